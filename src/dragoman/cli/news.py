"""`dragoman news`: what is new since a day, a report, or the last visit."""

from typing import Annotated

import typer
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dragoman.cli.options import Json, Mark, MarkName, Store
from dragoman.cli.printing import open_console, print_json, print_notes
from dragoman.errors import UsageError
from dragoman.present.handling import say_left_out
from dragoman.present.news.digest import Digest, Line, make_digest
from dragoman.present.news.markdown import markdown_lines
from dragoman.read.dates import check_date


def news(
    store: Store,
    since: Annotated[
        str,
        typer.Option(
            help="A day (YYYY-MM-DD): to one who knew all published before it. A report (id, start"
            " of id, file name): what it and later ones brought. LAST: since the last such call.",
            metavar="DATE|REPORT|LAST",
        ),
    ],
    json: Json = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print Markdown.")] = False,
    as_of: Annotated[
        str | None,
        typer.Option(help="The day to count from (default: the latest date in the record)."),
    ] = None,
    mark: Mark = MarkName.GREEN,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many of a kind.")] = None,
) -> None:
    """Say what is new: events, states, dates, figures, disputes, positions, what is ahead."""
    day = check_date(as_of, what="--as-of") if as_of is not None else None
    if json and markdown:
        raise UsageError("--json and --markdown are two formats; give one of them")
    from dragoman.run.news import ask_news, keep_visit

    answer = ask_news(store, since, as_of=day, mark=mark.value)
    digest = make_digest(answer.news, limit=limit)
    if json:
        print_json(answer.news)
    elif markdown:
        for line in markdown_lines(digest):
            typer.echo(line)
    else:
        _print(digest)
    print_notes(say_left_out(answer.left_out), on_stderr=True)
    if answer.visit is not None:
        keep_visit(store, answer.visit)


def _print(digest: Digest) -> None:
    console = open_console()
    console.print(Text(digest.title, style="bold"))
    print_notes(digest.notes)
    for part in digest.parts:
        console.print()
        console.print(Text(part.title, style="bold"))
        for line in part.lines:
            _print_line(line)
        if part.more:
            print_notes([f"  {part.more:,} more; --limit shows them."])


def _print_line(line: Line) -> None:
    console = open_console()
    item = Table.grid("", "")
    item.add_row("- ", Text(line.said, overflow="fold"))
    for detail in line.details:
        item.add_row("", Padding(Text(detail, overflow="fold"), (0, 0, 0, 2)))
    item.add_row("", Text(f"{line.source} · {line.id}", style="dim", overflow="fold"))
    console.print(item)
