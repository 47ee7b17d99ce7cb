"""`smswizard code`: the owner of a one-person brand is texted once more, and only where the answer is awaited."""

from __future__ import annotations

import io
from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from smswizard.cli.console import Console
from smswizard.cli.filing_commands import code, status
from smswizard.cli.main import main
from smswizard.desk.awaiting import owner_is_asked
from smswizard.desk.run_status import RunState
from smswizard.domain.errors import NotAllowedYet
from smswizard.domain.ids import RunId
from tests.support.filing import a_person
from tests.support.office import Office, an_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path / "data") as opened:
        yield opened


class Desk:
    """What the two commands need of a desk."""

    def __init__(self, office: Office) -> None:
        self.clients, self.submitting = office.clients, office.submitting


def said(office: Office, command: Callable[[Any, Namespace, Console], int]) -> str:
    out = io.StringIO()
    args = Namespace(client="golden", by="Ann", refresh=False)
    assert command(Desk(office), args, Console(out, io.StringIO(), io.StringIO())) == 0
    return out.getvalue()


def asked_owner(office: Office) -> RunId:
    run = office.submitting.start(office.client(a_person()), practice=True, script="owner_silent")
    while not owner_is_asked(found := office.submitting.advance(run)):
        if found.state is RunState.NEEDS_MONEY:
            office.submitting.approve(run, found.gate, "Ann")
        office.clock.pause(1)
    return run


def test_the_owner_is_texted_once_more_and_it_is_told(office: Office) -> None:
    run = asked_owner(office)
    assert "answers it with YES" in said(office, status)
    assert "Another text was asked for" not in said(office, status)
    assert "Another text was asked for" in said(office, code)
    office.clock.pause(1)
    assert not owner_is_asked(office.submitting.advance(run))


def test_a_second_one_at_once_is_refused(office: Office) -> None:
    asked_owner(office)
    said(office, code)
    with pytest.raises(NotAllowedYet, match="a moment ago"):
        said(office, code)


def test_a_rehearsal_that_would_wait_for_ever_is_not_begun(tmp_path: Path) -> None:
    err = io.StringIO()
    words = ["--data", str(tmp_path), "practice", "--script", "owner_silent"]
    assert main(words, Console(io.StringIO(), err, io.StringIO())) == 2
    assert "asks for another code" in err.getvalue()


def test_nobody_is_texted_where_no_answer_is_awaited(tmp_path: Path) -> None:
    def shell(*words: str) -> tuple[int, str]:
        err = io.StringIO()
        done = main(["--data", str(tmp_path), *words], Console(io.StringIO(), err, io.StringIO()))
        return done, err.getvalue()

    shell("new", "--sample")
    exit_code, told = shell("code", "golden")
    assert exit_code == 1
    assert "Nobody waits for a code" in told
