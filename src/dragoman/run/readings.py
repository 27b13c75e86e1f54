"""The readings kept of all reports of a store; one that lacks some is to be rebuilt."""

from collections.abc import Collection

from dragoman.errors import StoreError
from dragoman.model.reading import Reading
from dragoman.model.report import Report
from dragoman.present.extent import count_reports
from dragoman.store.cache import load_latest_readings
from dragoman.store.rows import Connection


def load_all_readings(con: Connection, reports: Collection[Report]) -> list[Reading]:
    """The last reading of each report; raises StoreError where one has none."""
    readings = list(load_latest_readings(con, reports))
    if len(readings) < len(reports):
        missing = count_reports(len(reports) - len(readings))
        raise StoreError(f"{missing} of the store have no reading; run: dragoman rebuild STORE")
    return readings
