"""A finding of the core as a notice beside a field."""

from __future__ import annotations

from collections.abc import Iterable

from smswizard.desk.cures import offered
from smswizard.domain.dossier import Dossier
from smswizard.facts.differing import differing
from smswizard.gui.tokens import Tone
from smswizard.gui.widgets.finding_label import Notice
from smswizard.i18n import say, say_with
from smswizard.reading.html import visible
from smswizard.rules.finding import Finding, Severity

TONES = {Severity.BLOCKS: Tone.ERROR, Severity.LIKELY: Tone.WARNING, Severity.ADVICE: Tone.INFO}


def notice_of(finding: Finding, dossier: Dossier | None = None) -> Notice:
    """How grave it is, what is wrong and what to do; why it matters, and who says so, behind "Why?".

    The key is the field, the token is this very finding. Without the dossier it has no button and leads nowhere.
    """
    named = dict(finding.named)
    words = " ".join(say_with(part, named) for part in (finding.text, finding.cure) if part)
    return Notice(
        Tone.INFO if finding.asks else TONES[finding.severity],
        words,
        why=why_of_finding(finding),
        cure=say(offered(dossier, finding)) if dossier else "",
        key=finding.where,
        kind=grave_words(finding),
        token=token_of(finding),
        span=finding.span if dossier else None,
    )


def notices_of(findings: Iterable[Finding], dossier: Dossier) -> list[Notice]:
    """The gravest first; what only a person can tell comes last."""
    order = list(Severity)
    found = sorted(findings, key=lambda each: (each.asks, order.index(each.severity)))
    return [notice_of(each, dossier) for each in found]


def token_of(finding: Finding) -> str:
    """What names one finding among those of a moment."""
    return f"{finding.where}|{finding.rule}|{finding.span}"


def grave_words(finding: Finding) -> str:
    """How grave a finding is. Nothing here ever says that a text is right: only a reviewer can."""
    if finding.asks:
        return say("Only you can tell")
    if finding.severity is Severity.BLOCKS:
        return say("Carriers refuse this")
    if finding.severity is Severity.LIKELY:
        return say("Likely refused")
    return say("Advice differs") if differing(finding.rule) else say("Advice")


def why_of_finding(finding: Finding) -> str:
    """Why it matters, who says so and when, with which code it is refused, and who says otherwise."""
    source = finding.source
    lines = [say_with(finding.why, dict(finding.named))]
    if source.url:
        lines.append(say("Source: {url} ({date})", url=source.url, date=source.date))
    if source.codes:
        lines.append(say("Twilio's codes for it: {codes}", codes=", ".join(source.codes)))
    other = differing(finding.rule)
    if other is not None:
        lines.append(
            say(
                "Advice differs: {words} ({url}, {date})",
                words=other.says,
                url=other.origin.source,
                date=other.origin.date,
            )
        )
    return "\n".join(line for line in lines if line)


def passages_of(findings: Iterable[Finding], text: str) -> tuple[str, ...]:
    """The words in a text that findings are about, as a preview shows them."""
    spans = dict.fromkeys(each.span for each in findings if each.span is not None)
    shown = visible(text)
    lines = (max(shown[slice(*span)].split("\n"), key=len).strip() for span in spans)
    return tuple(line for line in lines if line)
