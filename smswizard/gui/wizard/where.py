"""Where a person was: page, field, cursor and scroll, as one line of settings each."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from smswizard.domain.errors import UsageError
from smswizard.domain.ids import StepId
from smswizard.domain.record import record
from smswizard.flow.step import Place
from smswizard.flow.walk import FIRST, screen_of


@record(frozen=True)
class Where:
    """`cursor` in characters, `scroll` in px from the top of the page."""

    place: Place = FIRST
    field: str = ""
    cursor: int = 0
    scroll: int = 0

    def place_text(self) -> str:
        """For the settings: "privacy/privacy.text"."""
        return f"{self.place.step.value}/{self.place.screen}"

    def field_text(self) -> str:
        """For the settings: "privacy.text|120|300"."""
        return f"{self.field}|{self.cursor}|{self.scroll}"


def where_of(place_text: str, field_text: str) -> Where:
    """Back from the settings; the first page where they name none that there is."""
    step, _, screen = place_text.partition("/")
    try:
        place = Place(StepId(step), screen)
        screen_of(place)
    except (ValueError, UsageError):
        return Where()
    field, _, rest = field_text.partition("|")
    cursor, _, scroll = rest.partition("|")
    return Where(place, field, _number(cursor), _number(scroll))


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 9 else 0


def cursor_now(window: QWidget) -> int:
    """Where the cursor stands in the text that has the keyboard of this window."""
    now = window.focusWidget()
    if isinstance(now, QLineEdit):
        return now.cursorPosition()
    return now.textCursor().position() if isinstance(now, QPlainTextEdit) else 0


def put_cursor(window: QWidget, at: int) -> None:
    """Put the cursor there, in the text that has the keyboard, with nothing selected: no key may wipe an answer."""
    now = window.focusWidget()
    if isinstance(now, QLineEdit):
        now.setCursorPosition(min(at, len(now.text())))
    elif isinstance(now, QPlainTextEdit):
        cursor = now.textCursor()
        cursor.setPosition(min(at, now.document().characterCount() - 1))
        now.setTextCursor(cursor)
