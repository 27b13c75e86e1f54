"""Roots for the pairs of a set: by the words of the codebook, by the judge, or by both."""

from collections.abc import Iterable

from bench.quality.relations.roots import to_set
from bench.quality.relations.rows import ROOTS, Row
from bench.quality.relations.words import Said, said_of
from dragoman.annotate.document import annotate
from dragoman.annotate.mentions import find_mentions
from dragoman.extract.judging.heads import Question
from dragoman.extract.judging.labels import AHEAD, HEADS, NO_EVENT
from dragoman.extract.pipeline import extract_drafts
from dragoman.model.report import make_report
from dragoman.resolve.dates import find_times
from dragoman.run.reading import Reader

Chances = dict[str, float]

WAYS = ("words", "judge", "both")
# What the judge's probability of the words' root is multiplied by, by how well their event fits
# the pair; about the odds that the words are right, on the development split of the corpus.
TRUST = {5: 6.0, 4: 4.0, 3: 3.0}


def predict(row: Row, reader: Reader) -> dict[str, str]:
    """The root that each way gives; where the words know none, ACCUSE, as good as any."""
    said = by_words(row, reader)
    chances = by_judge(row, reader)
    both = dict(chances)
    if said is not None and said.root in both:
        both[said.root] *= TRUST.get(said.fit, 1.0)
    return {
        "words": said.root if said is not None and said.root in ROOTS else "ACCUSE",
        "judge": _best(chances.items()),
        "both": _best(both.items()),
    }


def by_words(row: Row, reader: Reader) -> Said | None:
    """What the codebook's words say of the pair."""
    report = make_report(row.sentence, file="row")
    doc = find_mentions(annotate(reader.language, report), reader.tables)
    return said_of(row, extract_drafts(doc, reader.codebook, find_times))


def by_judge(row: Row, reader: Reader) -> Chances:
    """The judge's probability of each root of the set."""
    chances = dict.fromkeys(ROOTS, 0.0)
    if reader.judge is None:
        return chances
    question = Question(source=row.source, target=row.target)
    answer = reader.judge.ask(reader.judge.read(row.sentence), [question], heads=("root",))[0]
    for label, chance in zip(HEADS["root"], answer.probabilities["root"], strict=True):
        if label != NO_EVENT:
            chances["AGREE" if label == AHEAD else to_set(label)] += float(chance)
    return chances


def _best(chances: Iterable[tuple[str, float]]) -> str:
    return max(chances, key=lambda pair: (pair[1], pair[0]))[0]
