"""Accepted and refused texts for the rules about replies, samples and the description."""

from __future__ import annotations

from typing import Any

from smswizard.rules.rule import Kind
from tests.rules.example import BRAND, TextExample

STOP = "Reply STOP to opt out."


def confirmation(accepted: tuple[str, ...], refused: tuple[str, ...]) -> TextExample:
    """An example about the first message."""
    return TextExample(Kind.CONFIRMATION, accepted, refused)


def help_reply(accepted: tuple[str, ...], refused: tuple[str, ...]) -> TextExample:
    """An example about the reply to HELP."""
    return TextExample(Kind.HELP_REPLY, accepted, refused)


def stop_reply(accepted: tuple[str, ...], refused: tuple[str, ...]) -> TextExample:
    """An example about the reply to STOP."""
    return TextExample(Kind.STOP_REPLY, accepted, refused)


def sample(accepted: tuple[str, ...], refused: tuple[str, ...], **about: Any) -> TextExample:
    """An example about samples."""
    return TextExample(Kind.SAMPLE, accepted, refused, about)


def described(accepted: tuple[str, ...], refused: tuple[str, ...], **about: Any) -> TextExample:
    """An example about descriptions."""
    return TextExample(Kind.DESCRIPTION, accepted, refused, about)


REPLIES = {
    "replies.confirmation-none": confirmation(
        (f"{BRAND}: welcome! 2 msgs/wk. {STOP}", "No more than 2 msgs a week. Welcome!"),
        ("N/A", "None", "We do not send one.", "No confirmation message is sent."),
    ),
    "replies.confirmation-no-brand": confirmation((f"{BRAND}: welcome!",), ("Welcome!",)),
    "replies.confirmation-no-frequency": confirmation(("Up to 4/mo", "2-3 msgs/week"), ("You are in.",)),
    "replies.confirmation-no-rates": confirmation(("Msg&Data rates may apply",), ("You are in.",)),
    "replies.confirmation-no-help": confirmation(("Txt HELP 4 help", "HELP=help"), ("You are in.",)),
    "replies.confirmation-no-stop": confirmation(("STOP 2 quit", STOP), ("You are in.",)),
    "replies.help-no-brand": help_reply((f"{BRAND}: call 503-555-0142",), ("Call 503-555-0142",)),
    "replies.help-no-contact": help_reply(
        (
            f"{BRAND}: hello@goldencrust.example",
            f"{BRAND}: goldencrust.example/help",
            f"{BRAND}: (503) 555-0142",
        ),
        (f"{BRAND}: we are here to help.",),
    ),
    "replies.help-free-mail": help_reply(
        (f"{BRAND}: hello@goldencrust.example",), (f"{BRAND}: goldencrust@gmail.com",)
    ),
    "replies.help-from-others": help_reply(
        (f"{BRAND}: hello@goldencrust.example", f"{BRAND}: call 503-555-0142"),
        (f"{BRAND}: write to desk@silvercrumb.example",),
    ),
    "replies.help-no-stop": help_reply((STOP,), ("Call us.",)),
    "replies.help-no-rates": help_reply(("Msg & data rates may apply.",), ("Call us.",)),
    "replies.stop-no-brand": stop_reply((f"{BRAND}: you are unsubscribed.",), ("You are unsubscribed.",)),
    "replies.stop-goes-on": stop_reply(
        ("You will get no more messages.", "Your account is still open, and no texts will be sent."),
        (
            "You will still receive order texts.",
            "We keep sending order texts.",
            "We paused your texts for 30 days.",
            "Expect fewer texts from now on.",
            "These texts cannot be stopped.",
            "Order texts will go on as usual.",
            "Your STOP could not be applied.",
            "Shift texts are mandatory.",
        ),
    ),
    "replies.stop-not-confirmed": stop_reply(
        (
            "You are unsubscribed and will get no more texts.",
            "We have taken you off our texts; none will follow.",
            "Texts are off for this number & no further msgs will come.",
            "Your request went through. This is the final message.",
            "Done. Texts are cancelled and none will follow.",
            "You're off the list for good.",
        ),
        ("Thanks for your message.", "We forwarded it to the office."),
    ),
    "replies.stop-extra-step": stop_reply(
        (
            "You are unsubscribed. Reply START to come back.",
            "No more texts will be sent. Questions? Call 503-555-0142.",
            "You are off the list. You needn't do anything else.",
            "Text codes are off and nothing more will be sent. Use the app to sign in.",
        ),
        (
            "Tap goldencrust.example/bye to finish.",
            "Are you sure? Reply CONFIRM and you will be unsubscribed.",
            "It takes effect after you sign a slip at the shop.",
            "Reply STOP again to end the texts.",
            "To complete this, call 503-555-0142.",
            "Please log in to confirm that you want to leave.",
        ),
    ),
    "replies.other-brand": stop_reply(
        (f"{BRAND}: you are unsubscribed.",), ("Silver Crumb: you are unsubscribed and get no more texts.",)
    ),
}

