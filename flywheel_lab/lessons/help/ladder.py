"""The ladder of help: hints, then the solution in mixed lines, then the solution with the reason why.

Lines in mixed order: Parsons & Haden (2006), Parson's programming puzzles: a fun and effective learning tool for first
programming courses, Australasian Computing Education Conference.
"""

import ast
from collections.abc import Sequence
from itertools import permutations
from string import ascii_uppercase
from typing import Any, NamedTuple

from ...errors import FlywheelError
from ...messages import gettext as _
from ..answer import letters, no_letters
from .mix import mix_order


class Need(NamedTuple):
    """Line `first` comes before `line`, which uses the `name` or changes it; or, without a name, belongs below it."""

    first: int
    line: int
    name: str
    changes: bool = False


def rungs(hints: int, steps: Sequence[str]) -> list[str]:
    """Return the words on the button that leads to each rung.

    >>> rungs(1, ["a = 1", "b = a"])
    ['Hint 1 of 1', 'Solution in mixed lines', 'Show the solution']
    """
    named = [_("Hint {number} of {count}").format(number=i + 1, count=hints) for i in range(hints)]
    return named + ([_("Solution in mixed lines"), _("Show the solution")] if steps else [])


def reveal_rungs(name: str, hints: Sequence[str], steps: Sequence[str], because: str, wanted: object) -> dict[str, Any]:
    """Return the contents of the rung `wanted`, `{"rung": 3, "order": "CAB"}`, and of all below it.

    >>> reveal_rungs("a.b", ["Look up."], ["a = 1", "b = a"], "So.", {"rung": 1})
    {'rung': 1, 'hints': ['Look up.']}
    """
    asked = wanted if isinstance(wanted, dict) else {}
    rung, order = asked.get("rung"), asked.get("order")
    reached = max(0, min(rung, len(hints) + 2 * bool(steps))) if isinstance(rung, int) else 0
    parts: dict[str, Any] = {"rung": reached, "hints": list(hints[:reached])}
    if reached > len(hints):
        shown = mix_lines(name, steps)
        parts["lines"] = [steps[i] for i in shown]
        judged = judge_order(steps, shown, order) if order else {"right": False}
        if order and (judged["right"] or reached == len(hints) + 1):  # who sees the solution needs no complaint
            parts["judged"] = judged
    if reached > len(hints) + 1:
        parts |= {"solution": list(steps), "because": because}
    return parts


def ladder_sheet(name: str, hints: Sequence[str], steps: Sequence[str]) -> dict[str, Any]:
    """Return all rungs as plain data: hints, the lines as they are shown, and what makes an order right.

    `needs` has, for each `Need`, the letters of the line that must come first and of the other, and what is said where
    it does not; `loose` are the orders in which each line has what it needs, but lines below a colon are torn apart.

    >>> ladder_sheet("a.b", ["Look up."], ["a = 1", "b = a"])["needs"]
    [['B', 'A', '`b = a` comes too early: it needs `a`, and no line above gives it its value.']]
    """
    shown = mix_lines(name, steps) if steps else []
    letter = {line: ascii_uppercase[place] for place, line in enumerate(shown)}
    wanted = needs(steps)
    return {
        "hints": list(hints),
        "lines": [steps[i] for i in shown],
        "solution": list(steps),
        "needs": [[letter[need.first], letter[need.line], _too_early(steps, need)] for need in wanted],
        "loose": ["".join(letter[i] for i in order) for order in _torn(steps, wanted)],
        "torn": _torn_apart(),
        "works": _works(),
        "no_letters": no_letters(len(shown), least=len(shown)) if steps else "",
    }


def _torn(steps: Sequence[str], wanted: Sequence[Need]) -> list[tuple[int, ...]]:
    orders = permutations(range(len(steps))) if any(line.startswith(" ") for line in steps) else ()
    met = (order for order in orders if all(order.index(need.first) < order.index(need.line) for need in wanted))
    return [order for order in met if complaint(steps, order)]


def _works() -> str:
    return _("This order works: each line has what it needs.")


def _torn_apart() -> str:
    return _("The indented lines belong together, directly below the line that ends with a colon.")


def mix_lines(name: str, steps: Sequence[str]) -> list[int]:
    """Return the places of the lines, in an order that is not a solution."""
    return mix_order(name, len(steps), solved=lambda order: not complaint(steps, order))


def judge_order(steps: Sequence[str], shown: Sequence[int], order: object) -> dict[str, Any]:
    """Return whether the order is right, and the reply to it; `order` has the letters of the lines as shown."""
    try:
        chosen = letters(order, len(shown), least=len(shown))
    except FlywheelError as unusable:
        return {"right": False, "message": str(unusable)}
    wrong = complaint(steps, [shown[ascii_uppercase.index(letter)] for letter in chosen])
    return {"right": not wrong, "message": wrong or _works()}


def complaint(steps: Sequence[str], order: Sequence[int]) -> str:
    """Return "" for an order that works, else which line comes too early and which name it needs.

    >>> complaint(["a = 2", "b = 3", "c = a * b"], [1, 0, 2]), complaint(["a = 2", "b = a"], [1, 0])
    ('', '`b = a` comes too early: it needs `a`, and no line above gives it its value.')
    """
    wanted = needs(steps)
    for place, line in enumerate(order):
        for need in wanted:
            if need.line == line and need.first not in order[:place]:
                return _too_early(steps, need)
    try:
        ast.parse("\n".join(steps[i] for i in order))
    except SyntaxError:
        return _torn_apart()
    return ""


def needs(steps: Sequence[str]) -> list[Need]:
    """Return which lines must come before which: makers of a name before users, old values before new ones.

    >>> [(need.first, need.line) for need in needs(["a = 2", "b = a", "a = 3"])]
    [(0, 1), (0, 2), (1, 2)]
    """
    made, used = _names(steps)
    found: list[Need] = []
    for line in range(len(steps)):
        for name in sorted(used[line]):
            makers = [i for i in range(line) if name in made[i]]
            found += [Need(makers[-1], line, name)] if makers else []
        for name in sorted(made[line]):
            found += [Need(i, line, name, changes=True) for i in range(line) if name in made[i] | used[i]]
        if steps[line].startswith(" "):
            header = max(i for i in range(line) if not steps[i].startswith(" "))
            found.append(Need(header, line, ""))
    return found


def _names(steps: Sequence[str]) -> tuple[list[set[str]], list[set[str]]]:
    """Return the names that each line makes, and those that it uses."""
    made: list[set[str]] = [set() for _line in steps]
    used: list[set[str]] = [set() for _line in steps]
    for node in ast.walk(ast.parse("\n".join(steps))):
        if isinstance(node, ast.Name):
            (used if isinstance(node.ctx, ast.Load) else made)[node.lineno - 1].add(node.id)
        elif isinstance(node, ast.arg):
            made[node.lineno - 1].add(node.arg)
        elif isinstance(node, ast.FunctionDef):
            made[node.lineno - 1].add(node.name)
    return made, used


def _too_early(steps: Sequence[str], need: Need) -> str:
    message = _("`{line}` comes too early: it needs `{name}`, and no line above gives it its value.")
    if need.changes:
        message = _("`{line}` comes too early: it changes `{name}`, and `{first}` has to come before that.")
    elif not need.name:
        message = _("`{line}` comes too early: it belongs below `{first}`.")
    return message.format(line=steps[need.line].strip(), first=steps[need.first].strip(), name=need.name)
