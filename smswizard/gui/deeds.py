"""What a page wishes for and cannot do itself. The window does it, in the background where it takes time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from smswizard.desk.ports import Credentials
from smswizard.domain.dossier import Answer
from smswizard.domain.ids import RunId, StepId, TaskKey
from smswizard.flow.step import Place


@dataclass(frozen=True)
class Go:
    """Go to a page."""

    place: Place


@dataclass(frozen=True)
class GoToField:
    """Go to the page of a question and put the keyboard there."""

    path: str


@dataclass(frozen=True)
class Put:
    """Answer a question from outside its row."""

    path: str
    value: Answer


@dataclass(frozen=True)
class ConfirmStep:
    """The person's tick; `reason` is written where something stands against it."""

    step: StepId
    reason: str


@dataclass(frozen=True)
class WithdrawStep:
    """The tick is taken back."""

    step: StepId


@dataclass(frozen=True)
class OpenAddress:
    """Open a web address in the person's browser."""

    url: str


@dataclass(frozen=True)
class SavePages:
    """Write the folder of ready pages; asks where."""


@dataclass(frozen=True)
class CopyNote:
    """Copy the note for the web person."""


class PacketForm(StrEnum):
    """Forms in which the Console packet can be saved."""

    HTML = "html"
    TEXT = "txt"
    JSON = "json"


@dataclass(frozen=True)
class SavePacket:
    """Save the Console packet; asks where."""

    form: PacketForm


@dataclass(frozen=True)
class OfferStarters:
    """Add starter messages of the trade."""


@dataclass(frozen=True)
class LookAtKeychain:
    """Find out where keys would be kept."""


@dataclass(frozen=True)
class Connect:
    """Check credentials with the provider, then keep them."""

    credentials: Credentials


@dataclass(frozen=True)
class Forget:
    """Forget an account and its secrets."""

    account_sid: str


@dataclass(frozen=True)
class FindNumbers:
    """Ask for free numbers; practice numbers need no account."""

    area_code: str
    practice: bool
    account_sid: str = ""
    toll_free: bool = False


@dataclass(frozen=True)
class LookAtCosts:
    """Work out what filing would cost and what is missing."""


@dataclass(frozen=True)
class File:
    """The press on the button that named the sum. `script` is what the practice reviewer will do, `pace` how many
    times faster its clock runs."""

    practice: bool
    script: str = ""
    pace: float = 1.0


@dataclass(frozen=True)
class Spend:
    """The press on a gate's button during a filing."""

    run: RunId
    tasks: tuple[TaskKey, ...]


@dataclass(frozen=True)
class Decide:
    """A paid call whose outcome is unknown: send it again, or leave it."""

    run: RunId
    task: TaskKey
    resend: bool


@dataclass(frozen=True)
class Refile:
    """Send what was changed after a refusal. `elsewhere` says what was mended outside of the answers."""

    run: RunId
    elsewhere: str = ""


@dataclass(frozen=True)
class RefileElsewhere:
    """Something was mended outside of the answers; asks what, then sends it again."""

    run: RunId


@dataclass(frozen=True)
class LookNow:
    """Ask for news of a filing now."""

    run: RunId


@dataclass(frozen=True)
class Abandon:
    """End a filing; asks first."""

    run: RunId


@dataclass(frozen=True)
class AllowPolling:
    """May the window ask for news while it is open?"""

    may: bool


@dataclass(frozen=True)
class SetPace:
    """Speed of the practice clock."""

    run: RunId
    pace: float


Deed = (
    Go
    | GoToField
    | Put
    | ConfirmStep
    | WithdrawStep
    | OpenAddress
    | SavePages
    | CopyNote
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
)
