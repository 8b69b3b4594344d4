"""Draws the README's picture of a session, session.svg, from a screen kept in this folder.

usage: picture.py [--check]

The picture shows the first question of session.fr.60.txt, its answer and the verdict. --check draws nothing, and fails when
the picture isn't what the screen says.
"""

import argparse
import re
import sys
from html import escape
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCREEN, PICTURE = HERE / "session.fr.60.txt", HERE / "session.svg"
COLUMNS = 60
# In pixels. Each line's length is set, so that columns stay in place whatever the font.
CELL, LINE, MARGIN = 8.4, 19, 20
# What the program shows in colour: a pattern, whose first group is coloured, and the colour.
COLOURS = [
    (r"^(Question .*)", "#e8e8ea", "bold"),
    (r"^(\d+/\d+ ›)", "#e8e8ea", "bold"),
    (r"^\d+/\d+ › (.*)", "#8ab4f8", "normal"),
    (r"^(Faux|Presque juste|Juste)\b", "#f28b82", "bold"),
    (r"^  (Source : .*)", "#6fd3d8", "normal"),
]


def shown(text):
    """The lines from the first question to the next."""
    lines = text.splitlines()
    first, second = [number for number, line in enumerate(lines) if line.startswith("Question ")][:2]
    return [line.replace("\u00a0", " ") for line in lines[first : second - 1]]


def drawn(line, above):
    """A line's text with its colours; a citation goes on below its first line."""
    goes_on = [(r"^    (.*)", "#6fd3d8", "normal")] if above.startswith("  Source : ") else []
    pieces, start = [], 0
    for pattern, colour, weight in COLOURS + goes_on:
        found = re.search(pattern, line)
        if found and found.start(1) >= start:
            pieces.append(escape(line[start : found.start(1)]))
            pieces.append(f'<tspan fill="{colour}" font-weight="{weight}">{escape(found[1])}</tspan>')
            start = found.end(1)
    return "".join(pieces) + escape(line[start:])


def picture(lines):
    width, height = MARGIN * 2 + COLUMNS * CELL, MARGIN * 2 + LINE * len(lines)
    rows = [
        f'<text x="{MARGIN}" y="{MARGIN + LINE * number + 14}" textLength="{len(line) * CELL:.1f}">{text}</text>'
        for number, (above, line) in enumerate(zip(["", *lines], lines))
        if (text := drawn(line, above))
    ]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" width="{width:.0f}" role="img">',
            f"<title>{escape(' '.join(' '.join(lines).split()))}</title>",
            '<rect width="100%" height="100%" rx="8" fill="#1d1f23"/>',
            '<g font-family="ui-monospace, Menlo, Consolas, \'DejaVu Sans Mono\', monospace" font-size="14" fill="#c3c6cc"'
            ' style="white-space: pre" xml:space="preserve">',
            *rows,
            "</g>",
            "</svg>\n",
        ]
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    chosen = parser.parse_args()
    drawing = picture(shown(SCREEN.read_text()))
    if not chosen.check:
        PICTURE.write_text(drawing)
    elif not PICTURE.exists() or PICTURE.read_text() != drawing:
        sys.exit(f"FAILED picture: {PICTURE.name} isn't {SCREEN.name}: run Tests/Screens/picture.py")
    print(f"ok picture: {PICTURE.name} shows {SCREEN.name}")


main()
