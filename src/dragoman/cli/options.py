"""Arguments and options that several commands take."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class TierName(StrEnum):
    """How sure an event is: good to show as it is, or for somebody to check."""

    publish = "publish"
    check = "check"


class MarkName(StrEnum):
    """Handling marks of the Traffic Light Protocol, the least restricted first."""

    CLEAR = "CLEAR"
    GREEN = "GREEN"
    AMBER = "AMBER"
    RED = "RED"


Store = Annotated[Path, typer.Argument(help="A store made by `dragoman read`.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
Tier = Annotated[
    TierName | None,
    typer.Option(
        help="Only events of this tier: `publish` (right in 95 of 100), `check` (the rest)."
    ),
]
Mark = Annotated[
    MarkName,
    typer.Option(
        case_sensitive=False,
        help="All that is marked so or less strictly; what is stricter is left out.",
    ),
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes to read with.")]
CoarsePlaces = Annotated[
    bool, typer.Option("--coarse-places", help="Say regions in place of towns and sites.")
]
Withhold = Annotated[
    Path | None, typer.Option(help="A list of names, one a line, to take out.", metavar="FILE")
]
WithholdVictims = Annotated[
    bool,
    typer.Option(
        "--withhold-victims", help="Take out the names of minors harmed and of rape victims."
    ),
]
