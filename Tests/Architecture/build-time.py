"""Measures how long checkouts take to build, from scratch and after an edit to one sentence.

usage: build-time.py [--configuration debug|release] [--rounds N] CHECKOUT...

With two checkouts, say before and after a change, it prints the second's times as multiples of the first's. The
checkouts are copied, so nothing in them changes, and take turns, so that other load on the machine affects both alike.
Fetching packages isn't counted. Run it by hand on an otherwise idle machine.
"""

import argparse
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# A sentence in the table of sentences: `case .noEventToUndo: "Nothing to undo."`
SENTENCE = re.compile(r'(case \.\w+: "[A-Z][^"\\]*)"')


class Checkout:
    """A copy of a checkout, and its build times."""

    def __init__(self, path, folder, configuration):
        self.name = path
        self.tree = Path(folder) / "tree"
        self.configuration = configuration
        shutil.copytree(path, self.tree, ignore=shutil.ignore_patterns(".build", ".git"))
        self.run("package", "resolve")
        self.clean, self.edited = [], []
        tables = sorted(self.tree.glob("Sources/**/English.swift"))
        if len(tables) != 1:
            sys.exit(f"{path}: {len(tables)} files named English.swift in Sources, instead of one")
        self.table = tables[0]

    def run(self, *words):
        run = subprocess.run(["swift", *words], cwd=self.tree, capture_output=True, text=True)
        if run.returncode != 0:
            sys.exit(f"{self.name}: swift {' '.join(words)}:\n{run.stdout[-2000:]}{run.stderr[-2000:]}")

    def build(self):
        """Builds the program; returns how many seconds that took."""
        begun = time.monotonic()
        self.run("build", "-c", self.configuration, "--product", "distinguo")
        return time.monotonic() - begun

    def measure(self):
        """Builds from scratch, then after editing one sentence."""
        self.run("package", "clean")
        self.clean.append(self.build())
        text = self.table.read_text()
        edited, count = SENTENCE.subn(rf'\1 {len(self.edited)}"', text, count=1)
        if count != 1:
            sys.exit(f"{self.name}: no sentence to edit in {self.table.relative_to(self.tree)}")
        self.table.write_text(edited)
        self.edited.append(self.build())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--configuration", default="debug", choices=["debug", "release"])
    parser.add_argument("--rounds", type=int, default=1, help="how many times to build each; the median counts")
    parser.add_argument("checkouts", nargs="+", metavar="CHECKOUT")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="distinguo-") as folder:
        checkouts = []
        for number, path in enumerate(chosen.checkouts):
            (Path(folder) / str(number)).mkdir()
            checkouts.append(Checkout(path, f"{folder}/{number}", chosen.configuration))
        for _ in range(chosen.rounds):
            for checkout in checkouts:
                checkout.measure()
    first = [statistics.median(times) for times in (checkouts[0].clean, checkouts[0].edited)]
    for checkout in checkouts:
        clean, edited = (statistics.median(times) for times in (checkout.clean, checkout.edited))
        print(
            f"{checkout.name}: from nothing {clean:.1f} s ({clean / first[0]:.2f}), "
            f"after one sentence {edited:.1f} s ({edited / first[1]:.2f})"
        )


main()
