"""Somebody at the keyboard who reads the window as a screen reader tells it, and does nothing else.

Nothing here knows the program from inside: what is typed goes through the X server, what is known comes from the
accessibility tree. Labels and choices are looked up in the program's own tables, so that other words are no failure.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from smswizard.desk.choices import choices
from smswizard.domain.dossier import Answer, Dossier
from smswizard.domain.fields import field_at
from smswizard.domain.question import FieldKind
from tests.support.keyring_session import wait_until
from tests.support.keys import Keys
from tests.support.screen import Screen
from tests.support.tree import Node, Tree

PATIENCE_S = 60.0
MOST_TABS = 120
LINK_S = 1.0
SAVED = "Saved"
RADIO, TICK, DOCUMENT = "radio button", "check box", "label"
TYPED = ("text", "entry", "password text")


@dataclass
class Person:
    """One sitting: the program from start to end. `keys.pressed` counts the keystrokes."""

    screen: Screen
    keys: Keys
    tree: Tree
    program: subprocess.Popen[bytes]
    pictures: Path | None = None
    shot: list[str] = field(default_factory=list)

    # ------------------------------------------------------------ looking

    def wait(self, holds: Callable[[], bool], what: str, patience_s: float = PATIENCE_S) -> None:
        """Wait until something is so; says what was in sight when it did not come."""
        try:
            wait_until(lambda: self.program.poll() is not None or holds(), what, patience_s)
        except AssertionError as late:
            self.shoot("in-vain")
            sight = f"The keyboard: {self.tree.focused()}\n{self.tree.words()}"
            raise AssertionError(f"{late}\n{sight}") from None
        if self.program.poll() is not None:
            said = self.screen.said.read_text("utf-8")
            raise AssertionError(f"the program ended ({self.program.returncode}) before {what}: {said}")

    def sees(self, words: str) -> bool:
        """Can these words be read somewhere?"""
        return self.tree.first(words) is not None

    def wait_for(self, words: str, patience_s: float = PATIENCE_S) -> None:
        """Wait until these words can be read."""
        self.wait(lambda: self.sees(words), f"“{words}” could be read", patience_s)

    def wait_for_page(self, title: str) -> None:
        """Wait until a page with this title is in front."""
        self.wait(
            lambda: self.tree.first(title, "label") is not None,
            f"the page “{title}” was in front",
        )

    def wait_saved(self) -> None:
        """Wait until the window says that everything is saved."""
        self.wait(
            lambda: self.tree.first(SAVED, "label") is not None,
            "the window said “Saved”",
        )

    def shoot(self, name: str) -> None:
        """A picture of the screen, where somebody wants pictures."""
        if self.pictures is not None:
            self.shot.append(name)
            self.screen.shoot(self.pictures / f"{len(self.shot):02d}-{name}.png")

    # ------------------------------------------------------------ moving

    def now(self) -> Node:
        """What has the keyboard."""
        self.wait(lambda: self.tree.focused() is not None, "something had the keyboard")
        node = self.tree.focused()
        assert node is not None
        return node

    def press(self, key: str) -> Node:
        """Press a key that moves the keyboard; where it went."""
        before = self.now()
        self.keys.press(key)
        if before.role == DOCUMENT:
            self._pass_a_link(before)
        else:
            self.wait(lambda: self.now().turn > before.turn, f"{key} moved the keyboard")
        return self.now()

    def _pass_a_link(self, before: Node) -> None:
        """In a document Tab may go to the next link, which nothing tells: then go on after a while."""
        with suppress(AssertionError):
            wait_until(lambda: self.now().turn > before.turn, "the document was left", LINK_S)

    def tab_to(self, name: str, *roles: str, key: str = "Tab") -> Node:
        """Go on with Tab until something of this name has the keyboard."""
        node, passed = self.now(), []
        for _ in range(MOST_TABS):
            if node.is_called(name) and (not roles or node.role in roles):
                return node
            passed.append(node.name)
            node = self.press(key)
        raise AssertionError(f"{MOST_TABS} times {key}, and never came to “{name}”, but past {passed}")

    def push(self, name: str, key: str = "Tab") -> None:
        """Go to a button and press it."""
        node = self.tab_to(name, "push button", "toggle button", key=key)
        assert "enabled" in node.states, f"{name} cannot be pressed"
        self.keys.press("space")

    # ------------------------------------------------------------ answering

    def next_page(self, title: str) -> None:
        """Alt+N, and there is the page of this title."""
        self.keys.press("alt+n")
        self.wait_for_page(title)

    def answer_all(self, answers: Mapping[str, Answer]) -> None:
        """Answer questions of the page that is in front, in this order."""
        for path, value in answers.items():
            self.answer(path, value)
        self.wait_saved()

    def answer(self, path: str, value: Answer) -> None:
        """Answer one question by its kind."""
        asked = field_at(path)
        words = {each.value: each.label for each in choices(asked, Dossier())}
        if asked.kind in (FieldKind.CHOICE, FieldKind.YES_NO):
            assert isinstance(value, str)
            self.choose(asked.label, words[value], is_across=asked.kind is FieldKind.YES_NO)
        elif asked.kind is FieldKind.MANY:
            for each in value:
                self.tick(asked.label, words[each])
        elif asked.kind is FieldKind.TEXTS:
            for at, each in enumerate(value, 1):
                self.fill_in(f"Message {at}", each)
        else:
            assert isinstance(value, str)
            self.fill_in(asked.label, value)

    def fill_in(self, label: str, text: str) -> None:
        """Go to a field and type; what stood there is typed over. Waits until the field shows it."""
        node = self.tab_to(label, *TYPED)
        if node.text:
            self.keys.press("ctrl+a")
        self.keys.type(text)
        self.wait(lambda: _shows(self.now().text, text), f"“{label}” showed “{text}”")

    def choose(self, question: str, words: str, is_across: bool = False) -> None:
        """Choose one answer: with the arrows among buttons, by its letters in a list that narrows."""
        node = self.tab_to(question, RADIO, "text", "entry", "push button")
        if node.role != RADIO:
            self._pick(words)
            return
        for _ in range(MOST_TABS):
            if node.name == words:
                break
            node = self.press("Right" if is_across else "Down")
        assert node.name == words, f"“{question}” does not offer “{words}”"
        if "checked" not in node.states:
            self.keys.press("space")
        self.wait(lambda: "checked" in self.now().states, f"“{words}” was chosen")

    def tick(self, question: str, words: str) -> None:
        """Tick a box that is not ticked yet."""
        node = self.now()
        for _ in range(MOST_TABS):
            if node.role == TICK and node.name == words and question in node.around:
                break
            node = self.press("Tab")
        assert node.name == words, f"“{question}” does not offer “{words}”"
        if "checked" not in node.states:
            self.keys.press("space")
        self.wait(lambda: "checked" in self.now().states, f"“{words}” was ticked")

    def _pick(self, words: str) -> None:
        """In a list that narrows: type, Enter; the Change button has the keyboard then."""
        before = self.now().turn
        self.keys.type(words)
        self.wait(lambda: self.now().text == words, f"the list was narrowed to “{words}”")
        self.keys.press("Return")
        self.wait(lambda: self.now().turn > before and "Change" in self.now().name, f"“{words}” was chosen")
        assert self.sees(words)

    # ------------------------------------------------------------ leaving

    def close(self, *keys: str) -> None:
        """Close the window by keyboard, and wait for the program to end well."""
        self.keys.press(*(keys or ("ctrl+q",)))
        assert self.program.wait(PATIENCE_S) == 0, self.screen.said.read_text("utf-8")


def _shows(shown: str, typed: str) -> bool:
    """Is it there, with the signs that phone and tax numbers get in between, or as one dot for each letter?"""
    return _bare(shown) == _bare(typed) or _is_masked(shown, typed)


def _is_masked(shown: str, typed: str) -> bool:
    """Which dot stands for a letter is a matter of style; how many there are is not."""
    return len(shown) == len(typed) and len(set(shown)) == 1 and not shown[0].isalnum()


def _bare(text: str) -> str:
    return "".join(each for each in text.casefold() if each.isalnum())


@contextmanager
def sitting(
    screen: Screen,
    keys: Keys | None = None,
    pictures: Path | None = None,
    around: Mapping[str, str] | None = None,
) -> Iterator[Person]:
    """Start the program, with `around` added to its environment; it is gone afterwards, whatever happened."""
    program = screen.program(**(around or {}))
    tree = Tree(screen.environ, program.pid)
    try:
        person = Person(screen, keys or Keys(screen.environ), tree, program, pictures)
        person.wait(lambda: bool(tree.nodes()), "the window could be read")
        yield person
    finally:
        tree.close()
        program.kill()
        program.wait(PATIENCE_S)
