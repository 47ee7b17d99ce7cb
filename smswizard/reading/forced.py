"""Whether a sentence says that people have to agree to texts to get on."""

from __future__ import annotations

from smswizard.reading.clauses import before, claims, found, is_denied, is_denied_before
from smswizard.reading.gates import is_gated
from smswizard.reading.pattern import Pattern

AGREE = (
    r"(?:tick|check|mark|agree|accept|consent|opt[ -]in|say yes|subscribe|enrol|enroll|sign up|join|turn on"
    r"|switch on"
    r"|allow|leave (?:it|the box) (?:ticked|checked|on))"
)
AGREED = (
    r"(?:box|check-?box|tick|ticked|ticking|ticks|check(?:ed|ing)? (?:it|the|this)|agree|agrees|agreed"
    r"|agreeing|agreement"
    r"|consent|consents|consented|consenting|opt|opts|opted|opting|opt-in|accepted|accepts|accepting"
    r"|is selected|is checked|is on|sms|texts?|yes)"
)
TEXTS = (
    r"(?:texts?|text messages?|text alerts?|sms|messages?|msgs|texting|alerts|text list|text program"
    r"|text club)"
)
_SERVED = (
    r"(?:account|order|booking|appointment|quote|lease|membership|service|application|visit|ride|tour|table"
    r"|room|class"
    r"|treatment|care|job|shift|delivery|rental|ticket|discount|benefit|price|access|checkout|registration"
    r"|enrol\w*"
    r"|page|form|screen|step|app|portal|button|submission|coverage|policy|loan|refill|prescription|purchase"
    r"|seat|spot|place)"
)

