"""Dossier texts, each stored once under its digest and dropped when nothing names it any more."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from smswizard.domain.dossier import Dossier
from smswizard.domain.errors import DamagedWorkspace
from smswizard.store import codec
from smswizard.store.codec import UnreadableError
from smswizard.store.database import Change, Value
from smswizard.store.troubles import damaged


def keep(change: Change, dossier: Dossier) -> str:
    """Store a dossier's text; returns its digest."""
    text = codec.to_text(dossier)
    digest = codec.digest(text)
    change.run("INSERT INTO texts (digest, body) VALUES (?, ?) ON CONFLICT DO NOTHING", [digest, text])
    return digest


def drop_unused(change: Change, digests: Iterable[Value]) -> None:
    """Delete those of these texts that nothing names any more."""
    for digest in set(digests):
        change.run(
            "DELETE FROM texts WHERE digest = :digest"
            " AND NOT EXISTS (SELECT 1 FROM clients WHERE digest = :digest)"
            " AND NOT EXISTS (SELECT 1 FROM history WHERE digest = :digest)"
            " AND NOT EXISTS (SELECT 1 FROM frozen WHERE digest = :digest)",
            {"digest": digest},
        )


def read(path: Path, digest: Value, body: Value) -> Dossier:
    """The dossier of a stored text. Raises DamagedWorkspace where it is not what was stored."""
    if not isinstance(body, str) or not body.isascii() or codec.digest(body) != digest:
        raise _damaged_text(path)
    try:
        return codec.from_text(body)
    except UnreadableError as error:
        raise _damaged_text(path) from error


def moment(stored: Value) -> datetime:
    """A stored time, UTC, aware."""
    return datetime.fromisoformat(str(stored))


def stored_moment(at: datetime) -> str:
    """A time as stored: always the same width, so that texts sort as times do."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _damaged_text(path: Path) -> DamagedWorkspace:
    return damaged(path)
