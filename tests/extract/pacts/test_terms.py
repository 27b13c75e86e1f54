"""Terms: what an agreement contains, what is promised, what was not done."""

from tests.extract.conftest import Tell


def terms(tell: Tell, text: str) -> list[tuple[str, str, str | None]]:
    told = tell(text)
    return [
        (one.kind, text[one.start : one.end], one.time.text if one.time else None)
        for one in told.drafts.terms
    ]


def test_what_an_accord_lays_on_each_side_is_a_term_of_its_own(tell: Tell) -> None:
    text = (
        "Moldova and Ukraine signed an accord on Friday. Under the accord, Moldova will release "
        "nine men by the end of March and Ukraine will reopen the bridge within a week."
    )
    assert terms(tell, text) == [
        ("provides", "Moldova will release nine men by the end of March", "by the end of March"),
        ("provides", "Ukraine will reopen the bridge within a week", "within a week"),
    ]


def test_two_sums_with_two_limits_are_two_terms(tell: Tell) -> None:
    text = (
        "Chad and Libya signed an agreement. "
        "Chad will pay two million euros by 4 August and another five million by 31 August."
    )
    limits = [time for _, _, time in terms(tell, text)]
    assert limits == ["by 4 August", "by 31 August"]


def test_what_somebody_is_to_do_is_promised(tell: Tell) -> None:
    (term,) = terms(tell, "Armenia is to free ten prisoners by the end of March.")
    assert term[0] == "promises"


def test_what_has_yet_to_be_done_is_told_as_not_kept(tell: Tell) -> None:
    found = terms(tell, "Georgia has yet to withdraw its troops from the village.")
    assert [kind for kind, _, _ in found] == ["unkept"]


def test_a_plan_without_anybody_bound_is_no_term(tell: Tell) -> None:
    assert terms(tell, "The minister will travel to Paris on Monday.") == []
