"""One answer after another, and back again."""

from __future__ import annotations

from smswizard.domain.dossier import Answer, Dossier, with_answer
from smswizard.flow.standing import with_settled_ticks

_DEPTH = 500


def answered(dossier: Dossier, path: str, value: Answer) -> Dossier:
    """The dossier with one answer changed. A tick whose text changed no longer stands; the last tick is then cleared."""
    changed = with_answer(dossier, path, value)
    return with_settled_ticks(changed) if changed.confirmations else changed


class Undo:
    """What the dossier was before each edit. Letters typed into one field in a row count as one edit."""

    def __init__(self) -> None:
        self._past: tuple[Dossier, ...] = ()
        self._future: tuple[Dossier, ...] = ()
        self._typing = ""

    def push(self, before: Dossier, path: str = "") -> None:
        """Remember how it was before an edit of `path`; an edit without a path always stands alone."""
        self._future = ()
        if path and path == self._typing and self._past:
            return
        self._typing = path
        self._past = (*self._past[-_DEPTH:], before)

    def pause(self) -> None:
        """The field was left: the next letter begins a new edit."""
        self._typing = ""

    def undo(self, now: Dossier) -> Dossier | None:
        """The dossier before the last edit; None where there was none."""
        if not self._past:
            return None
        self._typing = ""
        self._future = (*self._future, now)
        *rest, before = self._past
        self._past = tuple(rest)
        return before

    def redo(self, now: Dossier) -> Dossier | None:
        """The dossier as it was before the last undo; None where nothing was undone since."""
        if not self._future:
            return None
        self._past = (*self._past, now)
        *rest, after = self._future
        self._future = tuple(rest)
        return after
