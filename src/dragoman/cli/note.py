"""`dragoman note`: keep a private note, which is no report and no source."""

from typing import Annotated

import typer

from dragoman.cli.options import MarkName, Store
from dragoman.present.wording import plain
from dragoman.read.dates import check_date

STDIN = "-"


def note(
    store: Store,
    text: Annotated[str, typer.Argument(help="The note; - reads it from standard input.")],
    *,
    by: Annotated[str, typer.Option(help="Who wrote it.")],
    date: Annotated[str | None, typer.Option(help="The day (YYYY-MM-DD) that it is of.")] = None,
    mark: Annotated[
        MarkName, typer.Option(case_sensitive=False, help="Its handling mark.")
    ] = MarkName.AMBER,
) -> None:
    """Keep a private note in a store; nothing but people reads it."""
    day = check_date(date, what="--date") if date is not None else None
    from dragoman.run.notes import keep_note

    words = typer.get_text_stream("stdin").read() if text == STDIN else text
    kept = keep_note(store, words, by=by, date=day, mark=mark.value)
    typer.echo(plain(f"note {kept.id} by {kept.author}, marked {kept.mark}"))
