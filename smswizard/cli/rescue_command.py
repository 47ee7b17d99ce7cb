"""The command for a damaged workspace."""

from __future__ import annotations

from smswizard.cli.console import Console
from smswizard.desk.ports import Rescue
from smswizard.i18n import mark, say


def rescue_workspace(rescue: Rescue, accept: bool, console: Console) -> int:
    """Set the file aside, tell what is still good, and put it in place where `accept` says so."""
    offer = rescue.offer()
    names = [each.name or say(mark("(no name yet)")) for each in offer.clients]
    lines = [
        say(mark("The damaged file lies here now, untouched: {path}"), path=offer.set_aside),
        say(mark("Good: {count} clients."), count=len(names)),
        *(f"  {name}" for name in names),
    ]
    if offer.lost:
        lines.append(say(mark("Lost: {count} clients."), count=offer.lost))
    if offer.broken_runs:
        lines.append(
            say(mark("Filings whose record has gaps, closed now: {count}."), count=offer.broken_runs)
        )
    if accept:
        rescue.accept(offer)
        lines.append(say(mark("What is good is back in place.")))
    else:
        lines.append(say(mark("Nothing was put in place. The next start begins with an empty workspace.")))
    data = {
        "damaged": True,
        "set_aside": str(offer.set_aside),
        "clients": names,
        "lost": offer.lost,
        "restored": accept,
    }
    console.tell(data, lines)
    return 0
