"""Checks the bundled bank for what the pack format can't know: what makes it teach.

usage: bank.py PACK.yaml …

Prints its figures, and a line for each fault; ends with 1 if there is one.

- twins: two questions, of one pack or of two, of one kind and with nearly the same words in prompt and key
- attribution: more than 30 % of the prompts name a source
- coy: an explanation whose first sentence speaks of "another job" instead of naming it
- hints: a hint that repeats a word of the key which the prompt doesn't have, or that counts
- roles: a role is offered where no source that the question cites knows it
- path: a lesson without a base question, a question without a lesson or a hint, a pair of contrasts named on one side only
- sides: a disagreement of the articles of which no question cites both sides
- lengths: an explanation or a reason too long for its verdict
"""
import collections
import itertools
import re
import sys
import unicodedata

import yaml

LONGEST_EXPLANATION = 240
LONGEST_REASON = 150
MOST_ATTRIBUTED = 0.30
MOST_TRUE_FALSE = 1 / 8
MOST_ALIKE = 0.6
# The jobs that each source speaks of.
KNOWN_ROLES = {
    "thomas-2023": {"cm", "smm"},
    "lotin-2021": {"cm", "smm", "dmm"},
    "gms-sd": {"cm", "smm"},
    "bour-2013": {"cm", "smm"},
    "booste-2013": {"cm", "smm", "content-manager"},
}
# Where the articles disagree: the paragraphs on each side, any of which stands for it.
SIDES = {
    "C1 who analyses": ["thomas11 thomas12 gms8 gms27 gms28 bour10", "lotin77"],
    "C2 who creates": ["thomas14 thomas16 bour5 bour7 booste4", "lotin75 gms13 gms14 gms36"],
    "C3 rank": ["gms26 gms33 bour11", "booste6 thomas26 gms41"],
    "C4 whose account": ["lotin9 lotin65", "thomas15 booste4 gms34"],
    "C5 who answers": ["thomas15 lotin74 gms39 bour5", "lotin63"],
    "C6 one person": ["booste6 bour11 thomas26", "gms2", "lotin84 lotin85"],
    "C7 strategy for the CM": ["lotin7 gms37", "bour6 bour7 bour25 gms3"],
    "C8 who carries out": ["thomas8", "thomas26 gms5 gms19 booste6"],
    "C9 crisis": ["thomas17", "gms23 gms24"],
    "C10 who listens": ["gms8 gms12 thomas12", "gms35 lotin65 thomas18"],
    "C11 whom to address": ["lotin64 lotin69", "lotin76 gms38"],
    "C12 selling": ["lotin8 lotin69", "thomas22"],
    "C13 demand": ["thomas23", "gms3 booste3"],
    "C14 pay": ["thomas21 thomas23", "bour24 bour25"],
    "C15 skills of the CM": ["thomas21", "bour17"],
    "C16 advertising": ["thomas11 thomas21 gms20", "lotin47"],
    "C17 reach of the SMM": ["thomas7", "lotin46 lotin70 bour10 bour21"],
    "C18 where the CM sits": ["booste4 booste7", "bour6 lotin79"],
    "C19 from CM to SMM": ["bour17 bour19 bour25", "thomas24 thomas26"],
    "C20 words": ["gms1", "bour9"],
    "C21 marketing": ["lotin34 lotin35", "bour10 lotin25"],
    "C22 who answers for results": ["gms41", "gms26 gms34"],
    "C23 complementary": ["thomas6", "thomas26"],
    "C24 strategic": ["booste5", "lotin40 thomas8 gms37"],
}
NAMES_A_SOURCE = re.compile(
    r"\b(thomas|lotin|laurent bour|bour|codeur mag|sprout|urban linker|apec|challenges|equaero|wikipédia|hubspot)\b"
    r"|\bselon (l’|le |la |les |un |une )?(articles?|blog|auteur|texte|source)\b|\bl’article\b|\ble blog\b|\bl’auteur\b",
    re.IGNORECASE)
