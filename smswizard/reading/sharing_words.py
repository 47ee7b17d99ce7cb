"""The words in which pages tell who passes what to whom. Patterns for folded sentences; every gap has a "
"limit."""

from __future__ import annotations

from smswizard.reading.pattern import Pattern

PASS = Pattern(
    r"\b(?:shar(?:e|es|ed|ing)|sell|sells|sold|selling|sale of|for sale|resell|rent|rents|rented|renting"
    r"|leas(?:e|es|ed|ing)"
    r"|loan(?:ed|s|ing)?(?= (?:out|it|them|your|our|the))|swap|swaps|swapped|barter(?:ed|s)?|circulat(?:e|es"
    r"|ed)|pool(?:s|ed)?"
    r"|trade|trades|traded|trading|exchang(?:e|es|ed|ing)|disclos(?:e|es|ed|ing)|disclosures?|divulge[sd]?"
    r"|reveal(?:s|ed)?"
    r"|provide[sd]?|providing|pass(?:es|ed)?|passing|giv(?:e|es|en|ing)(?! up)|transfer(?:s|red|ring)?"
    r"|transferable"
    r"|suppl(?:y|ies|ied)|releas(?:e|es|ed|ing)|licens(?:e|es|ed)|hand(?:s|ed|ing)?|turn(?:s|ed)? over"
    r"|surrender(?:s|ed)?"
    r"|mak(?:e|es|ing) \w{1,12}(?: \w{1,12}){0,5} (?:available|accessible)|made (?:available|accessible)"
    r"|(?:make|makes|making|be|becomes?|is|are) (?:available|accessible|open|visible)(?= to\b)|(?:available"
    r"|accessible) to"
    r"|distribut(?:e|es|ed|ing)|furnish(?:es|ed)?|syndicat(?:e|es|ed)|part with|entrust(?:s|ed)?"
    r"|(?:may|will|can) (?:also )?use your|(?:which|who|that) (?:may |will |can )?use (?:them|it|these|those)"
    r"|for their own"
    r"|(?:go(?:es)?|going|travels?|carr(?:y|ies) over|extends?|flows?"
    r"|ends? up)(?: along)?(?: \w{1,12}){0,4} (?:to|with|in)\b"
    r"|offer (?:your|them|it|these)|forward(?:s|ed|ing)?|sent (?:on )?(?:to|a|the|your|our)|shown to"
    r"|monetiz(?:e|es|ed)"
    r"|lend|lends|lending|lent|leak(?:s|ed)?|(?:added|contributed|uploaded|copied) to|leaves? (?:our|us|the"
    r"|this|here)"
    r"|(?:opens?|opened) (?:it|them|our|the|your)(?: \w{1,12}){0,3} (?:up )?to|(?:used|accessed|seen|bought"
    r"|received|obtained) by (?:(?:our |selected )?(?:sister|partner|affiliat|third|sponsor|advertis|merchant"
    r"|marketer|outside)|other (?:\w{1,12} )?(?:compan|business|brand|organi|member|shop|store))\w{0,8}"
    r"|communicated to|released to"
    r"|(?:stay|remain|kept|held|stays|remains)(?: \w{1,10})? (?:with|by|between|among|within) (?:us"
    r"|\w{1,14}),? (?:and|or|plus|as well as|along with|&)"
    r"(?= (?:\w{1,12} ){0,2}(?:affil|partn|sister|famil|subsid|sponsor|brand))"
    r"|let \w{1,12}(?: \w{1,12})"
    r"{0,4} (?:have|see|use|text|reach))\b"
)
"""Verbs with which somebody hands data on."""

OBTAIN = Pattern(
    r"\b(?:receiv(?:e|es|ed|ing)|gets?|getting|got|obtains?|buys?|purchases?|acquires?|sees?|can see|uses?"
    r"|given|handed|sent|shown|ha(?:ve|s) (?:\w{1,12} )?access|access to|access|granted|collects?|are told"
    r"|learns?|end up with|using|(?:text|call|message|sms) you)\b",
    needs="using|text |call |message |sms |rec|get|got|obtain|buy|purchase|acquire|see|use|given|handed|sent"
    "|shown|access|granted|collect|told|learn|end up",
)
"""Verbs with which somebody comes by data; they count where somebody outside does it."""

