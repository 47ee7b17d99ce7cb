"""Says how things stand with saving, and helps where it does not work."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from smswizard.desk.choices import label_of
from smswizard.desk.desk import Desk
from smswizard.desk.ports import Stored
from smswizard.domain.dossier import Dossier, answer, paths
from smswizard.domain.errors import SmsWizardError
from smswizard.domain.fields import field_at
from smswizard.gui.background import Runner
from smswizard.gui.dialogs import Dialogs
from smswizard.gui.moments import saved_words
from smswizard.gui.tokens import Tone
from smswizard.gui.widgets.banner import SavedState
from smswizard.gui.widgets.choice_button import Choice
from smswizard.gui.widgets.finding_label import Notice
from smswizard.gui.wizard.open_client import OpenClient
from smswizard.gui.wizard.shell import Shell
from smswizard.i18n import say

ELSEWHERE = "save-elsewhere"
_TICK_MS = 20_000
_MOST_SHOWN = 6


class SaveSign(QObject):
    """Strip and banner follow the saver; a clash of two windows is put before the person."""

    def __init__(
        self,
        client: OpenClient,
        shell: Shell,
        desk: Desk,
        dialogs: Dialogs,
        runner: Runner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._client, self._shell, self._clock = client, shell, desk.clock
        self._dialogs, self._clients, self._runner = dialogs, desk.clients, runner
        self._saved_at = desk.clock.now()
        self._state = SavedState.SAVED
        self._tick = QTimer(self)
        self._tick.timeout.connect(self._on_tick)
        self._tick.start(_TICK_MS)
        client.saver.state_changed.connect(self._on_state_changed)
        client.saver.failed.connect(self._on_failed)
        client.saver.stale.connect(self._on_stale)
        shell.strip.save_elsewhere_requested.connect(self.save_elsewhere)

    def open(self, stored: Stored) -> None:
        """Another client was opened."""
        self._saved_at = stored.changed_at
        self._on_state_changed(SavedState.SAVED, "", is_news=False)

    def act(self, key: str) -> None:
        """The button of the banner."""
        if key == ELSEWHERE:
            self.save_elsewhere()

    def save_elsewhere(self) -> None:
        """Write the dossier of the moment to a file of the person's choice."""
        to = self._dialogs.save_file(
            say("Save this client elsewhere"), say("client.smsclient"), say("Client files (*.smsclient)")
        )
        if to is None:
            return
        dossier = self._client.dossier
        self._runner.run(
            lambda: self._clients.save_elsewhere(dossier, to),
            done=lambda _: self._shell.banner.show_notice(
                Notice(Tone.SUCCESS, say("Saved to {file}", file=str(to)))
            ),
            failed=self._on_elsewhere_failed,
        )

    def _on_state_changed(self, state: SavedState, words: str, is_news: bool = True) -> None:
        self._state = state
        if state is SavedState.SAVED:
            if is_news:
                self._saved_at = self._clock.now()
            words = saved_words(self._saved_at, self._clock.now())
            if self._shell.banner.notice is not None and self._shell.banner.notice.key == ELSEWHERE:
                self._shell.banner.show_notice(None)
        self._shell.strip.set_saved(state, words)

    def _on_failed(self, title: str, advice: str) -> None:
        more = " ".join(filter(None, (advice, say("Your text is kept in this window, and we try again."))))
        self._shell.banner.show_notice(
            Notice(Tone.ERROR, title, why=more, cure=say("Save elsewhere…"), key=ELSEWHERE)
        )

    def _on_elsewhere_failed(self, problem: Exception) -> None:
        if not isinstance(problem, SmsWizardError):
            raise problem
        self._dialogs.tell(say("It could not be saved there"), say(problem.title), say(problem.advice))

    def _on_tick(self) -> None:
        if self._state is SavedState.SAVED:
            self._shell.strip.set_saved(self._state, saved_words(self._saved_at, self._clock.now()))

    def _on_stale(self, theirs: Stored) -> None:
        mine = self._client.dossier
        chosen = self._dialogs.choose(
            say("This client was changed in another window"),
            say("Both are shown below. Which one shall stand? The other stays in the history."),
            (
                Choice("mine", say("What stands in this window"), _differences(mine, theirs.dossier)),
                Choice("theirs", say("What was saved meanwhile"), _differences(theirs.dossier, mine)),
            ),
        )
        if chosen is None:
            self._client.saver.leave_clash()
        else:
            self._client.adopt(theirs, None if chosen == "theirs" else mine)


def _differences(one: Dossier, other: Dossier) -> str:
    """What one says where the two differ, a line for each question."""
    lines = []
    for path in paths():
        said = answer(one, path)
        if said != answer(other, path):
            field = field_at(path)
            shown = said if isinstance(said, str) else ", ".join(said)
            shown = say(label_of(field, shown, one)) if shown else say("not answered")
            lines.append(f"{say(field.label)}: {shown[:120]}")
    if len(lines) > _MOST_SHOWN:
        lines[_MOST_SHOWN:] = [say("and {more} more", more=len(lines) - _MOST_SHOWN)]
    return "\n".join(lines)
