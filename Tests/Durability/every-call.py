"""Disturbs every call on the learner's files of every command that writes, one at a time, and counts what's left.

every-call.c, loaded into the program, counts its calls on the files in the learner's folder and makes chosen ones fail.
Each scenario in scenarios.py runs once undisturbed; then again for each call, killed before and after it, with the
errors it can return, with short reads and writes and torn lines, with trouble that lasts, and with a second failure or a
kill shortly after the first. After each run checker.py, which shares no code with the program, counts what the files
hold. Then, undisturbed, progress is restored and verified, the command is given again if that makes sense, and a
question is answered the next day. Runs that leave the same bytes behind share what follows.

A run fails when

  lost         an event that was in a file, or an answer whose verdict was shown, is in no file any more
  astray       a file still has it, but restoring hasn't brought it back
  untold       what was asked for isn't done, and the status is 0 or nothing was said
  failed-done  the status says that it failed, but it's done
  half         after a failure or a kill, the state is neither the old nor the new one
  other        calls come in an order in which a power cut would lose something; or the program crashes, hangs, finds damage in what it has restored, counts other answers than the checker,
               can't finish when the command is given again, or leaves temporary files behind

By default a sample of the runs is tried. --rounds 0 tries all; --every K takes each K-th call only, --scenarios and
--faults some of them. The list of failures gives the --scenarios and --plan that repeat one.
"""

import hashlib
import os
import queue
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict, namedtuple
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import checker
from driving import YES, arguments, close, skip
from scenarios import SCENARIOS, Learner, Seen, answers, quiz

HERE = Path(__file__).resolve().parent
Call = namedtuple("Call", "number kind name path old injected")
Fault = namedtuple("Fault", "category text")
CATEGORIES = ("lost", "astray", "untold", "failed-done", "half", "other")

# The errors that each kind of call can return (the kinds are named in every-call.c), and those that last.
ERRORS = {
    "C": ("EIO",),
    "D": ("EIO", "EACCES"),
    "I": ("EIO", "EACCES"),
    "L": ("EINTR", "ENOLCK"),
    "M": ("EIO", "EPERM"),
    "N": ("ENOSPC", "EIO", "EACCES"),
    "O": ("EIO", "EACCES"),
    "R": ("EIO", "EINTR"),
    "S": ("EIO", "ENOSPC", "EINTR"),
    "T": ("EIO", "EINTR"),
    "W": ("ENOSPC", "EIO", "EINTR"),
}
LASTING = {
    "D": ("EIO", "EACCES"),
    "L": ("ENOLCK",),
    "N": ("ENOSPC", "EIO", "EACCES"),
    "O": ("EIO", "EACCES"),
    "R": ("EIO",),
    "S": ("EIO",),
    "T": ("EIO",),
    "W": ("ENOSPC", "EIO"),
}
INTERRUPTIBLE = ("open", "write", "read", "fsync", "fdatasync", "ftruncate", "flock")
FAULTS = ("kill", "torn", "short", "ENOSPC", "EIO", "EACCES", "EPERM", "EINTR", "ENOLCK", "lasting", "double")


def plans(call, wanted, pairs):
    """The faults to try at a call, as every-call.c reads them."""
    number, kind = call.number, call.kind
    found = []
    if "kill" in wanted:
        found += [f"{number}:kill-before", f"{number}:kill-after"]
    if kind == "W" and "torn" in wanted:
        found.append(f"{number}:torn")
    if kind in "RW" and call.name != "readdir" and "short" in wanted:
        found.append(f"{number}:short")
        if kind == "W":
            found.append(f"{number}:short,{number + 1}:ENOSPC")
    errors = [error for error in ERRORS[kind] if error != "EINTR" or call.name in INTERRUPTIBLE]
    found += [f"{number}:{error}" for error in errors if error in wanted]
    if kind == "N" and call.name == "open" and "EINTR" in wanted:
        found.append(f"{number}:EINTR")
    if "lasting" in wanted:
        found += [f"{number}+:{error}" for error in LASTING.get(kind, ())]
    if "double" in wanted and kind in "DNSTW":
        for later in range(number + 1, number + 1 + pairs):
            found += [f"{number}:{errors[0]},{later}:EIO", f"{number}:{errors[0]},{later}:kill-before"]
    return found


