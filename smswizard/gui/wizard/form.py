"""Binds rows of a page to answers by their path. No page touches a dossier otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from smswizard.desk.choices import choices
from smswizard.domain.dossier import Answer, Dossier, answer
from smswizard.domain.fields import field_at
from smswizard.domain.question import FieldKind
from smswizard.domain.values import Phone, parse_phone
from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.choice_list import ChoiceList
from smswizard.gui.widgets.field_row import FieldRow
from smswizard.gui.widgets.finding_label import Notice
from smswizard.gui.widgets.long_text import LongText
from smswizard.gui.widgets.many_choice import ManyChoice
from smswizard.gui.widgets.page_scroll import PageScroll
from smswizard.gui.widgets.phone_edit import PhoneEdit
from smswizard.gui.widgets.pick_list import PickList
from smswizard.gui.widgets.sample_list import SampleList
from smswizard.gui.wizard.draft_note import DraftNote
from smswizard.gui.wizard.editors import Editor, editor_for, hint_of, spoken, why_of
from smswizard.gui.wizard.mnemonics import free_letter
from smswizard.i18n import say


class Form(QObject):
    """The rows of one page.

    `edited(path, answer)` when a person changed something; `left(path)` when the keyboard left a row.
    """

    edited = Signal(str, object)
    left = Signal(str)
    cure_requested = Signal(str)
    show_requested = Signal(str)

    def __init__(self, scroll: PageScroll) -> None:
        super().__init__(scroll)
        self._scroll = scroll
        self._rows: dict[str, FieldRow] = {}
        self._editors: dict[str, Editor] = {}
        self._notes: dict[str, DraftNote] = {}
        self._drafts: dict[str, str] = {}
        self._letters: dict[str, str] = {}

    def add(self, path: str, *, rows: int = 5, space: int = SPACE.l) -> FieldRow:
        """A row for a question, under what is there: label, hint, field, findings, and why it is asked."""
        row = self.row(path, rows=rows)
        self._scroll.add(row, space)
        if field_at(path).drafted and field_at(path).kind is FieldKind.LONG_TEXT:
            self._scroll.add(self.draft_note(path), SPACE.xs)
        return row

    def draft_note(self, path: str) -> DraftNote:
        """The line that says whose words a drafted text holds; the page lays it out itself."""
        note = DraftNote()
        note.draft_requested.connect(lambda: self.edited.emit(path, ""))
        self._notes[path] = note
        return note

    def row(self, path: str, *, rows: int = 5) -> FieldRow:
        """A bound row that the page lays out itself."""
        field = field_at(path)
        editor = editor_for(field, choices(field, Dossier()), rows)
        letter = free_letter(say(field.label), "".join(self._letters.values()))
        self._letters[path] = letter
        made = FieldRow(
            say(field.label),
            editor,
            hint=hint_of(field),
            mnemonic=letter,
            optional=field.optional,
            why=why_of(field),
        )
        self._rows[path], self._editors[path] = made, editor
        editor.value_edited.connect(lambda value: self._on_editor_edited(path, value))
        made.left.connect(lambda: self.left.emit(path))
        made.cure_requested.connect(self.cure_requested)
        made.show_requested.connect(self.show_requested)
        if isinstance(editor, SampleList):
            editor.cure_requested.connect(self.cure_requested)
            editor.show_requested.connect(self.show_requested)
        return made

    def add_widget(self, widget: QWidget, space: int = SPACE.l) -> QWidget:
        """Something that is no question, under what is there."""
        self._scroll.add(widget, space)
        return widget

    def paths(self) -> tuple[str, ...]:
        """The questions of this page, in order."""
        return tuple(self._rows)

    def letters(self) -> dict[str, str]:
        """The letter that brings the keyboard to each question with Alt, "" where none was free."""
        return dict(self._letters)

    def has_drafts(self) -> bool:
        """Are there texts among them that we write when they are left empty?"""
        return any(field_at(path).drafted for path in self._rows)

    def row_at(self, path: str) -> FieldRow:
        return self._rows[path]

    def editor_at(self, path: str) -> Editor:
        return self._editors[path]

    def fill(self, dossier: Dossier, completed: Dossier) -> None:
        """Show what the dossier says; drafted texts that were left empty show the draft."""
        for path, editor in self._editors.items():
            said = answer(dossier, path)
            self._offer_choices(path, editor, dossier)
            if path in self._notes:
                self._notes[path].set_own(bool(said))
                if not said and self.focused() == path and not editor.value():
                    continue  # emptied a moment ago: our draft comes back when the field is left
            if not said and field_at(path).drafted:
                said = self._drafts[path] = str(answer(completed, path))
            _set(editor, said)
            if isinstance(editor, PhoneEdit):
                editor.set_reading(_reading(str(said)))

    def show_paths(self, paths: Iterable[str]) -> None:
        """Show exactly the rows of these questions; the others keep their answers."""
        wanted = set(paths)
        for path, row in self._rows.items():
            if row.isHidden() is (path in wanted):
                row.setVisible(path in wanted)
            if path in self._notes:
                self._notes[path].setVisible(path in wanted)

    def show_notices(self, path: str, notices: Sequence[Notice]) -> None:
        """Show exactly these findings at a question; those of single messages stand at their message."""
        editor = self._editors[path]
        if isinstance(editor, SampleList):
            for at in range(len(editor.value())):
                editor.show_notices(at, [each for each in notices if each.key == f"{path}.{at}"])
            notices = [each for each in notices if each.key == path]
        self._rows[path].show_notices(notices)

    def focused(self) -> str:
        """The question that has the keyboard, "" where none has."""
        now = self._scroll.window().focusWidget()
        if now is None:
            return ""
        return next((path for path, row in self._rows.items() if row.isAncestorOf(now)), "")

    def focus(self, path: str) -> bool:
        """Bring the keyboard to a question; "campaign.samples.2" to its third message. False where it is not here."""
        whole = ".".join(path.split(".")[:2])
        row = self._rows.get(whole)
        if row is None or row.isHidden():
            return False
        editor = self._editors[whole]
        if isinstance(editor, SampleList) and path != whole:
            editor.focus_sample(int(path.rsplit(".", 1)[1]))
        else:
            row.focus_editor()
        self._scroll.show_widget(row)
        return True

    def show_stretch(self, path: str, start: int, end: int) -> bool:
        """Bring the keyboard to a question and select a stretch of its text. False where it is not here."""
        if not self.focus(path):
            return False
        field = _long_text(self._editors.get(".".join(path.split(".")[:2])), path)
        if field is not None:
            field.select(start, end)
        return True

    def change(self, path: str, value: Answer) -> bool:
        """Change a long text or a message as if it had been typed, to be undone in its field. False where it is none."""
        field = _long_text(self._editors.get(".".join(path.split(".")[:2])), path)
        if field is None or not isinstance(value, str) or not value:
            return False
        field.change(value)
        return True

    def focus_first(self) -> bool:
        """Bring the keyboard to the first question in sight."""
        return any(self.focus(path) for path in self._rows)

    def _on_editor_edited(self, path: str, value: Answer) -> None:
        if field_at(path).drafted and value == self._drafts.get(path):
            value = ""
        self.edited.emit(path, value)

    def _offer_choices(self, path: str, editor: Editor, dossier: Dossier) -> None:
        if isinstance(editor, ChoiceList | PickList | ManyChoice):
            editor.set_choices(spoken(choices(field_at(path), dossier)))


def _long_text(editor: Editor | None, path: str) -> LongText | None:
    """The field of a long text, or of one message of a list; None for other kinds."""
    if isinstance(editor, SampleList):
        number = path.rsplit(".", 1)[1]
        return (
            editor.text_at(int(number)) if number.isdecimal() and int(number) < len(editor.value()) else None
        )
    return editor if isinstance(editor, LongText) else None


def _set(editor: Editor, said: Answer) -> None:
    if isinstance(editor, ManyChoice | SampleList):
        value = (said,) if isinstance(said, str) else said
        if value != editor.value():
            editor.set_value(value)
    elif isinstance(said, str) and said != editor.value():
        editor.set_value(said)


def _reading(text: str) -> str:
    parsed = parse_phone(text) if text.strip() else None
    return parsed.shown if isinstance(parsed, Phone) else ""
