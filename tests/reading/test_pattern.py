"""An expression that waits until it is used finds what `re` finds."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import smswizard.drafting
import smswizard.reading
import smswizard.rules
from smswizard.reading.pattern import Pattern
from tests.reading.needs import always_holds

LETTERS = Pattern(r"\b(?:loan|lend)s?\b", needs="loan|lend")


def patterns() -> Iterator[tuple[str, Pattern]]:
    """Every pattern of the rooms that read, with its place."""
    for room in (smswizard.reading, smswizard.rules, smswizard.drafting):
        for each in pkgutil.iter_modules(room.__path__, f"{room.__name__}."):
            for name, value in vars(importlib.import_module(each.name)).items():
                yield from ((f"{each.name}.{name}", one) for one in _inside(value))


def _inside(value: object) -> Iterator[Pattern]:
    if isinstance(value, Pattern):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _inside(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from _inside(each)


def test_every_need_follows_from_its_expression() -> None:
    wrong = [
        place
        for place, each in patterns()
        if each.needs and not always_holds(each.source, each.flags, each.needs)
    ]
    assert wrong == []


def test_every_expression_can_be_compiled() -> None:
    found = [each.compiled for _, each in patterns()]
    assert len(found) > 150


def test_an_expression_is_compiled_when_it_is_used_first() -> None:
    fresh = Pattern(r"\d+")
    assert "compiled" not in vars(fresh)
    assert fresh.search("at 9") is not None
    assert "compiled" in vars(fresh)


def test_without_its_needs_it_is_not_even_compiled() -> None:
    fresh = Pattern(r"\bloans?\b", needs="loan")
    assert fresh.search("we bake bread") is None
    assert "compiled" not in vars(fresh)


@pytest.mark.parametrize("text", ["", "two loans, one lend", "we bake bread", "loanword", "a loan"])
def test_it_finds_what_the_library_finds(text: str) -> None:
    ours, theirs = LETTERS, re.compile(LETTERS.source)
    assert _spans([ours.search(text)]) == _spans([theirs.search(text)])
    assert _spans([ours.search(text, 2, 8)]) == _spans([theirs.search(text, 2, 8)])
    assert _spans([ours.match(text, 2)]) == _spans([theirs.match(text, 2)])
    assert _spans([ours.fullmatch(text)]) == _spans([theirs.fullmatch(text)])
    assert _spans(ours.finditer(text)) == _spans(theirs.finditer(text))
    assert ours.findall(text) == theirs.findall(text)
    assert ours.split(text) == theirs.split(text)
    assert ours.sub("x", text) == theirs.sub("x", text)
    assert ours.sub("x", text, 1) == theirs.sub("x", text, count=1)


def _spans(matches: Iterator[re.Match[str] | None] | list[re.Match[str] | None]) -> list[tuple[int, int]]:
    return [each.span() for each in matches if each is not None]


@pytest.mark.parametrize(
    ("source", "needs"),
    [
        (r"\b(?:loan|lend)s?\b", ("loan", "lend")),
        (r"lend\w{0,3}|loans?", ("len", "oan")),
        (r"\bmust\b[^.!?]{0,80}\btick\b", ("must",)),
        (r"\bmust\b[^.!?]{0,80}\btick\b", ("tick",)),
        (r"pre-?(?:checked|ticked)", ("pre",)),
        (r"(?:ab){2,5}", ("ab",)),
        (r"organi[sz]ation", ("organisation", "organization")),
        (r"\[[A-Z]+\]", ("[",)),
    ],
)
def test_needs_that_always_hold(source: str, needs: tuple[str, ...]) -> None:
    assert always_holds(source, 0, needs)


@pytest.mark.parametrize(
    ("source", "flags", "needs"),
    [
        (r"\b(?:loan|lend)s?\b", 0, ("loan",)),
        (r"loans?", 0, ("loans",)),
        (r"(?:loan)? car", 0, ("loan",)),
        (r"(?:ab)*", 0, ("ab",)),
        (r"a.b", 0, ("ab",)),
        (r"loan", re.IGNORECASE, ("loan",)),
        (r"(?i:loan)", 0, ("loan",)),
        (r"car(?= loan)", 0, ("loan",)),
        (r"car(?! loan)", 0, ("loan",)),
        (r"a\w{0,3}b", 0, ("ab",)),
        (r"a(?:x|y){2}b", 0, ("axb", "ayb")),
    ],
)
def test_needs_that_may_fail_are_refused(source: str, flags: int, needs: tuple[str, ...]) -> None:
    assert not always_holds(source, flags, needs)
