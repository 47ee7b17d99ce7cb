"""Which client a word on the command line means."""

from __future__ import annotations

from smswizard.desk.clients import Clients
from smswizard.domain.errors import UsageError
from smswizard.domain.ids import ClientId
from smswizard.i18n import mark, say


def client_named(clients: Clients, word: str) -> ClientId:
    """The client with this id, the beginning of one, or a name that only one client has. Raises UsageError."""
    rows = (*clients.rows(), *clients.rows(archived=True))
    wanted = word.strip().casefold()
    exact = [row.id for row in rows if row.id == word or row.name.casefold() == wanted]
    near = [row.id for row in rows if row.id.startswith(word) or wanted in row.name.casefold()]
    found = list(dict.fromkeys(exact or near))
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(
            say(mark("No client is called “{name}”."), name=word), mark("“smswizard list” shows them all.")
        )
    raise UsageError(
        say(mark("Several clients match “{name}”."), name=word),
        mark("Give the id that “smswizard list” shows."),
    )
