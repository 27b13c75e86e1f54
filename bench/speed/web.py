"""`python -m bench.speed web`: what the pages of a big store cost, and what they ask of it.

The store is an invented archive, made where `--store` names none that is there. Each page of
PAGES is asked for over HTTP, from a server in a process of its own whose memory is watched; each
question of `asking.py` is put in this process. Milliseconds are medians and 95th percentiles.
"""

import argparse
import hashlib
import http.client
import json
import os
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from bench.speed.archive.write import write_archive
from bench.speed.asking import Ids, find_ids, questions_on
from bench.speed.memory import Watch
from bench.speed.read import environment
from bench.speed.result import print_line
from dragoman.run.index import open_index
from dragoman.store.edition import load_edition
from dragoman.store.file import open_for_reading
from dragoman.web.settings import NAME_COOKIE

EVENTS = 100_000
REPORTS = 50_000
ROUNDS = 15
HOST = "127.0.0.1"
FOUND = 200
STARTED_SECONDS = 60.0  # that a server may take until it answers
PROGRAM = "from bench.speed.web_server import run; run({store!r}, token={token!r})"
# By name: the address, in which ids of the store take their places. One that is not there yet
# (404) is told and left out.
PAGES = {
    "overview": "/",
    "news": "/news?since=2023-09-01",
    "news_of_all": "/news",
    "reports": "/reports",
    "report": "/report/{report}",
    "event": "/event/{event}",
    "timeline": "/timeline",
    "timeline_year": "/timeline?since=2022-01-01&until=2022-12-31&type=CONSULT",
    "map": "/map",
    "actors": "/actors",
    "actor": "/actor/{actor}",
    "tracks": "/tracks",
    "track": "/track/{track}",
    "agenda": "/agenda",
    "positions": "/positions",
    "positions_issue": "/positions?issue=ceasefire",
    "figures": "/figures",
    "claims": "/claims",
    "agreements": "/agreements",
    "commitments": "/commitments",
    "contradictions": "/contradictions",
    "corrections": "/corrections",
    "situations": "/situations",
    "search": "/search?q=village+bridge",
    "search_frequent": "/search?q=said",
    "review": "/review",
    "brief": "/brief?since=2022-06-01&until=2022-06-30",
}
# The overview is kept until the store is written again; this is what the first to ask waits for.
RENEWED = "page_overview_after_writing"
Metrics = dict[str, float]


class NoServerError(Exception):
    """The server did not start, or gave an answer that no page should give."""


def main(argv: list[str]) -> int:
    """Measure, print, and say 0; 2 where the server could not be measured."""
    options = _parse(argv)
    with tempfile.TemporaryDirectory() as folder:
        store = options.store or Path(folder) / "archive.duckdb"
        if not store.exists():
            _make(store, events=options.events, reports=options.reports)
        try:
            metrics = measure(store, rounds=options.rounds)
        except NoServerError as error:
            print(error, file=sys.stderr)
            return 2
        count, edition = _facts(store)
    sha256 = hashlib.sha256(edition.encode()).hexdigest()
    print_line("web", "archive", n=count, sha256=sha256, metrics=metrics)
    return 0


def measure(store: Path, *, rounds: int) -> Metrics:
    """The metrics of the questions and the pages on a store."""
    start = time.perf_counter()
    with open_index(store):
        metrics = {"index_seconds": time.perf_counter() - start}
    ids = find_ids(store)
    metrics |= _timed({f"ask_{k}": ask for k, ask in questions_on(store, ids).items()}, rounds)
    if find_spec("dragoman.web") is None:
        print("there is no dragoman.web: pages are not measured", file=sys.stderr)
        return metrics
    return metrics | _measure_pages(store, ids, rounds=rounds)


