"""How a text says how often messages come. Patterns for folded text; every gap has a limit."""

from __future__ import annotations

from smswizard.reading.pattern import Pattern

_NUMBER = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|a few"
    r"|a couple of|a couple|a handful(?: of)?|a dozen)"
)
_COUNT = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|a few|a couple of"
    r"|a handful(?: of)?)"
)
_SPAN = rf"{_NUMBER}(?:\s?(?:-|to|or)\s?{_NUMBER})?"
_TEXT = (
    r"(?:msgs?|messages?|texts?|txts?|sms|alerts?|reminders?|notices?|notifications?|updates?|e-?mails?"
    r"|codes?|"
    r"passcodes?|offers?|surveys?|polls?|times|x)"
)
_SENT = r"(?:msgs?|messages?|texts?|txts?|sms|alerts?|reminders?|notices?|notifications?|updates?|codes?)"
_PERIOD = (
    r"(?:days?|weeks?|wks?|months?|mos?|mths?|quarters?|years?|yrs?|terms?|semesters?|seasons?"
    r"|hours?)"
)
_EVENT = (
    r"(?:visit|order|trip|stay|job|repair|delivery|class|lesson|case|ride|appointment|game|event|show"
    r"|session|login|sign-in|request|purchase|rental|booking"
    r"|shipment|load|project|transaction|claim|exam|refill|payment|storm|reservation|course|match|meeting"
    r"|service|call-out|hire|flight)"
)
_DAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays?|weekends?|mornings?|evenings?|nights?"
    r"|other week)"
)
_NO_TEXTS = (
    r"\s(?:\w{1,10} )?(?:dollars?|cents?|bucks|percent|hours?|minutes?|nights?|miles|guests|people|persons|pounds"
    r"|items|bags|loads|cups|seats|spaces|cars|calls?|visits?|lessons?|classes|payments?|installments?|points)\b"
)
"""What is counted a day or a month and is no message."""
_VARIES = (
    r"\b(?:var(?:y|ies)|depends?|differs?|changes?|fluctuates?|(?:is|are) (?:up to|tied to|set by|driven by"
    r"|based on|determined by|in line with|according to|linked to)|follows?|reflects?|hinges? on|comes? down to"
    r"|as (?:needed|required))\b"
)

_FEW = r"(?:\s(?!box|check|tick|way|of\b|to\b|line|form|page)[a-z&+'-]{1,20}){0,3}?"