# MARK: - The shim


def compiled(place):
    """every-call.c as a library; None without a C compiler."""
    found = next((path for path in map(shutil.which, ("cc", "clang", "gcc")) if path), None)
    if not found:
        return None
    library = Path(place) / "every-call.so"
    words = [found, "-shared", "-fPIC", "-O1", "-o", str(library), str(HERE / "every-call.c"), "-ldl"]
    subprocess.run(words, check=True, capture_output=True)
    return library


def calls(learner):
    """The calls of the learner's last run."""
    found = []
    for line in learner.log.read_text(errors="replace").splitlines() if learner.log.exists() else []:
        number, kind, name, *paths, injected = line.split("\t")
        paths = [re.sub(r"\.\d+\.tmp$", ".N.tmp", path.removeprefix(str(learner.root) + "/")) for path in paths]
        found.append(Call(int(number), kind, name, *paths, bool(injected)))
    return found


def order_faults(calls, before):
    """Places in an undisturbed run where a power cut would lose something, whatever a kill would."""
    faults, written, named, known = set(), set(), {}, set(before.texts)

    def above(path):
        return path.rpartition("/")[0]

    def name(path):
        known.add(path)
        if above(path):
            named.setdefault(above(path), set()).add(path)

    def open_ends():
        return sorted(written | set().union(*named.values()))

    for call in calls:
        path = call.path
        if path.endswith("progress.lock"):
            continue
        if call.kind == "W":
            written.add(path)
        elif call.kind == "S":
            written.discard(path)
            named.pop(path, None)
        elif call.name in ("open", "mkdir", "link") and call.kind == "N" and path not in known:
            name(path)
        elif call.name == "rename":
            if call.old in written:
                faults.add(f"{path} is replaced before the new one is on the disk")
            for names in named.values():
                names.discard(call.old)
            written.discard(call.old)
            known.discard(call.old)
            name(path)
        elif call.kind in "DT" and path in known:
            if open_ends() and not path.endswith(".tmp"):
                faults.add(f"{path} is {'emptied' if call.kind == 'T' else 'removed'} before {open_ends()[0]} is on the disk")
            written.discard(path)
            for names in named.values() if call.kind == "D" else ():
                names.discard(path)
    faults |= {f"the program ends before {path} is on the disk" for path in open_ends()}
    return [Fault("other", re.sub(r"\d[\d.TZ:-]+", "DATE", fault)) for fault in sorted(faults)]


# MARK: - Places to run in


class Place:
    """A folder in which one run at a time happens, always under the same path, which the program takes notice of."""

    def __init__(self, root, program, shim):
        self.root = Path(root)
        self.root.mkdir(parents=True, exist_ok=True)
        self.learner = Learner(program, shim, self.root / "run")
        self.prepared = {}

    def begin(self, scenario):
        """Puts the scenario's folder there; returns what's in it."""
        learner = self.learner
        if scenario.name not in self.prepared:
            shutil.rmtree(learner.root)
            learner.__init__(learner.program, learner.shim, learner.root)
            scenario.prepare(learner)
            kept = self.root / f"kept-{len(self.prepared)}"
            shutil.copytree(learner.root, kept, symlinks=True)
            self.prepared[scenario.name] = (kept, Seen(learner), learner.day, learner.runs)
        kept, before, learner.day, learner.runs = self.prepared[scenario.name]
        learner.copy(kept)
        return before


def fingerprint(seen):
    """The same for two folders of the same content, but for process numbers and the mark of the folder's own path."""
    digest = hashlib.sha256()
    for path, text in sorted(seen.texts.items()):
        if path == "home/progress.lock":
            text = b""
        elif path == "home/device":
            text = text.split(b"\n")[0]
        name = re.sub(r"\.\d+\.tmp$", ".N.tmp", path)
        digest.update(f"{name}\0{len(text)}\0".encode() + text)
    return digest.hexdigest()


# MARK: - What follows a run


@dataclass
class Aftermath:
    """What came of restoring, verifying, doing it again and going on."""

    faults: list
    restored: checker.Files
    at_last: checker.Files


