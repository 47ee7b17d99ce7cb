"""The board: every client, search, and what one can do with a client."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from smswizard.desk.clients import BoardRow
from smswizard.gui.clients.board_table import BoardTable
from smswizard.gui.clients.client_table import NAME, ClientTable
from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.buttons import Button, primary, quiet, secondary
from smswizard.gui.widgets.empty_state import EmptyState
from smswizard.gui.widgets.flow_row import FlowRow
from smswizard.gui.widgets.line_edit import LineEdit
from smswizard.gui.widgets.many_choice import YesBox
from smswizard.gui.widgets.words import hint, title
from smswizard.i18n import say

_TYPING_MS = 120


class ClientsView(QFrame):
    """Shows rows it is given; every wish goes out as a signal with the id of the client."""

    open_requested = Signal(str)
    new_requested = Signal()
    sample_requested = Signal()
    duplicate_requested = Signal(str)
    archive_requested = Signal(str, bool)
    import_requested = Signal()
    export_requested = Signal(str)
    rows_requested = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "page")
        self._model = ClientTable()
        self._table = self._made_table()
        self._search = LineEdit(say("Search clients"))
        self._search.setClearButtonEnabled(True)
        self._search.setAccessibleName(say("Search clients"))
        self._archived = YesBox(say("Show the archive"))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.ask)
        self._search.textEdited.connect(lambda _: self._typing.start())
        self._archived.value_edited.connect(lambda _: self.ask())
        self._none = hint("")
        self._stack = QStackedWidget(self)
        self._board = self._made_board()
        self._stack.addWidget(self._board)
        self._first_run: EmptyState | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def ask(self) -> None:
        """Ask for the rows that fit the search."""
        self.rows_requested.emit(self._search.value(), self._archived.value())

    def show_rows(self, rows: Sequence[BoardRow], is_first_run: bool) -> None:
        """Show these; on the first run, what one could do."""
        kept = self.chosen()
        self._model.set_rows(rows)
        if is_first_run:
            self._show_first_run()
        else:
            self._stack.setCurrentWidget(self._board)
        self._none.setText("" if rows else say("No client has these words. Try fewer."))
        self._none.setVisible(not rows)
        self._choose(kept.id if kept else "")
        self._on_choice_changed()

    def chosen(self) -> BoardRow | None:
        """The client of the row that is chosen."""
        return self._model.row_at(self._table.currentIndex())

    def focus_first(self) -> None:
        """Bring the keyboard to the list, or to the first thing to do."""
        if self._first_run is None or self._stack.currentWidget() is self._board:
            self._table.setFocus()
        else:
            for button in self._first_run.findChildren(Button)[:1]:
                button.setFocus()

    def focus_search(self) -> None:
        """Bring the keyboard to the search."""
        self._search.setFocus()

    def _show_first_run(self) -> None:
        if self._first_run is None:
            self._first_run = self._made_first_run()
            self._stack.addWidget(_scrolling(self._first_run))
        self._stack.setCurrentIndex(1)

    def _made_first_run(self) -> EmptyState:
        first_run = EmptyState(
            say("From “we would like to text our customers” to an approved number"),
            say(
                "Carriers in the US and Canada ask every business to register before it sends texts. This wizard "
                "asks you a few questions, writes the texts that reviewers look for, and files everything with "
                "Twilio. Try it with a made-up bakery first: nothing leaves this computer and nothing is paid."
            ),
            icon="message",
            primary=say("Start with my business"),
            secondary=say("Play with a sample client"),
        )
        first_run.primary_requested.connect(self.new_requested)
        first_run.secondary_requested.connect(self.sample_requested)
        return first_run

    def _made_board(self) -> QWidget:
        board = QWidget(self._stack)
        down = QVBoxLayout(board)
        down.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        down.setSpacing(SPACE.m)
        down.addWidget(title(say("Clients")))
        down.addWidget(FlowRow(*self._made_top_buttons()))
        find = QHBoxLayout()
        find.setSpacing(SPACE.m)
        find.addWidget(self._search, 1)
        find.addWidget(self._archived)
        down.addLayout(find)
        down.addWidget(self._none)
        down.addWidget(self._table, 1)
        self._row_buttons = self._made_row_buttons()
        down.addWidget(FlowRow(*self._row_buttons))
        return board

    def _made_top_buttons(self) -> list[Button]:
        new, sample, take_in = (
            primary(say("New client"), "plus"),
            secondary(say("Sample client"), "practice"),
            secondary(say("Import…"), "download"),
        )
        new.clicked.connect(self.new_requested)
        sample.clicked.connect(self.sample_requested)
        take_in.clicked.connect(self.import_requested)
        return [new, sample, take_in]

    def _made_row_buttons(self) -> list[Button]:
        made = []
        for words, drawing, asked in (
            (say("Open"), "arrow-right", self.open_requested.emit),
            (say("Duplicate"), "copy", self.duplicate_requested.emit),
            (say("Export…"), "upload", self.export_requested.emit),
        ):
            button = quiet(words, drawing)
            button.clicked.connect(lambda _=False, tell=asked: self._with_chosen(tell))
            made.append(button)
        self._away = quiet(say("Archive"), "folder")
        self._away.clicked.connect(self._on_away_clicked)
        return [*made, self._away]

    def _made_table(self) -> BoardTable:
        table = BoardTable(self._model)
        table.activated.connect(self._on_activated)
        table.selectionModel().currentChanged.connect(self._on_choice_changed)
        return table

    def _choose(self, client: str) -> None:
        ids = [row.id for row in self._model.rows()]
        at = ids.index(client) if client in ids else 0  # type: ignore[arg-type, unused-ignore]
        self._table.setCurrentIndex(self._model.index(at, NAME))

    def _with_chosen(self, tell: object) -> None:
        row = self.chosen()
        if row is not None and callable(tell):
            tell(row.id)

    def _on_activated(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is not None:
            self.open_requested.emit(row.id)

    def _on_choice_changed(self) -> None:
        row = self.chosen()
        for button in self._row_buttons:
            button.setEnabled(row is not None)
        self._away.set_words(say("Take back") if row is not None and row.is_archived else say("Archive"))

    def _on_away_clicked(self) -> None:
        row = self.chosen()
        if row is not None:
            self.archive_requested.emit(row.id, not row.is_archived)


def _scrolling(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(widget)
    return area
