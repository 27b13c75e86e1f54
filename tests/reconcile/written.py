"""Readings of many kinds, drawn: up to six reports of up to four events."""

from hypothesis import strategies as st

from dragoman.model.reading import Reading
from tests.reconcile.rows import COUNTRIES, PEOPLE, PLACES, Writer, before, day, place, taking_part

SENTENCES = (
    "Both sides met for talks on the border.",
    "Shelling hit a village near the border.",
    "The minister blamed the other side for the blockade.",
    "They agreed to release detainees in the coming weeks.",
)
DAYS = ("2023-05-14", "2023-05-15", "2023-06-01", "2023-07-15")
WHENS = st.one_of(
    st.sampled_from(DAYS).map(day),
    st.sampled_from(DAYS).map(before),
    st.just(day("2023-05-01", "2023-05-31", precision="month")),
)
ANY = st.sampled_from([*sorted(PEOPLE), *sorted(COUNTRIES)])


@st.composite
def written(draw: st.DrawFn) -> Reading:
    """A report of up to four events."""
    writer = Writer(
        published=draw(st.sampled_from((*DAYS, None))),
        outlet=draw(st.sampled_from(("Wire", "Times", "Bulletin"))),
    )
    for number in range(draw(st.integers(1, 4))):
        sentence = draw(st.sampled_from(SENTENCES))
        others = draw(st.lists(st.sampled_from(("mediator", "recipient", "host")), max_size=1))
        actors = draw(st.lists(st.sampled_from(sorted(PEOPLE)), max_size=3, unique=True))
        people = [
            *taking_part(*actors),
            *(p for role in others for p in taking_part(draw(ANY), role=role)),
        ]
        writer.event(
            sentence,
            sentence.split()[1],
            *people,
            type=draw(st.sampled_from(("CONSULT", "ASSAULT", "ACCUSE", "AGREE", None))),
            status=draw(
                st.sampled_from(("occurred", "planned", "cancelled", "called_for", "postponed"))
            ),
            when=draw(WHENS),
            place=draw(st.none() | st.sampled_from(sorted(PLACES)).map(place)),
            corefers=draw(st.none() | st.integers(0, number - 1)) if number else None,
        )
    return writer.reading()


READINGS = st.lists(written(), max_size=6, unique_by=lambda reading: reading.report.id)
