"""Pages and pictures as they were seen: when, where, and with which digest. Nothing here is ever changed."""

from __future__ import annotations

import hashlib
import os
from datetime import datetime

from smswizard.domain.errors import UsageError
from smswizard.domain.evidence import Exhibit
from smswizard.domain.ids import ClientId
from smswizard.i18n import mark
from smswizard.store.database import BrokenRuleError, Database
from smswizard.store.texts import moment, stored_moment
from smswizard.store.troubles import damaged, no_such_client

_KEPT = """SELECT e.key, e.kind, e.address, e.seen_at, e.media_type, e.note, e.digest
    FROM evidence e JOIN clients c ON c.id = e.client WHERE c.key = ? ORDER BY e.seen_at DESC, e.id DESC"""


class EvidenceRoom:
    """The evidence of a workspace. Safe to use from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

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
        key, digest = os.urandom(16).hex(), hashlib.sha256(body).hexdigest()
        try:
            with self._database.change(durable=True) as change:
                change.run(
                    "INSERT INTO evidence (key, client, kind, address, seen_at, media_type, note, digest, body)"
                    " VALUES (?, (SELECT id FROM clients WHERE key = ?), ?, ?, ?, ?, ?, ?, ?)",
                    [key, client, kind, address, stored_moment(seen_at), media_type, note, digest, body],
                )
        except BrokenRuleError as error:
            raise no_such_client() from error
        return Exhibit(key, kind, address, seen_at, media_type, note, digest)

    def of(self, client: ClientId) -> tuple[Exhibit, ...]:
        """What was kept for a client, last seen first; without the bytes."""
        return tuple(
            Exhibit(
                str(key), str(kind), str(address), moment(seen_at), str(media_type), str(note), str(digest)
            )
            for key, kind, address, seen_at, media_type, note, digest in self._database.rows(_KEPT, [client])
        )

    def body(self, key: str) -> bytes:
        """The bytes of one thing seen. Raises DamagedWorkspace where they are not the ones that were kept."""
        found = self._database.row("SELECT digest, body FROM evidence WHERE key = ?", [key])
        if found is None:
            raise UsageError(mark("This was not kept here."), mark("Choose one from the list."))
        digest, body = found
        if not isinstance(body, bytes) or hashlib.sha256(body).hexdigest() != digest:
            raise damaged(self._database.path)
        return body
