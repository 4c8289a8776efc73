"""Answers to every item of the course: all that can be chosen, what was calculated, drawn mistakes, and nonsense."""

import itertools
from collections.abc import Iterator
from functools import cache
from string import ascii_uppercase
from typing import Any

import numpy as np
from golden import FAMILIES

from flywheel_lab.chapters.course import kinds
from flywheel_lab.lessons.exercise import Exercise
from flywheel_lab.lessons.items import Item
from flywheel_lab.lessons.predictions import Sketch
from flywheel_lab.lessons.quantity import speak_formula

# The test before and after a workshop stands on no card: a room asks it, and Python judges there.
ON_CARDS = [items for kind, items in kinds().items() if kind != "inventory"]
ITEMS: dict[str, Item] = {name: item for items in ON_CARDS for name, item in items.items()}
# What nobody sees coming: digits of other scripts, nothing, very much, signs that turn the text around.
NASTY = [
    "",
    " ",
    "...",
    "…",
    "²",
    "٣",
    "四",
    "nan",
    "NaN",
    "inf",
    "-inf",
    "1e999",
    "9" * 400,
    "0",
    "-0",
    "‮12",
    "\u2028",
]
NASTY += [
    "A",
    "a",
    "ABC",
    "é",
    "ß",
    "İ",
    "\x00",
    "\ud800",
    "<b>",
    "{n}",
    "'",
    '"',
    "\\",
    "\ufeff",
    "😀",
    "🇩🇪",
    "1\u00a0000",
]
NASTY_LISTS = [[], ["A"], ["A", "B"], ["", "", ""], ["1", "2", "3"], ["3", "2", "1"], ["", "2", ""], ["1", "", "3"]]
ALL = [None, *NASTY, *NASTY_LISTS, *[[each] * 3 for each in NASTY]]


@cache
def kind_of(name: str) -> str:
    return str(ITEMS[name].sheet()["kind"])


def letters(n: int, least: int, most: int) -> list[str]:
    named = ascii_uppercase[:n]
    return ["".join(each) for k in range(least, most + 1) for each in itertools.permutations(named, k)]


def listed(item: Item) -> Iterator[Any]:
    """Every answer that can be chosen, and the numbers that were calculated by hand, with known mistakes."""
    sheet = item.sheet()
    if sheet["kind"] in ("one", "pick"):
        yield from letters(len(sheet["options"]), 1, 1)
        yield from (0, 1)
    elif sheet["kind"] == "many":
        yield from ("".join(each) for k in range(7) for each in itertools.combinations("ABCDEF", k))
    elif sheet["kind"] == "order":
        yield from letters(len(sheet["shown"]), len(sheet["shown"]), len(sheet["shown"]))
    elif sheet["kind"] == "match":
        yield "".join(ascii_uppercase[place] for place, *_why in sheet["right"])
        yield from (
            "".join(each) for each in itertools.islice(itertools.product("ABCDE", repeat=len(sheet["right"])), 999)
        )
    elif sheet["kind"] == "sort":
        right = ["".join(ascii_uppercase[each["right"][0]] for each in sheet["items"])]
        yield from (
            first[:i] + letter + first[i + 1 :] for first in right for i in range(len(first)) for letter in "ABCDE"
        )
        yield from ("".join(each) for each in itertools.islice(itertools.product("ABCDE", repeat=len(right[0])), 99))
    elif sheet["kind"] == "claim":
        yield from letters(4, 0, 2)
    elif sheet["kind"] in ("bar", "scale"):
        low, high = sheet["span"]
        yield from (float(each) for each in np.linspace(low, high, 31))
        yield from (f"{each:.3g} {sheet['unitName']}" for each in np.linspace(1.1 * low - 1, 1.1 * high, 31))
    elif sheet["kind"] == "blanks":
        right = [f"{blank['truth']:g}" for blank in sheet["blanks"]]
        known = [
            "",
            "123456",
            "no idea",
            "9" * 400,
            *(f"{m[0]:g}" for blank in sheet["blanks"] for m in blank["mistakes"]),
        ]
        yield from (right, right[1:], [*right, "1"], ", ".join(right), right[0])
        yield from ([*right[:i], each, *right[i + 1 :]] for i in range(len(right)) for each in known)
        yield [each.replace(",", "") for each in known[: len(right)]]
    elif sheet["kind"] == "explain":
        yield from ("", " ", "So.", "x" * 400, "x" * 401, "😀" * 400, {"rated": "got"}, {"text": " "})
        yield from ({"text": " So. ", "rated": rated} for rated in ("", "missed", "partly", "got", "toString"))
    elif sheet["kind"] == "exercise":
        for values in (sheet["truth"], *(each[0] for each in sheet["mistakes"])):
            value = float(np.ravel(values)[0])
            for written in (f"{value:.6g}", f"{value:.3g}", f"{value:.2g}", f"{value:.1g}", f"{100 * value:.4g} %"):
                yield from (written, written.replace(".", ","), f"about {written}")
            if isinstance(sheet["truth"], float):
                yield value  # as a cell hands it in; where a formula is wanted, a cell hands in a function
        if isinstance(item, Exercise):
            yield from (
                formula := speak_formula(item.formula, item.quantities),
                f"={item.formula}",
                formula[:-1],
                f"{formula} / 2",
                f"({formula}",
            )


