"""Moments in words, in the person's own time zone."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale

from smswizard.i18n import say


def day_and_time(at: datetime) -> str:
    """ "23 November 2026, 14:05" in local time."""
    local = at.astimezone()
    locale = QLocale()
    return say("{day}, {time}", day=_day(local, locale), time=f"{local:%H:%M}")


def day(at: datetime) -> str:
    """ "23 November 2026" in local time."""
    return _day(at.astimezone(), QLocale())


def saved_words(at: datetime, now: datetime) -> str:
    """When something was saved, as people say it."""
    seconds = (now - at).total_seconds()
    if seconds < 60:
        return say("Saved just now")
    if at.astimezone().date() == now.astimezone().date():
        return say("Saved at {time}", time=f"{at.astimezone():%H:%M}")
    return say("Saved on {day}", day=day(at))


def _day(local: datetime, locale: QLocale) -> str:
    return locale.toString(QDateTime(local).date(), "d MMMM yyyy")
