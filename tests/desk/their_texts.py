"""Policies and terms as businesses have them, all made up: every usual shape, and every usual way to spoil them."""

from __future__ import annotations

import textwrap
from typing import NamedTuple


class Theirs(NamedTuple):
    """A text somebody else wrote. `needs_person` where no change of words can be enough."""

    name: str
    text: str
    is_terms: bool = False


OPENING = (
    "This Privacy Policy explains how we handle the personal information of our customers. It applies to our website, "
    "to our shop and to everything you order from us. By using the website you accept what is written here."
)
COLLECT = (
    "We collect your name, your e-mail address, your mobile phone number and your postal address when you place an order "
    "or write to us. We also record which pages you open, the browser you use and the address of your connection. "
    "Payment cards are handled by our payment processor, and we never see the full number."
)
NO_PHONE = (
    "We collect your name, your e-mail address and your postal address when you place an order or write to us. We also "
    "record which pages you open."
)
USE = (
    "We use this information to fulfil your orders, to answer your questions, to keep our books, to prevent fraud and to "
    "improve what we offer. We may also use it to send you news about events and seasonal products, unless you tell us "
    "that you do not want to hear about them."
)
VENDORS = (
    "Our web host, our payment processor and the companies that deliver parcels work on our behalf. They receive what they "
    "need for that work and may not use it for anything else. We also disclose information where a court orders it."
)
KEEP = (
    "We keep order records for seven years, as tax law asks. Messages are deleted after two years. We protect all of it "
    "with reasonable measures, although no system is completely secure."
)
RIGHTS = "You can ask us at any time what we hold about you, and you can ask us to correct or delete it."
CHILDREN = (
    "The website is not meant for children under 13, and we do not knowingly collect information from them."
)
CONTACT = "Write to hello@goldencrust.example or call 503-555-0142 with any question about this policy."
GOOD = (
    "We do not share mobile phone numbers or SMS consent with third parties or affiliates for marketing or promotional "
    "purposes."
)

SPOILS = (
    "We may share your personal information with our marketing partners so that they can send you offers.",
    "We may share your name, e-mail address and phone number with carefully selected third parties for their own "
    "marketing purposes.",
    "Your mobile number may be sold to third parties for advertising.",
    "From time to time we rent our customer list to other companies that offer products you may like.",
    "We share opt-in data and phone numbers with our affiliates for promotional purposes.",
    "Information about you, such as your telephone number, may be provided to sponsors and advertisers.",
    "We will not share your mobile number with third parties for marketing without your consent.",
    "We never give phone numbers to third parties or affiliates for marketing purposes, unless you agree to it.",
    "Our partners receive your contact details and may text you about their own products.",
    "We exchange mailing lists and phone numbers with neighboring businesses so that they can reach out to you.",
    "We may disclose customer information to affiliates, who may use it to market their services to you.",
    "Except where you have agreed to hear from our partners, we do not share your phone number with third parties for "
    "marketing.",
)


def _sections(spoil: str, collect: str = COLLECT, promise: str = "") -> tuple[tuple[str, str], ...]:
    sharing = " ".join(part for part in (promise, spoil, VENDORS) if part)
    return (
        ("Information We Collect", collect),
        ("How We Use Information", USE),
        ("How We Share Information", sharing),
        ("How Long We Keep It", KEEP),
        ("Your Rights", RIGHTS),
        ("Children", CHILDREN),
        ("Contact Us", CONTACT),
    )


def plain(spoil: str, promise: str = "", collect: str = COLLECT, lead: str = OPENING) -> str:
    """Headings, empty lines between paragraphs."""
    body = "\n\n".join(f"{head}\n\n{words}" for head, words in _sections(spoil, collect, promise))
    return f"Golden Crust Bakery Privacy Policy\n\nLast updated: March 3, 2025\n\n{lead}\n\n{body}\n"


def dense(spoil: str, promise: str = "") -> str:
    """A heading and its paragraph on lines that follow each other, numbered, as out of a word processor."""
    lines = [
        f"{at}. {head}\n{words}" for at, (head, words) in enumerate(_sections(spoil, COLLECT, promise), 1)
    ]
    return f"GOLDEN CRUST BAKERY PRIVACY POLICY\n{OPENING}\n" + "\n".join(lines)


