"""Disturbs every call on the learner's files of every command that writes, one at a time, and counts what's left.

every-call.c, loaded into the program, counts its calls on the files in the learner's folder and disturbs chosen ones.
Each scenario in scenarios.py runs once undisturbed; then again for each call, killed before and after it if it changes
anything, with the errors it can return, with short reads and writes and torn lines, with trouble that lasts, and with a
second failure or a kill shortly after the first. After each run checker.py, which shares no code with the program,
counts what the files hold. Then, undisturbed, progress is restored and verified, the command is given again if that
makes sense, and a question is answered the next day. Runs that leave the same bytes behind share what follows.

A run fails when

  lost         an event that was in a file, or an answer whose verdict was shown, is in no file any more; or an earlier
               state can't be gone back to any more
  astray       a file still has it, but restoring hasn't brought it back
  untold       what was asked for isn't done, and the status is 0 or nothing was said
  failed-done  the status says that it failed, but it's done
  half         after a failure or a kill, the state is neither the old nor the new one
  other        the program crashes, hangs, finds damage in what it has restored, counts other answers than the checker,
               can't finish when the command is given again, leaves temporary files behind, or makes its calls in an
               order in which a power cut would lose something

By default a sample of the runs is tried. --rounds 0 tries all; --every K takes each K-th call only, --scenarios and
--faults some of them. The list of failures gives the --scenarios and --plan that repeat one.
"""

import hashlib
import os
import queue
import random
import re
import shutil
import sys
import tempfile
import time
from collections import Counter, defaultdict, namedtuple
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import checker
import disturbing
from disturbing import FAULTS, calls, order_faults, plans, undated
from driving import YES, arguments, close, skip
from scenarios import SCENARIOS, Learner, Seen, answers, quiz

Outcome = namedtuple("Outcome", "plan faults calls is_met run")
# What a run is blamed for; faults of one text are listed together, with the details of the first.
Fault = namedtuple("Fault", "category text details", defaults=("",))
CATEGORIES = ("lost", "astray", "untold", "failed-done", "half", "other")
# How many of the calls at which something goes wrong are listed.
MOST_PLACES = 6


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


# What a list says of the learner's file, and the hash at its end.
IDENTITY = re.compile(rb'"identity":"(\d+ \d+ [\d.]+ [\d.]+)"(.*)\n.*', re.S)


def fingerprint(seen, learner):
    """The same for two folders of the same content, but for process numbers, the mark of the folder's own path, and when
    files were written: only whether the learner's file was written to after a list of it matters."""
    digest = hashlib.sha256()
    try:
        status = (learner.folder / "progress.json").stat()
        times = [f"{time // 10**9}.{time % 10**9:09}" for time in (status.st_mtime_ns, status.st_ctime_ns)]
        present = " ".join([str(status.st_ino), str(status.st_size), *times]).encode()
    except OSError:
        present = None
    for path, text in sorted(seen.texts.items()):
        if path == "home/progress.lock":
            text = b""
        elif path == "home/device":
            text = text.split(b"\n")[0]
        elif checker.BACKUPS in path:
            text = IDENTITY.sub(lambda found: str(found[1] == present).encode() + found[2], text)
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
        faults.append(Fault("other", f"restoring ends with {restoring.status}", said(restoring)))
    restored = Seen(learner).files
    faults += [Fault("other", f"after restoring: {problem}") for problem in restored.problems]
    verified = run("progress", "verify")
    if verified.status != 0:
        faults.append(Fault("other", f"after restoring, verify ends with {verified.status}", said(verified)))
    shown = run("progress", "show", "--json")
    reviews = shown.documents[0].get("reviews") if shown.status == 0 and shown.documents else None
    if reviews != len(restored.counted):
        faults.append(Fault("other", f"the program counts {reviews} answers, the checker {len(restored.counted)}"))
    if scenario.repeats:
        again = scenario.again(learner)
        if again.status != 0 or not scenario.done(before, Seen(learner)):
            faults.append(Fault("other", f"given again, it isn't done, status {again.status}", said(again)))
    learner.day = int(learner.day) + 1
    last = run(*quiz(1), typed=answers("last"))
    at_last = Seen(learner).files
    if last.status != 0 or f"{YES}last" not in at_last.given:
        faults.append(Fault("other", f"the next day's answer isn't saved, status {last.status}", said(last)))
    if not at_last.is_tidy:
        faults.append(Fault("other", "at last the file isn't as the program writes it, or the journal isn't empty"))
    faults += [Fault("other", f"at last: {undated(problem)}") for problem in at_last.damaged_backups]
    stray = [path.name for path in learner.folder.rglob("*") if re.search(r"\.tmp$", path.name)]
    if stray:
        faults.append(Fault("other", f"left behind at last: {re.sub(r'[0-9]+', 'N', ' '.join(stray))}"))
    return Aftermath(faults, restored, at_last)


