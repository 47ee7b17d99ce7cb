"""The command that says what to change in a policy or terms a business has already."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from smswizard.cli.check_command import BLOCKED, DONE, finding_data
from smswizard.cli.finding_client import client_named
from smswizard.cli.text_file import text_of
from smswizard.desk.patch_words import deed, doubts, files, instructions, marked_page, place, reasons
from smswizard.desk.patching import Change, Patch, patch
from smswizard.domain.dossier import text
from smswizard.domain.errors import UsageError
from smswizard.drafting.complete import completed
from smswizard.i18n import mark
from smswizard.rules.rule import PATHS, Kind

if TYPE_CHECKING:
    from argparse import Namespace

    from smswizard.cli.console import Console
    from smswizard.desk.desk import Desk

_KINDS = {"privacy": Kind.PRIVACY, "terms": Kind.TERMS}


def patch_text(desk: Desk, args: Namespace, console: Console) -> int:
    """Say what to put in and what to change. Nothing of the client is changed."""
    dossier = desk.clients.open(client_named(desk.clients, args.client)).dossier
    kind = _KINDS[args.which]
    theirs = text_of(args.file, console) if args.file else text(completed(dossier), PATHS[kind])
    if not theirs.strip():
        raise UsageError(mark("There is no text yet."), mark("Name a file with --file."))
    made = patch(dossier, kind, theirs)
    written = desk.outbox.write(Path(args.out), files(made)) if args.out else ()
    lines = [marked_page(made)] if args.html else [instructions(made)]
    if written:
        lines = [str(each) for each in written]
    console.tell(_data(made) | {"files": [str(each) for each in written]}, lines)
    return BLOCKED if made.remaining else DONE


def _data(made: Patch) -> dict[str, object]:
    return {
        "kind": made.kind.value,
        "html": made.is_html,
        "changes": [_change_data(each) for each in made.changes],
        "only_a_person_can_tell": list(doubts(made)),
        "remaining": [finding_data(each) for each in made.remaining],
        "pieces": [
            {"mark": each.mark.value, "text": each.text, "change": each.change} for each in made.parts
        ],
        "text": made.text,
    }


def _change_data(change: Change) -> dict[str, object]:
    return {
        "number": change.number,
        "does": change.deed.value if change.deed else "insert",
        "place": place(change),
        "what_to_do": deed(change),
        "sentence": change.old,
        "new": change.new,
        "why": list(reasons(change)),
        "rules": [each.rule for each in change.findings],
    }
