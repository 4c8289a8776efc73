"""What is open when: a card that shows the truth of a prediction stands behind its gate, in both languages."""

import json
from pathlib import Path

from every import every

OPEN_WHEN = [
    # number of the storyboard, cell that shows it, the prediction that must be made first
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


@every(("number", "cell", "item"), OPEN_WHEN)
def test_a_number_waits_for_its_prediction(root: Path, number: str, cell: str, item: str) -> None:
    notebooks = sorted(root.glob("course/??/0[5-7]_*.ipynb"))
    cells = [each for path in notebooks for each in json.loads(path.read_text("utf-8"))["cells"] if each["id"] == cell]
    assert len(cells) == 2, f"{number} in both languages"
    for each in cells:
        gate = "".join(each["source"]).replace("\n", "").split("fl.observe(")[-1].strip()
        assert gate.startswith((f'"{item}"', f'"{item}/'))
