"""English counts; Spanish and French stand beside it and say the same: names, numbers, keywords, links and prices."""

from __future__ import annotations

import itertools
import re
from collections import Counter

import pytest

from smswizard.domain.dossier import Answer, Dossier, text, with_answer
from smswizard.drafting import optin, policy, tables, terms, translated, translated_parts
from smswizard.drafting.answers import facts_of
from smswizard.drafting.complete import completed
from smswizard.drafting.document import Bullets, Document, Heading, as_plain
from smswizard.drafting.form_page import way_texts
from smswizard.drafting.tongues import ENGLISH, LANGUAGES, tongue
from smswizard.drafting.translation import TRANSLATED, translation, way_translation
from smswizard.facts.limits import limit
from smswizard.i18n import placeholders
from tests.drafting.clients import WAYS, answered, everywhere, pantry
from tests.drafting.demands import septets
from tests.drafting.test_every_combination import FREQUENCIES, ROUTES

SIZED = ("consent.confirmation", "consent.help_reply", "consent.stop_reply")
PARTS = {"privacy.text": policy.sms_part, "terms.text": terms.sms_part}
KEYWORDS = r"\b(?:STOP|HELP|YES|START)\b"
LINKS = r"https?://[^\s\"]+|[\w.+-]+@[\w.-]+\w"
NUMBERS = r"\$?\d+(?:[.,-]\d+)*"
CHANGES: tuple[dict[str, Answer], ...] = (
    {},
    {"consent.double_opt_in": "yes"},
    {"campaign.age_gated": "yes", "campaign.age_check": "birth_date"},
    {"start.audience": ("US", "CA")},
    {"consent.box_optional": "no"},
    {"privacy.url": "", "terms.url": "", "consent.form_url": "", "business.website": "", "sender.number": ""},
    {"business.phone": "", "business.email": ""},
    {"business.brand_name": "", "business.legal_name": ""},
    {"business.brand_name": "Café Ñandú 24/7 & Sons"},
    {"consent.keyword": ""},
    *FREQUENCIES,
)


def tokens(words: str, dossier: Dossier) -> Counter[str]:
    """What no translation may change: keywords, joining words, names, links, addresses, numbers and prices."""
    facts = facts_of(dossier)
    found = Counter(re.findall(LINKS, words))
    rest = re.sub(LINKS, " ", words)
    names = [re.escape(each) for each in sorted({facts.name, facts.legal} - {""}, key=len, reverse=True)]
    own = [rf"\b{re.escape(each)}\b" for each in facts.keywords]
    for pattern in (*names, *own, KEYWORDS, NUMBERS, "CASL"):
        found += Counter(re.findall(pattern, rest))
        rest = re.sub(pattern, " ", rest)
    return found


def pairs(dossier: Dossier, language: str) -> list[tuple[str, str, str]]:
    """Every English text that customers read, with its translation."""
    whole = completed(dossier)
    found = []
    for path in TRANSLATED:
        english = text(whole, path)
        if path in PARTS:
            english = translation(path, dossier, ENGLISH)
        found.append((path, english, translation(path, dossier, language)))
    return found + [
        (each.way, each.text, way_translation(each.way, dossier, language)) for each in way_texts(dossier)
    ]


def differences(dossier: Dossier, language: str) -> list[tuple[str, Counter[str]]]:
    """Texts whose translation is missing or holds other names, numbers, keywords or links."""
    found = []
    for what, english, other in pairs(dossier, language):
        wanted, got = tokens(english, dossier), tokens(other, dossier)
        if wanted != got or not other:
            found.append((what, (wanted - got) + (got - wanted)))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("way", WAYS)
def test_names_numbers_keywords_and_links_agree(way: str, route: str, language: str) -> None:
    for kind in tables.kinds():
        told: dict[str, Answer] = {"start.route": route, "consent.ways": (way,), "campaign.kinds": (kind,)}
        assert differences(answered(everywhere(), told), language) == [], kind


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_they_agree_whatever_was_answered(change: dict[str, Answer], language: str) -> None:
    for start, kinds in itertools.product(
        (everywhere(), pantry()), (("CUSTOMER_CARE", "MARKETING"), ("2FA",), ("CHARITY", "MARKETING"))
    ):
        assert differences(answered(start, {**change, "campaign.kinds": kinds}), language) == []


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_in_english_the_same_table_gives_our_drafts_word_for_word(change: dict[str, Answer]) -> None:
    """So a sentence added to a draft and forgotten in the other languages shows."""
    for start in (everywhere(), pantry()):
        for kinds in (*((kind,) for kind in tables.kinds()), ("CUSTOMER_CARE", "MARKETING", "CHARITY")):
            facts = facts_of(answered(start, {**change, "campaign.kinds": kinds}))
            assert translated.wording(facts, ENGLISH) == optin.wording(facts)
            for way in WAYS:
                assert translated.said_on(way, facts, ENGLISH) == optin.said_on(
                    way, facts, optin.box_words(facts)
                )
            assert as_plain(translated_parts.policy_part(facts, ENGLISH)) == as_plain(policy.sms_part(facts))
            assert as_plain(translated_parts.terms_part(facts, ENGLISH)) == as_plain(terms.sms_part(facts))


