"""Checks the module graph: the manifest, the imports and the README's drawing must agree; then counts lines.

usage: graph.py

1. Every module of ours that a target imports is declared in Package.swift, and every declared dependency is imported.
2. The targets don't depend on each other in a cycle.
3. The drawing in README.md, in the code block between `<!-- graph -->` and `<!-- /graph -->`, has the manifest's
   arrows. An arrow that follows from others may be left out: with A ──> B ──> C, A may use C too.
4. No file in Sources has more than FILE_LIMIT lines, and the command itself has at most COMMAND_LIMIT.

How the drawing is read:

    Command ──> Views ──> Words       a chain: Command uses Views, and Views uses Words
       │                              │ leads up to the name above it
       ├──> Store ──> Heart, Files    a list: Store uses both
       └──> Packs (the packs alone)   a note in parentheses is skipped
    Heart                             a name alone: a target that uses nothing, or whose arrows are elsewhere

Arrows are made of ─ and end in >. One that begins with ├ or └ starts at the name above the corner, straight up along │
and ├. A list may span several lines: a line that ends in a comma continues on the next. Names are targets, products
of other packages, and `lib…` for the system libraries that Package.swift links.
"""

import argparse
import doctest
import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILE_LIMIT = 350
COMMAND = "distinguo"
COMMAND_LIMIT = 4_000

OPENING, CLOSING = "<!-- graph -->", "<!-- /graph -->"
IMPORT = re.compile(
    r"^[ \t]*(?:@\w+(?:\([^)]*\))?[ \t]+)*(?:(?:public|package|internal|fileprivate|private)[ \t]+)?import[ \t]+"
    r"(?:(?:struct|class|enum|protocol|func|var|let|typealias)[ \t]+)?(\w+)",
    re.MULTILINE,
)
TOKEN = re.compile(r"(?P<name>\w+)|(?P<arrow>[├└]?─+>)|(?P<comma>,)|(?P<bar>[│├└]+)|(?P<other>\S)")


class DrawingFault(Exception):
    """The drawing can't be read."""


def read_drawing(text):
    """The names in a drawing, and its arrows as pairs of names.

    >>> names, arrows = read_drawing('''
    ... Command (the program) ──> Views ──> Words
    ...   │ ├─────────────────> Store ──> Heart, Files,
    ...   │ │                    │         Clock
    ...   │ │                    └──> Log
    ...   └─────> Packs
    ... ''')
    >>> print(", ".join(f"{source}-{target}" for source, target in sorted(arrows)))
    Command-Packs, Command-Store, Command-Views, Store-Clock, Store-Files, Store-Heart, Store-Log, Views-Words
    >>> read_drawing("A ──> ")
    Traceback (most recent call last):
    DrawingFault: line 1: an arrow or a comma leads nowhere
    >>> read_drawing("A\\n      └──> B")
    Traceback (most recent call last):
    DrawingFault: line 2, column 7: there's no name above this corner
    """
    lines = [re.sub(r"\([^)]*\)", lambda note: " " * len(note[0]), line) for line in text.splitlines()]
    names, arrows = set(), set()
    # Where the arrow to the next name starts; kept across lines while a list continues.
    start = None
    for row, line in enumerate(lines):
        # The name just read, and where its arrow started.
        name = source = None
        for token in TOKEN.finditer(line):
            kind, word = token.lastgroup, token[0]
            if kind == "name":
                names.add(word)
                if start:
                    arrows.add((start, word))
                name, source, start = word, start, None
            elif kind == "arrow" and word[0] in "├└":
                start, name = name_above(lines, row, token.start()), None
            elif kind == "arrow" and name:
                start, name = name, None
            elif kind == "comma" and name and source:
                start, name = source, None
            elif kind != "bar":
                raise DrawingFault(f"line {row + 1}: {word!r} follows nothing that it could follow")
        if start and not line.rstrip().endswith(","):
            raise DrawingFault(f"line {row + 1}: an arrow or a comma leads nowhere")
    if start:
        raise DrawingFault("the last line ends in a comma")
    return names, arrows


def name_above(lines, row, column):
    """The name a corner hangs from."""
    for above in reversed(lines[:row]):
        here = above[column : column + 1]
        if here and here in "│├":
            continue
        for name in re.finditer(r"\w+", above):
            if name.start() <= column < name.end():
                return name[0]
        break
    raise DrawingFault(f"line {row + 1}, column {column + 1}: there's no name above this corner")


def reachable(edges, start):
    """Every node reachable from a node by arrows; includes the node itself if there's a cycle."""
    found, waiting = set(), [start]
    while waiting:
        for source, target in edges:
            if source == waiting[-1] and target not in found:
                found.add(target)
                waiting.insert(0, target)
        waiting.pop()
    return found