KEEPS = Pattern(
    r"\b(?:held|holds?|kept|keeps?) back\b|\b(?:stay|remain)s? with (?:us|\w{1,14})\b|\b(?:stay(?:s|ed|ing)?"
    r"|remain(?:s|ed)?|kept|keep(?:s|ing)?|held|hold(?:s|ing)?) (?:\w{1,12} ){0,5}?(?:with us|w/ us"
    r"|with (?:the|our) (?:\w{1,12} ){0,2}?(?:shop|store|office|team|staff|clinic|church|school|club|company"
    r"|business)"
    r"|in-?house|in house|within|inside|private|to ourselves|to (?:the|our) (?:\w{1,12} ){0,2}?alone"
    r"|between us|between you and us"
    r"|out of|off|away from|here|confidential|from (?:third|affil|part|any|all|other))\b"
    r"|\b(?:is|are) ours (?:alone|to guard)\b|\bto ourselves\b|\bwithheld\b|\boff limits\b"
    r"|\b(?:excluded|exempt(?:ed)?|carved out|barred|shielded|left (?:out|off)|omitted) (?:from|of)?\b"
    r"|\bexcludes?\b|\bexcluding\b|\b(?:is|are) never part\b|\bstops? with us\b",
    needs="stay|remain|kept|keep|held|hold|ours |ourselves|withheld|limits|excl|exempt|carved|barred|shielded"
    "|left |omitted|part|stop",
)
"""Words that keep data back without a denial."""

DENIAL = Pattern(
    r"\b(?:not|never|no|none|nor|neither|without|nobody|nothing|cannot|nowhere|zero|nope)\b|n't\b"
    r"|\b(?:do|does|wo|is|are|ca|would|should|did)nt\b"
    r"|\b(?:exclud\w{1,4}|except|exempt\w{0,2}|left out|left off|kept out|keeps? out|leaves? out"
    r"|does not include"
    r"|other than|apart from|aside from|stays? with us(?!,? (?:and|or|plus|as well))|stay between"
    r"|withheld|barred|refus(?:e|es|ed|ing)"
    r"|declin(?:e|es|ed) to"
    r"|prohibit(?:s|ed)?|forbid(?:s|den)?|ban(?:s|ned)?|refrains? from|avoids?|rather than|instead of"
    r"|against)\b"
)
FORBIDDEN_AFTER = Pattern(
    r"[^.;!?]{0,140}\b(?:is|are) (?:\w{1,12} ){0,2}?(?:prohibited|forbidden|banned|barred|disallowed"
    r"|not (?:allowed|permitted|done"
    r"|our practice|something)|off limits|out of the question|against our)\b",
    needs="prohibited|forbidden|banned|barred|disallowed|not |limits|out of the|against our",
)
FALSE_DENIAL = Pattern(
    r"\bnot (?:only|just|limited|merely)\b|\bno (?:cost|charge|later|doubt|obligation|matter|longer than)\b"
    r"|\bnot responsible\b"
    r"|\bwithout (?:charge|cost|limitation|limit|notice|delay|telling|asking|your knowledge|further"
    r"|interruption)\b"
    r"|\b(?:if|where|when|because|since) we (?:do not|don't|cannot|can't|are not|are unable|aren't)\b"
    r"(?! (?:\w{1,10} )?(?:shar|sell|rent|disclos|giv|pass|hand)\w{0,3}\b)"
    r"|\bif you (?:do not|don't|did not)\b|\bunless you (?:do not|don't)\b|\bcannot guarantee\b",
    needs="only|just|limit|merely|cost|charge|later|doubt|obligation|matter|longer than|t responsible|without "
    "|don't|not|cannot|can't|unable|aren't",
)

