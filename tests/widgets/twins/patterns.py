"""The words and patterns with which Python reads an answer, as a module for the browser: they stand once, in Python.

A regular expression means the same in both once what `\\b`, `\\w` and `\\d` stand for is written out. What many of
them have, such as all number words, is sent once: `@cardinal@` stands for it, and js/judge/reading/wording.js puts it
in.
"""

import json
import re
from typing import Any

from flywheel_lab.lessons.answer import digits, numbers, tokens, units, wording

HEAD = """// Written from flywheel_lab/lessons/answer: FLYWHEEL_WRITE=1 pytest tests/widgets/twins/test_reading.py
// prettier-ignore
export default %s;
"""
WORD, LETTER = r"\p{L}\p{N}_", r"\p{L}\p{No}\p{Nl}"
# Longest first: each is looked for from left to right.
MEANS = {
    r"[^\W\d_]": f"[{LETTER}]",
    r"[^\W\d]": f"[{LETTER}_]",
    "(?P<": "(?<",
    "(?i)": "",
    r"\w": f"[{WORD}]",
    r"\W": f"[^{WORD}]",
    r"\d": "0-9",
    r"\-": "-",
    r"\ ": " ",
}
PATTERNS = {
    wording: "POINT DOZEN FOLD MAL AND_A_HALF ENDS ABOUT MILLE CENT MIXED GAP EVERY A_TIME PART GERMAN_SCALE CARDINAL "
    "RATIO IN_THOUSAND SCALED REFUSED",
    numbers: "WRITTEN TWICE DRESSED RATE",
    digits: "GROUPED DECIMALS",
    units: "MONEY ORDINAL",
    tokens: "TOKEN MANY_OF",
}
# What stands for a piece that many have: the browser knows its words from a table, and the edge of a word is beside it.
OFTEN = {
    wording._any_of(wording.CARDINALS): "@cardinal@",
    wording._any_of(wording.ORDINALS): "@ordinal@",
    r"\b": "@edge@",
}
EDGE = f"(?:(?<=[{WORD}])(?![{WORD}])|(?<![{WORD}])(?=[{WORD}]))"
SIGN = re.compile("|".join(re.escape(each) for each in sorted(MEANS, key=len, reverse=True)) + r"|\\.|\[\^?|\]|.", re.S)


def translate(pattern: str | re.Pattern[str]) -> list[str]:
    """Return source and flags of a pattern for JavaScript.

    >>> translate(r"(?i)^\\d[\\d.]\\b")
    ['^[0-9][0-9.]@edge@', 'iu']
    """
    source = pattern if isinstance(pattern, str) else pattern.pattern
    for piece, mark in OFTEN.items():
        source = source.replace(piece, mark)
    written, inside = "", False
    for found in SIGN.finditer(source):
        sign = found[0]
        inside = (sign.startswith("[") and not sign.endswith("]")) or (inside and sign != "]")
        means = MEANS.get(sign, sign)
        if sign in (r"\w", r"\d"):
            means = means.strip("[]") if inside else f"[{means.strip('[]')}]"
        written += means
    return [written, "iu" if "(?i)" in source else "u"]


def contents() -> dict[str, Any]:
    """Return what the browser needs, by name."""
    patterns = {name: getattr(module, name) for module, names in PATTERNS.items() for name in names.split()}
    tables = {name: getattr(wording, name) for name in ["CARDINALS", "ORDINALS", "PARTS", "SCALES", "HALVES"]}
    alike = {chr(sign): chr(to) if isinstance(to, int) else to or "" for sign, to in wording.ALIKE.items()}
    return {
        "edge": EDGE,
        "patterns": {name: translate(each) for name, each in patterns.items()},
        **{name.lower(): table for name, table in tables.items()},
        "alike": alike,
        "after": numbers.AFTER.split(),
        "times": units.TIMES,
        "physical": units.PHYSICAL,
        "spelt": [[*translate(word), symbol] for word, symbol in units.SPELT.items()],
        "functions": tokens.FUNCTIONS,
        "operators": tokens.OPERATORS,
        "signs": tokens.SIGNS,
    }


def module() -> str:
    """Return the module as it is to be written."""
    return HEAD % json.dumps(contents(), ensure_ascii=False, indent=1)
