"""Work a formula out as a spreadsheet does, with quantities that have names: "=customers × (1 − churn)^weeks".

Operators bind as in mathematics; a list counts value by value. Nothing is run: each sign is one of those below. The
browser has a twin of this file, `widgets/js/judge/reading/formula.js`.
"""

import math
import operator
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import NamedTuple

from ...errors import FlywheelError
from ...messages import gettext as _
from ...widgets.texts.reading import TEXTS
from .digits import read_digits
from .wording import CARDINALS, GAP, HALVES, REFUSED, clean

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
BINDS = {"+": 10, "-": 10, "*": 20, "/": 20, "^": 40}
MINUS, ROOT, AFTER = 30, 45, 60
HUGE = 200  # signs of a formula, and brackets in brackets: whoever writes more wants to break something


class Given(NamedTuple):
    """A quantity that a formula may name: all its names, the one of the language in use first."""

    names: tuple[str, ...]
    value: Value


@dataclass(frozen=True)
class Worked:
    """What a formula gives, once for each way to read its numbers, and the words behind it."""

    values: tuple[float, ...]
    rest: str


class _Token(NamedTuple):
    kind: str  # "number", "given", "function", "sign", "unknown" or "end"
    text: str
    value: Value = 0.0
    at: int = 0


def calculate(text: str, known: Sequence[Given] = ()) -> Worked | None:
    """Return what a formula gives, None for a text that is none; raises FlywheelError that says what to change.

    >>> stays = Given(("stays", "Wochen"), (2.0, 3.0))
    >>> calculate("=sum(stays × 0,5)", [stays]), calculate("2 + 3 weeks")
    (Worked(values=(2.5,), rest=''), Worked(values=(5.0,), rest='weeks'))
    >>> calculate("20-30 weeks"), calculate("twenty")
    (None, None)
    """
    begins = clean(text).lstrip("≈~ ").startswith("=")
    source = GAP.sub("", max((part.strip() for part in clean(text).split("=")), key=len))
    tokens = list(_tokens(source, known))
    named = any(token.kind == "given" or _is_call(tokens, i) for i, token in enumerate(tokens))
    if not (begins or named or "÷" in source or _has_operator(tokens)) or len(tokens) > HUGE:
        return None
    try:
        worked = [_Parser(_read_as(tokens, grouped), source, known).work() for grouped in (False, True)]
    except FlywheelError:
        if begins or named:
            raise
        return None
    if not (begins or named) and worked[0].values[0] < 0:
        return None  # "20-30" is a range
    return Worked(tuple(dict.fromkeys(each.values[0] for each in worked)), worked[0].rest)


def fold(name: str) -> str:
    """Return a name without what people write now this way, now that: capitals, accents, spaces, "ae" for "ä".

    >>> fold("Verkäufe je Woche"), fold("verkaeufe_je_woche")
    ('verkaufejewoche', 'verkaufejewoche')
    """
    bare = unicodedata.normalize("NFKD", name.lower().replace("ß", "ss"))
    return re.sub(r"([aou])e", r"\1", re.sub(r"[\s_]", "", "".join(c for c in bare if not unicodedata.combining(c))))


NUMBERS = {fold(word): number for word, number in CARDINALS.items()}


def _is_call(tokens: Sequence[_Token], i: int) -> bool:
    return tokens[i].kind == "function" and tokens[i + 1].text == "("


def _has_operator(tokens: Sequence[_Token]) -> bool:
    signs = {token.text for token in tokens if token.kind == "sign"}
    return any(token.kind == "number" for token in tokens) and bool(signs & {"+", "-", "*", "^", "√"})


def _tokens(text: str, known: Sequence[Given]) -> Iterator[_Token]:
    names = {fold(name): each for each in reversed(known) for name in reversed(each.names)}
    words: list[re.Match[str]] = []
    for found in TOKEN.finditer(text):
        if found["word"] and (not words or not text[words[-1].end() : found.start()].strip()):
            words.append(found)
            continue
        yield from _words(words, names)
        words = [found] if found["word"] else []
        if found["number"]:
            yield _Token("number", found["number"], at=found.start())
        elif found["sign"]:
            yield _Token("sign", SIGNS.get(found["sign"], found["sign"]), at=found.start())
    yield from _words(words, names)
    yield _Token("end", "", at=len(text))