_NOT_DATA = (
    r"(?! (?:calls?|company|companies|plans?|apps?|devices?|carriers?|operators?|providers?|networks?|sites?"
    r"|websites?|versions?"
    r"|ads?|adverti\w{1,6}|service|stores?|lines?|us|support|banking|use|users?|bills?|system|tree|book"
    r"|messag\w{1,4}|rings?))"
)
MOBILE = Pattern(
    r"\b(?:(?:short code|text|texting|sms|messaging) (?:program|programme|campaign|process)s?(?: data)?"
    r"|(?:mobile|cell|cellular|phone|telephone)(?: phone)? (?:numbers?|nos?\b|information|data|details"
    r"|contacts?|opt-?ins?"
    r"|consents?|column|lists?|fields?|entries)"
    r"|cell ?phones?(?! (?:calls?|company|plans?|carriers?|providers?|bills?|use))|phones|mobiles|cells"
    r"|(?:sms|text|texting|text-?messag\w{1,4}|messaging|reminder|alert|text (?:club"
    r"|alert))(?: messag\w{1,4})? (?:opt-?ins?|consents?"
    r"|data|information|originator|subscri\w{1,8}|lists?|numbers?|permissions?|sign-?ups?|preferences|members"
    r"|program (?:data"
    r"|information)|club list|history)"
    r"|opt-?ins?(?: and consent)?(?: data| information| records?| status)?|consents? (?:to (?:be )?(?:text|sms"
    r"|contact)\w{0,3}"
    r"|to (?:receive )?(?:our )?(?:text|sms)\w{0,3}|records?|to messages)|number and your|(?:people|those"
    r"|everyone|subscribers) who"
    r" (?:text|opted in|signed up for texts)|fact that (?:you|they|she|he|its \w{1,10}) (?:have )?opted in"
    r"|who opted in|sign-?ups? for texts"
    r"|text sign-?ups?|(?:your|their|his|her|the|a|any|each|every|whose|subscribers?'?s?|customers?'?s?"
    r"|members'?|member's|guests?'?s?"
    r"|clients?'?s?|donors?'?s?|patients?'?s?|ur) numbers?(?! (?:of|one|on your (?:card|account))\b)"
    r"|numbers?,? (?:and|or|nor|with|together"
    r" with)[^.;!?]{0,30}\b(?:consents?|opt-?ins?|yes|tick)"
    r"|consents? (?:and|or|nor) (?:\w{1,10} ){0,2}numbers?|your (?:yes|tick)\b|numbers (?:enrol\w{0,5}"
    r"|collected|given|gathered|provided|supplied|we|you|that|for texts?|used for|on (?:the|our) \w{1,8}"
    r"|signed up|registered)"
    r"|everything (?:we )?(?:collect|gather)\w{0,3} by text)\b"
    rf"|(?<!by )(?<!the )(?<!over )(?<!a )(?<!via )(?<!call )\b(?:phone|cell|mobile"
    rf"|telephone)\b{_NOT_DATA}(?=,| and| or| included|\)|;|\.|$|:| #)"
)
"""Phone numbers, consent to texts, lists of either."""

