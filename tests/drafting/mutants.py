"""Which disclosure each of our texts must carry, and the requirement that is broken without it.

Written by hand from the requirements (resources/facts/requirements.csv: PP, TC, OI, CF, OO, HP, SM, RG), never from
our rules or our drafts: `carries` says how a sentence is recognised that carries the disclosure in any wording,
`broken` which requirements a reviewer would name when no sentence carries it any more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tests.drafting import demands


class Disclosure(NamedTuple):
    """A thing that a text must say. `instead` replaces what carries it where it is a part of sentences, not a sentence."""

    name: str
    broken: tuple[str, ...]
    carries: str
    instead: str = ""


_FREQUENCY = demands.FREQUENCY + r"|\b\d+ (messages?|msgs?) ?(per|/)|\bUp to \d+|\b\d+-\d+ m(essages?|sgs)"
_RATES = demands.RATES
_STOP = r"\bSTOP\b"
_HELP = r"\bHELP\b"
_CONTACT = r"\d{3}-\d{3}-\d{4}|[\w.]+@[\w.]+"
_BRAND = r"Golden Crust Bakery( LLC)?|Two Shores Pantry( Inc\.)?"
_POLICY = r"privacy|/privacy"
_TERMS = r"\bterms\b|/terms"
_SMS = r"\bSMS\b|\btext|messages?\b|msgs?\b"
_DATE = r"Effective \w+ \d+, \d{4}"

POLICY = (
    Disclosure(
        "the promise", ("PP-5",), r"not sell, rent or share|never mobile phone numbers|excluded from it"
    ),
    Disclosure("phone number", ("PP-9",), r"phone|mobile|telephone|numbers?\b"),
    Disclosure(
        "what it is used for", ("PP-10",), r"\buse\b|used for|purposes|^- To |we send|send you|to deliver"
    ),
    Disclosure("who", ("PP-14",), _BRAND, "The shop"),
    Disclosure("frequency", ("PP-15",), _FREQUENCY),
    Disclosure("rates", ("PP-15",), _RATES),
    Disclosure("STOP", ("PP-16",), _STOP),
    Disclosure("HELP", ("PP-16",), _HELP),
    Disclosure("contact", ("PP-17",), _CONTACT + r"|https?://|Sample (Street|Road)"),
    Disclosure("date", ("PP-18",), _DATE),
)
TERMS = (
    Disclosure("who", ("TC-3",), _BRAND, "The shop"),
    Disclosure(
        "what is sent",
        ("TC-4",),
        r"text messages? about|marketing messages about|sends|one-time codes|messages about our charity",
    ),
    Disclosure("rates", ("TC-5",), _RATES),
    Disclosure("frequency", ("TC-6",), _FREQUENCY + r"|recurring"),
    Disclosure("contact", ("TC-7",), _CONTACT + r"|\bHELP\b"),
    Disclosure("HELP", ("TC-8",), _HELP),
    Disclosure("STOP", ("TC-8",), _STOP),
    Disclosure("policy", ("TC-9",), _POLICY),
    Disclosure("carriers", ("TC-9",), r"carriers? (is|are) not liable"),
    Disclosure("date", ("TC-14",), _DATE),
    Disclosure("legal name", ("TC-14",), r"Golden Crust Bakery LLC|Two Shores Pantry Inc\.", "the owner"),
    Disclosure("free choice", ("TC-11",), r"not a condition"),
    Disclosure("age", ("TC-13",), r"\b18\b"),
)
SHOWN = (
    Disclosure("who", ("OI-1",), _BRAND, "The shop"),
    Disclosure("by SMS", ("OI-2",), _SMS),
    Disclosure("what about", ("OI-3",), r"\babout (?!us\b)|to receive|codes"),
    Disclosure("frequency", ("OI-4",), _FREQUENCY),
    Disclosure("rates", ("OI-5",), _RATES),
    Disclosure("HELP", ("OI-6",), _HELP),
    Disclosure("STOP", ("OI-7",), _STOP),
    Disclosure("policy", ("OI-8",), _POLICY),
    Disclosure("terms", ("OI-8",), _TERMS),
    Disclosure("free choice", ("OI-10",), r"not a condition|optional|if they wish"),
)
FLOW = (
    *SHOWN,
    Disclosure("address of the form", ("OI-15",), r"/texts(?!-card)\b"),
    Disclosure("picture", ("OI-16",), r"Public picture"),
    Disclosure("script", ("OI-17", "OI-16"), r"Script:|Staff:|May we text you|Would you|Customer:|you may"),
    Disclosure("the word", ("OI-18",), r"\bkeywords?\b|Text [A-Z]+ to"),
    Disclosure("the web form", ("OI-18", "OI-15"), r"Web form|form above"),
    Disclosure("the checkout", ("OI-18",), r"checkout"),
    Disclosure("the paper form", ("OI-18",), r"paper form"),
    Disclosure("the spoken question", ("OI-18", "OI-17"), r"Spoken question|Script:|Staff:|staff ask|May we"),
    Disclosure("the code", ("OI-18",), r"QR code|the code"),
    Disclosure("age", ("OI-22",), r"date of birth|ID check"),
)
CONFIRMATION = (
    Disclosure("who", ("CF-1",), _BRAND, "The shop"),
    Disclosure("frequency", ("CF-1",), _FREQUENCY),
    Disclosure("rates", ("CF-1",), _RATES),
    Disclosure("HELP", ("CF-1",), _HELP),
    Disclosure("STOP", ("CF-1",), _STOP),
)
HELP_REPLY = (
    Disclosure("who", ("HP-1",), _BRAND, "The shop"),
    Disclosure("contact", ("HP-1",), _CONTACT + r"|https?://"),
    Disclosure("rates", ("HP-3",), _RATES),
    Disclosure("STOP", ("HP-3",), _STOP),
)
STOP_REPLY = (
    Disclosure("who", ("OO-2",), _BRAND, "The shop"),
    Disclosure("that it is done", ("OO-2",), r"unsubscribed"),
    Disclosure("that nothing more comes", ("OO-2",), r" and will get no more messages from us", " "),
)
DESCRIPTION = (
    Disclosure("who sends", ("RG-12",), _BRAND, "The shop"),
    Disclosure("to whom", ("RG-12",), r"to its own|signed up|customers|supporters|people"),
    Disclosure("what", ("RG-12", "RG-13"), r"It sends|The purpose"),
    Disclosure("lending", ("EL-15",), r"DIRECT LENDING"),
)
SAMPLES = (
    Disclosure("who", ("SM-4",), _BRAND, "The shop"),
    Disclosure("STOP", ("SM-5",), _STOP),
)
DISCLOSURES: dict[str, tuple[Disclosure, ...]] = {
    "privacy.text": POLICY,
    "terms.text": TERMS,
    "consent.wording": SHOWN,
    "consent.message_flow": FLOW,
    "consent.confirmation": CONFIRMATION,
    "consent.help_reply": HELP_REPLY,
    "consent.stop_reply": STOP_REPLY,
    "campaign.description": DESCRIPTION,
    "campaign.samples": SAMPLES,
}


WEAK: dict[tuple[str, str], str] = {
    (
        "campaign.description",
        "what",
    ): "the sentence on who sends counts as a description where it names a trade",
    (
        "consent.message_flow",
        "address of the form",
    ): "its address is only missed where it was typed in, and not for a code",
    (
        "consent.message_flow",
        "picture",
    ): "the picture is only missed where its address was typed in, and not for a code",
    (
        "consent.message_flow",
        "script",
    ): "with further ways of joining, their quoted words count as the script",
    ("consent.message_flow", "the spoken question"): "the answer that stays behind counts as a telling",
    ("consent.message_flow", "the web form"): "boxes that are told of elsewhere count as the form",
    ("consent.message_flow", "what about"): "the joining words NEWS and GIVE count as topics",
    ("consent.wording", "what about"): "a business name such as Pantry counts as a topic",
    ("terms.text", "what is sent"): "a heading or a business name with a topic in it counts as a description",
}
"""Where our rules are known to be weak: some mutants of these go unseen, and why. To be emptied, never to grow."""

WEAK_FOR_CODES: dict[tuple[str, str], str] = {
    (path, "frequency"): "one-time codes count as a frequency"
    for path in ("privacy.text", "terms.text", "consent.wording", "consent.message_flow")
}
"""The same where only one-time codes are sent."""

ALLOWED: dict[str, dict[str, tuple[str, ...]]] = {
    "privacy.text": {
        "which dealings it is about; no requirement asks for it": ("It applies to",),
        "headings and details beside the phone number": (
            "What we collect",
            "you tell us",
            "between you and us",
            "Your choice about",
            "Technical details",
            "How we use",
            r"Text messages\n",
            "What we promise",
            "Who else",
            "How long",
            "Your choices",
            r"Children\n",
            r"Changes\n",
            r"Contact\n",
            "If you live",
        ),
        "consent is judged where it is asked for (OI-11)": ("come only if you agree",),
        "OI-25 asks the person, and the message flow says it": ("We text only people",),
        "the form and the terms have to say it (OI-10, TC-11), the policy need not": ("not a condition",),
        "the terms are linked beside the form (OI-8)": ("More about these messages",),
        "PP-11 is a question to the person": (
            "companies that carry",
            "Companies that work",
        ),
        "no requirement asks for it": ("court orders",),
        "PP-6 looks for what contradicts the promise; a further promise may be missing": (
            "do not sell your information",
            "pass other customer",
            "Phone numbers and everything",
        ),
        "no requirement of the carriers": (
            "We keep",
            "When you opt out",
            "reasonable care",
            "any other reasonable",
            "ask us",
            "children",
            "adults only",
        ),
        "Canadian law; whether it is kept only a person knows": (
            "withdraw",
            "only with your consent",
            "stay valid",
            "are sent by",
        ),
        "said more than once": (
            "new text appears",
            "Questions about",
            "how to reach us",
            "Website",
            "E-mail",
            "Phone",
        ),
        "the name stands in other sentences too": (
            "LLC",
            r"Inc\.",
        ),
    },
    "terms.text": {
        "headings": (
            "What we send",
            "How you join",
            "How often",
            "How to get",
            "How to stop",
            "If a message",
            r"Privacy\n",
            "Changes",
            "Contact",
            r"Age\n",
            "Donation",
            "If you live",
        ),
        "the sender stands in other sentences too": ("These terms are for",),
        "the ways of joining are judged in the message flow (OI-18)": (
            "You can sign up",
            "You receive messages only",
        ),
        "TC-10 is about what binds; that nothing binds only a person can tell": ("does not sign you up",),
        "more than a requirement asks for": (
            "What your carrier",
            "at any time, to any message",
            "one last text",
            "To come back",
            "any other reasonable",
            "give up your phone",
        ),
        "TC-15 is a question to the person": (
            "our own cause",
            "give or not",
            "program of their own",
        ),
        "the policy has to promise it (PP-5); here it is said again": ("sell, rent or share",),
        "Canadian law; whether it is kept only a person knows": (
            "withdraw",
            "only with your consent",
            "stay valid",
            "are sent by",
        ),
        "no requirement asks for it": (
            "new text appears",
            "Website",
            "Street",
            "Road",
        ),
    },
    "consent.wording": {
        "Canadian law; our rules ask for it nowhere yet": (
            "withdraw",
            "Sample (Street|Road)",
            r"Pantry Inc\.",
        ),
        "OI-22 is about the check of the age, which the message flow tells": ("Adults only",),
        "an instruction to the staff, or a promise on a sign": (
            "Only a clear yes",
            "This is a choice of its own",
            "in writing",
            "written reply",
            "Customer:",
            "nothing is sent until",
        ),
        "asked for by OI-11, which is judged in the message flow": (
            "written YES",
            "No marketing message is sent",
        ),
    },
    "consent.message_flow": {
        "the ways that follow say the same": ("sign up themselves",),
        "leads over to a quotation": (
            r"^\d\. $",
            "Words beside",
            "Small print",
            "The sign says",
            "it opens",
            "small print quoted",
        ),
        "OI-9 asks the person; a box told of is not taken to be ticked": (
            "are empty",
            "is empty",
        ),
        "OI-24 and OI-25 ask the person": (
            "Every number",
            "record of who",
            "any other way",
            "withdraw",
            "Sample (Street|Road)",
            r"Inc\.",
        ),
        "the check of the age is what OI-22 asks for": ("Adults only",),
        "OI-19 is a question to the person": (
            "first text",
            "One text then",
            "Nothing else",
            "Only a clear yes",
            "choice of its own",
            "in writing",
            "written",
            "Yes, you",
            "you may",
            "After a no",
            "Marketing",
            "nothing is sent",
        ),
        "told of more than once": (
            "Paper form",
            "checkout",
            "Checkout",
        ),
    },
    "consent.confirmation": {
        "the name in front of it is what counts": (
            "join",
            "Thank",
            "welcome",
            "reply YES",
        ),
        "Canadian law asks for it; our rules do not": ("Terms:",),
    },
    "consent.stop_reply": {
        "how to come back is a courtesy": ("START",),
    },
    "campaign.description": {
        "more than RG-12 asks for": (
            "About the business",
            "People join",
            "Message frequency",
            "Every message",
            "age-gated",
            "The purpose",
        ),
    },
}
"""Sentences that may go without a finding: the reason, and how such a sentence is recognised."""


def units(text: str) -> list[str]:
    """The sentences of a text as it stands, each with the space behind it; joined they are the text."""
    return [each for each in re.split(r"(?<=[.!?]\s)|(?<=[.!?]\"\s)|(?<=\n)", text) if each]


def carriers(text: str, disclosure: Disclosure) -> list[str]:
    """The sentences that carry a disclosure."""
    return [each for each in units(text) if re.search(disclosure.carries, each, re.IGNORECASE)]


def without(text: str, disclosure: Disclosure) -> str:
    """The text with a disclosure taken out, however often it is said."""
    if disclosure.instead:
        return re.sub(disclosure.carries, disclosure.instead, text)
    gone = set(carriers(text, disclosure))
    return "".join(each for each in units(text) if each not in gone)


def mutants(path: str, text: str) -> Iterator[tuple[Disclosure, str]]:
    """Every disclosure that the text carries, with the text that no longer carries it."""
    for disclosure in DISCLOSURES[path]:
        if re.search(disclosure.carries, text, re.IGNORECASE):
            yield disclosure, without(text, disclosure)
