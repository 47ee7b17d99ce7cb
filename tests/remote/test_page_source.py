"""Fetching a page: what comes back, and every way in which a website can misbehave. None of them hangs."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from smswizard.domain.evidence import Fetched, Missed, MissKind
from smswizard.remote.page_address import Address, is_public, target_of, typed_target
from smswizard.remote.page_line import MOST_BYTES, PageLine
from smswizard.remote.page_source import MOST_REDIRECTS, WebPages
from tests.support.lookalike.wire import LOOPBACK
from tests.support.websites import (
    HOST,
    Proxy,
    Served,
    Website,
    bomb,
    drip,
    half,
    sent_on,
    silence,
    trickle,
)

BRIEF_S = 1.0


def only_this_machine(address: Address) -> bool:
    """The website of the tests counts as public; 127.0.0.2 is the private machine beside it."""
    return str(address) == LOOPBACK


@pytest.fixture
def website(tmp_path: Path) -> Iterator[Website]:
    with Website(tmp_path) as website:
        yield website


@pytest.fixture
def pages(website: Website) -> WebPages:
    """Every name leads to the website, but "inside.example" to a private machine."""
    return WebPages(PageLine(_names, only_this_machine, website.roots), whole_s=20)


def _names(host: str, port: int) -> tuple[str, ...]:
    if host == "nowhere.example":
        raise socket.gaierror(socket.EAI_NONAME, "unknown")
    return ("127.0.0.2",) if host == "inside.example" else (LOOPBACK,)


def look(pages: WebPages, website: Website, path: str = "/", host: str = HOST) -> Fetched | Missed:
    return pages.fetch(f"https://{host}:{website.port}{path}")


def kind(found: Fetched | Missed) -> MissKind:
    assert isinstance(found, Missed), found
    return found.kind


def test_a_page_comes_back_with_its_status_its_type_and_its_bytes(pages: WebPages, website: Website) -> None:
    website.pages["/privacy?en"] = Served("<p>Café</p>", 200)
    found = look(pages, website, "/privacy?en#texts")
    assert isinstance(found, Fetched)
    assert (found.status, found.content_type) == (200, "text/html; charset=utf-8")
    assert found.body.decode() == "<p>Café</p>"
    assert not found.is_by_proxy
    ((host, path, headers),) = website.asked
    assert (host, path) == (HOST, "/privacy?en")
    assert "Cookie" not in headers
    assert "Authorization" not in headers
    assert headers["User-Agent"].startswith("smswizard/")


def test_redirects_are_followed_and_kept_and_cookies_are_not(pages: WebPages, website: Website) -> None:
    setting = {"Set-Cookie": "a=b", "Location": "/two"}
    website.pages |= {"/one": Served(status=301, headers=setting), "/two": sent_on("three?x=1")}
    website.pages["/three?x=1"] = Served("here")
    found = look(pages, website, "/one")
    assert isinstance(found, Fetched)
    assert [hop.rpartition("/")[2] for hop in found.hops] == ["one", "two", "three?x=1"]
    assert found.final.endswith("/three?x=1")
    assert not any("Cookie" in headers for _, _, headers in website.asked)


def test_endless_redirects_end(pages: WebPages, website: Website) -> None:
    website.pages["/round"] = sent_on("/round")
    assert kind(look(pages, website, "/round")) is MissKind.REDIRECTS
    assert len(website.asked) == MOST_REDIRECTS + 1


@pytest.mark.parametrize("status", [404, 403, 500, 503, 429, 204])
def test_an_answer_that_is_no_page_is_an_answer_all_the_same(
    pages: WebPages, website: Website, status: int
) -> None:
    website.pages["/"] = Served("", status)
    found = look(pages, website)
    assert isinstance(found, Fetched)
    assert found.status == status


def test_a_page_too_large_is_left_alone(pages: WebPages, website: Website) -> None:
    website.pages["/"] = Served(b"a" * (MOST_BYTES + 1))
    assert kind(look(pages, website)) is MissKind.TOO_LARGE


def test_a_bomb_is_not_unpacked(pages: WebPages, website: Website) -> None:
    website.pages["/"] = bomb(unpacked_mb=300)
    assert kind(look(pages, website)) is MissKind.TOO_LARGE


def test_a_packed_page_is_unpacked(pages: WebPages, website: Website) -> None:
    website.pages["/"] = bomb(unpacked_mb=1)
    found = look(pages, website)
    assert isinstance(found, Fetched)
    assert len(found.body) == 1_000_000


def test_packing_that_is_none_is_said(pages: WebPages, website: Website) -> None:
    website.pages["/"] = Served("plain", headers={"Content-Encoding": "gzip"})
    assert kind(look(pages, website)) is MissKind.UNREADABLE


@pytest.mark.parametrize("slow", [drip, trickle, silence])
def test_a_slow_website_takes_no_longer_than_the_whole_look_may(
    website: Website, slow: Callable[..., None]
) -> None:
    website.pages["/"] = slow
    pages = WebPages(PageLine(_names, only_this_machine, website.roots), whole_s=BRIEF_S)
    assert kind(look(pages, website)) is MissKind.SLOW


def test_a_name_that_is_never_resolved_holds_nobody(website: Website) -> None:
    def never(host: str, port: int) -> tuple[str, ...]:
        website.released.wait()
        return ()

    pages = WebPages(PageLine(never, only_this_machine, website.roots), whole_s=BRIEF_S)
    assert kind(look(pages, website)) is MissKind.SLOW
    website.released.set()


def test_whoever_stops_a_look_waits_no_longer(pages: WebPages, website: Website) -> None:
    website.pages["/"] = trickle
    found = pages.fetch(f"https://{HOST}:{website.port}/", stopped=lambda: bool(website.asked))
    assert kind(found) is MissKind.STOPPED


def test_an_answer_that_breaks_off_is_cut(pages: WebPages, website: Website) -> None:
    website.pages["/"] = half
    assert kind(look(pages, website)) is MissKind.CUT


def test_something_that_is_no_web_server_is_cut(pages: WebPages, website: Website) -> None:
    website.pages["/"] = lambda speaker: _say(speaker.wfile.write, b"220 mail.example ESMTP\r\n")
    assert kind(look(pages, website)) is MissKind.CUT


def _say(write: Callable[[bytes], object], words: bytes) -> None:
    write(words)


def test_a_certificate_for_another_name_is_not_trusted(pages: WebPages, website: Website) -> None:
    website.call_itself("elsewhere.example")
    assert kind(look(pages, website)) is MissKind.NOT_TRUSTED
    assert website.asked == []


def test_a_certificate_of_nobody_is_not_trusted(website: Website) -> None:
    assert kind(look(WebPages(PageLine(_names, only_this_machine)), website)) is MissKind.NOT_TRUSTED


def test_https_where_none_is_spoken_is_said(tmp_path: Path) -> None:
    with Website(tmp_path, tls=False) as plain:
        pages = WebPages(PageLine(_names, only_this_machine, plain.roots), whole_s=20)
        assert kind(look(pages, plain)) is MissKind.NO_TLS


def test_a_page_without_https_can_be_read(tmp_path: Path) -> None:
    with Website(tmp_path, {"/": Served("open")}, tls=False) as plain:
        pages = WebPages(PageLine(_names, only_this_machine, plain.roots), whole_s=20)
        found = pages.fetch(f"http://{HOST}:{plain.port}/")
        assert isinstance(found, Fetched)
        assert found.body == b"open"


def test_a_closed_door_is_not_reached(pages: WebPages, website: Website) -> None:
    with socket.socket() as free:
        free.bind((LOOPBACK, 0))
        port = free.getsockname()[1]
    assert kind(pages.fetch(f"https://{HOST}:{port}/")) is MissKind.NOT_REACHED


def test_a_name_nobody_knows_is_said(pages: WebPages, website: Website) -> None:
    assert kind(look(pages, website, host="nowhere.example")) is MissKind.UNKNOWN_HOST


def test_a_name_that_leads_inside_is_refused(pages: WebPages, website: Website) -> None:
    assert kind(look(pages, website, host="inside.example")) is MissKind.PRIVATE


def test_the_machine_that_was_looked_at_is_the_one_that_is_asked(website: Website) -> None:
    """A name that leads elsewhere when it is asked again (DNS rebinding) is not asked again."""
    answers = iter([(LOOPBACK,), ("127.0.0.2",)])
    website.pages["/"] = Served("here")
    pages = WebPages(PageLine(lambda *_: next(answers), only_this_machine, website.roots), whole_s=20)
    assert isinstance(look(pages, website), Fetched)
    assert kind(look(pages, website)) is MissKind.PRIVATE


@pytest.mark.parametrize(
    "inside", ["https://127.0.0.2/", "https://inside.example:8443/", "http://[::1]:8080/"]
)
def test_a_redirect_to_a_private_machine_is_refused(pages: WebPages, website: Website, inside: str) -> None:
    website.pages["/"] = sent_on(inside)
    assert kind(look(pages, website)) is MissKind.PRIVATE


def test_a_private_machine_that_was_typed_is_asked_and_nothing_beside_it(website: Website) -> None:
    website.pages |= {"/": Served("mine"), "/on": sent_on("https://127.0.0.2:8443/")}
    pages = WebPages(PageLine(roots=website.roots), whole_s=20)
    for host in (LOOPBACK, "localhost"):
        assert isinstance(look(pages, website, host=host), Fetched)
        assert kind(look(pages, website, "/on", host=host)) is MissKind.PRIVATE


@pytest.mark.parametrize(
    "address",
    [
        "ftp://goldencrust.example/",
        "file:///etc/passwd",
        "https://",
        "javascript:alert(1)",
        "",
        "a b.example",
        "https://user:word@goldencrust.example/",
        "https://[::1",
        f"https://{HOST}/{'a' * 3000}",
        "https://\x00.example",
    ],
)
def test_what_is_no_web_address_is_not_asked(pages: WebPages, website: Website, address: str) -> None:
    assert kind(pages.fetch(address)) is MissKind.NOT_AN_ADDRESS


@pytest.mark.parametrize("port", [22, 25, 110, 6000])
def test_a_page_may_not_lead_to_odd_ports(pages: WebPages, website: Website, port: int) -> None:
    website.pages["/"] = sent_on(f"https://{HOST}:{port}/")
    assert kind(look(pages, website)) is MissKind.PORT
    assert target_of(f"https://{HOST}:{port}/") is MissKind.PORT


@pytest.mark.parametrize(
    "location", ["https://[", "mailto:a@b.example", "\xff\xfe", "https://ex ample/", "//"]
)
def test_a_redirect_to_nonsense_ends_the_way(pages: WebPages, website: Website, location: str) -> None:
    website.pages["/"] = sent_on(location)
    found = look(pages, website)
    assert isinstance(found, Missed) or found.status == 404


def test_a_scheme_is_understood_and_a_name_in_other_letters_is_put_into_ascii() -> None:
    target = typed_target("Bäckerei.example/über uns".replace(" ", "-"))
    assert not isinstance(target, MissKind)
    assert target.url == "https://xn--bckerei-5wa.example/%C3%BCber-uns"


@pytest.mark.parametrize(
    "inside",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::1",
    ],
)
def test_addresses_inside_are_not_public(inside: str) -> None:
    assert not is_public(ipaddress.ip_address(inside))


@pytest.mark.parametrize("outside", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "::ffff:8.8.8.8"])
def test_addresses_outside_are_public(outside: str) -> None:
    assert is_public(ipaddress.ip_address(outside))


def test_a_proxy_is_honoured_and_said(website: Website, monkeypatch: pytest.MonkeyPatch) -> None:
    website.pages["/"] = Served("through")
    with Proxy(website) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://{LOOPBACK}:{proxy.port}")
        found = WebPages(PageLine(roots=website.roots), whole_s=20).fetch(f"https://{HOST}/")
        assert isinstance(found, Fetched)
        assert (found.body, found.is_by_proxy, proxy.tunnels) == (b"through", True, [HOST])


def test_a_proxy_is_not_asked_for_what_is_private_on_its_face(
    website: Website, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Proxy(website) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://{LOOPBACK}:{proxy.port}")
        website.pages["/"] = sent_on("https://192.168.0.1/")
        pages = WebPages(PageLine(roots=website.roots), whole_s=20)
        assert kind(pages.fetch(f"https://{HOST}/")) is MissKind.PRIVATE
        assert proxy.tunnels == [HOST]


def test_a_proxy_that_refuses_is_named_as_the_reason(
    website: Website, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Proxy(website, refuses=(HOST,)) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://{LOOPBACK}:{proxy.port}")
        assert kind(WebPages(PageLine(roots=website.roots)).fetch(f"https://{HOST}/")) is MissKind.PROXY


def test_a_proxy_that_is_not_there_is_named_as_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", f"http://{LOOPBACK}:9")
    assert kind(WebPages(PageLine()).fetch(f"https://{HOST}/")) is MissKind.PROXY
    monkeypatch.setenv("HTTPS_PROXY", f"socks5://{LOOPBACK}:9")
    assert kind(WebPages(PageLine()).fetch(f"https://{HOST}/")) is MissKind.PROXY


def test_many_looks_at_once_do_not_disturb_each_other(pages: WebPages, website: Website) -> None:
    website.pages |= {f"/{n}": Served(str(n)) for n in range(12)}
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda n: look(pages, website, f"/{n}"), range(12)))
    assert [each.body.decode() for each in found if isinstance(each, Fetched)] == list(map(str, range(12)))
