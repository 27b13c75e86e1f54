"""How much is not shown since it is marked, in words."""

from dragoman.model.handling import LeftOut
from dragoman.model.report import MARKS


def say_left_out(left_out: LeftOut) -> list[str]:
    """One line on what is left out and how to have it; none where that is nothing.

    >>> say_left_out(LeftOut(limit="GREEN", reports=2, notes=1))
    ['Left out, as marked AMBER or RED: 2 reports, 1 note; --mark RED shows all.']
    """
    counts = (
        (left_out.reports, "report"),
        (left_out.lines, "line"),
        (left_out.notes, "note"),
    )
    said = ", ".join(f"{n:,} {word}{'' if n == 1 else 's'}" for n, word in counts if n)
    if not said or left_out.limit is None:
        return []
    above = " or ".join(MARKS[MARKS.index(left_out.limit) + 1 :])
    return [f"Left out, as marked {above}: {said}; --mark {MARKS[-1]} shows all."]
