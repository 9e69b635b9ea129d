"""The bar that tells people how far a long run is; nothing where no terminal is looked at."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from time import perf_counter

from casebinder.timings import Clock

SOON = 2.0
"""Seconds of work after which it appears."""

AGAIN = 0.1
"""Seconds after which it is drawn again."""


@contextmanager
def shown(clock: Clock, after: float | None = None) -> Iterator[None]:
    """Shows what a clock counts while something is done inside for longer than `after`, SOON if not given.

    The system's timer calls for every drawing: a thread would keep workers from being forked.
    """
    if not sys.stderr.isatty() or threading.current_thread() is not threading.main_thread():
        yield
        return
    bar = _Bar(clock)
    left = (SOON if after is None else after) - (perf_counter() - clock.started)
    before = signal.signal(signal.SIGALRM, bar.draw)
    signal.siginterrupt(signal.SIGALRM, False)
    signal.setitimer(signal.ITIMER_REAL, max(left, AGAIN / 100))
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        bar.clear()


class _Bar:
    """A line on the terminal, written by a file of its own: sys.stderr may be in the midst of a word."""

    def __init__(self, clock: Clock) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        self._clock = clock
        self._file = open(os.dup(sys.stderr.fileno()), "w", encoding=sys.stderr.encoding, errors="replace")  # noqa: PTH123, SIM115
        self._console = Console(file=self._file, highlight=False)
        self._progress = Progress(
            TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[count]}"),
            TimeRemainingColumn(), TextColumn("{task.fields[left]}"),
            console=self._console, auto_refresh=False, transient=True,
            redirect_stdout=False, redirect_stderr=False,
        )  # fmt: skip
        self._last = ""

    def draw(self, *_: object) -> None:
        """Draws the line as things are, and asks to be called again."""
        with suppress(OSError):  # a terminal that went away is no reason to stop
            if self._console.is_dumb_terminal:
                self._say()
            else:
                self._draw()
        signal.setitimer(signal.ITIMER_REAL, AGAIN)

    def clear(self) -> None:
        """Leaves the terminal as it was."""
        with suppress(OSError):
            if self._progress.live.is_started:
                self._progress.stop()
        with suppress(OSError):
            self._file.close()

    def _say(self) -> None:
        """A plain line for each stage, where nothing that is written can be taken back."""
        if self._clock.doing not in ("", self._last):
            self._last = self._clock.doing
            print(f"{self._last} …", file=self._file, flush=True)

    def _draw(self) -> None:
        if not self._progress.live.is_started:
            self._progress.start()
            self._console.show_cursor()  # whoever is killed could not bring it back
        doing, of = self._clock.doing or self._last, self._clock.of
        done = min(self._clock.done, of)
        if doing != self._last or not self._progress.tasks:
            self._last = doing
            for old in self._progress.task_ids:
                self._progress.remove_task(old)
            self._progress.add_task(doing, total=of or None, count="", left="left" if of else "")
        count = f"{done:,} of {of:,}" if of else ""
        self._progress.update(self._progress.task_ids[0], completed=done, count=count)
        self._progress.refresh()
        self._file.write("\r")  # what others write begins at the left
        self._file.flush()
