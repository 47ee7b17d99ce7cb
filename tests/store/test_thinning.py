"""Which editions of a history stay."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from smswizard.desk.ports import Edition
from smswizard.store.thinning import superfluous

NOW = datetime(2026, 11, 23, 12, 40, 30, tzinfo=UTC)


def _editions(*aged: tuple[timedelta, str]) -> list[Edition]:
    """Editions of these ages, the youngest first, numbered as they were made."""
    return [Edition(len(aged) - place, NOW - age, why, "d") for place, (age, why) in enumerate(aged)]


def _ages_kept(*ages_s: int) -> list[int]:
    editions = _editions(*((timedelta(seconds=age), "edited") for age in ages_s))
    going = superfluous(editions, NOW)
    return [age for age, edition in zip(ages_s, editions, strict=True) if edition.number not in going]


def test_of_one_minute_the_newest_stays() -> None:
    assert _ages_kept(0, 1, 29, 30, 31, 90, 91) == [0, 31, 91]


def test_of_one_hour_the_newest_stays_when_it_is_over() -> None:
    hour = 3600
    assert _ages_kept(0, 2 * hour + 10, 2 * hour + 600, 3 * hour + 10) == [0, 2 * hour + 10, 3 * hour + 10]


def test_of_one_day_the_newest_stays_when_it_is_over() -> None:
    day = 24 * 3600
    assert _ages_kept(0, 2 * day, 2 * day + 7200, 3 * day) == [0, 2 * day, 3 * day]


def test_what_was_confirmed_filed_or_imported_stays() -> None:
    second = timedelta(seconds=1)
    editions = _editions(
        (0 * second, "edited"),
        (1 * second, "confirmed"),
        (2 * second, "edited"),
        (3 * second, "filed"),
        (4 * second, "imported"),
    )
    assert superfluous(editions, NOW) == (3,)


def test_the_newest_stays_even_when_the_clock_went_backwards() -> None:
    assert superfluous(_editions((timedelta(days=-3), "edited")), NOW) == ()


_histories = st.lists(
    st.tuples(
        st.timedeltas(timedelta(0), timedelta(days=500)), st.sampled_from(["edited", "edited", "confirmed"])
    ),
    max_size=60,
).map(sorted)


@given(_histories, st.timedeltas(timedelta(0), timedelta(days=900)))
def test_thinning_keeps_what_it_must_and_is_done_at_once(
    aged: list[tuple[timedelta, str]], later: timedelta
) -> None:
    editions = _editions(*aged)
    going = set(superfluous(editions, NOW + later))
    stay = [each for each in editions if each.number not in going]
    assert stay[:1] == editions[:1]
    assert all(each in stay for each in editions if each.why != "edited")
    assert superfluous(stay, NOW + later) == ()
    days = {each.at.date() for each in editions}
    assert {each.at.date() for each in stay} == days, "no day is lost altogether"


@given(_histories)
def test_a_history_stays_short_however_much_was_typed(aged: list[tuple[timedelta, str]]) -> None:
    editions = [each for each in _editions(*aged) if each.why == "edited"]
    stay = len(editions) - len(superfluous(editions, NOW))
    assert stay <= 1 + 61 + 25 + 501
