"""`python -m bench.quality TASK …`: runs one scorer; its last line is one JSON object."""

import sys
from importlib import import_module

TASKS = {
    "dev": "bench.quality.dev.command",
    "facts": "bench.quality.facts.command",
    "gold": "bench.quality.gold.command",
    "incidents": "bench.quality.incidents.command",
    "records": "bench.quality.records.command",
    "swap": "bench.quality.swap.command",
    "relations": "bench.quality.relations.command",
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
