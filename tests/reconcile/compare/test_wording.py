"""Whether two accounts use the same words."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from dragoman.model.sense import PARTS, SIZE, write_sense
from dragoman.reconcile.account import Account, heads_of
from dragoman.reconcile.compare.wording import ALIKE, compare, compare_word, likeness
from tests.reconcile.accounts import accounts_of, bars, levels
from tests.reconcile.rows import Writer, day

SHELLED = "Gunners shelled the lower village before dawn, wounding four farmers."
AGAIN = "Four farmers were wounded when gunners shelled the lower vilage before dawn."
OTHER = "one report tells them in other words"
ELSE = "Drivers shelled peanuts while waiting at the crossing."


def telling(sentence: str, *words: str, **more: Any) -> Account:
    writer = Writer(outlet=sentence).event(
        sentence, words[0] if words else "shelled", "AZE", **{"type": "ASSAULT", **more}
    )
    return accounts_of(writer.reading())[0]


def in_one_report(first: tuple[str, str], second: tuple[str, str], **more: Any) -> list[Account]:
    writer = Writer()
    for sentence, trigger in (first, second):
        writer.event(sentence, trigger, "AZE", **{"type": "ASSAULT", **more})
    return accounts_of(writer.reading())


@pytest.mark.parametrize(
    ("trigger", "heads"),
    [
        ("were shelled", {"were", "shell"}),
        ("met with", {"meet"}),
        ("talks", {"talk"}),
        ("Shelling", {"shell"}),
    ],
)
def test_the_head_of_a_trigger_has_no_plain_ending(trigger: str, heads: set[str]) -> None:
    assert heads_of(trigger) == heads


def test_the_same_word_is_told_in_any_form() -> None:
    one, other = telling(SHELLED), telling("The shelling went on.", "shelling")
    assert levels(compare_word, one, other) == ["the same word"]
    assert levels(compare_word, one, telling("Mortars hit it.", "hit")) == ["other words"]


def test_sentences_alike_but_for_order_and_spelling_are_told_alike() -> None:
    assert levels(compare, telling(SHELLED), telling(AGAIN)) == ["told alike"]
    assert levels(compare, telling(SHELLED), telling(ELSE)) == ["told in other words"]


def test_likeness_does_not_count_who_and_where() -> None:
    one, other = telling("Azerbaijan shelled."), telling("Azerbaijan shelled, Azerbaijan says.")
    assert likeness(one, other) >= ALIKE
    named = telling("Azerbaijan fired.", "fired")
    assert likeness(named, telling("Azerbaijan kept still.", "still")) < ALIKE


def test_one_sentence_is_not_held_against_itself() -> None:
    one = telling(SHELLED)
    assert likeness(one, one) == 0.0


def test_two_words_of_one_report_are_two_deeds_unless_of_like_sense() -> None:
    one, other = in_one_report((SHELLED, "shelled"), ("A school was hit.", "hit"))
    assert bars(compare, one, other) == [OTHER]
    sense = write_sense(np.ones((PARTS, SIZE), dtype=np.float32))
    alike = (replace(told, mention=replace(told.mention, sense=sense)) for told in (one, other))
    assert not bars(compare, *alike)


def test_two_words_of_one_report_are_two_meetings() -> None:
    one, other = in_one_report(("They met.", "met"), ("The talks began.", "talks"), type="CONSULT")
    assert bars(compare, one, other) == [OTHER]


def test_a_common_day_joins_two_words_of_one_report() -> None:
    when = {"when": day("2023-05-14")}
    one, other = in_one_report((SHELLED, "shelled"), ("A school was hit.", "hit"), **when)
    assert OTHER not in levels(compare, one, other)


def test_what_is_said_in_one_report_in_other_words_is_another_thing() -> None:
    first = ("Baku blamed Moscow for letting weapons through.", "blamed")
    other = ("It blamed farmers who set the forest on fire.", "blamed")
    assert bars(compare, *in_one_report(first, other, type="ACCUSE")) == [OTHER]
    again = ("It blamed Moscow, letting weapons come through.", "blamed")
    assert not bars(compare, *in_one_report(first, again, type="ACCUSE"))
