"""`python -m bench.speed NAME …`: runs one measurement; its last line is one JSON object."""

import sys
from importlib import import_module

TASKS = {
    "coding": "bench.speed.coding",
    "read": "bench.speed.read",
    "reconcile": "bench.speed.reconcile",
    "web": "bench.speed.web",
}


def main(argv: list[str]) -> int:
    """Hand the arguments to the measurement; 2 where there is none of that name."""
    if not argv or argv[0] not in TASKS:
        print(f"usage: python -m bench.speed {{{','.join(TASKS)}}} [OPTIONS]", file=sys.stderr)
        return 2
    status: int = import_module(TASKS[argv[0]]).main(argv[1:])
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
