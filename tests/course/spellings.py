"""The quantities in a text: numbers in figures and in words, shares in every way in which people write them."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

ONES = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve",
    "de": "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
}
TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety hundred",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert",
}
PARTS = {
    "en": {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10},
    "de": {"hälfte": 2, "drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "achtel": 8, "zehntel": 10},
}
SOME = {"en": {"a": 1, "an": 1, "one": 1}, "de": {"ein": 1, "eine": 1, "einem": 1, "die": 1}}
FIGURES = {
    "en": r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?",
    "de": r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?",
}
OF = {"en": r"(?:of|in|out of)(?: a| an| the| every)?", "de": r"(?:von|unter)"}
ABOUT = {"en": "nearly|almost|about|roughly|more than", "de": "fast|knapp|etwa|rund|ungefähr|gut|mehr als"}
EXACT, ROUGH = 0.01, 0.035  # of a share in words, without and with such a word before it


class Quantity(NamedTuple):
    """A number with half the step in which it is written, the count of its digits, the word behind it."""

    words: str
    value: float
    half_step: float
    digits: int
    unit: str
    is_share: bool


@cache
def quantities(text: str, code: str) -> tuple[Quantity, ...]:
    """Return every quantity of a text in a language."""
    return (*_in_figures(text, code), *_in_words(text.lower(), code))


def _in_figures(text: str, code: str) -> Iterator[Quantity]:
    number = FIGURES[code]
    behind = rf"\s?(%)|\s+{OF[code]}\s+({number}|hundred|hundert)\b|\s+([^\W\d]+)"
    for found in re.finditer(rf"(?<![\w.,])({number})(?!\d)(?:{behind})?", text):
        written, percent, of, unit = found.groups()
        value, step = _value(written, code)
        digits = len(re.sub(r"\D", "", written).lstrip("0")) or 1
        words = found.group(0).strip()
        if percent:
            yield Quantity(words, value / 100, step / 200, digits, "", True)
        elif of:
            whole = 100.0 if of.startswith("hund") else _value(of, code)[0]
            if value <= whole:
                yield Quantity(words, value / whole, step / 2 / whole, digits, "", True)
        elif "." in written or "," in written:
            yield Quantity(words, value, step / 2, digits, unit or "", value < 1 and digits >= 2)
            if value < 1:
                yield Quantity(words, value, 1e-6, digits, unit or "", digits < 2)
        if not percent and not of and value >= 1:
            yield Quantity(words, value, step / 2, digits, unit or "", False)


def _value(written: str, code: str) -> tuple[float, float]:
    """Return a number in figures and the step of its last digit; in German text a point may be that of code."""
    point = "," if code == "de" else "."
    thousands = re.fullmatch(r"[1-9]\d{0,2}(?:[.,]\d{3})+(?:[.,]\d+)?", written) and written.count(point) < 2
    plain = written.replace("." if point == "," else ",", "") if thousands else written
    plain = plain.replace(",", ".")
    decimals = len(plain.partition(".")[2])
    return float(plain), 10.0**-decimals


def _in_words(text: str, code: str) -> Iterator[Quantity]:
    values = {word: float(n) for n, word in enumerate(ONES[code].split())} | SOME[code]
    values |= {word: 10.0 * n for n, word in enumerate(TENS[code].split(), 2)}
    words = "|".join(sorted(values, key=len, reverse=True))
    about = rf"\b({ABOUT[code]})?\s*\b"
    for found in re.finditer(rf"{about}({words})(?:\s+|-)({'|'.join(PARTS[code])})[ns]?\b", text):
        value = values[found[2]] / PARTS[code][found[3]]
        yield Quantity(found[0].strip(), value, ROUGH if found[1] else EXACT, 2, "", True)
    for found in re.finditer(rf"{about}({words})\s+{OF[code]}\s+({words}|100)\b", text):
        few, many = values[found[2]], values.get(found[3], 100.0)
        if 0 < few < many:
            yield Quantity(found[0].strip(), few / many, ROUGH if found[1] else EXACT, 2, "", True)
    for found in re.finditer(rf"\b({words})\s+([^\W\d]+)", text):
        if found[1] not in SOME[code]:
            yield Quantity(found[0], values[found[1]], 0.5, 2, found[2], False)
