"""Takes one safeguard out of the program at a time and shows that a proof then fails.

A proof that can't fail proves nothing. The tree is copied, and in the copy the sync after an answer, the sync of a
folder, the lock, the checksum of a journal line and the sanitiser are removed one after another, by replacing their
source text, which must appear once in Sources. The copy is built, and each proof named beside a removal must fail
with the words given there, after passing with the untouched copy. The same is done with each safeguard in safeguards.py
and the Swift tests named there, in a copy of the rooms that keep files.

By default nothing is built and only the source texts are looked for. --rounds 5 does the first part, in about fifteen
minutes, --tests 200 the second, in about a minute each.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections import namedtuple
from pathlib import Path

from driving import arguments, close
from safeguards import ROOMS, SAFEGUARDS

PATIENCE = 1800
TREE = Path(__file__).resolve().parents[2]

# A removal, and the proofs that must then fail, each with the words it must print.
Removal = namedtuple("Removal", "name text instead proofs")
CUTS = ("Durability/power-cuts.py", "--rounds", "42", "--seed", "1")
REMOVALS = (
    Removal(
        "the force to the disk after an answer",
        "      try file.write(lines)\n      try file.synchroniseData()\n",
        "      try file.write(lines)\n",
        {
            ("Durability/syscalls.py", "--rounds", "1"): "feedback is shown before the answer is on the disk",
            CUTS: "shown, and not on the disk|shown answers do not count",
        },
    ),
    Removal(
        "the force to the disk of a folder",
        "    do {\n      _ = try checked(.synchronise, path) { fsync(descriptor) }\n    } catch {\n"
        "      // Some file systems can't sync folders.\n"
        "      guard error.reason == .code(EINVAL) else { throw error }\n    }\n",
        "    _ = descriptor\n",
        {
            ("Durability/syscalls.py", "--rounds", "1"): "before the folder's new name is on the disk|before the journal's name is",
            CUTS: "shown, and not on the disk|shown answers do not count",
        },
    ),
    Removal(
        "the lock",
        "    while flock(file.descriptor, kind | LOCK_NB) != 0 {\n",
        "    while file.descriptor < 0 {\n",
        {
            ("Durability/processes.py", "--processes", "4", "--answers", "50"): (
                "answers are not in the file|answers count|ids stand for several|nothing was said when the lock"
            ),
        },
    ),
    Removal(
        "the checksum of a line",
        "      String(decoding: line.prefix(8), as: UTF8.self) == Hexadecimal.digits(Checksum.crc32(json))\n",
        "      !json.isEmpty\n",
        {("Durability/restore-drill.py",): "a line in the middle of the journal is damaged: nothing is said of it"},
    ),
    Removal(
        "the sanitiser",
        "    guard text.unicodeScalars.contains(where: isSuspect) else { return text }\n",
        "    guard text.isEmpty, text.unicodeScalars.contains(where: isSuspect) else { return text }\n",
        # Slowness is allowed for, since this is a debug build.
        {("Hostile/hostile-packs.py", "--rounds", "30", "--seed", "1", "--milliseconds", "5000"): r"U\+001B reaches the terminal"},
    ),
)


def place(tree, removal):
    """The file with the safeguard; None unless its text is in Sources exactly once."""
    found = [path for path in (tree / "Sources").rglob("*.swift") for _ in range(path.read_text().count(removal.text))]
    return found[0] if len(found) == 1 else None


def build(tree):
    words = ["swift", "build", "--product", "distinguo"]
    run = subprocess.run(words, cwd=tree, capture_output=True, text=True, timeout=PATIENCE)
    if run.returncode != 0:
        raise RuntimeError(f"does not build: {run.stdout[-1500:]}")
    return tree / ".build/debug/distinguo"


def prove(script, program):
    """Runs a proof; returns whether it failed, and its output."""
    words = [sys.executable, "-B", str(TREE / "Tests" / script[0]), *script[1:], "--program", str(program)]
    run = subprocess.run(words, capture_output=True, text=True, timeout=PATIENCE)
    return run.returncode != 0, run.stdout + run.stderr


def notice(tree, removal):
    """Removes a safeguard, builds, runs its proofs and puts it back; returns the faults if a proof doesn't notice."""
    path = place(tree, removal)
    original = path.read_text()
    path.write_text(original.replace(removal.text, removal.instead))
    faults = []
    try:
        program = build(tree)
        for proof, words in removal.proofs.items():
            failed, said = prove(proof, program)
            complaint = re.search(f".*(?:{words}).*", said)
            if failed and complaint:
                print(f"  without {removal.name}, {proof[0]} fails:\n    {complaint[0].strip()[:220]}")
            else:
                faults.append(f"without {removal.name}, {' '.join(proof)} says: {said[-500:]}")
    except RuntimeError as problem:
        faults.append(f"without {removal.name}: {problem}")
    finally:
        path.write_text(original)
    return faults