def said(run):
    """What the program said, in short and without the places of this run: the end of its complaints, the beginning of
    the rest."""

    def short(text):
        return re.sub(r"\.\d+\.tmp", ".N.tmp", re.sub(r"/[^ \"]*/run/", "", " ".join(text.split())))

    for_people = "\n".join(line for line in run.output.splitlines() if not line.startswith("{"))
    return f"{short(run.errors)[-240:]} {short(for_people)[:160]}".strip()


# MARK: - What a run is blamed for


def is_uncertain(met):
    """Whether a file couldn't be synced and couldn't be cut back either: what's on the disk then can't be known, so it's
    right to say that it isn't saved."""
    unsynced = set()
    for call in met:
        if call.injected and call.kind == "S":
            unsynced.add(call.path)
        elif call.injected and call.kind == "T" and call.path in unsynced:
            return True
    return False


def blame(scenario, before, run, after, killed):
    """What's wrong right after the run."""
    faults = []
    if run.hung:
        faults.append(Fault("other", "hangs"))
    if run.status < 0 and not killed:
        faults.append(Fault("other", f"dies of signal {-run.status}", said(run)))
        killed = True
    faults += blame_session(scenario, before, run, after, killed) if scenario.is_session else []
    if not run.hung and scenario.broken(run, after):
        faults.append(Fault("lost" if killed else "untold", "what was said to be written isn't there"))
    if scenario.done and not run.hung:
        faults += blame_command(scenario, before, run, after, killed)
    kept = [text for path, text in after.texts.items() if not path.endswith(".tmp")]
    if any(text not in kept for text in scenario.treasures(before)):
        faults.append(Fault("lost", "a file's bytes that had to be kept are nowhere"))
    damaged = set(after.files.damaged_backups) - set(before.files.damaged_backups)
    faults += [Fault("lost", f"no way back any more: {undated(problem)}") for problem in sorted(damaged)]
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
            faults.append(Fault("lost", "shown answers are neither in the file nor in a journal"))
        if len(unshown) > (len(typed) if "exam" in scenario.name else 1):
            faults.append(Fault("other", f"{len(unshown)} answers are there whose verdict wasn't shown"))
    elif run.status == 0 and missing:
        faults.append(Fault("untold", "shown answers aren't saved, status 0", said(run)))
    elif run.status == 0 and not scenario.done and len(run.shown) < len(typed):
        faults.append(Fault("untold", "not every answer was judged, status 0", said(run)))
    elif untold and not run.errors.strip():
        faults.append(Fault("untold", "shown answers aren't saved, nothing said"))
    elif run.status != 0 and not missing and len(run.shown) >= len(typed):
        faults.append(Fault("failed-done", f"status {run.status}, though every answer is saved", said(run)))
    elif run.status != 0 and unshown and "exam" not in scenario.name:
        faults.append(Fault("failed-done", f"status {run.status}, an answer is saved but wasn't judged", said(run)))
    remarks = len(after.remarks) - len(before.remarks)
    if run.flagged > remarks:
        faults.append(Fault("lost" if killed else "untold", "a remark that was said to be kept can't be read"))
    if run.flagged < remarks and not killed:
        faults.append(Fault("failed-done", "a remark is kept, but wasn't said to be", said(run)))
    return faults


