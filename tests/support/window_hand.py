"""The real window, with a hand at its keys that never rests and says what it sees.

    python -m tests.support.window_hand type
    python -m tests.support.window_hand file

Started as the program starts, on the screen, the data folder and the settings of its environment; the keys go to what
has the keyboard in the window. Lines on standard output, in the order in which things happen:

    found TEXT      what the field held when the window was there
    will TEXT       what it will hold after the next key
    saved TEXT      the sign said “Saved” while the field held this
    shown RUN N     the window shows a filing with so many tasks done
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from smswizard.desk.confirming import confirm
from smswizard.desk.run_status import RunState, RunStatus
from smswizard.domain.ids import CHECKLIST, StepId
from smswizard.drafting.sample_client import bakery
from smswizard.flow.step import Place
from smswizard.gui import app
from smswizard.gui.main_window import MainWindow
from smswizard.gui.tracking.decision_card import DecisionCard
from smswizard.gui.widgets.banner import StatusStrip
from smswizard.gui.widgets.choice_button import ChoiceRadio
from smswizard.gui.widgets.money_gate import MoneyGate
from smswizard.gui.widgets.words import Words
from smswizard.gui.wizard.wizard_view import WizardView
from smswizard.gui.workplace import Workplace
from smswizard.submission.ledger import TaskState
from tests.support.office import confirmed

PATH = "business.street2"
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
_QUICK_MS, _REST_MS = 60, 450
_FILE = Place(StepId.REQUEST, "request.file")
SCRIPTS = ("approval", "lost_answer", "lost_call", "slow")


class Hand(QObject):
    """Beats at uneven times as soon as the window is filled."""

    def __init__(self) -> None:
        super().__init__()
        self.dice = random.Random()  # noqa: S311 - moments, no secrets
        self._beat = QTimer(self)
        self._beat.setSingleShot(True)
        self._beat.timeout.connect(self._on_beat)
        self._beat.start(0)

    def act(self, place: Workplace) -> None:
        """One thing to do."""

    def _on_beat(self) -> None:
        windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
        if windows and windows[0].workplace is not None and windows[0].isActiveWindow():
            self.act(windows[0].workplace)
        is_rest = self.dice.random() < 1 / 16
        self._beat.start(_REST_MS if is_rest else self.dice.randint(0, _QUICK_MS))


class TypingHand(Hand):
    """Types on in one field."""

    def __init__(self) -> None:
        super().__init__()
        self._saved: str | None = None

    def act(self, place: Workplace) -> None:
        wizard = place.open_wizard
        if wizard is None or wizard.client.checkup is None:
            return
        edit = QApplication.focusWidget()
        if wizard.page().form.focused() != PATH or not isinstance(edit, QLineEdit):
            wizard.page().focus_field(PATH)
            return
        if self._saved is None:
            tell("found", edit.text())
            QTest.keyClick(edit, Qt.Key.Key_End)
            self._saved = edit.text()
        if edit.text() != self._saved and _says_saved(wizard):
            self._saved = edit.text()
            tell("saved", self._saved)
        letter = self.dice.choice(LETTERS)
        tell("will", edit.text() + letter)
        QTest.keyClicks(edit, letter)


class FilingHand(Hand):
    """Files one client after another in practice, and decides what there is to decide."""

    def __init__(self) -> None:
        super().__init__()
        self._heard = ""
        self._pressed = False

    def act(self, place: Workplace) -> None:
        wizard = place.open_wizard
        if wizard is None:
            if not _open_unfinished(place):
                _next_client(place)
            return
        status = wizard.filing.around.status
        if wizard.client.checkup is None or wizard.filing.around.busy:
            return
        if status is None:
            self._begin(place, wizard)
            return
        self._pressed = False
        self._tell_status(status)
        if status.is_over:
            if not _open_unfinished(place):
                _next_client(place)
        elif status.state is RunState.NEEDS_DECISION:
            _decide(place, wizard, status)
        elif status.state is RunState.NEEDS_MONEY:
            self._press_gate(wizard)
        elif status.state is RunState.PAUSED:
            _go_on(wizard)

    def _begin(self, place: Workplace, wizard: WizardView) -> None:
        if self._pressed:
            return
        if wizard.place != _FILE:
            wizard.go(_FILE)
            return
        script = SCRIPTS[len(place.desk.submitting.runs()) % len(SCRIPTS)]
        for radio in wizard.page().findChildren(ChoiceRadio):
            if radio.choice.value == script and not radio.isChecked():
                radio.click()
        self._pressed = self._press_gate(wizard)

    def _press_gate(self, wizard: WizardView) -> bool:
        gates = [each for each in wizard.page().findChildren(MoneyGate) if each.isVisible()]
        buttons = [each for gate in gates for each in gate.findChildren(QPushButton) if each.isEnabled()]
        if buttons:
            press(buttons[0])
        return bool(buttons)

    def _tell_status(self, status: RunStatus) -> None:
        line = f"{status.run} {status.done[0]}"
        if line != self._heard:
            self._heard = line
            tell("shown", line)


def _says_saved(wizard: WizardView) -> bool:
    strip = wizard.findChildren(StatusStrip)[0]
    return any(each.text().startswith("Saved") for each in strip.findChildren(Words) if each.isVisible())


def _open_unfinished(place: Workplace) -> bool:
    """The client of a filing that is not over; False where there is none."""
    desk = place.desk
    for row in desk.submitting.runs():
        if not row.closed and not desk.submitting.status(row.id).is_over:
            place.open_client(desk.clients.open(row.client), "track/track.progress")
            return True
    return False


def _next_client(place: Workplace) -> None:
    """A bakery with all five ticks. All of them want the same number: those of ended filings are given back."""
    desk = place.desk
    for row in desk.submitting.runs():
        if row.closed or desk.submitting.status(row.id).is_over:
            desk.submitting.practice.release(row.opened.tag)
    now, dossier = desk.clock.now(), confirmed(bakery(), desk.clock)
    dossier = confirm(dossier, CHECKLIST[-1], "A. Sample", now, now.date(), "tried out in a test")
    place.open_client(desk.clients.create(dossier), "request/request.file")


def _decide(place: Workplace, wizard: WizardView, status: RunStatus) -> None:
    """As a person would who looked in the Console: send again only what is not there."""
    tasks = [each.key for each in status.tasks if each.state is TaskState.ABSENT_PAID]
    tag = next(row.opened.tag for row in place.desk.submitting.runs() if row.id == status.run)
    paid = [each.what for each in place.desk.submitting.practice.charges(tag)]  # type: ignore[attr-defined]
    again, leave = "It is not there", "Look once more"
    words = leave if str(tasks[0]) in paid else again
    for button in wizard.page().findChild(DecisionCard).findChildren(QPushButton):
        if button.text().replace("&", "").startswith(words):
            press(button)


def _go_on(wizard: WizardView) -> None:
    for button in wizard.page().findChildren(QPushButton):
        if button.text() == "Go on" and button.isVisible() and button.isEnabled():
            press(button)


def press(button: QPushButton) -> None:
    """With the keyboard."""
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def tell(*words: str) -> None:
    """A line for whoever started this."""
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


def main(made_hand: Callable[[], Hand]) -> int:
    """Run the program with a hand on it."""
    made_app = app.made_app
    hands: list[Hand] = []

    def made_with_hand(argv: list[str]) -> QApplication:
        made = made_app(argv)
        hands.append(made_hand())
        return made

    app.made_app = made_with_hand  # type: ignore[assignment]
    return app.main([])


if __name__ == "__main__":
    sys.exit(main({"type": TypingHand, "file": FilingHand}[sys.argv[1]]))
