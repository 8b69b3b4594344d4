#!/usr/bin/env python3
"""Measures what bringing in a large file costs and prints ratios; it never fails for being slow.

usage: imports.py PROGRAM [--each] [QUESTIONS...]       (default: 5000 50000)

For each number of questions it makes a file in GIFT and has `packs add` read it (--dry-run), then install it. It prints
the processor time of each as a multiple of the time with the first number of questions, which for a reader that's linear
is the multiple of the numbers themselves; the time a question takes, as a multiple of reading and decoding its bytes in
Python; and the peak of memory above that of an empty run, as a multiple of the file.

--each does the same for a file of cards in each other format. Where the package anki is installed, Anki's own importer
takes the same notes into an empty collection, and the time that installing them takes is given as a multiple of its.
"""

import os
import subprocess
import sys
import tempfile
import time

KINDS = [
    "::q{n}::Which of these is right, number {n} of the course? {{\n\t=The right answer {n}#Yes, that's it.\n"
    "\t~A wrong answer {n}\n\t~Another wrong answer {n}\n}}",
    "// [id:id-{n}] [tag:course]\n::q{n}::[html]<p>What separates r&ocirc;le <b>{n}</b> from the other one, and why?</p> "
    "{{=community manager {n} =CM {n}#Good ####See chapter {n}.}}",
    "::q{n}::Statement number {n} is true of everything that's studied here. {{TRUE#Read it again.#Right.}}",
    "::q{n}::How many visits did site number {n} have in the course of a month? {{#{n}:2}}",
    "::q{n}::Match each job with its task, series {n}: {{\n\t=CM {n} -> animates community {n}\n"
    "\t=SMM {n} -> sets strategy {n}\n\t=DMM {n} -> leads all channels {n}\n}}",
]

# Per format: the ending of its files, what stands above the cards, a card, and what stands below.
CARDS = {
    "moodle-xml": (
        "xml", '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n',
        '<question type="shortanswer"><name><text>q{n}</text></name><questiontext format="html"><text><![CDATA[<p>What '
        "is <b>word {n}</b> of the list?</p>]]></text></questiontext><answer fraction=\"100\"><text>answer {n}</text>"
        "<feedback><text>Yes.</text></feedback></answer></question>\n", "</quiz>\n"),
    "aiken": ("txt", "", "What is word {n} of the list?\nA) answer {n}\nB) another one\nANSWER: A\n\n", ""),
    "csv": ("csv", "Question;Answer\n", 'What is word {n} of the list?;"answer {n}"\n', ""),
    "anki": (
        "txt", "#separator:tab\n#html:true\n#guid column:1\n", "guid-{n}\tWhat is <b>word {n}</b>?\tanswer {n}\n", ""),
    "markdown": ("md", "", "Q: What is **word {n}** of the list?\nA: answer {n}\n\n", ""),
    "hascard": ("txt", "", "# What is word {n} of the list?\nanswer {n}\n---\n", "# Last\none\n"),
    "bsd-quiz": ("txt", "", "word {n}:[the ]answer {n}\n", ""),
}


def deck(count):
    return "\n\n".join(KINDS[n % len(KINDS)].format(n=n) for n in range(count)) + "\n"


def cost(program, home, *words):
    """The processor time of a run in seconds, and its peak of memory in bytes."""
    environment = {"HOME": home, "DISTINGUO_HOME": home, "LANG": "C.UTF-8"}
    nothing = os.open(os.devnull, os.O_RDWR)
    actions = [(os.POSIX_SPAWN_DUP2, nothing, descriptor) for descriptor in range(3)]
    child = os.posix_spawn(program, [program, *words], environment, file_actions=actions)
    os.close(nothing)
    _, status, usage = os.wait4(child, 0)
    if status:
        sys.exit(f"{' '.join(words)} ended with {os.waitstatus_to_exitcode(status)}")
    # Linux counts kilobytes, macOS bytes.
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def decoding(path):
    start = time.process_time()
    for _ in range(20):
        with open(path, "rb") as file:
            file.read().decode()
    return (time.process_time() - start) / 20


def take_into_anki(path):
    """Prints what Anki's importer takes for a file; nothing where it isn't installed."""
    try:
        from anki.collection import Collection, ImportCsvRequest
    except ImportError:
        return
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(os.path.join(folder, "collection.anki2"))
        start = time.process_time()
        metadata = collection.get_csv_metadata(path, None)
        log = collection.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log
        print(time.process_time() - start if log.new else "")
        collection.close()


def seconds_for_anki(path):
    """What Anki's importer takes; None without it. It runs in a process of its own: what this one holds counts for those
    that it starts."""
    done = subprocess.run([sys.executable, "-B", __file__, "--anki", path], capture_output=True, text=True, check=True)
    return float(done.stdout) if done.stdout.strip() else None


def measure(program, folder, form, counts):
    """Prints a line for each number of questions, the first of which the others are compared with."""
    _, empty = cost(program, folder, "--version")
    ending, head, card, foot = CARDS.get(form, ("gift", "", "", ""))
    first = None
    for count in counts:
        # What's installed already is read at each start.
        home = os.path.join(folder, f"{form}-{count}")
        os.mkdir(home)
        path = os.path.join(folder, f"deck-{form}-{count}.{ending}")
        text = deck(count) if form == "gift" else head + "".join(card.format(n=n) for n in range(count)) + foot
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        size = os.path.getsize(path)
        read, _ = cost(program, home, "packs", "add", path, "--format", form, "--dry-run")
        added, peak = cost(program, home, "packs", "add", path, "--format", form)
        first = first or (count, read, added)
        line = (
            f"{form:>10}, {count:>6} questions, {size / 1e6:.1f} MB: checked {read:.2f} s ({read / first[1]:.1f} times the "
            f"first, {count / first[0]:.1f} times the questions), installed {added:.2f} s ({added / first[2]:.1f} times); "
            f"{read / max(decoding(path), 1e-6):.0f} times decoding its bytes; "
            f"memory {(peak - empty) / size:.1f} times the file"
        )
        if form == "anki" and (peer := seconds_for_anki(path)):
            line += f"; {added / peer:.2f} times Anki's own importer"
        print(line, flush=True)


def main():
    program = os.path.abspath(sys.argv[1])
    counts = [int(count) for count in sys.argv[2:] if count != "--each"] or [5_000, 50_000]
    with tempfile.TemporaryDirectory() as folder:
        for form in ["gift", *(CARDS if "--each" in sys.argv else [])]:
            measure(program, folder, form, counts)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__.split("\n\n")[1])
    take_into_anki(sys.argv[2]) if sys.argv[1] == "--anki" else main()
