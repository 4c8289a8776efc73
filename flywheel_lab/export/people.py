"""Who a row is about: an id as it is written, an e-mail in small letters, a guest by the e-mail, or nobody known."""

import numpy as np
import pandas as pd

from ..data.log.notes import note_that
from ..data.log.people import from_0_on
from ..messages import mark
from .cells.codes import count_each
from .cells.column import Column, Numbers
from .cells.values import is_empty, is_nobody, mark_words
from .columns.counter import over_the_counter
from .columns.mails import MAIL, are_mails, own_address
from .columns.roles import Columns
from .columns.shortened import are_shortened, refuse_shortened
from .columns.spelled import spell_people
from .columns.which_column import which_column
from .files.table import Table
from .report import BY_LOGIN, KNOWN_BY_MAIL, KNOWN_BY_NUMBER, KNOWN_BY_ORDER, SHORTENED, SPELLED
from .sheet import Sheet

JOINED = mark("Customers with several e-mail addresses, each counted as one by the number: {n}.")
NUMBERS_JOINED = mark("Customers with several numbers, each counted as one by the e-mail address: {n}.")
CASES = mark(
    "What one person is here stands in '{column}'. Of those in '{other}', some have several at once ({n}), each with a "
    "way of its own."
)
AGREED = mark("Who somebody is stands in '{column}'. '{other}' tells the same people apart.")
OWN = mark("The address that stands in nearly all rows of '{column}' is the seller's own: it names nobody. Rows: {n}.")
MOST_OWN = 20  # rows with the seller's address, if it stands where people are named
DAILY = mark("The numbers in '{column}' begin anew each day, so a number counts together with its day.")


def name_people(sheet: Sheet, shop: bool) -> Column:
    """Return the person of each row, "" where it names nobody.

    Ids stay as they are written, because some differ only in capitals; names of several words are one then. 0 is a
    person where people are numbered from 0 on, but never in a shop, where it stands for guests. The address of the
    seller is nobody's.
    """
    table, columns, fates = sheet.table, sheet.columns, sheet.fates
    if columns.by_row:
        return Column([str(row + 1) for row in range(len(table))], np.arange(len(table)))
    at = columns.of["person"]
    written = table.columns[at]
    ids = written.trimmed
    nobody = mark_words(ids, is_nobody).copy()
    if not shop and "0" in ids.texts and from_0_on(pd.to_numeric(pd.Series(ids.texts), errors="coerce")):
        nobody[ids.texts.index("0")] = False
    if shop:
        nobody |= over_the_counter(table, ids)
    if shop and (own := own_address(ids, MOST_OWN)):
        nobody[ids.texts.index(own)] = True
        sheet.notes += note_that(OWN, column=table.header[at], n=int(ids.counts()[ids.texts.index(own)]))
    shortened = are_shortened(written)
    if shortened.any() and (shortened | mark_words(written, is_nobody)).all():
        refuse_shortened(written, table.header[at], table.lines)
    fates.reject(written.take(shortened), SHORTENED)
    tidy = spell_people(ids)
    mails, reason = _names_beside(table, columns)
    logins = _logins(table, columns, ids)
    login_of = np.zeros(len(ids.texts), np.int64)
    login_of[list(logins)] = 1 + np.arange(len(logins))
    by_login = ids.take(login_of > 0)
    fates.repair(by_login, BY_LOGIN)
    guest = ids.take(nobody) & ~by_login
    for k, column in sorted(table.columns.items()):
        own = own_address(column) if k != at and guest.any() else ""
        n = int((guest & column.take([text == own for text in column.texts])).sum()) if own else 0
        sheet.notes += note_that(OWN, column=table.header[k], n=n) if n else []
    by_mail = guest & ~mails.take(mark_words(mails, is_nobody))
    fates.repair(by_mail, reason)
    if tidy is not written.texts:
        spelled = [name != tidy[code] for name, code in zip(written.texts, _codes_of(written, ids), strict=True)]
        fates.repair(written.take(spelled) & ~guest & ~by_login, SPELLED)
    owners = _owners(Column(tidy, ids.codes), nobody, mails)
    told = Column.of([*tidy, *owners, *logins.values(), ""])
    login_of += len(tidy) + len(owners) - 1
    rows = np.select([by_login, by_mail, guest], [login_of[ids.codes], len(tidy) + mails.codes, -1], ids.codes)
    named = Column(told.texts, told.codes[rows])
    return _name_by_order(named, sheet) if shop else named


