"""Makes each system call of the save path fail, one at a time, and checks that every unsaved answer is reported.

strace records one session at a pseudo-terminal. The session is then run again for each call on the learner's files with
each of ENOSPC, EIO, EDQUOT, EROFS, EACCES and EINTR, with SIGKILL at the call, and with writes cut short.

Passes when, at every point, each answer is durable or a message says that it isn't, the exit status isn't 0 if something
wasn't saved, earlier answers are intact, the terminal is restored, and nothing hangs. The order of the calls is checked
too: an answer is synced before its verdict is shown; the new file is synced, renamed and its folder synced before the
journal is emptied. By default a sample of the points is tried, and all the named failures: EIO on the first answer, on
the fifth, from the fifth on, and a file system without locks. --rounds 0 tries all points.
"""

import json
import os
import random
import re
import resource
import shutil
import sys
import tempfile
from collections import Counter, namedtuple
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from driving import Home, Unreadable, arguments, close, skip

SAVING = (
    "open,openat,write,pwrite64,writev,fsync,fdatasync,sync_file_range,rename,renameat,renameat2,close,ftruncate,"
    "flock,mkdir,mkdirat,link,linkat,unlink,unlinkat,fchmod,fchown"
)
ERRORS = ("ENOSPC", "EIO", "EDQUOT", "EROFS", "EACCES", "EINTR", "SIGKILL")
# A failing disk stays broken: these calls also fail from a point on. Not write, which the terminal needs too.
LASTING = ("fsync", "fdatasync", "ftruncate", "rename", "openat", "flock", "link", "mkdir")
# How much of a write succeeds before the rest is refused; "lifted" removes the limit at the next answer.
SHORT = ("a byte", "a byte, lifted", "half a line", "half a line, lifted", "half the file")
UNLIMITED = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
ANSWERS = 2
PATIENCE = 15

Call = namedtuple("Call", "process name arguments result injected")
Point = namedtuple("Point", "scenario name number what")
LINE = re.compile(r"^(\d+) +(\w+)\((.*)")


def calls(log):
    """The system calls in a trace, in order."""
    found = []
    for line in Path(log).read_text(errors="replace").splitlines():
        match = LINE.match(line)
        if match:
            rest, _, result = match[3].rpartition(" = ")
            found.append(Call(match[1], match[2], rest or match[3], result, "(INJECTED)" in line))
    return found


def what(call, folder):
    """Names the learner's files a call is about, the same way in every run; None for other calls."""
    names = re.findall(re.escape(str(folder)) + r"([^\">]*)", call.arguments)
    if not names:
        return None
    # Numbers differ from run to run, and so do the hashes that segments are named after.
    names = [re.sub(r"\b[0-9a-f]{16}\b", "H", name) for name in names]
    return " ".join(re.sub(r"\d{2,}", "N", name) or "/" for name in names)


def prepare(program, scenario):
    """Sets up the learner's folder for a scenario; returns it and how many answers it has."""
    home = Home(program)
    if scenario == "nothing there":
        return home, 0
    home.run("quiz", "-n", "3", "--seed", "1", typed="oui a1\noui a2\noui a3\n")
    home.next_day()
    with home.terminal("quiz", "-n", "3", "--seed", "1") as terminal:
        terminal.wait_for_prompt(1)
        terminal.answer("a4")
        terminal.wait_for_prompt(2)
        terminal.kill()
    with open(home.journal, "ab") as journal:
        journal.write(b'deadbeef {"at":')
    home.next_day()
    return home, 4


# How often to retry a fault that hit another call than intended.
TRIES = 8
SCENARIOS = ("nothing there", "a file, a journal and a torn tail")


