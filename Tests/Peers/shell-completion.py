#!/usr/bin/env python3
"""Presses Tab in real bash, zsh and fish, with the scripts from `help --completion` loaded.

usage: shell-completion.py PROGRAM

In bash and zsh a line is typed at a pseudo-terminal, completed, and run with a command in front that prints its
arguments one by one, which shows that the quoting is right too. fish can complete for scripts and is asked directly.
"""

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# What's typed before Tab, and the arguments the shell makes of the completed line; None if nothing completes.
CASES = [
    ("distinguo exa", ["examen"]),
    ("distinguo examen --mi", ["examen", "--minutes"]),
    ("distinguo contr", ["contraste"]),
    ("distinguo paquets aj", ["paquets", "ajouter"]),
    ("distinguo packs ad", ["packs", "add"]),
    ("distinguo quiz --pack met", ["quiz", "--pack", "metiers"]),
    ("distinguo quiz --pack=met", ["quiz", "--pack=metiers"]),
    ("distinguo quiz --fr", ["quiz", "--free"]),
    ("distinguo contraste content", ["contraste", "content-manager"]),
    ("distinguo quiz --topic l’", ["quiz", "--topic", "l’été au jardin"]),
    ('distinguo quiz --topic "l’', ["quiz", "--topic", "l’été au jardin"]),
    ("distinguo quiz --topic 'l’", ["quiz", "--topic", "l’été au jardin"]),
    ("distinguo quiz --topic \"qu'", ["quiz", "--topic", "qu'est-ce que \"ça\" ? $5"]),
    ("distinguo quiz --topic qu\\'", ["quiz", "--topic", "qu'est-ce que \"ça\" ? $5"]),
    ("distinguo packs show jardin/ép", None),
    ("distinguo packs show jardin/tul", ["packs", "show", "jardin/tulipe"]),
    ("distinguo packs add ma", ["packs", "add", "ma lune.yaml"]),
    ('distinguo packs add "ma', ["packs", "add", "ma lune.yaml"]),
    ("distinguo packs check mes\\ articles/bo", ["packs", "check", "mes articles/bour 2013.txt"]),
    ('distinguo packs check "mes articles/bo', ["packs", "check", "mes articles/bour 2013.txt"]),
    ("distinguo packs check ~/Mes", ["packs", "check", "HOME/Mes paquets/"]),
    ("distinguo --home ~/ici quiz --pack che", ["--home", "HOME/ici", "quiz", "--pack", "chezmoi"]),
    ("distinguo packs add l’", ["packs", "add", "l’été d'or.yaml"]),
    ("distinguo packs add œ", ["packs", "add", "œufs & \"noix\".yaml"]),
    ("distinguo packs check --articles mes", ["packs", "check", "--articles", "mes articles/"]),
    ("distinguo packs check --articles=mes", ["packs", "check", "--articles=mes articles/"]),
    ("distinguo quiz --home me", ["quiz", "--home", "mes articles/"]),
    ("distinguo aide paquets mon", ["aide", "paquets", "montrer"]),
    ("distinguo regler cou", ["regler", "couleur"]),
    ("distinguo help --completion fi", ["help", "--completion", "fish"]),
    ("distinguo zut z", None),
    ("distinguo quiz -n ", None),
]

PACK = """version: 1
id: jardin
title: "Le jardin d’Ève"
language: fr
sources: [{id: herbier, author: "Ève Noël", title: "L’herbier"}]
questions:
  - {id: rose, kind: truefalse, topic: "l’été au jardin", prompt: "La rose pique.", answer: true, explanation: "Oui.", cite: [{source: herbier, quote: "la rose pique"}]}
  - {id: tulipe, kind: truefalse, topic: "qu'est-ce que \\"ça\\" ? $5", prompt: "La tulipe pique.", answer: false, explanation: "Non.", cite: [{source: herbier, quote: "la tulipe ne pique pas"}]}
"""

FILES = ["mes articles/bour 2013.txt", "ma lune.yaml", "l’été d'or.yaml", "œufs & \"noix\".yaml", "autre.txt"]


