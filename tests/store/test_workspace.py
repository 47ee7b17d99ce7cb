"""Many clients in one file."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from smswizard.desk.ports import DossierStore
from smswizard.domain.dossier import Dossier, with_answer
from smswizard.domain.errors import DamagedWorkspace, StaleRevision, UsageError
from smswizard.domain.ids import ClientId
from smswizard.store.database import Database
from smswizard.store.places import Places
from smswizard.store.searching import clean
from smswizard.store.upgrades import open_workspace
from smswizard.store.workspace import Workspace
from tests.store.conftest import StillClock
from tests.store.dossiers import a_dossier, any_dossiers, full_dossier

SUMMARY = {"privacy": "complete", "next": "terms"}


def _names(workspace: Workspace, search: str = "", archived: bool = False) -> list[str]:
    return [row.name for row in workspace.rows(search, archived)]


def _texts(database: Database) -> object:
    return (database.row("SELECT count(*) FROM texts") or (None,))[0]


def test_it_is_what_the_desk_asks_for(workspace: Workspace) -> None:
    store: DossierStore = workspace
    assert store.rows() == ()


def test_a_client_comes_back_as_it_was(workspace: Workspace, places: Places, clock: StillClock) -> None:
    made = workspace.create(full_dossier(), SUMMARY)
    assert workspace.load(made.id) == made
    assert made.revision == 1
    other = open_workspace(places)
    assert Workspace(other, clock).load(made.id) == made
    other.close()


@settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(any_dossiers(), any_dossiers())
def test_any_dossier_is_stored_and_listed(workspace: Workspace, first: Dossier, second: Dossier) -> None:
    made = workspace.create(first, SUMMARY)
    revision = workspace.save(made.id, second, 1, SUMMARY)
    assert workspace.load(made.id).dossier == second
    assert workspace.edition(made.id, revision) == second
    row = next(row for row in workspace.rows() if row.id == made.id)
    assert row.name == clean(second.business.brand_name or second.business.legal_name)
    assert row.is_sample == second.is_sample
    workspace.archive(made.id)


def test_a_row_tells_what_the_board_needs(workspace: Workspace, clock: StillClock) -> None:
    made = workspace.create(a_dossier("Sample Bakery"), SUMMARY)
    (row,) = workspace.rows()
    assert (row.id, row.name, row.revision, row.changed_at) == (made.id, "Sample Bakery", 1, clock.now())
    assert (row.is_archived, row.is_sample, dict(row.summary)) == (False, False, SUMMARY)


def test_the_newest_change_comes_first(workspace: Workspace, clock: StillClock) -> None:
    first = workspace.create(a_dossier("First"), {})
    clock.pause(1)
    workspace.create(a_dossier("Second"), {})
    assert _names(workspace) == ["Second", "First"]
    clock.pause(1)
    workspace.save(first.id, a_dossier("First again"), 1, {})
    assert _names(workspace) == ["First again", "Second"]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", ["Café Zwölf", "Sample Bakery"]),
        ("bakery", ["Sample Bakery"]),
        ("  BAKERY   sample ", ["Sample Bakery"]),
        ("cafe zwolf", ["Café Zwölf"]),
        ("springfield bakery", ["Sample Bakery"]),
        ("springfield zwölf", []),
        ("+1 (217) 555-0123", ["Sample Bakery"]),
        ("555-0123", ["Sample Bakery"]),
        ("%", []),
        ("_", []),
        ("'; DROP TABLE clients; --", []),
        ("\x00 \ud800", ["Café Zwölf", "Sample Bakery"]),
    ],
)
def test_search_finds_every_word_whatever_its_form(
    workspace: Workspace, search: str, found: list[str]
) -> None:
    workspace.create(a_dossier(business__city="Springfield", contact__phone="+12175550123"), {})
    workspace.create(a_dossier("Café Zwölf"), {})
    assert _names(workspace, search) == found


def test_the_tax_id_is_not_searched(workspace: Workspace) -> None:
    workspace.create(a_dossier(business__tax_id="123456789"), {})
    assert _names(workspace, "123456789") == []


def test_a_megabyte_in_the_name_does_not_weigh_on_the_list(workspace: Workspace) -> None:
    made = workspace.create(a_dossier("N\x00\n" * 400_000), {})
    (row,) = workspace.rows()
    assert len(row.name) <= 200
    assert workspace.load(made.id).dossier.business.brand_name == "N\x00\n" * 400_000


def test_archived_clients_are_listed_apart_and_come_back(workspace: Workspace) -> None:
    made = workspace.create(a_dossier("Away"), {})
    workspace.archive(made.id)
    assert (_names(workspace), _names(workspace, archived=True)) == ([], ["Away"])
    assert workspace.load(made.id).dossier == made.dossier
    workspace.archive(made.id, archived=False)
    assert _names(workspace) == ["Away"]


def test_a_save_gives_the_next_revision_and_an_edition(workspace: Workspace, clock: StillClock) -> None:
    made = workspace.create(a_dossier("One"), {})
    clock.pause(3600)
    assert workspace.save(made.id, a_dossier("Two"), 1, {}) == 2
    stored = workspace.load(made.id)
    assert (stored.revision, stored.dossier, stored.changed_at) == (2, a_dossier("Two"), clock.now())
    assert [(each.number, each.why) for each in workspace.history(made.id)] == [(2, "edited"), (1, "edited")]
    assert workspace.edition(made.id, 1) == a_dossier("One")


def test_a_save_that_changes_nothing_keeps_revision_and_time(workspace: Workspace, clock: StillClock) -> None:
    made = workspace.create(a_dossier(), {})
    clock.pause(60)
    assert workspace.save(made.id, a_dossier(), 1, SUMMARY) == 1
    (row,) = workspace.rows()
    assert (row.changed_at, dict(row.summary)) == (made.changed_at, SUMMARY)
    assert len(workspace.history(made.id)) == 1


def test_a_save_over_somebody_elses_is_refused_and_both_are_kept(workspace: Workspace) -> None:
    made = workspace.create(a_dossier("Base"), {})
    workspace.save(made.id, a_dossier("Theirs"), 1, {})
    with pytest.raises(StaleRevision, match="somewhere else") as caught:
        workspace.save(made.id, a_dossier("Ours"), 1, {})
    assert "2026-11-23 12:00" in caught.value.advice
    assert workspace.load(made.id).dossier == a_dossier("Theirs")
    assert workspace.load(made.id).revision == 2


def test_a_client_that_is_not_there_is_said(workspace: Workspace) -> None:
    nobody = ClientId("nobody")
    for call in (
        lambda: workspace.load(nobody),
        lambda: workspace.save(nobody, Dossier(), 1, {}),
        lambda: workspace.archive(nobody),
        lambda: workspace.edition(nobody, 1),
    ):
        with pytest.raises(UsageError):
            call()
    assert workspace.history(nobody) == ()


def test_typing_for_an_hour_leaves_a_thin_history_and_no_stray_texts(
    workspace: Workspace, database: Database, clock: StillClock
) -> None:
    made = workspace.create(a_dossier("0"), {})
    revision = 1
    for second in range(1, 600):
        clock.pause(6)
        revision = workspace.save(made.id, a_dossier(str(second)), revision, {})
    editions = workspace.history(made.id)
    assert 55 <= len(editions) <= 62
    assert editions[0].number == revision
    assert _texts(database) == len(editions)


def test_confirmed_and_filed_editions_are_never_thinned(workspace: Workspace, clock: StillClock) -> None:
    made = workspace.create(a_dossier("0"), {})
    kept = {}
    revision = 1
    for number in range(1, 40):
        why = ("confirmed", "edited", "edited", "filed")[number % 4]
        revision = workspace.save(made.id, a_dossier(str(number)), revision, {}, why)
        if why != "edited":
            kept[revision] = a_dossier(str(number))
    clock.moment += timedelta(days=400)
    workspace.save(made.id, a_dossier("much later"), revision, {})
    for number, dossier in kept.items():
        assert workspace.edition(made.id, number) == dossier


def test_an_edition_confirmed_without_a_change_is_kept_as_confirmed(workspace: Workspace) -> None:
    made = workspace.create(a_dossier(), {})
    assert workspace.save(made.id, a_dossier(), 1, {}, "confirmed") == 1
    assert [each.why for each in workspace.history(made.id)] == ["confirmed"]
    workspace.save(made.id, a_dossier(), 1, {}, "edited")
    assert [each.why for each in workspace.history(made.id)] == ["confirmed"]


def test_the_same_text_is_stored_once(workspace: Workspace, database: Database) -> None:
    first = workspace.create(a_dossier("A"), {})
    workspace.create(a_dossier("A"), {})
    workspace.save(first.id, a_dossier("B"), 1, {}, "confirmed")
    workspace.save(first.id, a_dossier("A"), 2, {}, "confirmed")
    assert _texts(database) == 2


def test_an_edition_that_is_gone_is_said(workspace: Workspace) -> None:
    made = workspace.create(Dossier(), {})
    with pytest.raises(UsageError, match="not kept"):
        workspace.edition(made.id, 7)


def test_a_text_that_was_tampered_with_is_not_shown_as_the_clients(
    workspace: Workspace, database: Database
) -> None:
    made = workspace.create(a_dossier("True"), {})
    with database.change() as change:
        change.run("UPDATE texts SET body = replace(body, 'True', 'Fake')")
    with pytest.raises(DamagedWorkspace):
        workspace.load(made.id)
    with pytest.raises(DamagedWorkspace):
        workspace.edition(made.id, 1)


def test_listing_and_searching_read_no_dossier(workspace: Workspace, database: Database) -> None:
    workspace.create(a_dossier(), SUMMARY)
    with database.change() as change:
        change.run("UPDATE texts SET body = 'no dossier at all'")
    assert _names(workspace, "bakery") == ["Sample Bakery"]


def test_a_summary_that_cannot_be_read_does_not_stop_the_list(
    workspace: Workspace, database: Database
) -> None:
    workspace.create(a_dossier(), SUMMARY)
    with database.change() as change:
        change.run("UPDATE clients SET summary = '{'")
    (row,) = workspace.rows()
    assert dict(row.summary) == {}


def test_two_windows_see_each_others_saves(workspace: Workspace, places: Places, clock: StillClock) -> None:
    made = workspace.create(a_dossier("Mine"), {})
    other_file = open_workspace(places)
    other = Workspace(other_file, clock)
    assert other.save(made.id, with_answer(other.load(made.id).dossier, "business.city", "X"), 1, {}) == 2
    assert workspace.load(made.id).dossier.business.city == "X"
    other_file.close()
