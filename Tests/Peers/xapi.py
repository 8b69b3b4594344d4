"""Answers every bundled question right and some wrong, exports the answers as xAPI 1.0.3 and checks every statement.

usage: xapi.py PROGRAM

ralph-malph (from PyPI) validates the statements with its models. They miss two kinds of mistake, so this script looks
for those itself: component lists on an interaction type that has none, and responses not in the format of their
interaction type, above all in matching. It then breaks two statements on purpose, to show that its own checks see the
mistake and the models don't.
"""

import copy
import json
import os
import re
import subprocess
import sys
import tempfile

from ralph.models.xapi.base.statements import BaseXapiStatement

LISTS = {"choice": ["choices"], "sequencing": ["choices"], "matching": ["source", "target"], "likert": ["scale"]}
ALL_LISTS = {"choices", "scale", "source", "target", "steps"}
NUMBER = r"-?\d+(\.\d+)?"


def ids(definition, name):
    return {component["id"] for component in definition.get(name, [])}


def response_fault(kind, text, definition, is_pattern):
    """What's wrong with a response, or None."""
    if is_pattern:
        text = re.sub(r"^(\{(case_matters|order_matters)=(true|false)\})+", "", text)
    if kind == "true-false":
        return None if text in ("true", "false") else "neither true nor false"
    if kind in ("choice", "sequencing"):
        unknown = [part for part in text.split("[,]") if part and part not in ids(definition, "choices")]
        return f"no such choice: {unknown}" if unknown else None
    if kind == "matching":
        for pair in text.split("[,]") if text else []:
            sides = pair.split("[.]")
            if len(sides) != 2 or sides[0] not in ids(definition, "source") or sides[1] not in ids(definition, "target"):
                return f"no pair: {pair!r}"
        return None
    if kind == "numeric":
        form = rf"({NUMBER})?\[:\]({NUMBER})?|{NUMBER}" if is_pattern else NUMBER
        return None if re.fullmatch(form, text) else f"no number: {text!r}"
    return None


def faults(statement):
    """The mistakes the models miss."""
    definition = statement["object"].get("definition", {})
    kind = definition.get("interactionType")
    if kind is None:
        return []
    found = [f"{name} on {kind}" for name in sorted(ALL_LISTS & definition.keys()) if name not in LISTS.get(kind, [])]
    found += [f"{name} missing on {kind}" for name in LISTS.get(kind, []) if name not in definition]
    for pattern in definition.get("correctResponsesPattern", []):
        found.append(response_fault(kind, pattern, definition, True))
    if "response" in statement.get("result", {}):
        found.append(response_fault(kind, statement["result"]["response"], definition, False))
    return [fault for fault in found if fault]


def right_answer(key, event):
    """The line that answers a question right, given its key and the order it was shown in."""
    letter = lambda shown, text: "abcdefghijklmnopqrstuvwxyz"[shown.index(text)]
    kind = event["kind"]
    if kind in ("choice", "multiple"):
        return " ".join(letter(event["options"], o["text"]) for o in key["options"] if o.get("right"))
    if kind == "truefalse":
        return "v" if key["answer"] else "f"
    if kind == "match":
        return " ".join(f"{n}{letter(event['right'], pair['right'])}" for n, pair in enumerate(key["pairs"], 1))
    if kind == "sort":
        place = {item["text"]: item["in"] for item in key["items"]}
        return " ".join(f"{n}{letter(event['categories'], place[text])}" for n, text in enumerate(event["items"], 1))
    if kind == "order":
        return " ".join(letter(event["items"], text) for text in key["items"])
    if kind == "number":
        return f"{key['answer']:g}"
    if kind == "recall":
        return key.get("model") or " ".join(point["text"] for point in key["points"])
    plain = lambda form: re.sub(r"\[([^|\]]*)[^\]]*\]", r"\1", form).replace("(", "").replace(")", "").replace("*", "")
    return plain(key["accept"][0]) if kind == "short" else " ; ".join(plain(gap["accept"][0]) for gap in key["gaps"])


