"""Fact tables: typed, dated, and refused with a sentence where they cannot be trusted."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from smswizard import assets
from smswizard.facts.table import FactError, Row, rows_of

HEADING = "id,amount,source,date\n"


def written(folder: Path, text: str) -> Path:
    path = folder / "prices.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_row_is_read_with_its_number_source_and_date(tmp_path: Path) -> None:
    path = written(tmp_path, HEADING + "a,4.50,https://prices.example,2026-04\n")
    (row,) = rows_of(path)
    assert (row.number, row.text("id"), row.decimal("amount")) == (2, "a", Decimal("4.50"))
    assert (row.origin.source, row.origin.date) == ("https://prices.example", "2026-04")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("a,4.50,,2026", "does not say where it comes from"),
        ("a,4.50,somebody told me,2026", "does not say where it comes from"),
        ("a,4.50,https://prices.example,", "has no date"),
        ("a,4.50,https://prices.example,lately", "has no date"),
        ("a,4.50,https://prices.example", "more or fewer cells"),
        ("a,4.50,https://prices.example,2026,x", "more or fewer cells"),
    ],
)
def test_a_row_without_source_or_date_is_refused_by_file_and_row(
    tmp_path: Path, line: str, says: str
) -> None:
    path = written(tmp_path, HEADING + "b,1,https://prices.example,2026\n" + line + "\n")
    with pytest.raises(FactError, match=says) as caught:
        list(rows_of(path))
    assert "prices.csv" in str(caught.value)
    assert "row 3" in str(caught.value)


def test_a_table_without_the_columns_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FactError, match='no column "source"'):
        list(rows_of(written(tmp_path, "id,date\na,2026\n")))


def a_row(**cells: str) -> Row:
    return Row("words.csv", 7, cells)


@pytest.mark.parametrize(
    ("read", "says"),
    [
        (lambda: a_row(stale="maybe").is_yes("stale"), "yes or no"),
        (lambda: a_row(amount="much").decimal("amount"), "a number"),
        (lambda: a_row(name="").needed("name"), "has nothing"),
        (lambda: a_row(sign="e").character("sign"), "a character"),
        (lambda: a_row().text("name"), "no column"),
    ],
)
def test_a_cell_of_the_wrong_form_is_refused(read: object, says: str) -> None:
    with pytest.raises(FactError, match=says):
        read()  # type: ignore[operator]


def test_a_cell_can_hold_several_items() -> None:
    assert a_row(codes="30908; 30932;").items("codes") == ("30908", "30932")
    assert a_row(codes="").items("codes") == ()


@pytest.mark.parametrize("path", sorted(assets.path("facts").glob("*.csv")), ids=lambda path: path.stem)
def test_every_table_we_ship_is_dated_and_sourced(path: Path) -> None:
    rows = list(rows_of(path))
    assert rows
    assert not [row for row in rows if "\n" in "".join(row.cells.values())]
