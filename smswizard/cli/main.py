"""The command line's start: builds a desk, runs one command, turns what went wrong into words and a code."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from smswizard.cli.console import Console, standard
from smswizard.cli.parser import parser
from smswizard.desk.desk import Desk
from smswizard.domain.errors import (
    DamagedWorkspace,
    NotAllowedYet,
    SmsWizardError,
    UsageError,
    WorkspaceError,
)
from smswizard.facts.table import FactError
from smswizard.i18n import mark, say
from smswizard.submission.ports import ProviderError
from smswizard.wiring import build, rescue

READING = ("list", "show", "check", "patch", "draft", "status", "export", "account")
"""Verbs that change no client: they need no copy of the workspace."""

Command = Callable[[Desk, Namespace, Console], int]

FINE, FINDINGS, USAGE, PROVIDER, WORKSPACE = range(5)


def main(argv: Sequence[str], console: Console | None = None) -> int:
    """Run one command; the exit code."""
    args = parser(*argv[:1]).parse_args(list(argv))
    speaker = console or standard(args.json)
    try:
        if args.verb == "check-text":
            from smswizard.cli.check_text_command import check_text

            return check_text(args, speaker)
        if args.verb == "explain":
            from smswizard.cli.explain_command import explain_refusal

            return explain_refusal(args, speaker)
        with _workspace(args) as folder:
            if args.verb == "rescue":
                return rescued(folder, args, speaker)
            return _run(build(folder), args, speaker)
    except SmsWizardError as error:
        speaker.error(error)
        return exit_code(error)
    except FactError as error:
        speaker.note(str(error))
        return WORKSPACE
    except BrokenPipeError:
        return FINE


def _run(desk: Desk, args: Namespace, console: Console) -> int:
    try:
        code = command(args.run)(desk, args, console)
        if args.verb not in READING:
            desk.back_up()
        return code
    finally:
        desk.close()


def rescued(folder: Path | None, args: Namespace, console: Console) -> int:
    """Set a damaged workspace aside and bring back what is good. Does nothing to a sound one."""
    try:
        build(folder).close()
    except DamagedWorkspace:
        from smswizard.cli.rescue_command import rescue_workspace

        return rescue_workspace(rescue(folder), not args.leave_empty, console)
    console.tell({"damaged": False}, [say(mark("The workspace is sound. Nothing was changed."))])
    return FINE


def command(named: str) -> Command:
    """The function behind a verb ("client new"). Only the module it lies in is brought in."""
    module, name = named.split()
    if module == "check":
        from smswizard.cli import check_command as commands
    elif module == "patch":
        from smswizard.cli import patch_command as commands  # type: ignore[no-redef]
    elif module == "draft":
        from smswizard.cli import draft_command as commands  # type: ignore[no-redef]
    elif module == "client":
        from smswizard.cli import client_commands as commands  # type: ignore[no-redef]
    elif module == "file":
        from smswizard.cli import file_commands as commands  # type: ignore[no-redef]
    elif module == "look":
        from smswizard.cli import look_command as commands  # type: ignore[no-redef]
    elif module == "filing":
        from smswizard.cli import filing_commands as commands  # type: ignore[no-redef]
    else:
        from smswizard.cli import account_commands as commands  # type: ignore[no-redef]
    found: Command = getattr(commands, name)
    return found


def _workspace(args: Namespace) -> AbstractContextManager[Path | None]:
    """The folder named, the usual one, or for a rehearsal of the sample one that vanishes with it."""
    if args.verb == "practice" and not args.client and not args.data:
        return _vanishing()
    return nullcontext(Path(args.data) if args.data else None)


@contextmanager
def _vanishing() -> Iterator[Path]:
    import tempfile  # late: only a rehearsal of the sample needs it

    with tempfile.TemporaryDirectory(prefix="smswizard-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def exit_code(error: SmsWizardError) -> int:
    """The code of what stopped a command."""
    if isinstance(error, UsageError):
        return USAGE
    if isinstance(error, NotAllowedYet):
        return FINDINGS
    if isinstance(error, ProviderError):
        return PROVIDER
    return WORKSPACE if isinstance(error, WorkspaceError) else PROVIDER
