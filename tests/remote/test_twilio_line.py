"""The line itself: every way a call can end, and what the library must not do by itself."""

import gc
import logging
import os
import traceback
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import trustme

from smswizard.remote.twilio_line import IDLE, TwilioLine
from smswizard.submission.fault import FaultKind
from smswizard.submission.ports import ProviderError
from tests.remote.conftest import CREDENTIALS, WITH_TOKEN, Opener
from tests.support.filing import JumpingClock
from tests.support.lookalike.directing import KEY_SECRET
from tests.support.lookalike.running import Lookalike

CREATE = "POST /v1/Services"


@pytest.fixture
def clock() -> JumpingClock:
    return JumpingClock()


@pytest.fixture
def line(lookalike: Lookalike, clock: JumpingClock) -> Iterator[TwilioLine]:
    made = TwilioLine(CREDENTIALS, clock, timeout_s=10)
    yield made
    made.close()


def create(client: Any) -> str:
    return str(client.messaging.v1.services.create(friendly_name="tag").sid)


def names(client: Any) -> list[str]:
    return [each.friendly_name for each in client.messaging.v1.services.list()]


def failing(line: TwilioLine, call: Any = create) -> ProviderError:
    with pytest.raises(ProviderError) as failed:
        line.ask(call)
    return failed.value


def test_a_call_gives_what_it_makes(line: TwilioLine) -> None:
    assert line.ask(create).startswith("MG")
    assert line.ask(names) == ["tag"]


@pytest.mark.parametrize(
    ("trouble", "kind", "took_effect"),
    [
        ("drop_before", FaultKind.UNKNOWN_OUTCOME, False),
        ("drop_after", FaultKind.UNKNOWN_OUTCOME, True),
        ("error_before", FaultKind.UNKNOWN_OUTCOME, False),
        ("error_after", FaultKind.UNKNOWN_OUTCOME, True),
        ("bad_json", FaultKind.UNKNOWN_OUTCOME, True),
        ("html_before", FaultKind.UNKNOWN_OUTCOME, False),
        ("html_after", FaultKind.UNKNOWN_OUTCOME, True),
        ("limited", FaultKind.LIMITED, False),
    ],
)
@pytest.mark.parametrize("is_warm", [False, True])
def test_a_changing_call_in_trouble(
    line: TwilioLine, lookalike: Lookalike, trouble: str, kind: FaultKind, took_effect: bool, is_warm: bool
) -> None:
    if is_warm:
        line.ask(names)
    lookalike.fault(CREATE, trouble)
    error = failing(line)
    assert error.fault.kind is kind
    assert error.title
    assert error.advice
    assert line.ask(names) == (["tag"] if took_effect else [])
    assert sum(call.name == CREATE for call in lookalike.world.calls) == 1, "it was sent again"


@pytest.mark.parametrize("trouble", ["hang_before", "hang_after"])
def test_a_silent_server_is_not_waited_for_for_ever(lookalike: Lookalike, trouble: str) -> None:
    line = TwilioLine(CREDENTIALS, JumpingClock(), timeout_s=0.5)
    lookalike.fault(CREATE, trouble)
    assert failing(line).fault.kind is FaultKind.UNKNOWN_OUTCOME
    line.close()


@pytest.mark.parametrize("trouble", ["error_before", "html_before", "drop_before", "bad_json"])
def test_a_reading_call_in_trouble(line: TwilioLine, lookalike: Lookalike, trouble: str) -> None:
    """The library raises something else for lists than for records."""
    lookalike.fault("GET /v1/Services", trouble)
    assert failing(line, names).fault.kind is FaultKind.UNKNOWN_OUTCOME
    assert line.ask(names) == []


def test_a_list_that_is_limited_says_when_to_come_back(
    line: TwilioLine, lookalike: Lookalike, clock: JumpingClock
) -> None:
    lookalike.fault("GET /v1/Services", "limited", retry_after_s=11)
    fault = failing(line, names).fault
    assert (fault.kind, fault.code) == (FaultKind.LIMITED, "20429")
    assert fault.retry_at == clock.now() + timedelta(seconds=11)


def test_a_proxy_that_will_not_connect_sends_nothing(line: TwilioLine, lookalike: Lookalike) -> None:
    lookalike.fault("CONNECT messaging.twilio.com", "no_tunnel")
    assert failing(line).fault.kind is FaultKind.OFFLINE
    assert lookalike.world.calls == []
    assert line.ask(names) == []


