"""Drives the built program as a learner would, at a pseudo-terminal, and reads the files it keeps.

Shared by the proofs here and in the neighbouring folders; proves nothing by itself. Every wait has a limit, and output
isn't buffered.
"""

import argparse
import json
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import termios
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

sys.stdout.reconfigure(line_buffering=True)

PATIENCE = 60
YES = "oui "
SHOWN = b"Right"
UNSAVED = b"could not be saved"
NOTED = b"Noted."


def arguments(description, extend=None, **rounds):
    """Reads --program, --seed and the numbers named in `rounds`; DISTINGUO and DISTINGUO_ROUNDS set them too. `extend`
    adds a proof's own options to the parser."""
    usual = Path(__file__).resolve().parents[2] / ".build/release/distinguo"
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=os.environ.get("DISTINGUO", usual), help="the built program")
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4), "big"))
    for name, number in rounds.items():
        parser.add_argument(f"--{name}", type=int, default=int(os.environ.get(f"DISTINGUO_{name.upper()}", number)))
    if extend:
        extend(parser)
    chosen = parser.parse_args()
    chosen.program = str(Path(chosen.program).resolve())
    if not os.access(chosen.program, os.X_OK):
        parser.error(f"no program at {chosen.program}: swift build -c release")
    return chosen


def skip(name, why):
    """Reports that nothing was proved here, and exits with status 0."""
    print(f"SKIPPED {name}: {why}")
    sys.exit(0)


def close(name, faults, figures):
    """Prints the faults and the summary line; exits with status 1 if there were any faults."""
    for fault in faults[:200]:
        print(f"  {fault}")
    if len(faults) > 200:
        print(f"  … and {len(faults) - 200} more")
    print(f"{'FAILED' if faults else 'ok'} {name}: {figures}")
    sys.exit(1 if faults else 0)


def pack(questions, identifier="mots"):
    """A pack in which any answer that begins with `oui` is right, so that each answer can carry a word of its own."""
    lines = ["version: 1", f"id: {identifier}", 'title: "Mots"', "language: fr", "questions:"]
    for number in range(questions):
        lines += [
            f"  - id: q{number}",
            "    kind: short",
            "    topic: mots",
            f'    prompt: "Question {number}"',
            f'    accept: ["{YES}*"]',
        ]
    return "\n".join(lines) + "\n"


class Home:
    """A learner's folder with a small pack beside it."""

    def __init__(self, program, folder=None, questions=40, clock=datetime(2030, 1, 1, tzinfo=timezone.utc)):
        self.program = program
        self.clock = clock
        self.root = Path(folder or tempfile.mkdtemp(prefix="distinguo-"))
        self.root.mkdir(exist_ok=True)
        self.folder = self.root / "home"
        self.progress = self.folder / "progress.json"
        self.journal = self.folder / "progress.journal"
        self.pack = self.root / "mots.yaml"
        self.pack.write_text(pack(questions))
        self.day = 0

    @property
    def environment(self):
        clock = {}
        if self.clock:
            now = self.clock + timedelta(days=self.day)
            clock = {"DISTINGUO_NOW": now.strftime("%Y-%m-%dT%H:%M:%SZ")}
        return clock | {
            "HOME": str(self.root),
            "LC_ALL": "C.UTF-8",
            "NO_COLOR": "1",
            "TERM": "xterm",
            "DISTINGUO_PAGER": "",
            "PATH": os.environ["PATH"],
        }

    def next_day(self):
        """Moves the clock far enough ahead for everything answered so far to be due."""
        self.day += 4000

    def words(self, *words):
        everywhere = ["--home", str(self.folder), "--no-bundled", "--packs", str(self.pack), "--lang", "en"]
        return [self.program, *words, *everywhere]

    def quiz(self, number, *words):
        return self.words("quiz", "-n", str(number), "--seed", "1", *words)

    def run(self, *words, typed="", under=()):
        return subprocess.run(
            [*under, *self.words(*words)],
            input=typed.encode(),
            env=self.environment,
            capture_output=True,
            timeout=PATIENCE,
        )

    def terminal(self, *words, under=(), environment=()):
        return Terminal([*under, *self.words(*words)], self.environment | dict(environment))

    def report(self):
        """What `progress show --json` reports in a new run, which changes nothing, and that run's warnings."""
        run = self.run("progress", "show", "--json")
        if run.returncode != 0:
            raise Unreadable(f"progress show: status {run.returncode}: {run.stderr.decode()}")
        return json.loads(run.stdout), run.stderr.decode()

    def answers(self):
        """The words after `oui` of every answer in the files."""
        found = []
        for path in (self.progress, self.journal):
            if path.exists():
                found += [text.decode() for text in re.findall(rb'"given":"oui ([^"\\ ]*)', path.read_bytes())]
        return set(found)

    def shared_names(self):
        """How many events in the file and journal share their id with another event. After a crash the same event may
        be in both, and counts once."""
        events = json.loads(self.progress.read_text())["events"] if self.progress.exists() else []
        if self.journal.exists():
            for line in self.journal.read_bytes().splitlines():
                try:
                    events.append(json.loads(line[9:]))
                except ValueError:
                    # A torn tail.
                    continue
        different = {json.dumps(event, sort_keys=True) for event in events}
        return len(different) - len({event["id"] for event in events})

    def remove(self):
        shutil.rmtree(self.root, ignore_errors=True)


class Unreadable(Exception):
    """The program couldn't read back what it had written."""


