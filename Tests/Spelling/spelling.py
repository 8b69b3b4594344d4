"""Checks the spelling of all French text learners read, and fails on any word that's in neither list.

usage: spelling.py WORDS PACK... SWIFT...

hunspell's French dictionary is one list; WORDS, one word per line, adds names and technical terms. Quotations keep the
spelling of their source and are skipped.
"""

import pathlib
import re
import subprocess
import sys

import yaml

SKIPPED = {
    "quote", "url", "id", "source", "kind", "topic", "role", "tags", "license", "language", "accept", "not", "short",
    "lesson", "requires", "contrasts", "formerly",
}


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for element in value:
            yield from texts(element)
    elif isinstance(value, dict):
        for key, element in value.items():
            if key not in SKIPPED:
                yield from texts(element)


def sentences(swift):
    """The string literals in a Swift file, without their interpolations."""
    text, place, literal, depths = swift, 0, [], []
    inside = False
    while place < len(text):
        here = text[place]
        if inside and text.startswith("\\(", place):
            depths.append(0)
            inside, place = False, place + 2
            literal.append(" ")
        elif inside and here == "\\":
            place += 2
        elif here == '"':
            place += 3 if text.startswith('"""', place) else 1
            inside = not inside
            literal.append("\n")
        elif not inside and not depths and text.startswith("//", place):
            place = text.index("\n", place)
        else:
            if inside:
                literal.append(here)
            elif depths and here == "(":
                depths[-1] += 1
            elif depths and here == ")":
                if depths[-1] == 0:
                    depths.pop()
                    inside = True
                else:
                    depths[-1] -= 1
            place += 1
    return ["".join(literal)]


words = {line for line in pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").split("\n") if line}
text = []
for path in sys.argv[2:]:
    content = pathlib.Path(path).read_text(encoding="utf-8")
    text += texts(yaml.load(content, Loader=yaml.CSafeLoader)) if path.endswith(".yaml") else sentences(content)
# Elisions are cut off, and the parts of a compound are checked one by one. Commands, options and addresses are skipped.
joined = re.sub(r"https?://\S+|(?<!\w)--?[a-z-]+|#\S+|:[a-z]+|\{\{\d+\}\}", " ", "\n".join(text))
joined = joined.replace("aujourd’hui", " ")
joined = re.sub(r"\b(?:[ldjmnstcLDJMNSTC]|[Qq]u|[Ll]orsqu|[Jj]usqu|[Pp]uisqu|[Qq]uoiqu)[’']", " ", joined)
# -l prints the words the dictionary doesn't have.
run = subprocess.run(
    ["hunspell", "-d", "fr", "-i", "utf-8", "-l"],
    input="\n".join(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", joined)),
    capture_output=True,
    text=True,
    check=True,
)
unknown = sorted({word for word in run.stdout.split() if word not in words and word.rstrip("-") not in words})
for word in unknown:
    print(f"unknown word: {word}")
print(f"{len(unknown)} unknown words")
sys.exit(bool(unknown))
