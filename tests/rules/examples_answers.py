"""Accepted and refused answers for the rules about dossiers, as changes to a sound one."""

from __future__ import annotations

from smswizard.facts.conduct import forbidden
from smswizard.facts.limits import limit
from smswizard.rules.lengths import COUNTED
from tests.rules.example import BRAND, Changes, DossierExample

NONE: Changes = {}
LISTED = {"business.ownership": "public", "business.kind": "Corporation"}
KEYWORD = {"consent.ways": ("keyword",)}
SOLE = {"start.route": "sole_proprietor", "business.tax_id_kind": "none", "business.tax_id": ""}


def emptied(path: str, **base: str | tuple[str, ...]) -> DossierExample:
    """Refused when the answer is taken away."""
    empty: str | tuple[str, ...] = () if path in LISTS else ""
    given = {key.replace("__", "."): value for key, value in base.items()}
    return DossierExample((NONE,), ({path: empty},), given)


def asked(path: str, value: str | tuple[str, ...] = "yes", **base: str | tuple[str, ...]) -> DossierExample:
    """A question that is asked once there is an answer to think about."""
    empty: str | tuple[str, ...] = () if path in LISTS else ""
    given = {key.replace("__", "."): each for key, each in base.items()}
    return DossierExample(({path: empty},), ({path: value},), given)


LISTS = ("consent.ways", "campaign.kinds", "campaign.samples", "start.trades", "start.audience")
GIVEN = {
    "business.stock_exchange": "NASDAQ",
    "business.stock_ticker": "SMPL",
    "business.brand_contact_email": "check@goldencrust.example",
    "consent.evidence_url": "https://goldencrustbakery.example/sign.png",
    "consent.keyword": "JOIN",
    "consent.keyword_where": "on the door",
    "consent.paper_where": "at the till",
    "consent.verbal_where": "at the counter",
    "consent.qr_where": "by the mirror",
}
"""Answers that the sound dossier does not need."""


def wanted(path: str, base: Changes) -> DossierExample:
    """Refused when an answer is missing that a case asks for; accepted with it."""
    return DossierExample(({path: GIVEN[path]},), (NONE,), base)


BUSINESS = {
    "identity.no-legal-name": emptied("business.legal_name"),
    "identity.no-brand-name": emptied("business.brand_name"),
    "identity.no-kind": emptied("business.kind"),
    "identity.no-ownership": emptied("business.ownership"),
    "identity.no-tax-office": emptied("business.tax_id_kind"),
    "identity.no-tax-id": emptied("business.tax_id"),
    "identity.no-industry": emptied("business.industry"),
    "identity.no-street": emptied("business.street"),
    "identity.no-city": emptied("business.city"),
    "identity.no-region": emptied("business.region"),
    "identity.no-postal-code": emptied("business.postal_code"),
    "identity.no-country": emptied("business.country"),
    "identity.no-customer-email": emptied("business.email"),
    "identity.no-customer-phone": emptied("business.phone"),
    "identity.no-stock-exchange": wanted("business.stock_exchange", LISTED),
    "identity.no-stock-ticker": wanted("business.stock_ticker", LISTED),
    "identity.no-proof-email": wanted("business.brand_contact_email", LISTED),
    "identity.no-first-name": emptied("contact.first_name"),
    "identity.no-last-name": emptied("contact.last_name"),
    "identity.no-contact-email": emptied("contact.email"),
    "identity.no-contact-phone": emptied("contact.phone"),
    "identity.no-title": emptied("contact.title"),
    "identity.no-position": emptied("contact.position"),
    "identity.no-business-line": emptied("business.what_it_does"),
    "website.missing": emptied("business.website"),
}