def tests_that_fail(tree):
    """Builds the rooms and runs their tests; returns the names of those that fail, and the output."""
    words = ["swift", "build", "--build-tests"]
    run = subprocess.run(words, cwd=tree, capture_output=True, text=True, timeout=PATIENCE)
    if run.returncode != 0:
        raise RuntimeError(f"does not build: {run.stdout[-1500:]}")
    # The random histories take most of the time, and no safeguard names them.
    words = ["swift", "test", "--skip-build", "--disable-xctest", "--skip", "HistoryModelTests"]
    run = subprocess.run(words, cwd=tree, capture_output=True, text=True, timeout=PATIENCE)
    return set(re.findall(r'✘ Test "(.+)" (?:with \d+ test cases? )?failed after', run.stdout + run.stderr)), run.stdout


def notice_in_rooms(tree, safeguard):
    """The same as `notice` for the Swift tests of the rooms."""
    path = place(tree, safeguard)
    original = path.read_text()
    path.write_text(original.replace(safeguard.text, safeguard.instead))
    try:
        failing, said = tests_that_fail(tree)
    except RuntimeError as problem:
        return [f"without {safeguard.name}: {problem}"]
    finally:
        path.write_text(original)
    if failing & set(safeguard.tests):
        print(f"  without {safeguard.name}, these fail: {'; '.join(sorted(failing))}")
        return []
    return [f"without {safeguard.name}, none of the tests named for it fails: {said[-300:]}"]


def try_rooms(number):
    """Removes the first so many safeguards from a copy of the rooms; returns the faults."""
    tree = Path(tempfile.mkdtemp(prefix="distinguo-"))
    for folder in ROOMS:
        shutil.copytree(TREE / folder, tree / folder)
    targets = "\n".join(ROOMS.values())
    (tree / "Package.swift").write_text(
        f'// swift-tools-version:6.1\nimport PackageDescription\nlet package = Package(name: "Rooms", targets: [\n{targets}\n])\n'
    )
    failing, said = tests_that_fail(tree)
    if failing:
        return [f"with every safeguard in its place, these fail: {failing}"]
    faults = [fault for safeguard in SAFEGUARDS[:number] for fault in notice_in_rooms(tree, safeguard)]
    shutil.rmtree(tree)
    return faults


def main():
    chosen = arguments(__doc__, rounds=0, tests=0)
    every = [*REMOVALS, *SAFEGUARDS]
    missing = [removal for removal in every if place(TREE, removal) is None]
    faults = [f"the text of {removal.name} isn't in Sources exactly once" for removal in missing]
    tests = "".join(path.read_text() for path in (TREE / "Tests").glob("*Tests/*.swift"))
    for safeguard in SAFEGUARDS:
        faults += [f"no test is called “{name}”" for name in safeguard.tests if f"`{name}`" not in tests]
    if faults or not (chosen.rounds or chosen.tests):
        close("negative-controls", faults, f"{len(every) - len(missing)} of {len(every)} removals apply; none was built")
    if chosen.tests:
        faults = try_rooms(chosen.tests)
        if not chosen.rounds:
            tried = min(chosen.tests, len(SAFEGUARDS))
            close("negative-controls", faults, f"{tried - len(faults)} of {tried} removals noticed by Swift tests")
    tree = Path(tempfile.mkdtemp(prefix="distinguo-"))
    shutil.copytree(TREE, tree, ignore=shutil.ignore_patterns(".build", ".git"), dirs_exist_ok=True)
    program = build(tree)
    for proof in sorted({proof for removal in REMOVALS for proof in removal.proofs}):
        failed, said = prove(proof, program)
        complaints = [removal.proofs[proof] for removal in REMOVALS if proof in removal.proofs]
        if failed or any(re.search(complaint, said) for complaint in complaints):
            faults.append(f"{proof[0]} fails with every safeguard in its place: {said[-500:]}")
    noticed = 0
    for removal in REMOVALS[: chosen.rounds]:
        wrong = notice(tree, removal)
        faults += wrong
        noticed += not wrong
    shutil.rmtree(tree)
    close("negative-controls", faults, f"{noticed} of {len(REMOVALS)} removals noticed")


if __name__ == "__main__":
    sys.exit(main())
