"""Makes packs and histories: the same ones for the same numbers."""

import os
import random
import re
import shutil
import time
from pathlib import Path

from measuring import PATIENCE, Prompt, run

TOPICS = ["terrain", "moyens", "limites", "effets", "origine"]
START = 1_700_000_000


def pack(identifier, questions, seed=1):
    """The text of a pack of questions of several kinds, in French of sorts."""
    chance = random.Random(f"{identifier} {questions} {seed}")
    words = ["mesure", "calcul", "plan", "public", "marque", "réseau", "page", "texte", "client", "image", "réponse", "séance"]

    def phrase(count):
        return " ".join(chance.choice(words) for _ in range(count))

    lines = [
        "version: 1", f"id: {identifier}", f'title: "Mesures {identifier}"', "language: fr", "sources:",
        '  - {id: manuel, author: "Une autrice", title: "Le manuel"}', "questions:",
    ]
    for number in range(questions):
        lines += [
            f"  - id: q{number}",
            f"    kind: {('choice', 'truefalse', 'short')[number % 3]}",
            f"    topic: {TOPICS[number % len(TOPICS)]}",
            f'    prompt: "Question {number} : {phrase(8)} {chance.randrange(10**9)} ?"',
        ]
        if number % 3 == 0:
            lines += ["    options:", f'      - {{text: "{phrase(4)} {number} a", right: true}}']
            lines += [f'      - {{text: "{phrase(4)} {number} {letter}", why: "{phrase(6)}"}}' for letter in "bcd"]
        elif number % 3 == 1:
            lines.append("    answer: true")
        else:
            lines.append(f'    accept: ["{phrase(2)} {number}", "(le) {phrase(1)} {number}", "[un|une] {phrase(2)} {number}"]')
        lines += [
            f'    explanation: "{phrase(16)}."',
            f'    cite: [{{source: manuel, section: "{phrase(3)}", paragraph: {number + 1}}}]',
        ]
    return "\n".join(lines) + "\n"


def statements(identifier, questions):
    """The text of a pack in which every right answer is `v`."""
    lines = ["version: 1", f"id: {identifier}", 'title: "Mesure"', "language: fr", "questions:"]
    for number in range(questions):
        lines += [f"  - id: q{number}", "    kind: truefalse", "    topic: t", f'    prompt: "Question {number} ?"', "    answer: true"]
    return "\n".join(lines) + "\n"


def events(count, questions, pack="mesure", device="mesure", begin=START):
    """The lines of so many answers to so many questions, as the program writes them: sessions of 20, five a day or as many as
    a thousand days take."""
    chance = random.Random(f"{count} {questions} {device}")
    daily = max(5, count // 20_000)
    for index in range(count):
        session = index // 20
        seconds = begin + session // daily * 86_400 + session % daily * min(7_200, 80_000 // daily) + index % 20 * 15
        stamp = time.gmtime(seconds)
        at, day = time.strftime("%Y-%m-%dT%H:%M:%S", stamp), time.strftime("%Y-%m-%d", time.gmtime(seconds - 4 * 3_600))
        is_right = chance.random() < 0.85
        yield (
            f'{{"at":"{at}.{chance.randrange(1000):03}Z","because":"due","credit":{int(is_right)},"day":"{day}",'
            f'"given":"{"vrai" if is_right else "faux"}","id":"{device}-{index + 1}","mode":"quiz","order":{index + 1},'
            f'"question":"{pack}/q{(index * 7919) % questions}","rating":{3 if is_right else 1},"revision":"9a8042c7",'
            f'"session":"{device}-{session * 20 + 1}-2lm2wj0q1fk0n","thinking":{chance.randrange(900, 20_000)},'
            f'"type":"review","verdict":"{"right" if is_right else "wrong"}"}}'
        )


class Data:
    """Folders with learners and packs, made when they're first asked for and kept for the next time."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)

    def file(self, name, make):
        path = self.folder / name
        if not path.exists():
            beginning = path.with_name(name + ".part")
            with open(beginning, "w", encoding="utf-8") as file:
                file.writelines(make())
            beginning.rename(path)
        return str(path)

    def pack(self, identifier, questions):
        return self.file(f"{identifier}-{questions}.yaml", lambda: [pack(identifier, questions)])

    def statements(self, questions=200):
        return self.file(f"mesure-{questions}.yaml", lambda: [statements("mesure", questions)])

    def events(self, count, questions=200, version=2, **more):
        """A file with so many answers that says nothing of what they come to. Version 1 is what version 0.1 wrote."""

        def text():
            yield f'{{"version":{version},\n"events":[\n'
            first = True
            for line in events(count, questions, **more):
                line = re.sub(r'"(because|day|order|revision)":("[^"]*"|\d+),', "", line) if version == 1 else line
                yield line if first else ",\n" + line
                first = False
            yield "\n]}\n"

        device = more.get("device", "mesure")
        return self.file(f"events-{device}-{count}-{questions}{'' if version == 2 else '-v1'}.json", text)

    def merged(self, program, home, count, questions=200, **more):
        """Merges so many answers into a home, in the newest form that the program reads."""
        for version in (2, 1):
            ended = run([program, "progress", "merge", self.events(count, questions, version, **more), "--no-bundled"], home)
            if ended.status == 0:
                return ended
        raise RuntimeError(f"{program} merges no history of {count}")

    def home(self, name):
        """An empty home."""
        path = self.folder / "homes" / name
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir(parents=True)
        return path

    def learner(self, program, name, count, questions=200):
        """The home of a learner with so many answers, as this program keeps it once it has been used."""
        kept = self.folder / "learners" / f"{Path(program).stat().st_mtime_ns}-{count}-{questions}"
        if not kept.exists():
            making = kept.with_name(kept.name + ".part")
            shutil.rmtree(making, ignore_errors=True)
            making.mkdir(parents=True)
            if count:
                self.merged(program, making, count, questions)
            with Prompt(program, making, "--no-bundled", "--packs", self.statements()) as prompt:
                prompt.leave()
            making.rename(kept)
        home = self.home(name)
        shutil.copytree(kept, home, dirs_exist_ok=True)
        if count:
            # A copied file isn't the one that the program wrote; after a session it is.
            words = [program, "quiz", "-n", "1", "--free", "--json", "--no-bundled", "--packs", self.statements()]
            if run(words, home, b"v\n").status != 0:
                raise RuntimeError(f"no session after a history of {count}")
        return home

    def installed(self, program, name, questions):
        """A home with so many questions installed, in ten packs."""
        home = self.home(name)
        packs = home / "packs"
        packs.mkdir()
        for number in range(10):
            shutil.copy(self.pack(f"mes-{number}", questions // 10), packs / f"mes-{number}.yaml")
        with Prompt(program, home, "--no-bundled") as prompt:
            prompt.leave()
        return home
