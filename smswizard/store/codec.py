"""A dossier as a plain dictionary and as text, and back.

The text is JSON in pure ASCII: a NUL or half a surrogate pair, which a person can paste, survives any file.
(Two halves side by side come back as the character they are halves of.) Empty answers are left out.

Read tolerantly: an answer that is missing is empty; a section, an answer or a tick that this program does not
know, or that has another form, goes into `Dossier.beyond` and is written back as it came.
"""

from __future__ import annotations

import dataclasses
import json
from datetime import datetime
from typing import Any

from smswizard.domain.confirmation import Confirmation
from smswizard.domain.dossier import SECTIONS, Dossier
from smswizard.domain.ids import StepId
from smswizard.store.upgrades import DOSSIER_FORMAT, Plain, upgrade_dossier


class UnreadableError(Exception):
    """The text is no dossier. Callers in store/ turn it into words; it goes no further."""


def to_text(dossier: Dossier) -> str:
    """The dossier as text; the same dossier always gives the same text."""
    return json.dumps(to_plain(dossier), sort_keys=True, separators=(",", ":"))


def from_text(text: str | bytes) -> Dossier:
    """The dossier of a text of any format up to today's. Raises UnreadableError or NewerFormat."""
    try:
        plain = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("no JSON") from error
    return from_plain(plain)


def digest(text: str) -> str:
    """SHA-256 of a dossier's text, 64 hexadecimal digits."""
    import hashlib  # late: it brings in OpenSSL, which a start can do without

    return hashlib.sha256(text.encode("ascii")).hexdigest()


def to_plain(dossier: Dossier) -> Plain:
    """The dossier as JSON holds it."""
    answers = {section: _filled(getattr(dossier, section)) for section in SECTIONS}
    known: Plain = {
        "format": DOSSIER_FORMAT,
        "answers": {section: filled for section, filled in answers.items() if filled},
        "confirmations": [_plain_tick(each) for each in dossier.confirmations],
        "is_sample": dossier.is_sample,
    }
    return _merged(_beyond(dossier), known)


def from_plain(plain: object) -> Dossier:
    """The dossier of a plain dictionary of any format up to today's. Raises UnreadableError or NewerFormat."""
    if not isinstance(plain, dict) or type(plain.get("format")) is not int:
        raise UnreadableError("no dossier")
    try:
        return _dossier(upgrade_dossier(plain, plain["format"]))
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise UnreadableError("not what its format says") from error


def _dossier(plain: Plain) -> Dossier:
    rest = {name: value for name, value in plain.items() if name not in ("format", "is_sample")}
    sections, strange_answers = _sections(_checked(rest.pop("answers", {}), dict))
    ticks, strange_ticks = _ticks(_checked(rest.pop("confirmations", []), list))
    if strange_answers:
        rest["answers"] = strange_answers
    if strange_ticks:
        rest["confirmations"] = strange_ticks
    return Dossier(
        **sections,
        confirmations=ticks,
        is_sample=plain.get("is_sample") is True,
        beyond=json.dumps(rest, sort_keys=True, separators=(",", ":")) if rest else "",
    )


def _checked(found: Any, kind: type) -> Any:
    if not isinstance(found, kind):
        raise TypeError(f"no {kind.__name__}")
    return found


def _filled(section: Any) -> Plain:
    values = {each.name: getattr(section, each.name) for each in dataclasses.fields(section)}
    return {
        name: list(value) if isinstance(value, tuple) else value for name, value in values.items() if value
    }


def _sections(answers: Plain) -> tuple[dict[str, Any], Plain]:
    """The sections we know, and what we do not know of them."""
    sections: dict[str, Any] = {}
    strange: Plain = {name: value for name, value in answers.items() if name not in SECTIONS}
    for name in SECTIONS:
        if name not in answers:
            continue
        found = answers[name]
        if not isinstance(found, dict):
            strange[name] = found
            continue
        empty = getattr(_EMPTY, name)
        known = {each.name: _answer(found.get(each.name), each.default) for each in dataclasses.fields(empty)}
        read = {field: value for field, value in known.items() if value is not None}
        sections[name] = dataclasses.replace(empty, **read)
        unread = {field: value for field, value in found.items() if field not in read}
        if unread:
            strange[name] = unread
    return sections, strange


def _answer(found: object, default: object) -> str | tuple[str, ...] | None:
    """The answer in the form of `default`, or None."""
    if isinstance(default, str):
        return found if isinstance(found, str) else None
    if isinstance(found, list) and all(isinstance(each, str) for each in found):
        return tuple(found)
    return None


def _plain_tick(tick: Confirmation) -> Plain:
    plain = {**dataclasses.asdict(tick), "step": tick.step.value, "at": tick.at.isoformat()}
    return {name: value for name, value in plain.items() if value}


def _ticks(found: list[Any]) -> tuple[tuple[Confirmation, ...], list[Any]]:
    """The ticks we can read, and the others as they came."""
    ticks: list[Confirmation] = []
    strange: list[Any] = []
    for each in found:
        try:
            ticks.append(_tick(each))
        except (KeyError, TypeError, ValueError):
            strange.append(each)
    return tuple(ticks), strange


def _tick(plain: Plain) -> Confirmation:
    at = datetime.fromisoformat(plain["at"])
    if at.tzinfo is None:
        raise ValueError("a time without its zone")
    return Confirmation(
        StepId(plain["step"]),
        _text(plain.get("who", "")),
        at,
        tuple((_text(path), _text(text)) for path, text in plain.get("parts", [])),
        feeds_digest=_text(plain.get("feeds_digest", "")),
        overridden=tuple(_text(each) for each in plain.get("overridden", [])),
        reason=_text(plain.get("reason", "")),
    )


def _text(found: object) -> str:
    if not isinstance(found, str):
        raise TypeError("no text")
    return found


def _beyond(dossier: Dossier) -> Plain:
    try:
        found = json.loads(dossier.beyond or "{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _merged(beyond: Plain, known: Plain) -> Plain:
    """What we know laid over what we do not."""
    merged = dict(beyond)
    for name, value in known.items():
        under = beyond.get(name)
        if isinstance(under, dict) and isinstance(value, dict):
            merged[name] = _merged(under, value)
        elif isinstance(under, list) and isinstance(value, list):
            merged[name] = [*value, *under] if name == "confirmations" else value
        else:
            merged[name] = value
    return merged


_EMPTY = Dossier()