class Run:
    """One session under strace, in a copy of the scenario's folder."""

    def __init__(self, prepared, injection=(), file_limit=None, answers=ANSWERS):
        template, self.before = prepared
        self.answers = answers
        self.kept = 0
        root = tempfile.mkdtemp(prefix="distinguo-")
        shutil.copytree(template.root, root, dirs_exist_ok=True)
        self.home = Home(template.program, root)
        self.home.day = template.day
        self.log = str(self.home.root / "trace")
        under = ["strace", "-f", "-y", "-qq", "-s", "40", "-o", self.log, "-e", f"trace={SAVING}", *injection]
        if file_limit:
            under = []
        self.hung = None
        with self.home.terminal("quiz", "-n", str(answers), "--seed", "1", under=under) as terminal:
            try:
                for number, place in terminal.questions(answers, PATIENCE):
                    if file_limit and file_limit[0] == number:
                        self.limit_files(terminal.process, file_limit[1])
                    terminal.answer(f"b{number}")
                    if file_limit and number < answers and "lifted" in file_limit[1]:
                        terminal.wait_for_prompt(number + 1, place, PATIENCE)
                        resource.prlimit(terminal.process, resource.RLIMIT_FSIZE, UNLIMITED)
                self.status = terminal.finish(PATIENCE)
            except TimeoutError as problem:
                self.hung = str(problem)
                terminal.kill()
                self.status = terminal.status
            self.shown = terminal.shown()
            self.restored = terminal.is_restored()
            self.transcript = terminal.sent.decode(errors="replace")
        self.calls = [] if file_limit else calls(self.log)

    def limit_files(self, process, limit):
        """Limits the file size so that the next write is cut short, as a quota would."""
        journal = self.home.journal.stat().st_size if self.home.journal.exists() else 0
        file = self.home.progress.stat().st_size if self.home.progress.exists() else 400
        most = {"a byte": journal + 1, "half a line": journal + 100, "half the file": max(file // 2, journal + 300)}
        resource.prlimit(process, resource.RLIMIT_FSIZE, (most[limit.removesuffix(", lifted")], UNLIMITED[1]))

    def aimed_at(self, point):
        """Whether the fault hit the call it was meant for."""
        return any(
            call.injected and call.name == point.name and what(call, self.home.folder) == point.what
            for call in self.calls
        )

    def messages(self):
        """What the program complained about, apart from the scenario's own torn line."""
        said = re.findall(r"distinguo: [^\r\n]*", self.transcript)
        return [line for line in said if "unfinished" not in line]

    def faults(self, killed=False):
        """Everything a learner could complain about."""
        found = []
        if self.hung:
            found.append("hangs")
        if not self.restored and not killed:
            found.append("terminal not restored")
        if self.status < 0 and not killed:
            found.append(f"dies of signal {-self.status}")
        if self.before:
            try:
                old = json.loads(self.home.progress.read_text())["events"]
                if len(old) < 3:
                    found.append("the old file lost events")
            except (OSError, ValueError, KeyError) as problem:
                found.append(f"the old file is not intact: {problem}")
        try:
            report, _ = self.home.report()
        except Unreadable as problem:
            return found + [f"unreadable afterwards: {problem}"]
        kept = report["reviews"] - self.before
        if kept > self.answers:
            found.append(f"{kept - self.answers} answers count twice")
        if self.home.shared_names():
            found.append(f"{self.home.shared_names()} answers share their name with another one")
        if kept < 0:
            found.append(f"{-kept} earlier answers lost")
        if kept < self.shown and killed:
            found.append(f"{self.shown - kept} shown answers lost by a kill")
        if kept < self.shown and not killed:
            if not self.messages():
                found.append(f"{self.shown - kept} answers not saved, but nothing reported")
            if self.status == 0:
                found.append(f"{self.shown - kept} answers not saved, but exit status 0")
        if self.shown < self.answers and not killed and not self.messages():
            found.append(f"ended after {self.shown} answers, but nothing reported")
        # The next session tidies up leftovers.
        with self.home.terminal("quiz", "-n", "1", "--free", "--seed", "2") as terminal:
            terminal.wait_for_prompt(1, 0, PATIENCE)
            terminal.enter(":stop")
            terminal.finish(PATIENCE)
        stray = [path.name for path in self.home.folder.glob(".*.tmp")] if self.home.folder.exists() else []
        if stray:
            found.append(f"left behind after the next start: {stray}")
        self.kept = kept
        return found

    def remove(self):
        self.home.remove()


# The named failures: what's injected, and the words that must appear once.
NAMED = {
    "the disk fails at the first answer": ("fdatasync:error=EIO:when=1", "reported an error"),
    "the disk fails at the fifth answer": ("fdatasync:error=EIO:when=5", "reported an error"),
    "the disk fails from the fifth answer on": ("fdatasync:error=EIO:when=5+", "reported an error"),
    "the file system doesn't support locks": ("flock:error=ENOLCK", "support locks"),
}


def named_faults(prepared, name):
    """Tries one named failure: every answer is kept regardless, and the message appears once."""
    injection, words = NAMED[name]
    run = Run(prepared, ["-e", f"inject={injection}"], answers=6)
    found = run.faults()
    said = run.messages()
    if not any(call.injected for call in run.calls):
        found.append("nothing failed")
    if run.kept != run.answers or run.status != 0:
        found.append(f"{run.kept} of {run.answers} answers are kept, status {run.status}")
    if [words in line for line in said] != [True]:
        found.append(f"isn't reported exactly once: {said}")
    run.remove()
    return [f"{name}: {fault}" for fault in found]


def points(scenario, run):
    """Every call on the learner's files, numbered among calls of the same name as strace counts them."""
    numbers, found = Counter(), []
    for call in run.calls:
        numbers[call.process, call.name] += 1
        subject = what(call, run.home.folder)
        # strace would skip the close and so keep the lock, which no real failure does.
        is_letting_go = call.name == "close" and subject and subject.endswith(".lock")
        if subject and not is_letting_go and not re.search(r"/(config\.json|packs)$", subject):
            found.append(Point(scenario, call.name, numbers[call.process, call.name], subject))
    return found


def order_faults(run, found_there):
    """Places in an undisturbed run where the order of calls would let a power cut lose something."""
    found, dirty, unlinked_names, locked, renamed = [], set(), set(), False, False
    seen_files = {path.name for path in found_there.folder.glob("*")}
    folder = str(run.home.folder)
    for call in run.calls:
        subject = what(call, run.home.folder)
        base = (subject or "").strip("/").split(" ")[-1].strip("/")
        if call.name == "flock":
            locked = "LOCK_UN" not in call.arguments
        elif call.name == "close" and subject and base.endswith(".lock"):
            locked = False
        elif call.name in ("open", "openat") and subject and "O_CREAT" in call.arguments and "= -1" not in call.result:
            if base.endswith("journal") and base not in seen_files:
                seen_files.add(base)
                unlinked_names.add(base)
        elif call.name in ("write", "pwrite64", "writev") and subject and "progress" in base:
            dirty.add(base)
            if base.endswith("journal") and not locked:
                found.append("the journal is written without the lock")
        elif call.name in ("fsync", "fdatasync") and subject is not None:
            if re.search(r"<" + re.escape(folder) + r">", call.arguments):
                unlinked_names.clear()
                renamed = False
            else:
                dirty.discard(base)
        elif call.name.startswith("rename") and subject and base == "progress.json":
            if any(name.endswith("tmp") for name in dirty):
                found.append("the new file is renamed before it is on the disk")
            renamed = True
        elif call.name == "ftruncate" and subject and base.endswith("journal"):
            if renamed:
                found.append("the journal is emptied before the folder's new name is on the disk")
        elif call.name == "write" and "/dev/pts/" in call.arguments and "Right" in call.arguments:
            if any(name.endswith("journal") for name in dirty):
                found.append("feedback is shown before the answer is on the disk")
            if unlinked_names:
                found.append("feedback is shown before the journal's name is on the disk")
    if renamed:
        found.append("the program ends before the folder is on the disk")
    return sorted(set(found))


def attempt(point, fault, prepared):
    """Tries one fault at one point; returns the faults, and whether the fault hit its call."""
    scenario = prepared[point.scenario]
    if point.name == "short write":
        run = Run(scenario, file_limit=(point.number, fault))
        faults, aimed = run.faults(), True
    else:
        lasting = fault.endswith("+")
        name = fault.rstrip("+")
        action = "signal=SIGKILL" if name == "SIGKILL" else f"error={name}"
        when = f"{point.number}{'+' if lasting else ''}"
        # Threads in the system libraries write to each other at any time, which shifts the count.
        for left in reversed(range(TRIES)):
            run = Run(scenario, ["-e", f"inject={point.name}:{action}:when={when}"])
            aimed = run.aimed_at(point) or name == "SIGKILL"
            if aimed or not left:
                break
            run.remove()
        faults = run.faults(killed=name == "SIGKILL")
    if faults:
        said = " / ".join(run.messages())[:300]
        faults = [
            f"[{point.scenario}] {point.name} no. {point.number} on {point.what}, {fault}: "
            f"{'; '.join(faults)} (status {run.status}; said: {said or 'nothing'})"
        ]
    run.remove()
    return faults, aimed


def main():
    chosen = arguments(__doc__, rounds=60)
    if not shutil.which("strace"):
        skip("syscalls", "strace is not installed")
    prepared = {name: prepare(chosen.program, name) for name in SCENARIOS}
    plan, faults = [], []
    for name in SCENARIOS:
        run = Run(prepared[name])
        if not run.calls:
            skip("syscalls", f"strace may not trace here: {run.transcript.strip()[-200:]}")
        faults += [f"[{name}] undisturbed: {fault}" for fault in run.faults()]
        faults += [f"[{name}] order: {fault}" for fault in order_faults(run, prepared[name][0])]
        for point in points(name, run):
            plan += [(point, fault) for fault in ERRORS]
            if point.name in LASTING:
                plan += [(point, fault + "+") for fault in ("ENOSPC", "EIO")]
        for number in range(1, ANSWERS + 1):
            plan += [(Point(name, "short write", number, "an answer's files"), short) for short in SHORT]
        run.remove()
    for name in NAMED:
        faults += named_faults(prepared["nothing there"], name)
    total = len(plan)
    if chosen.rounds:
        plan = random.Random(chosen.seed).sample(plan, min(chosen.rounds, total))
    missed = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for wrong, aimed in pool.map(lambda job: attempt(*job, prepared), plan):
            faults += wrong
            missed += not aimed
    if missed > len(plan) / 20:
        faults.append(f"{missed} faults hit another call than the one they were meant for")
    for home, _ in prepared.values():
        home.remove()
    close(
        "syscalls",
        faults,
        f"{len(plan)} of {total} points tried ({missed} missed their call) and {len(NAMED)} named failures, "
        f"{len(faults)} faults, seed {chosen.seed}",
    )


if __name__ == "__main__":
    sys.exit(main())
