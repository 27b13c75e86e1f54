"""Links: what ties one event of the record to another."""

from dataclasses import replace

from dragoman.model.reading import Reading
from dragoman.model.record import Record
from tests.reconcile.rows import Writer, day, place, record_of, taking_part


def links_of(record: Record) -> set[tuple[str, str, str]]:
    """Links as trigger, type, trigger."""
    triggers = {event.id: event.trigger for event in record.events}
    return {
        (event.trigger, link.type, triggers[link.event])
        for event in record.events
        for link in event.links
    }


def test_a_condemnation_responds_to_the_deed_that_it_condemns():
    writer = Writer().event("Azerbaijan shelled Sotk.", "shelled", "AZE", type="ASSAULT")
    writer.event("France condemned it.", "condemned", "FRA", type="ACCUSE", mode="disapprove")
    writer.claim("France condemned it", "FRA", stance="accuses", act=1, about=0)
    assert links_of(record_of(writer.reading())) == {("condemned", "responds_to", "shelled")}


def test_who_alleges_a_deed_does_not_answer_it():
    writer = Writer().event("Azerbaijan shelled Sotk.", "shelled", "AZE", type="ASSAULT")
    writer.event("Armenia accused it.", "accused", "ARM", type="ACCUSE", mode="allege")
    writer.claim("Armenia accused it", "ARM", stance="accuses", act=1, about=0)
    assert links_of(record_of(writer.reading())) == set()


def test_a_refusal_answers_what_another_said_just_before():
    writer = Writer().event("Armenia demanded talks.", "demanded", "ARM", type="REQUEST")
    writer.event("Azerbaijan refused.", "refused", "AZE", type="REJECT")
    assert links_of(record_of(writer.reading())) == {("refused", "responds_to", "demanded")}


def test_a_refusal_does_not_answer_what_was_said_to_another():
    to_russia = taking_part("RUS", role="recipient")
    writer = Writer().event("Armenia urged Russia.", "urged", "ARM", *to_russia, type="REQUEST")
    writer.event("Azerbaijan refused.", "refused", "AZE", type="REJECT")
    assert links_of(record_of(writer.reading())) == set()


def in_one_sentence(reading: Reading) -> Reading:
    """The reading with its second event in the sentence of its first."""
    first, second = reading.events
    (told,) = first.evidence
    start = told.start + told.text.index(second.trigger)
    moved = replace(second, start=start, end=start + len(second.trigger), evidence=first.evidence)
    return replace(reading, events=(first, moved))


def test_words_of_answering_between_two_deeds_tie_them():
    sentence = "Armenia closed the road in response to the shelling by Azerbaijan."
    writer = Writer().event(sentence, "closed", "ARM", type="COERCE")
    writer.event("The shelling.", "shelling", "AZE", type="ASSAULT")
    record = record_of(in_one_sentence(writer.reading()))
    assert links_of(record) == {("closed", "responds_to", "shelling")}
    assert {link.text for event in record.events for link in event.links} == {"in response to"}


def test_what_is_agreed_at_a_meeting_is_part_of_it():
    sentence = "The two met on Friday and agreed at the meeting to free ten men."
    writer = Writer().event(sentence, "met", "ARM", "AZE")
    writer.event("They agreed.", "agreed", "ARM", "AZE", type="AGREE")
    record = record_of(in_one_sentence(writer.reading()))
    assert links_of(record) == {("agreed", "part_of", "met")}


def truce(writer: Writer) -> Writer:
    when = day("2023-05-10", "2023-05-24")
    return writer.event(
        "A truce of Armenia and Azerbaijan holds.", "truce", "ARM", "AZE",
        type="RETREAT", mode="ceasefire", when=when,
    )  # fmt: skip


def shelled(writer: Writer, start: str, sentence: str = "Azerbaijan shelled Armenia.") -> Writer:
    victim = taking_part("ARM", role="recipient")
    return writer.event(
        sentence, "shelled", "AZE", *victim,
        type="ASSAULT", when=day(start), place=place("Sotk"),
    )  # fmt: skip


def test_an_attack_of_one_party_on_the_other_violates_their_truce():
    record = record_of(shelled(truce(Writer()), "2023-05-12").reading())
    assert links_of(record) == {("shelled", "violates", "truce")}


def test_an_attack_before_the_truce_or_after_it_violates_nothing():
    for start in ("2023-05-08", "2023-05-30"):
        assert links_of(record_of(shelled(truce(Writer()), start).reading())) == set()


def test_who_agrees_to_meet_prepares_the_meeting():
    sentence = "Armenia and Azerbaijan agreed to hold talks on Friday."
    writer = Writer().event(sentence, "agreed", "ARM", "AZE", type="AGREE")
    writer.event("The talks are due.", "talks", "ARM", "AZE", status="planned")
    writer.claim("to hold talks on Friday", "ARM", stance="offers", act=0, about=1)
    assert links_of(record_of(writer.reading())) == {("agreed", "prepares", "talks")}


def test_a_deed_as_promised_fulfils_the_last_promise_of_those_who_do_it():
    promise = Writer(published="2023-05-10")
    promise.event("Azerbaijan pledged help.", "pledged", "AZE", type="AGREE")
    done = Writer(published="2023-05-15").event(
        "Azerbaijan freed ten men as promised.", "freed", "AZE", type="RETREAT", mode="release"
    )
    record = record_of(promise.reading(), done.reading())
    assert ("freed", "fulfils", "pledged") in links_of(record)


def test_links_do_not_depend_on_the_order_of_reports():
    one = truce(Writer(published="2023-05-11")).reading()
    other = shelled(Writer(published="2023-05-13"), "2023-05-12").reading()
    assert record_of(one, other) == record_of(other, one)
    assert ("shelled", "violates", "truce") in links_of(record_of(one, other))