def count(number, what):
    return f"{number} {what}{'' if number == 1 else 's'}"


def aftermath(scenario, learner, before):
    faults = []

    def run(*words, typed=""):
        run = learner.start(words, typed)
        if run.hung:
            faults.append(Fault("other", f"{words[:2]} hangs afterwards"))
        elif run.status < 0:
            faults.append(Fault("other", f"{words[:2]} dies of signal {-run.status} afterwards"))
        return run

    restoring = run("progress", "restore")
    if restoring.status != 0:
        faults.append(Fault("other", f"restoring ends with {restoring.status}: {said(restoring)}"))
    restored = Seen(learner).files
    faults += [Fault("other", f"after restoring: {problem}") for problem in restored.problems]
    verified = run("progress", "verify")
    if verified.status != 0:
        faults.append(Fault("other", f"after restoring, verify ends with {verified.status}: {verified.output.strip()}"))
    shown = run("progress", "show", "--json")
    reviews = shown.documents[0].get("reviews") if shown.status == 0 and shown.documents else None
    if reviews != len(restored.counted):
        faults.append(Fault("other", f"the program counts {reviews} answers, the checker {len(restored.counted)}"))
    if scenario.repeats:
        again = run(*scenario.command(learner))
        if again.status != 0 or not scenario.done(before, Seen(learner)):
            faults.append(Fault("other", f"given again, it isn't done, status {again.status}: {said(again)}"))
    learner.day = int(learner.day) + 1
    last = run(*quiz(1), typed=answers("last"))
    at_last = Seen(learner).files
    if last.status != 0 or f"{YES}last" not in at_last.given:
        faults.append(Fault("other", f"the next day's answer isn't saved, status {last.status}: {said(last)}"))
    stray = [path.name for path in learner.folder.rglob("*") if re.search(r"\.tmp$", path.name)]
    if stray:
        faults.append(Fault("other", f"left behind at last: {re.sub(r'[0-9]+', 'N', ' '.join(stray))}"))
    return Aftermath(faults, restored, at_last)


def said(run):
    """What the program said, in short and without the places of this run."""
    text = re.sub(r"/[^ \"]*/run/", "", re.sub(r"\s+", " ", run.errors or run.output))
    return re.sub(r"\.\d+\.tmp", ".N.tmp", text).strip()[:220]


# MARK: - What a run is blamed for


def blame(scenario, before, run, after, killed):
    """What's wrong right after the run."""
    faults = []
    if run.hung:
        faults.append(Fault("other", "hangs"))
    if run.status < 0 and not killed:
        faults.append(Fault("other", f"dies of signal {-run.status}: {said(run)}"))
        killed = True
    faults += blame_session(scenario, before, run, after, killed) if scenario.is_session else []
    if scenario.done and not run.hung:
        faults += blame_command(scenario, before, run, after, killed)
    kept = list(after.texts.values())
    if any(text not in kept for text in scenario.treasures(before)):
        faults.append(Fault("lost", "a file's bytes that had to be kept are nowhere"))
    earlier = [remark for remark in before.remarks if remark not in after.remarks]
    if earlier:
        faults.append(Fault("lost", f"{count(len(earlier), 'earlier remark')} can't be read any more"))
    return faults


