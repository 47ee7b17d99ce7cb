"""The form of an example: what a rule accepts, what it refuses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from smswizard.rules.rule import About, Kind

BRAND = "Golden Crust Bakery"
ABOUT = About(
    brands=(BRAND, f"{BRAND} LLC"),
    site="goldencrust.example",
    use_case="LOW_VOLUME",
    has_links="yes",
    has_phone="yes",
    age_gated="no",
    direct_lending="no",
    policy_url="https://goldencrust.example/privacy",
    terms_url="https://goldencrust.example/terms",
)

Changes = Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True)
class TextExample:
    """Texts of one kind; `about` changes what is known beside them."""

    kind: Kind = Kind.PRIVACY
    accepted: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    about: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class DossierExample:
    """Changes to a sound dossier; `base` comes first for both."""

    accepted: tuple[Changes, ...] = ()
    refused: tuple[Changes, ...] = ()
    base: Changes = field(default_factory=dict)
