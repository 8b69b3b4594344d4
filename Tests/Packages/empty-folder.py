"""Plays a session with the tarball's program where there's nothing else: in a folder of its own as root folder, with /proc.

usage: empty-folder.py

Takes the tarball from dist. Passes if a lesson is read, its first question answered and its verdict shown at a
pseudo-terminal, with the answer on disk, in both languages of the interface; and if a typed accent counts.
"""

import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Durability"))
from driving import Mount, Terminal, close, skip_without_mounting  # noqa: E402
from learner import session  # noqa: E402

DIST = Path(__file__).resolve().parents[2] / "dist"
CHROOT = "/usr/sbin/chroot"


def main():
    skip_without_mounting("empty folder", "-t", "proc", "proc")
    faults, shown = [], 0
    for language in ("fr", "en"):
        with tempfile.TemporaryDirectory(prefix="distinguo-") as place:
            root = Path(place)
            with tarfile.open(next(DIST.glob("*.tar.gz"))) as tarball:
                program = next(one for one in tarball.getmembers() if one.name.endswith("/bin/distinguo"))
                program.name = "distinguo"
                tarball.extract(program, root)
            environment = {"HOME": "/learner", "TERM": "xterm", "DISTINGUO_LANG": language, "LANG": "C.UTF-8"}
            words = [CHROOT, str(root), "/distinguo"]
            with Mount(root / "proc", "-t", "proc", "proc"):
                with Terminal(words, environment, size=(50, 80)) as terminal:
                    faults += [f"{language}: {fault}" for fault in session(terminal)]
                shown += len(terminal.sent)
                run = subprocess.run([*words, "progress", "show", "--json"], env=environment, capture_output=True)
            progress = root / "learner/.local/share/distinguo/progress.json"
            given = '"given":"Leurs tâches et leurs buts diffèrent"'
            if not progress.exists() or given not in progress.read_text():
                faults.append(f"{language}: accents are lost on the way to the file")
            reviews = json.loads(run.stdout)["reviews"] if run.returncode == 0 else run.stderr.decode()
            if reviews != 2:
                faults.append(f"{language}: {reviews} answers on disk instead of 2")
    close("empty folder", faults, f"a session in each language, {shown} bytes shown")


main()
