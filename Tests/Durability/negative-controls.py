"""Takes one safeguard out of the program at a time and shows that a proof then fails.

A proof that can't fail proves nothing. The tree is copied, and in the copy the sync after an answer, the sync of a
folder, the lock, the checksum of a journal line and the sanitiser are removed one after another, by replacing their
source text, which must appear once in Sources. The copy is built, and each proof named beside a removal must fail
with the words given there, after passing with the untouched copy.

By default nothing is built and only the source texts are looked for. --rounds 5 does it all, in about fifteen minutes.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections import namedtuple
from pathlib import Path

from driving import arguments, close

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


def main():
    chosen = arguments(__doc__, rounds=0)
    missing = [removal for removal in REMOVALS if place(TREE, removal) is None]
    faults = [f"the text of {removal.name} isn't in Sources exactly once" for removal in missing]
    if faults or not chosen.rounds:
        close("negative-controls", faults, f"{len(REMOVALS) - len(missing)} of {len(REMOVALS)} removals apply; none was built")
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
