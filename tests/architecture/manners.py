"""What the source may not do. Every check takes modules and says where it was broken."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.source import Module, calls, dotted, functions, imported

MUTABLE = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
MAKERS = ("list", "dict", "set", "bytearray", "defaultdict", "deque", "Counter", "OrderedDict")
MAKERS_OF_STATE = (*MAKERS, *(f"collections.{name}" for name in MAKERS))
CHANGING = (
    *("append", "appendleft", "extend", "insert", "add", "update", "setdefault"),
    *("remove", "discard", "pop", "popitem", "clear", "sort", "reverse"),
)
STATE_ALLOWED = {"smswizard/i18n.py": {"_speech"}}  # the installed translator
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base", "core"}
SPEAKING = ("mark", "say", "say_with")
ONLY_HERE = {
    "QMessageBox": ("smswizard/gui/dialogs.py",),
    "processEvents": (),
    "QApplication.instance": ("smswizard/gui/app.py",),
    "QGuiApplication.instance": ("smswizard/gui/app.py",),
    "QCoreApplication.instance": ("smswizard/gui/app.py",),
}
THREADS = (
    "threading.Thread",
    "Thread",
    "QThread",
    "QThreadPool",
    "ThreadPoolExecutor",
    "ProcessPoolExecutor",
)
MAY_START_THREADS = (
    "smswizard/gui/background.py",
    "smswizard/remote/page_source.py",
    "smswizard/store/deadline.py",
    "smswizard/store/keychain.py",
)
DOORS = {
    "PySide6": ("smswizard/gui/",),
    "shiboken6": ("smswizard/gui/",),
    "twilio": ("smswizard/remote/twilio_line.py",),
    "keyring": ("smswizard/store/keychain.py",),
    "platformdirs": ("smswizard/store/places.py",),
    "sqlite3": ("smswizard/store/database.py",),
    "socket": ("smswizard/remote/", "smswizard/gui/"),
    "ssl": ("smswizard/remote/",),
    "requests": ("smswizard/remote/",),
    "urllib3": ("smswizard/remote/",),
    "http.client": ("smswizard/remote/",),
    "urllib.request": ("smswizard/remote/",),
}


def changing_state(module: Module) -> list[str]:
    """Names of a module that change after it was imported: lower-case lists, tables changed in place, `global`."""
    found = [module.at(node) for node in ast.walk(module.tree) if isinstance(node, ast.Global)]
    names = dict(_module_level_mutables(module.tree))
    allowed = STATE_ALLOWED.get(module.place, set())
    found += [f"{module.at(node)} {name}" for name, node in names.items() if not name.strip("_").isupper()]
    found += [f"{module.at(node)} {name}" for name, node in _changes(module.tree) if name in names]
    return [line for line in found if line.split()[-1] not in allowed]


def _module_level_mutables(tree: ast.Module) -> Iterator[tuple[str, ast.AST]]:
    for node in tree.body:
        targets = (
            node.targets
            if isinstance(node, ast.Assign)
            else [node.target]
            if isinstance(node, ast.AnnAssign)
            else []
        )
        if targets and _is_mutable(getattr(node, "value", None)):
            yield from (
                (one.id, node) for one in targets if isinstance(one, ast.Name) and one.id != "__all__"
            )


def _is_mutable(value: ast.AST | None) -> bool:
    return isinstance(value, MUTABLE) or (
        isinstance(value, ast.Call) and dotted(value.func) in MAKERS_OF_STATE
    )


def _changes(tree: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
            yield dotted(node.value), node
        elif isinstance(node, ast.AugAssign):
            yield dotted(node.target), node
        elif (
            isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CHANGING
        ):
            yield dotted(node.func.value), node


def late_own_imports(module: Module) -> list[str]:
    """Imports of our own modules inside a function."""
    return [
        f"{module.at(node)} {name}"
        for function in functions(module.tree)
        for name, node in imported(function)
        if name.split(".")[0] == "smswizard"
    ]


def misplaced(module: Module) -> list[str]:
    """What only one file may do, done elsewhere; and threads started outside the files that may."""
    found = []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Name | ast.Attribute):
            found += [
                f"{module.at(node)} {name}"
                for name in ONLY_HERE
                if _is_called_that(dotted(node), name, module)
            ]
    for name, node in calls(module.tree):
        if name.removeprefix("QtCore.") in THREADS and module.place not in MAY_START_THREADS:
            found.append(f"{module.at(node)} {name}")
    return found


def _is_called_that(written: str, name: str, module: Module) -> bool:
    return (written == name or written.endswith(f".{name}")) and module.place not in ONLY_HERE[name]


def foreign_doors(module: Module) -> list[str]:
    """Libraries imported outside the one place that may."""
    return [
        f"{module.at(node)} {name}"
        for name, node in imported(module.tree)
        for library, places in DOORS.items()
        if f"{name}.".startswith(f"{library}.") and not module.place.startswith(places)
    ]


def filled_marks(module: Module) -> list[str]:
    """Sentences for translation that are put together before they are looked up: f-strings, `+`, `%`, `.format`."""
    found = []
    for name, call in calls(module.tree):
        if name.split(".")[-1] in SPEAKING and call.args and _is_put_together(call.args[0]):
            found.append(module.at(call))
    return found


def _is_put_together(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Attribute) and node.func.attr == "format"
    return isinstance(node, ast.JoinedStr | ast.BinOp)


def qt_translations(module: Module) -> list[str]:
    """Uses of Qt's own translation; our sentences go through gettext."""
    return [
        module.at(node)
        for name, node in calls(module.tree)
        if name == "self.tr" or name.endswith(("QCoreApplication.translate", "QApplication.translate"))
    ]


