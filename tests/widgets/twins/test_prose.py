"""A card in the browser marks the same words of a text as the card below a cell: code is literal, in both."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flywheel_lab.figures.html import prose

# As much of a page as a paragraph needs, written out as HTML.
PAGE = """
const safe = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const html = (part) => (typeof part === "string" ? safe(part) : part.html());
globalThis.document = {
  createElement: (tag) => {
    const inside = [];
    return {
      setAttribute() {},
      append: (...parts) => inside.push(...parts),
      html: () => `<${tag}>${inside.map(html).join("")}</${tag}>`,
    };
  },
};
return given.map((text) => spans(text).map(html).join(""));
"""
TEXTS = {
    "That was in line 2, `return Newcomers*share*weeks`.": (
        "That was in line 2, <code>return Newcomers*share*weeks</code>."
    ),
    "`a*b` and `c*d`": "<code>a*b</code> and <code>c*d</code>",
    "A product needs its `*`, *always*.": "A product needs its <code>*</code>, <em>always</em>.",
    "not Newcomers*share*weeks.": "not Newcomers*share*weeks.",
    "2 * 3 * 4 and 2*3*4": "2 * 3 * 4 and 2*3*4",
    "für*alle*übrigen": "für*alle*übrigen",
    "*Warm-up.* Use `dwell`, *not* <b>.": "<em>Warm-up.</em> Use <code>dwell</code>, <em>not</em> &lt;b&gt;.",
    "one ` alone, *two": "one ` alone, *two",
}


@pytest.mark.parametrize("text", TEXTS)
def test_code_is_literal_below_a_cell(text: str) -> None:
    assert prose(text) == TEXTS[text]


def test_code_is_literal_on_a_card(play_alone: Callable[..., Any]) -> None:
    assert play_alone("questions/prose.js", PAGE, list(TEXTS)) == list(TEXTS.values())


def test_both_mark_the_same_words_of_any_text(play_alone: Callable[..., Any]) -> None:
    texts: list[str] = []

    @given(st.text("*` aü_1.<&", max_size=14))
    def collect(text: str) -> None:
        texts.append(text)

    collect()
    assert play_alone("questions/prose.js", PAGE, texts) == [prose(text) for text in texts]
