"""Search takes whatever is typed, finds it however it is spelt, and shows where it stands."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.model.filter import EVERYTHING, Filter
from dragoman.model.record import Record
from dragoman.store.index.folding import fold
from dragoman.store.index.index import Index
from dragoman.store.index.search import KINDS, count_hits, search
from dragoman.store.index.words import safe_query

SIGNS = "\"'*:^-+()[]{}<>|&!?.,;\\/ \x00\n\ud800"
typed = st.text(st.characters() | st.sampled_from(SIGNS), max_size=40) | st.lists(
    st.sampled_from(
        ["AND", "OR", "NOT", "NEAR(", '"', "*", "-x", "the", "bridge", 'a"b', "x*", "^y", "col:z"]
    )
).map(" ".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=typed)
def test_nothing_that_is_typed_raises(index: Index, text: str) -> None:
    text = text.encode("utf-8", "replace").decode().strip()
    for kind in KINDS:
        found = search(index, Filter(text=text), kind=kind, limit=3)
        assert len(found.hits) == min(3, found.total)


@pytest.mark.parametrize("kind", KINDS)
def test_what_has_no_letter_finds_nothing(index: Index, kind: str) -> None:
    assert search(index, Filter(text='"-" * ?'), kind=kind).total == 0


def text_of(hit_text: tuple[object, ...]) -> str:
    return "".join(piece.text for piece in hit_text)  # type: ignore[attr-defined]


def test_all_words_have_to_be_found_wherever_they_stand(index: Index, record: Record) -> None:
    found = search(index, Filter(text="bridge prisoners"), kind="report", limit=500)
    expected = {
        report.id
        for report in record.reports
        if {"bridge", "prisoners"} <= set(report.text.replace(",", " ").replace(".", " ").split())
    }
    assert {hit.report.id for hit in found.hits if hit.report} == expected
    assert expected


def test_words_in_quotes_have_to_follow_one_another(index: Index, record: Record) -> None:
    found = search(index, Filter(text='"said, bridge"'), kind="report", limit=500)
    expected = {report.id for report in record.reports if "said, bridge" in report.text}
    assert {hit.report.id for hit in found.hits if hit.report} == expected
    assert expected


def test_a_star_stands_for_what_words_begin_with(index: Index) -> None:
    begun = search(index, Filter(text="bomb*"))
    assert begun.total == search(index, Filter(text="bombardment")).total > 0


def test_names_are_found_without_their_marks(index: Index, record: Record) -> None:
    marked = [
        event
        for event in record.events
        if any(set(one.name) & set("ŁłÖöŞşáüé") for one in event.participants)
    ]
    assert any("Ł" in one.name for event in marked for one in event.participants)
    for event in marked[:20]:
        name = next(one.name for one in event.participants if set(one.name) & set("ŁłÖöŞşáüé"))
        for spelt in (name, fold(name), fold(name).upper()):
            hits = search(index, Filter(text=f'"{spelt}"'), limit=500).hits
            found = {hit.event.id for hit in hits if hit.event}
            words = search(index, Filter(text=spelt), limit=500).hits
            assert event.id in found | {hit.event.id for hit in words if hit.event}


def test_a_snippet_marks_the_words_found_and_is_text_of_the_row(index: Index) -> None:
    for hit in search(index, Filter(text="bridge"), kind="claim", limit=20).hits:
        assert hit.claim
        assert {piece.text for piece in hit.snippet if piece.is_hit} == {"bridge"}
        assert text_of(hit.snippet).strip("…") in hit.claim.content


def test_what_has_the_words_in_its_title_comes_before_what_has_them_in_its_text(
    index: Index,
) -> None:
    found = search(index, Filter(text="village"), kind="report", limit=500)
    titled = [
        at
        for at, hit in enumerate(found.hits)
        if hit.report and "village" in (hit.report.title or "")
    ]
    others = set(range(len(found.hits))) - set(titled)
    assert found.is_ranked
    assert sum(titled) / len(titled) < sum(others) / len(others)


def test_of_too_many_to_be_weighed_the_latest_come_first(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dragoman.store.index.search.MOST_RANKED", 3)
    found = search(index, Filter(text="the"), limit=20)
    days = [hit.event.day or "" for hit in found.hits if hit.event]
    assert not found.is_ranked
    assert days == sorted(days, reverse=True)
    assert all(any(piece.is_hit for piece in hit.snippet) for hit in found.hits)


def test_pages_follow_one_another_without_gap_or_repetition(index: Index) -> None:
    whole = search(index, Filter(text="the"), limit=50).hits
    parts = [search(index, Filter(text="the"), limit=10, offset=at).hits for at in range(0, 50, 10)]
    assert [hit.event for hit in whole] == [hit.event for part in parts for hit in part]


def test_without_words_the_latest_come_first(index: Index) -> None:
    found = search(index, Filter(types=("CONSULT",)), limit=20)
    days = [hit.event.day or "" for hit in found.hits if hit.event]
    assert not found.is_ranked
    assert days == sorted(days, reverse=True)
    assert all(hit.snippet == () for hit in found.hits)


def test_hits_are_counted_by_kind(index: Index, record: Record) -> None:
    counts = count_hits(index, EVERYTHING)
    assert counts == {
        "event": len(record.events),
        "claim": len(record.claims),
        "report": len(record.reports),
    }


@given(st.text())
def test_a_query_is_made_of_quoted_parts_alone(text: str) -> None:
    query = safe_query(text)
    assert query is None or query.count('"') % 2 == 0
