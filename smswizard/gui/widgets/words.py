"""Labels for people's words: plain text always, wrapped anywhere when a word is longer than the line.

A QLabel that wraps only between words lets a name of two hundred letters push the page apart.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from smswizard.gui.painting import break_lines, paragraph
from smswizard.gui.theme import colours
from smswizard.gui.tokens import TextType, Tone

_PREFERRED_LETTERS = 60
_LEAST_LETTERS = 8


_Asked = tuple[str, int, Qt.AlignmentFlag | None, QFont]


class Words(QLabel):
    """A label of plain text in one of the text types; as tall as its text is at the width it gets."""

    def __init__(
        self, text: str = "", text_type: TextType = TextType.BODY, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tone: Tone | None = None
        self._by_script = False
        self._kept: tuple[_Asked, QTextLayout, int] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", text_type.value)
        self.setWordWrap(True)
        self.setText(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def follow_script(self) -> None:
        """Text that is written from right to left begins on the right, as in a letter of its own."""
        self._by_script = True
        self.update()

    def set_tone(self, tone: Tone | None) -> None:
        """Colour the words by what they mean; the words must say it too."""
        self._tone = tone
        self.update()

    def _muted(self) -> bool:
        return bool(self.property("type") == TextType.HINT.value)

    def _laid_out(self, width: int) -> tuple[QTextLayout, int]:
        """The text in lines of this width, and their height in px. Kept, as layouts ask many times over."""
        side = self._side()
        asked = (self.text(), width, side, self.font())
        if self._kept is None or self._kept[0] != asked:
            layout, height = paragraph(self.text(), self.font(), width)
            if side is not None:
                option = layout.textOption()
                option.setAlignment(side)
                layout.setTextOption(option)
                height = break_lines(layout, width)
            self._kept = (asked, layout, height)
        return self._kept[1], self._kept[2]

    def _side(self) -> Qt.AlignmentFlag | None:
        """Where lines begin; None for the left, whatever the script."""
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return Qt.AlignmentFlag.AlignHCenter
        if self._by_script:
            return Qt.AlignmentFlag.AlignLeading
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        return None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self.ensurePolished()
        return self._laid_out(width)[1]

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        metrics = QFontMetrics(self.font())
        widest = max((metrics.horizontalAdvance(line) for line in self.text().split("\n")), default=0)
        width = min(widest + 2, metrics.averageCharWidth() * _PREFERRED_LETTERS)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        hint = self.sizeHint()
        least = QFontMetrics(self.font()).averageCharWidth() * _LEAST_LETTERS
        return QSize(min(hint.width(), least), QFontMetrics(self.font()).height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        values = colours(self)
        paint = QPainter(self)
        if not self.isEnabled():
            colour = values.disabled
        elif self._tone is not None:
            colour = values.tone(self._tone)
        else:
            colour = values.muted if self._muted() else values.text
        paint.setPen(QColor(colour))
        self._laid_out(self.width())[0].draw(paint, QPointF(0, 0))
        paint.end()


def title(text: str) -> Words:
    """The one title of a page."""
    return Words(text, TextType.TITLE)


def heading(text: str) -> Words:
    """The heading of a group on a page."""
    return Words(text, TextType.HEADING)


def body(text: str) -> Words:
    """Running text."""
    return Words(text, TextType.BODY)


def strong(text: str) -> Words:
    """Body text that names something."""
    return Words(text, TextType.STRONG)


def hint(text: str) -> Words:
    """Quieter body text that helps with what stands above it."""
    return Words(text, TextType.HINT)
