#!/usr/bin/env python3
"""Measures what the program costs: every row of the cost model, with its goal.

usage: benchmark.py PROGRAM [--before OTHER] [--short] [--rows GROUP…] [--rounds N] [--data FOLDER] [--json]

Each row says what was measured, what it should come to, the median and its quartiles, and what that was derived from.
Everything that's compared takes turns in one run, because the speed of a shared machine can double between runs. With
--before, an earlier program takes its turns as well. --short leaves out what takes long: it's for every change, and the
long form for those that are about speed. --rows names the groups to measure, as the functions in rows_*.py are called.

Packs and histories are made here, the same ones each time, in --data (a temporary folder by default; keep one to save
the time). The programs that it compares with are a package of their own in this folder, built when first needed, so that
building the project doesn't take longer for them.

It never fails for being slow.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import rows_answers  # noqa: E402
import rows_heart  # noqa: E402
import rows_start  # noqa: E402
import rows_verbs  # noqa: E402
from generating import Data  # noqa: E402

ROWS = rows_start.ROWS + rows_answers.ROWS + rows_verbs.ROWS + rows_heart.ROWS
# None of these needs a peer that has to be built.
SHORT = [rows_start.with_history, rows_answers.at_terminal, rows_answers.over_pipe, rows_answers.end]


class Context:
    """What the rows are measured with."""

    def __init__(self, chosen, folder):
        self.programs = {"now": os.path.abspath(chosen.program)}
        if chosen.before:
            self.programs["before"] = os.path.abspath(chosen.before)
        self.rounds = chosen.rounds or (7 if chosen.short else 15)
        # The longest history and the largest library.
        self.largest = 1_000 if chosen.short else chosen.largest
        self.data = Data(folder)
        self.built = None

    def peer(self, name):
        """A program that's built here."""
        if not self.built:
            words = ["swift", "build", "-c", "release", "--package-path", str(HERE)]
            subprocess.run(words, check=True, stdout=sys.stderr)
            shown = subprocess.run([*words, "--show-bin-path"], check=True, capture_output=True)
            self.built = Path(shown.stdout.decode().strip())
        return str(self.built / name)


def shown(row):
    lines = []
    for name, figure in row.figures.items():
        mark = "ok" if figure.value <= row.limit else "over"
        title = row.name if name == "now" else f"  {name}"
        spread = f"({figure.low:.3g} to {figure.high:.3g})"
        lines.append(f"{title:<58} {row.goal:<30} {figure.value:8.3g} {row.unit:<2} {spread:<20} {mark:<5} {figure.note}")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--before")
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--rows", nargs="*")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--largest", type=int, default=1_000_000, help="leave out longer histories and larger libraries")
    parser.add_argument("--data")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        context = Context(chosen, chosen.data or folder)
        for rows in SHORT if chosen.short else ROWS:
            if chosen.rows and rows.__name__ not in chosen.rows:
                continue
            for row in rows(context):
                if chosen.json:
                    document = {"row": row.name, "goal": row.goal, "limit": row.limit, "unit": row.unit}
                    document["figures"] = {name: vars(figure) for name, figure in row.figures.items()}
                    print(json.dumps(document, ensure_ascii=False), flush=True)
                else:
                    print(shown(row), flush=True)


main()
