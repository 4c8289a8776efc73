"""What an export says, in other letters and numbers: as other countries, programs and keyboards write the same."""

import random
import re
import unicodedata
from collections.abc import Callable

Change = Callable[[str], str]
SIGNS = (
    "\u0301\u0308\u00ad\u00a0\u202f\u2009\u3000\u200b\u200d\u2060\ufeff\u2028\x1c\x1f\x85\x0b\x0c\x7f"  # hardly seen
)
SIGNS += "ßẞſİıﬁKÅΣςǅªⅣ²½٣３५_’´‐–−·€👩é中"
LIKE = {"ss": "ß", "SS": "ẞ", "i": "ı", "I": "İ", "s": "ſ", "k": "K", "K": "K", "fi": "ﬁ", "a": "а", "-": "–", "'": "’"}
LIKE |= {" ": "\u00a0", ".": "\u2024", "@": "＠", "e": "é", "ä": "ae", "ö": "o\u0308", "ü": "ü", "µ": "μ", "/": "／"}
DIGITS = ["０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९", "⁰¹²³⁴⁵⁶⁷⁸⁹"]
AMOUNTS: list[Callable[[float], str]] = [
    lambda x: f"{x:,.2f}".translate(str.maketrans(",.", ".,")),
    lambda x: f"{x:,.2f}".translate(str.maketrans(",.", " ,")),
    lambda x: f"{x:,.2f}".replace(",", "\u202f"),
    lambda x: f"{x:,.2f}".replace(",", "'"),
    lambda x: f"{x:,.2f}".replace(",", "’"),
    lambda x: f"({abs(x):.2f})",
    lambda x: f"{x:.2f}-",
    lambda x: f"−{x:.2f}",
    lambda x: f"+{x:.2f}",
    lambda x: f"{x:.2e}",
    lambda x: f"{x:.2f} €",
    lambda x: f"{x:.2f}\u00a0EUR",
    lambda x: f"{x:,.2f}$",
    lambda x: f"CHF {x:.0f}.–",
    lambda x: f"{x:.0f},-",
    lambda x: f"{x % 1:.2f}".lstrip("0"),
    lambda x: f"{x:.0f}.",
    lambda x: f"{x:.3f}",
    lambda x: f"{x:.0f} %",
    lambda x: f"{x:.1f}k",
    lambda x: f"-${x:.2f}",
    lambda x: f"$-{x:.2f}",
    lambda x: f"{x:.2f} EUR-",
    lambda x: f"00{x:.2f}",
]
AMOUNT = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def disguise(text: str, r: random.Random) -> str:
    """Return a text with some of its cells, a column, the names of all columns or everything written otherwise."""
    lines = text.split("\n")
    separator = max(",;\t|", key=lines[0].count)
    rows = [line.split(separator) for line in lines]
    change, share = r.choice(WAYS)(r), r.choice([0.1, 0.5, 1.0])
    k, where = r.randrange(len(rows[0])), r.choice(["column", "column", "column", "names", "everything"])
    for at, row in enumerate(rows):
        for place, cell in enumerate(row):
            meant = {"column": place == k and at > 0, "names": at == 0, "everything": True}[where]
            row[place] = change(cell) if meant and r.random() < share else cell
    return "\n".join(separator.join(row) for row in rows)


def put_a_sign_in(r: random.Random) -> Change:
    sign, places = r.choice(SIGNS), r.choice([[0.0], [0.5], [1.0], [0.0, 0.3, 1.0]])
    return lambda text: text[: (at := round(len(text) * r.choice(places)))] + sign + text[at:]


def take_letters_alike(r: random.Random) -> Change:
    old = r.choice(list(LIKE))
    return lambda text: text.replace(old, LIKE[old])


def write_digits_otherwise(r: random.Random) -> Change:
    digits = str.maketrans("0123456789", r.choice(DIGITS))
    return lambda text: text.translate(digits)


def write_amounts_otherwise(r: random.Random) -> Change:
    some = r.choice([[r.choice(AMOUNTS)], [r.choice(AMOUNTS)], AMOUNTS])
    return lambda text: r.choice(some)(float(text)) if AMOUNT.fullmatch(text) else text


def compose_letters(r: random.Random) -> Change:
    form = r.choice(["NFC", "NFD", "NFKC", "NFKD"])
    return lambda text: unicodedata.normalize(form, text)


def take_capitals_or_none(r: random.Random) -> Change:
    return r.choice([str.upper, str.lower, str.title, str.swapcase])


WAYS = [
    *(put_a_sign_in, put_a_sign_in, take_letters_alike, write_digits_otherwise),
    *(write_amounts_otherwise, write_amounts_otherwise, compose_letters, take_capitals_or_none),
]
