"""Actors, tracks and reports into an index: what other rows name."""

from dragoman.model.note import Note
from dragoman.model.report import Report
from dragoman.store.index.briefs import ActorBrief, TrackBrief, stream
from dragoman.store.index.correcting import Correct, corrected_reports
from dragoman.store.index.draft import Draft, Telling
from dragoman.store.index.folding import fold, plain_spellings, without_controls
from dragoman.store.index.packed import NONE
from dragoman.store.rows import Connection, select_rows


def write_actors(con: Connection, draft: Draft) -> None:
    """Every actor of the record."""
    for number, actor in enumerate(stream(con, "actor", ActorBrief), start=1):
        folded = "\n".join(map(fold, (actor.name, *actor.aliases)))
        names = (actor.id, actor.name, actor.type, actor.country, actor.sector, folded)
        draft.insert("actor", (number, *names))
        draft.actors[actor.id] = number
        draft.packer.add_word("actor.type", actor.type)
        draft.packer.add_word("actor.country", actor.country)
        draft.packer.add_word("actor.sector", actor.sector)


def write_tracks(con: Connection, draft: Draft) -> None:
    """Every track of the record."""
    for number, track in enumerate(stream(con, "track", TrackBrief), start=1):
        mediator = track.mediator.name if track.mediator else None
        draft.insert("track", (number, track.id, track.name, mediator, fold(track.name)))
        draft.tracks[track.id] = number


def write_reports(con: Connection, draft: Draft, correct: Correct) -> None:
    """Every report, as corrections leave it, with its text."""
    for number, report in enumerate(corrected_reports(con, correct), start=1):
        draft.reports[report.id] = Telling(
            number=number, outlet=report.outlet, published=report.published, mark=report.mark
        )
        _write_report(draft, number, report)
    for note in select_rows(con, "notes", Note):  # no reports, but rows may stand on them
        draft.reports[note.id] = Telling(
            number=NONE, outlet=None, published=note.date, mark=note.mark
        )


def _write_report(draft: Draft, number: int, report: Report) -> None:
    packer = draft.packer
    packer.add_word("report.outlet", report.outlet)
    packer.add_word("report.mark", report.mark)
    packer.add_day("report.day", report.published)
    facts = (report.id, report.title, report.outlet, report.published, report.language)
    draft.insert("report", (number, *facts, report.mark, report.file, report.url))
    words = tuple(map(without_controls, (report.text, report.title, report.outlet)))
    draft.insert_words("report_words", (number, *words, plain_spellings(*words)))