def markdown(spoil: str, promise: str = "") -> str:
    """As on a site made of Markdown."""
    body = "\n\n".join(f"## {head}\n\n{words}" for head, words in _sections(spoil, COLLECT, promise))
    return f"# Golden Crust Bakery: Privacy\n\n{OPENING}\n\n{body}\n"


def page(spoil: str, promise: str = "") -> str:
    """A whole web page with navigation, head and foot."""
    body = "\n".join(f"<h2>{head}</h2>\n<p>{words}</p>" for head, words in _sections(spoil, COLLECT, promise))
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><title>Privacy &amp; Cookies</title><style>p{margin:1em}</style></head>\n'
        '<body><nav><ul><li><a href="/">Home</a></li><li><a href="/cakes">Cakes</a></li></ul></nav>\n<main>\n'
        f"<h1>Golden Crust Bakery &ndash; Privacy Policy</h1>\n<p>{OPENING}</p>\n{body}\n</main>\n"
        "<footer><p>&copy; 2026 Golden Crust Bakery</p></footer></body></html>\n"
    )


def broken(spoil: str, promise: str = "") -> str:
    """Tags that are never closed, or closed twice, and a link across the sentence that matters."""
    first, _, rest = spoil.partition(" ")
    spoiled = f'{first} <a href="/partners">{rest[: len(rest) // 2]}</a>{rest[len(rest) // 2 :]}'
    body = "\n".join(
        f"<p><b>{head}</b></p><p>{words}" for head, words in _sections(spoiled, COLLECT, promise)
    )
    return f"<div class=policy><h1>Privacy Policy of Golden Crust Bakery<p>{OPENING}<br><br>{body}</div></div></p>"


def listed(spoil: str, promise: str = "") -> str:
    """Sharing told as a list of bullets."""
    return (
        f"Golden Crust Bakery Privacy Policy\n\n{OPENING}\n\nWHAT WE COLLECT\n\n{COLLECT}\n\nHOW WE USE IT\n\n{USE}\n\n"
        f"WHO RECEIVES IT\n\n- Our web host and our payment processor, to do their work for us.\n- {spoil}\n"
        f"- Courts and authorities, where the law requires it.\n\n{promise}\n\nQUESTIONS\n\n{CONTACT}\n"
    )


def table(spoil: str) -> str:
    """A sharing table of a template, as banks have them."""
    return (
        f"<h1>Golden Crust Bakery Privacy Notice</h1><p>{OPENING}</p><h2>What we collect</h2><p>{COLLECT}</p>"
        f"<h2>Reasons we can share your information</h2><table><thead><tr><th>Reason</th><th>Do we share?</th></tr></thead>"
        f"<tbody><tr><td>For our everyday business, such as to process orders</td><td>Yes</td></tr>"
        f"<tr><td>{spoil}</td><td>Yes</td></tr><tr><td>For joint events</td><td>No</td></tr></tbody></table>"
        f"<h2>How we use it</h2><p>{USE}</p><h2>Questions</h2><p>{CONTACT}</p>"
    )


def wall(spoil: str, promise: str = "") -> str:
    """No heading and no empty line at all."""
    return " ".join(
        (OPENING, COLLECT, USE, promise, spoil, VENDORS, KEEP, RIGHTS, "Golden Crust Bakery.", CONTACT)
    )


def wrapped(spoil: str) -> str:
    """Copied from a narrow page, with the line ends of Windows."""
    blocks = [textwrap.fill(block, 72) for block in plain(spoil).split("\n\n")]
    return "\n\n".join(blocks).replace("\n", "\r\n")


SHAPES = (plain, dense, markdown, page, broken, listed, wall)

