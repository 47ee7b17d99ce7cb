"""What a page on the web shows: its words, its links, its boxes. No verdicts."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from smswizard.domain.evidence import Fetched
from smswizard.domain.values import Problem
from smswizard.reading.decoding import MediaKind, decoded, kind_of
from smswizard.reading.documents import text_of_pdf, text_of_word
from smswizard.reading.page_tree import Box, PageLink, Tree, read_tree


class Reading(NamedTuple):
    """A page as read. `text` is all that a visitor can read, `main` the same without menus, head and foot.

    `problem` says why no text could be taken out; `is_wrong_alphabet` that the page names another one than it uses.
    """

    kind: MediaKind
    text: str = ""
    main: str = ""
    declared: str = ""
    is_wrong_alphabet: bool = False
    problem: Problem | None = None
    tree: Tree = Tree()

    @property
    def links(self) -> tuple[PageLink, ...]:
        """Where the page leads, addresses whole."""
        return self.tree.links

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The boxes to tick."""
        return self.tree.boxes


class Seen(NamedTuple):
    """A page with the way to it."""

    fetched: Fetched
    reading: Reading


@lru_cache(maxsize=4)
def read_page(fetched: Fetched) -> Seen:
    """What came back from an address, read."""
    return Seen(fetched, read_body(fetched.body, fetched.content_type, fetched.final))


def read_body(body: bytes, content_type: str = "", address: str = "") -> Reading:
    """Bytes of any kind, read. Never raises for what the bytes are."""
    kind = kind_of(body, content_type)
    if kind in (MediaKind.PDF, MediaKind.WORD):
        said = text_of_pdf(body) if kind is MediaKind.PDF else text_of_word(body)
        if isinstance(said, Problem):
            return Reading(kind, problem=said)
        return Reading(kind, said, said)
    if kind not in (MediaKind.HTML, MediaKind.PLAIN):
        return Reading(kind)
    told = decoded(body, content_type)
    if kind is MediaKind.PLAIN:
        return Reading(kind, told.text, told.text, told.declared, told.is_wrong)
    tree = read_tree(told.text, address)
    return Reading(kind, tree.text, tree.main, told.declared, told.is_wrong, tree=tree)
