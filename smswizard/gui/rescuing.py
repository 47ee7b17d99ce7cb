"""A damaged workspace at the start: set aside, named to the person, and what is good offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smswizard.i18n import say

if TYPE_CHECKING:
    from smswizard.desk.ports import Rescue, RescueOffer
    from smswizard.gui.dialogs import Dialogs


def offer_rescue(rescue: Rescue, dialogs: Dialogs) -> None:
    """Ask and do. Afterwards the workspace opens, with what was good or empty. Raises WorkspaceError."""
    offer = rescue.offer()
    if not offer.clients:
        dialogs.tell(
            say("The file with your clients was damaged"),
            _words(offer),
            say("You start with an empty board."),
        )
        return
    if dialogs.confirm(
        say("The file with your clients was damaged"),
        _words(offer),
        say("Bring them back"),
        say("Start empty"),
    ):
        rescue.accept(offer)


def _words(offer: RescueOffer) -> str:
    words = [say("It lies here now, untouched: {path}", path=offer.set_aside)]
    if offer.clients:
        names = ", ".join(each.name or say("(no name yet)") for each in offer.clients[:8])
        more = say(" and {count} more", count=len(offer.clients) - 8) if len(offer.clients) > 8 else ""
        words.append(say("We found these clients whole: {names}{more}.", names=names, more=more))
    if offer.lost:
        words.append(say("{count} could not be read.", count=offer.lost))
    if offer.broken_runs:
        words.append(
            say("{count} filings have gaps in their record and were closed.", count=offer.broken_runs)
        )
    return "\n\n".join(words)
