"""How somebody who does not program answers each kind of card, by mouse and keyboard; they happen to know it all."""

import re
from collections.abc import Callable
from string import ascii_uppercase
from typing import Any

from golden import EXERCISES, QUIZ
from playwright.sync_api import Locator, expect
from touching import choose, fill_in, middle, press, pull, sort, written

from flywheel_lab.chapters.course import find
from flywheel_lab.lessons.answer import share
from flywheel_lab.lessons.exercise import Exercise
from flywheel_lab.lessons.explain import Explain
from flywheel_lab.lessons.predictions import Pick, RangePrediction, Sketch
from flywheel_lab.lessons.predictions.range import SEALED
from flywheel_lab.lessons.quantity import speak_formula
from flywheel_lab.lessons.questions.arrange import Match, Order
from flywheel_lab.lessons.questions.blanks import Blanks
from flywheel_lab.lessons.questions.choice import Many, One
from flywheel_lab.lessons.questions.hand import Hand
from flywheel_lab.lessons.questions.hearsay import SAME, VERDICTS, Hearsay
from flywheel_lab.lessons.questions.number import Number
from flywheel_lab.lessons.questions.sort import Sort
from flywheel_lab.messages import gettext, language
from flywheel_lab.widgets.texts.questions import TEXTS
from flywheel_lab.widgets.texts.reading import TEXTS as READING

AS_PEOPLE_WRITE = {
    "funnel.overall": ("15 in 1,000", "15 von 1.000"),
    "funnel.waiting": ("about 16 weeks", "etwa 16 Wochen"),
    "funnel.quiz-inside": ("28 days", "28 Tage"),
    "hourglass.wider": ("80 €", "80 €"),
    "word_of_mouth.share": ("3 out of 10", "3 von 10"),
    "word_of_mouth.plateau": ("12,000 people", "12.000 Menschen"),
    "three_lenses.share": ("21 of 100", "21 von 100"),
}


def answer(section: Locator, name: str, by_chips: bool = False) -> None:
    """Answer one question; the verdict must be that this is right, or that it was written and rated."""
    item: Any = find(name)
    if isinstance(item, Exercise) and (by_chips or item.arguments):
        build(section, item)
    else:
        HANDS[type(item)](section, item)
    if isinstance(item, Explain):
        expect(section.get_by_role("button", name=gettext(TEXTS["got"]))).to_have_attribute("aria-pressed", "true")
    elif isinstance(item, Hearsay):
        expect(section.locator(".fl-status").first).to_contain_text(gettext(SAME[1]))
    else:
        sign = SEALED[0] if getattr(item, "sealed", False) else "✓"
        expect(section.locator(".fl-status").first, f"{name}: {section.inner_text()}").to_contain_text(sign)


def draw(section: Locator, item: Sketch) -> None:
    """Pull each handle to where the curve will be."""
    handles = section.get_by_role("slider")
    last = handles.last
    ends = {}
    for key in ("End", "Home"):
        last.press(key)
        ends[key] = middle(last)[1]
    moments = item.truth()
    low, high = item.height.low, item.height.high
    for handle, moment in zip(handles.all(), item.handles[1:], strict=True):
        value = min(max(moments[moment - item.handles[0]], low), high)
        x, y = middle(handle)
        mouse = section.page.mouse
        mouse.move(x, y)
        mouse.down()
        mouse.move(x, ends["Home"] + (value - low) / (high - low) * (ends["End"] - ends["Home"]), steps=2)
        mouse.up()
    press(section, "commit")


def estimate(section: Locator, item: RangePrediction) -> None:
    """Give a range around the truth."""
    truth, (low, high) = item.sheet()["truth"], item.span
    for key, value in {"low": max(low, 0.8 * truth), "guess": truth, "high": min(high, 1.2 * truth)}.items():
        section.get_by_label(gettext(TEXTS[key])).press_sequentially(written(value))
    press(section, "commit")


def pick(section: Locator, item: Pick) -> None:
    choose(section, ascii_uppercase[item.right()])
    press(section, "commit")


def tick(section: Locator, item: One | Many) -> None:
    choose(section, *(letter for letter, each in zip(ascii_uppercase, item.options, strict=False) if each.right))
    press(section, "check")


def enter(section: Locator, item: Exercise | Number) -> None:
    """Type a number as people do, and press the Enter key."""
    field = section.get_by_role("textbox").first
    field.press_sequentially(as_people_write(item))
    field.press("Enter")


def as_people_write(item: Exercise | Number) -> str:
    name = item.name
    if name in AS_PEOPLE_WRITE:
        return AS_PEOPLE_WRITE[name][language() == "de"]
    if isinstance(item, Number):
        return f"{written(QUIZ[name][0])} {gettext(item.exercise.unit)}"
    value = EXERCISES[name]
    return f"{written(100 * value)} %" if item.read is share else f"{written(value)} {gettext(item.unit)}"


def build(section: Locator, item: Exercise) -> None:
    """Put a formula together from the chips; only numbers are typed."""
    field = section.get_by_role("textbox").first
    formula = speak_formula(item.formula, item.quantities)
    names = sorted((gettext(each.name, "quantity") for each in item.quantities), key=len, reverse=True)
    for part in re.findall("|".join([*map(re.escape, names), r"\w+\(", r"[\d.,]+", r"π", r"\S"]), formula):
        part = f"{gettext(READING['sum'])}(" if part == "sum(" else part
        chip = section.locator(".fl-chip", has_text=re.compile(f"^{re.escape(part)}$"))
        if chip.count():
            chip.click()
        else:
            field.press_sequentially(part)
    field.press("Enter")


def arrange(section: Locator, item: Order) -> None:
    """Move each line up to its place with the arrow keys."""
    shown = item.card()["lines"]
    order = list(range(len(shown)))
    for place, (text, _why) in enumerate(item.lines):
        mine = shown.index(gettext(text))
        line = section.locator(f"li[data-letter={ascii_uppercase[mine]}]")
        line.locator(".fl-line-text").click()
        for _step in range(order.index(mine) - place):
            line.press("ArrowUp")
        order.remove(mine)
        order.insert(place, mine)
    press(section, "check")


def pair(section: Locator, item: Match) -> None:
    for left, (_left, right, _why) in zip(section.locator("select").all(), item.pairs, strict=True):
        left.select_option(label=gettext(right, "match"))
    press(section, "check")


def call_it(section: Locator, item: Hearsay) -> None:
    """Judge as the course does."""
    choose(section, ascii_uppercase[[*VERDICTS].index(item.verdict)])
    press(section, "commit")


def put_in_words(section: Locator, _item: Explain) -> None:
    section.get_by_role("textbox").press_sequentially("So!")
    press(section, "compare")
    press(section, "got")


HANDS: dict[type, Callable[..., None]] = {
    Sketch: draw,
    RangePrediction: estimate,
    Pick: pick,
    Exercise: enter,
    Explain: put_in_words,
    One: tick,
    Many: tick,
    Number: enter,
    Order: arrange,
    Match: pair,
    Sort: sort,
    Hand: pull,
    Hearsay: call_it,
    Blanks: fill_in,
}
