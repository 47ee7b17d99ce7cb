"""The source of the program as syntax trees, for the checks of this folder."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent.parent
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One Python file: its place below the checkout, with slashes, and its text."""

    place: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.place)

    @cached_property
    def length(self) -> int:
        """Lines that are neither blank nor only a comment."""
        return sum(1 for line in self.text.splitlines() if line.strip() and not line.lstrip().startswith("#"))

    def at(self, node: ast.AST) -> str:
        return f"{self.place}:{getattr(node, 'lineno', 1)}"


def modules(*folders: str) -> list[Module]:
    """All modules below these folders of the checkout, without what npm brought."""
    files = sorted(path for folder in folders for path in (CHECKOUT / folder).rglob("*.py"))
    return [
        Module(path.relative_to(CHECKOUT).as_posix(), path.read_text("utf-8"))
        for path in files
        if "node_modules" not in path.parts
    ]


def functions(tree: ast.AST) -> Iterator[Function]:
    """Every function and method of a tree."""
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def classes(tree: ast.AST) -> Iterator[ast.ClassDef]:
    """Every class of a tree."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))


def dotted(node: ast.AST) -> str:
    """`a.b.c` for a name or a chain of attributes; what cannot be named so is `?`."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return "?"


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Every call with the dotted name of what is called."""
    return ((dotted(node.func), node) for node in ast.walk(tree) if isinstance(node, ast.Call))


def imported(tree: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """Every module, and every name out of a module, that a tree imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((f"{node.module}.{alias.name}", node) for alias in node.names)


def tracked_files() -> list[Path]:
    """Every file that git keeps."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=CHECKOUT, capture_output=True, check=True).stdout
    files = (CHECKOUT / name for name in listed.decode().split("\0") if name)
    return [path for path in files if path.is_file()]


def expect_none(lines: Iterable[str]) -> None:
    """Fails with every line in full."""
    found = list(lines)
    if found:
        raise AssertionError("\n  ".join([f"{len(found)} found:", *found]))