def is_half(scenario, before, after):
    return not scenario.done(before, after) and not after.is_like(before)


def blame_command(scenario, before, run, after, killed):
    done = scenario.done(before, after)
    old = after.is_like(before)
    if scenario.is_session:
        # Its answers come on top; that only what was asked of it besides is done. At the prompt, failures have no status.
        is_told = scenario.at_terminal and run.has_complained
        return [Fault("untold", "not done, status 0", said(run))] if run.status == 0 and not (done or is_told) else []
    if killed:
        is_wrong = is_half(scenario, before, after) and not scenario.is_gradual
        return [Fault("half", "killed, and neither the old nor the new state")] if is_wrong else []
    if run.status == 0:
        # At a dialogue, failures have no status.
        is_told = done or scenario.is_authoring and run.has_complained
        return [] if is_told else [Fault("untold", "not done, status 0", said(run))]
    if done and not old:
        return [Fault("failed-done", f"done, status {run.status}", said(run))]
    if not old and not scenario.is_gradual:
        return [Fault("half", f"neither the old nor the new state, status {run.status}", said(run))]
    return [] if run.has_complained else [Fault("untold", f"status {run.status}, nothing said")]


def blame_aftermath(scenario, before, after, later):
    """What of that which was there before or after the run is missing at the end."""
    faults = []
    held = set(filter(scenario.keeps, before.files.held | after.files.held))
    for when, files in (("after restoring", later.restored), ("after another session", later.at_last)):
        lost = files.lost(held)
        if lost:
            faults.append(Fault("lost", f"{count(len(lost), 'event')} in no file any more {when}"))
        # Only who declines events does without them.
        declined = before.files.declined | (files.declined if scenario.may_decline else set())
        astray = set(filter(scenario.brings_back, files.astray(held, declined)))
        if astray:
            # Which files hold them says how to reach this state.
            places = ", ".join(sorted({undated(path) for event in astray for path in files.places[event]}))
            what = f"{count(len(astray), 'event')} not in the state {when}, only in {places}"
            faults.append(Fault("astray", what))
        if faults:
            break
    return faults


# MARK: - Trying


class Trial:
    """The runs of a scenario at one place."""

    def __init__(self, scenario, place):
        self.scenario = scenario
        self.place = place
        # What came of each content that a run left behind.
        self.known = {}

    def attempt(self, plan, is_told=False):
        """One disturbed run."""
        scenario, learner = self.scenario, self.place.learner
        before = self.place.begin(scenario)
        disturbances = ",".join(filter(None, [*scenario.always, plan]))
        run = learner.start(scenario.command(learner), scenario.typed, disturbances, at_terminal=scenario.at_terminal)
        met = calls(learner)
        after = Seen(learner)
        killed = run.status == -9 and ("kill" in plan or "torn" in plan)
        faults = blame(scenario, before, run, after, killed)
        if killed and scenario.is_gradual and is_half(scenario, before, after):
            again = scenario.again(learner)
            after = Seen(learner)
            if again.status != 0 or not scenario.done(before, after):
                faults.append(Fault("half", f"killed, and not finished when given again, status {again.status}"))
        key = fingerprint(after, learner)
        if key not in self.known:
            self.known[key] = aftermath(scenario, learner, before)
        if is_uncertain(met):
            faults = [fault for fault in faults if fault.category != "failed-done"]
        later = self.known[key]
        faults = faults + later.faults + blame_aftermath(scenario, before, after, later)
        if not plan:
            faults += [Fault("other", fault) for fault in order_faults(met, before.texts)]
        if is_told:
            tell(learner, run, met, after, later)
        is_met = not plan or any(call.injected and call.number == first_number(plan) for call in met)
        # Of a disturbed run only what's wrong is remembered: there are many.
        return Outcome(plan, faults, [] if plan else met, is_met, None if plan else run)


