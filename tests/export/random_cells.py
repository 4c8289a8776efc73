"""Cells of exports as people and programs write them, drawn by chance: days, amounts, words."""

import datetime as dt
import random

WRITINGS = [
    *("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%d.%m.%y", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%SZ"),
    *("%d. %B %Y", "%b %d, %Y", "%Y%m%d", "%m/%d/%Y %I:%M %p", "%Y-%m-%d %H:%M:%S +0100", "%d.%m.%Y %H:%M Uhr"),
    *("seconds", "milliseconds", "microseconds", "serial", "two offsets"),
]
NO_DATES = ["", "1970-01-01", "0000-00-00", "soon", "31.02.2026", "n/a", "9999-12-31", "2026-02-30"]


def chosen(r: random.Random, n: int, texts: list[str]) -> list[str]:
    return [r.choice(texts) for _row in range(n)]


def dates(r: random.Random, n: int) -> list[str]:
    begin = dt.datetime(2024, r.randint(1, 12), r.randint(1, 28), r.randint(0, 23), r.randint(0, 59))
    span = r.choice([20, 300])
    moments = [begin + dt.timedelta(r.randint(0, span), r.randint(0, 86000)) for _row in range(n)]
    writing = r.choice(WRITINGS)
    if r.random() < 0.5:
        moments.sort()
    return [r.choice(NO_DATES) if r.random() < 0.04 else written(moment, writing, r) for moment in moments]


def written(moment: dt.datetime, writing: str, r: random.Random) -> str:
    seconds = int(moment.replace(tzinfo=dt.UTC).timestamp())
    ways = {
        "seconds": f"{seconds}",
        "milliseconds": f"{seconds}000",
        "microseconds": f"{seconds}000000",
        "serial": f"{(moment - dt.datetime(1899, 12, 30)).days}",
        "two offsets": f"{moment:%Y-%m-%dT%H:%M:%S}{r.choice(['+01:00', '+02:00'])}",
    }
    return ways.get(writing) or f"{moment:{writing}}"


def amounts(r: random.Random, n: int) -> list[str]:
    style = r.choice(["plain", "German", "€", "$", "whole", "thousands", "CHF", "mixed"])
    return [
        r.choice(["", "n/a", "0", "-", "(12.50)", "12-"]) if r.random() < 0.05 else amount(r, style)
        for _row in range(n)
    ]


def amount(r: random.Random, style: str) -> str:
    value = r.choice([r.uniform(1, 99), r.uniform(100, 9999), r.randint(1, 5000)]) * r.choice([1] * 19 + [-1])
    ways = {
        "plain": f"{value:.2f}",
        "German": f"{value:,.2f}".translate(str.maketrans(",.", ".,")),
        "€": f"{value:.2f} €".replace(".", ","),
        "$": f"${value:,.2f}",
        "whole": f"{value:.0f}",
        "thousands": f"{int(value):,}",
        "CHF": f"CHF {int(value)}.–",
    }
    return ways.get(style) or r.choice([f"{value:.2f}", "free", "12,5", "1.234,5"])
