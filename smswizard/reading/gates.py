"""Whether a sentence says that something people came for is only to be had once they agreed to texts."""

from __future__ import annotations

from smswizard.reading.clauses import before
from smswizard.reading.pattern import Pattern

_GOODS = (
    r"(?:keys?|accounts?|orders?|bookings?|appointments?|quotes?|estimates?|leases?|memberships?|applications?"
    r"|loans?|visits?|rides?|tours?|tables?|rooms?|class(?:es)?|lessons?|treatments?|care|jobs?|deliver(?:y|ies)"
    r"|rentals?|tickets?|discounts?|access|check-?out|refills?|prescriptions?|purchases?|seats?|spots?|places?"
    r"|reservations?|wi-?fi|registrations?|polic(?:y|ies)|portal|downloads?|goods|items?|bikes?|cars?|vehicles?"
    r"|repairs?|admission|entry|pickups?|service|services|work|tenanc(?:y|ies)|enrol?lment|sale|product|products"
    r"|food|meals?|shelter|help|benefits?|payouts?|interviews?|application|claims?|results?)"
)
_HANDED = (
    r"(?:is|are|be|get|gets|opens?|starts?|begins?|goes|go|comes?|becomes?|we (?:will |can |then "
    r"|only )?(?:open|make|take|hold|book|process|give|hand|issue|start|place|accept|release|sell|ship|send out"
    r"|look at|review|confirm|schedule|reserve))"
)
_MARKED = (
    r"(?:tick(?:s|ed)?|checked|checks|check (?:the|this|our)|marked|marks|tap(?:s|ped)?"
    r"|filled|crossed|accepted|accepts?|agreed|agrees?"
    r"|consented|consents?|opted|opts?|clicked|switched on|turned on|selected|given)"
)
_CONSENT = (
    r"(?:box|square|check-?box|tick-?box|switch|toggle|texts?|messages|sms|consent|opt-?in|text (?:alerts"
    r"|messages))"
)
_ONCE = Pattern(
    rf"\b(?:once|as soon as|after|only (?:if|when|where|once|after)|provided(?: that)?|when)\b[^.!?;]{{0,60}}"
    rf"(?:\b{_CONSENT}\b[^.!?;]{{0,25}}\b{_MARKED}\b|\b{_MARKED}\b[^.!?;]{{0,25}}\b{_CONSENT}\b)",
    needs="once|as soon as|after|only |provided|when",
)
_HAD = Pattern(rf"\b{_GOODS}\b[^.!?;]{{0,30}}\b{_HANDED}\b|\b{_HANDED}\b[^.!?;]{{0,20}}\b{_GOODS}\b")
_OF_TEXTS = Pattern(
    r"\b(?:texts?|texting|texted|sms|messag\w{1,4}|alerts?|reminders?|notices?|notifications?|updates?|codes?"
    r"|numbers?|list|sign-?ups?|subscri\w{3,8}|opt-?ins?|consents?|records?|recorded|stored|saved|logged|noted"
    r"|timestamp\w{0,3}|fields?|empty|blank|free|optional|regardless|without)\b"
)
_NONE_WITHOUT = (
    Pattern(
        r"\bwithout (?:it|one|that|this|them|a tick|the tick|a yes|the box|consent|texts)\b,? "
        rf"(?:\w{{1,12}} ){{0,4}}?(?:no|nothing|not a|never a)\b (?:\w{{1,12}} ){{0,2}}?{_GOODS}\b",
        needs="without",
    ),
    Pattern(
        rf"\bno (?:\w{{1,12}} )?{_GOODS}\b (?:\w{{1,12}} ){{0,3}}?without (?:it|one|that|a tick|the tick|a yes"
        rf"|the box|texts|a text consent)\b",
        needs="without",
    ),
    Pattern(rf"\bno (?:tick|box|consent|texts?|opt-?in|yes),? (?:means )?no {_GOODS}\b", needs="no "),
)
_HELD = Pattern(
    rf"\b(?:held|withheld|kept back|on hold|parked|waits?|stays? (?:here|closed|locked)|frozen|delayed|put aside)\b"
    rf"[^.!?;]{{0,40}}\buntil\b[^.!?;]{{0,40}}\b{_MARKED}\b",
    needs="until",
)
_OF_NUMBERS = Pattern(r"\b(?:texts?|messages?|sms|alerts?|numbers?|reminders?|list|codes?)\b")
_OF_BOX = Pattern(r"\b(?:box|square|tick\w{0,3}|switch|toggle|consent|opt-?in|texts?|sms)\b")
_FREED = Pattern(r"\b(?:optional|voluntary|not required|not a condition|whether or not|or not)\b")


def is_gated(said: str) -> bool:
    """What people came for hangs on the box: "a table is held once the box is ticked"."""
    if _FREED.search(said):
        return False
    if _OF_BOX.search(said) and any(each.search(said) for each in _NONE_WITHOUT):
        return True
    held = _HELD.search(said)
    if held and not _OF_NUMBERS.search(before(said, held.start(), 60)):
        return True
    for match in _ONCE.finditer(said):
        told = before(said, match.start(), 120).rpartition(", and ")[2]
        if _HAD.search(told) and not _OF_TEXTS.search(told):
            return True
    return False
