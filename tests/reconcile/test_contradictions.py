from typing import Any

from dragoman.model.dispute import Contradiction
from dragoman.model.reading import Reading
from tests.reconcile.rows import Writer, day, place, record_of, taking_part

RAID: dict[str, Any] = {"type": "ASSAULT", "when": day("2023-05-14"), "place": place("Sotk")}


def accused_and_denied(outlet: str = "Wire") -> Reading:
    accusing = "Armenia accused Azerbaijan of shelling villages near Sotk."
    denying = "Azerbaijan denied the charge."
    writer = Writer(outlet=outlet)
    writer.event(accusing, "accused", "ARM", *taking_part("AZE", role="recipient"), type="ACCUSE")
    writer.event(accusing, "shelling", "AZE", factuality="claimed", **RAID)
    content = "Azerbaijan of shelling villages near Sotk"
    writer.claim(accusing, "ARM", stance="accuses", act=0, about=1, content=content)
    return writer.claim(denying, "AZE", stance="denies", content="the charge").reading()


def counted(
    speaker: str, number: str, low: float, *, published: str = "2023-05-15", outlet: str = "Wire"
) -> Reading:
    sentence = f"{speaker} said that {number} soldiers were killed in the raid on Sotk."
    writer = Writer(published=published, outlet=outlet)
    writer.event(sentence, "raid", "AZE", **RAID).claim(sentence, speaker, about=0)
    return writer.figure(sentence, number, low=low, high=low, event=0, claim=0).reading()


def names(row: Contradiction) -> list[str]:
    return [side.name for side in row.sides]


def test_a_charge_denied_in_the_next_sentence_is_shown_with_both_voices() -> None:
    (found,) = record_of(accused_and_denied()).contradictions
    assert found.type == "denial"
    assert names(found) == ["Armenia", "Azerbaijan"]
    assert found.since == "2023-05-15"


def test_the_same_two_on_the_same_matter_stand_once() -> None:
    record = record_of(accused_and_denied(), accused_and_denied("Herald"))
    assert len(record.contradictions) == 1


def test_two_sides_numbers_that_cannot_both_be_right_are_in_dispute() -> None:
    later = counted("AZE", "three", 3.0, published="2023-05-16", outlet="Herald")
    (found,) = record_of(counted("ARM", "nine", 9.0), later).contradictions
    assert (found.type, found.field) == ("number", "number")
    assert sorted(names(found)) == ["Armenia", "Azerbaijan"]


def test_a_later_higher_count_is_no_dispute() -> None:
    later = counted("AZE", "twelve", 12.0, published="2023-05-16", outlet="Herald")
    assert record_of(counted("ARM", "nine", 9.0), later).contradictions == ()


def told_in_turn(first: str, second: str) -> Reading:
    """Two speakers' counts in sentences one behind the other."""
    writer = Writer(published="2023-05-15", outlet="Wire")
    writer.event("Guns were heard at the raid on Sotk.", "raid", "AZE", **RAID)
    for speaker, said in (("AZE", first), ("ARM", second)):
        writer.claim(f"{speaker} said {said}.", speaker, content=said)
    return writer.reading()


def test_counts_of_other_harm_are_no_dispute() -> None:
    said = told_in_turn("one of its soldiers was killed", "that four of its men were wounded")
    assert record_of(said).contradictions == ()


def test_a_bound_that_a_count_keeps_to_is_no_dispute() -> None:
    within = told_in_turn("that 417 people had fled", "that more than 400 people had fled")
    beyond = told_in_turn("that 317 people had fled", "that more than 400 people had fled")
    assert record_of(within).contradictions == ()
    assert len(record_of(beyond).contradictions) == 1


def test_one_speakers_new_count_is_no_dispute() -> None:
    later = counted("ARM", "three", 3.0, published="2023-05-16", outlet="Herald")
    assert record_of(counted("ARM", "nine", 9.0), later).contradictions == ()


