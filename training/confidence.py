"""Fits how sure an event is on a split of the corpus: `python -m training confidence`.

An event is right where an event was noted there of its type (`bench.quality.gold.match`). The
printed weights are those of `dragoman/extract/events/confidence.py`.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression
from spacy.tokens import Doc

from bench.quality.gold.match import match
from bench.quality.gold.told import SIDES, Part, Told, from_notes
from corpus.item import Item
from dragoman.annotate.document import annotate
from dragoman.annotate.mentions import find_mentions
from dragoman.extract.events.confidence import Grounds, features_of
from dragoman.extract.judging.hearing import Hearing
from dragoman.extract.pipeline import extract_drafts
from dragoman.model.draft import Drafts, EventDraft
from dragoman.model.event import is_judged
from dragoman.model.report import make_report
from dragoman.resolve.dates import find_times
from dragoman.run.reading import Reader

Weights = tuple[float, float, float, float]


def grounds_of(items: Sequence[Item], reader: Reader) -> Iterator[tuple[Grounds, bool]]:
    """The grounds of each event that the program reads in the items, and whether it is right."""
    for item in items:
        doc = find_mentions(
            annotate(reader.language, make_report(item.text, file="item")), reader.tables
        )
        drafts = extract_drafts(doc, reader.codebook, find_times, reader.judge)
        told = [_told(draft, drafts) for draft in drafts.events]
        noted = [from_notes(event) for event in item.events]
        right = {
            column
            for row, column in match(noted, told)
            if set(noted[row].types) & set(told[column].types)
        }
        for column, draft in enumerate(drafts.events):
            yield _grounds(draft, doc), column in right


def fit(found: Sequence[tuple[Grounds, bool]]) -> Weights:
    """Weights of the judge's chance, the words, a complete cast, and the base."""
    features = np.array([features_of(grounds) for grounds, _ in found])
    model = LogisticRegression(C=10.0).fit(features, [right for _, right in found])
    chance, words, complete = (round(float(value), 2) for value in model.coef_[0])
    return chance, words, complete, round(float(model.intercept_[0]), 2)


def _grounds(draft: EventDraft, doc: Doc) -> Grounds:
    hearing: Hearing = doc.user_data["hearing"]
    span = doc.char_span(draft.start, draft.end, alignment_mode="expand")
    answers = [answer for token in span if (answer := hearing.of_event(token)) is not None]
    chances = [answer.chance("type", draft.type or "no event") for answer in answers]
    return Grounds(
        chance=max(chances, default=0.5),
        by_words=not is_judged(draft.decided_by),
        is_complete=len(draft.roles) > 1,
    )


def _told(draft: EventDraft, drafts: Drafts) -> Told:
    actors = {one.index: one for one in drafts.actors}
    return Told(
        types=(draft.type or "none",),
        mode=draft.mode,
        status=draft.status,
        factuality=draft.factuality,
        background=bool(draft.background),
        trigger=(draft.start, draft.end),
        sentence=(draft.sentence_start, draft.sentence_end),
        parts=tuple(
            Part(
                side=SIDES.get(role.role, role.role),
                names=(actors[role.actor].text,),
                is_stated=role.stated,
            )
            for role in draft.roles
        ),
    )
