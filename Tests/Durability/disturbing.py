"""Plans disturbances of a program's calls on a learner's files, and reads what every-call.c has counted.

Tests itself, too: the disturbances on a small Python program, the count of calls against strace's.
"""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter, namedtuple
from pathlib import Path

HERE = Path(__file__).resolve().parent
Call = namedtuple("Call", "number kind name path old injected")

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


# Kinds of calls that change what's in the files. A kill at any other leaves what a kill before the next of these does,
# with no less shown.
CHANGING = "DMNTW"


def plans(call, wanted, pairs, is_last):
    """The faults to try at a call, as every-call.c reads them."""
    number, kind = call.number, call.kind
    found = []
    if "kill" in wanted and (kind in CHANGING or is_last):
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


def undated(text):
    """A text without what differs from run to run: dates, the numbers of lists, hashes, names made up by chance."""
    text = re.sub(r"\b(\d{6,}-)?\d{4}-\d\d-\d\d[\d.TZ:-]*\b", "DATE", text)
    return re.sub(r"(segments/\.?)[0-9a-f]{16}\b|(progress\.journal\.)[0-9a-z]+\b", r"\1\2NAME", text)


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


def order_faults(calls, files):
    """Places in an undisturbed run where a power cut would lose something, whatever a kill would."""
    faults, written, named, known = set(), set(), {}, set(files)

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
        # Nothing is lost with a lock.
        if path.endswith(".lock"):
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
                what = "emptied" if call.kind == "T" else "removed"
                faults.add(f"{path} is {what} before {open_ends()[0]} is on the disk")
            written.discard(path)
            for names in named.values() if call.kind == "D" else ():
                names.discard(path)
    faults |= {f"the program ends before {path} is on the disk" for path in open_ends()}
    return [undated(fault) for fault in sorted(faults)]


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

    def lines(*texts):
        words = [[*text.split(" "), ""][:4] for text in texts]
        return [Call(number, *some, False) for number, some in enumerate(words, 1)]

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
        found = order_faults(lines(*texts), {"home/journal"})
        if found != wanted:
            faults.append(f"the order of calls: {found}, not {wanted}")
    return faults


# What the system calls of the C library are counted as. What only looks isn't compared, since the library looks more
# often than it's asked to: `realpath` reads links, `opendir` inspects what it has opened.
COUNTED = {
    "open": "open", "openat": "open", "creat": "open", "write": "write", "pwrite64": "write", "writev": "write",
    "sendfile": "write", "copy_file_range": "write", "read": "read", "pread64": "read", "fsync": "fsync",
    "fdatasync": "fdatasync", "rename": "rename", "renameat": "rename", "renameat2": "rename", "link": "link",
    "linkat": "link", "symlink": "symlink", "symlinkat": "symlink", "unlink": "unlink", "unlinkat": "unlink",
    "rmdir": "rmdir", "mkdir": "mkdir", "mkdirat": "mkdir", "ftruncate": "ftruncate", "truncate": "truncate",
    "flock": "flock", "close": "close", "fchmod": "fchmod", "chmod": "chmod", "fchmodat": "chmod", "fchown": "fchown",
    "chown": "chown", "fchownat": "chown", "fallocate": "fallocate", "utimensat": "utimens", "mmap": "mmap",
}


def uncounted(place, scenario):
    """Compares the counted calls with those that strace sees; returns the difference. None without strace."""
    if not shutil.which("strace"):
        return None
    place.begin(scenario)
    learner = place.learner
    learner.start(scenario.command(learner), scenario.typed, "")
    counted = Counter(
        (call.name.replace("opendir", "open"), undated(call.path))
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
            traced[COUNTED[name[1]], undated(re.sub(r"\.\d+\.tmp$", ".N.tmp", path))] += 1
    if not traced:
        return None
    different = [call for call in sorted(counted | traced) if counted[call] != traced[call]]
    return [f"{' '.join(call)}: counted {counted[call]}, traced {traced[call]}" for call in different]
