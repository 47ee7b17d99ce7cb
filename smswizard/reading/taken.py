"""Whether a sentence takes agreement for granted: read out of a number, a purchase, a relationship, or ordered."""

from __future__ import annotations

from smswizard.reading.clauses import claims, found, is_denied_before
from smswizard.reading.pattern import Pattern

TEXTED = r"(?:texts?|sms|text messages?|messages?|alerts|reminders|updates|notices|offers)"
FOLK = (
    r"(?:customers?|clients?|members?|patients?|users?|tenants?|residents?|guests?|donors?|students?"
    r"|parents?|families|employees|buyers?"
    r"|shoppers?|people|homeowners?|subscribers?|contacts?|account holders?|policyholders?|cardholders?"
    r"|attendees?|drivers?|riders?"
    r"|students|households?|voters?|leads?|payers?|renters?|owners?|alumni|graduates|players|applicants"
    r"|borrowers)"
)
_DID = (
    r"(?:buys?|bought|orders?|ordered|books?|booked|calls?|called|phones?|phoned|rings?|visits?|visited"
    r"|registers?|registered|checks? in"
    r"|checked in|shops?|shopped|rents?|rented|donates?|donated|signs? the lease|has an account"
    r"|have an account|opens? an account|opened an"
    r" account|becomes? a (?:member|customer|client|patient)|does business|did business|comes? in|enrol\w*"
    r"|hires?|hired|schedul\w+"
    r"|e-?mails?|attends?|attended|pays?|paid|applies|applied|inquires?|inquired|(?:gives?|gave|leaves?|left"
    r"|provides?|provided|has|have"
    r"|share[sd]?|list(?:ed|s)?|supplied|supplies) (?:us )?(?:an?|their|his|her|the|us"
    r"|a cell)[^.!?,]{0,20}\b(?:numbers?|phone|cell|card))"
)
_CHOSE = Pattern(
    r"\b(?:tick(?:s|ed|ing)?|check(?:s|ed|ing)? (?:the|this|that|a|an|it)|press(?:es|ed|ing)?|tap(?:s|ped"
    r"|ping)?|click(?:s|ed|ing)?|repl(?:y|ies"
    r"|ied|ying)|select(?:s|ed|ing)?|choos(?:e|es|ing)|chose|picks?|signs? (?:it|the card|the line|below)"
    r"|initial(?:s|ed|ing)?|flips?|switch(?:es|ing)?"
    r"|toggl\w+|says? yes|answers? yes|scans?|scanning|texting|keyword|box)\b"
)

