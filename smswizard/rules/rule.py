"""What a rule is: an id for ever, the requirement it stands on, words for a person, and a small function."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from smswizard.domain.dossier import Dossier
from smswizard.domain.record import record
from smswizard.facts.requirements import requirement
from smswizard.reading.html import looks_like_html
from smswizard.rules.finding import Finding, Severity, Source


class Kind(StrEnum):
    """Kinds of texts that are judged; each stands at one path of a dossier."""

    PRIVACY = "privacy_policy"
    TERMS = "terms"
    WORDING = "opt_in_wording"
    FLOW = "opt_in_description"
    CONFIRMATION = "opt_in_confirmation"
    HELP_REPLY = "help_reply"
    STOP_REPLY = "opt_out_reply"
    DESCRIPTION = "campaign_description"
    SAMPLE = "sample_message"


PATHS = {
    Kind.PRIVACY: "privacy.text",
    Kind.TERMS: "terms.text",
    Kind.WORDING: "consent.wording",
    Kind.FLOW: "consent.message_flow",
    Kind.CONFIRMATION: "consent.confirmation",
    Kind.HELP_REPLY: "consent.help_reply",
    Kind.STOP_REPLY: "consent.stop_reply",
    Kind.DESCRIPTION: "campaign.description",
    Kind.SAMPLE: "campaign.samples",
}
"""Where each kind of text stands; a sample stands at "campaign.samples.2" and so on."""


READ = 60_000
"""Characters of a text that are read: some nine thousand words, more than any reviewer goes through."""
READ_OF_PAGE = 400_000
"""The same of a page as it stands in the browser, whose signs outnumber its words."""


READ_AT_END = 5_000
"""Characters that are read at the end of a longer text, where something may have been added."""


class About(NamedTuple):
    """What is known beside a text. Empty means not known: a rule that needs it is silent then.

    `brands` are the public and the legal name. `site` is the host of the website. The four flags
    are "yes", "no" or "". `kinds` are use cases that were ticked, `use_case` the one that is registered.
    """

    brands: tuple[str, ...] = ()
    site: str = ""
    use_case: str = ""
    kinds: tuple[str, ...] = ()
    has_links: str = ""
    has_phone: str = ""
    age_gated: str = ""
    direct_lending: str = ""
    policy_url: str = ""
    terms_url: str = ""


class Hit(NamedTuple):
    """A rule applies: where (a path; "" means the text at hand), at which place of it, with which values."""

    where: str = ""
    span: tuple[int, int] | None = None
    named: tuple[tuple[str, str], ...] = ()


NO_HITS: tuple[Hit, ...] = ()
HERE = (Hit(),)


@record(frozen=True, eq=False)
class Rule:
    """A rule without its function. `why` is empty where the words of the requirement say it.

    `also` are further requirements that the rule looks after.
    """

    id: str
    requirement: str
    severity: Severity
    text: str
    cure: str
    why: str = ""
    cure_id: str = ""
    asks: bool = False
    also: tuple[str, ...] = ()

    def finding(self, hit: Hit, where: str = "") -> Finding:
        """The finding of one hit."""
        asked = requirement(self.requirement)
        source = Source(asked.id, asked.origin.source, asked.origin.date, asked.codes)
        return Finding(
            rule=self.id,
            severity=self.severity,
            where=hit.where or where,
            text=self.text,
            why=self.why or asked.says,
            cure=self.cure,
            source=source,
            named=hit.named,
            span=hit.span,
            cure_id=self.cure_id,
            asks=self.asks,
        )


AloneCheck = Callable[[str], Iterable[Hit]]
TextCheck = Callable[[str, About], Iterable[Hit]]
DossierCheck = Callable[[Dossier, date], Iterable[Hit]]


@record(frozen=True, eq=False)
class TextRule(Rule):
    """A rule about one text, for the kinds it is about: by itself (`alone`), or with what is known beside it."""

    kinds: tuple[Kind, ...] = field(kw_only=True)
    alone: AloneCheck | None = field(default=None, kw_only=True)
    check: TextCheck | None = field(default=None, kw_only=True)

    def findings(self, text: str, about: About, where: str) -> Iterator[Finding]:
        """The findings about a text that stands at a path."""
        hits = self.alone(text) if self.alone else self.check(text, about) if self.check else NO_HITS
        for hit in hits:
            yield self.finding(hit, where)


@record(frozen=True, eq=False)
class DossierRule(Rule):
    """A rule about answers, or about several texts together."""

    check: DossierCheck = field(kw_only=True)

    def findings(self, dossier: Dossier, today: date) -> Iterator[Finding]:
        """The findings about a dossier."""
        for hit in self.check(dossier, today):
            yield self.finding(hit)


def most_read(text: str) -> int:
    """How many characters of a text are read."""
    return READ_OF_PAGE if looks_like_html(text[:READ]) else READ


def as_read(text: str) -> str:
    """The beginning and the end of a long text, with its middle blanked, so that places stay."""
    blanks = len(text) - most_read(text) - READ_AT_END
    return text if blanks <= 0 else text[: most_read(text)] + " " * blanks + text[-READ_AT_END:]


def missing(said: Callable[[str], bool]) -> AloneCheck:
    """A check that applies where a text does not say a thing."""

    def check(text: str) -> Iterable[Hit]:
        return NO_HITS if said(text) else HERE

    return check
