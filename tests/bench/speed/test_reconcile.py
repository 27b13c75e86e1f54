"""What reconciling costs is measured in processes of their own, and told by size."""

import json

import pytest

from bench.speed.__main__ import main
from bench.speed.memory import Watch, family_of
from bench.speed.reconcile import Run, RunFailedError, measure, metrics_of, sizes_up_to


def run(asked: int, seconds: float) -> Run:
    return Run(
        asked=asked,
        mentions=asked,
        events=9,
        sha256="",
        seconds=seconds,
        cpu_seconds=2 * seconds,
        peak_mb=asked / 100,
    )


def test_each_size_is_ten_times_the_one_before() -> None:
    assert sizes_up_to(1_000_000) == [10_000, 100_000, 1_000_000]
    assert sizes_up_to(50_000) == [50_000]


def test_twice_the_time_for_ten_times_the_mentions_is_a_fifth_a_mention() -> None:
    metrics = metrics_of([run(10_000, 5.0), run(100_000, 10.0)])
    assert metrics["scaling"] == pytest.approx(0.2)
    assert (metrics["seconds_10000"], metrics["seconds_100000"]) == (5.0, 10.0)
    assert metrics["cpu_seconds_100000"] == 20.0
    assert metrics["mentions_per_second"] == 10_000
    assert metrics["peak_rss_mb"] == 1000


def test_a_process_is_watched_with_its_children() -> None:
    import os

    with Watch(os.getpid()) as watch:
        assert os.getpid() in family_of(os.getpid())
    assert watch.peak_mb > 1
    assert family_of(2**30) == [2**30]


def test_a_year_that_fails_is_no_measurement(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bench.speed.reconcile.PROGRAM", "raise SystemExit({jobs})")
    with pytest.raises(RunFailedError, match="3000 mentions"):
        measure(3_000, jobs=2)


@pytest.mark.slow
def test_the_measurement_ends_with_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reconcile", "--mentions", "300"]) == 0
    line = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (line["task"], line["set"]) == ("reconcile", "world")
    assert line["metrics"].keys() == {
        "seconds_300",
        "cpu_seconds_300",
        "mentions_per_second",
        "peak_rss_mb",
        "scaling",
        "day_of",
        "day_share",
        "day_share_in_memory",
    }
    assert 0 < line["metrics"]["day_share"] < 2
