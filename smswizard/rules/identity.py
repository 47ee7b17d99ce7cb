"""Whether the facts about the business can be true and can be verified."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from smswizard.domain.dossier import Dossier
from smswizard.domain.route import Route, route_of
from smswizard.domain.values import Problem, parse_tax_id
from smswizard.facts.vocabulary import regions
from smswizard.i18n import mark
from smswizard.reading.pattern import Pattern
from smswizard.reading.phrases import tokens
from smswizard.rules.campaign import platform_instead
from smswizard.rules.finding import Severity
from smswizard.rules.presence import has_company
from smswizard.rules.rule import NO_HITS, DossierRule, Hit

_PO_BOX = Pattern(
    r"\b(?:p\.? ?o\.?|post(?:al)?[ -]?office) ?box\b|\bpmb\b|\bpo box\b|\bbox \d+\b"
    r"|\block ?box\b|\b(?:p\.? ?o\.? |post(?:al)? ?office )?drawer \w+\b|\bgeneral delivery\b|\bpostal box\b|\bmailbox #? ?\d"
    r"|\bcp \d+\b|\bbo[iî]te postale\b",
    re.IGNORECASE,
)
_DUMMY = frozenset((*(str(digit) * 9 for digit in range(10)), "123456789", "987654321", "012345678"))
_FORMS = {
    "Corporation": ("inc", "incorporated", "corp", "corporation"),
    "Limited Liability Corporation": ("llc", "pllc", "ltd"),
    "Partnership": ("lp", "llp", "partners", "partnership"),
}
_ZIP = {"US": Pattern(r"\d{5}(?:-?\d{4})?"), "CA": Pattern(r"[A-Z]\d[A-Z] ?\d[A-Z]\d", re.IGNORECASE)}


def bad_tax_id(dossier: Dossier, _: date) -> Iterable[Hit]:
    """An EIN or CBN has nine digits."""
    typed, kind = dossier.business.tax_id.strip(), dossier.business.tax_id_kind
    if not typed or kind not in ("EIN", "CBN"):
        return NO_HITS
    read = parse_tax_id(typed, kind)
    return (
        (Hit("business.tax_id", named=(("problem", read.text),)),) if isinstance(read, Problem) else NO_HITS
    )


def dummy_tax_id(dossier: Dossier, _: date) -> Iterable[Hit]:
    """123456789 belongs to nobody."""
    digits = re.sub(r"\D", "", dossier.business.tax_id[:40])[:9]
    return (Hit("business.tax_id"),) if digits in _DUMMY or digits.startswith("00") else NO_HITS


def po_box(dossier: Dossier, _: date) -> Iterable[Hit]:
    """A company needs a place; a sole proprietor may have a box."""
    address = f"{dossier.business.street[:300]} {dossier.business.street2[:300]}"
    return (Hit("business.street"),) if _PO_BOX.search(address) and has_company(dossier) else NO_HITS


def unknown_region(dossier: Dossier, _: date) -> Iterable[Hit]:
    """A US state has two letters; so has a Canadian province."""
    country, region = dossier.business.country, dossier.business.region.strip()
    known = {each.code for each in regions(country)}
    return (Hit("business.region"),) if region and known and region not in known else NO_HITS


def bad_postal_code(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Five digits in the US, letters and digits in turn in Canada."""
    form = _ZIP.get(dossier.business.country)
    typed = dossier.business.postal_code.strip()
    return (Hit("business.postal_code"),) if form and typed and not form.fullmatch(typed[:40]) else NO_HITS


def form_and_name_differ(dossier: Dossier, _: date) -> Iterable[Hit]:
    """A name that ends in LLC is a limited liability company."""
    words = set(tokens(dossier.business.legal_name[:300])[-2:])
    shown = next((form for form, endings in _FORMS.items() if words & set(endings)), "")
    kind = dossier.business.kind
    if not shown or not kind or kind == shown or kind not in _FORMS:
        return NO_HITS
    return (Hit("business.kind", named=(("name", dossier.business.legal_name.strip()[:80]),)),)


def form_and_ownership_differ(dossier: Dossier, _: date) -> Iterable[Hit]:
    """An LLC is no government and on no stock exchange; a city or a school district is no private company."""
    business = dossier.business
    words = tokens(business.legal_name[:300])
    ending = set(words[-2:])
    closed = bool(ending & set(_CLOSED_FORMS))
    company = closed or bool(ending & set(_FORMS["Corporation"]))
    owned = business.ownership
    wrong = (closed and owned in ("public", "government", "non_profit")) or (
        company and owned == "government"
    )
    is_public_body = _PUBLIC_BODY.search(" ".join(words)) is not None and not company
    if wrong or (is_public_body and owned in ("private", "public")):
        return (Hit("business.ownership", named=(("name", business.legal_name.strip()[:80]),)),)
    return NO_HITS


_CLOSED_FORMS = ("llc", "pllc", "lp", "llp", "pc", "pa")
_PUBLIC_BODY = Pattern(
    r"^(?:the )?(?:city|county|town|village|township|borough|state|commonwealth|parish) of\b"
    r"|\b(?:unified|independent|public|central)? ?"
    r"school district\b|\bpublic (?:schools|library|works|health department|utility district)\b"
    r"|\b(?:police|fire|sheriff'?s?|health"
    r"|water|transit|housing) (?:department|district|authority|office)\b|\bdepartment of\b|\bmunicipal(?:ity)?\b"
)


