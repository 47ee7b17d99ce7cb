"""Every kind of record comes back as it was written."""

from __future__ import annotations

import json
import typing
from datetime import UTC

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smswizard.domain.errors import NewerFormat
from smswizard.domain.ids import TaskKey
from smswizard.store.record_codec import from_text, to_text
from smswizard.submission.record import Closed, Observed, Record
from smswizard.submission.resource import Outcome
from tests.store.dossiers import NOON

KINDS = typing.get_args(Record)

_aware = st.datetimes(timezones=st.just(UTC))


def _records(kind: type) -> st.SearchStrategy[Record]:
    return st.builds(kind, at=_aware)


@settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=300
)
@given(st.one_of([_records(kind) for kind in KINDS]))
def test_any_record_comes_back_as_it_was(record: Record) -> None:
    line = to_text(record)
    assert line.isascii()
    assert "\n" not in line
    assert from_text(line) == record


def test_any_text_of_a_provider_comes_back() -> None:
    closed = Closed(NOON, "approved", "half \ud83c pair, \x00 and \n")
    assert from_text(to_text(closed)) == closed


def test_a_field_added_later_takes_its_default() -> None:
    assert from_text('{"kind":"Closed","at":"2026-11-23T12:00:00+00:00","how":"approved"}') == Closed(
        NOON, "approved"
    )


def test_a_field_of_a_newer_program_is_left_out() -> None:
    plain = {**json.loads(to_text(Closed(NOON, "approved"))), "mood": "happy"}
    assert from_text(json.dumps(plain)) == Closed(NOON, "approved")


def test_an_outcome_we_do_not_know_is_looked_at_again() -> None:
    plain = json.loads(to_text(Observed(NOON, TaskKey("brand"), "LIMBO", Outcome.REFUSED)))
    read = from_text(json.dumps({**plain, "outcome": "half approved"}))
    assert isinstance(read, Observed)
    assert (read.outcome, read.status) == (Outcome.PENDING, "LIMBO")


def test_a_kind_of_failure_we_do_not_know_is_refused_in_words() -> None:
    line = '{"kind":"Unsure","at":"2026-11-23T12:00:00+00:00","task":"brand","fault":{"kind":"melted"}}'
    with pytest.raises(NewerFormat):
        from_text(line)


@pytest.mark.parametrize(
    "line",
    ["", "7", "{}", '{"kind":7}', '{"kind":"Closed","at":"x","how":"a"}', '{"kind":"Closed"}', "[" * 99999],
)
def test_what_is_no_record_is_told(line: str) -> None:
    with pytest.raises((ValueError, NewerFormat)):
        from_text(line)
