"""Which day or town an event has, of all the words that name one."""

import numpy as np
import spacy
from spacy.tokens import Span

from dragoman.extract.judging.encoder import Floats
from dragoman.extract.judging.labels import PLACES, TIMES
from dragoman.extract.settings.choosing import choose

WORDS = (
    "On Monday they met . It ended early Monday . They left in March for Doha and the Doha port ."
)
DOC = spacy.blank("en")(WORDS)
MONDAY, AGAIN, MARCH = DOC[1:2], DOC[7:9], DOC[13:14]
DOHA, THE_DOHA = DOC[15:16], DOC[17:19]


def chances(*rows: tuple[float, ...]) -> Floats:
    return np.array(rows, dtype=np.float32)


def chosen(kind: str, spans: list[Span], rows: Floats) -> tuple[str, str] | None:
    found = choose(kind, spans, rows, ruled=[False] * len(spans))
    return None if found is None else (found.span.text, found.label)


def test_two_mentions_of_a_day_outdo_a_surer_mention_of_another():
    rows = chances((0.7, 0.3, 0, 0), (0.75, 0.25, 0, 0), (0.6, 0.4, 0, 0))
    assert chosen(TIMES, [MONDAY, AGAIN, MARCH], rows) == ("Monday", "at")


def test_a_day_that_is_unlikely_dates_nothing():
    assert chosen(TIMES, [MONDAY, MARCH], chances((0.9, 0.1, 0, 0), (0.8, 0.1, 0, 0.1))) is None


def test_a_day_after_which_it_was_is_told_as_such():
    assert chosen(TIMES, [MONDAY], chances((0.3, 0.1, 0.6, 0))) == ("Monday", "after")


def test_a_day_before_which_it_was_is_told_where_no_day_is_likelier():
    rows = chances((0.3, 0.1, 0, 0.6), (0.6, 0.4, 0, 0))
    assert chosen(TIMES, [MARCH, MONDAY], rows) == ("March", "before")


def test_a_town_counts_as_one_with_its_article_and_without():
    rows = chances((0.6, 0.4, 0), (0.6, 0.4, 0))
    assert chosen(PLACES, [DOHA, THE_DOHA], rows) == ("Doha", "at")
    assert chosen(PLACES, [DOHA], rows[:1]) is None


def test_what_the_rules_give_is_surer():
    rows = chances((0.6, 0.4, 0))
    found = choose(PLACES, [DOHA], rows, ruled=[True])
    assert found is not None
    assert found.span.text == "Doha"


def test_without_any_mention_there_is_nothing_to_choose():
    assert choose(TIMES, [], np.zeros((0, 4), dtype=np.float32), ruled=[]) is None
