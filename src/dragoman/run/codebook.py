"""A codebook of the user's own: from its file into a store, and into the steps of each run."""

from collections.abc import Callable
from pathlib import Path

from dragoman.errors import CodebookError
from dragoman.model.codebook import read_codebook
from dragoman.run.steps import Steps
from dragoman.store.codebook import load_codebook_text
from dragoman.store.rows import Connection

SHIPPED = "PLOVER"  # in place of a file: the codebook that ships


def read_codebook_file(path: str | Path) -> str:
    """The text of a codebook that holds; raises CodebookError with each line at fault."""
    file = Path(path)
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise CodebookError(f"codebook {file} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise CodebookError(f"codebook {file} is not UTF-8; save it as UTF-8") from error
    read_codebook(text, file=file.name)
    return text


def steps_of(con: Connection, load_steps: Callable[..., Steps]) -> Steps:
    """The steps for a store: with its own codebook where it keeps one."""
    text = load_codebook_text(con)
    return load_steps() if text is None else load_steps(text)
