"""Every question by its path."""

from __future__ import annotations

from functools import cache

from smswizard.domain.errors import UsageError
from smswizard.domain.question import Field, FieldKind
from smswizard.domain.questions import business, consent, pages, samples, start
from smswizard.i18n import mark

FIELDS: tuple[Field, ...] = (
    *start.QUESTIONS,
    *business.QUESTIONS,
    *pages.QUESTIONS,
    *consent.QUESTIONS,
    *samples.QUESTIONS,
)


@cache
def _by_path() -> dict[str, Field]:
    return {each.path: each for each in FIELDS}


def field_at(path: str) -> Field:
    """The question at a path; "campaign.samples.2" gives that of "campaign.samples". Raises UsageError."""
    section, _, rest = path.partition(".")
    name = rest.partition(".")[0]
    try:
        return _by_path()[f"{section}.{name}"]
    except KeyError:
        raise UsageError(mark("There is no such question."), path) from None


def is_list(path: str) -> bool:
    """True where the answer as a whole is a list of texts."""
    return field_at(path).kind in (FieldKind.MANY, FieldKind.TEXTS)
