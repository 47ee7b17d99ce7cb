"""Measure the rules on labelled cases: caught, falsely flagged, first reason named, time.

    python -m tests.benchmarks.judgement CASES.jsonl        (or SMSWIZARD_CASES=CASES.jsonl)

A case is a JSON line with kind, context, text or fields, label ("pass" or "fail") and reasons, the first one being
what the case is about. A case counts as refused when a finding blocks or is likely refused.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from smswizard.domain.dossier import Dossier, with_answer
from smswizard.domain.values import Problem, parse_web_address
from smswizard.rules.book import judge, lint
from smswizard.rules.finding import Finding, Severity
from smswizard.rules.rule import About, Kind
from tests.rules.reasons import reasons_of
from tests.rules.sound import sound_dossier

TODAY = date(2026, 11, 23)
REFUSED = (Severity.BLOCKS, Severity.LIKELY)
YES_NO = {True: "yes", False: "no", None: ""}
NOT_IN_CASES = (
    "consent.no-w",
    "consent.no-evidence",
    "consent.no-keyword-place",
    "consent.form-not-linked",
    "identity.no-kind",
    "terms.no-age",
)
"""Answers that the cases do not hold."""
FLAGS = {
    "embedded_links": "has_links",
    "embedded_phone": "has_phone",
    "age_gated": "age_gated",
    "direct_lending": "direct_lending",
}
BUNDLED = {
    "description": "campaign.description",
    "message_flow": "consent.message_flow",
    "opt_in_message": "consent.confirmation",
    "opt_out_message": "consent.stop_reply",
    "help_message": "consent.help_reply",
    "privacy_policy_url": "privacy.url",
    "terms_url": "terms.url",
    "use_case": "campaign.use_case",
}
IDENTITY = {
    "display_name": "business.brand_name",
    "dba": "business.brand_name",
    "legal_name": "business.legal_name",
    "ein": "business.tax_id",
    "website": "business.website",
    "email": "business.email",
    "phone": "business.phone",
}
KINDS_OF_OWNER = {
    "GOVERNMENT": ("government", "Non-profit Corporation"),
    "NON_PROFIT": ("non_profit", "Non-profit Corporation"),
    "PUBLIC_PROFIT": ("public", "Corporation"),
    "PRIVATE_PROFIT": ("private", ""),
}


@dataclass(frozen=True)
class Verdict:
    """What we say about one case."""

    refused: bool
    reasons: tuple[str, ...]
    rules: tuple[str, ...]
    took_ms: float


def judged(case: dict[str, Any]) -> Verdict:
    """Judge one case as the program would."""
    started = time.perf_counter()
    findings = _findings(case)
    took_ms = (time.perf_counter() - started) * 1000
    against = sorted((each for each in findings if each.severity in REFUSED and not each.asks), key=_weight)
    reasons = tuple(dict.fromkeys(reason for each in against for reason in reasons_of(each, case["kind"])))
    return Verdict(bool(against), reasons, tuple(dict.fromkeys(each.rule for each in against)), took_ms)


def _weight(finding: Finding) -> int:
    return REFUSED.index(finding.severity)


def _findings(case: dict[str, Any]) -> tuple[Finding, ...]:
    if case["kind"] in ("bundle", "brand_info"):
        return tuple(each for each in lint(_dossier(case), TODAY) if not each.rule.startswith(NOT_IN_CASES))
    kind = Kind(case["kind"])
    context = case["context"]
    flags: dict[str, Any] = {ours: YES_NO[context.get(theirs)] for theirs, ours in FLAGS.items()}
    about = About(
        brands=(context["brand_name"],),
        use_case=context.get("use_case", ""),
        **flags,
    )
    found = list(judge(kind, case["text"], about))
    if kind in (Kind.SAMPLE, Kind.DESCRIPTION, Kind.FLOW):
        found += _of_lengths_and_flags(kind, case["text"], about)
    return tuple(found)


def _of_lengths_and_flags(kind: Kind, text: str, about: About) -> list[Finding]:
    """Rules of lengths and flags read a dossier, so the text is put into a sound one."""
    dossier = sound_dossier(about.brands[0])
    changes: dict[str, str | tuple[str, ...]] = {
        Kind.SAMPLE: {"campaign.samples": (text, text + " ")},
        Kind.DESCRIPTION: {"campaign.description": text},
        Kind.FLOW: {"consent.message_flow": text},
    }[kind]  # type: ignore[assignment]
    for path, value in changes.items():
        dossier = with_answer(dossier, path, value)
    campaign = replace(
        dossier.campaign, has_links=about.has_links, has_phone=about.has_phone, age_gated=about.age_gated
    )
    wanted = (
        "lengths.",
        "samples.links-announced-only",
        "samples.phones-announced-only",
        "campaign.age-not-declared",
    )
    found = lint(replace(dossier, campaign=campaign), TODAY)
    return [each for each in found if each.rule.startswith(wanted) and each.severity in REFUSED]


def _base(case: dict[str, Any]) -> Dossier:
    brand = case["fields"].get("brand", case["fields"])
    site = parse_web_address(str(brand.get("website") or ""))
    return sound_dossier(case["context"]["brand_name"], "" if isinstance(site, Problem) else site.host)


def _dossier(case: dict[str, Any]) -> Dossier:
    fields = case["fields"]
    dossier = _base(case)
    brand = fields.get("brand", fields if case["kind"] == "brand_info" else {})
    for theirs, path in IDENTITY.items():
        if theirs in brand:
            dossier = with_answer(dossier, path, str(brand[theirs] or ""))
    for theirs, path in BUNDLED.items():
        if theirs in fields:
            dossier = with_answer(dossier, path, str(fields[theirs] or ""))
    return _rest(_owner(dossier, brand), fields, case["context"])


def _owner(dossier: Dossier, brand: dict[str, Any]) -> Dossier:
    owner, kind = KINDS_OF_OWNER.get(brand.get("entity_type", ""), ("private", ""))
    business = replace(dossier.business, ownership=owner, kind=kind)
    if brand.get("entity_type") == "SOLE_PROPRIETOR":
        dossier = with_answer(dossier, "start.route", "sole_proprietor")
        business = replace(business, tax_id_kind="EIN" if brand.get("ein") else "none")
    if brand.get("address"):
        business = replace(business, street=str(brand["address"]))
    contact = replace(dossier.contact, email=str(brand["email"])) if brand.get("email") else dossier.contact
    return replace(dossier, business=business, contact=contact)


def _rest(dossier: Dossier, fields: dict[str, Any], context: dict[str, Any]) -> Dossier:
    campaign = dossier.campaign
    if "sample_messages" in fields:
        campaign = replace(campaign, samples=tuple(fields["sample_messages"]))
    for name in ("has_embedded_links", "has_embedded_phone", "age_gated", "direct_lending"):
        if name in fields:
            answer: dict[str, Any] = {name.replace("embedded_", ""): YES_NO[fields[name]]}
            campaign = replace(campaign, **answer)
    kinds = tuple(
        fields.get("sub_use_cases") or ([fields["use_case"]] if "use_case" in fields else campaign.kinds)
    )
    dossier = replace(dossier, campaign=replace(campaign, kinds=kinds))
    consent = replace(
        dossier.consent,
        wording="",
        ways=("keyword",) if fields.get("opt_in_keywords") else (),
        form_url="",
        keyword="",
    )
    if fields.get("opt_in_keywords"):
        consent = replace(consent, keyword=str(fields["opt_in_keywords"][0]))
    if "message_flow" in fields:
        dossier = replace(dossier, consent=consent)
    if fields.get("privacy_policy_excerpt"):
        whole = (
            dossier.privacy.text.split("\n\nText messages\n")[0] + "\n\n" + fields["privacy_policy_excerpt"]
        )
        dossier = with_answer(dossier, "privacy.text", whole)
    return dossier


def main(arguments: list[str]) -> int:
    """Print the figures; exit code 2 without cases."""
    path = arguments[0] if arguments else os.environ.get("SMSWIZARD_CASES", "")
    if not path:
        print("Give the file of cases as argument or in SMSWIZARD_CASES.")
        return 2
    cases = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]
    verdicts = [(case, judged(case)) for case in cases]
    _print_table(verdicts)
    if "--misses" in arguments:
        _print_misses(verdicts)
    return 0


def _print_table(verdicts: list[tuple[dict[str, Any], Verdict]]) -> None:
    groups: dict[str, list[tuple[dict[str, Any], Verdict]]] = defaultdict(list)
    for case, verdict in verdicts:
        groups[case["kind"]].append((case, verdict))
    lines = [f"{'kind':22}{'caught':>9}{'flagged':>9}{'reason':>9}{'extra':>7}{'ms':>8}"]
    for kind, group in [*sorted(groups.items()), ("all", verdicts)]:
        faulty = [(case, verdict) for case, verdict in group if case["label"] == "fail"]
        sound = [verdict for case, verdict in group if case["label"] == "pass"]
        caught = sum(verdict.refused for _, verdict in faulty)
        named = sum(case["reasons"][0] in verdict.reasons[:2] for case, verdict in faulty)
        extra = sum(len(set(verdict.reasons) - set(case["reasons"])) for case, verdict in group)
        slow = sum(verdict.took_ms for _, verdict in group) / len(group)
        flagged = sum(each.refused for each in sound)
        lines.append(
            f"{kind:22}{caught:>4}/{len(faulty):<4}{flagged:>4}/{len(sound):<4}{named:>4}/{len(faulty):<4}{extra:>7}{slow:>8.1f}"
        )
    print("\n".join(lines))


def _print_misses(verdicts: list[tuple[dict[str, Any], Verdict]]) -> None:
    surplus: Counter[str] = Counter()
    for case, verdict in verdicts:
        wanted = case["label"] == "fail"
        if wanted != verdict.refused or (wanted and case["reasons"][0] not in verdict.reasons[:2]):
            print(case["id"], case["label"], case["reasons"][:3], "->", verdict.reasons[:4], verdict.rules)
        surplus.update(set(verdict.reasons) - set(case["reasons"]))
    print("surplus:", surplus.most_common(12))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
