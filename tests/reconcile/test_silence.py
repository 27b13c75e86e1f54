"""Parties to an event that say nothing of it."""

from dragoman.model.event import Support
from tests.reconcile.rows import Writer, place, record_of

DEED = "Azerbaijan shelled Sotk on Friday."


def support_of(*, rest: str = "", other_words: int = 0, own_words: bool = False) -> Support:
    """Support of a shelling of which Pashinyan tells; `other_words` Aliyev says of other things."""
    writer = Writer(outlet="Wire", rest=rest)
    writer.event(DEED, "shelled", "AZE", type="ASSAULT", place=place("Sotk"))
    writer.event("Aliyev and Pashinyan met in May.", "met", "aliyev", "pashinyan")
    writer.claim("The houses were hit by them.", "pashinyan", stance="states", about=0)
    for number in range(other_words):
        writer.claim(f"The harvest of year {number} is good.", "aliyev", stance="states")
    if own_words:
        writer.claim("Our guns were silent.", "aliyev", stance="denies", about=0)
    (event,) = (one for one in record_of(writer.reading()).events if one.type == "ASSAULT")
    assert event.support is not None
    return event.support


def test_a_party_quoted_on_other_things_alone_is_silent() -> None:
    found = support_of(other_words=2)
    assert found.silent == ("Azerbaijan",)
    assert found.statement.endswith("; no word from Azerbaijan")


def test_a_party_that_is_never_quoted_is_not_said_to_be_silent() -> None:
    assert support_of().silent == ()


def test_a_party_that_answers_is_not_silent() -> None:
    assert support_of(other_words=2, own_words=True).silent == ()


def test_a_party_that_would_not_comment_is_silent() -> None:
    found = support_of(rest="Azerbaijan has not commented on this.")
    assert found.silent == ("Azerbaijan",)
