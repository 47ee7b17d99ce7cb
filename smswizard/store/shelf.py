"""Texts beside the workspace that can be made again: whoever deletes them loses a moment, nothing else."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from smswizard import __version__, assets
from smswizard.domain.errors import WorkspaceError
from smswizard.store.places import Places, make_private_folder, prepare, write_private_file

_JUDGING = ("domain", "facts", "reading", "drafting", "rules", "flow", "desk")
"""The rooms whose code decides what is found."""

_LIBRARIES = ("phonenumbers", "publicsuffixlist", "rapidfuzz", "lxml")
"""What these rooms ask."""


class FolderShelf:
    """A `desk.verdict.Shelf`: one file per name, readable by its owner alone."""

    def __init__(self, places: Places) -> None:
        self._places = places

    def read(self, name: str) -> str:
        """The text under a name; "" where there is none or it cannot be read."""
        try:
            return self._path(name).read_text("ascii")
        except (OSError, ValueError):
            return ""

    def keep(self, name: str, text: str) -> None:
        """Keep an ASCII text. A full disk or a folder that may not be written costs the next look its time."""
        with contextlib.suppress(WorkspaceError):
            prepare(self._places)
            make_private_folder(self._places.derived)
            write_private_file(self._path(name), text.encode("ascii"))

    def _path(self, name: str) -> Path:
        return self._places.derived / f"{name}.json"


def edition(package: Path | None = None, resources: Path | None = None) -> str:
    """Tells the rules and facts of this program from any others: version, Python, and of each file that decides
    anything its name, size and time. A file that is written anew with the same words makes another edition.
    """
    code = package or Path(assets.__file__).parent
    tables = resources or assets.root()
    libraries = [Path(spec.origin) for each in _LIBRARIES if (spec := find_spec(each)) and spec.origin]
    stamps = (
        *_stamps(code / room for room in _JUDGING),
        *_stamps((tables / "facts", tables / "drafting")),
        *(f"{each} {_stamp(each.stat())}" for each in libraries if each.exists()),
    )
    return "\n".join((__version__, sys.version, *sorted(stamps)))


def _stamps(folders: Iterable[Path]) -> Iterator[str]:
    """A line for each file in the folders and in those within them. A bundled program has no folders of code: its
    version and tables speak for it."""
    for folder in folders:
        with contextlib.suppress(FileNotFoundError), os.scandir(folder) as entries:
            for entry in entries:
                if not entry.is_dir():
                    yield f"{entry.path} {_stamp(entry.stat())}"
                elif entry.name != "__pycache__":
                    yield from _stamps((Path(entry.path),))


def _stamp(seen: os.stat_result) -> str:
    return f"{seen.st_size} {seen.st_mtime_ns}"
