"""Reads a learner's files without the program, and says which events they hold.

Shares no code with the program: it reads JSON and computes CRC-32 with Python's own library, and XXH64 by its
description. What it knows of the formats stands at the top, in one place. `self_test()` plants losses and makes sure
that they're found.
"""

import json
import re
import struct
import tempfile
import zlib
from collections import namedtuple
from datetime import datetime, timezone
from functools import lru_cache
from pathlib import Path

FILE = "progress.json"
# Where there are no locks, each process has one of its own: progress.journal.NAME.
JOURNAL = "progress.journal"
# Holds lists of earlier states, and segments: files of events that never change, one a line, named after their hash.
# A whole copy of the file that an earlier version of the program kept has no number.
BACKUPS = "progress.backups"
SEGMENTS = f"{BACKUPS}/segments"
LIST = re.compile(r"(\d{6,})-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z(-[a-z]+)?\.json")
# The learner's own files in the folder. What a synchroniser leaves beside them isn't, until it's merged.
OWN = re.compile(r"progress\.(json|journal|backups)")
# Files that keep what was found in another one: not part of the state.
KEPT = re.compile(r"\.(damaged|altered)-|\.bak$|\.tmp$")
# How the file and the lists end: with a hash of everything before that, in the file without the bracket that closes the
# events.
ENDING = re.compile(rb',\n"hash":"xxh64:([0-9a-f]{16})"\}\n')
ENDING_LENGTH = len(b',\n"hash":"xxh64:0123456789abcdef"}\n')
# An event is the same one wherever it's written. What a later version may add to it isn't compared.
IDENTITY = ("id", "type", "question", "session", "given", "verdict", "of", "pack", "lesson", "set")
CHECKED_LINE = re.compile(rb"([0-9a-f]{8}) (\{.*\})")

Event = namedtuple("Event", ("at", *IDENTITY))


class Unreadable(Exception):
    """A file isn't what it should be."""


# MARK: - Hashes

PRIMES = (
    0x9E3779B185EBCA87, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x85EBCA77C2B2AE63, 0x27D4EB2F165667C5,
)
ALL = 0xFFFFFFFFFFFFFFFF


def turned(number, bits):
    return (number << bits | number >> 64 - bits) & ALL


def mixed(lane, number):
    return turned((lane + number * PRIMES[1]) & ALL, 31) * PRIMES[0] & ALL


@lru_cache(maxsize=4000)
def xxh64(content):
    """XXH64 with seed 0, by Yann Collet's description of the algorithm, as sixteen hexadecimal digits."""
    whole = len(content) // 32 * 32
    value = PRIMES[4]
    if whole:
        lanes = [(PRIMES[0] + PRIMES[1]) & ALL, PRIMES[1], 0, -PRIMES[0] & ALL]
        for numbers in struct.iter_unpack("<4Q", content[:whole]):
            lanes = [mixed(lane, number) for lane, number in zip(lanes, numbers)]
        value = sum(turned(lane, bits) for lane, bits in zip(lanes, (1, 7, 12, 18))) & ALL
        for lane in lanes:
            value = ((value ^ mixed(0, lane)) * PRIMES[0] + PRIMES[3]) & ALL
    value = (value + len(content)) & ALL
    rest = content[whole:]
    while len(rest) >= 8:
        number, rest = int.from_bytes(rest[:8], "little"), rest[8:]
        value = (turned(value ^ mixed(0, number), 27) * PRIMES[0] + PRIMES[3]) & ALL
    if len(rest) >= 4:
        number, rest = int.from_bytes(rest[:4], "little"), rest[4:]
        value = (turned(value ^ number * PRIMES[0] & ALL, 23) * PRIMES[1] + PRIMES[2]) & ALL
    for byte in rest:
        value = turned(value ^ byte * PRIMES[4] & ALL, 11) * PRIMES[0] & ALL
    value = (value ^ value >> 33) * PRIMES[1] & ALL
    value = (value ^ value >> 29) * PRIMES[2] & ALL
    return f"{value ^ value >> 32:016x}"


def is_sealed(content):
    """Whether a file or list ends with the hash of everything before that."""
    ending = ENDING.fullmatch(content[-ENDING_LENGTH:])
    body = content[:-ENDING_LENGTH]
    return bool(ending) and ending[1].decode() in (xxh64(body), xxh64(body.removesuffix(b"]")))


# MARK: - Events

# The identities of events that were read. The same files are read after each of many runs.
known = {}


def identity(event):
    """What makes an event this one; None for what isn't an event."""
    if id(event) not in known or known[id(event)][0] is not event:
        if len(known) > 200_000:
            known.clear()
        known[id(event)] = (event, identified(event))
    return known[id(event)][1]


