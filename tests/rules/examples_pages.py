"""Accepted and refused texts for the rules about the privacy policy and the terms."""

from __future__ import annotations

from smswizard.rules.rule import Kind
from tests.rules.example import BRAND, TextExample

PROMISE = (
    "We do not share mobile phone numbers or text consent with third parties or affiliates for marketing."
)

POLICY = {
    "privacy.not-a-policy": TextExample(
        accepted=(
            "We collect your name and your phone number to prepare orders.",
            "What you give us: name, address.",
        ),
        refused=("This page deals with cookies only. A cookie is a small file.", "Opening hours: 9 to 5."),
    ),
    "privacy.shares-numbers": TextExample(
        accepted=(
            PROMISE,
            "We share mailing addresses with two charities for their own letters. This never includes phone numbers.",
            "Our text service sees your mobile number so that it can deliver the messages.",
        ),
        refused=(
            "We may share your mobile number with partners for their own marketing.",
            "Twice a year we swap our list, cell phone numbers too, with other shops so that each can introduce itself.",
            "We sell phone numbers and text opt-ins to advertisers.",
            "Your opt-in may be passed to our affiliates, which may text you their own promotions.",
        ),
    ),
    "privacy.contradicts-itself": TextExample(
        accepted=(PROMISE, "We rent mobile numbers to retailers for their offers."),
        refused=(
            f"{PROMISE}\n\nWe rent mobile numbers to selected retailers whose offers may interest you.",
        ),
    ),
    "privacy.sharing-with-consent": TextExample(
        accepted=(PROMISE, "We ask for your consent before we text you."),
        refused=(
            "We will not share your mobile number with third parties for marketing without your consent.",
            "Phone numbers are not shared with affiliates for promotions unless you agree to it.",
            "We never share text opt-in data with third parties for marketing, except with your permission.",
        ),
    ),
    "privacy.no-promise": TextExample(
        accepted=(
            PROMISE,
            "No mobile information will be shared with third parties or affiliates for promotional purposes.",
            "Third parties: none get your phone number or your opt-in for marketing.",
            "Mobile numbers and text opt-in data are never sold, rented or shared with other companies.",
        ),
        refused=(
            "We collect your phone number.",
            "We do not sell your phone number to third parties.",
            "We take good care of your mobile number.",
        ),
    ),
    "privacy.shares-data": TextExample(
        accepted=(
            f"We share street addresses with partner shops for their own mailings. {PROMISE}",
            "We share order details with the courier who delivers them.",
        ),
        refused=("We share your personal information with partner companies for their own marketing.",),
    ),
    "privacy.other-business": TextExample(
        accepted=(f"Privacy policy of {BRAND}.", "GOLDEN CRUST BAKERY: how we use data"),
        refused=("Privacy policy of Silver Crumb Bakery.",),
    ),
    "privacy.phone-not-named": TextExample(
        accepted=("We collect your name and phone number.", "Cell: so that we can text you."),
        refused=("We collect your name and your e-mail address.",),
    ),
    "privacy.use-not-said": TextExample(
        accepted=("We use it to prepare orders.", "Your data is used to answer you."),
        refused=("We collect your name.",),
    ),
    "privacy.no-frequency": TextExample(
        accepted=("Up to 4 msgs/mo.", "Message frequency varies."), refused=("We text you.",)
    ),
    "privacy.no-rates": TextExample(
        accepted=("Message and data rates may apply.", "Std msg rates apply."), refused=("We text you.",)
    ),
    "privacy.no-stop": TextExample(
        accepted=("Txt STOP 2 end.", "Reply STOP to opt out."), refused=("You can stop.",)
    ),
    "privacy.no-help": TextExample(
        accepted=("Reply HELP for help.", "Text HELP if you need us."), refused=("We help gladly.",)
    ),
    "privacy.no-contact": TextExample(
        accepted=("Write to hello@goldencrust.example.", "Call 503-555-0142."), refused=("Ask us anything.",)
    ),
    "privacy.no-date": TextExample(
        accepted=("Effective December 1, 2026", "Last updated 2026-12-01", "Adopted August 2025"),
        refused=("This policy holds from today.",),
    ),
}

