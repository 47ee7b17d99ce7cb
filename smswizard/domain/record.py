"""Records: frozen dataclasses that are made at once.

`dataclass` writes and compiles six methods for each class, at every start: half a millisecond a class, and a start
meets dozens. A record shares its methods with all others. It is still a dataclass for `replace`, `fields` and
`asdict`, and for the type checker it is nothing else.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["record"]

Kind = type[Any]

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:

    def record(*, frozen: bool, eq: bool = True) -> Callable[[Kind], Kind]:
        """As `dataclass(frozen=True, eq=...)`. Nothing else is offered; `__post_init__` is not called."""
        if not frozen:
            raise TypeError("a record is always frozen")
        return lambda kind: _made(kind, {**_ALWAYS, **(_EQUAL if eq else {})})


class _Shape:
    """What the shared methods know of a class."""

    def __init__(self, kind: Kind) -> None:
        fields, missing = dataclasses.fields(kind), dataclasses.MISSING
        self.names = tuple(each.name for each in fields)
        self.in_order = tuple(each.name for each in fields if not each.kw_only)
        self.all = frozenset(self.names)
        self.defaults = {each.name: each.default for each in fields if each.default is not missing}
        self.makers = [
            (each.name, each.default_factory) for each in fields if each.default_factory is not missing
        ]
        self.value = attrgetter(*self.names) if self.names else _nothing


def _nothing(_: object) -> tuple[()]:
    """The values of a record without fields."""
    return ()


def _made(kind: Kind, methods: Mapping[str, Any]) -> Kind:
    for name in methods.keys() - vars(kind).keys():
        setattr(kind, name, methods[name])
    dataclasses.dataclass(init=False, repr=False, eq=False)(kind)
    kind.__record__ = _Shape(kind)
    return kind


def _init(self: Any, /, *given: object, **named: object) -> None:
    shape, state = self.__record__, self.__dict__
    state.update(shape.defaults)
    for name, make in shape.makers:
        if name not in named:
            state[name] = make()
    state.update(zip(shape.in_order, given, strict=False))
    state.update(named)
    twice = given and named and not named.keys().isdisjoint(shape.in_order[: len(given)])
    if twice or len(given) > len(shape.in_order) or state.keys() != shape.all:
        raise TypeError(_complaint(type(self), len(given), named))


def _complaint(kind: Kind, given: int, named: Mapping[str, object]) -> str:
    shape = kind.__record__
    placed = set(shape.in_order[:given])
    known = {*placed, *named, *shape.defaults, *(name for name, _ in shape.makers)}
    return (
        f"{kind.__qualname__}() takes {len(shape.in_order)} positional arguments and was given {given}; "
        f"missing: {sorted(shape.all - known)}, unknown: {sorted(named.keys() - shape.all)}, "
        f"given twice: {sorted(named.keys() & placed)}"
    )


def _repr(self: Any) -> str:
    values = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__record__.names)
    return f"{type(self).__qualname__}({values})"


def _eq(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    value = self.__record__.value
    return value(self) == value(other)


def _hash(self: Any) -> int:
    return hash(self.__record__.value(self))


def _set(_self: Any, name: str, _value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _delete(_self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


_ALWAYS = {"__init__": _init, "__repr__": _repr, "__setattr__": _set, "__delattr__": _delete}
_EQUAL = {"__eq__": _eq, "__hash__": _hash}
