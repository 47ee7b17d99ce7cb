"""Commands about filing: submit, status, practice. Nothing is paid unless --pay names the very sum."""

from __future__ import annotations

import tempfile
from argparse import Namespace
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path

from smswizard.cli.console import Console, table
from smswizard.cli.explain_command import reason_data, reason_lines
from smswizard.cli.finding_client import client_named
from smswizard.desk.awaiting import edit_window, edit_words, owner_is_asked, owner_words, reminded_words
from smswizard.desk.confirming import confirm
from smswizard.desk.desk import Desk
from smswizard.desk.packet import as_html, console_packet
from smswizard.desk.run_status import RunState, RunStatus
from smswizard.desk.run_words import RUN_WORDS, TASK_WORDS
from smswizard.domain.errors import NotAllowedYet, UsageError
from smswizard.domain.ids import CHECKLIST, ClientId, RunId
from smswizard.i18n import mark, say
from smswizard.submission.ledger import TaskState

DONE, BLOCKED, PROVIDER = 0, 1, 3

PRACTICE_PACE = 200_000.0
"""Practice seconds in a real one when nobody watches: weeks pass in moments."""


def submit(desk: Desk, args: Namespace, console: Console) -> int:
    """File a client, or go on with its filing. Returns at the next gate."""
    client = client_named(desk.clients, args.client)
    newest = desk.submitting.newest(client, args.practice)
    if newest is None or newest.is_over:
        run = desk.submitting.start(client, args.practice, args.script)
    else:
        run = newest.run
    if args.practice:
        desk.submitting.set_pace(PRACTICE_PACE)
    status = desk.submitting.status(run)
    if status.state is RunState.REFUSED:
        status = desk.submitting.refile(run)
    status = desk.submitting.advance(run, _teller(console))
    if status.state is RunState.NEEDS_MONEY and args.pay:
        status = _paid(desk, run, status, args, console)
    return _told(status, console)


def _paid(desk: Desk, run: RunId, status: RunStatus, args: Namespace, console: Console) -> RunStatus:
    due = status.once + status.monthly
    try:
        named = Decimal(args.pay.strip().removeprefix("$"))
    except InvalidOperation:
        raise UsageError(mark("--pay takes a sum."), mark("For example --pay 4.50.")) from None
    if named != due:
        raise UsageError(
            say(mark("The sum due now is {due} {currency}."), due=due, currency=status.currency),
            mark("Nothing was paid. Name exactly this sum to agree to it."),
        )
    desk.submitting.approve(run, status.gate, args.by or desk.settings.read().who)
    return desk.submitting.advance(run, _teller(console))


def status(desk: Desk, args: Namespace, console: Console) -> int:
    """Where the newest filing of a client stands."""
    newest = desk.submitting.newest(client_named(desk.clients, args.client))
    if newest is None:
        console.tell(None, [say(mark("Nothing has been filed for this client."))])
        return DONE
    if args.refresh:
        newest = desk.submitting.advance(newest.run)
    return _told(newest, console)


def code(desk: Desk, args: Namespace, console: Console) -> int:
    """Have the owner of a sole proprietor brand texted the code once more."""
    client = client_named(desk.clients, args.client)
    newest = desk.submitting.newest(client)
    if newest is None or not owner_is_asked(newest):
        raise NotAllowedYet(mark("Nobody waits for a code from this owner."))
    if newest.is_practice:
        desk.submitting.set_pace(PRACTICE_PACE)
    return _told(desk.submitting.send_code(newest.run, args.by or desk.settings.read().who), console)


def practice(desk: Desk, args: Namespace, console: Console) -> int:
    """Rehearse the whole way; every gate is agreed to, because nothing is real."""
    if args.script == "owner_silent":
        raise UsageError(
            mark("In this course of events nothing goes on until somebody asks for another code."),
            mark("Use submit --practice for it, and then the command code."),
        )
    if args.client:
        client = client_named(desk.clients, args.client)
    else:
        client = _ready_sample(desk)
    desk.submitting.set_pace(PRACTICE_PACE)
    run, teller = desk.submitting.start(client, practice=True, script=args.script), _teller(console)
    found = desk.submitting.follow(run, teller)
    while found.state is RunState.NEEDS_MONEY:
        console.note(
            say(
                mark("Practice agrees to {sum} {currency}."),
                sum=found.once + found.monthly,
                currency=found.currency,
            )
        )
        desk.submitting.approve(run, found.gate, say(mark("practice")))
        found = desk.submitting.follow(run, teller)
    if not args.client:
        folder = Path(tempfile.mkdtemp(prefix="smswizard-practice-"))
        packet = console_packet(desk.clients.open(client).dossier, is_practice=True)
        console.note(str(desk.outbox.write(folder, {"packet.html": as_html(packet)})[0]))
    return _told(found, console)


