"""How wide the columns of a table are, so that it fits: ids whole, words whole, few lines."""

from collections.abc import Sequence

from dragoman.present.views import Column

# Longest word that is kept whole, from the roomiest on: "Armenia–Azerbaijan", "demonstrators".
WORD_LIMITS = (18, 13, 10, 8, 6, 4, 2)
GAP = 2


def column_widths(
    columns: Sequence[Column], cells: Sequence[Sequence[str]], room: int
) -> list[int]:
    """Width of each column, `cells` being the rows; what room is left goes where lines are most.

    >>> column_widths([Column(field="who", title="Who")], [["Ilham Aliyev"]], 80)
    [12]
    """
    room -= GAP * (len(columns) - 1)
    by_column = [[column.title, *(row[n] for row in cells)] for n, column in enumerate(columns)]
    wanted = [
        min(max(map(len, texts)), _most(column, texts))
        for column, texts in zip(columns, by_column, strict=True)
    ]
    if sum(wanted) <= room:
        return wanted
    needed = [max(map(len, texts)) for texts in by_column]
    widths = _least(columns, by_column, room)
    while sum(widths) < room:
        open_columns = [n for n, width in enumerate(widths) if width < wanted[n]]
        if not open_columns:
            break
        widths[max(open_columns, key=lambda n: needed[n] / widths[n])] += 1
    return widths


def _most(column: Column, texts: Sequence[str]) -> int:
    """The width that a column asks for, never less than its longest word."""
    if column.width is None or column.is_id:
        return max(map(len, texts))
    return max(column.width, min(_longest_word(texts), WORD_LIMITS[0]))


def _least(columns: Sequence[Column], by_column: Sequence[Sequence[str]], room: int) -> list[int]:
    """Widths that keep words whole, and in a narrow room all but the longest; ids are not cut."""
    words = [_longest_word(texts) for texts in by_column]
    floors = [
        min(column.least, max(map(len, texts)))
        for column, texts in zip(columns, by_column, strict=True)
    ]
    for limit in WORD_LIMITS:
        widths = [
            word if column.is_id else max(min(word, limit), min(floor, limit * 2))
            for column, word, floor in zip(columns, words, floors, strict=True)
        ]
        if sum(widths) <= room:
            break
    return widths


def _longest_word(texts: Sequence[str]) -> int:
    return max((len(word) for text in texts for word in text.split()), default=1) or 1
