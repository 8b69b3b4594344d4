"""Measures things that take turns, so that other load on the machine affects all of them alike."""

import json
import os
import statistics
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Durability"))
from driving import Terminal  # noqa: E402

# Long enough to read a history of a million answers the slow way.
PATIENCE = 900
PROMPT = b"distinguo> "


@dataclass
class Figure:
    """What one program came to in a row, and the quartiles over the rounds."""

    value: float
    low: float
    high: float
    # In words: what the figure was derived from.
    note: str

    @classmethod
    def of(cls, values, note=""):
        values = list(values)
        low, _, high = statistics.quantiles(values, n=4, method="inclusive") if len(values) > 1 else values * 3
        return cls(statistics.median(values), low, high, note)

    @classmethod
    def ratio(cls, times, others, name):
        """How many times longer something took than something else in the same round."""
        note = f"{duration(statistics.median(times))}, {name} {duration(statistics.median(others))}"
        return cls.of([one / other for one, other in zip(times, others)], note)

    @classmethod
    def milliseconds(cls, times, note=""):
        return cls.of([time * 1e3 for time in times], note)


@dataclass
class Row:
    """A line of the table."""

    name: str
    # As it's worded, the unit and the greatest figure that reaches it.
    goal: str
    unit: str
    limit: float
    # By the name of the program.
    figures: dict


def duration(seconds):
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1e3:.3g} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.3g} µs"


def size(path):
    """What a file or a folder takes."""
    paths = path.rglob("*") if path.is_dir() else [path]
    return sum(one.stat().st_size for one in paths if one.is_file())


def in_turns(rounds, actions):
    """The times of each action by its name; each action gives its own seconds. The first round only warms up."""
    times = {name: [] for name in actions}
    for number in range(rounds + 1):
        for name, action in actions.items():
            seconds = action()
            if number or not rounds:
                times[name].append(seconds)
    return times


def environment(home, **more):
    """What the program runs with: nothing of the machine's own settings."""
    usual = {"PATH": os.environ["PATH"], "HOME": str(home), "DISTINGUO_HOME": str(home), "TERM": "xterm"}
    return usual | {"LC_ALL": "C.UTF-8", "DISTINGUO_PAGER": "", "NO_COLOR": "1", "DISTINGUO_LANG": "en"} | more


@dataclass
class Ended:
    """A run that has ended: how long it took, what it wrote, and the most memory that it had, in bytes."""

    seconds: float
    output: bytes
    memory: int
    status: int


def run(words, home, typed=b"", **more):
    """Runs a command to its end."""
    begun = time.perf_counter()
    reading, writing = os.pipe()
    process = subprocess.Popen(
        words, stdin=subprocess.PIPE if typed else subprocess.DEVNULL, stdout=writing, stderr=subprocess.DEVNULL,
        env=environment(home, **more))
    os.close(writing)
    if typed:
        process.stdin.write(typed)
        process.stdin.close()
    watch = threading.Timer(PATIENCE, process.kill)
    watch.start()
    output = bytearray()
    while piece := os.read(reading, 1 << 20):
        output += piece
    os.close(reading)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    watch.cancel()
    return Ended(time.perf_counter() - begun, bytes(output), usage.ru_maxrss * 1024, process.returncode)


def seconds_of(words, home, typed=b"", allowed=(0,), **more):
    ended = run(words, home, typed, **more)
    if ended.status not in allowed:
        raise RuntimeError(f"{words}: status {ended.status}")
    return ended.seconds


def read_as_json(path):
    """How many seconds Python's JSON reader takes for a file."""
    code = "import json, sys, time; b = open(sys.argv[1], 'rb').read(); t = time.perf_counter(); json.loads(b); print(time.perf_counter() - t)"
    return float(subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, check=True).stdout)


class Prompt:
    """The program's prompt at a terminal."""

    def __init__(self, program, home, *words, wanted=PROMPT, **more):
        begun = time.perf_counter()
        self.terminal = Terminal([program, *words], environment(home, **more))
        if self.terminal.wait_for(wanted, patience=PATIENCE) is None:
            raise RuntimeError(f"no prompt: {bytes(self.terminal.sent[-500:])!r}")
        # How many seconds it took to appear.
        self.start = time.perf_counter() - begun

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.terminal.close()

    def leave(self):
        """Leaves, and gives the most memory that the program had, in bytes."""
        self.terminal.type("\x15\x04")
        self.terminal.finish(PATIENCE)
        return self.terminal.usage.ru_maxrss * 1024

    def key(self, key, wanted):
        """How many seconds go by from a key to a text."""
        since = len(self.terminal.sent)
        begun = time.perf_counter()
        self.terminal.type(key)
        self.place = self.terminal.wait_for(wanted, since, PATIENCE)
        if self.place is None:
            raise RuntimeError(f"it ended: {bytes(self.terminal.sent[-500:])!r}")
        return time.perf_counter() - begun

    def wait_for(self, wanted):
        """Waits until something follows what was waited for last."""
        self.place = self.terminal.wait_for(wanted, self.place, PATIENCE)

    def enter(self, line, wanted=PROMPT):
        """How many seconds go by from Enter, pressed after a line, to a text."""
        for letter in line:
            self.key(letter, letter.encode())
        return self.key("\r", wanted)


class Quiz:
    """A session driven through pipes, one question at a time."""

    def __init__(self, program, home, *words, verb="quiz", **more):
        words = [program, verb, "--json", "--seed", "1", "--home", str(home), *words]
        begun = time.perf_counter()
        self.process = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment(home, **more))
        # Without a deadline, reading lines from a stuck program would never end.
        self.watch = threading.Timer(PATIENCE, self.process.kill)
        self.watch.start()
        self.question = self.wait_for("question")
        self.start = time.perf_counter() - begun

    def wait_for(self, event):
        for line in self.process.stdout:
            document = json.loads(line)
            if document["event"] == event:
                return document
        raise RuntimeError(f"no {event}")

    def answer(self, text=b"v"):
        """Seconds from an answer to its verdict."""
        begun = time.perf_counter()
        self.process.stdin.write(text + b"\n")
        self.process.stdin.flush()
        self.wait_for("verdict")
        return time.perf_counter() - begun

    def close(self):
        """Ends the input; gives how long the program then takes, and the most memory that it had, in bytes."""
        begun = time.perf_counter()
        self.process.stdin.close()
        self.process.stdout.read()
        _, _, usage = os.wait4(self.process.pid, 0)
        self.process.returncode = 0
        self.watch.cancel()
        return time.perf_counter() - begun, usage.ru_maxrss * 1024

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.watch.cancel()


class BareAppend:
    """A file that lines are appended to and synced, with nothing around it."""

    def __init__(self, folder):
        self.descriptor = os.open(os.path.join(folder, "bare"), os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        self.synchronise = getattr(os, "fdatasync", os.fsync)

    def append(self):
        """How many seconds appending a line takes."""
        line = b"x" * 230 + b"\n"
        begun = time.perf_counter()
        os.write(self.descriptor, line)
        self.synchronise(self.descriptor)
        return time.perf_counter() - begun


def bare_write(folder, size):
    """How many seconds writing and syncing so many bytes to a new file takes."""
    piece = memoryview(os.urandom(1 << 18))
    path = os.path.join(folder, "written")
    begun = time.perf_counter()
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    rest = size
    while rest > 0:
        rest -= os.write(descriptor, piece[: min(len(piece), rest)])
    os.fsync(descriptor)
    os.close(descriptor)
    taken = time.perf_counter() - begun
    os.unlink(path)
    return taken
