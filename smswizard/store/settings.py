"""Typed settings of this machine: one small JSON file beside the workspace. Nothing in it is secret.

Read tolerantly: what is missing, unknown or of the wrong kind becomes the default, and a file that cannot be
read at all is put aside, because a window that does not open over a theme would be absurd. Writing waits for
the disk, so a window does it in the background.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import threading
from typing import Any

from smswizard.desk.ports import Account, Settings
from smswizard.store.places import Places, prepare, write_private_file

FORMAT = 1


class StoredSettings:
    """The settings file. Safe to use from any thread."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._guard = threading.Lock()

    def read(self) -> Settings:
        """The settings; defaults where there are none or they cannot be read."""
        with self._guard:
            try:
                found = json.loads(self._places.settings.read_bytes())
            except (ValueError, RecursionError):
                self._put_aside()
                return Settings()
            except OSError:
                return Settings()
        return from_plain(found) if isinstance(found, dict) else Settings()

    def write(self, settings: Settings) -> None:
        """Keep them. Raises WorkspaceFull."""
        content = json.dumps({"format": FORMAT, **dataclasses.asdict(settings)}, indent=1)
        with self._guard:
            prepare(self._places)
            write_private_file(self._places.settings, content.encode("ascii"))

    def _put_aside(self) -> None:
        path = self._places.settings
        with contextlib.suppress(OSError):
            path.replace(path.with_name(path.name + ".unreadable"))


def from_plain(found: dict[str, Any]) -> Settings:
    """Settings from what JSON gave; values of another kind than the default's are left out."""
    accounts = found.get("accounts")
    known = _fitting(found, Settings())
    known.pop("accounts", None)
    if isinstance(accounts, list):
        read = (_account(each) for each in accounts)
        known["accounts"] = tuple(each for each in read if each is not None)
    return Settings(**known)


def _account(found: object) -> Account | None:
    if not isinstance(found, dict) or not isinstance(found.get("sid"), str) or not found["sid"]:
        return None
    return Account(**_fitting(found, Account("")))


def _fitting(found: dict[str, Any], defaults: Settings | Account) -> dict[str, Any]:
    """The entries that are fields of `defaults` and of the same type as there."""
    return {
        each.name: found[each.name]
        for each in dataclasses.fields(defaults)
        if type(found.get(each.name)) is type(getattr(defaults, each.name))
    }
