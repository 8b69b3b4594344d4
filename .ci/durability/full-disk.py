"""Fills the disk under a session, frees it again, and looks what became of the answers.

The learner's folder is a tmpfs of 256 kB. Once it is full, the prompt is answered until it says that an answer could
not be saved, and some answers beyond. Figures: the session goes on; what is said to be saved is; once there is space
again, everything is saved with the next answer; where the session ends before, its status says so and nothing is lost
that was there before. SKIPPED where mounting is not allowed.
"""

import random
import sys

from driving import Home, Mount, arguments, close, skip_without_mounting

OPTIONS = ("-t", "tmpfs", "-o", "size=256k,mode=700", "tmpfs")
UNSAVED = b"could not be saved"
MOST = 60


def fill(path):
    """Takes every byte that is left."""
    with open(path, "ab", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            pass


def one_round(program, chance, frees):
    """One session on a disk that fills up; gives the faults, and how many answers met the full disk."""
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
                    faults.append(f"answer {number} is not in the files, and nothing was said")
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
                    faults.append(f"there is space again, and these are not saved: {sorted(missing)}")
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
            faults.append(f"{len(lost)} answers were not saved, and the status is 0")
        if not frees and len(lost) > unsaved:
            faults.append(f"{len(lost)} answers were not saved, and {unsaved} were said not to be")
        filler.unlink(missing_ok=True)
        verified = home.run("progress", "verify")
        report, _ = home.report()
        if verified.returncode != 0:
            faults.append(f"not sound afterwards: {verified.stdout.decode()[:300]}")
        if report["reviews"] != len(before) + len(words) - len(lost):
            faults.append(f"{report['reviews']} answers count, of {len(before) + len(words) - len(lost)}")
    home.remove()
    return faults, unsaved


def main():
    chosen = arguments(__doc__, rounds=10)
    skip_without_mounting("full-disk", *OPTIONS)
    chance = random.Random(chosen.seed)
    faults, unsaved = [], 0
    for number in range(chosen.rounds):
        frees = number % 2 == 0
        wrong, met = one_round(chosen.program, chance, frees)
        faults += [f"round {number}, {'freed' if frees else 'full to the end'}: {fault}" for fault in wrong]
        unsaved += met
    close("full-disk", faults, f"{chosen.rounds} sessions, {unsaved} answers met a full disk, seed {chosen.seed}")


if __name__ == "__main__":
    sys.exit(main())
