"""`dragoman purge`: take a report, a note or a name out for good."""

from typing import Annotated

import typer

from dragoman.cli.options import Store
from dragoman.present.wording import plain, say_day


def purge(
    store: Store,
    wanted: Annotated[
        str,
        typer.Argument(
            help="A report (id, start of id, file name), a note (id), or else a name as reports"
            " write it.",
            metavar="ID|NAME",
        ),
    ],
    *,
    reason: Annotated[str, typer.Option(help="Why; it is kept.")],
    by: Annotated[str, typer.Option(help="Who decides.")],
    on: Annotated[
        str | None, typer.Option(help="The day (default: the latest date in the record).")
    ] = None,
) -> None:
    """Take a report, a note or a name out of text, record, index and backups, for good.

    The store's file is written anew. A tombstone with reason and day stays, by which the report
    is refused, or the name masked, when it is read again.
    """
    from dragoman.run.purging import Why, purge_store

    purged = purge_store(store, wanted, Why(reason=reason, by=by, on=on))
    stone = purged.tombstone
    typer.echo(
        plain(
            f"purged the {stone.kind} {stone.id or wanted},"
            f" {say_day(stone.date)}: {purged.reports} reports and {purged.judgements} judgements"
            " changed or gone"
        )
    )
    for path in purged.beside:
        typer.echo(plain(f"deleted {path}"))
    if purged.also_called:
        others = ", ".join(purged.also_called)
        typer.echo(plain(f"still there, as other names of the same: {others}"))
    typer.echo("exports, copies and backups made by others are not touched; delete them yourself")
