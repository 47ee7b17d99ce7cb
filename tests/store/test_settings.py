"""Settings of this machine: kept, typed, and never a reason not to start."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as checked
from hypothesis import strategies as st

from smswizard.desk.ports import Account, Settings
from smswizard.domain.errors import WorkspaceFull
from smswizard.store.places import Places, find_places
from smswizard.store.settings import StoredSettings, from_plain

FULL = Settings(
    who="Sample Person",
    theme="dark",
    language="es",
    text_scale=150,
    may_poll=True,
    last_client="c1",
    last_place="privacy/text",
    last_field="privacy.text",
    window="AdnQywADAAA=",
    accounts=(Account("AC" + "0" * 32, "Sample Bakery", "SK" + "0" * 32, is_trial=True),),
    side_open=False,
)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return find_places(tmp_path / "data")


def test_settings_come_back_as_they_were(places: Places) -> None:
    StoredSettings(places).write(FULL)
    assert StoredSettings(places).read() == FULL


def test_every_field_differs_from_its_default_in_the_round_trip_above() -> None:
    assert all(value != getattr(Settings(), name) for name, value in vars(FULL).items())


def test_without_a_file_there_are_defaults_and_nothing_is_made(places: Places) -> None:
    assert StoredSettings(places).read() == Settings()
    assert not places.data.exists()


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[" * 100_000])
def test_an_unreadable_file_is_put_aside_not_deleted(places: Places, content: bytes) -> None:
    places.data.mkdir()
    places.settings.write_bytes(content)
    assert StoredSettings(places).read() == Settings()
    assert (places.data / "settings.json.unreadable").read_bytes() == content
    StoredSettings(places).write(FULL)
    assert StoredSettings(places).read() == FULL


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        ({"theme": 7, "who": "A"}, Settings(who="A")),
        ({"may_poll": 1}, Settings()),
        ({"text_scale": True}, Settings()),
        ({"accounts": "none", "language": "fr"}, Settings(language="fr")),
        (
            {"accounts": [7, {}, {"sid": ""}, {"sid": "AC1", "label": 3}]},
            Settings(accounts=(Account("AC1"),)),
        ),
        ({"from_tomorrow": {"a": 1}}, Settings()),
    ],
)
def test_what_does_not_fit_becomes_the_default(found: dict[str, object], wanted: Settings) -> None:
    assert from_plain(found) == wanted


def test_a_list_instead_of_settings_gives_defaults(places: Places) -> None:
    places.data.mkdir()
    places.settings.write_text(json.dumps([1]))
    assert StoredSettings(places).read() == Settings()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WorkspaceFull):
        StoredSettings(find_places(tmp_path / "file")).write(FULL)


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@checked(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from([*vars(FULL), "other"]), _json))
def test_any_content_gives_settings_of_the_right_kinds(found: dict[str, object]) -> None:
    read = from_plain(found)
    assert {name: type(value) for name, value in vars(read).items()} == {
        name: type(value) for name, value in vars(FULL).items()
    }
