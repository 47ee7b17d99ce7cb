"""The command that explains a refusal code or a whole refusal e-mail. It opens no workspace and asks nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smswizard.cli.text_file import text_of
from smswizard.desk.explaining import explain_text
from smswizard.desk.refusals import Refusal
from smswizard.domain.errors import UsageError
from smswizard.domain.fields import field_at
from smswizard.flow.walk import step_of
from smswizard.i18n import mark, say

if TYPE_CHECKING:
    from argparse import Namespace

    from smswizard.cli.console import Console

DONE, NOTHING = 0, 1

_GUESS = mark("No code stands in this text. From its words these are the likely reasons; it is a guess.")
_NOT_FOUND = mark(
    "No code and none of the usual words of a refusal were found. Paste the whole e-mail, or the reason that the "
    "Twilio Console shows."
)


def explain_refusal(args: Namespace, console: Console) -> int:
    """Explain what was handed in. Raises UsageError where there is nothing to read."""
    words = [each for each in args.words if each != "-"]
    if words and args.file:
        raise UsageError(mark("Give the code, or a file, not both."))
    text = " ".join(words) if words else text_of(args.file or "-", console)
    if not text.strip():
        raise UsageError(mark("There is nothing to explain."), mark("For example: smswizard explain 30896"))
    told = explain_text(text)
    lines = [line for each in told.reasons for line in (*reason_lines(each), "")][:-1]
    if not told.reasons:
        lines = [say(_NOT_FOUND)]
    elif told.is_guess:
        lines = [say(_GUESS), "", *lines]
    data = {
        "guess": told.is_guess and bool(told.reasons),
        "reasons": [reason_data(each) for each in told.reasons],
    }
    console.tell(data, lines)
    return DONE if told.reasons else NOTHING


def reason_data(reason: Refusal) -> dict[str, object]:
    """A reason for programs."""
    return {
        "code": reason.code,
        "meaning": say(reason.words),
        "step": reason.step,
        "field": reason.field,
        "cure": say(reason.cure),
        "final": not reason.can_refile,
        "notes": list(reason.notes),
        "source": reason.source,
        "date": reason.date,
        "said": reason.said,
        "guess": reason.is_guess,
    }


def reason_lines(reason: Refusal) -> list[str]:
    """A reason for people."""
    lines = [f"{reason.code}  {say(reason.words)}".strip()]
    if reason.is_guess and reason.said:
        lines.append("    " + say(mark("The text says: “{said}”"), said=reason.said))
    lines.append("    " + say(mark("What to do: {cure}"), cure=say(reason.cure)))
    where = _where(reason)
    if where:
        lines.append("    " + say(mark("Where: {where}"), where=where))
    lines += [f"    {each}" for each in reason.notes]
    if reason.source:
        lines.append("    " + say(mark("As of {date}, {source}"), date=reason.date, source=reason.source))
    return lines


def _where(reason: Refusal) -> str:
    if reason.step is None:
        return ""
    step = say(step_of(reason.step).title)
    if not reason.field:
        return step
    return say(
        mark("{step}, “{question}” ({path})"),
        step=step,
        question=say(field_at(reason.field).label),
        path=reason.field,
    )
