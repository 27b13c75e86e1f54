"""What a type or an actor narrows: agreements, promises, positions, disputes."""

from dataclasses import replace

import pytest

from dragoman.present.narrow import narrow_to_actor, narrow_to_type
from tests.present.sample import make_record

KINDS = ("agreements", "commitments", "positions", "contradictions", "corrections")


@pytest.mark.parametrize(
    ("type", "kind"),
    [
        ("agreed", "agreements"),
        ("open", "commitments"),
        ("demands", "positions"),
        ("the road", "positions"),
        ("account", "contradictions"),
        ("place", "corrections"),
    ],
)
def test_a_state_a_stance_an_issue_or_a_field_is_a_type(type: str, kind: str) -> None:
    narrowed = narrow_to_type(make_record(), type)
    assert [name for name in KINDS if getattr(narrowed, name)] == [kind]


def test_a_correction_of_what_an_actor_took_part_in_is_his() -> None:
    record = make_record()
    assert narrow_to_actor(record, "Pashinyan").corrections == record.corrections
    (row,) = record.corrections
    bare = replace(record, corrections=(replace(row, about=None),))
    assert narrow_to_actor(bare, "Pashinyan").corrections == ()
