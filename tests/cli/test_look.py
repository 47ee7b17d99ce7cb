"""`smswizard look` and `smswizard set --file`, on a real workspace, with the bakery's website on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from smswizard.drafting.sample_client import bakery
from tests.cli.test_main import Shell
from tests.support.documents import pdf, word
from tests.support.looked_at import BakeryOnline, sound_pages, whole
from tests.support.websites import Behaviour, Served, bomb, half, sent_on


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    shell = Shell(tmp_path / "workspace")
    shell("new", "--sample")
    return shell


@pytest.fixture
def online(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[BakeryOnline]:
    png = Served(b"\x89PNG\r\n\x1a\nrest", content_type="image/png")
    with BakeryOnline(tmp_path, {**sound_pages(bakery()), "/texts-card.png": png}) as online:
        for name, value in online.environment.items():
            monkeypatch.setenv(name, value)
        yield online


def test_sound_pages_are_said_to_be_so(shell: Shell, online: BakeryOnline) -> None:
    said = shell("look", "golden")
    assert said.code == 0, said.out
    assert said.out.count("Nothing found. Only a reviewer can say yes.") == 5
    assert said.out.count("through the proxy") == 5


def test_each_trouble_is_a_sentence_and_blocks_where_it_blocks(shell: Shell, online: BakeryOnline) -> None:
    form = online.website.pages["/texts"]
    assert isinstance(form, Served)
    online.website.pages |= {
        "/": half,
        "/privacy": sent_on("/account/login?next=privacy"),
        "/account/login?next=privacy": whole("<form><input name=user><input type=password></form>"),
        "/terms": Served("", 404),
        "/texts": Served(form.sent.replace(b"type=checkbox", b"type=checkbox checked")),
        "/texts-card.png": sent_on("https://192.168.1.1/card.png"),
    }
    said = shell("look", "golden", as_json=True)
    assert said.code == 1
    data = said.data
    assert isinstance(data, dict)
    found = {each["path"]: [one["rule"] for one in each["findings"]] for each in data["pages"]}
    assert found["business.website"] == ["live.miss-cut"]
    assert found["privacy.url"] == ["live.login-wall"]
    assert found["terms.url"] == ["live.gone"]
    assert found["consent.form_url"] == ["live.pre-ticked"]
    assert found["consent.evidence_url"] == ["live.miss-private"]
    kept = shell("look", "golden", "--kept", as_json=True)
    assert kept.data == said.data


SHELL = whole("<div id=root></div><script src=/app.js></script>")
SAID = "<main><p>Golden Crust Bakery, Café and bread. We collect your name and phone number to answer you.</p></main>"
TROUBLES: dict[str, tuple[dict[str, Served | Behaviour], str]] = {
    "scripts": ({"/privacy": SHELL}, "Without JavaScript the page shows no text."),
    "binary": (
        {"/privacy": Served(bytes(4000), content_type="application/octet-stream")},
        "leads to a file, not to a page",
    ),
    "wrong letters": ({"/privacy": Served(SAID.encode("cp1252"))}, "Some show as wrong signs."),
    "short link": (
        {
            "/privacy": sent_on("https://bit.ly/x"),
            "bit.ly/x": sent_on("https://goldencrust.example/p"),
            "/p": whole(SAID),
        },
        "bit.ly, a public short link",
    ),
    "other site": (
        {"/privacy": sent_on("https://elsewhere.example/p"), "elsewhere.example/p": whole(SAID)},
        "not on goldencrust.example",
    ),
    "soft gone": ({"/privacy": whole("<h1>404</h1><p>Page not found.</p>")}, "there is no such page"),
    "coming soon": ({"/privacy": whole("<h1>Coming soon</h1>")}, "the website is not ready yet"),
    "round and round": ({"/privacy": sent_on("/privacy")}, "leads on and on"),
    "bomb": ({"/privacy": bomb(40)}, "too large for a page of text"),
    "other language": (
        {
            "/privacy": whole(
                "<main><p>Nosotros recogemos su nombre y su número de teléfono para la panadería. No "
                "compartimos los datos con otras empresas para la publicidad.</p></main>"
            )
        },
        "The page is not in English.",
    ),
    "another text": ({"/privacy": whole(SAID)}, "another text than the one here"),
    "broken html": (
        {"/privacy": Served("<html><body><p><<<b><table><td>" + SAID + "</i></p")},
        "another text than the one here",
    ),
    "pdf": (
        {"/privacy": Served(pdf("Privacy policy of Golden Crust Bakery"), content_type="application/pdf")},
        "a file to open",
    ),
}


@pytest.mark.parametrize("name", TROUBLES)
def test_a_website_in_trouble_is_told_in_a_sentence(shell: Shell, online: BakeryOnline, name: str) -> None:
    pages, sentence = TROUBLES[name]
    online.website.pages |= pages
    said = shell("look", "golden", "--page", "policy")
    assert sentence in said.out
    assert shell("show", "golden", "privacy.url").out.strip() == "https://goldencrust.example/privacy"


def test_one_page_can_be_looked_at_alone(shell: Shell, online: BakeryOnline) -> None:
    data = shell("look", "golden", "--page", "terms", as_json=True).data
    assert isinstance(data, dict)
    assert [each["path"] for each in data["pages"]] == ["terms.url"]
    assert [path for _, path, _ in online.website.asked] == ["/terms"]


def test_without_a_network_it_is_said_and_nothing_is_lost(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    said = shell("look", "golden")
    assert said.code == 3
    assert "Is this computer online?" in said.out
    assert shell("show", "golden", "privacy.url").out.strip() == "https://goldencrust.example/privacy"


def test_nothing_is_looked_at_without_being_asked(shell: Shell, online: BakeryOnline) -> None:
    shell("check", "golden")
    shell("confirm", "golden", "privacy", "--by", "A. Sample")
    shell("look", "golden", "--kept")
    assert online.website.asked == []


def test_a_text_is_taken_out_of_a_file(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "policy.docx").write_bytes(word(["Our privacy policy", "We never share numbers."]))
    shell("set", "golden", "privacy.text", "--file", str(tmp_path / "policy.docx"))
    assert (
        shell("show", "golden", "privacy.text").out.strip() == "Our privacy policy\n\nWe never share numbers."
    )


def test_a_file_that_cannot_be_read_changes_nothing(shell: Shell, tmp_path: Path) -> None:
    shell("set", "golden", "privacy.text", "My own words")
    (tmp_path / "policy.docx").write_bytes(b"PK\x03\x04 torn word/")
    said = shell("set", "golden", "privacy.text", "--file", str(tmp_path / "policy.docx"))
    assert (said.code, shell("show", "golden", "privacy.text").out.strip()) == (2, "My own words")
    assert "cannot be read" in said.err
    assert shell("set", "golden", "privacy.text", "words", "--file", str(tmp_path / "policy.docx")).code == 2
