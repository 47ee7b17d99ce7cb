"""The command that judges one text, or the fields of one submission, outside any client. It opens no workspace."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from smswizard.cli.check_command import BLOCKED, DONE, finding_data, finding_lines, size_data, size_lines
from smswizard.cli.text_file import text_of
from smswizard.cli.verbs import ASKED_FLAGS
from smswizard.desk.judging_texts import FIELD_KINDS, Submission, judged, refusals
from smswizard.domain.errors import UsageError
from smswizard.i18n import mark, say
from smswizard.rules.finding import Finding

if TYPE_CHECKING:
    from argparse import Namespace

    from smswizard.cli.console import Console

_MESSAGE = "sample_message"
_NOTHING = mark("Nothing found. Only a reviewer can say yes.")


def check_text(args: Namespace, console: Console) -> int:
    """Look for what reviewers refuse in one text. Raises UsageError for a file that cannot be read."""
    handed_in = _submission(args, text_of(args.file, console))
    found = judged(handed_in, datetime.now(UTC).date())
    against = refusals(found)
    fields = args.kind in FIELD_KINDS
    data = {
        "kind": args.kind,
        "found": bool(against),
        "findings": [_data(each, "" if fields else handed_in.text) for each in found],
    }
    lines = finding_lines(found) or [say(_NOTHING)]
    if args.kind == _MESSAGE and handed_in.text.strip():
        data["size"] = size_data("text", handed_in.text)
        lines += size_lines("text", handed_in.text)
    console.tell(data, lines)
    return BLOCKED if against else DONE


def _submission(args: Namespace, text: str) -> Submission:
    context: dict[str, object] = {"brand_name": args.brand, "use_case": args.use_case}
    context |= {name: getattr(args, name) == "yes" for name in ASKED_FLAGS if getattr(args, name)}
    if args.kind not in FIELD_KINDS:
        return Submission(args.kind, text.removesuffix("\n"), context=context)
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(mark("This kind wants its fields as one JSON object."), str(error)) from error
    if not isinstance(fields, dict):
        raise UsageError(mark("This kind wants its fields as one JSON object."), args.kind)
    return Submission(args.kind, fields=fields, context=context)


def _data(finding: Finding, text: str) -> dict[str, object]:
    span = list(finding.span) if finding.span and text else None
    words = text[span[0] : span[1]] if span else ""
    return {**finding_data(finding), "span": span, "sentence": words}
