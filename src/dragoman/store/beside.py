"""Files that Dragoman puts beside a store: indexes, backups, drafts, logs. All are derived."""

import shutil
from collections.abc import Iterator
from pathlib import Path

# After the store's name, and before what tells them apart: talks.duckdb.index.fts, .backup-1.
ENDINGS = ("backup", "index", "tmp")
COPY = ".index-"


def copy_beside(store: Path, kind: str) -> Path:
    """Where a narrowed copy of a store lies, that is served in its place.

    >>> copy_beside(Path("talks.duckdb"), "GREEN-1f").name
    'talks.duckdb.index-GREEN-1f.duckdb'
    """
    return store.with_name(f"{store.name}{COPY}{kind}.duckdb")


def remove_beside(store: Path) -> tuple[Path, ...]:
    """Delete what lies beside a store and comes of it; returns what was there."""
    found = tuple(sorted(_beside(store)))
    for path in found:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    return found


def _beside(store: Path) -> Iterator[Path]:
    """By their names; a glob would take signs in the store's own name for patterns."""
    for path in store.parent.iterdir():
        rest = path.name.removeprefix(store.name)
        is_ours = rest != path.name and rest.startswith(tuple(f".{end}" for end in ENDINGS))
        is_draft = path.name.startswith(f".{store.name}.") and ".new" in path.name
        if is_ours or is_draft:
            yield path
