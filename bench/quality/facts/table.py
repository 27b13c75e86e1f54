"""The score as a table for people."""

from collections.abc import Iterator

from bench.quality.facts.export import Export
from bench.quality.facts.fields import DECIDING
from bench.quality.facts.judge import describe
from bench.quality.facts.score import Outcome, Score

SAYS_WIDTH = 64


def format_score(score: Score, export: Export) -> Iterator[str]:
    """Lines: every fact, then the fields, the events not agreed with, and the violations."""
    yield f"{'id':<5} {'kind':<9} {'what':<{SAYS_WIDTH}} core fields why not"
    yield from (_format_outcome(outcome) for outcome in score.outcomes)
    yield ""
    yield "field             right / core right / all facts that give it"
    for name, (right, found, asked) in score.by_field().items():
        note = "" if name in DECIDING else "   (printed only)"
        yield f"{name:<16} {right:>6} / {found:>10} / {asked}{note}"
    yield ""
    yield from _format_events(score, export)
    yield from (
        f"never written: {absent.id} {absent.says} — {row['kind']} {row['id']}"
        for absent, row in score.violations
    )


def _format_outcome(outcome: Outcome) -> str:
    fact = outcome.fact
    core = "yes" if outcome.row is not None else "NO"
    of = f"{sum(outcome.fields.values())}/{len(outcome.fields)}" if outcome.fields else "-"
    says = fact.says if len(fact.says) <= SAYS_WIDTH else fact.says[: SAYS_WIDTH - 1] + "…"
    return f"{fact.id:<5} {fact.kind:<9} {says:<{SAYS_WIDTH}} {core:<4} {of:<6} {outcome.why}"


def _format_events(score: Score, export: Export) -> Iterator[str]:
    groups = {
        "wrong": score.judged.wrong,
        "unjudged": score.judged.unjudged,
        "told twice": score.judged.repeated,
    }
    for name, events in groups.items():
        for event in events:
            line = describe(event, export)
            where = f"{line['report'][:3]} {line['start']}-{line['end']}"
            core = f"{line['type']} {line['status']} {line['factuality']}"
            yield f"event {name}: {where} {core} {line['roles']}"