def usable_answer(event):
    """An answer in the format the kind expects, mostly wrong. Anything else wouldn't count as an answer."""
    kind = event["kind"]
    if kind == "match":
        return " ".join(f"{n + 1}{chr(97 + n)}" for n in range(len(event["left"])))
    if kind == "sort":
        return " ".join(f"{n + 1}a" for n in range(len(event["items"])))
    if kind == "order":
        return " ".join(chr(97 + n) for n in range(len(event["items"])))
    if kind == "cloze":
        gaps = event["gaps"] if isinstance(event["gaps"], int) else len(event["gaps"])
        return " ; ".join(["[,] {xyz}"] * gaps)
    return {"multiple": "a b", "truefalse": "v", "number": "12,5", "short": "{case_matters=true}a[,]b",
            "recall": "{case_matters=true}a[,]b"}.get(kind, "a")


def every_point(event):
    """The line that says a free answer makes all of its key points."""
    return " ".join(str(number) for number in range(1, len(event["points"]) + 1))


def session(program, environment, arguments, answer, points):
    """Takes a session from start to end; returns how many questions were asked."""
    with subprocess.Popen([program, *arguments, "--json"], env=environment, text=True, stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE) as run:
        asked, last = 0, None
        for line in run.stdout:
            event = json.loads(line)
            assert event.get("code") != "unusable", (last, event)
            if event["event"] == "question":
                last = event
                asked += 1
                run.stdin.write(answer(event) + "\n")
                run.stdin.flush()
            elif event["event"] == "points":
                last = event
                run.stdin.write(points(event) + "\n")
                run.stdin.flush()
        return asked


def main():
    program = sys.argv[1]
    environment = dict(os.environ, DISTINGUO_HOME=tempfile.mkdtemp(), LC_ALL="C.UTF-8")
    run = lambda *arguments: subprocess.run([program, *arguments], env=environment, capture_output=True, text=True,
                                            check=True).stdout
    packs = json.loads(run("packs", "list", "--json"))["packs"]
    keys = {f"{pack['id']}/{key['id']}": key for pack in packs
            for key in json.loads(run("packs", "show", pack["id"], "--json"))["questions"]}
    # Two questions on the same point never share a session, so it takes several sessions to ask everything.
    while session(program, environment, ["quiz", "-n", "1000"], lambda e: right_answer(keys[e["question"]], e),
                  every_point):
        pass
    again = session(program, environment, ["exam", "-n", "200", "--seed", "1"],
                    lambda event: usable_answer(event) if event["number"] % 5 else "jsp", lambda event: "")
    statements = json.loads(run("progress", "export", "--format", "xapi"))

    answered = [s for s in statements if s["verb"]["id"].endswith("/answered")]
    kinds = {}
    for statement in statements:
        BaseXapiStatement.model_validate(statement)
        found = faults(statement)
        assert not found, (found, statement)
    for statement in answered:
        kind = statement["object"]["definition"]["interactionType"]
        kinds[kind] = kinds.get(kind, 0) + 1
    assert len({s["object"]["id"] for s in answered}) == len(keys), "not every question was answered"
    assert len({s["id"] for s in statements}) == len(statements), "an id appears twice"

    # Our checks see these mistakes, and the models don't.
    choice = next(s for s in answered if s["object"]["definition"]["interactionType"] == "choice")
    scaled = copy.deepcopy(choice)
    scaled["object"]["definition"]["scale"] = scaled["object"]["definition"]["choices"]
    matching = next(s for s in answered if s["object"]["definition"]["interactionType"] == "matching")
    malformed = copy.deepcopy(matching)
    malformed["object"]["definition"]["correctResponsesPattern"] = ["a.b,c"]
    for broken in (scaled, malformed):
        BaseXapiStatement.model_validate(broken)
        assert faults(broken), broken
    print(f"{len(statements)} xAPI statements checked, {len(answered)} answers to {len(keys)} questions "
          f"({again} given again in an exam): " + ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())))


main()
