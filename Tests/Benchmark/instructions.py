#!/usr/bin/env python3
"""Counts the instructions that the program executes, and fails if there are more than are kept in instructions.json.

usage: instructions.py PROGRAM [--keep] [--only NAME…]

Times on a shared machine can double; the number of instructions hardly changes, so a slow-down shows. callgrind counts
those of the program itself, without the system's. PROGRAM is a release build. --keep puts what was counted into
instructions.json: after a change that makes the program faster, so that it stays so, or that's worth its price.

start: to the prompt. answer: one more in a session over a pipe, the average of ten. stats: of 10,000 reviews. check: of a
pack of 1,000 questions.
"""

import argparse
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from generating import Data  # noqa: E402
from measuring import PATIENCE, environment, run  # noqa: E402

KEPT = HERE / "instructions.json"
# Between builds of the same source, and between processors, counts differ by a few in a thousand.
MARGIN = 0.03
# Otherwise the order in sets, and so the work, differs from run to run.
STEADY = {"SWIFT_DETERMINISTIC_HASHING": "1", "DISTINGUO_NOW": "2025-01-01T12:00:00Z", "TZ": "UTC"}
TOTAL = re.compile(rb"Collected : (\d+)")


def instructions(words, home, typed=b"", allowed=(0,)):
    """How many instructions a command takes from its beginning to its end."""
    counted = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *words]
    ended = subprocess.run(
        counted, input=typed, capture_output=True, timeout=PATIENCE, env=environment(home, **STEADY))
    found = TOTAL.search(ended.stderr)
    if ended.returncode not in allowed or not found:
        sys.exit(f"{words}: status {ended.returncode}\n{ended.stderr.decode(errors='replace')}")
    return int(found[1])


def start(program, data):
    return instructions([program], data.home("start"))


def answer(program, data):
    def session(answers):
        words = [program, "quiz", "-n", "20", "--seed", "1", "--json", "--no-bundled", "--packs", data.statements()]
        return instructions(words, data.home("answer"), b"v\n" * answers)

    return (session(15) - session(5)) // 10


def stats(program, data):
    home = data.home("stats")
    if run([program, "progress", "merge", data.events(10_000)], home, **STEADY).status != 0:
        sys.exit("no history")
    return instructions([program, "stats", "--json", "--no-bundled", "--packs", data.statements()], home)


def check(program, data):
    return instructions([program, "packs", "check", data.pack("controle", 1_000), "--json"], data.home("check"), allowed=(0, 1))


COUNTED = {counted.__name__: counted for counted in (start, answer, stats, check)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--only", nargs="*", choices=COUNTED, default=list(COUNTED))
    chosen = parser.parse_args()
    kept = json.loads(KEPT.read_text()) if KEPT.exists() else {}
    machine = platform.machine()
    counts, slower = dict(kept.get(machine, {})), []
    if not counts and not chosen.keep:
        sys.exit(f"nothing is kept for {machine}: keep it with --keep")
    with tempfile.TemporaryDirectory() as folder:
        # callgrind reads what a debugger needs, which takes longer than counting.
        program = os.path.join(folder, "distinguo")
        subprocess.run(["strip", "-g", "-o", program, chosen.program], check=True)
        data = Data(folder)
        for name in chosen.only:
            count = COUNTED[name](program, data)
            before = counts.get(name)
            change = f"{count / before - 1:+.1%} of {before:,}" if before else "new"
            print(f"{name:<8} {count:>15,}  {change}", flush=True)
            if before and count > before * (1 + MARGIN):
                slower.append(name)
            counts[name] = count
    if chosen.keep:
        KEPT.write_text(json.dumps(kept | {machine: counts}, indent=2) + "\n")
    elif slower:
        sys.exit(f"SLOWER by more than {MARGIN:.0%}: {', '.join(slower)}. If it's worth it, run this with --keep.")


main()
