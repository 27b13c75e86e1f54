"""`dragoman rebuild`: make all derived rows again from texts and judgements."""

import typer

from dragoman.cli.options import Jobs, Store
from dragoman.cli.progress import show_progress
from dragoman.cli.read import say_summary
from dragoman.cli.refusal import ALL_READ, SOME_REJECTED


def rebuild(store: Store, jobs: Jobs = 1) -> None:
    """Read every kept text again, and make the record from that and the judgements."""
    from dragoman import api

    with show_progress("Reading again") as tell:
        summary = api.rebuild(store, jobs=jobs, progress=tell)
    say_summary(summary, store)
    raise typer.Exit(SOME_REJECTED if summary.rejected else ALL_READ)
