"""Homes: the country that a report is about, for those of whom it does not say whose they are.

"The army" of one report is not that of another: without a country it is its report's own.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.reading import Reading
from dragoman.model.tables import Tables

UNOWNED = (
    "body::",
    "crowd::",
    "office::",
)  # begin keys of whom the report leaves out whose they are
# Of all namings and places of a report that have a country, so many must have the same one.
LEAST_SHARE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Homes:
    """Countries of reports, and those that a report's own words give its bodies and crowds."""

    by_report: Mapping[str, str]
    by_naming: Mapping[tuple[str, str], str]  # report and key

    def owned(self, key: str, report: str) -> str:
        """Key of a body, office or crowd as one of its country, else of its report:
        ``body:~SSD:army``. It is no key of the country's own army: that it is would be a guess.
        """
        if not key.startswith(UNOWNED):
            return key
        kind, _, name = key.partition("::")
        country = self.by_report.get(report) or self.by_naming.get((report, key))
        return f"{kind}:~{country or report}:{name}"


def find_homes(readings: Sequence[Reading], tables: Tables) -> Homes:
    """By report the country that most of its namings and places are of, where one has most."""
    by_report: dict[str, str] = {}
    by_naming: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for reading in readings:
        named = Counter(mention.country for mention in reading.actors)
        named.update(event.place.country for event in reading.events if event.place)
        told = {country: count for country, count in named.items() if country in tables.states}
        if told:
            country = max(sorted(filter(None, told)), key=lambda name: told[name])
            if told[country] >= LEAST_SHARE * sum(told.values()):
                by_report[reading.report.id] = country
        for mention in reading.actors:
            if mention.country in tables.states and mention.key.startswith(UNOWNED):
                by_naming[reading.report.id, mention.key][str(mention.country)] += 1
    usual = {
        naming: max(sorted(counts), key=lambda name: counts[name])
        for naming, counts in by_naming.items()
    }
    return Homes(by_report=by_report, by_naming=usual)