def identified(event):
    if not isinstance(event, dict) or not isinstance(event.get("id"), str) or not isinstance(event.get("type"), str):
        return None
    try:
        at = datetime.fromisoformat(event["at"]).astimezone(timezone.utc)
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
    values = (event.get(name) for name in IDENTITY)
    return Event(at, *(json.dumps(value) if isinstance(value, (list, dict)) else value for value in values))


@lru_cache(maxsize=50_000)
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
        version, events = parsed(path.read_bytes())
        if version not in (1, 2, 3):
            raise Unreadable(f"{path.name}: version {version}")
    except FileNotFoundError:
        return []
    except (OSError, ValueError, TypeError, KeyError) as problem:
        raise Unreadable(f"{path.name}: {problem!r}") from None
    if any(identity(event) is None for event in events):
        raise Unreadable(f"{path.name}: something isn't an event")
    return events


@lru_cache(maxsize=2000)
def parsed(content):
    """The version of a progress, and its events."""
    content = json.loads(content)
    return content["version"], content["events"]


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


def list_in(path):
    """A list of the segments that an earlier state consists of; None if it isn't as it was written."""
    try:
        content = path.read_bytes()
        found = json.loads(content)
    except (OSError, ValueError):
        return None
    is_list = isinstance(found, dict) and isinstance(found.get("segments"), list)
    return found if is_list and is_sealed(content) else None


def segment_content(path):
    """The bytes of a segment, which have to be those that it's named after."""
    try:
        content = path.read_bytes()
    except OSError as problem:
        raise Unreadable(f"{path.name}: {problem!r}") from None
    if path.name != f"{xxh64(content)}.jsonl":
        raise Unreadable(f"{path.name}: its content isn't what it's named after")
    return content


def segment_events(folder, segments):
    """The events of segments that a list in this folder names, in the order of the files."""
    events = []
    for segment in segments:
        lines = segment_content(folder / segment["file"]).splitlines()
        found = [event_in(line) for line in lines]
        if len(found) != segment["events"] or any(identity(event) is None for event in found):
            raise Unreadable(f"{segment['file']}: {segment['events']} events on {len(lines)} lines")
        events += found
    return events


