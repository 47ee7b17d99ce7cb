"""The page that shows every answer once more, each with a Change link, and the last tick."""

from __future__ import annotations

from smswizard.desk.checking import filing_gaps
from smswizard.desk.choices import label_of
from smswizard.domain.dossier import Dossier, answer
from smswizard.domain.fields import field_at
from smswizard.domain.ids import CONFIRMED_BEFORE_REQUEST, StepId
from smswizard.domain.question import FieldKind
from smswizard.flow.steps import STEPS
from smswizard.flow.walk import first_place
from smswizard.gui.deeds import Go, GoToField
from smswizard.gui.moments import day_and_time
from smswizard.gui.pieces import shortened
from smswizard.gui.sight import Sight
from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.widgets.check_answers import AnswerGroup, AnswerRow, CheckAnswers
from smswizard.gui.widgets.error_summary import ErrorSummary
from smswizard.gui.widgets.finding_label import Notice, NoticeList
from smswizard.gui.wizard.confirm_panel import ConfirmPanel
from smswizard.gui.wizard.form import Form
from smswizard.gui.wizard.notices import notice_of
from smswizard.gui.wizard.page import Page
from smswizard.i18n import say
from smswizard.rules.finding import Severity

_SHOWN = tuple(step for step in STEPS if step.id not in (StepId.REQUEST, StepId.TRACK))
_LONGEST = 240


class Review(Page):
    """Check your answers."""

    def build(self, form: Form) -> None:
        self._items: list[tuple[str, str]] | None = None
        self._gaps = ErrorSummary()
        self._gaps.jump_requested.connect(self._on_jump_requested)
        form.add_widget(self._gaps, SPACE.l)
        self._overridden = NoticeList()
        form.add_widget(self._overridden, SPACE.m)
        self._answers = CheckAnswers()
        self._answers.change_requested.connect(self._on_change_requested)
        form.add_widget(self._answers, SPACE.l)
        self._confirm = ConfirmPanel(self.step.id, say("I have checked these answers. They may be filed."))
        self._confirm.deed_requested.connect(self.deed_requested)
        form.add_widget(self._confirm, SPACE.xl)

    def refresh(self, sight: Sight) -> None:
        gaps = filing_gaps(sight.dossier, sight.today, practice=True)
        items = [
            (each.path or f"step:{each.step}", say(each.words)) for each in gaps if each.path or each.step
        ]
        if items != self._items:
            self._items = items
            self._gaps.show_items(say("Before it can be filed"), items)
        self._overridden.show_notices(_reasons(sight.dossier))
        self._answers.set_groups(_groups(sight))
        self._confirm.refresh(sight)

    def focus_first(self) -> None:
        self._answers.setFocus()

    def _on_change_requested(self, key: str) -> None:
        """A single answer, or a whole step from its beginning."""
        self.ask(GoToField(key) if "." in key else Go(first_place(StepId(key))))

    def _on_jump_requested(self, key: str) -> None:
        if key.startswith("step:"):
            self.ask(Go(first_place(StepId(key.removeprefix("step:")))))
        else:
            self.ask(GoToField(key))


def _reasons(dossier: Dossier) -> list[Notice]:
    """The written reasons of steps confirmed against a finding."""
    return [
        Notice(
            Tone.WARNING,
            say(
                "{who} confirmed “{step}” although reviewers may stop at it, {when}. The reason given: {reason}",
                who=tick.who,
                step=say(next(each.title for each in STEPS if each.id is tick.step)),
                when=day_and_time(tick.at),
                reason=tick.reason,
            ),
        )
        for tick in dossier.confirmations
        if tick.reason and tick.step in CONFIRMED_BEFORE_REQUEST
    ]


def _groups(sight: Sight) -> list[AnswerGroup]:
    return [
        AnswerGroup(
            say(step.title),
            tuple(
                _row(path, sight)
                for screen in step.screens
                if screen.applies(sight.dossier)
                for path in screen.fields_for(sight.dossier)
                if not field_at(path).optional or answer(sight.dossier, path)
            ),
            key=step.id.value,
        )
        for step in _SHOWN
    ]


def _row(path: str, sight: Sight) -> AnswerRow:
    field = field_at(path)
    value = answer(sight.completed if field.drafted else sight.dossier, path)
    found = [each for each in sight.checkup.at(path) if each.severity is not Severity.ADVICE]
    if isinstance(value, tuple):
        joiner = "\n\n" if field.kind is FieldKind.TEXTS else "\n"
        shown = joiner.join(say(label_of(field, each, sight.dossier)) for each in value)
    elif field.kind is FieldKind.TAX_ID:
        shown = "•" * max(0, len(value) - 4) + value[-4:]
    elif field.kind in (FieldKind.CHOICE, FieldKind.YES_NO):
        shown = say(label_of(field, value, sight.dossier)) if value else ""
    else:
        shown = value
    shown = shortened(shown, _LONGEST)
    return AnswerRow(
        path,
        say(field.label),
        shown or say("Not answered"),
        notice=notice_of(found[0]) if found else None,
    )
