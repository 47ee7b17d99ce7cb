"""What can be wrong with the file of the clients, or not be in it, in words."""

from __future__ import annotations

from pathlib import Path

from smswizard.domain.errors import (
    DamagedWorkspace,
    UsageError,
    WorkspaceError,
    WorkspaceFull,
    WorkspaceLocked,
)
from smswizard.i18n import mark


def locked() -> WorkspaceLocked:
    """Another program writes, and went on for longer than we wait."""
    return WorkspaceLocked(
        mark("Another program is using the file with your clients."),
        mark("Close the other window, or wait a moment and try again. What you typed is still here."),
    )


def full() -> WorkspaceFull:
    """The disk took no more."""
    return WorkspaceFull(
        mark("The disk is full, so nothing could be saved."),
        mark("Make some room, then try again. What you typed is still here."),
    )


def not_writable(path: Path) -> WorkspaceFull:
    """No right to write, a read-only disk, or no such folder."""
    return WorkspaceFull(
        mark("The file with your clients cannot be opened for writing."),
        mark("Check that the folder is there and that you may write in it: {path}").format(path=path),
    )


def gone(path: Path) -> WorkspaceFull:
    """The file was moved or deleted under us."""
    return WorkspaceFull(
        mark("The file with your clients was moved or deleted while the program was open."),
        mark("Put it back, or save elsewhere: {path}").format(path=path),
    )


def damaged(path: Path) -> DamagedWorkspace:
    """The file cannot be read as what it should be."""
    return DamagedWorkspace(
        mark("The file with your clients is damaged."),
        mark("It is kept, and what can still be read is offered to you: {path}").format(path=path),
    )


def disk_failed(path: Path) -> WorkspaceError:
    """Reading failed for reasons of the disk's own."""
    return WorkspaceError(
        mark("The disk did not answer as it should."),
        mark("Check the disk or the network share, then try again: {path}").format(path=path),
    )


def no_such_client() -> UsageError:
    """For a client id that leads nowhere."""
    return UsageError(mark("There is no such client here."), mark("Look at the list of clients."))
