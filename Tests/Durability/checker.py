"""Reads a learner's files without the program, and says which events they hold.

Shares no code with the program: it reads JSON and computes CRC-32 with Python's own library. What it knows of the
formats stands at the top, in one place. `self_test()` plants losses and makes sure that they're found.
"""

import json
import re
import tempfile
import zlib
from collections import namedtuple
from datetime import datetime, timezone
from functools import lru_cache
from pathlib import Path

FILE = "progress.json"
JOURNAL = "progress.journal"
BACKUPS = "progress.backups"
# The learner's own files in the folder. What a synchroniser leaves beside them isn't, until it's merged.
OWN = re.compile(r"progress\.(json|journal|backups)")
# Files that keep what was found in another one: not part of the state.
KEPT = re.compile(r"\.(damaged|altered)-|\.bak$|\.tmp$")
# An event is the same one wherever it's written. What a later version may add to it isn't compared.
IDENTITY = ("id", "type", "question", "session", "given", "verdict", "of", "pack", "lesson", "set")
CHECKED_LINE = re.compile(rb"([0-9a-f]{8}) (\{.*\})")

Event = namedtuple("Event", ("at", *IDENTITY))


class Unreadable(Exception):
    """A file isn't what it should be."""


def identity(event):
    """What makes an event this one; None for what isn't an event."""
    if not isinstance(event, dict) or not isinstance(event.get("id"), str) or not isinstance(event.get("type"), str):
        return None
    try:
        at = datetime.fromisoformat(event["at"]).astimezone(timezone.utc)
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
    values = (event.get(name) for name in IDENTITY)
    return Event(at, *(json.dumps(value) if isinstance(value, (list, dict)) else value for value in values))


def event_in(line):
    """The event on a line of any of the files: an array's element, JSON Lines, or a journal's line whose checksum is
    right. None for any other line."""
    line = line.strip().removesuffix(b",")
    checked = CHECKED_LINE.fullmatch(line)
    if checked:
        if zlib.crc32(checked[2]) != int(checked[1], 16):
            return None
        line = checked[2]
    if not line.startswith(b"{"):
        return None
    try:
        return json.loads(line)
    except ValueError:
        return None


def whole(path):
    """The events of a file that has to be a whole progress, in the order of the file."""
    try:
        content = json.loads(path.read_bytes())
        if content["version"] not in (1, 2, 3):
            raise Unreadable(f"{path.name}: version {content['version']}")
        events = content["events"]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, TypeError, KeyError) as problem:
        raise Unreadable(f"{path.name}: {problem!r}") from None
    if any(identity(event) is None for event in events):
        raise Unreadable(f"{path.name}: something isn't an event")
    return events


def readable(path):
    """Every event that can be read in a file, whatever state it's in, by identity."""
    try:
        return readable_in(path.read_bytes())
    except OSError:
        return {}


@lru_cache(maxsize=2000)
def readable_in(content):
    found = [event_in(line) for line in content.splitlines()]
    try:
        # It may have been laid out anew.
        found += json.loads(content)["events"]
    except (ValueError, TypeError, KeyError):
        pass
    return {identity(event): event for event in found if identity(event)}


def kept_state(path):
    """The events of an earlier state: of a whole file, or of a list that names the segments of events beside it and how
    many events of each belong to it."""
    path = Path(path)
    try:
        content = json.loads(path.read_bytes())
        named = content.get("segments", [])
    except (OSError, ValueError, AttributeError) as problem:
        raise Unreadable(f"{path.name}: {problem!r}") from None
    if "events" in content:
        return whole(path)
    events = []
    for segment in named:
        places = [path.parent / segment["file"], path.parent / "segments" / segment["file"]]
        lines = next((place for place in places if place.is_file()), places[0]).read_bytes().splitlines()
        events += [event_in(line) for line in lines[: segment.get("events")]]
    return events


