"""A journal's record as one line of JSON, and back: {"kind": "Created", "at": "...", ...}.

It follows the dataclasses of `submission.record`, so a record that grows needs nothing here. A field that is
missing takes its default; a kind or a value we do not know is refused, because a ledger must not be guessed.
"""

from __future__ import annotations

import dataclasses
import json
import sys
import types
import typing
from datetime import datetime
from enum import Enum
from functools import cache
from typing import Any

from smswizard.domain.errors import NewerFormat
from smswizard.i18n import mark
from smswizard.submission.record import Record
from smswizard.submission.resource import Outcome

_KINDS: dict[str, type[Any]] = {kind.__name__: kind for kind in typing.get_args(Record)}


def to_text(record: Record) -> str:
    """The record as one line of ASCII."""
    return json.dumps({"kind": type(record).__name__, **_plain_fields(record)}, separators=(",", ":"))


def from_text(text: str) -> Record:
    """The record of a line. Raises ValueError for what is no record, NewerFormat for one we do not know."""
    try:
        plain = json.loads(text)
    except RecursionError as error:
        raise ValueError("no record") from error
    if not isinstance(plain, dict) or "kind" not in plain:
        raise ValueError("no record")
    kind = _KINDS.get(str(plain.pop("kind")))
    if kind is None:
        raise _newer()
    try:
        record: Record = _value(kind, plain)
    except (TypeError, RecursionError) as error:
        raise ValueError("no record") from error
    return record


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return _plain_fields(value)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, datetime):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def _plain_fields(value: Any) -> dict[str, Any]:
    return {each.name: _plain(getattr(value, each.name)) for each in dataclasses.fields(value)}


def _value(kind: Any, plain: Any) -> Any:
    """`plain` as a value of type `kind`."""
    if kind is str:
        return _checked(plain, str)
    if dataclasses.is_dataclass(kind):
        return _dataclass_value(typing.cast("type[Any]", kind), plain)
    if typing.get_origin(kind) is tuple:
        (inner, _) = typing.get_args(kind)
        return tuple(_value(inner, each) for each in _checked(plain, list))
    if isinstance(kind, types.UnionType):
        return None if plain is None else _value(typing.get_args(kind)[0], plain)
    kind = getattr(kind, "__supertype__", kind)
    if kind is datetime:
        return datetime.fromisoformat(plain)
    return _enum_value(kind, plain) if issubclass(kind, Enum) else _checked(plain, kind)


def _dataclass_value(kind: type[Any], plain: Any) -> Any:
    hints = _hints(kind.__module__, kind.__qualname__)
    found = _checked(plain, dict).items()
    return kind(**{name: _value(hints[name], value) for name, value in found if name in hints})


def _enum_value(kind: type[Enum], plain: Any) -> Enum:
    try:
        return kind(plain)
    except ValueError:
        if kind is Outcome:
            return Outcome.PENDING  # shown raw and looked at again, as an unknown status is
        raise _newer() from None


def _checked(plain: Any, kind: type[Any]) -> Any:
    if type(plain) is not kind:
        raise ValueError(f"{type(plain).__name__} instead of {kind.__name__}")
    return plain


@cache
def _hints(module: str, name: str) -> dict[str, Any]:
    """The types of a dataclass's fields, names for identities told apart no more."""
    hints = typing.get_type_hints(getattr(sys.modules[module], name))
    return {field: getattr(hint, "__supertype__", hint) for field, hint in hints.items()}


def _newer() -> NewerFormat:
    return NewerFormat(
        mark("This filing was recorded by a newer version of SMS Wizard."),
        mark("Install the newest version to go on with it. Nothing was changed."),
    )
