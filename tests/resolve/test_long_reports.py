"""Long reports: no sentence looks at all others."""

import hashlib
import sys
from types import FrameType
from typing import Any

from dragoman.resolve.actors import resolve_actors
from dragoman.resolve.inferring import infer_roles
from tests.resolve.telling import TABLES, Story, happening, side, town

# Ten times the sentences may cost ten times the steps, and a little for sorting; each against
# each would cost a hundred times.
LONGER = 10
ALLOWED = 1.3 * LONGER
LETTERS = str.maketrans("0123456789", "ghijklmnop")


def steps(work: Any, *args: Any) -> int:
    """Lines of Python that the work executes: the same on any machine."""
    count = 0

    def trace(frame: FrameType, kind: str, _: Any) -> Any:
        nonlocal count
        count += kind == "line"
        return trace

    previous = sys.gettrace()
    sys.settrace(trace)
    try:
        work(*args)
    finally:
        sys.settrace(previous)
    return count


def long_story(sentences: int) -> Story:
    """Every kind of mention, with people and bodies whom no other sentence names."""
    story = Story()
    for number in range(sentences):
        letters = hashlib.sha256(str(number).encode()).hexdigest().translate(LETTERS)[:8]
        first = story.person(f"Davit {letters}", "ARM", "foreign minister", subject=True)
        story.person("Emin Tagiyev", "AZE", "president")
        story.office("the Azerbaijani president", "president", of="AZE")
        story.tell(f"Ministry of {letters}", "body", key=f"body:ARM:{letters}")
        story.tell("the Ministry", "body", name="Ministry")
        story.tell("the two leaders", "members", name="leader", count=2, plural=True)
        story.pronoun("his")
        story.pronoun("we", plural=True)
        story.tell("his soldiers", "crowd", name="soldiers", whole=first)
        story.stop()
    return story


def test_a_report_ten_times_as_long_names_actors_at_ten_times_the_cost():
    short, long = long_story(30), long_story(30 * LONGER)
    resolve_actors(short.drafts, TABLES)  # the word lists load once
    assert steps(resolve_actors, long.drafts, TABLES) < ALLOWED * steps(
        resolve_actors, short.drafts, TABLES
    )


def long_quarrel(sentences: int) -> list[Any]:
    gate = town("Rivergate", "AZE")
    return [
        event
        for number in range(sentences)
        for event in (
            happening("ACCUSE", side("ARM"), sentence=number),
            happening("ASSAULT", sentence=number, factuality="claimed"),
            happening("COERCE", sentence=number, mode="restrict", place=gate),
            happening("CONSULT", side("ARM"), side("AZE"), sentence=number),
        )
    ]


def test_a_report_ten_times_as_long_infers_roles_at_ten_times_the_cost():
    short, long = long_quarrel(30), long_quarrel(30 * LONGER)
    infer_roles(short, TABLES)
    assert steps(infer_roles, long, TABLES) < ALLOWED * steps(infer_roles, short, TABLES)
