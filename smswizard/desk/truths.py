"""Is this true of you? What the texts of a step say of the business, by the answer it comes from."""

from __future__ import annotations

from typing import NamedTuple

from smswizard.domain.dossier import Dossier
from smswizard.domain.fields import field_at
from smswizard.domain.ids import StepId
from smswizard.drafting.promises import Promise, promises
from smswizard.i18n import mark, say

YOUR_WORD = mark("No question stands behind these. By confirming the text you promise them.")


class Truth(NamedTuple):
    """One answer with the sentences that rest on it; `path` is where to change it, "" for the person's own promises.

    `question` and `answer` are in the person's language; the sentences are as they stand in the texts.
    """

    path: str
    question: str
    answer: str
    sentences: tuple[str, ...]

    @property
    def told(self) -> str:
        """Question and answer on one line."""
        between = " " if self.question.endswith(("?", ".")) else ": "
        return between.join(part for part in (self.question, self.answer) if part)


def truths(dossier: Dossier, step: StepId) -> tuple[Truth, ...]:
    """What the texts of a step say of the business, in the order of the texts; own promises come last."""
    found: dict[str, dict[str, None]] = {}
    answers: dict[str, str] = {}
    for each in promises(dossier):
        if each.step is step:
            path = "" if _is_own_word(each) else each.path
            found.setdefault(path, {})[each.text] = None
            answers[path] = each.answer
    own = found.pop("", None)
    told = [
        Truth(path, say(field_at(path).label), say(answers[path]), tuple(sentences))
        for path, sentences in found.items()
    ]
    return (*told, *([Truth("", say(YOUR_WORD), "", tuple(own))] if own else []))


def _is_own_word(each: Promise) -> bool:
    return each.path == each.stands_in
