"""Whether a text says a thing, in any of its usual wordings. Each function reads a folded text and answers "
"yes or no.

All patterns are linear: no repetition stands inside another, and every gap has a limit.
"""

from __future__ import annotations

import re
from functools import lru_cache

from smswizard.reading.folding import flat, folded, folded_sentence
from smswizard.reading.how_often import FREQUENCY, RECURRING
from smswizard.reading.html import visible
from smswizard.reading.paragraphs import paragraphs
from smswizard.reading.pattern import Pattern

_RATES = Pattern(
    r"\b(?:msgs?|messages?|messaging|texts?|txts?|sms|data|carrier|carrier's|standard|std|normal"
    r"|usual)\b[^.!?]{0,60}?"
    r"\b(?:rates?|fees|charges|costs?)\b[^.!?]{0,30}?\bappl(?:y|ies)\b"
    r"|\b(?:rates?|fees|charges)\b[^.!?]{0,50}\b(?:carrier|provider|phone plan|mobile plan"
    r"|operator)\b[^.!?]{0,30}\bappl(?:y|ies)\b"
    r"|\b(?:carrier|provider|phone company|phone plan|operator|network)\b[^.!?]{0,40}\b(?:may|might|can"
    r"|could) (?:also )?"
    r"(?:charge|bill)\b[^.!?]{0,40}\b(?:messages?|texts?|sms|data)\b",
    needs="appl|carrier|provider|phone plan|mobile plan|operator|charge|bill",
)
_SEND = (
    r"(?:reply|replying|replies|text|texting|texts|send|sending|txt|respond|responding|rply|type"
    r"|typing|answer|write|message)"
)
_STOP_WORDS = r"(?:stop|stopall|unsubscribe|cancel|quit|end|optout|opt-out|revoke)"
_STOP = Pattern(
    rf"\b{_SEND}\b(?: back| us)?(?: with)?(?: the)?(?: single)?(?: word"
    rf"| keyword)?[:]? ?[\"'(\[*]{{0,3}}{_STOP_WORDS}\b(?! in\b| by\b)"
    r"|\bstop(?:[\"')\]*]{0,3}) ?(?:to |2 |= ?|: ?|for |- ?|-> ?)(?:opt|end|cancel|quit|unsub|stop|leave"
    r"|be removed|be taken|no more|get off|out|finish|remove)"
    r"|\bstop(?:[\"')\]*]{0,3}) (?:ends|stops|cancels|unsubscribes|quits|opts|removes|leaves|takes you off)\b"
    r"|\b(?:keyword|word|with|use) [\"'(\[*]{0,3}stop\b"
)
_STOP_SIGN = Pattern(r"\bSTOP\b(?![^.!?]{0,20}\b(?:in|by) (?:before|today|now|and)\b)", needs="STOP")
_HELP = Pattern(
    rf"\b{_SEND}\b(?: back| us)?(?: with)?(?: the)?(?: word| keyword)?[:]? ?[\"'(\[*]{{0,3}}(?:help"
    rf"|info)\b(?! (?:you|us|me|them|people|your)\b)"
    r"|\bhelp(?:[\"')\]*]{0,3}) ?(?:for |4 |= ?|: ?|to (?:get|reach) ?)(?:help|info|support|assist"
    r"|customer|more)"
    r"|\bhelp (?:answers|gets|brings|helps|reaches)\b"
    r"|\b(?:keyword|word) [\"'(\[*]{0,3}help\b",
    needs="help|info|word",
)
_HELP_SIGN = Pattern(
    r"\b(?i:reply|text|txt|send|STOP)\b[^.!?]{0,80}\bHELP\b"
    r"|\bHELP\b[^.!?]{0,60}\bSTOP\b"
    r"|(?<![Nn]eed )(?<!to )(?<![Ww]ant )(?<![Gg]et )(?<!for )(?<!of )\bHELP\b(?=[^.!?]{0,40}[a-z])"
    r"(?! (?:you|us|me|them|people|your|with|our|DESK|Desk|desk|wanted|is)\b)",
    needs="HELP",
)
_POLICY = Pattern(
    r"\bprivacy\b|\bdata (?:protection )?(?:policy|notice)\b|/pp\b|\bhow we (?:use|handle|treat) (?:your"
    r"|their) (?:data"
    r"|information)\b",
    needs="privacy|policy|data|pp|how we",
)
_ASIDES = Pattern(
    r"\b(?:value|respect|protect|guard|safeguard|honou?r|care (?:\w+ )?about|take|cherish|prize|love"
    r"|committed to"
    r"|serious about|keep|believe in)s? (?:your|their|our \w+|everyone's|customers?'?s?|the) privacy\b"
    r"|\b(?:take|takes|taking|treat|treats|value|values|respect|respects|love|loves) privacy\b"
    r"|\b(?:careful|serious|mindful|respectful|strict) (?:with|about|of|on) (?:your |their |our \w+ )?privacy\b"
    r"|(?:^|[.!?] (?=\d))\W{0,3}(?:(?:section )?\d{1,2}[.):]{0,2} ?)?(?:your )?privacy[.:] (?=(?:we|your|you|mobile"
    r"|numbers|phone|no|nobody|nothing|texts?|it)\b)"
    r"|\b(?:your|their) privacy (?:is|matters|means|comes|counts|will|always)\b|\bprivacy (?:matters|screen"
    r"|fence|first)\b"
    r"|\bon (?:our|your|their|my|his|her|good|equal|friendly|speaking|these) (?:own )?terms\b|\b(?:come"
    r"|comes|came) to terms\b"
    r"|\bin (?:plain |simple |broad |no uncertain |general )?terms\b(?: of (?!service|use))?|\b(?:payment"
    r"|loan|lease|credit|rental"
    r"|school|long|short|net) terms\b|\bterms of (?:sale|the (?:sale|loan|lease|rental)|your (?:loan|lease"
    r"|rental)|payment"
    r"|credit|employment|endearment)\b",
    needs="privacy|terms",
)
_TERMS = Pattern(
    r"\bterms\b|\bt ?& ?cs?\b|\btos\b|\bconditions of (?:use|service)\b|\b(?:sms|text|messaging)-terms\b"
    r"|\bt-and-c\b|/tos\b"
)
_SMS = Pattern(r"\b(?:sms|mms|texts?|txts?|texting|texted|text-?messag(?:es?|ing)|text alerts?)\b")
_NOT_LIABLE = Pattern(
    r"\bcarriers?\b[^.!?]{0,80}\b(?:not|never|no)\b[^.!?]{0,30}\b(?:liable|liability|responsible)\b"
    r"|\b(?:not|no)\b[^.!?]{0,20}\b(?:liable|liability|responsible)\b[^.!?]{0,80}\bcarriers?\b",
    needs="liable|liability|responsible",
)
_DATE = Pattern(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb"
    r"|mar|apr|jun|jul|"
    r"aug|sept?|oct|nov|dec)\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d\d\b|\b(?:19"
    r"|20)\d\d-\d\d-\d\d\b|\b\d{1,2}/\d{1,2}/(?:19|20)?\d\d\b"
    r"|\b\d{1,2}\.? (?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december) (?:19|20)\d\d\b"
)
_COLLECTS = Pattern(
    r"\b(?:phone|mobile|cell|telephone|cellphone)(?:\s(?:phone|telephone))?\s(?:numbers?|no\b)|\b(?:phone"
    r"|telephone|mobile|cell)s?\b",
    needs="phone|mobile|cell",
)
_USES = Pattern(
    r"\b(?:we|it) (?:may |will |only |also )?use\b|\buse (?:your|the|this|that|it|them)\b|\b(?:is"
    r"|are) used\b|\bused (?:to|for|only)\b"
    r"|\bhow (?:we|information|your information|data|it) (?:is |are )?use|\bwhy\b|\bpurposes?\b"
    r"|\bwhat we do with\b|\bin order to\b|\bto (?:run|answer|send|schedule|provide|deliver|bill|book|prepare"
    r"|process|fill) "
    r"|\bso (?:that )?we (?:can|may)\b|\b(?:using|uses) (?:it|them|your|the)\b"
    r"|\bfor (?:each \w{1,12} for )?(?:emergenc|orders?\b|billing\b|contacting\b|delivery\b|bookings?\b"
    r"|(?:our"
    r"|the) (?:text|sms|newsletter|mailing))"
    r"|\b(?:collect\w{0,3}|gather\w{0,3})\b[^.!?]{0,140}\bto (?:serve|prevent|protect|improve|contact|reach"
    r"|text|call|verify|operate|manage|fill|ship"
    r"|confirm|remind|plan|support|keep|help|give|care|place|teach|treat) "
)
_ENDED = Pattern(
    r"\b(?:no (?:more|further|longer|other)|won't|will not|not (?:be )?(?:receive|get|send|be sent)"
    r"|(?:are|is|were) (?:now )?off|ended|stopped|"
    r"nothing (?:more|else|further)|never|none (?:will|shall)|(?:final|last) (?:message|text|one|sms|alert"
    r"|msg|reply)|for good|ceased?"
    r"|stop texting|stop messaging|that was (?:it|the last))\b"
)
_ACKNOWLEDGED = Pattern(
    r"\b(?:unsubscribed|opted out|opted-out|opt-out|removed|cancell?ed|stopped|off the list|taken off"
    r"|ended|out of|have ended|are off|"
    r"no (?:more|further|longer)|won't|will not|off for|off (?:our|the|this|your) (?:\w+ )?list|switched off"
    r"|turned off|(?:request|opt-?out|unsubscribe)"
    r"[^.!?]{0,20}\b(?:went through|received|complete|processed|confirmed|done|successful)|(?:took|taken|take) (?:u"
    r"|you|your number) off|ceased?|stop texting|consider it done)\b"
)


