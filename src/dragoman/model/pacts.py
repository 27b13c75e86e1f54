"""Words of agreements, promises and truces, read once from their table."""

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, cast

from dragoman.model.phrases import CODEBOOKS

Words = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PactWords:
    """Word classes of pacts.toml, which says what each is for; two map a word to its part."""

    pacts: Words
    papers: Words
    truces: Words
    providing: Words
    under: Words
    promising: Words
    settling: Words
    binding: Words
    happening: Words
    lasting: Words
    receiving: Words
    hollow: Words
    violations: Words
    violating: Words
    counting: Words
    committing: Words
    prolonging: Words
    standing: dict[str, str]
    standers: dict[str, str]


@cache
def load_pact_words() -> PactWords:
    """The words shipped with the program.

    >>> "truce" in load_pact_words().pacts
    True
    """
    data = tomllib.loads((CODEBOOKS / "pacts.toml").read_text(encoding="utf-8"))
    found: dict[str, Any] = {one.name: data[one.name] for one in fields(PactWords)}
    words = {k: v if isinstance(v, dict) else frozenset(v) for k, v in found.items()}
    return PactWords(**cast(Any, words))
