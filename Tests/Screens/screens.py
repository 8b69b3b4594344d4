"""Compares whole screens, as rendered by a terminal emulator (pyte, from PyPI), with the pictures kept in this folder.

usage: screens.py [--program PROGRAM] [--update]

Each scene is played at a pseudo-terminal twice, in French at 60 columns and in English at 100. --update keeps screens
as they are now; read the diff before committing it.
"""

import argparse
import difflib
import os
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pyte

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Durability"))
from driving import Terminal  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
KEPT = Path(__file__).resolve().parent
# Wrapping and scenes work the same in both languages, so the longer language is shown at the narrow width.
VIEWS = (("fr", 60), ("en", 100))
# More than any scene fills, so that nothing scrolls away.
ROWS = 500
PROMPT = re.compile(rb"\x1b\[\?2004h[^\n]*(?:distinguo>|\xe2\x80\xba)")
# Always the same two questions, so that the pictures stay the same.
QUIZ = "quiz -n 2 --seed 11 --pack metiers --kind choice --source booste-2013\r"

# Two questions that are missed, the first with another job in mind.
MISSED = "quiz --seed 1 --question metiers/ferries-heure-de-reponse --question metiers/deux-ecoles\r"


@dataclass
class Scene:
    """A picture: what the prompt shows, starting with the first line of `typed`.

    `before` is typed first and left out of the picture, because another scene shows it. Without `typed`, the picture
    shows the start of the program. `words` is a command line for the shell instead of the prompt.
    """

    name: str
    typed: tuple = ()
    before: tuple = ()
    words: tuple = ()
    # Whether the scene continues in the previous scene's home.
    goes_on: bool = False


SCENES = [
    Scene("first-start"),
    Scene("help", ("help\r",)),
    Scene("help-from-the-shell", words=("help",)),
    Scene("help-of-a-verb", ("help quiz\r",)),
    Scene("help-of-a-verb-with-subcommands", ("help packs\r",)),
    Scene("help-of-a-subcommand", ("help progress merge\r",)),
    Scene("help-at-a-question", ("?\r",), before=(QUIZ,)),
    Scene("errors", ("quizz\r", "quiz --pak metiers\r", "quiz --pack meteirs\r", "packs add absent.yaml\r")),
    Scene("errors-at-a-question", ("z\r", "z\r", ":hnt\r", "quit\r"), before=(QUIZ,)),
    Scene("completion", ("pack\t\t\t",)),
    Scene("completion-at-a-question", (":\t\t",), before=(QUIZ,)),
    Scene("packs", ("packs\r",)),
    Scene("session", (QUIZ, "d!\r")),
    Scene("session-right", ("leurs taches et leurs buts différent\r",), before=(QUIZ,), goes_on=True),
    Scene("interrupted", goes_on=True),
    Scene("session-end", (":stop\r",), before=(QUIZ, "d\r", "b\r")),
    Scene("returning", goes_on=True),
    Scene("stats", ("stats\r",), goes_on=True),
    Scene("learn", ("learn -n 1 --seed 1\r",)),
    Scene("learn-list", ("learn --list\r",), goes_on=True),
    Scene("sources", ("sources\r",)),
    Scene("sheet-of-a-role", ("sheet cm\r",)),
    Scene("sheet-of-two-roles", ("sheet cm smm\r",)),
    Scene("sheet-of-nothing", ("sheet\r",)),
    Scene("sheet", ("sheet\r",), before=(MISSED, "SMM : il prend les décisions stratégiques\r", "jsp\r", ":stop\r"), goes_on=True),
]


def picture(program, home, language, columns, scene):
    """The lines on the screen once the prompt has come back, or the program has ended."""
    environment = {
        "HOME": home, "DISTINGUO_HOME": home, "DISTINGUO_LANG": language, "DISTINGUO_NOW": "2026-11-28T10:00:00Z",
        "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PATH": os.environ["PATH"], "TZ": "UTC", "PAGER": "cat",
    }
    with Terminal([program, *scene.words], environment, size=(ROWS, columns)) as terminal:
        start = 0
        if scene.words:
            terminal.finish()
        else:
            place = terminal.wait_for(PROMPT)
            for number, text in enumerate(scene.before + scene.typed):
                if number == len(scene.before):
                    # The prompt's line where the picture begins.
                    start = terminal.sent.rfind(b"\n", 0, place) + 1
                terminal.type(text)
                # Tab lists the candidates and shows the same line again; Enter brings a new prompt.
                wanted = PROMPT if text.endswith("\r") else re.compile(rb"distinguo>|\xe2\x80\xba")
                place = terminal.wait_for(wanted, place)
            while terminal.read(0.05):
                pass
        emulator = pyte.Screen(columns, ROWS)
        pyte.ByteStream(emulator).feed(bytes(terminal.sent[start:]))
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
        for scene in SCENES:
            if not scene.goes_on:
                home = tempfile.mkdtemp(prefix="distinguo-")
            shown = "\n".join(picture(program, home, language, columns, scene)).replace(home, "HOME") + "\n"
            path = KEPT / f"{scene.name}.{language}.{columns}.txt"
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
