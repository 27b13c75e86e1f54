"""Numbers for the sentences that a brief cites, given in the order of their first citing."""

from collections.abc import Iterable

from dragoman.model.handling import strictest
from dragoman.model.note import is_on_note, note_report
from dragoman.model.record import Record
from dragoman.model.span import Evidence
from dragoman.present.brief.document import Reference, Source
from dragoman.present.days import UNDATED_LAST
from dragoman.present.telling import Telling
from dragoman.present.wording import plain, say_day, short_id

MOST = 3  # references of one statement: the first sentence of as many reports
SCHEMES = ("https://", "http://")


class Citing:
    """Collects what is cited while a brief is composed."""

    def __init__(self, record: Record, tell: Telling) -> None:
        self._tell = tell
        self._reports = {report.id: report for report in record.reports}
        self._reports |= {note.id: note_report(note) for note in record.notes}
        self._numbers: dict[Evidence, int] = {}

    def cite(
        self,
        evidence: Iterable[Evidence],
        *,
        most: int = MOST,
        with_piece: Evidence | None = None,
    ) -> tuple[int, ...]:
        """The numbers of the first sentence of each report, the earliest reports first.

        `with_piece` is one that is quoted beside, and so is among them.
        """
        pieces = [piece for piece in evidence if piece.report in self._reports]
        first = {piece.report: piece for piece in reversed(pieces)}
        if with_piece is not None and with_piece.report in first:
            first[with_piece.report] = with_piece
        ordered = sorted(first.values(), key=lambda piece: (self._day(piece), piece.report))
        chosen = ordered[:most]
        if with_piece in ordered and with_piece not in chosen:
            chosen = [*chosen[:-1], with_piece]
        return tuple(self._number(piece) for piece in chosen)

    def _number(self, piece: Evidence) -> int:
        return self._numbers.setdefault(piece, len(self._numbers) + 1)

    def references(self) -> tuple[Reference, ...]:
        """All that was cited, by number."""
        return tuple(
            Reference(
                number=number,
                report=piece.report,
                source=f"{self._tell.report(piece.report)} ({short_id(piece.report)})",
                start=piece.start,
                end=piece.end,
                text=plain(piece.text).strip(),
                mark=self._reports[piece.report].mark,
            )
            for piece, number in self._numbers.items()
        )

    def sources(self) -> tuple[Source, ...]:
        """The reports that were cited, by day; a private note is no source."""
        cited = {piece.report for piece in self._numbers}
        known = self._tell.in_order(id for id in cited if not is_on_note(id))
        reports = (self._reports[id] for id in known)
        return tuple(
            Source(
                report=one.id,
                outlet=plain(one.outlet or one.file),
                published=say_day(one.published) if one.published else "undated",
                title=plain(one.title or one.file),
                address=without_scheme(one.url or ""),
                mark=one.mark,
            )
            for one in reports
        )

    def mark(self) -> str:
        """The strictest mark of what was cited."""
        return strictest(self._reports[piece.report].mark for piece in self._numbers)

    def _day(self, piece: Evidence) -> str:
        return self._reports[piece.report].published or UNDATED_LAST


def without_scheme(url: str) -> str:
    """An address as people write it; of another scheme than the web's, nothing.

    >>> without_scheme("https://example.org/talks"), without_scheme("javascript:alert(1)")
    ('example.org/talks', '')
    """
    for scheme in SCHEMES:
        if url.casefold().startswith(scheme):
            return plain(url[len(scheme) :])
    return ""