class Files:
    """What a learner's folder holds at one moment."""

    def __init__(self, folder):
        self.folder = Path(folder)
        # What's wrong with the files of the state.
        self.problems = []
        self.version = None
        self.state = self._state()
        # Which files hold an event, of all that can be read.
        self.places = {}
        for path in sorted(self.folder.rglob("*")) if self.folder.exists() else []:
            if path.is_file() and not path.name.endswith(".tmp"):
                for event in readable(path):
                    self.places.setdefault(event, []).append(str(path.relative_to(self.folder)))
        self.declined = self._declined()
        self.counted = counted(self.state.values())

    def _state(self):
        """The events that the learner's file and the journals beside it hold."""
        state = {}
        file = self.folder / FILE
        try:
            state |= {identity(event): event for event in whole(file)}
            self.version = json.loads(file.read_bytes())["version"] if file.exists() else None
        except Unreadable as problem:
            self.problems.append(str(problem))
            state |= readable(file)
        for journal in sorted(self.folder.glob(JOURNAL + "*")):
            if KEPT.search(journal.name) or not journal.is_file():
                continue
            content = journal.read_bytes()
            lines = content.splitlines(keepends=True)
            for number, line in enumerate(lines, 1):
                event = event_in(line)
                if line.endswith(b"\n") and identity(event):
                    state[identity(event)] = event
                elif number < len(lines):
                    self.problems.append(f"{journal.name}: line {number} can't be read")
        return state

    def _declined(self):
        """The ids of events that the learner declined to bring back."""
        declined = set()
        for path in sorted((self.folder / BACKUPS).glob("*.json")):
            try:
                named = json.loads(path.read_bytes()).get("declined", [])
            except (OSError, ValueError, AttributeError):
                continue
            declined |= {one["id"] if isinstance(one, dict) else one for one in named}
        return declined

    @property
    def everywhere(self):
        """Every event that can be read in any file."""
        return set(self.places)

    @property
    def held(self):
        """Every event that can be read in the learner's own files, not only in what others left beside them."""
        return {event for event, places in self.places.items() if any(map(OWN.match, places))}

    @property
    def given(self):
        """The answers of the state, as they were typed."""
        return [event.given for event in self.state if event.type == "review"]

    def lost(self, events):
        """Which of these events no file holds any more."""
        return set(events) - self.everywhere

    def astray(self, events):
        """Which of these events aren't in the state, though a file holds them and nobody declined them."""
        return {event for event in set(events) - set(self.state) - self.lost(events) if event.id not in self.declined}


def order(event):
    """The place of an event among others: by order, time, device and number. Those of version 1 come first; the tests
    here have each of their clocks go forward."""
    device, _, number = event["id"].rpartition("-")
    return (event.get("order") or 0, identity(event).at, device, int(number) if number.isdigit() else 0)


def counted(events):
    """The identities of the answers that count: neither undone nor reset."""
    events = sorted(events, key=order)
    undone = set()
    for event in reversed(events):
        if event["type"] == "undo" and event["id"] not in undone:
            undone.add(event["of"])
    counts = []
    for event in events:
        if event["id"] in undone:
            continue
        if event["type"] == "review":
            counts.append(event)
        elif event["type"] == "reset":
            counts = [review for review in counts if not is_reset(review["question"], event)]
    return {identity(event) for event in counts}


def is_reset(question, reset):
    """Whether a reset forgets a question."""
    if reset.get("question"):
        return question == reset["question"]
    return not reset.get("pack") or question.startswith(reset["pack"] + "/")


# MARK: - The checker is checked


