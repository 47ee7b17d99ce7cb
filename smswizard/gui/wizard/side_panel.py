"""Beside the questions: what the reviewer or the customer will see, as it follows from the answers."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from smswizard.desk.texts import document_html
from smswizard.domain.dossier import Dossier
from smswizard.gui.pieces import shortened
from smswizard.gui.sight import Sight
from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.document_preview import DocumentPreview
from smswizard.gui.widgets.phone_preview import Bubble, PhonePreview
from smswizard.gui.widgets.words import strong
from smswizard.gui.wizard.form_mockup import FormMockup
from smswizard.gui.wizard.notices import passages_of
from smswizard.i18n import mark, say

POLICY, TERMS, FORM, WELCOME, REPLIES, SAMPLES = "policy", "terms", "form", "welcome", "replies", "samples"

WHAT = {
    "business.identity": WELCOME,
    "business.public_face": WELCOME,
    "privacy.facts": POLICY,
    "privacy.publish": POLICY,
    "terms.facts": TERMS,
    "terms.publish": TERMS,
    "consent.ways": FORM,
    "consent.form": FORM,
    "consent.places": FORM,
    "consent.words": FORM,
    "consent.replies": REPLIES,
    "samples.campaign": SAMPLES,
    "samples.messages": SAMPLES,
    "samples.flags": SAMPLES,
}
"""What stands beside a screen; screens that are not here have nothing beside them."""

_TITLES = {
    POLICY: mark("The policy as the reviewer reads it"),
    TERMS: mark("The terms as the reviewer reads them"),
    FORM: mark("The form as people see it"),
    WELCOME: mark("The first text people get"),
    REPLIES: mark("The texts people get"),
    SAMPLES: mark("Your messages on a phone"),
}
_SOON_MS = 120
_MOST_SHOWN = 2_000


class SidePanel(QFrame):
    """One preview at a time; follows the answers a moment later, so that typing never waits for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "shade")
        down = QVBoxLayout(self)
        down.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.l)
        down.setSpacing(SPACE.s)
        self._title = strong("")
        down.addWidget(self._title)
        self._phone, self._document, self._form = PhonePreview(), DocumentPreview(), FormMockup()
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidget(_at_top(self._form))
        self._pages: dict[str, QWidget] = {
            **dict.fromkeys((WELCOME, REPLIES, SAMPLES), self._phone),
            **dict.fromkeys((POLICY, TERMS), self._document),
            FORM: scrolled,
        }
        self._stack = QStackedWidget()
        for page in (self._phone, self._document, scrolled):
            self._stack.addWidget(page)
        down.addWidget(self._stack, 1)
        self._what = ""
        self._sight: Sight | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._paint_now)

    def show_beside(self, screen: str, sight: Sight) -> bool:
        """Show what belongs beside a screen; False where nothing does."""
        what = WHAT.get(screen, "")
        self._sight = sight
        if what and what != self._what:
            self._what = what
            self._title.setText(say(_TITLES[what]))
            self._stack.setCurrentWidget(self._pages[what])
            self._soon.start(0)
        elif what and not self._soon.isActive():
            self._soon.start(_SOON_MS)
        return bool(what)

    def _paint_now(self) -> None:
        if self._sight is None or not self._what:
            return
        shown = self._sight.completed
        if self._what in (POLICY, TERMS):
            text = shown.privacy.text if self._what == POLICY else shown.terms.text
            self._document.show_html(document_html(text))
            path = "privacy.text" if self._what == POLICY else "terms.text"
            self._document.mark_passages(passages_of(self._sight.checkup.at(path), text))
        elif self._what == FORM:
            is_in_use = shown.consent.form_is_live == "yes"
            self._form.show_form(shown.name, shown.consent.wording, is_in_use)
        else:
            self._phone.show_thread(shown.name or say("Your business"), bubbles(self._what, shown))


def bubbles(what: str, shown: Dossier) -> list[Bubble]:
    """The thread of messages that a preview shows; very long ones only begin there."""
    return [replace(each, words=shortened(each.words, _MOST_SHOWN)) for each in _thread(what, shown)]


def _thread(what: str, shown: Dossier) -> list[Bubble]:
    consent = shown.consent
    if what == SAMPLES:
        return [Bubble(each) for each in shown.campaign.samples if each.strip()]
    joined = consent.keyword.strip() if "keyword" in consent.ways and consent.keyword.strip() else ""
    first = [Bubble(joined, from_customer=True)] if joined else []
    first.append(Bubble(consent.confirmation))
    if what == WELCOME:
        return first
    return [
        *first,
        Bubble("HELP", from_customer=True),
        Bubble(consent.help_reply),
        Bubble("STOP", from_customer=True),
        Bubble(consent.stop_reply),
    ]


def _at_top(widget: QWidget) -> QFrame:
    sheet = QFrame()
    sheet.setProperty("surface", "shade")
    down = QVBoxLayout(sheet)
    down.setContentsMargins(0, 0, 0, 0)
    down.addWidget(widget)
    down.addStretch(1)
    return sheet
