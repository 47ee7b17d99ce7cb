"""The one style sheet, built from the tokens. Most widgets of ours paint themselves; this is for Qt's own."""

from __future__ import annotations

from string import Template

from smswizard.gui.tokens import RADIUS, SIZES, TARGET, Colours, TextType

_SHEET = Template(
    """
QFrame[surface="page"], QWidget#page { background: $page; }
QFrame[surface="shade"] { background: $shade; border: 1px solid $edge; }
QFrame[surface="card"] { background: $card; border: 1px solid $quiet; border-radius: ${radius}px; }
QScrollArea { background: transparent; border: none; }
PageScroll, DialogBox, QMainWindow { background: $page; }
QLabel { background: transparent; }
QLabel[type="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[type="heading"] { font-size: ${heading}pt; font-weight: 600; }
QLabel[type="strong"] { font-weight: 600; }
QLabel[type="hint"] { color: $muted; }
QLineEdit, QPlainTextEdit, QTextBrowser, QTextEdit, QListView, QTableView {
  background: $field; color: $text; border: 1px solid $border; border-radius: ${radius}px;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit { padding: 7px 9px; min-height: ${line}px; placeholder-text-color: $muted;
  lineedit-password-character: 8226; }
QPlainTextEdit, QTextBrowser, QTextEdit { padding: 5px 6px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextBrowser:focus, QTextEdit:focus, QListView:focus,
QTableView:focus {
  border: 2px solid $accent; }
QLineEdit:focus { padding: 6px 8px; }
QPlainTextEdit:focus, QTextBrowser:focus, QTextEdit:focus { padding: 4px 5px; }
QLineEdit[tone="error"], QPlainTextEdit[tone="error"], QListView[tone="error"] { border: 2px solid $error; }
QLineEdit[tone="error"] { padding: 6px 8px; }
QPlainTextEdit[tone="error"] { padding: 4px 5px; }
QLineEdit[tone="error"]:focus, QPlainTextEdit[tone="error"]:focus { border: 2px solid $accent; }
QLineEdit:read-only { background: $hover; color: $text; }
QPlainTextEdit[readOnly="true"] { background: $hover; }
QLineEdit:disabled, QPlainTextEdit:disabled, QListView:disabled {
  background: $hover; color: $disabled; border-color: $disabled; }
QListView::item { padding: 7px 9px; min-height: ${line}px; }
QListView::item:hover { background: $hover; color: $text; }
QListView::item:selected { background: $accent; color: $on_accent; }
QTableView { gridline-color: $quiet; alternate-background-color: $card; }
QTableView::item { padding: 0 9px; }
QHeaderView::section { background: $shade; color: $muted; border: none; border-bottom: 1px solid $quiet;
  padding: 8px 9px; font-weight: 600; }
QToolTip { background: $card; color: $text; border: 1px solid $border; padding: 6px 8px; }
QMenu { background: $card; color: $text; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 7px 24px 7px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $quiet; margin: 4px 8px; }
QMenuBar { background: $shade; color: $text; }
QMenuBar::item { padding: 6px 10px; }
QMenuBar::item:selected { background: $hover; }
QSplitter::handle { background: $quiet; }
QSplitter::handle:hover { background: $accent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 3px; margin: 3px; }
QScrollBar::handle:hover { margin: 2px; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: ${target}px; }
QScrollBar::handle:horizontal { min-width: ${target}px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $quiet; border: none; border-radius: 4px; min-height: 8px; max-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
"""
)


def sheet(colours: Colours, body_pt: float) -> str:
    """The style sheet of one look with body text of this many points."""
    sizes = {kind.value: f"{body_pt * times:.2f}" for kind, times in SIZES.items()}
    words = {name: value for name, value in vars(colours).items() if value.startswith("#")}
    line = max(TARGET - 18, 0)
    return _SHEET.substitute(
        words,
        radius=RADIUS,
        target=TARGET,
        line=line + 6,
        title=sizes[TextType.TITLE],
        heading=sizes[TextType.HEADING],
    )