PROGRAMME = {
    "start.no-country": emptied("start.country"),
    "start.no-audience": emptied("start.audience"),
    "start.no-trade-answer": emptied("start.trades"),
    "start.no-account-answer": emptied("start.account"),
    "campaign.no-kind": emptied("campaign.kinds"),
    "campaign.no-use-case": emptied("campaign.use_case"),
    "campaign.no-description": emptied("campaign.description"),
    "campaign.no-link-answer": emptied("campaign.has_links"),
    "campaign.no-phone-answer": emptied("campaign.has_phone"),
    "campaign.no-age-answer": emptied("campaign.age_gated"),
    "campaign.no-age-check-answer": DossierExample(
        (
            {"campaign.age_check": ""},
            {"campaign.age_gated": "yes", "campaign.age_check": "birth_date"},
        ),
        ({"campaign.age_gated": "yes", "campaign.age_check": ""},),
    ),
    "campaign.no-lending-answer": emptied("campaign.direct_lending"),
    "privacy.no-text": emptied("privacy.text"),
    "privacy.no-address": emptied("privacy.url"),
    "terms.no-text": emptied("terms.text"),
    "terms.no-address": emptied("terms.url"),
    "consent.no-way": emptied("consent.ways"),
    "consent.no-wording": emptied("consent.wording"),
    "consent.no-flow": emptied("consent.message_flow"),
    "consent.no-frequency-answer": emptied("consent.frequency"),
    "consent.no-count": emptied("consent.frequency_count"),
    "consent.no-form-address": emptied("consent.form_url"),
    "consent.no-evidence": wanted("consent.evidence_url", {"consent.ways": ("paper",)}),
    "consent.no-keyword": wanted("consent.keyword", KEYWORD),
    "consent.no-keyword-place": wanted("consent.keyword_where", KEYWORD),
    "consent.no-paper-place": wanted("consent.paper_where", {"consent.ways": ("paper",)}),
    "consent.no-verbal-place": wanted("consent.verbal_where", {"consent.ways": ("verbal",)}),
    "consent.no-code-place": wanted("consent.qr_where", {"consent.ways": ("qr",)}),
    "replies.no-confirmation": emptied("consent.confirmation"),
    "replies.no-help": emptied("consent.help_reply"),
    "replies.no-stop": emptied("consent.stop_reply"),
}

FACTS = {
    "identity.tax-id-form": DossierExample(
        ({"business.tax_id": "123456780"},),
        ({"business.tax_id": "93-118"}, {"business.tax_id": "123-45-6789"}),
    ),
    "identity.tax-id-dummy": DossierExample(
        (NONE,), ({"business.tax_id": "12-3456789"}, {"business.tax_id": "000000000"})
    ),
    "identity.post-office-box": DossierExample(
        ({"business.street": "19 Boxwood Lane"},),
        ({"business.street": "PO Box 19"}, {"business.street2": "P.O. Box 4"}),
    ),
    "identity.region-unknown": DossierExample(
        (NONE,), ({"business.region": "ON"}, {"business.region": "Oregon"})
    ),
    "identity.postal-code-form": DossierExample(
        ({"business.postal_code": "97201-1234"},),
        ({"business.postal_code": "9720"}, {"business.postal_code": "K1A 0B1"}),
    ),
    "identity.not-a-person": DossierExample(
        ({"contact.first_name": "Anh"},), ({"contact.first_name": "Sales"}, {"contact.last_name": "123"})
    ),
    "identity.email-form": DossierExample(
        (NONE,), ({"business.email": "hello at bakery"}, {"contact.email": "x@"})
    ),
    "identity.free-mail": DossierExample(
        (NONE, {**SOLE, "contact.email": "baker@gmail.com"}), ({"contact.email": "baker@gmail.com"},)
    ),
    "identity.email-other-domain": DossierExample((NONE,), ({"contact.email": "me@silvercrumb.example"},)),
    "identity.phone-form": DossierExample((NONE,), ({"business.phone": "12"}, {"contact.phone": "call me"})),
    "identity.form-and-name-differ": DossierExample(
        (NONE, {"business.legal_name": "Golden Crust"}), ({"business.kind": "Corporation"},)
    ),
    "identity.form-and-ownership-differ": DossierExample(
        (NONE, {"business.legal_name": "City of Sampleton", "business.ownership": "government"}),
        (
            {"business.ownership": "government"},
            {"business.legal_name": "City of Sampleton"},
            {"business.legal_name": "Sample Valley School District 4"},
        ),
    ),
    "identity.sends-for-others": DossierExample(
        (
            {"business.what_it_does": "We bake bread and cakes."},
            {"business.what_it_does": "Our software helps people plan meals."},
        ),
        (
            {"business.what_it_does": "We resell texting to shops. Recipients see the shop's own name."},
            {"business.what_it_does": "A platform with which 200 clinics text their own patients."},
        ),
    ),
    "identity.company-as-person": DossierExample(
        ({**SOLE, "business.legal_name": "Sample Person"},), ({"start.route": "sole_proprietor"},)
    ),
    "identity.ownership-and-kind-differ": DossierExample(
        ({"business.ownership": "non_profit", "business.kind": "Non-profit Corporation"},),
        ({"business.ownership": "non_profit"}, {"business.kind": "Non-profit Corporation"}),
    ),
    "identity.charity-without-status": DossierExample(
        ({"campaign.kinds": ("CHARITY",), "business.ownership": "non_profit"},),
        ({"campaign.kinds": ("CHARITY",)},),
    ),
    "identity.government-abroad": DossierExample(
        ({"business.ownership": "government"},),
        ({"business.ownership": "government", "business.country": "CA"},),
    ),
}