_IMPLIED = (
    Pattern(
        r"\bby (?:calling|phoning|contacting|e-?mailing|giving|providing|leaving|sharing|handing|supplying"
        r"|listing|visiting|shopping|walking|doing|being|becoming"
        r"|having|staying)\b[^.!?]{0,70}\b(?:consent\w*|agree\w*|opt\w*|accept\w*|permission|authori\w+)\b",
        needs="by ",
    ),
    Pattern(
        r"\bautomatic(?:ally)? (?:enrol\w{0,5}|add\w{0,3}|opt\w{0,3}|subscrib\w{0,3}|sign\w{0,3}"
        r"|receiv\w{0,3}|get|put|plac\w{0,3}|join\w{0,3}|includ\w{0,3}|regist\w{0,5}|text\w{0,3}"
        r"|start\w{0,3})"
        r"|\b(?:enrol|enroll|add|opt|subscrib|sign|includ|plac)\w{0,5}(?: \w+){0,4} automatically\b"
        r"|\bauto-?(?:enrol\w*|subscrib\w*|opt\w*|add\w*)\b",
        needs="automatic|auto",
    ),
    Pattern(
        r"\b(?:give|gives|gave|given|giving|provide|provides|provided|providing|leave|leaves|left|leaving"
        r"|have|has|having|hand|hands|share|shares"
        r"|supply|supplies)\b[^.!?]{0,40}\b(?:phone|mobile|cell)? ?(?:numbers?|phone|cell"
        r"|mobile)\b[^.!?]{0,60}\b(?:so|therefore|thus|hence"
        r"|which means|meaning|that means|and then|and after that|and from then on|and that is|and this is"
        r"|, which is) (?:we|they|it|you|our|how"
        r"|enough|all)\b"
    ),
    Pattern(
        r"\b(?:give|gives|giving|provide|provides|providing|leave|leaves|leaving|hand|hands|handing|sharing"
        r"|having|supplying|listing|entering|writing"
        r" down|putting down)\b[^.!?]{0,30}\b(?:number|phone|cell|mobile|contact (?:details|information"
        r"|info))\b[^.!?]{0,50}\b(?:is|are|means|counts|signals"
        r"|constitutes|amounts|serves|equals|implies|indicates|gives us|tells us|shows|signifies|allows us"
        r"|lets us|permits us|entitles)\b"
        r"[^.!?]{0,50}\b(?:consent\w*|agree\w*|permission|opt\w*|yes|okay|ok|text|approval|enough"
        r"|authori\w+)\b"
    ),
    Pattern(
        r"\b(?:we|it is|this is|that is|which we|is|are|which is|and) (?:\w+ly )?(?:take|takes|taken|treat"
        r"|treats|treated|count|counts|counted|regard"
        r"|regarded|consider|considered|interpret|interpreted|read|see|seen|understand|understood|accept"
        r"|accepted|view|viewed|construed?|deem"
        r"|deemed)\b(?: \w+){0,9}? (?:as|to be|to mean|to have)\b[^.!?]{0,30}\b(?:consent\w*|agree\w*"
        r"|permission|opt\w*|yes|okay|ok|approval|invitation)\b"
    ),
    Pattern(
        r"\b(?:opt-?in|consent|permission|agreement|yes)\b[^.!?]{0,20}\b(?:is|are|was) (?:not"
        r"|never) (?:needed|required"
        r"|necessary|asked|sought|collected|requested|obtained)\b(?! to (?:buy|purchase|order|get|use|book"
        r"|join|shop|visit|enter|complete|place"
        r"|receive|rent|ride|be|dine|stay|donate|give|apply|attend|vote|open))(?! for (?:any |a |an |the "
        r"|your |our |my )?(?:purchase|service"
        r"|treatment|order|booking|sale|care|visit|appointment|account|membership|delivery))"
        r"|\bno (?:separate "
        r"|further |explicit |extra |formal |additional |special |written |other |specific )?(?:opt-?in"
        r"|consent|sign-?up"
        r"|permission|agreement|box|form|step|checkbox|action) (?:is |are |was )?(?:needed|required"
        r"|necessary|asked|collected|taken|used)\b"
        r"(?! to (?:buy|purchase|order|get|use|book|shop|visit|enter|complete|place|receive|rent|ride|be"
        r"|dine|stay|donate|give|apply|view|see|open|read))"
        r"(?! for (?:any |a |an |the |your |our |my )?(?:purchase|service|treatment|order|booking|sale|care"
        r"|visit|appointment|account|delivery))"
    ),
    Pattern(
        r"\bwe (?:do not|don't|never) (?:\w+ )?(?:ask|seek|request|collect|obtain"
        r"|require) (?:for )?(?:\w+ )?(?:consent|permission|opt-?ins?"
        r"|agreement|them|anyone|anybody)\b(?! (?:to (?:buy|pay|share|give)|from (?:minors|children|others"
        r"|partners)))",
        needs="ask|seek|request|collect|obtain|require",
    ),
    Pattern(
        rf"\b(?:existing|current|all|every|each|past|previous|former|active|prior|our"
        rf"|any) (?:\w+ )?{FOLK}\b[^.!?]{{0,60}}\b(?:are|is|get|gets|have been"
        r"|were|has been|will be|go|goes|have|become|receive)\b (?:\w+ ){0,2}?(?:texted|added|enrolled"
        r"|included|subscribed|opted|put|placed|on (?:the|our)"
        r" (?:text|sms)|signed up|onto|loaded|imported|entered|automatically|messaged|considered|deemed"
        r"|eligible)\b"
        r"(?! (?:only )?(?:if|when|once|after|to tick|to check|to see|a box|an unticked|an empty))"
    ),
    Pattern(
        rf"\b(?:anyone|anybody|everyone|everybody|whoever|people|those|{FOLK})(?: (?:who|that"
        rf"|which))?(?: (?:has|have|had))?(?: \w+)? {_DID}\b[^.!?]{{0,50}}\b(?:is|are|gets?"
        r"|goes|go|joins|lands?|ends? up|becomes?|will be|has been|have been)\b[^.!?]{0,20}\b(?:added"
        r"|enrolled|texted|subscribed|opted|put|placed"
        r"|included|signed up|onto|on|part of|messaged|in)\b[^.!?]{0,40}\b(?:list|texts?|sms|program"
        r"|database|messages|alerts|in|system|texted|enrolled"
        r"|subscribed)\b"
    ),
    Pattern(
        r"\b(?:implied|implicit|implicitly|assumed?|assumes?|assuming|inferred|infer|presumed?"
        r"|presume)\b[^.!?]{0,40}\b(?:consent\w*|opt-?in"
        r"|permission|agree\w{0,4}|okay|ok|fine|want|happy)\b|\b(?:consent|opt-?in|permission"
        r"|agreement)\b[^.!?]{0,30}\b(?:implied|implicit"
        r"|assumed|inferred|presumed|understood|taken for granted|deemed|comes with|arises|follows from"
        r"|stems from|flows from)\b"
        r"|\bdeemed to (?:have )?(?:consent|agree|opt|accept)\w*"
    ),
    Pattern(
        r"\b(?:(?:business|established|existing|ongoing|prior) relationship"
        r"|already (?:our |a )?(?:customers?|clients?|members?|patients?)"
        r"|being (?:a|an|our) (?:\w+ )?"
        r"(?:customers?|clients?|members?|patients?|tenants?|residents?)|doing business with"
        r"|by virtue of)\b[^.!?]{0,80}"
        r"\b(?:consent\w*|enough|opt\w*|text\w*|allows?|permission|agree\w*|messages?)\b"
    ),
    Pattern(
        r"\b(?:as|since|because|being) (?:an? |our |they are |they're |all |existing "
        r"|current )+(?:\w+ )?(?:customers?|clients?|members?|patients?|tenants?"
        r"|residents?|policyholders?|account holders?)\b[^.!?]{0,100}\b(?:have (?:already )?(?:opted|agreed"
        r"|consented)|are (?:opted|enrolled|texted"
        r"|subscribed|added)|we (?:text|message|send|may text))\b"
    ),
    Pattern(
        r"\b(?:numbers?|contacts|phones|details|list)\b[^.!?]{0,40}\b(?:pulled|taken|copied|exported"
        r"|imported|loaded|synced|uploaded|come|comes|drawn"
        r"|fed|transferred|migrated|lifted|harvested)\b[^.!?]{0,30}\b(?:from|out of|off"
        r"|straight from) (?:the|our|their|past|old|existing|previous|all)"
        r" [^.!?]{0,40}\b(?:crm|database|records?|files?|orders?|invoices?|system|software|register|history"
        r"|accounts?|contacts|receipts?|charts?"
        r"|roster|caller id|call log|signatures?|business cards?|pos|bookings?|applications?|forms"
        r"|phone ?book|address book)\b"
    ),
    Pattern(
        r"\b(?:we|staff|office|manager|system|crm|software|clerk|team)\b(?! (?:do not|does not|don't"
        r"|doesn't|never|cannot|can't)\b)[^.!?]{0,30}\b(?:key|keys|type|types"
        r"|enter|enters|add|adds|load|loads|upload"
        r"|uploads|put|puts|import|imports|copy|copies|keep|keeps)\b(?: in)?[^.!?]{0,20}\b(?:numbers?|them"
        r"|everyone|everybody|all|list)\b[^.!?]{0,40}"
        r"\b(?:from (?:the|our|their|past)|printed on|on file|of all|we have|who (?:buys|bought|called"
        r"|visited|ordered))\b"
    ),
    Pattern(
        r"\b(?:having|because we have|since we have|we already have|as we have) (?:their|the|your|his|her"
        r"|a) (?:\w+ )?(?:number|phone|cell|mobile)\b"
        r"[^.!?]{0,60}\b(?:text|texts|message|sms|send|enough|consent)\b"
    ),
    Pattern(
        rf"\b(?:when|if|once|after|whenever|as soon as) (?:an? |the |our |any |some)?(?:\w+ )?(?:{FOLK}"
        rf"|someone|somebody|anyone|they|you) "
        rf"(?:\w+ )?{_DID}\b[^.!?]{{0,60}}\b(?:we|they (?:are|get|will|start)|you (?:agree|consent|will)"
        rf"|the system|our system|it) (?:\w+ )?"
        r"(?:text|texts|message|start|starts|begin|send|sends|enrol\w*|add|adds|subscrib\w*|agree|consent"
        r"|opted|texted|added|subscribed|receiv\w*"
        r"|getting|sending|texting|automatically)\b"
    ),
)