def self_test():
    """Plants losses in small files; returns what the checker didn't notice."""
    faults = []

    def expect(what, found, wanted):
        if found != wanted:
            faults.append(f"the checker: {what}: {found!r}, not {wanted!r}")

    def review(number, **more):
        return {
            "id": f"d-{number}", "type": "review", "at": f"2030-01-01T00:00:0{number}.000Z", "order": number,
            "question": f"mots/q{number}", "session": "s", "given": f"oui {number}", "verdict": "right",
        } | more

    def line(event):
        text = json.dumps(event).encode()
        return b"%08x %s\n" % (zlib.crc32(text), text)

    def progress(*events):
        return json.dumps({"version": 2}).encode()[:-1] + b', "events":[\n' + b",\n".join(
            json.dumps(event).encode() for event in events
        ) + b"\n]}\n"

    with tempfile.TemporaryDirectory(prefix="distinguo-") as place:
        folder = Path(place)
        backups = folder / BACKUPS
        (backups / "segments").mkdir(parents=True)
        all_of_them = [review(number) for number in range(1, 7)]
        names = [identity(event) for event in all_of_them]
        (folder / FILE).write_bytes(progress(*all_of_them[:2]))
        (folder / JOURNAL).write_bytes(line(all_of_them[2]))
        (folder / (JOURNAL + ".other")).write_bytes(line(all_of_them[3]))
        (backups / "segments" / "1.jsonl").write_bytes(json.dumps(all_of_them[4]).encode() + b"\n")
        (folder / (FILE + ".damaged-2030")).write_bytes(b"#" + progress(*all_of_them[5:]))
        files = Files(folder)
        expect("the state has the file and both journals", set(files.state), set(names[:4]))
        expect("segments and damaged files are read", files.lost(names), set())
        expect("what only they have is astray", files.astray(names), set(names[4:]))
        (backups / "2030.json").write_text('{"version":1,"segments":[],"declined":["d-5"]}')
        expect("what was declined isn't", Files(folder).astray(names), {names[5]})

        (backups / "2030.json").write_text('{"version":1,"segments":[{"file":"1.jsonl","events":1}]}')
        expect("a list names segments", kept_state(backups / "2030.json"), [all_of_them[4]])
        expect("a whole file is one, too", kept_state(folder / FILE), all_of_them[:2])

        # Planted losses.
        (backups / "segments" / "1.jsonl").unlink()
        expect("a segment is deleted", Files(folder).lost(names), {names[4]})
        (folder / FILE).write_bytes(progress(all_of_them[0]))
        expect("an event is missing from the file", Files(folder).lost(names[:4]), {names[1]})
        (folder / FILE).write_bytes(progress(all_of_them[0], review(2, given="oui other")))
        expect("an answer was changed", Files(folder).lost(names[:4]), {names[1]})
        (folder / FILE).write_bytes(progress(*all_of_them[:2])[:-40])
        expect("half a file is noticed", len(Files(folder).problems), 1)
        expect("its other half is lost", Files(folder).lost(names[:4]), {names[1]})
        (folder / FILE).write_bytes(progress(*all_of_them[:2]))
        (folder / JOURNAL).write_bytes(line(all_of_them[2]).replace(b"oui 3", b"oui 8"))
        expect("a flipped bit in the journal", Files(folder).lost(names[:4]), {names[2]})
        (folder / JOURNAL).write_bytes(line(all_of_them[2])[:-1])
        expect("a line that isn't finished", set(Files(folder).state), {*names[:2], names[3]})
        (folder / JOURNAL).write_bytes(b"deadbeef {}\n" + line(all_of_them[2]))
        expect("damage in the middle", Files(folder).problems, [f"{JOURNAL}: line 1 can't be read"])
        (folder / FILE).unlink()
        expect("the file is deleted", Files(folder).lost(names[:4]), set(names[:2]))

    reset = {"id": "d-7", "type": "reset", "at": "2030-01-01T00:00:07Z", "order": 7}
    undo = {"id": "d-8", "type": "undo", "at": "2030-01-01T00:00:08Z", "order": 8, "of": "d-7"}
    events = [review(1), review(2), reset]
    expect("a reset forgets", counted(events), set())
    expect("an undone reset doesn't", counted([*events, undo]), set(map(identity, events[:2])))
    expect("an undone answer", counted([*events[:2], undo | {"of": "d-2"}]), {identity(events[0])})
    only = counted([*events[:2], reset | {"question": "mots/q1"}])
    expect("a reset of one question", only, {identity(events[1])})
    early = counted([review(1, at="2031-01-01T00:00:00Z"), reset | {"order": 2}, review(3)])
    expect("a reset goes by the order, not by the clock", early, {identity(review(3))})
    return faults


if __name__ == "__main__":
    found = self_test()
    print("\n".join(found) or "the checker finds what was planted")
    raise SystemExit(bool(found))