def blame_session(scenario, before, run, after, killed):
    faults = []
    saved = after.files.given
    missing = [answer for answer in run.shown if answer not in saved]
    untold = [answer for answer in missing if answer not in run.told]
    unshown = [event for event in set(after.files.state) - set(before.files.state) if event.type == "review"]
    unshown = [event.given for event in unshown if event.given not in run.shown]
    typed = [line for line in scenario.typed.splitlines() if line.startswith(YES)]
    if killed:
        if untold:
            faults.append(Fault("lost", f"{count(len(untold), 'shown answer')} neither in the file nor in a journal"))
        if len(unshown) > (len(typed) if "exam" in scenario.name else 1):
            faults.append(Fault("other", f"{len(unshown)} answers are there whose verdict wasn't shown"))
    elif run.status == 0 and missing:
        faults.append(Fault("untold", f"{count(len(missing), 'shown answer')} not saved, status 0: {said(run)}"))
    elif run.status == 0 and not scenario.done and len(run.shown) < len(typed):
        faults.append(Fault("untold", f"{len(run.shown)} of {len(typed)} answers were judged, status 0: {said(run)}"))
    elif untold and not run.errors.strip():
        faults.append(Fault("untold", f"{count(len(untold), 'shown answer')} not saved, nothing said"))
    elif run.status != 0 and not missing and len(run.shown) >= len(typed):
        faults.append(Fault("failed-done", f"status {run.status}, though every answer is saved: {said(run)}"))
    elif run.status != 0 and unshown and "exam" not in scenario.name:
        faults.append(Fault("failed-done", f"status {run.status}, an answer is saved but wasn't judged: {said(run)}"))
    remarks = len(after.remarks) - len(before.remarks)
    if run.flagged > remarks:
        faults.append(Fault("lost" if killed else "untold", "a remark that was said to be kept can't be read"))
    if run.flagged < remarks and not killed:
        faults.append(Fault("failed-done", f"a remark is kept, but wasn't said to be: {said(run)}"))
    return faults


def blame_command(scenario, before, run, after, killed):
    done = scenario.done(before, after)
    old = after.is_like(before)
    if scenario.is_session:
        # Its answers come on top; that only what was asked of it besides is done.
        return [Fault("untold", f"not done, status 0: {said(run)}")] if run.status == 0 and not done else []
    if killed:
        return [] if done or old or not scenario.keeps_events else [Fault("half", "neither the old nor the new state")]
    if run.status == 0:
        return [] if done else [Fault("untold", f"not done, status 0: {said(run)}")]
    if done and not old:
        return [Fault("failed-done", f"done, status {run.status}: {said(run)}")]
    if not old and scenario.keeps_events:
        return [Fault("half", f"neither the old nor the new state, status {run.status}: {said(run)}")]
    return [] if run.has_complained else [Fault("untold", f"status {run.status}, nothing said")]


def blame_aftermath(scenario, before, after, later):
    """What of that which was there before or after the run is missing at the end."""
    if not scenario.keeps_events:
        return []
    faults = []
    held = before.files.held | after.files.held
    for when, files in (("after restoring", later.restored), ("after another session", later.at_last)):
        lost = files.lost(held)
        if lost:
            faults.append(Fault("lost", f"{count(len(lost), 'event')} in no file any more {when}"))
        astray = files.astray(held) if scenario.comes_back else set()
        if astray:
            # Which files hold them says how to reach this state.
            places = sorted({re.sub(r"\d[\d.TZ:-]+", "DATE", place) for event in astray for place in files.places[event]})
            faults.append(Fault("astray", f"{count(len(astray), 'event')} not in the state {when}, only in {', '.join(places)}"))
        if faults:
            break
    return faults


# MARK: - Trying


class Trial:
    """Everything that's shared between the runs."""

    def __init__(self, chosen, shim, root):
        self.places = queue.SimpleQueue()
        for number in range(chosen.jobs):
            self.places.put(Place(Path(root) / f"place-{number}", chosen.program, shim))
        self.known = {}
        self.lock = Lock()

    def attempt(self, scenario, plan, is_told=False):
        """One disturbed run; returns its faults, its calls and whether the plan's first fault met a call."""
        place = self.places.get()
        try:
            before = place.begin(scenario)
            learner = place.learner
            run = learner.start(scenario.command(learner), scenario.typed, ",".join([*scenario.always, plan]).strip(","))
            met = calls(learner)
            after = Seen(learner)
            hit = not plan or any(call.injected and call.number == first_number(plan) for call in met)
            killed = run.status == -9 and ("kill" in plan or "torn" in plan)
            faults = blame(scenario, before, run, after, killed)
            key = (scenario.name, fingerprint(after))
            with self.lock:
                later = self.known.get(key)
            if later is None:
                later = aftermath(scenario, learner, before)
                with self.lock:
                    self.known[key] = later
            faults = faults + later.faults + blame_aftermath(scenario, before, after, later)
            if not plan:
                faults += order_faults(met, before)
            if is_told:
                tell(learner, run, met, after, later)
            return faults, met, hit, run
        finally:
            self.places.put(place)


