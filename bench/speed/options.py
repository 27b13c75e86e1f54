"""The options that all measurements share."""

import argparse
from pathlib import Path


def parse_options(task: str, argv: list[str]) -> argparse.Namespace:
    """Options of a call: `data`, `rounds`, `at_most`."""
    parser = argparse.ArgumentParser(prog=f"python -m bench.speed {task}")
    parser.add_argument(
        "--data", type=Path, help="folder of reports (default: the examples in four casts)"
    )
    parser.add_argument("--rounds", type=int, default=3, help="the median of so many (default 3)")
    parser.add_argument("--at-most", type=int, help="only the first so many reports")
    return parser.parse_args(argv)
