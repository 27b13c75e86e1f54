"""A codebook of the user's own: from its file, and into the steps of each run on its store."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import CodebookError
from dragoman.model.codebook import read_codebook
from dragoman.run.steps import Steps
from dragoman.store.codebook import load_codebook_text
from dragoman.store.rows import Connection
from dragoman.store.turns import Turns

SHIPPED = "PLOVER"  # in place of a file: the codebook that ships


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The codebook that a user asks for: its text, or None for the shipped one."""

    text: str | None


def choose_codebook(path: str | Path) -> Choice:
    """What `path` asks for; CodebookError where it is no codebook that holds."""
    return Choice(text=None if str(path) == SHIPPED else read_codebook_file(path))


def read_codebook_file(path: str | Path) -> str:
    """The text of a codebook that holds; raises CodebookError with each line at fault."""
    file = Path(path)
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise CodebookError(f"codebook {file} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise CodebookError(f"codebook {file} is not UTF-8; save it as UTF-8") from error
    read_codebook(text, file=file.name)
    return text


def steps_of(
    con: Connection, load_steps: Callable[..., Steps], *, chosen: Choice | None = None
) -> Steps:
    """The steps for a store: with the codebook chosen now, else with the one it keeps."""
    text = load_codebook_text(con) if chosen is None else chosen.text
    return load_steps() if text is None else load_steps(text)


def steps_in(
    turns: Turns, load_steps: Callable[..., Steps], *, chosen: Choice | None = None
) -> Steps:
    """The same for a store that is opened in turns."""
    with turns.reading() as con:
        return steps_of(con, load_steps, chosen=chosen)
