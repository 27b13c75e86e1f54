"""The queue of a review kept beside the store, and reviewing by it: nothing is laid out again.

The same candidates in the same order as those of a desk; made once for each edition of the record.
"""

import hashlib
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from importlib import resources
from pathlib import Path

from dragoman import __version__
from dragoman.present.review.estimates import Blanks
from dragoman.present.review.item import Item
from dragoman.present.review.queue import next_candidates
from dragoman.present.review.verdicts import Said, find_verdicts
from dragoman.run.added import find_added
from dragoman.run.reviewing import Review, make_desk, make_items, make_review
from dragoman.store.index.open import Recipe, open_made
from dragoman.store.index.queue import KeptQueue
from dragoman.store.index.write_queue import write_queue
from dragoman.store.judgements import count_waiting
from dragoman.store.rows import Connection

SUFFIX = ".index-review"
# What decides which items there are, and in which order they stand.
MAKERS = {
    "dragoman.present.review": ("blanks.py", "lot.py", "pairs.py", "queue.py", "ranking.py"),
    "dragoman.run": ("blanks.py",),
    "dragoman.store": ("review.py",),
    "dragoman.store.index": ("queue.py", "queue.sql", "write_queue.py"),
}


@contextmanager
def open_queue(store: Path, *, scratch: Path | None = None) -> Iterator[KeptQueue]:
    """The queue of the store, made anew where the record has changed since it was made."""
    recipe = Recipe(suffix=SUFFIX, version=queue_version(), write=_write)
    with open_made(store, recipe, scratch=scratch) as con:
        yield KeptQueue(con)


@cache
def queue_version() -> str:
    """Package version, and a hash of the files that rank and keep what is asked."""
    digest = hashlib.sha256()
    for package, names in MAKERS.items():
        for name in names:
            digest.update(name.encode() + (resources.files(package) / name).read_bytes())
    return f"{__version__}+{digest.hexdigest()[:16]}"


def find_next(
    con: Connection,
    queue: KeptQueue,
    said: Collection[Said],
    by: str,
    *,
    skip: Collection[str] = (),
) -> Item | None:
    """What a person is asked next; `skip` are ids of items that the person has put off."""
    verdicts = find_verdicts(said)
    asked = next_candidates(queue, verdicts, by, skip=skip, limit=1)
    return next(iter(make_items(con, asked)), None)


def find_asked(con: Connection, queue: KeptQueue, id: str) -> Item | None:
    """The item with this id; None where there is none, or the record has it no more.

    Rows that a person added stand in no queue, and can be judged all the same.
    """
    candidates = queue.find([id]) or find_added(con, id)
    return next(iter(make_items(con, candidates)), None)


def review_so_far(con: Connection, queue: KeptQueue, said: Collection[Said]) -> Review:
    """Progress, estimates and agreement, with the answers that wait counted in."""
    items = [one.item for one in find_verdicts(said)]
    blanks = Blanks(sentences=queue.sentences, accounts=queue.accounts)
    asked = queue.count_asked(items)
    return make_review(asked, blanks, list(said), waiting=count_waiting(con))


def _write(con: Connection, path: Path, stamp: Mapping[str, str]) -> None:
    desk = make_desk(con)
    write_queue(
        path,
        desk.queue.candidates,
        sentences=desk.sentences,
        accounts=desk.accounts,
        stamp=stamp,
    )
