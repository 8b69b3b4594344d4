"""Cuts the power at random moments and checks that no answer whose verdict was shown is lost.

The learner's folder is an ext4 file system in a file. The program is stopped at a random moment and that file copied,
so the copy has what had reached the disk. The copy is checked and mounted as at boot, which replays the ext4
journal, and the program opens the progress there. A third of the disks are mounted with noauto_da_alloc, without which
ext4 syncs for careless programs, and a third have no journal, whose commits also sync names nobody asked for. Some cuts
come after a session has ended.

Passes when no shown answer is missing, the progress is never empty or all zeros, and there is at most one event more than
was shown. The large run is --rounds 1000. SKIPPED where mounting isn't allowed.
"""

import random
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from collections import Counter
from pathlib import Path

from driving import PATIENCE, Home, Mount, Unreadable, arguments, close, skip, skip_without_mounting

SIZE = 8 << 20
CUTS_PER_DISK = 7
SESSION = 30
JOURNAL = ("-J", "size=1")
NO_JOURNAL = ("-O", "^has_journal")
# The options a disk is made and mounted with.
DISKS = ((JOURNAL, "loop"), (JOURNAL, "loop,noauto_da_alloc"), (NO_JOURNAL, "loop"))


def make_disk(path, words):
    with open(path, "wb") as file:
        file.truncate(SIZE)
    subprocess.run(["mkfs.ext4", "-q", "-F", "-b", "1024", *words, "-m", "0", str(path)], check=True)


def look(program, copy, home, shown):
    """Opens the progress on a disk after a cut; returns the faults and the number of events kept but never shown."""
    after = Home(program, tempfile.mkdtemp(prefix="distinguo-"))
    after.day = home.day
    faults, more = [], 0
    # Without a journal, this is needed to repair half-finished operations.
    subprocess.run(["e2fsck", "-fy", str(copy)], capture_output=True, timeout=PATIENCE)
    with Mount(after.root / "disk", "-o", "loop", str(copy)) as disk:
        after.folder = disk / "home"
        after.progress, after.journal = after.folder / "progress.json", after.folder / "progress.journal"
        try:
            if after.progress.exists():
                content = after.progress.read_bytes()
                if not content.strip(b"\0"):
                    faults.append("the file is zeros, or nothing at all")
            report, _ = after.report()
            missing = set(shown) - after.answers()
            if missing:
                faults.append(f"shown, and not on the disk: {sorted(missing)}")
            more = report["reviews"] - len(shown)
            if more < 0:
                faults.append(f"{-more} shown answers do not count")
            if more > 1:
                faults.append(f"{more} events kept that were never shown")
        except (Unreadable, OSError) as problem:
            faults.append(f"unreadable: {problem}")
    after.remove()
    return faults, more


def one_disk(program, seed, number, cuts):
    """Cuts one disk's power again and again; after each cut the program continues from where it was stopped."""
    chance = random.Random(seed + number)
    home = Home(program, questions=60)
    disk, copy = home.root / "disk.ext4", home.root / "copy.ext4"
    words, options = DISKS[number % len(DISKS)]
    make_disk(disk, words)
    # On a disk without a journal, an unsynced rename shows up at the end of a session, so sessions are short.
    forgets_names = words == NO_JOURNAL
    counts, faults, shown, done = Counter(), [], [], 0
    with Mount(home.root / "disk", "-o", options, str(disk)) as mounted:
        home.folder = mounted / "home"
        home.progress, home.journal = home.folder / "progress.json", home.folder / "progress.journal"
        while done < cuts:
            total = chance.randrange(1, 4 if forgets_names else chance.choice((4, SESSION)))
            typed, already = [], len(shown)
            with home.terminal("quiz", "-n", str(total), "--new", str(total), "--seed", "1") as terminal:
                for asked, place in terminal.questions(total):
                    typed.append(f"d{done}n{asked}")
                    terminal.answer(typed[-1])
                    is_last = asked == total
                    if done >= cuts or (not is_last and chance.random() > 0.2):
                        continue
                    if chance.random() < 0.5:
                        terminal.wait_for(b"Right", place)
                    has_ended = is_last and (forgets_names or chance.random() < 0.5)
                    if has_ended:
                        terminal.finish()
                    else:
                        end = time.perf_counter() + chance.uniform(0, 0.006 if is_last else 0.002)
                        while time.perf_counter() < end:
                            pass
                        terminal.stop()
                    shutil.copyfile(disk, copy)
                    shown[already:] = typed[: terminal.shown()]
                    when = "after the end" if has_ended else "at the end" if is_last else "at an answer"
                    where = f"seed {seed}, disk {number} ({' '.join(words)}, {options}), cut {done} {when}"
                    wrong, more = look(program, copy, home, shown)
                    faults += [f"{where}: {fault}" for fault in wrong]
                    counts.update({"cuts": 1, "at the end": is_last, "after the end": has_ended, "kept unshown": max(0, more)})
                    done += 1
                    terminal.signal(18)
                terminal.finish()
                shown[already:] = typed[: terminal.shown()]
            home.next_day()
    counts["shown"] = len(shown)
    home.remove()
    return counts, faults


def main():
    chosen = arguments(__doc__, rounds=20)
    if not shutil.which("mkfs.ext4"):
        skip("power-cuts", "mkfs.ext4 is not installed")
    with tempfile.TemporaryDirectory(prefix="distinguo-") as place:
        make_disk(Path(place) / "disk.ext4", JOURNAL)
        skip_without_mounting("power-cuts", "-o", "loop", f"{place}/disk.ext4")
    counts, faults = Counter(), []
    # Two at a time: while one waits for the disk, the other can compute.
    with ProcessPoolExecutor(2) as pool:
        jobs = [
            pool.submit(one_disk, chosen.program, chosen.seed, number, min(CUTS_PER_DISK, chosen.rounds - before))
            for number, before in enumerate(range(0, chosen.rounds, CUTS_PER_DISK))
        ]
        for job in jobs:
            more, wrong = job.result()
            counts += more
            faults += wrong
    close(
        "power-cuts",
        faults,
        f"{counts['cuts']} cuts ({counts['at the end']} at the end of a session, {counts['after the end']} after it), {counts['shown']} answers shown, "
        f"{counts['kept unshown']} kept unshown, seed {chosen.seed}",
    )


if __name__ == "__main__":
    sys.exit(main())