_FOLDED = {
    "rates": (_RATES,),
    "recurring": (RECURRING,),
    "stop": (_STOP,),
    "help": (_HELP,),
    "policy": (_POLICY,),
    "terms": (_TERMS,),
    "texting": (_SMS,),
    "not liable": (_NOT_LIABLE,),
    "date": (_DATE,),
    "phone": (_COLLECTS,),
    "use": (_USES,),
    "ended": (_ENDED,),
    "acknowledged": (_ACKNOWLEDGED,),
    "frequency": FREQUENCY,
}
_LINKED = frozenset(("policy", "terms"))
"""Documents; "on our own terms" and "we value your privacy" name none."""
_AS_WRITTEN = {"stop": _STOP_SIGN, "help": _HELP_SIGN}


@lru_cache(maxsize=64)
def features(text: str) -> frozenset[str]:
    """The names of all that a text says, of those in this module."""
    return frozenset().union(*(_features_of(part) for _, part in paragraphs(visible(text))))


@lru_cache(maxsize=1024)
def _features_of(part: str) -> frozenset[str]:
    shown = flat(part)
    said = shown.lower()
    found = {name for name, patterns in _FOLDED.items() if any(each.search(said) for each in patterns)}
    if not found.isdisjoint(_LINKED) and _ASIDES.search(said):
        named = _ASIDES.sub(" ", said)
        found -= {name for name in _LINKED if not any(each.search(named) for each in _FOLDED[name])}
    found.update(name for name, pattern in _AS_WRITTEN.items() if pattern.search(shown))
    return frozenset(found)


