"""Whether a sentence says that consent was given to somebody else, or that numbers were bought or compiled."""

from __future__ import annotations

from smswizard.reading.clauses import any_of
from smswizard.reading.pattern import Pattern

_OTHERS = (
    r"(?:partners?|agency|agencies|vendors?|affiliates?|resellers?|brokers?|franchisors?|parent company"
    r"|sister \w+|former owners?"
    r"|previous owners?|prior owners?|marketplaces?|publishers?|aggregators?|sponsors?|lead (?:vendor"
    r"|provider|partner|generator|seller|source|form"
    r"|site|company)s?|another (?:company|business|brand|shop|firm|store|app|site|website|organi[sz]ation"
    r"|list|charity|sender)"
    r"|other (?:compan|business|brand|shop|firm|store|app|site|organi[sz]ation|charit|sender)\w{0,5}"
    r"|third[ -]part(?:y|ies)|comparison (?:site|page)s?"
    r"|referral (?:partner|network|site)s?|someone else|somebody else|co-?registration|the seller|seller's)"
)
_OWN_YES = (
    r"(?:consents?|opt-?ins?|permissions?|sign-?ups?|numbers?|contacts|leads?|list|agreements?|subscribers?"
    r"|phone lists?|records)"
)
_MOVED = (
    r"(?:come|comes|came|collect|collects|collected|obtained?|gather(?:s|ed)?|received?|receives|pass(?:es"
    r"|ed)?|provid(?:e|es|ed)|suppl(?:y|ies|ied)"
    r"|transfer(?:s|red)?|hand(?:s|ed)?|shar(?:e|es|ed)|forward(?:s|ed)?|sends?|sent|gives?|gave|given|sold"
    r"|sells?|buy|bought|captur(?:e|es|ed)"
    r"|deliver(?:s|ed)?|inherit(?:s|ed)?|took over|taken over|acquir(?:e|es|ed)|reli(?:es|ed)|rely"
    r"|piggyback\w*|carr(?:y|ies) over|rolled over|moved over"
    r"|feeds?|routes?|use|uses|source|sourced|generat(?:e|es|ed)|covers?|extends?|applies)"
)
_PASSED_ON = (
    Pattern(
        r"\blead[- ](?:vendor|provider|partner|generator|seller|source|broker|supplier)s?\b", needs="lead"
    ),
    Pattern(
        r"\bour (?:vendor|partner|affiliate|reseller|dealer|broker)(?:'s|s'|s)? (?:landing page|site|website"
        r"|form|page|app)s?\b",
        needs="our ",
    ),
    Pattern(
        rf"\b{_OWN_YES}\b[^.!?]{{0,60}}\b{_MOVED}\b[^.!?]{{0,50}}\b(?:from|by|through|via|with|on|at|of"
        rf"|to)\b[^.!?]{{0,30}}\b{_OTHERS}"
    ),
    Pattern(
        rf"\b{_OTHERS}\b[^.!?]{{0,60}}\b{_MOVED}\b[^.!?]{{0,50}}\b(?:{_OWN_YES}|them to us|(?:people"
        rf"|customers|homeowners|prospects) to us)\b"
    ),
    Pattern(
        rf"\b(?:opt(?:s|ed)?[ -]in|agree[ds]?|consent(?:s|ed)?|sign(?:s|ed)? up|said yes|subscribed?"
        rf"|permission)\b[^.!?]{{0,40}}\b(?:to|with|through|via|on|at"
        rf"|from|given to) (?:the |our |a |an |its |their |texts from (?:the|our|a) )?(?:\w+ )?(?:(?:site"
        rf"|page|website|form|landing page|app|list|quiz)s?"
        rf" of (?:the |our |a |an )?)?(?:\w+ )?{_OTHERS}"
    ),
    Pattern(
        rf"\b{_OTHERS}(?:'s|'s|s')? (?:own )?(?:\w+ )?(?:landing page|site|website|form|page|app|quiz"
        rf"|opt-?in|consent|sign-?up|checkout)s?\b[^.!?]{{0,80}}"
        r"\b(?:agree\w*|opt\w*|consent\w*|tick\w*|check\w*|sign\w* up|accept\w*|leave|fill|relies|rely"
        r"|is used|covers)\b"
    ),
    Pattern(
        rf"\brel(?:y|ies|ied|ying) on (?:the |our |a |an )?(?:\w+ )?(?:{_OTHERS}|agency)(?:'s"
        rf"|s')? (?:\w+ )?(?:opt-?in|consent|permission|sign-?up)"
    ),
    Pattern(
        r"\band (?:its|our|their|his|her) (?:\w+ ){0,2}?(?:network|panel|pool|group|family|roster|partners"
        r"|affiliates|affiliated \w+|licensed agents|sponsors|advertisers|vendors"
        r"|subsidiaries|brands|agents|participating \w+|sister \w+|friends|providers|members|dealers"
        r"|franchisees)\b"
        r"|\band (?:the )?(?:other )?(?:licensed |participating |selected |partner |trusted |third-party "
        r"|affiliated )?(?:companies|businesses|agents|advisers"
        r"|brands|partners|sellers|providers|lenders|insurers|installers|agencies"
        r"|advertisers)(?: that)? (?:it|they|we|he|she) (?:works?|partners?) with\b"
        r"|\band (?:the )?(?:licensed|participating|selected|third-party|affiliated|partnering) (?:companies"
        r"|businesses|agents|advisers|brands|partners"
        r"|sellers|providers|lenders|insurers|installers|agencies)\b",
    ),
    Pattern(
        r"\b(?<!we )(?:forwards|passes|hands|gives|sells|transfers|supplies|delivers|routes"
        r"|sends) (?:over )?(?:those|the|these|its|their|all|us|every) (?:\w+ )?(?:consents?"
        r"|opt-?ins?|leads?|sign-?ups|numbers?|contacts|records)\b"
    ),
    Pattern(
        r"\b(?:buy|buys|bought|purchase|purchases|purchased) (?:the |these |our |those |its |their |fresh "
        r"|exclusive |warm )?leads\b"
    ),
    Pattern(
        r"\b(?:consent|opt-?in|permission|agreement)\b[^.!?]{0,40}\b(?:was|is|were|been) (?:originally "
        r"|first )?(?:given|made|granted|collected|obtained) (?:to|by|for)"
        r" (?!us\b|our\b|the (?:customer|patient|guest|user|same)|this\b|each|every|text|tick|hand|their"
        r"|receive|any\b|all\b)(?:the |a |an )?[a-z]"
        r"[^.!?]{0,60}\b(?:company|business|brand|agency|vendor|partner|platform|list|owner|store|firm|site"
        r"|network|association|organi[sz]ation)\b"
    ),
)
_DENY_ALL = Pattern(
    r"\b(?:not|never|no|none|nor|neither|without|nothing|nobody|refuse|only (?:people|those"
    r"|numbers) who (?:agreed|ticked|joined))\b|n't\b"
)


