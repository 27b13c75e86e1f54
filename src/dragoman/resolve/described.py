"""Persons named without a title whom the next sentences describe: "the Russian president"."""

from collections.abc import Mapping, Sequence

from dragoman.model.draft import ActorDraft
from dragoman.resolve.persons import Person

REACH = 2  # sentences from the name to the description


def learn_described(drafts: Sequence[ActorDraft], persons: Mapping[int, Person]) -> None:
    """ "Vladimir Putin received them. The Russian president said": who was named without a title.

    Only the main subject of the sentences before takes the office, and only where the report
    calls nobody else so.
    """
    held = {(office.title, office.of) for one in persons.values() for office in one.offices}
    last: ActorDraft | None = None
    for draft in sorted(drafts, key=lambda one: one.start):
        if draft.kind == "person" and draft.main:
            last = draft
        if last is None or not _describes(draft):
            continue
        person, office = persons[last.index], draft.titles[0]
        is_near = 0 < draft.sentence - last.sentence <= REACH
        is_bare = not person.offices and person.country is None
        if is_near and is_bare and (office.title, office.of) not in held:
            person.offices.append(office)
            person.country = draft.country
            person.sector = person.sector or draft.sector


def _describes(draft: ActorDraft) -> bool:
    """A title of one country with its article, as subject: not "a minister", not "his minister"."""
    is_one = draft.kind == "office" and not draft.plural and bool(draft.titles)
    is_definite = draft.text.lower().startswith("the ")
    return is_one and is_definite and draft.subject and draft.country is not None
