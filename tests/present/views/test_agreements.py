"""Agreements as an analyst reads them."""

from dataclasses import replace

from dragoman.model.event import Link
from dragoman.present.views.agreements import agreement_rows
from tests.present.sample import EVENTS, MEDIATOR, make_record

(ROW,) = make_record().agreements


def test_parties_mediators_and_provisions_are_told_with_the_report() -> None:
    record = replace(make_record(), agreements=(replace(ROW, mediators=(MEDIATOR,)),))
    (row,) = agreement_rows(record, None)
    assert row.who == "Aliyev (AZE), Pashinyan (ARM); mediator Michel*"
    assert row.what == "recognition (Caucasus Wire, 15 Jul 2023)"
    assert row.state == "agreed"


def test_what_violated_an_agreement_follows_it() -> None:
    breach = replace(EVENTS[4], links=(Link(type="violates", event=ROW.event),), trigger="shelling")
    record = replace(make_record(), events=(EVENTS[0], breach))
    (row,) = agreement_rows(record, None)
    assert row.followed[0].startswith("violated by ASSAULT “shelling”")
    assert row.followed[0] in row.what


def test_what_is_denied_did_not_follow() -> None:
    link = Link(type="violates", event=ROW.event)
    denied = replace(EVENTS[4], links=(link,), factuality="denied")
    record = replace(make_record(), events=(EVENTS[0], denied))
    assert agreement_rows(record, None)[0].followed == ()
