"""The program `dragoman`: its commands, listed by hand."""

import sys
from typing import TextIO

import typer

from dragoman.cli.adopt import adopt
from dragoman.cli.brief import brief
from dragoman.cli.check import check
from dragoman.cli.export import export
from dragoman.cli.judge import judge
from dragoman.cli.news import news
from dragoman.cli.note import note
from dragoman.cli.purge import purge
from dragoman.cli.read import read
from dragoman.cli.rebuild import rebuild
from dragoman.cli.refusal import refuse_plainly
from dragoman.cli.remove import remove
from dragoman.cli.review import review
from dragoman.cli.serve import serve
from dragoman.cli.show import show
from dragoman.cli.tombstones import tombstones
from dragoman.cli.version import version

COMMANDS = (
    read,
    show,
    news,
    brief,
    export,
    remove,
    judge,
    review,
    adopt,
    serve,
    note,
    purge,
    tombstones,
    check,
    rebuild,
    version,
)

app = typer.Typer(
    name="dragoman",
    help="Read news reports on a conflict and keep its diplomatic record. Reads English.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in COMMANDS:
    app.command()(refuse_plainly(command))


def main() -> None:
    """Run the program; signs that the terminal's encoding lacks are printed as ``?``."""
    for stream in (sys.stdout, sys.stderr):
        _replace_unknown_signs(stream)
    app()


def _replace_unknown_signs(stream: TextIO) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
