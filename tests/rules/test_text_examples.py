"""Every rule about texts, held against texts it accepts and texts it refuses."""

from __future__ import annotations

import pytest

from smswizard.rules.book import TEXT_RULES
from smswizard.rules.rule import TextRule
from tests.rules import examples_consent, examples_messages, examples_pages, examples_senses, examples_words
from tests.rules.example import ABOUT, TextExample

EXAMPLES: dict[str, TextExample] = {
    **examples_pages.EXAMPLES,
    **examples_consent.EXAMPLES,
    **examples_messages.EXAMPLES,
    **examples_words.EXAMPLES,
    **examples_senses.SENSES,
}
RULES = {rule.id: rule for rule in TEXT_RULES}
ACCEPTED = [(name, text) for name, each in EXAMPLES.items() for text in each.accepted]
REFUSED = [(name, text) for name, each in EXAMPLES.items() for text in each.refused]


def applies(rule: TextRule, text: str) -> bool:
    """True where the rule finds something in the text."""
    example = EXAMPLES[rule.id]
    assert example.kind in rule.kinds
    about = ABOUT._replace(**example.about)
    return bool(list(rule.findings(text, about, "x")))


@pytest.mark.parametrize(("name", "text"), ACCEPTED, ids=[f"{name}-{text[:30]}" for name, text in ACCEPTED])
def test_a_sound_text_is_accepted(name: str, text: str) -> None:
    assert not applies(RULES[name], text)


@pytest.mark.parametrize(("name", "text"), REFUSED, ids=[f"{name}-{text[:30]}" for name, text in REFUSED])
def test_a_faulty_text_is_refused(name: str, text: str) -> None:
    assert applies(RULES[name], text)


def test_every_rule_about_texts_has_accepted_and_refused_examples() -> None:
    assert set(EXAMPLES) == set(RULES)
    assert not [name for name, each in EXAMPLES.items() if not each.accepted or not each.refused]
