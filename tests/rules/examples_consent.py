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
    "consent.other-brand": flow(
        (PAGE, f"{BRAND} may text me. Page: https://pies.example/join"),
        ("Bread Club may text me. Join at https://breadclub.example/join",),
    ),
    "consent.no-brand": flow(
        (f"{BRAND} texts me.", "GOLDEN CRUST BAKERY"), ("We text you.", "goldencrustbakery.com")
    ),
    "consent.no-sms": flow(
        (
            "I agree to text messages.",
            "SMS updates",
            "Txt me",
            'The box headed TEXTS says: "Golden Crust Bakery may send me pickup notices."',
        ),
        (
            "I agree to communications.",
            'People join our SMS list: "I agree to hear from Golden Crust Bakery about specials. Text STOP to end."',
        ),
    ),
    "consent.no-purpose": flow(
        (
            '"Text me appointment reminders from Golden Crust Bakery today"',
            "Texts about new breads",
            '"Golden Crust Bakery may send me texts on oven days."',
            '"I agree to texts from Golden Crust Bakery." The texts are pickup notices.',
        ),
        (
            '"I agree to receive text messages from Golden Crust Bakery."',
            '"It is fine for Golden Crust Bakery to text me, 2 per visit. Msg & data rates may apply."',
        ),
    ),
    "consent.no-frequency": flow(
        (
            "up to 4/mo",
            "Msg freq varies.",
            "one message per order",
            "2-3 texts a week",
            "About 2 msgs monthly",
            "Two for each order.",
            "2x per visit",
            "How often? Only on baking days, so it varies.",
            "The number of messages depends on the season.",
            "One text when the bread is out of the oven.",
            "A text before each delivery.",
        ),
        ("I agree to texts.", "Reply within 24 hours of one order."),
    ),
    "consent.no-rates": flow(
        ("Std msg rates apply.", "Msg&data rates may apply", "Message and data rates may apply."),
        ("Texts are free.", "Our rates are low."),
    ),
    "consent.no-help": flow(
        (
            "Reply HELP for help",
            "HELP 4 help",
            "Reply STOP to cancel or HELP for help.",
            "STOP quits. HELP answers.",
        ),
        ("We help you with pleasure.", "We are here to HELP you!"),
    ),
    "consent.no-stop": flow(
        ("Txt STOP 2 end", "reply STOP to cancel", "STOP=end", "To quit, reply STOP"),
        ("Unsubscribe any time.", "Stop in before 5!"),
    ),
    "consent.no-policy-link": flow(
        ("goldencrust.example/privacy", "Privacy policy beside it", "Terms & Privacy are linked"),
        ("See our site.", "We value your privacy.", "Your privacy is important to us."),
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
    "consent.no-terms-link": flow(
        ("T&Cs beside it", "goldencrust.example/terms"),
        ("See our site.", "On our terms you come and go as you like."),
    ),
}

