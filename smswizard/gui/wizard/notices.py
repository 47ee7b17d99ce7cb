"""A finding of the core as a notice beside a field."""

from __future__ import annotations

from smswizard.gui.tokens import Tone
from smswizard.gui.widgets.finding_label import Notice
from smswizard.i18n import say, say_with
from smswizard.rules.finding import Finding, Severity

TONES = {Severity.BLOCKS: Tone.ERROR, Severity.LIKELY: Tone.WARNING, Severity.ADVICE: Tone.INFO}


def notice_of(finding: Finding) -> Notice:
    """What is wrong and what to do; why it matters, and who says so, behind "Why?". The key is the field."""
    named = dict(finding.named)
    words = " ".join(say_with(part, named) for part in (finding.text, finding.cure) if part)
    return Notice(TONES[finding.severity], words, why=_why(finding), key=finding.where)


def _why(finding: Finding) -> str:
    source = finding.source
    lines = [say_with(finding.why, dict(finding.named))]
    if source.url:
        lines.append(say("Source: {url} ({date})", url=source.url, date=source.date))
    if source.codes:
        lines.append(say("Twilio's codes for it: {codes}", codes=", ".join(source.codes)))
    return "\n".join(line for line in lines if line)
