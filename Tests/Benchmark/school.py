#!/usr/bin/env python3
"""Tries what a school does with the answers of its learners, and prints what it costs.

usage: school.py PROGRAM [--learners 10000] [--answers 200] [--statements 2000]

Each learner's answers are generated, and exported by PROGRAM as a table. DuckDB loads all tables, and tells which questions
are known worst: by each learner's last answer, in how many sessions they failed. Then learners' answers are exported as xAPI
statements until there are enough, and sent in batches of 100 to the learning record store ralph, on this machine and with
files behind it, twice. It fails unless every statement is stored once and as it was sent.

It needs duckdb and ralph-malph[full]==5.1.0 from PyPI, in the Python that runs it.
"""

import argparse
import base64
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

import duckdb

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from generating import events, statements  # noqa: E402
from measuring import PATIENCE, duration, environment, run  # noqa: E402

PORT = 8173
QUESTIONS = 200
BATCH = 100
# By each learner's last answer; and in how many sessions they failed.
WORST = """
    WITH learners AS (
        SELECT learner, question, arg_max(verdict, "at") AS last,
            count(DISTINCT session) FILTER (verdict IN ('wrong', 'blank')) AS failed
        FROM answers WHERE NOT free GROUP BY learner, question)
    SELECT question, avg((last IN ('wrong', 'blank'))::INT) AS missed, avg(failed) AS failed
    FROM learners GROUP BY question ORDER BY missed DESC, failed DESC, question LIMIT 20"""


# ralph's store in files creates the file, and then takes no second batch unless it's told to append.
SERVER = """
from ralph.backends.data.base import BaseOperationType
from ralph.backends.lrs.fs import FSLRSBackend
FSLRSBackend.default_operation_type = BaseOperationType.APPEND
import uvicorn
uvicorn.run("ralph.api:app", host="127.0.0.1", port=%d, log_level="error")""" % PORT


class School:
    def __init__(self, program, folder):
        self.program, self.folder = os.path.abspath(program), Path(folder)
        self.pack = self.folder / "mesure.yaml"
        self.pack.write_text(statements("mesure", QUESTIONS))
        self.exports = self.folder / "exports"
        self.exports.mkdir()

    def progress(self, number, answers):
        """The file of a learner."""
        path = self.folder / "progress.json"
        lines = events(answers, QUESTIONS, device=f"eleve-{number}")
        path.write_text('{"version":2,\n"events":[\n' + ",\n".join(lines) + "\n]}\n")
        return path

    def export(self, number, answers, form, output):
        words = ["progress", "export", str(output), "--format", form, "--no-bundled", "--packs", str(self.pack)]
        ended = run([self.program, *words, "--progress", str(self.progress(number, answers))], self.folder)
        if ended.status != 0:
            sys.exit(f"export of learner {number}: status {ended.status}")
        return ended.seconds


def tables(school, learners, answers):
    seconds = sum(school.export(number, answers, "csv", school.exports / f"{number}.csv") for number in range(learners))
    print(f"{learners:,} learners of {answers:,} answers exported in {duration(seconds)}, {duration(seconds / learners)} each")
    store = duckdb.connect(str(school.folder / "school.duckdb"))
    begun = time.perf_counter()
    store.execute(
        "CREATE TABLE answers AS SELECT * EXCLUDE filename, parse_filename(filename, true) AS learner "
        f"FROM read_csv('{school.exports}/*.csv', header = true, filename = true, auto_detect = false, columns = "
        "{'id': 'VARCHAR', 'at': 'TIMESTAMPTZ', 'session': 'VARCHAR', 'mode': 'VARCHAR', 'question': 'VARCHAR', "
        "'kind': 'VARCHAR', 'topic': 'VARCHAR', 'prompt': 'VARCHAR', 'given': 'VARCHAR', 'chosen': 'VARCHAR', "
        "'verdict': 'VARCHAR', 'credit': 'DOUBLE', 'rating': 'TINYINT', 'sure': 'BOOLEAN', 'hints': 'INTEGER', "
        "'thinking': 'INTEGER', 'free': 'BOOLEAN', 'asked': 'VARCHAR', 'answered': 'VARCHAR', 'day': 'DATE', "
        "'because': 'VARCHAR', 'revision': 'VARCHAR', 'found': 'VARCHAR', 'set': 'VARCHAR'})")
    loaded = time.perf_counter() - begun
    count = store.execute("SELECT count(*) FROM answers").fetchone()[0]
    print(f"{count:,} answers loaded by DuckDB in {duration(loaded)}")
    if count != learners * answers:
        sys.exit("answers are missing")
    begun = time.perf_counter()
    worst = store.execute(WORST).fetchall()
    asked = time.perf_counter() - begun
    print(f"the class's {len(worst)} worst questions in {duration(asked)}, goal ≤ 2 s: {worst[0][0]}, missed by {worst[0][1]:.0%}")


