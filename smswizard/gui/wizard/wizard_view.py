"""The wizard of one client: which page is open, and what it shows."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smswizard.desk.desk import Desk
from smswizard.desk.ports import Stored
from smswizard.domain.dossier import Answer, Dossier
from smswizard.domain.ids import CHECKLIST, StepId
from smswizard.flow.step import Place
from smswizard.flow.walk import FIRST, back_place, first_place, next_place, place_of_field, places, screen_of
from smswizard.gui.background import Runner
from smswizard.gui.dialogs import Dialogs
from smswizard.gui.setting_keeper import SettingKeeper
from smswizard.gui.sight import Sight
from smswizard.gui.tokens import Tone
from smswizard.gui.tracking.run_words import checklist_word
from smswizard.gui.widgets.finding_label import Notice
from smswizard.gui.wizard.acting import Acting
from smswizard.gui.wizard.filing import Filing
from smswizard.gui.wizard.handover import Handover
from smswizard.gui.wizard.notices import notices_of
from smswizard.gui.wizard.open_client import OpenClient
from smswizard.gui.wizard.page import Page
from smswizard.gui.wizard.page_map import page_for
from smswizard.gui.wizard.rail import rail_steps
from smswizard.gui.wizard.reveal import Reveal
from smswizard.gui.wizard.save_sign import SaveSign
from smswizard.gui.wizard.shell import Shell
from smswizard.gui.wizard.where import Where, cursor_now, put_cursor, where_of
from smswizard.gui.wizard.wishes import Wishes
from smswizard.i18n import say


class WizardView(QWidget):
    """One client at a time. Pages are made when they are first gone to."""

    board_requested = Signal()
    moved = Signal()

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        dialogs: Dialogs,
        settings: SettingKeeper,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.shell = Shell()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.shell)
        self.client = OpenClient(desk, runner, self)
        self.filing = Filing(desk, runner, settings, dialogs, self)
        handover = Handover(desk, runner, dialogs, self)
        self.wishes = Wishes(self.client, self.filing, handover, dialogs, desk.clients, self)
        self._acting = Acting(self.client, self.page, self)
        self.save_sign = SaveSign(self.client, self.shell, desk, dialogs, runner, self)
        self.place = FIRST
        self._pages: dict[str, Page] = {}
        self._marked: StepId | None = None
        self._is_closed = False
        self._reveal = Reveal(Dossier())
        self._connect(settings)

    def _connect(self, settings: SettingKeeper) -> None:
        self.client.changed.connect(self._fill)
        self._acting.changed.connect(self._on_form_left)
        self.filing.changed.connect(self._on_surroundings_changed)
        self.filing.put_requested.connect(self.client.answer)
        self.filing.filed.connect(lambda: self.go(first_place(StepId.TRACK)))
        self.wishes.place_requested.connect(self.go)
        self.wishes.field_requested.connect(self.go_to_field)
        self.wishes.told.connect(self._on_told)
        self.shell.back_requested.connect(self.go_back)
        self.shell.next_requested.connect(self.go_next)
        self.shell.step_requested.connect(lambda key: self.go(first_place(StepId(key))))
        self.shell.board_requested.connect(self.board_requested)
        self.shell.side_toggled.connect(lambda is_open: settings.keep(side_open=is_open))
        self.shell.banner.action_requested.connect(self.save_sign.act)

    def open(self, stored: Stored, place: str = "", field: str = "") -> None:
        """Show a client where it was left; place and field as the settings write them."""
        for page in self._pages.values():
            page.hide()
            page.deleteLater()
        self._pages = {}
        where = where_of(place, field)
        self.place = where.place if where.place in places(stored.dossier) else FIRST
        self._reveal = Reveal(stored.dossier)
        for seen in places(stored.dossier):
            if seen == self.place:
                break
            self._reveal.leave(*screen_of(seen).fields)
        settings = self._desk.settings.read()
        self.shell.set_side(settings.side_open)
        self.shell.banner.show_notice(None)
        self.save_sign.open(stored)
        self.filing.open(stored.id, settings)
        self.client.open(stored)
        self._show_page(where)

    def go(self, place: Place, field: str = "") -> None:
        """Open a page, and put the keyboard into a field of it. Going on is never blocked."""
        if place != self.place:
            self._reveal.leave(*self.page().form.paths())
            self.client.pause()
        self.place = place
        self._show_page(Where(place, field))
        self.moved.emit()

    def go_to_field(self, path: str) -> None:
        """Open the page that asks a question, with the keyboard in it."""
        self.go(place_of_field(path), path)

    def go_to_item(self, number: int) -> None:
        """Open an item of the checklist, 1 to 5."""
        self.go(first_place(CHECKLIST[number - 1]))

    def go_next(self) -> None:
        """The page after this one."""
        place = next_place(self.client.dossier, self.place)
        if place is not None:
            self.go(place)

    def go_back(self) -> None:
        """The page before this one."""
        place = back_place(self.client.dossier, self.place)
        if place is not None:
            self.go(place)

    def page(self) -> Page:
        """The page of the place that is open; made when first needed."""
        if self.place.screen not in self._pages:
            self._pages[self.place.screen] = self._made(self.place)
        return self._pages[self.place.screen]

    def where(self) -> Where:
        """Where the person is now."""
        page = self.page()
        return Where(
            self.place, page.form.focused(), cursor_now(self.window()), page.sheet.verticalScrollBar().value()
        )

    def close_for_good(self) -> None:
        """The window goes: nothing is shown any more."""
        self._is_closed = True

    def is_locked(self) -> bool:
        """Is the page that is open one of the locked step?"""
        found = self.client.checkup
        return self.place.step is StepId.REQUEST and found is not None and not found.lock.is_open

    def _made(self, place: Place) -> Page:
        page = page_for(place)
        page.form.edited.connect(self._on_form_edited)
        page.form.left.connect(self._on_form_left)
        self._acting.follow(page)
        page.deed_requested.connect(self.wishes.do)
        return page

    def _show_page(self, where: Where) -> None:
        page = self.page()
        self._fill()
        page.enter(self.client.dossier)
        if self.is_locked():
            self.shell.locked.focus_first()
        elif not (where.field and page.focus_field(where.field)):
            page.focus_first()
        put_cursor(self.window(), where.cursor)
        bar = page.sheet.verticalScrollBar()
        if where.scroll or not where.field:
            QTimer.singleShot(0, bar, lambda: bar.setValue(where.scroll))

    def _fill(self) -> None:
        """Show the moment everywhere."""
        checkup = self.client.checkup
        if checkup is None or self._is_closed:
            return
        sight = Sight(self.client.dossier, checkup, self._desk.clock.now().date(), self.filing.around)
        self._fill_frame(sight)
        if self.is_locked():
            self.shell.locked.show_missing(checkup.lock.missing)
            self.shell.set_side_possible(False)
            self.shell.show_page(self.shell.locked)
            return
        page = self.page()
        page.fill(sight)
        for path, found in self._reveal.shown(page.form.paths(), checkup).items():
            page.form.show_notices(path, notices_of(found, sight.dossier))
        self.shell.set_side_possible(self.shell.side.show_beside(self.place.screen, sight))
        self.shell.show_page(page)

    def _fill_frame(self, sight: Sight) -> None:
        status, shell = sight.around.status, self.shell
        shell.strip.set_client(sight.dossier.name or say("New client, no name yet"))
        shell.strip.set_practice(status is not None and status.is_practice)
        shell.strip.set_offline(sight.around.is_offline)
        shell.rail.set_steps(rail_steps(sight.checkup, status))
        if self.place.step is not self._marked:
            self._marked = self.place.step
            shell.rail.set_current(self.place.step.value)
        shell.set_ends(
            back_place(sight.dossier, self.place) is not None,
            next_place(sight.dossier, self.place) is not None,
        )

    def _on_form_edited(self, path: str, value: Answer) -> None:
        self._reveal.type_into(path, self.client.checkup)
        self.client.answer(path, value)

    def _on_form_left(self, path: str) -> None:
        self._reveal.leave(path)
        self.client.pause()
        self._fill()

    def _on_surroundings_changed(self) -> None:
        status = self.filing.around.status
        run = checklist_word(status) if status is not None else ""
        if run != self.client.run:
            self.client.recheck(run)
        else:
            self._fill()

    def _on_told(self, tone: Tone, words: str, more: str) -> None:
        self.shell.banner.show_notice(Notice(tone, words, why=more))
