"""Whether a sentence says that a first text asks for the agreement, or that further ways of joining go untold."""

from __future__ import annotations

from smswizard.reading.clauses import found, is_denied, is_denied_before
from smswizard.reading.pattern import Pattern
from smswizard.reading.taken import FOLK

_UNTOLD = (
    Pattern(
        r"\b(?:not|don't|do not|isn't|aren't|won't|without) (?:\w+ ){0,3}?(?:describ\w{1,3}|list(?:ed)?"
        r"|cover(?:ed)?"
        r"|detail(?:ed)?|mention(?:ed)?|includ\w{1,3}|explain(?:ed)?|go(?:ing)? into|shown|documented"
        r"|set out|spelled out)\b[^.!?]{0,30}\b(?:here|below|in this"
        r"|above|them|these|those|detail)\b"
    ),
    Pattern(
        r"\b(?:various|several|many|some|few|multiple|numerous|different|a number of|a variety of|assorted"
        r"|a couple of) (?:other |more |further |additional )?"
        r"(?:ways|methods|channels|sources|means|places|points|avenues|routes|touch ?points"
        r"|paths)\b(?![^.!?]{0,12}(?::|- ))"
    ),
    Pattern(
        r"\b(?:the |our |through |via |by |and |or |some |few )?(?:other|additional|further|offline"
        r"|similar) (?:\w+ )?(?:ways|methods|channels|sources|means|paths|routes|entry"
        r" points|places|forms|locations|events|avenues|sign-?ups?)\b(?![^.!?]{0,40}\b(?:is|are) (?:used"
        r"|accepted|possible)\b)"
        r"|\b(?:and|or) (?:other|similar) (?:\w+ )?(?:events?|ways|places|sources|occasions|methods|channels"
        r"|forms|means)\b"
    ),
    Pattern(
        r"\b(?:also|too|additionally|sometimes|occasionally|as well) (?:\w+ ){0,2}?(?:collect|gather|add|get"
        r"|obtain|import|take|pick up|enter|put|load|accept|sign up|capture"
        r"|receive|key in|enrol|enroll|subscribe|upload)s?(?: up| in)? (?:\w+ ){0,4}?(?:numbers|people|names"
        r"|contacts|customers|guests|members|sign-?ups|opt-?ins|phone numbers"
        r"|cell numbers|mobiles|walk-ins|callers|subscribers|cards)\b"
    ),
    Pattern(
        r"\b(?:numbers?|people|names|contacts|customers|clients|patients|walk-?ins|visitors|parents|students"
        r"|guests|sign-?ups|callers|opt-?ins|others|some"
        r"|members|those|they)\b[^.!?]{0,80}\b(?:is|are|get|gets|end up|ends? up|go|goes|come|comes|land"
        r"|lands|can be|may be|join)\b[^.!?]{0,40}\b(?:on|to|onto|into|added|collected|entered|gathered|in"
        r"|through|from|at)\b[^.!?]{0,60}\b(?:as well|also|too|likewise)\b"
        r"|\b(?:numbers?|people|names|contacts|customers|callers|guests|members) (?:are|is|get|can be"
        r"|may be) (?:also|sometimes|likewise|occasionally) (?:added|collected|entered|gathered|taken"
        r"|signed up|enrolled|put|imported|captured)\b"
        r"|\balso (?:add|adds|put|puts|feed|feeds|enter|enters) (?:\w+ ){0,3}?(?:to|on|onto|into) (?:this"
        r"|the|our|that) (?:\w+ )?list\b"
        r"|\bplus (?:a few|some|several|any|whatever)\b[^.!?]{0,40}\b(?:from|at|by|through)\b"
    ),
    Pattern(
        r"\band (?:so on|so forth|others|other ways|elsewhere|more|the like)\b|\betc\b|\bamong (?:other"
        r"|others)\b|\bdetails? (?:are |is )?(?:available |given )?(?:on request|upon request|to follow"
        r"|later"
        r"|separately|if needed)\b|\bnot limited to\b|\b(?:including|such as) (?:our|the"
        r"|a)\b[^.!?]{0,60}\b(?:ways|methods|channels)\b"
    ),
    Pattern(
        r"\b(?:gather|collect|take|get|add|pick up|capture|obtain|receive)s? (?:in )?(?:more|further"
        r"|additional|extra|other|some|a few|new) (?:\w+ )?(?:numbers|people|sign-?ups|names"
        r"|contacts|opt-?ins|subscribers|members)\b"
    ),
    Pattern(
        r"\b(?:describ|writ|explain|cover|document|detail|set|list|add|send|tell|submit|fil)(?:e|es|ed|ing|ten|s)?\b"
        r"[^.!?]{0,25}\b(?:later|another (?:time|day)|some other time|separately|next time|at a later date"
        r"|in due course|in a later|afterwards|elsewhere|in another (?:filing|submission))\b",
        needs="later|another|other|separately|next|due|afterwards|elsewhere",
    ),
    Pattern(
        r"\b(?:some|other|a few|certain|many|further|more|new)? ?(?:numbers?|people|names|customers|clients|patients"
        r"|visitors|guests|members|others|some|a few|sign-?ups|opt-?ins) (?:also |sometimes |occasionally |still )"
        r"(?:come|comes|reach|reaches|arrive|arrives|get|gets|trickle|find their way|land|opt|sign|join|subscribe)"
        r"(?: \w{1,8}){0,2}? (?:through|via|by way of|from|by|at|over)\b(?! (?:texting|ticking|scanning|the same|this))"
        r"(?![^.!?]{0,160}(?:\"|\bsame (?:box|form|page|card|words|wording)|\bscreenshots?))",
        needs="also |sometimes |occasionally |still ",
    ),
    Pattern(
        r"\bhandled by (?:other|another|different) (?:departments?|teams?|offices?|people|vendors?)\b",
        needs="handled by",
    ),
)
_NO_OTHERS = Pattern(
    r"\b(?:no|without|nor|never|not|none|isn't|aren't) (?:\w+ ){0,4}other\b|\bthere (?:is|are) no\b"
    r"|\bwe have no\b|\b(?:the )?only (?:way|path|route|means|source|method|place)\b"
    r"|\b(?:sole|lone|single) (?:way|path|source|method|means)\b|\bno one is\b|\bnobody is\b"
)
_WHERE = Pattern(
    r"\b(?:opt(?:s|ed|ing)?[ -]?in|joins?|sign(?:s|ed|ing)?[ -]?up|enrol\w*|subscri\w+|numbers?|list"
    r"|consent\w*|collect\w*|gather\w*|added?|adds|people|come in|comes in|ways|methods|forms|events)\b"
)


