"""How people say where and how somebody joins, and what a reviewer can see of it. Every gap has a limit."""

from __future__ import annotations

from smswizard.reading.pattern import Pattern

QUOTED = Pattern(r'(?<![\w.,!?])"(?=\S)([^"]{15,1500})(?<=\S)"')

WAYS = {
    "web_form": Pattern(
        r"\b(?:web(?:site| ?form| ?page)?|online|page|form|pop-?up|footer|landing page|checkbox|check box"
        r"|site|portal|sign-?up page|https?:)"
    ),
    "checkout": Pattern(r"\bcheck-?out\b", needs="check"),
    "paper": Pattern(
        r"\b(?:paper|printed|clipboard|sign-?(?:in|up) sheet|(?<!help )sheet|hard copy|intake form"
        r"|(?<!table )(?<!gift )(?<!credit )cards?"
        r"|pen|handwritten|initials?|slips?)\b"
    ),
    "verbal": Pattern(
        r"\b(?:verbal(?:ly)?|spoken|word of mouth"
        r"|(?<!also )(?<!same )(?<!app and )(?<!app or )(?<!e-mail or )(?<!e-mail and )(?<!email or )(?<!email and )"
        r"(?<!listed )(?<!posted )(?<!available )(?<!offered )(?<!mail and )(?<!mail or )"
        r"(?:over the phone|by (?:phone|telephone))|phone call"
        r"|(?:tele)?phone only|on the (?:phone|call)|asks? (?:if|whether) (?:the|a|each|they|you|he|she"
        r"|every)"
        r"|face to face|in person|orally|out loud|aloud|asks? (?:the )?(?:\w+ )?(?:out loud|aloud)"
        r"|says? (?:yes|sure|ok|okay)|phone team"
        r"|at the counter|(?:staff|clerks?|drivers?|agents?|nurses?|reps?|technicians?|cashiers?|servers?"
        r"|hosts?|associates?|salespeople|receptionists?"
        r"|dispatchers?|operators?|volunteers?|team|we) (?:\w+ly |will |then |also )?asks?\b(?! for (?:a|an"
        r"|your|their) (?:screenshot|id))"
        r"|(?:is|are|be) asked (?:at|in|on|by|during|when|whether|if)|yes or no|call recording|recorded line"
        r"|script)\b"
    ),
    "keyword": Pattern(
        r"\b(?:(?<!both )(?<!two )(?<!STOP )(?<!HELP )(?<!standard )(?<!usual )(?<!out )(?<!stop )(?<!help )(?<!those )"
        r"(?<!these )(?<!no )(?<!without )(?i:keywords?(?! (?:above|below|stop|help|to (?:stop|leave"
        r"|opt out|cancel))))|(?i:text(?:s|ing|ed)?|sends?|sending|txt) (?:(?:in )?(?i:the|our"
        r"|a) (?:(?i:key)?word )?)?(?:the )?"
        r"[\"'(]?(?!STOP|HELP|END|QUIT|CANCEL|INFO|UNSUBSCRIBE|START|YES)[A-Z][A-Z0-9]{2,14}\b[\"')]? (?i:to"
        r"|in)\b"
        r"|(?i:text(?:s|ed|ing)? (?:the|a|that|this) (?:key)?word)|(?i:text(?:s|ed)? our number)"
        r"|(?i:texting (?:in|us))|(?i:text-in)"
        r"|(?i:texts? us (?:first|at|the)))",
    ),
    "qr": Pattern(
        r"\b(?:qr|scan(?:s|ning)?)\b",
        needs="qr|scan",
    ),
}
ACT = Pattern(
    r"\b(?:tick(?:s|ed|ing)?|check(?:s|ed|ing)? (?:the|an?|off|it|this|that|yes|one)\b|check-?box(?:es)?"
    r"|tick-?box(?:es)?"
    r"|check box|(?:empty|blank|bare|clear|open|separate|optional|one|the|a|two|each|consent|text|sms|own"
    r"|second) (?:\w+ )?box(?:es)?|box (?:is|reads|says|label"
    r"|for|that|which|next|under|beside|by)"
    r"|toggles?|switch(?:es|ed)?|flips?|slider|radio|unticked|unchecked|unselected|circle[sd]?|turns? on"
    r"|initial(?:s|ed|ing)?|repl(?:y|ies|ied|ying) (?:with )?[\"']?(?:yes|y\b|join|ok|start)"
    r"|press(?:es|ed|ing)?|tap(?:s|ped|ping)?|click(?:s|ed|ing)?|select(?:s|ed|ing)?|choos(?:e|es|ing)"
    r"|picks?|picking|hits?"
    r"|says? (?:yes|sure|ok|okay)|said yes|answers? yes|yes or no|spoken yes|verbal(?:ly)?|out loud|aloud"
    r"|in person|by phone|telephone only"
    r"|ask(?:s|ed)? (?:for|to be|at|(?:\w+ ){0,4}(?:if|whether))|asks?\b(?=[^.!?]{0,50}\")|would you like"
    r"|yes ?(?:/|or|and) ?\"?no\b(?=[^.!?]{0,40}\b(?:neither|none|nothing|not))"
    r"|\b(?:neither|nothing|none) (?:is |of them )?(?:pre-?)?(?:chosen|selected|picked|ticked|set)"
    r"|signs? (?:an?|the|their|it|on|below|there|in)\b|signatures?|text me|may (?:also )?text me"
    r"|text(?:s|ing|ed)? (?:in )?(?:the |our |a |this |that )?(?:key)?words?\b|text(?:s"
    r"|ing)? (?:the word )?[\"']?(?!stop|help|end\b|quit|cancel|info)[a-z]{3,15}[\"']? (?:to|in)\b"
    r"|keyword|texts? (?:us|our number)|send(?:s|ing)? (?:the word )?[\"']?[a-z]{3,15}[\"']? to \(?\d"
    r"|mark(?:s|ed|ing)? (?:it|the|a|yes)|scan(?:s|ning|ned)?"
    r"|fill(?:s|ed|ing)? (?:in|out)|writ(?:e|es|ing) (?:in|down|their|yes)|wrote|submit(?:s|ted|ting)?"
    r"|(?:type|types|enter|enters|key|keys|leave|leaves|put|puts) (?:in )?(?:their|a|an|your|her|his|the"
    r"|my)? ?(?:own )?(?:mobile|cell|phone)? ?(?:phone )?"
    r"number[^.!?]{0,60}(?:page|form|field|pop-?up|online|screen|site|box|sheet|kiosk|tablet))\b"
    r"|\[ ?\]|\( ?\)|\u2610|_{3,}"
)
WEAK_ACT = Pattern(
    r"\b(?:opt(?:s|ed|ing)?[ -]?in|sign(?:s|ed|ing)?[ -]?up|subscrib(?:e|es|ed|ing)|enrol(?:l?s|l?ed|l?ing)?"
    r"|join(?:s|ed|ing)?|agree(?:s|d"
    r"|ing)?|consent(?:s|ed)?|regist(?:er|ers|ered|ering)|request(?:s|ed)?|ask(?:s"
    r"|ed)? for)\b[^.!?]{0,80}\b(?:at|on|via|through|by|from|using|in|with)"
    r" (?:https?:|[a-z0-9.-]{3,60}\.[a-z]{2,12}/|our|the|a|an|their|this|that|the public|filling|clicking"
    r"|using|texting|calling|phone)"
    r"(?: \w+){0,3}? ?(?:https?:|(?:web)?site|page|form|app|portal|counter|kiosk|qr|keyword|footer"
    r"|check-?out|desk|sheet|card|phone|link|url|pop-?up|tablet|survey"
    r"|screen|[a-z0-9.-]{3,60}\.[a-z]{2,12}/)",
)
LOCKED_AWAY = Pattern(
    r"\b(?:(?:log(?:s|ged|ging)? ?in|log-in|logs? on)(?! (?:codes?|attempts?|alerts?|texts?|requests?|step"
    r"|passcodes?|security|protection|verification))|sign(?:s|ed|ing)? ?in to|logged-in|behind (?:a|the"
    r"|our) (?:\w+ )?(?:login|log-in|sign-in|password"
    r"|paywall|wall)|password[- ]protected|needs? (?:a|an) (?:\w+ )?(?:account|login|password|subscription"
    r"|invitation|username|badge)|requires? (?:a|an) (?:\w+ )?(?:account|login|password|username|invitation)"
    r"|(?:members|customers|employees|patients|tenants|users|residents)[- ]only"
    r"|dashboard|inside (?:the|our|their) (?:\w+ )?(?:app|account|portal|software)|in our app"
    r"|in the (?:mobile )?app|once (?:they are |you are )?(?:logged|signed) in|after (?:logging|signing) in"
    r"|account settings|within the app|private (?:page|portal|link)|only (?:visible|shown|available) (?:to"
    r"|after|once|inside)|account area|intranet)\b",
)
HIDDEN = Pattern(
    r"\b(?:no public|nothing (?:is )?(?:published|public|online|posted|on (?:our|the) (?:web)?site)"
    r"|(?:page|form|sheet|cards?|script|screen|sign-?up|opt-?in|flow|it|app|portal|copy|wording|forms|that"
    r"|picture|image|they|this) (?:is|are|was|itself is|has|have)"
    r" (?:not|never)(?: yet| been)? (?:published|public|posted|shown|available|visible|online|on the web"
    r"|hosted|photographed|scanned|shared)"
    r"|(?:isn't|aren't|not) (?:anything )?(?:published|posted|visible|hosted|photographed"
    r"|available) (?:anywhere|online|outside|to (?:the public|outsiders|reviewers|you|others)|publicly)"
    r"|proof (?:is )?(?:on file|available)|(?:kept|stay|stays|held|are|is|records) on file|on file (?:if"
    r"|should|and)|upon request|on request|if (?:you|anyone|twilio) asks?"
    r"|can provide (?:it|them|proof|a copy|copies|screenshots)|(?:happy to|will|can|could) (?:send|provide"
    r"|e-?mail|share|supply|show)[^.!?]{0,40}(?:if|on request|when|privately|later)"
    r"|no (?:copy|copies|screenshots?|screen shots?|picture|pictures|image|images|photos?|scans?|web ?page"
    r"|website|link|url|online version|preview)\b(?! (?:is |are )?(?:needed|required|necessary|shared))"
    r"|(?:isn't|is not|aren't|are not|wasn't) (?:a|an|any) (?:public )?(?:\w+ )?(?:copy|screenshot|picture"
    r"|image|photo|scan|link|page|version)"
    r"|(?:don't|do not|haven't|have not|never|cannot|can't|not allowed to|won't|may not) (?:have |keep "
    r"|take |make |put up |publish |post |share |show |provide |give |leave )+[^.!?]{0,20}\b(?:copy|copies"
    r"|screenshots?|pictures?|images?|photos?|link|form)"
    r"|(?:reviewers?|outsiders?|the public|carriers?|you|nobody|anyone|strangers?) (?:else )?(?:can't|cannot"
    r"|can not|could not|won't|will not|may not|outside)[^.!?]{0,30}\b(?:see|open|get in|get to|view|access"
    r"|reach|log in|look)"
    r"|screenshots?[^.!?]{0,30}\b(?:may not|cannot|can't|not (?:allowed|permitted|possible)|forbidden"
    r"|prohibited|are not|against)"
    r"|(?:shredded|locked (?:cabinet|drawer|file)|filing cabinet|in (?:a|our|the) (?:binder|folder|drawer"
    r"|safe))|nobody outside|only (?:staff|employees|our staff|members|customers|we) (?:can )?see)\b",
)
PROOF = Pattern(
    r"\b(?:images?|photos?|pictures?|pics?|scans?|scanned|screenshots?|screen shots?|screen captures?|script"
    r"|pdf|copy|copies|preview|sample|walk-?through|demo"
    r"|evidence|proof|mock-?up|public (?:\w+ )?(?:copy|description|preview|page|url|version|view)|png|jpe?g"
    r"|gif|webp|mirror|replica|shown at|posted at|see it at|published at|viewable at)\b"
)
NO_LOGIN = Pattern(
    r"\b(?:no (?:login|log-in|account|password|sign-in|sign in|signing in)(?: is)? (?:needed|required"
    r"|necessary)?|without (?:a|an"
    r"|any)? ?(?:login|log-in|account|signing in|logging in)|public(?:ly)?|requires no (?:account|login)"
    r"|(?:anybody|anyone|everybody|everyone) can (?:reach|open|view|see|visit)|no account|open to (?:anyone"
    r"|everyone|all|the public)|open page|outside the login)\b",
)
OFFLINE = Pattern(
    r"\b(?:vpn|intranet|office network|internal network|company network|our network|staging|localhost"
    r"|not (?:yet )?(?:live|launched|up|online|built|finished|deployed"
    r"|published|reachable|public)(?! (?:for|to) (?:buy|children))|isn't (?:yet )?(?:live|up|online|public"
    r"|launched|built|deployed)(?: yet)?|goes live|go live|going live"
    r"|will (?:be )?(?:move|launch|publish|open|deploy|go up|online)\w{0,3}(?: to| on| in| at| soon| next"
    r"| once| when| after)|"
    r"coming soon|under construction|under development|in development|being built|pre-?launch|re-?launch"
    r"|soft launch|password[- ]protected|dev (?:site|server|link|url"
    r"|environment)|test (?:site|server|environment|link|instance)|beta site|draft (?:page|site|version)"
    r"|behind (?:a|our|the) firewall|whitelist\w*|allow-?list\w*"
    r"|(?:returns?|shows?|gives?) (?:an? )?(?:404|403|error)|maintenance mode|temporarily (?:down|offline"
    r"|unavailable)|preview (?:server|environment|deployment|link))\b"
)
AGE_CHECK = Pattern(
    r"\b(?:(?:date|day|month|year)s? of birth|birth ?-?(?:dates?|days?|years?)|dob|born|id (?:check|scan"
    r"|card)|ids? (?:is|are|gets?) (?:checked|scanned|verified)|scan(?:s|ned)? (?:the |their "
    r"|an? )?(?:id|licen[sc]e)|(?:government|photo|state)[- ]?(?:issued )?(?:photo )?ids?"
    r"|age[- ]verification|age[- ]verified|verif(?:y|ies|ied) (?:their |the |your )?age"
    r"|driver'?s? licen[sc]e"
    r"|(?:enter|enters|type|types|state|give)s? (?:their|your|an?) (?:full )?(?:age|birth)|shows? (?:an? "
    r"|their )?id)\b",
)
