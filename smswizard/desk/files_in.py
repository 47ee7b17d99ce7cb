"""A policy or terms text out of a file that a person chose: plain text, Markdown, HTML, PDF or Word."""

from __future__ import annotations

from pathlib import Path

from smswizard.desk.reading_pages import Inbox
from smswizard.domain.errors import UsageError
from smswizard.domain.values import Problem
from smswizard.i18n import mark
from smswizard.reading.decoding import MediaKind, decoded, kind_of
from smswizard.reading.documents import MOST_BYTES, text_of_pdf, text_of_word

KINDS = ("txt", "md", "html", "htm", "pdf", "docx")
"""Endings of the files that can be read, as a file dialog offers them."""

_MOST_LETTERS = 2_000_000


def text_of_file(inbox: Inbox, path: Path) -> str:
    """The text of a file; HTML stays HTML, so that it can be handed back as such. Raises UsageError, in words."""
    return text_of_bytes(inbox.read(path, MOST_BYTES))


def text_of_bytes(body: bytes) -> str:
    """The text in the bytes of a file. Raises UsageError where there is none, or none that we can take out."""
    kind = kind_of(body)
    if kind is MediaKind.PDF:
        said = text_of_pdf(body)
    elif kind is MediaKind.WORD:
        said = text_of_word(body)
    elif kind in (MediaKind.PLAIN, MediaKind.HTML):
        said = decoded(body).text[:_MOST_LETTERS].replace("\0", "")
    else:
        said = _NOTHING_IN[kind]
    if isinstance(said, Problem):
        raise UsageError(said.text, said.cure)
    if not said.strip():
        raise UsageError(mark("This file is empty."), mark("Choose another one, or paste the text here."))
    return said.strip()


_PASTE = mark("Open it, copy the text and paste it here.")
_NOTHING_IN = {
    MediaKind.OLD_WORD: Problem(
        mark("This is a file of an older Word, which cannot be read here."),
        mark("Save it as .docx or PDF, or copy the text and paste it here."),
    ),
    MediaKind.IMAGE: Problem(mark("This is a picture. The words in it cannot be read here."), _PASTE),
    MediaKind.BINARY: Problem(mark("This is no file with a text that can be read here."), _PASTE),
}
