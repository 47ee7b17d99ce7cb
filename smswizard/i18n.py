"""Words for people. The core *marks* its sentences; the faces *say* them in the person's language."""

from __future__ import annotations

from collections.abc import Mapping
from gettext import NullTranslations


def mark(text: str) -> str:
    """Mark a sentence for translation without translating it; the core stores and compares the English."""
    return text


class _Speech:
    """The one installed translator. It is the only state of this module that changes."""

    def __init__(self) -> None:
        self.translations = NullTranslations()


_speech = _Speech()


def install(translations: NullTranslations) -> None:
    """Use these translations for every later `say`."""
    _speech.translations = translations


def placeholders(text: str) -> frozenset[str]:
    """Names of the `{named}` placeholders of a sentence."""
    import string  # late: only a translated sentence is looked at

    return frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name)


def _fits(translated: str, text: str) -> bool:
    """Whether both have the same placeholders. A translation with a lone brace has none that can be read."""
    try:
        return translated == text or placeholders(translated) == placeholders(text)
    except ValueError:
        return False


def say(text: str, /, **named: object) -> str:
    """The sentence in the person's language, with its named placeholders filled.

    A translation whose placeholders differ from the English ones is not used: a wrong sentence is worse than
    an English one.
    """
    translated = _speech.translations.gettext(text) if text else ""
    if not _fits(translated, text):
        translated = text
    return translated.format(**named) if named else translated


def say_with(text: str, named: Mapping[str, object]) -> str:
    """`say` for placeholders that come as a mapping, as findings and faults carry them."""
    return say(text, **dict(named))