def _name_by_order(people: Column, sheet: Sheet) -> Column:
    """Return people where lines that name nobody have the only person whom other lines of their order name.

    Say as well where the numbers of orders begin anew each day.
    """
    columns, table = sheet.columns, sheet.table
    if "order" not in columns.of:
        return people
    sheet.notes += note_that(DAILY, column=sheet.header("order")) if columns.within else []
    numbers = columns.texts(table, "order")
    named = people.take([bool(name) for name in people.texts])
    there = ~numbers.take(mark_words(numbers, is_empty))
    if not (there & ~named).any():
        return people
    rows = np.flatnonzero(named & there)
    most, least = np.full(numbers.different, -1), np.full(numbers.different, len(people.texts))
    np.maximum.at(most, numbers.codes[rows], people.codes[rows])
    np.minimum.at(least, numbers.codes[rows], people.codes[rows])
    found = there & ~named & (most == least)[numbers.codes]
    sheet.fates.repair(found, KNOWN_BY_ORDER)
    return Column(people.texts, np.where(found, most[numbers.codes], people.codes))


def note_joined(people: Column, sheet: Sheet) -> None:
    """Say how many people have several e-mail addresses, or numbers, and that people are cases of a customer."""
    table, columns = sheet.table, sheet.columns
    if columns.cases:
        case, customer = columns.cases
        n = _with_several(table.columns[customer].trimmed, table.columns[case].trimmed)
        sheet.ask(which_column("person", [case, customer], table, table.header[case]))
        sheet.notes += note_that(CASES, column=table.header[case], other=table.header[customer], n=n)
    if "person" in columns.agreed:
        column, other = (table.header[k] for k in columns.agreed["person"])
        sheet.notes += note_that(AGREED, column=column, other=other)
    if "number" in columns.of:
        n = _with_several(people, columns.texts(table, "number"))
        sheet.notes += note_that(NUMBERS_JOINED, n=n) if n else []
    elif (mail := _own_mails(table, columns.of["person"])) is not None:
        mails = table.columns[mail].change(lambda text: text.strip().lower() if "@" in text else "")
        n = _with_several(people, mails)
        sheet.notes += note_that(JOINED, n=n) if n else []


def _own_mails(table: Table, person: int) -> int | None:
    """Return the column of addresses beside names or numbers; beside those of people, others are somebody else's."""
    return None if are_mails([row[person] for row in table.sample]) else mail_column(table, person)


def _with_several(people: Column, names: Column) -> int:
    """Return how many people have several names; a cell that names nobody counts for neither."""
    there = people.take(~mark_words(people, is_nobody)) & names.take(~mark_words(names, is_nobody))
    pairs = np.unique(people.codes[there].astype(np.int64) * len(names.texts) + names.codes[there])
    return int((count_each(pairs // len(names.texts)) > 1).sum()) if len(pairs) else 0


def _codes_of(written: Column, changed: Column) -> Numbers:
    """Return for each text of a column its number in the changed one."""
    found = np.zeros(len(written.texts), np.int64)
    found[written.codes] = changed.codes
    return found


def _owners(ids: Column, nobody: Numbers, mails: Column) -> list[str]:
    """Return for each address, or number, the id that came with it first, itself where none ever did."""
    rows = np.flatnonzero(~ids.take(nobody) & mails.take([bool(address) for address in mails.texts]))
    addresses, first = np.unique(mails.codes[rows], return_index=True)
    owners = list(mails.texts)
    for code, row in zip(addresses.tolist(), rows[first].tolist(), strict=True):
        owners[code] = ids[row]
    return owners


def _names_beside(table: Table, columns: Columns) -> tuple[Column, str]:
    """Return what names people in another column, numbers or addresses in small letters, and that it does."""
    if "number" in columns.of:
        return columns.texts(table, "number"), KNOWN_BY_NUMBER
    k = mail_column(table, columns.of["person"])
    mails = Column.same("", len(table)) if k is None else table.columns[k].change(lambda text: text.strip().lower())
    return mails, KNOWN_BY_MAIL


def mail_column(table: Table, person: int) -> int | None:
    """Return the number of the first column, other than that of the person, that holds e-mail addresses of others."""
    for k, column in sorted(table.columns.items()):
        if k != person and column.has("@") and not own_address(column):
            rows = np.where(mark_words(column, is_empty), 0, column.counts())
            if rows[[bool(MAIL.match(text)) for text in column.texts]].sum() > rows.sum() / 2:
                return k
    return None


def _logins(table: Table, columns: Columns, ids: Column) -> dict[int, str]:
    """Return the last login of each browser that ever had one, by the number of the browser's name."""
    if "login" not in columns.of:
        return {}
    logins = columns.texts(table, "login")
    there = logins.take([not is_nobody(login) for login in logins.texts]) & ids.take([bool(name) for name in ids.texts])
    rows = np.flatnonzero(there)
    return dict(zip(ids.codes[rows].tolist(), (logins[row] for row in rows.tolist()), strict=True))
