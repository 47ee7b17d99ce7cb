"""Nothing grows past the length at which it stops being read."""

from __future__ import annotations

from tests.architecture import budgets
from tests.architecture.source import Module, expect_none, modules

PROGRAM = modules("smswizard", "packaging")


def test_nothing_is_over_its_hard_budget() -> None:
    expect_none(str(one) for one in budgets.over_budget(PROGRAM) if one.is_hard)


def test_the_budgets_count_what_they_say() -> None:
    long_function = "def f():\n" + "    x = 1\n" * 60
    methods = "class C:\n" + "".join(f"    def m{n}(self): ...\n" for n in range(21))
    long_class = "class D:\n" + "    x = 1\n" * 260
    cases = {
        "smswizard/a.py": ("x = 1\n" * 301, budgets.MODULE),
        "smswizard/b.py": (long_function, budgets.FUNCTION),
        "smswizard/c.py": (methods, budgets.CLASS_METHODS),
        "smswizard/d.py": (long_class, budgets.CLASS_LINES),
        "smswizard/gui/wizard/pages/e.py": ("x = 1\n" * 151, budgets.PAGE),
    }
    for place, (text, budget) in cases.items():
        hard = [one.budget for one in budgets.over_budget([Module(place, text)]) if one.is_hard]
        assert budget in hard, place


def test_a_thing_within_its_budget_is_left_alone() -> None:
    assert budgets.over_budget([Module("smswizard/a.py", "# note\n\n" * 500 + "x = 1\n" * 200)]) == []


def test_everything_is_caught_only_at_the_named_borders() -> None:
    found = {module.place: budgets.broad_excepts(module) for module in PROGRAM}
    elsewhere = [
        where for place, lines in found.items() if place not in budgets.MAY_CATCH_ALL for where in lines
    ]
    expect_none(elsewhere)
    assert [place for place in budgets.MAY_CATCH_ALL if len(found.get(place, [])) > 1] == []


def test_every_way_to_catch_everything_is_seen() -> None:
    ways = ("try: x\nexcept: y", "try: x\nexcept Exception: y", "try: x\nexcept (OSError, BaseException): y")
    for way in (*ways, "with contextlib.suppress(Exception): x"):
        assert budgets.broad_excepts(Module("a.py", way)), way
    for narrow in (
        "try: x\nexcept (OSError, ValueError): y",
        "try: x\nexcept BaseException:\n    y\n    raise",
    ):
        assert budgets.broad_excepts(Module("a.py", narrow)) == []


def test_every_function_says_what_it_takes_and_gives() -> None:
    expect_none(where for module in (*PROGRAM, *modules("tests")) for where in budgets.untyped(module))


def test_an_untyped_function_is_seen() -> None:
    for text in ("def f(): ...", "def f(a) -> int: ...", "def f(*a) -> int: ...", "def f(*, k) -> int: ..."):
        assert budgets.untyped(Module("a.py", text)), text
    assert budgets.untyped(Module("a.py", "class C:\n    def f(self, a: int, *b: str) -> None: ...")) == []
