"""How a command ends: what the exit codes mean, and one line for what cannot be done."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import typer

from dragoman.errors import DragomanError
from dragoman.present.wording import plain

ALL_READ = 0
SOME_REJECTED = 1
UNUSABLE = 2
STOPPED = 130  # as shells report an interrupt

P = ParamSpec("P")
R = TypeVar("R")


def refuse_plainly(command: Callable[P, R]) -> Callable[P, R]:
    """The command with its DragomanError said in one line on stderr, and exit code 2."""

    @wraps(command)
    def refusing(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except DragomanError as error:
            say_error(str(error))
            raise typer.Exit(UNUSABLE) from error
        except KeyboardInterrupt as error:
            say_error("stopped; what the store held before is whole")
            raise typer.Exit(STOPPED) from error

    return refusing


def say_error(message: str) -> None:
    """One line on stderr, whatever the message holds."""
    typer.echo(f"dragoman: {plain(message)}", err=True)
