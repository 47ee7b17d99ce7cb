"""The sample bakery's website on this machine, reached through a proxy, as the program reaches any website."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Self

from smswizard.desk.texts import document_html
from smswizard.domain.dossier import Dossier
from smswizard.drafting.complete import as_confirmed
from tests.support.lookalike.wire import LOOPBACK
from tests.support.websites import Behaviour, Proxy, Served, Website


def whole(inside: str) -> Served:
    """A page of HTML."""
    return Served(
        f"<!doctype html><html lang=en><head><title>Page</title></head><body>{inside}</body></html>"
    )


def sound_pages(dossier: Dossier) -> dict[str, Served | Behaviour]:
    """Every page as it should be."""
    told = as_confirmed(dossier)
    links = "<footer><a href='/privacy'>Privacy policy</a> <a href='/terms'>Terms</a></footer>"
    form = (
        f"<form><input type=tel name=phone><label><input type=checkbox> {told.consent.wording}</label></form>"
    )
    return {
        "/": whole(
            f"<h1>{told.business.brand_name}</h1><p>We bake bread. {told.business.legal_name}</p>{links}"
        ),
        "/privacy": whole(f"<main>{document_html(told.privacy.text)}</main>{links}"),
        "/terms": whole(f"<main>{document_html(told.terms.text)}</main>{links}"),
        "/texts": whole(f"<main><h1>{told.business.brand_name}</h1>{form}</main>{links}"),
    }


class BakeryOnline:
    """Use it in a `with` block, with `environment` in force; then https://goldencrust.example is here."""

    def __init__(self, folder: Path, pages: Mapping[str, Served | Behaviour]) -> None:
        self.website = Website(folder, pages)
        self._proxy = Proxy(self.website)
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        self._stack.enter_context(self.website)
        self._stack.enter_context(self._proxy)
        return self

    def __exit__(self, *exc: object) -> None:
        self._stack.close()

    @property
    def environment(self) -> dict[str, str]:
        """What leads the program here."""
        return {
            "HTTPS_PROXY": f"http://{LOOPBACK}:{self._proxy.port}",
            "REQUESTS_CA_BUNDLE": str(self.website.roots),
        }
