"""Deletes or damages a learner's progress and then follows the advice on the screen, nothing else.

After two sessions, the file, its journal or both are damaged the way disks, editors and people damage files. The program
is started at a pseudo-terminal, and the command it shows is run as is.

Passes when, for each kind of damage, the program reports it, every answer from the last finished session is back after
at most two commands (none if the program repairs it by itself), and the damaged file is kept.
"""

import os
import re
import shlex
import subprocess
import sys

from driving import PATIENCE, Home, arguments, close

COMMAND = re.compile(r"distinguo progress [a-z]+[^\r\n]*?(?=[.»”]?\s*(?:\r|\n|$))")


def flip(path, share, bit=1):
    content = bytearray(path.read_bytes())
    content[int(len(content) * share)] ^= bit
    path.write_bytes(content)


def cut(path, share):
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])


def fill_with_zeros(path, share):
    content = path.read_bytes()
    start = int(len(content) * share)
    path.write_bytes(content[:start] + bytes(len(content) - start))


def damage_middle_of_journal(home):
    """Kills a session, then changes its first answer in the journal; the line is still valid JSON."""
    home.next_day()
    with home.terminal("quiz", "-n", "3", "--seed", "9") as terminal:
        for number, _ in terminal.questions(3):
            if number < 3:
                terminal.answer(f"j{number}")
        terminal.kill()
    home.journal.write_bytes(home.journal.read_bytes().replace(b"oui j1", b"oui k1"))


def swap_lines(path):
    lines = path.read_bytes().split(b"\n")
    half = len(lines) // 2
    lines[half] = lines[half][: len(lines[half]) // 2]
    path.write_bytes(b"\n".join(lines))


DAMAGES = {
    "the file is deleted": lambda home: home.progress.unlink(),
    "the file and its previous version are deleted": lambda home: [
        path.unlink() for path in home.folder.glob("progress.json*")
    ],
    "the file is empty": lambda home: home.progress.write_bytes(b""),
    "the file ends in the middle": lambda home: cut(home.progress, 0.5),
    "the file lacks its last byte but one": lambda home: cut(home.progress, 0.99),
    "the file is all zeros": lambda home: fill_with_zeros(home.progress, 0),
    "the file's second half is zeros": lambda home: fill_with_zeros(home.progress, 0.5),
    "an answer is altered": lambda home: home.progress.write_bytes(
        home.progress.read_bytes().replace(b"oui s1a1", b"oui s1b1")
    ),
    "a bit of the beginning is flipped": lambda home: flip(home.progress, 0.02, 0x80),
    "a byte of an event is not UTF-8": lambda home: flip(home.progress, 0.7, 0x80),
    "a line of the events is cut": lambda home: swap_lines(home.progress),
    "another program's text is in its place": lambda home: home.progress.write_text("<html>404</html>\n"),
    "a line in the middle of the journal is damaged": damage_middle_of_journal,
}


def drill(program, name, damage):
    """Tries one kind of damage; returns the faults and how many commands were needed."""
    home = Home(program)
    for session in (1, 2):
        home.run("quiz", "-n", "3", "--seed", str(session), typed="".join(f"oui s{session}a{n}\n" for n in (1, 2, 3)))
        home.next_day()
    wanted = {f"s{session}a{n}" for session in (1, 2) for n in (1, 2, 3)}
    if not wanted <= home.answers():
        return [f"{name}: the sessions were not saved to begin with"], 0
    damage(home)
    spoilt = home.progress.read_bytes() if home.progress.exists() else b""
    used, screen = 0, ""
    places = home.root / "bin"
    places.mkdir()
    (places / "distinguo").symlink_to(program)
    environment = home.environment | {"PATH": f"{places}:{os.environ['PATH']}"}
    while used <= 2:
        with home.terminal("quiz", "-n", "1", "--seed", "5") as terminal:
            # Whatever the damage, the program asks a question or ends.
            terminal.wait_for(re.compile(rb"\d/\d+ \xe2\x80\xba "))
            terminal.kill()
            screen = terminal.sent.decode(errors="replace")
        if used == 0 and "distinguo: " not in screen:
            return [f"{name}: nothing is said of it: {screen[-300:]!r}"], used
        advice = COMMAND.search(screen)
        if not advice:
            break
        used += 1
        words = shlex.split(advice[0])
        run = subprocess.run(words, env=environment, capture_output=True, timeout=PATIENCE)
        if run.returncode != 0:
            return [f"{name}: “{advice[0]}” ended with status {run.returncode}: {run.stderr.decode()[:300]}"], used
    faults = []
    if used > 2:
        faults.append(f"{name}: after two commands the program still advises: {screen[-300:]}")
    missing = wanted - home.answers()
    if missing:
        faults.append(f"{name}: not restored: {sorted(missing)}")
    report, _ = home.report()
    if report["reviews"] < len(wanted):
        faults.append(f"{name}: {report['reviews']} answers count, of {len(wanted)}")
    if spoilt and not any(path.is_file() and path.read_bytes() == spoilt for path in home.folder.rglob("*")):
        faults.append(f"{name}: the damaged file isn't kept")
    if not faults:
        home.remove()
    return faults, used


def main():
    chosen = arguments(__doc__)
    faults, most = [], 0
    for name, damage in DAMAGES.items():
        wrong, used = drill(chosen.program, name, damage)
        faults += wrong
        most = max(most, used)
    close("restore-drill", faults, f"{len(DAMAGES)} kinds of damage, at most {most} commands to recover")


if __name__ == "__main__":
    sys.exit(main())
