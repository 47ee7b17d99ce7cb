"""Accepted and refused texts for the rules about joining."""

from __future__ import annotations

from typing import Any

from smswizard.rules.rule import Kind
from tests.rules.example import BRAND, TextExample

FLOW = Kind.FLOW
PAGE = "Customers join at https://goldencrust.example/texts by ticking an empty box."


def flow(accepted: tuple[str, ...], refused: tuple[str, ...], **about: Any) -> TextExample:
    """An example about message flows."""
    return TextExample(FLOW, accepted, refused, about)


SAYS = {
    "consent.says-little": flow(
        (PAGE + " The box is optional, and orders go through without it.",), ("Web form.",)
    ),
    "consent.no-brand": flow(
        (f"{BRAND} texts me.", "GOLDEN CRUST BAKERY"), ("We text you.", "goldencrustbakery.com")
    ),
    "consent.no-sms": flow(
        ("I agree to text messages.", "SMS updates", "Txt me"), ("I agree to communications.",)
    ),
    "consent.no-purpose": flow(
        ('"Text me appointment reminders from Golden Crust Bakery today"', "Texts about new breads"),
        ('"I agree to receive text messages from Golden Crust Bakery."',),
    ),
    "consent.no-frequency": flow(
        (
            "up to 4/mo",
            "Msg freq varies.",
            "one message per order",
            "2-3 texts a week",
            "About 2 msgs monthly",
        ),
        ("I agree to texts.", "Reply within 24 hours of one order."),
    ),
    "consent.no-rates": flow(
        ("Std msg rates apply.", "Msg&data rates may apply", "Message and data rates may apply."),
        ("Texts are free.", "Our rates are low."),
    ),
    "consent.no-help": flow(
        ("Reply HELP for help", "HELP 4 help", "Reply STOP to cancel or HELP for help."),
        ("We help you with pleasure.",),
    ),
    "consent.no-stop": flow(
        ("Txt STOP 2 end", "reply STOP to cancel", "STOP=end", "To quit, reply STOP"),
        ("Unsubscribe any time.", "Stop in before 5!"),
    ),
    "consent.no-policy-link": flow(
        ("goldencrust.example/privacy", "Privacy policy beside it"), ("See our site.",)
    ),
    "consent.no-free-choice": flow(
        (
            "Consent is not a condition of any purchase.",
            "The box is optional.",
            "Joining is voluntary.",
            "The order goes through without ticking it.",
        ),
        ("I agree to texts from Golden Crust Bakery.", "Consent is a condition of buying."),
    ),
    "consent.no-terms-link": flow(("T&Cs beside it", "goldencrust.example/terms"), ("See our site.",)),
}

SPOILS = {
    "consent.bought": flow(
        ("We never load purchased lists.", PAGE),
        ("We text people from a purchased list.", "Numbers are on the voter file."),
    ),
    "consent.passed-on": flow(
        (PAGE, "No consent is taken over from partners."),
        (
            "Consent was collected by a partner on its own page.",
            "People come from our lead vendor's landing page.",
        ),
    ),
    "consent.by-order": flow((PAGE,), ("People on probation get text messages as ordered by the court.",)),
    "consent.implied": flow(
        (PAGE,),
        (
            "Customers give us their phone number, so we text them.",
            "All existing customers are added to the list.",
            "Opt-in is not needed for our members.",
            "Buyers are automatically enrolled.",
        ),
    ),
    "consent.first-text-asks": flow((PAGE,), ("We text everyone to ask whether they want to opt in.",)),
    "consent.pre-ticked": flow(
        (PAGE, "The box is not pre-ticked.", "The box is unticked by default."),
        (
            "The box is pre-checked.",
            "The box is ticked by default.",
            "Both lines are set to yes until changed.",
        ),
    ),
    "consent.required": flow(
        (
            PAGE,
            "Ticking the box is not required to order.",
            "Orders go through whether or not the box is ticked.",
            "Name and e-mail are required; the phone is not.",
        ),
        (
            "Customers must tick the box to order.",
            "The button stays grey until the box is ticked.",
            "Agreeing to texts is mandatory for members.",
            "Page 4 opens when the box has been ticked.",
        ),
    ),
    "consent.bundled-with-terms": flow(
        ('The box reads: "Text me deals." Terms and privacy policy are linked below.', PAGE),
        (
            'One box: "I accept the Terms (https://a.example/terms) and the Privacy Policy and want to receive texts."',
            "By creating an account the user agrees to receive SMS updates.",
        ),
    ),
    "consent.bundled-channels": flow(
        ("I agree to get texts.", "There is a separate box for e-mail and one for texts.", PAGE),
        (
            "I agree to receive calls, e-mails and text messages.",
            "The bakery may contact me by phone call, text message and voicemail.",
        ),
    ),
    "consent.mixed-purposes": flow(
        (
            'Two separate boxes: "Order updates" and "Weekly specials and discounts".',
            '"Text me weekly specials and discounts from the bakery."',
        ),
        ('One box: "Text me order updates and special offers from the bakery."',),
    ),
    "consent.wider-than-use-case": flow(
        ('"Golden Crust Bakery texts me one-time codes by SMS."',),
        ('"I agree to one-time codes, account notices and news by SMS."',),
        use_case="2FA",
    ),
    "consent.no-act": flow(
        (PAGE, "They text JOIN to 503-555-0142.", "Patients sign a card."), ("Our customers get texts.",)
    ),
}

SHOWS = {
    "consent.page-not-open": flow(
        (PAGE,),
        (
            "The form is at https://staging.goldencrust.example/texts.",
            "The page works inside our VPN.",
            "The page is not yet live.",
        ),
    ),
    "consent.spoken-marketing": flow(
        ("We ask people in person, and they tick a box on a card.",),
        ("Staff ask people in person. A spoken yes is enough. Nothing is signed or ticked.",),
        use_case="MARKETING",
    ),
    "consent.no-script": flow(
        ('We ask verbally, with this script: "May we text you when your order is ready?"', PAGE),
        ("We ask people verbally at the counter.",),
    ),
    "consent.keyword-untold": flow(
        ("People text JOIN to 503-555-0142.", "They text the word BREAD to our number.", PAGE),
        ("People text our number first.", "They use a keyword."),
    ),
    "consent.ways-left-out": flow(
        (PAGE, "There is no other way to join."),
        (
            "There are several other ways to join.",
            "The phone team adds numbers too; we do not describe that here.",
        ),
    ),
    "consent.no-age-check": flow(
        ("Visitors enter their date of birth before the page for people 21+ opens.", PAGE),
        ("A banner asks: Are you 21? Visitors press Yes.",),
    ),
    "consent.not-verifiable": flow(
        (PAGE, "The form is behind a login. Screenshot: https://goldencrust.example/form.png"),
        (
            "People log in to our dashboard and switch it on.",
            "A paper form at the till.",
            "Proof is on file.",
        ),
    ),
    "consent.no-form-link": flow((PAGE,), ("People join on our website.",)),
}

EXAMPLES = {**SAYS, **SPOILS, **SHOWS}
