"""What an export is: a journal of stages, dates of stages side by side, orders, a snapshot of today, or counts only."""

import re

import numpy as np

from ...data.log import LOST
from ...data.words import sounds
from ..cells.codes import combine, count_each
from ..cells.column import Column, Numbers
from ..cells.values import is_empty, mark_words
from ..columns.roles import Columns
from ..columns.won_lost import are_deals
from ..files.table import Table
from ..vocabulary import VOCABULARY, has_word, is_metric, joined, metric_name, name_points, plain_name
from .members import member_dates
from .stages import is_won
from .steps import step_name, tell_one_day

JOURNAL, WIDE, VISITS, ORDERS, LINES, SNAPSHOT, COUNTS, UNKNOWN = (
    "journal",
    "wide",
    "visits",
    "orders",
    "line items",
    "snapshot",
    "report",
    "unknown",
)
CREATED = "created"
INTERVALS, TARIFFS = (frozenset(map(joined, VOCABULARY["rows"][kind])) for kind in ("intervals", "tariffs"))
CREATIONS = frozenset(map(joined, VOCABULARY["dates"]["created"]))
SURE, LIKELY = ([re.compile(f"^{pattern}$") for pattern in VOCABULARY["dates"][kind]] for kind in ("sure", "stage"))
ENDS = {joined(name): end for end in ("won", "lost") for name in VOCABULARY["dates"][end]}
EXITS = frozenset(map(joined, VOCABULARY["stages"]["exits"]))
QUOTED = re.compile(  # the stage in quotation marks, unless it is the day on which it was left
    r"^\W*(?:datum|date|fecha|data)\b(?![^„“\"«]*(?:austritt|verlass|exit|left|salida))[^„“\"«]*[„“\"«]([^“”\"»]+)[“”\"»].*$",
    re.IGNORECASE,
)
PIPELINE = re.compile(r"^(date entered .+?)\s*\([^()]*\)(?=\W*$)", re.IGNORECASE)
ACTION = re.compile(r"^(.+) \(actionDetails ([0-9]+)\)$")


def shape_of(table: Table, columns: Columns) -> str:
    """Return what an export is, by its columns and by whether people return in it."""
    there = columns.of
    counted = count_columns(table)
    if "person" not in there:
        return COUNTS if counted and ("stage" in there or len(counted) > 1) else UNKNOWN
    if action_columns(table):
        return VISITS
    if columns.by_row:
        return WIDE
    people, orders = columns.texts(table, "person"), has_orders(table, columns)
    unique = _hardly_repeats(people, 0.98)
    dated = not orders and len(stage_dates(table, columns)) > 1
    if dated and (unique or _hardly_repeats(_once(table, people), 0.98)):
        return WIDE
    if "stage" in there and not orders:
        if "time" not in there and not unique and columns.others["time"]:
            return UNKNOWN  # somebody may say which of its dates is that of the change
        alone = unique and len(table) > 1 and len(columns.texts(table, "stage").texts) > 1
        return SNAPSHOT if alone or "time" not in there or _stands_still(table, columns) else JOURNAL
    if "time" not in there:
        return UNKNOWN
    repeats = "product" in there and not _hardly_repeats(columns.texts(table, "order"), 1)
    return LINES if repeats else ORDERS


def _hardly_repeats(column: Column, share: float) -> bool:
    """Whether at least this share of the cells that are filled is different from all others."""
    filled = column.counts()[~column.blank]
    return bool(len(filled) >= share * filled.sum())


def _once(table: Table, people: Column) -> Column:
    """Return people without the rows that stand there twice."""
    return Column(people.texts, np.delete(people.codes, table.repeated(people.codes)))


def has_orders(table: Table, columns: Columns) -> bool:
    """Whether nearly each row has the number of an order and its amount, so that what it calls a stage is a detail.

    Deals that are won or lost are none where a status of payments stands beside them, and no name calls them a stage.
    """
    named = "stage" in columns.of and name_points("stage", table.header[columns.of["stage"]]) >= 1
    deals = are_deals(text for text in columns.texts(table, "stage").texts if not is_empty(text))
    if deals and (named or "status" not in columns.of):
        return False
    if not {"order", "value"} <= columns.of.keys() or name_points("order", table.header[columns.of["order"]]) < 4.5:
        return False
    empty = (columns.texts(table, role) for role in ("order", "value"))
    return all(each.take(mark_words(each, is_empty)).mean() <= 0.2 for each in empty)


def _stands_still(table: Table, columns: Columns) -> bool:
    """Whether stages are those of today beside dates of creation: in a row a deal with its end, or in lists, joined.

    Who stands in several such lists may have changed the stage, but not the date of creation.
    """
    if joined(plain_name(table.header[columns.of["time"]])) not in CREATIONS:
        return False
    person, stage, time = (columns.texts(table, role).codes for role in ("person", "stage", "time"))
    for k, name in stage_dates(table, columns).items():
        if is_won(name) or sounds(name, LOST):  # its day stands only where the stage is that end
            open_ = mark_words(table.columns[k], is_empty)[table.columns[k].codes]
            if open_.any() and not open_.all() and not np.intersect1d(stage[open_], stage[~open_]).size:
                return True
    stages, times = (_different(person, each) for each in (stage, time))
    return not (times[stages > 1] > 1).any()


