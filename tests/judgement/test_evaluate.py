"""The evaluation that anyone can repeat, on cases of our own."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from smswizard.desk.judging_texts import KINDS, Submission, judged, refusals
from smswizard.domain.errors import UsageError
from tests.judgement.evaluate import TODAY, main, read_case, table, verdict_on

SOUND = {
    "id": "S-1",
    "kind": "opt_in_confirmation",
    "context": {"brand_name": "Juniper Bakes", "use_case": "MARKETING"},
    "text": "Juniper Bakes: you joined our weekly specials. Up to 4 msgs/month. Msg & data rates may apply. "
    "Reply HELP for help, STOP to opt out.",
    "label": "pass",
    "reasons": [],
}
FAULTY = SOUND | {
    "id": "F-1",
    "text": "Juniper Bakes: you joined our weekly specials. Msg & data rates may apply. Reply HELP for help, "
    "STOP to opt out.",
    "label": "fail",
    "reasons": ["missing_frequency"],
}
BUNDLE = {
    "brand": {
        "display_name": "Juniper Bakes",
        "legal_name": "Juniper Bakes LLC",
        "website": "https://juniperbakes.example",
        "email": "hello@juniperbakes.example",
    },
    "use_case": "MARKETING",
    "has_embedded_links": False,
    "sample_messages": [
        "Juniper Bakes: rye bread is 20% off on Saturday. Reply STOP to opt out.",
        "Juniper Bakes: half price on all rolls after 4 pm today. https://juniperbakes.example/rolls "
        "Reply STOP to opt out.",
    ],
}


def written(folder: Path, *cases: Mapping[str, object]) -> Path:
    path = folder / "cases.jsonl"
    path.write_text("\n".join(json.dumps(each) for each in cases) + "\n", encoding="utf-8")
    return path


def test_the_verdicts_are_written_as_other_programs_read_them(tmp_path: Path) -> None:
    said, out = io.StringIO(), tmp_path / "out.json"
    assert main([str(written(tmp_path, SOUND, FAULTY)), "--json", str(out)], said) == 0
    sound, faulty = json.loads(out.read_text(encoding="utf-8"))
    assert (sound["id"], sound["verdict"], sound["reasons"]) == ("S-1", "pass", [])
    assert (faulty["id"], faulty["verdict"], faulty["reasons"]) == ("F-1", "fail", ["missing_frequency"])
    assert set(sound) == {"id", "verdict", "reasons", "ms"}


def test_the_figures_are_counted_per_kind_and_in_all() -> None:
    verdicts = [verdict_on(read_case(json.dumps(each))) for each in (SOUND, FAULTY)]
    kind, whole = (line.split() for line in table(verdicts).splitlines()[1:])
    assert kind[:7] == ["opt_in_confirmation", "1/1", "100%", "0/1", "0%", "1/1", "100%"]
    assert whole[0] == "all"


def test_a_reason_beyond_the_label_is_counted_as_surplus() -> None:
    case = read_case(
        json.dumps(FAULTY | {"text": "You joined our weekly specials.", "reasons": ["missing_help"]})
    )
    verdict = verdict_on(case)
    assert "missing_brand_name" in verdict.surplus
    assert "missing_help" not in verdict.surplus


def test_a_case_without_a_label_is_judged_all_the_same() -> None:
    case = read_case(json.dumps({"id": "U-1", "kind": "help_reply", "text": "Call us."}))
    assert case.faulty is None
    assert "-" in table([verdict_on(case)])


def test_fields_are_judged_together_and_only_what_was_handed_in() -> None:
    found = refusals(judged(Submission("bundle", fields=BUNDLE), TODAY))
    assert [each.rule for each in found] == ["samples.link-not-announced"]
    assert {each.where for each in found} == {"campaign.samples.1"}


def test_a_nonprofit_without_its_status_is_none_to_a_carrier() -> None:
    fields = {
        "display_name": "Juniper Shelter",
        "legal_name": "Juniper Shelter Inc",
        "entity_type": "NON_PROFIT",
        "use_case": "CHARITY",
    }
    with_status = fields | {"tax_exempt_status": "501(c)(3)"}
    without = fields | {"tax_exempt_status": "applied for"}
    assert "identity.charity-without-status" not in _rules("brand_info", with_status)
    assert "identity.charity-without-status" in _rules("brand_info", without)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_handed_in_is_no_crash(kind: str) -> None:
    judged(Submission(kind), TODAY)
    judged(Submission(kind, fields={"brand": 3, "sample_messages": "one", "opt_in_keywords": None}), TODAY)


def test_an_unknown_kind_is_said() -> None:
    with pytest.raises(UsageError):
        judged(Submission("poem", "Roses are red."), TODAY)


def _rules(kind: str, fields: Mapping[str, object]) -> set[str]:
    return {each.rule for each in judged(Submission(kind, fields=fields), TODAY)}
