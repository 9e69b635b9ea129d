"""Work shared out among real processes: nothing is lost, and whatever fails is told."""

from __future__ import annotations

import fcntl
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from functools import partial

import pytest

from casebinder.workers import Job, WorkerError, available, work


def numbers(first: int, end: int) -> Iterator[int]:
    yield from range(first, end)


def shares() -> list[Job[int]]:
    return [partial(numbers, first, first + 50) for first in range(0, 500, 50)]


@pytest.mark.parametrize("workers", [1, 2, 3, 40])
def test_every_result_comes_once(workers: int) -> None:
    assert sorted(work(shares(), workers)) == list(range(500))


def test_every_result_of_very_many_jobs_comes_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def narrow() -> tuple[int, int]:
        ends = pipe()
        fcntl.fcntl(ends[0], fcntl.F_SETPIPE_SZ, 4096)
        return ends

    pipe = os.pipe
    monkeypatch.setattr(os, "pipe", narrow)
    jobs = [partial(numbers, n, n + 1) for n in range(20_000)]
    assert sorted(work(jobs, 2)) == list(range(20_000))


def test_one_process_keeps_the_order() -> None:
    assert list(work(shares(), 1)) == list(range(500))


def test_no_job_no_result() -> None:
    assert list(work([], 4)) == []


def test_a_failing_job_fails_with_its_own_exception() -> None:
    def fail() -> Iterator[int]:
        yield 1
        raise LookupError("the layout is gone")

    with pytest.raises(LookupError, match="the layout is gone"):
        list(work([fail, *shares()], 2))


def test_a_job_that_fails_only_in_a_worker_is_told() -> None:
    here = os.getpid()

    def fail() -> Iterator[int]:
        if os.getpid() != here:
            raise MemoryError
        yield 1

    with pytest.raises(WorkerError, match="--workers 1"):
        list(work([*shares(), fail], 2))


def test_a_killed_worker_is_told() -> None:
    def killed() -> Iterator[int]:
        yield 1
        os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(WorkerError, match=r"killed by signal 9.*--workers 1"):
        list(work([*shares(), killed], 2))


def test_nobody_works_on_for_nobody() -> None:
    results = work(shares() * 20, 2)
    next(results)
    results.close()  # type: ignore[attr-defined]  # it is a generator
    assert multiprocessing.active_children() == []


def test_beside_threads_nothing_is_forked() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    assert available() == 1
    done.set()
    thread.join()
