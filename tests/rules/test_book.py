"""The book as a whole: words, sources, places, speed of repetition, and any text at all."""

from __future__ import annotations

import string
from datetime import date
from itertools import cycle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smswizard.desk.backdrop import sound_dossier
from smswizard.domain.dossier import Dossier, answer, paths, with_answer
from smswizard.domain.fields import field_at, is_list
from smswizard.facts.rejections import explain
from smswizard.facts.requirements import all_requirements, requirement
from smswizard.rules.book import RULES, TEXT_RULES, judge, lint
from smswizard.rules.finding import Finding
from smswizard.rules.rule import PATHS, READ, READ_AT_END, Kind, Rule
from tests.rules.example import ABOUT, BRAND

TODAY = date(2026, 11, 23)
PASTED = 1_000_000


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_stands_on_a_dated_requirement_and_has_words(rule: Rule) -> None:
    asked = requirement(rule.requirement)
    assert asked.origin.source.startswith("https://")
    assert asked.origin.date
    assert all(requirement(each) for each in rule.also)
    for words in (rule.cure, rule.why or asked.says):
        assert words.rstrip('"”').endswith((".", "?", ":", "…"))
    assert rule.text == "{problem}" or rule.text.rstrip('"”').endswith((".", "?", ":", "{sentence}"))


def test_rule_ids_are_unique_and_speak_of_their_family() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    assert all(set(each) <= set(string.ascii_lowercase + string.digits + "-.") for each in ids)
    families = {
        "start",
        "identity",
        "website",
        "privacy",
        "terms",
        "consent",
        "replies",
        "samples",
        "campaign",
    }
    assert {each.split(".")[0] for each in ids} == families | {"words", "lengths", "tollfree", "ask"}


def test_every_requirement_is_looked_after() -> None:
    looked_after = {name for rule in RULES for name in (rule.requirement, *rule.also)}
    assert {each.id for each in all_requirements()} == looked_after


def test_every_code_of_a_requirement_can_be_explained() -> None:
    assert not [code for each in all_requirements() for code in each.codes if explain(code) is None]


def test_what_only_a_person_can_tell_is_asked_and_never_called_wrong() -> None:
    human = {each.id for each in all_requirements() if each.check == "human"}
    asked = {rule.requirement for rule in RULES if rule.asks}
    judged = {name for rule in RULES if not rule.asks for name in (rule.requirement, *rule.also)}
    assert human <= asked | judged


def test_findings_name_questions_that_exist_and_fill_their_words() -> None:
    for dossier in (Dossier(), sound_dossier(), _spoiled()):
        for finding in lint(dossier, TODAY):
            assert field_at(finding.where)
            assert _said(finding)


def _said(finding: Finding) -> str:
    named = dict(finding.named)
    return finding.text.format(**named) + finding.why.format(**named) + finding.cure.format(**named)


def _spoiled() -> Dossier:
    """Every text answered with one that has much against it."""
    words = "TODO: we share phone numbers with partners for their marketing, see bit.ly/a and http://x.example [URL]"
    dossier = sound_dossier()
    for path in paths():
        value = (words, words) if is_list(path) else words
        dossier = with_answer(dossier, path, value)
    return dossier


def test_a_span_marks_the_words_it_is_about() -> None:
    text = "We sell nothing.\n\nWe share mobile numbers with partners for their own marketing. Bye."
    (finding,) = [
        each
        for each in judge(Kind.PRIVACY, text, ABOUT, "privacy.text")
        if each.rule == "privacy.shares-numbers"
    ]
    assert finding.span is not None
    assert text[slice(*finding.span)] == "We share mobile numbers with partners for their own marketing."


def test_html_is_judged_by_what_a_visitor_reads_and_keeps_its_places() -> None:
    text = (
        "<h1>Privacy</h1><script>var a = 'we share phone numbers with partners for marketing';</script>"
        f"<p>{BRAND} collects phone numbers and uses them to text you.</p>"
        "<p>We do <b>not</b> share phone numbers or text consent with third&nbsp;parties or affiliates for marketing.</p>"
    )
    rules = {each.rule for each in judge(Kind.PRIVACY, text, ABOUT)}
    assert rules.isdisjoint({"privacy.no-promise", "privacy.shares-numbers", "privacy.other-business"})


