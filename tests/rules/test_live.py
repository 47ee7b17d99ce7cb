"""The rules about live pages: every one has pages it accepts and pages it refuses, words, and a requirement."""

from __future__ import annotations

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smswizard.domain.evidence import Fetched, Missed, MissKind
from smswizard.domain.fields import field_at
from smswizard.facts.requirements import requirement
from smswizard.reading.live_page import read_page
from smswizard.rules.finding import Finding, Severity
from smswizard.rules.live import MISSES, RULES, judge_miss, judge_page
from smswizard.rules.live_rule import ADDRESSES, FORM, OPENS, OURS, Expected
from smswizard.rules.rule import Rule
from tests.rules.example import ABOUT
from tests.rules.examples_live import EXAMPLES, SOUND
from tests.rules.live_pages import CONFIRMED, WORDING, Visit, form, policy

BY_ID = {rule.id: rule for rule in RULES}
ACCEPTED = [(name, visit) for name, (accepted, _) in EXAMPLES.items() for visit in accepted]
REFUSED = [(name, visit) for name, (_, refused) in EXAMPLES.items() for visit in refused]


@pytest.mark.parametrize(("name", "visit"), ACCEPTED, ids=[name for name, _ in ACCEPTED])
def test_a_sound_page_is_accepted(name: str, visit: Visit) -> None:
    assert not list(BY_ID[name].findings(visit.seen(), visit.expected()))


@pytest.mark.parametrize(("name", "visit"), REFUSED, ids=[name for name, _ in REFUSED])
def test_a_faulty_page_is_refused(name: str, visit: Visit) -> None:
    found = list(BY_ID[name].findings(visit.seen(), visit.expected()))
    assert found
    assert all(each.where == visit.path for each in found)
    assert name in {each.rule for each in judge_page(visit.seen(), visit.expected())}


def test_every_rule_about_live_pages_has_accepted_and_refused_pages() -> None:
    assert set(EXAMPLES) == set(BY_ID)
    assert all(accepted and refused for accepted, refused in EXAMPLES.values())


@pytest.mark.parametrize("rule", [*RULES, *MISSES.values()], ids=lambda rule: rule.id)
def test_every_rule_has_words_and_stands_on_a_dated_requirement(rule: Rule) -> None:
    asked = requirement(rule.requirement)
    assert asked.origin.date
    assert all(requirement(each) for each in rule.also)
    assert rule.text == "{problem}" or rule.text.rstrip("”").endswith((".", ")", ": “{words}", "{first}"))
    assert rule.cure.endswith(".")
    assert set(rule.id) <= set(string.ascii_lowercase + string.digits + "-.")


def test_every_address_has_a_requirement_and_a_question() -> None:
    assert set(OPENS) == set(OURS) == set(ADDRESSES)
    assert all(field_at(path) for path in ADDRESSES)
    assert all(requirement(each) for each in (*OPENS.values(), *OURS.values()))


@pytest.mark.parametrize("kind", list(MissKind))
@pytest.mark.parametrize("path", ADDRESSES)
def test_every_way_of_not_coming_back_is_said_in_whole_sentences(kind: MissKind, path: str) -> None:
    found = judge_miss(Missed(kind, ("https://goldencrust.example/p",)), path)
    assert found.source.requirement == OPENS[path]
    assert found.where == path
    assert _said(found).count(".") >= 2


def test_a_sound_policy_and_a_sound_form_have_nothing_against_them() -> None:
    visit = Visit(policy(), confirmed=CONFIRMED)
    assert judge_page(visit.seen(), visit.expected()) == ()
    there = Visit(form(), FORM, confirmed=WORDING)
    assert judge_page(there.seen(), there.expected()) == ()


def test_where_there_is_no_page_nothing_else_is_said_of_it() -> None:
    visit = Visit("<p>x</p>", status=404, confirmed=CONFIRMED)
    assert [each.rule for each in judge_page(visit.seen(), visit.expected())] == ["live.gone"]


def test_what_a_reviewer_would_refuse_on_the_page_is_said_as_well() -> None:
    live = CONFIRMED + " We may share your mobile number with partners for their own marketing"
    visit = Visit(policy(live), confirmed=CONFIRMED)
    rules = {each.rule for each in judge_page(visit.seen(), visit.expected())}
    assert {"live.differs", "privacy.shares-numbers", "privacy.contradicts-itself"} <= rules


def test_the_differing_sentence_is_quoted() -> None:
    visit = Visit(policy(CONFIRMED.replace("do not share", "may share")), confirmed=CONFIRMED)
    (found,) = [each for each in judge_page(visit.seen(), visit.expected()) if each.rule == "live.differs"]
    assert "We may share mobile numbers" in _said(found)


def test_a_pre_ticked_box_blocks_and_is_quoted() -> None:
    visit = Visit(form("<input type=checkbox checked>"), FORM)
    (found,) = [each for each in judge_page(visit.seen(), visit.expected()) if each.rule == "live.pre-ticked"]
    assert found.severity is Severity.BLOCKS
    assert "may text me about orders" in _said(found)


def _said(found: Finding) -> str:
    named = dict(found.named)
    return f"{found.text.format(**named)} {found.cure.format(**named)}"


@settings(max_examples=60, deadline=None)
@given(
    st.binary(max_size=400),
    st.sampled_from(["", "text/html", "text/html; charset=\xff", "image/png", "application/pdf"]),
)
def test_any_bytes_are_judged_without_falling_over(body: bytes, content_type: str) -> None:
    seen = read_page(Fetched(("https://goldencrust.example/",), 200, content_type, body))
    for path in ADDRESSES:
        for each in judge_page(seen, Expected(path, ABOUT, CONFIRMED)):
            assert _said(each)


def test_a_page_says_the_same_however_often_it_is_judged() -> None:
    assert judge_page(SOUND.seen(), SOUND.expected()) == judge_page(SOUND.seen(), SOUND.expected())
