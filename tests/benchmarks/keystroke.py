"""Key pressed to painted, with all rules run, for texts up to 20 KB. `python -m tests.benchmarks.keystroke`

The key goes through the window's own event handling; it counts as painted when the paint event of the text has ended,
and as judged when the findings belong to the text as it stands. The figure is the later of the two. Saving goes on beside it.
"""

from __future__ import annotations

import sys
import time
from statistics import median, quantiles

from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from smswizard.desk.editing import answered
from smswizard.desk.texts import shown
from smswizard.domain.dossier import text
from smswizard.domain.ids import StepId
from smswizard.drafting.sample_client import bakery
from smswizard.flow.step import Place
from smswizard.gui.widgets.plain_text import PlainText
from smswizard.gui.workplace import Workplace
from tests.benchmarks.open_window import load, open_window, wait

SIZES = (1_000, 5_000, 20_000)
LETTERS = "weneversellit"


class PaintCount:
    """How often a text has been painted to the end."""

    def __init__(self) -> None:
        self.ended = 0
        whole = PlainText.paintEvent

        def counted(edit: PlainText, event: QPaintEvent) -> None:
            whole(edit, event)
            self.ended += 1

        PlainText.paintEvent = counted  # type: ignore[method-assign, assignment]


def main(keys: int = 200) -> None:
    """One line for each size of text."""
    paints = PaintCount()
    policy = text(shown(bakery()), "privacy.text")
    with open_window(answered(bakery(), "privacy.mode", "own")) as (app, place):
        for size in SIZES:
            words = (policy * (size // len(policy) + 1))[: size - keys]
            place.wizard.client.answer("privacy.text", words)
            place.wizard.go(Place(StepId.PRIVACY, "privacy.text"), "privacy.text")
            wait(app, lambda: place.wizard.client.saver.is_settled)
            times = sorted(_press(app, place, paints, LETTERS[at % len(LETTERS)]) for at in range(keys))
            last = quantiles(times, n=100)[98]
            print(
                f"key to painted and judged, {size // 1000} KB: median {median(times):.1f} ms, 99 % "
                f"{last:.1f} ms (aim ≤ 16), longest {times[-1]:.1f} ms, {keys} keys; {load()}",
                flush=True,
            )


def _press(app: QApplication, place: Workplace, paints: PaintCount, letter: str) -> float:
    """Milliseconds for one key at the end of the text."""
    client = place.wizard.client
    edit = next(each for each in place.wizard.findChildren(PlainText) if each.isVisible())
    edit.setFocus()
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    before, painted, judged = client.dossier, paints.ended, client.checkup
    began = time.perf_counter()
    QTest.keyClicks(edit, letter)
    wait(app, lambda: paints.ended > painted and client.checkup is not judged)
    took = (time.perf_counter() - began) * 1000
    assert client.dossier != before, "the key did not arrive"
    return took


if __name__ == "__main__":
    main(*(int(each) for each in sys.argv[1:]))
