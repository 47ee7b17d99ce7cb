"""Words that do not belong: forbidden trades, leftovers of templates, other languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from smswizard.facts.conduct import Forbidden, forbidden, forbidden_senses
from smswizard.i18n import mark
from smswizard.reading.folding import folded, folded_sentence
from smswizard.reading.paragraphs import paragraphs
from smswizard.reading.pattern import Pattern
from smswizard.reading.senses import spoken_of
from smswizard.reading.sentences import sentences
from smswizard.reading.words import forbidden_in
from smswizard.rules.finding import Severity
from smswizard.rules.places import at
from smswizard.rules.rule import HERE, NO_HITS, READ_AT_END, About, Hit, Kind, TextCheck, TextRule, most_read

CONTENT = (Kind.SAMPLE, Kind.DESCRIPTION, Kind.FLOW, Kind.WORDING, Kind.TERMS)
EVERY = tuple(Kind)
FIXED = (
    Kind.PRIVACY,
    Kind.TERMS,
    Kind.HELP_REPLY,
    Kind.STOP_REPLY,
    Kind.CONFIRMATION,
    Kind.WORDING,
    Kind.FLOW,
)
_JUNK = Pattern(
    r"\blorem\b|\bipsum\b|\bdolor sit\b|\btodo\b|\btbd\b|\basdf\w{0,6}\b|\bqwerty\b|\b(?:foo ?bar|xxx+)\b"
    r"|\btest (?:message|text|sms|sample|campaign|123)\b|\bmessage test\b|\bthis is a test\b|^\W*test(?:ing)?\W*$|"
    r"\bsample (?:text|message) (?:here|goes here|\d)\b|\bplaceholder\b"
    r"|(?<!the )(?<!new )(?<!this )(?<!full )(?<!revised )(?<!current )(?<!updated )(?<!latest )\b(?:text|message|wording"
    r"|content|copy|name|question) (?:goes )?here\b|\binsert (?:\w+ ){0,5}here\b|"
    r"\byour (?:company|business|brand|organi[sz]ation|store) name\b|\bexample\.(?:com|org|net)\b",
    needs=(
        "lorem|ipsum|dolor sit|todo|tbd|asdf|qwerty|bar|xx|test|sample |placeholder|here|insert | name|"
        "example."
    ),
)
_OF_SENDER = (
    r"(?:insert|add|enter|your|the|optional|describe|if applicable)\b[^\[\]{}<>=]{0,80}|(?:business|company|brand"
    r"|organi[sz]ation"
    r"|store|school|clinic|practice|shop|church)(?:'s)?(?:[ _]legal)?(?:[ _]name)?"
)
_OF_PAGE = (
    r"(?:support |customer |contact |our )?(?:e-?mail|phone|telephone)(?: address| number)?|(?:web)?site(?: url"
    r"| address)?"
    r"|url|link|address|state|jurisdiction|effective date|toll[- ]free number"
)
_IN_BRACES = (
    rf"(?<!\{{)\{{\s{{0,3}}(?:{_OF_SENDER})\s{{0,3}}\}}(?!\}})"
    rf"|<\s{{0,3}}(?:{_OF_SENDER})\s{{0,3}}>"
)
"""One brace or an angle bracket; two braces hold what changes from person to person."""
_SENDER_SLOT = Pattern(rf"\[\s{{0,3}}(?:{_OF_SENDER})\s{{0,3}}\]|{_IN_BRACES}", re.IGNORECASE, needs="[|{|<")
_SLOT = Pattern(
    rf"\[\s{{0,3}}(?:{_OF_SENDER}|{_OF_PAGE})\s{{0,3}}\]|{_IN_BRACES}", re.IGNORECASE, needs="[|{|<"
)
_ANY_BRACKET = Pattern(r"\[\s{0,3}[A-Za-z][A-Za-z _/'-]{1,60}\s{0,3}\](?!\()|\{\{[^{}]{1,60}\}\}")
_BLANK = Pattern(r"_{4,}|\.{6,}|\bX{3,}\b")
_INSTRUCTION = Pattern(
    r"\b(?:delete|remove|replace|adapt|customi[sz]e|modify|edit|fill in|fill out)\b[^.!?]{0,50}\b(?:this (?:section"
    r"|text|paragraph|line|part|clause|template|sentence)|below|as (?:needed|applicable|appropriate)"
    r"|if not applicable|the brackets?|with your)\b|"
    r"\b(?:note to (?:self|drafter|editor|lawyer|client)|drafting note|legal to (?:review|confirm)"
    r"|sample (?:privacy )?policy|template)\b"
)
_ENGLISH_WORDS = (
    "the and to of you your for is are we our us not may by with will this that from or if at be it "
    "on in an as can apply reply stop help text message messages"
)
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_OTHER_WORDS = (
    "el la los las de del que y para con sus por una un no su usted nosotros es en se le les des et "
    "vous nous votre pour avec est une sur dans pas notre du au aux ou der die das und ist nicht mit "
    "für ihre wir al llame ayuda responda responder escriba mensaje mensajes texto cancelar gracias hola "
    "cita cuenta información tarifas datos pueden recibir repondez répondez arrêter aide merci"
)
_OTHER = frozenset(_OTHER_WORDS.split())
_ADULT = ("EL-3",)
_DECEIT = "EL-13"
REPLIES = (Kind.HELP_REPLY, Kind.STOP_REPLY, Kind.CONFIRMATION)
IN_OTHER_WORDS = "in-other-words"
"""How the rules are called that find a forbidden trade without its name."""


def _mentions(category: Forbidden) -> TextCheck:
    """A check for one forbidden category."""

    def check(text: str, about: About) -> Iterable[Hit]:
        for each in forbidden_in(text):
            if each.category.id == category.id and not (category.id in _ADULT and about.age_gated == "yes"):
                start, end = each.sentence.span
                return (Hit(span=(start, end), named=(("word", each.word), ("trade", category.name))),)
        return NO_HITS

    return check


def _speaks_of(category: Forbidden) -> TextCheck:
    """A check for one forbidden category in other words."""

    def check(text: str, about: About) -> Iterable[Hit]:
        for each in spoken_of(text):
            if each.category == category.id and not (category.id in _ADULT and about.age_gated == "yes"):
                return (Hit(span=each.span, named=(("word", each.words), ("trade", category.name))),)
        return NO_HITS

    return check


def left_over(text: str) -> Iterable[Hit]:
    """Filler and slots that nobody filled."""
    return _left_over(text, _SLOT)


def left_over_in_sample(text: str) -> Iterable[Hit]:
    """In a sample [Name] and [Link] change from person to person; the sender's own name does not."""
    return _left_over(text, _SENDER_SLOT)


