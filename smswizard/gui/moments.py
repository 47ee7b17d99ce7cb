"""Moments in words, in the person's own time zone."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from PySide6.QtCore import QDate, QLocale

from smswizard.i18n import say


def day_and_time(at: datetime) -> str:
    """ "23 November 2026, 14:05" in local time."""
    local = at.astimezone()
    return say("{day}, {time}", day=_day(local), time=f"{local:%H:%M}")


def day(at: datetime) -> str:
    """ "23 November 2026" in local time."""
    return _day(at.astimezone())


def saved_words(at: datetime, now: datetime) -> str:
    """When something was saved, as people say it."""
    seconds = (now - at).total_seconds()
    if seconds < 60:
        return say("Saved just now")
    if at.astimezone().date() == now.astimezone().date():
        return say("Saved at {time}", time=f"{at.astimezone():%H:%M}")
    return say("Saved on {day}", day=day(at))


def _day(local: datetime) -> str:
    return _day_of(local.year, local.month, local.day, QLocale().name())


@lru_cache(maxsize=512)
def _day_of(year: int, month: int, day_: int, language: str) -> str:
    return QLocale(language).toString(QDate(year, month, day_), "d MMMM yyyy")
