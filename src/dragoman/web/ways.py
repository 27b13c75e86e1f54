"""Links from a view to others of the same: another order, another span."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A link to another view; `path` is None where there is no way on."""

    label: str
    path: str | None
    is_here: bool = False