PAGES = {
    "website.of-another": DossierExample(
        (
            NONE,
            {"business.website": "https://gcb.example"},
            {"business.website": "https://the-golden-loaf-shop.example"},
        ),
        (
            {
                "business.website": "https://mountainviewmotors.example",
                "business.email": "hi@mountainviewmotors.example",
            },
        ),
    ),
    "campaign.contradicted-by-sample": DossierExample(
        (NONE, {"campaign.description": f"{BRAND} texts order news and nothing else to customers."}),
        (
            {
                "campaign.description": f"{BRAND} texts customers order news; we never send promotions.",
                "campaign.samples": (f"{BRAND}: 20% off all bread today, flash sale!", f"{BRAND}: ready"),
            },
            {
                "campaign.description": f"{BRAND} texts customers order news without any links.",
                "campaign.samples": (f"{BRAND}: see https://goldencrustbakery.example/a", f"{BRAND}: ready"),
            },
        ),
    ),
    "website.not-an-address": DossierExample(
        (NONE,), ({"business.website": "my website is nice"}, {"terms.url": "https:// "})
    ),
    "website.not-public": DossierExample(
        (NONE,),
        ({"business.website": "http://localhost:8000"}, {"privacy.url": "https://staging.bakery.example/p"}),
    ),
    "website.page-insecure": DossierExample(
        (NONE,), ({"terms.url": "http://goldencrustbakery.example/terms"},)
    ),
    "website.insecure": DossierExample((NONE,), ({"business.website": "http://goldencrustbakery.example"},)),
    "website.short-address": DossierExample((NONE,), ({"privacy.url": "https://bit.ly/abc"},)),
    "website.only-social": DossierExample((NONE,), ({"business.website": "https://facebook.com/bakery"},)),
    "website.policy-elsewhere": DossierExample((NONE,), ({"privacy.url": "https://pages.example/privacy"},)),
    "website.terms-elsewhere": DossierExample(
        ({"terms.url": "https://www.goldencrustbakery.example/terms"},),
        ({"terms.url": "https://pages.example/terms"},),
    ),
    "website.form-elsewhere": DossierExample((NONE,), ({"consent.form_url": "https://forms.example/a"},)),
    "website.same-address": DossierExample(
        (NONE,), ({"terms.url": "https://goldencrustbakery.example/privacy"},)
    ),
    "website.not-live": DossierExample((NONE,), ({"privacy.is_live": "no"}, {"terms.is_live": "no"})),
    "website.unsaid-live": DossierExample((NONE,), ({"privacy.is_live": ""},)),
    "website.form-behind-login": DossierExample(
        (
            {
                "consent.form_is_public": "no",
                "consent.evidence_url": "https://goldencrustbakery.example/form.png",
            },
        ),
        ({"consent.form_is_public": "no"},),
    ),
}

