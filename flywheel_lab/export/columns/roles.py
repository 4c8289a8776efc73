"""Which column is what: its name first, its cells as evidence; two columns that are nearly as likely are a question."""

import datetime as dt
from dataclasses import dataclass, field

from ...data.words import fold
from ...errors import FlywheelError
from ...messages import gettext as _
from ..cells.column import Column
from ..cells.dates import Dates, read_dates
from ..cells.together import beside
from ..doubts.answers import Answers
from ..files.table import Table
from ..vocabulary import VOCABULARY, joined, plain_name
from .candidates import name_most, possible_columns
from .firms import find_firms
from .joining import find_cases, find_numbers, join_most
from .keys import day_in, find_beside, find_days, find_orders, find_parents, numbers_orders
from .mails import heed_only_mails
from .mentions import find_mentions
from .points import CHOSEN, role_points

LEAST = {"person": 1.2, "order": 3, "time": 1, "stage": 1, "value": 1, "channel": 1}  # points; of the others, 3
SURE_ORDER = 4.5  # points of a name that tells by itself that a column numbers orders
RIVAL = 0.35  # points within which another column is as likely
WEAK = {"person": 2, "time": 4, "value": 4}  # points of a name that only hints: other columns may be meant


@dataclass
class Columns:
    """For each role the number of its column, and how the dates of all columns are written; `rivals` are as likely.

    The name of a `weak` one only hints at its role, so that it is asked even without a rival; `others` may have a role
    by what stands in their cells, though their names do not tell. `cases` are the columns of cases, which are taken for
    people, and of the people who have them; numbers of orders hold `within` others, the day first; `steps` are dates
    that are steps of people by an answer; texts in `mentions` name the order from which money goes back. Of two
    `agreed` columns, the first is taken for the role: the other one tells the same people apart, or the same amounts.
    Where people are told apart `by_row`, each row is one.
    """

    of: dict[str, int]
    dates: list[Dates]
    like: str | None
    rivals: dict[str, list[int]] = field(default_factory=dict)
    weak: set[str] = field(default_factory=set)
    others: dict[str, list[int]] = field(default_factory=dict)
    cases: tuple[int, ...] = ()
    within: tuple[int, ...] = ()
    steps: tuple[int, ...] = ()
    mentions: int = -1
    agreed: dict[str, tuple[int, int]] = field(default_factory=dict)
    by_row: bool = False

    def texts(self, table: Table, role: str) -> Column:
        """Return what the rows say in a role, trimmed, "" where there is no such column."""
        if role == "order" and "order" in self.of and self.within:
            day, *tills = (table.columns[k].trimmed for k in self.within)
            return beside([table.columns[self.of[role]].trimmed, day.change(day_in), *tills])
        return table.columns[self.of[role]].trimmed if role in self.of else Column.same("", len(table))


def find_columns(table: Table, source: str, answers: Answers, today: dt.datetime | None = None) -> Columns:
    """Return which column is what, by points; a column has one role, but that a login may also be the person."""
    cells = [[row[k] for row in table.sample] for k in range(len(table.header))]
    found = [read_dates(texts, header, today) for header, texts in zip(table.header, cells, strict=True)]
    points = [role_points(header, texts, each) for header, texts, each in zip(table.header, cells, found, strict=True)]
    heed_only_mails(points, cells)
    recipe = VOCABULARY["sources"].get(source, {})
    plain = [joined(plain_name(header)) for header in table.header]
    for role, headers in recipe.get("columns", {}).items():
        names = map(joined, [headers] if isinstance(headers, str) else headers)
        there = [plain.index(name) for name in names if name in plain]
        if role == "time":  # a column of times of day alone is not the date, whatever its name
            there = [k for k in there if found[k].kind] or there
        if there:
            points[there[0]][role] = CHOSEN
    for header in recipe.get("alone", ()):
        k = plain.index(joined(header)) if joined(header) in plain else -1
        if k >= 0 and CHOSEN not in [each.get("person") for each in points] and len(set(cells[k])) == len(cells[k]):
            points[k]["person"] = CHOSEN
    for header in recipe.get("ignore", ()):
        if joined(header) in plain:
            points[plain.index(joined(header))] = {}
    named = sorted(((each.get("person", 0.0), -k) for k, each in enumerate(points)), reverse=True)
    for role in VOCABULARY["columns"]:
        if (header := answers.get(f"column.{role}")) is not None:
            for each in points:
                each.pop(role, None)
            if header:  # "" is none of them
                points[_index(table.header, header, role)][role] = CHOSEN + 1
    dated = list(zip(found, points, strict=True))
    if not any(dates.kind and told.get("time", 0) >= 1 for dates, told in dated):
        for told in points:
            told.pop("clock", None)
    else:
        for dates, told in dated:  # a clock beside a date is no date
            if not dates.kind and told.get("time", 0) < CHOSEN:
                told["time"] = 0.0
    columns = Columns({}, found, _written_like(found, table.comma))
    columns.others = possible_columns(table.header, found, points, cells)
    best = {role: max((each.get(role, 0) for each in points), default=0) for role in VOCABULARY["columns"]}
    for role in sorted(best, key=lambda role: -best[role]):
        some = [
            (each.get(role, 0), -k) for k, each in enumerate(points) if k not in columns.of.values() or role == "login"
        ]
        some = sorted((each for each in some if each[0] >= LEAST.get(role, 3)), reverse=True)
        if role == "person":
            some = join_most(some, cells, recipe.get("one") == "shop") or name_most(some, cells)
            some = _put_buyers_first(some, points, cells)
        if not some:
            continue
        columns.of[role] = -some[0][1]
        if some[0][0] < WEAK.get(role, 0) and (role != "time" or len(columns.others["time"]) > 1):
            columns.weak.add(role)
        columns.rivals[role] = [-k for each, k in some if some[0][0] - each < RIVAL]
    if columns.of.get("login") == columns.of.get("person"):
        columns.of.pop("login", None)
    if near := find_beside(columns.of, columns.rivals.get("currency", []), table.header):
        columns.of["currency"], columns.rivals["currency"] = near[0], near
    if "person" in columns.of:
        free = [each for each in named if -each[1] not in columns.of.values()]
        columns.of |= find_numbers(columns.of["person"], free, cells)
        if points[columns.of["person"]].get("person", 0) < CHOSEN:
            columns.of["person"] = find_firms(columns.of["person"], table.header, cells)
            _take_cases(columns, table.header, cells)
    _check_orders(columns, table.header, points, cells)
    if "parent" not in columns.of and "order" in columns.of:
        columns.of |= find_parents(columns.of, found, cells)
    if "parent" not in columns.of and {"order", "value"} <= columns.of.keys():
        columns.mentions = find_mentions(columns.of, found, cells)
    return columns


