"""Has other programs read what packs export writes of the bundled pack.

usage: exports.py PROGRAM

1. Anki's own importer (from PyPI) takes the notes twice: all of them the first time, none lost; the second time nothing
   new. A note whose answer was mended is updated, and keeps its name.
2. pandoc reads the test paper: every prompt is in the document, no sign of Markdown is left over, and the key has one
   entry for each question. It reads the cards too.
3. Python's XML parser reads the file for Moodle; every question has a type that Moodle has, shares of the mark add up as
   Moodle wants them, and each text arrives as it stands in the pack.

Nothing here is Moodle: its own importer needs PHP, a database and Moodle's sources. GIFT is held to what that importer
was seen to do by the probes that DISTINGUO_GIFT_PROBES names, and by reading back what's written (RoundTripTests).
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

PACK = "metiers"
MOODLE_TYPES = {
    "category", "multichoice", "truefalse", "shortanswer", "numerical", "matching", "cloze", "ordering", "essay",
}


def run(program, home, *words):
    environment = {"HOME": home, "DISTINGUO_HOME": home, "LANG": "C.UTF-8", "DISTINGUO_LANG": "fr"}
    return subprocess.run([program, *words], env=environment, capture_output=True, text=True, timeout=60, check=True)


def export(program, home, form, *options):
    return run(program, home, "packs", "export", PACK, "--format", form, *options).stdout


def expect(condition, message):
    if not condition:
        sys.exit(f"FAILED {message}")


def check_anki(notes, folder):
    """Imports the notes into a new collection, again, and again with one answer mended."""
    from anki.collection import Collection, ImportCsvRequest

    path = os.path.join(folder, "notes.txt")
    collection = Collection(os.path.join(folder, "collection.anki2"))

    def imported(text):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        metadata = collection.get_csv_metadata(path, None)
        log = collection.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log
        return {name: len(getattr(log, name)) for name in (
            "new", "updated", "duplicate", "conflicting", "first_field_match", "missing_notetype", "missing_deck",
            "empty_first_field")}

    try:
        first = imported(notes)
        count = first["new"]
        lost = {name: number for name, number in first.items() if name != "new" and number}
        expect(not lost, f"Anki lost notes: {lost}")
        expect(collection.note_count() == count, f"Anki has {collection.note_count()} notes of {count}")
        second = imported(notes)
        expect(second["new"] == 0, f"the second time, Anki took {second['new']} notes for new ones")
        expect(collection.note_count() == count, "the second time, the number of notes changed")
        # Behind the quotation mark that the field may begin with.
        mended = re.sub(rf'(\t{PACK}/[^\t]+\t"?)', r"\1Mended: ", notes, count=1)
        third = imported(mended)
        expect(third["new"] == 0 and collection.note_count() == count, f"a mended note came twice: {third}")
        expect(third["updated"] == 1, f"a mended note wasn't updated: {third}")
        expect(third["duplicate"] == count - 1, f"other notes didn't stay as they were: {third}")
        return count
    finally:
        collection.close()


def plain(text):
    """A text without white space, in which nothing but its characters counts."""
    return re.sub(r"\s+", "", text)


def words_of(node):
    """All text in a part of pandoc's document."""
    if isinstance(node, list):
        return "".join(words_of(part) for part in node)
    if not isinstance(node, dict):
        return ""
    kind, content = node.get("t"), node.get("c")
    if kind == "Str":
        return content
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind == "Quoted":
        quotes = "''" if content[0]["t"] == "SingleQuote" else '""'
        return quotes[0] + words_of(content[1]) + quotes[1]
    if kind in ("Code", "CodeBlock", "Math"):
        return content[1]
    return words_of(content) if isinstance(content, (list, dict)) else ""


def check_pandoc(paper, cards, questions):
    def document(text):
        done = subprocess.run(
            ["pandoc", "--from", "markdown-smart", "--to", "json"], input=text, capture_output=True, text=True,
            timeout=60, check=True)
        expect(not done.stderr, f"pandoc warned: {done.stderr}")
        return json.loads(done.stdout)["blocks"]

    blocks = document(paper)
    text = plain(words_of(blocks))
    for question in questions:
        expect(plain(question["prompt"]) in text, f"not in the test paper: {question['prompt']}")
    expect("\\" not in text, "an escape is left over in the test paper")
    headings = [index for index, block in enumerate(blocks) if block["t"] == "Header"]
    expect(len(headings) == 2, f"{len(headings)} headings in the test paper, not 2")
    key = [block for block in blocks[headings[1] + 1:] if block["t"] == "Para"]
    expect(len(key) == len(questions), f"{len(key)} answers for {len(questions)} questions")
    expect(len(document(cards)) > len(questions), "pandoc sees too few cards")


def check_moodle(text, questions):
    quiz = ElementTree.fromstring(text)
    found = {}
    for element in quiz.findall("question"):
        kind = element.get("type")
        expect(kind in MOODLE_TYPES, f"Moodle has no {kind}")
        if kind == "category":
            continue
        name = element.findtext("idnumber")
        expect(name not in found, f"two questions are called {name}")
        found[name] = element
        shares = [float(answer.get("fraction")) for answer in element.findall("answer")]
        if kind in ("multichoice", "shortanswer", "truefalse", "numerical"):
            right = sum(share for share in shares if share > 0)
            expect(max(shares) == 100 or abs(right - 100) < 0.01, f"{name}: the right answers get {right}%")
    for question in questions:
        element = found.get(question["id"])
        expect(element is not None, f"not for Moodle: {question['id']}")
        if question["kind"] == "cloze":
            continue
        expect(element.findtext("questiontext/text") == question["prompt"], f"another text: {question['id']}")
        expect(question.get("explanation", "") in element.findtext("generalfeedback/text"), question["id"])
        if question["kind"] in ("choice", "multiple"):
            texts = [answer.findtext("text") for answer in element.findall("answer")]
            expect(texts == [option["text"] for option in question["options"]], f"other options: {question['id']}")
    return len(found)


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as home:
        questions = json.loads(run(program, home, "packs", "show", PACK, "--json").stdout)["questions"]
        counts = [f"Moodle XML: {check_moodle(export(program, home, 'moodle-xml'), questions)} questions"]
        notes = export(program, home, "anki")
        expect(len(re.findall(rf"\t{PACK}/", notes)) == len(questions), "a question has no note")
        try:
            counts.append(f"Anki: {check_anki(notes, home)} notes, twice, 0 lost")
        except ImportError as error:
            print(f"SKIPPED Anki: {error}")
        if shutil.which("pandoc"):
            paper = export(program, home, "markdown", "--key")
            check_pandoc(paper, export(program, home, "cards"), questions)
            counts.append(f"pandoc: {len(questions)} questions and their key")
        else:
            print("SKIPPED pandoc: not installed")
    print("ok exports: " + "; ".join(counts))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__.split("\n\n")[1])
    main()