def _words(words: list[re.Match[str]], names: dict[str, Given]) -> Iterator[_Token]:
    """Yield what words that follow each other stand for: the longest name first."""
    while words:
        at = words[0].start()
        for count in range(min(len(words), 8), 0, -1):
            name = fold("".join(word[0] for word in words[:count]))
            if name in names:
                yield _Token("given", names[name].names[0], names[name].value, at)
            elif name in FUNCTIONS:
                yield _Token("function", FUNCTIONS[name], at=at)
            elif name in OPERATORS:
                yield _Token("sign", OPERATORS[name], at=at)
            elif name in NUMBERS:
                yield _Token("number", str(NUMBERS[name]), at=at)
            elif name in ("pi", "π"):
                yield _Token("given", "π", math.pi, at)
            else:
                continue
            del words[:count]
            break
        else:
            yield _Token("unknown", words.pop(0)[0], at=at)


def _read_as(tokens: list[_Token], grouped: bool) -> list[_Token]:
    """Return the tokens with the value of each number, in which "1.139" is more than a thousand if `grouped`."""

    def valued(token: _Token) -> _Token:
        if token.kind != "number":
            return token
        half = HALVES.get(token.text[-1], "0/1").split("/")
        digits, _e, power = token.text.strip("".join(HALVES)).lower().partition("e")
        whole = read_digits(digits, power)[-1 if grouped else 0] if digits else 0
        return token._replace(value=whole + int(half[0]) / int(half[1]))

    return [valued(token) for token in tokens]


def _trouble(text: str, **values: str) -> FlywheelError:
    return FlywheelError(_(TEXTS[text]).format(**values))


class _Parser:
    """One formula, from left to right."""

    def __init__(self, tokens: list[_Token], source: str, known: Sequence[Given]) -> None:
        self._tokens = tokens
        self._source = source
        self._known = known
        self._place = 0
        self._depth = 0

    def work(self) -> Worked:
        value = self._sum(0)
        token = self._next()
        rest = self._source[token.at :]
        if token.kind != "unknown" or re.search(rf"\d|{REFUSED[4:]}", rest, re.IGNORECASE):
            self._must_end(token)
        if isinstance(value, tuple):
            raise _trouble("several", count=str(len(value)))
        return Worked((value,), rest)

    def _must_end(self, token: _Token) -> None:
        if token.kind == "unknown":
            raise self._unknown(token)
        if token.text == ")":
            raise _trouble("closes")
        if token.kind != "end":
            raise _trouble("between", before=self._tokens[self._place - 2].text, name=token.text)

    def _next(self) -> _Token:
        self._place += 1
        return self._tokens[self._place - 1]

    def _peek(self) -> _Token:
        return self._tokens[self._place]

    def _is_factor(self) -> bool:
        before = self._tokens[self._place - 1].text
        return self._peek().kind == "given" and before[-1:] in ("π", *HALVES)

    def _sum(self, least: int) -> Value:
        """Return the value of what follows, as far as its signs bind more than `least`."""
        value = self._first()
        while True:
            sign = self._peek().text if self._peek().kind == "sign" else ""
            if sign in ("%", "‰", "²", "³"):
                self._next()
                value = _each({"%": _percent, "‰": _mille, "²": _squared, "³": _cubed}[sign], value)
            elif sign == "(" or self._peek().text == "π" or self._is_factor():  # 2 (a + b), 2 π, ½ radius
                if least >= BINDS["*"]:
                    return value
                value = _both(operator.mul, value, self._sum(BINDS["*"]))
            elif BINDS.get(sign, 0) > least:
                self._next()
                right = self._sum(BINDS[sign] - (sign == "^"))
                value = _both(_WORKS[sign], value, right)
            else:
                return value

    def _first(self) -> Value:
        token = self._next()
        if token.kind in ("number", "given"):
            return token.value
        if token.kind == "function":
            return self._call(token)
        if token.kind == "unknown":
            raise self._unknown(token)
        if token.text == "(":
            value = self._inside()
            self._close()
            return value
        if token.text in ("-", "+"):
            value = self._sum(MINUS)
            return _each(operator.neg, value) if token.text == "-" else value
        if token.text == "√":
            return _each(_ONE["sqrt"], self._sum(ROOT))
        if token.kind == "end":
            raise _trouble("ends")
        raise _trouble("odd", sign=token.text)

    def _inside(self) -> Value:
        self._depth += 1
        if self._depth > 20:
            raise _trouble("deep")
        value = self._sum(0)
        self._depth -= 1
        return value

    def _close(self) -> None:
        token = self._next()
        if token.kind == "end":
            raise _trouble("open")
        if token.text != ")":
            self._must_end(token)

    def _call(self, token: _Token) -> Value:
        if self._peek().text != "(":
            raise _trouble("brackets", name=token.text)
        self._next()
        values = [self._inside()]
        while self._peek().text in (";", ","):
            self._next()
            values.append(self._inside())
        self._close()
        if token.text in _ONE:
            if len(values) > 1:
                raise _trouble("one_value", name=token.text)
            return _each(_ONE[token.text], values[0])
        if token.text == "product":
            value = values[0]
            for each in values[1:]:
                value = _both(operator.mul, value, each)
            values = [value]
        flat = [each for value in values for each in (value if isinstance(value, tuple) else (value,))]
        return _finite(_MANY[token.text], flat)

    def _unknown(self, token: _Token) -> FlywheelError:
        following = self._tokens[self._tokens.index(token) :]
        words = " ".join(each.text for each in takewhile(lambda each: each.kind == "unknown", following))
        names = [each.names[0] for each in self._known]
        if not names:
            return _trouble("unknown_here", name=words)
        known = _(TEXTS["and"]).format(names=", ".join(names[:-1]), last=names[-1]) if len(names) > 1 else names[0]
        said = _(TEXTS["unknown"]).format(known=known, name=words)
        near = _nearest(words, self._known)
        return FlywheelError(f"{said} {_(TEXTS['near']).format(name=near)}" if near else said)