def first_number(plan):
    return int(re.match(r"\d+", plan)[0])


def tell(learner, run, met, after, later):
    """Prints a run in detail."""
    for call in met:
        print(f"  {call.number:4} {call.kind} {call.name} {call.path}{'   <- fault' if call.injected else ''}")
    print(f"status {run.status}\n{run.output}{run.errors}")
    for when, files in (("after the run", after.files), ("restored", later.restored), ("at last", later.at_last)):
        print(f"{when}: {len(files.state)} events in the state, {len(files.counted)} count, {len(files.everywhere)} anywhere")
    print(f"the files at last: {learner.folder}")
    for path in sorted(learner.folder.rglob("*")):
        print(f"  {path.relative_to(learner.folder)}")


# MARK: - The harness is tested


def shim_faults(shim, root):
    """Tries every-call.c on a small Python program; returns what didn't work."""
    folder = Path(root) / "victim"
    victim = (
        "import os; f = os.open('a', os.O_CREAT | os.O_WRONLY, 0o600); os.write(f, b'12345678'); os.fsync(f); "
        "os.rename('a', 'b'); os.close(f)"
    )
    expected = {
        "1:kill-before": (-9, {}),
        "1:kill-after": (-9, {"a": b""}),
        "2:kill-before": (-9, {"a": b""}),
        "2:torn": (-9, {"a": b"1234"}),
        "2:short": (0, {"b": b"1234"}),
        "2:kill-after": (-9, {"a": b"12345678"}),
        "2:ENOSPC": (1, {"a": b""}),
        "3:EIO": (1, {"a": b"12345678"}),
        "4:kill-before": (-9, {"a": b"12345678"}),
        "4:kill-after": (-9, {"b": b"12345678"}),
        "4:EACCES": (1, {"a": b"12345678"}),
        "2+:EIO": (1, {"a": b""}),
        "2:short,4:EIO": (1, {"a": b"1234"}),
        "5:EIO": (1, {"b": b"12345678"}),
        "": (0, {"b": b"12345678"}),
    }
    faults = []
    for plan, (status, files) in expected.items():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        environment = {"LD_PRELOAD": str(shim), "CALLS_UNDER": str(folder), "CALLS_PLAN": plan}
        # Python itself looks at the folder it runs in unless it's isolated.
        run = subprocess.run(
            [sys.executable, "-I", "-S", "-c", victim], cwd=folder, env=os.environ | environment, capture_output=True
        )
        found = {path.name: path.read_bytes() for path in folder.iterdir()}
        if (run.returncode, found) != (status, files):
            faults.append(f"every-call.c: {plan!r} leads to {run.returncode}, {found}, not {status}, {files}")
    return faults


def order_test():
    """Plants unsafe orders of calls; returns what wasn't noticed."""

    class Before:
        texts = {"home/journal": b"x"}

    def lines(*texts):
        return [Call(number, *text.split(" "), *[""] * (3 - text.count(" ")), False) for number, text in enumerate(texts, 1)]

    new = ("N open home/new", "W write home/new", "S fsync home/new", "N rename home/file home/new", "S fsync home")
    empty = "T ftruncate home/journal"
    planted = {
        (*new, empty, "S fsync home/journal"): [],
        (*new[:2], *new[3:]): ["home/file is replaced before the new one is on the disk"],
        (*new[:4],): ["the program ends before home/file is on the disk"],
        (*new[:4], empty, new[4]): ["home/journal is emptied before home/file is on the disk"],
        ("N open home/new", "W write home/new", "D unlink home/journal", *new[2:]): [
            "home/journal is removed before home/new is on the disk"
        ],
    }
    faults = []
    for texts, wanted in planted.items():
        found = [fault.text for fault in order_faults(lines(*texts), Before)]
        if found != wanted:
            faults.append(f"the order of calls: {found}, not {wanted}")
    return faults


