"""The files of a set as it is given: a folder, a tar archive or one file, each plain or gzipped."""

import gzip
import hashlib
import io
import tarfile
import zlib
from pathlib import Path

GZIP = b"\x1f\x8b"
_TAR = (257, b"ustar")  # where a tar's header has its mark

Files = dict[str, bytes]  # content by name, in order of names


class SetError(Exception):
    """What is given is no set of the form that is asked for."""


def load_files(path: Path, *, get: str) -> tuple[Files, str]:
    """Each file's content, unzipped, and the hash of what was given; raises SetError.

    `get` says where the set can be had.
    """
    try:
        files, sha256 = _folder(path) if path.is_dir() else _file(path)
    except (OSError, EOFError, tarfile.TarError, zlib.error) as error:
        raise SetError(f"{path} cannot be read ({error}); {get}") from error
    return dict(sorted(files.items())), sha256


def is_own(name: str) -> bool:
    """Whether a file is the set's, and not one that a Mac leaves beside it."""
    return not Path(name).name.startswith(".")


def _folder(path: Path) -> tuple[Files, str]:
    held = {str(one): one.read_bytes() for one in sorted(path.rglob("*")) if one.is_file()}
    digest = hashlib.sha256(b"".join(held.values())).hexdigest()
    return {name: _unzipped(data) for name, data in held.items() if is_own(name)}, digest


def _file(path: Path) -> tuple[Files, str]:
    given = path.read_bytes()
    data, digest = _unzipped(given), hashlib.sha256(given).hexdigest()
    at, mark = _TAR
    if data[at : at + len(mark)] != mark:
        return {path.name: data}, digest
    files = {}
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for member in archive.getmembers():
            held = archive.extractfile(member)
            if held is not None and is_own(member.name):
                files[member.name] = _unzipped(held.read())
    return files, digest


def _unzipped(data: bytes) -> bytes:
    return gzip.decompress(data) if data.startswith(GZIP) else data
