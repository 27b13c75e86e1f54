"""`dragoman adopt`: take in the judgements of a colleague."""

from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.options import Store
from dragoman.cli.refusal import SOME_REJECTED, say_error
from dragoman.present.wording import plain


def adopt(
    store: Store,
    file: Annotated[Path, typer.Argument(help="A file of `dragoman export --format judgements`.")],
) -> None:
    """Take in the judgements that a colleague exported; none is taken in twice."""
    from dragoman.run.exchange import adopt_judgements
    from dragoman.run.reviewing import settle_store

    found = adopt_judgements(store, file)
    settle_store(store)
    typer.echo(f"{found.taken} judgements taken in, {found.known} were there already")
    for line in found.refused:
        say_error(plain(line))
    if found.refused:
        raise typer.Exit(SOME_REJECTED)