COY = re.compile(r"\b(un autre (métier|rôle|poste)|l’autre (métier|rôle)|ce dernier|celui-ci|celle-ci)\b", re.IGNORECASE)
COUNTS = re.compile(r"\b(deux|trois|quatre|cinq|\d+) (des |bonnes |réponses|options|sont)", re.IGNORECASE)
STOP = set("""le la les un une des de du d l à au aux en et ou ne pas plus par pour sur sous dans avec sans ce cet cette ces
se s sa son ses qui que qu quoi est sont être il elle ils elles on y a ont fait tout toute tous toutes leur leurs même
comme entre chez mais donc si non oui métier métiers marque marques""".split())


def plain(text):
    text = unicodedata.normalize("NFD", str(text).lower().replace("’", "'"))
    return "".join(c for c in text if not unicodedata.combining(c))


def words(text):
    return [w for w in re.findall(r"[^\W_]+", plain(text)) if w not in STOP and len(w) > 2]


def stem(word):
    return word[:5] if len(word) > 5 else word


def key_texts(question):
    """What is expected, in words."""
    kind = question["kind"]
    if kind in ("choice", "multiple"):
        return [o["text"] for o in question["options"] if o.get("right")]
    if kind == "short":
        return question["accept"][:1]
    if kind == "cloze":
        return [gap["accept"][0] for gap in question["gaps"]]
    if kind == "match":
        return [f"{p['left']} {p['right']}" for p in question["pairs"]]
    if kind == "sort":
        return [f"{i['text']} {i['in']}" for i in question["items"]]
    if kind == "order":
        return question["items"]
    if kind == "recall":
        return [p["text"] for p in question["points"]]
    return [str(question["answer"])]


def cited(value):
    """Every source that a part of a question cites."""
    if isinstance(value, dict):
        for name, part in value.items():
            if name == "cite":
                yield from (c["source"] for c in part)
            else:
                yield from cited(part)
    elif isinstance(value, list):
        for part in value:
            yield from cited(part)


def twin_faults(questions):
    """Two cases that a feature sets apart are meant to be alike."""
    asked = [(q, collections.Counter(words(" ".join([q["prompt"], str(q.get("text", "")), *key_texts(q)]))))
             for q in questions]
    for (a, in_a), (b, in_b) in itertools.combinations(asked, 2):
        if a["kind"] != b["kind"] or a.get("contrasts") == b["id"]:
            continue
        alike = 2 * sum((in_a & in_b).values()) / max(1, sum(in_a.values()) + sum(in_b.values()))
        if alike > MOST_ALIKE:
            yield f"{a['id']} and {b['id']} ask the same ({alike:.0%} of the words of prompt and key)"


def question_faults(question):
    explanation = question.get("explanation", "")
    first = re.split(r"(?<=[.!?…])\s", explanation)[0]
    if COY.search(first):
        yield f"coy explanation: {first}"
    if len(explanation) > LONGEST_EXPLANATION:
        yield f"explanation of {len(explanation)} characters"
    for option in question.get("options", []):
        if not option.get("right") and not option.get("why"):
            yield f"no reason for “{option['text']}”"
        if len(option.get("why", "")) > LONGEST_REASON:
            yield f"reason of {len(option['why'])} characters: {option['why']}"
    if not question.get("hints"):
        yield "no hint"
    if question["kind"] in ("choice", "multiple", "short", "cloze"):
        shown = {stem(w) for w in words(question["prompt"] + " " + str(question.get("text", "")))}
        shown |= {stem(w) for o in question.get("options", []) if not o.get("right") for w in words(o["text"])}
        key = {stem(w) for text in key_texts(question) for w in words(text)} - shown
        for hint in question.get("hints", []):
            told = key & {stem(w) for w in words(hint)}
            if told:
                yield f"hint repeats the key ({', '.join(sorted(told))}): {hint}"
    for hint in question.get("hints", []):
        if COUNTS.search(hint):
            yield f"hint counts: {hint}"
    known = set().union(*(KNOWN_ROLES.get(source, set()) for source in cited(question)))
    for option in question.get("options", []):
        names = {"community manager": "cm", "social media manager": "smm", "content manager": "content-manager",
                 "digital marketing manager": "dmm"}
        offered = names.get(re.sub(r"^(le|la|un|une|au|du) ", "", plain(option["text"])))
        if offered and offered not in known:
            yield f"offers “{option['text']}”, which no source cited here knows"


