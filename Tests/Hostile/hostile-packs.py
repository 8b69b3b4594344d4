"""Feeds hostile packs to the program at a pseudo-terminal and checks every byte it sends there.

The packs have escape sequences, control characters, bidirectional controls and stacks of combining marks in each of
their texts, or they are bombs of aliases, depth, length or count, or they aren't packs at all. Each is checked and then
asked: a question is shown, answered and explained, in colour.

Passes when the terminal gets no control characters but line ends and our colours, no C1, no bidirectional controls and
nothing but UTF-8; each pack loads or is refused with a message, within 64 MB and a second of processor time; and nothing
crashes or hangs. By default a sample of 70 packs is tried; --rounds 0 tries all. An idle machine should pass with
--milliseconds 100; a pack that takes longer is rerun on its own, five times.
"""

import json
import os
import random
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Durability"))
from driving import Home, Terminal, arguments, close  # noqa: E402

PATIENCE = 20
MEMORY_KILOBYTES = 64 * 1024
OWN_COLOURS = re.compile(r"\x1b\[(?:0|1|1;31|1;32|1;35|1;36|36)m")
PROMPT = re.compile(rb"\d/\d+ \xe2\x80\xba")
BIDIRECTIONAL = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

PAYLOADS = {
    "title": "\x1b]0;pwned\x07",
    "clipboard": "\x1b]52;c;cHduZWQ=\x07",
    "link": "\x1b]8;;http://evil.example\x1b\\here\x1b]8;;\x1b\\",
    "colour": "\x1b[31mred",
    "clear": "\x1b[2J\x1b[H",
    "answer back": "\x1b[c\x1b[6n\x05",
    "device control": "\x1bP$qm\x1b\\",
    "private message": "\x1b^x\x1b\\\x1b_y\x1b\\",
    "C1 sequence": "\x9b31m\x9d0;pwned\x9c\x90q\x9c",
    "carriage return": "true\rfalse",
    "backspace": "no\x08\x08yes",
    "delete and nul": "a\x7fb\x00c",
    "shift out": "\x0e\x0f\x0b\x0c\x1c",
    "override": "\u202eevil\u202c",
    "isolates": "\u2066x\u2069\u200f\u061c",
    "tower of marks": "e" + "\u0301" * 2000,
    "next line": "a\x85b\u2028c\u2029d",
}

PLACES = ("title", "prompt", "option", "why", "explanation", "hint", "author", "quote", "address", "topic", "accept", "key")


def text(value):
    """A text in double quotes, which YAML reads as JSON does."""
    return json.dumps(value)


def pack(place="", payload=""):
    """A pack that's fine except for one text."""
    at = lambda here, usual: text(usual + (payload if here == place else ""))
    lines = [
        "version: 1",
        "id: hostile",
        f"title: {at('title', 'Pack')}",
        "language: en",
        "sources:",
        "  - id: guide",
        f"    author: {at('author', 'An author')}",
        '    title: "A guide"',
        f"    url: {at('address', 'https://example.org/guide')}",
        "questions:",
        "  - id: one",
        "    kind: choice",
        f"    topic: {at('topic', 'topic') if place == 'topic' else 'topic'}",
        f"    prompt: {at('prompt', 'Which?')}",
        f"    hints: [{at('hint', 'Look closely')}]",
        "    options:",
        f"      - {{text: {at('option', 'First')}, right: true}}",
        f"      - {{text: \"Second\", why: {at('why', 'No')}}}",
        f"    explanation: {at('explanation', 'Because.')}",
        f"    cite: [{{source: guide, section: \"S\", paragraph: 1, quote: {at('quote', 'two words')}}}]",
        "  - id: two",
        "    kind: short",
        "    topic: topic",
        '    prompt: "Say it"',
        f"    accept: [{at('accept', 'word')}]",
    ]
    if place == "key":
        lines.append(f"    {text('key' + payload)}: 1")
    return "\n".join(lines) + "\n"


