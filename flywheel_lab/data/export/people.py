"""Who a row is about: an id as it is written, an e-mail in small letters, a guest by the e-mail, or nobody known."""

import pandas as pd

from ..log.people import from_0_on
from .columns import Columns
from .points import MAIL
from .report import BY_LOGIN, KNOWN_BY_MAIL, SPELLED, Fates
from .table import Table
from .values import is_empty, is_nobody


def name_people(table: Table, columns: Columns, fates: Fates, shop: bool) -> list[str | None]:
    """Return the person of each row, None where it names nobody.

    Ids stay as they are written, because some differ only in capitals. 0 is a person where people are numbered from 0
    on, but never in a shop, where it stands for guests.
    """
    at = columns.of["person"]
    ids = [row[at].strip() for row in table.rows]
    nobody = {name for name in set(ids) if is_nobody(name)}
    if not shop and "0" in nobody and from_0_on(pd.to_numeric(pd.Series(list(set(ids))), errors="coerce")):
        nobody.discard("0")
    mail = _mail_column(table, at)
    mails = ["" if mail is None else row[mail].strip().lower() for row in table.rows]
    owner: dict[str, str] = {}
    for name, address in zip(ids, mails, strict=True):
        if name not in nobody and address:
            owner.setdefault(address, name)
    login = _logins(table, columns, ids)
    found: list[str | None] = []
    for k, (name, address) in enumerate(zip(ids, mails, strict=True)):
        if name in login:
            fates.repair(k, BY_LOGIN)
            found.append(login[name])
        elif name in nobody:
            known = not is_nobody(address)
            if known:
                fates.repair(k, KNOWN_BY_MAIL)
            found.append(owner.get(address, address) if known else None)
        else:
            tidy = name.lower() if MAIL.match(name) else name
            if tidy != table.rows[k][at]:
                fates.repair(k, SPELLED)
            found.append(tidy)
    return found


def _mail_column(table: Table, person: int) -> int | None:
    """Return the first other column that holds e-mail addresses."""
    for k in range(len(table.header)):
        full = [row[k] for row in table.rows if not is_empty(row[k])]
        if k != person and full and sum(bool(MAIL.match(text)) for text in full) > len(full) / 2:
            return k
    return None


def _logins(table: Table, columns: Columns, ids: list[str]) -> dict[str, str]:
    """Return the login of each browser that ever had one."""
    if "login" not in columns.of:
        return {}
    told = [(name, columns.cell(row, "login")) for name, row in zip(ids, table.rows, strict=True)]
    return {name: login for name, login in told if name and not is_nobody(login)}
