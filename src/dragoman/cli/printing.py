"""Tables that fit a terminal, and JSON; nothing of a report steers the terminal."""

import dataclasses
import json
from collections.abc import Iterator, Sequence
from typing import Any

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dragoman.present.views import Column
from dragoman.present.wording import plain

LONG_WORD = 13  # "demonstrators"; longer words are folded


def open_console(*, on_stderr: bool = False) -> Console:
    """Console for people; 80 columns where it is no terminal."""
    return Console(stderr=on_stderr, highlight=False, markup=False, emoji=False, soft_wrap=False)


def print_json(value: Any) -> None:
    """A value, or rows of dataclasses, as JSON that a program reads."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2, default=dataclasses.asdict))


def print_table(title: str, columns: Sequence[Column], rows: Sequence[Any]) -> None:
    """The rows as a table; a group's name stands on its first row only."""
    console = open_console()
    table = Table(title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD)
    table.padding, table.pad_edge, table.show_edge = (0, 1, 0, 0), False, False
    for column in columns:
        table.add_column(
            column.title,
            justify="right" if column.is_number else "left",
            overflow="fold",
            no_wrap=column.is_id,
            max_width=_most_width(column, rows),
            min_width=_least_width(column, rows),
            style="dim" if column.is_id else None,
        )
    for row, is_first, is_last in _in_groups(columns, rows):
        cells = [
            "" if column.group and not is_first else cell_text(row, column) for column in columns
        ]
        table.add_row(*(Text(cell) for cell in cells), end_section=is_last)
    console.print(table)
    console.print()


def print_notes(notes: Sequence[str]) -> None:
    """Lines beneath a table."""
    console = open_console()
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


def _least_width(column: Column, rows: Sequence[Any]) -> int:
    """Ids are never cut; other columns keep their longest word unless it is very long."""
    longest = max(map(len, _words(column, rows)), default=0)
    return longest if column.is_id else min(longest, LONG_WORD)


def _most_width(column: Column, rows: Sequence[Any]) -> int | None:
    return max(column.width, _least_width(column, rows)) if column.width else None


def _words(column: Column, rows: Sequence[Any]) -> list[str]:
    words = [word for row in rows for word in cell_text(row, column).split()]
    return [*words, *column.title.split()]


def _in_groups(columns: Sequence[Column], rows: Sequence[Any]) -> Iterator[tuple[Any, bool, bool]]:
    """Rows, and whether each is the first and the last of its group."""
    fields = [column.field for column in columns if column.group]
    keys = [tuple(getattr(row, field) for field in fields) for row in rows]
    for place, row in enumerate(rows):
        is_first = place == 0 or keys[place - 1] != keys[place]
        is_last = bool(fields) and (place + 1 == len(rows) or keys[place + 1] != keys[place])
        yield row, is_first, is_last