def disturbed_call(calls, plan):
    """The call that a plan disturbs first."""
    call = calls.get(first_number(plan)) if plan else None
    return f"{call.name} {call.path}" if call else "undisturbed"


def first_number(plan):
    return int(re.match(r"\d+", plan)[0])


def tell(learner, run, met, after, later):
    """Prints a run in detail."""
    for call in met:
        print(f"  {call.number:4} {call.kind} {call.name} {call.path}{'   <- fault' if call.injected else ''}")
    print(f"status {run.status}\n{run.output}{run.errors}")
    for when, files in (("after the run", after.files), ("restored", later.restored), ("at last", later.at_last)):
        counts = f"{len(files.counted)} of them count, {len(files.everywhere)} in any file"
        print(f"{when}: {len(files.state)} events in the state, {counts}")
    print(f"the files at last: {learner.folder}")
    for path in sorted(learner.folder.rglob("*")):
        print(f"  {path.relative_to(learner.folder)}")


# MARK: - All of it


def options(parser):
    names = [scenario.name for scenario in SCENARIOS]
    parser.add_argument("--scenarios", default="", help=f"separated by commas: {', '.join(names)}")
    parser.add_argument("--faults", default=",".join(FAULTS), help=f"separated by commas: {', '.join(FAULTS)}")
    parser.add_argument("--plan", help="repeats one run in detail, and keeps its files")