JOINING = {
    "consent.box-is-ticked": DossierExample((NONE,), ({"consent.box_unticked": "no"},)),
    "consent.box-is-forced": DossierExample((NONE,), ({"consent.box_optional": "no"},)),
    "consent.box-is-shared": DossierExample((NONE,), ({"consent.box_separate": "no"},)),
    "consent.box-unsaid": DossierExample((NONE,), ({"consent.box_unticked": ""},)),
    "consent.force-unsaid": DossierExample((NONE,), ({"consent.box_optional": ""},)),
    "consent.share-unsaid": DossierExample((NONE,), ({"consent.box_separate": ""},)),
    "consent.login-unsaid": DossierExample((NONE,), ({"consent.form_is_public": ""},)),
    "consent.list-not-own": DossierExample((NONE,), ({"consent.own_list": "no"},)),
    "consent.list-unsaid": DossierExample((NONE,), ({"consent.own_list": ""},)),
    "consent.no-record": DossierExample((NONE,), ({"consent.record_kept": "no"},)),
    "consent.record-unsaid": DossierExample((NONE,), ({"consent.record_kept": ""},)),
    "consent.word-is-taken": DossierExample(({"consent.keyword": "JOIN"},), ({"consent.keyword": "stop"},)),
    "consent.word-has-signs": DossierExample(
        ({"consent.keyword": "JOIN"},), ({"consent.keyword": "JOIN US"},)
    ),
    "consent.count-is-no-number": DossierExample(
        (
            NONE,
            {"consent.frequency_count": "2-3"},
            {"consent.frequency_count": "2 to 3"},
            {"consent.frequency_count": "Up to 4"},
            {"consent.frequency_count": "four"},
        ),
        (
            {"consent.frequency_count": "some"},
            {"consent.frequency_count": "0"},
            {"consent.frequency_count": "0-0"},
            {"consent.frequency_count": "2-3 a day"},
        ),
    ),
    "consent.way-not-told": DossierExample((NONE,), ({"consent.ways": ("web_form", "paper")},)),
    "consent.way-in-description": DossierExample(
        (NONE,),
        ({"campaign.description": f"{BRAND} texts customers who signed a paper form or scanned a QR code."},),
    ),
    "consent.form-not-linked": DossierExample(
        (NONE,), ({"consent.form_url": "https://goldencrustbakery.example/join"},)
    ),
    "consent.picture-not-linked": DossierExample(
        (NONE,),
        (
            {
                "consent.ways": ("web_form", "paper"),
                "consent.evidence_url": "https://goldencrustbakery.example/card.png",
            },
        ),
    ),
    "consent.policy-not-linked": DossierExample(
        (NONE,), ({"privacy.url": "https://goldencrustbakery.example/data"},)
    ),
}

READY = f"{BRAND}: your order is ready for pickup. Reply STOP to opt out."
OFFER = f"{BRAND}: 20% off this Saturday. Reply STOP to opt out."

TOGETHER = {
    "samples.too-few": DossierExample(
        (NONE, {"start.route": "toll_free", "campaign.samples": (READY,)}),
        ({"campaign.samples": (READY, " ")},),
    ),
    "samples.fewer-than-three": DossierExample((NONE,), ({"campaign.samples": (READY, OFFER)},)),
    "samples.too-many": DossierExample(
        (NONE,), ({"campaign.samples": tuple(f"{READY} {n}" for n in range(6))},)
    ),
    "samples.twins": DossierExample((NONE,), ({"campaign.samples": (READY, READY.upper())},)),
    "samples.kind-without-sample": DossierExample((NONE,), ({"campaign.samples": (READY, READY + " Hi")},)),
    "samples.links-announced-only": DossierExample((NONE,), ({"campaign.samples": (READY, OFFER)},)),
    "samples.phones-announced-only": DossierExample((NONE,), ({"campaign.samples": (READY, OFFER)},)),
    "campaign.mixed-without-kinds": DossierExample(
        ({"campaign.use_case": "MIXED"},), ({"campaign.use_case": "MIXED", "campaign.kinds": ("MARKETING",)},)
    ),
    "campaign.kind-and-use-case-differ": DossierExample(
        ({"campaign.use_case": "MARKETING"},), ({"campaign.use_case": "2FA"},)
    ),
    "campaign.use-case-unknown": DossierExample((NONE,), ({"campaign.use_case": "bread"},)),
    "campaign.use-case-special": DossierExample((NONE,), ({"campaign.use_case": "CHARITY"},)),
    "campaign.age-not-declared": DossierExample(
        ({"campaign.age_gated": "yes", "campaign.samples": (f"{BRAND}: new wine, 21+",)},),
        (
            {"campaign.samples": (f"{BRAND}: new wine tonight",)},
            {"campaign.samples": (f"{BRAND}: party, 21+",)},
        ),
    ),
    "tollfree.no-picture": DossierExample(
        ({"start.route": "toll_free"},), ({"start.route": "toll_free", "consent.form_url": ""},)
    ),
    "tollfree.summary-too-long": DossierExample(
        (NONE, {"start.route": "toll_free"}),
        ({"start.route": "toll_free", "campaign.description": "bread " * 100},),
    ),
    "tollfree.no-registration-number": DossierExample(
        ({"start.route": "toll_free"},), ({"start.route": "toll_free", "business.tax_id_kind": "none"},)
    ),
    "tollfree.no-volume": DossierExample(
        (NONE, {"start.route": "toll_free", "campaign.monthly_volume": "1,000"}),
        ({"start.route": "toll_free"},),
    ),
    "lengths.sample-long-to-read": DossierExample((NONE,), ({"campaign.samples": ("bread " * 60,)},)),
}

