"""Says what the static program consists of, part by part, and checks that it isn't too large and that the tarball has the
licence of each part.

usage: parts.py

Reads what .ci/package left in dist and .build/packages. A part is what the table in .ci/licences/README.md gives one row;
whatever else the linker took is Distinguo's own. Fails if an archive has no row, if the licence text of a row isn't in the
tarball, or if a package is larger than LIMITS allow, in millions of bytes.
"""

import re
import subprocess
import sys
import tarfile
from collections import Counter
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DIST, BUILT = ROOT / "dist", ROOT / ".build/packages"
# The program, and the packages. gzip packs ICU's data less well than xz, and opens everywhere.
LIMITS = {"program": 66, ".tar.xz": 17, ".deb": 17}
OWN = "Distinguo"


def rows():
    """The parts in the licences' table: their archives and texts."""
    table = re.findall(r"^\| ([^|]+) \| (`[^|]+) \| [^|]+ \| ([^|]+) \|$", (ROOT / ".ci/licences/README.md").read_text(), re.M)
    return [(name, re.findall(r"`([^`]+)`", archives), re.findall(r"`([^`]+)`", texts)) for name, archives, texts in table]


def sections(text):
    """What the linker's map says it took: how many bytes, and from which file, for what ends up in the program's file."""
    taken, isInFile = [], True
    for line in text.splitlines()[1:]:
        found = re.match(r" *[0-9a-f]+ +[0-9a-f]+ +([0-9a-f]+) +\d+ ( *)(.*)", line)
        if not found:
            continue
        size, depth, what = int(found[1], 16), len(found[2]), found[3]
        if depth == 0:
            isInFile = not re.match(r"\.(t?bss|debug|symtab|strtab|shstrtab|comment)", what)
        elif depth == 8 and isInFile:
            taken.append((size, re.sub(r":\([^()]*\)$", "", what)))
    return taken


def source(path):
    """The archive, target or file that a section is from."""
    archive = re.search(r"([^/]+\.a)\(", path)
    if archive:
        return archive[1]
    target = re.search(r"/([^/]+)\.build/[^/]*\.o$", path.replace("\\", "/")) or re.search(r"/(\w+\.build)/.*\.o$", path)
    return target[1].removesuffix(".build") + ".build" if target else path.rsplit("/", 1)[-1]


def main():
    parts, strangers = Counter(), set()
    table = rows()
    for size, path in sections((BUILT / "tarball.map").read_text(errors="replace")):
        name = source(path)
        # More particular patterns come later in the table.
        part = next((part for part, archives, _ in reversed(table) if any(fnmatch(name, one) for one in archives)), OWN)
        if part == OWN and not name.endswith(".build") and not name.startswith("<internal>"):
            strangers.add(name)
        parts[part] += size
    faults = [f"{name} is linked in, and .ci/licences/README.md has no row for it" for name in sorted(strangers)]
    faults += [f"nothing of {name} is linked in any more" for name, _, _ in table if not parts[name]]

    program = BUILT / "tarball.stripped"
    size = program.stat().st_size
    parts["symbols and tables of the file"] = size - sum(parts.values())
    print("the static program, in bytes")
    for name, bytes in parts.most_common():
        print(f"  {bytes:>12,}  {name}")
    print(f"  {size:>12,}  in all")
    sizes = {"program": size}
    for path in sorted(DIST.glob("distinguo*")):
        suffix = re.search(r"\.tar\.\w+$|\.deb$", path.name)[0]
        sizes[suffix] = path.stat().st_size
        print(f"  {sizes[suffix]:>12,}  {path.name}")
    faults += [
        f"{name}: {sizes[name]:,} bytes, more than {limit} million"
        for name, limit in LIMITS.items()
        if sizes[name] > limit * 1_000_000
    ]

    with tarfile.open(next(DIST.glob("*.tar.gz"))) as tarball:
        texts = {Path(name).name for name in tarball.getnames() if "/licences/" in name}
    wanted = {text for _, _, texts in table for text in texts} | {"Distinguo.txt", "questions.txt"}
    faults += [f"the tarball has no licence text {text}" for text in sorted(wanted - texts)]
    listed = subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=DIST)
    faults += ["SHA256SUMS doesn't fit"] * (listed.returncode != 0)
    for fault in faults:
        print(f"  {fault}")
    print(f"{'FAILED' if faults else 'ok'} parts: {len(parts)} parts, {len(wanted)} licence texts, {len(faults)} faults")
    sys.exit(bool(faults))


main()