def test_an_edit_of_one_field_judges_no_other_text_again() -> None:
    dossier = sound_dossier()
    lint(dossier, TODAY)
    before = judge.cache_info().misses
    lint(with_answer(dossier, "business.city", "Salem"), TODAY)
    assert judge.cache_info().misses == before
    lint(with_answer(dossier, "consent.stop_reply", f"{BRAND}: you are off the list, no more texts."), TODAY)
    assert judge.cache_info().misses == before + 1


ANY = st.one_of(
    st.text(st.characters(), max_size=80),
    st.sampled_from(
        (
            "\x00\x00",
            "\ud800\udfff\ud83d",
            "\u202eשלום\u202c",
            "<p>{{x}} & <b",
            "🍞" * 40,
            "[[[[{{{{%s",
            "{0}{problem}{",
            "https://",
            "a@b",
            "+",
            "&#99999999;",
        )
    ),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(paths()), ANY, max_size=8))
def test_any_text_in_any_field_is_judged(answers: dict[str, str]) -> None:
    dossier = sound_dossier()
    for path, words in answers.items():
        dossier = with_answer(dossier, path, (words, words + "x") if is_list(path) else words)
    for finding in lint(dossier, TODAY):
        assert _said(finding)
        if finding.span:
            start, end = finding.span
            assert 0 <= start <= end <= len(str(answer(dossier, finding.where)))


HOSTILE = {
    "letters": "a",
    "blanks": " ",
    "lines": "\n",
    "words": "message and data rates may ",
    "counts": "up to 4 to 5 messages and ",
    "sharing": "we share mobile numbers with ",
    "denials": "not never no ",
    "brackets": "[",
    "slots": "[a ",
    "tags": "<p ",
    "scripts": "<script>",
    "comments": "<!--",
    "entities": "&amp",
    "dots": "a.",
    "mail": "a@",
    "addresses": "http://a.",
    "digits": "1",
    "phones": "555-",
    "quotes": '"aaaaaaaaaaaaaaaaaaaa',
    "capitals": "Aa and the of ",
    "emoji": "🍞",
    "marks": "\u0301",
    "surrogates": "\ud800",
    "nul": "\x00",
    "forced": "must tick cannot until box ",
    "braces": "{{",
    "senders": "texts from A",
    "wrapped": "this is a line of more than forty characters in it\n",
}


def pasted(name: str) -> str:
    """A megabyte of one thing."""
    unit = HOSTILE[name]
    return (unit * (PASTED // len(unit) + 1))[:PASTED]


@pytest.mark.parametrize(("name", "kind"), list(zip(HOSTILE, cycle(Kind), strict=False)))
def test_a_megabyte_made_to_confuse_is_judged_all_the_same(name: str, kind: Kind) -> None:
    """A rule that took more than linear time would not come back from this."""
    assert isinstance(judge(kind, pasted(name), ABOUT), tuple)


@pytest.mark.long
@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("name", HOSTILE)
def test_every_kind_of_text_stands_every_megabyte(name: str, kind: Kind) -> None:
    assert isinstance(judge(kind, pasted(name), ABOUT), tuple)


@pytest.mark.parametrize("kind", Kind)
def test_the_middle_of_what_is_too_long_is_not_read(kind: Kind) -> None:
    """Long texts with the same beginning and end are one text to the rules."""
    beginning, end = pasted("words")[:READ], pasted("words")[:READ_AT_END]
    first = judge(kind, beginning + "x" * 2_000 + end, ABOUT)
    assert "words.too-long-to-read" in {each.rule for each in first}
    assert judge(kind, beginning + pasted("sharing")[:2_000] + end, ABOUT) == first
    assert judge(kind, beginning + "Lorem ipsum. We sell your number.".ljust(2_000) + end, ABOUT) == first


def test_a_page_with_many_signs_is_read_further_than_bare_words() -> None:
    page = f"<p>{BRAND}</p><script>{'x' * 2 * READ}</script><p>lorem ipsum</p>"
    found = {each.rule for each in judge(Kind.PRIVACY, page, ABOUT)}
    assert "words.left-over" in found
    assert "words.too-long-to-read" not in found


def test_every_kind_of_text_has_rules_and_a_place() -> None:
    for kind in Kind:
        assert field_at(PATHS[kind])
        assert [rule for rule in TEXT_RULES if kind in rule.kinds]
