"""`dragoman tombstones`: what was purged, when, by whom and why."""

from dragoman.cli.options import Json, Store
from dragoman.cli.printing import print_json, print_notes, print_table
from dragoman.present.tombstones import TOMBSTONE_COLUMNS, tombstone_rows


def tombstones(store: Store, json: Json = False) -> None:
    """List what was purged: kind, day, reason, by whom; never what it said."""
    from dragoman.run.purging import list_tombstones

    rows = tombstone_rows(list_tombstones(store))
    if json:
        print_json(rows)
    elif rows:
        print_table("Purged", TOMBSTONE_COLUMNS, rows)
    else:
        print_notes(["Nothing was purged."])