SPOILS = {
    "consent.bought": flow(
        ("We never load purchased lists.", PAGE),
        (
            "We text people from a purchased list.",
            "Numbers are on the voter file.",
            "We looked up the numbers in the phone book.",
            "A list company sells us homeowner contacts.",
        ),
    ),
    "consent.passed-on": flow(
        (PAGE, "No consent is taken over from partners.", "Partners who bake for us get no numbers."),
        (
            "Guests opted in with another company, which hands over the numbers.",
            '"I agree to texts from Bread Club and its panel of bakeries."',
            "The agency forwards those opt-ins to us.",
            "Consent was collected by a partner on its own page.",
            "People come from our lead vendor's landing page.",
        ),
    ),
    "consent.by-order": flow(
        (
            PAGE,
            "Jurors tick an empty box to get court-date reminders by text.",
            "No court order has anything to do with texts.",
        ),
        (
            "People on probation get text messages as ordered by the court.",
            "A judge tells both sides to read our text notices.",
            "They are enrolled as a condition of release.",
        ),
    ),
    "consent.implied": flow(
        (PAGE, "Pressing Send is the consent.", "Customers who leave the box empty are never added."),
        (
            "Customers give us their phone number, so we text them.",
            "All existing customers are added to the list.",
            "Opt-in is not needed for our members.",
            "Buyers are automatically enrolled.",
            "We take a number on the order as permission to text.",
            "Everyone who has ordered before goes on the text list.",
            "Consent is implied by the sale.",
        ),
    ),
    "consent.first-text-asks": flow(
        (PAGE, "They tick an empty box. Then we send a text that asks for a YES."),
        (
            "We text everyone to ask whether they want to opt in.",
            'The system texts each caller: "May we text you offers? Reply YES".',
            "Golden Crust Bakery sends all new neighbors one introductory text asking if they want offers.",
        ),
    ),
    "consent.pre-ticked": flow(
        (
            PAGE,
            "The box is not pre-ticked.",
            "The box is unticked by default.",
            "Neither box is checked for you.",
            "The switch is off until the customer turns it on.",
            "No rolls are announced by text unless that box is checked. The log shows whether the box was checked.",
            "We type in only slips with Yes marked and signed.",
            "Before 2023 the box was ticked by default; we deleted every number from then.",
            "They can untick it later in their account.",
        ),
        (
            "The box is pre-checked.",
            "The box is ticked by default.",
            "Both lines are set to yes until changed.",
            "Those who want no texts clear the tick.",
            "The switch is green from the start.",
            '[x] "Text me the specials"',
        ),
    ),
    "consent.required": flow(
        (
            PAGE,
            "Ticking the box is not required to order.",
            "Orders go through whether or not the box is ticked.",
            "Name and e-mail are required; the phone is not.",
            "You don't have to agree, your bread stays the same.",
            "A box which the customer has to tick herself.",
            "The Join button stays grey until the box is ticked.",
            "No texts are sent until the box is ticked.",
            "People must tick the box to get texts.",
            "Those who skip the box are called instead.",
            "Customers who do not tick it are never texted.",
            "Order updates are sent once the customer ticks the box.",
            "Sign-up goes through only when the visitor ticks it.",
            "The number field appears once the box is ticked.",
        ),
        (
            "Customers must tick the box to order.",
            "The button stays grey until the box is ticked.",
            "A table is held once the box has been marked.",
            "Your quote is released after the text box has been checked.",
            "No tick, no delivery.",
            "Cakes are held at the shop until the box is ticked.",
            "Agreeing to texts is mandatory for members.",
            "Page 4 opens when the box has been ticked.",
            "Members who skip the box are moved to the basic plan.",
            "We can only bake for guests who accept texts.",
            'The box "Text me" carries a red asterisk.',
            "Those who do not tick it are not able to order.",
        ),
    ),
    "consent.bundled-with-terms": flow(
        ('The box reads: "Text me deals." Terms and privacy policy are linked below.', PAGE),
        (
            'One box: "I accept the Terms (https://a.example/terms) and the Privacy Policy and want to receive texts."',
            "By creating an account the user agrees to receive SMS updates.",
            "The same signature covers the whole agreement, texts too.",
            "They sign the lease. Paragraph 14 speaks of texts.",
        ),
    ),
    "consent.bundled-channels": flow(
        ("I agree to get texts.", "There is a separate box for e-mail and one for texts.", PAGE),
        (
            "I agree to receive calls, e-mails and text messages.",
            "The bakery may contact me by phone call, text message and voicemail.",
            "Visit notices by email, call and text.",
            "There is no way to get texts only.",
        ),
    ),
    "consent.mixed-purposes": flow(
        (
            'Two separate boxes: "Order updates" and "Weekly specials and discounts".',
            '"Text me weekly specials and discounts from the bakery."',
        ),
        (
            'One box: "Text me order updates and special offers from the bakery."',
            '"Text me when my cake is ready, and weekly coupons."',
        ),
    ),
    "consent.used-further": flow(
        (PAGE, '"Text me payment reminders." They also get a receipt by e-mail.'),
        (
            '"Text me payment reminders." The same numbers are later sent our offers.',
            '"Text me weekly coupons." Those who tick it also get the appointment reminders.',
        ),
    ),
    "consent.shares-numbers": flow(
        (PAGE, "We never share phone numbers with partners for marketing."),
        ("We share phone numbers with our partners so they can send their own offers.",),
    ),
    "consent.wider-than-use-case": flow(
        ('"Golden Crust Bakery texts me one-time codes by SMS."',),
        ('"I agree to one-time codes, account notices and news by SMS."',),
        use_case="2FA",
    ),
    "consent.no-act": flow(
        (PAGE, "They text JOIN to 503-555-0142.", "Patients sign a card."),
        ("Our customers get texts.", "Everybody we text has opted in."),
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
        (
            "Staff ask people in person. A spoken yes is enough. Nothing is signed or ticked.",
            'Telephone only: "May we text you offers? Reply STOP to end." The recording holds the yes.',
        ),
        use_case="MARKETING",
    ),
    "consent.no-script": flow(
        ('We ask verbally, with this script: "May we text you when your order is ready?"', PAGE),
        (
            "We ask people verbally at the counter.",
            'Drivers ask "May we text you when the bread is on its way to your door?" or something along those lines.',
        ),
    ),
    "consent.keyword-untold": flow(
        (
            "People text JOIN to 503-555-0142.",
            "They send the word BREAD to 555888.",
            "Texts honor both keywords.",
            PAGE,
            "Reply STOP to end.",
        ),
        (
            "People text our number first.",
            "They use a keyword.",
            "They text the word BREAD to our number.",
            "Text the word on the poster to the number below it.",
        ),
    ),
    "consent.ways-left-out": flow(
        (PAGE, "There is no other way to join."),
        (
            "There are several other ways to join.",
            "The phone team adds numbers too; we do not describe that here.",
            "We also take numbers at the fair.",
            "Those who phone us end up on the list as well.",
        ),
    ),
    "consent.no-age-check": flow(
        ("Visitors enter their date of birth before the page for people 21+ opens.", PAGE),
        ("A banner asks: Are you 21? Visitors press Yes.",),
    ),
    "consent.not-verifiable": flow(
        (
            PAGE,
            "The form is behind a login. Screenshot: https://goldencrust.example/form.png",
            "Guests tick a paper card (picture: https://goldencrust.example/card.png). Blank cards are shredded.",
            "Since reviewers cannot log in, screenshots are posted at https://goldencrust.example/steps.",
        ),
        (
            "People log in to our dashboard and switch it on.",
            "A paper form at the till.",
            "Proof is on file.",
            "They tick a card. There isn't a picture of the card anywhere.",
            "The screen is in the app, and reviewers can't get in.",
            "A paper card, with goldencrust.example/terms and goldencrust.example/privacy.",
        ),
    ),
    "consent.no-form-link": flow(
        (PAGE,),
        ("People join on our website.", "They tick a box on our page. Terms: goldencrust.example/terms"),
    ),
}

EXAMPLES = {**SAYS, **SPOILS, **SHOWS}
