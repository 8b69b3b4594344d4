"""What a newcomer types in the first minutes, and what has to be shown then. Shared by the proofs in this folder."""

import re

# The prompt, and that of a question; without UTF-8 its mark is drawn in ASCII.
PROMPT = re.compile(rb"distinguo>")
QUESTION = re.compile(rb"\d+/\d+ (?:\xe2\x80\xba|>)")
VERDICT = re.compile(rb"Juste|Right|Faux|Wrong")
# The same question again, whose right answer is typed with its accents.
ACCENTED = "quiz --question metiers/titres-interchangeables\r"


def session(terminal):
    """Opens the prompt, takes the first lesson's first question, answers one more in words, and leaves; gives what was
    amiss."""
    steps = [
        ("the prompt", None, PROMPT),
        ("the first lesson and its question", "\r", QUESTION),
        ("a verdict", "a\r", VERDICT),
        ("the next question", "", QUESTION),
        ("the end of the session", ":stop\r", PROMPT),
        ("a question", ACCENTED, QUESTION),
        ("the verdict of an answer with accents", "Leurs tâches et leurs buts diffèrent\r", re.compile(rb"Juste|Right")),
        ("the prompt again", "", PROMPT),
    ]
    place = 0
    for what, typed, wanted in steps:
        if typed:
            terminal.type(typed)
        try:
            place = terminal.wait_for(wanted, place)
        except TimeoutError as late:
            return [f"{what}: {late}"]
        if place is None:
            return [f"{what}: the program ended: {bytes(terminal.sent[-500:])!r}"]
    terminal.type("quit\r")
    status = terminal.finish()
    return [] if status == 0 else [f"status {status} at the end"]