def test_no_proxy_there_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    assert failing(TwilioLine(CREDENTIALS, JumpingClock())).fault.kind is FaultKind.OFFLINE


@pytest.mark.parametrize("address", ["http://", "http://127.0.0.1:notaport"])
def test_a_proxy_setting_that_is_none(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("HTTPS_PROXY", address)
    assert failing(TwilioLine(CREDENTIALS, JumpingClock())).fault.kind is FaultKind.OFFLINE


def test_a_stranger_in_between_is_not_trusted(
    line: TwilioLine, lookalike: Lookalike, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As behind a firewall that opens TLS, or with a wrong clock."""
    other = tmp_path / "other.pem"
    trustme.CA().cert_pem.write_to_path(str(other))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(other))
    error = failing(line)
    assert error.fault.kind is FaultKind.OFFLINE
    assert "certificate" in error.title
    assert lookalike.world.calls == []


def test_certificates_that_are_not_there(
    line: TwilioLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "nowhere.pem"))
    assert failing(line).fault.kind is FaultKind.OFFLINE


def test_a_secret_that_no_header_can_carry_is_a_wrong_secret(lookalike: Lookalike) -> None:
    line = TwilioLine(replace(CREDENTIALS, secret="pass🔑word"), JumpingClock())
    assert failing(line).fault.kind is FaultKind.AUTH
    line.close()


def test_the_environment_of_the_library_does_not_reroute(
    line: TwilioLine, lookalike: Lookalike, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {
        "TWILIO_EDGE": "sydney",
        "TWILIO_REGION": "au1",
        "TWILIO_ACCOUNT_SID": "AC" + "9" * 32,
        "TWILIO_AUTH_TOKEN": "somebody's",
    }.items():
        monkeypatch.setenv(name, value)
    assert line.ask(names) == []
    assert {call.host for call in lookalike.world.calls} == {"messaging.twilio.com"}
    assert lookalike.world.refused_hosts == []


def test_a_netrc_file_does_not_change_who_asks(line: TwilioLine, lookalike: Lookalike) -> None:
    netrc = Path(os.environ["HOME"]) / ".netrc"
    netrc.write_text("default login somebody password else\n")
    netrc.chmod(0o600)
    assert line.ask(names) == []


def test_an_old_connection_is_not_used_again(
    line: TwilioLine, lookalike: Lookalike, clock: JumpingClock
) -> None:
    line.ask(names)
    line.ask(names)
    assert len(lookalike.world.tunnels) == 1
    clock.moment += IDLE * 2
    assert line.ask(create).startswith("MG")
    assert len(lookalike.world.tunnels) == 2


def test_a_slip_of_ours_is_not_taken_for_trouble_of_theirs(line: TwilioLine) -> None:
    with pytest.raises(TypeError):
        line.ask(lambda client: client.messaging.v1.services.create(freindly_name="tag"))


def test_an_answer_of_another_form_is_unreadable(line: TwilioLine) -> None:
    """A record that came, and does not look like one."""

    def read(client: Any) -> str:
        client.messaging.v1.services.list()
        record: dict[str, str] = {}
        return record["sid"]

    assert failing(line, read).fault.kind is FaultKind.UNKNOWN_OUTCOME


def test_nothing_of_a_call_stays_in_memory(line: TwilioLine) -> None:
    line.ask(create)
    kept = line._listener.client  # type: ignore[union-attr]
    assert kept._test_only_last_request is None
    assert kept._test_only_last_response is None


def test_an_error_holds_no_request(line: TwilioLine, lookalike: Lookalike) -> None:
    """Errors of requests carry the request, and that the credentials."""
    lookalike.fault(CREATE, "drop_after")
    error = failing(line)
    assert error.__cause__ is None
    assert error.__context__ is None
    assert KEY_SECRET not in "".join(traceback.format_exception(error))
    gc.collect()


def test_nothing_is_logged_by_the_library(
    line: TwilioLine, lookalike: Lookalike, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        line.ask(create)
    assert [record for record in caplog.records if record.name.startswith("twilio")] == []
    assert KEY_SECRET not in caplog.text


def test_both_kinds_of_credentials_open_the_account(open_lookalike: Opener) -> None:
    open_lookalike()
    for credentials in (CREDENTIALS, WITH_TOKEN):
        line = TwilioLine(credentials, JumpingClock())
        assert line.ask(names) == []
        line.close()
