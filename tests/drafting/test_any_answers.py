"""Whatever was typed: nothing breaks, nothing is too long, nothing is left to fill in."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from smswizard.domain.dossier import Dossier, answer, paths, text, with_answer
from smswizard.domain.fields import field_at, is_list
from smswizard.domain.ids import StepId
from smswizard.drafting.complete import as_confirmed, completed, filled, parts
from smswizard.drafting.document import as_page, parsed
from smswizard.drafting.drafts import DRAFTED
from smswizard.drafting.form_page import way_texts, web_form, web_page
from smswizard.drafting.missing import missing_for
from smswizard.drafting.promises import promises
from smswizard.drafting.samples import starters
from smswizard.facts.limits import limit
from tests.drafting.clients import KINDS, WAYS, everywhere

SIZED = (
    "consent.message_flow",
    "consent.confirmation",
    "consent.help_reply",
    "consent.stop_reply",
    "campaign.description",
)
NASTY = (
    "",
    "   ",
    "\x00",
    "A\x00B\x1b[31m\r\n\tC",
    "\ud800 lone",
    "مخبز القشرة الذهبية",
    "🥐👨‍👩‍👧‍👦",
    "e\u0301\u200b\u202e",
    "<script>alert('x')</script>",
    "[Your Business]",
    "{{name}} {0} %s {privacy}",
    "⟦privacy.url⟧",
    "**STOP**",
    "no\n\n- list\n\nHeading",
    "x" * 5000,
    "word " * 2000,
    "https://x.example/" + "y" * 500,
    "http://[::1",
    "999999999999999999999",
    "yes",
)
TYPED = st.sampled_from(NASTY) | st.text(max_size=60)


def _known(path: str) -> tuple[str, ...]:
    choices = tuple(choice.value for choice in field_at(path).choices)
    return {"consent.ways": WAYS, "campaign.kinds": KINDS}.get(path, choices or ("yes", "no"))


def _answer(path: str) -> st.SearchStrategy[object]:
    one = st.sampled_from(_known(path)) | TYPED
    return st.lists(one, max_size=8).map(tuple) if is_list(path) else one


ANSWERED = [path for path in paths() if path not in DRAFTED]
ANY_ANSWERS = st.fixed_dictionaries({}, optional={path: _answer(path) for path in ANSWERED})


def with_answers(start: Dossier, answers: dict[str, object]) -> Dossier:
    """A dossier with answers of any kind."""
    for path, value in answers.items():
        start = with_answer(start, path, value)  # type: ignore[arg-type]
    return start


def check(dossier: Dossier) -> None:
    """What must hold for every dossier whose texts were all left to us."""
    whole = completed(dossier)
    for path in SIZED:
        limits = limit(path)
        assert (limits.min or 0) <= len(text(whole, path)) <= (limits.max or 0), (path, text(whole, path))
    for path in DRAFTED:
        drafted = text(whole, path)
        assert not re.search(r"[\[\]{}⟦⟧]", drafted), (path, drafted)
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\ud800-\udfff]", drafted), (path, drafted)
    for path in ("privacy.text", "terms.text"):
        etree.fromstring(as_page(parsed(text(whole, path))).partition("\n")[2].encode())
    etree.fromstring(web_form(dossier).encode())
    etree.fromstring(web_page(dossier).partition("\n")[2].encode())
    assert as_confirmed(dossier) == whole


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=150)
@given(ANY_ANSWERS)
def test_any_answers_give_texts_without_gaps_within_the_limits(answers: dict[str, object]) -> None:
    check(with_answers(Dossier(), answers))


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=150)
@given(ANY_ANSWERS)
def test_any_answers_upon_a_full_dossier_do_too(answers: dict[str, object]) -> None:
    check(with_answers(everywhere(), answers))


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(ANY_ANSWERS, st.dictionaries(st.sampled_from(DRAFTED), TYPED, max_size=4))
def test_texts_typed_by_hand_break_nothing(answers: dict[str, object], typed: dict[str, str]) -> None:
    dossier = with_answers(everywhere(), {**answers, **typed})
    whole = completed(dossier)
    assert all(answer(whole, path) == value for path, value in typed.items() if value.strip())
    assert len(whole.consent.message_flow) <= 2048 or typed.get("consent.message_flow", "").strip()
    for each in way_texts(dossier):
        assert each.text
    promises(dossier)
    starters(dossier)
    for step in StepId:
        missing_for(step, dossier)
        assert all(isinstance(filled(words, dossier), str) for _, words in parts(step, dossier))


PLAIN = st.sampled_from(
    ("", "Words", "two words", "https://x.example", "in town", "5", "2026-01-02", "a@x.example")
)
PLAIN_ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        path: st.lists(st.sampled_from(_known(path)), max_size=6, unique=True).map(tuple)
        if is_list(path)
        else st.sampled_from(_known(path)) | PLAIN
        for path in ANSWERED
    },
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=200)
@given(PLAIN_ANSWERS)
def test_a_missing_answer_leaves_no_hole_in_a_sentence(answers: dict[str, object]) -> None:
    whole = completed(with_answers(Dossier(), answers))
    for path in DRAFTED:
        drafted = text(whole, path)
        holes = re.search(
            r'(?<!:) "" |  |\(\)|\( | [,.;:]|,,|\.\.|\ba [aeo]|\bat at\b|\bthe the\b|\babout [.,]', drafted
        )
        assert not holes, (path, holes, drafted)


def test_a_megabyte_in_every_answer_is_carried() -> None:
    for piece in ("a", "a ", "é🥐", "\x00", "[x] ", "a.", "@", "1-", "<b>"):
        much = piece * (1_000_000 // len(piece))
        check(with_answers(everywhere(), {path: much for path in ANSWERED if not is_list(path)}))


def test_a_megabyte_typed_into_every_text_is_kept() -> None:
    much = "I agree to texts. Reply STOP\n\n" * 35_000
    dossier = with_answers(everywhere(), {path: much for path in DRAFTED if path != "consent.message_flow"})
    whole = completed(dossier)
    assert whole.consent.wording == much
    assert 40 <= len(whole.consent.message_flow) <= 2048
    etree.fromstring(web_form(dossier).encode())
    etree.fromstring(as_page(parsed(whole.privacy.text)).partition("\n")[2].encode())