# What the system calls of the C library are counted as. What isn't here isn't counted: `realpath` reads links, which the
# library doesn't ask for by name, and `opendir` looks at what it has opened.
COUNTED = {
    "open": "open", "openat": "open", "creat": "open", "write": "write", "pwrite64": "write", "writev": "write",
    "sendfile": "write", "copy_file_range": "write", "read": "read", "pread64": "read", "fsync": "fsync",
    "fdatasync": "fdatasync", "rename": "rename", "renameat": "rename", "renameat2": "rename", "link": "link",
    "linkat": "link", "symlink": "symlink", "symlinkat": "symlink", "unlink": "unlink", "unlinkat": "unlink",
    "rmdir": "rmdir", "mkdir": "mkdir", "mkdirat": "mkdir", "ftruncate": "ftruncate", "truncate": "truncate",
    "flock": "flock", "close": "close", "fchmod": "fchmod", "chmod": "chmod", "fchmodat": "chmod", "fchown": "fchown",
    "chown": "chown", "fchownat": "chown", "fallocate": "fallocate", "utimensat": "utimens", "mmap": "mmap",
}


def uncounted(trial, scenario):
    """Compares the counted calls with those that strace sees; returns the difference. None without strace."""
    if not shutil.which("strace"):
        return None
    place = trial.places.get()
    try:
        place.begin(scenario)
        learner = place.learner
        learner.start(scenario.command(learner), scenario.typed, "")
        counted = Counter(
            (call.name.replace("opendir", "open"), call.path)
            for call in calls(learner)
            if call.name in {*COUNTED.values(), "opendir"}
        )
        place.begin(scenario)
        log = learner.root / "trace"
        environment = {name: value for name, value in learner.disturbed().items() if name != "LD_PRELOAD"}
        words = ["strace", "-f", "-y", "-qq", "-s", "0", "-o", str(log), "-e", "trace=%file,%desc"]
        words += learner.words(*scenario.command(learner))
        subprocess.run(words, input=scenario.typed.encode(), env=environment, capture_output=True)
        traced = Counter()
        beginning = re.escape(str(learner.root)) + r"/((?:home|given)\b[^\">]*)"
        for line in log.read_text(errors="replace").splitlines():
            name = re.match(r"\d+ +(\w+)\(", line)
            paths = re.findall(beginning, line)
            if name and paths and name[1] in COUNTED:
                # Of two names the new one counts.
                path = paths[-1] if "rename" in name[1] or "link" in name[1] else paths[0]
                traced[COUNTED[name[1]], re.sub(r"\.\d+\.tmp$", ".N.tmp", path)] += 1
        if not traced:
            return None
        return [f"{name} {path}: counted {counted[name, path]}, traced {traced[name, path]}"
                for name, path in sorted(counted | traced) if counted[name, path] != traced[name, path]]
    finally:
        trial.places.put(place)


# MARK: - All of it


def options(parser):
    names = [scenario.name for scenario in SCENARIOS]
    parser.add_argument("--scenarios", default="", help=f"separated by commas: {', '.join(names)}")
    parser.add_argument("--faults", default=",".join(FAULTS), help=f"separated by commas: {', '.join(FAULTS)}")
    parser.add_argument("--plan", help="repeats one run in detail, and keeps its files")


def sample(planned, number, chance):
    """So many of the planned runs, from each scenario as many as from the others as long as it has some."""
    shuffled = {name: chance.sample(some, len(some)) for name, some in planned.items()}
    turns = [(turn, name, plan) for name, some in shuffled.items() for turn, plan in enumerate(some)]
    chance.shuffle(turns)
    turns.sort(key=lambda one: one[0])
    return {name: [plan for _, one, plan in turns[:number] if one == name] for name in planned}


def wanted_scenarios(names):
    unknown = set(filter(None, names.split(","))) - {scenario.name for scenario in SCENARIOS}
    if unknown:
        sys.exit(f"no such scenario: {', '.join(unknown)}")
    return [scenario for scenario in SCENARIOS if not names or scenario.name in names.split(",")]


