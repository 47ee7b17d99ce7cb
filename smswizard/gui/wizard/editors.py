"""The right editor for each kind of question."""

from __future__ import annotations

from collections.abc import Sequence

from smswizard.domain.question import Choice as Option
from smswizard.domain.question import Field, FieldKind
from smswizard.gui.widgets.choice_button import Choice
from smswizard.gui.widgets.choice_list import ChoiceList, choices_editor
from smswizard.gui.widgets.line_edit import LineEdit
from smswizard.gui.widgets.long_text import LongText
from smswizard.gui.widgets.many_choice import ManyChoice
from smswizard.gui.widgets.phone_edit import PhoneEdit
from smswizard.gui.widgets.pick_list import PickList
from smswizard.gui.widgets.sample_list import SampleList
from smswizard.gui.widgets.tax_id_edit import TaxIdEdit
from smswizard.i18n import say

Editor = LineEdit | LongText | ChoiceList | PickList | ManyChoice | PhoneEdit | TaxIdEdit | SampleList


def spoken(options: Sequence[Option]) -> tuple[Choice, ...]:
    """Choices of the core in the person's language."""
    return tuple(Choice(each.value, say(each.label), say(each.about)) for each in options)


def editor_for(field: Field, options: Sequence[Option], rows: int = 5) -> Editor:
    """A new editor for a question; `rows` is the height of a long text."""
    kind = field.kind
    if kind is FieldKind.YES_NO:
        return ChoiceList(spoken(options), across=True)
    if kind is FieldKind.CHOICE:
        return choices_editor(spoken(options))
    if kind is FieldKind.MANY:
        return ManyChoice(spoken(options))
    if kind is FieldKind.LONG_TEXT:
        return LongText(rows)
    if kind is FieldKind.TEXTS:
        return SampleList()
    if kind is FieldKind.PHONE:
        return PhoneEdit()
    return TaxIdEdit() if kind is FieldKind.TAX_ID else LineEdit()


def why_of(field: Field) -> str:
    """What stands behind "Why do they ask?": the reason, and an example that passes and one that does not."""
    parts = [say(field.why)]
    if field.good:
        parts.append(say("This passes: {example}", example=say(field.good)))
    if field.bad:
        parts.append(say("This does not: {example}", example=say(field.bad)))
    return "\n".join(parts) if field.why else ""


def hint_of(field: Field) -> str:
    """What stands under the label; a question without a reason shows its example here."""
    if field.good and not field.why:
        return " ".join(
            filter(None, (say(field.hint), say("For example: {example}", example=say(field.good))))
        )
    return say(field.hint)
