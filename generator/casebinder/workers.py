"""Work shared out among processes: jobs in, results out as they come; here where none can be forked."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from typing import TypeVar

Result = TypeVar("Result")
Job = Callable[[], Iterable[Result]]

BATCH = 16
"""Results that a worker hands over at a time."""

ROOM = 1 << 20
"""Bytes that may wait in the pipe of a worker, where the system allows it."""

NUMBER = 4
"""Bytes of a job's number."""

SHARES = 4096 // NUMBER
"""Shares in which jobs are handed out, at most: as many as the narrowest of pipes has room for."""


class WorkerError(Exception):
    """A worker process ended before its work was done; the message says how."""


def available() -> int:
    """How many processes can work at once: 1 where forking is not safe or not to be had."""
    if not sys.platform.startswith("linux") or threading.active_count() > 1:
        return 1  # a forked copy of a process with threads may wait for ever for a lock that one of them held
    return len(os.sched_getaffinity(0))


def work(jobs: Sequence[Job[Result]], workers: int) -> Iterator[Result]:
    """The results of all jobs; which job's come first is not said when there are several workers.

    A worker takes the next job when it has done one, so put the longest first. A job that fails is done again
    here, where it fails with its own exception.
    """
    workers = min(workers, len(jobs))
    if workers < 2:
        for job in jobs:
            yield from job()
    else:
        yield from _forked(jobs, workers)


def _forked(jobs: Sequence[Job[Result]], workers: int) -> Iterator[Result]:
    context = get_context("fork")
    queue = _queue(len(jobs))
    team: dict[Connection, ForkProcess] = {}
    try:
        for _ in range(workers):
            here, there = context.Pipe(duplex=False)
            _widen(there)
            process = context.Process(target=_labour, args=(jobs, queue, there, [*team, here]), daemon=True)
            process.start()
            there.close()
            team[here] = process
        yield from _gathered(jobs, team)
    finally:
        os.close(queue)
        for process in team.values():
            process.terminate()
            process.join()


def _widen(pipe: Connection) -> None:
    """Lets a worker go on while what it has made waits to be written."""
    import fcntl  # which only systems have that can fork

    with suppress(OSError):  # many pipes of one user: they stay as narrow as they are
        fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, ROOM)


def _queue(number: int) -> int:
    """A pipe that holds the first job of every share; whoever reads one has the share, without any lock."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)  # where it has no room after all: better an error than to wait for ever
    os.write(writing, b"".join(n.to_bytes(NUMBER, "big") for n in range(min(number, SHARES))))
    os.close(writing)
    return reading


def _labour(jobs: Sequence[Job[Result]], queue: int, there: Connection, others: list[Connection]) -> None:
    """What a worker does: takes shares until none is left, each of them every so many-th job."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends its workers
    for each in others:
        each.close()
    for job in _taken(queue, len(jobs)):
        try:
            results = iter(jobs[job]())
            while batch := list(islice(results, BATCH)):
                there.send(batch)
        except BrokenPipeError:
            return
        except Exception:  # it will be raised where the job is done again
            there.send(job)
            return
    there.send(None)


def _taken(queue: int, number: int) -> Iterator[int]:
    """The jobs of one worker, as it takes them."""
    while first := os.read(queue, NUMBER):
        yield from range(int.from_bytes(first, "big"), number, SHARES)


def _gathered(jobs: Sequence[Job[Result]], team: Mapping[Connection, ForkProcess]) -> Iterator[Result]:
    working = dict(team)
    while working:
        for here in wait(list(working)):
            assert isinstance(here, Connection)
            try:
                message = here.recv()
            except EOFError:
                raise _lost(working[here]) from None
            if message is None:
                del working[here]
            elif isinstance(message, int):
                deque(jobs[message](), 0)
                raise WorkerError("a worker process failed where this one does not: build with `--workers 1`")
            else:
                yield from message


def _lost(process: ForkProcess) -> WorkerError:
    process.join()
    code = process.exitcode or 0
    how = f"was killed by signal {-code}" if code < 0 else f"ended with exit code {code}"
    return WorkerError(f"a worker process {how}; if memory ran out, build with `--workers 1`")