POLICIES = (
    *(
        Theirs(f"{shape.__name__} {at}", shape(SPOILS[at]))
        for at in range(len(SPOILS))
        for shape in (SHAPES[at % 7], SHAPES[(at + 3) % 7])
    ),
    *(Theirs(f"promise and {shape.__name__}", shape(SPOILS[at], GOOD)) for at, shape in enumerate(SHAPES)),
    Theirs("table", table("For our marketing partners to market to you with your phone number")),
    Theirs(
        "table of personal data",
        table("We share your information with affiliates for their marketing to you."),
    ),
    Theirs("wrapped", wrapped(SPOILS[1])),
    Theirs("no phone", plain("", collect=NO_PHONE)),
    Theirs("nothing wrong but silent", plain("")),
    Theirs("several", plain(" ".join(SPOILS[:6]))),
    Theirs("everything", page(" ".join(SPOILS), GOOD)),
    Theirs("other shop", plain("", lead="This is how we work.").replace("Golden Crust Bakery ", "")),
    Theirs(
        "template",
        plain(
            "[Insert the name of your company here] does not sell data. Delete this section if not applicable."
        ),
    ),
    Theirs("gaps", plain("This policy is that of [Company Name]. Write to [Email Address].")),
    Theirs(
        "they may text",
        plain(
            "We keep your phone number. We may give it to partners who may text you about their own offers."
        ),
    ),
    Theirs(
        "colon",
        plain(
            "We share your personal information with:\n\n- marketing partners, for their own promotions\n- sponsors"
        ),
    ),
)

SHOP_TERMS = (
    "Golden Crust Bakery Terms of Sale\n\nOrders\n\nOrders for cakes are binding once we confirm them. Prices include tax. "
    "Please collect your order on the day you chose; we keep it until we close.\n\nPayment\n\nWe take cards and cash. "
    "Deposits for wedding cakes are not refundable within two weeks of the day.\n\nLiability\n\nWe bake in a kitchen where "
    "nuts and milk are used. Tell us about allergies before you order.\n\nReturns\n\nBread that did not turn out right is "
    "exchanged on the same day. Cakes are made for you alone and cannot be returned.\n\n"
    "{more}\n\nLaw\n\nThe law of Oregon applies."
)
TEXT_TERMS = (
    "Golden Crust Bakery Text Message Terms\n\nGolden Crust Bakery LLC sends order updates and weekly specials by text "
    "message to people who ticked the box on our page. Up to 6 messages a month. Message and data rates may apply. Reply "
    "STOP to opt out, HELP for help, or write to hello@goldencrust.example. Carriers are not liable for delayed or "
    "undelivered messages. Our privacy policy is at https://goldencrust.example/privacy. {more}"
)
TERMS_SPOILS = (
    "You must agree to receive text messages to place an order.",
    "By placing an order you agree to receive text messages from us.",
    "By creating an account, you accept these terms and agree to receive recurring marketing text messages.",
    "We may share your phone number with our marketing partners for their offers.",
    "Our affiliate offers may be sent to you as well.",
    "I have read and accept these terms and conditions and agree to receive SMS messages.",
    "Consent to texts is required to use our ordering service.",
)


def as_page(text: str) -> str:
    """The same as a web page."""
    blocks = text.split("\n\n")
    body = "".join(
        f"<h2>{block}</h2>" if len(block) < 60 and not block.endswith(".") else f"<p>{block}</p>"
        for block in blocks[1:]
    )
    return f"<article><h1>{blocks[0]}</h1>{body}</article>"


TERMS = (
    *(Theirs(f"shop {at}", SHOP_TERMS.format(more=spoil), True) for at, spoil in enumerate(TERMS_SPOILS)),
    *(Theirs(f"texts {at}", TEXT_TERMS.format(more=spoil), True) for at, spoil in enumerate(TERMS_SPOILS)),
    *(
        Theirs(f"page {at}", as_page(SHOP_TERMS.format(more=spoil)), True)
        for at, spoil in enumerate(TERMS_SPOILS)
    ),
    Theirs("shop alone", SHOP_TERMS.format(more=""), True),
    Theirs(
        "no help",
        TEXT_TERMS.replace(", HELP for help, or write to hello@goldencrust.example", "").format(more=""),
        True,
    ),
    Theirs("no rates", TEXT_TERMS.replace("Message and data rates may apply. ", "").format(more=""), True),
    Theirs("no name", TEXT_TERMS.replace("Golden Crust Bakery ", "").format(more=""), True),
    Theirs("all at once", as_page(SHOP_TERMS.format(more=" ".join(TERMS_SPOILS))), True),
)
