"""The box that tells of something nobody foresaw."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from smswizard.gui.crash import CrashReport
from smswizard.gui.dialog_box import DialogBox
from smswizard.gui.widgets.buttons import Button, secondary
from smswizard.gui.widgets.long_text import LongText
from smswizard.gui.widgets.words import Words
from smswizard.i18n import say


class CrashBox(DialogBox):
    """Says what happened and what is safe; shows the report. Does not stop the work."""

    def __init__(self, report: CrashReport, window: QWidget) -> None:
        super().__init__(say("Something went wrong in the program"), window)
        self._report = report
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.add(Words(say("This is our mistake, not yours. Your answers are saved. You can go on working.")))
        self.add(
            Words(
                say(
                    "If it happens again, copy the report below and pass it on. Nothing is sent by itself, "
                    "and no secret is in it."
                )
            )
        )
        shown = LongText(10)
        shown.set_value(report.text)
        shown.set_read_only(True)
        shown.set_spoken(say("Report"), "")
        self.add(shown)
        self.copy_button: Button = secondary(say("Copy the report"), "copy")
        self.copy_button.clicked.connect(self._on_copy_clicked)
        self.add(self.copy_button)
        self.add_answers(say("Go on"))

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._report.text)
        self.copy_button.set_words(say("Copied"))
        self.copy_button.set_drawing("check")


def show_crash(report: CrashReport, window: QWidget) -> None:
    """Tell of it over the window, without stopping the work."""
    CrashBox(report, window).open()
