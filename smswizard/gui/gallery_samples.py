"""Each widget in each of its states, with made-up words. All businesses here are samples."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.widgets.banner import Banner, SavedState, StatusStrip
from smswizard.gui.widgets.buttons import danger, link, primary, quiet, secondary
from smswizard.gui.widgets.choice_button import Choice
from smswizard.gui.widgets.choice_list import choices_editor
from smswizard.gui.widgets.confirm_box import ConfirmBox
from smswizard.gui.widgets.error_summary import ErrorSummary
from smswizard.gui.widgets.field_row import FieldRow
from smswizard.gui.widgets.finding_label import Notice
from smswizard.gui.widgets.flow_row import FlowRow
from smswizard.gui.widgets.line_edit import LineEdit
from smswizard.gui.widgets.long_text import LongText
from smswizard.gui.widgets.many_choice import ManyChoice, YesBox
from smswizard.gui.widgets.page_scroll import PageScroll
from smswizard.gui.widgets.phone_edit import PhoneEdit
from smswizard.gui.widgets.sample_list import SampleList
from smswizard.gui.widgets.secret_edit import SecretEdit
from smswizard.gui.widgets.segment_meter import MeterReading
from smswizard.gui.widgets.tax_id_edit import TaxIdEdit
from smswizard.gui.widgets.words import hint, title

LONG_NAME = "Sample" + "bakery" * 32
WRONG = Notice(
    Tone.ERROR,
    "Reviewers open this address in a browser, and it has no https:// before it.",
    "Code 30896, Twilio's list of refusals, read in 2026.",
    "Write https:// before it",
    "website",
)
UNSURE = Notice(Tone.WARNING, "The name differs by one word from the one on your tax letter.")
GOOD = Notice(Tone.SUCCESS, "This page is live. It was seen a minute ago.")
NOTE = Notice(Tone.INFO, "You can write the rest first and come back to this.")
KINDS = (
    Choice("llc", "Limited liability company (LLC)", "Owned by one or more members."),
    Choice("corporation", "Corporation (Inc.)", "Owned through shares."),
    Choice("sole", "Sole proprietor", "For the tax office, you and the business are one."),
    Choice("public", "Listed company", "Asks for a ticker; not open on this route.", enabled=False),
)
TRADES = tuple(
    Choice(name.lower(), name)
    for name in (
        "Agriculture",
        "Automotive",
        "Bakery and food",
        "Education",
        "Energy",
        "Entertainment",
        "Health care",
        "Hotels and travel",
        "Insurance",
        "Law",
        "Non-profit",
        "Property",
        "Retail",
        "Technology",
    )
)
Page = Callable[[], QWidget]


def _row(label: str, editor: QWidget, *notices: Notice, hint: str = "", why: str = "") -> FieldRow:
    row = FieldRow(label, editor, hint=hint, why=why)
    row.show_notices(notices)
    return row


def _line(text: str, *, off: bool = False, fixed: bool = False) -> LineEdit:
    line = LineEdit()
    line.set_value(text)
    line.setEnabled(not off)
    line.set_read_only(fixed)
    return line


def fields() -> QWidget:
    page = PageScroll()
    page.add(title("Who is behind the messages?"))
    page.add(hint("Carriers check these with the tax office, so write them as on your tax letter."), SPACE.s)
    asked = FieldRow(
        "Legal name",
        _line("Sample Bakery LLC"),
        hint="With LLC or Inc., as on the letter.",
        mnemonic="L",
        why="A name that differs by one word is the most common refusal.",
    )
    page.add(asked, SPACE.xl)
    page.add(_row("Website", _line("samplebakery.example"), WRONG, hint="The address your customers type."))
    page.add(_row("Trading name", _line(LONG_NAME), UNSURE))
    page.add(_row("Public address of the policy", _line("https://samplebakery.example/privacy"), GOOD))
    phone = PhoneEdit()
    phone.set_value("call us at (555) 010-0142, ask for Sam")
    phone.set_reading("+1 555 010 0142")
    page.add(_row("Phone of your contact person", phone))
    tax = TaxIdEdit()
    tax.set_value("12-3456789")
    page.add(_row("Employer identification number (EIN)", tax, hint="Nine figures."))
    secret = SecretEdit()
    secret.set_value("sample-secret-value")
    page.add(_row("Auth token", secret, NOTE))
    page.add(_row("Fixed by the provider", _line("US-LOCAL", fixed=True)))
    page.add(_row("Not open yet", _line("Comes later", off=True)))
    page.add(_row("Name from right to left", _line("مخبز العيّنة & Söhne 🥐 見本")))
    return page


def choices() -> QWidget:
    page = PageScroll()
    page.add(title("What kind of business is it?"))
    kinds = choices_editor(KINDS)
    kinds.set_value("llc")
    page.add(_row("As the tax office has it", kinds), SPACE.xl)
    page.add(
        _row(
            "Do you text people outside the United States?",
            choices_editor((Choice("yes", "Yes"), Choice("no", "No")), across=True),
        )
    )
    ways = ManyChoice(
        (
            Choice("web", "A form on your website", "People tick a box that is empty at first."),
            Choice("paper", "On paper, in the shop"),
            Choice("keyword", "They text a word to you"),
        )
    )
    ways.set_value(("web",))
    page.add(_row("How do people join?", ways, WRONG))
    page.add(YesBox("Our pages say this too", "Tick it when your web person has put the text online."))
    page.add(_row("Trade", choices_editor(TRADES)))
    picked = choices_editor(TRADES)
    picked.set_value("retail")
    page.add(_row("Trade, chosen", picked))
    return page


def texts() -> QWidget:
    page = PageScroll()
    page.add(title("What will you send?"))
    page.add(hint("Reviewers read these word by word. Write them as your customers will get them."), SPACE.s)
    short = LongText(4, limit=4096, at_least=40)
    short.set_value("People tick a box at the checkout.")
    page.add(_row("How people join", short, UNSURE), SPACE.xl)
    over = LongText(3, limit=40)
    over.set_value("This text is longer than what the form of the provider takes.")
    page.add(_row("Short description", over, WRONG))
    samples = SampleList(1, 5, "Message")
    samples.set_value(
        (
            "Sample Bakery: your order is ready. Reply STOP to stop.",
            "Sample Bakery: fresh “pretzels” today… Reply STOP to stop.",
            "",
        )
    )
    samples.set_reading(0, MeterReading(1, 55, 160, "plain alphabet", cost="about 1.2 cents each"))
    samples.set_reading(
        1,
        MeterReading(
            2, 40, 67, "wide alphabet", "“ and … make each message hold 70 characters, not 160.", "2.4 cents"
        ),
    )
    samples.show_notices(1, (UNSURE,))
    page.add(_row("Example messages", samples))
    return page


def signs() -> QWidget:
    page = PageScroll()
    page.add(title("Buttons and signs"))
    off = primary("Not yet", "lock")
    off.setEnabled(False)
    page.add(FlowRow(primary("&Next", "arrow-right"), secondary("&Back"), link("Skip this"), off))
    page.add(FlowRow(quiet("Copy", "copy"), danger("Delete", "trash"), secondary("Search", "search")))
    summary = ErrorSummary()
    summary.show_items(
        "Three things are still open",
        (
            ("name", "Legal name: write it as on your tax letter"),
            ("site", "Website: put https:// before it"),
            ("long", f"Trading name: {LONG_NAME}"),
        ),
    )
    page.add(summary)
    for notice in (WRONG, UNSURE, NOTE, GOOD):
        page.add(Banner(notice), SPACE.s)
    for practice, offline, state in (
        (True, False, SavedState.SAVED),
        (True, True, SavedState.SAVING),
        (False, False, SavedState.FAILED),
    ):
        strip = StatusStrip()
        strip.set_client("Sample Bakery LLC")
        strip.set_practice(practice)
        strip.set_offline(offline)
        strip.set_saved(state)
        page.add(strip)
    for held, edited, override in (
        ("", "", False),
        ("Confirmed by Sam on 3 May 2026, 10:12.", "", False),
        ("", "Edited since you confirmed it on 3 May 2026.", True),
    ):
        box = ConfirmBox("The privacy policy above is the one we will put online.")
        box.set_confirmed(held)
        box.set_edited(edited)
        box.set_override_needed(override, "One thing a reviewer would refuse is still there.")
        page.add(box)
    return page
