"""Which column is what: its name first, its cells as evidence; two columns that are nearly as likely are a question."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark
from ..words import WORDS, fold
from .column import Column
from .dates import Dates, read_dates
from .doubts import Answers, Choice, Doubt, DoubtError
from .table import Table
from .values import is_empty, read_values
from .vocabulary import VOCABULARY, joined, name_points, plain_name

MAIL = re.compile(r"^\s*[^@\s,;]+@[^@\s,;]+\.[A-Za-z]{2,}\s*$")
PLACEHOLDERS = frozenset(WORDS["nobody"])
LEAST = {"person": 1.2, "order": 3, "time": 1, "stage": 1, "value": 1, "channel": 1}  # points; of the others, 3
RIVAL = 0.35  # points within which another column is as likely
CHOSEN = 9.0  # points
ROLES = {
    "person": mark("the person", "role"),
    "time": mark("the time", "role"),
    "stage": mark("the stage", "role"),
    "value": mark("the amount", "role"),
}


@dataclass
class Columns:
    """For each role the number of its column, and how the dates of all columns are written; `rivals` are as likely."""

    of: dict[str, int]
    dates: list[Dates]
    like: str | None
    rivals: dict[str, list[int]]

    def texts(self, table: Table, role: str) -> Column:
        """Return what the rows say in a role, trimmed, "" where there is no such column."""
        return table.columns[self.of[role]].change(str.strip) if role in self.of else Column.same("", len(table))


def ask_rivals(columns: Columns, roles: Iterable[str], table: Table, name: str) -> None:
    """Raise DoubtError if for one of the roles two columns are as likely, and differ in what they say."""
    for role in roles:
        told: list[tuple[int, Column]] = []
        for k in columns.rivals.get(role, []):
            texts = table.columns[k].change(str.strip)
            if not any(texts.texts == other.texts and (texts.codes == other.codes).all() for _k, other in told):
                told.append((k, texts))
        if len(told) > 1:
            raise DoubtError(_rivals(role, sorted(k for k, _texts in told), table), name)


def find_columns(table: Table, source: str, answers: Answers, today: dt.datetime | None = None) -> Columns:
    """Return which column is what, by points; a column has one role, but that a login may also be the person."""
    cells = [[row[k] for row in table.sample] for k in range(len(table.header))]
    found = [read_dates(texts, header, today) for header, texts in zip(table.header, cells, strict=True)]
    like = _written_like(found, table.comma)
    points = [_points(header, texts, each) for header, texts, each in zip(table.header, cells, found, strict=True)]
    recipe = VOCABULARY["sources"].get(source, {})
    plain = [joined(plain_name(header)) for header in table.header]
    for role, header in recipe.get("columns", {}).items():
        if joined(header) in plain:
            points[plain.index(joined(header))][role] = CHOSEN
    for header in recipe.get("ignore", ()):
        if joined(header) in plain:
            points[plain.index(joined(header))] = {}
    for role in VOCABULARY["columns"]:
        if (header := answers.get(f"column.{role}")) is not None:
            for each in points:
                each.pop(role, None)
            points[_index(table.header, header, role)][role] = CHOSEN + 1
    columns = Columns({}, found, like, {})
    best = {role: max((each.get(role, 0) for each in points), default=0) for role in VOCABULARY["columns"]}
    for role in sorted(best, key=lambda role: -best[role]):
        some = [
            (each.get(role, 0), -k) for k, each in enumerate(points) if k not in columns.of.values() or role == "login"
        ]
        some = sorted((each for each in some if each[0] >= LEAST.get(role, 3)), reverse=True)
        if role == "person":
            some = _those_who_name_most(some, cells)
        if not some:
            continue
        columns.of[role] = -some[0][1]
        columns.rivals[role] = [-k for each, k in some if some[0][0] - each < RIVAL]
    if columns.of.get("login") == columns.of.get("person"):
        columns.of.pop("login", None)
    return columns


def _written_like(found: list[Dates], comma: bool) -> str | None:
    """Return the order of day and month that the clear columns of the file have."""
    sure = {each.kind for each in found if each.clear and each.kind in ("dmy", "mdy")}
    return sure.pop() if len(sure) == 1 else "dmy" if comma and not sure else None


def _index(header: list[str], column: str, role: str) -> int:
    if column in header:
        return header.index(column)
    message = _("There is no column '{column}' for {role!r}. There are: {there}.")
    raise FlywheelError(message.format(column=column, role=role, there=", ".join(header[:12])))


def _points(header: str, texts: list[str], found: Dates) -> dict[str, float]:
    """Return the points of one column for each role, by its name and by what its cells can be."""
    points = {role: name_points(role, header) for role in VOCABULARY["columns"]}
    full = [text.strip() for text in texts if not is_empty(text)]
    if not full:
        return {role: each / 2 if each >= 5 else 0 for role, each in points.items()}
    different = len(set(full))
    values = read_values(full)
    if sum(bool(MAIL.match(text)) for text in full) > 0.8 * len(full):
        points["person"] += 1.5
        points |= dict.fromkeys(("order", "stage", "value", "channel"), 0.0)
    if found.kind:
        points["time"] += 1.5
        points |= dict.fromkeys(("stage", "value", "status", "channel", "referrer", "refund"), 0.0)
        points["person"] *= points["person"] >= 4.5
    else:
        points["time"] = points["time"] - 1 if points["time"] >= 5 and not values.numeric else 0.0
    if not values.numeric:
        points["value"] = points["refund"] = 0.0
    else:
        points["stage"] -= 3 if different > 12 else 1
        points["status"] -= 3
        points["channel"] -= 2
    letters = all(re.fullmatch("[A-Za-z]{3}|[€$£]", text) for text in full) and different <= 12
    points["currency"] += (1 if letters else -3) if points["currency"] else 0
    if different > 60 and different > len(full) / 2:
        points["stage"] -= 2
    if sum(text.startswith(("http", "www.", "(direct)")) for text in full) > 0.2 * len(full):
        points |= {"referrer": 0.0, "person": 0.0}
    if different == 1 and len(full) > 5:
        points["person"] -= 2
    return points


def _those_who_name_most(some: list[tuple[float, int]], cells: list[list[str]]) -> list[tuple[float, int]]:
    """Return the candidates for people that name somebody in most rows; points decide between equals."""
    if not some or some[0][0] >= CHOSEN:
        return some[:1]

    def named(each: tuple[float, int]) -> float:
        texts = cells[-each[1]]
        return round(sum(fold(text) not in PLACEHOLDERS for text in texts) / max(1, len(texts)), 2)

    top = [each for each in some if each[0] >= 4.5 or each[0] >= some[0][0] - 1]
    most = max(map(named, top))
    return [each for each in top if named(each) >= most - 0.01]


def _rivals(role: str, rivals: list[int], table: Table) -> Doubt:
    choices = [
        Choice(table.header[k], table.header[k], tuple((row[k], row[k]) for row in table.sample[:1])) for k in rivals
    ]
    question = _("Which column is {role}?").format(role=_(ROLES[role], "role"))
    return Doubt(f"column.{role}", "", question, tuple(choices), blocking=True)
