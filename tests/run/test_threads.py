"""One thread for the arithmetic of a report, and the old number afterwards."""

from threadpoolctl import threadpool_info, threadpool_limits

from dragoman.run.threads import one_thread


def threads() -> set[int]:
    return {one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"}


def test_numpy_computes_in_one_thread_within_and_as_before_behind() -> None:
    with threadpool_limits(limits=2, user_api="blas"):
        before = threads()
        with one_thread():
            assert threads() == {1}
        assert threads() == before