def sends_for_others(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Whoever resells texting registers each business that people hear from, not itself."""
    business = dossier.business
    if platform_instead(business.what_it_does[:2000]):
        return (Hit("business.what_it_does"),)
    legal, brand = set(tokens(business.legal_name[:300])), set(tokens(business.brand_name[:300]))
    is_another = bool(brand) and not (legal & brand) - _SMALL
    return (Hit("business.legal_name"),) if is_another and legal & _SENDS else NO_HITS


_SENDS = frozenset(("software", "messaging", "sms", "texting", "saas", "crm", "platform", "platforms"))
_SMALL = frozenset(("the", "of", "and", "inc", "llc", "co", "company", "group", "a"))


def company_as_person(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Whoever has a tax number, or a company name, is no sole proprietor here."""
    if route_of(dossier) is not Route.SOLE_PROPRIETOR:
        return NO_HITS
    words = set(tokens(dossier.business.legal_name[:300])[-2:])
    is_company = any(words & set(endings) for endings in _FORMS.values())
    has_number = dossier.business.tax_id_kind in ("EIN", "CBN") and bool(dossier.business.tax_id.strip())
    return (Hit("start.route"),) if is_company or has_number else NO_HITS


def ownership_and_kind_differ(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Nonprofits and governments are entered as nonprofit corporations, others are not."""
    business = dossier.business
    shared = business.ownership in ("non_profit", "government")
    if not business.kind or not business.ownership or (business.kind == "Non-profit Corporation") == shared:
        return NO_HITS
    return (Hit("business.kind"),)


def charity_without_status(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Charity messages need a nonprofit."""
    asks = dossier.campaign.use_case == "CHARITY" or "CHARITY" in dossier.campaign.kinds
    owned = dossier.business.ownership
    return (
        (Hit("business.ownership"),)
        if asks and owned and owned not in ("non_profit", "government")
        else NO_HITS
    )


def government_abroad(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Only US governments are verified."""
    outside = dossier.business.country not in ("", "US")
    return (Hit("business.ownership"),) if dossier.business.ownership == "government" and outside else NO_HITS


RULES = (
    DossierRule(
        "identity.tax-id-form",
        "RG-2",
        Severity.BLOCKS,
        mark("{problem}"),
        mark("Copy the number from the letter of the tax office."),
        check=bad_tax_id,
    ),
    DossierRule(
        "identity.tax-id-dummy",
        "RG-2",
        Severity.BLOCKS,
        mark("This tax number belongs to nobody."),
        mark("Copy the number from the letter of the tax office."),
        check=dummy_tax_id,
    ),
    DossierRule(
        "identity.post-office-box",
        "RG-5",
        Severity.BLOCKS,
        mark("A post-office box is not accepted as the address of a business."),
        mark("Enter the street where the business is."),
        check=po_box,
    ),
    DossierRule(
        "identity.region-unknown",
        "RG-5",
        Severity.BLOCKS,
        mark("This state or province is not in the country you chose."),
        mark("Choose it from the list."),
        check=unknown_region,
    ),
    DossierRule(
        "identity.postal-code-form",
        "RG-5",
        Severity.BLOCKS,
        mark("The postal code does not have the form used in this country."),
        mark("Enter it as on a letter."),
        check=bad_postal_code,
    ),
    DossierRule(
        "identity.form-and-name-differ",
        "RG-8",
        Severity.LIKELY,
        mark("The name {name} and the kind of business do not fit."),
        mark("Choose the kind that stands in your papers."),
        check=form_and_name_differ,
    ),
    DossierRule(
        "identity.form-and-ownership-differ",
        "RG-8",
        Severity.LIKELY,
        mark("The name {name} and what you said about its owner do not fit."),
        mark("Choose the owner that stands in your papers."),
        check=form_and_ownership_differ,
    ),
    DossierRule(
        "identity.sends-for-others",
        "RG-16",
        Severity.BLOCKS,
        mark("This reads as a company that sends texts for other businesses."),
        mark(
            "Register the business whose name stands in the messages. Each of them has a registration of its own."
        ),
        check=sends_for_others,
    ),
    DossierRule(
        "identity.company-as-person",
        "RG-9",
        Severity.BLOCKS,
        mark("A company or a business with a tax number cannot register as a sole proprietor."),
        mark("Choose the small or the full registration."),
        check=company_as_person,
    ),
    DossierRule(
        "identity.ownership-and-kind-differ",
        "RG-8",
        Severity.LIKELY,
        mark("The kind of business and its owner do not fit."),
        mark("Nonprofits and governments choose the nonprofit kind, all others another one."),
        check=ownership_and_kind_differ,
    ),
    DossierRule(
        "identity.charity-without-status",
        "RG-8",
        Severity.BLOCKS,
        mark("Charity messages need a registered nonprofit, and this business is none."),
        mark("Say that it is a nonprofit and keep your 501(c) letter ready, or leave charity messages out."),
        check=charity_without_status,
    ),
    DossierRule(
        "identity.government-abroad",
        "RG-8",
        Severity.BLOCKS,
        mark("Only governments in the US can be verified as such."),
        mark("Choose another kind of owner."),
        check=government_abroad,
    ),
)
