"""Records behave as frozen dataclasses do."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from smswizard.domain.record import record


@record(frozen=True)
class Shop:
    name: str
    city: str = "Portland"
    hours: tuple[int, ...] = ()
    notes: dict[str, str] = field(default_factory=dict)
    open: bool = field(default=True, kw_only=True)


@dataclass(frozen=True)
class Plain:
    name: str
    city: str = "Portland"
    hours: tuple[int, ...] = ()
    notes: dict[str, str] = field(default_factory=dict)
    open: bool = field(default=True, kw_only=True)


@record(frozen=True)
class Chain(Shop):
    shops: int = 2


@record(frozen=True)
class One:
    only: int = 0


@record(frozen=True, eq=False)
class Lone:
    only: int = 0


CALLS: list[Callable[[Any], Any]] = [
    lambda kind: kind("Bakery"),
    lambda kind: kind("Bakery", "Salem", (7,), {"a": "b"}, open=False),
    lambda kind: kind(city="Salem", name="Bakery"),
    lambda kind: dataclasses.replace(kind("Bakery"), city="Salem"),
]
WRONG: list[Callable[[Any], Any]] = [
    lambda kind: kind(),
    lambda kind: kind("Bakery", "Salem", (), {}, True),
    lambda kind: kind("Bakery", name="Other"),
    lambda kind: kind("Bakery", colour="red"),
    lambda kind: dataclasses.replace(kind("Bakery"), colour="red"),
]


@pytest.mark.parametrize("call", CALLS)
def test_it_holds_and_shows_what_a_dataclass_does(call: Callable[[Any], Any]) -> None:
    assert dataclasses.asdict(call(Shop)) == dataclasses.asdict(call(Plain))
    assert repr(call(Shop)) == repr(call(Plain)).replace("Plain", "Shop")
    assert call(Shop) == call(Shop)


@pytest.mark.parametrize("call", WRONG)
def test_it_refuses_what_a_dataclass_does(call: Callable[[Any], Any]) -> None:
    for kind in (Plain, Shop):
        with pytest.raises(TypeError):
            call(kind)


def test_it_cannot_be_changed() -> None:
    shop: Any = Shop("Bakery")
    with pytest.raises(dataclasses.FrozenInstanceError):
        shop.name = "Other"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del shop.name


def test_each_has_its_own_made_default() -> None:
    first, second = Shop("Bakery"), Shop("Bakery")
    first.notes["a"] = "b"
    assert second.notes == {}


def test_it_equals_its_own_kind_with_the_same_values_only() -> None:
    assert Shop("Bakery") != Shop("Other")
    other: object = Plain("Bakery")
    assert Shop("Bakery") != other
    assert Chain("Bakery") != Shop("Bakery")
    assert One(3) == One(3)
    assert hash(One(3)) == hash(One(3))
    assert Lone(3) != Lone(3)
    assert len({Lone(3), Lone(3)}) == 2


def test_a_record_made_from_another_has_all_fields() -> None:
    chain = Chain("Bakery", shops=3)
    assert (chain.name, chain.city, chain.shops) == ("Bakery", "Portland", 3)
    assert [each.name for each in dataclasses.fields(Chain)] == [
        *(each.name for each in dataclasses.fields(Shop)),
        "shops",
    ]


def test_it_can_be_copied_and_stored() -> None:
    chain = Chain("Bakery", shops=3)
    assert copy.deepcopy(chain) == chain
    assert pickle.loads(pickle.dumps(chain)) == chain  # noqa: S301 - our own, just made


def test_a_record_that_is_not_frozen_is_refused() -> None:
    with pytest.raises(TypeError, match="always frozen"):
        record(frozen=False)


def test_a_record_without_fields_is_like_any_other_of_its_kind() -> None:
    @record(frozen=True)
    class Wish:
        """Nothing but its name."""

    assert Wish() == Wish()
    assert hash(Wish()) == hash(Wish())
    assert repr(Wish()).endswith("Wish()")
