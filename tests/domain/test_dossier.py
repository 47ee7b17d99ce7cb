"""A dossier keeps what was said, right or wrong."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smswizard.domain.dossier import Dossier, answer, answers_digest, paths, text, with_answer
from smswizard.domain.errors import UsageError
from smswizard.domain.fields import FIELDS, field_at, is_list


def test_every_question_has_one_place_in_the_dossier_and_every_place_a_question() -> None:
    assert sorted(each.path for each in FIELDS) == sorted(set(paths()))


def test_the_form_of_an_answer_is_that_of_its_question() -> None:
    for each in FIELDS:
        assert isinstance(answer(Dossier(), each.path), tuple) == is_list(each.path), each.path


@given(st.text())
def test_any_text_is_kept_as_typed(typed: str) -> None:
    dossier = with_answer(Dossier(), "business.legal_name", typed)
    assert answer(dossier, "business.legal_name") == typed


def test_an_answer_makes_a_new_dossier_and_leaves_the_old_one() -> None:
    before = Dossier()
    after = with_answer(before, "business.city", "Portland")
    assert before.business.city == ""
    assert after.business.city == "Portland"
    assert dataclasses.replace(after, business=before.business) == before


def test_a_list_grows_as_far_as_the_index_needs() -> None:
    dossier = with_answer(Dossier(), "campaign.samples.2", "third")
    assert dossier.campaign.samples == ("", "", "third")
    assert answer(dossier, "campaign.samples.9") == ""
    assert text(dossier, "campaign.samples") == "\n\nthird"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("business.shoe_size", "9"),
        ("nowhere.at_all", "x"),
        ("business", "x"),
        ("business.legal_name", ("a", "b")),
        ("campaign.samples", "not a list"),
        ("campaign.samples.x", "x"),
        ("campaign.samples.20", "x"),
        ("business.legal_name.0", "x"),
    ],
)
def test_a_question_that_does_not_exist_is_refused_in_words(path: str, value: str | tuple[str, ...]) -> None:
    with pytest.raises(UsageError) as refused:
        with_answer(Dossier(), path, value)
    assert refused.value.title


def test_the_question_of_one_sample_is_that_of_the_samples() -> None:
    assert field_at("campaign.samples.1").path == "campaign.samples"


def test_the_digest_of_answers_changes_with_them_and_only_with_them() -> None:
    feeds = ("business.legal_name", "consent.ways")
    before = Dossier()
    assert answers_digest(with_answer(before, "business.city", "x"), feeds) == answers_digest(before, feeds)
    assert answers_digest(with_answer(before, "consent.ways", ("paper",)), feeds) != answers_digest(
        before, feeds
    )
