"""What the desk needs for reading live pages and files of the person: ports."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from smswizard.domain.evidence import Exhibit, Fetched, Missed
from smswizard.domain.ids import ClientId


class PageSource(Protocol):
    """Fetches one page of the web, and only when it is asked to."""

    def fetch(self, address: str, stopped: Callable[[], bool]) -> Fetched | Missed:
        """What is at an address that a person typed, redirects followed. Comes back within a fixed time whatever
        the other side does, and soon after `stopped()` turns true. Raises nothing about the world."""


class EvidenceStore(Protocol):
    """Keeps what was seen. Methods raise WorkspaceError."""

    def keep(
        self,
        client: ClientId,
        kind: str,
        address: str,
        seen_at: datetime,
        media_type: str,
        body: bytes,
        note: str = "",
    ) -> Exhibit:
        """Keep what was seen; on disk when this returns."""

    def of(self, client: ClientId) -> tuple[Exhibit, ...]:
        """What was kept for a client, last seen first; without the bytes."""

    def body(self, key: str) -> bytes:
        """The bytes of one thing seen."""


class Inbox(Protocol):
    """Reads a file that a person chose."""

    def read(self, path: Path, most: int) -> bytes:
        """Its bytes. Raises UsageError where it cannot be read or has more than `most` bytes."""
