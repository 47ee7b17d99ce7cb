"""Our sentences for customers in English, Spanish and French, one row each: the languages cannot drift apart.

The English is what the drafts say and what is filed; the others stand beside it. Keywords such as STOP and HELP stay
as they are in every language, since the provider knows no others (resources/facts/keywords.csv).
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from smswizard import assets
from smswizard.i18n import mark

ENGLISH = "en"
LANGUAGES = {"es": mark("Spanish"), "fr": mark("French")}
"""The languages beside the English, with their names."""


class Tongue(NamedTuple):
    """One language: its sentences by id, and its words for what messages are about by the English ones."""

    language: str
    sentences: Mapping[str, str]
    phrases: Mapping[str, str]

    def sentence(self, name: str, /, **named: object) -> str:
        """A sentence with its named places filled."""
        return self.sentences[name].format(**named)

    def listed(self, items: Sequence[str], last: str = "and") -> str:
        """A list as it is spoken; `last` is "and" or "or"."""
        joint = f" {self.sentence(last)} "
        return joint.join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)

    def about(self, phrases: Sequence[str]) -> str:
        """ " about orders and returns" behind a verb, or "" while nothing is known."""
        return self.sentence("about", list=self.subject(phrases)) if phrases else ""

    def subject(self, phrases: Sequence[str]) -> str:
        """What messages are about, given the English phrases."""
        return self.listed([self.phrases.get(each, each) for each in phrases])


@cache
def tongue(language: str) -> Tongue:
    """The sentences of a language: "en", "es" or "fr"."""
    sentences = {row["id"]: row[language] for row in _rows("sentences")}
    return Tongue(language, sentences, {row["en"]: row[language] for row in _rows("phrases")})


def _rows(table: str) -> list[dict[str, str]]:
    with assets.path("drafting", f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
