from dataclasses import fields

from dragoman.extract.pipeline import EXTRACTORS
from dragoman.model.draft import Drafts


def test_each_extractor_fills_a_field_of_the_drafts() -> None:
    assert {one.NAME for one in EXTRACTORS} <= {field.name for field in fields(Drafts)}


def test_what_an_extractor_requires_stands_before_it() -> None:
    done: set[str] = set()
    for extractor in EXTRACTORS:
        assert set(extractor.REQUIRES) <= done
        done.add(extractor.NAME)
