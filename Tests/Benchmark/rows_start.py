"""How long it takes until the prompt appears."""

import os

from measuring import Figure, Prompt, Row, in_turns, read_as_json


def first_prompt(program, home, *words, **more):
    """Seconds until the prompt appears at a terminal."""
    with Prompt(program, home, *words, **more) as prompt:
        prompt.leave()
        return prompt.start


def hello(context):
    """Seconds that a small dynamic Swift program with Foundation takes at a terminal."""
    with Prompt(context.peer("hello"), context.data.folder, wanted=b"hello") as prompt:
        prompt.terminal.finish()
        return prompt.start


def starts(context, rounds, homes, *words):
    """The times of hello, and of each program in its home."""
    actions = {"hello": lambda: hello(context)}
    for name, home in homes.items():
        actions[name] = lambda name=name, home=home: first_prompt(context.programs[name], home, *words)
    return in_turns(rounds, actions)


def ratios(context, times):
    return {name: Figure.ratio(times[name], times["hello"], "hello") for name in context.programs}


def yardsticks(context):
    """How fast the machine is: goals in seconds were set on one where these took so long."""
    times = in_turns(context.rounds, {"hello": lambda: hello(context), "json.loads": lambda: read_as_json(context.data.events(100_000))})
    yield Row("the machine: hello", "6.5 ms where goals were set", "ms", 6.5, {"now": Figure.milliseconds(times["hello"])})
    yield Row("the machine: json.loads, 100,000 answers", "250 ms", "ms", 250, {"now": Figure.milliseconds(times["json.loads"])})


def plain(context):
    homes = {name: context.data.home(f"{name}-empty") for name in context.programs}
    times = starts(context, context.rounds * 2, homes)
    yield Row("start to the prompt", "≤ 1.0 × hello", "×", 1.0, ratios(context, times))
    times = starts(context, context.rounds * 2, homes, "--no-bundled")
    yield Row("the same without the bundled bank", "≤ 0.9 × hello", "×", 0.9, ratios(context, times))


def cold(context):
    """The first start ever, the program's file not in the page cache."""

    def once(name, program):
        descriptor = os.open(program, os.O_RDONLY)
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(descriptor)
        return first_prompt(program, context.data.home(f"{name}-cold"))

    actions = {"hello": lambda: hello(context)}
    for name, program in context.programs.items():
        actions[name] = lambda name=name, program=program: once(name, program)
    times = in_turns(context.rounds, actions)
    yield Row("first start, file not in the page cache", "≤ 5 × hello", "×", 5.0, ratios(context, times))


def with_history(context):
    for count, limit in ((1_000, 1.2), (100_000, 1.5), (1_000_000, 1.5)):
        if count > context.largest:
            continue
        words = ["--no-bundled", "--packs", context.data.statements()]
        actions = {}
        for name, program in context.programs.items():
            for size in (0, count):
                home = context.data.learner(program, f"{name}-start-{size}", size)
                actions[name, size] = lambda program=program, home=home: first_prompt(program, home, *words)
        times = in_turns(context.rounds, actions)
        figures = {name: Figure.ratio(times[name, count], times[name, 0], "with none") for name in context.programs}
        yield Row(f"start with {count:,} reviews", f"≤ {limit} × with none", "×", limit, figures)


def with_many(context):
    """Many questions installed, and many answered once."""
    for count in (10_000, 100_000):
        if count > context.largest:
            continue
        homes = {name: context.data.installed(program, f"{name}-installed-{count}", count)
                 for name, program in context.programs.items()}
        yield from compared(context, f"start with {count:,} questions installed", homes, packs_are_read=True)
        homes = {name: context.data.learner(program, f"{name}-seen-{count}", count, questions=count)
                 for name, program in context.programs.items()}
        yield from compared(context, f"start with {count:,} questions seen", homes)


def compared(context, title, homes, packs_are_read=False):
    actions = {}
    for name, program in context.programs.items():
        empty = context.data.home(f"{name}-empty")
        actions[name, "none"] = lambda program=program, empty=empty: first_prompt(program, empty)
        actions[name, "many"] = lambda name=name, program=program: first_prompt(program, homes[name])
    times = in_turns(min(context.rounds, 5), actions)
    figures = {name: Figure.ratio(times[name, "many"], times[name, "none"], "with none") for name in context.programs}
    yield Row(title, "≤ 3 × with none", "×", 3.0, figures)
    if packs_are_read:
        memory = {}
        for name, program in context.programs.items():
            with Prompt(program, homes[name]) as prompt:
                memory[name] = Figure.of([prompt.leave() / 1e6])
        yield Row("  its memory", "≤ 60 MB", "MB", 60, memory)


ROWS = [yardsticks, plain, cold, with_history, with_many]
