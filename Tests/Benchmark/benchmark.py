#!/usr/bin/env python3
"""Measures what a long history costs and prints ratios; it never fails for being slow.

usage: benchmark.py PROGRAM [REVIEWS...]       (default: 0 1000 100000 1000000)

For each number of reviews it prints how long the prompt takes to appear, as a multiple of the time with the first number
of reviews, and what saving an answer costs, as a multiple of a bare append and fdatasync of as many bytes. The cost
of saving is the time from an answer to its verdict, minus the same time when nothing can be saved. The things compared
take turns, and each figure is the median of many rounds, because the speed of a shared machine can double between rounds.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Durability"))
from driving import Terminal  # noqa: E402

# Long enough to read a history of a million answers in full.
PATIENCE = 300
ROUNDS = 15
# Per round. A session asks each question of the pack below at most once, so the pack has more than ROUNDS * ANSWERS.
ANSWERS = 12

PACK = """version: 1
id: mesure
title: "Mesure"
language: fr
questions:
""" + "".join(
    f"""  - id: q{number}
    kind: truefalse
    topic: t
    prompt: "Question {number} ?"
    answer: true
"""
    for number in range(200)
)


def history(path, program, count):
    """Makes a file with that many reviews in the program's own layout, by merging a file without a hash into itself."""
    def event(index):
        seconds = 1_600_000_000 + index * 60
        at = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(seconds))
        return (
            f'{{"at":"{at}","credit":1,"given":"vrai","id":"mesure-{index + 1}","mode":"quiz",'
            f'"question":"mesure/q{index % 200}","rating":3,"session":"mesure-{index // 10 * 10 + 1}",'
            f'"thinking":3000,"type":"review","verdict":"right"}}'
        )

    os.makedirs(os.path.dirname(path), exist_ok=True)
    if not count:
        return
    with open(path, "w", encoding="utf-8") as file:
        file.write('{"version":1,\n"events":[\n')
        file.write(",\n".join(event(index) for index in range(count)))
        file.write("\n]}\n")
    words = [program, "progress", "merge", path, "--output", path]
    subprocess.run(words, capture_output=True, check=True, timeout=PATIENCE)


def start(program, home):
    """How many seconds the prompt takes to appear at a terminal."""
    environment = os.environ | {"DISTINGUO_HOME": home, "TERM": "xterm", "LANG": "C.UTF-8"}
    begun = time.perf_counter()
    with Terminal([program], environment) as terminal:
        if terminal.wait_for(b"distinguo>") is None:
            raise RuntimeError(f"no prompt: {bytes(terminal.sent[-500:])!r}")
        taken = time.perf_counter() - begun
        terminal.type("\x04")
        terminal.finish()
    return taken


class Quiz:
    """A session driven through pipes, one question at a time."""

    def __init__(self, program, home, pack, count):
        words = [program, "quiz", "-n", str(count), "--json", "--free", "--no-bundled", "--packs", pack, "--home", home]
        self.run = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        # Without a deadline, reading lines from a stuck program would never end.
        self.watch = threading.Timer(PATIENCE, self.run.kill)
        self.watch.start()
        self.wait_for("question")

    def wait_for(self, event):
        for line in self.run.stdout:
            if json.loads(line)["event"] == event:
                return
        raise RuntimeError(f"no {event}")

    def answer(self):
        """Seconds from an answer to its verdict."""
        begun = time.perf_counter()
        self.run.stdin.write(b"v\n")
        self.run.stdin.flush()
        self.wait_for("verdict")
        return time.perf_counter() - begun

    def close(self):
        self.run.stdin.close()
        self.run.stdout.read()
        self.run.wait()
        self.watch.cancel()


class BareAppend:
    """A file that lines are appended to and synced, with nothing around it."""

    def __init__(self, folder):
        self.descriptor = os.open(os.path.join(folder, "bare"), os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        self.synchronise = getattr(os, "fdatasync", os.fsync)

    def append(self):
        """How many seconds appending a line takes."""
        line = b"x" * 190 + b"\n"
        begun = time.perf_counter()
        os.write(self.descriptor, line)
        self.synchronise(self.descriptor)
        return time.perf_counter() - begun


def saving(program, home, nowhere, pack, bare):
    """What saving an answer costs: the median in seconds, and the quartiles of its ratio to a bare append.

    The three things measured take turns answer by answer, so that other load on the machine affects all of them alike.
    """
    kept, lost = (Quiz(program, place, pack, ROUNDS * ANSWERS + 1) for place in (home, nowhere))
    costs, ratios = [], []
    for _ in range(ROUNDS):
        times = []
        for _ in range(ANSWERS):
            times.append((kept.answer(), lost.answer(), bare.append()))
            for quiz in (kept, lost):
                quiz.wait_for("question")
        with_it, without_it, alone = (statistics.median(column) for column in zip(*times))
        costs.append(with_it - without_it)
        ratios.append((with_it - without_it) / alone)
    kept.close()
    lost.close()
    return statistics.median(costs), statistics.quantiles(ratios)


def main():
    program = os.path.abspath(sys.argv[1])
    counts = [int(word) for word in sys.argv[2:]] or [0, 1_000, 100_000, 1_000_000]
    with tempfile.TemporaryDirectory() as folder:
        pack = os.path.join(folder, "mesure.yaml")
        with open(pack, "w", encoding="utf-8") as file:
            file.write(PACK)
        homes = [os.path.join(folder, str(count)) for count in counts]
        for home, count in zip(homes, counts):
            history(os.path.join(home, "progress.json"), program, count)
        starts = [[start(program, home) for home in homes] for _ in range(ROUNDS)]
        bare = BareAppend(folder)
        nowhere = os.path.join(pack, "nowhere")
        for index, (home, count) in enumerate(zip(homes, counts)):
            path = os.path.join(home, "progress.json")
            size = os.path.getsize(path) / 1e6 if os.path.exists(path) else 0
            begun = statistics.median(times[index] for times in starts)
            slower = statistics.median(times[index] / times[0] for times in starts)
            cost, (low, ratio, high) = saving(program, home, nowhere, pack, bare)
            print(
                f"{count:>8} reviews, {size:7.2f} MB: prompt after {begun * 1e3:6.1f} ms, {slower:4.2f} times the first; "
                f"saving an answer {cost * 1e3:.3f} ms, {ratio:4.2f} times a bare append ({low:.2f} to {high:.2f})",
                flush=True,
            )


main()