def by_hand(sketch: Sketch, curve: Any, rng: np.random.Generator) -> list[float]:
    height = sketch.height
    wavering = curve + rng.normal(0, 0.045, len(curve)) * (height.high - height.low)
    return [float(each) for each in np.clip(np.round(wavering / height.step) * height.step, height.low, height.high)]


def drawings(name: str, sketch: Sketch) -> Iterator[list[float]]:
    """What the tests of the diagnosis draw: each mistake, the truth at any scale and moment, and scribbles."""
    rng = np.random.default_rng(20261128)
    at = np.array(sketch.handles, dtype=float)
    t = (at - at[0]) / (at[-1] - at[0])
    values = sketch.truth()
    for foil in sketch.foils:
        for _drawing in range(200):
            yield by_hand(sketch, FAMILIES[name, foil.misconception](rng, t), rng)
    for scale, late in rng.uniform([0.7, -0.1], [1.35, 0.1], (300, 2)):
        yield by_hand(sketch, scale * np.interp(t - late, np.linspace(0, 1, len(values)), values), rng)
    for _scribble in range(100):
        yield [float(each) for each in rng.uniform(sketch.height.low, sketch.height.high, len(t))]
    yield from (
        [*sketch.card()["start"]],
        [*np.interp(t, np.linspace(0, 1, len(values)), values)],
        [1.0] * (len(t) + 1),
    )
    yield from ([sketch.height.high * 2.0] * len(t), [-5.0] * len(t), [0.0] * (len(t) - 1))


def pieces(rng: np.random.Generator, item: Item) -> Any:
    """An answer put together from what people and machines type, mostly of the kind that is asked for."""
    kind = kind_of(item.name)
    if rng.random() < 0.15:
        sent = sendable(kind)
        return sent[rng.integers(len(sent))]
    if kind in ("one", "many", "pick", "order", "match", "sort", "claim"):
        signs = rng.choice(list("ABCDEabcde ,.;)("), rng.integers(1, 7))
        return str("".join(signs)) if rng.random() < 0.8 else [str(each) for each in signs]
    if kind == "curve":
        height, n = ITEMS[item.name].height, len(ITEMS[item.name].handles)  # type: ignore[attr-defined]
        low, high = (height.low, height.high) if rng.random() < 0.9 else (-height.high, 2 * height.high)
        return [round(float(each), 3) for each in rng.uniform(low, high, n)]
    if kind == "range":
        return [typed(rng) for _part in range(3)] if rng.random() < 0.8 else typed(rng)
    if kind == "blanks":
        return [typed(rng) for _part in range(rng.integers(2, 5))]
    return typed(rng)


def sendable(kind: str) -> list[Any]:
    """What a page can hand in: a field a text, three fields three of them. Python alone looks into a list of a cell."""
    lengths = {"exercise": (), "bar": (), "scale": (), "range": (3,)}.get(kind, range(9))
    return [each for each in ALL if not isinstance(each, list) or len(each) in lengths]


def typed(rng: np.random.Generator) -> str:
    value = float(10 ** rng.uniform(-3, 5)) if rng.random() < 0.7 else float(rng.integers(0, 120))
    number = f"{value:.{rng.integers(1, 5)}g}"
    number = number.replace(".", ",") if rng.random() < 0.3 else number
    before = rng.choice(["", "", "", "about ", "ca. ", "~", "= ", "less than ", "not "])
    after = rng.choice(["", "", " %", "%", " weeks", " days", " people", " Prozent", " of 100", " / 22"])
    return f"{before}{number}{after}"
