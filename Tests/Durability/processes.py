"""Answers at several prompts on one progress at the same time and checks that no answer is lost.

Each process is a prompt at its own pseudo-terminal; answering starts at all of them together and never pauses. That's
done once more with no locks at any of them, and with no locks at every second one: every-call.c makes flock fail with
ENOLCK there, as some network file systems do. While there are locks, `progress verify` runs over and over beside the
prompts. Then an outside process holds the lock while a prompt starts, while a
question is answered and while the session ends.

Passes when every answer is kept under its own id, no damage is found meanwhile, no prompt keeps its learner waiting for --seconds (10 by
default), and what couldn't be saved while the lock was held is saved once it's free. An idle machine should pass with
--seconds 2. The large run is --processes 8 --answers 1000.
"""

import fcntl
import multiprocessing
import re
import sys
import tempfile
import time

import disturbing
from driving import PATIENCE, Home, arguments, close

HELD = re.compile(rb"distinguo: |could not be saved")


NO_LOCKS = "the file system doesn't support locks"
# Without locks each prompt reads what the others have, which takes longer the more that is.
MOST_WITHOUT_LOCKS = 50


def answer(home, name, answers, barrier, results, environment):
    """One prompt: answers every question in its session, and puts the longest wait or the problem into `results`."""
    try:
        words = ("quiz", "-n", str(answers), "--new", str(answers), "--seed", name)
        with home.terminal(*words, environment=environment) as terminal:
            place = terminal.wait_for_prompt(1)
            barrier.wait(PATIENCE)
            longest = 0.0
            for number in range(1, answers + 1):
                if number > 1:
                    place = terminal.wait_for_prompt(number, place)
                begun = time.monotonic()
                terminal.answer(f"p{name}n{number}")
                place = terminal.wait_for(b"Right", place)
                longest = max(longest, time.monotonic() - begun)
            begun = time.monotonic()
            status = terminal.finish()
            complaints = re.findall(rb"distinguo: [^\r\n]*", terminal.sent)
            results.put((longest, time.monotonic() - begun, status, [text.decode() for text in complaints]))
    except Exception as problem:
        barrier.abort()
        results.put((0, 0, None, [repr(problem)]))


def together(program, processes, answers, limit, lockless=(), shim=None):
    """Runs all prompts at once, some of them perhaps without locks; returns the faults, the number of answers kept and
    the longest wait."""
    # The real clock: with a fixed one, every prompt would stamp its answers just after its own last one, and the order
    # among prompts would differ from run to run.
    home = Home(program, questions=answers, clock=None)
    barrier, results = multiprocessing.Barrier(processes), multiprocessing.Queue()
    failing = {"LD_PRELOAD": str(shim), "CALLS_UNDER": str(home.folder.resolve()), "CALLS_PLAN": "0+:ENOLCK"}
    workers = [
        multiprocessing.Process(
            target=answer,
            args=(home, str(number), answers, barrier, results, failing if number in lockless else {}),
        )
        for number in range(processes)
    ]
    for worker in workers:
        worker.start()
    faults = [] if lockless else alarms(home, workers)
    outcomes = [results.get(timeout=PATIENCE + answers * limit) for _ in workers]
    for worker in workers:
        worker.join(PATIENCE)
    told = 0
    for _, _, status, complaints in outcomes:
        told += any(NO_LOCKS in text for text in complaints)
        complaints = [text for text in complaints if NO_LOCKS not in text]
        if status != 0 or complaints:
            faults.append(f"a prompt ended with status {status} and said: {'; '.join(complaints)[:300] or 'nothing'}")
    if told != len(lockless):
        faults.append(f"{told} prompts said that there are no locks, of {len(lockless)}")
    report, _ = home.report()
    wanted = {f"p{process}n{number}" for process in range(processes) for number in range(1, answers + 1)}
    if lockless:
        # The next session, with locks, takes in what each of them has kept for itself.
        home.run("quiz", "-n", "1", "--seed", "1", typed="")
    missing = wanted - home.answers()
    if missing:
        faults.append(f"{len(missing)} answers are not in the file: {sorted(missing)[:5]}")
    if report["reviews"] != len(wanted):
        faults.append(f"{report['reviews']} answers count, of {len(wanted)}")
    if home.shared_names():
        faults.append(f"{home.shared_names()} ids stand for several answers")
    longest, ending = max(outcome[0] for outcome in outcomes), max(outcome[1] for outcome in outcomes)
    if max(longest, ending) >= limit:
        faults.append(f"a prompt kept its learner waiting for {max(longest, ending):.2f} s")
    home.remove()
    return faults, len(wanted - missing), max(longest, ending)