_BLOCKED = (
    Pattern(
        r"\b(?:cannot|can't|can not|could not|not possible|impossible|unable|stays?|remains?|grey(?:ed)?"
        r"|gray(?:ed)?"
        r"|disabled|inactive|locked|blocked|refuses?|rejects?|won't|will not|does not|doesn't|isn't"
        r"|not (?:be )?\w{3,12}|nobody"
        r"|no one|no \w+|nothing|hidden|dimmed)\b"
        rf"[^.!?]{{0,100}}\b(?:until|unless|without|before)\b[^.!?]{{0,60}}\b{AGREED}\b",
        needs="until|unless|without|before",
    ),
    Pattern(
        rf"\b(?:without|unless)\b[^.!?]{{0,40}}\b{AGREED}\b[^.!?]{{0,50}}\b(?:cannot|can't|no {_SERVED}|not"
        rf"|won't|never|nobody|error"
        r"|refused|rejected|denied|turned away|impossible)\b",
        needs="without|unless",
    ),
)
_MUST = (
    Pattern(
        r"\b(?:must|has to|have to|needs to|need to|shall) (?:first |also )?be (?:ticked|checked|accepted"
        r"|selected|agreed|marked|switched on|turned on)\b"
    ),
    Pattern(
        rf"\b(?:must|has to|have to|needs to|need to|had to|got to|gotta|is to|are to|shall)\b(?: (?:first"
        rf"|also|then|always|still))?"
        rf"(?: \w+){{0,1}}? {AGREE}\b"
        rf"|\bmust\b[^.!?]{{0,80}}\b{AGREE}\b",
        needs="must|ha|need|got|is to|are to|shall",
    ),
    Pattern(
        r"\b(?:is|are|be) (?:required|obliged|obligated|forced|made|asked as a condition|expected) to "
        rf"(?:first )?(?:{AGREE}|receive|get)\b",
    ),
    Pattern(
        rf"\b(?:require|requires|requiring|insist|insists|demand|demands|oblige|obliges|force|forces|make"
        rf"|makes)\b[^.!?]{{0,40}}\b(?:to "
        rf"|that )?(?:\w+ )?(?:{AGREE}|sms consent|text consent|consent to (?:texts?|sms|messages)"
        rf"|agreement to (?:texts?|sms)|a tick)\b"
    ),
)
_MANDATORY = (
    r"(?:required|mandatory|compulsory|obligatory|non-optional|not optional|a must|non-negotiable"
    r"|not negotiable|unavoidable)"
)
_CONDITION = (
    Pattern(
        r"\b(?:tick|ticking|box|checkbox|consent|opting in|opt-?in|agreeing|agreement to texts?|sms consent"
        r"|texts|text messages|text alerts|sms|enrol\w* in texts?|texting|text program)\b[^.!?]{0,50}\b(?:is"
        r"|are|being)\s(?:\w+ )?"
        rf"(?:{_MANDATORY}|a condition|a requirement|part of (?:the|every|each|our|your|any)|a prerequisite"
        rf"|one of the conditions"
        r"|necessary|needed|included in (?:the|every|each)|built into|baked into)\b",
    ),
    Pattern(
        r"\b(?:required|mandatory|compulsory|obligatory) (?:\w+ )?(?:check-?box|box|tick|consent|opt-?in"
        r"|sms|text\w*)\b"
        r"|\b(?:text|sms|texting)[ -](?:consent|opt-?in|agreement|box)[\"' ]{0,2}(?:\*|\(required\)"
        r"|\(mandatory\)|: ?required)"
        r"|\*[^.!?*]{0,60}\b(?:text|sms) consent\*"
        r"|(?:\"|\bbox|\bconsent|\btexts?|\bopt-in) (?:also |too |itself )?(?:carries|has|shows|bears"
        r"|comes with|is marked with|is followed by) (?:a |an )?(?:red |small )?(?:asterisk|star\b|\*)"
        r"|\bplease (?:tick|accept|agree|check|opt in|consent|allow)\b[^.!?]{0,50}\bto (?:continue|proceed"
        r"|finish|go on|submit|complete|move on)\b"
    ),
    Pattern(
        r"\b(?:as|is|are|being|a|one) (?:a |an |the )?(?:condition|requirement|prerequisite"
        r"|precondition)s? (?:of|for|to)\b[^.!?]{0,60}"
    ),
    Pattern(
        r"\b(?:conditional|conditioned|contingent|dependent|depends|hinges"
        r"|hinge) (?:up)?on\b[^.!?]{0,40}\b(?:consent\w*|agree\w*|opt\w*"
        r"|tick\w*|accept\w*|texts?|sms)\b",
        needs="on",
    ),
    Pattern(
        r"\bin (?:exchange|return) for\b[^.!?]{0,40}\b(?:consent|opting|agreeing|texts?"
        r"|sms)\b[^.!?]{0,30}\b(?:only|must)\b",
        needs="in exchange for|in return for",
    ),
)
_OPENS_ONLY = (
    Pattern(
        r"\bonly (?:\w+ed|given|sold|made|held|kept|open|available) (?:to|for|with) [^.!?]{0,25}\b(?:who"
        r"|that|we) (?:\w+ )?(?:agree|accept|tick|opt"
        r"|consent|get texts|can text|say yes|take)"
    ),
    Pattern(
        r"\b(?:opens?|unlocks?|goes on|goes through|goes ahead|continues?|proceeds?|is accepted|are accepted"
        r"|is enabled|is released"
        r"|becomes? (?:active|clickable|available)|comes alive|lights up|turns? (?:green|blue|active)|works"
        r"|is created|is processed"
        r"|is shown|is confirmed|activates|appears)\b (?:only |just )?(?:when|once|after|if"
        r"|as soon as)\b[^.!?]{0,50}"
        r"\b(?:box|ticked|ticks|tick|checked|agrees?|agreed|consents?|consented|opted|opt in|accept(?:s"
        r"|ed)?)\b",
        needs="when|once|after|if|as soon as",
    ),
    Pattern(
        rf"\b(?:only|just) (?:those|people|guests|members|customers|clients|patients|tenants|residents"
        rf"|applicants|users|buyers|students"
        rf"|\w+s) (?:who|that|with|we)\b[^.!?]{{0,40}}\b(?:agree|agreed|accept|tick|ticked|opt|opted|consent"
        rf"|can text|say yes|get texts)\b"
        rf"[^.!?]{{0,40}}\b(?:{_SERVED}s?|served|seen|book|order|rent|buy|qualify|eligible|join|enter"
        rf"|proceed|continue|hired)\b"
    ),
    Pattern(
        rf"\b{_SERVED}s?\b[^.!?]{{0,30}}\b(?:is|are) (?:only |just |reserved |open |available "
        rf"|meant )*(?:for|to) "
        r"(?:those|people|guests|members|customers|clients|patients|tenants|anyone|\w+s) (?:who|that"
        r"|we) (?:\w+ )?(?:agree|accept|tick|opt"
        r"|consent|get texts|can text|say yes)"
    ),
    Pattern(
        r"\b(?:we|can|will) (?:can |will )?only (?:\w+ ){1,3}?(?:for |to )?(?:those|people|guests|members"
        r"|customers|clients|patients"
        r"|tenants|anyone|\w+s) (?:who|that|we) (?:\w+ )?(?:agree|accept|tick|opt|consent|get texts|can text"
        r"|say yes)"
    ),
)
_NO_ESCAPE = (
    Pattern(
        r"\b(?:can't|cannot|can not|may not|could not) (?:be )?(?:struck|removed|decline|declined|refuse"
        r"|refused|untick|unticked|skip|skipped"
        r"|left (?:empty|blank|out)|changed|opt out of|say no|crossed out|bypassed|waived)\b"
        r"|\bno way to (?:decline|skip|refuse|untick|say no|go on without|opt out|get past|avoid|continue)\b"
        r"|\bno (?:skip|decline|other|\"no\"|'no') (?:button|option|answer|choice)\b"
        r"|\b(?:there is|there's|with) no (?:other (?:path|way|route) to|opting out of|getting around"
        r"|saying no|skip)\b"
        r"(?! (?:the )?(?:list|join|sign|opt|enrol|our list|this list|get on|onto|in\b|subscribe))"
        r"|\b(?:is|are) not (?:an )?optional\b|\bisn't (?:an )?optional\b|\baren't optional\b"
        r"|\bnot an option to\b",
        needs="can|may not|could not|no way|no |optional|not an option",
    ),
)
_REFUSES = (
    r"(?:(?:do(?:es)? not|don't|doesn't|did not|didn't|won't|will not|would not|refus\w+ to|declin\w+ to"
    r"|prefer not to|would rather not"
    rf"|fail(?:s|ed)? to|choose not to|opt not to) (?:{AGREE}|want (?:texts|to be texted)|do so|wish)"
    r"|refuse|refuses|refused|decline|declines|declined|skip|skips|skipped|leave(?:s)? (?:it|the box"
    r"|that box|this) (?:empty|blank"
    r"|unticked|unchecked|clear|bare)|says? no|objects?|opts? out|untick(?:s|ed)?|no consent"
    r"|without (?:a tick|ticking|consent|agreeing))"
)
_LOSES = (
    r"(?:cannot|can't|can not|(?:is|are|be|get|gets) (?:simply |then |politely |just )?(?:turned (?:away"
    r"|down)|refused|rejected|declined"
    r"|returned|sent (?:back|away|to the (?:back|top|end))|moved|dropped|removed|denied|charged"
    r"|shown (?:an error|the door)|told"
    r"|asked to (?:go|leave|shop|find|choose another|come back)|cancell?ed|excluded|barred|locked out"
    r"|put (?:at|on) the (?:back|end"
    r"|waiting)|placed (?:at|on) the (?:back|end|waiting)|bumped|blocked|stuck|disqualified|returned to)"
    r"|loses?|forfeits?|miss(?:es)? out|pays? (?:more|extra|a fee|a surcharge|full price|\$)"
    r"|sees? (?:an? )?[\"']?(?:error|sorry|please)"
    r"|gets? (?:an? |the )?(?:error|nothing|no (?!texts|messages|sms|alerts)\w+)"
    r"|(?:is|are) (?:not|never) (?!texted|messaged|contacted|sent (?:any )?(?:texts|messages|sms)|subscribed"
    r"|enrolled|added|on the list"
    r"|affected|opted|charged|asked|treated|penal|required|put on|signed up)\w+"
    r"|(?:won't|will not|do(?:es)? not|don't|doesn't) (?:be )?(?!texted|messaged|contacted|(?:get|receive"
    r"|hear) (?:any |these |our |the |a "
    r"|from us )?(?:texts?|messages?|sms|alerts|by text|from)|sent|added|enrolled|subscribed|affect|matter"
    r"|change|lose|pay|tick|agree|want"
    r"|opt|check|need|have|miss)(?:get|receive|qualify|go|see|have|proceed|continue|complete|board|ride"
    r"|enter|earn|work|let|open|accept|process|able|\w+ed)\b"
    r"|(?:has|have) to (?:call|go|shop|find|leave|wait|pay|come|choose another)|(?:goes|go) to the (?:back"
    r"|end))"
)
_PUNISHED = (
    Pattern(rf"\b{_REFUSES}\b[^.!?]{{0,70}}\b{_LOSES}"),
    Pattern(
        rf"\b(?:turned away|refused (?:service|entry)|rejected|declined|charged|cancell?ed"
        rf"|denied)\b[^.!?]{{0,30}}\b(?:if|when|where|unless) "
        rf"(?:they |you |the \w+ )?{_REFUSES}\b"
    ),
)
_BENIGN = Pattern(
    r"\b(?:instead|anyway|anyhow|all the same|just the same|regardless|either way|still|as usual"
    r"|the same (?:care|price|service|way)"
    r"|whether or not)\b"
)
_FREED = Pattern(
    r"\b(?:not|never|no|none|isn't|aren't|doesn't|don't|n't|without|neither|nobody|nor|needn't"
    r"|no one)\b[^.!?:;]{0,30}\b(?:required"
    r"|mandatory|compulsory|condition|conditional|conditioned|contingent|prerequisite|requirement|necessary"
    r"|needed|have to|has to"
    r"|obliged|obligated|forced|must|need|need to|needs|depend\w{0,3}|hinge\w?|obligatory|oblige\w?|part of"
    r"|require\w?|expected|bearing)\b"
    r"|\boptional\b|\bvoluntary\b|\bwhether or not\b|\bnor\b|\bnot a condition\b"
)
_TO_GET_TEXTS = Pattern(
    rf"(?<!agree )(?<!agrees )(?<!consent )(?<!consents )(?<!required )(?<!obliged )(?<!opt in )"
    rf"(?<!accept )\b(?:to|before|for|in order to|if (?:they|you) (?:want|wish"
    rf"|would like))\b[^.!?]{{0,30}}\b(?:get|receive|be sent|join|start|subscribe"
    rf"|sign up|enrol|we (?:text|send|can text|may text)|be texted|any|our|the"
    rf"|want)\b[^.!?]{{0,25}}\b{TEXTS}\b"
    rf"|\bbefore (?:we|any|a|the first)\b[^.!?]{{0,25}}\b(?:text|texts|sms|message)\b"
)
_SENDING = Pattern(
    r"^[^.!?]{0,60}\b(?:texts?|texted|messages?|messaged|sms|sends?|sent|sending|goes out|go out|happens?"
    r"|contacted|codes?)\b"
    r"[^.!?]{0,60}\b(?:until|unless|without|before)\b"
)
_OF_CONSENT = Pattern(
    r"\b(?:consent\w*|agree\w*|opt\w*|tick\w*|accept\w*|texts?|texting|sms|messages|subscri\w*)\b"
)


