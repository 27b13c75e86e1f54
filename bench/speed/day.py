"""What adding one day to an invented year costs, as a share of reconciling all of it.

In memory, where the readings are there already; and in a store, where they are loaded, the record
is made and what it changes is written: what `dragoman read` of a day's reports does once it has
read them.
"""

import json
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bench.speed.world import make_day, make_year
from dragoman.model.clustering import Memory
from dragoman.model.reading import Reading
from dragoman.run.session import Settings, batches, update_store
from dragoman.run.steps import load_steps, reconcile_readings
from dragoman.store.cache import save_readings
from dragoman.store.file import open_or_make
from dragoman.store.record import load_state
from dragoman.store.rows import Connection

READINGS_A_COMMIT = 2_000


def run_day(mentions: int, *, jobs: int) -> None:
    """Add a day to a year of so many mentions here, and print the seconds of both, twice."""
    year = list({reading.report.id: reading for reading in make_year(mentions)}.values())
    known = {reading.report.id for reading in year}
    day = [reading for reading in make_day(mentions) if reading.report.id not in known]
    memory, seconds = Memory(), []
    for readings in (year, [*year, *day]):
        start = time.perf_counter()
        reconcile_readings(readings, [], jobs=jobs, memory=memory)
        seconds.append(time.perf_counter() - start)
    with tempfile.TemporaryDirectory() as folder, open_or_make(Path(folder) / "w.duckdb") as con:
        seconds += [_store(con, readings, jobs) for readings in (year, day)]
    names = ("all_in_memory", "day_in_memory", "all_in_store", "day_in_store")
    print(json.dumps(dict(zip(names, seconds, strict=True))))


def _store(con: Connection, readings: Sequence[Reading], jobs: int) -> float:
    """Seconds until the record holds these reports too, which are read already."""
    steps = load_steps()
    for batch in batches(readings, READINGS_A_COMMIT):
        save_readings(con, batch, version=steps.version)
    start = time.perf_counter()
    before = load_state(con)
    reports = (*before.reports, *(reading.report for reading in readings))
    after = replace(before, reports=reports)
    update_store(con, before, after, steps=steps, settings=Settings(jobs=jobs))
    return time.perf_counter() - start
