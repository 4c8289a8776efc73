"""What anybody may store as progress is refused, or shown as text."""

import copy
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from at_random import random_state

from flywheel_lab.chapters import summing_up
from flywheel_lab.chapters.course import CHAPTERS
from flywheel_lab.lessons.progress.state import NewerVersionError, dumps, loads
from flywheel_lab.pages.frozen.outline import course_data

Play = Callable[..., Any]
EVIL = "<img src=x onerror=alert(1)>"
VALUES: list[Any] = [None, True, 0, -1, 1.5, 10**7, "", "passed", EVIL, [], {}, [[]], [EVIL], {"text": EVIL}]
VALUES += [{"text": EVIL, "rating": 3}, [1e308, -1e308], ["1", EVIL, "3"], "\ud800", "9999-99-99", "x" * 2000]
NAMES = ["__proto__", "constructor", "toString", "flywheel.half", "flywheel.", ".", "", EVIL]


def spoilt(rng: np.random.Generator, text: str) -> str:
    """A progress file with one or two things in it that are not as they were."""
    found = json.loads(text)
    items = found["items"] = {name: item for name, item in found["items"].items() if rng.random() < 0.2}
    for _time in range(int(rng.integers(1, 3))):
        value = copy.deepcopy(VALUES[rng.integers(len(VALUES))])  # it may be spoilt itself
        item = items[[*items][rng.integers(len(items))]] if items else {}
        item = item if isinstance(item, dict) else {}
        where = rng.integers(5)
        if where < 2 and item:
            item[[*item][rng.integers(len(item))]] = value
        elif where == 2:
            items[NAMES[rng.integers(len(NAMES))]] = item if rng.random() < 0.7 else value
        elif where == 3:
            for answer in ("first", "last"):
                item[answer] = value
        else:
            found[["version", "items", "more"][rng.integers(3)]] = value
            break
    written = json.dumps(found)
    at = int(rng.integers(len(written)))
    return written if rng.random() < 0.9 else written[:at] + "}" * int(rng.integers(3)) + written[at + 1 :]


READ = """
const { course, parts } = given;
const all = (items) => [
  contentOf(course, items),
  record(course, items),
  certificatePage(course, items, given.evil),
  toReview(course, items, "review"),
  ...course.chapters.map(({ number }) => dueItems(course, items, number)),
  ...course.chapters.map((chapter, i) => summaryPage(course, chapter, parts[i], items)),
];
return given.texts.map((text, i) => {
  let items;
  try {
    items = rename(read(text), course);
  } catch ({ message }) {
    return message;
  }
  if (i % 20) return "read"; // all that is made of it takes its time
  const both = merge(items, addAnswer(items, "flywheel.half", given.latest));
  return all(both).some((shown) => /<img src=x/.test(shown)) ? "shown as HTML" : "read";
});
"""
FILES = "overview predictions certificate warm_up summary"


def verdict(text: str) -> str:
    try:
        loads(text.encode("utf-8", "surrogatepass"))
    except NewerVersionError:
        return "newer"
    except (ValueError, OverflowError):
        return "damaged"
    return "read"


@pytest.mark.long
@pytest.mark.parametrize("many", [2_500, pytest.param(10_000, marks=pytest.mark.every)])
def test_a_stored_progress_is_refused_as_in_python_or_shown_as_text(play: Play, many: int) -> None:
    rng = np.random.default_rng(16)
    states = [dumps(random_state(rng)).decode() for _ in range(8)]
    texts = [spoilt(rng, states[i % len(states)]) for i in range(many)] + [
        "[" * 10**5,
        '{"version": 1, "items": ' * 10**4,
    ]
    latest = {"status": "passed", "tries": 1, "first": EVIL, "first_status": "passed", "last": {"text": EVIL}}
    given = {
        "course": course_data(),
        "parts": [summing_up.parts_of(chapter) for chapter in CHAPTERS],
        "texts": texts,
        "evil": EVIL,
        "latest": latest | {"misconceptions": [], "warm_ups": [], "day": "2026-11-29"},
    }
    files = " ".join(f"../../pages/js/course/{name}.js" for name in FILES.split())
    there = play(f"{files} ../../pages/js/kernel/progress/state.js", READ, given)
    differ = [(text, said) for text, said in zip(texts, there, strict=True) if said != verdict(text)]
    assert differ == []
    assert {"read", "damaged", "newer"} == set(there)


AS_HTML = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|srcdoc|document\.write|DOMParser|createContextualFragment|setHTML"
    r"|\beval\b|new Function|javascript:"
)
OURS = {
    "pages/js/kernel/envelope.js": "a text of ours, with numbers that were read from the answer",
    "pages/js/life/thaw.js": "what was written when the page was built",
    "widgets/js/own/paper.js": "a page in a frame without scripts; what is typed is written as text",
    "widgets/js/summary.js": "a page in a frame without scripts; what is typed is written as text",
}


def test_text_becomes_html_in_these_places_only(root: Path) -> None:
    package = root / "flywheel_lab"
    sources = [each for folder in ("pages/js", "widgets/js") for each in (package / folder).rglob("*.js")]
    places = {each.relative_to(package).as_posix() for each in sources if AS_HTML.search(each.read_text("utf-8"))}
    assert places == set(OURS), "write a learner's text with textContent; what is HTML of ours is named here"
