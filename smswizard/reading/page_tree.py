"""HTML as a visitor sees it, out of lxml's tree: words, links, boxes, forms.

`reading/html.py` keeps every letter at its place, for texts that are edited; here nothing is edited, and broken pages
are mended as browsers mend them. Everything visible is kept: libraries that pick out an article drop sentences that
matter (see docs/decisions/011-reading-live-pages.md).
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urljoin

from smswizard.reading.html import visible
from smswizard.reading.pattern import Pattern

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LONGEST = 2_000_000
"""Characters of HTML that are read; no text for people is longer."""

_BREAK_NAMES = (
    "address article aside blockquote body br button dd details dialog div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html label legend li main nav ol option p pre section summary table tbody td tfoot th "
    "thead title tr ul"
)
_BREAKS = frozenset(_BREAK_NAMES.split())
_SILENT = frozenset(("script", "style", "noscript", "template", "svg", "head", "iframe", "object", "select"))
_AROUND = frozenset(("nav", "header", "footer"))
_CONTENT = frozenset(("main", "article", "section", "form"))
_AROUND_ROLES = frozenset(("navigation", "banner", "contentinfo", "menu", "menubar"))
_HIDDEN = Pattern(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_REFRESH = Pattern(
    r"^\s*(\d{1,3})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?[\"']?([^\"'\s>]{1,2000})", re.IGNORECASE
)
_NOT_TYPED = frozenset(("hidden", "submit", "button", "image", "reset"))
_MOST, _MOST_PLACES, _LABEL, _MAIN_LEAST = 2000, 400, 400, 200


class PageLink(NamedTuple):
    """A link: its words and its whole address."""

    words: str
    address: str


class Box(NamedTuple):
    """A box or round button to choose: what stands beside it, and whether it is chosen before anybody came."""

    words: str
    is_ticked: bool
    is_required: bool = False


class Tree(NamedTuple):
    """What a page holds. `fields` counts places to type into; `frames` are addresses of pages within the page;
    `sends_to` is where it sends the visitor by itself; `without_scripts` what it shows where scripts are off."""

    text: str = ""
    main: str = ""
    title: str = ""
    headings: tuple[str, ...] = ()
    language: str = ""
    links: tuple[PageLink, ...] = ()
    boxes: tuple[Box, ...] = ()
    frames: tuple[str, ...] = ()
    fields: int = 0
    has_password: bool = False
    has_phone: bool = False
    scripts: int = 0
    sends_to: str = ""
    without_scripts: str = ""


def read_tree(html: str, address: str = "") -> Tree:
    """A page of HTML, however broken; `address` makes its links whole."""
    root = _parsed(html)
    if root is None:
        return Tree()
    text, main = _words_of(root)
    text = text or _tidied(visible(html[:LONGEST]))  # a page nested deeper than lxml goes
    at = urljoin(address, next((_said(each, "href") for each in root.iter("base")), "")) if address else ""
    return Tree(
        text=text,
        main=main if len(main) >= _MAIN_LEAST or len(main) * 3 > len(text) else text,
        title=_first(root, "title"),
        headings=tuple(_inner(each) for each in _some(root, "h1", "h2")[:20]),
        language=_said(root, "lang").lower()[:20],
        links=tuple(_links(root, at)),
        boxes=tuple(_boxes(root)),
        frames=tuple(_whole(at, _said(each, "src")) for each in _some(root, "iframe", "frame")[:50]),
        scripts=len(_some(root, "script")),
        sends_to=_sends_to(root, at),
        without_scripts=" ".join(_inner(each) for each in _some(root, "noscript")[:5])[:1000],
        **_typed_into(root),
    )


def _parsed(html: str) -> Element | None:
    from lxml import etree

    parser = etree.HTMLParser(
        encoding=_UTF8, remove_comments=True, remove_pis=True, recover=True, no_network=True, huge_tree=True
    )
    data = html[:LONGEST].replace("\0", "").encode(_UTF8, "replace")
    try:
        return etree.fromstring(data, parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


_UTF8 = "utf-8"


def _words_of(root: Element) -> tuple[str, str]:
    """All words, and those outside menus, head and foot. One walk; no recursion, however deep the page."""
    from lxml import etree

    everything: list[str] = []
    main: list[str] = []
    stack, around, inside = list[bool](), 0, 0
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, node in walk:
        name = node.tag if isinstance(node.tag, str) else ""
        is_shown = not (name in _SILENT or _is_hidden(node))
        if event == "start":
            stack.append(_is_around(node, name, inside > 0))
            around += stack[-1]
            inside += name in _CONTENT
            if not is_shown:
                walk.skip_subtree()
            said = ("\n" if name in _BREAKS else "") + (node.text or "") if is_shown else ""
        else:
            inside -= name in _CONTENT
            around -= stack.pop()
            said = ("\n" if is_shown and name in _BREAKS else "") + (node.tail or "")
        everything.append(said)
        if not around:
            main.append(said)
    return _tidied("".join(everything)), _tidied("".join(main))


def _is_hidden(node: Element) -> bool:
    style = node.get("style")
    return node.get("hidden") is not None or bool(style and _HIDDEN.search(style[:_MOST]))


def _is_around(node: Element, name: str, is_in_content: bool) -> bool:
    if (node.get("role") or "").lower() in _AROUND_ROLES or name == "nav":
        return True
    return name in _AROUND and not is_in_content


def _tidied(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _links(root: Element, at: str) -> list[PageLink]:
    found = []
    for each in _some(root, "a", "area")[:_MOST]:
        href = _said(each, "href")
        words = _inner(each) or _said(each, "aria-label") or _said(each, "title")
        if href and not href.lower().startswith(("javascript:", "#")):
            found.append(PageLink(words[:_LABEL], _whole(at, href)))
    return found


def _boxes(root: Element) -> list[Box]:
    named = {_said(each, "for"): _inner(each) for each in _some(root, "label")[:_MOST] if _said(each, "for")}
    found = []
    for each in _some(root, "input")[:_MOST]:
        if _said(each, "type").lower() in ("checkbox", "radio"):
            words = named.get(_said(each, "id"), "") if _said(each, "id") else ""
            words = words or _said(each, "aria-label") or _beside(each)
            found.append(
                Box(words[:_LABEL], each.get("checked") is not None, each.get("required") is not None)
            )
    return found


def _beside(box: Element) -> str:
    """The words of the label around a box, else what follows it, else what stands in the same place."""
    around = next(box.iterancestors("label"), None)
    if around is not None:
        return _inner(around)
    following = " ".join([box.tail or "", *(_inner(each) for each in islice(box.itersiblings(), 3))])
    parent = box.getparent()
    return " ".join(following.split()) or ("" if parent is None else _inner(parent))


def _typed_into(root: Element) -> dict[str, Any]:
    kinds = [_said(each, "type").lower() or "text" for each in _some(root, "input")[:_MOST]]
    names = " ".join(
        " ".join(
            (_said(each, "name"), _said(each, "id"), _said(each, "placeholder"), _said(each, "autocomplete"))
        )
        for each in _some(root, "input")[:_MOST]
    ).lower()
    return {
        "fields": sum(kind not in _NOT_TYPED for kind in kinds) + len(_some(root, "textarea")),
        "has_password": "password" in kinds,
        "has_phone": "tel" in kinds or any(word in names for word in ("phone", "mobile", "cell")),
    }


def _sends_to(root: Element, at: str) -> str:
    for each in _some(root, "meta"):
        if _said(each, "http-equiv").lower() == "refresh":
            found = _REFRESH.match(_said(each, "content"))
            if found and int(found.group(1)) <= 30:
                return _whole(at, found.group(2))
    return ""


def _whole(at: str, href: str) -> str:
    try:
        return urljoin(at, href) if at else href
    except ValueError:
        return href


def _some(root: Element, *names: str) -> list[Element]:
    return list(root.iter(*names))


def _first(root: Element, name: str) -> str:
    return next((_inner(each) for each in root.iter(name)), "")


def _inner(node: Element) -> str:
    """The words inside, of the first few hundred places: a label is short, and a hostile one must not cost more."""
    from lxml import etree

    pieces: list[str] = []
    for event, each in islice(etree.iterwalk(node, events=("start", "end")), _MOST_PLACES):
        if event == "start":
            pieces.append(each.text or "" if each is node or each.tag not in _SILENT else "")
        elif each is not node:
            pieces.append(each.tail or "")
    return " ".join("".join(pieces).split())[:_MOST]


def _said(node: Element, name: str) -> str:
    return (node.get(name) or "").strip()[:_MOST]
