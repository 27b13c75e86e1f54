"""Arguments and options that several commands take."""

from pathlib import Path
from typing import Annotated

import typer

Store = Annotated[Path, typer.Argument(help="A store made by `dragoman read`.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes to read with.")]
