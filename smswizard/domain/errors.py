"""What stops a verb. Everything a person can be told is a `SmsWizardError`; anything else is a bug.

SmsWizardError                      title, advice
|- UsageError                       an answer, a path or a choice that does not exist
|- WorkspaceError                   the file on disk
|  |- WorkspaceLocked               somebody else writes
|  |- WorkspaceFull                 no room, or no right to write
|  |- NewerFormat                   written by a newer program
|  |- DamagedWorkspace              not readable; moved aside
|  |- StaleRevision                 saved by somebody else meanwhile
|  `- NotAClientFile                an import that is none, or is not safe
|- VaultError                       the keychain
|  |- NoKeychain  |- VaultLocked  |- VaultRefused  `- VaultTimedOut
|- NotAllowedYet                    a lock or a gate is closed; says which and why
`- FactError                        a fact table that cannot be trusted (raised in facts, which lie below)

A provider's failure is data (`submission.fault.Fault`); `submission.ports.ProviderError` carries one.
"""

from __future__ import annotations


class SmsWizardError(Exception):
    """Something a person can be told: what happened (`title`) and what to do now (`advice`).

    Both are marked English sentences, their named placeholders already filled.
    """

    def __init__(self, title: str, advice: str = "") -> None:
        super().__init__(title)
        self.title = title
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.title} {self.advice}".strip()


class UsageError(SmsWizardError):
    """An answer, a path or a choice that does not exist."""


class WorkspaceError(SmsWizardError):
    """The workspace on disk cannot do what was asked."""


class WorkspaceLocked(WorkspaceError):  # noqa: N818 - reads as what happened
    """Another program is writing."""


class WorkspaceFull(WorkspaceError):  # noqa: N818
    """No room on the disk, or no right to write there."""


class NewerFormat(WorkspaceError):  # noqa: N818
    """The file was written by a newer program."""


class DamagedWorkspace(WorkspaceError):  # noqa: N818
    """The file cannot be read as a workspace."""


class StaleRevision(WorkspaceError):  # noqa: N818
    """The client was saved elsewhere since it was opened here."""


class NotAClientFile(WorkspaceError):  # noqa: N818
    """The file to be imported is no client file, or is not safe to read."""


class VaultError(SmsWizardError):
    """The keychain did not do what was asked."""


class NoKeychain(VaultError):  # noqa: N818
    """This computer offers no keychain we trust."""


class VaultLocked(VaultError):  # noqa: N818
    """The keychain is locked, or its prompt was dismissed."""


class VaultRefused(VaultError):  # noqa: N818
    """The keychain refused the value or did not keep it."""


class VaultTimedOut(VaultError):  # noqa: N818
    """The keychain did not answer in time."""


class NotAllowedYet(SmsWizardError):  # noqa: N818
    """A lock or a money gate is closed."""