TERMS = {
    "terms.contradicts-itself": TextExample(
        Kind.TERMS,
        accepted=(PROMISE, "We rent mobile numbers to retailers for their offers."),
        refused=(
            f"{PROMISE} Club sponsors are handed the phone list so that they can pitch their own gear.",
        ),
    ),
    "terms.sharing-with-consent": TextExample(
        Kind.TERMS,
        accepted=(PROMISE, "Without your consent we do not text you at all."),
        refused=(
            "Absent your say-so, mobile numbers do not go to third parties or affiliates for marketing.",
            "We share phone numbers with affiliates for marketing only if you have agreed to it.",
        ),
    ),
    "terms.of-another": TextExample(
        Kind.TERMS,
        accepted=(f"{BRAND} texts its customers.", "We text our customers."),
        refused=("Silver Crumb Club sends cake offers by text. Write to team@silvercrumbclub.example.",),
    ),
    "terms.shares-numbers": TextExample(
        Kind.TERMS,
        accepted=(PROMISE,),
        refused=(
            "By joining you allow us to pass your mobile number on to stations that may text you about their own drives.",
        ),
    ),
    "terms.affiliates": TextExample(
        Kind.TERMS,
        accepted=(
            "We text our own offers.",
            "Your number is kept with no third-party or affiliate marketing use.",
        ),
        refused=(
            "You will get affiliate offers as well.",
            "This programme is part of our affiliate marketing.",
            "The list also carries offers from affiliate shops, for which we earn a commission.",
        ),
    ),
    "terms.consent-forced": TextExample(
        Kind.TERMS,
        accepted=(
            "Joining is optional and not required to buy anything.",
            "Consent to texts is not a condition of purchase.",
        ),
        refused=(
            "Every customer must agree to receive text messages.",
            "Orders cannot be completed until the text box has been ticked.",
            "Our text list comes with membership. Being on the text list is part of every plan.",
            "Tickets are not sold without opting in to our texts.",
        ),
    ),
    "terms.no-free-choice": TextExample(
        Kind.TERMS,
        accepted=("Signing up is voluntary.", "No purchase is necessary to join."),
        refused=("You get our texts.", "You have to accept texts to buy here."),
    ),
    "terms.consent-bundled": TextExample(
        Kind.TERMS,
        accepted=(
            "You agree to texts by ticking a box of its own.",
            "You agree to texts by signing the text card.",
        ),
        refused=(
            "By signing the membership agreement you agree to receive recurring text messages from us.",
            "Placing an order puts you on our text list.",
            "We text every customer, who agrees to this by signing the order slip.",
            "Your acceptance of these terms counts as consent to our promotional texts.",
            "When you create an account you are automatically enrolled in text alerts.",
        ),
    ),
    "terms.another-brand": TextExample(
        Kind.TERMS,
        accepted=(f"Text messages from {BRAND} come weekly.", "Text messages from us come weekly."),
        refused=("Text messages from Silver Crumb Cakes come weekly.",),
    ),
    "terms.other-brand": TextExample(
        Kind.TERMS,
        accepted=(f"{BRAND} texts its customers.", "golden crust bakery's texts"),
        refused=("We text our customers.", "See goldencrustbakery.example/terms for texts."),
    ),
    "terms.no-programme": TextExample(
        Kind.TERMS,
        accepted=(
            "Text messages about orders and weekly specials.",
            "SMS reminders of your appointment.",
            "We text the loaf of the week to those who join.",
            "Texts: oven news, last loaves, holiday hours.",
            "Guests are texted when a table is free.",
        ),
        refused=(
            "Samples are free. Delivery is on Fridays.",
            "We may text you.",
            "Recurring automated texts go to the number you gave. Rates may apply. Reply HELP for help.",
            "Prices\nPrices include tax.\n\nReturns\nOrders may be returned in a week.\n\nTexts\nWe send messages to people who "
            "join.\n\nClasses\nSeats for classes are held until noon.\n\nGift cards\nThey never expire.",
        ),
    ),
    "terms.no-rates": TextExample(
        Kind.TERMS,
        accepted=("Msg & data rates may apply.", "Your carrier may charge you for texts."),
        refused=("Texts are sent weekly.",),
    ),
    "terms.no-frequency": TextExample(
        Kind.TERMS,
        accepted=("These are recurring messages.", "About 3 texts a week.", "One message per order."),
        refused=("We text when we like.", "Storage of cakes costs two dollars a day."),
    ),
    "terms.no-contact": TextExample(
        Kind.TERMS,
        accepted=("Write to hello@goldencrust.example.", "Reply HELP for help."),
        refused=("We are here for you.",),
    ),
    "terms.no-stop": TextExample(
        Kind.TERMS, accepted=("Reply STOP to cancel.",), refused=("Unsubscribe any time.",)
    ),
    "terms.no-help": TextExample(Kind.TERMS, accepted=("HELP for help.",), refused=("We help you.",)),
    "terms.not-bold": TextExample(
        Kind.TERMS,
        accepted=("<p>Reply <b>STOP</b> to opt out.</p>", "Reply STOP to opt out."),
        refused=("<p>Reply STOP to opt out.</p>",),
    ),
    "terms.no-policy-link": TextExample(
        Kind.TERMS, accepted=("See our privacy policy.",), refused=("See our website.",)
    ),
    "terms.carriers-not-freed": TextExample(
        Kind.TERMS,
        accepted=("Carriers are not liable for delayed or undelivered messages.",),
        refused=("Carriers deliver the messages.",),
    ),
    "terms.no-age": TextExample(
        Kind.TERMS,
        accepted=("You must be 21 or older to join.", "For adults aged 18 and over."),
        refused=("Everyone may join.",),
        about={"age_gated": "yes"},
    ),
    "terms.no-date": TextExample(
        Kind.TERMS, accepted=("Effective 2026-12-01",), refused=("Effective today",)
    ),
    "terms.no-legal-name": TextExample(
        Kind.TERMS,
        accepted=(f"{BRAND} LLC runs this programme.",),
        refused=(f"{BRAND} runs this programme.",),
    ),
}

EXAMPLES = {**POLICY, **TERMS}
