"""A marked text in pieces."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.web.marked import Stretch, cut_marked

TEXT = "Aliyev met Pashinyan in Brussels."
STRETCHES = st.lists(
    st.builds(
        lambda start, size, kind, ref: Stretch(start=start, end=start + size, kind=kind, ref=ref),
        st.integers(0, len(TEXT)),
        st.integers(0, 12),
        st.sampled_from(["event", "actor", "claim"]),
        st.sampled_from(["r1", "r2", "r3", "r4"]),
    ),
    max_size=8,
)


@given(STRETCHES)
def test_pieces_joined_are_the_text(stretches: list[Stretch]) -> None:
    assert "".join(piece.text for piece in cut_marked(TEXT, stretches)) == TEXT


@given(STRETCHES)
def test_every_stretch_begins_once_and_covers_its_own_characters(stretches: list[Stretch]) -> None:
    at, refs = 0, set()
    for piece in cut_marked(TEXT, stretches):
        covering = {one.ref for one in stretches if one.start <= at < min(one.end, len(TEXT))}
        assert set(piece.refs) == covering
        refs |= set(piece.begins)
        at += len(piece.text)
    assert refs == {one.ref for one in stretches if one.start < min(one.end, len(TEXT))}


def test_of_nested_stretches_the_shortest_stands_first() -> None:
    inner = Stretch(start=7, end=10, kind="event", ref="e1")
    outer = Stretch(start=0, end=33, kind="claim", ref="c1")
    pieces = cut_marked(TEXT, [outer, inner])
    assert pieces[1].refs == ("e1", "c1")
    assert pieces[1].begins == ("e1",)


def test_a_part_of_the_text_keeps_the_marks_that_reach_into_it() -> None:
    outer = Stretch(start=0, end=33, kind="claim", ref="c1")
    (piece,) = cut_marked(TEXT, [outer], first=7, last=10)
    assert (piece.text, piece.kinds) == ("met", ("claim",))