TEXT_SPECIFIC = Pattern(
    r"\b(?:sms|text(?:s|ing)?|text-?messag\w{1,4}|messag\w{1,4}|opt-?ins?|opted|consents?|campaign"
    r"|permissions?)\b"
)
OTHER_KINDS = Pattern(
    r"\b(?:names?|e-?mails?|address(?:es)?|personal|profiles?|purchases?|contact details|other)\b"
)
PERSONAL = Pattern(
    r"\b(?:personal(?:ly identifiable)? (?:information|data|details)|your (?:information|data|details)"
    r"|contact (?:information|details|lists?|data)|customer (?:information|data|lists?|details|records|files?)"
    r"|(?:information|data|details) (?:about you|we collect|you give)|(?:supporter|member|donor|guest"
    r"|client) (?:files?|lists?)"
    r"|mailing lists?|(?:subscriber|patient|contact) lists?|names?,? (?:and )?(?:e-?mails?|addresses)"
    r"|your full details"
    r"|what you (?:give|tell|send) us|information|details|data|lists?|files?|profiles?|them|it)\b"
)
SOMEBODY = (
    r"(?:(?:third|3rd|outside)[ -]?part(?:y|ies)|affiliat\w{1,6}|(?<!you )(?<!your )partners?(?! (?:of the"
    r"|with))|partner \w{1,12}"
    r"|other (?:\w{1,14} )?(?:compan|business|organi[sz]ation|charit|brand|sender|firm|group|clubs|shop|seller"
    r"|merchant|store|part|entit"
    r"|museum|school|church|agenc|vendor|operator|retailer|dealer|restaurant|provider|propert)\w{0,6}"
    r"|outsiders?|outside (?:compan|part"
    r"|organi[sz]ation|firm|vendor|business|group)\w{0,5}|companies|organi[sz]ations|charities|advertis(?:ers?"
    r"|ing (?:networks?"
    r"|partners?|companies|platforms?))|retailers?|sponsors?|vendors?|brands|franchis(?:ee|or)\w{0,2}|makers"
    r"|manufacturers|installers|buyers?"
    r"|brokers?|lenders?|insurers?|agents|agencies|sister \w{1,12}|subsidiaries|parent company|the group"
    r"|group companies"
    r"|within (?:the|our) group|our group|marketers|(?:data|donor|list) (?:brokers?|co-?op\w{0,8})|cooperative"
    r"|co-op|anyone(?: else)?"
    r"|anybody(?: else)?|any other|no one else|no one|nobody|someone else|suppliers|publishers|merchants"
    r"|businesses|stores|shops|firms"
    r"|resorts|hotels|cruise lines|dealers(?:hips)?|contractors|network of|our network|partner network"
    r"|alliance|coalition|corporate family"
    r"|family of (?:\w{1,14} )?(?:brands|companies)|members of (?:our|the)|(?:local|neighbo(?:u)?ring|nearby"
    r"|participating|selected|"
    r"chosen|trusted|like-minded|complementary) \w{1,14}|each other|one another|resellers?|solicitors)"
)
OUTSIDERS = Pattern(
    rf"(?<!from )\b{SOMEBODY}\b|\b(?:others|their own|so (?:that )?they)\b"
    r"|\bwho (?:may|will|can|might) (?:text|call|contact|e-?mail|write|reach)\b"
)
ACTOR = Pattern(
    rf"(?<!from )\b{SOMEBODY}\b|\b(?:each|any|some|many|all) of (?:them|which|these|those)\b"
    r"|\b\w{3,16} (?:that|who|which) (?:sponsor|advertis|partner|participat|pay|belong|exhibit|sell|support us"
    r"|back us)"
)
"""Somebody outside as one who does something."""

OUTREACH = Pattern(
    r"\b(?:who|which|that|they|them|it|itself|themselves|each(?: of (?:them|which|these))?|any member|(?:so"
    r"|in order) (?:that )?(?:each"
    r"|they|members|it)|to|and|their)\b (?:\w{1,12} ){0,5}?"
    r"(?:(?:text|texts|call|calls|contact|contacts|message|messages|reach|approach|e-?mail|write to|solicit"
    r"|invite|pitch|target)"
    r" (?:(?:or|and|,) \w{1,8} )?(?:you|customers|clients|guests|members|subscribers|people|supporters"
    r"|visitors|donors|its members|them)\b"
    r"|(?:introduce|promote|advertise|market|pitch|present|offer|follow up)\b|reach out\b|get in touch\b"
    r"|drop (?:you |them )?a line\b"
    r"|(?:send|text|tell|mail|show|bring) (?:you|them|customers|members|guests)\b[^.;!?]{0,30}\b(?:about|their"
    r"|its|news|offers?|deals"
    r"|promo\w{0,6}|quotes?|what)\b|let (?:you|them) know\b|run their (?:own )?"
    r"|tailor (?:\w{1,10} )?promotions\b|decides?\b)"
)
"""Somebody comes by itself to the people whose data it got."""

