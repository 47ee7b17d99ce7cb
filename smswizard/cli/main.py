"""The command line's start: builds a desk, runs one command, turns what went wrong into words and a code."""

from __future__ import annotations

import tempfile
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from smswizard.cli.console import Console, standard
from smswizard.cli.parser import parser
from smswizard.domain.errors import NotAllowedYet, SmsWizardError, UsageError, WorkspaceError
from smswizard.facts.table import FactError
from smswizard.submission.ports import ProviderError
from smswizard.wiring import build

FINE, FINDINGS, USAGE, PROVIDER, WORKSPACE = range(5)


def main(argv: Sequence[str], console: Console | None = None) -> int:
    """Run one command; the exit code."""
    args = parser().parse_args(list(argv))
    speaker = console or standard(args.json)
    try:
        with _workspace(args) as folder:
            desk = build(folder)
            try:
                code: int = args.run(desk, args, speaker)
                return code
            finally:
                desk.close()
    except SmsWizardError as error:
        speaker.error(error)
        return exit_code(error)
    except FactError as error:
        speaker.note(str(error))
        return WORKSPACE
    except BrokenPipeError:
        return FINE


def _workspace(args: Namespace) -> AbstractContextManager[Path | None]:
    """The folder named, the usual one, or for a rehearsal of the sample one that vanishes with it."""
    if args.verb == "practice" and not args.client and not args.data:
        return _vanishing()
    return nullcontext(Path(args.data) if args.data else None)


@contextmanager
def _vanishing() -> Iterator[Path]:
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
