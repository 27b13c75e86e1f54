"""What the paths of a call stand for: files, folders and globs become a list of files."""

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from dragoman.model.report import Rejected

SUFFIXES = (".md", ".text", ".txt")
GLOB_SIGNS = "*?["


def find_files(paths: Iterable[str | Path]) -> tuple[list[Path], list[Rejected]]:
    """Files that `paths` stand for, each once, in order; and what stands for nothing.

    A file named outright is taken whatever its suffix; from a folder come its text files, at
    any depth, hidden ones left out. A glob is expanded here where the shell did not.
    """
    found: dict[str, Path] = {}
    rejected: list[Rejected] = []
    for path in paths:
        for item in _expand(Path(path)):
            if isinstance(item, Rejected):
                rejected.append(item)
            else:
                found.setdefault(os.path.abspath(item), item)
    return list(found.values()), rejected


def reject(path: Path, reason: str) -> Rejected:
    """Rejected row of a path; bytes of its name that are no UTF-8 are replaced."""
    name = os.fsencode(path).decode("utf-8", "replace")
    return Rejected(file=name, reason=" ".join(reason.split()))


def _expand(path: Path) -> Iterator[Path | Rejected]:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        yield from _expand_glob(path)
    except (OSError, ValueError) as error:
        yield reject(
            path, f"cannot be reached ({_cause(error)}); check the path and its permissions"
        )
    else:
        yield from _walk(path, above=()) if stat.S_ISDIR(mode) else (path,)


def _expand_glob(path: Path) -> Iterator[Path | Rejected]:
    if not any(sign in str(path) for sign in GLOB_SIGNS):
        yield reject(path, "there is no such file or folder; check the path")
        return
    names = sorted(glob.glob(str(path), recursive=True))
    if not names:
        yield reject(path, "the pattern matches no file; check it")
    for name in names:
        yield from _expand(Path(name))


def _walk(folder: Path, *, above: tuple[tuple[int, int], ...]) -> Iterator[Path | Rejected]:
    """Text files of `folder`; `above` holds the identities of the folders that lead to it."""
    items = list(_list(folder, above=above))
    yield from items
    if not items and not above:
        yield reject(
            folder, f"the folder holds no {', '.join(SUFFIXES)} file; name the files outright"
        )


def _list(folder: Path, *, above: tuple[tuple[int, int], ...]) -> Iterator[Path | Rejected]:
    try:
        status = folder.stat()
        names = sorted(os.listdir(folder))
    except OSError as error:
        yield reject(
            folder, f"the folder cannot be opened ({_cause(error)}); check its permissions"
        )
        return
    identity = (status.st_dev, status.st_ino)
    if identity in above:
        yield reject(folder, "the folder leads back into itself; take out the link that does so")
        return
    for name in names:
        if not name.startswith("."):
            yield from _list_item(folder / name, above=(*above, identity))


def _list_item(path: Path, *, above: tuple[tuple[int, int], ...]) -> Iterator[Path | Rejected]:
    if path.is_dir():
        yield from _walk(path, above=above)
    elif path.suffix.lower() in SUFFIXES:
        yield path


def _cause(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()