def alias_bomb():
    levels = ['a0: &a0 ["x","x","x","x","x","x","x","x","x"]']
    levels += [f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    return "\n".join(levels) + "\n"


def questions(number, extra=""):
    one = '  - {{id: q{}, kind: short, topic: t, prompt: "P", accept: ["a"]{}}}\n'
    return 'version: 1\nid: many\ntitle: "T"\nlanguage: en\nquestions:\n' + "".join(
        one.format(n, extra) for n in range(number)
    )


def accepting(pattern):
    return questions(1).replace('["a"]', f"[{text(pattern)}]")


CONTENTS = {
    "empty": b"",
    "a bomb of aliases": alias_bomb(),
    "an alias": pack().replace('"Because."', "&x y") + "x: *x\n",
    "a merge key": "<<: &x {version: 1}\n" + pack(),
    "a tag": pack().replace('"Pack"', '!!python/object/apply:os.system ["id"]'),
    "binary": pack().replace('"Pack"', "!!binary aGVsbG8="),
    "a thousand levels": "[" * 1000 + "]" * 1000,
    "a hundred thousand levels": "[" * 100000,
    "maps in maps": "".join(" " * n + "a:\n" for n in range(900)),
    "the same key twice": pack() + "id: other\n",
    "the same question twice": questions(2).replace("q1", "q0"),
    "a long line": pack() + "# " + "x" * 70_000 + "\n",
    "a long text": pack("prompt", "x " * 10_000),
    "too many options": pack().replace('      - {text: "Second"', '      - {text: "More"}\n' * 101 + '      - {text: "Second"'),
    "not UTF-8": pack().encode().replace(b"Because", b"Bec\xffause"),
    "overlong UTF-8": pack().encode().replace(b"Because", b"Bec\xc0\x9bause"),
    "a surrogate": pack().encode().replace(b"Because", b"Bec\xed\xa0\x80ause"),
    "UTF-16": pack().encode("utf-16"),
    "a byte order mark": b"\xef\xbb\xbf" + pack().encode(),
    "carriage returns": pack().replace("\n", "\r\n"),
    "carriage returns alone": pack().replace("\n", "\r"),
    "a raw NUL": pack().encode().replace(b"Because", b"Bec\x00ause"),
    "a raw escape": pack().encode().replace(b"Because", b"Bec\x1b[31mause"),
    "a raw C1": pack().encode().replace(b"Because", b"Bec\xc2\x9b31mause"),
    "a raw override": pack().encode().replace(b"Because", "Bec\u202eause".encode()),
    "a raw escape in a key": b"\x1b[31mkey: 1\n" + pack().encode(),
    "YAML's own escapes": pack().replace('"Because."', r'"\e[31m \a \b \v \f \0 \x9b \N \_ \L \P"'),
    "a name outside the folder": pack().replace("id: hostile", 'id: "../../etc/passwd"'),
    "an empty name": pack().replace("id: hostile", 'id: ""'),
    "a name with an escape": pack().replace("id: hostile", 'id: "\\u001b]0;x\\u0007"'),
    "a lesson with an escape": pack().replace(
        "questions:", 'lessons: [{id: one, title: "\\e[31m", text: "\\e]0;x\\a", requires: [one]}]\nquestions:'),
    "a thousand lessons in a circle": pack().replace(
        "questions:",
        "lessons:\n"
        + "".join(f"  - {{id: l{n}, title: t, text: t, requires: [l{(n + 1) % 1000}]}}\n" for n in range(1000))
        + "questions:"),
    "a lesson that requires a hundred others, a thousand times": pack().replace(
        "questions:",
        "lessons:\n"
        + "".join(
            f"  - {{id: l{n}, title: t, text: t, requires: [{', '.join(f'l{m}' for m in range(max(0, n - 100), n))}]}}\n"
            for n in range(1000)
        )
        + "questions:"),
    "former names with an escape": pack().replace("    kind: short", '    formerly: ["\\e[31m/x"]\n    kind: short'),
    "a name in Cyrillic": pack().replace("id: hostile", "id: hоstile"),
    "a long name": pack().replace("id: hostile", f"id: {'x' * 5000}"),
    "a version from the future": pack().replace("version: 1", "version: 99999999999999999999"),
    "a version that isn't a number": pack().replace("version: 1", 'version: "\\u001b[31m"'),
    "a number out of bounds": questions(1).replace("short", "number").replace('["a"]', '["1e400"]'),
    "not a number": questions(1).replace("short", "number").replace('["a"]', '[".nan"]'),
    "a language with an escape": pack().replace("language: en", 'language: "\\u001b[31m"'),
    "a kind with an escape": pack().replace("kind: short", 'kind: "\\u001b[31m"'),
    "endless brackets": accepting("[" * 400),
    "brackets in brackets": accepting("(" * 16 + "a" + ")" * 16),
    "more brackets than allowed": accepting("(" * 400 + "a" + ")" * 400),
    "alternatives by the million": accepting("[a|b]" * 100),
    "stars": accepting("*a" * 250),
    "stars and alternatives": accepting("[*a|*b]" * 60 + "c"),
    "homoglyphs": accepting("раураl"),
    "two documents": pack() + "---\n" + pack(),
    "a directive": "%YAML 9.9\n---\n" + pack(),
    "a scalar": "just a text\n",
    "a list": "- 1\n- 2\n",
    "JSON": "{" * 10_000,
    "endless quotes": 'title: "' + "a" * 60_000,
    "an endless block": "title: |\n" + "  x\n" * 100_000,
    "tabs": pack().replace("    ", "\t"),
    "a question that is a list": 'version: 1\nid: x\ntitle: "T"\nlanguage: en\nquestions: [[[[]]]]\n',
    "invisible letters": pack("prompt", "\u200b\u2060\ufeff" * 300),
    "an address with an escape": pack().replace("https://example.org/guide", "javascript:\\u001b]8;;x\\u0007"),
}


def link(folder, target):
    path = folder / "link.yaml"
    path.symlink_to(target)
    return path


def fifo(folder):
    path = folder / "fifo.yaml"
    os.mkfifo(path)
    return path


def directory(folder):
    path = folder / "folder.yaml"
    path.mkdir()
    return path


def named(folder, name):
    path = folder / name
    path.write_text(pack())
    return path


def written(folder, pieces):
    """A file written piece by piece: a child is charged with the memory that this process had when it was started."""
    path = folder / "pack.yaml"
    with path.open("w", encoding="utf-8") as file:
        file.writelines(pieces)
    return path


def many_questions(form):
    yield questions(0)
    for number in range(100_001):
        yield form.format(number)


PATHS = {
    "too many questions": lambda folder: written(
        folder, many_questions('  - {{id: q{}, kind: short, topic: t, prompt: "P", accept: ["a"]}}\n')
    ),
    "too many questions, a field a line": lambda folder: written(
        folder, many_questions('  - id: q{}\n    kind: short\n    topic: t\n    prompt: "P"\n    accept: ["a"]\n')
    ),
    "33 megabytes": lambda folder: written(folder, (pack() if n == 0 else "#" * 1_000_000 for n in range(34))),
    "a FIFO": fifo,
    "a folder": directory,
    "a link to endless zeros": lambda folder: link(folder, "/dev/zero"),
    "a link to a terminal": lambda folder: link(folder, "/dev/tty"),
    "a link to itself": lambda folder: link(folder, "link.yaml"),
    "a link to a foreign file": lambda folder: link(folder, "/etc/passwd"),
    "a file name with an escape": lambda folder: named(folder, "\x1b]0;pwned\x07.yaml"),
    "a file name with C1": lambda folder: named(folder, "\x9b31m.yaml"),
    "a file name with an override": lambda folder: named(folder, "\u202elmay.yaml"),
    "a file name with a line end": lambda folder: named(folder, "a\n\rb.yaml"),
    "a file name that is not UTF-8": lambda folder: named(folder, "a\udcffb.yaml"),
    "a file that is missing, with an escape": lambda folder: folder / "\x1b[2Jmissing.yaml",
}


def bytes_faults(sent, allows_editing):
    """Bytes that mustn't reach a terminal."""
    try:
        shown = sent.decode()
    except UnicodeDecodeError as problem:
        return [f"not UTF-8: {sent[max(0, problem.start - 20) : problem.end + 20]!r}"]
    # The terminal driver puts a carriage return before each line end.
    shown = OWN_COLOURS.sub("", shown).replace("\r\n", "\n")
    if allows_editing:
        # On a dumb terminal the line editor uses only these two.
        shown = shown.replace("\r", "").replace("\b", "")
    for place, character in enumerate(shown):
        code = ord(character)
        if (code < 0x20 and character != "\n") or 0x7F <= code < 0xA0 or character in BIDIRECTIONAL:
            return [f"U+{code:04X} reaches the terminal: {shown[max(0, place - 30) : place + 30]!r}"]
    return []


def lay_out(program, make):
    """Makes a home with the hostile pack; returns it, the pack's path, and every run's environment and options."""
    home = Home(program)
    folder = home.root / "hostile"
    folder.mkdir()
    if callable(make):
        path = make(folder)
    else:
        path = folder / "pack.yaml"
        path.write_bytes(make if isinstance(make, bytes) else make.encode())
    environment = home.environment | {"TERM": "dumb"}
    environment.pop("NO_COLOR")
    return home, path, environment, ["--home", str(home.folder), "--no-bundled", "--lang", "en", "--color", "always"]


def seconds_alone(program, make):
    """The shortest processor time of five checks of a pack: other load can only add to it."""
    home, path, environment, everywhere = lay_out(program, make)
    taken = []
    for _ in range(5):
        with Terminal([program, "packs", "check", str(path), *everywhere], environment) as terminal:
            terminal.finish(PATIENCE)
            taken.append(terminal.usage.ru_utime + terminal.usage.ru_stime)
    home.remove()
    return min(taken)


def look(program, name, make):
    """Checks one hostile pack and asks its question; returns the faults, the outcome, the seconds and the kilobytes."""
    home, path, environment, everywhere = lay_out(program, make)
    faults = []
    with Terminal([program, "packs", "check", str(path), *everywhere], environment) as terminal:
        try:
            status = terminal.finish(PATIENCE)
        except TimeoutError:
            return [f"{name}: hangs when checked"], "", 0, 0
        faults += bytes_faults(bytes(terminal.sent), False)
        seconds = terminal.usage.ru_utime + terminal.usage.ru_stime
        kilobytes = terminal.usage.ru_maxrss
        if status < 0 or status > 100:
            faults.append(f"dies with status {status}")
        if status != 0 and not terminal.sent.strip():
            faults.append(f"is refused without a message (status {status})")
        outcome = "loaded" if status == 0 else "refused"
        if kilobytes > MEMORY_KILOBYTES:
            faults.append(f"takes {kilobytes / 1024:.0f} MB")
    words = ["quiz", "-n", "2", "--seed", "1", "--packs", str(path), *everywhere]
    with Terminal([program, *words], environment) as terminal:
        asked = False
        try:
            # On a dumb terminal there's no line editing: input waits until it's read.
            place = terminal.wait_for(PROMPT, 0, PATIENCE)
            asked = place is not None
            if asked:
                for line in (":hint", "b", ":why", ":source", "wrong", "nothing", ":why", ":stop"):
                    terminal.enter(line)
                    # Input right after an answer would count as a paste and be dropped.
                    place = terminal.wait_for(PROMPT, place, PATIENCE) if place else None
                    if place is None:
                        break
            status = terminal.finish(PATIENCE)
        except TimeoutError:
            status = 1
            faults.append(f"hangs when asked: {bytes(terminal.sent[-100:])!r}")
        if status < 0:
            faults.append(f"the session dies with status {status}")
        if not asked and status == 0:
            faults.append("asks nothing but reports success")
        faults += bytes_faults(bytes(terminal.sent), True)
        if not terminal.is_restored():
            faults.append("terminal not restored")
    with Terminal([program, "packs", "list", "--packs", str(path), *everywhere], environment) as terminal:
        terminal.finish(PATIENCE)
        faults += bytes_faults(bytes(terminal.sent), False)
    home.remove()
    return [f"{name}: {fault}" for fault in faults], outcome, seconds, kilobytes


def main():
    chosen = arguments(__doc__, rounds=70, milliseconds=1000)
    packs = {f"{payload} in {place}": pack(place, PAYLOADS[payload]) for place in PLACES for payload in PAYLOADS}
    packs |= CONTENTS | PATHS
    total = len(packs)
    if chosen.rounds:
        packs = dict(random.Random(chosen.seed).sample(list(packs.items()), min(chosen.rounds, total)))
    with ThreadPoolExecutor(4 * os.cpu_count()) as pool:
        looks = list(pool.map(lambda item: look(chosen.program, *item), packs.items()))
    control_faults, outcome, _, _ = look(chosen.program, "the sound pack", pack())
    faults = [fault for found in looks for fault in found[0]] + control_faults
    slowest = 0
    for (name, make), found in zip(packs.items(), looks):
        seconds = found[2]
        if seconds * 1000 > chosen.milliseconds:
            seconds = seconds_alone(chosen.program, make)
            if seconds * 1000 > chosen.milliseconds:
                faults.append(f"{name}: takes {seconds * 1000:.0f} ms of the processor at the least")
        slowest = max(slowest, seconds)
    if outcome != "loaded":
        faults.append("the sound pack is refused: the others prove nothing")
    outcomes = [found[1] for found in looks]
    close(
        "hostile-packs",
        faults,
        f"{len(packs)} of {total} packs, {outcomes.count('refused')} refused, {outcomes.count('loaded')} loaded; at most "
        f"{slowest * 1000:.0f} ms of the processor, {max(found[3] for found in looks) / 1024:.0f} MB, "
        f"seed {chosen.seed}",
    )


if __name__ == "__main__":
    sys.exit(main())