def _nearest(word: str, known: Sequence[Given]) -> str:
    """Return the name that is fewest slips of the keys away from a word, in whatever language; "" if none is near.

    >>> _nearest("brigns", [Given(("bleibt", "stays"), 1.0), Given(("bringt", "brings"), 2.0)])
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


def _each(work: Callable[[float], float], value: Value) -> Value:
    if isinstance(value, tuple):
        return tuple(_finite(work, each) for each in value)
    return _finite(work, value)


def _both(work: Callable[[float, float], float], one: Value, other: Value) -> Value:
    if isinstance(one, tuple) and isinstance(other, tuple):
        if len(one) != len(other):
            raise _trouble("lengths", one=str(len(one)), other=str(len(other)))
        return tuple(_finite(work, a, b) for a, b in zip(one, other, strict=True))
    if isinstance(one, tuple):
        return tuple(_finite(work, a, other) for a in one)
    if isinstance(other, tuple):
        return tuple(_finite(work, one, b) for b in other)
    return _finite(work, one, other)


def _finite(work: Callable[..., float], *values: object) -> float:
    try:
        value = work(*values)
    except (ArithmeticError, ValueError):
        value = math.nan
    if isinstance(value, complex) or not math.isfinite(value):
        raise _trouble("no_result")
    return float(value)


def _percent(value: float) -> float:
    return value / 100


def _mille(value: float) -> float:
    return value / 1000


def _squared(value: float) -> float:
    return value * value


def _cubed(value: float) -> float:
    return value * value * value


def _average(values: Sequence[float]) -> float:
    return sum(values) / len(values)


_WORKS: dict[str, Callable[[float, float], float]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "^": operator.pow,
}
_ONE: dict[str, Callable[[float], float]] = {"sqrt": math.sqrt, "exp": math.exp, "ln": math.log}
_MANY: dict[str, Callable[[Sequence[float]], float]] = {
    "sum": sum,
    "product": sum,
    "min": min,
    "max": max,
    "average": _average,
}
