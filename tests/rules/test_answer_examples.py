"""Every rule about answers, held against answers it accepts and answers it refuses."""

from __future__ import annotations

from datetime import date

import pytest

from smswizard.desk.backdrop import sound_dossier
from smswizard.domain.dossier import Dossier, with_answer
from smswizard.rules.book import DOSSIER_RULES, lint
from smswizard.rules.finding import Severity
from tests.rules.example import Changes
from tests.rules.examples_answers import EXAMPLES

TODAY = date(2026, 11, 23)
RULES = {rule.id: rule for rule in DOSSIER_RULES}
ACCEPTED = [(name, change) for name, each in EXAMPLES.items() for change in each.accepted]
REFUSED = [(name, change) for name, each in EXAMPLES.items() for change in each.refused]


def changed(name: str, changes: Changes) -> Dossier:
    """The sound dossier with the changes of an example."""
    dossier = sound_dossier()
    for path, value in {**EXAMPLES[name].base, **changes}.items():
        dossier = with_answer(dossier, path, value)
    return dossier


@pytest.mark.parametrize(("name", "change"), ACCEPTED, ids=[name for name, _ in ACCEPTED])
def test_a_sound_answer_is_accepted(name: str, change: Changes) -> None:
    assert not list(RULES[name].findings(changed(name, change), TODAY))


@pytest.mark.parametrize(("name", "change"), REFUSED, ids=[name for name, _ in REFUSED])
def test_a_faulty_answer_is_refused(name: str, change: Changes) -> None:
    assert list(RULES[name].findings(changed(name, change), TODAY))


def test_every_rule_about_answers_has_accepted_and_refused_examples() -> None:
    assert set(EXAMPLES) == set(RULES)
    assert not [name for name, each in EXAMPLES.items() if not each.accepted or not each.refused]


def test_a_sound_dossier_has_no_finding_but_questions() -> None:
    findings = lint(sound_dossier(), TODAY)
    assert [each.rule for each in findings if not each.asks] == []
    assert all(each.severity is Severity.ADVICE for each in findings)


def test_an_empty_dossier_is_told_what_is_missing_and_nothing_else() -> None:
    findings = lint(Dossier(), TODAY)
    assert {each.rule.split(".")[1].split("-")[0] for each in findings} <= {"no", "missing", "too"}
