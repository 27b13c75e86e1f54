"""One thread for the arithmetic of a report.

Its products are small. Threads that share them wait for each other, and where other programs keep
the cores busy, or several workers read, that waiting takes several times as long as the work.
"""

from contextlib import AbstractContextManager
from functools import cache

from threadpoolctl import ThreadpoolController


def one_thread() -> AbstractContextManager[object]:
    """A context in which numpy computes in one thread; the models must be loaded by then."""
    limit: AbstractContextManager[object] = _controller().limit(limits=1, user_api="blas")
    return limit


@cache
def _controller() -> ThreadpoolController:
    return ThreadpoolController()
