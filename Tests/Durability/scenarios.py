"""What every-call.py does in each run: the folder a run begins with, the command, and what it must come to."""

import json
import re
import shutil
import signal
import subprocess
import zlib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from checker import Files, Unreadable, counted, kept_state, readable_in, xxh64
from driving import NOTED, SHOWN, UNSAVED, YES, Home, Terminal, pack

PATIENCE = 20
# Of a question, and of the program without a verb.
PROMPT = re.compile("› |distinguo> ".encode())
LEAVING = (":quit", "quit")


@dataclass
class Run:
    """One run of the program that has ended."""

    status: int
    output: str
    errors: str
    hung: bool = False

    @property
    def documents(self):
        """The complete lines of JSON on standard output: what a learner has seen."""
        found = []
        for line in self.output.splitlines(keepends=True):
            try:
                found.append(json.loads(line))
            except ValueError:
                continue
        return found

    @property
    def shown(self):
        """The answers whose verdict was shown."""
        return [document["given"] for document in self.documents if document.get("event") == "verdict"]

    @property
    def told(self):
        """The answers that were said not to be saved for now, which is said before the verdict; in an exam, before the
        answer is noted, and the verdicts come at the end in the same order."""
        is_exam = any(document.get("code") == "noted" for document in self.documents)
        found, is_told = [], False
        for document in self.documents:
            if document.get("code") == "not-saved":
                is_told = True
            elif document.get("code") == "noted" if is_exam else document.get("event") == "verdict":
                found.append(is_told)
                is_told = False
        return [answer for answer, is_told in zip(self.shown, found) if is_told]

    @property
    def flagged(self):
        """How many remarks were said to be kept."""
        return sum(document.get("code") == "flag" for document in self.documents)

    @property
    def has_complained(self):
        """Whether it said that something went wrong."""
        codes = {document.get("code") for document in self.documents}
        return bool(self.errors.strip()) or "not-saved" in codes


@dataclass
class TerminalRun(Run):
    """A run at a terminal, where a person reads everything."""

    typed: str = ""

    @property
    def judged(self):
        """What was on the screen before each verdict, from the one before it on."""
        return self.output.split(SHOWN.decode())[:-1]

    @property
    def shown(self):
        typed = [line for line in self.typed.splitlines() if line.startswith(YES)]
        return typed[: len(self.judged)]

    @property
    def noted(self):
        """What was on the screen before each answer of an exam was noted, from the one before it on."""
        return self.output.split(NOTED.decode())[:-1]

    @property
    def told(self):
        found = self.noted or self.judged
        return [answer for answer, before in zip(self.shown, found) if UNSAVED.decode() in before]


@cache
def undo_asks(program):
    run = subprocess.run([program, "help", "progress", "undo", "--lang", "en"], capture_output=True, timeout=PATIENCE)
    return b"--yes" in run.stdout