def described():
    """The targets by name, as `swift package describe` lists them."""
    command = ["swift", "package", "--package-path", str(ROOT), "describe", "--type", "json"]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"{' '.join(command)}: {run.stderr}")
    # SwiftPM's messages about fetching packages may come first.
    return {target["name"]: target for target in json.loads(run.stdout[run.stdout.index("{") :])["targets"]}


def linked_libraries():
    """The system libraries of each target, named as in the drawing: CEditline links libedit."""
    command = ["swift", "package", "--package-path", str(ROOT), "dump-package"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    manifest = json.loads(run.stdout[run.stdout.index("{") :])
    return {
        (target["name"], "lib" + setting["kind"]["linkedLibrary"]["_0"])
        for target in manifest["targets"]
        for setting in target["settings"]
        if "linkedLibrary" in setting["kind"]
    }


def import_faults(targets):
    """Undeclared imports, and declared dependencies that are never imported."""
    products = {name for target in targets.values() for name in target.get("product_dependencies") or []}
    # The build runs a plugin, and what that depends on; neither is imported.
    plugins = {name for name, target in targets.items() if target["type"] == "plugin"}
    for name, target in targets.items():
        if name in plugins:
            continue
        declared = set(target.get("target_dependencies") or []) | set(target.get("product_dependencies") or [])
        declared -= plugins
        files = [ROOT / target["path"] / source for source in target["sources"] if source.endswith(".swift")]
        imported = {}
        for file in files:
            for module in IMPORT.findall(file.read_text()):
                imported.setdefault(module, file.relative_to(ROOT))
        for module in sorted(imported.keys() & (targets.keys() | products) - declared - {name}):
            yield f"{imported[module]} imports {module}, which {name} doesn't declare in Package.swift"
        for module in sorted(declared - imported.keys()):
            yield f"{name} declares {module} in Package.swift, and no file imports it"


def drawing_faults(targets, declared):
    """Where the README's drawing and the manifest differ."""
    readme = (ROOT / "README.md").read_text()
    block = re.search(re.escape(OPENING) + r"\s*```\w*\n(.*?)\n```\s*" + re.escape(CLOSING), readme, re.DOTALL)
    if not block:
        yield f"README.md has no code block between {OPENING} and {CLOSING}"
        return
    try:
        names, drawn = read_drawing(block[1])
    except DrawingFault as fault:
        yield f"README.md, graph, {fault}"
        return
    known = targets | {name for arrow in declared for name in arrow}
    for name in sorted(names - known):
        yield f"README.md draws {name}, which Package.swift doesn't have"
    for name in sorted(known - names):
        yield f"README.md doesn't draw {name}"
    for source, target in sorted(drawn - declared):
        if {source, target} <= known:
            yield f"README.md draws {source} ──> {target}, which Package.swift doesn't declare"
    for source, target in sorted(declared - drawn):
        if target not in reachable(drawn, source):
            yield f"README.md doesn't draw {source} ──> {target}"


def count(path):
    return len(path.read_text().splitlines())


def line_faults(targets):
    """Prints how many lines each target has; yields the files that have too many, and the command if it does."""
    files = {
        name: [path for path in sorted((ROOT / target["path"]).rglob("*")) if path.suffix in (".swift", ".c", ".h")]
        for name, target in targets.items()
    }
    totals = {name: sum(map(count, paths)) for name, paths in files.items()}
    print(f"  {'lines':>6} {'files':>5} {'longest':>7}")
    for name, paths in sorted(files.items(), key=lambda item: -totals[item[0]]):
        print(f"  {totals[name]:>6} {len(paths):>5} {max(map(count, paths), default=0):>7} {name}")
    print(f"  {sum(totals.values()):>6} {sum(map(len, files.values())):>5}         in all")
    for path in sorted((ROOT / "Sources").rglob("*")):
        if path.suffix not in (".swift", ".c", ".h") or count(path) <= FILE_LIMIT:
            continue
        name = str(path.relative_to(ROOT))
        yield f"{name} has {count(path)} lines, more than {FILE_LIMIT}"
    if totals[COMMAND] > COMMAND_LIMIT:
        yield f"{COMMAND} has {totals[COMMAND]} lines, more than {COMMAND_LIMIT}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.parse_args()
    if doctest.testmod().failed:
        sys.exit("drawings are misread")
    targets = described()
    ours = {name: target for name, target in targets.items() if not target["path"].startswith("Tests/")}
    declared = {(name, used) for name, target in ours.items() for used in target.get("target_dependencies") or []}
    declared |= {(name, used) for name, target in ours.items() for used in target.get("product_dependencies") or []}
    declared |= linked_libraries()
    faults = list(import_faults(targets))
    faults += [f"{name} depends on itself through others" for name in sorted(ours) if name in reachable(declared, name)]
    faults += drawing_faults(set(ours), declared)
    faults += line_faults(ours)
    for fault in faults:
        print(f"  {fault}")
    print(f"{'FAILED' if faults else 'ok'} graph: {len(ours)} targets, {len(declared)} arrows, {len(faults)} faults")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
