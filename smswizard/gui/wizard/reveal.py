"""Which findings are in sight: they appear when a field is left and go as soon as they are cured."""

from __future__ import annotations

from collections.abc import Iterable

from smswizard.desk.checking import Checkup
from smswizard.domain.dossier import Dossier, answer, paths
from smswizard.rules.finding import Finding


class Reveal:
    """Remembers, by field, whether it was left since it was typed into."""

    def __init__(self, dossier: Dossier) -> None:
        self._open = {path for path in paths() if answer(dossier, path)}
        self._while_typing: dict[str, frozenset[str]] = {}

    def leave(self, *fields: str) -> None:
        """These fields were left, or their page was: everything about them may be said."""
        for path in fields:
            self._open.add(path)
            self._while_typing.pop(path, None)

    def type_into(self, path: str, checkup: Checkup | None) -> None:
        """While somebody types, nothing new is said about the field; what is cured goes."""
        if path not in self._while_typing:
            said = checkup.at(path) if checkup is not None and path in self._open else ()
            self._while_typing[path] = frozenset(each.rule for each in said)

    def shown(self, fields: Iterable[str], checkup: Checkup) -> dict[str, tuple[Finding, ...]]:
        """The findings in sight, by field."""
        return {path: self._at(path, checkup) for path in fields}

    def _at(self, path: str, checkup: Checkup) -> tuple[Finding, ...]:
        if path in self._while_typing:
            return tuple(each for each in checkup.at(path) if each.rule in self._while_typing[path])
        return checkup.at(path) if path in self._open else ()
