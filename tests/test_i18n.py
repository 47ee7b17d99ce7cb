"""Marked sentences, said in the person's language, and never a broken one."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import NullTranslations
from typing import ClassVar

import pytest

from smswizard import i18n


class Spanish(NullTranslations):
    """A small translation, of which some lines are spoilt."""

    LINES: ClassVar = {
        "Next": "Siguiente",
        "{count} samples are missing.": "Faltan {count} mensajes.",
        "{name} is late.": "{nombre} llega tarde.",
        "Pay {amount} now.": "Paga ahora.",
        "Call {name}.": "Llama a {name",
    }

    def gettext(self, message: str) -> str:
        return self.LINES.get(message, message)


@pytest.fixture
def spanish() -> Iterator[None]:
    """Spanish for one test."""
    i18n.install(Spanish())
    yield
    i18n.install(NullTranslations())


def test_a_mark_changes_nothing() -> None:
    assert i18n.mark("Say {this}.") == "Say {this}."


def test_without_a_translation_english_is_said() -> None:
    assert i18n.say("Next") == "Next"
    assert i18n.say("{count} samples are missing.", count=2) == "2 samples are missing."


@pytest.mark.usefixtures("spanish")
def test_a_translation_is_said_with_its_placeholders_filled() -> None:
    assert i18n.say("Next") == "Siguiente"
    assert i18n.say("{count} samples are missing.", count=2) == "Faltan 2 mensajes."


@pytest.mark.usefixtures("spanish")
@pytest.mark.parametrize(
    ("text", "named", "said"),
    [
        ("{name} is late.", {"name": "Anna"}, "Anna is late."),
        ("Pay {amount} now.", {"amount": "4 USD"}, "Pay 4 USD now."),
        ("Call {name}.", {"name": "Anna"}, "Call Anna."),
    ],
)
def test_a_translation_with_other_placeholders_is_not_used(
    text: str, named: dict[str, object], said: str
) -> None:
    assert i18n.say_with(text, named) == said


@pytest.mark.usefixtures("spanish")
def test_nothing_said_is_nothing() -> None:
    assert i18n.say("") == ""  # gettext would answer the empty sentence with the header of its catalogue


def test_what_fills_a_placeholder_is_not_read_as_one() -> None:
    assert i18n.say("Hello {name}.", name="{evil} {0.__class__}") == "Hello {evil} {0.__class__}."


def test_braces_stay_where_nothing_is_filled() -> None:
    assert i18n.say("Type STOP or {word}.") == "Type STOP or {word}."


def test_placeholders_are_named() -> None:
    assert i18n.placeholders("{a} and {b} and {a}") == {"a", "b"}
    assert i18n.placeholders("none") == frozenset()