def is_untold(said: str) -> bool:
    """There are further ways of joining, and they are not described."""
    if _NO_OTHERS.search(said) or not _WHERE.search(said):
        return False
    return any(
        not is_denied(said, match, 30) or pattern is _UNTOLD[0]
        for pattern in _UNTOLD
        for match in pattern.finditer(said)
    )


_OUTBOUND = (
    Pattern(
        r"\b(?:we|our (?:\w+ )?(?:system|staff|team|software|office|crm|platform)|the (?:\w+ )?(?:system"
        r"|shop|office|store|software|platform|crm)|staff|it|phone system)"
        r" (?:\w+ly |first |then |will |will first |also |simply |just )?(?:text|texts|send|sends|message"
        r"|messages|fires? off|blasts?|pushes|reach(?:es)? out)\b"
    ),
    Pattern(
        r"\b(?:a|an|one|the|our|this|first|initial|introductory|opening|welcome|automatic|single|short"
        r"|invitation|invite) (?:\w+ )?(?:text|sms|message|text message)"
        r"\b[^.!?]{0,30}\b(?:goes out|goes to (?:every|each|all|any|the|whatever|whichever|new)|is sent"
        r"|are sent|gets sent|reaches|lands|arrives|asks?|requests?"
        r"|invites?|seeks?|offers?|reads?|says)\b"
    ),
    Pattern(
        r"\b(?:sends?|texts?) (?:\w{1,12} ){0,9}?(?:introductory|first|initial|opening|invitation|unannounced"
        r"|one|single) (?:\w{1,12} )?(?:text|sms|message|text message)\b"
    ),
    Pattern(
        rf"\b(?:{FOLK}|they|person|homeowner|caller|visitor)s? (?:\w+ )?(?:gets?|receives?|is sent|are sent"
        rf"|will get) (?:a|an|one|our) (?:\w+ ){{0,3}}?(?:text|sms|message|invite|invitation)\b"
    ),
)
_ASKING = Pattern(
    r"\b(?:may we|can we|could we|shall we|is it ok|ok(?:ay)? if|mind if|want|would you like|like to (?:get"
    r"|receive|join)|interested in)\b[^.!?]{0,80}\b(?:texts?|sms|offers|by text|updates|listings|deals"
    r"|alerts|reminders|list|news|messages)\b|\b(?:reply|text|respond|answer|send)s?(?: with"
    r"| back)? [\"'(]{0,2}(?:y|yes|join|ok|in|sure|agree|start|1|optin|subscribe)\b"
    r"|\b(?:invit\w+|asks?|asking|to ask|requests?|requesting|seek\w*|offer\w*"
    r"|prompt\w*)\b[^.!?]{0,70}\b(?:opt\w*|consent\w*|agree\w*|join|subscri\w+|permission|yes|sign up"
    r"|continue|want|interested)\b"
    r"|\b(?:if|whether) (?:they|he|she|people) (?:want|would like|wish|agree)\b|\basking\b|\bto ask\b"
    r"|\binvit\w+\b"
)
_COLD = Pattern(
    r"\bcold[ -](?:text|outreach|message|sms)\w*\b|\bunsolicited\b|\bfirst (?:text|message"
    r"|contact)\b[^.!?]{0,60}\b(?:asks?|requests?|invites?|seeks?)\b[^.!?]{0,60}\b(?:consent|opt|permission"
    r"|agree|yes|join|subscribe)"
)
_ANSWER_IS_YES = Pattern(
    r"\b(?:that|the|this|their|a|whose) (?:\w+ )?(?:reply|yes|answer|response|y)\b[^.!?]{0,30}\b(?:is"
    r"|becomes|counts|serves|gives|confirms|stored|recorded|logged|kept|treated)\b[^.!?]{0,40}"
    r"\b(?:opt-?in|consent|permission|agreement)\b|\b(?:whoever|those who|anyone who|people who"
    r"|only those who|customers who|if they|who) (?:repl(?:y|ies)|answers?|texts? back|responds?)\b"
    r"|\bnothing was asked (?:before|beforehand)\b|\bby replying\b"
)


def is_cold(said: str) -> bool:
    """A first text asks for the agreement it would need, by the words of one sentence."""
    if any(not is_denied(said, match, 40) for match in _COLD.finditer(said)):
        return True
    return any(
        not is_denied_before(said, match, 25) and _ASKING.search(said, match.start()) is not None
        for match in found(said, _OUTBOUND)
    )


def answers_consent(said: str) -> bool:
    """An answer to a text is what counts as the agreement."""
    return _ANSWER_IS_YES.search(said) is not None


def is_outbound(said: str) -> bool:
    """The business writes to people first."""
    return any(not is_denied_before(said, match, 25) for match in found(said, _OUTBOUND))
