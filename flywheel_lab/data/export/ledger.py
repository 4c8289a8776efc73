"""The ledger of evidence: what an export measures, what is inferred by a named rule, and what it cannot know."""

from dataclasses import dataclass
from typing import Any

from ...messages import gettext as _
from ...messages import mark, number, percent
from ..log import LOST, JourneyLog
from .shape import LINES, ORDERS
from .vocabulary import VOCABULARY, joined, plain_name

MEASURED, INFERRED, UNKNOWN = "measured", "inferred", "unknown"
STATES = {
    MEASURED: mark("measured", "evidence"),
    INFERRED: mark("inferred", "evidence"),
    UNKNOWN: mark("cannot be known", "evidence"),
}
SILENCES = (30, 60, 90, 180)  # days
ONE = mark("What one person is here")
WHO = {
    "shop": mark("a customer: an e-mail address or a number of the shop. Guests without either are nobody."),
    "browser": mark("a browser. Somebody with two devices counts twice."),
    "deal": mark("a deal. A buyer with two deals counts twice."),
    "contact": mark("a contact of the system."),
    "": mark("what stands in the column '{column}'."),
    "nobody": mark("nobody: the export counts people and does not name them."),
}
STAGES = mark("Stages, and the time between them")
PURCHASES = mark("Purchases")
AGAIN = mark("Further purchases, and the time between them")
LOSSES = mark("Who is lost before the purchase")
CHURN = mark("Who leaves as a customer")
FIRST_USE = mark("First use after the purchase")
REFERRALS = mark("Who came by a recommendation")
VALUE = mark("Amounts")
SILENT = mark("Who has been silent for this long counts as gone")
RECORD = {
    PURCHASES: mark("the purchase as a stage of its own, with its date"),
    AGAIN: mark("each further purchase, with the same customer number"),
    LOSSES: mark("who is lost before the purchase, on which day, and why"),
    CHURN: mark("the day on which a customer cancels"),
    FIRST_USE: mark("the day on which a customer first uses what they bought"),
    REFERRALS: mark("for each new customer, which customer recommended you"),
    VALUE: mark("the amount of each purchase"),
    STAGES: mark("the history of stages: each stage with its date"),
}


@dataclass(frozen=True)
class Entry:
    """A line of the ledger: a quantity, its state (measured, inferred or unknown), by which rule, from how many rows.

    `sensitivity` has, for a rule with a number in it, that number and the share that it makes. `record` says what to
    write down from now on, so that the state gets better.
    """

    quantity: str
    state: str
    rule: str = ""
    rows: int = 0
    record: str = ""
    sensitivity: tuple[tuple[int, float], ...] = ()
    phase: int | None = None

    def __str__(self) -> str:
        """The line as a sentence in the language in use."""
        quantity = _(self.quantity)
        if self.quantity == ONE:
            return f"{quantity}: {self.rule}"
        parts = [f"{quantity}: {_(STATES[self.state], 'evidence')}"]
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
        """A line for each entry."""
        return "\n".join(map(str, self))

    def state(self) -> list[dict[str, Any]]:
        """Return the entries as plain data, in the language in use; `phase` is one of the ten (1 to 10), or None."""
        return [
            {
                "quantity": _(entry.quantity),
                "phase": entry.phase,
                "state": entry.state,
                "said": str(entry),
                "rows": entry.rows,
                "record": _(entry.record) if entry.record else "",
                "sensitivity": [list(each) for each in entry.sensitivity],
            }
            for entry in self
        ]


def make_ledger(shape: str, source: str, column: str, log: JourneyLog | None) -> Ledger:
    """Return what an export of this shape and system tells; `column` is the one that tells people apart."""
    who = Entry(ONE, MEASURED, _(WHO[_one(shape, source, column)]).format(column=column))
    if log is None:
        return Ledger((who, *_unknown(STAGES, PURCHASES, AGAIN, LOSSES, CHURN, FIRST_USE, REFERRALS)))
    events = log.events
    referred = int(events["referrer"].notna().sum()) if "referrer" in events else 0
    values = int(events["value"].notna().sum()) if "value" in events else 0
    shop = shape in (ORDERS, LINES)
    bought = len(events) if shop else int((events["stage"] == log.purchase).sum())
    lost = int((events["stage"] == LOST).sum())
    return Ledger(
        (
            who,
            *(_unknown(STAGES) if shop else [Entry(STAGES, MEASURED, rows=len(events))]),
            _measured(PURCHASES, bought),
            _measured(AGAIN, len(events) - log.people if shop else 0),
            _measured(LOSSES, lost),
            *([_churn(log)] if shop and hasattr(log.observed_until, "year") else _unknown(CHURN)),
            *_unknown(FIRST_USE),
            _measured(REFERRALS, referred),
            _measured(VALUE, values),
        )
    )


def _one(shape: str, source: str, column: str) -> str:
    """Return what a person is: as the system has it, as the name of the column says, or else a customer of a shop."""
    if source:
        return str(VOCABULARY["sources"][source]["one"])
    name = joined(plain_name(column))
    kinds = (kind for kind, names in VOCABULARY["one"].items() if name in map(joined, names))
    return "nobody" if not column else next(kinds, "shop" if shape in (ORDERS, LINES) else "")


def _unknown(*quantities: str) -> list[Entry]:
    return [Entry(quantity, UNKNOWN, record=RECORD[quantity]) for quantity in quantities]


def _measured(quantity: str, rows: int) -> Entry:
    return Entry(quantity, MEASURED, rows=rows) if rows else _unknown(quantity)[0]


def _churn(log: JourneyLog) -> Entry:
    """Return who has been silent for how long: a rule whose number somebody has to choose."""
    days = (log.observed_until - log.events.groupby("person")["time"].max()).dt.days
    seen = (log.observed_until - log.events["time"].min()).days
    shares = tuple((silence, float((days > silence).mean())) for silence in SILENCES if silence < seen)
    if not shares:  # nobody can have been silent for longer than anybody was watched
        return _unknown(CHURN)[0]
    return Entry(CHURN, INFERRED, SILENT, len(days), RECORD[CHURN], shares)
