"""Looking at live pages: what is kept, what is said, what follows an edit; and texts out of files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from smswizard.desk.editing import answered
from smswizard.desk.files_in import text_of_file
from smswizard.desk.pages_live import MISSED, LivePages, Look, addresses, place_words, seems_offline
from smswizard.desk.ports import Stored
from smswizard.domain.dossier import Dossier
from smswizard.domain.errors import UsageError
from smswizard.domain.evidence import Fetched, Missed, MissKind
from smswizard.drafting.complete import as_confirmed
from smswizard.drafting.sample_client import bakery
from smswizard.rules.live_rule import ADDRESSES
from smswizard.store.client_table import ClientTable
from smswizard.store.database import Database
from smswizard.store.evidence import EvidenceRoom
from smswizard.store.inbox import FolderInbox
from smswizard.store.places import find_places
from smswizard.store.upgrades import open_workspace
from tests.support.documents import pdf, word
from tests.support.filing import JumpingClock
from tests.support.looked_at import sound_pages
from tests.support.websites import Served

HOME = "https://goldencrust.example"


@dataclass
class Shelf:
    """A `PageSource` that answers from a table, and keeps what it was asked."""

    pages: Mapping[str, Fetched | Missed]
    asked: list[str] = field(default_factory=list)

    def fetch(self, address: str, stopped: Callable[[], bool]) -> Fetched | Missed:
        self.asked.append(address)
        return self.pages.get(address) or Missed(MissKind.UNKNOWN_HOST, (address,))


def shelf(dossier: Dossier, **changed: str) -> Shelf:
    """The sound pages of the bakery, some of them changed."""
    pages: dict[str, Fetched | Missed] = {}
    for path, served in sound_pages(dossier).items():
        assert isinstance(served, Served)
        address = HOME + (path if path != "/" else "")
        body = changed.get(path.strip("/"), served.sent.decode()).encode()
        pages[address] = Fetched((address,), 200, served.content_type, body)
    png = Fetched((f"{HOME}/texts-card.png",), 200, "image/png", b"\x89PNG\r\n\x1a\nrest")
    return Shelf({**pages, f"{HOME}/texts-card.png": png})


@dataclass(frozen=True)
class Place:
    """A workspace with the bakery in it."""

    database: Database
    stored: Stored

    def pages(self, source: Shelf) -> LivePages:
        room, clock = EvidenceRoom(self.database), JumpingClock()
        return LivePages(ClientTable(self.database, clock), source, room, clock)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    database = open_workspace(find_places(tmp_path / "data"))
    yield Place(database, ClientTable(database, JumpingClock()).create(bakery(), {}))
    database.close()


def rules(looks: tuple[Look, ...], path: str) -> set[str]:
    return {each.rule for look in looks if look.path == path for each in look.findings}


def test_sound_pages_have_nothing_against_them(place: Place) -> None:
    looks = place.pages(shelf(bakery())).check(place.stored.id)
    assert [look.path for look in looks] == list(ADDRESSES)
    assert {each.rule for look in looks for each in look.findings} == set()
    assert all(look.status == 200 and not look.blocks for look in looks)


def test_what_was_seen_is_kept_with_time_and_digest_and_can_be_shown_again(place: Place) -> None:
    source = shelf(bakery())
    looks = place.pages(source).check(place.stored.id)
    kept = EvidenceRoom(place.database)
    assert {each.key for each in kept.of(place.stored.id)} == {look.key for look in looks}
    for look in looks:
        assert isinstance(found := source.pages[look.address], Fetched)
        assert kept.body(look.key) == found.body
    asked = len(source.asked)
    assert place.pages(source).last(place.stored.id) == looks
    assert len(source.asked) == asked


def test_one_sentence_that_reads_otherwise_is_said_and_shown(place: Place) -> None:
    said = sound_pages(bakery())["/privacy"]
    assert isinstance(said, Served)
    turned = said.sent.decode().replace(
        "</main>", "<p>We may sell your mobile number to partners for marketing.</p></main>"
    )
    (look,) = place.pages(shelf(bakery(), privacy=turned)).check(place.stored.id, paths=("privacy.url",))
    assert {"live.differs-from-draft", "privacy.shares-numbers"} <= rules((look,), "privacy.url")
    assert [each.live for each in look.differences] == [
        "We may sell your mobile number to partners for marketing."
    ]
    assert look.blocks


def test_the_words_of_a_page_can_be_had_for_patching(place: Place) -> None:
    pages = place.pages(shelf(bakery()))
    (look,) = pages.check(place.stored.id, paths=("terms.url",))
    assert pages.text_seen(look).startswith("Golden Crust Bakery")
    assert "Privacy policy" not in pages.text_seen(look).splitlines()[-1]
    (missed,) = place.pages(Shelf({})).check(place.stored.id, paths=("terms.url",))
    with pytest.raises(UsageError):
        pages.text_seen(missed)


def test_an_edit_is_followed_without_looking_again(place: Place) -> None:
    source = shelf(bakery())
    pages = place.pages(source)
    pages.check(place.stored.id)
    asked = len(source.asked)
    text = as_confirmed(bakery()).privacy.text + "\n\nWe also keep a diary about sourdough."
    edited = answered(answered(bakery(), "privacy.mode", "own"), "privacy.text", text)
    assert "live.differs-from-draft" in rules(pages.last(place.stored.id, edited), "privacy.url")
    assert len(source.asked) == asked


def test_another_address_has_not_been_looked_at(place: Place) -> None:
    pages = place.pages(shelf(bakery()))
    pages.check(place.stored.id)
    moved = answered(bakery(), "privacy.url", f"{HOME}/new")
    assert "privacy.url" not in {look.path for look in pages.last(place.stored.id, moved)}


def test_the_newest_look_counts(place: Place) -> None:
    place.pages(Shelf({})).check(place.stored.id)
    place.pages(shelf(bakery())).check(place.stored.id)
    assert all(look.miss is None for look in place.pages(Shelf({})).last(place.stored.id))


def test_a_page_that_did_not_come_is_kept_as_that(place: Place) -> None:
    looks = place.pages(Shelf({})).check(place.stored.id)
    assert seems_offline(looks)
    assert {each.kind for each in EvidenceRoom(place.database).of(place.stored.id)} == {MISSED}
    assert rules(looks, "terms.url") == {"live.miss-unknown-host"}
    assert not seems_offline(place.pages(shelf(bakery())).check(place.stored.id))
    assert not seems_offline(())


def test_one_page_with_two_marks_is_fetched_once(place: Place) -> None:
    dossier = answered(answered(bakery(), "privacy.url", f"{HOME}/legal#p"), "terms.url", f"{HOME}/legal#t")
    source = shelf(bakery())
    looks = place.pages(source).check(place.stored.id, dossier, ("privacy.url", "terms.url"))
    assert [look.address for look in looks] == [f"{HOME}/legal#p", f"{HOME}/legal#t"]
    assert source.asked == [f"{HOME}/legal"]


def test_without_an_address_there_is_nothing_to_look_at(place: Place) -> None:
    with pytest.raises(UsageError):
        place.pages(Shelf({})).check(place.stored.id, Dossier())


def test_a_look_that_is_stopped_goes_no_further(place: Place) -> None:
    source = shelf(bakery())
    looks = place.pages(source).check(place.stored.id, stopped=lambda: bool(source.asked))
    assert len(looks) == len(source.asked) == 1


@pytest.mark.parametrize(
    ("kind", "note"),
    [
        ("page", ""),
        ("page", "[]"),
        ("page", '{"path": "privacy.url"}'),
        ("page", '{"path": "privacy.url", "hops": 3}'),
        ("page-missed", '{"path": "privacy.url", "hops": ["x"], "miss": "odd"}'),
        ("picture", '{"path": "privacy.url"}'),
    ],
)
def test_evidence_of_another_hand_is_passed_over(place: Place, kind: str, note: str) -> None:
    now = datetime(2026, 11, 23, tzinfo=UTC)
    EvidenceRoom(place.database).keep(place.stored.id, kind, f"{HOME}/privacy", now, "text/html", b"x", note)
    assert place.pages(Shelf({})).last(place.stored.id) == ()


def test_every_address_has_a_name_for_a_person() -> None:
    assert {path for path, _ in addresses(bakery())} == set(ADDRESSES)
    assert all(place_words(path) for path in ADDRESSES)


FILES = {
    "policy.txt": (b"We never share numbers.\r\n", "We never share numbers."),
    "policy.md": ("# Privacy\n\nCaf\u00e9".encode("cp1252"), "# Privacy\n\nCaf\u00e9"),
    "policy.html": (
        b"<html><body><p>We never share.</p></body></html>",
        "<html><body><p>We never share.</p></body></html>",
    ),
    "policy.docx": (word(["Privacy", "We never share."]), "Privacy\n\nWe never share."),
    "policy.pdf": (pdf("We never share."), "We never share."),
    "policy.wrong": (pdf("We never share."), "We never share."),
}


@pytest.mark.parametrize("name", FILES)
def test_a_text_is_taken_out_of_a_file(tmp_path: Path, name: str) -> None:
    body, said = FILES[name]
    (tmp_path / name).write_bytes(body)
    assert text_of_file(FolderInbox(), tmp_path / name) == said


NO_TEXT = {
    "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100),
    "scan.pdf": pdf(""),
    "photo.jpg": b"\xff\xd8\xff\xe0" + bytes(50),
    "program": b"\x7fELF" + bytes(200),
    "nothing.txt": b"  \n ",
    "torn.docx": word(["x"])[:100],
    "torn.pdf": b"%PDF-1.4\n%%EOF",
    "large.txt": b"a" * 20_000_001,
}


@pytest.mark.parametrize("name", NO_TEXT)
def test_a_file_without_a_text_gets_a_clear_no(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(NO_TEXT[name])
    with pytest.raises(UsageError) as stopped:
        text_of_file(FolderInbox(), tmp_path / name)
    assert stopped.value.title.endswith(".")
    assert stopped.value.advice.endswith(".")


@pytest.mark.parametrize("name", ["", "missing.txt"])
def test_what_is_no_file_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError):
        text_of_file(FolderInbox(), tmp_path / name)
