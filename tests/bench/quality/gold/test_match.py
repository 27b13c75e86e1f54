"""Which tellings are of one event."""

from bench.quality.gold.match import is_same_part, likeness, match, shared_parts
from tests.bench.quality.gold.telling import noted, part, told

REBELS, ARMY = part("doer", "Tuvalu rebels"), part("doer", "the army")


def test_nothing_matches_nothing() -> None:
    assert match([], [told()]) == []
    assert match([noted()], []) == []


def test_one_telling_serves_one_noted_event() -> None:
    assert match([noted(at=10), noted(at=40)], [told(at=12)]) == [(0, 0)]


def test_two_triggers_in_one_sentence_find_each_its_own() -> None:
    gold = [noted(at=10), noted(at=60)]
    assert match(gold, [told(at=60), told(at=10)]) == [(0, 1), (1, 0)]


def test_of_one_type_in_one_sentence_the_parts_decide() -> None:
    gold = [noted(at=10, parts=(REBELS,)), noted(at=60, parts=(ARMY,))]
    found = [told(at=30, parts=(ARMY,)), told(at=40, parts=(REBELS,))]
    assert match(gold, found) == [(0, 1), (1, 0)]


def test_the_pairs_that_agree_most_in_all_are_taken() -> None:
    gold = [noted("ASSAULT", at=10), noted("COERCE", at=13)]
    found = [told("COERCE", at=10), told("ASSAULT", at=13)]
    assert match(gold, found) == [(0, 1), (1, 0)]


def test_triggers_that_touch_are_of_one_event_whatever_the_type() -> None:
    assert likeness(noted("ASSAULT", at=10), told("COERCE", at=17)) > 0
    assert likeness(noted("ASSAULT", at=10), told("COERCE", at=40)) == 0


def test_a_type_is_shared_with_an_alternative() -> None:
    assert likeness(noted("ASSAULT", "COERCE", at=10), told("COERCE", at=40)) > 0


def test_another_sentence_tells_another_event() -> None:
    assert likeness(noted(at=150), told(at=10)) == 0


def test_a_nearer_trigger_and_the_same_status_are_more_alike() -> None:
    one = noted(at=10)
    assert likeness(one, told(at=30)) > likeness(one, told(at=60))
    assert likeness(one, told(at=30)) > likeness(one, told(at=30, status="planned"))


def test_a_part_is_shared_on_its_side_only() -> None:
    assert is_same_part(REBELS, part("doer", "rebels"))
    assert not is_same_part(REBELS, part("target", "rebels"))
    assert not is_same_part(REBELS, ARMY)


def test_a_person_is_known_by_the_surname() -> None:
    noted = part("doer", "Ngozi Okoye")
    okoye, bello = (part("doer", name, is_person=True) for name in ("Mr Okoye", "Ngozi Bello"))
    assert is_same_part(okoye, noted)
    assert is_same_part(noted, okoye)
    assert not is_same_part(bello, noted)


def test_what_is_no_person_has_no_surname() -> None:
    assert not is_same_part(part("doer", "the army of Tuvalu"), part("doer", "Radio Tuvalu"))


def test_a_part_is_shared_once() -> None:
    assert shared_parts([REBELS, REBELS], [part("doer", "rebels")]) == [
        (REBELS, part("doer", "rebels"))
    ]