def test_a_rejected_proposal_is_no_dispute() -> None:
    writer = Writer().claim("Armenia proposed a plan.", "ARM", stance="offers", content="a plan")
    reading = writer.claim(
        "Azerbaijan rejected the plan.", "AZE", stance="rejects", content="the plan"
    )
    assert record_of(reading.reading()).contradictions == ()


def test_contradictions_do_not_depend_on_the_order_of_reports() -> None:
    readings = (
        accused_and_denied(),
        counted("ARM", "nine", 9.0),
        counted("AZE", "three", 3.0, published="2023-05-16", outlet="Herald"),
    )
    assert record_of(*readings).contradictions == record_of(*readings[::-1]).contradictions


def answered(said: str, denied: str, *, published: str = "2023-05-15") -> Reading:
    """One speaker's account of the raid and another's denial in the next sentence."""
    first, second = f"ARM said that {said}.", f"AZE denied that {denied}."
    writer = Writer(published=published, outlet="Wire")
    writer.event("Guns were heard at the raid on Sotk.", "raid", "AZE", **RAID)
    writer.claim(first, "ARM", content=said)
    return writer.claim(second, "AZE", stance="denies", content=denied).reading()


def test_a_denial_with_words_of_its_own_denies_not_whatever_stands_before_it() -> None:
    other = answered("eighteen lorries reached the north", "mediators had left the talks")
    same = answered("eighteen lorries reached the north", "any lorries had passed")
    assert record_of(other).contradictions == ()
    assert len(record_of(same).contradictions) == 1


def denied_later(content: str) -> Reading:
    sentence = f"AZE said {content}."
    writer = Writer(published="2023-05-20", outlet="Herald")
    return writer.claim(sentence, "AZE", stance="denies", content=content).reading()


def test_what_has_not_been_since_may_have_been_before() -> None:
    first = counted("ARM", "nine", 9.0)
    never = denied_later("no soldiers were killed in a raid on Sotk")
    since = denied_later("no soldiers were killed in a raid on Sotk since Thursday")
    assert len(record_of(first, never).contradictions) == 1
    assert record_of(first, since).contradictions == ()


def test_a_number_of_those_counted_elsewhere_is_no_rival_count() -> None:
    first = counted("ARM", "nine", 9.0)
    writer = Writer(published="2023-05-16", outlet="Herald")
    sentence = "AZE said it had buried three of the soldiers killed in the raid on Sotk."
    writer.event(sentence, "raid", "AZE", **RAID).claim(sentence, "AZE", about=0)
    part = writer.figure(sentence, "three", low=3.0, high=3.0, event=0, claim=0).reading()
    assert record_of(first, part).contradictions == ()


def test_a_denial_in_kindred_words_meets_what_another_report_told() -> None:
    told = Writer(published="2023-05-15", outlet="Wire")
    account = "ARM said that its delegation had met the rebels at Octroi."
    told.event("Guns were heard at the raid on Sotk.", "raid", "AZE", **RAID)
    told.claim(account, "ARM", content="its delegation had met the rebels at Octroi")
    no_talks = denied_later("no talks took place at Octroi")
    elsewhere = denied_later("no talks took place in Vienna")
    assert len(record_of(told.reading(), no_talks).contradictions) == 1
    assert record_of(told.reading(), elsewhere).contradictions == ()


def test_two_who_deny_the_same_are_at_one() -> None:
    first = denied_later("no soldiers had entered the village of Sotk")
    sentence = "ARM said that no soldiers entered the village of Sotk."
    writer = Writer(published="2023-05-15", outlet="Wire")
    writer.event("Guns were heard at the raid on Sotk.", "raid", "AZE", **RAID)
    second = writer.claim(sentence, "ARM", content="that no soldiers entered the village of Sotk")
    assert record_of(first, second.reading()).contradictions == ()


def said_by(speaker: str, content: str, *, published: str, outlet: str) -> Reading:
    writer = Writer(published=published, outlet=outlet)
    writer.event("Guns were heard at the raid on Sotk.", "raid", "AZE", **RAID)
    return writer.claim(f"{speaker} said {content}.", speaker, content=content).reading()