def path_faults(pack):
    lessons = [lesson["id"] for lesson in pack.get("lessons", [])]
    by_id = {question["id"]: question for question in pack["questions"]}
    bases = collections.Counter(q.get("lesson") for q in pack["questions"] if q.get("level") == 1)
    for lesson in lessons:
        if not bases[lesson]:
            yield f"lesson {lesson}: no base question"
    for question in pack["questions"]:
        if lessons and question.get("lesson") not in lessons:
            yield f"{question['id']}: in no lesson"
        other = question.get("contrasts")
        if other and by_id.get(other, {}).get("contrasts") != question["id"]:
            yield f"{question['id']}: contrasts {other}, not the other way round"


def places(value):
    """Every paragraph that a part of a question cites: `bour9`."""
    if isinstance(value, dict):
        for name, part in value.items():
            if name == "cite":
                yield from (f"{c['source'].split('-')[0]}{c.get('paragraph')}" for c in part)
            else:
                yield from places(part)
    elif isinstance(value, list):
        for part in value:
            yield from places(part)


def side_faults(questions):
    cited_by = [set(places(question)) for question in questions]
    for name, sides in SIDES.items():
        if not any(all(own & set(side.split()) for side in sides) for own in cited_by):
            yield f"{name}: no question cites both sides"


def main(paths):
    packs = [yaml.safe_load(open(path, encoding="utf-8")) for path in paths]
    questions = [question for pack in packs for question in pack["questions"]]
    faults = [fault for pack in packs for fault in path_faults(pack)]
    faults += twin_faults(questions)
    faults += side_faults(questions)
    faults += [f"{q['id']}: {fault}" for q in questions for fault in question_faults(q)]
    named = [q for q in questions if NAMES_A_SOURCE.search(q["prompt"])]
    kinds = collections.Counter(q["kind"] for q in questions)
    choices = [q for q in questions if q["kind"] == "choice"]
    longest = [q for q in choices if max(q["options"], key=lambda o: len(o["text"])).get("right")]
    chance = sum(1 / len(q["options"]) for q in choices)
    if len(named) > MOST_ATTRIBUTED * len(questions):
        faults.append(f"{len(named)} prompts of {len(questions)} name a source: at most {MOST_ATTRIBUTED:.0%} may")
    if kinds["truefalse"] > MOST_TRUE_FALSE * len(questions):
        faults.append(f"{kinds['truefalse']} questions of {len(questions)} are true or false: at most one in eight")
    if len(longest) > 1.3 * chance:
        faults.append(f"the right option is the longest in {len(longest)} choices; by chance {chance:.0f}")
    print(f"{len(questions)} questions in {sum(len(p.get('lessons', [])) for p in packs)} lessons:",
          ", ".join(f"{kind} {count}" for kind, count in kinds.most_common()))
    print("levels:", ", ".join(f"{level} {count}" for level, count in
                               sorted(collections.Counter(q.get("level", 2) for q in questions).items())))
    print(f"prompts that name a source: {len(named)} ({len(named) / len(questions):.0%})")
    print(f"right option the longest: {len(longest)} of {len(choices)} choices (by chance {chance:.0f})")
    print("old names that live on:", sum(len(q.get("formerly", [])) for q in questions))
    for fault in faults:
        print("FAULT", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
