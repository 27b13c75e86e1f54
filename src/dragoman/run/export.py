"""The record written for other programs: each file or folder appears whole, or not at all."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq

from dragoman.errors import UsageError
from dragoman.model.record import Record
from dragoman.present.exports import csv_files, json_lines, parquet_tables


def export_record(record: Record, format: str, out: Path) -> None:
    """Write JSON Lines to a file, or CSV or Parquet (a file for each kind) to a folder."""
    if format not in WRITERS:
        raise UsageError(f"{format!r} is no format; it is one of {', '.join(WRITERS)}")
    if not out.parent.is_dir():
        raise UsageError(f"{out} cannot be written: there is no folder {out.parent}; make it first")
    draft = out.with_name(f".{out.name}.{os.getpid()}.new")
    try:
        WRITERS[format](record, draft, out)
    except OSError as error:
        raise UsageError(f"{out} cannot be written: {error.strerror or error}") from error
    finally:
        _discard(draft)


def _write_jsonl(record: Record, draft: Path, out: Path) -> None:
    if out.is_dir():
        raise UsageError(f"{out} is a folder; JSON Lines are one file, give its name")
    with draft.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(json_lines(record))
    os.replace(draft, out)


def _write_csv(record: Record, draft: Path, out: Path) -> None:
    _expect_folder(out, ".csv")
    draft.mkdir()
    for name, text in csv_files(record):
        (draft / name).write_text(text, encoding="utf-8", newline="")
    _replace_folder(draft, out)


def _write_parquet(record: Record, draft: Path, out: Path) -> None:
    _expect_folder(out, ".parquet")
    draft.mkdir()
    for name, table in parquet_tables(record):
        pq.write_table(table, draft / name)
    _replace_folder(draft, out)


WRITERS: dict[str, Callable[[Record, Path, Path], None]] = {
    "jsonl": _write_jsonl,
    "csv": _write_csv,
    "parquet": _write_parquet,
}


def _expect_folder(out: Path, suffix: str) -> None:
    """A folder is replaced as a whole, so it may hold nothing but an earlier export."""
    if not out.exists():
        return
    if not out.is_dir():
        raise UsageError(f"{out} is a file; this format is a folder of files, give another name")
    if any(item.suffix != suffix for item in out.iterdir()):
        raise UsageError(f"{out} holds other files than {suffix}; give a folder of its own")


def _replace_folder(draft: Path, out: Path) -> None:
    if not out.exists():
        os.replace(draft, out)
        return
    old = draft.with_suffix(".old")
    os.replace(out, old)
    os.replace(draft, out)
    _discard(old)


def _discard(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
