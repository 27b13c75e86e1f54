"""`dragoman export`: the record in a format for other programs."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.options import Store, Tier
from dragoman.present.wording import plain


class Format(StrEnum):
    """The formats; `jsonl` is one file, the others a folder with a file for each kind."""

    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"


def export(
    store: Store,
    format: Annotated[Format, typer.Option("--format", "-f", help="The format to write.")],
    out: Annotated[
        Path, typer.Option("--output", "-o", help="File (jsonl) or folder (csv, parquet).")
    ],
    tier: Tier = None,
) -> None:
    """Write the whole record for other programs, or the events of one tier."""
    from dragoman import api

    api.export(store, format.value, out, tier=tier.value if tier else None)
    typer.echo(f"wrote {plain(str(out))}")
