"""The words of the command line, and what they teach."""

from __future__ import annotations

import argparse
import os
import sys

from smswizard import __version__
from smswizard.cli.verbs import (
    ASKED_FLAGS,
    DRAFT_NAMES,
    LANGUAGES,
    LIVE_NAMES,
    PACKET_KINDS,
    PAGES,
    TEXT_KINDS,
)
from smswizard.domain.ids import CHECKLIST, StepId
from smswizard.i18n import mark, say

_EPILOG = mark(
    "The usual way:\n"
    "  smswizard practice                        see the whole way, nothing real happens\n"
    '  smswizard new "Golden Crust Bakery"       make a client\n'
    "  smswizard set golden business.email hello@goldencrust.example\n"
    "  smswizard check golden                    what would a reviewer refuse?\n"
    '  smswizard confirm golden privacy --by "your name"\n'
    "  smswizard submit golden --practice        a dress rehearsal\n"
    "Without a command the window opens.\n"
    "Exit codes: 0 fine, 1 findings that block, 2 usage, 3 provider refused or outcome unknown, 4 workspace."
)

_Subparsers = argparse._SubParsersAction
_USUAL_WIDTH = 80


class _Help(argparse.HelpFormatter):
    """As wide as the terminal. Without a width argparse brings in `shutil`, and with it every kind of archive, only to
    ask for one; and it makes a formatter for each argument that is added."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


class _WholeHelp(_Help, argparse.RawDescriptionHelpFormatter):
    """For a text that has its own lines."""


def _columns() -> int:
    """COLUMNS where it is set, else the width of the terminal that is written to."""
    wanted = os.environ.get("COLUMNS", "")
    if wanted.isdecimal() and int(wanted):
        return int(wanted)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or _USUAL_WIDTH
    except (AttributeError, OSError, ValueError):
        return _USUAL_WIDTH


def parser(verb: str = "") -> argparse.ArgumentParser:
    """The command line. Where its first word is a verb, the verbs that have nothing to do with it are left out."""
    top = argparse.ArgumentParser(
        "smswizard",
        description=say(mark("From “we would like to text our customers” to an approved SMS sender.")),
        epilog=say(_EPILOG),
        formatter_class=_WholeHelp,
    )
    top.add_argument("--version", action="version", version=f"smswizard {__version__}")
    top.add_argument(
        "--data", default="", help=say(mark("folder of the workspace, instead of the usual one"))
    )
    top.add_argument("--json", action="store_true", help=say(mark("print one JSON value")))
    verbs = top.add_subparsers(dest="verb", metavar="COMMAND", required=True, prog=top.prog)
    every = [add for names, add in _GROUPS if verb in names] or [add for _, add in _GROUPS]
    for add in every:
        add(verbs)
    return top


def _verb(verbs: _Subparsers[argparse.ArgumentParser], name: str, about: str) -> argparse.ArgumentParser:
    verb = verbs.add_parser(name, help=say(about), description=say(about), formatter_class=_Help)
    verb.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    return verb


def _client(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("client", help=say(mark("its name, a part of it, or its id")))


def _add_client_verbs(verbs: _Subparsers[argparse.ArgumentParser]) -> None:
    new = _verb(verbs, "new", mark("make a client"))
    new.add_argument("name", nargs="?", default="", help=say(mark("the name its customers know")))
    new.add_argument("--sample", action="store_true", help=say(mark("the sample bakery, to play with")))
    new.set_defaults(run="client new")
    listing = _verb(verbs, "list", mark("show all clients and what comes next"))
    listing.add_argument("search", nargs="?", default="", help=say(mark("words to look for")))
    listing.add_argument("--archived", action="store_true", help=say(mark("those put away")))
    listing.set_defaults(run="client list_clients")
    show = _verb(verbs, "show", mark("show the answers of a client"))
    _client(show)
    show.add_argument(
        "path", nargs="?", default="", help=say(mark("one answer only, such as business.email"))
    )
    show.add_argument(
        "--drafted", action="store_true", help=say(mark("with our drafts where nothing was written"))
    )
    show.add_argument("--tax-id", action="store_true", help=say(mark("show the tax number in full")))
    show.set_defaults(run="client show")
    setting = _verb(verbs, "set", mark("answer a question"))
    _client(setting)
    setting.add_argument("path", help=say(mark("such as business.email or campaign.samples.0")))
    setting.add_argument(
        "value", nargs="*", help=say(mark("the answer; several for a list; - reads standard input"))
    )
    setting.add_argument(
        "--file", default="", help=say(mark("take the answer out of a .txt, .md, .html, .pdf or .docx file"))
    )
    setting.set_defaults(run="client set_answer")


def _add_text_verbs(verbs: _Subparsers[argparse.ArgumentParser]) -> None:
    check = _verb(verbs, "check", mark("look for what reviewers refuse"))
    _client(check)
    check.add_argument(
        "--step", choices=[each.value for each in StepId], default="", help=say(mark("one step only"))
    )
    check.set_defaults(run="check check_client")
    draft = _verb(verbs, "draft", mark("show the texts a reviewer would read"))
    _client(draft)
    draft.add_argument("text", nargs="?", choices=DRAFT_NAMES, default="all")
    draft.add_argument(
        "--language", choices=LANGUAGES, default="en", help=say(mark("the translation beside the English"))
    )
    draft.add_argument("--html", action="store_true", help=say(mark("as a web page, where there is one")))
    draft.add_argument("--to", default="", metavar="FOLDER", help=say(mark("write all ready pages there")))
    draft.set_defaults(run="draft draft")
    confirm = _verb(verbs, "confirm", mark("tick a step of the checklist, as it reads now"))
    _client(confirm)
    confirm.add_argument("step", choices=[each.value for each in CHECKLIST])
    confirm.add_argument("--by", default="", help=say(mark("who confirms")))
    confirm.add_argument(
        "--reason", default="", help=say(mark("why it is right although something was found"))
    )
    confirm.add_argument("--take-back", action="store_true", help=say(mark("remove the tick")))
    confirm.set_defaults(run="client confirm_step")


def _add_patch_verb(verbs: _Subparsers[argparse.ArgumentParser]) -> None:
    patch = _verb(
        verbs,
        "patch",
        mark("say what to change in a policy or terms you already have; nothing is changed itself"),
    )
    _client(patch)
    patch.add_argument("which", choices=PAGES, help=say(mark("which of the two texts")))
    patch.add_argument(
        "--file",
        default="",
        help=say(mark("the text or web page; - reads standard input; else the client's own")),
    )
    patch.add_argument(
        "--html",
        action="store_true",
        help=say(mark("print the marked text as a web page instead of the steps")),
    )
    patch.add_argument(
        "--out",
        default="",
        metavar="DIR",
        help=say(mark("write the steps, the marked and the changed text there")),
    )
    patch.set_defaults(run="patch patch_text")


def _add_lone_text_verb(verbs: _Subparsers[argparse.ArgumentParser]) -> None:
    lone = _verb(verbs, "check-text", mark("look for what reviewers refuse in one text, without a client"))
    lone.add_argument(
        "file", help=say(mark("the text; - reads standard input; brand_info and bundle are JSON"))
    )
    lone.add_argument("--kind", choices=TEXT_KINDS, required=True, help=say(mark("what the text is")))
    lone.add_argument("--brand", default="", help=say(mark("the name that is registered")))
    lone.add_argument(
        "--use-case", default="", type=str.upper, help=say(mark("the registered use case, such as MARKETING"))
    )
    for flag in ASKED_FLAGS:
        lone.add_argument(
            f"--{flag.replace('_', '-')}", choices=("yes", "no"), default="", help=say(mark("as declared"))
        )
    lone.set_defaults(run="check_text check_text")


def _add_explain_verb(verbs: _Subparsers[argparse.ArgumentParser]) -> None:
    explain = _verb(
        verbs, "explain", mark("say what a refusal code or a whole refusal e-mail means, and what to do")
    )
    explain.add_argument(
        "words",
        nargs="*",
        help=say(mark("codes such as 30896, or a text; without any, standard input is read")),
    )
    explain.add_argument("--file", default="", help=say(mark("a saved e-mail or text")))
    explain.set_defaults(run="explain explain_refusal")


def _add_look_verb(verbs: _Subparsers[argparse.ArgumentParser]) -> None:
    look = _verb(verbs, "look", mark("open the public pages as a reviewer would, and keep what was seen"))
    _client(look)
    look.add_argument("--page", choices=LIVE_NAMES, default="", help=say(mark("one page only")))
    look.add_argument(
        "--kept", action="store_true", help=say(mark("show what was seen last, without the network"))
    )
    look.set_defaults(run="look look_at_pages")


def _add_file_verbs(verbs: _Subparsers[argparse.ArgumentParser]) -> None:
    export = _verb(verbs, "export", mark("write a client as one file, or its packet for the Twilio Console"))
    _client(export)
    export.add_argument("file", help=say(mark("where to write it")))
    export.add_argument("--packet", choices=PACKET_KINDS, default="", help=say(mark("the packet instead")))
    export.add_argument("--tax-id", action="store_true", help=say(mark("with the tax number in full")))
    export.set_defaults(run="file export")
    importing = _verb(verbs, "import", mark("take a client file in as a new client"))
    importing.add_argument("file")
    importing.set_defaults(run="file import_client")
    rescue = _verb(verbs, "rescue", mark("set a damaged workspace aside and bring back what is good"))
    rescue.add_argument(
        "--leave-empty", action="store_true", help=say(mark("set it aside and start with an empty workspace"))
    )


def _add_filing_verbs(verbs: _Subparsers[argparse.ArgumentParser]) -> None:
    submit = _verb(verbs, "submit", mark("file it; stops before anything that costs money"))
    _client(submit)
    submit.add_argument(
        "--practice", action="store_true", help=say(mark("a rehearsal; nothing real happens"))
    )
    submit.add_argument(
        "--script",
        default="deserved",
        help=say(
            mark(
                "how practice answers: deserved, approval, refusal:CODE, slow, lost_answer, lost_call, owner_silent"
            )
        ),
    )
    submit.add_argument(
        "--pay",
        default="",
        metavar="SUM",
        help=say(mark("agree to the sum that was named, for example 4.50")),
    )
    submit.add_argument("--by", default="", help=say(mark("who agrees")))
    submit.set_defaults(run="filing submit")
    status = _verb(verbs, "status", mark("where a filing stands"))
    _client(status)
    status.add_argument("--refresh", action="store_true", help=say(mark("ask the provider for news first")))
    status.set_defaults(run="filing status")
    code = _verb(
        verbs, "code", mark("have the owner of a one-person brand texted the code once more; texts a person")
    )
    _client(code)
    code.add_argument("--by", default="", help=say(mark("who asks for it")))
    code.set_defaults(run="filing code")
    practice = _verb(
        verbs, "practice", mark("the sample bakery goes the whole way to approved; nothing real happens")
    )
    practice.add_argument(
        "client", nargs="?", default="", help=say(mark("rehearse with this client instead"))
    )
    practice.add_argument(
        "--script",
        default="deserved",
        help=say(mark("deserved, approval, refusal:CODE, slow, lost_answer, lost_call")),
    )
    practice.set_defaults(run="filing practice")


def _add_account_verbs(verbs: _Subparsers[argparse.ArgumentParser]) -> None:
    account = _verb(verbs, "account", mark("connect, verify, forget or list Twilio accounts"))
    deeds = account.add_subparsers(dest="deed", metavar="DEED", required=True)
    connect = _verb(
        deeds, "connect", mark("check credentials and keep them in the keychain; the secret is asked for")
    )
    connect.add_argument("--account", required=True, help=say(mark("Account SID, starts with AC")))
    connect.add_argument(
        "--key", default="", help=say(mark("SID of an API key, starts with SK (recommended)"))
    )
    connect.set_defaults(run="account connect")
    for name, about, run in (
        ("verify", mark("check kept credentials again"), "account verify"),
        ("forget", mark("remove credentials from the keychain"), "account forget"),
    ):
        deed = _verb(deeds, name, about)
        deed.add_argument(
            "--account", default="", help=say(mark("Account SID; not needed if there is only one"))
        )
        deed.set_defaults(run=run)
    _verb(deeds, "list", mark("show connected accounts")).set_defaults(run="account list_accounts")


_GROUPS = (
    (("new", "list", "show", "set"), _add_client_verbs),
    (("check", "draft", "confirm"), _add_text_verbs),
    (("patch",), _add_patch_verb),
    (("check-text",), _add_lone_text_verb),
    (("explain",), _add_explain_verb),
    (("look",), _add_look_verb),
    (("export", "import", "rescue"), _add_file_verbs),
    (("submit", "status", "code", "practice"), _add_filing_verbs),
    (("account",), _add_account_verbs),
)
"""What adds which verbs, in the order of the help."""
