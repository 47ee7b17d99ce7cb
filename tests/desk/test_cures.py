"""The buttons beside findings: each cures what it stands at and touches no other word."""

from __future__ import annotations

from datetime import date

import pytest

from smswizard.desk.cures import mended, new_text, offered
from smswizard.domain.dossier import Dossier, answer, text, with_answer
from smswizard.drafting.complete import completed
from smswizard.drafting.sample_client import bakery
from smswizard.rules.book import RULES, about_of, judge, lint
from smswizard.rules.finding import Finding
from smswizard.rules.rule import Kind

TODAY = date(2026, 11, 23)
FLOW = "People go to our page and tick a box to get order updates."
SPOILED: dict[str, str | tuple[str, ...]] = {
    "consent.confirmation": "You joined our texts.",
    "consent.help_reply": "Ask away.",
    "consent.stop_reply": "Bye.",
    "consent.wording": "Text me order updates. Privacy: https://goldencrust.example/privacy",
    "consent.message_flow": FLOW,
    "campaign.description": "We send various messages to people.",
    "campaign.samples": (
        "Rye is 20% off. See http://goldencrust.example/rye",
        "Golden Crust Bakery: {{name}}, your order is ready. Reply STOP to opt out.",
    ),
    "campaign.has_links": "no",
    "privacy.mode": "own",
    "privacy.text": "Privacy Policy\n\nGolden Crust Bakery collects your name.\n\nSharing\n\nWe share your phone number and "
    "your name with marketing partners for their offers.\n\nContact\n\nAsk us.",
    "terms.mode": "own",
    "terms.text": "Terms\n\nGolden Crust Bakery sells cakes. By ordering you agree to receive text messages from us.",
}


def spoiled() -> Dossier:
    dossier = bakery()
    for path, value in SPOILED.items():
        dossier = with_answer(dossier, path, value)
    return dossier


def found(dossier: Dossier) -> tuple[Finding, ...]:
    return lint(completed(dossier), TODAY)


OFFERED = [each for each in found(spoiled()) if offered(spoiled(), each)]


def test_nearly_every_kind_of_cure_is_tried_here() -> None:
    known = {rule.cure_id for rule in RULES if rule.cure_id}
    tried = {each.cure_id for each in OFFERED}
    missing = known - tried
    assert len(tried & known) >= len(known) * 0.6, sorted(missing)


@pytest.mark.parametrize("finding", OFFERED, ids=lambda each: f"{each.rule} {each.where}")
def test_pressing_the_button_cures_the_finding(finding: Finding) -> None:
    before = spoiled()
    made = mended(before, finding)
    assert made is not None
    after = with_answer(before, made.path, made.value)
    again = [(each.rule, each.where, each.named) for each in found(after)]
    assert (finding.rule, finding.where, finding.named) not in again


@pytest.mark.parametrize("finding", OFFERED, ids=lambda each: f"{each.rule} {each.where}")
def test_every_word_stays_but_for_what_the_finding_is_about(finding: Finding) -> None:
    before = spoiled()
    made = mended(before, finding)
    assert made is not None
    if finding.span is None and made.value and made.path == finding.where and "=" not in finding.cure_id:
        old = text(completed(before), finding.where)
        new = made.value if isinstance(made.value, str) else "\n".join(made.value)
        kept = iter(new.split())
        assert all(word in kept for word in old.split())


def test_only_the_sentence_at_hand_is_changed() -> None:
    dossier = spoiled()
    words = dossier.privacy.text
    sharing = next(each for each in found(dossier) if each.rule == "privacy.shares-numbers")
    after = new_text(words, dossier, sharing)
    assert (
        "We share your name with marketing partners for their offers, but never mobile phone numbers" in after
    )
    assert after.startswith("Privacy Policy\n\nGolden Crust Bakery collects your name.\n\nSharing\n\n")
    assert "We do not sell, rent or share" not in after


def test_a_button_that_knows_nothing_to_say_is_not_there() -> None:
    nobody = Dossier()
    finding = judge(Kind.SAMPLE, "Rye is off.", about_of(bakery()), "campaign.samples.0")[0]
    assert finding.rule == "samples.no-brand"
    assert offered(nobody, finding) == ""
    assert mended(with_answer(nobody, "campaign.samples", ("Rye is off.",)), finding) is None


def test_our_own_draft_is_offered_only_where_somebody_wrote() -> None:
    dossier = spoiled()
    vague = next(each for each in found(dossier) if each.cure_id == "campaign.redraft-description")
    assert offered(dossier, vague)
    assert offered(with_answer(dossier, "campaign.description", ""), vague) == ""


def test_answers_are_given_where_the_messages_show_them() -> None:
    dossier = spoiled()
    link = next(each for each in found(dossier) if each.rule == "samples.link-not-announced")
    made = mended(dossier, link)
    assert made is not None
    assert (made.path, made.value) == ("campaign.has_links", "yes")
    assert answer(with_answer(dossier, made.path, made.value), "campaign.has_links") == "yes"