def alarms(home, workers):
    """Verifies the progress for as long as prompts write it; returns the false alarms."""
    faults, tried = [], 0
    while any(worker.is_alive() for worker in workers):
        run = home.run("progress", "verify")
        tried += 1
        if run.returncode != 0:
            faults.append(f"false alarm while others write, status {run.returncode}: {run.stdout.decode()[:200]}")
    return faults if tried else ["progress verify didn't run while others write"]


class Held:
    """The lock, held by this process."""

    def __init__(self, home):
        self.path = home.folder / "progress.lock"

    def __enter__(self):
        self.file = open(self.path, "a")
        fcntl.flock(self.file, fcntl.LOCK_EX)

    def __exit__(self, *_):
        self.file.close()


def waited(terminal, pattern, since, doing, limit, faults):
    """Waits until the prompt reports something; returns how long that took."""
    begun = time.monotonic()
    try:
        said = terminal.wait_for(pattern, since)
    except TimeoutError:
        said = None
    if said is None:
        faults.append(f"nothing was said when the lock was held {doing}")
    seconds = time.monotonic() - begun
    if seconds >= limit:
        faults.append(f"{seconds:.2f} s until something was said when the lock was held {doing}")
    return seconds


def held_from_outside(program, limit):
    """Holds the lock throughout a start, an answer and the end of a session."""
    faults, waits = [], []
    home = Home(program)
    home.run("quiz", "-n", "1", "--seed", "1", typed="oui before\n")
    with Held(home), home.terminal("quiz", "-n", "2", "--seed", "2") as terminal:
        waits.append(waited(terminal, re.compile(rb"distinguo: |1/2"), 0, "at the start", limit, faults))
    with home.terminal("quiz", "-n", "4", "--seed", "3") as terminal:
        place = terminal.wait_for_prompt(1)
        terminal.answer("first")
        place = terminal.wait_for_prompt(2, place)
        with Held(home):
            terminal.answer("second")
            waits.append(waited(terminal, HELD, place, "during an answer", limit, faults))
            place = terminal.wait_for_prompt(3, place)
        terminal.answer("third")
        place = terminal.wait_for_prompt(4, place)
        saved = home.answers()
        if not {"first", "second", "third"} <= saved:
            faults.append(f"not saved once the lock was free: {sorted({'first', 'second', 'third'} - saved)}")
        with Held(home):
            terminal.answer("fourth")
            waits.append(waited(terminal, HELD, place, "at the last answer", limit, faults))
            shown = terminal.wait_for(b"Right", place)
            begun = time.monotonic()
            status = terminal.finish()
            waits.append(time.monotonic() - begun)
            if waits[-1] >= limit * 2:
                faults.append(f"the session took {waits[-1]:.2f} s to end while the lock was held")
        if shown is None:
            faults.append("no verdict on the last answer while the lock was held")
        if status == 0 and "fourth" not in home.answers():
            faults.append("the last answer wasn't saved, but the status is 0")
    if "before" not in home.answers():
        faults.append("an earlier answer is lost")
    home.remove()
    return faults, max(waits[:3])


def main():
    chosen = arguments(__doc__, processes=4, answers=50, seconds=10)
    faults, kept, longest = together(chosen.program, chosen.processes, chosen.answers, chosen.seconds)
    lockless = "not tried without locks"
    with tempfile.TemporaryDirectory(prefix="distinguo-") as place:
        shim = disturbing.compiled(place) if sys.platform == "linux" else None
        if shim:
            answers = min(chosen.answers, MOST_WITHOUT_LOCKS)
            counts = []
            for numbers in (range(chosen.processes), range(1, chosen.processes, 2)):
                more, kept_there, _ = together(
                    chosen.program, chosen.processes, answers, chosen.seconds, numbers, shim
                )
                faults += [f"no locks at {len(numbers)}: {fault}" for fault in more]
                counts.append(f"{kept_there} kept with no locks at {len(numbers)}")
            lockless = f"of {chosen.processes * answers}, {' and '.join(counts)}"
    more, longest_held = held_from_outside(chosen.program, chosen.seconds)
    close(
        "processes",
        faults + more,
        f"{chosen.processes} prompts × {chosen.answers} answers, {kept} kept; {lockless}; longest wait {longest:.2f} s, "
        f"{longest_held:.2f} s while the lock was held",
    )


if __name__ == "__main__":
    sys.exit(main())
