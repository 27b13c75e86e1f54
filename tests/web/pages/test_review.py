"""Reviewing over HTTP: who asks, what an answer keeps, and what is refused."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman import api
from dragoman.model.judgement import Judgement
from dragoman.store.file import open_for_reading
from dragoman.store.judgements import load_judgements
from dragoman.store.notes import load_notes
from tests.present import sample
from tests.present.sample import EVENTS, REPORT
from tests.run.talks import make_store
from tests.web.rooms import HOME, enter, form_of, make_client
from tests.web.test_application import HOLD

SAME = {"origin": HOME}
EVENT, FIGURE = EVENTS[0].id, sample.FIGURE.id


@pytest.fixture
def mara(client: TestClient) -> TestClient:
    send(client, "/review/name", by="Mara Köhler")
    return client


def send(client: TestClient, path: str, **values: str):  # type: ignore[no-untyped-def]  # httpx's
    return client.post(path, data=form_of(**values), headers=SAME)


def judgements(store: Path) -> list[Judgement]:
    with open_for_reading(store) as con:
        return list(load_judgements(con))


def item_of(page: str) -> str:
    found = re.search(r'data-item="(\w*)"', page)
    assert found
    return found[1]


def test_the_name_is_asked_once_and_kept_in_the_browser(client: TestClient) -> None:
    assert "Your name" in client.get("/review").text
    answer = send(client, "/review/name", by="Mara Köhler")
    assert (answer.status_code, answer.headers["location"]) == (303, "/review")
    assert "httponly" in answer.headers["set-cookie"].lower()
    page = client.get("/review").text
    assert "Mara Köhler" in page
    assert item_of(page)


def test_the_name_that_serve_was_given_holds_where_none_was_said(store: Path) -> None:
    client = enter(make_client(store, by="Team 2"))
    assert "Team 2" in client.get("/review").text


def test_an_answer_without_a_name_is_refused(store: Path, client: TestClient) -> None:
    answer = send(client, "/review/answer", item=EVENT, action="accept")
    assert answer.status_code == 400
    assert "say your name" in answer.text
    assert judgements(store) == []


def test_an_answer_is_kept_and_leads_to_the_next_item(store: Path, mara: TestClient) -> None:
    first = item_of(mara.get("/review").text)
    answer = send(mara, "/review/answer", item=first, action="accept")
    assert answer.headers["location"] == f"/review?trail={first}"
    (kept,) = judgements(store)
    assert (kept.action, kept.by) == ("accept", "Mara Köhler")
    assert item_of(mara.get(answer.headers["location"]).text) != first


def test_undo_withdraws_it_and_asks_again(store: Path, mara: TestClient) -> None:
    first = item_of(mara.get("/review").text)
    send(mara, "/review/answer", item=first, action="reject")
    answer = send(mara, "/review/undo", trail=first)
    assert answer.headers["location"] == f"/review?item={first}"
    assert [one.action for one in judgements(store)] == ["reject", "withdraw"]
    assert send(mara, "/review/undo").status_code == 400


def test_only_fields_that_were_changed_are_corrected(store: Path, mara: TestClient) -> None:
    page = mara.get(f"/review?item={EVENT}").text
    fields = dict(re.findall(r'name="(field-\w+)" value="([^"]*)"', page))
    assert "field-when" in fields
    changed = {**fields, "field-when": "2023-07-13"}
    send(mara, "/review/answer", item=EVENT, action="correct", **changed)
    (kept,) = judgements(store)
    assert (kept.action, kept.field) == ("correct", "when")
    assert json.loads(kept.value or "")["start"] == "2023-07-13"
    again = send(mara, "/review/answer", item=EVENT, action="correct", **fields)
    assert "nothing was changed" in again.text


def test_a_merge_names_the_other_event_and_a_split_an_account(
    store: Path, mara: TestClient
) -> None:
    other = EVENTS[1].id
    page = mara.get(f"/review?item={EVENT}&panel=merge&q={other}").text
    assert f'name="other" value="{other}"' in page
    answer = send(mara, "/review/answer", item=EVENT, action="merge", other=other)
    assert answer.status_code == 303
    assert judgements(store)[0].action == "merge"
    refused = send(mara, "/review/answer", item=EVENT, action="split", account="1")
    assert "choose the accounts" in refused.text


def test_a_claim_is_corrected_and_its_page_says_that_it_will_be_in_the_record(
    tmp_path: Path,
) -> None:
    store = make_store(tmp_path)
    mara = enter(make_client(store, by="Mara"))
    claim = api.load(store).claims[0]
    page = mara.get(f"/review?item={claim.id}&panel=correct&back=/claims").text
    assert 'name="field-stance"' in page
    assert 'name="back" value="/claims"' in page
    subjects = re.findall(r'<option value="(ev_\w+)"', page)
    other = next(one for one in subjects if one != claim.about)
    values = {"field-stance": "denies", "field-about": other, "back": "/claims"}
    answer = send(mara, "/review/answer", item=claim.id, action="correct", **values)
    assert answer.headers["location"] == "/claims"
    stance, about = judgements(store)
    assert (stance.field, stance.value, stance.other) == ("stance", "denies", None)
    assert (about.field, about.value, about.other is not None) == ("about", other, True)
    page = mara.get(f"/claims?claim={claim.id}").text
    assert "stance <strong><bdi>denies</bdi></strong>" in page
    assert page.count("will be in the record") == 2


def test_a_figure_is_rejected_where_it_stands_and_the_answer_can_be_undone(
    store: Path, mara: TestClient
) -> None:
    assert f"/review?item={FIGURE}" in mara.get("/figures?list=all").text
    send(mara, "/review/answer", item=FIGURE, action="reject")
    assert "will be in the record" in mara.get("/figures?list=all").text
    assert "will be in the record" in mara.get(f"/report/{REPORT.id}").text
    answer = send(mara, "/review/undo", trail=FIGURE)
    assert answer.headers["location"] == f"/review?item={FIGURE}"
    assert "will be in the record" not in mara.get("/figures?list=all").text


def test_what_is_for_reading_only_leads_to_no_review(store: Path) -> None:
    reader = enter(make_client(store, is_read_only=True))
    for path in ("/claims", "/figures?list=all", f"/report/{REPORT.id}", f"/event/{EVENT}"):
        assert "/review?item" not in reader.get(path).text


def test_a_claim_and_a_figure_are_added_from_words_with_all_that_the_form_asks(
    store: Path, mara: TestClient
) -> None:
    words = REPORT.text[10:30].strip()
    base = {"source": REPORT.id, "words": words, "start": "0"}
    claim = {"kind": "claim", "claim-stance": "demands", "claim-addressee": "Armenia"}
    figure = {"kind": "figure", "figure-measure": "killed", "figure-low": "1,200"}
    figure |= {"figure-by": "Armenia", "figure-as_of": "2023-05", "figure-exactness": "about"}
    send(mara, "/review/add", **base, **claim)
    send(mara, "/review/add", **base, **figure)
    said, counted = (json.loads(one.value or "") for one in judgements(store))
    assert said["addressee"]["name"] == "Armenia"
    assert (counted["low"], counted["by"]["name"], counted["exactness"]) == (
        "1200", "Armenia", "about"
    )  # fmt: skip
    assert counted["as_of"]["end"] == "2023-05-31"


def test_an_answer_from_the_page_of_an_event_leads_back_to_it(
    store: Path, mara: TestClient
) -> None:
    back = f"/event/{EVENT}#decided"
    answer = send(mara, "/review/answer", item=EVENT, action="accept", back=back)
    assert answer.headers["location"] == back
    page = mara.get(f"/event/{EVENT}").text
    assert "1 answer is not yet in the record" in page
    (kept,) = judgements(store)
    assert f'value="{kept.id}"' in page
    send(mara, "/review/withdraw", judgement=kept.id, back=back)
    assert 'class="withdrawn"' in mara.get(f"/event/{EVENT}").text


@pytest.mark.parametrize("back", ["//evil.example", "https://evil.example", "/\\evil.example"])
def test_no_form_leads_out_of_the_room(mara: TestClient, back: str) -> None:
    answer = send(mara, "/review/answer", item=EVENT, action="accept", back=back)
    assert answer.headers["location"].startswith("/review")


def test_words_of_a_report_become_an_event_where_they_stand(store: Path, mara: TestClient) -> None:
    words = REPORT.text[10:30].strip()
    values = {"source": REPORT.id, "words": words, "kind": "event", "event-type": "CONSULT"}
    send(mara, "/review/add", **values, **{"event-participants": "Armenia", "start": "0"})
    (kept,) = judgements(store)
    assert kept.anchor.quote == words
    assert REPORT.text[kept.anchor.start : kept.anchor.end] == words
    elsewhere = send(mara, "/review/add", **{**values, "words": "not in it"})
    assert (elsewhere.status_code, len(judgements(store))) == (400, 1)


def test_a_note_is_kept_and_what_is_taken_from_it_will_be_in_the_record(
    store: Path, mara: TestClient
) -> None:
    text = "K. says that they met\r\nagain in Sofia."
    send(mara, "/notes/write", text=text, date="2023-07-16", mark="RED")
    with open_for_reading(store) as con:
        (note,) = load_notes(con)
    assert (note.author, note.date, note.mark) == ("Mara Köhler", "2023-07-16", "RED")
    values = {"source": note.id, "words": "met\r\nagain", "event-type": "CONSULT"}
    answer = send(mara, "/review/add", **values, back="/notes")
    assert answer.headers["location"] == "/notes"
    page = mara.get("/notes").text
    assert "will be in the record" in page
    assert "CONSULT" in page
    assert judgements(store)[0].anchor.report == note.id
    shared = enter(make_client(store, is_read_only=True)).get("/notes").text
    assert "Sofia" not in shared
    assert "1 note is marked too strictly" in shared


def test_what_is_for_reading_only_asks_nothing_and_takes_nothing(store: Path) -> None:
    client = enter(make_client(store, is_read_only=True, by="Mara"))
    assert "reading only" in client.get("/review").text
    for path in (f"/event/{EVENT}", f"/report/{REPORT.id}", "/review/results", "/notes"):
        assert 'method="post"' not in client.get(path).text, path
    assert send(client, "/review/answer", item=EVENT, action="accept").status_code == 403


def test_judgements_are_given_out_and_taken_in_elsewhere(
    store: Path, mara: TestClient, sample: Path, tmp_path: Path
) -> None:
    send(mara, "/review/answer", item=EVENT, action="accept")
    file = mara.get("/review/judgements.jsonl")
    assert "attachment" in file.headers["content-disposition"]
    assert json.loads(file.text)["action"] == "accept"
    other = tmp_path / "other.duckdb"
    other.write_bytes(sample.read_bytes())
    theirs = enter(make_client(other, by="Ann"))
    upload = {"file": ("mine.jsonl", file.content)}
    answer = theirs.post("/review/adopt", data=form_of(), files=upload, headers=SAME)
    assert answer.headers["location"] == "/review/results?taken=1&known=0&left=0"
    assert "1 judgement was taken in" in theirs.get(answer.headers["location"]).text
    assert judgements(other)[0].by == "Mara Köhler"
    empty = theirs.post("/review/adopt", data=form_of(), files={"file": b"\xff"}, headers=SAME)
    assert empty.status_code == 400


def test_two_who_say_otherwise_are_listed_with_their_agreement(
    store: Path, mara: TestClient
) -> None:
    send(mara, "/review/answer", item=EVENT, action="accept")
    ann = enter(make_client(store, by="Ann"))
    send(ann, "/review/answer", item=EVENT, action="reject")
    page = ann.get("/review/results").text
    assert "Where persons disagree" in page
    assert re.search(r"Ann</bdi>: <strong>reject</strong>", page)
    assert "α = " in page


def test_a_busy_store_takes_no_answer_and_says_so(store: Path, mara: TestClient) -> None:
    mara.get("/review")
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(store)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"
    answer = send(mara, "/review/answer", item=EVENT, action="accept")
    holder.communicate()
    assert answer.status_code == 503
    assert "Nothing was written" in answer.text
    assert judgements(store) == []
