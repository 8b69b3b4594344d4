"""Fills the disk during a session, frees it again, and checks what happened to the answers.

The learner's folder is a 256 kB tmpfs. Once it's full, questions are answered until the program says one couldn't
be saved, and a few times more. Then one of two prompts on the same progress is kept from writing for a while
(RLIMIT_FSIZE) while the other goes on.

Passes when the session goes on; every answer not reported as unsaved is on disk; once there's space, the next answer
saves everything; a session that ends before that shows it in its exit status; and nothing earlier is lost. Of the two
prompts, neither takes the other's event ids, and an undone answer stays undone. SKIPPED where mounting isn't allowed.
"""

import random
import resource
import sys

from driving import Home, Mount, arguments, close, skip_without_mounting

OPTIONS = ("-t", "tmpfs", "-o", "size=256k,mode=700", "tmpfs")
UNSAVED = b"could not be saved"
MOST = 60


def fill(path):
    """Uses up every byte that's left."""
    with open(path, "ab", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            pass


def one_round(program, chance, frees):
    """One session on a disk that fills up; returns the faults, and how many answers hit the full disk."""
    home = Home(program, questions=MOST)
    faults, words, unsaved = [], [], 0
    with Mount(home.folder, *OPTIONS):
        filler = home.folder / "filler"
        home.run("quiz", "-n", "5", "--seed", "1", typed="".join(f"oui before{n}\n" for n in range(5)))
        before = home.answers()
        if len(before) != 5:
            return ["nothing was saved to begin with"], 0
        home.next_day()
        with home.terminal("quiz", "-n", str(MOST), "--new", str(MOST), "--seed", "2") as terminal:
            place, number = 0, 0
            full_from = chance.randrange(1, 6)
            beyond = chance.randrange(1, 6)
            while unsaved < beyond and number < MOST - 6:
                number += 1
                place = terminal.wait_for_prompt(number, place)
                if place is None:
                    break
                if number == full_from:
                    fill(filler)
                shown = terminal.sent.count(UNSAVED)
                terminal.answer(f"a{number}")
                end = terminal.wait_for_prompt(number + 1, place)
                if end is None:
                    break
                words.append(f"a{number}")
                if terminal.sent.count(UNSAVED) > shown:
                    unsaved += 1
                elif f"a{number}" not in home.answers():
                    faults.append(f"answer {number} isn't in the files, and nothing was reported")
                place = terminal.sent.rfind(f"{number + 1}/".encode(), place)
            if terminal.has_ended():
                faults.append(f"the session ended at answer {number}: {bytes(terminal.sent[-300:])!r}")
            if unsaved < beyond:
                faults.append(f"the disk was never full: {number} answers were saved")
            if frees:
                filler.unlink()
                terminal.wait_for_prompt(number + 1, place)
                terminal.answer("after")
                terminal.wait_for_prompt(number + 2, place)
                words.append("after")
                missing = set(words) - home.answers()
                if missing:
                    faults.append(f"there's space again, but these aren't saved: {sorted(missing)}")
            terminal.enter(":stop")
            status = terminal.finish()
            if not terminal.is_restored():
                faults.append("terminal not restored")
        kept = home.answers()
        if not before <= kept:
            faults.append(f"earlier answers are lost: {sorted(before - kept)}")
        lost = set(words) - kept
        if frees and (lost or status != 0):
            faults.append(f"ended with status {status}, and not saved: {sorted(lost)}")
        if not frees and lost and status == 0:
            faults.append(f"{len(lost)} answers weren't saved, but the status is 0")
        if not frees and len(lost) > unsaved:
            faults.append(f"{len(lost)} answers weren't saved, but {unsaved} were reported as unsaved")
        filler.unlink(missing_ok=True)
        verified = home.run("progress", "verify")
        report, _ = home.report()
        if verified.returncode != 0:
            faults.append(f"not sound afterwards: {verified.stdout.decode()[:300]}")
        if report["reviews"] != len(before) + len(words) - len(lost):
            faults.append(f"{report['reviews']} answers count, of {len(before) + len(words) - len(lost)}")
    home.remove()
    return faults, unsaved


def one_of_two(program):
    """Two prompts on one progress, one of them under a size limit; returns the faults."""
    home = Home(program)
    faults = []
    with home.terminal("quiz", "-n", "6", "--seed", "1") as limited, home.terminal(
        "quiz", "-n", "3", "--seed", "2"
    ) as free:
        limited.wait_for_prompt(1)
        free.wait_for_prompt(1)
        free.answer("f1")
        place = free.wait_for_prompt(2)
        resource.prlimit(limited.process, resource.RLIMIT_FSIZE, (1, resource.RLIM_INFINITY))
        limited.answer("l1")
        at = limited.wait_for_prompt(2)
        free.answer("f2")
        free.wait_for_prompt(3, place)
        limited.answer("l2")
        at = limited.wait_for_prompt(3, at)
        if limited.sent.count(UNSAVED) != 2:
            faults.append("two answers hit the limit, but that wasn't reported for each")
        limited.enter(":undo")
        at = limited.wait_for_prompt(2, at)
        free.answer("f3")
        free.finish()
        resource.prlimit(limited.process, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        limited.answer("l3")
        limited.wait_for_prompt(3, at)
        missing = {"f1", "f2", "f3", "l1", "l2", "l3"} - home.answers()
        if missing:
            faults.append(f"the limit is lifted, but these aren't saved: {sorted(missing)}")
        limited.enter(":stop")
        if limited.finish() != 0:
            faults.append(f"the session ended with status {limited.status}")
    report, warnings = home.report()
    if report["reviews"] != 5 or warnings:
        faults.append(f"{report['reviews']} answers count, of 6 minus the undone one; reported: {warnings}")
    if home.shared_names():
        faults.append(f"{home.shared_names()} answers share their name with another one")
    home.remove()
    return [f"two prompts: {fault}" for fault in faults]


def main():
    chosen = arguments(__doc__, rounds=10)
    skip_without_mounting("full-disk", *OPTIONS)
    chance = random.Random(chosen.seed)
    faults, unsaved = one_of_two(chosen.program), 0
    for number in range(chosen.rounds):
        frees = number % 2 == 0
        wrong, met = one_round(chosen.program, chance, frees)
        faults += [f"round {number}, {'freed' if frees else 'full to the end'}: {fault}" for fault in wrong]
        unsaved += met
    close("full-disk", faults, f"{chosen.rounds} sessions, {unsaved} answers met a full disk, seed {chosen.seed}")


if __name__ == "__main__":
    sys.exit(main())
