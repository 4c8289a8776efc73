"""The ledger of evidence: what an export measures, what is inferred by a named rule, and what it cannot know."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from ...messages import gettext as _
from ...messages import mark, number, percent, stage_name
from ...models.readings import PHASES

MEASURED, INFERRED, UNKNOWN = "measured", "inferred", "unknown"
STATES = {
    MEASURED: mark("measured", "evidence"),
    INFERRED: mark("inferred", "evidence"),
    UNKNOWN: mark("cannot be known", "evidence"),
}
TIME = mark("Stages, and the time between them")
ONE = mark("What one person is here")
TOLD_APART = mark("People are told apart by the column '{column}' (people: {people}, rows: {rows}).")
LINES = 12  # of a ledger as text
MOST = 5  # things to record that are named in a line


@dataclass(frozen=True)
class Entry:
    """A line of the ledger: a quantity, its state (measured, inferred or unknown), by which rule, from how many rows.

    `sensitivity` has, for a rule with a number in it, that number (days) and the share that it makes. `record` says
    what to write down from now on, so that the state gets better. `phase` is one of the ten (1 to 10), or None; of the
    first entry, on what a person is, `column` is the one that tells `people` apart, so many. `stages` are those of the
    log that tell of the quantity.
    """

    quantity: str
    state: str
    rule: str = ""
    rows: int = 0
    record: str = ""
    sensitivity: tuple[tuple[int, float], ...] = ()
    phase: int | None = None
    column: str = ""
    people: int = 0
    stages: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The quantity in the language in use, a phase with its number."""
        return f"{self.phase} {stage_name(self.quantity)}" if self.quantity in PHASES else _(self.quantity)

    def __str__(self) -> str:
        """The line as a sentence in the language in use."""
        if self.quantity == ONE:
            told = {"column": self.column, "people": number(self.people, 0), "rows": number(self.rows, 0)}
            apart = [_(TOLD_APART).format(**told)] if self.column and self.people else []
            return " ".join([f"{self.name}: {_(self.rule).format(column=self.column)}", *apart])
        parts = [f"{self.name}: {_(STATES[self.state], 'evidence')}"]
        parts += [f"({number(self.rows, 0)})"] if self.rows else []
        parts += [f"– {_(self.rule)}"] if self.rule else []
        if self.sensitivity:
            shares = (
                _("{days} days: {share}").format(days=days, share=percent(share)) for days, share in self.sensitivity
            )
            parts.append(f"({', '.join(shares)})")
        parts[-1] += "."
        parts += [_("Record from now on: {what}.").format(what=_(self.record))] if self.record else []
        return " ".join(parts)


class Ledger(tuple[Entry, ...]):
    """The entries of a ledger; the first says what one person is."""

    def __str__(self) -> str:
        """Twelve lines at most: what a person is, what is measured, each rule, what is not known, what to record."""
        if len(self) < LINES:
            return "\n".join(map(str, self))
        lines = [str(self[0]), _("Measured: {what}.").format(what=_names(self.of(MEASURED)))]
        rules = [str(entry).partition(f" {_record_head()}")[0] for entry in self.of(INFERRED)]
        lines += rules[: LINES - 4]
        if left := self.of(INFERRED)[LINES - 4 :]:
            lines[-1] += " " + _("Inferred too: {what}.").format(what=_names(left))
        lines += [_("Cannot be known: {what}.").format(what=_names(self.of(UNKNOWN)))]
        things = list(dict.fromkeys(_(entry.record) for entry in self if entry.record))
        told = "; ".join(things[:MOST]) + ("; …" if len(things) > MOST else "")
        return "\n".join([*lines, _("Record from now on: {what}.").format(what=told)])

    def of(self, state: str) -> list[Entry]:
        """Return the entries of this state, without what a person is.

        >>> Ledger([Entry(ONE, MEASURED), Entry("purchase", INFERRED, phase=6)]).of(INFERRED)[0].name
        '6 purchase'
        """
        return [entry for entry in self[1:] if entry.state == state]

    def inferred_for(self, stages: Collection[str], timed: bool = False) -> list[Entry]:
        """Return the entries on which something rests that shows these stages, and, if `timed`, the time in them."""
        return [
            entry
            for entry in self.of(INFERRED)
            if not set(entry.stages).isdisjoint(stages) or (timed and entry.quantity == TIME)
        ]

    def tell(self, stages: Collection[str]) -> list[str]:
        """Return what to know of an estimate for these stages: who is a person, what is inferred, what is not known."""
        rules = [f"{entry.name} ({_(entry.rule)})" for entry in self.inferred_for(stages, timed=True)]
        told = [_("Inferred, not measured: {what}.").format(what="; ".join(rules))] if rules else []
        unknown = "; ".join(entry.name for entry in self.of(UNKNOWN))
        told += [_("The export cannot tell: {what}.").format(what=unknown)] if unknown else []
        return [*map(str, self[:1]), *told]

    def state(self) -> list[dict[str, Any]]:
        """Return the entries as plain data, in the language in use; `phase` is one of the ten (1 to 10), or None."""
        return [
            {
                "quantity": entry.name,
                "phase": entry.phase,
                "state": entry.state,
                "said": str(entry),
                "rule": _(entry.rule).format(column=entry.column) if entry.rule else "",
                "rows": entry.rows,
                "record": _(entry.record) if entry.record else "",
                "sensitivity": [list(each) for each in entry.sensitivity],
            }
            for entry in self
        ]


def tell_ledger(ledger: tuple[Any, ...], stages: Collection[str]) -> list[str]:
    """Return what the ledger of a log tells of an estimate for these stages, nothing if no export was read.

    >>> tell_ledger((), ["visit"])
    []
    """
    return ledger.tell(stages) if isinstance(ledger, Ledger) else []


def _names(entries: Iterable[Entry]) -> str:
    told = (f"{entry.name} ({number(entry.rows, 0)})" if entry.rows else entry.name for entry in entries)
    return "; ".join(told) or "–"


def _record_head() -> str:
    return _("Record from now on: {what}.").partition("{")[0].rstrip()
