"""What the practice provider remembers, in a file of its own: it stands for a machine far away."""

from __future__ import annotations

from collections.abc import Callable

from smswizard.store.database import Database


class StoredPracticeMemory:
    """A `submission.ports.PracticeMemory`. Safe to use from any thread and from several programs."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, name: str) -> str:
        """The text under a name; "" where there is none."""
        found = self._database.row("SELECT body FROM memory WHERE name = ?", [name])
        return str(found[0]) if found else ""

    def change(self, name: str, how: Callable[[str], str]) -> None:
        """Replace the text under a name by `how(text)`, in one transaction, on disk before this returns."""
        with self._database.change(durable=True) as change:
            found = change.row("SELECT body FROM memory WHERE name = ?", [name])
            changed = how(str(found[0]) if found else "")
            change.run("INSERT OR REPLACE INTO memory (name, body) VALUES (?, ?)", [name, changed])

    def names(self, prefix: str = "") -> tuple[str, ...]:
        """The names in use that begin with `prefix`, in order."""
        rows = self._database.rows(
            "SELECT name FROM memory WHERE substr(name, 1, length(:prefix)) = :prefix ORDER BY name",
            {"prefix": prefix},
        )
        return tuple(str(name) for (name,) in rows)