START = {
    **{
        f"start.deals-in-{each.id.lower().replace('.', '-')}": DossierExample(
            (NONE,), ({"start.trades": (each.id,)},)
        )
        for each in forbidden()
    },
    "start.account-not-ready": DossierExample(
        (NONE,), ({"start.account": "trial"}, {"start.account": "none"})
    ),
    "start.account-unproven": DossierExample((NONE,), ({"start.account": "no_profile"},)),
    "start.other-country": DossierExample((NONE,), ({"start.country": "other"},)),
    "start.other-audience": DossierExample((NONE,), ({"start.audience": ("US", "elsewhere")},)),
    "start.canada-by-local-number": DossierExample(
        (NONE, {"start.audience": ("CA",), "start.route": "toll_free"}), ({"start.audience": ("CA",)},)
    ),
    "start.too-much-for-small": DossierExample(
        ({"start.volume": "high", "start.route": "standard"},), ({"start.volume": "high"},)
    ),
    "start.codes-only": DossierExample((NONE,), ({"campaign.kinds": ("2FA",)},)),
    "start.political": DossierExample((NONE,), ({"campaign.kinds": ("POLITICAL",)},)),
}


def _length(path: str, count: int) -> Changes:
    text = "bread " * (count // 6) + "b" * (count % 6)
    return {path: (text,) if path in LISTS else text}


def _lengths() -> dict[str, DossierExample]:
    found: dict[str, DossierExample] = {}
    for path in COUNTED:
        name, asks = path.replace(".", "-").replace("_", "-"), limit(path)
        most, least = asks.max or 0, asks.min or 0
        found[f"lengths.{name}-too-long"] = DossierExample((_length(path, most),), (_length(path, most + 1),))
        if least > 1:
            found[f"lengths.{name}-too-short"] = DossierExample(
                (_length(path, least),), (_length(path, least - 1),)
            )
    return found


OWN = "own"
ASKS = {
    "ask.name-as-on-letter": asked("business.legal_name"),
    "ask.number-used-elsewhere": asked("business.tax_id"),
    "ask.facts-of-the-business": asked("business.legal_name", start__filer="client"),
    "ask.code-on-the-phone": asked("contact.phone", start__route="sole_proprietor"),
    "ask.no-hate": asked("start.trades", ("none",)),
    "ask.business-to-people": asked("campaign.kinds", ("MARKETING",)),
    "ask.policy-opens": asked("privacy.url"),
    "ask.one-policy": asked("privacy.url"),
    "ask.policy-table": asked("privacy.text"),
    "ask.deliverers": asked("privacy.text"),
    "ask.own-page-for-texts": asked("privacy.mode", OWN),
    "ask.policy-language": asked("privacy.url"),
    "ask.links-beside-form": asked("consent.form_url"),
    "ask.donation-part": asked("terms.text", campaign__kinds=("CHARITY",)),
    "ask.donation-consent": asked("consent.ways", ("paper",), campaign__kinds=("CHARITY",)),
    "ask.first-message": asked("consent.ways", ("paper",)),
    "ask.no-data-of-customers": asked("consent.message_flow"),
    "ask.stop-honoured": asked("consent.stop_reply"),
    "ask.own-stop-words": asked("consent.stop_reply"),
    "ask.confirming-message": asked("consent.confirmation"),
    "ask.domain-reputation": asked("campaign.has_links"),
    "ask.offers-only-in-offers": asked("campaign.samples", (OFFER,)),
    "ask.everything-there": asked("campaign.samples", (OFFER,)),
    "ask.numbers-wanted": asked("start.number_wish", "toll_free", start__route="toll_free"),
    "ask.political-token": asked("campaign.kinds", ("POLITICAL",)),
}

EXAMPLES = {**BUSINESS, **PROGRAMME, **FACTS, **PAGES, **JOINING, **TOGETHER, **START, **_lengths(), **ASKS}
