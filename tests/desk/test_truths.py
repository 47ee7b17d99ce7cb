"""Is this true of you? By answer, in the words of the questions."""

from __future__ import annotations

import pytest

from smswizard.desk.truths import YOUR_WORD, truths
from smswizard.domain.dossier import paths, text
from smswizard.domain.ids import CONFIRMED_BEFORE_REQUEST, StepId
from smswizard.drafting.complete import completed
from smswizard.drafting.sample_client import bakery


@pytest.mark.parametrize("step", CONFIRMED_BEFORE_REQUEST)
def test_every_step_shows_each_answer_once_with_the_sentences_that_stand_in_its_texts(step: StepId) -> None:
    found = truths(bakery(), step)
    assert len({each.path for each in found}) == len(found)
    whole = completed(bakery())
    told = "\n".join(text(whole, path) for path in paths())
    for each in found:
        assert each.sentences
        assert each.question
        assert all(sentence in told for sentence in each.sentences)
        assert each.answer or not each.path


def test_own_promises_come_last_and_say_that_nobody_asked() -> None:
    *asked, own = truths(bakery(), StepId.PRIVACY)
    assert own.question == YOUR_WORD
    assert any("as long as it is needed" in each for each in own.sentences)
    sharing = next(each for each in asked if each.path == "privacy.other_sharing")
    assert sharing.answer == "No"
    assert sharing.told.endswith("? No")
    named = next(each for each in asked if each.path == "business.legal_name")
    assert named.told.endswith(": Golden Crust Bakery LLC")
    assert "terms.effective_date" not in {each.path for each in asked}
    assert any("third parties or affiliates" in each for each in sharing.sentences)
