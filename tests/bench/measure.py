# SPDX-FileCopyrightText: 2026 The Ballast authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs commands in turn and compares them: medians and ratios, never a verdict on absolute times."""

import json
import os
import signal
import statistics
import subprocess
import time
from dataclasses import dataclass, field

PATIENCE = 300  # seconds until a run is given up
ENOUGH = 40  # seconds after which no further run of a pair begins


class Failed(Exception):
    """A command that did not do its work."""


@dataclass
class Run:
    started: int  # CLOCK_MONOTONIC, ns
    seconds: float
    peak: int  # bytes
    output: str

    @property
    def result(self):
        return json.loads(self.output)


@dataclass
class Row:
    """One comparison: ours against theirs in `unit`; the bar is on the ratio, or on ours where there is no theirs."""

    name: str
    unit: str
    ours: list
    theirs: list
    beside: str
    bar: float | None = None
    note: str = ""
    counts: dict = field(default_factory=dict)

    @property
    def values(self):
        ours = statistics.median(self.ours) if self.ours else None
        theirs = statistics.median(self.theirs) if self.theirs else None
        ratio = ours / theirs if ours is not None and theirs else None
        return ours, theirs, ratio

    @property
    def met(self):
        ours, _, ratio = self.values
        value = ratio if self.beside else ours
        return None if self.bar is None or value is None else value <= self.bar

    def as_json(self):
        ours, theirs, ratio = self.values
        return {"what": self.name, "unit": self.unit, "ballast": ours, "beside": self.beside, "other": theirs,
                "ratio": ratio, "bar": self.bar, "met": self.met, "ballast_runs": self.ours,
                "other_runs": self.theirs, "note": self.note, **self.counts}


def run(command, environment=None, patience=PATIENCE):
    """One run of a command from start to exit, with the system's own account of its memory."""
    started = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
                          env={**os.environ, **(environment or {})}) as process:
        try:
            output, errors = process.communicate(timeout=patience)
        except subprocess.TimeoutExpired as expired:
            os.killpg(process.pid, signal.SIGTERM)
            raise Failed(f"{command[0]}: not done after {patience} s") from expired
    seconds = (time.clock_gettime_ns(time.CLOCK_MONOTONIC) - started) / 1e9
    if process.returncode != 0:
        raise Failed(f"{' '.join(map(str, command))}: {errors.decode(errors='replace').strip()[-400:]}")
    return Run(started, seconds, 0, output.decode())


def peak_of(command):
    """The most memory that a command had resident, in bytes."""
    process = os.posix_spawn(command[0], [str(part) for part in command], os.environ,
                             file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
    _, status, usage = os.wait4(process, 0)
    if status != 0:
        raise Failed(f"{command[0]} ended with {status}")
    return usage.ru_maxrss * 1024


def in_turn(*measures, runs=5):
    """Calls the measures A B A B .., so that a machine whose speed drifts treats them alike. The first round is not
    counted unless it took long. Gives a list of values for each."""
    began = time.monotonic()
    values = [[] for _ in measures]
    for turn in range(runs + 1):
        for measure, list_ in zip(measures, values):
            list_.append(measure())
        if turn > 0 and time.monotonic() - began > ENOUGH:
            break
        if turn == 0 and time.monotonic() - began > ENOUGH:
            return values
    return [list_[1:] for list_ in values]


def seconds(command, reads):
    """A measure: from start to exit, with the file that it reads in the system's cache: what the other did meanwhile
    may have driven it out."""
    def measure():
        with open(reads, "rb") as file:
            while file.read(1 << 24):
                pass
        return run(command).seconds
    return measure


def timed(command, environment=None):
    """A measure: from start to exit, of many small files, which stay in the system's cache."""
    return lambda: run(command, environment).seconds


def reported(command, key="seconds", environment=None):
    """A measure that the command makes itself."""
    return lambda: run(command, environment).result[key]


def until(command, key, environment=None):
    """A measure: from the start of the process to a moment that it reports in CLOCK_MONOTONIC's nanoseconds."""
    def measure():
        one = run(command, environment)
        return (one.result[key] - one.started) / 1e9
    return measure