def _put_buyers_first(
    some: list[tuple[float, int]], points: list[dict[str, float]], cells: list[list[str]]
) -> list[tuple[float, int]]:
    """Return candidates for people, of those that are as likely one first of whom an order has one: not its guests."""
    numbers = next(
        (cells[k] for k, each in enumerate(points) if each.get("order", 0) >= SURE_ORDER and _repeat(cells[k])), []
    )
    rivals = [each for each in some if some[0][0] - each[0] < RIVAL] if numbers else []

    def have_guests(each: tuple[float, int]) -> bool:
        rows = {(number, fold(name)) for number, name in zip(numbers, cells[-each[1]], strict=True)}
        return len(rows) > len(set(numbers))

    return sorted(rivals, key=have_guests) + some[len(rivals) :]


def _repeat(texts: list[str]) -> bool:
    return len(set(texts)) < len(texts)


def _take_cases(columns: Columns, header: list[str], cells: list[list[str]]) -> None:
    """Let people be their cases, where somebody may have several at once; who is one is asked if no name tells it."""
    case, sure = find_cases(columns.of, columns.dates, header, cells)
    if case >= 0:
        customer = columns.of["person"]
        columns.of = {role: k for role, k in columns.of.items() if k != case and role != "number"} | {"person": case}
        columns.weak.discard("person")
        columns.rivals["person"] = [case] if sure else [case, customer]
        columns.cases = (case, customer) if sure else ()


def _check_orders(columns: Columns, header: list[str], points: list[dict[str, float]], cells: list[list[str]]) -> None:
    """Take the next column for the number of orders if the one with most points repeats for several people or days."""
    some = sorted(((told.get("order", 0), -k) for k, told in enumerate(points)), reverse=True)
    free = {k for role, k in columns.of.items() if role != "order"}
    who, when = (cells[columns.of[role]] if role in columns.of else [""] * len(cells[0]) for role in ("person", "time"))
    there = [
        -k
        for each, k in some
        if each >= CHOSEN or (each >= LEAST["order"] and numbers_orders(cells[-k], who, when, each >= SURE_ORDER))
    ]
    columns.of.pop("order", None)
    daily = (
        (-k, find_days(-k, columns.of, header, cells))
        for each, k in some
        if SURE_ORDER <= each < CHOSEN and -k not in free
    )
    if found := next(((k, within) for k, within in daily if within), None):
        columns.of["order"], columns.within = found
        return
    columns.of |= next(({"order": k} for k in there if k not in free), {})
    if {"person", "time"} <= columns.of.keys() and not {"order", "stage"} & columns.of.keys():
        columns.of |= find_orders(columns.of, columns.dates, cells)


def _written_like(found: list[Dates], comma: bool) -> str | None:
    """Return the order of day and month that the clear columns of the file have."""
    sure = {each.kind for each in found if each.clear and each.kind in ("dmy", "mdy")}
    return sure.pop() if len(sure) == 1 else "dmy" if comma and not sure else None


def _index(header: list[str], column: str, role: str) -> int:
    if column in header:
        return header.index(column)
    message = _("There is no column '{column}' for {role!r}. There are: {there}.")
    raise FlywheelError(message.format(column=column, role=role, there=", ".join(header[:12])))
