"""Every question the window asks in a box of its own, each a method. Nothing else asks so.

`ScriptedDialogs` in `scripted_dialogs` has the same methods and answers by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from smswizard.gui.dialog_box import DialogBox
from smswizard.gui.tokens import Tone
from smswizard.gui.tracking.mail_view import MailView
from smswizard.gui.widgets.buttons import Rank
from smswizard.gui.widgets.choice_button import Choice
from smswizard.gui.widgets.choice_list import choices_editor
from smswizard.gui.widgets.field_row import FieldRow
from smswizard.gui.widgets.finding_label import Notice, NoticeList
from smswizard.gui.widgets.line_edit import LineEdit
from smswizard.gui.widgets.long_text import LongText
from smswizard.gui.widgets.money_gate import MoneyLine, money_table
from smswizard.gui.widgets.words import Words, hint, strong
from smswizard.i18n import say


class Dialogs:
    """Asks over one window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def tell(self, title: str, words: str, advice: str = "") -> None:
        """Say something that needs no decision but must not be missed."""
        box = DialogBox(title, self._window)
        box.add(Words(words))
        if advice:
            box.add(strong(advice))
        box.add_answers(say("Close"))
        box.ask()

    def confirm(self, title: str, words: str, yes: str, no: str, *, takes_away: bool = False) -> bool:
        """One decision; `yes` and `no` are what the buttons do ("Delete", "Keep"). Esc is no."""
        box = DialogBox(title, self._window)
        box.add(Words(words))
        box.add_answers(yes, no, Rank.DANGER if takes_away else Rank.PRIMARY)
        return box.ask()

    def confirm_charge(self, total: str, lines: Sequence[tuple[str, str]], words: str = "") -> bool:
        """May this sum be spent? The button names it; Enter alone does not press it."""
        box = DialogBox(say("This costs money"), self._window)
        if words:
            box.add(Words(words))
        box.add(money_table([MoneyLine(what, amount) for what, amount in lines], total, say("Together, now")))
        box.add_answers(say("Pay {total}", total=total), say("Not now"), enter_answers=False)
        return box.ask()

    def ask_reason(self, title: str, words: str, findings: Sequence[str]) -> str | None:
        """A written reason for going on in spite of findings; None where the person thinks better of it."""
        box = DialogBox(title, self._window)
        box.add(Words(words))
        shown = NoticeList()
        shown.show_notices([Notice(Tone.WARNING, finding) for finding in findings])
        box.add(shown)
        reason = LongText(3)
        row = FieldRow(say("Your reason"), reason)
        box.add(row)
        box.add_answers(say("Go on with this reason"), say("Back"), enter_answers=False)
        box.accept_only_if(lambda: _given(row, reason.value()))
        return reason.value().strip() if box.ask(reason) else None

    def ask_line(self, title: str, words: str, value: str = "") -> str | None:
        """One line of text; None where the person closes the box."""
        box = DialogBox(title, self._window)
        line = LineEdit()
        line.set_value(value)
        row = FieldRow(words, line)
        box.add(row)
        box.add_answers(say("OK"), say("Cancel"))
        box.accept_only_if(lambda: _given(row, line.value()))
        line.selectAll()
        return line.value() if box.ask(line) else None

    def choose(self, title: str, words: str, choices: Sequence[Choice], chosen: str = "") -> str | None:
        """One of several things, by its value; None where the person closes the box. `chosen` is to begin with."""
        box = DialogBox(title, self._window)
        editor = choices_editor(choices)
        editor.set_value(chosen)
        row = FieldRow(words, editor)
        box.add(row)
        box.add_answers(say("Choose"), say("Cancel"))
        box.accept_only_if(lambda: _given(row, editor.value()))
        return editor.value() if box.ask(editor) else None

    def explain_refusal(self, can_go: bool) -> object | None:
        """Read a refusal that came by e-mail; the deed of a card that was pressed, None where the box was closed.

        `can_go` where a client is open in which something can be mended.
        """
        box = DialogBox(say("I got a refusal e-mail"), self._window)
        view = MailView(can_go)
        deeds: list[object] = []
        view.deed_requested.connect(deeds.append)
        view.deed_requested.connect(box.accept)
        box.add(view)
        box.add_answers(say("Close"), enter_answers=False)
        box.ask(view.pasted)
        return deeds[-1] if deeds else None

    def show_text(self, title: str, text: str) -> None:
        """A text to read, select and copy."""
        box = DialogBox(title, self._window)
        shown = LongText(18)
        shown.set_value(text)
        shown.set_read_only(True)
        shown.set_spoken(title, "")
        box.add(shown)
        box.add(hint(say("Ctrl+A selects all of it, Ctrl+C copies what is selected.")))
        box.add_answers(say("Close"), enter_answers=False)
        box.ask(shown)

    def open_file(self, title: str, kinds: str) -> Path | None:
        """A file that is there; `kinds` as Qt writes them ("Client files (*.smsclient)")."""
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, "", kinds)
        return Path(chosen) if chosen else None

    def save_file(self, title: str, suggested: str, kinds: str) -> Path | None:
        """Where to write a file; the system has asked already before replacing one."""
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, suggested, kinds)
        return Path(chosen) if chosen else None

    def pick_folder(self, title: str) -> Path | None:
        """A folder that is there."""
        chosen = QFileDialog.getExistingDirectory(self._window, title)
        return Path(chosen) if chosen else None


def _given(row: FieldRow, value: str) -> bool:
    """Is there an answer? If not, the row says so."""
    if value.strip():
        return True
    row.show_notices([Notice(Tone.ERROR, say("Please answer this, or close the box."))])
    row.focus_editor()
    return False
