"""A public text: title, headings, paragraphs, lists. Stored as plain text, shown as HTML or Markdown.

The plain text is the whole truth: `parsed` reads it back, so a page always says what was confirmed, word for word.
Blank lines divide blocks; a short line without a full stop is a heading; lines that begin with "- " are a list.
STOP, HELP and the rates phrase are bold wherever a page can show it, since carriers ask for that; web and e-mail
addresses become links.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from smswizard.domain.record import record
from smswizard.i18n import mark
from smswizard.reading.pattern import Pattern


@record(frozen=True)
class Heading:
    """A heading below the title."""

    text: str


@record(frozen=True)
class Paragraph:
    """A paragraph; line feeds inside it are kept."""

    text: str


@record(frozen=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]


Block = Heading | Paragraph | Bullets


class Document(NamedTuple):
    """A title ("" for a part to insert) and blocks."""

    title: str
    blocks: tuple[Block, ...]


class Run(NamedTuple):
    """A stretch of text with one look. `href` is a web or mail address, or ""."""

    text: str
    is_bold: bool = False
    href: str = ""


NOTICE = mark("A draft, not legal advice. Show it to your lawyer if you have one.")
"""Goes with every text we write."""

_LONGEST_HEADING = 90
_BULLET = Pattern(r"[-*•] +")
_BOLD = r"(?P<bold>\b(?:STOP|HELP)\b|\b(?:Message and|Msg &) data rates may apply\b)"
_WEB = r"(?P<web>https?://[^\s<>\"'()]{0,400}[^\s<>\"'().,;:!?])"
_MAIL = r"(?P<mail>\b[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-zA-Z][\w-]{0,62}\b)"
_LOOKS = Pattern(f"{_BOLD}|{_WEB}|{_MAIL}")
_NOT_IN_PAGES = Pattern(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_MARKDOWN = Pattern(r"([\\`*_\[\]<>#|~])")

STYLE = (
    "body{margin:0 auto;max-width:44rem;padding:1.5rem;font:1.0625rem/1.6 system-ui,sans-serif;"
    "color:#1d1d1f;background:#fff}h1{font-size:1.8rem;line-height:1.25}h2{font-size:1.25rem;margin-top:2rem}"
    "a{color:#0b57d0}label{display:inline}input[type=tel]{font:inherit;padding:.5rem;display:block;width:16rem;"
    "max-width:100%}button{font:inherit;padding:.5rem 1.25rem}fieldset{border:0;padding:0;margin:0}"
    "@media(prefers-color-scheme:dark){body{color:#f2f2f2;background:#1b1b1d}a{color:#9ec1ff}}"
)


def as_plain(document: Document) -> str:
    """The plain text that is stored, confirmed and filed."""
    blocks = [document.title] if document.title else []
    for block in document.blocks:
        if isinstance(block, Bullets):
            blocks.append("\n".join(f"- {item}" for item in block.items))
        else:
            blocks.append(block.text)
    return "\n\n".join(blocks)


def parsed(plain: str) -> Document:
    """A plain text read as a document; its first line is the title if it looks like a heading."""
    chunks = [
        chunk for chunk in re.split(r"\n[ \t]*(?:\n[ \t]*)+", _lines(plain).strip("\n")) if chunk.strip()
    ]
    title = ""
    if chunks and _is_heading(chunks[0]):
        title = chunks.pop(0).strip()
    last = len(chunks) - 1
    return Document(title, tuple(_block(chunk, is_last=at == last) for at, chunk in enumerate(chunks)))


def runs(text: str) -> tuple[Run, ...]:
    """A text cut where its look changes; joined, the runs are the text."""
    found: list[Run] = []
    at = 0
    for match in _LOOKS.finditer(text):
        if match.start() > at:
            found.append(Run(text[at : match.start()]))
        href = match["web"] or (f"mailto:{match['mail']}" if match["mail"] else "")
        found.append(Run(match.group(), is_bold=match["bold"] is not None, href=href))
        at = match.end()
    if at < len(text):
        found.append(Run(text[at:]))
    return tuple(found)


def as_markdown(document: Document) -> str:
    """Markdown with the title as first-level heading."""
    blocks = [f"# {_escaped(document.title)}"] if document.title else []
    for block in document.blocks:
        if isinstance(block, Heading):
            blocks.append(f"## {_escaped(block.text)}")
        elif isinstance(block, Bullets):
            blocks.append("\n".join(f"- {_markdown(item)}" for item in block.items))
        else:
            blocks.append("  \n".join(_markdown(line) for line in block.text.split("\n")))
    return "\n\n".join(blocks) + "\n"


def as_html(document: Document) -> str:
    """The document as a fragment to paste into a page: h1, h2, p, ul; also well-formed XML."""
    parts = [f"<h1>{escaped(document.title)}</h1>"] if document.title else []
    for block in document.blocks:
        if isinstance(block, Heading):
            parts.append(f"<h2>{escaped(block.text)}</h2>")
        elif isinstance(block, Bullets):
            items = "\n".join(f"  <li>{inline_html(item)}</li>" for item in block.items)
            parts.append(f"<ul>\n{items}\n</ul>")
        else:
            parts.append(f"<p>{'<br/>'.join(inline_html(line) for line in block.text.split(chr(10)))}</p>")
    return "\n".join(parts) + "\n"


def as_page(document: Document, language: str = "en") -> str:
    """A whole page, ready to be put on a website; it loads nothing from elsewhere."""
    return page(document.title, as_html(document), language)


def page(title: str, body: str, language: str = "en", style: str = "") -> str:
    """A whole page around ready HTML."""
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<!-- {NOTICE} -->\n<head>\n<meta charset="utf-8"/>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        f"<title>{escaped(title)}</title>\n<style>{STYLE}{style}</style>\n</head>\n<body>\n<main>\n"
        f"{body}</main>\n</body>\n</html>\n"
    )


def inline_html(text: str) -> str:
    """One line of text with bold and links."""
    return "".join(map(_run_html, runs(text)))


def escaped(text: str) -> str:
    """Text fit for HTML; signs that no page may hold are left out."""
    import html  # late: only pages to look at are escaped

    return html.escape(_NOT_IN_PAGES.sub("", text))


def _run_html(run: Run) -> str:
    words = escaped(run.text)
    if run.href:
        return f'<a href="{escaped(run.href)}">{words}</a>'
    return f"<strong>{words}</strong>" if run.is_bold else words


def _markdown(line: str) -> str:
    return "".join(
        f"<{run.text}>" if run.href else f"**{run.text}**" if run.is_bold else _escaped(run.text)
        for run in runs(line)
    )


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_heading(chunk: str) -> bool:
    line = chunk.strip()
    return (
        "\n" not in line
        and len(line) <= _LONGEST_HEADING
        and line[-1:] not in ".!?:;,"
        and not _BULLET.match(line)
        and "://" not in line
    )


def _block(chunk: str, is_last: bool) -> Block:
    lines = [line.rstrip() for line in chunk.split("\n") if line.strip()]
    if all(_BULLET.match(line.lstrip()) for line in lines):
        return Bullets(tuple(_BULLET.sub("", line.lstrip(), count=1) for line in lines))
    if not is_last and _is_heading(chunk):
        return Heading(chunk.strip())
    return Paragraph("\n".join(lines))
