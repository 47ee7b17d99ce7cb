"""Our counting against Twilio's own calculator (npm sms-segments-calculator), text by text."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from smswizard.facts.alphabet import Encoding, measure, smartened
from tests.support.segment_texts import texts

PACKAGES = Path(__file__).parents[2] / "packaging" / "spec"
NODE = shutil.which("node")
AT_ONCE = 5000

ASK = """
const { SegmentedMessage } = require("sms-segments-calculator");
const bits = (chars) => chars.reduce((sum, each) => sum + each.sizeInBits(), 0);
const told = JSON.parse(require("fs").readFileSync(0, "utf8")).map(([text, smart]) => {
  const found = new SegmentedMessage(text, "auto", smart);
  const unit = found.encodingName === "GSM-7" ? 7 : 16;
  return [found.encodingName, found.segments.length, bits(found.encodedChars) / unit, found.graphemes.join("")];
});
process.stdout.write(JSON.stringify(told));
"""

needs_the_calculator = pytest.mark.skipif(
    NODE is None or not (PACKAGES / "node_modules" / "sms-segments-calculator").is_dir(),
    reason="needs node, and Twilio's calculator, which `dev.py test` fetches with npm",
)

Told = tuple[str, int, float, str]


def told_by_twilio(bodies: Sequence[str], smart: bool) -> list[Told]:
    """What the calculator says of every text: alphabet, segments, units, and the text as sent."""
    asked = json.dumps([(each, smart) for each in bodies])
    assert NODE is not None
    done = subprocess.run(
        [NODE, "-e", ASK], cwd=PACKAGES, input=asked, capture_output=True, text=True, check=True
    )
    return [(name, segments, units, sent) for name, segments, units, sent in json.loads(done.stdout)]


def ours(text: str, smart: bool) -> Told:
    """The same by our own counting."""
    found = measure(text, smart)
    return found.encoding.value, found.segments, found.units, smartened(text) if smart else text


def compare(count: int, seed: int) -> dict[str, int]:
    """Compare so many texts, with and without Smart Encoding; how many fell into each alphabet."""
    seen = {"GSM-7": 0, "UCS-2": 0, "several segments": 0}
    made = texts(count, seed)
    while bodies := [text for text, _ in zip(made, range(AT_ONCE), strict=False)]:
        for smart in (False, True):
            for body, theirs in zip(bodies, told_by_twilio(bodies, smart), strict=True):
                assert ours(body, smart) == theirs, (body, smart)
                seen[theirs[0]] += 1
                seen["several segments"] += theirs[1] > 1
    return seen


@needs_the_calculator
def test_five_thousand_hard_texts_are_counted_as_twilio_counts_them() -> None:
    seen = compare(5_000, seed=20240626)
    assert min(seen.values()) > 500


@pytest.mark.long
@needs_the_calculator
def test_a_hundred_thousand_hard_texts_are_counted_as_twilio_counts_them() -> None:
    seen = compare(100_000, seed=1)
    assert min(seen.values()) > 10_000


@needs_the_calculator
def test_every_character_of_the_usual_blocks_between_letters() -> None:
    signs = [chr(code) for code in (*range(0x2800), *range(0x3000, 0x3100), *range(0xFE00, 0x10000))]
    bodies = [f"a{each}b" for each in signs]
    for smart in (False, True):
        assert [ours(each, smart) for each in bodies] == told_by_twilio(bodies, smart)
    assert measure("\u2019", smart=True).encoding is Encoding.GSM7
