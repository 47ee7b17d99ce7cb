"""What one question looks like: its path, its form, its words."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class FieldKind(StrEnum):
    """The form of an answer. TEXTS and MANY hold a list of texts, all others one text."""

    TEXT = "text"
    LONG_TEXT = "long text"
    CHOICE = "choice"
    MANY = "many"
    YES_NO = "yes or no"
    EMAIL = "e-mail"
    PHONE = "phone"
    WEB = "web address"
    TAX_ID = "tax id"
    DATE = "date"
    TEXTS = "texts"


class Choice(NamedTuple):
    """One choice: the stored spelling, its words, and a line that explains it."""

    value: str
    label: str
    about: str = ""


class Field(NamedTuple):
    """One question. `vocabulary` names the fact table its choices come from (see `domain.fields.choices`).

    `drafted` marks a text that we write when it is left empty.
    """

    path: str
    kind: FieldKind
    label: str
    hint: str = ""
    why: str = ""
    good: str = ""
    bad: str = ""
    choices: tuple[Choice, ...] = ()
    vocabulary: str = ""
    optional: bool = False
    drafted: bool = False


YES_NO = (Choice("yes", "Yes"), Choice("no", "No"))
