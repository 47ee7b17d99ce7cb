"""What would make a text better, and never more than that."""

from __future__ import annotations

import pytest

from smswizard.domain.dossier import Dossier, paths, with_answer
from smswizard.domain.ids import CONFIRMED_BEFORE_REQUEST, StepId
from smswizard.drafting.complete import feeds, filled, parts
from smswizard.drafting.missing import missing_for
from smswizard.drafting.sample_client import bakery
from smswizard.drafting.samples import starters
from tests.drafting.clients import answered, everywhere


@pytest.mark.parametrize("step", StepId)
def test_a_full_dossier_misses_nothing(step: StepId) -> None:
    assert missing_for(step, bakery()) == ()
    assert missing_for(step, everywhere()) == ()


@pytest.mark.parametrize("step", CONFIRMED_BEFORE_REQUEST)
def test_an_empty_dossier_misses_answers_that_the_texts_are_made_from(step: StepId) -> None:
    gone = missing_for(step, Dossier())
    assert "business.brand_name" in gone
    assert set(gone) <= set(paths())
    assert set(gone) <= set(feeds(step)) | {"business.trade"}


def test_only_the_ways_that_were_ticked_are_asked_about() -> None:
    told = answered(
        bakery(), {"consent.ways": ("keyword",), "consent.keyword": "", "consent.box_unticked": ""}
    )
    assert missing_for(StepId.CONSENT, told) == ("consent.keyword", "consent.keyword_where")


def test_a_count_is_missed_where_texts_are_counted() -> None:
    assert missing_for(StepId.TERMS, with_answer(bakery(), "consent.frequency_count", " ")) == (
        "consent.frequency_count",
    )
    varies = answered(bakery(), {"consent.frequency": "varies", "consent.frequency_count": ""})
    assert missing_for(StepId.TERMS, varies) == ()


def told(dossier: Dossier, step: StepId) -> list[str]:
    """All words of a step with its addresses, and the messages that are offered with it."""
    offered = list(starters(dossier)) if step is StepId.SAMPLES else []
    return [filled(words, dossier) for _, words in parts(step, dossier)] + offered


@pytest.mark.parametrize("step", CONFIRMED_BEFORE_REQUEST)
@pytest.mark.parametrize("audience", [("US",), ("US", "CA")])
def test_every_answer_missed_changes_the_text_when_it_comes(step: StepId, audience: tuple[str, ...]) -> None:
    """No question is called useful that the text would not use."""
    planned = dict.fromkeys(("privacy.url", "terms.url", "consent.form_url", "consent.evidence_url"), "")
    full = answered(bakery(), {**planned, "start.audience": audience})
    for path in missing_for(step, with_answer(Dossier(), "start.audience", audience)):
        without = with_answer(full, path, () if path in ("campaign.kinds", "consent.ways") else "")
        assert told(without, step) != told(full, step), (step, path)
