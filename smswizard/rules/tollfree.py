"""What a toll-free verification asks for besides."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from smswizard.domain.dossier import Dossier
from smswizard.domain.route import Route, route_of
from smswizard.facts.limits import limit
from smswizard.i18n import mark
from smswizard.rules.finding import Severity
from smswizard.rules.rule import NO_HITS, DossierRule, Hit


def _is_toll_free(dossier: Dossier) -> bool:
    return route_of(dossier) is Route.TOLL_FREE


def no_picture(dossier: Dossier, _: date) -> Iterable[Hit]:
    """The form asks for a picture or a public page of the sign-up."""
    shown = dossier.consent.evidence_url.strip() or dossier.consent.form_url.strip()
    return (Hit("consent.evidence_url"),) if _is_toll_free(dossier) and not shown else NO_HITS


def summary_too_long(dossier: Dossier, _: date) -> Iterable[Hit]:
    """The specification names no length; our own caution does."""
    most, length = limit("tollfree.summary").max or 0, len(dossier.campaign.description)
    if not _is_toll_free(dossier) or length <= most:
        return NO_HITS
    return (Hit("campaign.description", named=(("length", str(length)), ("most", str(most)))),)


def no_number_for_registration(dossier: Dossier, _: date) -> Iterable[Hit]:
    """All but sole proprietors give their registration number."""
    lacks = dossier.business.tax_id_kind == "none" and dossier.business.kind.strip() != ""
    return (Hit("business.tax_id_kind"),) if _is_toll_free(dossier) and lacks else NO_HITS


def no_volume(dossier: Dossier, _: date) -> Iterable[Hit]:
    """The form asks how many messages a month are planned."""
    shown = dossier.campaign.monthly_volume.strip()
    return (Hit("campaign.monthly_volume"),) if _is_toll_free(dossier) and not shown else NO_HITS


RULES = (
    DossierRule(
        "tollfree.no-volume",
        "RG-12",
        Severity.BLOCKS,
        mark("A toll-free number asks how many texts a month you plan."),
        mark("Choose the number that is next above yours."),
        check=no_volume,
    ),
    DossierRule(
        "tollfree.no-picture",
        "OI-16",
        Severity.BLOCKS,
        mark("A toll-free number needs a public picture or page of the sign-up."),
        mark("Put a picture on your website and enter its address."),
        check=no_picture,
    ),
    DossierRule(
        "tollfree.summary-too-long",
        "RG-12",
        Severity.ADVICE,
        mark("The description has {length} characters; up to {most} is safe for a toll-free number."),
        mark("Shorten it."),
        check=summary_too_long,
    ),
    DossierRule(
        "tollfree.no-registration-number",
        "RG-2",
        Severity.BLOCKS,
        mark("A toll-free number asks a company for its registration number."),
        mark("Enter the tax number, or register as a sole proprietor."),
        check=no_number_for_registration,
    ),
)
