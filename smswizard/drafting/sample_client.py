"""The sample client that ships with the program: Golden Crust Bakery, a made-up business, fully answered."""

from __future__ import annotations

from smswizard.domain.business import Business, Contact, Start
from smswizard.domain.campaign import Campaign, Consent, PrivacyPolicy, PublicText
from smswizard.domain.dossier import Dossier
from smswizard.domain.sender import SenderWish

SITE = "https://goldencrust.example"


def bakery() -> Dossier:
    """Every question that is asked of it is answered; all texts are drafted, so that they show our drafts.

    Domains end in .example and phone numbers are 555-01xx: neither can belong to anybody.
    """
    return Dossier(
        start=_start(),
        business=_business(),
        contact=_contact(),
        privacy=PrivacyPolicy(
            mode="write",
            url=f"{SITE}/privacy",
            is_live="yes",
            effective_date="2026-12-01",
            other_sharing="no",
        ),
        terms=PublicText(mode="write", url=f"{SITE}/terms", is_live="yes", effective_date="2026-12-01"),
        consent=_consent(),
        campaign=_campaign(),
        sender=SenderWish(
            area_code="503",
            number="+15035550187",
            account_sid="AC" + "0" * 31 + "1",
            notify_email="marta@goldencrust.example",
        ),
        is_sample=True,
    )


def _start() -> Start:
    return Start(
        country="US",
        audience=("US",),
        trades=("none",),
        volume="low",
        number_wish="local",
        route="low_volume",
        filer="own",
        account="ready",
        customerio="no",
    )


def _business() -> Business:
    return Business(
        legal_name="Golden Crust Bakery LLC",
        brand_name="Golden Crust Bakery",
        kind="Limited Liability Corporation",
        ownership="private",
        tax_id_kind="EIN",
        tax_id="93-5550142",
        industry="FOOD_AND_BEVERAGE",
        trade="bakery",
        what_it_does="bake bread and cakes and take orders for celebrations",
        street="120 Sample Street",
        city="Portland",
        region="OR",
        postal_code="97201",
        country="US",
        website=SITE,
        email="hello@goldencrust.example",
        phone="+15035550142",
    )


def _contact() -> Contact:
    return Contact(
        first_name="Sam",
        last_name="Sample",
        email="marta@goldencrust.example",
        phone="+15035550143",
        title="Owner",
        position="CEO",
    )


def _consent() -> Consent:
    return Consent(
        ways=("web_form", "paper"),
        form_url=f"{SITE}/texts",
        form_is_public="yes",
        box_unticked="yes",
        box_optional="yes",
        box_separate="yes",
        paper_where="on the counter of our shop, beside the till",
        evidence_url=f"{SITE}/texts-card.png",
        frequency="per_month",
        frequency_count="6",
        double_opt_in="no",
        own_list="yes",
        record_kept="yes",
        form_is_live="no",
    )


def _campaign() -> Campaign:
    return Campaign(
        kinds=("CUSTOMER_CARE", "MARKETING"),
        samples=(
            "Golden Crust Bakery: Hi [FirstName], your cake is ready. Pick it up today until [Time]. "
            "Reply STOP to opt out.",
            "Golden Crust Bakery: Hi [FirstName], we have a question about your order for [Date]. Please call "
            "503-555-0142. Reply STOP to opt out.",
            "Golden Crust Bakery: This week's loaf is walnut rye, 10% off until Saturday. "
            f"See {SITE}/specials Reply STOP to opt out.",
        ),
        has_links="yes",
        has_phone="yes",
        age_gated="no",
        direct_lending="no",
    )
