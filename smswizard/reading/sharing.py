"""Who passes what to whom: what each sentence of a policy says about sharing."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import NamedTuple

from smswizard.reading.pattern import Pattern
from smswizard.reading.sentences import Sentence, sentences

_PASS = Pattern(
    r"\b(?:shar(?:e|es|ed|ing)|sell|sells|sold|selling|sale of|rent|rents|rented|renting|lease|leased"
    r"|swap|swaps|swapped|"
    r"trade|trades|traded|exchange|exchanges|exchanged|disclos(?:e|es|ed|ing)|disclosure|provide[sd]?"
    r"|pass(?:es|ed)?|passing|"
    r"giv(?:e|es|en|ing)(?! up)|transfer(?:s|red|ring)?|suppl(?:y|ies|ied)|releas(?:e|es|ed)|licens(?:e|es|ed)"
    r"|hand(?:s|ed)?|"
    r"made available|make available|makes available|available to|distribut(?:e|es|ed)|furnish(?:es|ed)?|"
    r"receive|receives|(?:none|nobody|no one|they|part(?:y|ies)|partners?|affiliates?|who|neither) gets?|(?:may"
    r"|will|can) (?:also )?use your"
    r"|(?:which|who|that) (?:may |will |can )?use (?:them|it|these|those)|for their own|goes? to|offer your"
    r"|forward(?:s|ed)?|sent to|given to|shown to|monetiz(?:e|es|ed)"
    r"|lend|lends)\b"
)
_NOT = Pattern(
    r"\b(?:not|never|no|none|nor|neither|without|nobody|nothing|cannot|nowhere)\b|n't\b"
    r"|\b(?:exclud\w{1,4}|except|exempt|left out|kept out|leaves? out|keeps? out|does not include"
    r"|other than|stays? with us|stay between)\b"
)
_STRONG_MOBILE = Pattern(
    r"\b(?:(?:short code|text|texting|sms|messaging) (?:program|programme|campaign)s?(?: data)?|"
    r"(?:mobile|cell|cellular|phone|telephone)(?: phone)? (?:numbers?|information|data|details"
    r"|contacts?|opt-?in|consent)|"
    r"(?:phone|mobile|cell|telephone) ?(?:numbers?|nos?)|mobile information|mobile opt-?in|cell phones?"
    r"|phone details|phones|mobiles|"
    r"(?:sms|text|texting|text-?messag\w{1,4}|messaging)(?: messag\w{1,4})? (?:opt-?ins?|consents?|data"
    r"|information|originator|subscri\w{1,8}|lists?|program (?:data|information))|"
    r"opt-?in(?: and consent)?(?: data| information| records?| status)?|text consents?"
    r"|consent to (?:be )?(?:text|sms|contact)\w{0,3}|number and your|your numbers?|their numbers?)\b"
)
_BY_TEXT = Pattern(
    r"\btheir own\b[^.!?]{0,60}\b(?:texts?|sms|calls?)\b|\b(?:may|will|can|to) (?:text|call) you\b"
    r"|\bintroduce (?:itself|themselves)\b[^.!?]{0,60}\btext\b"
)
_PERSONAL = Pattern(
    r"\b(?:personal(?:ly identifiable)? (?:information|data|details)|your (?:information|data|details)"
    r"|contact (?:information|details|lists?|data)|"
    r"customer (?:information|data|lists?|details|records)|(?:information|data|details) (?:about you"
    r"|we collect|you give)|supporter list|"
    r"mailing lists?|(?:subscriber|member|guest|client|donor|patient|contact) lists?"
    r"|names?,? (?:and )?(?:e-?mails?|addresses)|your full details|"
    r"information|details|data|lists?|them|it)\b"
)
_OUTSIDERS = Pattern(
    r"\b(?:third[ -]part(?:y|ies)|affiliat\w{1,5}|partners?|partner \w{1,12}|other (?:compan|business"
    r"|organi[sz]ation|charit|brand|sender|firm|group|club|shop|"
    r"seller|merchant|store|part)\w{0,5}|outside (?:compan|part|organi[sz]ation|firm)\w{0,5}|companies"
    r"|organi[sz]ations|charities|advertis(?:ers?|ing (?:networks?|partners?|companies))|"
    r"retailers?|sponsors?|vendors?|brands|franchis\w{1,6}|makers|manufacturers|installers|buyers?"
    r"|brokers?|lenders?|insurers?|agents|agencies|sister \w{1,12}|"
    r"subsidiaries|parent company|the group|group companies|within the group|marketers|data (?:brokers"
    r"|co-?op\w{0,8})|anyone(?: else)?|anybody(?: else)?|any other|"
    r"no one else|nobody|someone else|suppliers|publishers|merchants|neighbo(?:u)?ring (?:shops"
    r"|businesses)|tenants|others|network of|their own|so (?:that )?they|corporate family|family of (?:brands"
    r"|companies)|members of our|"
    r"who (?:may|will|can|might) (?:text|call|contact|e-?mail|write|reach))\b"
)
_MARKETING = Pattern(
    r"\b(?:market(?:ing|ers?)?|promot\w{1,7}|advertis\w{1,4}|offers?|deals|sell you|their own"
    r"|own (?:products|messages|texts|purposes|use|promotions|news)|"
    r"introduce (?:itself|themselves|their)|tell you about|interest you|may interest|of interest|savings"
    r"|discounts|contact you (?:about|with|by|directly)|"
    r"reach (?:out|you)|text you|call you|commercial|solicit\w{0,6}|value|pay us|paid for|for money"
    r"|in return|compensation)\b"
)
_SERVICE = Pattern(
    r"\b(?:on our behalf|act for us|work for (?:us|the)|working for us|help us|assist(?:s|ing)? us|helps? (?:us|run"
    r"|operate"
    r"|deliver)|service providers?|vendors? who|under contract|processors?|subprocessors?|"
    r"(?:to|that|who|which) (?:deliver|transmit|carr(?:y|ies)|send|route|host|process|store)\w{0,3}"
    r"|deliver(?:y|ing)? (?:of )?(?:the |your |our )?(?:text|message|sms|order|parcel)\w{0,4}|"
    r"only (?:to|as needed|so that) (?:\w{1,12} ){0,4}(?:send|deliver|provide|operate|carry)|carriers?"
    r"|aggregators?|messaging (?:provider|platform|vendor|service)s?|text-message platform|"
    r"court|law|legal|subpoena|warrant|police|regulator\w{0,2}|merger|acqui\w{1,6}|sale of (?:the|our|all"
    r"|substantially)|successor|emergenc\w{1,4}|"
    r"payment|bank|accountant|insurance claim|customs|shipper)\b"
)
_EXCEPTION = Pattern(
    r"\b(?:without (?:first )?(?:your|the|their|his|her|a|getting|asking"
    r"|obtaining)? ?(?:\w{1,12} ){0,4}?(?:consent|permission|approval|agreement|ok|say-so|asking)|"
    r"unless (?:you|they|the|we have|your) (?:\w{1,14} ){0,6}?(?:consent|agree|allow|permit|opt"
    r"|permission|approve|say so|tick|request|ask)\w{0,4}|"
    r"except (?:with|where|when|if|as|to) (?:\w{1,14} ){0,8}?(?:consent|permission|agree|permit|allow|opt"
    r"|partner)\w{0,4}|"
    r"with your (?:\w{1,12} ){0,3}?(?:consent|permission)|only (?:with|if) (?:\w{1,12} ){0,3}?(?:consent"
    r"|permission|agree)\w{0,2}|"
    r"other than (?:to|with) (?:our |selected |trusted |carefully )?(?:\w{1,12} ){0,3}?partners?)\b"
)
_EXCLUDING = Pattern(
    r"\b(?:exclud\w{1,4}|excepted|does not (?:include|cover|apply|concern|extend)|do not (?:include|cover"
    r"|apply)|never (?:includes?|concerns?|covers?|touch\w{0,2}|extends?)|"
    r"left out|kept out|leaves? out|keeps? out|not included|is never part|are never part"
    r"|except (?:for )?(?:mobile|phone|text|sms|cell|opt)|other than (?:mobile|phone|text|sms|cell)"
    r"|but (?:not|never))\b",
    needs="exclud|excepted|include|cover|apply|concern|extend|never | out|except |other than |but n",
)
_FUTURE_NOT = Pattern(
    r"\bnot (?:only|just|limited)\b|\bno (?:cost|charge|later|doubt|obligation)\b|\bnot responsible\b",
    needs="only|just|limited|cost|charge|later|doubt|obligation|t responsible",
)


class Signs:
    """What the words of a sentence about passing data on show; each sign is looked for when it is asked for."""

    def __init__(self, said: str, verbs: list[re.Match[str]], before: str) -> None:
        self._said, self._verbs, self._before = said, verbs, before

    @cached_property
    def denies(self) -> bool:
        """It denies passing data on; else it allows it."""
        return _denies(self._said, self._verbs)

    @cached_property
    def mobile(self) -> bool:
        """Phone numbers or consent to texts are meant. "They" may be the numbers of the sentence before."""
        if _names_numbers(self._said) or _BY_TEXT.search(self._said):
            return True
        return _refers_back(self._said) and _names_numbers(self._before)

    @cached_property
    def personal(self) -> bool:
        """Data in general are meant."""
        return _PERSONAL.search(self._said) is not None

    @cached_property
    def outsiders(self) -> bool:
        """To somebody outside the business."""
        return _OUTSIDERS.search(self._said) is not None

    @cached_property
    def marketing(self) -> bool:
        """For their own ends."""
        return _MARKETING.search(self._said) is not None

    @cached_property
    def service(self) -> bool:
        """Only to get the work done."""
        return _SERVICE.search(self._said) is not None

    @cached_property
    def exception(self) -> bool:
        """The denial ends with a consent of yours."""
        return _EXCEPTION.search(self._said) is not None

    @cached_property
    def excludes(self) -> bool:
        """A part is left out."""
        return _EXCLUDING.search(self._said) is not None


class Sharing(NamedTuple):
    """A sentence about passing data on, and what it shows."""

    sentence: Sentence
    signs: Signs


def way_out(sentence: str) -> tuple[int, int] | None:
    """Where a denial takes itself back with a consent ("unless you agree"), in the sentence as it stands."""
    match = _EXCEPTION.search(sentence.lower().replace("\u2019", "'"))
    return match.span() if match else None


@lru_cache(maxsize=64)
def sharings(text: str) -> tuple[Sharing, ...]:
    """Every sentence that speaks of passing data on, in order."""
    found: list[Sharing] = []
    before = ""
    for sentence in sentences(text):
        signs = _signs(sentence.folded, before)
        if signs is not None:
            found.append(Sharing(sentence, signs))
        before = sentence.folded
    return tuple(found)


@lru_cache(maxsize=4096)
def _signs(said: str, before: str) -> Signs | None:
    verbs = [
        verb
        for verb in _PASS.finditer(said)
        if not _YOU.search(said, max(0, verb.start() - 10), verb.start())
    ]
    return Signs(said, verbs, before) if verbs else None


def _names_numbers(said: str) -> bool:
    return _STRONG_MOBILE.search(said) is not None


def _refers_back(said: str) -> bool:
    return _PRONOUN.search(said) is not None and _OTHER_DATA.search(said) is None


def _denies(said: str, verbs: list[re.Match[str]]) -> bool:
    """True unless some verb of passing stands without a denial before it in its clause."""
    main = [verb for verb in verbs if not _is_aside(said, verb)] or verbs
    return all(_is_denied(said, verb) for verb in main)


def _is_aside(said: str, verb: re.Match[str]) -> bool:
    """ "Sharing" as a heading, and verbs of a clause about somebody: "those who provide ..."."""
    return (
        verb.group().endswith("ing")
        or _ABOUT_SOMEBODY.search(said, max(0, verb.start() - 12), verb.start()) is not None
    )


def _is_denied(said: str, verb: re.Match[str]) -> bool:
    before = _FUTURE_NOT.sub("", _TURN.split(said[: verb.end()])[-1])
    after = _NOBODY.search(said, verb.end()) or _NOTHING.match(said, verb.end())
    return after is not None or _NOT.search(before) is not None


_YOU = Pattern(r"\byou (?:may |can |must )?$")
_PRONOUN = Pattern(
    r"\b(?:it|them|they|this|these|those|that data|that information|such (?:data|information))\b"
)
_OTHER_DATA = Pattern(r"\bother (?:\w+ )?(?:information|data|details)\b")
_ABOUT_SOMEBODY = Pattern(r"\b(?:who|which|that|to|they) (?:may |will |can )?$")
_TURN = Pattern(
    r"\b(?:but|however|although|though|yet)\b",
    needs="but|however|though|yet",
)
_NOTHING = Pattern(r"\s(?:no|none|nothing|neither)\b")
_NOBODY = Pattern(r"\b(?:with|to|by) (?:no|nobody|none|neither)\b")
