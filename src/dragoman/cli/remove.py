"""`dragoman remove`: take a report out, as if it had never been read."""

from typing import Annotated

import typer

from dragoman.cli.options import Store
from dragoman.present.wording import plain


def remove(
    store: Store,
    report: Annotated[str, typer.Argument(help="Id, start of an id, or file name.")],
) -> None:
    """Take a report out; the store then equals one that never read it."""
    from dragoman import api

    removed = api.remove(store, report)
    typer.echo(f"removed {removed.id} ({plain(removed.file)})")