class Place:
    """A home, files whose names are hard to type, and the program on the PATH."""

    def __init__(self, program):
        self.root = Path(tempfile.mkdtemp(prefix="distinguo-completions-"))
        self.work = self.root / "travail"
        for folder in ("travail/mes articles", "bin", "home/Mes paquets", "home/ici/packs", "data/packs"):
            (self.root / folder).mkdir(parents=True)
        for name in FILES:
            (self.work / name).write_text("")
        (self.root / "data/packs/jardin.yaml").write_text(PACK)
        (self.root / "home/ici/packs/chezmoi.yaml").write_text(PACK.replace("id: jardin", "id: chezmoi"))
        (self.root / "bin/distinguo").symlink_to(program)
        # Prints its arguments as the shell passed them.
        (self.root / "bin/shown").write_text('#!/bin/sh\nshift\nprintf "<ARGUMENTS>"\nprintf "<%s>" "$@"\nprintf "<END>\\n"\n')
        (self.root / "bin/shown").chmod(0o755)
        self.environment = {
            "HOME": str(self.root / "home"), "DISTINGUO_HOME": str(self.root / "data"), "DISTINGUO_LANG": "fr",
            "PATH": f"{self.root / 'bin'}:/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
            "TERM": "dumb", "XDG_CONFIG_HOME": str(self.root / "home/.config"), "XDG_DATA_HOME": str(self.root / "home/.local/share"),
        }
        for shell in ("bash", "zsh", "fish"):
            script = subprocess.run(
                [program, "help", "--completion", shell], env=self.environment, check=True, capture_output=True
            ).stdout
            flagged = subprocess.run(
                [program, "--generate-completion-script", shell], env=self.environment, check=True, capture_output=True
            ).stdout
            assert script == flagged, f"{shell}: the flag gives another script"
            (self.root / f"completion.{shell}").write_bytes(script)


class Interactive:
    """A shell at a pseudo-terminal."""

    def __init__(self, place, command, settings):
        self.sent = b""
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            os.chdir(place.work)
            os.execvpe(command[0], command, place.environment)
        for line in settings + ["PS1='READY> '", "PS2='MORE> '"]:
            self.write(line + "\n")
        self.write("echo SET''TLED\n")
        self.wait(rb"SETTLED\r?\n")
        self.wait(rb"READY> $")

    def write(self, text):
        os.write(self.descriptor, text.encode())

    def wait(self, pattern, seconds=20):
        end = time.monotonic() + seconds
        while not re.search(pattern, self.sent):
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.descriptor], [], [], left)[0]:
                raise SystemExit(f"no {pattern!r} in {self.sent!r}")
            self.sent += os.read(self.descriptor, 65536)

    def arguments(self, typed):
        """The arguments the shell passes to a command after Tab completed the line; None if a quote stays open."""
        self.sent = b""
        # The printing command is put in front only after Tab, which must complete the line as typed.
        self.write(typed + "\t")
        self.write("\x01shown \x05\n")
        while True:
            self.wait(rb"<END>\r?\n|MORE> $")
            if b"<END>" in self.sent:
                break
            # Nothing was completed, so the quotation mark is still open.
            self.sent = b""
            self.write("\x03")
            self.wait(rb"READY> $")
            return None
        shown = re.search(rb"<ARGUMENTS>(.*)<END>", self.sent, re.S).group(1)
        self.wait(rb"(?s)<END>.*READY> $")
        return [word.decode() for word in re.findall(rb"<(.*?)>", shown, re.S)]

    def close(self):
        os.close(self.descriptor)
        os.waitpid(self.process, 0)


def fish(place, typed):
    """The candidates fish offers, each followed by a tab and its description."""
    script = f"source {place.root}/completion.fish\ncomplete -C $argv[1]"
    return subprocess.run(
        ["fish", "--no-config", "-c", script, typed], env=place.environment, cwd=place.work, check=True,
        capture_output=True, text=True,
    ).stdout.splitlines()


def main():
    program = str(Path(sys.argv[1]).resolve())
    place = Place(program)
    wrong = 0

    def compare(shell, typed, expected, given):
        nonlocal wrong
        if given != expected:
            wrong += 1
            print(f"{shell}: {typed!r}: {given} instead of {expected}")

    shells = {
        "bash": (["bash", "--norc", "--noprofile", "-i"], ["bind 'set enable-bracketed-paste off'"]),
        "zsh": (
            ["zsh", "-f", "-i"],
            ["unset zle_bracketed_paste", "unsetopt beep prompt_cr prompt_sp auto_remove_slash", "bindkey -e",
             "autoload -Uz compinit; compinit -u -D"],
        ),
    }
    home = place.environment["HOME"]
    try:
        for shell, (command, settings) in shells.items():
            interactive = Interactive(place, command, settings + [f"source {place.root}/completion.{shell}"])
            for typed, expected in CASES:
                # A line that doesn't complete stays as typed.
                whole = typed.split()[1:] if expected is None else [word.replace("HOME", home) for word in expected]
                compare(shell, typed, whole, interactive.arguments(typed))
            interactive.close()
        for typed, expected in CASES:
            words = [line.split("\t")[0] for line in fish(place, typed)]
            # fish offers nothing if nothing fits, and doesn't expand a tilde.
            compare("fish", typed, [] if expected is None else [expected[-1].replace("HOME", "~")], words)
        description = fish(place, "distinguo paquets aj")
        compare("fish", "the description", ["ajouter\tinstaller une copie vérifiée de paquets, ou recevoir des qu…"], description)
    finally:
        shutil.rmtree(place.root)
    print(f"{'FAILED' if wrong else 'ok'} completions: {len(CASES)} lines in bash, zsh and fish, {wrong} wrong")
    sys.exit(wrong > 0)


main()
