"""What reviewers look for in each text, written down by hand from the compliance notes, not from our drafts.

Each demand is a requirement and a pattern that must match the text (spaces reduced, case ignored).
"""

from __future__ import annotations

import re

FREQUENCY = (
    r"(message|msg|text)s?\s+frequency|frequency\s+(varies|may vary)"
    r"|\d+\s*(msgs?|messages?|texts?)\s*(/|per|a|each)\s*(day|week|month|year)|recurring (messages|texts)"
    r"|one message per|1 msg per"
)
RATES = r"(message|msg)s?\.?\s*(and|&|/)\s*data\s+rates?\s+may\s+apply"
STOP = r"""\b(reply|text|send|txt)\s+(with\s+)?["'“”]?STOP\b"""
HELP = r"""\b(reply|text|send|txt)\s+(with\s+)?["'“”]?HELP\b"""
SMS = r"\b(SMS|text messages?|texts)\b"
CONTACT = r"\d{3}-\d{3}-\d{4}|[\w.]+@[\w.]+"
NOT_A_CONDITION = r"not (a )?(condition|required)"

POLICY = {
    "PP-9 names the phone number": r"phone number|mobile number|telephone",
    "PP-10 says what for": r"use (your|the|this)|we use",
    "PP-15 frequency": FREQUENCY,
    "PP-15 rates": RATES,
    "PP-16 STOP": STOP,
    "PP-16 HELP": HELP,
    "PP-17 contact": CONTACT,
    "TC-11 free choice": NOT_A_CONDITION,
    "messages by SMS": SMS,
}
TERMS = {
    "TC-5 rates": RATES,
    "TC-6 frequency": FREQUENCY,
    "TC-7 contact": CONTACT,
    "TC-8 HELP": HELP,
    "TC-8 STOP": STOP,
    "TC-9 policy": r"privacy policy|https://\S+/privacy",
    "TC-9 carriers": r"carriers?[^.]{0,40}not liable",
    "TC-10 own choice": r"does not sign you up|separate",
    "TC-11 free choice": NOT_A_CONDITION,
    "PP-5 also here": r"not .*(sell|share).*third parties",
}
WORDING = {
    "OI-2 SMS": SMS,
    "OI-4 frequency": FREQUENCY,
    "OI-5 rates": RATES,
    "OI-6 HELP": HELP,
    "OI-7 STOP": STOP,
    "OI-8 policy": r"privacy policy",
    "OI-8 terms": r"\bterms\b",
    "OI-10 free choice": NOT_A_CONDITION,
}
FLOW = dict(WORDING)
CONFIRMATION = {"CF-1 frequency": FREQUENCY, "CF-1 rates": RATES, "CF-1 HELP": HELP, "CF-1 STOP": STOP}
HELP_REPLY = {"HP-1 contact": CONTACT + r"|https://\S+|terms page", "HP-3 STOP": STOP}
STOP_REPLY = {"OO-2 done": r"unsubscribed", "OO-2 no more": r"no more (messages|texts)"}

WAY_TOLD = {
    "web_form": r"web form",
    "checkout": r"checkout",
    "paper": r"paper form",
    "verbal": r"spoken|staff ask|in person",
    "keyword": r"keyword|text (JOIN|our sign-up word)|texts? [A-Z0-9]+",
    "qr": r"QR code",
}

_P1 = (
    r"(mobile|phone number|text messag|SMS|opt-in)",
    r"(not|never|no )",
    r"(shar|sold|sell|rent|disclos|transfer)",
    r"(third part(y|ies)|affiliates?)",
)
_P2 = r"(share|sell|rent|disclose|provide)[^.]{0,150}(third part|affiliat|partner)[^.]{0,150}(market|promot|advertis)"
_P2_EXCUSE = r"\b(not|never|except|exclud\w*|other than)\b"
GAP = r"\{[^}]*\}|\[(?!\w+\])|%s|lorem|todo|⟦|⟧|<[A-Za-z ]+>"


def unmet(text: str, demands: dict[str, str]) -> list[str]:
    """The demands that a text does not meet."""
    flat = " ".join(text.split())
    return [name for name, pattern in demands.items() if not re.search(pattern, flat, re.IGNORECASE)]


def sentences(text: str) -> list[str]:
    """The sentences of a text, roughly."""
    return [each for each in re.split(r"(?<=[.!?])\s+|\n", text) if each.strip()]


def promises_not_to_share(text: str) -> bool:
    """P1: some one sentence keeps phone numbers from third parties and affiliates."""
    return any(all(re.search(part, each, re.IGNORECASE) for part in _P1) for each in sentences(text))


def sharing_sentences(text: str) -> list[str]:
    """P2: sentences that share with partners for marketing and exclude nothing."""
    return [
        each
        for each in sentences(text)
        if re.search(_P2, each, re.IGNORECASE) and not re.search(_P2_EXCUSE, each, re.IGNORECASE)
    ]


GSM7 = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM7_DOUBLE = set("\f^{}\\[~]|€")


def septets(text: str) -> int | None:
    """Septets of a text in GSM-7, or None where it needs the other alphabet."""
    if set(text) - GSM7 - GSM7_DOUBLE:
        return None
    return len(text) + sum(sign in GSM7_DOUBLE for sign in text)
