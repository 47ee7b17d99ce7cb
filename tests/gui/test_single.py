from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from smswizard.gui.single import SingleWindow


def test_the_second_window_raises_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleWindow(tmp_path / "new" / "window.lock")
    assert first.is_first
    first.listen()
    second = SingleWindow(tmp_path / "new" / "window.lock")
    assert not second.is_first
    with qtbot.waitSignal(first.raise_requested):
        assert second.raise_first()
    second.release()
    first.release()


def test_after_the_first_has_gone_the_next_is_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleWindow(tmp_path / "window.lock")
    first.listen()
    first.release()
    second = SingleWindow(tmp_path / "window.lock")
    assert second.is_first
    second.listen()
    second.release()


def test_two_workspaces_have_nothing_to_do_with_each_other(qtbot: QtBot, tmp_path: Path) -> None:
    one, other = SingleWindow(tmp_path / "one.lock"), SingleWindow(tmp_path / "other.lock")
    assert one.is_first
    assert other.is_first
    one.release()
    other.release()


def test_nobody_there_to_raise(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleWindow(tmp_path / "window.lock")
    second = SingleWindow(tmp_path / "window.lock")
    assert not second.raise_first()
    first.release()
