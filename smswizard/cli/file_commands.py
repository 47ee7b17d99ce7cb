"""Commands that write and read files: export, import."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from smswizard.cli.console import Console
from smswizard.cli.finding_client import client_named
from smswizard.desk.desk import Desk
from smswizard.desk.packet import as_html, as_json, as_text, console_packet

DONE = 0


def export(desk: Desk, args: Namespace, console: Console) -> int:
    """Write a client as a portable file, or its packet for the Twilio Console."""
    client = client_named(desk.clients, args.client)
    target = Path(args.file)
    if args.packet:
        packet = console_packet(desk.clients.open(client).dossier, args.tax_id)
        written = desk.outbox.write(target.parent, {target.name: _PACKETS[args.packet](packet)})[0]
    else:
        written = desk.clients.export(client, target)
    console.tell({"file": str(written)}, [str(written)])
    return DONE


_PACKETS = {"text": as_text, "html": as_html, "json": as_json}


def import_client(desk: Desk, args: Namespace, console: Console) -> int:
    """Take a client file in as a new client."""
    stored = desk.clients.import_file(Path(args.file))
    console.tell({"id": stored.id, "name": stored.dossier.name}, [f"{stored.id}  {stored.dossier.name}"])
    return DONE
