"""Commands about clients and their answers: new, list, show, set, confirm."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from smswizard.cli.check_command import finding_data, finding_lines
from smswizard.cli.console import Console, pairs, table
from smswizard.cli.finding_client import client_named
from smswizard.desk.choices import choices
from smswizard.desk.clients import BoardRow, steps_in_words
from smswizard.desk.confirming import confirm, withdraw
from smswizard.desk.desk import Desk
from smswizard.desk.editing import answered
from smswizard.desk.files_in import text_of_file
from smswizard.desk.packet import masked
from smswizard.desk.step_state import state_words
from smswizard.desk.texts import shown
from smswizard.domain.dossier import Answer, Dossier, answer, paths
from smswizard.domain.errors import UsageError
from smswizard.domain.fields import field_at, is_list
from smswizard.domain.ids import StepId
from smswizard.domain.question import FieldKind
from smswizard.flow.steps import STEPS
from smswizard.i18n import mark, say

DONE = 0


def new(desk: Desk, args: Namespace, console: Console) -> int:
    """Create a client."""
    stored = desk.clients.create_sample() if args.sample else desk.clients.create(_named(args.name))
    console.tell({"id": stored.id, "name": stored.dossier.name}, [f"{stored.id}  {stored.dossier.name}"])
    return DONE


def _named(name: str) -> Dossier:
    return answered(Dossier(), "business.brand_name", name)


def list_clients(desk: Desk, args: Namespace, console: Console) -> int:
    """Show all clients."""
    rows = desk.clients.rows(args.search, args.archived)
    data = [
        {
            "id": row.id,
            "name": row.name,
            "next": row.next_step,
            "steps": dict(row.steps),
            "changed_at": row.changed_at,
        }
        for row in rows
    ]
    lines = table([[row.id, row.name or say(mark("(no name yet)")), say(row.next)] for row in rows])
    console.tell(data, lines or [say(mark("No clients yet. “smswizard new NAME” makes one."))])
    return DONE


def show(desk: Desk, args: Namespace, console: Console) -> int:
    """Show the answers of a client."""
    stored = desk.clients.open(client_named(desk.clients, args.client))
    dossier = shown(stored.dossier) if args.drafted else stored.dossier
    wanted = [args.path] if args.path else [each for each in paths() if answer(dossier, each)]
    values = {path: _shown_answer(dossier, path, args.tax_id) for path in wanted}
    row = next(each for each in _every_row(desk) if each.id == stored.id)
    steps = {
        say(step.title): words for step, words in zip(STEPS[2:7], map(say, steps_in_words(row)), strict=True)
    }
    lines = (
        [str(values[args.path])]
        if args.path
        else [*pairs(steps), "", *pairs({k: str(v) for k, v in values.items()})]
    )
    console.tell({"id": stored.id, "revision": stored.revision, "steps": steps, "answers": values}, lines)
    return DONE


def _every_row(desk: Desk) -> list[BoardRow]:
    return [*desk.clients.rows(), *desk.clients.rows(archived=True)]


def _shown_answer(dossier: Dossier, path: str, with_tax_id: bool) -> Answer:
    value = answer(dossier, path)
    if field_at(path).kind is FieldKind.TAX_ID and not with_tax_id and isinstance(value, str) and value:
        return masked(value, dossier)
    return value


def _typed(desk: Desk, args: Namespace, console: Console) -> list[str]:
    if args.file:
        if args.value:
            raise UsageError(mark("Give the answer or a file, not both."))
        return [text_of_file(desk.inbox, Path(args.file))]
    return [console.read()] if args.value == ["-"] else list(args.value)


def set_answer(desk: Desk, args: Namespace, console: Console) -> int:
    """Answer a question."""
    stored = desk.clients.open(client_named(desk.clients, args.client))
    typed = _typed(desk, args, console)
    value = _as_answer(args.path, typed)
    dossier = answered(stored.dossier, args.path, value)
    revision = desk.clients.save(stored.id, dossier, stored.revision)
    offered = [each.value for each in choices(field_at(args.path), dossier)]
    strange = [each for each in typed if each and offered and each not in offered]
    if strange:
        words = mark("Kept, though “{value}” is none of the choices: {choices}.")
        console.note(say(words, value=strange[0], choices=", ".join(offered)))
    findings = desk.verdicts.of(stored.id, dossier, desk.clock.now().date()).at(args.path)
    console.tell(
        {"revision": revision, "findings": [finding_data(each) for each in findings]}, finding_lines(findings)
    )
    return DONE


def _as_answer(path: str, typed: list[str]) -> Answer:
    if is_list(path) and not path.rpartition(".")[2].isdecimal():
        return tuple(each for each in typed if each)
    if len(typed) > 1:
        raise UsageError(mark("This question takes one answer."), mark("Put it into quotation marks."))
    return typed[0] if typed else ""


def confirm_step(desk: Desk, args: Namespace, console: Console) -> int:
    """Tick a step of the checklist, or take a tick back."""
    stored = desk.clients.open(client_named(desk.clients, args.client))
    step, now = StepId(args.step), desk.clock.now()
    if args.take_back:
        dossier = withdraw(stored.dossier, step)
    else:
        who = args.by or desk.settings.read().who
        if not who.strip():
            raise UsageError(mark("Who confirms this?"), mark("Add --by with a name."))
        dossier = confirm(stored.dossier, step, who, now, now.date(), args.reason)
    desk.clients.save(stored.id, dossier, stored.revision, "confirmed")
    verdict = desk.verdicts.of(stored.id, dossier, now.date())
    states = {each.value: say(state_words(state, each)) for each, state in verdict.states.items()}
    console.tell({"steps": states}, [f"{args.step}: {states[step]}"])
    return DONE
