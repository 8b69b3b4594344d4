"""The safeguards that Swift tests notice: what negative-controls.py takes out, and the tests of which one must then fail."""

from collections import namedtuple

Safeguard = namedtuple("Safeguard", "name text instead tests")

# The folders that the rooms which keep files consist of, and their targets.
ROOMS = {
    "Sources/FSRS": '.target(name: "FSRS"),',
    "Sources/Grading": '.target(name: "Grading"),',
    "Sources/QuestionBank": '.target(name: "QuestionBank", dependencies: ["Grading"]),',
    "Sources/Training": '.target(name: "Training", dependencies: ["QuestionBank", "Grading", "FSRS"]),',
    "Sources/SafeText": '.target(name: "SafeText"),',
    "Sources/DurableFiles": '.target(name: "DurableFiles"),',
    "Sources/ProgressStore": '.target(name: "ProgressStore", dependencies: ["DurableFiles", "SafeText", "Training", "QuestionBank", "Grading", "FSRS"], exclude: ["progress.schema.json"]),',
    "Tests/TestSupport": '.target(name: "TestSupport", dependencies: ["Grading"], path: "Tests/TestSupport"),',
    "Tests/InterruptedCalls": '.target(name: "InterruptedCalls", path: "Tests/InterruptedCalls"),',
    "Tests/DurableFilesTests": '.testTarget(name: "DurableFilesTests", dependencies: ["DurableFiles", "InterruptedCalls"]),',
    "Tests/ProgressStoreTests": '.testTarget(name: "ProgressStoreTests", dependencies: ["ProgressStore", "DurableFiles", "Training", "QuestionBank", "Grading", "FSRS", "TestSupport", "InterruptedCalls"]),',
}

