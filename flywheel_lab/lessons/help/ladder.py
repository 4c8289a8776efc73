"""The ladder of help: hints, then the formula with gaps, then the formula with the reason why, and the code beside it.

To complete what is half done comes between an example and one's own way: Renkl, Atkinson, Maier & Staley (2002), From
example study to problem solving: smooth transitions help learning, The Journal of Experimental Education 70(4).
"""

import re
from collections.abc import Sequence
from typing import Any

from ...messages import gettext as _

GAP = "□"


def rungs(hints: int, formula: str) -> list[str]:
    """Return the words on the button that leads to each rung.

    >>> rungs(1, "a × b")
    ['Hint 1 of 1', 'The formula with gaps', 'Show the solution']
    """
    named = [_("Hint {number} of {count}").format(number=i + 1, count=hints) for i in range(hints)]
    return named + ([_("The formula with gaps"), _("Show the solution")] if formula else [])


def with_gaps(formula: str) -> str:
    """Return a formula in which its signs and functions are missing, but not its names and numbers.

    >>> with_gaps("sum(came back × weeks) ÷ 2"), with_gaps("√(π × radius²)")
    ('□(came back □ weeks) □ 2', '□(π □ radius²)')
    """
    return re.sub(r"(?:[^\W\d]+|√)(?=\()", GAP, re.sub(r"\s*[+−×÷^]\s*", f" {GAP} ", formula))


def ladder_sheet(hints: Sequence[str], formula: str, steps: Sequence[str], because: str) -> dict[str, Any]:
    """Return all rungs as plain data, for the twin in the browser.

    >>> ladder_sheet(["Look up."], "a × b", ["answer = a * b"], "So.")["gaps"]
    'a □ b'
    """
    solution = {"formula": formula, "solution": list(steps), "because": because}
    return {"hints": list(hints), "gaps": with_gaps(formula), **solution}


def reveal_rungs(sheet: dict[str, Any], wanted: object) -> dict[str, Any]:
    """Return the contents of the rung `wanted`, `{"rung": 3}`, and of all below it.

    >>> reveal_rungs(ladder_sheet(["Look up."], "a × b", ["answer = a * b"], "So."), {"rung": 1})
    {'rung': 1, 'hints': ['Look up.']}
    """
    hints, top = sheet["hints"], len(sheet["hints"]) + 2 * bool(sheet["formula"])
    rung = wanted.get("rung") if isinstance(wanted, dict) else 0
    reached = max(0, min(rung, top)) if isinstance(rung, int) else 0
    parts = {"rung": reached, "hints": hints[:reached]}
    if reached > len(hints):
        parts["gaps"] = sheet["gaps"]
    if reached > len(hints) + 1:
        parts |= {name: sheet[name] for name in ("formula", "solution", "because")}
    return parts
