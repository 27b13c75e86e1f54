"""What the review says: how far it is, how good the record is, and where persons disagree."""

from dataclasses import dataclass

from dragoman.model.handling import SHARED, read_mark
from dragoman.model.report import MARKS
from dragoman.present.exchange import judgement_lines
from dragoman.present.review.agreement import Disagreement
from dragoman.present.review.estimates import Estimate
from dragoman.present.review.screen import FEW
from dragoman.run.handling import load_judgements_within
from dragoman.run.queue import open_queue, review_so_far
from dragoman.run.reviewing import Review, find_said
from dragoman.run.steps import load_steps
from dragoman.web.page import Ask, Download, File, Page, plain_sample
from dragoman.web.shelves import Shelves

PATH = "/review/results"
MOST = 100
COUNTS = ("taken", "known", "left")
MEANINGS = {
    "precision": "events that the text tells",
    "every field right": "events of which every field is right too",
    "precision, claims": "claims that the text tells",
    "every field right, claims": "claims of which every field is right too",
    "precision, figures": "figures that the text gives",
    "every field right, figures": "figures of which every field is right too",
    "sentences with something missed": "sentences without a line in which something is",
    "recall": "of what is there, the share that was found, at most",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """`few` is how many answers a number needs; `adopted` what a file has just brought."""

    review: Review
    estimates: tuple[Estimate, ...]
    disagreements: tuple[Disagreement, ...]
    hidden: int
    meanings: dict[str, str]
    few: int
    marks: tuple[str, ...]
    shared: str
    adopted: dict[str, int]
    refused: tuple[str, ...]


def load(shelves: Shelves, ask: Ask) -> Context:
    """All answers so far, summed up."""
    con = shelves.store
    with open_queue(shelves.path) as queue:
        review = review_so_far(con, queue, find_said(con, queue.rows_at))
    shown = () if ask.is_read_only else review.disagreements[:MOST]
    return Context(
        review=review,
        estimates=review.estimates,
        disagreements=shown,
        hidden=len(review.disagreements) - len(shown),
        meanings=MEANINGS,
        few=FEW,
        marks=(SHARED,) if ask.is_read_only else MARKS,
        shared=SHARED,
        adopted={name: int(n) for name in COUNTS if (n := ask.one(name)) and n.isdecimal()},
        refused=ask.many("refused"),
    )


def give_judgements(shelves: Shelves, ask: Ask) -> File:
    """The judgements up to a mark, one a line; above the shared ones only where asked by name."""
    limit = SHARED if ask.is_read_only else read_mark(ask.one("mark") or SHARED)
    found = load_judgements_within(shelves.store, limit, load_steps)
    content = "".join(judgement_lines(found)).encode()
    name = f"{shelves.path.stem}-judgements.jsonl"
    return File(name=name, media_type="application/x-ndjson", content=content)


JUDGEMENTS = Download(name="judgements", path="/review/judgements.jsonl", make=give_judgements)
PAGE = Page(
    name="review_results",
    path=PATH,
    title="What the review says",
    context=Context,
    load=load,
    find_samples=plain_sample(PATH),
)
