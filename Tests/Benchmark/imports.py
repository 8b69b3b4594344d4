#!/usr/bin/env python3
"""Measures what bringing in a large file costs and prints ratios; it never fails for being slow.

usage: imports.py PROGRAM [QUESTIONS...]       (default: 5000 50000)

For each number of questions it makes a file in GIFT and has `packs add` read it (--dry-run), then install it. It prints
the processor time of each as a multiple of the time with the first number of questions, which for a reader that's linear
is the multiple of the numbers themselves; the time a question takes, as a multiple of reading and decoding its bytes in
Python; and the peak of memory above that of an empty run, as a multiple of the file.
"""

import os
import sys
import tempfile
import time

KINDS = [
    "::q{n}::Which of these is right, number {n} of the course? {{\n\t=The right answer {n}#Yes, that's it.\n"
    "\t~A wrong answer {n}\n\t~Another wrong answer {n}\n}}",
    "// [id:id-{n}] [tag:course]\n::q{n}::[html]<p>What separates r&ocirc;le <b>{n}</b> from the other one, and why?</p> "
    "{{=community manager {n} =CM {n}#Good ####See chapter {n}.}}",
    "::q{n}::Statement number {n} is true of everything that's studied here. {{TRUE#Read it again.#Right.}}",
    "::q{n}::How many visits did site number {n} have in the course of a month? {{#{n}:2}}",
    "::q{n}::Match each job with its task, series {n}: {{\n\t=CM {n} -> animates community {n}\n"
    "\t=SMM {n} -> sets strategy {n}\n\t=DMM {n} -> leads all channels {n}\n}}",
]


def deck(count):
    return "\n\n".join(KINDS[n % len(KINDS)].format(n=n) for n in range(count)) + "\n"


def cost(program, home, *words):
    """The processor time of a run in seconds, and its peak of memory in bytes."""
    environment = {"HOME": home, "DISTINGUO_HOME": home, "LANG": "C.UTF-8"}
    nothing = os.open(os.devnull, os.O_RDWR)
    actions = [(os.POSIX_SPAWN_DUP2, nothing, descriptor) for descriptor in range(3)]
    child = os.posix_spawn(program, [program, *words], environment, file_actions=actions)
    os.close(nothing)
    _, status, usage = os.wait4(child, 0)
    if status:
        sys.exit(f"{' '.join(words)} ended with {os.waitstatus_to_exitcode(status)}")
    # Linux counts kilobytes, macOS bytes.
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def decoding(path):
    start = time.process_time()
    for _ in range(20):
        with open(path, "rb") as file:
            file.read().decode()
    return (time.process_time() - start) / 20


def main():
    program = os.path.abspath(sys.argv[1])
    counts = [int(count) for count in sys.argv[2:]] or [5_000, 50_000]
    first = None
    with tempfile.TemporaryDirectory() as folder:
        _, empty = cost(program, folder, "--version")
        for count in counts:
            path = os.path.join(folder, f"deck-{count}.gift")
            with open(path, "w", encoding="utf-8") as file:
                file.write(deck(count))
            size = os.path.getsize(path)
            read, _ = cost(program, folder, "packs", "add", path, "--dry-run")
            added, peak = cost(program, folder, "packs", "add", path)
            first = first or (count, read, added)
            print(
                f"{count:>7} questions, {size / 1e6:.1f} MB: checked {read:.2f} s ({read / first[1]:.1f} times the first, "
                f"{count / first[0]:.1f} times the questions), installed {added:.2f} s ({added / first[2]:.1f} times); "
                f"{read / max(decoding(path), 1e-6):.0f} times decoding its bytes; "
                f"memory {(peak - empty) / size:.1f} times the file"
            )


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__.split("\n\n")[1])
    main()