class Ralph:
    """The learning record store, on this machine."""

    def __init__(self, folder):
        self.folder = folder / "ralph"
        self.folder.mkdir()
        self.kept = self.folder / "fs_lrs.jsonl"
        words = {"RALPH_APP_DIR": str(self.folder), "RALPH_AUTH_FILE": str(self.folder / "auth.json")}
        words |= {"RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(self.folder), "RALPH_RUNSERVER_BACKEND": "fs"}
        settings = environment(self.folder, **words)
        python = Path(sys.executable).parent
        user = ["-u", "school", "-p", "secret", "-s", "all", "-M", "mailto:school@school.example", "-N", "school"]
        subprocess.run([python / "ralph", "auth", *user, "-w"], check=True, env=settings, capture_output=True)
        self.process = subprocess.Popen([sys.executable, "-c", SERVER], env=settings, cwd=self.folder)

    def __enter__(self):
        deadline = time.monotonic() + 120
        while True:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{PORT}/__lbheartbeat__", timeout=5)
                return self
            except OSError:
                if self.process.poll() is not None or time.monotonic() > deadline:
                    sys.exit("ralph doesn't start")
                time.sleep(0.2)

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def send(self, batch):
        request = urllib.request.Request(
            f"http://127.0.0.1:{PORT}/xAPI/statements/", data=json.dumps(batch).encode(), method="POST",
            headers={"Content-Type": "application/json", "X-Experience-API-Version": "1.0.3",
                     "Authorization": "Basic " + base64.b64encode(b"school:secret").decode()})
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            sys.exit(f"ralph refuses: {error.code} {error.read()[:500]!r}")

    def statements(self):
        return [json.loads(line) for line in self.kept.read_text().splitlines()]


def records(school, wanted, answers):
    sent, number = [], 0
    while len(sent) < wanted:
        output = school.folder / "statements.json"
        school.export(number, answers, "xapi", output)
        sent += json.loads(output.read_text())
        output.unlink()
        number += 1
    sent = sent[:wanted]
    with Ralph(school.folder) as ralph:
        for time_of_sending in ("first", "second"):
            begun = time.perf_counter()
            statuses = {ralph.send(sent[start : start + BATCH]) for start in range(0, len(sent), BATCH)}
            taken = time.perf_counter() - begun
            kept = ralph.statements()
            print(f"{len(sent):,} statements sent the {time_of_sending} time in {duration(taken)} ({statuses}): {len(kept):,} kept")
            if len(kept) != len(sent):
                sys.exit("not each is kept once")
    kept = {statement["id"]: statement for statement in kept}
    changed = [one["id"] for one in sent if any(kept[one["id"]].get(key) != value for key, value in one.items())]
    if changed:
        sys.exit(f"{len(changed)} were changed, first {changed[0]}")
    print("each is kept as it was sent")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--learners", type=int, default=10_000)
    parser.add_argument("--answers", type=int, default=200)
    parser.add_argument("--statements", type=int, default=2_000)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        school = School(chosen.program, folder)
        tables(school, chosen.learners, chosen.answers)
        records(school, chosen.statements, chosen.answers)


main()
