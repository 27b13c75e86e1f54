"""The scores as a table for people: a line a story, then each measure with its counts."""

from collections.abc import Iterator, Mapping, Sequence

from bench.quality.stories.sheet import F1S, Sheet, mean, summed

# Columns of the table: heading, share.
COLUMNS = (
    ("recall", "recall"),
    ("prec", "precision"),
    ("field", "field_accuracy"),
    ("pair", "pairwise_f1"),
    ("across", "across_pairwise_f1"),
    ("b3", "b3_f1"),
    ("b3all", "b3_f1_all"),
    ("state", "state_accuracy"),
    ("st.all", "state_accuracy_all"),
    ("contra", "contradictions_recall"),
    ("false", "contradictions_false"),
    ("corr", "corrections_recall"),
    ("cp.rec", "copies_recall"),
    ("figure", "figure_recall"),
    ("situat", "situation_accuracy"),
    ("link", "link_recall"),
    ("posit", "position_recall"),
    ("commit", "commitment_recall"),
)
WIDTH = 7


def format_table(sheets: Mapping[str, Sheet]) -> Iterator[str]:
    """Lines of the table; the last two are all stories together, and their mean."""
    room = max(len(name) for name in (*sheets, "all together"))
    yield " " * room + "".join(heading.rjust(WIDTH) for heading, _ in COLUMNS)
    for name, sheet in sheets.items():
        yield name.ljust(room) + _values([sheet.value(share) for _, share in COLUMNS])
    total = summed(sheets.values())
    yield "all together".ljust(room) + _values([total.value(share) for _, share in COLUMNS])
    means = [mean(sheets.values(), share) for _, share in COLUMNS]
    yield "mean".ljust(room) + _values(means)
    yield ""
    yield from _shares(total)


def _values(values: Sequence[float | None]) -> str:
    return "".join(("-" if value is None else f"{value:.2f}").rjust(WIDTH) for value in values)


def _shares(total: Sheet) -> Iterator[str]:
    """Every share with what it is of; F1s alone."""
    for name, whole in total.wholes.items():
        value = total.value(name)
        told = "-" if value is None else f"{value:.3f}"
        yield f"{name:28} {told:>6}  {total.parts[name]:.10g} of {whole:.10g}"
    for name in F1S:
        value = total.value(name)
        yield f"{name:28} {'-' if value is None else f'{value:.3f}':>6}"