class Mount:
    """A mounted file system that is unmounted at the end of the block."""

    def __init__(self, place, *words):
        self.place = Path(place)
        self.place.mkdir(exist_ok=True)
        self.words = ["mount", *words, str(self.place)]

    def __enter__(self):
        subprocess.run(self.words, check=True, capture_output=True)
        return self.place

    def __exit__(self, *_):
        subprocess.run(["umount", str(self.place)], capture_output=True)


def skip_without_mounting(name, *words):
    """Skips the proof where mounting isn't allowed."""
    with tempfile.TemporaryDirectory(prefix="distinguo-") as place:
        try:
            with Mount(place, *words):
                pass
        except (OSError, subprocess.CalledProcessError) as problem:
            said = getattr(problem, "stderr", None)
            skip(name, f"mounting is not allowed here: {said.decode().strip() if said else problem}")


class Terminal:
    """The program at its own pseudo-terminal."""

    def __init__(self, words, environment, size=(50, 250)):
        self.master, slave = pty.openpty()
        name = os.ttyname(slave)
        termios.tcsetwinsize(self.master, size)
        self.modes_before = termios.tcgetattr(slave)
        # The child leads a new session, so the first terminal it opens becomes its controlling terminal.
        actions = [
            (os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0),
            (os.POSIX_SPAWN_DUP2, 0, 1),
            (os.POSIX_SPAWN_DUP2, 0, 2),
        ]
        path = shutil.which(words[0]) or words[0]
        self.process = os.posix_spawn(
            path, words, environment, file_actions=actions, setsid=True, setsigdef=[signal.SIGPIPE, signal.SIGXFSZ]
        )
        self.slave = slave
        self.sent = bytearray()
        self.status = None
        # The resources the program used, once it has ended.
        self.usage = None

    def read(self, patience=0.0):
        """Reads what the program has written; false if nothing came in time or the program closed the terminal."""
        if not select.select([self.master], [], [], patience)[0]:
            return False
        try:
            piece = os.read(self.master, 65536)
        except OSError:
            return False
        self.sent += piece
        return bool(piece)

    def wait_for(self, text, since=0, patience=PATIENCE):
        """Reads until a text appears; returns where it ends, or None if the program ended first."""
        wanted = text if isinstance(text, re.Pattern) else re.compile(re.escape(text))
        deadline = time.monotonic() + patience
        while True:
            found = wanted.search(self.sent, since)
            if found:
                return found.end()
            if not self.read(0.02) and self.has_ended():
                while self.read():
                    pass
                found = wanted.search(self.sent, since)
                return found.end() if found else None
            if time.monotonic() > deadline:
                raise TimeoutError(f"{text!r} did not appear in {bytes(self.sent[-2000:])!r}")

    def wait_for_prompt(self, number, since=0, patience=PATIENCE):
        """Waits until question `number` can be answered; None if the program ended first."""
        return self.wait_for(re.compile(rf"(?<!\d){number}/\d+ › ".encode()), since, patience)

    def questions(self, number, patience=PATIENCE):
        """Waits for each question in turn and yields its number and where its prompt ends, until the program ends."""
        place = 0
        for asked in range(1, number + 1):
            place = self.wait_for_prompt(asked, place, patience)
            if place is None:
                return
            yield asked, place

    def type(self, text):
        """Types a text while reading the program's output, so that neither blocks the other."""
        rest = text.encode()
        deadline = time.monotonic() + PATIENCE
        os.set_blocking(self.master, False)
        while rest:
            self.read()
            try:
                rest = rest[os.write(self.master, rest[:1024]) :]
            except BlockingIOError:
                if time.monotonic() > deadline:
                    raise TimeoutError(f"nothing is read any more: {bytes(self.sent[-2000:])!r}")
                self.read(0.01)
            except OSError:
                break
        os.set_blocking(self.master, True)

    def enter(self, line=""):
        self.type(line + "\r")

    def answer(self, word):
        """Gives a right answer that contains this word."""
        self.enter(YES + word)

    def shown(self):
        """How many answers have had their verdict shown."""
        return self.sent.count(SHOWN)

    def has_ended(self):
        if self.status is None:
            ended, status, self.usage = os.wait4(self.process, os.WNOHANG)
            if ended:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is not None

    def signal(self, number):
        if not self.has_ended():
            os.kill(self.process, number)

    def kill(self):
        """Kills the program without giving it a chance to tidy up, and reads the rest of its output."""
        self.signal(signal.SIGKILL)
        return self.finish()

    def finish(self, patience=PATIENCE):
        """Waits for the program to end; returns its exit status, negative for a signal."""
        deadline = time.monotonic() + patience
        while not self.has_ended():
            self.read(0.01)
            if time.monotonic() > deadline:
                os.kill(self.process, signal.SIGKILL)
                os.waitpid(self.process, 0)
                self.status = -9
                raise TimeoutError(f"the program did not end: {bytes(self.sent[-2000:])!r}")
        while self.read():
            pass
        return self.status

    def stop(self):
        """Stops the program wherever it is (SIGSTOP), and reads the rest of its output."""
        self.signal(signal.SIGSTOP)
        deadline = time.monotonic() + PATIENCE
        while not self.has_ended() and time.monotonic() < deadline:
            state = Path(f"/proc/{self.process}/stat").read_text().rpartition(")")[2].split()[0]
            if state == "T":
                break
        while self.read():
            pass

    def is_restored(self):
        """Whether the terminal's modes are what they were before the program started."""
        return termios.tcgetattr(self.slave) == self.modes_before

    def close(self):
        if not self.has_ended():
            self.kill()
        os.close(self.master)
        os.close(self.slave)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