def _ready_sample(desk: Desk) -> ClientId:
    """A new sample client with all five steps ticked."""
    stored = desk.clients.create_sample()
    dossier, now = stored.dossier, desk.clock.now()
    for step in CHECKLIST:
        dossier = confirm(dossier, step, say(mark("practice")), now, now.date(), say(mark("a rehearsal")))
    desk.clients.save(stored.id, dossier, stored.revision, "confirmed")
    return stored.id


class _teller:  # noqa: N801 - used like a function
    """Says each task once, as it is settled."""

    def __init__(self, console: Console) -> None:
        self._console, self._seen = console, set[str]()

    def __call__(self, found: RunStatus) -> None:
        for task in found.tasks:
            word = f"{task.key} {task.state} {task.status}"
            if task.at is not None and task.state in _WORTH_SAYING and word not in self._seen:
                self._console.note(f"  {say(task.title)}: {_said(task.state, task.status)}")
            self._seen.add(word)


_WORTH_SAYING = (TaskState.SETTLED, TaskState.PENDING, TaskState.REFUSED, TaskState.ABSENT_PAID)


def _said(state: TaskState, provider_word: str) -> str:
    words = say(TASK_WORDS[state])
    if state is TaskState.SETTLED or not provider_word:
        return words
    return say(mark("{words} (Twilio calls it “{theirs}”)"), words=words, theirs=provider_word)


def _told(found: RunStatus, console: Console) -> int:
    done, of = found.done
    badge = [say(mark("PRACTICE: nothing here is real."))] if found.is_practice else []
    lines = [
        *badge,
        say(mark("{done} of {of} tasks done. {state}"), done=done, of=of, state=_run_words(found)),
    ]
    lines += _money(found) + _refusal(found) + _asked_of_people(found)
    if found.fault is not None:
        lines.append(found.fault.message)
    if found.state is RunState.WAITING and found.next_look_at:
        lines.append(say(mark("Next look: {when} UTC."), when=f"{found.next_look_at:%Y-%m-%d %H:%M}"))
    console.tell(_data(found), lines)
    if found.state in (RunState.REFUSED, RunState.NEEDS_DECISION) or found.fault is not None:
        return PROVIDER
    return DONE


def _run_words(found: RunStatus) -> str:
    if found.is_practice and found.state is RunState.APPROVED:
        return say(mark("Approved. For real, you could send now."))
    return say(RUN_WORDS[found.state])


def _money(found: RunStatus) -> list[str]:
    if found.state is not RunState.NEEDS_MONEY:
        return []
    rows = [
        [
            f"  {say(each.name or each.title)}",
            f"{each.once or each.monthly} {each.currency}",
            each.date,
            each.source,
        ]
        for each in found.lines
    ]
    due = found.once + found.monthly
    agree = say(mark("Nothing is paid yet. To agree: --pay {due}"), due=due)
    return [say(found.question), *table(rows), agree]


def _refusal(found: RunStatus) -> list[str]:
    return [line for each in found.refusal for line in reason_lines(each)]


def _asked_of_people(found: RunStatus) -> list[str]:
    lines = [owner_words(), reminded_words(found, _when)] if owner_is_asked(found) else []
    window = edit_window(found)
    return [*filter(None, lines), *([edit_words(window, _when(window.until))] if window else [])]


def _when(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC"


def _data(found: RunStatus) -> dict[str, object]:
    return {
        "run": found.run,
        "practice": found.is_practice,
        "state": found.state.value,
        "tasks": [
            {"key": each.key, "state": each.state.value, "sid": each.sid, "status": each.status}
            for each in found.tasks
        ],
        "due": str(found.once + found.monthly) if found.state is RunState.NEEDS_MONEY else "",
        "currency": found.currency,
        "refusal": [reason_data(each) for each in found.refusal],
        "next_look_at": found.next_look_at,
        "owner_is_asked": owner_is_asked(found),
        "edit_until": window.until if (window := edit_window(found)) and window.is_open else None,
    }
