"""The frame of a verb: passives, participles, relative clauses and control undone.

Extractors ask one question in one way: who did it, to whom, with and against whom.
"""

from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.extract.grammar.objects import agents_of, objects_of, obliques_of
from dragoman.extract.grammar.subjects import subjects_of
from dragoman.extract.grammar.verbs import is_passive


@dataclass(frozen=True, slots=True)
class Frame:
    """The deep arguments of a verb: tokens that head its subjects, objects and obliques."""

    subjects: list[Token]
    objects: list[Token]
    obliques: dict[str, list[Token]]


def frame_of(verb: Token) -> Frame:
    """Deep arguments of `verb`, own and shared."""
    if is_passive(verb):
        return Frame(agents_of(verb), subjects_of(verb), obliques_of(verb))
    return Frame(subjects_of(verb), objects_of(verb), obliques_of(verb))