def kept_state(path):
    """The events of an earlier state: of a whole file, or of a list and the segments beside it."""
    path = Path(path)
    if not LIST.fullmatch(path.name):
        return whole(path)
    found = list_in(path)
    if found is None:
        raise Unreadable(f"{path.name}: it isn't a list as it was written")
    events = segment_events(path.parent, found["segments"])
    # An event may be in several segments.
    if len(set(map(identity, events))) != found["count"]:
        raise Unreadable(f"{path.name}: {len(events)} events, not {found['count']}")
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
        # The lists, oldest first: they're counted, whatever the clock said.
        self.lists = [path for path in (self.folder / BACKUPS).glob("*.json") if LIST.fullmatch(path.name)]
        self.lists.sort(key=lambda path: int(LIST.fullmatch(path.name)[1]))
        self.declined = self._declined()
        # What's wrong with the lists, and with the segments that they name.
        self.damaged_backups = self._damaged_backups()
        self.counted = counted(self.state.values())

    def _state(self):
        """The events that the learner's file and the journals beside it hold."""
        state = {}
        file = self.folder / FILE
        try:
            state |= {identity(event): event for event in whole(file)}
            self.version = parsed(file.read_bytes())[0] if file.exists() else None
        except Unreadable as problem:
            self.problems.append(str(problem))
            state |= readable(file)
        for journal in sorted(self.folder.glob(JOURNAL + "*")):
            if KEPT.search(journal.name) or not journal.is_file():
                continue
            lines = journal.read_bytes().splitlines(keepends=True)
            for number, line in enumerate(lines, 1):
                event = event_in(line) if line.endswith(b"\n") else None
                if identity(event):
                    state[identity(event)] = event
                elif line.endswith(b"\n") or number < len(lines):
                    # Only what was never finished may be cut off.
                    self.problems.append(f"{journal.name}: line {number} can't be read")
        return state

    def _declined(self):
        """The events that the learner declined to bring back, by the newest list that can be read."""
        for path in reversed(self.lists):
            found = list_in(path)
            if found is None:
                continue
            declined = set()
            for segment in found.get("declined", []):
                declined |= set(readable(path.parent / segment["file"]))
            return declined
        return set()

    def _damaged_backups(self):
        problems = []
        for path in self.lists:
            try:
                kept_state(path)
                found = list_in(path)
                segment_events(path.parent, found.get("missing", []) + found.get("declined", []))
            except Unreadable as problem:
                problems.append(f"{path.name}: {problem}")
        return problems

    @property
    def is_tidy(self):
        """Whether the file is as the program writes it, and nothing is left in the journals."""
        try:
            content = (self.folder / FILE).read_bytes()
        except OSError:
            return False
        return is_sealed(content) and not any(path.stat().st_size for path in self.folder.glob(JOURNAL))

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

    def astray(self, events, declined):
        """Which of these events aren't in the state, though a file holds them and they weren't declined."""
        return set(events) - set(self.state) - self.lost(events) - set(declined)


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

    def sealed(body, close=b""):
        return body + close + b',\n"hash":"xxh64:%s"}\n' % xxh64(body).encode()

    def progress(*events):
        lines = b",\n".join(json.dumps(event).encode() for event in events)
        return sealed(b'{"version":2,\n"events":[\n' + lines + b"\n", close=b"]")

    def listed(number, **more):
        state = {"count": 0, "declined": [], "missing": [], "number": number, "segments": [], "version": 2} | more
        return sealed(json.dumps(state, separators=(",", ":")).encode()[:-1])

    expect("the hash of nothing", xxh64(b""), "ef46db3751d8e999")
    expect("the hash of a letter", xxh64(b"a"), "d24ec4f1a98c6e5b")
    expect("the hash of a sentence", xxh64(b"Nobody inspects the spammish repetition"), "fbcea83c8a378bf1")

    with tempfile.TemporaryDirectory(prefix="distinguo-") as place:
        folder = Path(place)
        backups = folder / BACKUPS
        (backups / "segments").mkdir(parents=True)
        all_of_them = [review(number) for number in range(1, 7)]
        names = [identity(event) for event in all_of_them]
        (folder / FILE).write_bytes(progress(*all_of_them[:2]))
        (folder / JOURNAL).write_bytes(line(all_of_them[2]))
        (folder / (JOURNAL + ".other")).write_bytes(line(all_of_them[3]))
        segment = json.dumps(all_of_them[4]).encode() + b"\n"
        one = {"file": f"segments/{xxh64(segment)}.jsonl", "events": 1}
        (backups / one["file"]).write_bytes(segment)
        (folder / (FILE + ".damaged-2030")).write_bytes(b"#" + progress(*all_of_them[5:]))
        files = Files(folder)
        expect("the state has the file and both journals", set(files.state), set(names[:4]))
        expect("segments and damaged files are read", files.lost(names), set())
        expect("what only they have is astray", files.astray(names, ()), set(names[4:]))
        expect("unless it was declined", files.astray(names, names[4:5]), {names[5]})

        newest = "000012-2030-01-01T00-00-00.000Z-reset.json"
        (backups / newest).write_bytes(listed(12, declined=[one]))
        (backups / "000002-2031-01-01T00-00-00.000Z.json").write_bytes(listed(2))
        (backups / "2032-01-01T00-00-00.000Z.json").write_bytes(progress(*all_of_them[:2]))
        expect("the newest list says what was declined", Files(folder).declined, {names[4]})
        expect("all lists are sound", Files(folder).damaged_backups, [])
        (backups / "2032-01-01T00-00-00.000Z.json").unlink()
        (backups / newest).write_bytes(listed(12, segments=[one], count=1))
        expect("a list names segments", kept_state(backups / newest), [all_of_them[4]])
        expect("a whole file is one, too", kept_state(folder / FILE), all_of_them[:2])
        expect("nothing was declined", Files(folder).declined, set())

        # Planted damage.
        for content, problem in {
            listed(12, segments=[one], count=2): "1 events, not 2",
            listed(12, segments=[one | {"events": 2}], count=1): "2 events on 1 lines",
            listed(12, segments=[one], count=1).replace(b":12,", b":13,"): "it isn't a list as it was written",
            listed(12, segments=[one | {"file": "segments/0.jsonl"}], count=1): "FileNotFoundError",
            listed(12, missing=[one | {"file": "segments/0.jsonl"}]): "FileNotFoundError",
        }.items():
            (backups / newest).write_bytes(content)
            found = Files(folder).damaged_backups
            expect(f"a damaged list, {problem}", [problem in text for text in found], [True])
        (backups / newest).write_bytes(listed(12, segments=[one], count=1))
        (folder / (JOURNAL + ".other")).unlink()
        expect("a whole file and a journal", Files(folder).is_tidy, False)
        (folder / JOURNAL).write_bytes(b"")
        expect("a whole file, and an empty journal", Files(folder).is_tidy, True)
        (folder / FILE).write_bytes(progress(*all_of_them[:2]).replace(b"oui 1", b"oui 7"))
        expect("an edited file", Files(folder).is_tidy, False)
        (folder / FILE).write_bytes(progress(*all_of_them[:2]))
        (folder / JOURNAL).write_bytes(line(all_of_them[2]))
        (folder / (JOURNAL + ".other")).write_bytes(line(all_of_them[3]))

        # Planted losses.
        (backups / one["file"]).write_bytes(segment.replace(b"oui 5", b"oui 8"))
        expect("a flipped bit in a segment", Files(folder).lost(names), {names[4]})
        expect("which is noticed, too", ["named after" in text for text in Files(folder).damaged_backups], [True])
        (backups / one["file"]).unlink()
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
        expect("a whole line is damaged", Files(folder).problems, [f"{JOURNAL}: line 1 can't be read"])
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