def disputes_of(first: str, second: str, *, days: int = 1) -> int:
    """How many contradictions there are of what two say so many days apart."""
    one = said_by("ARM", first, published="2023-05-15", outlet="Wire")
    other = said_by("AZE", second, published=f"2023-05-{15 + days}", outlet="Herald")
    return len(record_of(one, other).contradictions)


def test_states_that_exclude_each_other_are_in_dispute() -> None:
    assert (
        disputes_of("the road to Sotk was cut", "traffic on the road to Sotk flows normally") == 1
    )
    assert (
        disputes_of("it captured the post at Sotk", "it repulsed the attack on the post at Sotk")
        == 1
    )


def test_states_of_other_days_or_places_are_no_dispute() -> None:
    cut, flowing = "the road to Sotk was cut", "traffic on the road to {} flows normally"
    assert disputes_of(cut, flowing.format("Sotk"), days=9) == 0
    assert disputes_of(cut, flowing.format("Vardenis")) == 0


def harmed(speaker: str, sentence: str, number: str, low: float, outlet: str) -> Reading:
    writer = Writer(published="2023-05-15", outlet=outlet)
    writer.event("Guns were heard at the raid on Sotk.", "raid", "AZE", **RAID)
    writer.claim(sentence, speaker)
    return writer.figure(sentence, number, low=low, high=low, claim=0).reading()


def test_who_lost_nobody_contradicts_who_counts_the_dead() -> None:
    lost = harmed("ARM", "ARM said nine men died on Saturday at Sotk.", "nine", 9.0, "Wire")
    none = "AZE said it had lost no man {} at Sotk."
    that_day = harmed("AZE", none.format("on Saturday"), "no", 0.0, "Herald")
    another = harmed("AZE", none.format("on Monday"), "no", 0.0, "Herald")
    assert len(record_of(lost, that_day).contradictions) == 1
    assert record_of(lost, another).contradictions == ()


def test_what_stands_behind_a_number_does_not_name_who_counts() -> None:
    writer = Writer(published="2023-05-15", outlet="Wire")
    writer.event("Guns were heard at the raid on Sotk.", "raid", "AZE", **RAID)
    said = "it hit the column and 70 men fell, and 14 combat vehicles destroyed"
    writer.claim(f"AZE said {said}.", "AZE", content=said)
    assert record_of(writer.reading()).contradictions == ()


def test_the_hurt_of_those_who_serve_are_counted_apart() -> None:
    first = "ARM said 37 people were hurt in the raid on Sotk."
    second = "AZE said 19 officers were hurt in the raid on Sotk."
    writer = Writer(published="2023-05-15", outlet="Wire")
    rows = (("ARM", first, "37", 37.0, None), ("AZE", second, "19", 19.0, "officers"))
    for at, (speaker, sentence, number, low, whom) in enumerate(rows):
        writer.event(sentence, "raid", "AZE", **RAID).claim(sentence, speaker, about=at)
        writer.figure(sentence, number, low=low, high=low, of=whom, event=at, claim=at)
    assert record_of(writer.reading()).contradictions == ()


def test_what_an_outlet_says_that_it_reported_is_no_others_word() -> None:
    writer = Writer(published="2023-05-15", outlet="Wire")
    writer.event("Guns were heard at the raid on Sotk.", "raid", "AZE", **RAID)
    writer.claim("Wire said nine men had fled.", "Wire", content="nine men had fled")
    writer.claim("ARM said that it was three.", "ARM", content="that it was three")
    assert record_of(writer.reading()).contradictions == ()


def test_what_an_outlet_flatly_says_was_not_so_may_deny_what_was_said() -> None:
    used = "police used rubber bullets against the crowd"
    first = said_by("ARM", used, published="2023-05-15", outlet="Wire")
    writer = Writer(published="2023-05-16", outlet="Herald")
    writer.event("Not a single rubber bullet was used against the crowd.", "used", "AZE")
    assert len(record_of(first, writer.reading()).contradictions) == 1
