"""The progress of somebody who answers at random."""

from typing import Any

import numpy as np

from flywheel_lab.chapters.course import CHAPTERS, find, kinds
from flywheel_lab.lessons.progress.state import Answers, State, add_answer


def answers_to(name: str, rng: np.random.Generator) -> Any:
    sheet = find(name).sheet()
    if sheet["kind"] == "curve":
        low, high, _step = sheet["height"]
        return rng.uniform(low, high, len(sheet["handles"])).round(1).tolist()
    if sheet["kind"] == "range":
        low, high = sheet["span"]
        guesses = sorted(rng.integers(int(low), int(high), 3).tolist())
        return [str(each) for each in guesses] if rng.random() < 0.7 else ["", str(guesses[1]), ""]
    if sheet["kind"] == "explain":
        return {"text": "Because <b>so</b> & not otherwise.", "rating": str(rng.choice(["A", "B", "C"]))}
    return str(rng.choice(["A", "B", "C", "AB", "CBA", "0.3", "12 %", "about 7", "½", "{n}"]))


def random_state(rng: np.random.Generator) -> State:
    state, share = State(), rng.choice([0.05, 0.4, 0.97])
    numbers = [each.number for each in CHAPTERS]
    for name in (name for items in kinds().values() for name in items):
        for _try in range(int(rng.integers(1, 3)) if rng.random() < share else 0):
            outcome = find(name).judge(answer := answers_to(name, rng))
            if outcome.is_a_try:
                shown = (outcome.misconception,) if outcome.misconception else ()
                again = (str(rng.choice([*numbers, "review"])),) if rng.random() < 0.2 else ()
                day = f"2026-1{rng.integers(0, 3)}-0{rng.integers(1, 10)}"
                latest = Answers(outcome.status, 1, answer, outcome.status, answer, shown, again, day)
                state = add_answer(state, name, latest)
    return state
