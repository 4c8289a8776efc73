"""Texts in the language in use: English is the key, catalogues hold the other languages."""

import math
from collections.abc import Callable, Hashable, Mapping
from functools import lru_cache, wraps
from gettext import NullTranslations
from typing import Any, TypeVar, cast

from ..errors import FlywheelError
from . import catalogue, spoken
from .numbers import fill_places
from .spoken import LANGUAGES, language, locale

Call = TypeVar("Call", bound=Callable[..., Any])
Plural = tuple[str, str]
"""A text in its two English forms, for one and for many."""


class Numbered(str):
    """A text with places, such as `{weeks}`; `gettext` fills them with what `numbers` computes at that moment.

    >>> gettext(Numbered("{weeks} weeks, {share:%}", lambda: {"weeks": 79.2, "share": 0.3}))
    '79.2 weeks, 30%'
    """

    numbers: Callable[[], Mapping[str, Any]]

    def __new__(cls, text: str, numbers: Callable[[], Mapping[str, Any]]) -> "Numbered":  # noqa: D102
        made = super().__new__(cls, text)
        made.numbers = numbers
        return made


def use_language(code: str) -> None:
    """Use another language from now on, such as German (`"de"`); raises FlywheelError with a list of languages.

    >>> use_language("de"); gettext("order", "stage")
    'Bestellung'
    >>> use_language("en"); gettext("order", "stage")
    'order'
    """
    if code not in LANGUAGES:
        raise FlywheelError(
            gettext("language must be one of {languages}, got {code!r}.").format(
                languages=", ".join(LANGUAGES), code=code
            )
        )
    spoken.code = code


def mark(msgid: str, context: str = "") -> str:
    """Mark a text that is declared here and translated where it is shown; `context` as in `gettext`.

    >>> mark("awareness", "stage")
    'awareness'
    """
    return msgid


def gettext(msgid: str, context: str = "") -> str:
    """Return the text in the language in use; English is the msgid itself.

    A `context` keeps apart what is one word in English: the stage "order" is an entry of its own (`msgctxt "stage"`).
    """
    text = _translate(_catalogue(language()), msgid, context)
    if isinstance(msgid, Numbered):
        return fill_places(text, msgid.numbers())
    return text


def plural(one: str, many: str, context: str = "") -> Plural:
    """Mark a text with a count that is declared here and translated where it is shown, as `mark` does.

    >>> ngettext(*plural("{n} day", "{n} days"), 2)
    '{n} days'
    """
    return one, many


def ngettext(one: str, many: str, n: float, context: str = "") -> str:
    """Return the text that fits the count `n`; English has two forms, `one` and `many`, others as many as they need.

    A number counts as it is shown, with two decimals, and a fraction as two do: catalogues have no form for fractions.
    Who calls writes it into the text.

    >>> [ngettext("{n} person", "{n} people", n).format(n=n) for n in (0, 1, 1.5)]
    ['0 people', '1 person', '1.5 people']
    """
    shown = round(n, 2) if math.isfinite(n) else 2
    count = int(shown) if shown == int(shown) else 2
    forms = _catalogue(language())
    return forms.npgettext(context, one, many, count) if context else forms.ngettext(one, many, count)


def browser_text(text: str | Plural) -> str | dict[str, str]:
    """Return a text for the browser: if it has a count, all its forms, by the browser's names for them.

    >>> browser_text("Reset"), browser_text(plural("{n} day", "{n} days"))
    ('Reset', {'other': '{n} days', 'one': '{n} day'})
    """
    if isinstance(text, str):
        return gettext(text)
    form = locale().plural_form
    # A fraction first: where a whole number has the same name, its form stays.
    return {form(n): ngettext(*text, n) for n in (1.5, *range(200))}


def write_count(n: float, one: str, many: str = "") -> str:
    """Write a count for a line for programmers, always in English: such lines are the same in all languages.

    >>> write_count(1, "event"), write_count(2, "person", "people")
    ('1 event', '2 people')
    """
    return f"{n:g} {one if n == 1 else many or one + 's'}"


def in_all_languages(msgid: str, context: str = "") -> set[str]:
    """Return a text in every available language, for input that may be in any of them.

    >>> in_all_languages("adoption", "stage") >= {"Onboarding", "adoption"}
    True
    """
    return {_translate(_catalogue(code), msgid, context) for code in LANGUAGES}


def stage_name(stage: str) -> str:
    """Return a stage name of the course in the language in use, any other name unchanged; a final number is kept.

    >>> use_language("de"); stage_name("purchase 2"), stage_name("missing")
    ('Kauf 2', 'missing')
    >>> use_language("en")
    """
    stem, _, count = stage.rpartition(" ")
    return (
        f"{gettext(stem, 'stage')} {count}" if stem and count.removesuffix("+").isdigit() else gettext(stage, "stage")
    )


def cache_in_language(make: Call) -> Call:
    """Remember what a function returns in each language by itself: its words were written in the one in use.

    >>> @cache_in_language
    ... def hello() -> str:
    ...     return gettext("order", "stage")
    >>> hello(), use_language("de"), hello()
    ('order', None, 'Bestellung')
    >>> use_language("en")
    """

    @lru_cache(256)
    def remembered(_words: NullTranslations, *args: Hashable) -> Any:
        return make(*args)

    @wraps(make)
    def in_language(*args: Hashable) -> Any:
        return remembered(_catalogue(language()), *args)

    return cast(Call, in_language)


def all_of(context: str) -> dict[str, str]:
    """Return all texts of a context in the language in use by their English, for a page that meets them on its own.

    >>> use_language("de"); all_of("stage")["visit"]
    'Besuch'
    >>> use_language("en"); all_of("stage")
    {}
    """
    entries: dict[Any, str] = getattr(_catalogue(language()), "_catalog", {})  # gettext has no other way to ask for all
    head = f"{context}\x04"
    return {key[len(head) :]: text for key, text in entries.items() if isinstance(key, str) and key.startswith(head)}


@lru_cache
def _catalogue(code: str) -> NullTranslations:
    return catalogue.read(code)


def _translate(entries: NullTranslations, msgid: str, context: str) -> str:
    if not msgid:
        return ""  # to gettext the empty text is the head of the catalogue
    return entries.pgettext(context, msgid) if context else entries.gettext(msgid)
