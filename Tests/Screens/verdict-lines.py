"""Counts the lines of every verdict of the bundled questions at 80 columns, and fails where they are too many.

usage: verdict-lines.py [--program PROGRAM] [--longest NUMBER]

Each question is answered right, wrong (the first wrong option; for other kinds an answer with no part right) and blank. The
lines counted are those from the verdict to the last one before the next question's heading. A session in JSON tells what
to answer; the same answers then go to the same session as a learner sees it. --longest lists the longest verdicts.

A verdict and the question after it should fit a screen together, too: that is tried with the next three questions of each
in 200 sessions drawn at random.
"""

import argparse
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Lines: median, 95 of 100, longest.
LIMITS = {"right": (6, None, 12), "wrong": (11, 16, 20), "blank": (11, 16, 20)}
# How many of a hundred verdicts have to fit a screen together with the next question.
SCREEN = 24
FITTING = {"right": 90, "wrong": 75}
SESSIONS = 200
HEADING = re.compile(r"^Question \d+/\d+ · ")
NONSENSE = "xylophone"
# Every answer is forced to the disk, which takes most of the time; nothing is to be proved about that here.
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def environment(home):
    return {
        "HOME": home, "DISTINGUO_HOME": home, "DISTINGUO_NOW": "2026-11-28T10:00:00Z", "DISTINGUO_LANG": "fr",
        "LC_ALL": "C.UTF-8", "COLUMNS": "80", "TZ": "UTC", "PATH": os.environ["PATH"],
    }


def document(program, *words):
    with tempfile.TemporaryDirectory(dir=MEMORY) as home:
        run = subprocess.run([program, *words, "--json"], env=environment(home), capture_output=True, check=True)
    return json.loads(run.stdout)


def bank(program):
    """Every bundled question by its full name, as its pack has it."""
    packs = [pack["id"] for pack in document(program, "packs", "list")["packs"] if pack["from"] == "bundled"]
    return {
        f"{pack}/{question['id']}": question
        for pack in packs
        for question in document(program, "packs", "show", pack)["questions"]
    }


def letters(indexes):
    return " ".join(chr(ord("a") + index) for index in indexes)


def pairs(event, expected, shift):
    """A letter for each number: the right one, or the one `shift` places after it."""
    numbered = event.get("left") or event["items"]
    lettered = event.get("right") or event["categories"]
    right = [
        next(index for index, text in enumerate(lettered) if f"{item} → {text}" in expected) for item in numbered
    ]
    return " ".join(f"{place + 1}{letters([(index + shift) % len(lettered)])}" for place, index in enumerate(right))


def right_answer(event, question, expected):
    kind = event["kind"]
    if kind in ("choice", "multiple", "order"):
        shown = event.get("options") or event["items"]
        return letters(shown.index(text) for text in expected)
    if kind in ("match", "sort"):
        return pairs(event, expected, 0)
    if kind == "truefalse":
        return "v" if expected == ["true"] else "f"
    if kind == "recall":
        return question.get("model") or " ".join(expected)
    return " ; ".join(expected)


def wrong_answer(event, question, expected):
    kind = event["kind"]
    if kind in ("choice", "multiple"):
        first = next(option["text"] for option in question["options"] if not option.get("right"))
        return letters([event["options"].index(first)])
    if kind == "order":
        return letters(event["items"].index(text) for text in reversed(expected))
    if kind in ("match", "sort"):
        return pairs(event, expected, 1)
    if kind == "truefalse":
        return "f" if expected == ["true"] else "v"
    if kind == "number":
        return "7654321"
    if kind == "recall":
        return NONSENSE
    return " ; ".join([NONSENSE] * max(1, len(expected)))