def is_passed_on(said: str) -> bool:
    """The yes was given to somebody else, or for somebody else too."""
    return not _DENY_ALL.search(said) and any_of(said, _PASSED_ON)


_BOUGHT = (
    Pattern(
        r"\b(?:purchas(?:e|es|ed|ing)|buy|buys|buying|bought|rent(?:s|ed|ing)?|leas(?:e|es|ed|ing)|scrap(?:e"
        r"|es|ed|ing)|acquir(?:e|es|ed)"
        r"|licens(?:e|es|ed|ing)|harvest(?:s|ed|ing)?|append(?:s|ed|ing)?|crawl(?:s|ed|ing)?|mine[ds]?"
        r"|compil(?:e|es|ed|ing)|skip-?trac\w+"
        r"|look(?:s|ed)? up)\b[^.!?]{0,60}\b(?:lists?|leads|numbers|contacts|databases?|records|data|files?"
        r"|directory|directories)\b",
        needs="list|lead|number|contact|data|record|file|director",
    ),
    Pattern(
        r"\b(?:purchased|bought|rented|scraped|third-party|public|acquired|leased|licensed|commercial"
        r"|consumer|marketing|cold|targeted|skip-?traced)"
        r" (?:\w+ )?(?:lists?|leads|numbers|contacts|databases?|records|directories|data file|file)\b"
        r"|\b(?:voter|consumer|prospect|property|marketing|mailing)[ -](?:file|roll|list|rolls)\b"
        r"|\bvoter files?\b"
        r"|\b(?:data|list|lead|marketing-data|name) (?:vendor|broker|provider|house|compan|supplier"
        r"|aggregator)\w{0,3}\b"
    ),
    Pattern(
        r"\b(?:from|off|in|out of|through|using|via|compiled from|found (?:in|on)|listed (?:in|on)"
        r"|appear(?:s|ing)? (?:in|on))\b[^.!?]{0,40}\b(?:public(?:ly available)?"
        r" (?:\w+ )?(?:records?|director(?:y|ies)|registers?|registry|sources|filings|websites?|data|list)"
        r"|phone ?books?|white pages|yellow pages|linkedin"
        r"|facebook groups?|craigslist|zillow|yelp|google maps|tax rolls?|permit (?:records|filings|list)"
        r"|property records?|deed records?|voter (?:rolls?"
        r"|registration)|dmv|mls|county (?:records?|rolls?|assessor)|court records|licensing board"
        r"|business directories|online directories"
        r"|chamber (?:of commerce )?(?:directory|list)|trade directories|reverse lookup|skip trac\w+"
        r"|association directory|web scrap\w+|the internet)\b"
    ),
    Pattern(r"\bpublic(?:ly available)? (?:records?|director(?:y|ies)|registers?)\b", needs="public"),
    Pattern(
        r"\b(?:numbers?|phones|contacts?)\b[^.!?]{0,50}\b(?:from|in|out of|off)\b[^.!?]{0,25}\b(?:public"
        r" (?:[\w-]{1,14} )?(?:listings?|notices?|postings?|permits?|filings?)|(?:deed|land|property|tax|permit"
        r"|license|business|voter|court|county|birth|marriage) (?:register|registry|rolls?|records?|office"
        r"|listings?|filings?)|obituar\w{1,3}|classifieds|for-?sale signs|yard signs)\b",
        needs="number|phone|contact",
    ),
)


def is_bought(said: str) -> bool:
    """Numbers come from a list that was bought, rented or compiled."""
    return not _DENY_ALL.search(said) and any_of(said, _BOUGHT)
