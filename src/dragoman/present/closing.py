"""The closing words of a run: what was read, and what the record holds now."""

from dragoman.model.summary import Summary
from dragoman.present.wording import plain

KINDS = ("reports", "events", "claims", "figures", "situations", "tracks", "actors")


def closing_lines(summary: Summary, store: str) -> list[str]:
    """Lines for a person, the first of them telling whether all went well."""
    lines = [_run(summary), f"{plain(store)} holds {_record(summary)}"]
    if summary.undated:
        lines.append(
            f"{_count(summary.undated, 'report')} without a date of publication: relative dates"
            ' ("on Friday") stay unknown there; give --published, or a front matter'
        )
    return lines


def _run(summary: Summary) -> str:
    parts = [f"{_count(summary.read, 'report')} read"]
    parts += [f"{summary.known} already known"] if summary.known else []
    parts += [f"{summary.reread} read again by this version"] if summary.reread else []
    parts += [f"{len(summary.rejected)} rejected"] if summary.rejected else []
    return f"{', '.join(parts)}, in {summary.seconds:.1f} seconds"


def _record(summary: Summary) -> str:
    said = [_count(getattr(summary, kind), kind.removesuffix("s")) for kind in KINDS]
    return f"{', '.join(said[:-1])} and {said[-1]}"


def _count(number: int, word: str) -> str:
    """A number and its word.

    >>> _count(1, "report"), _count(1200, "report")
    ('1 report', '1,200 reports')
    """
    return f"{number:,} {word}{'' if number == 1 else 's'}"
