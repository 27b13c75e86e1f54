"""`dragoman export`: the record in a format for other programs."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.options import (
    CoarsePlaces,
    Mark,
    MarkName,
    Store,
    Tier,
    Withhold,
    WithholdVictims,
)
from dragoman.errors import UsageError
from dragoman.present.handling import say_left_out
from dragoman.present.wording import plain


class Format(StrEnum):
    """The formats: `jsonl` and `judgements` are one file, the others a folder of files."""

    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"
    judgements = "judgements"


def export(
    store: Store,
    format: Annotated[Format, typer.Option("--format", "-f", help="The format to write.")],
    out: Annotated[
        Path, typer.Option("--output", "-o", help="File (jsonl, judgements) or folder.")
    ],
    tier: Tier = None,
    mark: Mark = MarkName.GREEN,
    coarse_places: CoarsePlaces = False,
    withhold: Withhold = None,
    withhold_victims: WithholdVictims = False,
) -> None:
    """Write the record or the judgements for others, without what is marked AMBER or RED."""
    if format is Format.judgements:
        if tier or coarse_places or withhold or withhold_victims:
            raise UsageError("judgements are written whole; of these options only --mark fits them")
        _export_judgements(store, out, mark=mark.value)
        return
    from dragoman import api
    from dragoman.run.guard import make_guard

    left_out = api.export(
        store,
        format.value,
        out,
        tier=tier.value if tier else None,
        mark=mark.value,
        guard=make_guard(coarse=coarse_places, withhold=withhold, victims=withhold_victims),
    )
    typer.echo(f"wrote {plain(str(out))}")
    for line in say_left_out(left_out):
        typer.echo(line, err=True)


def _export_judgements(store: Path, out: Path, *, mark: str) -> None:
    from dragoman.run.exchange import export_judgements

    if out.exists() and store.exists() and out.samefile(store):
        raise UsageError(f"{out} is the store itself; give another name for the export")
    count = export_judgements(store, out, mark=mark)
    typer.echo(f"wrote {count} judgements to {plain(str(out))}")
