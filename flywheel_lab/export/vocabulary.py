"""What exports call their columns, stages and sums, from `vocabulary.toml`."""

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..data.words import WORDS

AGAINST = -9.0  # points
TAX = r"(?:[0-9]+ )?(?:tax|vat|gst|mwst|ust|steuer|iva|moms|mva|btw|tva|dph)"
WITH = r"(?:inc|incl|including|included|inkl|incluido|incluida|incluso|inclusa|comprise|incluse)"
TAXED = re.compile(rf"\b(?:(?:{WITH}|mit|con|med|avec|met|s) {TAX}|{TAX} {WITH})\b")
WITHOUT = r"(?:ex|exc|excl|excluding|exkl|ekskl|ohne|without|sin|zzgl|uden|uten|utan|zonder|hors|senza|bez)"
NET = re.compile(rf"\b{WITHOUT} {TAX}\b")
VOCABULARY: dict[str, Any] = tomllib.loads(Path(__file__).with_name("vocabulary.toml").read_text("utf-8"))
PATH = re.compile(r"\w[^\s.]*(?:\.[^\s.]*\w)+")  # of a name inside names: customer.email
INNER = 0.5  # points that a name loses because it stands inside another
WRAPPED = re.compile(r" (?:set|v2)$")  # words behind the name of an amount that has several currencies
MONEY = ("value", "amount")  # what an amount is called beside its currency: amountRefunded.value
METRICS = {name.replace(" ", "") for names in VOCABULARY["metrics"].values() for name in names}
PARTS = {
    *("deal", "person", "lead", "contact", "geschäft", "kontakt", "organisation", "order", "meta", "billing"),
    *("obchod", "osoba", "affaire", "personne", "negócio", "pessoa", "trato", "persona"),
}
PART_OF = re.compile(r"(\w+)\s+[-–]\s+")  # "Deal - Stage"


@lru_cache(8192)
def plain_name(header: str) -> str:
    """Return the name of a column as the vocabulary has it: small letters, words apart, without punctuation.

    >>> plain_name("Deal - Stage"), plain_name("customerID"), plain_name("Created date (UTC)")
    ('stage', 'customer id', 'created date utc')
    """
    name = header.strip()
    part = PART_OF.match(name)
    if part and part[1].lower() in PARTS and name[part.end() :].lower() != "id":
        name = name[part.end() :]
    name = re.sub(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])", " ", name)
    return " ".join(re.findall(r"[^\W_]+", name)).lower()


def joined(name: str) -> str:
    """Return a plain name without spaces, so that "order id" and "orderid" are one.

    >>> joined("order id")
    'orderid'
    """
    return name.replace(" ", "")


def has_word(name: str, words: Any) -> bool:
    """Whether one of these words is in a plain name; a long one may be part of a German compound.

    >>> has_word("bestelldatum", ["datum"]), has_word("format", ["at"])
    (True, False)
    """
    return any(
        part == word or (len(word) > 4 and (part.startswith(word) or part.endswith(word)))
        for part in name.split()
        for word in words
    )


NAMES: dict[str, dict[str, float]] = {
    role: {joined(name): float(points) for points, names in told.items() if points[0].isdigit() for name in names}
    for role, told in VOCABULARY["columns"].items()
}
"""For each role the names that tell it, without spaces, with their points."""
STAGES = frozenset(joined(name) for names in VOCABULARY["stages"]["orders"] for name in names)
"""The stages of known systems, without spaces."""


def _any_of(words: list[str]) -> str:
    return f"(?:{'|'.join(map(joined, words))})"


ONE, NUMBER, ID = (_any_of(VOCABULARY["people"][kind]) for kind in ("words", "numbers", "ids"))
PERSON_ID = re.compile(f"(?:{NUMBER}|{ID}){ONE}|{ONE}(?:{NUMBER}|{ID})|{ONE}s{ID}|{ID}{ONE}s")
FIRST, LAST = (_any_of([*VOCABULARY["people"][kind]]) for kind in ("first", "last"))
FULL_NAME = re.compile(f"{FIRST}(?:{LAST}|{_any_of(VOCABULARY['people']['short'])})|{LAST}{FIRST}")
WHOLE = 2.2  # points of a column of whole names
NUMBERED = 5.0  # points of a column that numbers people


