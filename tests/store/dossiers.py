"""Dossiers for the tests of store/: one full of answers, and strategies for any dossier at all."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from smswizard.domain.confirmation import Confirmation
from smswizard.domain.dossier import SECTIONS, Dossier, with_answer
from smswizard.domain.ids import StepId

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def a_dossier(name: str = "Sample Bakery", **answers: str) -> Dossier:
    """A dossier with a name; further answers as `business__city="Springfield"`."""
    dossier = with_answer(Dossier(), "business.brand_name", name)
    for path, value in answers.items():
        dossier = with_answer(dossier, path.replace("__", "."), value)
    return dossier


def full_dossier() -> Dossier:
    """A dossier in which every answer is given, and different from every other."""
    dossier = Dossier(is_sample=True)
    for section in SECTIONS:
        for each in dataclasses.fields(getattr(dossier, section)):
            text = f"sample {section} {each.name}"
            dossier = with_answer(
                dossier, f"{section}.{each.name}", text if each.default == "" else (text, text + " 2")
            )
    tick = Confirmation(
        StepId.PRIVACY,
        "Sample Person",
        NOON,
        (("privacy.text", "We never share your number.\n\x00 ü 漢 🍞 \ud83c"),),
        "0" * 64,
        ("consent.no-opt-out",),
        "Sample reason",
    )
    return dataclasses.replace(dossier, confirmations=(tick,))


any_text = st.text(st.characters(exclude_categories=()), max_size=40).filter(
    lambda text: text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass") == text
)
"""Any text, NUL and half surrogate pairs included; but not two halves side by side, which are one character."""

_ticks = st.builds(
    Confirmation,
    step=st.sampled_from(StepId),
    who=any_text,
    at=st.datetimes().map(lambda at: at.replace(tzinfo=UTC)) | st.just(NOON + timedelta(microseconds=1)),
    parts=st.lists(st.tuples(any_text, any_text), max_size=3).map(tuple),
    feeds_digest=any_text,
    overridden=st.lists(any_text, max_size=2).map(tuple),
    reason=any_text,
)


@st.composite
def any_dossiers(draw: st.DrawFn) -> Dossier:
    """Any dossier that answers can make."""
    dossier = Dossier(is_sample=draw(st.booleans()), confirmations=tuple(draw(st.lists(_ticks, max_size=2))))
    paths = [
        (f"{section}.{each.name}", each.default)
        for section in SECTIONS
        for each in dataclasses.fields(getattr(dossier, section))
    ]
    for path, default in draw(st.lists(st.sampled_from(paths), max_size=6)):
        value = draw(any_text) if default == "" else tuple(draw(st.lists(any_text, max_size=3)))
        dossier = with_answer(dossier, path, value)
    return dossier
