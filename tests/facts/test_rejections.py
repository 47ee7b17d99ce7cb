"""Refusal codes: every one has a step, a cure and words for a person."""

from __future__ import annotations

import pytest

from smswizard.domain.fields import field_at
from smswizard.domain.ids import StepId
from smswizard.facts.rejections import Again, Known, Rejection, all_rejections, explain


@pytest.mark.parametrize("rejection", all_rejections(), ids=lambda each: each.code)
def test_every_code_has_a_step_a_cure_and_words(rejection: Rejection) -> None:
    assert rejection.step in set(StepId)
    for sentence in (rejection.meaning, rejection.cure):
        assert sentence[0].isupper()
        assert sentence.rstrip('"').endswith(".")
    assert not rejection.field or field_at(rejection.field)
    assert rejection.origin.source.startswith("https://")


def test_all_codes_of_the_collection_are_here_once() -> None:
    codes = [each.code for each in all_rejections()]
    assert len(codes) == len(set(codes)) == 270
    assert codes == sorted(codes, key=int)


def test_what_was_only_inferred_is_never_called_final() -> None:
    inferred = [each for each in all_rejections() if each.again_known is not Known.PROVIDER]
    assert {each.code for each in inferred if each.twin} >= {"30801", "30879"}
    assert not [each.code for each in inferred if each.is_final]
    assert [each.code for each in all_rejections() if each.is_final]


def test_a_code_and_its_older_twin_say_the_same() -> None:
    for each in all_rejections():
        twin = explain(each.twin) if each.twin else None
        if twin:
            assert (each.meaning, each.cure, each.step) == (twin.meaning, twin.cure, twin.step)


def test_a_code_is_explained_as_typed() -> None:
    policy = explain(" 30908 ")
    assert policy is not None
    assert (policy.step, policy.field, policy.again) == ("privacy", "privacy.text", Again.YES)
    assert explain(30908) == policy
    assert explain("30962") is None


def test_what_the_provider_calls_not_resubmittable_says_so() -> None:
    shortener = explain("30963")
    assert shortener is not None
    assert shortener.is_final
    older = explain("30892")
    assert older is not None
    assert older.again is Again.YES
