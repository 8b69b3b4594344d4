#!/usr/bin/env python3
"""Measures how the program's cost grows, for the tables of README.md beside this file.

usage: growth.py PROGRAM [--rounds 5] [--largest 1000000] [--data FOLDER]

One table by how many answers a learner has given, to 200 questions; one by how many questions are installed, in ten packs;
one by how many packs hold 10,000 questions. Times are medians. Memory is the most that a process had.
"""

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from generating import Data  # noqa: E402
from measuring import Prompt, Quiz, duration, run, size  # noqa: E402

REVIEWS = (0, 1_000, 10_000, 100_000, 1_000_000)
QUESTIONS = (0, 1_000, 10_000, 100_000)
PACKS = (10, 100, 1_000)


def megabytes(number):
    return f"{number / 1e6:.3g} MB"


def table(head, rows):
    print("| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(row) + " |", flush=True)
    print()


class Growth:
    def __init__(self, program, rounds, folder):
        self.program, self.rounds, self.data = os.path.abspath(program), rounds, Data(folder)

    def prompt(self, home, *words):
        """The median time of a start, and the memory at its prompt."""
        starts, memory = [], 0
        for _ in range(self.rounds):
            with Prompt(self.program, home, *words) as prompt:
                memory = prompt.leave()
            starts.append(prompt.start)
        return [duration(statistics.median(starts)), megabytes(memory)]

    def reviews(self, count):
        home = self.data.learner(self.program, f"growth-{count}", count)
        words = ["--no-bundled", "--packs", self.data.statements()]
        ends, answers = [], []
        for _ in range(self.rounds):
            quiz = Quiz(self.program, home, "-n", "12", "--free", *words)
            for _ in range(10):
                answers.append(quiz.answer())
                quiz.wait_for("question")
            ends.append(quiz.close()[0])
        shown = [run([self.program, "stats", "--json", *words], home) for _ in range(self.rounds)]
        return [
            f"{count:,}", *self.prompt(home, *words), duration(statistics.median(answers)),
            duration(statistics.median(ends)), duration(statistics.median(one.seconds for one in shown)),
            megabytes(shown[-1].memory), megabytes(size(home / "progress.json")), megabytes(size(home / "progress.backups")),
        ]

    def installed(self, questions, packs):
        home = self.data.home(f"growth-{questions}-{packs}")
        (home / "packs").mkdir()
        for number in range(packs if questions else 0):
            shutil.copy(self.data.pack(f"mes-{number}", questions // packs), home / "packs" / f"mes-{number}.yaml")
        # What was written within the last two seconds may yet be written again unnoticed, and isn't kept in the cache.
        time.sleep(3)
        with Prompt(self.program, home) as prompt:
            memory = prompt.leave()
        first = [duration(prompt.start), megabytes(memory)]
        prompt = Prompt(self.program, home)
        verb = duration(statistics.median(prompt.enter("sources") for _ in range(self.rounds)))
        prompt.leave()
        packs_size, cache = size(home / "packs"), size(home / "cache") if (home / "cache").exists() else 0
        return [*first, *self.prompt(home), verb, megabytes(packs_size), megabytes(cache)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--largest", type=int, default=REVIEWS[-1])
    parser.add_argument("--data")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        growth = Growth(chosen.program, chosen.rounds, chosen.data or folder)
        table(
            ["answers", "start", "memory", "an answer", "end of a session", "`stats`", "its memory", "`progress.json`",
             "`progress.backups`"],
            (growth.reviews(count) for count in REVIEWS if count <= chosen.largest))
        head = ["first start", "memory", "start", "memory", "`sources`", "packs", "cache"]
        table(["questions", *head], ([f"{count:,}", *growth.installed(count, 10)] for count in QUESTIONS if count <= chosen.largest))
        table(["packs", *head], ([f"{count:,}", *growth.installed(10_000, count)] for count in PACKS))


main()
