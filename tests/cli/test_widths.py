"""Columns that fit."""

import pytest

from dragoman.cli.widths import GAP, column_widths
from dragoman.present.views import Column

COLUMNS = (
    Column(field="name", title="Name", width=18),
    Column(field="who", title="Who"),
    Column(field="id", title="Id", is_id=True),
)
CELLS = [["Armenia–Azerbaijan", "Nikol Pashinyan (ARM), " * 6, "ev_1f0c9a"]]


@pytest.mark.parametrize("room", [40, 60, 80, 200])
def test_a_table_fits_its_room_with_ids_whole(room: int) -> None:
    widths = column_widths(COLUMNS, CELLS, room)
    assert sum(widths) + GAP * 2 <= room
    assert widths[2] == len("ev_1f0c9a")


def test_words_stay_whole_where_there_is_room() -> None:
    assert column_widths(COLUMNS, CELLS, 80)[0] == len("Armenia–Azerbaijan")


def test_no_column_is_wider_than_what_it_holds() -> None:
    assert column_widths(COLUMNS, [["a", "b", "ev_1"]], 200) == [4, 3, 4]
