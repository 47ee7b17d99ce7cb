"""How practice reviews end, and when: what the person chose to see, or what the dossier deserves.

Times follow the ranges of the fact table (`facts.conduct.timing`), in practice time. A refusal comes sooner than an
approval. Whatever was chosen, gaps that the provider's own checks find are refused all the same (`practice_checks`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from smswizard.domain.confirmation import digest_of
from smswizard.domain.dossier import SECTIONS, Dossier, answer
from smswizard.domain.errors import UsageError
from smswizard.facts.conduct import timing
from smswizard.facts.rejections import Again, Rejection, explain
from smswizard.i18n import mark
from smswizard.remote.practice_world import Stage, Thing
from smswizard.rules.finding import Finding, Severity
from smswizard.submission.resource import Outcome, Reason
from smswizard.submission.task import TaskKind

Judge = Callable[[Dossier, date], tuple[Finding, ...]]
"""What finds fault with a completed dossier: `rules.book.lint`."""


class Script(StrEnum):
    """What a practice run shows. A refusal is written "refusal:30896", with a code of the fact table."""

    DESERVED = "deserved"
    APPROVAL = "approval"
    SLOW = "slow"
    LOST_ANSWER = "lost_answer"
    LOST_CALL = "lost_call"
    REFUSAL = "refusal"
    OWNER_SILENT = "owner_silent"


@dataclass(frozen=True)
class Course:
    """The words a review uses, and how long it takes as a rule (id of a timing) or at all (hours)."""

    pending: tuple[str, ...]
    approved: str
    refused: str
    timing: str = ""
    hours: float = 1.0


COURSES = {
    TaskKind.PROFILE: Course(
        ("pending-review", "in-review"), "twilio-approved", "twilio-rejected", "account.profile"
    ),
    TaskKind.BUNDLE: Course(("pending-review", "in-review"), "twilio-approved", "twilio-rejected"),
    TaskKind.BRAND: Course(("PENDING", "IN_REVIEW"), "APPROVED", "FAILED", "brand.review"),
    TaskKind.CAMPAIGN: Course(("PENDING", "IN_PROGRESS"), "VERIFIED", "FAILED", "campaign.review"),
    TaskKind.VERIFICATION: Course(
        ("PENDING_REVIEW", "IN_REVIEW"), "TWILIO_APPROVED", "TWILIO_REJECTED", "tollfree.review"
    ),
}

_HOURS = {"hours": 1.0, "days": 24.0, "business days": 24 * 7 / 5, "weeks": 24 * 7.0}
_SECTIONS = {
    "start": ("start",),
    "business": ("business", "contact"),
    "privacy": ("privacy",),
    "terms": ("terms",),
    "consent": ("consent",),
    "samples": ("campaign",),
}


def parse(script: str) -> tuple[Script, str]:
    """A script and the code of its refusal, "" for the others. Raises UsageError."""
    name, _, code = script.partition(":")
    try:
        known = Script(name or Script.DESERVED)
    except ValueError:
        raise UsageError(mark("Practice does not know this course of events."), script) from None
    if known is Script.REFUSAL and not targets(code):
        raise UsageError(
            mark("Practice cannot play a refusal with this code."),
            mark("Choose a code of a brand, of a campaign or of a toll-free number, such as refusal:30896."),
        )
    return known, code


def targets(code: str) -> tuple[TaskKind, ...]:
    """Which reviews may end with this code; none for one that no registration meets."""
    known = explain(code)
    if known is None:
        return ()
    local = TaskKind.BRAND if "brand" in known.products else TaskKind.CAMPAIGN
    met = {local: local is TaskKind.BRAND or "10dlc" in known.products}
    met[TaskKind.VERIFICATION] = "tollfree" in known.products
    return tuple(kind for kind, is_met in met.items() if is_met)


def stages(
    script: str, kind: TaskKind, now: datetime, reasons: tuple[Reason, ...], luck: float
) -> tuple[Stage, ...]:
    """The statuses a thing takes from now on. `luck` from 0 to 1 places the decision in its usual range."""
    course, (known, _) = COURSES[kind], parse(script)
    hours = _hours(course, luck)
    if known is Script.SLOW:
        hours = _hours(course, 1.0) * 1.5
    if reasons:
        hours = max(0.2, hours * 0.3)
    first, second = course.pending
    last = (course.refused, Outcome.REFUSED) if reasons else (course.approved, Outcome.APPROVED)
    return (
        Stage(now, first),
        Stage(now + timedelta(hours=hours * 0.1), second),
        Stage(now + timedelta(hours=hours), *last, reasons),
    )


def _hours(course: Course, luck: float) -> float:
    if not course.timing:
        return course.hours
    usual = timing(course.timing)
    return max(course.hours, (usual.least + (usual.most - usual.least) * luck) * _HOURS[usual.unit])


def verdict(
    script: str, kind: TaskKind, dossier: Dossier, judge: Judge, today: date, refused: Thing | None = None
) -> tuple[Reason, ...]:
    """Why a review refuses; nothing where it approves. `refused` is the thing as it was refused before."""
    known, code = parse(script)
    if known is Script.REFUSAL and kind in targets(code):
        return () if refused and _is_cured(refused, code, dossier, judge, today) else (reason(code),)
    if known is Script.DESERVED:
        return _deserved(kind, judge(dossier, today))
    return ()


def reason(code: str) -> Reason:
    """A reason as an answer holds it, in our plain words."""
    known = explain(code)
    return Reason(code, known.meaning if known else "", (known.field,) if known and known.field else ())


def cure_digest(code: str, dossier: Dossier) -> str:
    """Digest of the answers whose change cures a code: its field, else its step, else all of them."""
    known = explain(code)
    return digest_of(tuple(answer(dossier, path) for path in _cure_paths(known, dossier)))


def _cure_paths(known: Rejection | None, dossier: Dossier) -> tuple[str, ...]:
    if known and known.field:
        try:
            answer(dossier, known.field)
        except UsageError:
            pass
        else:
            return (known.field,)
    sections = _SECTIONS.get(known.step, SECTIONS) if known else SECTIONS
    return tuple(f"{section}.{name}" for section in sections for name in vars(getattr(dossier, section)))


def _is_cured(refused: Thing, code: str, dossier: Dossier, judge: Judge, today: date) -> bool:
    """Only by an edit where the code says, and only if the rules no longer find that code. Final codes never."""
    known = explain(code)
    if known is None or known.again is Again.NO:
        return False
    if cure_digest(code, dossier) == refused.note("cure"):
        return False
    return not any(
        code in each.source.codes for each in judge(dossier, today) if each.severity is Severity.BLOCKS
    )


_BRAND_SECTIONS = ("business", "contact")
_PRODUCTS = {TaskKind.BRAND: "brand", TaskKind.CAMPAIGN: "10dlc", TaskKind.VERIFICATION: "tollfree"}


def _deserved(kind: TaskKind, findings: tuple[Finding, ...]) -> tuple[Reason, ...]:
    """What blocks approval: facts about the business at the brand, all other texts at the campaign; a toll-free
    number is judged in one go."""
    if kind not in _PRODUCTS:
        return ()
    blocking = [each for each in findings if each.severity is Severity.BLOCKS and not each.asks]
    about_brand = [each for each in blocking if each.where.partition(".")[0] in _BRAND_SECTIONS]
    chosen = about_brand if kind is TaskKind.BRAND else [each for each in blocking if each not in about_brand]
    if kind is TaskKind.VERIFICATION:
        chosen = blocking
    return tuple(dict.fromkeys(_reason_of(each, kind) for each in chosen))


def _reason_of(finding: Finding, kind: TaskKind) -> Reason:
    """A finding in the provider's words: the code that fits this review, else its first, else none."""
    product = _PRODUCTS[kind]
    codes = finding.source.codes
    fitting = [code for code in codes if (known := explain(code)) and product in known.products]
    code = (fitting or list(codes) or [""])[0]
    known = explain(code)
    message = known.meaning if known else finding.text.format(**dict(finding.named))
    return Reason(code, message, (finding.where,))
