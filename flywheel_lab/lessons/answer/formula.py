"""Work a formula out as a spreadsheet does, with quantities that have names: "=customers × (1 − churn)^weeks".

Operators bind as in mathematics; a list counts value by value. Nothing is run: each sign is one of those below. The
browser has a twin of this file, `widgets/js/judge/reading/formula.js`.
"""

import operator
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from ...errors import FlywheelError
from ...messages import gettext as _
from ...widgets.texts.reading import TEXTS
from .arithmetic import BEHIND, MANY, ONE, WORKS, both, each, finite, trouble
from .tokens import Given, Token, Value, nearest, read_as, split
from .wording import CENT, GAP, HALVES, MAL, REFUSED, clean

BINDS = {"+": 10, "-": 10, "*": 20, "/": 20, "^": 40}
MINUS, ROOT = 30, 45
HUGE = 200  # signs of a formula, and brackets in brackets: whoever writes more wants to break something


@dataclass(frozen=True)
class Worked:
    """What a formula gives, once for each way to read its numbers, and the words behind it."""

    values: tuple[float, ...]
    rest: str


def calculate(text: str, known: Sequence[Given] = ()) -> Worked | None:
    """Return what a formula gives, None for a text that is none; raises FlywheelError that says what to change.

    >>> stays = Given(("stays", "Wochen"), (2.0, 3.0))
    >>> calculate("=sum(stays × 0,5)", [stays]), calculate("2 + 3 weeks")
    (Worked(values=(2.5,), rest=''), Worked(values=(5.0,), rest='weeks'))
    >>> calculate("20-30 weeks"), calculate("twenty")
    (None, None)
    """
    begins = clean(text).lstrip("≈~ ").startswith("=")
    source = MAL.sub(" ", GAP.sub("", max((part.strip() for part in CENT.sub("%", clean(text)).split("=")), key=len)))
    tokens = list(split(source, known))
    named = any(token.kind == "given" or _is_call(tokens, i) for i, token in enumerate(tokens))
    slipped = any(token.kind == "unknown" and nearest(token.text, known) for token in tokens) if known else False
    named = named or (slipped and _has_operator(tokens))
    if not (begins or named or "÷" in source or _has_operator(tokens)) or len(tokens) > HUGE:
        return None
    try:
        worked = [_Parser(read_as(tokens, grouped), source, known).work() for grouped in (False, True)]
    except FlywheelError:
        if begins or named:
            raise
        return None
    if not (begins or named) and worked[0].values[0] < 0:
        return None  # "20-30" is a range
    return Worked(tuple(dict.fromkeys(each.values[0] for each in worked)), worked[0].rest)


def _is_call(tokens: Sequence[Token], i: int) -> bool:
    if tokens[i].kind != "function":
        return False
    return tokens[i + 1].text == "(" or (tokens[i].text in ONE and tokens[i + 1].kind in ("number", "given"))  # ln 2


def _has_operator(tokens: Sequence[Token]) -> bool:
    signs = {token.text for token in tokens if token.kind == "sign"}
    return any(token.kind == "number" for token in tokens) and bool(signs & {"+", "-", "*", "/", "^", "√"})


class _Parser:
    """One formula, from left to right."""

    def __init__(self, tokens: list[Token], source: str, known: Sequence[Given]) -> None:
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
            raise trouble("several", count=str(len(value)))
        return Worked((value,), rest)

    def _must_end(self, token: Token) -> None:
        if token.kind == "unknown":
            raise self._unknown(token)
        if token.text == ")":
            raise trouble("closes")
        if token.kind != "end":
            raise trouble("between", before=self._tokens[self._place - 2].text, name=token.text)

    def _next(self) -> Token:
        self._place += 1
        return self._tokens[self._place - 1]

    def _peek(self) -> Token:
        return self._tokens[self._place]

    def _is_factor(self) -> bool:
        before = self._tokens[self._place - 1].text
        given = self._peek().kind == "given" and before[-1:] in ("π", *HALVES)
        return given or _is_call(self._tokens, self._place)

    def _sum(self, least: int) -> Value:
        """Return the value of what follows, as far as its signs bind more than `least`."""
        value = self._first()
        while True:
            sign = self._peek().text if self._peek().kind == "sign" else ""
            if sign in BEHIND:
                self._next()
                value = each(BEHIND[sign], value)
            elif sign == "(" or self._peek().text == "π" or self._is_factor():  # 2 (a + b), 2 π, ½ radius
                if least >= BINDS["*"]:
                    return value
                value = both(operator.mul, value, self._sum(BINDS["*"]))
            elif BINDS.get(sign, 0) > least:
                self._next()
                right = self._sum(BINDS[sign] - (sign == "^"))
                value = both(WORKS[sign], value, right)
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
            return each(operator.neg, value) if token.text == "-" else value
        if token.text == "√":
            return each(ONE["sqrt"], self._sum(ROOT))
        if token.kind == "end":
            raise trouble("ends")
        raise trouble("odd", sign=token.text)

    def _inside(self) -> Value:
        self._depth += 1
        if self._depth > 20:
            raise trouble("deep")
        value = self._sum(0)
        self._depth -= 1
        return value

    def _close(self) -> None:
        token = self._next()
        if token.kind == "end":
            raise trouble("open")
        if token.text != ")":
            self._must_end(token)

    def _call(self, token: Token) -> Value:
        if _is_call(self._tokens, self._place - 1) and self._peek().text != "(":
            return each(ONE[token.text], self._next().value)
        if self._peek().text != "(":
            raise trouble("brackets", name=token.text)
        self._next()
        values = [self._inside()]
        while self._peek().text in (";", ","):
            self._next()
            values.append(self._inside())
        self._close()
        if token.text in ONE:
            if len(values) > 1:
                raise trouble("one_value", name=token.text)
            return each(ONE[token.text], values[0])
        if token.text == "product":
            value = values[0]
            for other in values[1:]:
                value = both(operator.mul, value, other)
            values = [value]
        flat = [each for value in values for each in (value if isinstance(value, tuple) else (value,))]
        return finite(MANY[token.text], flat)

    def _unknown(self, token: Token) -> FlywheelError:
        following = self._tokens[self._tokens.index(token) :]
        words = " ".join(each.text for each in takewhile(lambda each: each.kind == "unknown", following))
        names = [each.names[0] for each in self._known]
        if not names:
            return trouble("unknown_here", name=words)
        known = _(TEXTS["and"]).format(names=", ".join(names[:-1]), last=names[-1]) if len(names) > 1 else names[0]
        said = _(TEXTS["unknown"]).format(known=known, name=words)
        near = nearest(words, self._known)
        return FlywheelError(f"{said} {_(TEXTS['near']).format(name=near)}" if near else said)
