"""How people say the things that spoil or prove a sign-up. Patterns for folded sentences; every gap has a limit."""

from __future__ import annotations

from smswizard.reading.pattern import Pattern

QUOTED = Pattern(r'"([^"]{15,1500})"')
NO = r"(?:not|never|no|none|isn't|aren't|doesn't|don't|won't|n't|without|neither|nobody)"

WAYS = {
    "web_form": Pattern(
        r"\b(?:web(?:site| ?form| ?page)?|online|page|form|pop-?up|footer|landing page|checkbox|check box"
        r"|site|portal|sign-?up page|https?:)"
    ),
    "checkout": Pattern(r"\bcheck-?out\b", needs="check"),
    "paper": Pattern(
        r"\b(?:paper|printed|clipboard|sign-?(?:in|up) sheet|sheet|hard copy|intake form|cards?|pen"
        r"|handwritten|initials?)\b"
    ),
    "verbal": Pattern(
        r"\b(?:verbal(?:ly)?|spoken|word of mouth|over the phone|by phone|phone call|on the phone"
        r"|face to face|in person|orally|asks? (?:the )?(?:\w+ )?(?:out loud|aloud)|says? yes|phone team"
        r"|at the counter)\b"
    ),
    "keyword": Pattern(
        r"\b(?:keyword|text(?:s|ing|ed)? (?:the word )?[\"'(]?[A-Z]{3,15}\b[\"')]? to|text(?:s"
        r"|ed)? our number|texting (?:in|us)|text-in)",
        needs="keyword| to| our number|texting |text-in",
    ),
    "qr": Pattern(
        r"\b(?:qr|scan(?:s|ning)?)\b",
        needs="qr|scan",
    ),
}
ACT = Pattern(
    r"\b(?:tick(?:s|ed|ing)?|check(?:s|ed|ing)? (?:the|an?|off|it|this|that|yes|one)\b|check-?box"
    r"|check box|box|toggle|switch(?:es)? on|radio button|unticked|unchecked|opt(?:s|ed|ing)? in|"
    r"sign(?:s|ed|ing)? up|subscrib(?:e|es|ed|ing)|enrol(?:l?s|l?ed|l?ing)?|join(?:s|ed|ing)?|agree(?:s|d"
    r"|ing)?|consent(?:s|ed|ing)? to|initial(?:s|ed)?|repl(?:y|ies|ied) (?:yes|y\b)|"
    r"press(?:es|ing)?|tap(?:s|ped)?|select(?:s|ed|ing)?|choos(?:e|es|ing)|chooses|submit(?:s|ted|ting)?"
    r"|says? yes|said yes|answers? yes|ask(?:s|ed)? (?:for|to be|(?:\w+ ){1,4}(?:if|whether))|regist(?:er|ers|ered"
    r"|ering)|texts? (?:us|our number)|verbally|signs? (?:an?|the|their)|text me|may (?:also )?text me|"
    r"text(?:s|ing)? (?:the word )?[\"']?[a-z]{3,15}[\"']? to|keyword|mark(?:s|ed) it|scan(?:s|ning)?)\b"
)
PRECHECKED = Pattern(
    r"\bpre-?(?:checked|ticked|selected|marked|enabled)\b|\balready (?:ticked|checked|selected|on"
    r"|set|marked)\b"
    r"|\b(?:ticked|checked|selected|switched on|turned on|enabled|on|set to yes|marked"
    r"|opted in) by default\b"
    r"|\bdefaults? (?:is|are|to|state is|position is|setting is) (?:on|yes|ticked|checked|selected"
    r"|opted in)\b"
    r"|\b(?:set to|starts? (?:as|on|at)|starts? (?:out )?(?:ticked|checked)|comes) (?:yes|on|ticked"
    r"|checked|selected)\b"
    r"|\b(?:ticked|checked|selected) (?:when|as) the (?:page|form|screen) (?:opens|loads|appears)\b"
    r"|\bunless (?:they|you|the \w+) untick",
    needs="pre|already |default|set to|start|ticked|checked|comes|selected| untick",
)
BLOCKED = Pattern(
    r"\b(?:cannot|can't|can not|could not|not possible|impossible|unable|stays?|remains?|grey(?:ed)?"
    r"|gray(?:ed)?|disabled|inactive|locked|blocked|refuses?|rejects?|won't|will not|does not|doesn't"
    r"|nobody|no one|no \w+)\b"
    r"[^.!?]{0,100}\b(?:until|unless|without)\b[^.!?]{0,60}\b(?:box|tick|ticked|ticking|check(?:ed|ing)?"
    r"|agree|agreed|agreeing|consent|opt|opting|selected|accepted|sms|texts?)\b",
    needs="until|unless|without",
)
MUST = Pattern(
    r"\bmust\b[^.!?]{0,80}\b(?:tick|check|agree|accept|consent|opt in|say yes|subscribe|enrol|enroll"
    r"|sign up|join)\b|\bhas to (?:tick|agree|check|consent|opt in)\b|\bhave to (?:tick|agree|check"
    r"|consent|opt in)\b"
    r"|\b(?:is|are) (?:required|obliged|obligated) to (?:tick|agree|check|consent|opt in|accept|join"
    r"|subscribe|receive)\b",
    needs="must|has to |have to |required|obliged|obligated",
)
REQUIRED = Pattern(
    r"\b(?:tick|ticking|box|checkbox|consent|opting in|opt-?in|agreeing|agreement to texts?|sms consent"
    r"|texts|text messages|text alerts|sms)\b[^.!?]{0,50}\b(?:is|are)\s(?:\w+ )?(?:required|mandatory"
    r"|compulsory|obligatory|a condition of|a requirement|part of the deal)\b",
    needs="required|mandatory|compulsory|obligatory|a condition of|a requirement|part of the deal",
)
OPENS_ONLY = Pattern(
    r"\b(?:opens?|unlocks?|goes on|goes through|continues?|proceeds?|is accepted|are accepted|is enabled"
    r"|becomes active|lights up|works|is created|is processed)\b (?:only )?(?:when|once|after|if"
    r"|as soon as)\b[^.!?]{0,50}\b(?:box|ticked|ticks|checked|agrees?|agreed|consents?|opted)\b",
    needs=(
        "open|unlock|goes on|goes through|continue|proceed|is accepted|are accepted|is enabled|"
        "becomes active|lights up|works|is created|is processed"
    ),
)
NO_ESCAPE = Pattern(
    r"\b(?:can't|cannot|can not) be (?:struck|removed|declined|refused|unticked|skipped|left (?:empty"
    r"|blank|out)|changed)\b|\bno way to (?:decline|skip|refuse|untick|say no)\b|\bcannot (?:decline"
    r"|refuse|skip|untick|say no)\b",
    needs="struck|removed|declined|refused|unticked|skipped|left |changed|no way to |cannot ",
)
BUNDLED = Pattern(
    r"\b(?:agree to|accept|have read|consent to|acknowledge)\b[^.!?]{0,120}\b(?:terms|conditions"
    r"|privacy policy|policies|agreement|waiver|policy)\b[^.!?]{0,140}\b(?:and|as well as|plus|including"
    r"|also|which includes?|that includes?|which contains?)\b[^.!?]{0,80}\b(?:receive|receiving|get|be sent|texts?"
    r"|sms|text messages)\b"
    r"|\b(?:receive|receiving|get|be sent)\b[^.!?]{0,80}\b(?:texts?|sms|text messages"
    r"|messages)\b[^.!?]{0,120}\b(?:and|as well as)\b[^.!?]{0,30}\b(?:agree to|accept"
    r"|have read)\b[^.!?]{0,60}\b(?:terms|policy|conditions)\b"
    r"|\bby (?:signing|accepting|creating|placing|submitting|completing|using|entering|registering"
    r"|continuing|purchasing|buying|ordering|booking|checking out)\b[^.!?]{0,160}\b(?:agrees?"
    r"|consents?)\b[^.!?]{0,60}\b(?:texts?|sms|text messages|messages)\b"
    r"|\b(?:clause|section|paragraph) \d{1,3}\b[^.!?]{0,80}\b(?:lease|agreement|contract|waiver|form"
    r"|policy)\b"
    r"|\b(?:accepting|acceptance of|agreeing to) (?:the|these|our) (?:terms|policy|agreement"
    r"|conditions)\b[^.!?]{0,60}\b(?:also|includes?|means|counts as|is)\b[^.!?]{0,60}\b(?:texts?|sms"
    r"|consent|opt-in)\b"
)
SEPARATE = Pattern(
    r"\b(?:separate(?:ly)?|apart from|own (?:box|checkbox|line|screen|control|signature)|not bundled"
    r"|kept apart|independent(?:ly)?|each (?:box )?can be chosen|on its own)\b",
    needs="separate|apart from|own |not bundled|kept apart|independent|can be chosen|on its own",
)
CHANNELS = Pattern(
    r"\b(?:calls?|phone calls?|e-?mails?|voicemails?|voicemail drops?|robocalls?|direct mail|whatsapp"
    r"|push)\b[^.!?]{0,50}(?:,|\band\b|\bor\b|/|&)[^.!?]{0,50}\b(?:texts?|text messages?|sms)\b"
    r"|\b(?:texts?|text messages?|sms)\b[^.!?]{0,40}(?:,|\band\b|\bor\b|/|&)[^.!?]{0,40}\b(?:calls?"
    r"|phone calls?|e-?mails?|voicemails?|voicemail drops?|robocalls?|whatsapp)\b",
    needs="call|mail|whatsapp|push",
)
AGREES = Pattern(
    r"\b(?:i (?:agree|consent|want|authori[sz]e|would like|give)|agree|agrees|consent|consents"
    r"|may (?:contact|reach|text|send|call)|contact me|reach me|authori[sz]e|yes,)\b",
    needs="i |agree|consent|may |contact me|reach me|authori|yes,",
)
IMPLIED = Pattern(
    r"\bautomatic(?:ally)? (?:enrol\w{0,5}|add\w{0,3}|opt\w{0,3}|subscrib\w{0,3}|sign\w{0,3}"
    r"|receiv\w{0,3}|get)|\b(?:enrol|enroll|add|opt|subscrib|sign)\w{0,5}(?: \w+){0,3} automatically\b"
    r"|\b(?:give|gives|gave|given|provide|provides|provided|leave|left|have|has)\b[^.!?]{0,30}\b(?:phone"
    r"|mobile|cell)? ?numbers?\b[^.!?]{0,60}\b(?:so|therefore|which means|meaning|that means"
    r"|and then) (?:we|they|it)\b"
    r"|\b(?:opt-?in|consent|permission)\b[^.!?]{0,20}\b(?:is|are|was) (?:not|never) (?:needed|required"
    r"|necessary|asked)\b(?! to (?:buy|purchase|order|get|use|book|join|shop|visit|enter|complete|place"
    r"|receive))(?! for (?:any |a |the )?(?:purchase|service|treatment|order|booking|sale))|\bno (?:separate "
    r"|further |explicit |extra )?(?:opt-?in|consent"
    r"|permission) (?:is )?(?:needed|required|necessary|asked)\b"
    r"|\b(?:existing|current|all|every|past|previous) (?:\w+ )?(?:customers?|clients?|members?|patients?"
    r"|users?|tenants?)\b[^.!?]{0,60}\b(?:are|is|get|gets|have been|were) (?:\w+ )?(?:texted|added"
    r"|enrolled|included|subscribed|opted)\b"
    r"|\b(?:implied|implicit|assumed?|inferred|presumed?)\b[^.!?]{0,40}\b(?:consent|opt-?in|permission"
    r"|agree\w{0,4})\b|\b(?:consent|opt-?in|permission)\b[^.!?]{0,30}\b(?:implied|implicit|assumed"
    r"|inferred|presumed|understood|taken for granted)\b"
    r"|\b(?:business relationship|already (?:our |a )?customers?|being (?:a"
    r"|our) customers?)\b[^.!?]{0,60}\b(?:consent|enough|opt|text|allows?|permission)\b"
)
THIRD = Pattern(
    r"\b(?:lead (?:vendor|provider|partner|generator|seller|source|form)s?|our (?:vendor|partner"
    r"|affiliate)(?:'s|s'|s)? (?:landing page|site|website|form|page)s?)\b"
    r"|\b(?:consent|opt-?ins?|numbers?|contacts|leads|sign-?ups)\b[^.!?]{0,50}\b(?:come|comes|came"
    r"|collected|obtained|gathered|received|passed|provided|supplied|transferred|handed"
    r"|shared)\b[^.!?]{0,40}\b(?:from|by|through|via|with)\b[^.!?]{0,30}\b(?:partners?|vendors?"
    r"|affiliates?|third|another|other (?:compan|business|brand)|sister|lead|previous owner"
    r"|seller)\w{0,4}\b"
    r"|\band (?:its|our|their) (?:\w+ )?(?:network|partners|affiliates|licensed agents|marketing partners"
    r"|participating)\b|\b(?:buy|bought|purchase) (?:the |these |our )?leads\b"
)
BOUGHT = Pattern(
    r"\b(?:purchas(?:e|es|ed|ing)|buy|buys|bought|rent(?:s|ed)?|scrap(?:e|ed|ing)|acquir(?:e|ed)"
    r"|licens(?:e|ed)|import(?:s|ed)?)\b[^.!?]{0,40}\b(?:lists?|leads|numbers|contacts|databases?|records"
    r"|data)\b"
    r"|\b(?:purchased|bought|rented|scraped|third-party|public|acquired) (?:\w+ )?(?:lists?|leads|numbers"
    r"|contacts|databases?|records|directories)\b|\bvoter files?\b|\b(?:data|list) (?:vendor|broker)s?\b"
    r"|\bpublic(?:ly available)? (?:records?|director(?:y|ies)|registers?)\b",
    needs="list|leads|numbers|contacts|data|voter file|vendor|broker|record|director|register",
)
FIRST_TEXT = Pattern(
    r"\b(?:we|our system|the system|staff) (?:first )?(?:text|send|message)s?\b[^.!?]{0,60}\b(?:to ask"
    r"|asking|inviting|to invite|to see)\b[^.!?]{0,50}\b(?:opt|consent|agree|want|interested|permission"
    r"|yes|subscribe)\b"
    r"|\b(?:first|initial|introductory|opening|welcome) (?:text|message|sms)\b[^.!?]{0,40}\b(?:asks?"
    r"|requests?|invites?|seeks?)\b[^.!?]{0,60}\b(?:consent|opt|permission|agree|yes|join|subscribe)\b"
    r"|\bcold (?:text|outreach|message)s?\b|\bunsolicited\b",
    needs="inviting|to see|ask|request|invite|seek|cold |unsolicited",
)
COURT = Pattern(
    r"\b(?:court[- ]order\w{0,3}|court|judge|probation|parole|legal order|pretrial|ordered by"
    r"|mandated by)\b[^.!?]{0,120}\b(?:text|sms|enrol|receive|consent|messages?|notif|remind)\w{0,6}\b"
    r"|\b(?:text|sms|enrol|consent|messages?)\w{0,6}\b[^.!?]{0,100}\b(?:court order|court-ordered"
    r"|by order of|probation|parole)\b",
    needs="court|judge|probation|parole|legal order|pretrial|ordered by|mandated by|by order of",
)
LOCKED_AWAY = Pattern(
    r"\b(?:log(?:s|ged|ging)? ?in|sign(?:s|ed|ing)? ?in to|login|log-in|behind a (?:login|password"
    r"|paywall)|password[- ]protected|needs? (?:a|an) (?:\w+ )?(?:account|login|password|subscription"
    r"|invitation)|requires? (?:a|an) (?:\w+ )?(?:account|login|password)|members[- ]only|dashboard"
    r"|inside the app|in our app|in the (?:mobile )?app)\b",
    needs="log|in to|behind a |password|need|require|members|dashboard|inside the app|in our app|in the ",
)
HIDDEN = Pattern(
    r"\b(?:no public|nothing (?:is )?(?:published|public|online|on (?:our|the) (?:web)?site)"
    r"|not (?:published|public|posted|shown|available|visible)|proof (?:is )?(?:on file|available)"
    r"|on file|upon request|on request|if you ask|can provide (?:it|them|proof)|no (?:copy|screenshot"
    r"|screenshots|picture|image|photo|web ?page|website))\b",
    needs="nothing |published|public|posted|shown|available|visible|proof |on file|on request|if you ask|can provide |no ",
)
PROOF = Pattern(
    r"\b(?:images?|photos?|pictures?|scans?|screenshots?|screen shots?|script|pdf|copy|preview|sample"
    r"|evidence|mock-?up|public (?:copy|description|preview|page|url)|png|jpe?g)\b"
)
NO_LOGIN = Pattern(
    r"\b(?:no (?:login|log-in|account|password|sign-in)(?: is)? (?:needed|required)?|without (?:a|an"
    r"|any)? ?(?:login|log-in|account|signing in|logging in)|public(?:ly)?|requires no (?:account|login)"
    r"|anybody can reach|no account)\b",
    needs="login|log-in|account|password|sign-in|without |public|requires no |anybody can reach",
)
OFFLINE = Pattern(
    r"\b(?:vpn|intranet|office network|internal network|staging|localhost|not (?:yet )?(?:live|launched"
    r"|published|reachable|public)|goes live|go live|will (?:be )?(?:move|launch|publish)\w{0,3}"
    r"|coming soon|under construction|pre-?launch|re-?launch|password[- ]protected|dev (?:site|server"
    r"|environment)|test (?:site|server|environment))\b"
)
UNTOLD = Pattern(
    r"\b(?:not|don't|do not|isn't|aren't|won't) (?:\w+ ){0,3}?(?:describ\w{1,3}|list(?:ed)?|cover(?:ed)?"
    r"|detail(?:ed)?|mention(?:ed)?|includ\w{1,3}|explain(?:ed)?)\b[^.!?]{0,30}\b(?:here|below|in this"
    r"|above)\b|\b(?:various|several|many|some|few) other (?:ways|methods|channels|sources|means)\b"
    r"|\b(?:other (?:ways|methods|channels|sources|means|paths)|also (?:collect|gather|add|get|obtain"
    r"|import)s? numbers)\b(?![^.!?]{0,40}\b(?:is|are) (?:used|accepted|possible)\b)|\bnumbers? (?:are|is"
    r"|get) also (?:added|collected|entered|gathered)\b|\band (?:so on|others|other ways|elsewhere)\b"
)
AGE_CHECK = Pattern(
    r"\b(?:date of birth|birth ?-?dates?|dob|born|id (?:check|scan)|scan(?:s|ned)? (?:the |their "
    r"|an? )?id|government id|age verification service|shows? (?:an? |their )?id)\b",
    needs="birth|dob|born|id |scan|government id|age verification service|show",
)
