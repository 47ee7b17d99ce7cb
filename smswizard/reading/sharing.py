"""Who passes what to whom: what each sentence of a policy says about sharing."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import NamedTuple

from smswizard.reading import sharing_words as words
from smswizard.reading.folding import flat
from smswizard.reading.pattern import Pattern
from smswizard.reading.sentences import Sentence, sentences
from smswizard.reading.sharing_exceptions import WayOut, asks_first, is_exception_to_the_last, way_out_of
from smswizard.reading.sharing_verbs import Verb, denies, verbs_of

_BACK = 3


class Data:
    """Which data a sentence is about.

    `verbs` are its verbs of passing on, `before` the sentences before it, `named` the defined terms of the text that
    hold phone numbers, `answer` "yes" or "no" where the sentence is a question with an answer.
    """

    def __init__(
        self, said: str, verbs: tuple[Verb, ...], before: tuple[str, ...], named: tuple[str, ...], answer: str
    ) -> None:
        self._said, self._verbs, self._before, self._named, self._answer = said, verbs, before, named, answer

    @cached_property
    def follows(self) -> bool:
        """It is an exception to the sentence before."""
        return any(verb.follows for verb in self._verbs)

    @cached_property
    def says_mobile(self) -> bool:
        """Phone numbers or consent to texts are named in the sentence itself."""
        return words.MOBILE.search(self._said) is not None or words.BY_TEXT.search(self._said) is not None

    @cached_property
    def mobile(self) -> bool:
        """Phone numbers or consent to texts are meant. "They" may be the numbers of the sentence before."""
        if self.follows or self.says_mobile or any(name in self._said for name in self._named):
            return True
        return _refers_back(self._said) and any(words.MOBILE.search(each) for each in self._before)

    @cached_property
    def numbers(self) -> bool:
        """Numbers of some sort are named, as on a page about texts."""
        return self.mobile or words.BARE_NUMBERS.search(self._said) is not None

    @cached_property
    def mobile_alone(self) -> bool:
        """Numbers or consent themselves, not a larger heap of data of which they are a part."""
        if self.says_mobile:
            return True
        if any(name in self._said for name in self._named if words.TEXT_SPECIFIC.search(name)):
            return True
        last = self._before[-1] if self._before else ""
        return (
            _refers_back(self._said)
            and words.MOBILE.search(last) is not None
            and words.OTHER_KINDS.search(last) is None
        )

    @cached_property
    def about_texts(self) -> bool:
        """Consent to texts or a list of texts, not merely a phone number."""
        found = words.MOBILE.finditer(self._said)
        return (
            any(words.TEXT_SPECIFIC.search(each.group()) for each in found)
            or words.BY_TEXT.search(self._said) is not None
        )

    @cached_property
    def personal(self) -> bool:
        """Data in general are meant."""
        return words.PERSONAL.search(self._said) is not None


class Others(Data):
    """Who else a sentence is about, and what they want."""

    @cached_property
    def outsiders(self) -> bool:
        """To somebody outside the business; to those who work for it alone does not count."""
        return words.OUTSIDERS.search(words.without_helpers(self._said)) is not None

    @cached_property
    def strangers(self) -> bool:
        """To somebody who is surely no supplier: third parties, affiliates, partners."""
        return _STRANGERS.search(words.without_helpers(self._said)) is not None

    @cached_property
    def marketing(self) -> bool:
        """For their own ends."""
        said = _OURS.sub(" ", self._said)
        return words.MARKETING.search(said) is not None or (
            not self.service and words.CONTACTS_YOU.search(said) is not None
        )

    @cached_property
    def outreach(self) -> bool:
        """Whoever gets the data comes to people by itself."""
        return words.OUTREACH.search(self._said) is not None

    @cached_property
    def sells(self) -> bool:
        """Data go for money or in exchange."""
        return any(_SELLS.match(verb.said) for verb in self._verbs)

    @cached_property
    def service(self) -> bool:
        """Only to get the work done."""
        return words.SERVICE.search(self._said) is not None or _ERRAND.search(self._said) is not None


class Signs(Others):
    """What the words of a sentence about passing data on show; each sign is looked for when it is asked for."""

    @cached_property
    def denies(self) -> bool:
        """It denies passing data on; else it allows it."""
        if self._answer:
            return self._answer == "no"
        return denies(self._said, self._verbs) and not self.conditional

    @cached_property
    def shares(self) -> bool:
        """What it denies is handing data on, and not merely their use."""
        return any(not verb.is_use for verb in self._verbs)

    @cached_property
    def only_sells(self) -> bool:
        """ "We do not sell" alone leaves sharing open."""
        return not any(
            verb.keeps or _SELLS.match(verb.said) is None for verb in self._verbs if not verb.is_use
        )

    @cached_property
    def way_out(self) -> WayOut | None:
        """Where a denial takes itself back."""
        return way_out_of(self._said, self._verbs[0].start) if self._verbs else None

    @cached_property
    def exception(self) -> bool:
        """The denial ends with a consent of yours, or data go on with it only."""
        return self.conditional or self.way_out is not None

    @cached_property
    def to_partners(self) -> bool:
        """The denial leaves out some outsiders: "except our trusted partners"."""
        return self.way_out is not None and self.way_out.to_partners

    @cached_property
    def conditional(self) -> bool:
        """Data go on to others once somebody agreed."""
        if self.follows:
            return True
        if not asks_first(self._said) and not (self.way_out and _ONLY.search(self._said)):
            return False
        return not denies(self._said, self._verbs)

    @cached_property
    def excludes(self) -> bool:
        """A part is left out."""
        return _EXCLUDING.search(self._said) is not None

    @cached_property
    def flat_out(self) -> bool:
        """Never handed to anybody: no recipient is named at all."""
        if all(verb.keeps or verb.is_use for verb in self._verbs):
            return False
        return (
            _RECIPIENT.search(self._said, self._verbs[0].start) is None and _PUBLIC.search(self._said) is None
        )

    @cached_property
    def over_all(self) -> bool:
        """It stands above everything else the page says."""
        return _OVER_ALL.search(self._said) is not None


class Sharing(NamedTuple):
    """A sentence about passing data on, and what it shows."""

    sentence: Sentence
    signs: Signs


def way_out(sentence: str) -> tuple[int, int] | None:
    """Where a denial takes itself back with a consent ("unless you agree"), in the sentence as it stands."""
    said = sentence.lower().replace("\u2019", "'")
    verbs = verbs_of(said)
    found = way_out_of(said, verbs[0].start) if verbs else None
    return (found.start, found.end) if found else None


@lru_cache(maxsize=64)
def sharings(text: str) -> tuple[Sharing, ...]:
    """Every sentence that speaks of passing data on, in order. Questions count with their answers."""
    found: list[Sharing] = []
    every = sentences(text)
    named = _terms_with_numbers(text)
    before: tuple[str, ...] = ()
    for at, sentence in enumerate(every):
        answer = _answer(every, at) if sentence.folded.endswith("?") else ""
        signs = None if answer == "?" else _signs(sentence.folded, before, named, answer)
        if signs is not None:
            found.append(Sharing(sentence, signs))
        elif found and every[at - 1] is found[-1].sentence and is_exception_to_the_last(sentence.folded):
            found.append(Sharing(sentence, Signs(sentence.folded, (_FOLLOWS,), before, named, "")))
        before = (*before[-_BACK + 1 :], sentence.folded)
    return tuple(found)


def _answer(every: tuple[Sentence, ...], at: int) -> str:
    """ "no" or "yes", as the sentence after a question begins; "?" where it begins otherwise."""
    following = every[at + 1].folded if at + 1 < len(every) else ""
    if _NO.match(following):
        return "no"
    return "yes" if _YES.match(following) else "?"


@lru_cache(maxsize=64)
def _terms_with_numbers(text: str) -> tuple[str, ...]:
    """The defined terms of a page that hold phone numbers, in small letters."""
    if '"' not in text and "\u201c" not in text:
        return ()
    return tuple(
        match.group(1).lower()
        for match in _DEFINED.finditer(flat(text))
        if words.MOBILE.search(match.group(2).lower())
    )


@lru_cache(maxsize=4096)
def _signs(said: str, before: tuple[str, ...], named: tuple[str, ...], answer: str) -> Signs | None:
    verbs = verbs_of(said)
    return Signs(said, verbs, before, named, answer) if verbs else None


def _refers_back(said: str) -> bool:
    return _PRONOUN.search(said) is not None and _OTHER_DATA.search(said) is None


_SELLS = Pattern(r"(?:re)?s(?:e|o)l(?:l|d)|rent|leas|for sale|sale of|licens|trad|barter|monetiz")
_FOLLOWS = Verb(0, 0, "", follows=True)
_STRANGERS = Pattern(
    r"\b(?:(?:third|3rd|outside)[ -]?part|affiliat|partner|sister|brands|sponsors|advertis|lenders|marketers"
    r"|retailers|buyers|franchis|brokers"
    r"|subsidiar|group|network|alliance|famil|co-?op|other (?:\w{1,14} )?(?:compan|business|brand|organi"
    r"|charit|seller|sender|firm|shop|store"
    r"|club|part|entit))\w{0,8}\b"
)
_OURS = Pattern(
    r"\bour (?:own )?(?:\w{1,12} ){0,2}?(?:marketing|promo\w{0,7}|advert\w{1,7}|offers?|deals|campaigns?"
    r"|specials|products|news)\b"
    r"|\b(?:send|sending|deliver|delivering|receive) (?:you )?(?:the |these |those )?(?:marketing"
    r"|promotional) (?:texts?|messages|sms)\b"
)
_ERRAND = Pattern(
    r"\b(?:to|can|in order to) (?:deliver|schedule|arrange|verify|confirm|process|fulfil\w{0,1}|complete"
    r"|install|repair|ship"
    r"|bring (?:your|the|it)|coordinate|bill|collect|check|prevent|detect|treat|audit|answer|support) "
    r"|\bfor (?:the |your |our )?(?:deliver(?:y|ies)|scheduling|verification|processing|fulfil\w{1,5}"
    r"|installation|repairs?|shipping|billing"
    r"|fraud|safety|claims?|treatment|care|insurance|warranty|audits?|tax|support)\b"
    r"|\babout your (?:order|appointment|visit|delivery|booking|reservation|ride|stay|repair|claim|account"
    r"|request|table|ticket)s?\b"
)
_ONLY = Pattern(r"\b(?:only|solely|exclusively)\b", needs="only|solely|exclusively")
_EXCLUDING = Pattern(
    r"\b(?:exclud\w{1,4}|excepted|(?:does not|doesn't|do not|don't|never|not) (?:include|cover|apply|concern"
    r"|extend|contain|reach|touch)\w{0,2}"
    r"|never (?:includes?|concerns?|covers?|touch\w{0,2}|extends?)|left (?:out|off)|kept out|leaves? out"
    r"|keeps? out|stays? out|not included"
    r"|(?:is|are) never (?:part|among)|(?:is|are) not (?:part|among)|except (?:for )?(?:mobile|phone|text|sms"
    r"|cell|opt|your (?:mobile|phone|cell))"
    r"|(?:other than|apart from|but not|minus|without|not|never) (?:the |your |any )?(?:mobile|phone|text|sms"
    r"|cell)|but (?:not|never)|and never"
    r"|those alone|nothing else)\b|,? (?:but|and)? ?(?:never|not|no) (?:their |your |any |the )?(?:phone |mobile |cell "
    r")?numbers?(?:\.|$)"
)
_OVER_ALL = Pattern(
    r"\b(?:notwithstanding|regardless of (?:anything|any other|what)|despite (?:anything|any)|nothing (?:above"
    r"|in this)|whatever else|(?:all|any|every|each"
    r"|none) (?:of )?(?:the |these |those )?(?:above|foregoing|preceding|categories|rows?|sharing|disclosures?"
    r"|other sections?)|(?:described|listed|named|set out"
    r"|table|mentioned) above|the (?:above|foregoing)|above (?:categories|exclude|does not|do not))\b",
)
_RECIPIENT = Pattern(r"\b(?:with|to|between|among|outside|by) (?!market|promot|be\b|anyone\b)\w")
_PUBLIC = Pattern(r"\b(?:public(?:ly)?|online|on our (?:web)?site|social media|photo\w{0,4})\b")
_DEFINED = Pattern(
    r"[\"\u201c]([A-Z][\w -]{2,40})[\"\u201d](?:, (?:as used )?(?:below|above|here|hereafter"
    r"|in this \w{1,12}),?)? (?:means?|refers? to|includes?|covers?|is|are|comprises?"
    r"|stands for) ([^.]{5,250})"
)
_NO = Pattern(r"\W*(?:no|never|nope|not|none|absolutely not|we (?:do not|don't|never|won't|will not))\b")
_YES = Pattern(r"\W*(?:yes|yep|sometimes|occasionally|we (?:do|may|might|sometimes)|at times|in part)\b")
_PRONOUN = Pattern(
    r"\b(?:it|them|they|this|these|those|either|neither|that data|that information|such (?:data|information))\b"
)
_OTHER_DATA = Pattern(r"\bother (?:\w+ )?(?:information|data|details)\b")
