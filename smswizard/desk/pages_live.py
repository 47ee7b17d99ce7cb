"""The live pages of a client, looked at when a person asks for it, and kept as evidence.

A look says what a reviewer would find at the addresses of the registration. It is never needed for filing, and never
done by itself. What was kept is judged again whenever it is shown, so an edit is followed without the network.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from smswizard.desk.ports import ClientStore
from smswizard.desk.reading_pages import EvidenceStore, PageSource
from smswizard.domain.confirmation import Standing
from smswizard.domain.dossier import Dossier, text
from smswizard.domain.errors import UsageError
from smswizard.domain.evidence import Exhibit, Fetched, Missed, MissKind
from smswizard.domain.ids import ClientId, StepId
from smswizard.drafting.complete import as_confirmed
from smswizard.flow.standing import standings
from smswizard.i18n import mark
from smswizard.reading.differing import Difference
from smswizard.reading.live_page import read_body, read_page
from smswizard.rules.book import about_of
from smswizard.rules.finding import Finding, Severity
from smswizard.rules.live import judge_miss, judge_page
from smswizard.rules.live_content import comparison
from smswizard.rules.live_rule import ADDRESSES, FORM, POLICY, SITE, TERMS, Expected

if TYPE_CHECKING:
    from smswizard.submission.ports import Clock

SEEN, MISSED = "page", "page-missed"
_TEXTS = {
    POLICY: ("privacy.text", StepId.PRIVACY),
    TERMS: ("terms.text", StepId.TERMS),
    FORM: ("consent.wording", StepId.CONSENT),
}
_NO_WAY_OUT = (MissKind.UNKNOWN_HOST, MissKind.NOT_REACHED, MissKind.PROXY)


class Look(NamedTuple):
    """What was found at one address. `path` is its question, `final` where the way ended, `status` the last answer (0 for
    none). `differences` hold the text that belongs there against the page. `key` and `digest` name the
    evidence, `media_type` is what the server called it.

    `is_by_proxy` is True where a proxy fetched the page, so that which machine answered could not be checked.
    """

    path: str
    address: str
    seen_at: datetime
    final: str
    status: int
    title: str
    is_by_proxy: bool
    miss: MissKind | None
    findings: tuple[Finding, ...]
    differences: tuple[Difference, ...]
    key: str
    digest: str
    media_type: str

    @property
    def text_path(self) -> str:
        """Where its text could be taken in, as it is another one than ours; "" where there is nothing to take."""
        is_other = any(each.rule.startswith(("live.differs", "live.another-t")) for each in self.findings)
        return _TEXTS[self.path][0] if is_other and self.path in (POLICY, TERMS) else ""

    @property
    def blocks(self) -> bool:
        """Would a reviewer refuse because of it?"""
        return any(each.severity is Severity.BLOCKS and not each.asks for each in self.findings)


def seems_offline(looks: Iterable[Look]) -> bool:
    """True where no page came and every reason may be this computer's own connection."""
    found = list(looks)
    return bool(found) and all(each.miss in _NO_WAY_OUT for each in found)


def addresses(dossier: Dossier) -> tuple[tuple[str, str], ...]:
    """The addresses that can be looked at, by their question; those left empty are not among them."""
    typed = ((path, text(dossier, path).strip()) for path in ADDRESSES)
    return tuple((path, address) for path, address in typed if address)


