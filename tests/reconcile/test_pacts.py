"""Agreements put together: who stands by them, what they contain, what came of it."""

from dataclasses import replace
from typing import Any

from dragoman.model.claim import Speaker
from dragoman.model.pact import CitingMention, TallyMention, TermMention
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.when import UNKNOWN, When
from tests.reconcile.rows import Writer, day, record_of, taking_part

SIGNED = "Armenia and Azerbaijan signed an accord."
RELEASE = "Under the accord Armenia will release ten captured men."


def signed(**more: Any) -> Reading:
    writer = Writer(published="2023-05-10")
    writer.event(SIGNED, "signed an accord", "ARM", "AZE", type="SUPPORT", when=day("2023-05-10"))
    writer.event(RELEASE, "release", "ARM", type="RETREAT", mode="release", status="planned")
    reading = writer.reading()
    pact, deed = reading.events
    return replace(reading, terms=(term(deed, pact=pact.id, deed=deed.id, **more),))


def term(event: Any, **more: Any) -> TermMention:
    values: dict[str, Any] = {
        "id": f"mn_term_{event.id}",
        "report": event.report,
        "start": event.start,
        "end": event.end,
        "kind": "provides",
        "verb": "release",
        "content": "Armenia will release ten captured men",
        "by": taking_part("ARM"),
        "to": (),
        "due": UNKNOWN,
        "pact": None,
        "deed": None,
        "evidence": event.evidence,
    }
    return TermMention(**{**values, **more})


def released(actor: str, *, factuality: str = "asserted") -> Reading:
    writer = Writer(published="2023-05-20")
    writer.event(
        "The ten captured men were released.", "released", actor,
        type="RETREAT", mode="release", factuality=factuality, when=day("2023-05-19"),
    )  # fmt: skip
    return writer.reading()


def commitment_state(*readings: Reading) -> str:
    (commitment,) = record_of(*readings).commitments
    return commitment.state


def test_what_an_agreement_lays_on_a_party_is_its_commitment_to_the_others() -> None:
    record = record_of(signed())
    (agreement,), (commitment,) = record.agreements, record.commitments
    assert agreement.provisions == ("Armenia will release ten captured men",)
    assert agreement.commitments == (commitment.id,)
    assert ([one.name for one in commitment.by], [one.name for one in commitment.to]) == (
        ["Armenia"],
        ["Azerbaijan"],
    )


def test_a_term_that_names_nobody_binds_all_parties_by_inference() -> None:
    reading = signed(by=())
    reading = replace(reading, terms=(replace(reading.terms[0], deed=None),))
    (commitment,) = record_of(reading).commitments
    assert {(one.name, one.stated) for one in commitment.by} == {
        ("Armenia", False),
        ("Azerbaijan", False),
    }


def test_the_promised_deed_keeps_a_commitment_and_the_agreement() -> None:
    record = record_of(signed(), released("ARM"))
    (commitment,) = record.commitments
    assert commitment.state == "kept"
    (agreement,) = record.agreements
    assert [one.how for one in agreement.followed] == ["fulfils"]


def test_a_deed_that_only_a_side_tells_leaves_it_disputed() -> None:
    assert commitment_state(signed(), released("ARM", factuality="claimed")) == "disputed"


def test_the_deed_of_another_keeps_nothing() -> None:
    assert commitment_state(signed(), released("RUS")) == "open"


def test_who_witnesses_it_in_another_sentence_is_no_party() -> None:
    writer = Writer(published="2023-05-10")
    writer.event(SIGNED, "signed an accord", "ARM", "AZE", type="SUPPORT", when=day("2023-05-10"))
    writer.event(
        "The accord was witnessed by France.", "accord",
        *taking_part("FRA", role="observer"), type="AGREE",
    )  # fmt: skip
    record = record_of(writer.reading())
    (agreement,) = record.agreements
    assert [one.name for one in agreement.witnesses] == ["France"]
    assert {one.name for one in agreement.parties} == {"Armenia", "Azerbaijan"}
    assert (agreement.mediators, record.tracks) == ((), ())


def truce() -> Reading:
    writer = Writer(published="2023-05-10")
    sentence = "Armenia and Azerbaijan agreed to a 14-day truce."
    writer.event(sentence, "agreed", "ARM", "AZE", type="AGREE", when=day("2023-05-10"))
    writer.event(
        sentence, "truce", "ARM", "AZE", type="RETREAT", mode="ceasefire", when=day("2023-05-10")
    )
    parties = taking_part("ARM", "AZE")
    writer.situation(
        sentence, "truce", type="ceasefire", parties=parties, event=1, when=day("2023-05-10")
    )
    return writer.reading()


def counted(claimant: str, accused: str, low: float) -> Reading:
    writer = Writer(published="2023-05-12")
    writer.event(f"{claimant} counted {low:.0f} violations.", "counted", claimant, type="ACCUSE")
    reading = writer.reading()
    (event,) = reading.events
    (by,) = taking_part(claimant)
    tally = TallyMention(
        id=f"mn_tally_{claimant}",
        report=reading.report.id,
        start=event.start,
        end=event.end,
        text="counted",
        low=low,
        high=low,
        exactness="exact",
        claimant=Speaker(actor=by.actor, name=by.name),
        accused=taking_part(accused),
        when=When(start="2023-05-11", end="2023-05-12"),
        evidence=event.evidence,
    )
    return replace(reading, tallies=(tally,))


def ceasefire(record: Record) -> Any:
    (found,) = (one for one in record.situations if one.type == "ceasefire")
    return found.truce


def test_each_sides_count_of_violations_stands_apart() -> None:
    record = record_of(truce(), counted("ARM", "AZE", 14), counted("AZE", "ARM", 23))
    counts = [(one.claimant, one.accused, one.low) for one in ceasefire(record).counts]
    assert counts == [("Armenia", ("Azerbaijan",), 14), ("Azerbaijan", ("Armenia",), 23)]


def test_a_truce_has_its_length_and_is_prolonged_by_a_later_agreement() -> None:
    writer = Writer(published="2023-05-23")
    sentence = "Armenia and Azerbaijan agreed to extend the truce by 30 days."
    writer.event(sentence, "agreed", "ARM", "AZE", type="AGREE", when=day("2023-05-23"))
    found = ceasefire(record_of(truce(), writer.reading()))
    assert (found.days, found.first_until) == (14, "2023-05-24")
    assert [(one.days, one.until) for one in found.extensions] == [(30, "2023-06-23")]
    assert found.until == "2023-06-23"


def test_what_is_done_in_breach_of_an_accord_violates_it() -> None:
    writer = Writer(published="2023-05-20")
    writer.event(
        "In breach of the accord Azerbaijan attacked Armenia.", "attacked", "AZE", "ARM",
        type="ASSAULT", when=day("2023-05-19"),
    )  # fmt: skip
    reading = writer.reading()
    (attack,) = reading.events
    citing = CitingMention(
        id="mn_citing",
        report=reading.report.id,
        start=0,
        end=5,
        how="breaks",
        noun="accord",
        when=UNKNOWN,
        event=attack.id,
        evidence=attack.evidence,
    )
    record = record_of(signed(), replace(reading, citings=(citing,)))
    (agreement,) = record.agreements
    assert [(one.how, one.day) for one in agreement.followed] == [("violates", "2023-05-19")]