def states_rates(text: str) -> bool:
    """Says that message and data rates may apply."""
    return "rates" in features(text)


def states_frequency(text: str, *, recurring_is_enough: bool = False) -> bool:
    """Says how often messages come; for terms it is enough that they recur."""
    said = features(text)
    return "frequency" in said or (recurring_is_enough and "recurring" in said)


def states_stop(text: str) -> bool:
    """Says with which word the messages end."""
    return "stop" in features(text)


def states_help(text: str) -> bool:
    """Says with which word help comes."""
    return "help" in features(text)


def mentions_policy(text: str) -> bool:
    """Names a privacy policy."""
    return "policy" in features(text)


def mentions_terms(text: str) -> bool:
    """Names terms."""
    return "terms" in features(text)


def mentions_texting(text: str) -> bool:
    """Says SMS or text messages."""
    return "texting" in features(text)


def is_about_texting(said: str) -> bool:
    """The same of words that are folded already and too short to be worth all the other features."""
    return _SMS.search(said) is not None


def frees_carriers(text: str) -> bool:
    """Says that carriers are not liable."""
    return "not liable" in features(text)


def names_a_date(text: str) -> bool:
    """Holds a date, or at least a month with its year."""
    return "date" in features(text)


def collects_phone(text: str) -> bool:
    """Names phone numbers among the data."""
    return "phone" in features(text)


def says_how_used(text: str) -> bool:
    """Says what data are used for."""
    return "use" in features(text)


def acknowledges_end(text: str) -> bool:
    """Confirms that somebody is off the list."""
    return "acknowledged" in features(text)


def says_nothing_more_comes(text: str) -> bool:
    """Says that no further message is sent."""
    return "ended" in features(text)


@lru_cache(maxsize=256)
def tokens(text: str) -> tuple[str, ...]:
    """Words and numbers in small letters; "&" reads as "and"."""
    return tuple(_WORDS.findall(folded_sentence(text).replace("&", " and ").replace("'", "")))


_WORDS = Pattern(r"[^\W_]+")


def holds_name(text: str, name: str) -> bool:
    """True where the words of a name stand in the text in order, whatever signs stand between them."""
    wanted = tokens(name[:400])
    if not wanted:
        return False
    pattern, said = _name_pattern(wanted), folded(text)
    return bool(pattern.search(said) or ("'" in said and pattern.search(said.replace("'", ""))))


@lru_cache(maxsize=64)
def _name_pattern(wanted: tuple[str, ...]) -> re.Pattern[str]:
    words = (r"(?:and|&)" if word == "and" else re.escape(word) for word in wanted)
    return re.compile(r"(?<![^\W_])" + r"[\W_]{1,4}".join(words) + r"(?![^\W_])")