class Work:
    """What's to be tried, and what has come of it."""

    def __init__(self, chosen, shim, root):
        self.chosen = chosen
        self.places = queue.SimpleQueue()
        for number in range(chosen.jobs):
            self.places.put(Place(Path(root) / f"place-{number}", chosen.program, shim))
        self.scenarios = wanted_scenarios(chosen.scenarios)
        # A few scenarios are tried in several parts at once.
        self.parts = -(-2 * chosen.jobs // len(self.scenarios))
        self.total = 0
        self.counts = {}
        self.calls = {}
        self.found = defaultdict(list)

    def plans(self, scenario, calls):
        """What to try of a scenario: all, or its share of the rounds."""
        chosen = self.chosen
        chance = random.Random(f"{chosen.seed} {scenario.name}")
        shift = chance.randrange(chosen.every)
        every = [call for call in calls if (call.number + shift) % chosen.every == 0]
        wanted, last = chosen.faults.split(","), len(calls)
        all_plans = [plan for call in every for plan in plans(call, wanted, chosen.pairs, call.number == last)]
        share = -(-chosen.rounds // len(self.scenarios))
        some = chance.sample(all_plans, min(share, len(all_plans))) if chosen.rounds else all_plans
        return some, len(all_plans)

    def try_part(self, scenario, part):
        """Some of a scenario's runs, the first of them undisturbed; how many it has in all, and the seconds it took."""
        place = self.places.get()
        try:
            begun = time.monotonic()
            trial = Trial(scenario, place)
            outcomes = [trial.attempt("")]
            if outcomes[0].run.status == 64 and not scenario.is_refused:
                return outcomes, 0, 0
            planned, total = self.plans(scenario, outcomes[0].calls)
            outcomes += [trial.attempt(plan) for plan in planned[part :: self.parts]]
            return outcomes, total, time.monotonic() - begun
        finally:
            self.places.put(place)

    def do(self):
        """Tries everything, and prints a line of figures for each scenario."""
        heads = "".join(f"{category:>13}" for category in CATEGORIES)
        print(f"  {'':36}{'calls':>6}{'runs':>7}{heads}{'seconds':>9}")
        with ThreadPoolExecutor(self.chosen.jobs) as pool:
            jobs = [[pool.submit(self.try_part, one, part) for part in range(self.parts)] for one in self.scenarios]
            for scenario, parts in zip(self.scenarios, jobs):
                self.note(scenario, [part.result() for part in parts])

    def note(self, scenario, parts):
        first, *_ = parts[0][0]
        if first.run.status == 64 and not scenario.is_refused:
            print(f"  {scenario.name:36}not in this program: {said(first.run)}")
            return
        self.calls[scenario.name] = {call.number: call for call in first.calls}
        self.total += 1 + parts[0][1]
        row = self.counts[scenario.name] = Counter()
        for outcome in [first, *(outcome for outcomes, *_ in parts for outcome in outcomes[1:])]:
            row.update(runs=1, missed=not outcome.is_met)
            row.update({fault.category for fault in outcome.faults})
            for fault in outcome.faults:
                kind = (CATEGORIES.index(fault.category), scenario.name, re.sub(r"\d+", "N", fault.text))
                self.found[kind].append((outcome.plan, fault))
        figures = "".join(f"{row[category]:13}" for category in CATEGORIES)
        seconds = sum(seconds for *_, seconds in parts)
        print(f"  {scenario.name:36}{len(first.calls):6}{row['runs']:7}{figures}{seconds:9.0f}")

    def faults(self):
        """Each kind of fault once, with the places where it was met and how to meet it again."""
        texts = []
        for (_, name, _), those in sorted(self.found.items()):
            plan, fault = those[0]
            places = list(dict.fromkeys(disturbed_call(self.calls[name], plan) for plan, _ in those))
            where = ", ".join(places[:MOST_PLACES] + ["…"][: len(places) > MOST_PLACES])
            texts.append(
                f"{fault.category}: {name}: {fault.text}\n      {count(len(those), 'run')}: {where}\n"
                + (f"      said: {fault.details}\n" if fault.details else "")
                + f"      --scenarios '{name}' --plan '{plan}'"
            )
        return texts

    def sum(self, what):
        return sum(row[what] for row in self.counts.values())


def wanted_scenarios(names):
    unknown = set(filter(None, names.split(","))) - {scenario.name for scenario in SCENARIOS}
    if unknown:
        sys.exit(f"no such scenario: {', '.join(unknown)}")
    return [scenario for scenario in SCENARIOS if not names or scenario.name in names.split(",")]


def main():
    chosen = arguments(__doc__, options, rounds=600, every=1, pairs=3, jobs=os.cpu_count())
    root = os.path.realpath(tempfile.mkdtemp(prefix="distinguo-"))
    shim = disturbing.compiled(root) if sys.platform == "linux" else None
    if not shim:
        skip("every-call", "this needs Linux and a C compiler")
    begun = time.monotonic()
    work = Work(chosen, shim, root)
    if chosen.plan is not None:
        outcome = Trial(work.scenarios[0], work.places.get()).attempt(chosen.plan, is_told=True)
        faults = [": ".join(filter(None, fault)) for fault in outcome.faults]
        close("every-call", faults, f"{work.scenarios[0].name}, {chosen.plan or 'undisturbed'}")

    faults = checker.self_test() + disturbing.order_test() + disturbing.shim_faults(shim, root)
    place = work.places.get()
    for scenario in SCENARIOS[1::8]:
        difference = disturbing.uncounted(place, scenario)
        if difference is None:
            print("  strace can't be used: nothing says that every call is counted")
            break
        faults += [f"every-call.c misses calls of {scenario.name}: {line}" for line in difference]
    work.places.put(place)
    if faults:
        close("every-call", faults, "the harness itself doesn't work")

    work.do()
    faults = work.faults()
    runs, missed = work.sum("runs"), work.sum("missed")
    if missed > runs / 20:
        faults.append(f"{missed} faults met no call")
    shutil.rmtree(root)
    figures = ", ".join(f"{work.sum(category)} {category}" for category in CATEGORIES)
    close(
        "every-call",
        faults,
        f"{runs} of {work.total} runs, {missed} missed their call, {figures}, "
        f"{time.monotonic() - begun:.0f} s, seed {chosen.seed}",
    )


if __name__ == "__main__":
    sys.exit(main())
