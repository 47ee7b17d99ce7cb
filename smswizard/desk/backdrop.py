"""A whole dossier without a fault, for any business name: a sample business that exists nowhere."""

from __future__ import annotations

import re

from smswizard.domain.business import Business, Contact, Start
from smswizard.domain.campaign import Campaign, Consent, PrivacyPolicy, PublicText
from smswizard.domain.dossier import Dossier

PHONE = "+1 503 555 0142"


def sound_dossier(brand: str = "Golden Crust Bakery", host: str = "") -> Dossier:
    """Every answer given and every text sound. Two kinds of messages, one box each, on a web page."""
    host = host or re.sub(r"[^a-z0-9]", "", brand.lower()) + ".example"
    return Dossier(
        start=_start(),
        business=_business(brand, host),
        contact=Contact("Sample", "Person", f"sample@{host}", PHONE, "Owner", "CEO"),
        privacy=PrivacyPolicy(
            mode="own",
            text=policy(brand, host),
            url=f"https://{host}/privacy",
            is_live="yes",
            other_sharing="no",
        ),
        terms=PublicText("own", terms(brand, host), f"https://{host}/terms", "yes"),
        consent=_consent(brand, host),
        campaign=_campaign(brand, host),
    )


def policy(brand: str, host: str) -> str:
    """A short privacy policy that says what it must."""
    return (
        f"{brand} Privacy Policy\nEffective December 1, 2026\n\n"
        f"This policy is about the customers of {brand} LLC, 120 Sample Street, Portland, OR.\n\n"
        "What we collect\nWe collect your name, your e-mail address, your mobile phone number and your orders.\n\n"
        "What we use it for\nWe use it to prepare your orders, to answer you and to send the texts you asked for.\n\n"
        "Who helps us\nCompanies that deliver our messages and take payments see what they need to work for us.\n\n"
        "Text messages\n"
        "We do not share mobile phone numbers or text message consent with third parties or affiliates for marketing "
        "or promotional purposes. Message frequency: up to 6 messages a month. Message and data rates may apply. "
        "Reply STOP to opt out, HELP for help.\n\n"
        f"Questions\nWrite to hello@{host}."
    )


def terms(brand: str, host: str) -> str:
    """Short terms that say what they must."""
    return (
        f"{brand} Text Message Terms\nEffective December 1, 2026\n\n"
        f"{brand} LLC runs this programme. People who tick the box on our page get order updates and, with a box of "
        "its own, weekly specials by text message. Joining is optional. Consent is not a condition of any purchase. "
        "Message frequency: up to 6 messages a month. Message and data rates may apply. Reply STOP to opt out. "
        f"Reply HELP for help, or write to hello@{host}. Carriers are not liable for delayed or undelivered messages. "
        f"Our privacy policy is at https://{host}/privacy."
    )


def flow(brand: str, host: str) -> str:
    """How people join, told to the reviewer."""
    return (
        f"Customers join at https://{host}/texts, a public page without a login. They type a mobile number and tick "
        "one of two separate boxes, both empty and optional. "
        f'Box 1: "Text me order updates from {brand}." Box 2: "Text me weekly specials from {brand}." '
        'Under both: "Up to 6 messages a month. Message and data rates may apply. Reply STOP to opt out, HELP for '
        f'help. Terms: https://{host}/terms Privacy: https://{host}/privacy" '
        "Orders go through with both boxes left empty."
    )


def _start() -> Start:
    return Start("US", ("US",), ("none",), "low", "local", "low_volume", "own", "ready", "no")


def _business(brand: str, host: str) -> Business:
    return Business(
        legal_name=f"{brand} LLC",
        brand_name=brand,
        kind="Limited Liability Corporation",
        ownership="private",
        tax_id_kind="EIN",
        tax_id="12-3456780",
        industry="FOOD_AND_BEVERAGE",
        what_it_does="bake bread and take orders for cakes",
        street="120 Sample Street",
        city="Portland",
        region="OR",
        postal_code="97201",
        country="US",
        website=f"https://{host}",
        email=f"hello@{host}",
        phone=PHONE,
    )


def _consent(brand: str, host: str) -> Consent:
    shown = (
        "Up to 6 messages a month. Message and data rates may apply. Reply STOP to opt out, HELP for help. "
        f"Joining is optional. Terms: https://{host}/terms Privacy: https://{host}/privacy"
    )
    return Consent(
        ways=("web_form",),
        form_url=f"https://{host}/texts",
        form_is_public="yes",
        box_unticked="yes",
        box_optional="yes",
        box_separate="yes",
        frequency="per_month",
        frequency_count="6",
        double_opt_in="no",
        own_list="yes",
        record_kept="yes",
        wording=f"Text me order updates from {brand}.\n\nText me weekly specials from {brand}.\n\n{shown}",
        message_flow=flow(brand, host),
        confirmation=f"{brand}: you joined our texts. Up to 6 msgs/month. Msg & data rates may apply. "
        "Reply HELP for help, STOP to opt out.",
        help_reply=f"{brand}: call 503-555-0142 or write to hello@{host}. Msg & data rates may apply. Reply STOP to opt out.",
        stop_reply=f"{brand}: you are unsubscribed and will get no more messages.",
    )


def _campaign(brand: str, host: str) -> Campaign:
    return Campaign(
        kinds=("DELIVERY_NOTIFICATION", "MARKETING"),
        use_case="LOW_VOLUME",
        description=f"{brand} texts customers who ticked a box on its website. They get order updates until pickup, "
        "and weekly specials if they asked for those, so that nobody has to call.",
        samples=(
            f"{brand}: Hi [FirstName], your order is ready for pickup until 6 pm. Reply STOP to opt out.",
            f"{brand}: 20% off all rye bread this Saturday. See https://{host}/bread Reply STOP to opt out.",
            f"{brand}: your cake is on its way, ETA [Time]. Call 503-555-0142 with questions. Reply STOP to opt out.",
        ),
        has_links="yes",
        has_phone="yes",
        age_gated="no",
        direct_lending="no",
    )
