"""The keys of the window, as F1 lists them."""

from __future__ import annotations

from smswizard import __version__
from smswizard.i18n import mark, say

_KEYS = (
    ("Alt+N, Alt+Right", mark("Next page")),
    ("Alt+B, Alt+Left", mark("Page before")),
    ("Alt+1 … Alt+5", mark("An item of the checklist")),
    (mark("Alt and the underlined letter"), mark("A field of this page")),
    ("Tab, Shift+Tab", mark("Next field, field before")),
    (mark("Arrows, Space"), mark("Choose, tick")),
    ("Alt+P", mark("Preview open or shut")),
    ("Ctrl+Z, Ctrl+Shift+Z", mark("Undo, redo, across all pages")),
    ("Ctrl+L", mark("All clients")),
    ("Ctrl+N", mark("New client")),
    ("Ctrl+O", mark("Import a client file")),
    ("Ctrl+S", mark("Save a copy elsewhere (saving as such happens by itself)")),
    ("Ctrl++, Ctrl+-, Ctrl+0", mark("Larger, smaller, usual text")),
    ("Ctrl+Q", mark("Close; nothing is lost")),
    ("F1", mark("This list")),
)


def shortcuts_text() -> str:
    """One line for each key."""
    return "\n".join(f"{say(keys)}: {say(words)}" for keys, words in _KEYS)


def about_words() -> str:
    """What this program is, and what it never does."""
    return say(
        "SMS Wizard {version}. It takes a business from “we would like to text our customers” to an approved "
        "number. Your answers stay on this computer; what you file goes to Twilio and to nobody else. The texts it "
        "writes are drafts and no legal advice.",
        version=__version__,
    )