def vague_names(place: str) -> list[str]:
    """Parts of a path that do not say what lies there."""
    return [part for part in place.removesuffix(".py").split("/") if part in VAGUE]


def mocks(module: Module) -> list[str]:
    """Things of the program replaced behind its back."""
    found = [
        f"{module.at(node)} {name}"
        for name, node in imported(module.tree)
        if f"{name}.".startswith(("unittest.mock.", "mock."))
    ]
    for name, node in calls(module.tree):
        if name.split(".")[-1] in ("MagicMock", "create_autospec") or name.endswith(
            ("monkeypatch.setattr", "mocker.patch")
        ):
            found.append(f"{module.at(node)} {name}")
    return found


def fixed_waits(module: Module) -> list[str]:
    """Waits for a time instead of for a condition. A pause inside a `while` loop that looks again is none."""
    looping = {
        id(inner) for loop in ast.walk(module.tree) if isinstance(loop, ast.While) for inner in ast.walk(loop)
    }
    return [
        f"{module.at(node)} {name}"
        for name, node in calls(module.tree)
        if (name.endswith((".qWait", "qtbot.wait", "asyncio.sleep")) or name in ("sleep", "time.sleep"))
        and not (name.endswith("sleep") and (id(node) in looping or _gives_way(node)))
    ]


def _gives_way(call: ast.Call) -> bool:
    """`sleep(0)` waits for nothing: it only lets another thread go first."""
    return len(call.args) == 1 and isinstance(call.args[0], ast.Constant) and call.args[0].value == 0


def silent_skips(module: Module) -> list[str]:
    """Skipped or expected-to-fail tests that do not say why."""
    found = [module.at(node) for name, node in calls(module.tree) if _is_silent_skip(name, node)]
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found += [
                module.at(one)
                for one in node.decorator_list
                if dotted(one).endswith(("mark.skip", "mark.xfail"))
            ]
    return found


def _is_silent_skip(name: str, call: ast.Call) -> bool:
    last = name.split(".")[-1]
    given = {word.arg for word in call.keywords}
    if last in ("skipif", "importorskip"):
        return "reason" not in given
    is_skip = last in ("skip", "xfail", "skipTest") and name.split(".")[0] in ("pytest", "mark", "self")
    return is_skip and not call.args and "reason" not in given
