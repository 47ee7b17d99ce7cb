"""Puts a look on the whole application: our own palette with every group set, one style sheet. Its style is Fusion
(`STYLE`).

Qt's own way to ask for dark (`setColorScheme`) does nothing on several platforms, hence our palettes.
A widget finds the colours of the moment in its own palette (`colours(self)`): nothing has to be told of a
change.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from smswizard.gui.stylesheet import sheet
from smswizard.gui.tokens import LOOKS, SMALLEST_BODY_PX, Colours, Look, LookChoice

_BY_KEY = {values.key: values for values in LOOKS.values()}
_POINTS_PER_INCH = 72.0
STYLE = ("-style", "fusion")
"""Arguments of the application. To hand it a style object would first bring all of QStyle into Python."""


class Theme(QObject):
    """The look of one application. Made once, by whoever made the application."""

    look_changed = Signal()

    def __init__(
        self, app: QApplication, choice: LookChoice = LookChoice.SYSTEM, text_scale: float = 1.0
    ) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._text_scale = text_scale
        self._system_font = QFont(app.font())
        self._shown: tuple[Look, float] | None = None
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    def apply(self) -> None:
        """Put the look on the application, if it is not on already."""
        wanted = (self.look(), self._text_scale)
        if wanted == self._shown:
            return
        self._shown = wanted
        values = LOOKS[wanted[0]]
        font = self.body_font()
        if self._app.styleSheet():
            self._app.setStyleSheet(
                ""
            )  # to take one off and put one on is twice as quick as to exchange them
        self._app.setFont(font)
        self._app.setPalette(palette(values))
        self._app.setStyleSheet(sheet(values, font.pointSizeF()))
        self.look_changed.emit()

    def choose(self, choice: LookChoice) -> None:
        """Follow the system, or keep to one look."""
        self._choice = choice
        self.apply()

    def choice(self) -> LookChoice:
        return self._choice

    def scale_text(self, text_scale: float) -> None:
        """Larger or smaller text: 1.0 is the system's size, 2.0 twice that."""
        self._text_scale = text_scale
        self.apply()

    def text_scale(self) -> float:
        return self._text_scale

    def look(self) -> Look:
        """The look that is asked for now."""
        if self._choice is not LookChoice.SYSTEM:
            return Look(self._choice.value)
        hints = self._app.styleHints()
        dark = hints.colorScheme() is Qt.ColorScheme.Dark
        high = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
        if high:
            return Look.CONTRAST_DARK if dark else Look.CONTRAST
        return Look.DARK if dark else Look.LIGHT

    def body_font(self) -> QFont:
        """The system's font at body size."""
        font = QFont(self._system_font)
        screen = self._app.primaryScreen()
        dpi = screen.logicalDotsPerInchY() if screen else 96.0
        smallest_pt = SMALLEST_BODY_PX * _POINTS_PER_INCH / dpi
        font.setPointSizeF(max(self._system_font.pointSizeF(), smallest_pt) * self._text_scale)
        return font

    def _on_system_changed(self) -> None:
        self.apply()


def palette(values: Colours) -> QPalette:
    """A palette with all roles of all groups set."""
    role = QPalette.ColorRole
    plain = {
        role.Window: values.page,
        role.WindowText: values.text,
        role.Base: values.field,
        role.AlternateBase: values.card,
        role.Text: values.text,
        role.Button: values.shade,
        role.ButtonText: values.text,
        role.BrightText: values.on_accent,
        role.Light: values.card,
        role.Midlight: values.hover,
        role.Mid: values.quiet,
        role.Dark: values.border,
        role.Shadow: values.key,
        role.Highlight: values.accent,
        role.HighlightedText: values.on_accent,
        role.Accent: values.accent,
        role.Link: values.accent,
        role.LinkVisited: values.accent,
        role.ToolTipBase: values.card,
        role.ToolTipText: values.text,
        role.PlaceholderText: values.muted,
    }
    faded = {role.WindowText, role.Text, role.ButtonText, role.PlaceholderText, role.Link, role.LinkVisited}
    made = QPalette()
    for which, colour in plain.items():
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            made.setColor(group, which, QColor(colour))
        off = values.disabled if which in faded else colour
        if which in (role.Base, role.Highlight, role.Accent):
            off = values.shade if which is role.Base else values.quiet
        if which is role.HighlightedText:
            off = values.disabled
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(off))
    return made


def colours(of: QWidget | QPalette) -> Colours:
    """The colours of the look that this widget or palette carries; light where it carries none of ours."""
    carried = of.palette() if isinstance(of, QWidget) else of
    return _BY_KEY.get(carried.color(QPalette.ColorRole.Shadow).name(), LOOKS[Look.LIGHT])


def em(widget: QWidget) -> int:
    """Px of one em of the widget's font: for sizes that must grow with the text."""
    widget.ensurePolished()
    return round(widget.font().pointSizeF() * widget.logicalDpiY() / _POINTS_PER_INCH)
