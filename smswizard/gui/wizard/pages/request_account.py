"""The page where the Twilio account is connected."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from smswizard.desk.ports import Account, Credentials
from smswizard.domain.dossier import Dossier
from smswizard.gui.deeds import Connect, Forget, LookAtKeychain, Put
from smswizard.gui.pieces import Card, Point, fill_column
from smswizard.gui.sight import Sight
from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.widgets.buttons import link, primary
from smswizard.gui.widgets.choice_button import Choice
from smswizard.gui.widgets.choice_list import ChoiceList
from smswizard.gui.widgets.disclosure import Disclosure
from smswizard.gui.widgets.field_row import FieldRow
from smswizard.gui.widgets.finding_label import Notice, NoticeList
from smswizard.gui.widgets.line_edit import LineEdit
from smswizard.gui.widgets.secret_edit import SecretEdit
from smswizard.gui.widgets.words import hint, strong
from smswizard.gui.wizard.form import Form
from smswizard.gui.wizard.page import Page
from smswizard.i18n import mark, say

KEY, TOKEN = "key", "token"
_WHERE = mark(
    "Sign in at console.twilio.com. The Account SID stands on the first page. For a key, open Account, then API keys "
    "and tokens, and create a standard key: Twilio shows its secret once. You can take the key away there at any "
    "time, without a word to us. The auth token stands on the first page too; it opens the whole account."
)


class Credential(Page):
    """Account SID with an API key, or with the auth token; checked before anything is kept."""

    def build(self, form: Form) -> None:
        self._known: tuple[tuple[Account, ...], str] | None = None
        self._was_busy = False
        form.add_widget(
            hint(say("Only practising? Then you need no account. Go on to the next page.")), SPACE.m
        )
        self._kept = QWidget()
        self._kept_rows = QVBoxLayout(self._kept)
        self._kept_rows.setContentsMargins(0, 0, 0, 0)
        form.add_widget(self._kept, SPACE.m)
        self._place = NoticeList()
        form.add_widget(self._place, SPACE.m)
        form.add("sender.account_sid")
        self._kind = ChoiceList(_kinds())
        self._kind.set_value(KEY)
        self._kind.value_edited.connect(self._on_kind_edited)
        form.add_widget(FieldRow(say("What will you sign in with?"), self._kind, mnemonic="w"))
        self._key = LineEdit()
        self._key_row = FieldRow(
            say("SID of the API key"), self._key, hint=say("It starts with SK."), mnemonic="k"
        )
        form.add_widget(self._key_row)
        self._secret = SecretEdit()
        self._secret_row = FieldRow(say("Secret of the key"), self._secret, mnemonic="s")
        form.add_widget(self._secret_row)
        form.add_widget(Disclosure(say("Where do I find these?"), say(_WHERE)), SPACE.s)
        self._connect = primary(say("Check and keep"), "key")
        self._connect.clicked.connect(self._on_connect_clicked)
        form.add_widget(self._connect, SPACE.m)
        self._trouble = NoticeList()
        form.add_widget(self._trouble, SPACE.s)
        form.add("sender.notify_email", space=SPACE.xl)

    def enter(self, dossier: Dossier) -> None:  # noqa: ARG002 - nothing of it is needed
        self.ask(LookAtKeychain())

    def refresh(self, sight: Sight) -> None:
        around = sight.around
        where = say(
            "Keys are kept in: {place}. They go to Twilio and to nobody else.", place=say(around.keys_place)
        )
        tone = Tone.INFO if around.keys_last else Tone.WARNING
        trouble = around.trouble("keychain")
        if trouble:
            self._place.show_notices([Notice(Tone.WARNING, trouble)])
        else:
            self._place.show_notices([Notice(tone, where)] if around.keys_place else [])
        self._show_known(around.accounts, sight.dossier.sender.account_sid)
        busy = "connect" in around.busy
        trouble = around.trouble("connect")
        self._connect.set_busy(busy, say("Asking Twilio…"))
        self._trouble.show_notices([Notice(Tone.ERROR, trouble)] if trouble else [])
        if self._was_busy and not busy and not trouble:
            self._secret.clear_secret()
        self._was_busy = busy

    def _show_known(self, accounts: tuple[Account, ...], chosen: str) -> None:
        if self._known == (accounts, chosen):
            return
        self._known = accounts, chosen
        fill_column(self._kept_rows, [self._card(each, each.sid == chosen) for each in accounts])
        self._kept.setVisible(bool(accounts))

    def _card(self, account: Account, is_chosen: bool) -> Card:
        card = Card()
        card.add(strong(account.label or account.sid))
        with_ = say("API key {key}", key=account.key_sid) if account.key_sid else say("auth token")
        card.add(hint(say("{sid}, {kind}", sid=account.sid, kind=with_)))
        if account.is_trial:
            card.add(
                Point(say("A trial account. Upgrade it before you file."), "alert-triangle", Tone.WARNING)
            )
        if is_chosen:
            card.add(Point(say("This client files from this account"), "check-circle", Tone.SUCCESS))
        else:
            use = link(say("File from this account"), "check")
            use.clicked.connect(lambda: self.ask(Put("sender.account_sid", account.sid)))
            card.add(use)
        forget = link(say("Forget this account and its key"), "trash")
        forget.clicked.connect(lambda: self.ask(Forget(account.sid)))
        card.add(forget)
        return card

    def _on_kind_edited(self, kind: str) -> None:
        self._key_row.setVisible(kind == KEY)
        self._secret_row.set_label(say("Secret of the key") if kind == KEY else say("Auth token"))

    def _on_connect_clicked(self) -> None:
        account = str(self.form.editor_at("sender.account_sid").value())
        key = self._key.value() if self._kind.value() == KEY else ""
        self.ask(Connect(Credentials(account, key, self._secret.value())))


def _kinds() -> tuple[Choice, ...]:
    return (
        Choice(
            KEY,
            say("An API key (recommended)"),
            say("Can be taken away at any time without changing your password."),
        ),
        Choice(TOKEN, say("The auth token"), say("Opens the whole account. Simpler to find.")),
    )
