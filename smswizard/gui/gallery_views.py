"""The larger pieces in the gallery: rail, phone, document, timeline, answers, money. All words are made up."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from smswizard.gui.gallery_samples import GOOD, KINDS, LONG_NAME, UNSURE, WRONG
from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.banner import StatusStrip
from smswizard.gui.widgets.check_answers import AnswerGroup, AnswerRow, CheckAnswers
from smswizard.gui.widgets.copy_rows import CopyRow, CopyRows
from smswizard.gui.widgets.document_preview import DocumentPreview
from smswizard.gui.widgets.empty_state import EmptyState
from smswizard.gui.widgets.money_gate import MoneyGate, MoneyLine
from smswizard.gui.widgets.page_scroll import PageScroll
from smswizard.gui.widgets.phone_preview import Bubble, PhonePreview
from smswizard.gui.widgets.step_rail import RailStep, StepRail, StepState
from smswizard.gui.widgets.task_rows import TaskRow, TaskRows, TaskState
from smswizard.gui.widgets.timeline import Moment, MomentState, Timeline
from smswizard.gui.widgets.words import heading, title

_POLICY = """<h1>Privacy policy</h1><p>Sample Bakery LLC takes care of what you tell us.</p>
<h2>Text messages</h2><p>We do not share your mobile number with anyone for their marketing.</p>
<p>Reply <b>STOP</b> to any message to stop. Read our <a href="https://samplebakery.example/terms">terms</a>.</p>"""
_LONG = (
    "Sample Bakery: hello & welcome! You will get up to 4 messages a month. Msg & data rates may apply. " * 2
)
_CUT = 153


def rail() -> QWidget:
    steps = StepRail()
    steps.set_steps(
        (
            RailStep("before", "Before you start", StepState.DONE),
            RailStep("account", "Your Twilio account", StepState.WAITING, note="Identity check under way"),
            RailStep("business", "Your business", StepState.PROBLEM, note="2 things to fix"),
            RailStep("policy", "Privacy policy", StepState.CONFIRMED, "1"),
            RailStep("terms", "Terms and conditions", StepState.EDITED, "2"),
            RailStep("optin", "Opt-in and opt-out instructions", StepState.READY, "3"),
            RailStep("samples", "Example messages", StepState.STARTED, "4"),
            RailStep(
                "number",
                "Request a phone number",
                StepState.LOCKED,
                "5",
                missing=(("terms", "Terms and conditions"), ("samples", "Example messages")),
            ),
            RailStep("track", "Track", StepState.TODO),
        )
    )
    steps.set_current("optin")
    page = PageScroll()
    page.add(title("Rail"))
    page.add(StatusStrip())
    both = QFrame()
    across = QHBoxLayout(both)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(0)
    across.addWidget(steps)
    across.addWidget(page, 1)
    return both


def previews() -> QWidget:
    phone = PhonePreview()
    phone.show_thread(
        "Sample Bakery",
        (
            Bubble("JOIN", True, "10:02"),
            Bubble(
                "Sample Bakery: you are in. Up to 4 messages a month. Reply HELP for help, STOP to stop.",
                time="10:02",
                note="1 part",
            ),
            Bubble(_LONG, time="10:03", note="2 parts", breaks=(_CUT,)),
            Bubble("STOP", True, "10:04"),
            Bubble("مخبز العيّنة: لن تصلك رسائل أخرى 🥐", time="10:04", note="1 part"),
        ),
    )
    document = DocumentPreview()
    document.show_html(_POLICY)
    document.mark_passages(("We do not share your mobile number with anyone for their marketing.",))
    both = QFrame()
    both.setProperty("surface", "shade")
    across = QHBoxLayout(both)
    across.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
    across.setSpacing(SPACE.l)
    across.addWidget(phone, 2)
    across.addWidget(document, 3)
    return both


def progress() -> QWidget:
    page = PageScroll()
    page.add(title("Where it stands"))
    line = Timeline()
    line.set_moments(
        (
            Moment("Filed with Twilio", "3 May 2026", state=MomentState.DONE),
            Moment("Brand check", "3 May 2026", "Approved in four minutes.", MomentState.DONE),
            Moment(
                "Campaign review",
                "10 to 15 May 2026",
                "People read it; most answers come within a week.",
                MomentState.NOW,
            ),
            Moment(
                "The policy page could not be opened",
                "9 May 2026",
                "Put it online, then file this part again.",
                MomentState.PROBLEM,
            ),
            Moment("First test message", "a day after approval"),
        )
    )
    page.add(line, SPACE.xl)
    tasks = TaskRows()
    tasks.set_rows(
        (
            TaskRow("a", "Check the business profile", TaskState.DONE),
            TaskRow(
                "b", "Register the brand", TaskState.RUNNING, "Twilio has it; asking again in 10 seconds."
            ),
            TaskRow(
                "c",
                "Buy the number +1 555 010 0142",
                TaskState.ASKING,
                "The answer was lost on the way.",
                "See what was seen",
            ),
            TaskRow(
                "d", "Register the campaign", TaskState.STOPPED, "Refused with code 30896.", "What to do"
            ),
            TaskRow("e", "Put the number into the service"),
            TaskRow("f", "Vetting", TaskState.SKIPPED),
        )
    )
    page.add(heading("Filing"), SPACE.xl)
    page.add(tasks, SPACE.m)
    return page


def answers() -> QWidget:
    page = PageScroll()
    page.add(title("Check your answers"))
    check = CheckAnswers()
    check.set_groups(
        (
            AnswerGroup(
                "Your business",
                (
                    AnswerRow("name", "Legal name", "Sample Bakery LLC"),
                    AnswerRow("long", "Trading name", LONG_NAME, notice=UNSURE),
                    AnswerRow(
                        "address", "Address", "1 Sample Street\nFloor 2\nSpringfield, IL 62701\nUnited States"
                    ),
                    AnswerRow("rtl", "Name on the sign", "مخبز العيّنة"),
                    AnswerRow("kind", "Kind of business", KINDS[0].label),
                    AnswerRow("site", "Website", "samplebakery.example", notice=WRONG),
                    AnswerRow("note", "Name of a second contact", ""),
                ),
                "business",
            ),
            AnswerGroup(
                "Privacy policy",
                (AnswerRow("url", "Address", "https://samplebakery.example/p", notice=GOOD),),
            ),
        )
    )
    page.add(check, SPACE.xl)
    gate = MoneyGate()
    lines = (
        MoneyLine("Brand registration, once", "$4.50"),
        MoneyLine("Campaign review, once", "$15.00"),
        MoneyLine("Number +1 555 010 0142, first month", "$1.15"),
    )
    gate.set_sum("$20.65", lines, "Prices as read on 3 May 2026; Twilio may have changed them since.")
    page.add(gate, SPACE.xl)
    shut = MoneyGate()
    shut.set_sum("$20.65", lines)
    shut.set_blocked("Terms and conditions are not confirmed yet.")
    page.add(shut)
    rows = CopyRows()
    rows.set_rows(
        (
            CopyRow("Business name", "Sample Bakery LLC", "Trust Hub, first page"),
            CopyRow("Message flow", _LONG),
        )
    )
    page.add(heading("For the Console"), SPACE.xl)
    page.add(rows, SPACE.m)
    return page


def empty() -> QWidget:
    return EmptyState(
        "No client yet",
        "Here you will see each business you register, where it stands and what is next. Start with your own, "
        "or play with a sample first: in practice mode nothing is sent and nothing costs money.",
        icon="message",
        primary="Start with my business",
        secondary="Play with a sample",
    )
