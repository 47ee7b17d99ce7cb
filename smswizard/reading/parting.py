"""What a short reply does to somebody who wants to leave: asks for more, goes on sending, or is no reply at all."""

from __future__ import annotations

from smswizard.reading.clauses import any_of, found
from smswizard.reading.folding import folded
from smswizard.reading.links import without_addresses
from smswizard.reading.pattern import Pattern

_DO = (
    r"(?:call|phone|ring|dial|log ?in|sign in|visit|go to|click|tap|e-?mail|write|fill|complete|enter|verify"
    r"|confirm|reply|respond|text|send|sign(?! up)|tell us"
    r"|bring|come|press|follow|open|update|turn|switch|change|manage|contact|submit|provide|give us|use the)"
)
_END = (
    r"(?:stop|end|opt[ -]?out|unsubscribe|unsubscribing|be (?:removed|taken|unsubscribed)|get off|cancel"
    r"|complete|finish|confirm|finali[sz]e|leave|process|take you off|remove"
    r"|stopping|removal)"
)
_EXTRA_STEP = (
    Pattern(rf"\bto (?:fully |completely |really )?{_END}\b[^.!?]{{0,60}}?\b{_DO}\b", needs="to "),
    Pattern(
        rf"\b(?:please|you must|you need to|you have to|you should|you'll (?:have|need) to|first|simply|just"
        rf"|now|kindly)\b[^.!?]{{0,25}}\b{_DO}\b"
    ),
    Pattern(
        rf"\b{_DO}\b[^.!?]{{0,90}}\b(?:to|and we(?:'ll| will)|so (?:that )?we can|before we can"
        rf"|in order to) {_END}\b"
    ),
    Pattern(
        r"\b(?:take effect|takes effect|effective|processed|complete|completed|final|unsubscribed|removed"
        r"|stop|end|ends|off|no more|work)\b[^.!?]{0,40}"
        r"\b(?:after|once|when|as soon as|until|unless|only if) (?:you|your|we (?:hear|receive|get))\b"
    ),
    Pattern(
        r"(?:^|[:;,-] ?|then )(?:reply|text(?! (?:codes?|alerts?|messages?|reminders?|updates?|offers?)\b)"
        r"|send|call|e-?mail|visit|click|tap|go to|log in|fill in|fill out|enter"
        r"|confirm)\b[^.!?]{0,60}\b(?:unsub\w*|confirm\w*|opt[ -]?out|removed?)\b"
    ),
    Pattern(
        r"\bare you sure\b|\balmost (?:there|done)\b|\bone (?:more|last) (?:step|thing)\b|\b(?:is"
        r"|still) pending\b|\bstop (?:again|twice|a second time)\b|\bnot (?:yet )?complete\b"
    ),
)
_DENIED = Pattern(r"\b(?:no|not|never|won't|don't|n't)\b|n't\b")
_NEEDLESS = Pattern(
    r"\b(?:no (?:further |other |more )?(?:action|step|need|reply)|nothing (?:else|more|further) (?:to do"
    r"|is needed|you)|needn't|need not|don't need|do not need|not needed|not necessary"
    r"|don't have to|do not have to|isn't needed)\b"
)
_STAYS_ON = (
    Pattern(
        r"\b(?:still|continue to|carry on|keep(?: on)?|go on|will keep|on)(?: \w+){0,2} ?(?:receiv\w{1,3}"
        r"|get(?:ting)?|sen[dt]\w{0,3}|text\w{0,3}|messag\w{1,3}|hear\w{0,3}|arriv\w{1,3}"
        r"|coming|come)\b|\b(?:will|shall|'ll) (?:still|continue|keep|carry on"
        r"|go on)\b[^.!?]{0,40}\b(?:texts?|messages?|alerts?|sms|reminders?|send\w*|sent|get|receiv\w+"
        r"|arriv\w+|come|coming|usual)\b"
        r"|\b(?:texts?|messages?|alerts?|updates?|reminders?|notices?)\b[^.!?]{0,40}\b(?:will"
        r"|shall) (?:still |also )?(?:continue|keep|go on|carry on|remain|arrive)\b",
        needs="still|continue|carry on|keep|go on|on|will|shall|'ll",
    ),
    Pattern(
        r"\b(?:pause[ds]?|snooze[ds]?|on hold|muted?|silenced?|suspended|break|quiet"
        r"|resume[sd]?)\b[^.!?]{0,30}\b(?:for|until|till|on|in)\b[^.!?]{0,15}\b(?:\d|day|week|month|hour"
        r"|while|next|further|tomorrow)"
        r"|\b(?:paused|snoozed)\b|\b(?:you'll be|you will be|we'll be|we will be) back\b|\bresume (?:in|on"
        r"|after)\b"
    ),
    Pattern(
        r"\b(?:fewer|less|reduced?|only (?:the )?(?:important|essential|urgent|occasional|one|a few|account)"
        r"|just (?:the )?(?:important|one|a|essential|occasional|a few|our))\b[^.!?]{0,30}"
        r"\b(?:texts?|messages?|often|alerts?|sales|updates?|per|a month|a week)\b|\bless (?:often"
        r"|frequently)\b"
    ),
    Pattern(r"\bonly (?:opted|unsubscribed|removed) (?:you )?(?:out )?from (?:this|one)\b", needs="only "),
    Pattern(
        r"\b(?:can't|cannot|can not|unable to|not able to|won't|will not|do not"
        r"|don't) (?:be )?(?:\w+ )?(?:process|stop|stopped|honou?r|accept|unsubscribe|remove"
        r"|opt (?:you )?out|be stopped|cancel|turn (?:these|them) off|switched off|opted out)\b",
        needs="can|unable|not able|won't|will not|do not|don't",
    ),
    Pattern(
        r"\b(?:stop|request|opt-?out)\b[^.!?]{0,20}\b(?:could|can|was|is|has|did|will|would)(?: not|n't|not)"
        r" (?:been |be |have )?(?:applied|apply|accepted|honou?red|processed|valid|recogni[sz]ed|allowed"
        r"|possible|work|carried out|met|granted|available)\b",
        needs="stop|request|opt",
    ),
    Pattern(
        r"\b(?:texts?|messages?|alerts?|reminders?) (?:are|is) (?:mandatory|required|compulsory|not optional)\b",
        needs="mandatory|required|compulsory|not optional",
    ),
    Pattern(
        r"\b(?:other|another|different|second) (?:line|number|list|program|code)s?\b[^.!?]{0,30}\b(?:will"
        r"|still|keeps?|carr\w+|continues?|sends?|text)\b"
    ),
)
_BACK = Pattern(
    r"\b(?:start|unstop|rejoin|resubscribe|re-?join|come back|opt back|to return|sign up again"
    r"|changed? your mind|miss us|resume|turn (?:\w+ )?back on|back on|if you (?:ever|would|want|wish|'d)"
    r"|you'd like"
    r"|join again|questions?|anytime at|help)\b"
)
_NONE_SENT = Pattern(
    r"^\W*(?:n/?a|none|no|nil|null|-+|not applicable|no confirmation|empty|blank)\b[^a-z]*(?:$|[-:;,.]| we"
    r"| this| there| no)|\b(?:we|our system|the system) (?:do not|don't|does not|doesn't|never|will not"
    r"|won't)"
    r" (?:\w+ )?(?:send|have|use|need|text)\b[^.!?]{0,30}\b(?:one|any|confirmation|message|welcome|reply|it"
    r"|this)\b|\bno (?:confirmation|welcome|opt-in)? ?(?:message|text|reply|confirmation) (?:is|are|gets"
    r"|will be)"
    r" (?:\w+ )?(?:sent|needed|used|set)\b"
)


_ENOUGH = 5_000
"""Characters that are read: a reply has 320."""


def asks_for_a_step(text: str) -> bool:
    """Somebody has to do more than write STOP."""
    for part in _ENDS.split(folded(without_addresses(text[:_ENOUGH]))):
        if _NEEDLESS.search(part):
            continue
        if any_of(part, _EXTRA_STEP) and (_AGAIN.search(part) or not _BACK.search(part)):
            return True
    return False


_ENDS = Pattern(r"[.!?]+(?:\s|$)")
_AGAIN = Pattern(r"\bstop (?:again|twice|a second time)\b|\bare you sure\b")


def keeps_sending(text: str) -> bool:
    """Messages go on in spite of STOP."""
    said = folded(text[:_ENOUGH])
    return any(
        not _DENIED.search(_ENDS.split(said[max(0, match.start() - 20) : match.start()])[-1])
        for match in found(said, _STAYS_ON)
    )


def says_none_is_sent(text: str) -> bool:
    """The text says that there is no such message."""
    return _NONE_SENT.search(folded(text)) is not None
