"""Verbs that read all of a history, and verbs at the prompt."""

from measuring import Figure, Prompt, Row, in_turns, read_as_json, run, seconds_of, size


def statistics_of(context):
    for count, limit in ((100_000, 0.3), (1_000_000, 2.0)):
        if count > context.largest:
            continue
        homes = {name: context.data.learner(program, f"{name}-stats-{count}", count) for name, program in context.programs.items()}
        words = ["stats", "--json", "--no-bundled", "--packs", context.data.statements()]
        memory = {}

        def stats(name):
            ended = run([context.programs[name], *words], homes[name])
            memory.setdefault(name, []).append(ended.memory / 1e6)
            return ended.seconds

        times = in_turns(min(context.rounds, 5), {name: lambda name=name: stats(name) for name in context.programs})
        yield Row(f"stats, {count:,} reviews", f"≤ {limit} s", "s", limit, {name: Figure.of(times[name]) for name in context.programs})
        length = size(next(iter(homes.values())) / "progress.json") / 1e6
        most = 100 if count == 100_000 else 3 * length
        yield Row("  its memory", f"≤ {most:.0f} MB", "MB", most, {name: Figure.of(memory[name]) for name in context.programs})


def reading(context):
    """Verbs that look at every event, next to Python's JSON reader on the same file."""
    count = min(100_000, context.largest)
    homes = {name: context.data.learner(program, f"{name}-read-{count}", count) for name, program in context.programs.items()}
    path = str(next(iter(homes.values())) / "progress.json")

    verbs = {"verify": ["progress", "verify"]}
    verbs |= {f"export as {format}": ["progress", "export", "--format", format] for format in ("jsonl", "csv", "xapi")}
    for title, words in verbs.items():
        words = [*words, "--no-bundled", "--packs", context.data.statements()]
        actions = {"json.loads": lambda: read_as_json(path)}
        actions |= {name: lambda name=name: seconds_of([context.programs[name], *words], homes[name]) for name in context.programs}
        times = in_turns(min(context.rounds, 5), actions)
        figures = {name: Figure.ratio(times[name], times["json.loads"], "json.loads") for name in context.programs}
        yield Row(f"{title}, {count:,} reviews", "≤ 1.5 × json.loads", "×", 1.5, figures)


def undo(context):
    count = min(100_000, context.largest)
    actions = {}
    for name, program in context.programs.items():
        home = context.data.learner(program, f"{name}-undo", count)
        packs = ["--no-bundled", "--packs", context.data.statements()]

        def once(program=program, home=home, packs=packs):
            run([program, "quiz", "-n", "1", "--free", "--json", *packs], home, b"v\n")
            ended = run([program, "progress", "undo", "--yes", *packs], home)
            # Version 0.1 doesn't ask.
            return ended.seconds if ended.status == 0 else seconds_of([program, "progress", "undo", *packs], home)

        actions[name] = once
    times = in_turns(min(context.rounds, 5), actions)
    yield Row(f"undo, {count:,} reviews", "≤ 50 ms", "ms", 50, {name: Figure.milliseconds(times[name]) for name in context.programs})


def merge(context):
    count = min(100_000, context.largest)
    memory, actions = {}, {}
    for name, program in context.programs.items():

        def once(name=name, program=program):
            home = context.data.learner(program, f"{name}-merge", count)
            ended = context.data.merged(program, home, count, device="autre", begin=1_650_000_000)
            memory.setdefault(name, []).append(ended.memory / 1e6)
            return ended.seconds

        actions[name] = once
    times = in_turns(min(context.rounds, 3), actions)
    yield Row(f"merge of {count:,} with {count:,}", "≤ 1.5 s", "s", 1.5, {name: Figure.of(times[name], f"{memory[name][-1]:.0f} MB") for name in context.programs})


def at_prompt(context):
    """Verbs and Tab at the prompt with many questions installed."""
    count = min(10_000, context.largest)
    verbs = ["packs", "sources", "learn --list", "help quiz", "set"]
    prompts = {}
    for name, program in context.programs.items():
        home = context.data.installed(program, f"{name}-verbs", count)
        prompts[name] = Prompt(program, home, "--no-bundled")
    for verb in verbs:
        actions = {name: lambda name=name, verb=verb: prompts[name].enter(verb) for name in prompts}
        times = in_turns(min(context.rounds, 7), actions)
        yield Row(f"`{verb}` at the prompt, {count:,} installed", "≤ 5 ms", "ms", 5, {name: Figure.milliseconds(times[name]) for name in prompts})

    def tab(prompt):
        for letter in "quiz --pack me":
            prompt.key(letter, letter.encode())
        taken = prompt.key("\t", b"s-")
        # The line is emptied without the prompt being drawn again.
        prompt.terminal.type("\x15")
        return taken

    times = in_turns(min(context.rounds, 7), {name: lambda name=name: tab(prompts[name]) for name in prompts})
    yield Row(f"Tab, {count:,} installed", "≤ 5 ms", "ms", 5, {name: Figure.milliseconds(times[name]) for name in prompts})
    for prompt in prompts.values():
        prompt.terminal.close()


ROWS = [statistics_of, reading, undo, merge, at_prompt]
