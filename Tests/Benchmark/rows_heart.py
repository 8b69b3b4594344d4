"""What goes on inside, measured by a program of its own; packs; and the size of the program."""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from measuring import PATIENCE, Figure, Quiz, Row, in_turns, run, seconds_of


def inner(context):
    """FSRS, judging and choosing."""
    found = {}
    for _ in range(max(3, context.rounds // 3)):
        output = subprocess.run([context.peer("measure"), "heart"], capture_output=True, check=True, timeout=PATIENCE).stdout
        for line in output.splitlines():
            measured = json.loads(line)
            found.setdefault(measured["name"], []).append(measured["nanoseconds"])
    for name, goal, unit, divisor, limit in (
        ("FSRS, one review as it's called", "≤ 100 ns", "ns", 1, 100),
        ("judging a wrong typed answer, 20 forms, 100 characters", "≤ 50 µs", "µs", 1e3, 50),
        ("choosing 10 of 100,000 in progress", "≤ 5 ms", "ms", 1e6, 5),
    ):
        yield Row(name, goal, unit, limit, {"now": Figure.of([value / divisor for value in found[name]])})


def check(context):
    """`packs check` next to its reader alone."""
    for count in (3_000, 10_000):
        pack = context.data.pack("controle", count)
        home = context.data.home("check")

        def reader():
            output = subprocess.run([context.peer("measure"), "reading", pack], capture_output=True, check=True, timeout=PATIENCE).stdout
            return json.loads(output)["nanoseconds"] / 1e9

        actions = {"PackReader": reader}
        actions |= {name: lambda program=program: seconds_of([program, "packs", "check", pack, "--json"], home, allowed=(0, 1)) for name, program in context.programs.items()}
        times = in_turns(min(context.rounds, 3), actions)
        figures = {name: Figure.ratio(times[name], times["PackReader"], "PackReader") for name in context.programs}
        yield Row(f"packs check, {count:,} questions", "≤ 1.5 × PackReader", "×", 1.5, figures)


def missed(context):
    """A review of many missed questions, up to its first question, and an undo in it."""
    found = {}
    for count in (10_000, 30_000):
        if count > context.largest:
            continue
        pack = context.data.statements(count)
        for name, program in context.programs.items():
            home = context.data.home(f"{name}-missed")
            words = [program, "quiz", "-n", str(count), "--new", str(count), "--json", "--no-bundled", "--packs", pack, "--seed", "1"]
            run(words, home, b"f\n" * count)
            with_none = context.data.home(f"{name}-none-missed")
            actions = {}

            def review():
                quiz = Quiz(program, home, "--no-bundled", "--packs", pack, verb="review")
                quiz.kill()
                return quiz.start

            found[name, count] = Figure.of(in_turns(3, {name: review})[name])
    if context.largest >= 30_000:
        figures = {name: Figure.of([found[name, 30_000].value / found[name, 10_000].value], f"{found[name, 10_000].value * 1e3:.0f} and {found[name, 30_000].value * 1e3:.0f} ms") for name in context.programs}
        yield Row("review of 30,000 missed next to 10,000", "≤ 3.3 × (linear)", "×", 3.3, figures)


def size(context):
    stripped, packed = {}, {}
    with tempfile.TemporaryDirectory() as folder:
        for name, program in context.programs.items():
            copy = os.path.join(folder, "stripped")
            subprocess.run(["strip", "-o", copy, program], check=True)
            stripped[name] = Figure.of([os.path.getsize(copy) / 1e6])
            if shutil.which("xz"):
                subprocess.run(["xz", "-6", "-f", copy], check=True)
                packed[name] = Figure.of([os.path.getsize(copy + ".xz") / 1e6])
    yield Row("stripped program", "≤ 66 MB", "MB", 66, stripped)
    if packed:
        yield Row("  packed", "≤ 17 MB", "MB", 17, packed)


ROWS = [inner, check, missed, size]
