"""Numbers that reports give."""

from bench.quality.stories.sheet import Sheet
from bench.quality.stories.story import NotedValue
from bench.quality.stories.telling import Telling
from dragoman.model.figure import Figure


def score_figures(telling: Telling, sheet: Sheet) -> None:
    """Share of the noted values that the record has, with the same bounds."""
    for value in telling.story.values:
        is_right = find_row(value, telling) is not None
        sheet.judge("figure_recall", is_right=is_right)
        if not is_right:
            told = f"{value.words.report} {value.words.text!r} ({value.low} to {value.high})"
            sheet.wrong.append(f"missed figure {value.figure}: {told}")


def find_row(value: NotedValue, telling: Telling) -> Figure | None:
    """The record's row whose evidence has the words and whose bounds are the noted ones."""
    for row in telling.whole.record.figures:
        if (row.low, row.high) == (value.low, value.high) and telling.is_in(
            value.words, row.evidence
        ):
            return row
    return None


def rows_of(figure: str, telling: Telling) -> list[Figure]:
    """The rows that stand for what reports give a figure as."""
    values = [value for value in telling.story.values if value.figure == figure]
    return [row for value in values if (row := find_row(value, telling)) is not None]