def main():
    chosen = arguments(__doc__, options, rounds=600, every=1, pairs=3, jobs=os.cpu_count())
    root = os.path.realpath(tempfile.mkdtemp(prefix="distinguo-"))
    shim = compiled(root) if sys.platform == "linux" else None
    if not shim:
        skip("every-call", "this needs Linux and a C compiler")
    scenarios = wanted_scenarios(chosen.scenarios)
    if chosen.plan is not None:
        chosen.jobs = 1
        trial = Trial(chosen, shim, root)
        faults, *_ = trial.attempt(scenarios[0], chosen.plan, is_told=True)
        close("every-call", [f"{fault.category}: {fault.text}" for fault in faults], scenarios[0].name)
    trial = Trial(chosen, shim, root)
    faults = checker.self_test() + order_test() + shim_faults(shim, root)
    difference = uncounted(trial, SCENARIOS[1])
    if difference is None:
        print("  strace can't be used: nothing says that every call is counted")
    faults += [f"every-call.c misses calls: {line}" for line in difference or ()]
    if faults:
        close("every-call", faults, "the harness itself doesn't work")

    planned = {scenario.name: [] for scenario in scenarios}
    counts = {scenario.name: Counter() for scenario in scenarios}
    found = defaultdict(list)
    seen_calls = {}
    begun = time.monotonic()

    def note(scenario, plan, outcome):
        wrong, met, hit, _ = outcome
        counts[scenario.name]["missed"] += not hit
        counts[scenario.name]["runs"] += 1
        counts[scenario.name].update({fault.category for fault in wrong})
        for fault in wrong:
            found[scenario.name, fault.category, re.sub(r"\d+", "N", fault.text)].append((plan, fault))

    with ThreadPoolExecutor(chosen.jobs) as pool:
        undisturbed = pool.map(lambda scenario: trial.attempt(scenario, ""), scenarios)
        for scenario, outcome in zip(scenarios, undisturbed):
            if outcome[3].status == 64 and not scenario.is_refused:
                print(f"  {scenario.name}: not in this program: {said(outcome[3])}")
                continue
            seen_calls[scenario.name] = {call.number: call for call in outcome[1]}
            note(scenario, "", outcome)
            shift = random.Random(f"{chosen.seed} {scenario.name}").randrange(chosen.every)
            for call in outcome[1]:
                if (call.number + shift) % chosen.every == 0:
                    planned[scenario.name] += plans(call, chosen.faults.split(","), chosen.pairs)
        total = sum(map(len, planned.values()))
        if chosen.rounds:
            planned = sample(planned, chosen.rounds, random.Random(chosen.seed))
        print(f"  {'':32}{'calls':>6}{'runs':>7}" + "".join(f"{category:>13}" for category in CATEGORIES) + f"{'seconds':>9}")
        for scenario in scenarios:
            if scenario.name not in seen_calls:
                continue
            started = time.monotonic()
            outcomes = pool.map(lambda plan, scenario=scenario: trial.attempt(scenario, plan), planned[scenario.name])
            for plan, outcome in zip(planned[scenario.name], outcomes):
                note(scenario, plan, outcome)
            row = counts[scenario.name]
            figures = "".join(f"{row[category]:13}" for category in CATEGORIES)
            seconds = time.monotonic() - started
            print(f"  {scenario.name:32}{len(seen_calls[scenario.name]):6}{row['runs']:7}{figures}{seconds:9.0f}")

    for (name, category, _), those in sorted(found.items(), key=lambda item: (CATEGORIES.index(item[0][1]), item[0])):
        plan, fault = those[0]
        call = seen_calls[name].get(first_number(plan)) if plan else None
        where = f"at {call.name} {call.path}" if call else "undisturbed"
        faults.append(f"{category}: {name}: {fault.text}\n      {count(len(those), 'run')}, first {where}: "
                      f"--scenarios '{name}' --plan '{plan}'")
    runs = sum(row["runs"] for row in counts.values())
    missed = sum(row["missed"] for row in counts.values())
    if missed > runs / 20:
        faults.append(f"{missed} faults met no call")
    shutil.rmtree(root)
    figures = ", ".join(f"{sum(row[category] for row in counts.values())} {category}" for category in CATEGORIES)
    close(
        "every-call",
        faults,
        f"{runs} of {total + len(seen_calls)} runs, {missed} missed their call, {figures}, "
        f"{time.monotonic() - begun:.0f} s, seed {chosen.seed}",
    )


if __name__ == "__main__":
    sys.exit(main())
