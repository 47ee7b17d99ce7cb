"""What each failure means: the table that decides whether anything is ever sent twice."""

from datetime import UTC, datetime, timedelta

import pytest

from smswizard.remote.twilio_faults import Break, Heard, Words, fault_of_answer, fault_of_break, words_for
from smswizard.submission.fault import Fault, FaultKind

NOW = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("heard", "kind", "code"),
    [
        (Heard(401, "20003", "Authenticate"), FaultKind.AUTH, "20003"),
        (Heard(403, "20403", "Forbidden"), FaultKind.AUTH, "20403"),
        (Heard(400, "21728", "too short"), FaultKind.REFUSED, "21728"),
        (Heard(400, "", "no code"), FaultKind.REFUSED, ""),
        (Heard(400, "400", "the library puts the status where no code was"), FaultKind.REFUSED, ""),
        (Heard(404, "20404", "not found"), FaultKind.REFUSED, "20404"),
        (Heard(409, "21710", "already there"), FaultKind.REFUSED, "21710"),
        (Heard(422, "70002", "bad"), FaultKind.REFUSED, "70002"),
        (Heard(429, "20429", "too many"), FaultKind.LIMITED, "20429"),
        (Heard(408, "", ""), FaultKind.UNKNOWN_OUTCOME, ""),
        (Heard(500, "20500", "oops"), FaultKind.UNKNOWN_OUTCOME, "20500"),
        (Heard(503, "", "", is_twilios=False), FaultKind.UNKNOWN_OUTCOME, ""),
        (Heard(302, "", "", is_twilios=False), FaultKind.UNKNOWN_OUTCOME, ""),
        (Heard(403, "", "", is_twilios=False), FaultKind.UNKNOWN_OUTCOME, ""),
    ],
)
def test_answers(heard: Heard, kind: FaultKind, code: str) -> None:
    fault = fault_of_answer(heard, NOW)
    assert (fault.kind, fault.code, fault.status) == (kind, code, heard.status)


@pytest.mark.parametrize(
    ("retry_after", "retry_at"),
    [
        ("7", NOW + timedelta(seconds=7)),
        ("Tue, 01 Dec 2026 12:01:00 GMT", NOW + timedelta(minutes=1)),
        ("Tue, 01 Dec 2026 12:01:00 -0000", NOW + timedelta(minutes=1)),
        ("", None),
        ("soon", None),
        ("-3", None),
    ],
)
def test_when_to_come_back(retry_after: str, retry_at: datetime | None) -> None:
    assert fault_of_answer(Heard(429, "20429", "", retry_after), NOW).retry_at == retry_at


def test_a_wish_to_come_back_counts_only_with_429() -> None:
    assert fault_of_answer(Heard(503, "", "", "60"), NOW).retry_at is None


@pytest.mark.parametrize(
    ("broken", "kind"),
    [
        (Break.NOT_CONNECTED, FaultKind.OFFLINE),
        (Break.NOT_TRUSTED, FaultKind.OFFLINE),
        (Break.CUT, FaultKind.UNKNOWN_OUTCOME),
        (Break.NO_ANSWER, FaultKind.UNKNOWN_OUTCOME),
        (Break.UNREADABLE, FaultKind.UNKNOWN_OUTCOME),
    ],
)
def test_broken_ways(broken: Break, kind: FaultKind) -> None:
    fault = fault_of_break(broken)
    assert fault.kind is kind
    assert words_for(fault).title == fault.message


def test_every_break_has_words_of_its_own() -> None:
    said = {words_for(fault_of_break(each)).title for each in Break}
    assert len(said) == len(Break)


@pytest.mark.parametrize("kind", list(FaultKind))
def test_every_kind_has_words(kind: FaultKind) -> None:
    words = words_for(Fault(kind))
    assert words.title.endswith(".")
    assert words.advice.endswith(".")


def test_a_known_code_speaks_for_itself() -> None:
    words = words_for(Fault(FaultKind.REFUSED, "21728"))
    assert words != words_for(Fault(FaultKind.REFUSED))
    assert words == Words(words.title, words.advice)
    assert "campaign texts" in words.title


def test_a_tax_number_in_twilios_words_is_not_kept() -> None:
    fault = fault_of_answer(Heard(400, "70002", "EIN 12-3456789 of +15035550142 is wrong"), NOW)
    assert fault.message == "EIN ••• of +15035550142 is wrong"