@lru_cache(8192)  # one export asks for each name many times
def name_points(role: str, header: str) -> float:
    """Return how surely a column's name says that it has this role, negative if a word in it speaks against.

    Of a name inside names the last part tells, or the one before it where the last only says that it is an amount.

    >>> name_points("person", "Customer ID"), name_points("time", "Last updated")
    (5.0, -9.0)
    >>> name_points("refund", "amountRefunded.value"), name_points("person", "payer.email")
    (5.0, 3.5)
    >>> name_points("person", "clients.id"), name_points("person", "Number of clients")
    (5.0, 1.4)
    """
    whole = _whole_points(role, header)
    if whole < 0 or not PATH.fullmatch(header):
        return whole
    *outer, last = header.split(".")
    if plain_name(last) in MONEY:
        parts = [WRAPPED.sub("", plain_name(part)) for part in outer]  # totalRefundedSet.shopMoney.amount
        told = max(_whole_points(role, part) for part in [" ".join(outer), *parts])
        return max(whole, told, _whole_points(role, last) - INNER)
    return max(whole, _whole_points(role, last) - INNER if len(last) > 3 else 0.0)  # "Kd.Nr" is short for another name


def _whole_points(role: str, header: str) -> float:
    name, told = plain_name(header), VOCABULARY["columns"][role]
    net = NET.search(name) if role == "value" else None
    bare = TAXED.sub("", name) if role == "value" else name  # "Total (inc tax)"
    cents = VOCABULARY["rows"]["cents"] if role in ("value", "refund") else ()
    bare = " ".join(word for word in bare.split() if word not in WORDS["currencies"])  # "Total (EUR)"
    if any(word in cents for word in bare.split()):  # "amount_cents", which gives way to "amount"
        return (
            _whole_points(role, " ".join(word for word in bare.split() if word not in {*cents, "in", "units"})) - INNER
        )
    if net:
        return 3.0 if _whole_points(role, NET.sub("", name)) >= 4 else AGAINST
    if (whole := NAMES[role].get(joined(name), NAMES[role].get(joined(bare)))) is not None:
        return whole or AGAINST
    if role == "person" and PERSON_ID.fullmatch(joined(name)):
        return NUMBERED
    if role == "person" and FULL_NAME.fullmatch(joined(name)):
        return WHOLE
    some = [float(points) for points, words in told.get("words", {}).items() if has_word(name, words)]
    return max([0.0, *some]) + (AGAINST if has_word(name, told.get("against", ())) else 0.0)


def metric_name(header: str) -> str:
    """Return the name of a column of counts without spaces, and without what stands in brackets behind it.

    >>> metric_name("Active users (% of Step 1)")
    'activeusers'
    """
    return joined(plain_name(re.sub(r"\([^()]*\)", " ", header)))


def is_metric(header: str) -> bool:
    """Whether a column has the name of counts in a report.

    >>> is_metric("Total users"), is_metric("User")
    (True, False)
    """
    return metric_name(header) in METRICS


def source_of(header: list[str], named: str | None = None) -> str:
    """Return the system that wrote an export with this header, "" if none is known by it.

    >>> source_of(["Financial Status", "Paid at", "Lineitem name"])
    'shopify'
    """
    if named:
        return named
    there = {joined(plain_name(each)) for each in header}
    known = VOCABULARY["sources"].items()

    def fits(has: list[Any]) -> bool:
        if isinstance(has[0], list):
            return any(map(fits, has))
        return all(not there.isdisjoint(map(joined, each.split("|"))) for each in has)

    return next((name for name, told in known if fits(told["has"])), "")
