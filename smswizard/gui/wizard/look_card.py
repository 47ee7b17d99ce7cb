"""The live page, looked at when the person presses the button: what was found, and the sentences that differ."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smswizard.desk.pages_live import Look, addresses, place_words, seems_offline
from smswizard.domain.dossier import Dossier
from smswizard.gui.deeds import LookAtPages, StopLooking, TakeInPage
from smswizard.gui.moments import day_and_time
from smswizard.gui.pieces import Card, emptied
from smswizard.gui.sight import Sight
from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.widgets.buttons import link, secondary
from smswizard.gui.widgets.disclosure import Disclosure
from smswizard.gui.widgets.finding_label import Notice, NoticeList
from smswizard.gui.widgets.flow_row import FlowRow
from smswizard.gui.widgets.words import body, heading, hint, strong
from smswizard.gui.wizard.look_deeds import LOOK
from smswizard.gui.wizard.notices import notice_of
from smswizard.i18n import say


class LookCard(Card):
    """Looks at the addresses of some questions, or at all of them where none is named."""

    deed_requested = Signal(object)

    def __init__(self, paths: tuple[str, ...], button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self._dossier = Dossier()
        self._shown: tuple[Look, ...] | None = None
        self.add(heading(say("What a reviewer finds there")))
        words = say("We open the page once, without a login, and keep what we saw. Nothing is filed by it.")
        self.add(hint(words))
        self._look, self._stop = secondary(button, "eye"), link(say("Stop"), "stop")
        self._look.clicked.connect(self._on_look_clicked)
        self._stop.clicked.connect(lambda: self.deed_requested.emit(StopLooking()))
        self.add(FlowRow(self._look, self._stop), SPACE.xs)
        self._state = hint("")
        self._trouble = NoticeList()
        inside = QWidget()
        self._results = QVBoxLayout(inside)
        self._results.setContentsMargins(0, SPACE.s, 0, 0)
        self._results.setSpacing(SPACE.m)
        for widget in (self._state, self._trouble, inside):
            self.add(widget)

    def refresh(self, sight: Sight) -> None:
        """Show the moment. Without an address there is nothing to look at, and nothing to see here."""
        self._dossier = sight.dossier
        typed = {path: at for path, at in addresses(sight.dossier) if not self._paths or path in self._paths}
        self.setVisible(bool(typed))
        is_busy = LOOK in sight.around.busy
        self._look.setEnabled(not is_busy)
        self._stop.setVisible(is_busy)
        self._state.setText(say("Reading. This may take half a minute for each page.") if is_busy else "")
        self._state.setVisible(is_busy)
        looks = tuple(each for each in sight.around.looks if typed.get(each.path) == each.address)
        self._show_trouble(sight.around.trouble(LOOK), looks)
        if looks != self._shown:
            is_news = self._shown is not None and self.isVisible()
            self._shown = looks
            emptied(self._results)
            for each in looks:
                self._results.addWidget(self._result(each))
            if is_news and looks:
                self._announce(looks)

    def _show_trouble(self, trouble: str, looks: tuple[Look, ...]) -> None:
        notices = [Notice(Tone.ERROR, trouble)] if trouble else []
        if seems_offline(looks):
            words = say("No page could be reached. Is this computer online? Your answers are safe.")
            notices.append(Notice(Tone.WARNING, words))
        self._trouble.show_notices(notices)

    def _result(self, look: Look) -> QWidget:
        if not look.text_path:
            return _seen(look)
        whole = QWidget()
        down = QVBoxLayout(whole)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(SPACE.xs)
        take = link(say("Use the page's text instead of yours"), "download")
        take.clicked.connect(lambda: self.deed_requested.emit(TakeInPage(look)))
        down.addWidget(_seen(look))
        down.addWidget(FlowRow(take))
        return whole

    def _announce(self, looks: tuple[Look, ...]) -> None:
        """Tell a screen reader that the look is over; the results stand below the button."""
        if QAccessible.isActive():
            count = sum(len(each.findings) for each in looks)
            words = say("The look is over. Found: {count}", count=count)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._look, words))

    def _on_look_clicked(self) -> None:
        self.deed_requested.emit(LookAtPages(self._dossier, self._paths))


def _seen(look: Look) -> QWidget:
    """One page as it was seen."""
    whole = QWidget()
    down = QVBoxLayout(whole)
    down.setContentsMargins(0, 0, 0, 0)
    down.setSpacing(SPACE.xs)
    down.addWidget(strong(say(place_words(look.path))))
    down.addWidget(hint(say("{address}, seen {when}", address=look.final, when=day_and_time(look.seen_at))))
    if look.is_by_proxy:
        words = say("Read through the proxy of your network: which machine answered was not seen.")
        down.addWidget(hint(words))
    found = NoticeList()
    sound = Notice(Tone.SUCCESS, say("Nothing found. Only a reviewer can say yes."))
    found.show_notices([notice_of(each) for each in look.findings] or [sound])
    down.addWidget(found)
    if look.differences:
        down.addWidget(_differences(look))
    return whole


def _differences(look: Look) -> Disclosure:
    """The sentences that differ, ours and theirs one under the other."""
    more = Disclosure(say("Show the sentences that differ"))
    for each in look.differences:
        ours, theirs = each.confirmed or say("(not in your text)"), each.live or say("(not on the page)")
        more.content.addWidget(body(say("Your text: {sentence}", sentence=ours)))
        more.content.addWidget(body(say("The page: {sentence}", sentence=theirs)))
        more.content.addSpacing(SPACE.s)
    return more
