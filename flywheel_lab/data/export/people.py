"""Who a row is about: an id as it is written, an e-mail in small letters, a guest by the e-mail, or nobody known."""

import re

import numpy as np
import pandas as pd

from ...messages import mark
from ..log.notes import note_that
from ..log.people import from_0_on
from .column import Column, Numbers
from .columns import Columns
from .points import MAIL
from .report import BY_LOGIN, KNOWN_BY_MAIL, SHORTENED, SPELLED, Fates
from .sheet import Sheet
from .table import Table
from .values import is_empty, is_nobody, mark_words

JOINED = mark("Customers with several e-mail addresses, each counted as one by the number: {n}.")
SCIENTIFIC = re.compile(r"^\s*[0-9](?:[.,][0-9]+)?E\+[0-9]+\s*$")  # 9.00720E+16 may have been several customers


def name_people(table: Table, columns: Columns, fates: Fates, shop: bool) -> Column:
    """Return the person of each row, "" where it names nobody.

    Ids stay as they are written, because some differ only in capitals. 0 is a person where people are numbered from 0
    on, but never in a shop, where it stands for guests.
    """
    at = columns.of["person"]
    written = table.columns[at]
    ids = written.trimmed
    nobody = mark_words(ids, is_nobody).copy()
    if not shop and "0" in ids.texts and from_0_on(pd.to_numeric(pd.Series(ids.texts), errors="coerce")):
        nobody[ids.texts.index("0")] = False
    fates.reject(written.take(["E+" in name and bool(SCIENTIFIC.match(name)) for name in written.texts]), SHORTENED)
    tidy = [name.lower() if not name.islower() and MAIL.match(name) else name for name in ids.texts]
    mails = _mails(table, at)
    logins = _logins(table, columns, ids)
    by_login = ids.take([code in logins for code in range(len(ids.texts))])
    fates.repair(by_login, BY_LOGIN)
    guest = ids.take(nobody) & ~by_login
    by_mail = guest & ~mails.take(mark_words(mails, is_nobody))
    fates.repair(by_mail, KNOWN_BY_MAIL)
    spelled = [name != tidy[code] for name, code in zip(written.texts, _codes_of(written, ids), strict=True)]
    fates.repair(written.take(spelled) & ~guest & ~by_login, SPELLED)
    owners = _owners(ids, nobody, mails)
    told = Column.of([*tidy, *owners, *logins.values(), ""])
    begin = len(tidy) + len(owners)
    login_of = np.zeros(len(ids.texts), np.int64)
    login_of[list(logins)] = begin + np.arange(len(logins))
    rows = np.select([by_login, by_mail, guest], [login_of[ids.codes], len(tidy) + mails.codes, -1], ids.codes)
    return Column(told.texts, told.codes[rows])


def note_joined(people: Column, sheet: Sheet) -> None:
    """Say how many people have several e-mail addresses."""
    mail = mail_column(sheet.table, sheet.columns.of["person"])
    if mail is not None:
        mails = sheet.table.columns[mail].change(lambda text: text.strip().lower())
        there = mails.take(["@" in text for text in mails.texts]) & people.take(list(map(bool, people.texts)))
        pairs = np.unique(people.codes[there].astype(np.int64) * len(mails.texts) + mails.codes[there])
        n = int((np.bincount((pairs // len(mails.texts)).astype(np.intp)) > 1).sum()) if len(pairs) else 0
        sheet.notes += note_that(JOINED, n=n) if n else []


def _codes_of(written: Column, changed: Column) -> Numbers:
    """Return for each text of a column its number in the changed one."""
    found = np.zeros(len(written.texts), np.int64)
    found[written.codes] = changed.codes
    return found


def _owners(ids: Column, nobody: Numbers, mails: Column) -> list[str]:
    """Return for each address the id that came with it first, the address itself where none ever did."""
    rows = np.flatnonzero(~ids.take(nobody) & mails.take([bool(address) for address in mails.texts]))
    addresses, first = np.unique(mails.codes[rows], return_index=True)
    owners = list(mails.texts)
    for code, row in zip(addresses.tolist(), rows[first].tolist(), strict=True):
        owners[code] = ids[row]
    return owners


def _mails(table: Table, person: int) -> Column:
    """Return the addresses in the first other column that holds e-mail addresses, in small letters."""
    k = mail_column(table, person)
    return Column.same("", len(table)) if k is None else table.columns[k].change(lambda text: text.strip().lower())


def mail_column(table: Table, person: int) -> int | None:
    """Return the number of the first column, other than that of the person, that holds e-mail addresses."""
    for k, column in sorted(table.columns.items()):
        if k != person and column.has("@"):
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
