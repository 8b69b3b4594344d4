"""Takes one safeguard out of the program at a time, and shows that a script of this folder then fails.

A proof that cannot fail proves nothing. The tree is copied; in the copy the force to the disk of an answer, that of a
folder, the lock, the checksum of a line and the sanitiser are removed one after the other, by replacing their very
text; a text that is no longer there is a failure, too. The copy is built, and each script named beside a removal has
to fail with the words that belong to it, after the untouched copy passed every one of them. Figure: each removal is
noticed by each of its scripts. By default nothing is built and only the texts are looked for; all of it with --rounds 5
(some fifteen minutes).
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

# A removal, and the proofs that have to fail then, with the words of each.
Removal = namedtuple("Removal", "name path text instead proofs")
CUTS = ("power-cuts.py", "--rounds", "42", "--seed", "1")
REMOVALS = (
    Removal(
        "the force to the disk after an answer",
        "Sources/ProgressStore/JournalFile.swift",
        "      try file.write(lines)\n      try file.synchroniseData()\n",
        "      try file.write(lines)\n",
        {
            ("syscalls.py", "--rounds", "1"): "feedback is shown before the answer is on the disk",
            CUTS: "shown, and not on the disk|shown answers do not count",
        },
    ),
    Removal(
        "the force to the disk of a folder",
        "Sources/DurableFiles/Folder.swift",
        "    if fsync(descriptor) != 0, errno != EINVAL { throw SystemFault.current(.synchronise, path) }\n",
        "    _ = descriptor\n",
        {
            ("syscalls.py", "--rounds", "1"): "before the folder's new name is on the disk|before the journal's name is",
            CUTS: "shown, and not on the disk|shown answers do not count",
        },
    ),
    Removal(
        "the lock",
        "Sources/DurableFiles/FileLock.swift",
        "    while flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 {\n",
        "    while file.descriptor < 0 {\n",
        {
            ("processes.py", "--processes", "4", "--answers", "50"): (
                "answers are not in the file|answers count|ids stand for several|nothing was said when the lock"
            ),
        },
    ),
    Removal(
        "the checksum of a line",
        "Sources/ProgressStore/Journal.swift",
        "      String(decoding: line.prefix(8), as: UTF8.self) == hexadecimal(Checksum.crc32(json))\n",
        "      !json.isEmpty\n",
        {("restore-drill.py",): "a line in the middle of the journal is damaged: nothing is said of it"},
    ),
    Removal(
        "the sanitiser",
        "Sources/distinguo/Screen/Sanitiser.swift",
        "    guard text.unicodeScalars.contains(where: isSuspect) else { return text }\n",
        "    guard text.isEmpty, text.unicodeScalars.contains(where: isSuspect) else { return text }\n",
        # A debug build is slow, which is not what is looked for here.
        {("hostile-packs.py", "--rounds", "30", "--seed", "1", "--milliseconds", "5000"): r"U\+001B reaches the terminal"},
    ),
)


def patched(tree, removal):
    """The text of a file without the safeguard; None when it is not there exactly once."""
    content = (tree / removal.path).read_text()
    return content.replace(removal.text, removal.instead) if content.count(removal.text) == 1 else None


def build(tree):
    words = ["swift", "build", "--product", "distinguo"]
    run = subprocess.run(words, cwd=tree, capture_output=True, text=True, timeout=PATIENCE)
    if run.returncode != 0:
        raise RuntimeError(f"does not build: {run.stdout[-1500:]}")
    return tree / ".build/debug/distinguo"


def prove(script, program):
    """Runs a script of this folder; gives whether it failed, and what it said."""
    words = [sys.executable, "-B", str(Path(__file__).with_name(script[0])), *script[1:], "--program", str(program)]
    run = subprocess.run(words, capture_output=True, text=True, timeout=PATIENCE)
    return run.returncode != 0, run.stdout + run.stderr


def notice(tree, removal):
    """Removes a safeguard, builds, and puts it back; gives what is wrong if a script does not notice."""
    path = tree / removal.path
    original = path.read_text()
    path.write_text(patched(tree, removal))
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
    missing = [removal for removal in REMOVALS if patched(TREE, removal) is None]
    faults = [f"the text of {removal.name} is not in {removal.path} exactly once" for removal in missing]
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
