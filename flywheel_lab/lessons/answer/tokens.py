"""The words and signs of a formula: numbers, names in whatever language and spelling, functions, operators."""

import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .digits import read_digits
from .wording import CARDINALS, HALVES

Value = float | tuple[float, ...]
SIGNS = {"×": "*", "·": "*", "∙": "*", "⋅": "*", "•": "*", "**": "^", "÷": "/", ":": "/", "–": "-", "—": "-"}
SIGNS |= {"[": "(", "{": "(", "]": ")", "}": ")"}
OPERATORS = {"times": "*", "mal": "*", "x": "*", "of": "*", "von": "*", "plus": "+", "minus": "-", "less": "-"}
OPERATORS |= {"dividedby": "/", "geteiltdurch": "/", "durch": "/", "over": "/", "hoch": "^", "tothepowerof": "^"}
FUNCTIONS = {"sum": "sum", "summe": "sum", "total": "sum", "min": "min", "max": "max", "average": "average"}
FUNCTIONS |= {"mean": "average", "avg": "average", "mittelwert": "average", "durchschnitt": "average", "exp": "exp"}
FUNCTIONS |= {"sqrt": "sqrt", "wurzel": "sqrt", "ln": "ln", "sumproduct": "product", "summenprodukt": "product"}
_HALF = f"[{''.join(HALVES)}]"
TOKEN = re.compile(
    rf"(?P<number>(?:\d+(?:[.,]\d+)*|[.,]\d+)(?:[eE][+-]?\d{{1,3}})?{_HALF}?|{_HALF})"
    rf"|(?P<word>(?:(?!{_HALF}|[²³])[^\W\d])+)|(?P<sign>\*\*|\S)"
)
# What stands before a name, folded, and makes so many of it: "twice the", "dreimal", "die Hälfte der", or just "the".
MANY_OF = re.compile(
    r"(?:the|die|der|das|den)?(?:(?P<times>[a-z]+)(?:mal|fache[nrs]?)|(?P<two>twice|double|doppelte?[nrs]?)"
    r"|(?P<half>half|halfte|halbe?[nrs]?))?(?:of|von|vom)?(?:the|die|der|das|den|dem|des)?"
)


class Given(NamedTuple):
    """A quantity that a formula may name: all its names, the one of the language in use first."""

    names: tuple[str, ...]
    value: Value


class Token(NamedTuple):
    """One part of a formula."""

    kind: str  # "number", "given", "function", "sign", "unknown" or "end"
    text: str
    value: Value = 0.0
    at: int = 0


def fold(name: str) -> str:
    """Return a name without what people write now this way, now that: capitals, accents, spaces, "ae" for "ä".

    >>> fold("Verkäufe je Woche"), fold("verkaeufe_je_woche")
    ('verkaufejewoche', 'verkaufejewoche')
    """
    bare = unicodedata.normalize("NFKD", name.lower().replace("ß", "ss"))
    return re.sub(r"([aou])e", r"\1", re.sub(r"[\s_]", "", "".join(c for c in bare if not unicodedata.combining(c))))


NUMBERS = {fold(word): number for word, number in CARDINALS.items()}


def split(text: str, known: Sequence[Given]) -> Iterator[Token]:
    """Yield the parts of a formula and its end; a name is one part, however many words it has."""
    names = {fold(name): each for each in reversed(known) for name in reversed(each.names)}
    words: list[re.Match[str]] = []
    for found in TOKEN.finditer(text):
        if found["word"] and (not words or not text[words[-1].end() : found.start()].strip()):
            words.append(found)
            continue
        yield from _words(words, names)
        words = [found] if found["word"] else []
        if found["number"]:
            yield Token("number", found["number"], at=found.start())
        elif found["sign"]:
            yield Token("sign", SIGNS.get(found["sign"], found["sign"]), at=found.start())
    yield from _words(words, names)
    yield Token("end", "", at=len(text))


def _words(words: list[re.Match[str]], names: dict[str, Given]) -> Iterator[Token]:
    """Yield what words that follow each other stand for: the longest name first."""
    while words:
        at = words[0].start()
        for count in range(min(len(words), 8), 0, -1):
            name = fold("".join(word[0] for word in words[:count]))
            if name in names:
                yield Token("given", names[name].names[0], names[name].value, at)
            elif name in FUNCTIONS:
                yield Token("function", FUNCTIONS[name], at=at)
            elif name in OPERATORS:
                yield Token("sign", OPERATORS[name], at=at)
            elif name in NUMBERS:
                yield Token("number", str(NUMBERS[name]), at=at)
            elif name in ("pi", "π"):
                yield Token("given", "π", math.pi, at)
            elif found := _several(name, names):
                yield found._replace(at=at)
            else:
                continue
            del words[:count]
            break
        else:
            yield Token("unknown", words.pop(0)[0], at=at)


def _several(name: str, names: dict[str, Given]) -> Token | None:
    """Return what a name stands for behind words that say how many of it."""
    for known in names:
        many = MANY_OF.fullmatch(name.removesuffix(known)) if name.endswith(known) else None
        times = many and (
            NUMBERS.get(many["times"], 0) if many["times"] else 2 if many["two"] else 0.5 if many["half"] else 1
        )
        if times:
            value = names[known].value
            times_value = tuple(times * each for each in value) if isinstance(value, tuple) else times * value
            return Token("given", names[known].names[0], times_value)
    return None


def read_as(tokens: list[Token], grouped: bool) -> list[Token]:
    """Return the tokens with the value of each number, in which "1.139" is more than a thousand if `grouped`."""

    def valued(token: Token) -> Token:
        if token.kind != "number":
            return token
        half = HALVES.get(token.text[-1], "0/1").split("/")
        digits, _e, power = token.text.strip("".join(HALVES)).lower().partition("e")
        whole = read_digits(digits, power)[-1 if grouped else 0] if digits else 0
        return token._replace(value=whole + int(half[0]) / int(half[1]))

    return [valued(token) for token in tokens]


def nearest(word: str, known: Sequence[Given]) -> str:
    """Return the name that is fewest slips of the keys away from a word, in whatever language; "" if none is near.

    >>> nearest("brigns", [Given(("bleibt", "stays"), 1.0), Given(("bringt", "brings"), 2.0)])
    'bringt'
    """
    names = [(fold(name), each.names[0]) for each in known for name in each.names]
    slips, length, near = min(((_slips(fold(word), name), len(name), shown) for name, shown in names))
    return near if slips <= max(1, length // 3) else ""


def _slips(one: str, other: str) -> int:
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        last, row[0] = row[0], i
        for j, b in enumerate(other, start=1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1]
