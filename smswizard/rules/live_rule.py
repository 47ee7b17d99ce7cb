"""What a rule about a live page is. It judges what was seen at one of the addresses of a dossier, when it was asked to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from typing import NamedTuple

from smswizard.domain.record import record
from smswizard.facts.requirements import requirement
from smswizard.reading.live_page import Seen
from smswizard.rules.finding import Finding, Source
from smswizard.rules.rule import About, Hit, Rule

POLICY, TERMS, FORM, PICTURE, SITE = (
    "privacy.url",
    "terms.url",
    "consent.form_url",
    "consent.evidence_url",
    "business.website",
)
DOCUMENTS = (POLICY, TERMS)
ADDRESSES = (SITE, POLICY, TERMS, FORM, PICTURE)
"""Addresses that can be looked at, in the order of the steps."""

OPENS = {POLICY: "PP-3", TERMS: "TC-1", FORM: "OI-15", PICTURE: "OI-16", SITE: "RG-6"}
"""The requirement that each of them opens for everyone."""

OURS = {POLICY: "PP-4", TERMS: "TC-1", FORM: "OI-20", PICTURE: "OI-20", SITE: "RG-6"}
"""The requirement that each of them belongs to the business."""


class Expected(NamedTuple):
    """What the page should be: the question its address answers, what is known beside it, and the text that belongs
    there ("" where there is none), confirmed by a person or not yet."""

    path: str
    about: About
    text: str = ""
    is_confirmed: bool = True


LiveCheck = Callable[[Seen, Expected], Iterable[Hit]]


@record(frozen=True, eq=False)
class LiveRule(Rule):
    """A rule about a page as it was seen. `decides` where nothing else about the page matters any more.

    `stands_on` gives another requirement per address.
    """

    check: LiveCheck = field(kw_only=True)
    paths: tuple[str, ...] = field(default=ADDRESSES, kw_only=True)
    decides: bool = field(default=False, kw_only=True)
    stands_on: tuple[tuple[str, str], ...] = field(default=(), kw_only=True)

    def findings(self, seen: Seen, expected: Expected) -> Iterator[Finding]:
        """The findings about a page."""
        if expected.path in self.paths:
            asked = dict(self.stands_on).get(expected.path, self.requirement)
            for hit in self.check(seen, expected):
                yield standing_on(asked, self.finding(hit, expected.path))


def standing_on(asked: str, finding: Finding) -> Finding:
    """The finding with another requirement behind it; its words stay."""
    row = requirement(asked)
    source = Source(row.id, row.origin.source, row.origin.date, row.codes)
    return finding._replace(source=source, why=row.says)
