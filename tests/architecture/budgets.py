"""How long a thing may be. A finding of the first number is a note, one of the second fails."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.architecture.source import Module, classes, dotted, functions

PAGES = "smswizard/gui/wizard/pages/"
BROAD = ("Exception", "BaseException")
MAY_CATCH_ALL = {
    "smswizard/gui/crash.py": "the last net before the screen",
    "smswizard/gui/background.py": "what a job raised belongs to whoever asked for it",
    "smswizard/store/deadline.py": "keychain back ends raise errors that share no ancestor",
}


@dataclass(frozen=True)
class Budget:
    """What is counted, the number that is noted, and the number that fails."""

    what: str
    soft: int
    hard: int


MODULE = Budget("lines in a module", 200, 300)
FUNCTION = Budget("lines in a function", 30, 50)
CLASS_LINES = Budget("lines in a class", 150, 250)
CLASS_METHODS = Budget("methods in a class", 12, 20)
PAGE = Budget("lines in a wizard page", 100, 150)


@dataclass(frozen=True)
class Excess:
    """Something over a budget."""

    where: str
    budget: Budget
    number: int

    @property
    def is_hard(self) -> bool:
        return self.number > self.budget.hard

    def __str__(self) -> str:
        return f"{self.where}: {self.number} {self.budget.what} (at most {self.budget.soft}, never over {self.budget.hard})"


def over_budget(modules: Iterable[Module]) -> list[Excess]:
    """All that is over its soft number."""
    return [one for module in modules for one in _counted(module) if one.number > one.budget.soft]


def _counted(module: Module) -> Iterator[Excess]:
    is_page = module.place.startswith(PAGES)
    yield Excess(module.place, PAGE if is_page else MODULE, module.length)
    for function in functions(module.tree):
        yield Excess(f"{module.at(function)} {function.name}", FUNCTION, _lines(function))
    for one in classes(module.tree):
        methods = sum(1 for node in one.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
        yield Excess(f"{module.at(one)} {one.name}", CLASS_LINES, _lines(one))
        yield Excess(f"{module.at(one)} {one.name}", CLASS_METHODS, methods)


def _lines(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def broad_excepts(module: Module) -> list[str]:
    """Where everything is caught: `except:`, `except Exception`, also inside a tuple, and `suppress(Exception)`.

    A handler that only tidies up and raises the same error again catches nothing.
    """
    found = []
    for node in ast.walk(module.tree):
        if (
            isinstance(node, ast.ExceptHandler)
            and (node.type is None or _names_all(node.type))
            and not _goes_on(node)
        ):
            found.append(module.at(node))
        if (
            isinstance(node, ast.Call)
            and dotted(node.func).endswith("suppress")
            and any(map(_names_all, node.args))
        ):
            found.append(module.at(node))
    return found


def _goes_on(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def _names_all(node: ast.AST) -> bool:
    if isinstance(node, ast.Tuple):
        return any(map(_names_all, node.elts))
    return dotted(node) in BROAD


def untyped(module: Module) -> list[str]:
    """Functions whose arguments or answer have no type."""
    return [f"{module.at(one)} {one.name}" for one in functions(module.tree) if not _is_typed(one)]


def _is_typed(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    spoken = function.args
    arguments = [*spoken.posonlyargs, *spoken.args, *spoken.kwonlyargs]
    arguments += [one for one in (spoken.vararg, spoken.kwarg) if one]
    named = [one for one in arguments if one.arg not in ("self", "cls")]
    return function.returns is not None and all(one.annotation for one in named)
