"""Where things lie on this machine. Everything we make there is readable by its owner alone."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from smswizard.domain.errors import WorkspaceError, WorkspaceFull
from smswizard.i18n import mark

DATA_VARIABLE = "SMSWIZARD_DATA"
"""Environment variable that names another data folder, for trying things out or for a memory stick."""

_FOLDER_MODE = 0o700
_FILE_MODE = 0o600
_NO_RIGHT = (errno.EACCES, errno.EPERM, errno.EROFS)


class Places(NamedTuple):
    """The data folder and what lies in it. `is_ours` is false for a folder that the person named."""

    data: Path
    logs: Path
    is_ours: bool = True

    @property
    def workspace(self) -> Path:
        """All clients, their history and what was really filed."""
        return self.data / "workspace.sqlite"

    @property
    def practice(self) -> Path:
        """What the practice provider remembers; never mixed with the workspace."""
        return self.data / "practice.sqlite"

    @property
    def settings(self) -> Path:
        """Settings of this machine."""
        return self.data / "settings.json"

    @property
    def backups(self) -> Path:
        """Copies made before an upgrade and once a day."""
        return self.data / "backups"

    @property
    def set_aside(self) -> Path:
        """Damaged files; we move them here and never delete them."""
        return self.data / "set-aside"

    @property
    def derived(self) -> Path:
        """What can be made again at any time from the workspace; may be deleted."""
        return self.data / "derived"

    @property
    def window_lock(self) -> Path:
        """Held by the one open window."""
        return self.data / "window.lock"


def find_places(data: Path | None = None, environ: Mapping[str, str] = os.environ) -> Places:
    """The places of this person on this machine; makes nothing yet.

    `data` wins over the environment's SMSWIZARD_DATA, and both over the system's own place for such files.
    Raises WorkspaceError where the system knows no home folder.
    """
    named = data or (Path(environ[DATA_VARIABLE]) if environ.get(DATA_VARIABLE) else None)
    if named is not None:
        chosen = named.expanduser().absolute()
        return Places(chosen, chosen / "logs", is_ours=False)
    import platformdirs

    kept, logs = (
        Path(find("smswizard", appauthor=False))
        for find in (platformdirs.user_data_path, platformdirs.user_log_path)
    )
    if not kept.is_absolute() or not _has_home(kept):
        raise WorkspaceError(
            mark("There is no home folder to keep your clients in."),
            mark("Start the program with --data and the name of a folder that is yours."),
        )
    return Places(kept, logs)


def prepare(places: Places) -> None:
    """Make the data folder, for its owner alone. Raises WorkspaceFull where that is not possible."""
    existed = places.data.is_dir()
    make_private_folder(places.data)
    if existed and places.is_ours:
        _tighten(places.data)


def make_private_folder(folder: Path) -> Path:
    """Make a folder and its parents; the folders made are for the owner alone, whatever the umask says."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    try:
        for each in reversed(missing):
            each.mkdir(mode=_FOLDER_MODE, exist_ok=True)
            each.chmod(_FOLDER_MODE)
        if not folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    except OSError as error:
        raise cannot_write(folder, error) from error
    return folder


def make_private_file(path: Path) -> None:
    """Make an empty file for its owner alone, before any byte is in it; a file that is there is tightened."""
    try:
        if path.exists():
            _tighten(path, _FILE_MODE)
            return
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, _FILE_MODE))
        path.chmod(_FILE_MODE)
    except OSError as error:
        raise cannot_write(path, error) from error


def write_private_file(path: Path, content: bytes) -> None:
    """Put a whole file in place at once: the old one stays until the new one is on the disk."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        handle = os.open(beside, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, _FILE_MODE)
        with os.fdopen(handle, "wb") as stream:
            beside.chmod(_FILE_MODE)
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise cannot_write(path, error) from error


def cannot_write(path: Path, error: OSError) -> WorkspaceFull:
    """The error for a person, of a file or folder that could not be made or written."""
    if error.errno in _NO_RIGHT:
        return WorkspaceFull(
            mark("You may not write in this folder."),
            mark("Choose another folder, or ask for the right to write there: {path}").format(path=path),
        )
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return WorkspaceFull(
            mark("The disk is full."),
            mark("Make some room, then try again: {path}").format(path=path),
        )
    return WorkspaceFull(
        mark("This file or folder could not be written."),
        f"{path} ({error.strerror or error})",
    )


def _has_home(kept: Path) -> bool:
    """A home folder that is named but missing is not ours to make."""
    try:
        home = Path.home()
    except RuntimeError:
        return False
    return not kept.is_relative_to(home) or home.is_dir()


def _tighten(path: Path, mode: int = _FOLDER_MODE) -> None:
    if path.stat().st_mode & 0o077 and os.name == "posix":
        path.chmod(mode)
