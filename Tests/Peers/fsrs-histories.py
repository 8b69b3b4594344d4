"""Writes random review histories computed by py-fsrs, from PyPI, as JSON Lines for ReferenceHistoriesTests.

usage: fsrs-histories.py COUNT SEED > FILE
"""

import json
import random
import sys
from datetime import datetime, timedelta, timezone

from fsrs import Card, Rating, Scheduler
from fsrs.scheduler import DEFAULT_PARAMETERS, LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def seconds(moment):
    return (moment - EPOCH) / timedelta(seconds=1)


def steps(chance):
    return [chance.choice((60, 600, 3600, 86400, 90000)) for _ in range(chance.randrange(4))]


def next_review(card, now, chance):
    """When the learner comes back: on time, the same day, exactly a day later, late, early, or before the last time."""
    return chance.choice(
        (
            lambda: card.due,
            lambda: card.due,
            lambda: now + timedelta(seconds=chance.randrange(86400)),
            lambda: now + timedelta(seconds=chance.choice((86399, 86400, 86401))),
            lambda: card.due + timedelta(seconds=chance.randrange(86400 * 400)),
            lambda: now + timedelta(seconds=int(chance.random() * (card.due - now).total_seconds())),
            lambda: now - timedelta(seconds=chance.randrange(1000000)),
        )
    )()


def history(number, chance):
    parameters = list(DEFAULT_PARAMETERS)
    if number % 3 == 1:
        parameters = [chance.uniform(*b) for b in zip(LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS)]
    retention = chance.choice((0.9, chance.uniform(0.7, 0.99)))
    learning, relearning = (([60, 600], [600]) if number % 2 == 0 else (steps(chance), steps(chance)))
    maximum = chance.choice((36500, 36500, 1, 30, 365))
    scheduler = Scheduler(
        parameters,
        retention,
        [timedelta(seconds=s) for s in learning],
        [timedelta(seconds=s) for s in relearning],
        maximum,
        False,
    )
    card, now, reviews = Card(), EPOCH + timedelta(seconds=1_700_000_000 + chance.randrange(10**7)), []
    start = now
    for _ in range(chance.randrange(1, 20)):
        before = scheduler.get_card_retrievability(card, now)
        rating = chance.choice((1, 2, 3, 3, 3, 4))
        card, _ = scheduler.review_card(card, Rating(rating), now)
        if card.stability > 1e9 or card.due.year > 9000:
            break
        probes = [[d, scheduler.get_card_retrievability(card, now + timedelta(days=d))] for d in (0, 1, 7, 30, 365)]
        reviews.append(
            {
                "at": seconds(now),
                "rating": rating,
                "r_before": before,
                "state": card.state.name,
                "step": card.step,
                "stability": card.stability,
                "difficulty": card.difficulty,
                "due": seconds(card.due),
                "interval_s": seconds(card.due) - seconds(now),
                "r_probe": probes,
            }
        )
        now = next_review(card, now, chance)
    return {
        "id": number,
        "profile": "fresh",
        "scheduler": {
            "parameters": parameters,
            "desired_retention": retention,
            "learning_steps": learning,
            "relearning_steps": relearning,
            "maximum_interval": maximum,
        },
        "start": seconds(start),
        "reviews": reviews,
    }


count, seed = int(sys.argv[1]), int(sys.argv[2])
chance = random.Random(seed)
for number in range(count):
    print(json.dumps(history(number, chance)))
