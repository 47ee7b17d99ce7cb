"""The command `draft`: every text we write for a client, in English or beside it, to read or as files."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from smswizard.cli.console import Console, table
from smswizard.cli.finding_client import client_named
from smswizard.desk.desk import Desk
from smswizard.desk.drafted import Drafted, drafted, notice
from smswizard.desk.pages import ready_pages
from smswizard.domain.dossier import Dossier
from smswizard.domain.errors import UsageError
from smswizard.i18n import mark, say

DONE = 0


def draft(desk: Desk, args: Namespace, console: Console) -> int:
    """Show the texts of a client, list them, or write all ready pages into a folder."""
    dossier = desk.clients.open(client_named(desk.clients, args.client)).dossier
    if args.to:
        return _write(desk, dossier, Path(args.to), console)
    texts = drafted(dossier, args.language)
    if args.text == "list":
        return _list(texts, console)
    chosen = [each for each in texts if args.text in ("all", each.name)]
    if args.html:
        chosen = [each for each in chosen if each.page]
    if not chosen:
        raise UsageError(mark("This client has no such text."), mark("See what there is: draft CLIENT list"))
    told = {each.name: _told(each, args.html) for each in chosen}
    lines = [line for name, words in told.items() for line in (f"== {name} ==", words, "")]
    console.tell(told, lines if args.text == "all" else list(told.values()))
    if not console.as_json:
        console.note(notice())
    return DONE


def _told(each: Drafted, as_html: bool) -> str:
    return (each.fragment or each.page) if as_html else each.text


def _list(texts: tuple[Drafted, ...], console: Console) -> int:
    rows = [(each.name, say(each.title), "HTML" if each.page else "") for each in texts]
    data = [{"name": name, "title": title, "html": bool(html)} for name, title, html in rows]
    console.tell(data, table(rows))
    return DONE


def _write(desk: Desk, dossier: Dossier, folder: Path, console: Console) -> int:
    written = desk.outbox.write(folder, ready_pages(dossier))
    console.tell({"files": [str(each) for each in written]}, [str(each) for each in written])
    if not console.as_json:
        console.note(notice())
    return DONE
