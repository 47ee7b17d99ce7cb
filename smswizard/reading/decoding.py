"""Bytes as text: which alphabet they are in, and what kind of document they are.

Byte order mark, header and `<meta>` are read by w3lib, as browsers read them. What they say is believed unless the bytes
show that it cannot be so: then the text is read by what fits, and that it was declared wrongly is told.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

UTF8, WESTERN = "utf-8", "cp1252"
_LOST = "\N{REPLACEMENT CHARACTER}"
_HEAD = 1024


class MediaKind(StrEnum):
    """Kinds of documents, as far as it matters here."""

    HTML = "html"
    PLAIN = "plain"
    PDF = "pdf"
    WORD = "word"
    OLD_WORD = "old-word"
    IMAGE = "image"
    BINARY = "binary"


_BEGINNINGS = (
    (b"%PDF-", MediaKind.PDF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", MediaKind.OLD_WORD),
    (b"{\\rtf", MediaKind.OLD_WORD),
    (b"\x89PNG\r\n\x1a\n", MediaKind.IMAGE),
    (b"\xff\xd8\xff", MediaKind.IMAGE),
    (b"GIF8", MediaKind.IMAGE),
)
_ORDERS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


class Decoded(NamedTuple):
    """Text out of bytes. `declared` is the alphabet that was named ("" for none), `is_wrong` whether it cannot be."""

    text: str
    declared: str = ""
    is_wrong: bool = False


def kind_of(body: bytes, content_type: str = "") -> MediaKind:
    """What the bytes are. Their beginning counts more than what the server or the name of a file says."""
    said = content_type.partition(";")[0].strip().lower()
    head = body[:_HEAD]
    for beginning, kind in _BEGINNINGS:
        if head.lstrip(b" \t\r\n").startswith(beginning):
            return kind
    if head.startswith(b"PK\x03\x04"):
        return MediaKind.WORD if b"word/" in body else MediaKind.BINARY
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return MediaKind.IMAGE
    if not head.startswith(_ORDERS) and _looks_binary(head):
        return MediaKind.IMAGE if said.startswith("image/") else MediaKind.BINARY
    return MediaKind.HTML if _is_html(head, said) else MediaKind.PLAIN


def decoded(body: bytes, content_type: str = "") -> Decoded:
    """The text of a page or file, with its line ends as one sign."""
    from w3lib.encoding import html_to_unicode

    encoding, text = html_to_unicode(
        content_type or None, body, default_encoding=UTF8, auto_detect_fun=_guess
    )
    declared = _declared(body, content_type)
    fitting = _what_fits(body) if declared else encoding
    is_wrong = _LOST in text or (fitting == UTF8 != _plain(encoding) and not body.isascii())
    if declared and is_wrong and not body.startswith(_ORDERS):
        text = body.decode(fitting, "replace")
    else:
        is_wrong = False
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), declared, is_wrong)


def _declared(body: bytes, content_type: str) -> str:
    from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding

    return http_content_type_encoding(content_type) or html_body_declared_encoding(body) or ""


def _guess(body: bytes) -> str:
    return _what_fits(body)


def _what_fits(body: bytes) -> str:
    """UTF-8 where the bytes can be that: no other alphabet happens to look like it. Else the western one."""
    try:
        body.decode(UTF8)
    except UnicodeDecodeError:
        return WESTERN
    return UTF8


def _plain(encoding: str) -> str:
    return UTF8 if encoding.lower().replace("_", "-") in ("utf-8", "utf8") else encoding.lower()


def _looks_binary(head: bytes) -> bool:
    controls = sum(1 for sign in head if sign < 9 or 13 < sign < 27 or 27 < sign < 32)
    return controls * 20 > len(head)


def _is_html(head: bytes, said: str) -> bool:
    if said in ("text/html", "application/xhtml+xml"):
        return True
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")) and said != "text/plain"
