"""Between the first paint and the first thing one can do."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smswizard.domain.errors import NewerFormat
from smswizard.gui.background import Runner
from smswizard.gui.main_window import MainWindow
from smswizard.gui.opening import desk_from
from smswizard.gui.scripted_dialogs import ScriptedDialogs
from smswizard.gui.theme import Theme
from smswizard.wiring import build, rescue


def test_a_damaged_workspace_is_named_and_what_is_good_comes_back(tmp_path: Path) -> None:
    desk = build(tmp_path)
    desk.clients.create_sample()
    desk.back_up()
    desk.close()
    file = tmp_path / "workspace.sqlite"
    for beside in tmp_path.glob("workspace.sqlite-*"):
        beside.unlink()
    file.write_bytes(b"\x00" * 5000)
    dialogs = ScriptedDialogs(confirm=True)
    again = desk_from(lambda: build(tmp_path), lambda: rescue(tmp_path), lambda: dialogs)
    assert [each.name for each in again.clients.rows()] == ["Golden Crust Bakery"]
    assert "damaged" in dialogs.asked[0].title
    again.close()


def test_a_newer_format_is_not_touched(tmp_path: Path) -> None:
    dialogs = ScriptedDialogs()

    def refuse() -> None:
        raise NewerFormat("Written by a newer program.", "Install it again.")

    with pytest.raises(NewerFormat):
        desk_from(refuse, lambda: rescue(tmp_path), lambda: dialogs)  # type: ignore[arg-type, return-value]
    assert not dialogs.asked


def test_the_window_is_painted_before_it_is_furnished(
    qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path
) -> None:
    window = MainWindow("not a geometry")
    with qtbot.waitSignal(window.painted):
        window.show()
    assert window.workplace is None
    desk, runner = build(tmp_path), Runner(qapp)
    window.furnish(qapp, desk, theme, runner, ScriptedDialogs()).start()
    assert window.workplace is not None
    window.close()
    assert runner.drain(10)
    desk.close()
    window.deleteLater()