FREQUENCY = (
    Pattern(
        rf"\b(?:freq|frequency|how often|how many|how much|volume|number of (?:msgs|messages|texts|alerts)"
        rf"|cadence"
        rf"|pace|count|quantity)\b[^.!]{{0,90}}{_VARIES}",
        needs="var|depend|differ|change|fluctuate|is |are |follow|reflect|hinge|come|as ",
    ),
    Pattern(
        rf"\bfreq(?:uency)?\b\.?[^.!?]{{0,30}}(?:\d|{_PERIOD}\b|\bper\b|\beach\b|\bonce\b"
        rf"|\btwice\b)",
        needs="freq",
    ),
    Pattern(
        rf"(?<![$.])\b{_SPAN}(?!{_NO_TEXTS})(?:\s[a-z&+'-]{{1,20}}){{0,4}}?\s?(?:/|\bper\b|\beach\b|\bevery\b"
        rf"|\bfor each\b|\bin an?\b|\ban?\b)\s?{_PERIOD}\b",
        needs="day|week|wk|mo|mth|quarter|year|yr|term|semester|season|hour",
    ),
    Pattern(
        rf"\b{_SPAN}(?:\s[a-z&+'-]{{1,20}}){{0,3}}?\s{_TEXT}(?:\s[a-z]{{1,12}}){{0,2}}?\s?(?:/|\bper\b"
        rf"|\beach\b|\bevery\b|\bfor each\b)\s?[a-z]"
    ),
    Pattern(
        rf"\b{_SPAN}(?:\s[a-z&+'-]{{1,20}}){{0,3}}?\s{_TEXT}\s(?:weekly|monthly|daily|yearly|quarterly)\b",
        needs="weekly|monthly|daily|yearly|quarterly",
    ),
    Pattern(
        rf"\b{_SPAN}\s?x?\s(?:weekly|monthly|daily|quarterly|yearly|annually)\b",
        needs="weekly|monthly|daily|quarterly|yearly|annually",
    ),
    Pattern(rf"\b{_SPAN}(?: {_TEXT})? an? {_EVENT}\b", needs=" a"),
    Pattern(rf"\b{_SPAN}\s(?:per|each|every)\s[a-z]", needs="per|each|every"),
    Pattern(
        rf"\b{_COUNT}\s?(?:-|to|or)\s?{_COUNT}\s(?:for (?:your|this|the|each|every|my|a)|during|over|around|before|after)\s[a-z]"
        r"(?!\w* (?:price|people|persons|years|days)\b)",
        needs="-|to|or",
    ),
    Pattern(
        r"\b\d{1,2}(?:\s?(?:-|to|or)\s?\d{1,2})?\s?x\s?(?:/|\bper\b|\beach\b|\bevery\b|\ba\b|weekly|monthly)"
        r"|\b\d{1,2}\s?/\s?[a-z]{2,12}\b"
    ),
    Pattern(
        rf"\b{_COUNT}\b{_FEW}\sfor (?:each|every) [a-z]"
        rf"|\b{_COUNT}\b{_FEW}\s{_SENT} (?:\w{{1,12}} )?for (?:this|that|your|any|my|today's|an?|the) [a-z]",
        needs="for ",
    ),
    Pattern(
        rf"\bfor (?:this|that|your|the|each|every|an?) [a-z-]{{2,14}}(?: [a-z-]{{2,14}})?,? {_COUNT} {_SENT}\b",
        needs="for ",
    ),
    Pattern(
        rf"\b{_COUNT}{_FEW}\s{_SENT}(?:\s[a-z]{{1,14}}){{0,3}}?\s"
        r"(?:when|after|before|once|about (?:my|your|the|this|each)|around|during|over|in all|in total|total"
        r"|altogether|tops|or (?:less|fewer)|at most|max(?:imum)?)\b"
    ),
    Pattern(
        rf"\b(?:up to|at most|no more than|not more than|never more than|max\.?|maximum of|about|around"
        rf"|usually|roughly"
        rf"|under|fewer than|less than|expect|averag\w{{1,4}}"
        rf"|on average)\s{_SPAN}(?:\s[a-z&+'-]{{1,20}}){{0,3}}?\s{_TEXT}\b"
    ),
    Pattern(rf"\b\d{{1,2}}\s?(?:-|to|or)\s?\d{{1,3}}(?:\s[a-z&+'-]{{1,20}}){{0,2}}?\s{_TEXT}\b"),
    Pattern(
        rf"\b(?:once|twice|{_NUMBER} times)\s(?:an?|per|each|every|in an?(?! row)|for each"
        rf"|before|after|weekly|monthly|yearly)\s?[a-z]|\b(?:once|twice) (?:weekly|monthly|yearly|daily)\b",
        needs="once|twice| times",
    ),
    Pattern(
        rf"\b(?:bi-?weekly|weekly|monthly|daily|quarterly|nightly|yearly"
        rf"|annual)\b(?:\s[a-z&+'-]{{1,20}}){{0,3}}?\s{_TEXT}\b"
        rf"|\b{_SENT}\b[^.!?]{{0,40}}\b(?:bi-?weekly|weekly|monthly|daily|quarterly|nightly|once in a while"
        rf"|now and then"
        rf"|from time to time|occasionally|as needed|as required|as (?:they|it|things|events?) (?:happens?"
        rf"|occurs?|arises?))\b",
        needs="ly|annual|once in a while|now and then|from time to time|as ",
    ),
    Pattern(
        rf"\b(?:every|each|on) (?:other )?{_DAY}\b[^.!?]{{0,50}}\b{_SENT}\b"
        rf"|\b(?:{_SENT}|hear from us|write to you|write you)\b[^.!?]{{0,50}}\b(?:every|each|on) (?:other )?{_DAY}\b",
        needs="day|week|morning|evening|night",
    ),
    Pattern(
        rf"\b{_SENT}\b[^.!?]{{0,50}}\b(?:before|after|for|with|at|on|per) (?:each|every)\s[a-z]",
        needs="each|every",
    ),
    Pattern(
        r"\b(?:one|a|1|single)\s(?:\w{1,12}\s)?(?:msg|message|text|code"
        r"|passcode)\b[^.!?]{0,40}\b(?:each|every|any) time\b",
        needs=" time",
    ),
    Pattern(
        r"\b(?:only|just) (?:when|if|on|as|for|before|after)\b[^.!?]{0,60}\b(?:var(?:y|ies)|needed|due)\b",
        needs="only |just ",
    ),
    Pattern(
        rf"\bfrequency\b[^.!?]{{0,40}}\bvar|\b{_TEXT}\b[^.!?]{{0,40}}\bvar(?:y|ies) (?:in number|by|with"
        rf"|from)\b|\b{_SENT} (?:\w{{2,12}} )?(?:as|when) (?:activity|events?|conditions|weather|needed"
        rf"|warranted)\b",
        needs="frequency|var|as |when ",
    ),
    Pattern(
        r"\b(?:occasional|infrequent|sporadic|periodic|one-time|one-off)\b(?:\s[a-z&+'-]{1,20}){0,3}?\s"
        rf"{_SENT}\b",
        needs="occasional|infrequent|sporadic|periodic|one-time|one-off",
    ),
    Pattern(
        r"(?:^|[.;:,] )(?:weekly|bi-?weekly|monthly|daily|quarterly)(?: (?:at most|or less|tops"
        r"|on average))?(?=[.;,]|$)",
        needs="ly",
    ),
    Pattern(
        rf"\bhow (?:many|often)\b[.:?]? (?:it|that|this|they)\b[^.!?]{{0,20}}{_VARIES}",
        needs="how ",
    ),
    Pattern(
        rf"\b(?:some|most|many|other|busy|quiet|slow|certain|a few|rainy"
        rf"|snow) {_PERIOD}\b,? (?:\w{{1,10}} ){{0,3}}?(?:none|nothing|zero|{_COUNT})\b",
        needs="some|most|many|other|busy|quiet|slow|certain|few|rainy|snow",
    ),
)
RECURRING = Pattern(
    rf"\brecurring\b(?:\s[a-z&+'-]{{1,20}}){{0,4}}?\s{_TEXT}\b|\bmessages? (?:are|is) recurring\b",
    needs="recurring",
)
