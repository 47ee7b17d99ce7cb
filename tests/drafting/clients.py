"""Made-up clients beside the bakery, and the answers that vary from client to client."""

from __future__ import annotations

from smswizard.domain.business import Business, Start
from smswizard.domain.campaign import Campaign, Consent, PrivacyPolicy, PublicText
from smswizard.domain.dossier import Answer, Dossier, with_answer
from smswizard.drafting.sample_client import bakery

WAYS = ("web_form", "checkout", "paper", "verbal", "keyword", "qr")
KINDS = (
    "2FA",
    "ACCOUNT_NOTIFICATION",
    "CUSTOMER_CARE",
    "DELIVERY_NOTIFICATION",
    "FRAUD_ALERT",
    "HIGHER_EDUCATION",
    "MARKETING",
    "POLLING_VOTING",
    "PUBLIC_SERVICE_ANNOUNCEMENT",
    "SECURITY_ALERT",
    "AGENTS_FRANCHISES",
    "CHARITY",
    "EMERGENCY",
    "K12_EDUCATION",
    "POLITICAL",
    "PROXY",
    "SOCIAL",
)


def answered(dossier: Dossier, answers: dict[str, Answer]) -> Dossier:
    """A dossier with some answers changed."""
    for path, value in answers.items():
        dossier = with_answer(dossier, path, value)
    return dossier


def everywhere() -> Dossier:
    """The bakery with every way of joining."""
    return answered(
        bakery(),
        {
            "consent.ways": WAYS,
            "consent.verbal_where": "At the till, when people order",
            "consent.keyword": "JOIN",
            "consent.keyword_where": "on the menu board",
            "consent.qr_where": "shop window",
        },
    )


def pantry() -> Dossier:
    """A nonprofit that texts people in the US and in Canada, shares postal addresses, and has three kinds of texts."""
    return Dossier(
        start=Start(
            country="US", audience=("US", "CA"), trades=("none",), volume="low", number_wish="toll_free"
        ),
        business=Business(
            legal_name="Two Shores Pantry Inc.",
            brand_name="Two Shores Pantry",
            kind="Non-profit Corporation",
            ownership="non_profit",
            tax_id_kind="EIN",
            tax_id="91-5550117",
            industry="NOT_FOR_PROFIT",
            trade="nonprofit",
            what_it_does="a food pantry that serves both sides of the border",
            street="7 Harbor Sample Road",
            street2="Unit 2",
            city="Blaine",
            region="WA",
            postal_code="98230",
            country="US",
            website="https://twoshores.example",
            email="hello@twoshores.example",
            phone="(360) 555-0117",
        ),
        privacy=PrivacyPolicy(
            mode="write",
            contact_email="privacy@twoshores.example",
            other_sharing="yes",
            effective_date="2026-11-15",
        ),
        terms=PublicText(mode="write", contact_email="texts@twoshores.example"),
        consent=Consent(
            ways=("web_form", "keyword", "verbal"),
            form_is_public="yes",
            box_unticked="yes",
            box_optional="yes",
            box_separate="yes",
            verbal_where="At our food drives",
            keyword="pantry",
            keyword_where="on tote bags and posters",
            frequency="per_week",
            frequency_count="2-3",
            double_opt_in="yes",
            own_list="yes",
            record_kept="yes",
        ),
        campaign=Campaign(
            kinds=("CUSTOMER_CARE", "CHARITY", "MARKETING"), age_gated="no", direct_lending="no"
        ),
    )
