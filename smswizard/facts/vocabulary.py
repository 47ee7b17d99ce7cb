"""Lists as the provider spells them, with plain names: use cases, industries, positions, regions and so on."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from smswizard.facts.table import Origin, Row, read

TEN_DLC = "10dlc"
TOLL_FREE = "tollfree"


class Term(NamedTuple):
    """One entry of a list: the stored spelling (`code`), its plain name, where it was read."""

    code: str
    name: str
    origin: Origin


class UseCase(NamedTuple):
    """A kind of messages. `special` ones need more; `is_kind` is False for LOW_VOLUME, MIXED, SOLE_PROPRIETOR.

    `monthly_fee` is the id of a fee, "" where none is charged. `usual` ranks them by how common they are with small
    businesses, 1 first; the ranking is ours, 0 where there is none.
    """

    code: str
    name: str
    description: str
    special: bool
    is_kind: bool
    monthly_fee: str
    usual: int
    origin: Origin


class Policy(NamedTuple):
    """A policy of the provider's trust hub, by our name for it."""

    id: str
    name: str
    sid: str
    origin: Origin


def use_cases(product: str = TEN_DLC) -> tuple[UseCase, ...]:
    """The use cases of a product, "10dlc" or "tollfree"."""
    return tuple(case for owner, case in _use_cases() if owner == product)


def message_kinds() -> tuple[UseCase, ...]:
    """The use cases a person ticks, the usual ones first: what is sent, without the containers such as LOW_VOLUME."""
    return tuple(case for case in by_custom() if case.is_kind)


def by_custom() -> tuple[UseCase, ...]:
    """The use cases of 10DLC, those first that small businesses have most; those that need more come last."""
    return tuple(sorted(use_cases(), key=lambda each: (each.special, each.usual)))


def use_case(code: str, product: str = TEN_DLC) -> UseCase | None:
    """The use case of this code, or None."""
    return next((case for case in use_cases(product) if case.code == code), None)


def business_types(product: str = TEN_DLC) -> tuple[Term, ...]:
    """Kinds of business as the product spells them."""
    return tuple(term for owner, term in _business_types() if owner == product)


@cache
def regions(country: str) -> tuple[Term, ...]:
    """States of "US" (with the territories), provinces of "CA"; nothing for other countries."""
    return tuple(term for owner, term in _regions() if owner == country)


@cache
def industries() -> tuple[Term, ...]:
    """Industries of a business profile."""
    return read("industries", _term)


@cache
def job_positions() -> tuple[Term, ...]:
    """Positions of the person who stands for a business."""
    return read("job_positions", _term)


@cache
def company_types() -> tuple[Term, ...]:
    """Who owns the company, as the messaging profile spells it."""
    return read("company_types", _term)


@cache
def stock_exchanges() -> tuple[Term, ...]:
    """Stock exchanges of listed companies."""
    return read("stock_exchanges", _term)


@cache
def identities() -> tuple[Term, ...]:
    """How a business stands to the provider: direct customer, software company or reseller."""
    return read("identities", _term)


@cache
def regions_of_operation() -> tuple[Term, ...]:
    """Parts of the world in which a business works."""
    return read("regions_of_operation", _term)


@cache
def registration_authorities() -> tuple[Term, ...]:
    """Offices that give registration numbers."""
    return read("registration_authorities", _term)


@cache
def tollfree_opt_in_types() -> tuple[Term, ...]:
    """Ways of joining as the toll-free form spells them."""
    return read("tollfree_opt_in_types", _term)


@cache
def tollfree_volumes() -> tuple[Term, ...]:
    """Numbers of messages a month as the toll-free form spells them."""
    return read("tollfree_volumes", _term)


@cache
def policies() -> tuple[Policy, ...]:
    """Policies of the trust hub. `origin.read_from` says how sure we are of each."""
    return read("policies", _policy)


def policy(policy_id: str) -> Policy:
    """The policy with our id, such as "a2p.business". Raises KeyError."""
    return {each.id: each for each in policies()}[policy_id]


@cache
def _use_cases() -> tuple[tuple[str, UseCase], ...]:
    return read("use_cases", _use_case)


@cache
def _business_types() -> tuple[tuple[str, Term], ...]:
    return read("business_types", lambda row: (row.needed("product"), _term(row)))


@cache
def _regions() -> tuple[tuple[str, Term], ...]:
    return read("regions", lambda row: (row.needed("country"), _term(row)))


def _term(row: Row) -> Term:
    return Term(row.needed("code"), row.needed("name"), row.origin)


def _policy(row: Row) -> Policy:
    return Policy(row.needed("id"), row.needed("name"), row.needed("sid"), row.origin)


def _use_case(row: Row) -> tuple[str, UseCase]:
    case = UseCase(
        code=row.needed("code"),
        name=row.needed("name"),
        description=row.needed("description"),
        special=row.is_yes("special"),
        is_kind=row.is_yes("is_kind"),
        monthly_fee=row.text("monthly_fee"),
        usual=row.whole("usual") or 0,
        origin=row.origin,
    )
    return row.needed("product"), case
