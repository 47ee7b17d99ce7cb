"""The effective texts, for previews and for filing."""

from __future__ import annotations

from smswizard.domain.dossier import Dossier
from smswizard.drafting.complete import completed
from smswizard.drafting.document import as_html, parsed
from smswizard.reading.html import readable


def shown(dossier: Dossier) -> Dossier:
    """The dossier with every empty text drafted, as a reviewer would see it."""
    return completed(dossier)


def document_html(text: str) -> str:
    """A policy or terms text as HTML to look at: title, headings, lists, bold, links; of a web page its words."""
    return as_html(parsed(readable(text)))
