"""Persons whose office is of a group or an organisation: its sector and country are theirs.

"The movement's leader" leads rebels and no state, and "his deputy" is no member of parliament.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.actor import OfficeSeen
from dragoman.model.draft import ActorDraft

NAMED = ("group", "organisation")
# Titles that any body may give; "deputy" with an owner is his second, and else a lawmaker.
SECOND = "deputy"


def settle_service(drafts: Sequence[ActorDraft]) -> list[ActorDraft]:
    """The drafts; persons in the service of a named group or organisation with what it is."""
    by_index = {draft.index: draft for draft in drafts}
    settled: dict[int, ActorDraft] = {}
    last: ActorDraft | None = None  # the person named before, whom "his deputy" is the deputy of
    for draft in sorted(drafts, key=lambda one: one.start):
        owner = by_index.get(_whole(draft))
        if owner is not None and owner.kind == "pronoun":
            owner = last
        settled[draft.index] = _settled(draft, owner)
        last = settled[draft.index] if draft.kind == "person" else last
    return [settled[draft.index] for draft in drafts]


def _whole(draft: ActorDraft) -> int:
    return -1 if draft.whole is None or draft.kind != "person" else draft.whole


def _settled(draft: ActorDraft, owner: ActorDraft | None) -> ActorDraft:
    if owner is None or not draft.titles:
        return draft
    if owner.kind not in NAMED or not owner.key:
        return _as_second(draft, owner)
    if draft.country not in (None, owner.country):
        return draft
    titles = tuple(
        OfficeSeen(title=_title(office, draft), of=office.of or owner.key)
        for office in draft.titles
    )
    country = owner.country or draft.country
    return replace(draft, titles=titles, country=country, sector=owner.sector or draft.sector)


def _as_second(draft: ActorDraft, owner: ActorDraft) -> ActorDraft:
    """ "His deputy, X", who serves whom his chief serves."""
    if not _is_second(draft):
        return draft
    titles = tuple(replace(office, title=_title(office, draft)) for office in draft.titles)
    return replace(draft, titles=titles, sector=owner.sector or "GOV", country=owner.country)


def _is_second(draft: ActorDraft) -> bool:
    return draft.text.casefold().split()[0].strip(",") == SECOND


def _title(office: OfficeSeen, draft: ActorDraft) -> str:
    return SECOND if _is_second(draft) else office.title
