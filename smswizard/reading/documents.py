"""Text out of PDF and Word bytes. Hostile files cost a fixed amount of work at most; what cannot be read is said.

PDF is read by pypdf. A Word file (.docx) is a zip of XML: its text is read by lxml, with limits on what is unpacked, which
python-docx does not have.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from smswizard.domain.values import Problem
from smswizard.i18n import mark

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_BYTES = 20_000_000
"""A file that is read at all."""

_MOST_UNPACKED = 30_000_000
_MOST_PAGES, _MOST_LETTERS, _MOST_S = 200, 1_500_000, 10.0
_PDF_LIMITS: dict[str, Any] = {
    "stream_parsing_work_maximum_count": 150_000,  # a page full of words has some thousands
    "zlib_maximum_output_length": 10_000_000,
    "lzw_maximum_output_length": 10_000_000,
    "run_length_maximum_output_length": 10_000_000,
    "stream_decoding_work_maximum_length": 40_000_000,
    "xform_maximum_invocations_per_extraction": 200,
    "jbig2dec_binary": None,  # no program is started for a picture
}
"""Work that one page may cost, for pypdf: a fraction of what it allows by itself."""

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS = ("word/document.xml", "word/footnotes.xml")


def text_of_word(body: bytes) -> str | Problem:
    """The paragraphs of a Word file, one to a line, an empty line between them."""
    import io
    from zipfile import BadZipFile, ZipFile
    from zlib import error as DeflateError  # noqa: N812 - a class, in zlib's own spelling

    from lxml import etree

    try:
        with ZipFile(io.BytesIO(body)) as packed:
            present = set(packed.namelist())
            if _PARTS[0] not in present:
                return _BROKEN_WORD
            parts = [packed.open(name).read(_MOST_UNPACKED + 1) for name in _PARTS if name in present]
        if sum(map(len, parts)) > _MOST_UNPACKED:
            return _TOO_LARGE
        safe = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        said = [_paragraphs(etree.fromstring(part, safe)) for part in parts]
    except (
        BadZipFile,
        DeflateError,
        etree.XMLSyntaxError,
        NotImplementedError,
        RuntimeError,
        EOFError,
        ValueError,
        OSError,
    ):
        return _BROKEN_WORD
    text = "\n\n".join(each for each in said if each)
    return text[:_MOST_LETTERS] if text.strip() else _NO_WORDS


def _paragraphs(root: Element) -> str:
    found = []
    for paragraph in root.iter(f"{_WORD}p"):
        pieces = []
        for node in paragraph.iter(f"{_WORD}t", f"{_WORD}tab", f"{_WORD}br", f"{_WORD}noBreakHyphen"):
            kind = str(node.tag).removeprefix(_WORD)
            pieces.append({"tab": " ", "br": "\n", "noBreakHyphen": "-"}.get(kind) or node.text or "")
        found.append("".join(pieces).strip())
    return "\n\n".join(each for each in found if each)


def text_of_pdf(body: bytes) -> str | Problem:
    """The words of a PDF, page after page."""
    import logging

    from pypdf import apply_configuration
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(
        logging.CRITICAL
    )  # it tells of every oddity, with the words of the file
    try:
        with apply_configuration(**_PDF_LIMITS):
            said = _pages(body)
    except (PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, ArithmeticError):
        return _BROKEN_PDF  # pypdf raises all of these on damaged files
    except (OSError, RecursionError, NotImplementedError, MemoryError, AssertionError):
        return _BROKEN_PDF
    if isinstance(said, str) and not said.strip():
        return _NO_WORDS
    return said


def _pages(body: bytes) -> str | Problem:
    import io

    from pypdf import PdfReader

    until, pages, length = time.monotonic() + _MOST_S, list[str](), 0
    reader = PdfReader(io.BytesIO(body))
    if reader.is_encrypted and not reader.decrypt(""):
        return _LOCKED
    for number, page in enumerate(reader.pages):
        if number >= _MOST_PAGES or length > _MOST_LETTERS or time.monotonic() > until:
            return _TOO_LARGE
        pages.append(page.extract_text())
        length += len(pages[-1])
    return "\n\n".join(each.strip() for each in pages if each.strip())[:_MOST_LETTERS]


_BROKEN_WORD = Problem(
    mark("This Word file cannot be read."), mark("Open it in Word, copy the text and paste it here.")
)
_BROKEN_PDF = Problem(mark("This PDF cannot be read."), mark("Open it, copy the text and paste it here."))
_LOCKED = Problem(
    mark("This PDF is locked with a password."), mark("Open it, copy the text and paste it here.")
)
_NO_WORDS = Problem(
    mark("This file holds no words, only pictures of them."),
    mark("Type the text, or paste it from where it was written."),
)
_TOO_LARGE = Problem(
    mark("This file is larger than a policy can be."),
    mark("Copy the part about privacy or terms and paste it here."),
)