def is_required(said: str) -> bool:
    """Somebody has to agree to texts to get on."""
    if any(not is_denied_before(said, match, 25) for match in found(said, _NO_ESCAPE)):
        return True
    if any(not _BENIGN.search(said, match.start()) for match in found(said, _PUNISHED)):
        return True
    if _FREED.search(said):
        return False
    if is_gated(said) or any(not _is_joining(said, match.start()) for match in found(said, _OPENS_ONLY)):
        return True
    if any(
        not _SENDING.search(match.group()) and not _JOIN_BUTTON.search(before(said, match.start(), 40))
        for match in found(said, _BLOCKED)
    ) and not _TO_GET_TEXTS.search(said):
        return True
    if claims(said, _MUST, 25) and not _TO_GET_TEXTS.search(said) and not _is_by_own_hand(said):
        return True
    return _is_condition(said)


_BY_OWN_HAND = Pattern(
    r"\b(?:tick|check|mark|select|switch|turn|choose|pick|do)\w{0,3}(?: \w{1,8}){0,3}? (?:(?:by )?(?:herself|himself"
    r"|themselves|themself|yourself|oneself)|by hand|personally|actively|in person|(?:on|of) (?:their|his|her|your)"
    r" own)\b|\b(?:actively|personally|deliberately|themselves|by hand) (?:tick|check|mark|select|choose)\w{0,3}\b"
    r"|\b(?:join|sign up|opt in|enrol|enroll|subscribe|tick|agree) (?:again|anew|afresh|once more)\b"
    r"|\bbe (?:ticked|checked|marked|selected) by (?:the|each|every) (?:customer|client|member|patient|guest|person"
    r"|subscriber|shopper|tenant|donor|parent|student|user|visitor)s?\b"
)
"""Who must tick it: no hint that they must tick it at all."""
_TO_GET_ON = Pattern(
    r"\b(?:before|until|otherwise|or else|to (?:continue|proceed|finish|pay|submit|book|buy|order|check out|go on|move on"
    r"|get (?:in|on|past)|complete|register|enter|rent))\b"
)


_JOIN_BUTTON = Pattern(r"\b(?:join|subscribe|sign[ -]?(?:me )?up|opt[ -]?in)[\"']? button\b", needs="button")


def _is_by_own_hand(said: str) -> bool:
    return _BY_OWN_HAND.search(said) is not None and _TO_GET_ON.search(said) is None


_JOINING = Pattern(
    r"\b(?:(?:number|phone|mobile|cell) (?:field|box|line)|(?<!account )sign-?ups?"
    r"|opt-?ins?|subscriptions?|texting|consents?|text (?:list|club|program|alerts)|joining)\b"
)


def _is_joining(said: str, at: int) -> bool:
    """What waits for the box is the joining of the texts itself."""
    return _JOINING.search(before(said, at, 40)) is not None


def _is_condition(said: str) -> bool:
    return _OF_CONSENT.search(said) is not None and any(
        not is_denied(said, match, 30) and not _TO_GET_TEXTS.search(said) for match in found(said, _CONDITION)
    )