class LivePages:
    """Looks at pages. Methods raise WorkspaceError and UsageError; what is wrong with a page is a finding."""

    def __init__(
        self, clients: ClientStore, source: PageSource, evidence: EvidenceStore, clock: Clock
    ) -> None:
        self._clients, self._source, self._evidence, self._clock = clients, source, evidence, clock

    def check(
        self,
        client: ClientId,
        dossier: Dossier | None = None,
        paths: tuple[str, ...] = (),
        stopped: Callable[[], bool] = lambda: False,
    ) -> tuple[Look, ...]:
        """Look at the pages of a client now, and keep what was seen. `dossier` is the one of the moment where it is not
        saved yet; `paths` choose some of its addresses, none means all. Each look may take half a minute."""
        held = dossier or self._clients.load(client).dossier
        wanted = [each for each in addresses(held) if not paths or each[0] in paths]
        if not wanted:
            raise UsageError(
                mark("There is no address to look at yet."),
                mark("Enter the public address of the page first."),
            )
        came: dict[str, Fetched | Missed] = {}
        looks = []
        for path, address in wanted:
            page = address.partition("#")[0]
            if page not in came:
                came[page] = self._source.fetch(page, stopped)
            looks.append(self._kept(client, held, path, address, came[page]))
            if stopped():
                break
        return tuple(looks)

    def last(self, client: ClientId, dossier: Dossier | None = None) -> tuple[Look, ...]:
        """What was seen last at the addresses the dossier has now, judged by what it says now. No network."""
        held = dossier or self._clients.load(client).dossier
        typed, found = dict(addresses(held)), dict[str, Look]()
        for exhibit in self._evidence.of(client):
            note = _noted(exhibit)
            if note and note.path not in found and typed.get(note.path) == exhibit.address:
                found[note.path] = _look(held, note.path, exhibit, self._recalled(exhibit, note))
        return tuple(found[path] for path in typed if path in found)

    def text_seen(self, look: Look) -> str:
        """The words of a page as it was seen, without menus, head and foot. Raises UsageError where there were none."""
        body = self._evidence.body(look.key) if look.miss is None else b""
        read = read_body(body, look.media_type, look.final).main
        if not read.strip():
            raise UsageError(
                mark("No text could be read from this page."),
                mark("Open it, copy its text and paste it here."),
            )
        return read

    def _kept(
        self, client: ClientId, dossier: Dossier, path: str, address: str, came: Fetched | Missed
    ) -> Look:
        kind, media, body = (
            (SEEN, came.content_type, came.body) if isinstance(came, Fetched) else (MISSED, "", b"")
        )
        now, note = self._clock.now(), _note(path, came)
        exhibit = self._evidence.keep(client, kind, address, now, media, body, note)
        return _look(dossier, path, exhibit, came)

    def _recalled(self, exhibit: Exhibit, note: _Note) -> Fetched | Missed:
        if note.miss is not None:
            return Missed(note.miss, note.hops)
        body = self._evidence.body(exhibit.key)
        return Fetched(note.hops, note.status, exhibit.media_type, body, note.is_by_proxy)


class _Note(NamedTuple):
    """What is kept beside the bytes of a look."""

    path: str
    hops: tuple[str, ...]
    status: int = 0
    is_by_proxy: bool = False
    miss: MissKind | None = None


def _note(path: str, came: Fetched | Missed) -> str:
    told: dict[str, object] = {"path": path, "hops": came.hops}
    if isinstance(came, Missed):
        told["miss"] = came.kind.value
    else:
        told |= {"status": came.status, "by_proxy": came.is_by_proxy}
    return json.dumps(told, sort_keys=True)


def _noted(exhibit: Exhibit) -> _Note | None:
    """What stands in the note; None where it is not ours, as in a file that came from elsewhere."""
    if exhibit.kind not in (SEEN, MISSED):
        return None
    try:
        told = json.loads(exhibit.note)
        hops = tuple(str(each) for each in told["hops"])
        miss = MissKind(told["miss"]) if exhibit.kind == MISSED else None
        note = _Note(str(told["path"]), hops, int(told.get("status", 0)), bool(told.get("by_proxy")), miss)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return note if hops else None


def _look(dossier: Dossier, path: str, exhibit: Exhibit, came: Fetched | Missed) -> Look:
    if isinstance(came, Missed):
        found: tuple[Finding, ...] = (judge_miss(came, path),)
        title, status, differences, by_proxy = "", 0, tuple[Difference, ...](), False
    else:
        seen, expected = read_page(came), expected_at(dossier, path)
        found, held = judge_page(seen, expected), comparison(seen, expected)
        title, status, by_proxy = seen.reading.tree.title[:200], came.status, came.is_by_proxy
        is_shown = held is not None and any("differs" in each.rule for each in found)
        differences = held.differences if held is not None and is_shown else ()
    return Look(
        path=path,
        address=exhibit.address,
        seen_at=exhibit.seen_at,
        final=came.final,
        status=status,
        title=title,
        is_by_proxy=by_proxy,
        miss=came.kind if isinstance(came, Missed) else None,
        findings=found,
        differences=differences,
        key=exhibit.key,
        digest=exhibit.digest,
        media_type=exhibit.media_type,
    )


def expected_at(dossier: Dossier, path: str) -> Expected:
    """What should stand at an address, as the dossier has it now."""
    told = as_confirmed(dossier)
    if path not in _TEXTS:
        return Expected(path, about_of(told))
    where, step = _TEXTS[path]
    is_confirmed = standings(dossier).get(step) is Standing.CONFIRMED
    return Expected(path, about_of(told), text(told, where), is_confirmed)


def place_words(path: str) -> str:
    """What stands at an address, in marked words."""
    return _PLACES[path]


_PLACES = {
    SITE: mark("Your website"),
    POLICY: mark("Privacy policy"),
    TERMS: mark("Terms"),
    FORM: mark("Sign-up form"),
    "consent.evidence_url": mark("Picture of the sign-up"),
}
