"""What an answer costs, and what goes on around it."""

import statistics

from measuring import PROMPT, BareAppend, Figure, Prompt, Quiz, Row, bare_write, in_turns, size
from rows_start import first_prompt

QUESTIONS = 200


def own(context):
    return ["--no-bundled", "--packs", context.data.statements(QUESTIONS)]


def at_terminal(context):
    """Enter to the verdict at a terminal."""
    rounds = context.rounds * 4
    bare = BareAppend(context.data.folder)
    open_prompts, actions = {}, {"bare": bare.append}
    for name, program in context.programs.items():
        home = context.data.home(f"{name}-terminal")
        words = ["quiz", "-n", str(rounds + 2), "--new", str(rounds + 2), *own(context)]
        prompt = open_prompts[name] = Prompt(program, home, *words, wanted=" › ".encode())

        def answer(prompt=prompt):
            taken = prompt.enter("v", b"Right")
            prompt.wait_for(" › ".encode())
            return taken

        actions[name] = answer
    times = in_turns(rounds, actions)
    for prompt in open_prompts.values():
        prompt.terminal.close()
    note = f"a bare append {statistics.median(times['bare']) * 1e3:.3g} ms"
    figures = {name: Figure.milliseconds(times[name], note) for name in context.programs}
    yield Row("Enter to the verdict at a terminal", "≤ 1 ms", "ms", 1.0, figures)


def over_pipe(context):
    """The same over a pipe, with histories of several lengths."""
    rounds = context.rounds * 10
    for count in (0, 100_000, 1_000_000):
        if count > context.largest:
            continue
        bare = BareAppend(context.data.folder)
        quizzes, actions = {}, {"bare": bare.append}
        for name, program in context.programs.items():
            home = context.data.learner(program, f"{name}-pipe-{count}", count)
            quiz = quizzes[name] = Quiz(program, home, "-n", str(min(rounds + 2, 190)), "--new", "190", *own(context))

            def answer(quiz=quiz):
                taken = quiz.answer()
                quiz.wait_for("question")
                return taken

            actions[name] = answer
        times = in_turns(min(rounds, 180), actions)
        for quiz in quizzes.values():
            quiz.close()
        base = statistics.median(times["bare"])
        limit = 1.5 * base * 1e3 + 0.2
        figures = {name: Figure.milliseconds(times[name], f"a bare append {base * 1e3:.3g} ms") for name in context.programs}
        yield Row(f"answer over a pipe, {count:,} reviews", "≤ 1.5 × bare append + 0.2 ms", "ms", limit, figures)


def after_future(context):
    """An answer after the newest event lies in the future."""
    count = min(100_000, context.largest)
    rounds = context.rounds
    quizzes, actions = {}, {}
    for name, program in context.programs.items():
        for clock, more in (("now", {"DISTINGUO_NOW": "2029-01-01T00:00:00Z"}), ("behind", {"DISTINGUO_NOW": "2023-11-16T00:00:00Z"})):
            home = context.data.learner(program, f"{name}-{clock}", count)
            quiz = quizzes[name, clock] = Quiz(program, home, "-n", str(rounds + 2), *own(context), **more)

            def answer(quiz=quiz):
                taken = quiz.answer()
                quiz.wait_for("question")
                return taken

            actions[name, clock] = answer
    times = in_turns(rounds, actions)
    for quiz in quizzes.values():
        quiz.close()
    figures = {name: Figure.ratio(times[name, "behind"], times[name, "now"], "by a right clock") for name in context.programs}
    yield Row(f"answer by a clock that's behind, {count:,} reviews", "≤ 1.2 × any other", "×", 1.2, figures)


def taken_up(context):
    """Taking up a session that was killed, up to its next question."""
    for count in (100_000, 1_000_000):
        if count > context.largest:
            continue
        actions = {}
        for name, program in context.programs.items():
            home = context.data.learner(program, f"{name}-killed-{count}", count)
            words = own(context)

            def begin(program=program, home=home, words=words):
                with Prompt(program, home, "quiz", "-n", "10", *words, wanted=" › ".encode()) as prompt:
                    prompt.enter("v", b"2/1")
                    prompt.terminal.kill()

            def take_up(program=program, home=home, words=words, begin=begin):
                begin()
                with Prompt(program, home, *words) as prompt:
                    taken = prompt.start + prompt.key("\r", " › ".encode())
                    prompt.enter(":stop")
                    prompt.leave()
                return taken

            actions[name, "taken up"] = take_up
            actions[name, "start"] = lambda program=program, home=home, words=words: first_prompt(program, home, *words)
        times = in_turns(min(context.rounds, 5), actions)
        figures = {name: Figure.ratio(times[name, "taken up"], times[name, "start"], "a start") for name in context.programs}
        yield Row(f"taking up a killed session, {count:,} reviews", "≤ 1.5 × start", "×", 1.5, figures)


def end(context):
    """The end of a session of one answer: from the end of input to the end of the program."""
    for count in (1_000, 10_000, 1_000_000):
        if count > context.largest:
            continue
        homes = {name: context.data.learner(program, f"{name}-end-{count}", count) for name, program in context.programs.items()}
        length = size(next(iter(homes.values())) / "progress.json")

        def finish(name):
            quiz = Quiz(context.programs[name], homes[name], "-n", "5", "--free", *own(context))
            quiz.answer()
            return quiz.close()[0]

        actions = {"bare": lambda: bare_write(context.data.folder, length)}
        actions |= {name: lambda name=name: finish(name) for name in context.programs}
        times = in_turns(min(context.rounds, 7), actions)
        title = f"end of a session, {count:,} reviews"
        if count <= 10_000:
            yield Row(title, "≤ 10 ms", "ms", 10, {name: Figure.milliseconds(times[name]) for name in context.programs})
        else:
            figures = {name: Figure.ratio(times[name], times["bare"], "writing and syncing as many bytes") for name in context.programs}
            yield Row(title, "≤ 1.5 × writing", "×", 1.5, figures)
            kept = {}
            for name, home in homes.items():
                kept[name] = Figure.of([size(home / "progress.backups") / size(home / "progress.json")])
            yield Row("  kept backups", "≤ 3 × the file", "×", 3, kept)


ROWS = [at_terminal, over_pipe, after_future, taken_up, end]