SAMPLES = {
    "samples.no-brand": sample((f"{BRAND}: your cake is ready.",), ("Your cake is ready.",)),
    "samples.other-brand": sample(
        (f"{BRAND}: your cake is ready.", "Your cake is ready."),
        ("Silver Crumb: your cake is ready.", "Your code for portal.silvercrumb.com is 1234."),
    ),
    "samples.no-stop": sample(
        ("Ready. Txt STOP 2 end", "Rply STOP to opt out"), ("Stop in before 5:30!", "Ready.")
    ),
    "samples.short-link": sample(
        ("https://goldencrust.example/a",), ("bit.ly/abc", "See https://tinyurl.com/x")
    ),
    "samples.insecure-link": sample(
        ("https://goldencrust.example", "goldencrust.example/a"), ("http://goldencrust.example",)
    ),
    "samples.foreign-link": sample(
        ("https://shop.goldencrust.example/a", "no link"), ("https://breadnews.example/a",)
    ),
    "samples.link-not-announced": sample(("Ready.",), ("See https://goldencrust.example",), has_links="no"),
    "samples.phone-not-announced": sample(("Ready at 5.",), ("Call 503-555-0142.",), has_phone="no"),
    "samples.other-brackets": sample(("Hi [FirstName]",), ("Hi {{first_name}}", "Hi %s", "Hi <Name>")),
    "samples.only-opt-in": sample(
        ("Your cake is ready. Reply STOP to opt out.",), ("Thanks for joining! Reply STOP to opt out.",)
    ),
    "samples.only-opt-out": sample(("Your cake is ready.",), ("You are unsubscribed.",)),
    "samples.only-help": sample(("Your cake is ready.",), (f"{BRAND}: For help call us.",)),
    "samples.says-nothing": sample(
        (f"{BRAND}: your cake is ready. {STOP}",),
        (f"Hello from {BRAND}. We will be sending you text messages. {STOP}", f"{BRAND}: Hello! {STOP}"),
    ),
    "samples.segments": sample(("short",), ("a" * 200,)),
}

CAMPAIGN = {
    "campaign.is-a-sample": described(
        (f"{BRAND} texts customers when orders are ready.",), (f"Hi [Name], your cake is ready. {STOP}",)
    ),
    "campaign.platform-instead": described(
        (f"{BRAND} texts its own customers.",),
        ("Our software lets practices text their own patients, each under the name of the practice.",),
    ),
    "campaign.too-vague": described(
        (f"{BRAND} sends pickup notices and weekly specials.",),
        (
            "Text messages go out so that people stay informed.",
            "Promotional SMS blasts to help the business grow.",
        ),
    ),
    "campaign.contradicted": described(
        (f"{BRAND} texts order news only; no marketing is sent.", f"{BRAND} sends weekly offers, 10% off."),
        (
            f"{BRAND} sends no marketing at all. Subscribers get flash sales and discounts.",
            f"{BRAND} texts are transactional only. This week everything is half off.",
        ),
    ),
    "campaign.other-sender": described(
        (f"{BRAND} texts customers.", "We text customers.", "The sender texts customers."),
        ("Silver Fork Diner texts its guests about specials.", "Elm Street Motors will text buyers."),
    ),
    "campaign.no-sender": described((f"{BRAND} texts customers.",), ("We text customers.",)),
    "campaign.no-recipient": described((f"{BRAND} texts customers.",), (f"{BRAND} sends texts.",)),
    "campaign.other-kind": described(
        (f"{BRAND} texts customers weekly specials.",),
        ("We send reminders and never send offers.", "We send one-time passcodes."),
        use_case="MARKETING",
    ),
    "campaign.sample-of-other-kind": sample(
        ("Did you just try a $40 purchase? Reply YES or NO.",),
        ("Open a new account and earn a $50 bonus.",),
        use_case="FRAUD_ALERT",
    ),
    "campaign.lending-not-declared": described(
        ("We lend no money: no loans.", "Your loaner car is ready."), ("We text payment dates of our loans.",)
    ),
    "campaign.lending-words-missing": described(
        ("DIRECT LENDING: we text payment dates.",), ("We text payment dates.",), direct_lending="yes"
    ),
}

EXAMPLES = {**REPLIES, **SAMPLES, **CAMPAIGN}
