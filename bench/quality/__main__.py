"""`python -m bench.quality TASK …`: runs one scorer; its last line is one JSON object."""

import sys
from importlib import import_module

TASKS = {
    "actors": "bench.quality.actors.command",
    "attribution": "bench.quality.attribution.command",
    "clusters": "bench.quality.clusters.command",
    "coreference": "bench.quality.coreference.command",
    "dev": "bench.quality.dev.command",
    "disputes": "bench.quality.disputes.command",
    "facts": "bench.quality.facts.command",
    "factuality": "bench.quality.factuality.command",
    "gold": "bench.quality.gold.command",
    "incidents": "bench.quality.incidents.command",
    "numbers": "bench.quality.numbers.command",
    "paragraphs": "bench.quality.paragraphs.command",
    "places": "bench.quality.places.command",
    "records": "bench.quality.records.command",
    "relations": "bench.quality.relations.command",
    "stories": "bench.quality.stories.command",
    "swap": "bench.quality.swap.command",
    "time": "bench.quality.time.command",
}


def main(argv: list[str]) -> int:
    """Hand the arguments to the scorer of the task; 2 where there is no such task."""
    if not argv or argv[0] not in TASKS:
        print(f"usage: python -m bench.quality {{{','.join(TASKS)}}} --data PATH", file=sys.stderr)
        return 2
    status: int = import_module(TASKS[argv[0]]).main(argv[1:])
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
