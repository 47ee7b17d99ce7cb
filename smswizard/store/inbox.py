"""Files that a person chose to be read."""

from __future__ import annotations

from pathlib import Path

from smswizard.domain.errors import UsageError
from smswizard.i18n import mark


class FolderInbox:
    """Reads files from this machine's folders."""

    def read(self, path: Path, most: int) -> bytes:
        """The bytes of a file. Raises UsageError where it cannot be read, is no file, or has more than `most` bytes."""
        try:
            if not path.is_file():  # a device or a pipe could be read for ever
                raise UsageError(mark("This is not a file."), mark("Choose the document itself."))
            with path.open("rb") as opened:
                body = opened.read(most + 1)
        except (OSError, ValueError) as error:
            raise UsageError(
                mark("The file cannot be read."),
                mark("Check that it is still there and that you may open it."),
            ) from error
        if len(body) > most:
            raise UsageError(
                mark("The file is too large."), mark("Copy the text you need and paste it here.")
            )
        return body
