"""Labelled cases judged by our rules and, beside them, by the rules of others. `python -m tests.benchmarks.peers`

    python -m tests.benchmarks.peers [CASES.jsonl ...]

The others' rules are written anew, by our own hand, from descriptions of what each checks. None of their programs runs
here, and none of their code or word lists stands here: where a description names no words, the few of ours stand in,
or the rule is left out. Only what stops a filing counts as refused, no warning. What needs a model, a key or the
network is left out. Without CASES, those of tests/judgement/cases are judged.

A kind of case is read by a peer when one of its stopping rules looks at just that text; elsewhere it says nothing.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from smswizard.desk.judging_texts import Submission, judged, refusals
from smswizard.facts.conduct import shorteners
from tests.judgement.evaluate import TODAY, Case, read_case

OWN_CASES = Path(__file__).parents[1] / "judgement" / "cases"
HEADER = (
    "The peers' rules are re-expressed from descriptions of what they check; this is no run of their programs.\n"
    "A peer is judged on the cases of the kinds it reads, and ours stands beside it on the same cases."
)
LINK = re.compile(r"https?://|\b[a-z0-9-]+\.(?:com|org|net|io|co|gov|edu|example)\b", re.I)
TELEPHONE = re.compile(r"(?<!\d)(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]?\d{3}[\s.-]\d{4}(?!\d)")
SENDS_OFFERS = ("MARKETING", "MIXED", "LOW_VOLUME")


@dataclass(frozen=True)
class Filing:
    """What the peers look at, taken out of a case; a lone text fills its own place, the others stay empty."""

    kind: str
    use_case: str
    description: str
    flow: str
    samples: tuple[str, ...]
    fields: dict[str, object]
    flags: tuple[object, ...]

    @property
    def whole(self) -> bool:
        """Whether all of a campaign was handed in."""
        return self.kind == "bundle"

    def text(self, name: str) -> str:
        """A field as text, empty where it is missing."""
        return str(self.fields.get(name) or "")

    def brand(self, name: str) -> str:
        """A field of the brand as text, empty where it is missing."""
        brand = self.fields.get("brand")
        return str(brand.get(name) or "") if isinstance(brand, dict) else ""

    def keywords(self, name: str) -> set[str]:
        """A field's keywords in capitals."""
        return set(_listed(self.fields.get(name), str.upper))


@dataclass(frozen=True)
class Peer:
    """A checker of others: the kinds of case it can read, and whether it would stop one."""

    name: str
    reads: frozenset[str]
    refuses: Callable[[Filing], bool]


def filing_of(case: Submission) -> Filing:
    """What the peers see of a case."""
    fields, context, kind = dict(case.fields), case.context, case.kind
    lone = {kind: case.text}
    return Filing(
        kind=kind,
        use_case=str(fields.get("use_case") or context.get("use_case") or ""),
        description=str(fields.get("description") or lone.get("campaign_description", "")),
        flow=str(fields.get("message_flow") or lone.get("opt_in_description", "")),
        samples=_listed(fields.get("sample_messages") or lone.get("sample_message")),
        fields=fields,
        flags=tuple(
            fields.get(f"has_{name}", context.get(name)) for name in ("embedded_links", "embedded_phone")
        ),
    )


def a2pcheck(filing: Filing) -> bool:
    """A shortened link with a path; a description under 40; STOP or HELP not among the keywords."""
    hosts = [re.escape(each.word) for each in shorteners()]
    shortened = re.compile(rf"(?<![\w.-])(?:{'|'.join(hosts)})/\w", re.I)
    if any(shortened.search(each) for each in filing.samples) or _short(filing):
        return True
    keywords = (("opt_out_keywords", "STOP"), ("help_keywords", "HELP"))
    return filing.whole and any(word not in filing.keywords(name) for name, word in keywords)


def assistant(filing: Filing) -> bool:
    """Lengths, texts that are missing, two samples, STOP, flags against samples, and the policy's address."""
    if _short(filing) or any(len(each) > 320 for each in filing.samples):
        return True
    for flag, pattern in zip(filing.flags, (LINK, TELEPHONE), strict=True):
        seen = any(pattern.search(each) for each in filing.samples)
        if (seen and flag is False) or (filing.whole and flag is True and not seen):
            return True
    if not filing.whole:
        return False
    stop = "STOP" in " ".join((*filing.samples, filing.text("opt_out_message"))).upper()
    texts = all((filing.flow, filing.text("opt_out_message"), filing.text("help_message")))
    policy = filing.text("privacy_policy_url")
    own = policy.startswith("https://") and _domain(policy) == _domain(filing.brand("website"))
    return not (stop and texts and own and len(filing.samples) == 2)


def page_lists(filing: Filing) -> bool:
    """Of its lists the two words that were described, a shortener, and more than 918 characters."""
    trap = re.compile(r"\bpassword\b|\badult\b|\b(?:bit\.ly|tinyurl\.com)/", re.I)
    return any(trap.search(each) or len(each) > 918 for each in filing.samples)


