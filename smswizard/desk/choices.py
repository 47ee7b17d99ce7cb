"""The choices of a question, from its own words or from the fact table it names."""

from __future__ import annotations

from collections.abc import Callable

from smswizard.domain.dossier import Dossier
from smswizard.domain.question import YES_NO, Choice, Field, FieldKind
from smswizard.domain.route import ROUTE_MEANINGS, ROUTE_NAMES
from smswizard.drafting.samples import trades
from smswizard.facts import conduct, vocabulary
from smswizard.i18n import mark


def choices(field: Field, dossier: Dossier) -> tuple[Choice, ...]:
    """What can be chosen, in the order to be shown; empty for free text. Labels are marked English."""
    if field.choices:
        return field.choices
    if field.kind is FieldKind.YES_NO:
        return YES_NO
    return _TABLES[field.vocabulary](dossier) if field.vocabulary else ()


def label_of(field: Field, value: str, dossier: Dossier) -> str:
    """The words of a stored choice; the value itself where no choice has it."""
    return next((each.label for each in choices(field, dossier) if each.value == value), value)


def _terms(terms: tuple[vocabulary.Term, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(each.code, each.name) for each in terms)


def _message_kinds(_: Dossier) -> tuple[Choice, ...]:
    return tuple(Choice(each.code, each.name, each.description) for each in vocabulary.message_kinds())


def _use_cases(_: Dossier) -> tuple[Choice, ...]:
    return tuple(Choice(each.code, each.name, each.description) for each in vocabulary.by_custom())


def _forbidden(_: Dossier) -> tuple[Choice, ...]:
    none = Choice("none", mark("None of these"))
    return (none, *(Choice(each.id, each.name, each.meaning) for each in conduct.forbidden()))


def _regions(dossier: Dossier) -> tuple[Choice, ...]:
    country = dossier.business.country or dossier.start.country
    return _terms(vocabulary.regions(country if country == "CA" else "US"))


def _routes(_: Dossier) -> tuple[Choice, ...]:
    return tuple(Choice(route.value, name, ROUTE_MEANINGS[route]) for route, name in ROUTE_NAMES.items())


_TABLES: dict[str, Callable[[Dossier], tuple[Choice, ...]]] = {
    "message_kinds": _message_kinds,
    "use_cases": _use_cases,
    "forbidden": _forbidden,
    "regions": _regions,
    "monthly_volumes": lambda _: _terms(vocabulary.tollfree_volumes()),
    "routes": _routes,
    "business_types": lambda _: _terms(vocabulary.business_types()),
    "industries": lambda _: _terms(vocabulary.industries()),
    "job_positions": lambda _: _terms(vocabulary.job_positions()),
    "trades": lambda _: tuple(Choice(each, name) for each, name in trades()),
}
