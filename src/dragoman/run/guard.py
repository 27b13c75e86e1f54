"""What a record that is given away does not tell: exact places, and some persons' names."""

from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import UsageError
from dragoman.model.record import Record
from dragoman.model.tables import load_tables
from dragoman.present.coarse import coarsen_places
from dragoman.present.withheld import withhold_names
from dragoman.resolve.enclosing import Enclosing


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """Whether places are said as regions; the names withheld; whether those of victims are."""

    coarse: bool = False
    names: tuple[str, ...] = ()
    victims: bool = False

    @property
    def withholds(self) -> bool:
        """Whether anything is not told."""
        return self.coarse or self.victims or bool(self.names)


OPEN = Guard()  # all is told


def guard_record(record: Record, guard: Guard) -> Record:
    """The record without what the guard withholds; the same one where that is nothing."""
    if guard.names or guard.victims:
        record = withhold_names(record, guard.names, victims=guard.victims)
    if guard.coarse:
        record = coarsen_places(record, Enclosing.load(load_tables()).find)
    return record


def say_guard(guard: Guard) -> tuple[str, ...]:
    """What is not told, for those who read the rest.

    >>> say_guard(Guard(coarse=True))
    ('Towns and sites are told as the regions around them.',)
    """
    places = "Towns and sites are told as the regions around them."
    said = [places] if guard.coarse else []
    return (*said, *(["Some names are withheld."] if guard.names or guard.victims else []))


def make_guard(*, coarse: bool, withhold: Path | None, victims: bool) -> Guard:
    """The guard that a user asks for; `withhold` is a file of names."""
    names = read_names(withhold) if withhold is not None else ()
    return Guard(coarse=coarse, names=names, victims=victims)


def read_names(path: Path) -> tuple[str, ...]:
    """Names of a list that a user keeps: one a line; empty lines and those after # count not."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8; save it as UTF-8") from error
    names = (line.partition("#")[0].strip() for line in lines)
    return tuple(name for name in names if name)
