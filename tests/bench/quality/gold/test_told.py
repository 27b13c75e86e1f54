"""One event, as an annotator and as the program tell it."""

from dataclasses import replace

from bench.quality.gold.told import Part, from_notes, from_program
from corpus.notation import read_event
from dragoman.model.span import Evidence
from tests.bench.quality.readings import event, someone

TEXT = "Rebels shelled the port of Belgrano."


def test_an_alternative_type_is_right_beside_the_noted_one() -> None:
    one = from_notes(read_event("ASSAULT occurred asserted | t=shelled", TEXT))
    either = from_notes(read_event("ASSAULT occurred asserted | t=shelled | alt=COERCE", TEXT))
    assert one.types == ("ASSAULT",)
    assert either.types == ("ASSAULT", "COERCE")


def test_whom_it_befalls_and_whom_it_is_said_to_are_one_side() -> None:
    line = "ASSAULT occurred asserted | t=shelled | a=Rebels | v=the port | d=Belgrano | h=(i)Army"
    assert from_notes(read_event(line, TEXT)).parts == (
        Part(side="doer", names=("Rebels",), is_stated=True),
        Part(side="target", names=("the port",), is_stated=True),
        Part(side="host", names=("Army",), is_stated=False),
        Part(side="target", names=("Belgrano",), is_stated=True),
    )


def test_the_program_tells_an_event_in_all_the_sentences_of_its_evidence() -> None:
    evidence = tuple(
        Evidence(report="rp", start=start, end=start + 20, text="") for start in (40, 0)
    )
    told = from_program(event("ASSAULT", evidence=evidence, start=45))
    assert (told.trigger, told.sentence) == ((45, 52), (0, 60))


def test_the_program_knows_somebody_by_the_words_and_by_the_name() -> None:
    who = someone("victim", "the harbour", stated=False)
    assert from_program(event("ASSAULT", who)).parts == (
        Part(side="target", names=("the harbour", "the harbour"), is_stated=False),
    )


def test_the_program_knows_a_person_by_the_key() -> None:
    group = someone("actor", "Okoye")
    person = replace(group, actor="person:okoye")
    parts = from_program(event("ASSAULT", group, person)).parts
    assert [part.is_person for part in parts] == [False, True]


def test_who_looks_on_and_who_attends_are_one_side() -> None:
    told = from_program(event("CONSULT", someone("observer", "Chad"), someone("attendee", "Chad")))
    assert [part.side for part in told.parts] == ["present", "present"]


def test_what_the_program_gives_no_type_is_none() -> None:
    assert from_program(event(None)).types == ("none",)
