"""The way through the steps, path by path."""

from __future__ import annotations

import pytest

from smswizard.domain.dossier import Dossier, with_answer
from smswizard.domain.errors import UsageError
from smswizard.domain.fields import FIELDS
from smswizard.domain.ids import CHECKLIST, StepId
from smswizard.flow.step import Place
from smswizard.flow.steps import STEPS
from smswizard.flow.walk import FIRST, back_place, next_place, place_of_field, places, screen_of, unanswered


def test_every_question_is_asked_on_exactly_one_screen() -> None:
    asked = [path for step in STEPS for screen in step.screens for path in screen.fields]
    assert sorted(asked) == sorted(each.path for each in FIELDS)


def test_the_checklist_is_the_five_items_in_their_order() -> None:
    assert [step.id for step in sorted(STEPS, key=lambda each: each.number) if step.number] == list(CHECKLIST)


def test_the_frame_stands_around_the_checklist() -> None:
    assert [step.id for step in STEPS] == [StepId.START, StepId.BUSINESS, *CHECKLIST, StepId.TRACK]


def test_a_screen_asks_at_most_seven_things() -> None:
    for step in STEPS:
        for screen in step.screens:
            assert len(screen.fields_for(Dossier())) <= 6, screen.id


@pytest.mark.parametrize(
    "ways",
    [(), ("web_form",), ("paper", "keyword"), ("web_form", "checkout", "paper", "verbal", "keyword", "qr")],
)
def test_next_and_back_walk_the_same_way(ways: tuple[str, ...]) -> None:
    dossier = with_answer(Dossier(), "consent.ways", ways)
    there, place = [FIRST], FIRST
    while (following := next_place(dossier, place)) is not None:
        there.append(following)
        place = following
    back = [place]
    while (before := back_place(dossier, place)) is not None:
        back.append(before)
        place = before
    assert there == list(places(dossier)) == back[::-1]


def test_a_form_is_asked_about_only_where_people_join_by_one() -> None:
    form = Place(StepId.CONSENT, "consent.form")
    assert form not in places(Dossier())
    assert form in places(with_answer(Dossier(), "consent.ways", ("checkout",)))


def test_a_screen_that_vanished_under_the_person_still_leads_on() -> None:
    gone = Place(StepId.CONSENT, "consent.form")
    assert next_place(Dossier(), gone) == Place(StepId.CONSENT, "consent.places")
    assert back_place(Dossier(), gone) == Place(StepId.CONSENT, "consent.ways")


def test_answers_of_a_hidden_question_stay() -> None:
    dossier = with_answer(with_answer(Dossier(), "consent.ways", ("keyword",)), "consent.keyword", "JOIN")
    hidden = with_answer(dossier, "consent.ways", ("paper",))
    assert "consent.keyword" not in screen_of(place_of_field("consent.keyword")).fields_for(hidden)
    assert hidden.consent.keyword == "JOIN"


def test_a_finding_leads_to_the_screen_of_its_field() -> None:
    assert place_of_field("campaign.samples.2") == Place(StepId.SAMPLES, "samples.messages")
    with pytest.raises(UsageError):
        place_of_field("campaign.shoe_size")


def test_only_what_is_asked_counts_as_unanswered() -> None:
    assert "business.stock_ticker" not in unanswered(Dossier(), StepId.BUSINESS)
    listed = with_answer(Dossier(), "business.ownership", "public")
    assert "business.stock_ticker" in unanswered(listed, StepId.BUSINESS)
    assert "consent.wording" not in unanswered(Dossier(), StepId.CONSENT)
