"""Pages of "Example messages"."""

from __future__ import annotations

from smswizard.desk.sizes import cost_words, culprit_words, messages_a_month, sizing, swap_words
from smswizard.facts.alphabet import Encoding, Measure
from smswizard.facts.limits import limit
from smswizard.gui.deeds import OfferStarters, Put
from smswizard.gui.sight import Sight
from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.sample_list import SampleList
from smswizard.gui.widgets.segment_meter import MeterReading
from smswizard.gui.wizard.confirm_panel import ConfirmPanel
from smswizard.gui.wizard.form import Form
from smswizard.gui.wizard.page import Page
from smswizard.i18n import say


class CampaignWords(Page):
    """Use case and description."""

    def build(self, form: Form) -> None:
        form.add("campaign.description", rows=6)
        form.add("campaign.use_case", space=SPACE.xl)


class Messages(Page):
    """The list of messages, each with its size and its price."""

    def build(self, form: Form) -> None:
        super().build(form)
        editor = form.editor_at("campaign.samples")
        assert isinstance(editor, SampleList)  # noqa: S101 - the kind of this question is "texts"
        self._samples = editor
        self._samples.starter_requested.connect(lambda: self.ask(OfferStarters()))
        self._samples.swap_requested.connect(self._on_swap_requested)

    def refresh(self, sight: Sight) -> None:
        monthly = messages_a_month(sight.dossier.campaign.monthly_volume)
        for at, message in enumerate(sight.dossier.campaign.samples):
            self._samples.set_reading(at, reading(message, monthly))

    def _on_swap_requested(self, at: int, better: str) -> None:
        messages = list(self._samples.value())
        messages[at] = better
        self.ask(Put("campaign.samples", tuple(messages)))


class WhatIsInside(Page):
    """Facts about the messages, and the tick of the step."""

    def build(self, form: Form) -> None:
        super().build(form)
        self._confirm = ConfirmPanel(
            self.step.id, say("I have read these messages. We will really send messages like them.")
        )
        self._confirm.deed_requested.connect(self.deed_requested)
        form.add_widget(self._confirm, SPACE.xl)

    def refresh(self, sight: Sight) -> None:
        self._confirm.refresh(sight)


def part_size(counted: Measure) -> int:
    """How many characters the last part of a message holds."""
    name = "gsm7" if counted.encoding is Encoding.GSM7 else "ucs2"
    kind = "single" if counted.segments == 1 else "part"
    most = limit(f"segment.{name}.{kind}").max
    return most or counted.units


def reading(message: str, monthly: int = 0) -> MeterReading | None:
    """Size and price of one message, each and at so many a month; None for an empty one."""
    if not message.strip():
        return None
    size = sizing(message)
    counted, room = size.counted, part_size(size.counted)
    return MeterReading(
        segments=counted.segments,
        used=room - counted.room,
        room=room,
        culprit=culprit_words(size, monthly),
        cost=cost_words(counted.segments, monthly),
        swap=swap_words(size),
        better=size.better,
    )
