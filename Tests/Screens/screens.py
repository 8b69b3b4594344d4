"""Compares whole screens, as a terminal emulator (pyte, from PyPI) renders them, with the pictures kept in this folder.

usage: screens.py [--program PROGRAM] [--update]

Each scene is played at a pseudo-terminal twice: in French at 60 columns and in English at 100. --update keeps the screens
as they are now; look at the diff before you commit it.
"""

import argparse
import difflib
import os
import re
import sys
import tempfile
from pathlib import Path

import pyte

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Durability"))
from driving import Terminal  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
KEPT = Path(__file__).resolve().parent
# Wrapping is the same in both languages, and so is what a scene does: the longer language is shown at the narrow width.
VIEWS = (("fr", 60), ("en", 100))
ROWS = 44
PROMPT = re.compile(rb"\x1b\[\?2004h[^\n]*(?:distinguo>|\xe2\x80\xba)")
# Always the same two questions, so that the pictures stay the same.
QUIZ = "quiz -n 2 --seed 11 --pack metier --kind choice --source booste-2013\r"

# (name, whether the scene starts in a new home or in that of the scene before, what's typed each time the prompt waits)
SCENES = [
    ("first-start", True, []),
    ("help", True, ["help\r"]),
    ("help-of-a-verb", True, ["help quiz\r"]),
    ("help-at-a-question", True, [QUIZ, "?\r"]),
    ("errors", True, ["quizz\r", "quiz --pak metier\r", "quiz --pack meteir\r", "packs add absent.yaml\r"]),
    ("errors-at-a-question", True, [QUIZ, "z\r", "z\r", ":hnt\r", "quit\r"]),
    ("completion", True, ["pack\t\t\t"]),
    ("completion-at-a-question", True, [QUIZ, ":\t\t"]),
    ("packs", True, ["packs\r"]),
    ("session", True, [QUIZ, "a!\r"]),
    ("session-right", False, [QUIZ, "Sami\r"]),
    ("interrupted", False, []),
    ("session-end", True, [QUIZ, "Jade\r", "Sami\r", ":stop\r"]),
    ("returning", False, []),
    ("stats", False, ["stats\r"]),
]


def screen(program, home, language, columns, typed):
    """The lines on the screen once the prompt has come back after all that was typed."""
    environment = {
        "HOME": home, "DISTINGUO_HOME": home, "DISTINGUO_LANG": language, "DISTINGUO_NOW": "2026-11-28T10:00:00Z",
        "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PATH": os.environ["PATH"], "TZ": "UTC", "PAGER": "cat",
    }
    with Terminal([program], environment, size=(ROWS, columns)) as terminal:
        place = terminal.wait_for(PROMPT)
        for text in typed:
            terminal.type(text)
            # Tab lists the candidates and shows the same line again; Enter brings a new prompt.
            place = terminal.wait_for(PROMPT if text.endswith("\r") else re.compile(rb"distinguo>|\xe2\x80\xba"), place)
        while terminal.read(0.05):
            pass
        emulator = pyte.Screen(columns, ROWS)
        pyte.ByteStream(emulator).feed(bytes(terminal.sent))
        terminal.kill()
    lines = [line.rstrip() for line in emulator.display]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=ROOT / ".build/release/distinguo")
    parser.add_argument("--update", action="store_true")
    chosen = parser.parse_args()
    program = str(Path(chosen.program).resolve())
    different = 0
    seen = set()
    for language, columns in VIEWS:
        home = None
        for name, is_new, typed in SCENES:
            if is_new or home is None:
                home = tempfile.mkdtemp(prefix="distinguo-")
            shown = "\n".join(screen(program, home, language, columns, typed)).replace(home, "HOME") + "\n"
            path = KEPT / f"{name}.{language}.{columns}.txt"
            seen.add(path)
            if chosen.update:
                path.write_text(shown)
                continue
            kept = path.read_text() if path.exists() else ""
            if kept != shown:
                different += 1
                changes = difflib.unified_diff(
                    kept.splitlines(), shown.splitlines(), str(path.relative_to(ROOT)), "now", lineterm=""
                )
                print("\n".join(changes))
    for path in sorted(set(KEPT.glob("*.txt")) - seen):
        if chosen.update:
            path.unlink()
            continue
        different += 1
        print(f"{path.relative_to(ROOT)}: no scene shows it")
    print(f"{'FAILED' if different else 'ok'} screens: {len(seen)} compared, {different} different")
    sys.exit(different > 0)


main()
