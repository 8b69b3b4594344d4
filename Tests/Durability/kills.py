"""Kills the program at random moments and checks that no answer whose verdict was shown is lost.

The program runs at a pseudo-terminal and is answered without pause. SIGKILL comes while it starts, while it handles an
answer, the moment its journal begins to grow, or while it folds the journal into the file. The kernel writes a journal
line in one go, so chance alone hardly ever tears one. For some of the kills, RLIMIT_FSIZE therefore stops the file in
the middle of a line, and strace kills the program when it tries to write the rest. The progress is then reopened.

Passes when, after any number of kills, no shown answer is missing, no file is unreadable, and each kill leaves at most
one event more than was shown. A run of 10,000 kills must also produce at least 10 torn lines.
"""

import os
import random
import resource
import shutil
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

from driving import YES, Home, Unreadable, arguments, close

KILLS_PER_HOME = 25
SESSION = 40
# Each quotation mark takes two bytes in the journal, so the line spans several pages, copied by the kernel one by one.
LONG = '"' * 3900


def spin(seconds):
    """Waits by spinning, which is more precise than sleeping."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass


def size(path):
    try:
        return os.stat(path).st_size
    except FileNotFoundError:
        return 0


def answer_and_kill(home, kind, chance, name):
    """Runs one session until a kill; returns the answers typed, in order, and how many verdicts were shown."""
    total = chance.randrange(1, 5) if kind == "while folding" else SESSION
    typed = []
    last = chance.randrange(1, 7)
    under = []
    if kind == "in half a line":
        # With -D strace isn't the parent: the process we wait for is the program itself. That the session began is a line,
        # too, and the second half of the last one takes another write.
        kill = f"inject=write:signal=SIGKILL:when={last + 2}"
        under = ["strace", "-D", "-f", "-qq", "-o", "/dev/null", "-P", str(home.journal), "-e", "trace=write", "-e", kill]
    with home.terminal("quiz", "-n", str(total), "--seed", str(chance.randrange(1000)), under=under) as terminal:
        if kind == "while starting":
            spin(chance.uniform(0, 0.03))
            terminal.kill()
            return typed, terminal.shown()
        if kind == "while folding":
            last = total
        for number, _ in terminal.questions(last):
            word = f"{name}n{number}"
            typed.append(word)
            is_torn = kind == "as a long line is written" and number == last
            before = size(home.journal)
            terminal.type(YES + word + (" " + LONG if is_torn else ""))
            if is_torn:
                # Let the line editor read it all, so that only Enter is left.
                while terminal.read(0.002):
                    pass
            if kind == "in half a line" and number == last:
                most = before + chance.randrange(1, 100)
                resource.prlimit(terminal.process, resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
            terminal.type("\r")
        if kind == "in half a line":
            terminal.finish()
            return typed, terminal.shown()
        if kind == "as a long line is written":
            deadline = time.perf_counter() + 0.5
            while size(home.journal) == before and time.perf_counter() < deadline:
                pass
        elif kind == "as a line is written":
            deadline = time.perf_counter() + 0.1
            while size(home.journal) == before and time.perf_counter() < deadline:
                pass
            spin(chance.choice((0, 0, chance.uniform(0, 0.0003))))
        elif kind == "while folding":
            spin(chance.uniform(0, 0.004))
        else:
            spin(chance.uniform(0, 0.002))
        terminal.kill()
        return typed, terminal.shown()


KINDS = {
    "while answering": 50,
    "as a line is written": 15,
    "as a long line is written": 15,
    "while folding": 12,
    "while starting": 8,
    "in half a line": 2,
}


if not shutil.which("strace"):
    print("  strace is not installed: no line is torn on purpose")
    del KINDS["in half a line"]


def one_home(program, seed, kills):
    """Kills one learner's sessions one after another; returns the counts and the faults."""
    chance = random.Random(seed)
    home = Home(program)
    counts, faults = Counter(), []
    kept, shown_words = 0, []
    for kill in range(kills):
        kind = chance.choices(list(KINDS), list(KINDS.values()))[0]
        typed, shown = answer_and_kill(home, kind, chance, f"k{kill}")
        where = f"seed {seed}, kill {kill} {kind}"
        shown_words += typed[:shown]
        counts.update({"kills": 1, kind: 1, "shown": shown})
        try:
            report, warnings = home.report()
        except Unreadable as problem:
            faults.append(f"{where}: unreadable: {problem}")
            return counts, faults
        # No line is written while starting: a torn one was counted after an earlier kill and hasn't been cut off yet.
        torn = "cut short" in warnings and kind != "while starting"
        counts["torn tails"] += torn
        counts[f"torn {kind}"] += torn
        more = report["reviews"] - kept - shown
        if more < 0:
            counts["lost"] -= more
            faults.append(f"{where}: {-more} shown answers lost")
        if more > 1:
            faults.append(f"{where}: {more} events kept that were never shown")
        counts["kept unshown"] += max(0, more)
        kept = report["reviews"]
        home.next_day()
    in_the_files = home.answers()
    missing = [word for word in shown_words if word not in in_the_files]
    if missing:
        faults.append(f"seed {seed}: shown and not in the file: {missing}")
    home.remove()
    return counts, faults


def main():
    chosen = arguments(__doc__, rounds=100)
    homes = -(-chosen.rounds // KILLS_PER_HOME)
    counts, faults = Counter(), []
    begun = time.monotonic()
    # Workers mostly wait, because the editor pauses after each line to see whether it's a paste.
    with ProcessPoolExecutor(6 * os.cpu_count()) as pool:
        jobs = [
            pool.submit(one_home, chosen.program, chosen.seed + home, min(KILLS_PER_HOME, chosen.rounds - home * KILLS_PER_HOME))
            for home in range(homes)
        ]
        for job in jobs:
            more, wrong = job.result()
            counts += more
            faults += wrong
    if chosen.rounds >= 10000 and counts["torn tails"] < 10:
        faults.append("fewer than 10 torn tails: the moments aren't random enough")
    if counts["in half a line"] >= 5 and not counts["torn in half a line"]:
        faults.append("no line was torn on purpose, or the program doesn't say so")
    for kind in KINDS:
        print(f"  {counts[kind]} {kind}, torn tails {counts['torn ' + kind]}")
    seconds = time.monotonic() - begun
    close(
        "kills",
        faults,
        f"{counts['kills']} kills, {counts['shown']} answers shown, {counts['lost']} lost, "
        f"{counts['kept unshown']} kept unshown, {counts['torn tails']} torn tails, seed {chosen.seed}, "
        f"{counts['kills'] / seconds:.0f} kills/s",
    )


if __name__ == "__main__":
    sys.exit(main())
