"""What a screen reader would be told about a program: the nodes of its accessibility tree that are in sight.

Speaks AT-SPI over D-Bus itself. Children are asked for all at once: Qt 6.12 falls over a child of a scroll area that
is asked for by a number that is not there any more, and pages come and go while the tree is read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ROOT = "/org/a11y/atspi/accessible/root"
THING, TEXT = "org.a11y.atspi.Accessible", "org.a11y.atspi.Text"
PROPERTIES = "org.freedesktop.DBus.Properties"
TYPED = ("text", "entry", "password text", "label")
"""Roles of things that may have a text beside their name; a document to read is a label."""
STATES = {1: "active", 4: "checked", 8: "enabled", 10: "expanded", 12: "focused", 25: "showing"}
PATIENCE_S, UNANSWERED_S = 30.0, 5.0
_FOCUS = "object:state-changed:focused"


@dataclass(frozen=True)
class Node:
    """One thing in sight. `around` are the names of what holds it, the nearest first."""

    id: str
    role: str
    name: str
    description: str = ""
    text: str = ""
    states: frozenset[str] = frozenset()
    around: tuple[str, ...] = ()
    turn: int = 0
    """How often the keyboard had moved when it was heard of."""

    def is_called(self, name: str) -> bool:
        """Does its name, or one around it, begin like this?"""
        return any(each.startswith(name) for each in (self.name, *self.around) if each)


class _Call(NamedTuple):
    path: str
    interface: str
    member: str
    signature: str = ""
    body: tuple[object, ...] = ()


class Tree:
    """Reads the tree of one program, anew at each question; nothing of it is kept but names of what holds things."""

    def __init__(self, environ: Mapping[str, str], pid: int) -> None:
        self._pid = pid
        self._name = ""
        self._turns, self._focus = 0, ""
        self._around: dict[str, tuple[str, ...]] = {}
        with open_dbus_connection(bus=environ["DBUS_SESSION_BUS_ADDRESS"]) as session:
            bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            told = session.send_and_get_reply(new_method_call(bus, "GetAddress"), timeout=PATIENCE_S)
        self._bus: DBusConnection = open_dbus_connection(bus=told.body[0])
        heard = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="StateChanged")
        self._bus.send_and_get_reply(message_bus.AddMatch(heard), timeout=PATIENCE_S)
        registry = DBusAddress(
            "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry"
        )
        asked = new_method_call(registry, "RegisterEvent", "s", (_FOCUS,))
        self._bus.send_and_get_reply(asked, timeout=PATIENCE_S)

    def close(self) -> None:
        """Let go of the bus."""
        self._bus.close()

    def nodes(self) -> tuple[Node, ...]:
        """Everything in sight, the outer before the inner; empty where the program cannot be read."""
        found: list[Node] = []
        around: dict[str, tuple[str, ...]] = {ROOT: ()}
        level = [ROOT] if self._is_there() else []
        while level:
            read = self._read(level, around)
            following: list[str] = []
            for node, children in read:
                found.append(node)
                following += children
                around |= dict.fromkeys(children, (node.name, *node.around))
            level = following
        return tuple(found)

    def focused(self) -> Node | None:
        """Where the keyboard went last; before that was heard of, the innermost thing that says it has it."""
        if not self._is_there():
            return None
        self._calls([_Call(ROOT, PROPERTIES, "Get", "ss", (THING, "Name"))])  # brings the news with it
        if not self._focus:
            found = [each for each in self.nodes() if "focused" in each.states]
            return found[-1] if found else None
        turn = self._turns
        read = self._read([self._focus], {self._focus: self._names_around(self._focus)})
        return replace(read[0][0], turn=turn) if read else None

    def first(self, words: str, role: str = "") -> Node | None:
        """The first thing that holds these words; with a role, the first of that role that begins with them."""
        for each in self.nodes():
            if role and each.role == role and each.name.startswith(words):
                return each
            if not role and (words in each.name or words in each.text):
                return each
        return None

    def words(self) -> str:
        """All that can be read, a line for each thing."""
        return "\n".join(line for each in self.nodes() for line in (each.name, each.text) if line)

    def everything(self) -> str:
        """Every name, description and text, for what must not be there."""
        parts = ((each.name, each.description, each.text) for each in self.nodes())
        return "\n".join(line for part in parts for line in part if line)

    def _read(
        self, paths: Sequence[str], around: Mapping[str, tuple[str, ...]]
    ) -> list[tuple[Node, list[str]]]:
        """The things at these paths that are in sight, each with the paths of its children."""
        asked: list[_Call] = []
        for path in paths:
            asked += [
                _Call(path, THING, "GetState"),
                _Call(path, THING, "GetRoleName"),
                _Call(path, PROPERTIES, "Get", "ss", (THING, "Name")),
                _Call(path, PROPERTIES, "Get", "ss", (THING, "Description")),
                _Call(path, THING, "GetChildren"),
            ]
        told = self._calls(asked)
        read: list[tuple[Node, list[str]]] = []
        for at, path in enumerate(paths):
            state, role, name, description, children = told[5 * at : 5 * at + 5]
            if state is None or role is None or name is None or description is None or children is None:
                continue  # went away while it was read
            bits = state[0][0] | state[0][1] << 32
            states = frozenset(word for bit, word in STATES.items() if bits >> bit & 1)
            if path not in (ROOT, self._focus) and "showing" not in states:
                continue
            node = Node(path, role[0], name[0][1], description[0][1], "", states, around[path])
            read.append((node, [each[1] for each in children[0]]))
        return self._with_texts(read)

    def _with_texts(self, read: list[tuple[Node, list[str]]]) -> list[tuple[Node, list[str]]]:
        typed = [node.id for node, _ in read if node.role in TYPED]
        told = self._calls([_Call(path, TEXT, "GetText", "ii", (0, -1)) for path in typed])
        texts = {path: text[0] for path, text in zip(typed, told, strict=True) if text is not None}
        return [(replace(node, text=texts.get(node.id, "")), below) for node, below in read]

    def _names_around(self, path: str) -> tuple[str, ...]:
        if path == ROOT:
            return ()
        (told,) = self._calls([_Call(path, PROPERTIES, "Get", "ss", (THING, "Parent"))])
        above = told[0][1][1] if told is not None else ROOT
        if above not in self._around:
            (name,) = self._calls([_Call(above, PROPERTIES, "Get", "ss", (THING, "Name"))])
            own = name[0][1] if name is not None else ""
            self._around[above] = (own, *self._names_around(above))
        return self._around[above]

    def _is_there(self) -> bool:
        """Find the program on the bus by its process."""
        if not self._name:
            (names,) = self._bus.send_and_get_reply(message_bus.ListNames(), timeout=PATIENCE_S).body
            for name in names:
                if name.startswith(":") and self._process(name) == self._pid:
                    self._name = name
        return bool(self._name)

    def _process(self, name: str) -> int:
        told = self._bus.send_and_get_reply(message_bus.GetConnectionUnixProcessID(name), timeout=PATIENCE_S)
        return int(told.body[0]) if told.header.message_type is MessageType.method_return else 0

    def _calls(self, calls: Sequence[_Call]) -> list[tuple[Any, ...] | None]:
        """Ask many things at once; None for each that was answered with an error."""
        places: dict[int, int] = {}
        answers: list[tuple[Any, ...] | None] = [None] * len(calls)
        for at, call in enumerate(calls):
            serial = next(self._bus.outgoing_serial)
            address = DBusAddress(call.path, self._name, call.interface)
            message = new_method_call(address, call.member, call.signature or None, call.body)
            self._bus.send(message, serial=serial)
            places[serial] = at
        while places:
            try:
                message = self._bus.receive(timeout=UNANSWERED_S)
            except TimeoutError:
                break  # Qt gives no answer at all for a thing that went away at the wrong moment
            at = places.pop(message.header.fields.get(HeaderFields.reply_serial, -1), -1)
            if at < 0:
                self._hear(message)
            elif message.header.message_type is MessageType.method_return:
                answers[at] = message.body
        return answers

    def _hear(self, message: Message) -> None:
        """The keyboard went somewhere."""
        fields = message.header.fields
        is_state = fields.get(HeaderFields.member) == "StateChanged"
        if is_state and fields.get(HeaderFields.sender) == self._name and message.body[:2] == ("focused", 1):
            self._focus, self._turns = fields[HeaderFields.path], self._turns + 1
