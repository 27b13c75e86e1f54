"""`dragoman check`: verify every span, hash and link of a store."""

import typer

from dragoman.cli.options import Store
from dragoman.cli.refusal import SOME_REJECTED
from dragoman.present.wording import plain


def check(store: Store) -> None:
    """Verify a store: every span, hash, id and link. Exit code 1 where something is wrong."""
    from dragoman import api

    problems = api.check(store)
    for problem in problems:
        typer.echo(plain(problem))
    if problems:
        raise typer.Exit(SOME_REJECTED)
    typer.echo(f"{plain(str(store))}: all spans, hashes, ids and links are right")