SAFEGUARDS = (
    Safeguard(
        "sync of a new file before it takes another's place",
        "        try file.synchronise()\n        try file.finish()\n",
        "        try file.finish()\n",
        (
            "answers, folding and thinning",
            "doing without what's missing",
            "merging, with locks",
        ),
    ),
    Safeguard(
        "sync of the folder after a file was replaced",
        "    do throws(SystemFault) {\n      try Folder.synchronise(folder)\n    } catch {\n",
        "    do throws(SystemFault) {\n      if folder.isEmpty { try Folder.synchronise(folder) }\n    } catch {\n",
        (
            "answers, folding and thinning",
            "doing without what's missing",
            "merging, with locks",
        ),
    ),
    Safeguard(
        "refusal of devices",
        "    case .other: throw SystemFault(.rename, path, .notRegularFile)\n    }\n  }\n\n  /// Makes",
        "    case .other: return old\n    }\n  }\n\n  /// Makes",
        (
            "a pipe in the file's place, or behind a link, is a fault and is left alone",
            "a pipe or a folder in the file's place is left alone, and the name is for this run",
        ),
    ),
    Safeguard(
        "refusal of what can't be looked at",
        "    let old = try FileStatus.found(at: path)\n    switch old?.kind",
        "    let old = FileStatus(of: path)\n    switch old?.kind",
        (
            "what can't be looked at isn't missing, and nothing replaces it",
        ),
    ),
    Safeguard(
        "permissions kept",
        "        if let old = try replaceable(target) { try file.adopt(old) }\n",
        "        _ = try replaceable(target)\n",
        (
            "the file's permissions are kept",
        ),
    ),
    Safeguard(
        "links followed",
        "    let target = resolved(path)\n    let folder = Folder.parent(of: target)\n    let temporary",
        "    let target = path\n    let folder = Folder.parent(of: target)\n    let temporary",
        (
            "a dangling symbolic link stays a link, and its target is created",
            "a pipe in the file's place, or behind a link, is a fault and is left alone",
            "a symbolic link is followed and its target replaced",
        ),
    ),
    Safeguard(
        "previous content kept",
        "        if let keepingOld { try keep(target, as: keepingOld, in: folder) }\n",
        "",
        (
            "a clock that was ahead once doesn't decide what's newest",
            "folding keeps the previous file under another name",
            "the previous content is kept under a second name",
        ),
    ),
    Safeguard(
        "running processes' temporary files left",
        "      guard process > 0, process != getpid(), kill(process, 0) != 0, errno == ESRCH else { continue }\n",
        "      guard process > 0 else { continue }\n",
        (
            "temporary files of processes that are gone are removed before the file is written",
        ),
    ),
    Safeguard(
        "links not followed when appending",
        "O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW",
        "O_APPEND | O_CREAT | O_CLOEXEC",
        (
            "a named answer that couldn't be written gets a name of its own, and can be undone",
            "a symbolic link is refused when creating or appending",
        ),
    ),
    Safeguard(
        "privacy of a new file",
        "open(path, mode.flags, 0o600)",
        "open(path, mode.flags, 0o644)",
        (
            "a new file is private to its owner",
            "a new name is kept",
            "lines follow each other in a private file",
        ),
    ),
    Safeguard(
        "refusal of devices when opening",
        "    case .other: throw SystemFault(.open, self.path, .notRegularFile)\n    }\n    if mode",
        "    case .other: break\n    }\n    if mode",
        (
            "a device is refused",
            "a pipe is refused without waiting for its other end",
            "what isn't a file is refused and left alone",
        ),
    ),
    Safeguard(
        "sync of a new folder's name",
        "    try synchronise(above)\n",
        "",
        (
            "the first answer in a new folder",
        ),
    ),
    Safeguard(
        "sync of a removal",
        "    if unlink(path) != 0, errno != ENOENT { throw SystemFault.current(.remove, path) }\n    try synchronise(parent(of: path))\n",
        "    if unlink(path) != 0, errno != ENOENT { throw SystemFault.current(.remove, path) }\n",
        (
            "answers, folding and thinning",
            "merging, with locks",
        ),
    ),
    Safeguard(
        "no other file replaced",
        "    while try isTaken(unused(wanted, number)) { number += 1 }\n    let name",
        "    let name",
        (
            "a link is renamed itself, and so is a folder",
        ),
    ),
    Safeguard(
        "half a line ended",
        "    let text = try endsInHalfALine(file, size: size) ? [lineFeed] + line : line\n",
        "    let text = line\n",
        (
            "a file at its limit stays as it is",
            "a line begins on its own, whatever the file ends in",
            "half a line left by a crash doesn't swallow the next remark, and is counted",
        ),
    ),
    Safeguard(
        "a copy takes nobody's place",
        "    while try Folder.isTaken(candidate) {\n      candidate",
        "    while candidate.isEmpty {\n      candidate",
        (
            "if only the layout or the totals changed, the hash vouches for every answer",
            "the same content is kept once, and other content never takes its place",
        ),
    ),
    Safeguard(
        "damage in the middle is refused",
        "      guard bytes[next...].allSatisfy({ $0 == 0 }) else {\n",
        "      guard next >= 0 else {\n",
        (
            "a journal damaged in the middle is refused with its line and left as it is",
            "damage before the last line is a fault with its line number",
            "damage is a fault, in the file or in the journal",
        ),
    ),
    Safeguard(
        "a whole damaged line is damage",
        "if end != nil { content.hasDamagedTail = true } else { content.hasTornTail = true }",
        "content.hasTornTail = true",
        (
            "a damaged last line that was whole is kept, told, and its number isn't used again",
            "a tail of zeros, as a power cut leaves, counts as torn",
        ),
    ),
    Safeguard(
        "journal not emptied unless it's as seen",
        "    guard isAsSeen else { throw .notKept(path: journal.path) }\n",
        "    _ = isAsSeen\n",
        (
            "a journal with lines that this process hasn't seen isn't emptied",
        ),
    ),
    Safeguard(
        "sync of the journal's name",
        "    if size == 0 { try Folder.synchronise(Folder.parent(of: path)) }\n",
        "",
        (
            "the first answer in a new folder",
        ),
    ),
    Safeguard(
        "a torn tail is cut before a line follows",
        "    if size > length { try file.truncate(to: length) }\n",
        "",
        (
            "a journal that's only a torn tail is cut by the next answer",
        ),
    ),
    Safeguard(
        "sync of emptying",
        "      try file.truncate(to: 0)\n      try file.synchronise()\n",
        "      try file.truncate(to: 0)\n",
        (
            "answers, folding and thinning",
            "merging, with locks",
            "restoring, and going back to an earlier state",
        ),
    ),
    Safeguard(
        "what a journal had before is compared",
        "    bytes.count >= length && ContentHash.of(Array(bytes[..<length])) == content.value\n",
        "    bytes.count >= length\n",
        (
            "what another process recorded isn't lost when the file was removed meanwhile, and the journal is as long",
        ),
    ),
    Safeguard(
        "an altered file is kept",
        '      case .altered(_, let kind): alteration = (kind, try keepCopy(of: paths.file, as: "altered"))\n',
        "      case .altered(_, let kind): alteration = (kind, paths.file)\n",
        (
            "a file with altered events is read in full, copied aside and rewritten",
            "a file without a hash is accepted, with a notice",
            "if only the layout or the totals changed, the hash vouches for every answer",
        ),
    ),
    Safeguard(
        "an old file is kept",
        'notices.append(.olderVersion(copy: try keepCopy(of: paths.file, as: "altered")))',
        "notices.append(.olderVersion(copy: paths.file))",
        (
            "an old file is kept as it was, once, and said to be old rather than damaged",
        ),
    ),
    Safeguard(
        "a damaged line is kept",
        '    notices.append(.damagedLine(copy: try keepCopy(of: journal.path, as: "damaged")))\n    renameDevice()\n',
        "    notices.append(.damagedLine(copy: journal.path))\n    renameDevice()\n",
        (
            "a damaged last line that was whole is kept, told, and its number isn't used again",
        ),
    ),
    Safeguard(
        "numbers of a damaged line aren't used again",
        'as: "damaged")))\n    renameDevice()\n',
        'as: "damaged")))\n',
        (
            "a damaged last line that was whole is kept, told, and its number isn't used again",
        ),
    ),
    Safeguard(
        "erasing by others is noticed",
        "    return try archive.lastNumber() != kept?.number ?? 0\n",
        "    return false\n",
        (
            "a prompt that's open meanwhile doesn't bring back what was erased",
        ),
    ),
    Safeguard(
        "what's missing is said",
        "      notices.append(.missing(events: missing))\n      renameDevice()\n",
        "      renameDevice()\n",
        (
            "an empty file from elsewhere takes nothing away",
            "an event that's missing from several segments is counted once",
            "an older copy in the file's place is noticed, and the newer answers come back",
        ),
    ),
    Safeguard(
        "numbers of what's missing aren't used again",
        "      notices.append(.missing(events: missing))\n      renameDevice()\n",
        "      notices.append(.missing(events: missing))\n",
        (
            "an older copy in the file's place is noticed, and the newer answers come back",
        ),
    ),
    Safeguard(
        "the state before an alteration is kept",
        "    _ = try archive.list(state, for: .altered, at: now())\n",
        "",
        (
            "a file with altered events is read in full, copied aside and rewritten",
        ),
    ),
    Safeguard(
        "another's list is noticed",
        "    guard let kept, kept.number == (try archive.lastNumber()) else { return nil }\n    return kept\n",
        "    return kept\n",
        (
            "what's declined while a prompt is open stays declined when that folds",
        ),
    ),
    Safeguard(
        "a fold archives first",
        "    var archived = keepUnwritten()\n    let written",
        "    var archived: (state: KeptState, absorbed: Segment?)?\n    let written",
        (
            "a clock that was ahead once doesn't decide what's newest",
            "a day's sessions grow one segment, and another day begins another",
            "a doubtful answer is taken from the backup, and later ones from the file",
        ),
    ),
    Safeguard(
        "what's only in memory is folded",
        " || !loaded.unwritten.isEmpty)\n",
        ")\n",
        (
            "answers in memory are written in the end although their journal was removed",
        ),
    ),
    Safeguard(
        "the state before a merge is kept",
        "    try backingUp(for: .merge)\n    let events",
        "    try fold()\n    let events",
        (
            "an event a process named by itself after a merge isn't part of the merge",
            "undoing a merge leaves an answer whose journal was removed before it",
            "undoing a merge takes back what it brought, and no answer given here",
        ),
    ),
    Safeguard(
        "no undo of a merge after something else",
        "    guard !history.events.contains(where: { !after.contains($0) && !undone.contains($0) && $0.undoable != nil }) else {\n      return []\n    }\n",
        "",
        (
            "an event a process named by itself after a merge isn't part of the merge",
        ),
    ),
    Safeguard(
        "events too high or large are refused",
        "    for event in content.history.events where !event.mayBeAdded {\n",
        "    for event in content.history.events where !event.mayBeAdded && path.isEmpty {\n",
        (
            "a file whose numbers leave no room for others isn't merged",
        ),
    ),
    Safeguard(
        "a damaged file is kept",
        "    try keepDamaged(paths, at: now)\n",
        "",
        (
            "a doubtful answer is taken from the backup, and later ones from the file",
        ),
    ),
    Safeguard(
        "the state before going back is kept",
        "        _ = try archive.list(state, for: .restore, at: now)\n",
        "",
        (
            "going back to a state leaves nothing in the journal that isn't part of it",
        ),
    ),
    Safeguard(
        "what's in the journal isn't in the file when declining",
        "intact.progress.eventCount == state.count {",
        "intact.progress.eventCount <= state.count {",
        (
            "what was in the journal when something was declined is missing once the journal is removed",
        ),
    ),
    Safeguard(
        "a doubtful event replaces none",
        "events.certain + events.doubtful.filter { !names.contains($0.id) }, without",
        "events.certain + events.doubtful, without",
        (
            "a doubtful answer is taken from the backup, and later ones from the file",
        ),
    ),
    Safeguard(
        "what was declined stays out",
        "    let leftOut = isWithDeclined ? [] : declined\n",
        "    let leftOut: Set<ProgressEvent> = []\n",
        (
            "erasing leaves out again what was declined",
            "what was declined stays in the archive and isn't spoken of",
            "what's declined while a prompt is open stays declined when that folds",
        ),
    ),
)