def _left_over(text: str, slot: Pattern) -> Iterable[Hit]:
    for start, part in paragraphs(text):
        found = _leftover_of(part, slot)
        if found:
            at, end, written = found
            span = (start + at, start + end) if end else None
            return (Hit(span=span, named=(("written", written),)),)
    return NO_HITS


@lru_cache(maxsize=1024)
def _leftover_of(part: str, slot: Pattern) -> tuple[int, int, str] | None:
    """The place and words of a slot, or the words of filler alone, whose place is not known."""
    match = slot.search(part)
    if match:
        return (*match.span(), " ".join(match.group().split())[:60])
    filler = _JUNK.search(folded_sentence(part))
    return (0, 0, filler.group()[:60]) if filler else None


def open_bracket(text: str) -> Iterable[Hit]:
    """A text that goes out as it stands holds no brackets at all."""
    match = _ANY_BRACKET.search(text) or _BLANK.search(text)
    return (Hit(span=match.span(), named=(("written", match.group()[:60]),)),) if match else NO_HITS


def instruction(text: str) -> Iterable[Hit]:
    """A sentence of the template that speaks to its user."""
    return at(next((each for each in sentences(text) if _instructs(each.folded)), None))


@lru_cache(maxsize=4096)
def _instructs(said: str) -> bool:
    return _INSTRUCTION.search(said) is not None


def too_long_to_read(text: str) -> Iterable[Hit]:
    """Nobody reads a book of terms to its end, and neither do the rules: they are given no more than this."""
    most = most_read(text)
    return (
        (Hit(span=(most - 1, most), named=(("most", f"{most:,}"),)),)
        if len(text) > most + READ_AT_END
        else NO_HITS
    )


