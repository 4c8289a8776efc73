"""Who people are stays in their file: names become pseudonyms, and no text that we show has a name in it."""

import hashlib
import re
from collections.abc import Iterable
from typing import Any

import pandas as pd

from ..data.log import JourneyLog
from ..data.log.notes import Note
from ..data.log.people import NO_REFERRER, NOBODY, PLACEHOLDERS, SAME, STRANGERS, spelling_of
from .kept import secret_key

HIDDEN = "•••"
MAIL = re.compile(r"[^\s@,;<>()\"']+@[^\s@,;<>()\"']+\.\w+")
PHONE = re.compile(r"(?<![\w.,:/-])(?:(?:\+|00)\d[\d\s()/.-]{6,}\d|0\d{2,5}[ /-]\d[\d\s/-]{3,}\d)(?!\w)")

NAMING = (NOBODY, NO_REFERRER, SAME, STRANGERS)  # notes that name people


def cover_contacts(text: str) -> str:
    """Return a text without the e-mail addresses and telephone numbers in it.

    >>> cover_contacts("ask kim@example.com or +49 170 1234567"), cover_contacts("2026-01-31")
    ('ask •••@••• or •••', '2026-01-31')
    """
    text = MAIL.sub(f"{HIDDEN}@{HIDDEN}", text) if "@" in text else text
    return PHONE.sub(HIDDEN, text)


def hide_words(text: str) -> str:
    """Return only how a text is built, such as that of a name or an address.

    >>> hide_words("Kim Meier"), hide_words("kim@example.com"), hide_words("")
    ('••• •••', '•••@•••.•••', '')
    """
    return re.sub(r"\w+", HIDDEN, text)[:60]


def hide_letters(text: str) -> str:
    """Return a text without its words, as where an order number or a date is expected and a name may stand.

    >>> hide_letters("Kim Meier"), hide_letters("#1001"), hide_letters("2026-01-31")
    ('••• •••', '#1001', '2026-01-31')
    """
    return cover_contacts(text) if re.search(r"\d", text) and "@" not in text else hide_words(text)


def pseudonyms(names: Any) -> "pd.Series[Any]":
    """Return a pseudonym for each name: the same name has the same one in every export that this machine reads.

    Whoever has the key can try out names, so pseudonyms are still personal data. Empty cells stay empty.

    >>> kim, lee, again = pseudonyms(["kim", "lee", "kim"])
    >>> kim == again != lee, "kim" in kim
    (True, False)
    """
    column = pd.Series(names, dtype=object)
    codes, known = pd.factorize(column)
    return pd.Series(hide_people(known).take(codes), index=column.index, name=column.name)


def hide_people(names: Iterable[Any]) -> "pd.Index[Any]":
    """Return a pseudonym for each of several people, and behind them one for nobody, which is empty."""
    key, _notes = secret_key()
    begun, told = hashlib.blake2b(key=key, digest_size=8), []
    for name in names:
        mark = begun.copy()  # a third cheaper than to begin with the key each time
        mark.update(str(name).encode())
        told.append("p" + mark.hexdigest())
    return pd.Index([*told, None])


def give_pseudonyms(log: JourneyLog) -> JourneyLog:
    """Return the log with pseudonyms for people and for those who recommended us to them; the two still join.

    >>> visits = pd.DataFrame({"person": ["kim", "lee"], "stage": "visit", "time": [0, 3], "referrer": ["lee", None]})
    >>> events = give_pseudonyms(JourneyLog(visits)).events
    >>> bool(events["referrer"][0] == events["person"][1]), "kim" in events["person"].tolist()
    (True, False)
    """
    return log._but(events=disguise(log.events), said=hide_names(log.said))


def disguise(events: pd.DataFrame) -> pd.DataFrame:
    """Return events with pseudonyms for people and for those who recommended us to them; nobody stays nobody."""
    hidden = events.assign(person=pseudonyms(events["person"]))
    if "referrer" in events:
        person_of = {spelling_of(name): name for name in events["person"].unique()}
        spelled = events["referrer"].map(spelling_of, na_action="ignore")
        nobody = spelled.isin(PLACEHOLDERS) & ~spelled.isin(person_of)
        told = spelled.mask(nobody).map(lambda name: person_of.get(name, name), na_action="ignore")
        hidden["referrer"] = pseudonyms(told)
    return hidden


def hide_names(said: Iterable[Note]) -> tuple[Note, ...]:
    """Return notes without the names of people that stand in some."""
    hidden = {"values": HIDDEN}
    return tuple(note._replace(values=note.values | hidden) if note.text in NAMING else note for note in said)