MARKETING = Pattern(
    r"\b(?:market(?:ing|ers?)?|promot\w{1,7}|promos?|advertis\w{1,4}|adverts?|offers?|deals|sell you"
    r"|what they sell|their own"
    r"|own (?:products|messages|texts|purposes|use|promotions|news|campaigns|offers|ends)|campaigns|specials"
    r"|fares|quotes|estimates"
    r"|introduce (?:itself|themselves|their)|tell you about|let (?:you|them) know about|interest you"
    r"|may interest|of interest|savings"
    r"|discounts|contact you (?:about|with|by|directly)|reach out|commercial|solicit\w{0,6}|value|pay us"
    r"|pays us|paid for|for money|for a fee"
    r"|in return|compensation|follow up|fundrais\w{1,4}|appeals|products and services|purchase access|buy)\b"
)
CONTACTS_YOU = Pattern(
    r"\b(?:text|call|message|contact|reach)(?:s|ing)? (?:(?:or|and) \w{1,8} )?you\b"
    r"|\btheir own\b[^.!?]{0,60}\b(?:texts?|sms"
    r"|calls?)\b|\bintroduce (?:itself|themselves)\b[^.!?]{0,60}\btext\b"
)
BY_TEXT = Pattern(
    r"\btheir own\b[^.!?]{0,60}\b(?:texts?|sms|calls?)\b|\b(?:may|will|can|to|might"
    r"|could)(?: [\w-]{1,8},?){0,2}? (?:text|call|sms)(?:,? \w{1,8}){0,2}? you\b"
    r"|\bintroduce (?:itself|themselves)\b[^.!?]{0,60}\btext\b"
    r"|\b(?:text|call|sms) you (?:about|with) (?:their|its)\b"
    r"|\b(?:texts?|sms|text messages) of their own\b"
    r"|\b(?:may|will|can|to|might|could)(?: \w{1,8}){0,2}? (?:address|approach|contact|reach|write to|solicit|pitch)"
    r" (?:\w{1,10} ){1,3}(?:by|via|through) (?:[\w-]{1,8}(?:,| or| and|, or|, and) ){0,2}(?:texts?|sms)\b"
)
SERVICE = Pattern(
    r"\b(?:on our behalf|act(?:s|ing)? for us|work(?:s|ing)? for (?:us|the)|help us|assist(?:s|ing)? us"
    r"|helps? (?:us|run|operate"
    r"|deliver)|service providers?|vendors? (?:who|that)|(?:our|the) (?:\w{1,14} ){0,2}?vendor|under contract"
    r"|processors?|subprocessors?"
    r"|subcontractors?|(?:to|that|who|which) (?:deliver|transmit|carr(?:y|ies)|route|host|process"
    r"|store)\w{0,3}|(?:to|that|who|which) sends? (?:our|the|your|these|those|its)\b|deliver(?:y"
    r"|ing)? (?:of )?(?:the |your |our |these )?(?:text|message|sms|order|parcel|alert)\w{0,4}"
    r"|only (?:to|as needed|so that) (?:\w{1,12} ){0,4}(?:send|deliver|provide|operate|carry)"
    r"|(?<!insurance )carriers?"
    r"|aggregators?|(?:messaging|texting|sms|text|text-?message) (?:provider|platform|vendor|service|company"
    r"|outfit|supplier)s?"
    r"|(?:buyer|purchaser) of (?:our|the) \w{1,12}|new owner|changes hands|court|law|legal|subpoena|warrant"
    r"|police|authorit(?:y|ies)|regulator\w{0,2}|merger|acqui\w{1,6}"
    r"|sale of (?:the|our|all"
    r"|substantially)|successor|emergenc\w{1,4}|911|payment|bank|accountant|insurance claim|customs|shipper"
    r"|couriers?|drivers?"
    r"|technicians?|doctors?|pharmac(?:y|ies)|perform(?:s|ing)? services)\b"
)

_HELPERS = Pattern(
    r"\b(?:third[ -]party )?(?:service|messaging|sms|text(?:ing)?|text[ -]messag\w{1,3}|delivery|payment"
    r"|technology|tech|hosting|shipping|fulfil\w{1,6}"
    r"|logistics|integration|courier|booking|cloud|it|support|data[ -]processing|printing|software"
    r"|communications?|billing|platform)"
    r" (?:service )?(?:partners?|providers?|vendors?|compan(?:y|ies)|platforms?|suppliers?|processors?"
    r"|contractors?|agents?|firms?)\b"
    r"|\bthird[ -]party (?:vendors?|providers?|platforms?|processors?|carriers?|tools?|software|apps?)\b"
    r"|\b(?:our|the|an?) (?:outside )?(?:vendors?|suppliers?|contractors?|agents?)(?= (?:that|who"
    r"|which) (?:send|deliver|carr|transmit|host|help|work|run|operate|act))"
)
"""Those who do the work for the business: no outsiders in the sense of a promise."""


def without_helpers(said: str) -> str:
    """The sentence without those who only do the work."""
    return _HELPERS.sub("the helper", said)


BARE_NUMBERS = Pattern(
    r"(?<!card )(?<!account )(?<!security )(?<!order )(?<!tracking )(?<!policy )(?<!license )(?<!tax )(?<!id "
    r")(?<!case )\bnumbers?\b(?! of\b)"
)
"""Numbers of which a page about texts speaks without saying that they are phone numbers."""
