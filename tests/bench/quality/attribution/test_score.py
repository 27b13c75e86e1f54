"""Attributions found against those asked for."""

import pytest

from bench.quality.attribution.rows import Attribution, Row
from bench.quality.attribution.score import score, share
from bench.quality.spans import Span

ADA, SAID, SANG = (0, 10), (10, 20), (20, 40)


def attribution(
    source: Span | None = ADA, cue: Span | None = SAID, content: Span | None = SANG
) -> Attribution:
    sources, cues, contents = (() if one is None else ((one,),) for one in (source, cue, content))
    return Attribution(sources=sources, cues=cues, contents=contents)


def metrics(asked: list[Attribution], given: list[Attribution]) -> dict[str, float]:
    row = Row(id="a", text="", published=None, attributions=tuple(asked))
    return score([(row, given)])


def test_an_attribution_found_in_full_is_right_in_every_metric() -> None:
    assert set(metrics([attribution()], [attribution()]).values()) == {1.0}


def test_other_bounds_are_wrong_by_characters_and_right_by_half() -> None:
    found = metrics([attribution()], [attribution(content=(20, 32))])
    assert (found["content_f1"], found["content_half_f1"]) == (0.0, 1.0)
    assert metrics([attribution()], [attribution(content=(20, 29))])["content_half_f1"] == 0.0


def test_a_source_of_two_statements_is_one_stretch() -> None:
    asked = [attribution(), attribution(content=(50, 60))]
    found = metrics(asked, [attribution()])
    assert (found["source_f1"], found["content_f1"]) == (1.0, 0.6667)


def test_an_interrupted_stretch_is_right_with_all_its_fragments() -> None:
    whole = Attribution(sources=(), cues=(), contents=(((0, 5), (8, 12)),))
    part = Attribution(sources=(), cues=(), contents=(((0, 5),),))
    assert metrics([whole], [whole])["content_f1"] == 1.0
    assert metrics([whole], [part])["content_f1"] == 0.0
    assert share(*whole.contents, *part.contents) == pytest.approx(5 / 9)


@pytest.mark.parametrize(
    ("source", "linked", "same", "touched"),
    [
        (ADA, 1.0, 1.0, 1.0),
        ((2, 10), 1.0, 0.0, 1.0),
        ((8, 10), 0.0, 0.0, 1.0),
        ((60, 70), 0.0, 0.0, 0.0),
        (None, 0.0, 0.0, 0.0),
    ],
)
def test_the_source_of_a_content_found_is_right_by_half(
    source: Span | None, linked: float, same: float, touched: float
) -> None:
    found = metrics([attribution()], [attribution(source=source)])
    names = ("linked_source", "linked_source_same", "linked_source_touched")
    assert tuple(found[name] for name in names) == (linked, same, touched)


def test_sources_are_asked_only_of_contents_that_are_found_and_have_one() -> None:
    missed, unsigned = attribution(content=(50, 60)), attribution(source=None, content=(70, 80))
    asked = [attribution(), missed, unsigned]
    found = metrics(asked, [attribution(), attribution(source=(60, 65), content=(70, 80))])
    assert found["linked_source"] == 1.0


def test_sources_of_exact_contents_stand_apart() -> None:
    asked = [attribution(), attribution(source=(50, 60), content=(60, 80))]
    given = [attribution(source=(90, 95)), attribution(source=(50, 60), content=(60, 79))]
    found = metrics(asked, given)
    assert (found["linked_source"], found["linked_source_of_exact"]) == (0.5, 0.0)