class Learner(Home):
    """A learner whose program's calls can be counted and disturbed."""

    def __init__(self, program, shim, root):
        super().__init__(program, folder=root, questions=60)
        self.shim = shim
        self.given = self.root / "given"
        self.given.mkdir(exist_ok=True)
        self.log = self.root / "calls"
        self.runs = 0

    def copy(self, kept):
        """Puts back the folder as it was kept, at the same place as before, which the program takes notice of."""
        shutil.rmtree(self.root)
        shutil.copytree(kept, self.root, symlinks=True)

    def disturbed(self, plan=None):
        """The environment for a run. Each is a minute later than the last, and has chance of its own."""
        self.runs += 1
        self.day += 1 / 1440
        more = {"LD_PRELOAD": str(self.shim), "CALLS_SEED": str(self.runs)}
        if plan is not None:
            self.log.unlink(missing_ok=True)
            more |= {"CALLS_UNDER": f"{self.folder}:{self.given}", "CALLS_LOG": str(self.log), "CALLS_PLAN": plan}
        return self.environment | more

    def start(self, words, typed="", plan=None, folder=None, at_terminal=False):
        words = self.words(*words)
        if folder:
            words[words.index("--home") + 1] = str(folder)
        if at_terminal:
            return self.at_terminal(words, typed, plan)
        try:
            run = subprocess.run(
                words, input=typed.encode(), env=self.disturbed(plan), capture_output=True, timeout=PATIENCE
            )
        except subprocess.TimeoutExpired as late:
            return Run(0, (late.stdout or b"").decode(), (late.stderr or b"").decode(), hung=True)
        return Run(run.returncode, run.stdout.decode(errors="replace"), run.stderr.decode(errors="replace"))

    def at_terminal(self, words, typed, plan):
        """A run in which each line is typed once there's a prompt for it. If it goes on after that, it's left."""
        with Terminal(words, self.disturbed(plan)) as terminal:
            hung, place = False, 0
            try:
                for line in [*typed.splitlines(), *LEAVING]:
                    place = terminal.wait_for(PROMPT, place, PATIENCE)
                    if place is None:
                        break
                    terminal.enter(line)
                terminal.finish(PATIENCE)
            except TimeoutError:
                hung = True
                terminal.kill()
            output = terminal.sent.decode(errors="replace")
            complaints = [line for line in output.splitlines() if re.search(r"could(n't| not)|can(not|'t)", line)]
            return TerminalRun(terminal.status, output, "\n".join(complaints), hung, typed)

    def must(self, *words, typed="", folder=None, plan=None, at_terminal=False):
        """A run that's part of the preparations."""
        run = self.start(words, typed, plan, folder, at_terminal)
        if run.status != 0:
            raise RuntimeError(f"{words}: status {run.status}: {run.output} {run.errors}")
        return run

    def undoing(self, *words):
        """The words of an undo that asks nothing. Version 0.1 never asks."""
        return ("progress", "undo", *words, *(("--yes",) if undo_asks(self.program) else ()))

    def session(self, *names, folder=None, plan=None):
        """A day's session with these answers."""
        self.day = int(self.day) + 1
        self.same_day(*names, folder=folder, plan=plan)

    def same_day(self, *names, folder=None, plan=None):
        run = self.must(*quiz(len(names)), typed=answers(*names), folder=folder, plan=plan)
        assert len(run.shown) == len(names), run

    def killed_session(self, *names, plan=None):
        """A session that's killed once these answers have their verdicts, so that they're in the journal."""
        self.day = int(self.day) + 1
        with subprocess.Popen(
            self.words(*quiz(len(names) + 2)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=self.disturbed(plan),
        ) as process:
            process.stdin.write(answers(*names).encode())
            process.stdin.flush()
            verdicts = 0
            while verdicts < len(names):
                verdicts += b'"verdict"' in process.stdout.readline()
            process.send_signal(signal.SIGKILL)

    def other(self, name, *names):
        """Puts a second learner's file among the given ones."""
        folder = self.root / f"home of {name}"
        self.session(*names, folder=folder)
        (self.given / f"{name}.json").write_bytes((folder / "progress.json").read_bytes())

    def damage(self):
        """Breaks one event of the file, which a backup has as well."""
        content = self.progress.read_bytes()
        place = content.index(b"\n{", content.index(b'"events"')) + 1
        self.progress.write_bytes(content[:place] + b"#" + content[place + 1 :])


class Seen:
    """What's in the learner's folder and among the given files at one moment."""

    def __init__(self, learner):
        self.files = Files(learner.folder)
        # The answers that counted in the oldest state that was kept.
        try:
            self.oldest = counted(kept_state(self.files.lists[0])) if self.files.lists else set()
        except Unreadable:
            self.oldest = set()
        self.texts = {}
        for path in [*learner.folder.rglob("*"), *learner.given.rglob("*")]:
            if path.is_file():
                self.texts[str(path.relative_to(learner.root))] = path.read_bytes()

    def text(self, path):
        return self.texts.get(path)

    def matching(self, *beginnings):
        return {path: text for path, text in self.texts.items() if path.startswith(beginnings) and "/." not in path}

    @property
    def remarks(self):
        """What each whole line of the remarks says."""
        found = []
        for line in (self.text("home/remarks.jsonl") or b"").splitlines():
            try:
                found.append(json.loads(line)["reason"])
            except (ValueError, KeyError, TypeError):
                continue
        return found

    def is_like(self, other):
        """Whether nothing has happened that a learner would notice. A copy that's kept of a pack does no harm."""

        def outside(seen):
            found = seen.matching("given/", "home/packs/", "home/drafts/", "home/config.json")
            return {path: text for path, text in found.items() if not re.search(r"\.(removed|replaced|damaged)", path)}

        return (
            set(self.files.state) == set(other.files.state)
            and self.files.declined == other.files.declined
            and self.files.counted == other.files.counted
            and outside(self) == outside(other)
            and self.remarks == other.remarks
        )


@dataclass
class Scenario:
    name: str
    # Makes the folder that each run begins with.
    prepare: callable
    # The words of the command, or a function from the learner to them.
    words: tuple
    typed: str = ""
    # Whether what was asked for has been done, from what was there before and after. A session has none of its own.
    done: callable = None
    # Whether doing it once more must succeed, whatever happened.
    repeats: bool = False
    # What must stay in some file, byte for byte: from what was there before.
    treasures: callable = lambda before: []
    # Whether it puts events away that restoring needn't bring back. They're kept all the same.
    may_decline: bool = False
    # Which events are to be there afterwards: not those that are erased.
    keeps: callable = lambda event: True
    # Which of them restoring must bring back: not what somebody else wrote in the place of another.
    brings_back: callable = lambda event: True
    # Whether it may be killed in the middle, and is finished when it's given again.
    is_gradual: bool = False
    # Whether it's wrong usage, which changes nothing.
    is_refused: bool = False
    # Faults that every run has.
    always: list = field(default_factory=list)
    # Whether it's typed at a terminal.
    at_terminal: bool = False
    # Whether what's typed makes up a pack, rather than answers questions.
    is_authoring: bool = False
    # What it said was written and isn't, from the run and what was there after it.
    broken: callable = lambda run, after: []

    @property
    def is_session(self):
        return bool(self.typed) and not self.is_authoring

    def again(self, learner):
        """Gives the command once more. What makes up a pack is typed again, too."""
        typed = self.typed if self.is_authoring else ""
        return learner.start(self.command(learner), typed, at_terminal=self.at_terminal and self.is_authoring)

    def command(self, learner):
        return self.words(learner) if callable(self.words) else self.words


def quiz(number):
    return ("quiz", "-n", str(number), "--seed", "1", "--json")


def answers(*names):
    return "".join(f"{YES}{name}\n" for name in names)


ANSWERS = answers("a1", "a2", "a3")


# MARK: - The folders that runs begin with


def nothing(learner):
    pass


def some_days(learner):
    learner.session("old1", "old2", "old3")
    learner.session("old4", "old5")


def many_days(learner):
    for day in range(9):
        learner.session(f"day{day}")
    learner.same_day("later")


def a_copy_from_elsewhere(learner):
    """Whole copies from long ago among the backups. No state of the oldest one's month is kept any more, but an answer
    in it is nowhere else."""
    many_days(learner)
    for month in range(1, 13):
        copy = learner.folder / f"progress.backups/2020-{month:02}-01T10-00-00.000Z.json"
        copy.write_text(old_file(old_events(1 if month == 1 else 0)))


def many_weeks(learner):
    """More segments than are kept apart."""
    for day in range(65):
        learner.session(f"day{day}")


def after_a_kill(learner):
    some_days(learner)
    learner.killed_session("new1", "new2", "new3")


def after_a_kill_with_a_torn_line(learner):
    after_a_kill(learner)
    with open(learner.journal, "ab") as journal:
        journal.write(b'deadbeef {"at":')


def damaged(learner):
    after_a_kill(learner)
    learner.damage()


def damaged_journal(learner):
    after_a_kill(learner)
    lines = learner.journal.read_bytes().splitlines(keepends=True)
    learner.journal.write_bytes(b"deadbeef {}\n" + b"".join(lines))


def damaged_line(learner):
    """A journal whose last line is whole, but not as it was written."""
    after_a_kill(learner)
    content = learner.journal.read_bytes()
    learner.journal.write_bytes(content[:-20] + b"#" + content[-19:])


NO_LOCKS = "0+:ENOLCK"


def without_locks(learner):
    """The journals of a process that ended and of one that was killed."""
    some_days(learner)
    learner.session("own1", "own2", plan=NO_LOCKS)
    learner.killed_session("own3", "own4", plan=NO_LOCKS)


def damaged_without_locks(learner):
    without_locks(learner)
    learner.damage()


def missing(learner):
    learner.session("old1", "old2", "old3")
    learner.same_day("new1", "new2", "new3")
    learner.progress.unlink()


def missing_after_a_kill(learner):
    after_a_kill(learner)
    learner.progress.unlink()


def put_aside(learner):
    """What version 0.1 leaves when its restoration is killed: all is aside, and the new file isn't written."""
    after_a_kill(learner)
    for path in (learner.progress, learner.journal):
        path.rename(path.with_name(path.name + ".damaged-2030-01-03T00-00-00.000Z"))


def older_file(learner):
    learner.session("old1", "old2", "old3")
    content = learner.progress.read_bytes()
    learner.same_day("new1", "new2", "new3")
    learner.progress.write_bytes(content)


def empty_file(learner):
    some_days(learner)
    learner.progress.write_text('{"version":1,"events":[]}')


def edited(learner):
    some_days(learner)
    content = learner.progress.read_text()
    learner.progress.write_text(content.replace(f"{YES}old2", f"{YES}changed"))


def laid_out_anew(learner):
    some_days(learner)
    learner.progress.write_text(json.dumps(json.loads(learner.progress.read_text()), indent=2))


def old_file(events):
    """The events of a file as version 0.1 wrote it, which counted with less than this."""
    lines = ",\n".join(json.dumps(event, separators=(",", ":")) for event in events)
    body = '{"version":1,\n"events":[\n' + lines + "\n"
    return body + '],\n"hash":"xxh64:' + xxh64(body.encode()) + '"}\n'


def old_events(count):
    """Answers as version 0.1 wrote them, a day apart."""
    return [
        {
            "at": f"2029-12-{number:02}T10:00:00.000Z", "credit": 1, "given": f"{YES}one{number}", "id": f"one-{number}",
            "mode": "quiz", "question": f"mots/q{number}", "rating": 3, "session": "s", "thinking": 0, "type": "review",
            "verdict": "right",
        }
        for number in range(1, count + 1)
    ]


def first_version(learner):
    """What version 0.1 leaves after twelve days: the file, the one before, whole copies, and a journal after a kill."""
    events = old_events(13)
    backups = learner.folder / "progress.backups"
    backups.mkdir(mode=0o700, parents=True)
    for number in range(1, 12):
        (backups / f"2029-12-{number:02}T10-00-01.000Z.json").write_text(old_file(events[:number]))
    learner.progress.with_suffix(".json.bak").write_text(old_file(events[:11]))
    learner.progress.write_text(old_file(events[:12]))
    line = json.dumps(events[12], separators=(",", ":"))
    learner.journal.write_text(f"{zlib.crc32(line.encode()):08x} {line}\n")


def two_files(learner):
    some_days(learner)
    learner.other("ours", "ours1", "ours2")
    learner.other("theirs", "theirs1", "theirs2")


CONFLICT = "progress.sync-conflict-20300101-101500-ABCDEFG.json"


def conflict_copy(learner):
    some_days(learner)
    learner.other("theirs", "theirs1", "theirs2")
    (learner.given / "theirs.json").rename(learner.folder / CONFLICT)


def file_in_the_way(learner):
    two_files(learner)
    learner.other("union", "union1")


def merged(learner):
    two_files(learner)
    learner.must("progress", "merge", str(learner.given / "theirs.json"))


def was_reset(learner):
    some_days(learner)
    learner.must("progress", "reset", "--yes")


def with_a_pack(learner):
    some_days(learner)
    (learner.given / "fromages.yaml").write_text(pack(3, "fromages"))


def with_an_installed_pack(learner):
    with_a_pack(learner)
    learner.must("packs", "add", str(learner.given / "fromages.yaml"))
    (learner.given / "fromages.yaml").write_text(pack(4, "fromages"))


def with_a_removed_pack(learner):
    with_an_installed_pack(learner)
    learner.must("packs", "remove", "fromages")
    learner.must("packs", "add", str(learner.given / "fromages.yaml"))


def with_a_damaged_pack(learner):
    with_a_pack(learner)
    (learner.folder / "packs").mkdir(mode=0o700)
    (learner.folder / "packs/fromages.yaml").write_text("id: fromages\n")


def with_imported_cards(learner):
    some_days(learner)
    cards = learner.given / "cartes.csv"
    cards.write_text("un,one\ndeux,two\n")
    learner.must("packs", "add", str(cards))
    cards.write_text("un,one\ndeux,two\ntrois,three\n")


def with_two_packs(learner):
    with_an_installed_pack(learner)
    learner.day += 1
    learner.must(*quiz(2), "--pack", "fromages", typed=answers("brie1", "brie2"))


def with_a_lesson(learner):
    text = pack(10).replace("questions:", 'lessons:\n  - {id: un, title: "Un", text: "Voici."}\nquestions:')
    learner.pack.write_text(text.replace("    kind:", "    lesson: un\n    kind:"))
    some_days(learner)


def with_an_interrupted_quiz(learner):
    some_days(learner)
    learner.day += 1
    learner.must("quiz", "-n", "3", "--seed", "1", typed=answers("left1") + ":quit\n", at_terminal=True)


def with_an_interrupted_exam(learner):
    some_days(learner)
    learner.day += 1
    learner.must(*EXAM, typed=answers("left1") + ":quit\n")


def question(prompt, answer):
    """What's typed for a question and to end after it."""
    return f"{prompt}\n{answer}\n\nle {answer}\n\nIt is.\n\nmots\n\n\n"


COMPOSED = "Cheeses\n\nMe\n" + question("Which is soft?", "brie")
ONE_MORE = question("Where do the holes come from in the mountains?", "emmental")


def with_a_composed_pack(learner):
    some_days(learner)
    learner.must("packs", "new", str(learner.given / "new.yaml"), typed=COMPOSED)


def with_cards(learner):
    some_days(learner)
    (learner.given / "cartes.csv").write_text("un,one\ndeux,two\n")


def with_a_plain_pack(learner):
    some_days(learner)
    (learner.given / "fromages.yaml").write_text(pack(3, "fromages").replace("Question 1", "Qu'est-ce ?"))


def drafts(*names):
    """Questions as a program proposes them, a line each."""
    lines = [
        {"id": name, "kind": "truefalse", "topic": "mots", "prompt": f"Vrai {name}.", "answer": True} for name in names
    ]
    return "".join(json.dumps(line) + "\n" for line in lines)


def with_drafts(learner):
    with_an_installed_pack(learner)
    learner.must("packs", "add", "--draft", "--as", "fromages", typed=drafts("old1", "old2"))


def with_a_torn_draft(learner):
    with_drafts(learner)
    with open(learner.folder / "drafts/fromages.jsonl", "ab") as file:
        file.write(b'{"id":"torn","ki')


def with_an_exported_pack(learner):
    some_days(learner)
    (learner.given / "mots.json").write_text("an earlier export\n")


def with_an_export(learner):
    some_days(learner)
    (learner.given / "answers.csv").write_text("an earlier export\n")


def with_settings(learner):
    some_days(learner)
    (learner.folder / "config.json").write_text('{\n  "questions": 12,\n  "unknown": [1]\n}\n')


def with_a_remark(learner):
    learner.day += 1
    learner.must(*quiz(2), typed=answers("old1") + ":flag earlier\n" + answers("old2"))


def with_a_torn_remark(learner):
    with_a_remark(learner)
    with open(learner.folder / "remarks.jsonl", "ab") as remarks:
        remarks.write(b'{"at":"2030-01-01T00:00:00Z","kind":"fl')


# MARK: - What commands must come to


def unchanged(before, after):
    return after.is_like(before)


def restored(before, after):
    held = before.files.held
    astray = after.files.astray(held, before.files.declined)
    return not after.files.problems and not after.files.lost(held) and not astray


def oldest_backup(learner):
    return ("progress", "restore", str(min((learner.folder / "progress.backups").glob("*.json"))))


def went_back(before, after):
    return after.files.counted == before.oldest


def became_theirs(before, after):
    return set(after.files.state) == set(readable_in(before.text("given/theirs.json")))


def declined(before, after):
    aside = before.files.held - set(before.files.state)
    return set(after.files.state) == set(before.files.state) and aside <= after.files.declined


def took_in(path):
    def is_done(before, after):
        return set(before.files.state) | set(readable_in(before.text(path))) <= set(after.files.state)

    return is_done


def united(target):
    def is_done(before, after):
        union = set().union(*(readable_in(before.text(f"given/{name}.json")) for name in ("ours", "theirs")))
        text = after.text(f"given/{target}.json")
        return text is not None and set(readable_in(text)) == union and text.endswith(b"}\n")

    return is_done


def took_back(number):
    """Whether so many answers less count than before."""

    def is_done(before, after):
        return (
            set(before.files.state) <= set(after.files.state)
            and after.files.counted <= before.files.counted
            and len(before.files.counted) - len(after.files.counted) == number
        )

    return is_done


def forgot(before, after):
    return set(before.files.state) <= set(after.files.state) and not after.files.counted


def remembered(before, after):
    reviews = {event for event in before.files.state if event.type == "review"}
    return set(before.files.state) <= set(after.files.state) and after.files.counted == reviews


def erased(before, after):
    return not any(event.type == "review" for event in after.files.everywhere)


def is_cheese(event):
    return event.type == "review" and event.question.startswith("fromages/")


def erased_words(before, after):
    kept = {event for event in before.files.state if event.type == "review" and is_cheese(event)}
    return {event for event in after.files.everywhere if event.type == "review"} == kept == after.files.counted


def answered(*names):
    """Whether these answers are saved, of which no verdict is shown."""
    return lambda before, after: {f"{YES}{name}" for name in names} <= set(after.files.given)


def exported(before, after):
    lines = (after.text("given/answers.csv") or b"").splitlines()
    return len(lines) == 1 + len(before.files.counted) and lines[0].startswith(b"id,")


def wrote_a_sheet(before, after):
    text = after.text("given/sheet.md")
    return text is not None and text.endswith(b"\n") and text.startswith(b"<!-- distinguo sheet")


def composed(number):
    """Whether the new pack has so many questions, each of them complete."""

    def is_done(before, after):
        text = after.text("given/new.yaml") or b""
        prompts = re.findall(rb"Which is soft|the holes", text)
        return len(prompts) == text.count(b"topic:") == number and text.endswith(b"\n")

    return is_done


def said_composed(run, after):
    kept = re.findall(r"Question (\d+) is in ", run.output)
    text = after.text("given/new.yaml") or b""
    return [number for number in kept if text.count(b"topic:") < int(number)]


def made_of_cards(before, after):
    text = after.text("given/new.yaml") or b""
    return b"one" in text and b"two" in text and text.endswith(b"\n")


def formatted(before, after):
    wanted = before.text("given/fromages.yaml").replace(b"Qu'est-ce ?", "Qu’est-ce\u00a0?".encode())
    return after.text("given/fromages.yaml") == wanted


def waiting(seen):
    """The names of the drafts."""
    return re.findall(rb'^{"id":"(\w+)".*}$', seen.text("home/drafts/fromages.jsonl") or b"", re.MULTILINE)


def drafted(before, after):
    return waiting(after) == waiting(before) + [b"new1", b"new2"]


def said_drafted(run, after):
    said = [document["question"].partition("/")[2] for document in run.documents if document.get("drafted")]
    return [name for name in said if name.encode() not in waiting(after)]


def took_the_draft(before, after):
    text = after.text("home/packs/fromages.yaml") or b""
    return b"old1" not in waiting(after) and text.count(b"old1.") == 1


def refused_the_draft(before, after):
    return b"old1" not in waiting(after) and after.text("home/packs/fromages.yaml") == before.text("home/packs/fromages.yaml")


def exported_a_pack(before, after):
    try:
        return len(json.loads(after.text("given/mots.json") or b"")["questions"]) == 60
    except ValueError:
        return False


def installed(before, after):
    return after.text("home/packs/fromages.yaml") == before.text("given/fromages.yaml")


def imported(before, after):
    return b"trois" in (after.text("home/packs/cartes.yaml") or b"")


def put_away(before, after):
    kept = [text for path, text in after.texts.items() if path.startswith("home/packs/")]
    return after.text("home/packs/fromages.yaml") is None and before.text("home/packs/fromages.yaml") in kept


def packs_of(before):
    return list(before.matching("home/packs/").values())


def was_set(before, after):
    try:
        earlier = json.loads(before.text("home/config.json") or "{}")
        return json.loads(after.text("home/config.json")) == earlier | {"retention": 0.85}
    except (TypeError, ValueError):
        return False


def is_migrated(before, after):
    # Without locks the file is left alone.
    is_left = any(re.match(r"home/progress\.journal\.", path) for path in after.texts)
    return (after.files.version == 2 or is_left) and set(before.files.state) <= set(after.files.state)


def own_file(before):
    text = before.text("home/progress.json")
    return [text] if text else []


def own_journal(before):
    return [before.text("home/progress.journal")]


def merge_into(target):
    def words(learner):
        ours, theirs = (str(learner.given / f"{name}.json") for name in ("ours", "theirs"))
        return ("progress", "merge", ours, theirs, "--output", str(learner.given / f"{target}.json"))

    return words


def merge_onto_own_file(learner):
    return ("progress", "merge", str(learner.given / "theirs.json"), "--output", str(learner.progress))


def restore_theirs(learner):
    return ("progress", "restore", str(learner.given / "theirs.json"))


def merge_theirs(learner):
    return ("progress", "merge", str(learner.given / "theirs.json"))


def add_cheeses(learner):
    return ("packs", "add", str(learner.given / "fromages.yaml"))


def new_pack(learner):
    return ("packs", "new", str(learner.given / "new.yaml"))


def pack_of_cards(learner):
    return (*new_pack(learner), "--from", str(learner.given / "cartes.csv"), "--no-input")


def format_cheeses(learner):
    return ("packs", "format", str(learner.given / "fromages.yaml"))


def export_pack(learner):
    return ("packs", "export", "mots", "--format", "json", "--output", str(learner.given / "mots.json"))


def export_answers(learner):
    return ("progress", "export", str(learner.given / "answers.csv"))


RESTORE = ("progress", "restore")
RESET = ("progress", "reset", "--yes")
ERASE = ("progress", "reset", "--erase", "--yes")
ADD_DRAFTS = ("packs", "add", "--draft", "--as", "fromages")
EXAM = ("exam", "-n", "3", "--seed", "1", "--json")
SCENARIOS = [
    # Answering, folding and keeping backups.
    Scenario("first answers", nothing, quiz(3), ANSWERS),
    Scenario("answers", some_days, quiz(3), ANSWERS),
    Scenario("answers without locks", some_days, quiz(3), ANSWERS, always=[NO_LOCKS]),
    Scenario("answers beside others' journals", without_locks, quiz(2), answers("a1", "a2"), always=[NO_LOCKS]),
    Scenario("undo an answer in a session", some_days, quiz(2), answers("a1") + ":undo\n" + answers("a2", "a3")),
    Scenario("exam", some_days, ("exam", "-n", "2", "--seed", "1", "--json"), answers("a1", "a2")),
    Scenario("learn", with_a_lesson, ("learn", "--json"), ANSWERS),
    Scenario("fold", after_a_kill_with_a_torn_line, quiz(1), answers("a1")),
    Scenario("fold others' journals", without_locks, quiz(1), answers("a1")),
    Scenario("fold a damaged line", damaged_line, quiz(1), answers("a1"), treasures=own_journal),
    Scenario("thin", many_days, quiz(1), answers("a1")),
    # Nobody looks for anything missing in a copy that somebody put there. But it isn't removed.
    Scenario(
        "thin beside a copy from elsewhere", a_copy_from_elsewhere, quiz(1), answers("a1"),
        brings_back=lambda event: not event.id.startswith("one-"),
    ),
    Scenario("join segments", many_weeks, quiz(1), answers("a1")),
    Scenario("answers when the file is missing", missing, quiz(1), answers("a1")),
    Scenario("answers when an older file is there", older_file, quiz(1), answers("a1")),
    Scenario("answers when an empty file is there", empty_file, quiz(1), answers("a1"), treasures=own_file),
    Scenario("answers after a new layout", laid_out_anew, quiz(1), answers("a1"), treasures=own_file),
    # The learner may have meant it: what was there before isn't brought back unasked.
    Scenario(
        "answers after an edit", edited, quiz(1), answers("a1"), treasures=own_file, may_decline=True,
        brings_back=lambda event: event.given != f"{YES}changed",
    ),
    Scenario("migrate", first_version, quiz(1), answers("a1"), done=is_migrated, treasures=own_file),
    # Sessions that are interrupted.
    Scenario(
        "leave a quiz", some_days, ("quiz", "-n", "3", "--seed", "1"), answers("a1") + ":quit\n",
        done=answered("a1"), at_terminal=True,
    ),
    Scenario(
        "take a quiz up again", with_an_interrupted_quiz, (), "\n" + answers("a2", "a3") + "quit\n",
        done=answered("a2", "a3"), at_terminal=True,
    ),
    Scenario("leave an exam", some_days, EXAM, answers("a1") + ":quit\n", done=answered("a1")),
    Scenario(
        "take an exam up again", with_an_interrupted_exam, ("exam",), answers("a2", "a3"),
        done=answered("a2", "a3"), at_terminal=True,
    ),
    # Restoring.
    Scenario("restore", damaged, RESTORE, done=restored, repeats=True, treasures=own_file),
    Scenario("restore without locks", damaged_without_locks, RESTORE, done=restored, repeats=True, always=[NO_LOCKS]),
    Scenario("restore a damaged journal", damaged_journal, RESTORE, done=restored, repeats=True, treasures=own_journal),
    Scenario("restore a damaged line", damaged_line, RESTORE, done=restored, repeats=True, treasures=own_journal),
    Scenario("restore a missing file", missing_after_a_kill, RESTORE, done=restored, repeats=True),
    Scenario("restore from an older file", older_file, RESTORE, done=restored, repeats=True),
    Scenario("restore what was put aside", put_aside, RESTORE, done=restored, repeats=True),
    Scenario("restore others' journals", damaged_without_locks, RESTORE, done=restored, repeats=True),
    Scenario("restore a backup", some_days, oldest_backup, done=went_back, may_decline=True),
    Scenario("restore a backup after a kill", after_a_kill, oldest_backup, done=went_back, may_decline=True),
    Scenario("restore a file", two_files, restore_theirs, done=became_theirs, may_decline=True),
    Scenario("restore --keep", older_file, ("progress", "restore", "--keep"), done=declined, may_decline=True),
    # Merging.
    Scenario("merge", two_files, merge_theirs, done=took_in("given/theirs.json"), repeats=True),
    Scenario("merge without locks", two_files, merge_theirs, done=took_in("given/theirs.json"), always=[NO_LOCKS]),
    Scenario(
        "merge a conflict copy", conflict_copy, lambda learner: ("progress", "merge", str(learner.folder / CONFLICT)),
        done=took_in(f"home/{CONFLICT}"), treasures=lambda before: [before.text(f"home/{CONFLICT}")],
    ),
    Scenario("merge --output", two_files, merge_into("new"), done=united("new"), repeats=True),
    Scenario("merge --output over a file", file_in_the_way, merge_into("union"), done=united("union"), repeats=True),
    Scenario("merge as git does", two_files, merge_into("ours"), done=united("ours"), repeats=True),
    Scenario("merge --output onto the own file", two_files, merge_onto_own_file, done=unchanged, is_refused=True),
    # Taking back and forgetting.
    Scenario("undo", some_days, Learner.undoing, done=took_back(1)),
    Scenario("undo without locks", some_days, Learner.undoing, done=took_back(1), always=[NO_LOCKS]),
    Scenario("undo a merge", merged, Learner.undoing, done=took_back(2), is_gradual=True),
    Scenario("undo --reset", was_reset, lambda learner: learner.undoing("--reset"), done=remembered),
    Scenario("reset", some_days, RESET, done=forgot, repeats=True),
    Scenario("reset a pack", some_days, ("progress", "reset", "--pack", "mots", "--yes"), done=forgot),
    Scenario(
        "reset --erase", some_days, ERASE, done=erased, repeats=True, keeps=lambda event: False, is_gradual=True,
    ),
    Scenario(
        "reset --erase a pack", with_two_packs, (*ERASE, "--pack", "mots"), done=erased_words, repeats=True,
        keeps=is_cheese, is_gradual=True,
    ),
    # Packs.
    Scenario("packs add", with_a_pack, add_cheeses, done=installed, repeats=True),
    Scenario("packs add a newer one", with_an_installed_pack, add_cheeses, done=installed, repeats=True),
    Scenario(
        "packs add over a damaged one", with_a_damaged_pack, add_cheeses, done=installed, repeats=True,
        treasures=packs_of,
    ),
    Scenario(
        "packs add changed cards", with_imported_cards,
        lambda learner: ("packs", "add", str(learner.given / "cartes.csv")), done=imported, repeats=True,
        treasures=packs_of,
    ),
    Scenario(
        "packs remove", with_an_installed_pack, ("packs", "remove", "fromages"), done=put_away, treasures=packs_of
    ),
    Scenario(
        "packs remove again", with_a_removed_pack, ("packs", "remove", "fromages"), done=put_away, treasures=packs_of
    ),
    # Writing packs.
    Scenario(
        "packs new", some_days, new_pack, COMPOSED, done=composed(1), is_authoring=True, broken=said_composed
    ),
    Scenario(
        "packs new with one more question", with_a_composed_pack, new_pack, ONE_MORE, done=composed(2),
        is_authoring=True, broken=said_composed,
    ),
    Scenario("packs new from cards", with_cards, pack_of_cards, done=made_of_cards),
    Scenario("packs format", with_a_plain_pack, format_cheeses, done=formatted, repeats=True),
    Scenario(
        "packs add --draft", with_an_installed_pack, ADD_DRAFTS, drafts("new1", "new2"), done=drafted, repeats=True,
        is_gradual=True, is_authoring=True, broken=said_drafted,
    ),
    Scenario(
        "packs add --draft after a torn one", with_a_torn_draft, ADD_DRAFTS, drafts("new1", "new2"), done=drafted,
        repeats=True, is_gradual=True, is_authoring=True, broken=said_drafted,
    ),
    Scenario(
        "packs drafts takes one", with_drafts, ("packs", "drafts"), "y\n", done=took_the_draft, repeats=True,
        is_gradual=True, is_authoring=True, at_terminal=True,
    ),
    Scenario(
        "packs drafts refuses one", with_drafts, ("packs", "drafts"), "n\n", done=refused_the_draft, repeats=True,
        is_authoring=True, at_terminal=True,
    ),
    Scenario("packs export", some_days, export_pack, done=exported_a_pack, repeats=True),
    Scenario("packs export over a file", with_an_exported_pack, export_pack, done=exported_a_pack, repeats=True),
    # Settings, remarks and exports.
    Scenario("set", with_settings, ("set", "retention", "0.85"), done=was_set, repeats=True),
    Scenario("set the first time", nothing, ("set", "retention", "0.85"), done=was_set, repeats=True),
    Scenario("flag", with_a_remark, quiz(2), answers("a1") + ":flag now\n" + answers("a2")),
    Scenario("flag after a torn one", with_a_torn_remark, quiz(2), answers("a1") + ":flag now\n" + answers("a2")),
    Scenario("export", some_days, export_answers, done=exported, repeats=True),
    Scenario("export over a file", with_an_export, export_answers, done=exported, repeats=True),
    Scenario(
        "export onto the remarks", with_a_remark,
        lambda learner: ("progress", "export", str(learner.folder / "remarks.jsonl")), done=unchanged, is_refused=True,
    ),
    Scenario(
        "sheet", some_days, lambda learner: ("sheet", "--output", str(learner.given / "sheet.md")),
        done=wrote_a_sheet, repeats=True,
    ),
]
