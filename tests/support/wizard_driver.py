"""Drives a real window on a real workspace as a person would: go, type, press, wait for what is seen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from smswizard.desk.desk import Desk
from smswizard.domain.confirmation import Standing
from smswizard.domain.ids import CONFIRMED_BEFORE_REQUEST, StepId
from smswizard.flow.step import Place
from smswizard.flow.steps import STEPS
from smswizard.gui.background import Runner
from smswizard.gui.main_window import MainWindow
from smswizard.gui.scripted_dialogs import ScriptedDialogs
from smswizard.gui.theme import Theme
from smswizard.gui.wizard.page import Page
from smswizard.gui.wizard.wizard_view import WizardView
from smswizard.wiring import build

PATIENCE_MS = 90_000
T = TypeVar("T", bound=QWidget)

LAST_PAGES = {
    StepId.PRIVACY: "privacy.text",
    StepId.TERMS: "terms.text",
    StepId.CONSENT: "consent.replies",
    StepId.SAMPLES: "samples.flags",
    StepId.REQUEST: "request.review",
}
"""Where each item of the checklist is confirmed."""


class WizardDriver:
    """One run of the program on a workspace folder; `close` and make another to come back."""

    def __init__(
        self,
        qtbot: QtBot,
        app: QApplication,
        theme: Theme,
        folder: Path,
        make_desk: Callable[[Path], Desk] = build,
        **answers: object,
    ) -> None:
        """`answers` are those of the dialogs."""
        self.qtbot, self.folder = qtbot, folder
        self.is_closed = False
        self.desk: Desk = make_desk(folder)
        self.runner = Runner(app)
        self.dialogs = ScriptedDialogs(**({"ask_line": "A. Sample"} | answers))
        self.window = MainWindow(self.desk.settings.read().window)
        self.place = self.window.furnish(app, self.desk, theme, self.runner, self.dialogs)
        self.place.start()
        self.window.resize(1180, 800)
        self.window.show()
        qtbot.waitExposed(self.window).__enter__()

    @property
    def wizard(self) -> WizardView:
        return self.place.wizard

    @property
    def page(self) -> Page:
        return self.wizard.page()

    def wait(self, what: Callable[[], object]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(lambda: bool(what()), timeout=PATIENCE_MS)

    def open_sample(self) -> None:
        """The sample bakery, as from the board."""
        self.place.board.view.sample_requested.emit()
        self.wait(lambda: self.place.open_wizard is not None)

    def open_new(self) -> None:
        """A new client, as from the board."""
        self.place.board.view.new_requested.emit()
        self.wait(lambda: self.place.open_wizard is not None)

    def go(self, screen: str) -> Page:
        """To a page by the id of its screen."""
        place = next(Place(step.id, each.id) for step in STEPS for each in step.screens if each.id == screen)
        self.wizard.go(place)
        return self.page

    def answer(self, path: str, value: object) -> None:
        """What a person would have chosen or typed on the page that is open."""
        editor = self.page.form.editor_at(path)
        editor.set_value(value)  # type: ignore[arg-type]
        editor.value_edited.emit(value)

    def button(self, words: str, inside: QWidget | None = None) -> QAbstractButton:
        """The button that is in sight and says this."""
        found = [
            each
            for each in (inside or self.window).findChildren(QAbstractButton)
            if each.text().replace("&", "") == words and each.isVisible()
        ]
        assert found, f"no button says {words!r}"
        return found[0]

    def press(self, words: str, inside: QWidget | None = None) -> None:
        """Press a button that is in sight and can be pressed."""
        button = self.button(words, inside)
        assert button.isEnabled(), f"{words!r} cannot be pressed"
        button.click()

    def seen(self, kind: type[T], inside: QWidget | None = None) -> list[T]:
        """Widgets of a kind that are in sight."""
        return [each for each in (inside or self.page).findChildren(kind) if each.isVisible()]

    def confirm(self, step: StepId) -> None:
        """Read and confirm one item of the checklist, unless its tick stands."""
        self.go(LAST_PAGES[step])
        checkup = self.wizard.client.checkup
        assert checkup is not None
        if checkup.standings[step] is not Standing.CONFIRMED:
            self.press("Confirm this step", self.page)

    def confirm_all(self) -> None:
        """Confirm the four items before the last."""
        for step in CONFIRMED_BEFORE_REQUEST:
            self.confirm(step)

    def settle(self) -> None:
        """Wait until all is saved."""
        self.wait(lambda: self.wizard.client.saver.is_settled)

    def close(self) -> None:
        """Close the window as a person does, then the program."""
        self.window.close()
        self.wait(lambda: not self.window.isVisible())
        assert self.runner.drain(10)
        self.window.deleteLater()
        self.desk.close()
        self.is_closed = True
