"""The command that looks at the live pages of a client."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from smswizard.cli.check_command import finding_data, finding_lines
from smswizard.cli.finding_client import client_named
from smswizard.cli.verbs import LIVE_PAGES
from smswizard.desk.pages_live import Look, place_words, seems_offline
from smswizard.i18n import mark, say

if TYPE_CHECKING:
    from argparse import Namespace

    from smswizard.cli.console import Console
    from smswizard.desk.desk import Desk

DONE, BLOCKED, OFFLINE = 0, 1, 3


def look_at_pages(desk: Desk, args: Namespace, console: Console) -> int:
    """Look at the public pages as a reviewer would, keep what was seen, and say what stands against it."""
    client = client_named(desk.clients, args.client)
    paths = (LIVE_PAGES[args.page],) if args.page else ()
    if args.kept:
        looks = tuple(each for each in desk.pages_live.last(client) if not paths or each.path in paths)
    else:
        looks = desk.pages_live.check(client, paths=paths)
    is_offline = seems_offline(looks) and not args.kept
    lines = [line for each in looks for line in _lines(each)] or [say(mark("No page was looked at yet."))]
    if is_offline:
        lines.append(say(mark("None of the pages could be reached. Is this computer online?")))
    console.tell({"offline": is_offline, "pages": [_data(each) for each in looks]}, lines)
    if is_offline:
        return OFFLINE
    return BLOCKED if any(each.blocks for each in looks) else DONE


def _lines(look: Look) -> Iterable[str]:
    when = f"{look.seen_at:%Y-%m-%d %H:%M} UTC"
    yield say(
        mark("{place}: {address} (seen {when})"),
        place=say(place_words(look.path)),
        address=look.address,
        when=when,
    )
    if look.is_by_proxy:
        yield "    " + say(
            mark("Read through the proxy of your network: which machine answered was not seen.")
        )
    for line in finding_lines(look.findings) or [say(mark("Nothing found. Only a reviewer can say yes."))]:
        yield f"  {line}"
    for each in look.differences:
        if each.confirmed:
            yield "    " + say(mark("yours: {sentence}"), sentence=each.confirmed)
        yield "    " + (
            say(mark("page:  {sentence}"), sentence=each.live) if each.live else say(mark("page:  (missing)"))
        )


def _data(look: Look) -> dict[str, object]:
    return {
        "path": look.path,
        "address": look.address,
        "seen_at": look.seen_at.isoformat(),
        "final_address": look.final,
        "status": look.status,
        "title": look.title,
        "by_proxy": look.is_by_proxy,
        "not_reached": look.miss.value if look.miss else "",
        "findings": [finding_data(each) for each in look.findings],
        "differences": [{"yours": each.confirmed, "page": each.live} for each in look.differences],
        "evidence": look.key,
        "sha256": look.digest,
    }