def percentile(values: Sequence[float], share: float) -> float:
    """The value that so great a share of the values do not exceed.

    >>> percentile([5.0, 1.0, 3.0, 2.0, 4.0], 0.95), percentile([1.0, 2.0], 0.5)
    (5.0, 1.0)
    """
    ordered = sorted(values)
    return ordered[max(0, -int(-share * len(ordered) // 1) - 1)]


def _measure_pages(store: Path, ids: Ids, *, rounds: int) -> Metrics:
    with _serving(store) as (server, get):
        with Watch(server.pid) as watch:
            asks = {name: path.format(**_values(ids)) for name, path in PAGES.items()}
            there = {name: path for name, path in asks.items() if _is_there(name, get(path))}
            pages = {f"page_{k}": _asking(get, path) for k, path in there.items()}
            pages[RENEWED] = _asking_anew(store, get, PAGES["overview"])
            metrics = _timed(pages, rounds)
        medians = [value for name, value in metrics.items() if name.endswith("_median_ms")]
        p95s = [value for name, value in metrics.items() if name.endswith("_p95_ms")]
    return metrics | {
        "worst_page_median_ms": max(medians),
        "worst_page_p95_ms": max(p95s),
        "peak_rss_mb": watch.peak_mb,
    }


def _timed(asks: dict[str, Callable[[], object]], rounds: int) -> Metrics:
    """Median and 95th percentile of each, asked in turn; what a first call warms is not counted."""
    taken: dict[str, list[float]] = {name: [] for name in asks}
    for number in range(rounds + 1):
        for name, ask in asks.items():
            start = time.perf_counter()
            ask()
            if number:
                taken[name].append(1_000 * (time.perf_counter() - start))
    metrics = {}
    for name, values in taken.items():
        metrics[f"{name}_median_ms"] = median(values)
        metrics[f"{name}_p95_ms"] = percentile(values, 0.95)
        print(f"{name:28} {median(values):8.1f} {max(values):8.1f} ms", file=sys.stderr)
    return metrics


Get = Callable[[str], int]


@contextmanager
def _serving(store: Path) -> Iterator[tuple["subprocess.Popen[str]", Get]]:
    """A server in a process of its own, and what asks it for an address and gives the status."""
    token = secrets.token_hex(16)
    server = subprocess.Popen(
        [sys.executable, "-c", PROGRAM.format(store=str(store), token=token)],
        stdout=subprocess.PIPE,
        text=True,
        env=environment(),
    )
    try:
        line = server.stdout.readline() if server.stdout else ""
        if not line:
            raise NoServerError("the server ended before it gave its port")
        started = json.loads(line)
        headers = {"Cookie": f"{started['cookie']}={token}; {NAME_COOKIE}=bench"}
        _wait(started["port"])
        yield server, lambda path: _status(started["port"], path, headers)
    finally:
        server.terminate()
        server.wait()


def _wait(port: int) -> None:
    end = time.monotonic() + STARTED_SECONDS
    while time.monotonic() < end:
        try:
            _status(port, "/", {})
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise NoServerError(f"the server did not answer within {STARTED_SECONDS:.0f} seconds")


def _status(port: int, path: str, headers: dict[str, str]) -> int:
    connection = http.client.HTTPConnection(HOST, port)
    try:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        answer.read()
        return answer.status
    finally:
        connection.close()


def _asking(get: Get, path: str) -> Callable[[], object]:
    def ask() -> None:
        status = get(path)
        if status != FOUND:
            raise NoServerError(f"{path} was answered with {status}")

    return ask


def _asking_anew(store: Path, get: Get, path: str) -> Callable[[], object]:
    """The same of a store that looks as if it had just been written."""
    ask = _asking(get, path)

    def touch_and_ask() -> None:
        os.utime(store)
        ask()

    return touch_and_ask


def _is_there(name: str, status: int) -> bool:
    if status != FOUND:
        print(f"{name:28} left out: answered with {status}", file=sys.stderr)
    return status == FOUND


def _values(ids: Ids) -> dict[str, str]:
    return {"event": ids.event, "report": ids.report, "actor": ids.actor, "track": ids.track}


def _make(store: Path, *, events: int, reports: int) -> None:
    start = time.perf_counter()
    write_archive(store, events=events, reports=reports)
    print(f"made {store} in {time.perf_counter() - start:.0f} s", file=sys.stderr)


def _facts(store: Path) -> tuple[int, str]:
    with open_for_reading(store) as con:
        row = con.execute("SELECT count(*) FROM event").fetchone()
        return row[0] if row else 0, load_edition(con) or ""


def _parse(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.speed web")
    parser.add_argument("--store", type=Path, help="an archive; made there where it is absent")
    parser.add_argument("--events", type=int, default=EVENTS, help="of a new one (default 100000)")
    parser.add_argument("--reports", type=int, default=REPORTS, help="of it (default 50000)")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="of asking (default 15)")
    return parser.parse_args(argv)
