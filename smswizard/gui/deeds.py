"""What a page wishes for and cannot do itself. The window does it, in the background where it takes time."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from smswizard.desk.ports import Credentials
from smswizard.domain.dossier import Answer, Dossier
from smswizard.domain.ids import RunId, StepId, TaskKey
from smswizard.domain.record import record
from smswizard.flow.step import Place

if TYPE_CHECKING:
    from smswizard.desk.pages_live import Look
    from smswizard.desk.patching import Patch
    from smswizard.rules.rule import Kind


@record(frozen=True)
class Go:
    """Go to a page."""

    place: Place


@record(frozen=True)
class GoToField:
    """Go to the page of a question and put the keyboard there."""

    path: str


@record(frozen=True)
class Put:
    """Answer a question from outside its row."""

    path: str
    value: Answer


@record(frozen=True)
class ConfirmStep:
    """The person's tick; `reason` is written where something stands against it."""

    step: StepId
    reason: str


@record(frozen=True)
class WithdrawStep:
    """The tick is taken back."""

    step: StepId


@record(frozen=True)
class OpenAddress:
    """Open a web address in the person's browser."""

    url: str


@record(frozen=True)
class SavePages:
    """Write the folder of ready pages; asks where."""


@record(frozen=True)
class CopyNote:
    """Copy the note for the web person."""


@record(frozen=True)
class FindChanges:
    """Find out what to change in a text the business has already; `kind` is PRIVACY or TERMS."""

    kind: Kind
    dossier: Dossier


@record(frozen=True)
class SaveChanges:
    """Save the changes for whoever keeps the website; asks where."""

    patch: Patch


@record(frozen=True)
class CopyChanges:
    """Copy the instructions of the changes."""

    patch: Patch


class PacketForm(StrEnum):
    """Forms in which the Console packet can be saved."""

    HTML = "html"
    TEXT = "txt"
    JSON = "json"


@record(frozen=True)
class SavePacket:
    """Save the Console packet; asks where."""

    form: PacketForm


@record(frozen=True)
class OfferStarters:
    """Add starter messages of the trade."""


@record(frozen=True)
class LookAtKeychain:
    """Find out where keys would be kept."""


@record(frozen=True)
class Connect:
    """Check credentials with the provider, then keep them."""

    credentials: Credentials


@record(frozen=True)
class Forget:
    """Forget an account and its secrets."""

    account_sid: str


@record(frozen=True)
class FindNumbers:
    """Ask for free numbers; practice numbers need no account."""

    area_code: str
    practice: bool
    account_sid: str = ""
    toll_free: bool = False


@record(frozen=True)
class LookAtCosts:
    """Work out what filing would cost and what is missing."""


@record(frozen=True)
class File:
    """The press on the button that named the sum. `script` is what the practice reviewer will do, `pace` how many
    times faster its clock runs."""

    practice: bool
    script: str = ""
    pace: float = 1.0


@record(frozen=True)
class Spend:
    """The press on a gate's button during a filing."""

    run: RunId
    tasks: tuple[TaskKey, ...]


@record(frozen=True)
class Decide:
    """A paid call whose outcome is unknown: send it again, or leave it."""

    run: RunId
    task: TaskKey
    resend: bool


@record(frozen=True)
class Refile:
    """Send what was changed after a refusal. `elsewhere` says what was mended outside of the answers."""

    run: RunId
    elsewhere: str = ""


@record(frozen=True)
class RefileElsewhere:
    """Something was mended outside of the answers; asks what, then sends it again."""

    run: RunId


@record(frozen=True)
class SendCode:
    """Have the owner of a brand texted the code once more; asks first."""

    run: RunId


@record(frozen=True)
class LookNow:
    """Ask for news of a filing now."""

    run: RunId


@record(frozen=True)
class Abandon:
    """End a filing; asks first."""

    run: RunId


@record(frozen=True)
class AllowPolling:
    """May the window ask for news while it is open?"""

    may: bool


@record(frozen=True)
class SetPace:
    """Speed of the practice clock."""

    run: RunId
    pace: float


@record(frozen=True)
class LookAtPages:
    """Open live pages, by the questions that hold their addresses; none means all of the dossier."""

    dossier: Dossier
    paths: tuple[str, ...] = ()


@record(frozen=True)
class StopLooking:
    """End a look that is under way."""


@record(frozen=True)
class RecallPages:
    """Show what was seen at the live pages last; no network."""

    dossier: Dossier


@record(frozen=True)
class TakeInFile:
    """Put the text of a file into a question; asks which file where none is given."""

    path: str
    file: Path | None = None


@record(frozen=True)
class TakeInPage:
    """Put the text of a live page, as it was seen, in the place of ours."""

    look: Look


Deed = (
    Go
    | GoToField
    | Put
    | ConfirmStep
    | WithdrawStep
    | OpenAddress
    | SavePages
    | CopyNote
    | FindChanges
    | SaveChanges
    | CopyChanges
    | SavePacket
    | OfferStarters
    | LookAtKeychain
    | Connect
    | Forget
    | FindNumbers
    | LookAtCosts
    | File
    | Spend
    | Decide
    | Refile
    | RefileElsewhere
    | LookNow
    | Abandon
    | AllowPolling
    | SetPace
    | LookAtPages
    | StopLooking
    | RecallPages
    | TakeInFile
    | TakeInPage
)
