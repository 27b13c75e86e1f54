"""Tables that fit a terminal, and JSON; nothing of a report steers the terminal."""

import dataclasses
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dragoman.cli.widths import column_widths
from dragoman.present.views import Column
from dragoman.present.wording import plain

# Signs that steer a terminal and that JSON may hold as they are: the second half of the control
# signs, and those that turn the direction of text or end lines.
UNSEEN = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def open_console(*, on_stderr: bool = False) -> Console:
    """Console for people; 80 columns where it is no terminal."""
    return Console(stderr=on_stderr, highlight=False, markup=False, emoji=False, soft_wrap=False)


def print_json(value: Any) -> None:
    """A value, or rows of dataclasses, as JSON that a program reads."""
    text = json.dumps(value, ensure_ascii=False, indent=2, default=dataclasses.asdict)
    typer.echo(UNSEEN.sub(lambda sign: json.dumps(sign.group())[1:-1], text))


def print_table(title: str, columns: Sequence[Column], rows: Sequence[Any]) -> None:
    """The rows as a table; a group's name stands on its first row only."""
    console = open_console()
    table = Table(title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD)
    table.padding, table.pad_edge, table.show_edge = (0, 1, 0, 0), False, False
    cells = [[cell_text(row, column) for column in columns] for row in rows]
    widths = column_widths(columns, cells, console.width - 1)
    for column, width in zip(columns, widths, strict=True):
        table.add_column(
            column.title,
            justify="right" if column.is_number else "left",
            overflow="fold",
            width=width,
            style="dim" if column.is_id else None,
        )
    for line, is_first, is_last in _in_groups(columns, cells):
        shown = zip(columns, line, strict=True)
        said = [Text("" if column.group and not is_first else cell) for column, cell in shown]
        table.add_row(*said, end_section=is_last)
    console.print(table)
    console.print()


def print_notes(notes: Sequence[str], *, on_stderr: bool = False) -> None:
    """Lines beneath a table."""
    console = open_console(on_stderr=on_stderr)
    for note in notes:
        console.print(Text(plain(note), style="dim"))


def cell_text(row: Any, column: Column) -> str:
    """A field of a row as it stands in a table."""
    value = getattr(row, column.field)
    if value is None:
        return ""
    if isinstance(value, tuple):
        return plain(", ".join(str(item) for item in value))
    return plain(f"{value:,}" if column.is_number else str(value))


def _in_groups(
    columns: Sequence[Column], cells: Sequence[list[str]]
) -> Iterator[tuple[list[str], bool, bool]]:
    """Lines, and whether each is the first and the last of its group."""
    places = [place for place, column in enumerate(columns) if column.group]
    keys = [tuple(line[place] for place in places) for line in cells]
    for number, line in enumerate(cells):
        is_first = number == 0 or keys[number - 1] != keys[number]
        is_last = number + 1 == len(cells) or keys[number + 1] != keys[number]
        yield line, is_first, bool(places) and is_last
