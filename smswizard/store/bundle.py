"""One client as one portable file (`.smsclient`): a zip archive with a table of contents and the dossier.

    manifest.json   {"kind": "smswizard client", "format": 1, "client": id, "revision": 3, "made_at": ...,
                     "files": {"client.json": sha256}}
    client.json     the dossier as `codec` writes it; it carries a format of its own

No secrets are inside; the tax id is. The revision tells which edition somebody else's changes are based on.
Reading takes nothing on trust: nothing is unpacked to disk, sizes are limited, digests are checked, and any
surprise is one sentence.
"""

from __future__ import annotations

import io
import json
import zlib
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from smswizard.domain.dossier import Dossier
from smswizard.domain.errors import NewerFormat, NotAClientFile
from smswizard.domain.ids import ClientId
from smswizard.i18n import mark
from smswizard.store import codec
from smswizard.store.codec import UnreadableError
from smswizard.store.places import write_private_file
from smswizard.store.searching import shown_name

if TYPE_CHECKING:
    from zipfile import ZipFile

SUFFIX = ".smsclient"
KIND = "smswizard client"
FORMAT = 1

MANIFEST = "manifest.json"
CLIENT = "client.json"

LARGEST_FILE = 32 * 2**20
LARGEST_CONTENT = 64 * 2**20
"""Bytes, of the file and of everything in it unpacked. A dossier of fifty pages is a quarter of a megabyte."""
MOST_ENTRIES = 100

_SURPRISES = (
    UnreadableError,
    ValueError,  # JSON, UTF-8, numbers
    KeyError,
    TypeError,
    AttributeError,
    EOFError,
    OSError,
    zlib.error,
    RuntimeError,  # a password, another way of packing, JSON without a bottom
    MemoryError,
    OverflowError,
)
"""What zipfile, json and our own codec raise for content that is not what it claims to be."""


def write(to: Path, dossier: Dossier, client: ClientId, revision: int, now: datetime) -> Path:
    """Write a client file. A folder gets a file named after the client. Raises WorkspaceFull."""
    content = codec.to_text(dossier).encode("ascii")
    manifest = {
        "kind": KIND,
        "format": FORMAT,
        "client": client,
        "revision": revision,
        "made_at": now.isoformat(),
        "files": {CLIENT: _digest(content)},
    }
    import zipfile

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MANIFEST, json.dumps(manifest, indent=1))
        archive.writestr(CLIENT, content)
    path = _named(to, dossier)
    write_private_file(path, packed.getvalue())
    return path


def read(source: Path) -> Dossier:
    """The dossier of a client file. Raises NotAClientFile or NewerFormat."""
    import zipfile

    packed = _packed(source)
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            files = _unpacked(archive)
        return _dossier(files)
    except (zipfile.BadZipFile, *_SURPRISES) as error:
        raise no_client_file() from error


def _named(to: Path, dossier: Dossier) -> Path:
    if to.is_dir():
        name = "".join(each if each.isalnum() else "-" for each in shown_name(dossier)).strip("-")
        return to / f"{name[:80] or 'client'}{SUFFIX}"
    return to if to.suffix else to.with_name(to.name + SUFFIX)


def _packed(source: Path) -> bytes:
    try:
        if not source.is_file():
            raise no_client_file()
        with source.open("rb") as stream:
            packed = stream.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        raise NotAClientFile(
            mark("This file cannot be opened."), mark("Check that it is there and that you may read it.")
        ) from error
    if len(packed) > LARGEST_FILE:
        raise _too_large()
    return packed


def _unpacked(archive: ZipFile) -> dict[str, bytes]:
    """The files inside, by name. What an entry says of its own size is not believed."""
    entries = archive.infolist()
    names = [each.filename for each in entries]
    if len(entries) > MOST_ENTRIES or len(set(names)) < len(names) or not set(names) <= {MANIFEST, CLIENT}:
        raise no_client_file()
    files: dict[str, bytes] = {}
    room = LARGEST_CONTENT
    for entry in entries:
        with archive.open(entry) as stream:
            files[entry.filename] = stream.read(room + 1)
        room -= len(files[entry.filename])
        if room < 0:
            raise _too_large()
    return files


def _dossier(files: dict[str, bytes]) -> Dossier:
    manifest: dict[str, Any] = json.loads(files[MANIFEST])
    if manifest["kind"] != KIND:
        raise no_client_file()
    if manifest["format"] > FORMAT:
        raise NewerFormat(
            mark("This client file was written by a newer version of SMS Wizard."),
            mark("Install the newest version, then open it again. Nothing was changed."),
        )
    content = files[CLIENT]
    if _digest(content) != manifest["files"][CLIENT]:
        raise NotAClientFile(
            mark("This client file was changed or damaged on its way."),
            mark("Ask for it to be sent again. Nothing was changed here."),
        )
    return codec.from_text(content)


def no_client_file() -> NotAClientFile:
    """For anything that is not what `write` writes."""
    return NotAClientFile(
        mark("This is not a client file of SMS Wizard, or it is damaged."),
        mark("Choose a file that ends in .smsclient, or ask for it to be sent again. Nothing was changed."),
    )


def _too_large() -> NotAClientFile:
    return NotAClientFile(
        mark("This file is far too large for a client file."),
        mark("Choose a file that ends in .smsclient. Nothing was changed."),
    )


def _digest(content: bytes) -> str:
    import hashlib  # late: it brings in OpenSSL, which a start can do without

    return hashlib.sha256(content).hexdigest()
