"""The habits of the house, each shown to be noticed when broken."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.architecture import manners
from tests.architecture.source import CHECKOUT, Module, expect_none, modules

PROGRAM = modules("smswizard")
TESTS = modules("tests")
Check = Callable[[Module], list[str]]
# Look-alikes of doors to the outside may be put in place of them here, and nowhere else.
MAY_MOCK = ("tests/remote/",)


def broken(check: Check, where: list[Module]) -> list[str]:
    return [line for module in where for line in check(module)]


def seen(check: Check, text: str, place: str = "smswizard/rules/x.py") -> bool:
    return bool(check(Module(place, text)))


@pytest.mark.parametrize(
    "check",
    [
        manners.changing_state,
        manners.misplaced,
        manners.foreign_doors,
        manners.filled_marks,
        manners.qt_translations,
    ],
)
def test_the_program_keeps_its_manners(check: Check) -> None:
    expect_none(broken(check, PROGRAM))


@pytest.mark.parametrize("check", [manners.fixed_waits, manners.silent_skips])
def test_the_tests_keep_their_manners(check: Check) -> None:
    expect_none(broken(check, TESTS))


LATE_DOORS = (
    "smswizard/__main__.py",
    "smswizard/wiring.py",
    "smswizard/cli/main.py",
    "smswizard/gui/main_window.py",
)
"""docs/decisions/009-late-doors.md says why."""


def test_our_own_modules_are_imported_at_the_top() -> None:
    others = [module for module in PROGRAM if module.place not in LATE_DOORS]
    expect_none(broken(manners.late_own_imports, others))


def test_nothing_is_mocked() -> None:
    expect_none(broken(manners.mocks, [one for one in TESTS if not one.place.startswith(MAY_MOCK)]))


def test_packages_import_nothing_when_entered() -> None:
    fronts = [module for module in PROGRAM if module.place.endswith("__init__.py")]
    assert [one.place for one in fronts if one.text.strip() and one.place != "smswizard/__init__.py"] == []
    assert len(next(one for one in fronts if one.place == "smswizard/__init__.py").tree.body) <= 2


def test_every_name_says_what_lies_there() -> None:
    folders = ("smswizard", "packaging", "tests")
    places = [
        path.relative_to(CHECKOUT).as_posix()
        for folder in folders
        for path in (CHECKOUT / folder).rglob("*.py")
    ]
    expect_none(place for place in places if "node_modules" not in place and manners.vague_names(place))


@pytest.mark.parametrize(
    "text",
    [
        "seen = []",
        "cache: dict[str, int] = {}",
        "_known = set()",
        "TABLE = {}\ndef f() -> None:\n    TABLE['a'] = 1",
        "TABLE = []\ndef f() -> None:\n    TABLE.append(1)",
        "COUNT = 0\ndef f() -> None:\n    global COUNT\n    COUNT += 1",
        "import collections\nqueue = collections.deque()",
    ],
)
def test_changing_state_is_seen(text: str) -> None:
    assert seen(manners.changing_state, text)


def test_a_constant_table_is_no_state() -> None:
    assert not seen(
        manners.changing_state,
        "TABLE = {'a': 1}\nNAMES = ('a',)\ndef f() -> list[int]:\n    x = []\n    x.append(1)\n    return x",
    )


@pytest.mark.parametrize(
    ("check", "bad", "good"),
    [
        (manners.misplaced, "QMessageBox.question(a)", "ask(a)"),
        (manners.misplaced, "QtWidgets.QMessageBox(a)", "QLabel(a)"),
        (manners.misplaced, "app.processEvents()", "app.exec()"),
        (manners.misplaced, "QApplication.instance()", "QApplication([])"),
        (manners.misplaced, "threading.Thread(target=f).start()", "threading.Event()"),
        (manners.foreign_doors, "import sqlite3", "import json"),
        (manners.foreign_doors, "from urllib import request", "from urllib.parse import urlsplit"),
        (manners.foreign_doors, "def f():\n    from twilio.rest import Client", "import decimal"),
        (manners.filled_marks, "mark(f'{a} is late')", "mark('{name} is late')"),
        (manners.filled_marks, "i18n.say('a' + b)", "say(text, name=b)"),
        (manners.filled_marks, "say('{} is late'.format(a))", "say(texts[a])"),
        (manners.qt_translations, "self.tr('Next')", "say('Next')"),
        (manners.late_own_imports, "def f():\n    import smswizard.store", "def f():\n    import lxml.html"),
        (manners.mocks, "from unittest.mock import patch", "import unittest"),
        (manners.mocks, "monkeypatch.setattr(a, 'b', c)", "monkeypatch.setenv('A', 'b')"),
        (manners.fixed_waits, "qtbot.wait(100)", "qtbot.waitUntil(ready)"),
        (manners.fixed_waits, "time.sleep(1)", "while not ready():\n    time.sleep(0.01)"),
        (manners.fixed_waits, "time.sleep(0.5)", "time.sleep(0)"),
        (manners.fixed_waits, "while 1:\n    QTest.qWait(5)", "event.wait(5)"),
        (manners.silent_skips, "pytest.skip()", "pytest.skip('no keychain daemon here')"),
        (
            manners.silent_skips,
            "@pytest.mark.skip\ndef f(): ...",
            "@pytest.mark.skip(reason='x')\ndef f(): ...",
        ),
        (
            manners.silent_skips,
            "pytest.mark.skipif(a)",
            "pytest.mark.skipif(a, reason='only Windows has it')",
        ),
        (manners.silent_skips, "pytest.importorskip('a')", "text.skip()"),
    ],
)
def test_bad_manners_are_seen_and_good_ones_left_alone(check: Check, bad: str, good: str) -> None:
    assert seen(check, bad)
    assert not seen(check, good)


def test_vague_names_are_seen() -> None:
    assert manners.vague_names("smswizard/gui/utils.py") == ["utils"]
    assert manners.vague_names("smswizard/gui/page_map.py") == []
