"""`messy_export`: what a course firm did, in the form of one system, with faults that are counted in its truth."""

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import ngettext, write_count
from ...models.firms import Firm, firm
from ..log import JourneyLog
from .faults.draft import Draft
from .faults.kinds import KINDS
from .faults.score import Score, compare_counts
from .making import clean_rows, true_log
from .orders import number_orders
from .rows import BY_ORDER, Form, write_rows
from .systems import FORMS

SIZES = {1: (40, 3, (3, 7)), 2: (90, 5, (2, 6)), 3: (200, 9, (1, 4))}
"""For each difficulty: people, kinds of faults at most, and from how many rows of each to below how many."""


@dataclass(frozen=True)
class Fault:
    """A fault that was planted: its kind, and how many rows it concerns; `whole` ones concern the file as a whole."""

    kind: str
    rows: int

    @property
    def whole(self) -> bool:
        """Whether it is in the file as a whole, so that there is nothing to count."""
        return KINDS[self.kind].whole

    @property
    def name(self) -> str:
        """What a list calls it, in the language in use."""
        return _(KINDS[self.kind].name)

    @property
    def said(self) -> str:
        """What is said once it is found, in the language in use."""
        return ngettext(*KINDS[self.kind].said, self.rows).format(n=self.rows)

    @property
    def why(self) -> str:
        """What it does to the numbers of who overlooks it, in the language in use."""
        return _(KINDS[self.kind].why)


@dataclass(frozen=True, eq=False, repr=False)
class MessyExport:
    """An export with planted `faults`: the file is `name` and `text`, and `truth` the log without any fault.

    `answers` are what to answer where the file alone does not tell; with them, `read_export` returns the truth.
    """

    name: str
    text: str
    form: Form
    firm: Firm
    difficulty: int
    faults: tuple[Fault, ...]
    truth: JourneyLog
    answers: Mapping[str, str]

    @property
    def system(self) -> str:
        """The system in whose form it is, as its makers write it."""
        return self.form.title

    @cached_property
    def bytes(self) -> bytes:
        """The file as it is stored."""
        return self.text.encode(self.form.encoding)

    @property
    def possible(self) -> list[tuple[str, str]]:
        """All faults that occur in exports of this system, planted or not: key and name, in the language in use."""
        return [(kind, _(each.name)) for kind, each in KINDS.items() if kind in self.form.kinds]

    def write(self, folder: Any) -> Path:
        """Write the file into a folder and return its path; raises FlywheelError."""
        path = Path(folder) / self.name
        try:
            path.write_bytes(self.bytes)
        except OSError as error:
            message = _("{path} cannot be written: {error}. Choose another folder.")
            raise FlywheelError(message.format(path=path, error=error.strerror or error)) from None
        return path

    def score(self, found: Mapping[str, Any]) -> Score:
        """Return which faults were found; `found` has a number of rows for each kind that somebody names.

        A fault of the whole file is found by any number but 0. Raises FlywheelError for a kind that there is not.

        >>> export = messy_export(seed=1)
        >>> export.score({fault.kind: fault.rows for fault in export.faults}).perfect
        True
        """
        return compare_counts({each.kind: each.rows for each in self.faults}, found, [k for k, _n in self.possible])

    def __repr__(self) -> str:
        """One line, in English, which does not tell the faults."""
        lines = self.text.count("\n")
        return f"MessyExport({self.system} of {self.firm.name}: {write_count(lines, 'line')})"


def messy_export(seed: int, difficulty: int = 1, system: str | None = None) -> MessyExport:
    """Return an export with planted faults; the same numbers always give the same file.

    `difficulty` 1 plants three kinds of faults where they are easy to see, 2 five kinds, 3 up to nine, few of each and
    hidden. `system` is one of "shopify", "woocommerce", "stripe", "orders", "bestellungen", "hubspot", "hubspot deals",
    "pipedrive", "salesforce", "ga4", "matomo" and "stages"; by default the seed picks it. Raises FlywheelError.

    >>> messy_export(seed=1)
    MessyExport(HubSpot of Zettelfrei: 47 lines)
    """
    rng = np.random.default_rng(_whole(seed, "seed", 0))
    if _whole(difficulty, "difficulty", 1) not in SIZES:
        message = _("difficulty must be at most {most}, got {value!r}.")
        raise FlywheelError(message.format(most=max(SIZES), value=difficulty))
    form = _pick_form(system, rng)
    of = firm(form.firms[rng.integers(len(form.firms))])
    people, most, (low, high) = SIZES[difficulty]
    kinds = pick_kinds(form, most, rng)
    end = dt.date(2025, 6, 30) + dt.timedelta(days=int(rng.integers(365)))
    return make_export(form, of, kinds, lambda _kind: int(rng.integers(low, high)), people, end, rng, difficulty)


def make_export(
    form: Form,
    of: Firm,
    kinds: Collection[str],
    count: Callable[[str], int],
    people: int,
    end: dt.date,
    rng: np.random.Generator,
    difficulty: int,
) -> MessyExport:
    """Return the export of a firm until a day, with faults of these kinds, in so many rows as `count` says of each."""
    draft = Draft(form, clean_rows(form, of, "lines" in kinds, people, end, rng), rng, sly=difficulty == max(SIZES))
    planted = [Fault(kind, each.plant(draft, count(kind))) for kind, each in KINDS.items() if kind in kinds]
    truth = true_log(form, draft.rows, end)
    written = sorted((*draft.rows, *draft.added), key=lambda row: row.at)
    if form.genre == BY_ORDER:
        number_orders(form, written)
    if "letters" in form.kinds and "letters" not in kinds:
        form = replace(form, encoding="utf-8-sig")  # as Excel writes it
    name = f"{form.file}_{end:%Y-%m-%d}.{form.suffix}"
    faults, answers = tuple(fault for fault in planted if fault.rows), dict(form.answers) | draft.answers
    return MessyExport(name, write_rows(form, written), form, of, difficulty, faults, truth, answers)


def pick_kinds(form: Form, most: int, rng: np.random.Generator) -> list[str]:
    """Return the kinds of faults for a file, in the order of the list: never all, but what is always in such a file."""
    always = {"clock"} & {*form.kinds}
    free = [kind for kind in form.kinds if kind not in always]
    chosen = {free[k] for k in rng.choice(len(free), size=min(most, len(free) - 1), replace=False)} | always
    return [kind for kind in KINDS if kind in chosen]


def _pick_form(system: str | None, rng: np.random.Generator) -> Form:
    if system is not None and system not in FORMS:
        message = _("There is no system {name!r}. There are: {names}.")
        raise FlywheelError(message.format(name=system, names=", ".join(FORMS)))
    return FORMS[system or list(FORMS)[rng.integers(len(FORMS))]]


def _whole(value: Any, name: str, low: int) -> int:
    if isinstance(value, bool) or not isinstance(value, (int, np.integer)) or value < low:
        message = _("{name} must be a whole number from {low} on, got {value!r}.")
        raise FlywheelError(message.format(name=name, low=low, value=value))
    return int(value)