def is_implied(said: str) -> bool:
    """Consent is read out of something else: a number, a purchase, a relationship."""
    return any(
        not is_denied_before(said, match, 30) and not _CHOSE.search(said, 0, match.end())
        for match in found(said, _IMPLIED)
    )


_ORDERED = (
    Pattern(
        r"\b(?:court|judge|judges|magistrate|tribunal|decree|probation(?: officer| office)?"
        r"|parole(?: officer| board)?|judgment|injunction|subpoena|sentence"
        r"|consent decree|settlement order|bail|bond|statute|ordinance|law)\b[^.!?]{0,60}\b(?:orders?"
        r"|ordered|instructs?|instructed|directs?|directed"
        r"|requires?|required|mandates?|mandated|tells?|told|compels?|compelled|assigns?|assigned|refers?"
        r"|referred|imposes?|imposed|obliges?|obliged"
        r"|names?|says|sentenced|enrols?|enrolls?|signs? up|puts?|places?"
        r"|places them)\b[^.!?]{0,120}\b(?:text\w*|sms|messag\w+|remind\w+|notic\w+|enrol\w*"
        r"|program\w*|alerts?|numbers?|check-?ins?)\b"
    ),
    Pattern(
        r"\b(?:court|support|custody|referral|legal|judge's|judicial|probation|parole|release|protective"
        r"|pretrial|pre-trial|sentencing|diversion|bail"
        r"|treatment)[- ]order\w{0,3}\b[^.!?]{0,120}\b(?:text\w*|sms|messag\w+|remind\w+|notic\w+|enrol\w*"
        r"|consent\w*|numbers?|alerts?)\b"
        r"|\b(?:text\w*|sms|messag\w+|enrol\w*|consent\w*|receive|numbers?|alerts?"
        r"|reminders)\b[^.!?]{0,100}\b(?:court|legal|judicial)[- ]?order\w{0,3}\b"
    ),
    Pattern(
        r"\b(?:ordered|mandated|required|directed|compelled|sentenced|assigned|imposed|referred"
        r"|instructed) (?:\w+ )?(?:by|under|through|in) (?:the |a |an |their |court |state )?"
        r"(?:court|judge|law|order|magistrate|statute|decree|probation|parole|sentence|judgment|ordinance"
        r"|judicial|legal)\b"
    ),
    Pattern(
        r"\b(?:condition|term|part|requirement)s? of (?:the |their |his |her |a |an "
        r"|your )?(?:\w+ )?(?:probation|parole|release|bail|bond|sentence|diversion"
        r"|plea|supervision|court order|drug court|judgment|custody order|decree)\b"
    ),
    Pattern(
        r"\b(?:under|by|per|pursuant to|in line with|following|because of|as per|according to"
        r"|on the basis of|rests on|based on|due to) (?:the |a |an |any |their |of )?(?:\w+ )?"
        r"(?:court order|order of the court|court's order|judge's order|decree|court|legal order"
        r"|magistrate's order|judgment|injunction|court mandate|state law"
        r"|order of)\b[^.!?]{0,80}\b(?:text\w*|sms|messag\w+|enrol\w*|notic\w+|receive|added|remind\w+"
        r"|number\w*)\b"
    ),
    Pattern(
        r"\bon (?:probation|parole|supervised release|pretrial release|bail)\b[^.!?]{0,120}\b(?:enrol\w*"
        r"|added|must|required|get|get texts|texted|receive|ordered|signed up)\b"
    ),
)


def is_by_order(said: str) -> bool:
    """People are enrolled because a court or another authority says so."""
    return claims(said, _ORDERED, 2000) and not _CHOSE_FREELY.search(said)


_CHOSE_FREELY = Pattern(r"\b(?:voluntar\w+|optional|if they (?:wish|like|want)|may choose)\b")
