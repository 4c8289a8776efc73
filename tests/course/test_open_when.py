"""What is open when: a card that shows the truth of a prediction stands behind its gate, in both languages."""

import json
import re
from pathlib import Path

from every import every

OPEN_WHEN = [
    # number of the storyboard, cell that shows it, the prediction that must be made first
    ("26 of 100", "hundred-chains", "word_of_mouth.chains"),
    ("31 of 100", "gone", "word_of_mouth.chains"),
    ("31 of 100, as the chance of one chain", "help-ten", "word_of_mouth.chains"),
    ("equal mean speed", "kick-on", "physical_flywheel.heavy"),
    ("the same bars", "same-picture", "funnel.doubled"),
    ("the same bars, twice the people", "own-words", "funnel.doubled"),
    ("the same bars", "dead", "funnel.doubled"),
    ("27,000 against 54,000", "explore", "funnel.fill"),
    ("six calm weeks", "stop-ads", "funnel.stop"),
    ("1,200 orders, six calm weeks", "quarter", "funnel.stop"),
    ("27,000 inside, six calm weeks", "play", "funnel.stop"),
    ("4,624 after a year, 54 weeks, 150 and 3 orders", "draw-stop", "hourglass.stop"),
    ("three months of calm", "why-stop", "hourglass.stop"),
    ("22 weeks", "run-pause", "hourglass.lowest"),
    ("83 %, nine weeks after the pause", "claim-scratch", "hourglass.lowest"),
    ("79 weeks", "draw-coast", "flywheel.half"),
    ("79 weeks, two thirds", "ask-thread", "flywheel.half"),
    ("79 weeks", "try-handles", "flywheel.half"),
    ("79 weeks against 99 and 90", "predict-longer", "flywheel.half"),
    ("79 weeks", "both-handles", "flywheel.longer"),
    ("79 weeks", "two-paces", "flywheel.half"),
    ("74 weeks, the half-life", "help-quarter", "flywheel.half"),
    ("79 weeks at 0.3", "ask-tips", "flywheel.half"),
    ("79, 144, 598 weeks", "claim-by-itself", "flywheel.half"),
    ("25 %, 261,000 €", "count-outside", "three_lenses.outside"),
    ("who swaps: 216 and 234 weeks", "swap", "your_firm.quiz-cut"),
    ("79 weeks", "at-least", "your_firm.first-month"),
    ("79 weeks", "bank-envelope", "your_firm.quiz-order"),
]

LOCKED = [
    ("the same bars", "curtain", "funnel.doubled"),
    ("27,000 against 54,000", "curtain", "funnel.fill"),
    ("4,624 after a year, 54 weeks, 150 and 3 orders", "hero", "hourglass.stop"),
    ("4,624 after a year, 54 weeks, 150 and 3 orders", "play", "hourglass.stop"),
]


def codes(root: Path, cell: str, item: str) -> list[str]:
    """The code of a cell in the chapter that asks an item, in both languages, on one line."""
    notebooks = root.glob(f"course/??/??_{item.split('.')[0]}.ipynb")
    cells = [each for path in notebooks for each in json.loads(path.read_text("utf-8"))["cells"] if each["id"] == cell]
    assert len(cells) == 2, f"{cell} in both languages"
    return ["".join(each["source"]).replace("\n", "") for each in cells]


@every(("number", "cell", "item"), OPEN_WHEN)
def test_a_number_waits_for_its_prediction(root: Path, number: str, cell: str, item: str) -> None:
    for code in codes(root, cell, item):
        assert code.split("fl.observe(")[-1].strip().startswith((f'"{item}"', f'"{item}/')), number


@every(("number", "cell", "item"), LOCKED)
def test_an_explorer_that_would_tell_a_number_is_locked(root: Path, number: str, cell: str, item: str) -> None:
    for code in codes(root, cell, item):
        assert re.search(rf'fl\.locked\(.*="{item}"', code), number
