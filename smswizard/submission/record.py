"""The journal, line by line. It holds keys, digests, sids, statuses and codes; no secret, no tax id.

Opened      a run began: route, filer, provider, tag, digest of the frozen dossier
Approved    the person pressed the button that named this sum for these tasks
Intended    about to be sent; on disk before the call
Created     it is there; `by` tells how that came about
Refused     certainly not carried out, with the fault
Unsure      no readable answer; stands until a look finds or clears it
Absent      looked for twice, not found, and it costs money: the person decides
Cleared     the person (or a sure look) said it is not there: may be sent again
Observed    a status seen
Reminded    the owner is asked for the code once more; written before the call and after it
Refiled     a refused thing is to be changed in place to a newly frozen dossier
Closed      the run ended: approved, abandoned, refused for good
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from smswizard.domain.ids import RunId, Sid, TaskKey
from smswizard.submission.fault import Fault
from smswizard.submission.resource import Outcome, Reason


@dataclass(frozen=True)
class Opened:
    """A run began. `is_practice` keeps rehearsals apart from real filings for ever."""

    at: datetime
    run: RunId
    route: str
    filer: str
    provider: str
    is_practice: bool
    tag: str
    account: str
    dossier_digest: str


@dataclass(frozen=True)
class Price:
    """What one task costs, as approved: decimal texts, "" where none is known."""

    task: TaskKey
    once: str = ""
    monthly: str = ""


@dataclass(frozen=True)
class Approved:
    """Money approved: `amount` is a decimal text, `currency` its code, for these tasks together; `prices` says what
    each of them was said to cost. An approval covers each task once: what may be charged a second time is asked anew."""

    at: datetime
    tasks: tuple[TaskKey, ...]
    amount: str
    monthly: str
    currency: str
    who: str = ""
    prices: tuple[Price, ...] = ()


@dataclass(frozen=True)
class Intended:
    """On disk before the call. `body_digest` tells whether a later look concerns the same request."""

    at: datetime
    task: TaskKey
    body_digest: str = ""


@dataclass(frozen=True)
class Created:
    """It is there. `by` says how: "created"; "adopted", the outcome of a call of ours whose answer was lost; "found", there
    before any call of this journal; "amended", changed in place; "read"."""

    at: datetime
    task: TaskKey
    sid: Sid
    by: str
    status: str = ""


@dataclass(frozen=True)
class Refused:
    """Certainly not carried out."""

    at: datetime
    task: TaskKey
    fault: Fault


@dataclass(frozen=True)
class Unsure:
    """Sent, and no readable answer."""

    at: datetime
    task: TaskKey
    fault: Fault


@dataclass(frozen=True)
class Absent:
    """Not found by two looks, though it may have been paid for. `seen` says in words what was looked at."""

    at: datetime
    task: TaskKey
    seen: str = ""


@dataclass(frozen=True)
class Cleared:
    """Certainly absent, or the person decided so. `seen` says in words what was looked at."""

    at: datetime
    task: TaskKey
    by: str
    seen: str = ""


@dataclass(frozen=True)
class Observed:
    """A status seen at the provider; the provider wins."""

    at: datetime
    task: TaskKey
    status: str
    outcome: Outcome
    reasons: tuple[Reason, ...] = ()
    raw: str = ""


@dataclass(frozen=True)
class Reminded:
    """The owner of a brand is sent the code once more. `how`: "asked" before the call, then "sent", "unsure" (perhaps sent)
    or "failed" (certainly not)."""

    at: datetime
    task: TaskKey
    how: str
    who: str = ""


@dataclass(frozen=True)
class Refiled:
    """After a refusal: the dossier was frozen anew, and this task's thing will be changed in place. `note` is what the
    person mended elsewhere (a page that is live now), "" where the answers changed."""

    at: datetime
    task: TaskKey
    dossier_digest: str
    note: str = ""


@dataclass(frozen=True)
class Closed:
    """The run ended. `how` is "approved", "abandoned" or "refused"."""

    at: datetime
    how: str
    note: str = ""


Record = (
    Opened
    | Approved
    | Intended
    | Created
    | Refused
    | Unsure
    | Absent
    | Cleared
    | Observed
    | Reminded
    | Refiled
    | Closed
)
