"""Files for people: pages to publish, packets to hand over. Each is written whole or not at all, for its owner alone:
a packet may hold the tax number."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from smswizard.domain.errors import WorkspaceFull
from smswizard.i18n import mark


class FolderOutbox:
    """Writes into a folder of the person's choice, which is made where it is missing."""

    def write(self, folder: Path, files: Mapping[str, str | bytes]) -> tuple[Path, ...]:
        """Write texts as UTF-8 files, and bytes as they are. Raises WorkspaceFull where the folder cannot be written to."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return tuple(_written(folder / name, _as_bytes(content)) for name, content in files.items())
        except OSError as error:
            raise WorkspaceFull(
                mark("The files could not be written."),
                f"{folder}: {error.strerror or error}. " + mark("Choose another folder and try again."),
            ) from error


def _as_bytes(content: str | bytes) -> bytes:
    return content.encode("utf-8", "replace") if isinstance(content, str) else content


def _written(path: Path, content: bytes) -> Path:
    if path.exists() and not path.is_file():
        raise OSError(f"{path.name} is not a file")  # a device or a folder must not be replaced
    import tempfile  # late: most starts write nothing for people

    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".smswizard-")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
    return path
