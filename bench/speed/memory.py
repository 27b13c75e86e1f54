"""Memory of a process and of its copies, what they share counted once."""

import threading
import time
from pathlib import Path

EVERY_SECONDS = 0.5
# A look at gigabytes takes a while, in which the kernel works: it may be so much of all time.
MOST_SHARE = 0.02


class Watch:
    """The most megabytes that a process and its children hold at a time while it is watched.

    Looked up in /proc (Linux) twice a second, less often where that takes long; the kernel divides
    shared pages among those who share them.
    """

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._peak = 0.0
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> "Watch":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self._thread.join()

    @property
    def peak_mb(self) -> float:
        """The most so far."""
        return self._peak

    def _look(self) -> None:
        while True:
            start = time.perf_counter()
            self._peak = max(self._peak, sum(map(held_mb, family_of(self._pid))))
            taken = time.perf_counter() - start
            if self._is_over.wait(max(EVERY_SECONDS, taken / MOST_SHARE)):
                return


def family_of(pid: int) -> list[int]:
    """The process and its children."""
    found = [pid]
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        found += map(int, _read(task).split())
    return found


def held_mb(pid: int) -> float:
    """Megabytes of a process, its share of what is shared; 0 where it has ended."""
    for line in _read(Path(f"/proc/{pid}/smaps_rollup")).splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii")
    except OSError:  # the process has ended meanwhile
        return ""
