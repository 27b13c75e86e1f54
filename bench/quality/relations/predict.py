"""Roots for the pairs of a set: by the words of the codebook, by the judge, or by both."""

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Token

from bench.quality.relations.roots import root_of, to_set
from bench.quality.relations.rows import ROOTS, Row
from bench.quality.relations.shifts import Chances, Clause, clause_of, part_verdicts, shift
from bench.quality.relations.words import Said, said_of
from dragoman.annotate.document import annotate
from dragoman.annotate.mentions import find_mentions
from dragoman.extract.judging.arguments import words_of
from dragoman.extract.judging.heads import Answer, Question
from dragoman.extract.judging.labels import AHEAD, HEADS, NO_EVENT
from dragoman.extract.pipeline import extract_drafts
from dragoman.model.report import make_report
from dragoman.resolve.dates import find_times
from dragoman.run.reading import Reader

WAYS = ("words", "judge", "both")
# What the judge's probability of the words' root is multiplied by, by how well their event fits
# the pair; about the odds that the words are right, on the development split of the corpus.
TRUST = {5: 3.0, 4: 3.0, 3: 2.0}
BY_TRIGGER = 0.4  # weight of the judge's answer about the verb that the source hangs on
# What "no event" at that verb counts for CONSULT: two of whom no deed is told deal with each other.
UNTOLD = 0.2
MODES_OF_SANCTION = frozenset({"convict", "discontinue", "expel", "withdraw"})


def predict(row: Row, reader: Reader) -> dict[str, str]:
    """The root that each way gives; where the words know none, ACCUSE, as good as any."""
    verb = _verb_of(row, reader)
    clause = clause_of(verb)
    said = by_words(row, reader, clause)
    chances = by_judge(row, reader, verb, clause)
    both = dict(chances)
    if said is not None and said.root in both:
        both[said.root] *= TRUST.get(said.fit, 1.0)
    return {
        "words": said.root if said is not None and said.root in ROOTS else "ACCUSE",
        "judge": _best(chances.items()),
        "both": _best(both.items()),
    }


def by_words(row: Row, reader: Reader, clause: Clause) -> Said | None:
    """What the codebook's words say of the pair."""
    report = make_report(row.sentence, file="row")
    doc = find_mentions(annotate(reader.language, report), reader.tables)
    return said_of(row, extract_drafts(doc, reader.codebook, find_times), clause)


def by_judge(row: Row, reader: Reader, verb: Token, clause: Clause) -> Chances:
    """The judge's probability of each root of the set."""
    chances = dict.fromkeys(ROOTS, 0.0)
    if reader.judge is None:
        return chances
    question = Question(source=row.source, target=row.target)
    at_verb = replace(question, trigger=words_of(verb))
    by_pair, by_verb = reader.judge.ask(reader.judge.read(row.sentence), [question, at_verb])
    of_pair, of_verb = _roots_of_pair(by_pair, clause), _roots_of(by_verb, clause)
    for root in ROOTS:
        chances[root] = (1 - BY_TRIGGER) * of_pair[root] + BY_TRIGGER * of_verb[root]
    chances["CONSULT"] += UNTOLD * by_verb.chance("type", NO_EVENT)
    return chances


def _verb_of(row: Row, reader: Reader) -> Token:
    """The verb that the source (or else the target) hangs on."""
    doc = reader.language(row.sentence)
    span = doc.char_span(*(row.source or row.target or (0, 1)), alignment_mode="expand")
    token: Token = span.root
    while token.head != token and token.head.pos_ not in ("VERB", "AUX"):
        token = token.head
    token = token.head
    while token.pos_ == "AUX" and token.head != token:
        token = token.head
    return token


def _roots_of_pair(answer: Answer, clause: Clause) -> Chances:
    """Roots of the pair as the judge codes pairs."""
    chances = dict.fromkeys(ROOTS, 0.0)
    for label, chance in zip(HEADS["root"], answer.probabilities["root"], strict=True):
        if label != NO_EVENT:
            root = "AGREE" if label == AHEAD else to_set(shift(label, clause))
            chances[root] += float(chance)
    return _with_verdicts(chances, answer)


def _roots_of(answer: Answer, clause: Clause) -> Chances:
    """Roots of the types, by the statuses that turn them, as shares of what is an event."""
    chances = dict.fromkeys(ROOTS, 0.0)
    for type_, of_type in zip(HEADS["type"], answer.probabilities["type"], strict=True):
        for status, of_status in zip(HEADS["status"], answer.probabilities["status"], strict=True):
            if type_ != NO_EVENT:
                chances[root_of(shift(type_, clause), status)] += float(of_type * of_status)
    total = sum(chances.values())
    shares = {root: chance / total for root, chance in chances.items()} if total else chances
    return _with_verdicts(shares, answer)


def _with_verdicts(chances: Chances, answer: Answer) -> Chances:
    modes = dict(zip(HEADS["mode"], map(float, answer.probabilities["mode"]), strict=True))
    return part_verdicts(chances, modes, of_type=MODES_OF_SANCTION)


def _best(chances: Iterable[tuple[str, float]]) -> str:
    return max(chances, key=lambda pair: (pair[1], pair[0]))[0]
