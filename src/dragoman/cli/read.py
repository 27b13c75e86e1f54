"""`dragoman read`: reports into a store, and what came of it."""

from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.options import Jobs, MarkName
from dragoman.cli.progress import show_progress
from dragoman.cli.refusal import ALL_READ, SOME_REJECTED
from dragoman.model.summary import Summary
from dragoman.present.closing import closing_lines
from dragoman.present.wording import plain
from dragoman.read.dates import check_date


def read(
    paths: Annotated[
        list[str], typer.Argument(help="Files, folders and globs of text.", metavar="PATH...")
    ],
    store: Annotated[Path, typer.Option("--output", "-o", help="The store; made if need be.")],
    published: Annotated[
        str | None,
        typer.Option(help="Date (YYYY-MM-DD) of the reports that give none."),
    ] = None,
    outlet: Annotated[str | None, typer.Option(help="Outlet of reports that name none.")] = None,
    mark: Annotated[
        MarkName,
        typer.Option(case_sensitive=False, help="The least handling mark of what is read."),
    ] = MarkName.CLEAR,
    force: Annotated[
        bool, typer.Option("--force", help="Read even what was purged, with the names purged.")
    ] = False,
    codebook: Annotated[
        str | None,
        typer.Option(
            help="A codebook (TOML) in place of PLOVER, kept with the store; PLOVER goes back.",
            metavar="FILE",
        ),
    ] = None,
    jobs: Jobs = 1,
) -> None:
    """Read reports into a store; what it holds already is not read twice.

    Exit code: 0 all read, 1 some rejected, 2 the call cannot be carried out.
    """
    day = check_date(published, what="--published") if published is not None else None
    from dragoman import api

    with show_progress("Reading") as tell:
        summary = api.read(
            paths,
            store,
            published=day,
            outlet=outlet,
            mark=mark.value,
            force=force,
            codebook=codebook,
            jobs=jobs,
            progress=tell,
        )
    say_summary(summary, store)
    raise typer.Exit(SOME_REJECTED if summary.rejected else ALL_READ)


def say_summary(summary: Summary, store: Path) -> None:
    """The closing lines, those on rejected files on stderr."""
    for rejected in summary.rejected:
        typer.echo(f"rejected  {plain(rejected.file)}: {plain(rejected.reason)}", err=True)
    for line in closing_lines(summary, str(store)):
        typer.echo(line)
