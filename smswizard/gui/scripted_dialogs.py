"""Dialogs that answer by themselves: for tests, and for the walk without a screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from smswizard.domain.record import record
from smswizard.gui.dialogs import Dialogs
from smswizard.gui.widgets.choice_button import Choice


@record(frozen=True)
class Asked:
    """One question as it was put: its method, and all that was said."""

    method: str
    said: tuple[object, ...]

    @property
    def title(self) -> str:
        return str(self.said[0])


class ScriptedDialogs(Dialogs):
    """Answers by the name of the question, as `ScriptedDialogs(confirm=True, open_file=path)`.

    An answer may be a list, used up one by one, or a mapping from title to answer. A question without an answer
    gets the one that changes nothing. What was asked is kept in `asked`.
    """

    def __init__(self, **answers: object) -> None:
        self._answers: dict[str, Any] = dict(answers)
        self.asked: list[Asked] = []

    def _answer(self, method: str, *said: object) -> Any:
        self.asked.append(Asked(method, said))
        answer = self._answers.get(method)
        if isinstance(answer, list):
            return answer.pop(0) if answer else None
        if isinstance(answer, Mapping):
            return answer.get(said[0])
        return answer

    def tell(self, title: str, words: str, advice: str = "") -> None:
        self._answer("tell", title, words, advice)

    def confirm(self, title: str, words: str, yes: str, no: str, *, takes_away: bool = False) -> bool:
        return bool(self._answer("confirm", title, words, yes, no, takes_away))

    def confirm_charge(self, total: str, lines: Sequence[tuple[str, str]], words: str = "") -> bool:
        return bool(self._answer("confirm_charge", total, tuple(lines), words))

    def ask_reason(self, title: str, words: str, findings: Sequence[str]) -> str | None:
        answer: str | None = self._answer("ask_reason", title, words, tuple(findings))
        return answer

    def ask_line(self, title: str, words: str, value: str = "") -> str | None:
        answer: str | None = self._answer("ask_line", title, words, value)
        return answer

    def choose(self, title: str, words: str, choices: Sequence[Choice], chosen: str = "") -> str | None:
        answer: str | None = self._answer("choose", title, words, tuple(choices), chosen)
        return answer

    def explain_refusal(self, can_go: bool) -> object | None:
        answer: object | None = self._answer("explain_refusal", can_go)
        return answer

    def show_text(self, title: str, text: str) -> None:
        self._answer("show_text", title, text)

    def open_file(self, title: str, kinds: str) -> Path | None:
        answer: Path | None = self._answer("open_file", title, kinds)
        return answer

    def save_file(self, title: str, suggested: str, kinds: str) -> Path | None:
        answer: Path | None = self._answer("save_file", title, suggested, kinds)
        return answer

    def pick_folder(self, title: str) -> Path | None:
        answer: Path | None = self._answer("pick_folder", title)
        return answer
