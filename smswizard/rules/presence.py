"""Answers that have to be there before anything can be filed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from smswizard.domain.dossier import Dossier, answer
from smswizard.domain.route import Route, route_of
from smswizard.i18n import mark
from smswizard.rules.finding import Severity
from smswizard.rules.rule import NO_HITS, DossierRule, Hit

Applies = Callable[[Dossier], bool]


def always(_: Dossier) -> bool:
    """Asked of everybody."""
    return True


def has_company(dossier: Dossier) -> bool:
    """Asked of all but sole proprietors."""
    return route_of(dossier) is not Route.SOLE_PROPRIETOR and dossier.business.tax_id_kind != "none"


def is_listed(dossier: Dossier) -> bool:
    """Asked of companies on a stock exchange."""
    return dossier.business.ownership == "public"


def is_ten_dlc(dossier: Dossier) -> bool:
    """Asked of local numbers."""
    return route_of(dossier) is not Route.TOLL_FREE


def joins_by(*ways: str) -> Applies:
    """Asked where people join in one of these ways."""
    return lambda dossier: not set(ways).isdisjoint(dossier.consent.ways)


def counts(dossier: Dossier) -> bool:
    """Asked where messages are counted by week or month."""
    return dossier.consent.frequency in ("per_week", "per_month")


def is_for_adults(dossier: Dossier) -> bool:
    """Asked where something in the messages is only for adults."""
    return dossier.campaign.age_gated == "yes"


def _needs(path: str, applies: Applies) -> Callable[[Dossier, date], Iterable[Hit]]:
    def check(dossier: Dossier, _: date) -> Iterable[Hit]:
        value = answer(dossier, path)
        is_given = bool(value.strip()) if isinstance(value, str) else any(each.strip() for each in value)
        return NO_HITS if is_given or not applies(dossier) else (Hit(path),)

    return check


def needed(
    name: str, requirement: str, path: str, text: str, cure: str, applies: Applies = always
) -> DossierRule:
    """The rule that an answer has to be there."""
    return DossierRule(name, requirement, Severity.BLOCKS, text, cure, check=_needs(path, applies))


FILL_IN = mark("Fill it in.")
CHOOSE = mark("Choose one.")
