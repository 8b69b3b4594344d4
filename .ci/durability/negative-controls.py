"""Takes one safeguard out of the program at a time, and shows that a script of this folder then fails.

A proof that cannot fail proves nothing. The tree is copied; in the copy the force to the disk of an answer, that of a
folder, the lock, the checksum of a line and the sanitiser are removed one after the other, by replacing their very
text; a text that is no longer there is a failure, too. The copy is built, and the script named beside each removal has
to fail with the words that belong to it, after the untouched copy passed every one of them. Figure: each removal is
noticed. By default nothing is built and only the texts are looked for; all of it with --rounds 5 (some ten minutes).
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections import namedtuple
from pathlib import Path

from driving import arguments, close

TREE = Path(__file__).resolve().parents[2]

Removal = namedtuple("Removal", "name path text instead proof complaint")
REMOVALS = (
    Removal(
        "the force to the disk after an answer",
        "Sources/ProgressStore/ProgressStore.swift",
        "      try journal.write(lines)\n      try journal.synchroniseData()\n",
        "      try journal.write(lines)\n",
        ("syscalls.py", "--rounds", "1"),
        "feedback is shown before the answer is on the disk",
    ),
    Removal(
        "the force to the disk of a folder",
        "Sources/DurableFiles/Folder.swift",
        "    if fsync(descriptor) != 0, errno != EINVAL { throw SystemFault.current(.synchronise, path) }\n",
        "    _ = descriptor\n",
        ("syscalls.py", "--rounds", "1"),
        "before the folder's new name is on the disk|before the journal's name is on the disk",
    ),
    Removal(
        "the lock",
        "Sources/DurableFiles/FileLock.swift",
        "    while flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 {\n",
        "    while file.descriptor < 0 {\n",
        ("processes.py", "--processes", "4", "--answers", "50"),
        "answers are not in the file|answers count|ids stand for several|nothing was said when the lock",
    ),
    Removal(
        "the checksum of a line",
        "Sources/ProgressStore/Journal.swift",
        "      String(decoding: line.prefix(8), as: UTF8.self) == hexadecimal(Checksum.crc32(json))\n",
        "      !json.isEmpty\n",
        ("restore-drill.py",),
        "a line in the middle of the journal is damaged: nothing is said of it",
    ),
    Removal(
        "the sanitiser",
        "Sources/distinguo/Screen/Sanitiser.swift",
        "    guard text.unicodeScalars.contains(where: isSuspect) else { return text }\n",
        "    guard text.isEmpty, text.unicodeScalars.contains(where: isSuspect) else { return text }\n",
        ("hostile-packs.py", "--rounds", "30", "--seed", "1"),
        r"U\+001B reaches the terminal",
    ),
)


def patched(tree, removal):
    """The text of a file without the safeguard; None when it is not there exactly once."""
    content = (tree / removal.path).read_text()
    return content.replace(removal.text, removal.instead) if content.count(removal.text) == 1 else None


def build(tree):
    run = subprocess.run(["swift", "build", "--product", "distinguo"], cwd=tree, capture_output=True, text=True)
    if run.returncode != 0:
        raise RuntimeError(f"does not build: {run.stdout[-1500:]}")
    return tree / ".build/debug/distinguo"


def prove(script, program):
    """Runs a script of this folder; gives whether it failed, and what it said."""
    words = [sys.executable, "-B", str(Path(__file__).with_name(script[0])), *script[1:], "--program", str(program)]
    run = subprocess.run(words, capture_output=True, text=True)
    return run.returncode != 0, run.stdout + run.stderr


def notice(tree, removal):
    """Removes a safeguard, builds, and puts it back; gives what is wrong if nobody notices."""
    path = tree / removal.path
    original = path.read_text()
    path.write_text(patched(tree, removal))
    try:
        failed, said = prove(removal.proof, build(tree))
    except RuntimeError as problem:
        return f"without {removal.name}: {problem}"
    finally:
        path.write_text(original)
    complaint = re.search(f".*(?:{removal.complaint}).*", said)
    if not failed or not complaint:
        return f"without {removal.name}, {' '.join(removal.proof)} says: {said[-500:]}"
    print(f"  without {removal.name}, {removal.proof[0]} fails:\n    {complaint[0].strip()[:220]}", flush=True)
    return None


def main():
    chosen = arguments(__doc__, rounds=0)
    missing = [removal for removal in REMOVALS if patched(TREE, removal) is None]
    faults = [f"the text of {removal.name} is not in {removal.path} exactly once" for removal in missing]
    if faults or not chosen.rounds:
        close("negative-controls", faults, f"{len(REMOVALS) - len(missing)} of {len(REMOVALS)} removals apply; none was built")
    tree = Path(tempfile.mkdtemp(prefix="distinguo-"))
    shutil.copytree(TREE, tree, ignore=shutil.ignore_patterns(".build", ".git"), dirs_exist_ok=True)
    program = build(tree)
    for proof in sorted({removal.proof for removal in REMOVALS}):
        failed, said = prove(proof, program)
        complaints = [removal.complaint for removal in REMOVALS if removal.proof == proof]
        if any(re.search(complaint, said) for complaint in complaints) or (failed and proof[0] != "hostile-packs.py"):
            faults.append(f"{proof[0]} fails with every safeguard in its place: {said[-500:]}")
    noticed = 0
    for removal in REMOVALS[: chosen.rounds]:
        wrong = notice(tree, removal)
        faults += [wrong] if wrong else []
        noticed += wrong is None
    shutil.rmtree(tree)
    close("negative-controls", faults, f"{noticed} of {len(REMOVALS)} removals noticed")


if __name__ == "__main__":
    sys.exit(main())
