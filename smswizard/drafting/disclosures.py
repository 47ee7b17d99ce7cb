"""The sentences that all our texts share, each written once: brand, what is sent, how often, rates, HELP, STOP,
contact, links, carriers, no sharing. Texts built from them cannot contradict each other.

The fixed phrases are the ones compliance reviewers look for word for word (requirements OI-1 to OI-8, TC-5 to TC-9,
CF-1 and PP-5 in resources/facts/requirements.csv).
"""

from __future__ import annotations

from functools import lru_cache

from smswizard.drafting.addresses import PRIVACY, TERMS
from smswizard.drafting.answers import Facts, Group
from smswizard.drafting.wording import capital, listed

RATES = "Message and data rates may apply."
RATES_SHORT = "Msg & data rates may apply."
HELP = "Reply HELP for help."
STOP = "Reply STOP to opt out."
CARRIERS = "Carriers are not liable for delayed or undelivered messages."
FREE_CHOICE = "Consent is not a condition of any purchase or service."
NO_SHARING = (
    "We do not sell, rent or share mobile phone numbers, text messaging opt-in data or consent with third parties or "
    "affiliates for marketing or promotional purposes."
)
ADULTS_ONLY = "Adults only: at least 18 years old, or 21 where the law sets that age."
WITHDRAW = "You can withdraw consent at any time."
LINKS = f"Privacy policy: {PRIVACY} Terms: {TERMS}"


def frequency(facts: Facts) -> str:
    """How often, as a whole sentence of a public text."""
    if is_codes_only(facts):
        return "Message frequency: one message per request."
    return f"Message frequency: {_counted(facts, 'message')} per {facts.per}." if facts.per else _VARIES


def frequency_short(facts: Facts) -> str:
    """How often, for a reply of one segment."""
    if is_codes_only(facts):
        return "1 msg per request."
    return f"{capital(_counted(facts, 'msg'))}/{facts.per}." if facts.per else "Msg frequency varies."


def disclosed(facts: Facts) -> str:
    """Frequency, rates, HELP, STOP and, where it applies, the age."""
    age = (ADULTS_ONLY,) if is_for_adults(facts) else ()
    return " ".join((frequency(facts), RATES, HELP, STOP, *age))


@lru_cache(maxsize=32)
def small_print(facts: Facts) -> str:
    """What stands beside every way of joining, in full."""
    return " ".join(part for part in (disclosed(facts), free_choice(facts), identified(facts), LINKS) if part)


def free_choice(facts: Facts) -> str:
    """That consent is no condition; left out where the business answered that its box is required."""
    return "" if facts.no("consent.box_optional") else FREE_CHOICE


def identified(facts: Facts) -> str:
    """Who asks and how to reach them, which Canadian law (CASL) wants beside the question; "" elsewhere."""
    if not facts.in_canada:
        return ""
    who = ", ".join(part for part in (facts.legal or facts.name, *facts.mail, *contacts(facts)[:1]) if part)
    return f"{who}. {WITHDRAW}" if who else WITHDRAW


def contacts(facts: Facts, email: str = "") -> tuple[str, ...]:
    """Where people reach the business: phone and e-mail (another one, if given), else the website, else nothing."""
    found = tuple(part for part in (facts.phone, email or facts.email) if part)
    return found or ((facts.website,) if facts.website else ())


def about(group: Group) -> str:
    """ " about orders and pickup times" behind a verb, or "" while nothing is known."""
    return f" about {group.subject}" if group.subject else ""


def about_all(facts: Facts) -> str:
    """ " about …" over all groups, or "" while nothing is known."""
    phrases = tuple(phrase for group in facts.groups for phrase in group.about)
    return f" about {listed(phrases)}" if phrases else ""


def text_subjects(group: Group) -> str:
    """What one-time codes are for, as a noun phrase that is never empty."""
    return group.subject or "one-time codes"


def wanted(facts: Facts, group: Group) -> str:
    """What a person agrees to receive: "text messages (SMS) from Golden Crust Bakery about orders"."""
    if group.id == "codes":
        return f"{text_subjects(group)} by text message (SMS) from {facts.sender}"
    kind = {"service": "text messages", "marketing": "recurring marketing text messages"}.get(
        group.id, "recurring text messages"
    )
    return f"{kind} (SMS) from {facts.sender}{about(group)}"


def is_codes_only(facts: Facts) -> bool:
    """True where nothing but one-time codes is sent."""
    return all(group.id == "codes" for group in facts.groups)


def is_for_adults(facts: Facts) -> bool:
    """True where the campaign was said to be for adults only."""
    return facts.yes("campaign.age_gated")


_VARIES = "Message frequency varies."


def _counted(facts: Facts, unit: str) -> str:
    least, most = facts.often
    units = unit if most == 1 else f"{unit}s"
    return f"{least}-{most} {units}" if least else f"up to {most} {units}"