def shape(document: Document) -> list[tuple[type, int]]:
    """The blocks of a document, with the number of points of a list."""
    return [(type(each), len(each.items) if isinstance(each, Bullets) else 1) for each in document.blocks]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_parts_have_the_same_blocks(language: str) -> None:
    for start in (everywhere(), pantry(), answered(everywhere(), {"campaign.age_gated": "yes"})):
        facts = facts_of(start)
        assert shape(translated_parts.policy_part(facts, language)) == shape(policy.sms_part(facts))
        assert shape(translated_parts.terms_part(facts, language)) == shape(terms.sms_part(facts))
        headings = [
            each.text
            for each in translated_parts.terms_part(facts, language).blocks
            if isinstance(each, Heading)
        ]
        assert len(set(headings)) == len(headings)


def test_every_sentence_and_phrase_has_every_language_and_the_same_named_places() -> None:
    english = tongue(ENGLISH)
    for language in LANGUAGES:
        other = tongue(language)
        for name, sentence in other.sentences.items():
            assert sentence.strip(), (language, name)
            assert name == "authority" or placeholders(sentence) == placeholders(english.sentences[name]), (
                name
            )
        assert all(phrase.strip() for phrase in other.phrases.values())
    phrases = {each for kind in tables.kinds().values() for each in kind.about}
    phrases |= {each for trade in tables.trades().values() for each in (*trade.care, *trade.offers)}
    assert set(english.phrases) == phrases


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_english_is_left_in_a_translation(language: str) -> None:
    left = r"\b(the|you|your|and|or|with|from|about|our|we|messages? per|rates may|for help|to opt out|privacy policy)\b"
    for dossier in (everywhere(), answered(pantry(), {"business.brand_name": "Botica"})):
        for what, _, other in pairs(dossier, language):
            assert not re.search(left, re.sub(LINKS, "", other)), (what, other)


@pytest.mark.parametrize("language", LANGUAGES)
def test_replies_keep_to_the_limits_and_to_one_segment_where_the_name_allows(language: str) -> None:
    for change in CHANGES:
        for path in SIZED:
            dossier = answered(everywhere(), change)
            words = translation(path, dossier, language)
            assert (limit(path).min or 0) <= len(words) <= (limit(path).max or 0), (path, words)
    for path in SIZED:
        assert (septets(translation(path, everywhere(), language)) or 999) <= 160, path


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_written_by_hand_are_not_translated_into_something_else(language: str) -> None:
    for path in TRANSLATED:
        own = with_answer(everywhere(), path, "Our own words. Reply STOP to opt out.")
        assert translation(path, own, language) == ""
        assert translation(path, with_answer(own, path, text(completed(everywhere()), path)), language)
    own = with_answer(everywhere(), "consent.wording", "Our own words.")
    assert [way_translation(way, own, language) for way in WAYS] == [""] * len(WAYS)
    assert translation("campaign.description", everywhere(), language) == ""


DEMANDS = {
    "es": {
        "frequency": r"[Ff]recuencia|msjs?/",
        "rates": r"tarifas",
        "help": r"HELP para",
        "stop": r"STOP para cancelar",
        "free": r"no es condición",
        "policy": r"[Pp]olítica de privacidad",
        "terms": r"[Tt]érminos",
        "by text": r"mensajes? de texto \(SMS\)",
        "no sharing": r"[Nn]o vendemos, alquilamos ni compartimos[^.]*terceros o afiliados[^.]*marketing",
    },
    "fr": {
        "frequency": r"[Ff]réquence|msgs?/",
        "rates": r"[Ff]rais (de messages|msgs)",
        "help": r"HELP pour",
        "stop": r"STOP pour vous désabonner",
        "free": r"n'est une condition d'aucun",
        "policy": r"[Pp]olitique de confidentialité",
        "terms": r"[Cc]onditions",
        "by text": r"messages? texte \(SMS\)",
        "no sharing": r"ne vendons pas, ne louons pas et ne partageons pas[^.]*tiers[^.]*marketing",
    },
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("way", WAYS)
def test_the_translation_discloses_what_the_english_does(way: str, language: str) -> None:
    for kind in ("CUSTOMER_CARE", "MARKETING", "2FA"):
        told = answered(everywhere(), {"consent.ways": (way,), "campaign.kinds": (kind,)})
        asked = {name: pattern for name, pattern in DEMANDS[language].items() if name != "no sharing"}
        for words in (translation("consent.wording", told, language), way_translation(way, told, language)):
            assert [name for name, pattern in asked.items() if not re.search(pattern, words)] == []
        for path in PARTS:
            assert re.search(DEMANDS[language]["no sharing"], translation(path, told, language))