def not_english(text: str) -> Iterable[Hit]:
    """Registration fields are in English; another language may stand beside it."""
    words = re.findall(r"[^\W\d_]+", folded(text[:_ENOUGH]))
    letters = sum(map(len, words))
    if letters < 20:
        return NO_HITS
    if sum(len(word) for word in words if ord(word[0]) > _LATIN) > letters * 0.5:
        return HERE
    english = sum(word in _ENGLISH for word in words)
    other = sum(word in _OTHER for word in words)
    return HERE if other > 2 and other > english * 2 else NO_HITS


_ENOUGH, _LATIN = 4000, 0x24F


def _forbidden_rules() -> tuple[TextRule, ...]:
    return tuple(
        TextRule(
            f"words.{_slug(each)}",
            each.id.partition(".")[0],
            Severity(each.severity),
            mark("“{word}” reads as {trade}, which carriers do not take."),
            mark(
                "If your business is something else, say it in other words. If not, ask Twilio support before you pay."
            ),
            why=each.meaning,
            kinds=CONTENT,
            check=_mentions(each),
            also=("SM-15",),
        )
        for each in forbidden()
    )


def _rules_of_senses() -> tuple[TextRule, ...]:
    spoken = {each.category for each in forbidden_senses()}
    return tuple(
        TextRule(
            f"words.{_slug(each)}.{IN_OTHER_WORDS}",
            each.id.partition(".")[0],
            Severity.LIKELY,
            mark("“{word}” together read as {trade}, which carriers do not take."),
            mark(
                "If your business is something else, say it in other words. If not, ask Twilio support before you pay."
            ),
            why=each.meaning,
            kinds=(Kind.SAMPLE, Kind.DESCRIPTION, *(REPLIES if each.id == _DECEIT else ())),
            check=_speaks_of(each),
            also=("SM-15",),
        )
        for each in forbidden()
        if each.id in spoken
    )


def _slug(category: Forbidden) -> str:
    return re.sub(r"[^a-z]+", "-", category.name.lower()).strip("-")


OTHERS = (
    TextRule(
        "words.left-over",
        "SM-14",
        Severity.BLOCKS,
        mark("“{written}” is left over from a template or a test."),
        mark("Put the real words there."),
        kinds=tuple(kind for kind in EVERY if kind is not Kind.SAMPLE),
        alone=left_over,
    ),
    TextRule(
        "words.left-over-in-sample",
        "SM-14",
        Severity.BLOCKS,
        mark("“{written}” is left over from a template or a test."),
        mark("Put the real words there. Only what changes from person to person stays in brackets."),
        kinds=(Kind.SAMPLE,),
        alone=left_over_in_sample,
    ),
    TextRule(
        "words.open-bracket",
        "SM-14",
        Severity.LIKELY,
        mark("“{written}” is a gap that nobody filled."),
        mark("Put the real words there."),
        kinds=(Kind.PRIVACY, Kind.TERMS, Kind.HELP_REPLY, Kind.STOP_REPLY, Kind.CONFIRMATION),
        alone=open_bracket,
    ),
    TextRule(
        "words.instruction",
        "SM-14",
        Severity.LIKELY,
        mark("This sentence is an instruction of a template: “{sentence}”"),
        mark("Take it out."),
        kinds=(Kind.PRIVACY, Kind.TERMS),
        alone=instruction,
    ),
    TextRule(
        "words.not-english",
        "OI-21",
        Severity.BLOCKS,
        mark("This is not in English."),
        mark("Write it in English. A translation may stand beside it."),
        kinds=EVERY,
        alone=not_english,
    ),
    TextRule(
        "words.too-long-to-read",
        "OI-18",
        Severity.ADVICE,
        mark(
            "This is too long to be read whole: only its first {most} characters and its end were looked at."
        ),
        mark("Shorten it, or put what matters first."),
        kinds=EVERY,
        alone=too_long_to_read,
    ),
)

RULES = (*_forbidden_rules(), *_rules_of_senses(), *OTHERS)
