"""Words by which a side refuses, prefers or accepts a line of talks, as patterns."""

import re
import tomllib
from dataclasses import dataclass, fields
from functools import cache

from dragoman.model.phrases import CODEBOOKS, any_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Rivalling:
    """Patterns of rivalry.toml, which explains each; `cues` are the first three in one."""

    refusing: re.Pattern[str]
    preferring: re.Pattern[str]
    accepting: re.Pattern[str]
    against: re.Pattern[str]
    negating: re.Pattern[str]
    mediation: re.Pattern[str]
    formats: re.Pattern[str]
    others: re.Pattern[str]
    direct: re.Pattern[str]
    cues: re.Pattern[str]


@cache
def load_rivalling() -> Rivalling:
    """The words of rivalry shipped with the program."""
    data = tomllib.loads((CODEBOOKS / "rivalry.toml").read_text(encoding="utf-8"))
    data["cues"] = [*data["refusing"], *data["preferring"], *data["accepting"]]
    return Rivalling(**{field.name: any_of(data[field.name]) for field in fields(Rivalling)})