class Session:
    """One session over all the questions, answered by a function of the question shown."""

    def __init__(self, program, questions):
        self.questions = questions
        self.words = [program, "quiz", "--seed", "1", *(word for name in questions for word in ("--question", name))]
        self.answers = []
        # The first verdict on each question, and its place among all of them.
        self.verdicts = {}

    def answer(self, answer_to):
        with tempfile.TemporaryDirectory(dir=MEMORY) as home:
            program = subprocess.Popen(
                [*self.words, "--json"], env=environment(home), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
            place = 0
            for line in program.stdout:
                event = json.loads(line)
                if event["event"] == "question":
                    name = event["question"]
                    if name in self.verdicts:
                        # A missed question comes back until it is answered right.
                        answer = right_answer(event, self.questions[name], self.verdicts[name][1]["expected"])
                    else:
                        answer = answer_to(event)
                    self.say(program, answer)
                elif event["event"] == "points":
                    all_points = " ".join(str(index + 1) for index in range(len(event["points"])))
                    self.say(program, "0" if self.answers[-1] == NONSENSE else all_points)
                elif event["event"] == "verdict":
                    self.verdicts.setdefault(event["question"], (place, event))
                    place += 1
            program.stdin.close()
            program.wait()
        return self

    def say(self, program, answer):
        self.answers.append(answer)
        program.stdin.write(answer + "\n")
        program.stdin.flush()

    def blocks(self):
        """The lines of each question and of its first verdict, as a learner sees them."""
        with tempfile.TemporaryDirectory(dir=MEMORY) as home:
            typed = "".join(answer + "\n" for answer in self.answers)
            run = subprocess.run(
                self.words, env=environment(home), input=typed, capture_output=True, text=True, check=True
            )
        shown = []
        for line in run.stdout.split("\n"):
            if HEADING.match(line):
                shown.append([])
            elif line.startswith("Bilan de la séance"):
                break
            elif shown:
                shown[-1].append(line)
        parted = [at_verdict(lines) for lines in shown]
        return {name: parted[place] for name, (place, _) in self.verdicts.items()}


def at_verdict(lines):
    """The lines of a question, which are indented, and those from the verdict on."""
    start = next((index for index, line in enumerate(lines) if line and not line.startswith(" ")), len(lines))
    return lines[:start], lines[start:]


def report_screens(name, blocks):
    """Prints how many verdicts fit a screen with the question after them; returns whether these are too few."""
    chance = random.Random(1)
    fitting = tried = 0
    for _ in range(SESSIONS):
        session = chance.sample(sorted(blocks), 15)
        for place, question in enumerate(session):
            for following in session[place + 1:place + 4]:
                # The question's heading, and the line to answer on.
                height = len(blocks[question][1]) + len(blocks[following][0]) + 2
                fitting += height <= SCREEN
                tried += 1
    share = 100 * fitting / tried
    print(f"{name}: {share:.0f} % fit {SCREEN} lines together with the next question, at least {FITTING[name]} % should")
    return share < FITTING[name]


def report(name, counts, longest):
    """Prints the distribution and whatever exceeds the limits; returns how many limits are broken."""
    numbers = sorted(len(lines) for lines in counts.values())
    figures = (
        statistics.median(numbers), numbers[min(len(numbers) - 1, int(0.95 * len(numbers)))], numbers[-1],
    )
    spread = " ".join(f"{number}:{numbers.count(number)}" for number in sorted(set(numbers)))
    broken = 0
    for label, figure, limit in zip(("median", "95 %", "longest"), figures, LIMITS[name]):
        if limit is not None and figure > limit:
            broken += 1
            print(f"  {name}: {label} {figure} lines, limit {limit}")
    print(f"{name}: median {figures[0]}, 95 % {figures[1]}, longest {figures[2]} of {len(numbers)}; lines:times {spread}")
    over = [question for question, lines in counts.items() if len(lines) > LIMITS[name][2]]
    for question in over:
        print(f"  {name}: {question} takes {len(counts[question])} lines")
    for question in sorted(counts, key=lambda question: -len(counts[question]))[:longest]:
        print(f"--- {question}", *counts[question], sep="\n")
    return broken


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=ROOT / ".build/release/distinguo")
    parser.add_argument("--longest", type=int, default=0)
    chosen = parser.parse_args()
    program = str(Path(chosen.program).resolve())
    questions = bank(program)
    blank = Session(program, questions).answer(lambda event: "jsp")
    expected = {name: verdict["expected"] for name, (_, verdict) in blank.verdicts.items()}

    def answering(answer):
        return lambda event: answer(event, questions[event["question"]], expected[event["question"]])

    sessions = {
        "right": Session(program, questions).answer(answering(right_answer)),
        "wrong": Session(program, questions).answer(answering(wrong_answer)),
        "blank": blank,
    }
    broken = 0
    wanted = {"right": ("right", "near"), "wrong": ("wrong",), "blank": ("blank",)}
    for name, session in sessions.items():
        for question in questions:
            verdict = session.verdicts.get(question, (0, {"verdict": "nothing"}))[1]["verdict"]
            if verdict not in wanted[name]:
                broken += 1
                print(f"  {question}: judged {verdict}, should be {name}")
        blocks = session.blocks()
        broken += report(name, {name: verdict for name, (_, verdict) in blocks.items()}, chosen.longest)
        if name in FITTING:
            broken += report_screens(name, blocks)
    print(f"{'FAILED' if broken else 'ok'} verdict-lines: {len(questions)} questions, {broken} limits broken")
    sys.exit(broken > 0)


main()