def cloudcontact(filing: Filing) -> bool:
    """Collecting for others, offers as a use, no STOP in the first sample, braces, haste, shorteners, domains."""
    words = r"third[- ]party debt|debt collection|\{\{.*?\}\}|\b(?:bit\.ly|tinyurl\.com|t\.co)/"
    haste = r"\burgent|\bact now\b|\bimmediately\b|\bfinal notice\b"
    said = " ".join((filing.description, *filing.samples))
    if re.search(f"{words}|{haste}", said, re.I):
        return True
    if filing.samples and "STOP" not in filing.samples[0].upper():
        return True
    if not filing.whole:
        return False
    mail = filing.brand("email").rpartition("@")[2]
    linked = filing.text("privacy_policy_url") and filing.text("terms_url")
    return filing.use_case == "MARKETING" or not linked or _domain(mail) != _domain(filing.brand("website"))


# Which substrings count is not described: ours are chosen wide, so that no sound flow fails for our choice of words.
DISCLOSURES = (
    ("http", ".com", ".example", "opt in", "opt-in", "sign up", "box", "form", "join", "keyword", "call"),
    ("stop",),
    ("help",),
    (
        "frequency",
        "freq",
        "varies",
        "vary",
        "per ",
        "each ",
        "monthly",
        "a month",
        "weekly",
        "a week",
        "/mo",
        "up to",
        "about ",
    ),
    ("data rates", "rates may apply", "data charges"),
)
NOT_SHARED = "mobile information will not be shared with third parties"


def disclosures(filing: Filing) -> bool:
    """One of five disclosures is missing in the words about consent."""
    flow = filing.flow.lower()
    return not all(any(part in flow for part in parts) for parts in DISCLOSURES)


def disclosures_and_sharing(filing: Filing) -> bool:
    """The five, and the sentence on sharing, which has to stand there word for word."""
    return disclosures(filing) or NOT_SHARED not in filing.flow.lower()


def easy_guard(filing: Filing) -> bool:
    """Words of offers under a use that has none, or only words of service under marketing; bare stems only."""
    said = " ".join(filing.samples)
    offers = re.search(r"\b(?:promo|sale|offer|discount|deal|coupon|market)\b", said, re.I)
    service = re.search(r"\b(?:code|remind|confirm|appointment|order|receipt|alert)\b", said, re.I)
    if filing.use_case == "MARKETING":
        return bool(service and not offers)
    return bool(offers) and filing.use_case not in SENDS_OFFERS


WITH_SAMPLES = frozenset({"bundle", "sample_message"})
WITH_DESCRIPTION = WITH_SAMPLES | {"campaign_description"}
WITH_FLOW = frozenset({"bundle", "opt_in_description"})
PEERS = (
    Peer("A2PCheck, without its model", WITH_DESCRIPTION, a2pcheck),
    Peer("10dlc-assistant", WITH_DESCRIPTION, assistant),
    Peer("10dlccheck page, in part", frozenset({"sample_message"}), page_lists),
    Peer("CloudContactAI core", WITH_DESCRIPTION, cloudcontact),
    Peer("Telnyx setup lint", WITH_FLOW, disclosures_and_sharing),
    Peer("the same, five disclosures", WITH_FLOW, disclosures),
    Peer("Easy A2P guard", WITH_SAMPLES, easy_guard),
)


def table(cases: Sequence[Case]) -> str:
    """Per peer: the cases it reads, what it and what we caught and flagged of them; at last ours on all."""
    labelled = [each for each in cases if each.faulty is not None]
    ours = {id(each): bool(refusals(judged(each.submission, TODAY))) for each in labelled}
    columns = ("cases", "faulty caught", "sound flagged", "ours caught", "ours flagged")
    lines = [f"{'':28}{columns[0]:>6}" + "".join(f"{each:>16}" for each in columns[1:])]
    for peer in PEERS:
        read = [each for each in labelled if each.submission.kind in peer.reads]
        theirs = [peer.refuses(filing_of(each.submission)) for each in read]
        figures = (*_shares(read, theirs), *_shares(read, [ours[id(each)] for each in read]))
        lines.append(f"{peer.name:28}{len(read):>6}" + "".join(f"{each:>16}" for each in figures))
    in_all = _shares(labelled, [ours[id(each)] for each in labelled])
    lines.append(f"{'SMS Wizard, every kind':28}{len(labelled):>6}{'':32}{in_all[0]:>16}{in_all[1]:>16}")
    return "\n".join(lines)


def _shares(cases: Sequence[Case], refused: Sequence[bool]) -> tuple[str, str]:
    sides = [
        [no for case, no in zip(cases, refused, strict=True) if case.faulty is side] for side in (True, False)
    ]
    caught, flagged = (
        f"{sum(each)}/{len(each)} {sum(each) / len(each):4.0%}" if each else "-" for each in sides
    )
    return caught, flagged


def _short(filing: Filing) -> bool:
    handed_in = filing.whole or filing.kind == "campaign_description"
    return handed_in and len(filing.description.strip()) < 40


def _listed(value: object, shaped: Callable[[str], str] = str) -> tuple[str, ...]:
    values = value if isinstance(value, list | tuple) else [value] if value else []
    return tuple(shaped(str(each)) for each in values)


def _domain(address: str) -> str:
    host = re.sub(r"^https?://", "", address.strip().lower()).partition("/")[0]
    return ".".join(host.split(".")[-2:])


def main(arguments: Sequence[str], out: TextIO = sys.stdout) -> None:
    """Print the table for the cases of all files together."""
    files = [Path(each) for each in arguments] or sorted(OWN_CASES.glob("*.jsonl"))
    lines = [line for file in files for line in file.read_text("utf-8").splitlines() if line.strip()]
    out.write(f"{HEADER}\n\n{table([read_case(line) for line in lines])}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
