"""Where the index of a store lies: beside it, else in a folder for what can be made again."""

import glob
import hashlib
import os
import stat
import tempfile
import threading
from pathlib import Path

SUFFIX = ".index"
DRAFT = ".new"
OWNER_ONLY = 0o700
READ_AND_WRITE = 0o666


def home_beside(store: Path, suffix: str = SUFFIX) -> Path:
    """The index beside a store.

    >>> home_beside(Path("record/talks.duckdb")).name
    'talks.duckdb.index'
    """
    return store.with_name(f"{store.name}{suffix}")


def home_elsewhere(store: Path, scratch: Path | None, suffix: str = SUFFIX) -> Path:
    """The index of a store in whose folder nothing can be written."""
    name = hashlib.sha256(os.fsencode(store.resolve())).hexdigest()[:32]
    return (scratch or _own_folder()) / f"{name}{suffix}"


def homes_of(store: Path, scratch: Path | None, suffix: str = SUFFIX) -> tuple[Path, Path]:
    """Both places, that beside the store first."""
    return home_beside(store, suffix), home_elsewhere(store, scratch, suffix)


def make_draft(home: Path, *, mode: int) -> Path:
    """An empty file beside `home`, which whoever may read the store may read; OSError if none."""
    _prepare(home.parent)
    draft = home.with_name(f".{home.name}.{os.getpid()}.{threading.get_ident()}{DRAFT}")
    for left in drafts_of(home):
        if not _is_running(left):
            left.unlink(missing_ok=True)
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode & READ_AND_WRITE))
    return draft


def drafts_of(home: Path) -> list[Path]:
    """What others are making, or have left unfinished."""
    return sorted(home.parent.glob(f".{glob.escape(home.name)}.*{DRAFT}"))


def _is_running(draft: Path) -> bool:
    try:
        os.kill(int(draft.name.split(".")[-3]), 0)
    except ProcessLookupError:
        return False
    except (OSError, ValueError):  # it is another's
        return True
    return True


def _prepare(folder: Path) -> None:
    """See that there is the folder; one among temporary files has to be ours alone."""
    if folder != _own_folder():
        return
    folder.mkdir(mode=OWNER_ONLY, exist_ok=True)
    found = folder.lstat()
    is_ours = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()
    if not is_ours or found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise PermissionError(f"{folder} is another's; delete it")


def _own_folder() -> Path:
    return Path(tempfile.gettempdir()) / f"dragoman-{os.getuid()}"
