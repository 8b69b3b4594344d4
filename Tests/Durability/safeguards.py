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
        "a temporary file is removed after a failure",
        "      _ = unlink(temporary)\n      throw error\n    }\n    do throws(SystemFault) {\n      try Folder",
        "      throw error\n    }\n    do throws(SystemFault) {\n      try Folder",
        (
            "the caller's own error passes through unchanged, and the old file stays",
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
        "the rest of a short write",
        "    while written < bytes.count {\n",
        "    if written < bytes.count {\n",
        (
            "a line is written whole, though the system takes only half of it at first",
        ),
    ),
    Safeguard(
        "a call that a signal interrupts is made again",
        "    if errno != EINTR { throw SystemFault.current(operation, path) }\n",
        "    throw SystemFault.current(operation, path)\n",
        (
            "a call that a signal interrupts is made again",
        ),
    ),
    Safeguard(
        "a file that ends early",
        "      guard count > 0 else { throw wrapped(SystemFault(.read, path, .code(EIO))) }\n",
        "      guard count > 0 else { return }\n",
        (
            "a file that ends before what's to be read of it is a fault",
        ),
    ),
    Safeguard(
        "failure to close a file",
        "    if close(descriptor) != 0, errno != EINTR { throw SystemFault.current(.write, path) }\n",
        "    _ = close(descriptor)\n",
        (
            "a write that fails only when the file is closed is a fault",
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
        "failure to list a folder",
        "        if errno != 0 { throw SystemFault.current(.read, path) }\n",
        "",
        (
            "a folder whose names can't all be read is a fault, and doesn't pass for an empty one",
        ),
    ),
    Safeguard(
        "a held lock keeps others out",
        "    while flock(file.descriptor, kind | LOCK_NB) != 0 {\n",
        "    while file.descriptor < 0 {\n",
        (
            "no one else gets a held lock",
            "readers share the lock and keep writers out",
            "an answer that couldn't get the lock has a name of its own",
        ),
    ),
    Safeguard(
        "a reader waits for a writer",
        "    _ = try SystemFault.rethrown(as: wrapped) { () throws(SystemFault) in try take(file, LOCK_SH) }\n",
        "    _ = file\n",
        (
            "a process holding the lock is waited for, then named",
            "readers share the lock and keep writers out",
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
        "sync of a new line file's name",
        "    if size == 0 { try Folder.synchronise(Folder.parent(of: target)) }\n",
        "",
        (
            "a remark",
        ),
    ),
    Safeguard(
        "sync of a line",
        "      try file.write(text)\n      try file.synchronise()\n",
        "      try file.write(text)\n",
        (
            "a remark",
        ),
    ),
    Safeguard(
        "a line that can't be written is taken back",
        "      if isHeld { try? file.truncate(to: size) }\n",
        "      _ = isHeld\n",
        (
            "a line that can't be written is taken back, unless without a lock it may be another's",
            "a remark that can't be written leaves nothing of itself",
        ),
    ),
    Safeguard(
        "turns at adding a line",
        "    let isHeld = try FileLock(target, patienceInMilliseconds: patienceInMilliseconds).take(file, LOCK_EX)\n",
        "    let isHeld = !path.isEmpty\n",
        (
            "nothing is added while someone else is adding a line",
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
        "the hash of the file",
        "    guard isKnown || reading.hash == hash, var intact",
        "    guard isKnown || hash > 0, var intact",
        (
            "an edited answer doesn't match the hash",
            "a doubtful answer is taken from the backup, and later ones from the file",
        ),
    ),
    Safeguard(
        "the hash of a file that's in memory",
        "    return reading.hash == hash ? reading.file(upTo: bytes.count - endingLength, hash) : nil\n",
        "    return reading.file(upTo: bytes.count - endingLength, hash)\n",
        (
            "the events of a file that nothing happened to aren't read before they're needed",
        ),
    ),
    Safeguard(
        "a start trusts only the file that was listed",
        "ProgressFile.hashText(hash), state.identity == file.identity else {",
        "ProgressFile.hashText(hash) else {",
        (
            "a file that was written to since is read whole",
            "another file with the same content and date is read whole",
        ),
    ),
    Safeguard(
        "a start trusts no file that was written to as late as its list",
        "      return max(file.stamp.modification, file.lastChange) < written\n",
        "      return written.seconds > 0\n",
        (
            "a file that was written to when the list was is read whole",
        ),
    ),
    Safeguard(
        "a list notes no file that was written to since",
        "status?.stamp == written.stamp ? status?.identity : nil",
        "status?.identity",
        (
            "a list doesn't note a file that something happened to before it was listed",
        ),
    ),
    Safeguard(
        "a file that can't be copied from is read whole",
        "listedIn: isDoubtful ? nil : newest)",
        "listedIn: newest)",
        (
            "a fold proves the events that it copies",
        ),
    ),
    Safeguard(
        "what the archive hasn't a list of is folded at once",
        "self.loaded.holdsHistory || !isListed {",
        "self.loaded.holdsHistory || !isListed && self.path.isEmpty {",
        (
            "what the archive hasn't a list of is folded at once",
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
        "a journal's line is read back",
        "    guard ProgressFormat.event(json[...]) == event else {\n",
        "    guard !json.isEmpty else {\n",
        (
            "a date that couldn't be read back is a fault when writing the journal",
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
        "events go only once the archive has them",
        "    guard events.allSatisfy(kept.contains) else { throw .notKept(path: folder) }\n",
        "    _ = kept\n",
        (
            "events go once the archive has them all",
        ),
    ),
    Safeguard(
        "a segment goes only once others have its events",
        "    guard try events(in: segment).allSatisfy(kept.contains) else { throw .notKept(path: path(of: segment)) }\n",
        "    _ = kept\n",
        (
            "a segment goes once others have all its events",
        ),
    ),
    Safeguard(
        "a journal is emptied only once the archive has its events",
        "    try released(Journal.salvage(ProgressFile.bytes(at: path) ?? []).events, in: state)\n",
        "    Released()\n",
        (
            "a journal is emptied once the archive has every event on its sound lines",
        ),
    ),
    Safeguard(
        "a journal is emptied only once its file is on disk",
        "    if let unsynced { throw .system(unsynced) }\n    let isAsSeen",
        "    let isAsSeen",
        (
            "a journal isn't emptied while a power cut may still bring back the file before",
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
        "a journal whose name couldn't be synced is taken away",
        "      do { try Folder.remove(path) } catch { if error.operation == .remove { return } }\n",
        "",
        (
            "a journal whose name couldn't be synced is taken away again",
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
        "the journal is cut back after a failed line",
        "      try? file.truncate(to: length)\n      throw error\n",
        "      throw error\n",
        (
            "a line that can't be written leaves nothing of itself",
            "an answer whose sync failed is saved in the file, and the journal is begun anew",
        ),
    ),
    Safeguard(
        "distrust after a failed sync",
        "      if error.operation == .synchronise { isDistrusted = true }\n",
        "",
        (
            "an answer whose sync failed is saved in the file, and the journal is begun anew",
            "once a sync has failed, another journal has everything of this process",
        ),
    ),
    Safeguard(
        "what a distrusted journal has is saved elsewhere",
        "    let own = loaded.recent.filter { $0.id.device == names.device }\n",
        "    let own: [ProgressEvent] = []\n",
        (
            "once a sync has failed, another journal has everything of this process",
        ),
    ),
    Safeguard(
        "what couldn't be saved is saved with the next answer",
        "          try self.save(self.unsaved + events)\n",
        "          try self.save(events)\n",
        (
            "an answer that couldn't be saved still counts, and is saved with the next one",
        ),
    ),
    Safeguard(
        "nothing is added to a distrusted journal",
        "    guard !journal.isDistrusted else { return try saveElsewhere(events) }\n",
        "",
        (
            "nothing is added to a journal whose sync failed, even if nothing else could be written then",
        ),
    ),
    Safeguard(
        "a distrusted journal is removed",
        "      try Folder.remove(path)\n      isDistrusted = false\n",
        "      try OpenFile(path, .append).truncate(to: 0)\n      isDistrusted = false\n",
        (
            "an answer whose sync failed is saved in the file, and the journal is begun anew",
        ),
    ),
    Safeguard(
        "the file is left alone without a lock",
        "    guard hasLock else { return }\n    var archived",
        "    var archived",
        (
            "the file is left alone",
        ),
    ),
    Safeguard(
        "without a lock, what couldn't be saved is tried once more",
        "      if self.hasLock { try self.foldWhileLocked() } else { try self.save(self.unsaved) }\n",
        "      try self.foldWhileLocked()\n",
        (
            "what couldn't be saved is tried once more in the end",
        ),
    ),
    Safeguard(
        "what couldn't be saved outlasts another's file",
        "      loaded.take(found, keeping: unsaved.contains)\n",
        "      loaded.take(found, keeping: { _ in false })\n",
        (
            "an answer that couldn't be saved is folded though another process replaced the file meanwhile",
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
        "a file is read back before it replaces another",
        "        try check(written: file, has: events, for: path)\n",
        "        _ = events\n",
        (
            "a file that can't be read back takes no other's place",
        ),
    ),
    Safeguard(
        "only the very file that was read is copied from",
        "      return try ProgressFile.isIntact(file, endingWith: hash) ? file : nil\n",
        "      return hash == 0 ? nil : file\n",
        (
            "a file that only looks like the one that was read isn't copied from",
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
        "own names without a lock",
        "    saidLockIsMissing = true\n    names.takeOwnDevice()\n",
        "    saidLockIsMissing = true\n",
        (
            "each process names its answers and its journal after itself",
        ),
    ),
    Safeguard(
        "a lock that can't be had is noticed",
        "      if !isHeld { goWithoutLock() }\n",
        "      _ = isHeld\n",
        (
            "each process names its answers and its journal after itself",
            "the file is left alone",
        ),
    ),
    Safeguard(
        "what stands on disk keeps its name",
        "          if !self.standsOnDisk(events) {\n",
        "          if !events.isEmpty {\n",
        (
            "an answer that couldn't be saved keeps its name if others find it on disk",
        ),
    ),
    Safeguard(
        "own names of what couldn't be saved",
        "        names.takeOwnDevice()\n        events = keepInMemory",
        "        events = keepInMemory",
        (
            "an answer that couldn't be saved still counts, and is saved with the next one",
            "an answer that couldn't get the lock has a name of its own",
        ),
    ),
    Safeguard(
        "a number that leaves no room for others",
        "    if counter(in: progress) >= EventID.highestOfOwn { takeOwnDevice() }\n",
        "",
        (
            "a number that leaves no room for others isn't counted on",
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
        "erasing keeps no previous content",
        "to: paths.file, keepingOld: false)\n",
        "to: paths.file)\n",
        (
            "erasing keeps no previous content of the file, even where there was none before",
        ),
    ),
    Safeguard(
        "erasing reaches files that were kept aside",
        "    var files = try paths.ownJournals() + paths.keptAside() + inside + segments\n",
        "    var files = inside + segments\n",
        (
            "erasing everything leaves no answer in any file",
        ),
    ),
    Safeguard(
        "erasing reaches temporary files",
        "      for path in [paths.file, paths.journal] { AtomicFile.removeLeftovers(of: path) }\n      archive.removeLeftovers()\n",
        "",
        (
            "what killed processes left unfinished is erased, too",
        ),
    ),
    Safeguard(
        "others' journals are read",
        "    for path in stamps.keys.sorted() { events += try Journal.content(at: path).events }\n",
        "    if stamps.isEmpty { events = [] }\n",
        (
            "what another process keeps in a journal of its own counts",
        ),
    ),
    Safeguard(
        "only looking reads others' journals, too",
        "      for path in [paths.journal] + (try paths.ownJournals()) { journals.append(",
        "      for path in [paths.journal] { journals.append(",
        (
            "what another process keeps in a journal of its own counts",
        ),
    ),
    Safeguard(
        "others' fresh journals are left",
        "        now().milliseconds / 1_000 - Int64(written.seconds) > 86_400,\n",
        "        written.seconds > 0,\n",
        (
            "another process's journal is removed once it hasn't been written to for a day, unless it's damaged",
        ),
    ),
    Safeguard(
        "others' damaged journals are left",
        "let journal = try? Journal.content(at: path), !journal.hasDamagedTail,\n",
        "let journal = try? Journal.content(at: path),\n",
        (
            "another process's journal is removed once it hasn't been written to for a day, unless it's damaged",
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
        "what was changed by hand isn't said to be missing",
        "    let changed = isAltered ? Set(history.events.map(\\.id)) : []\n",
        "    let changed: Set<EventID> = []\n",
        (
            "a file with altered events is read in full, copied aside and rewritten",
        ),
    ),
    Safeguard(
        "what only a changed segment has is said to be missing",
        "    var missingCount: Int { missing.count + damaged.lacking.count }\n",
        "    var missingCount: Int { missing.count }\n",
        (
            "what only a changed segment has is told, and is missing until it's restored",
        ),
    ),
    Safeguard(
        "what a changed segment has can be done without",
        "    declined += missing + damaged\n",
        "    declined += missing\n",
        (
            "what only a changed segment has can be done without",
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
        "a segment's content is compared with its name",
        '    guard segment.fits(bytes) else { throw .damaged(path: path, line: nil, problem: "hash") }\n',
        "",
        (
            "a segment whose answers were changed isn't read, and is written anew",
        ),
    ),
    Safeguard(
        "a damaged segment is written anew",
        "    if let there = try? ProgressFile.bytes(at: path), segment.fits(there) { return segment }\n",
        "    if (try? ProgressFile.bytes(at: path)) != nil { return segment }\n",
        (
            "a segment whose answers were changed isn't read, and is written anew",
        ),
    ),
    Safeguard(
        "changed segments of a list aren't compared with",
        "    guard let bytes = try ProgressFile.bytes(at: path(of: segment)), segment.fits(bytes) else { return nil }\n",
        "    guard let bytes = try ProgressFile.bytes(at: path(of: segment)) else { return nil }\n",
        (
            "a changed segment of a list is made anew, and isn't taken for what's missing",
        ),
    ),
    Safeguard(
        "a changed segment's answers are doubtful",
        "      let isWhole = path.hasSuffix(Segment(bytes, events: 0).file)\n",
        "      let isWhole = !path.isEmpty\n",
        (
            "an answer of a changed segment doesn't stand beside the one it was made of",
        ),
    ),
    Safeguard(
        "a list's hash is checked",
        "    guard bytes.suffix(Self.endingLength) == Self.ending(of: body)[...],\n      let state",
        "    guard let state",
        (
            "a list that was changed isn't read",
        ),
    ),
    Safeguard(
        "lists of later versions aren't read",
        "      state.version <= ProgressFormat.version\n",
        "      state.version > 0\n",
        (
            "a list of a later version isn't read",
        ),
    ),
    Safeguard(
        "a list takes no other's number",
        "    state.number = max(state.number, try lastNumber()) + 1\n",
        "    state.number += 1\n",
        (
            "a list takes no other's number",
        ),
    ),
    Safeguard(
        "a list whose segments are gone isn't believed",
        "    guard listed.isSubset(of: there) else { return false }\n",
        "",
        (
            "a segment that's damaged or gone is made anew from the file",
        ),
    ),
    Safeguard(
        "copies that can't be read are kept",
        "        guard let history = try? ProgressFile.history(at: backup.path) else { continue }\n",
        "        let history = (try? ProgressFile.history(at: backup.path)) ?? History()\n",
        (
            "a whole copy that can't be read isn't thinned out",
        ),
    ),
    Safeguard(
        "copies of later versions aren't passed over",
        "        guard case .damaged = error else { throw error }\n      }\n    }\n    return events\n",
        "      }\n    }\n    return events\n",
        (
            "a whole copy of a later version isn't passed over in silence",
        ),
    ),
    Safeguard(
        "a segment that another list needs doesn't grow",
        "    for list in lists.dropLast() {\n      if let state = try state(at: list.path), state.allSegments.contains(trailing) { return nil }\n    }\n",
        "",
        (
            "a segment that an earlier state needs doesn't grow",
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
        "what's merged without a lock has a journal of its own",
        "      guard self.hasLock else {\n        // Whole",
        "      guard self.hasLock || !new.isEmpty else {\n        // Whole",
        (
            "what's merged goes into a journal of its own",
        ),
    ),
    Safeguard(
        "shared names aren't used again after a merge",
        "      if new.contains(where: { self.names.isShared($0.id) }) { self.renameDevice() }\n",
        "",
        (
            "the next event after a merge that brought shared names has another name",
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
        "a union is read back",
        "    try ProgressFile.check(bytes, has: history.events, for: path)\n    return bytes\n",
        "    return bytes\n",
        (
            "a union that couldn't be read back is a fault",
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
        "a restoration that leaves a damaged journal isn't done",
        "      guard !isJournalDamaged else { throw error }\n",
        "      _ = isJournalDamaged\n",
        (
            "whatever call fails, a restoration that's said to be done leaves no damaged journal",
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
        "the journal is folded before going back",
        "        try foldBefore(paths, at: now)\n",
        "",
        (
            "killed at any call, going back leaves the state before or the chosen one",
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
        "an altered file's answers are doubtful",
        "        || !ProgressFile.alteration(of: bytes, holding: content, path: path).isDoubtful\n",
        "        || !path.isEmpty\n",
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
    Safeguard(
        "restoring reads the previous content",
        " + segments + copies + [paths.before] + ",
        " + segments + copies + ",
        (
            "an answer comes back though it's only in this file",
        ),
    ),
    Safeguard(
        "restoring reads what was kept aside",
        " + [paths.before] + (try paths.keptAside())\n",
        " + [paths.before]\n",
        (
            "an answer comes back though it's only in this file",
        ),
    ),
    Safeguard(
        "restoring reads others' journals",
        "    let journals = [paths.journal] + (try paths.ownJournals())\n",
        "    let journals = [paths.journal]\n",
        (
            "an answer comes back though it's only in this file",
        ),
    ),
)