def _different(person: Numbers, codes: Numbers) -> Numbers:
    """Return how many different codes each person has."""
    first = np.unique(combine([person, codes]), return_index=True)[1]
    return count_each(person[first])


def interval_price(table: Table, columns: Columns) -> str:
    """Return the name of the amount if it is a price of each month or year, not a payment, else ""."""
    if "value" not in columns.of:
        return ""
    header, names = table.header[columns.of["value"]], [plain_name(name) for name in table.header]
    intervals = any(joined(name) in INTERVALS for name in names)
    ends = any(has_word(name, VOCABULARY["rows"]["ends"]) for name in names)
    return header if joined(plain_name(header)) in TARIFFS or (intervals and ends) else ""


def step_dates(table: Table, columns: Columns) -> dict[int, str]:
    """Return the columns of dates that may be steps of a person, if there are several, with their names."""
    found: dict[int, str] = {}
    cells = [[row[k] for row in table.sample] for k in range(len(table.header))]
    for k, (header, dates) in enumerate(zip(table.header, columns.dates, strict=True)):
        if not dates.kind or has_word(plain_name(header), VOCABULARY["rows"]["undated"]):
            continue
        if not any(cells[k] == cells[other] or tell_one_day(dates, columns.dates[other]) for other in found):
            found[k] = step_name(header)
    return found if len(found) > 1 else {}


def are_purchases(table: Table, columns: Columns) -> bool:
    """Whether anything says that rows are purchases: an order's number, an amount, a word, customers who come back."""
    words = {kind: VOCABULARY["rows"][kind] for kind in ("purchases", "customers", "others")}
    names = [plain_name(header) for header in table.header]
    names = [name for name in names if not has_word(name, VOCABULARY["rows"]["means"])]
    if not {"order", "value", "refund"}.isdisjoint(columns.of) or any(has_word(n, words["purchases"]) for n in names):
        return True
    known = has_word(plain_name(table.header[columns.of["person"]]), words["customers"])
    returned = known and not _hardly_repeats(columns.texts(table, "person"), 1)
    return returned and not any(has_word(name, words["others"]) for name in names)


def action_columns(table: Table) -> list[dict[str, int]]:
    """Return for each action of a visit the columns that tell it, by the name of what they tell."""
    found: dict[int, dict[str, int]] = {}
    for k, header in enumerate(table.header):
        if match := ACTION.match(header):
            found.setdefault(int(match[2]), {})[match[1]] = k
    return [told for _number, told in sorted(found.items()) if "type" in told]


def count_columns(table: Table) -> list[int]:
    """Return the columns of counts in a report, the one that counts people first."""
    found = [k for k, header in enumerate(table.header) if is_metric(header)]
    names = [joined(name) for name in VOCABULARY["metrics"]["people"]]
    place = {name: k for k, name in enumerate(names)}
    return sorted(found, key=lambda k: place.get(metric_name(table.header[k]), len(names)))


def _is_either_end(stage: str) -> bool:
    """Whether a name stands for the day of a purchase as well as for that of a loss."""
    parts = stage.split()
    return any(map(is_won, parts)) and any(sounds(part, "lost") for part in parts)


def stage_dates(table: Table, columns: Columns) -> dict[int, str]:
    """Return the columns whose cells are the dates of a stage, with the name of the stage."""
    found, all_told = {}, 0
    for k, (header, dates) in enumerate(zip(table.header, columns.dates, strict=True)):
        name = plain_name(PIPELINE.sub(r"\1", QUOTED.sub(r"date entered \1", header)))
        stage = next((match[1] for pattern in (*SURE, *LIKELY) if (match := pattern.match(name))), None)
        stage = ENDS.get(joined(name), stage)
        sure = joined(name) in ENDS or any(pattern.match(name) for pattern in SURE)
        if stage and _is_either_end(stage):
            continue
        ends = stage and (is_won(stage) or sounds(stage, "lost") or joined(stage) in EXITS)
        all_told += bool(sure and dates.kind and stage and not ends)
        if joined(name) in CREATIONS:
            stage, sure = CREATED, True
        if dates.kind and stage and (sure or not has_word(name, VOCABULARY["dates"]["never"])):
            found[k] = stage
    if columns.steps:
        return {k: step_name(table.header[k]) for k in columns.steps}
    if members := member_dates(table, columns, step_dates(table, columns)):
        return members
    if all_told:  # the system tells each stage, and the first of them begins when the row is created
        return {k: stage for k, stage in found.items() if stage != CREATED}
    return found
