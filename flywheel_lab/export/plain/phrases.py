"""Phrases of pandas for what was decided in reading an export; which of them fits is tried on the file."""

import re
from collections.abc import Iterator

from ...messages import gettext as _
from ..cells.values import currency_in, is_empty, is_nobody
from ..journeys.stages import one_spelling
from ..people import mail_column
from ..report import BY_LOGIN, KNOWN_BY_MAIL, KNOWN_BY_NUMBER
from ..sheet import Sheet

BARE = r"[\d\s.,+-]"  # what stands beside the currency of an amount


def cells(sheet: Sheet, role: str) -> str:
    """Return the phrase for the column that has a role."""
    return f"rows[{sheet.header(role)!r}]"


def texts_of(sheet: Sheet, role: str) -> list[str]:
    """Return the different texts of the column that has a role."""
    return sheet.table.columns[sheet.columns.of[role]].texts


def spellings(column: str) -> Iterator[str]:
    """Yield the column as it is, then trimmed."""
    yield column
    yield f"{column}.str.strip()"


def is_one_of(column: str, words: list[str]) -> str:
    """Return the phrase for the rows in which a column says one of these words."""
    return f"{column} == {words[0]!r}" if len(words) == 1 else f"{column}.isin({words})"


def is_none_of(column: str, words: list[str]) -> str:
    """Return the phrase for the rows in which a column says none of these words."""
    return f"{column} != {words[0]!r}" if len(words) == 1 else f"~{column}.isin({words})"


def _without(column: str, words: list[str]) -> str:
    """Return the phrase that takes these words out of a column."""
    return f"{column}.where({is_none_of(column, words)})"


def people(sheet: Sheet) -> Iterator[list[str]]:
    """Yield ways to name the person of each row: as it is written, by the mail of a guest, by a login."""
    if sheet.columns.by_row:
        yield ["rows['person'] = [str(k) for k in range(1, len(rows) + 1)]"]
        return
    for column in spellings(cells(sheet, "person")):
        small = f"{column}.str.lower()"
        for each in (column, small, f"{column}.where(~{column}.str.contains('@'), {small})"):
            yield [f"rows['person'] = {each}"]
        yield [f"rows['person'] = {column}.groupby({small}).transform('max')"]
    nobody = sorted({text.strip() for text in texts_of(sheet, "person") if is_nobody(text)})
    of, by = sheet.columns.of, KNOWN_BY_NUMBER if "number" in sheet.columns.of else KNOWN_BY_MAIL
    mail = of.get("number", mail_column(sheet.table, of["person"]))
    for column in spellings(cells(sheet, "person")) if mail is not None and nobody else ():
        lines = [f"rows['person'] = {_without(column, nobody)}"]
        for address in spellings(f"rows[{sheet.table.header[mail or 0]!r}]"):
            for each in (address, f"{address}.str.lower()"):
                mails = [*lines, f"mail = {each}", f"mail = {_without('mail', [''])}"]
                known = f"  # {_(by)}"
                yield [*mails, f"rows['person'] = rows['person'].fillna(mail){known}"]
                owner = "owner = rows['person'].groupby(mail).first()"
                yield [*mails, owner, f"rows['person'] = rows['person'].fillna(mail.map(owner)).fillna(mail){known}"]
    if "login" in sheet.columns.of:
        none = sorted({text.strip() for text in texts_of(sheet, "login") if is_nobody(text)})
        yield [
            f"rows['person'] = {_without(cells(sheet, 'person'), nobody or [''])}",
            f"login = {_without(cells(sheet, 'login'), none or [''])}",
            "login = login.groupby(rows['person']).last()",
            f"rows['person'] = rows['person'].map(login).fillna(rows['person'])  # {_(BY_LOGIN)}",
        ]


def texts(sheet: Sheet, role: str) -> Iterator[str]:
    """Yield ways to read a column of texts, in which nothing is written as nothing."""
    if role not in sheet.columns.of:  # a currency beside the amounts
        yield from _currencies(sheet)
        return
    for column in spellings(cells(sheet, role)):
        for each in (column, f"{column}.str.upper()"):
            yield each
            yield _without(each, [""])


def _currencies(sheet: Sheet) -> Iterator[str]:
    """Yield ways to tell the currency that stands beside the amounts."""
    of = {re.sub(BARE, "", text): currency_in(text) for text in texts_of(sheet, "value")}
    told = {sign: currency for sign, currency in of.items() if currency}
    one = sheet.frame["currency"][sheet.fates.kept].unique()
    yield from (repr(currency) for currency in one if len(one) == 1)
    if told:
        yield f"{cells(sheet, 'value')}.str.replace(r'{BARE}', '', regex=True).map({told})"


def orders(sheet: Sheet) -> Iterator[str]:
    """Yield ways to tell which rows are one order."""
    for number in spellings(cells(sheet, "order")) if "order" in sheet.columns.of else ():
        empty = sorted({text.strip() for text in texts_of(sheet, "order") if is_empty(text)})
        yield number
        yield f"{number}.where(~{number}.isin({empty}), 'row ' + rows.index.astype(str))"
    yield "range(1, len(rows) + 1)"


def stages(sheet: Sheet) -> Iterator[str]:
    """Yield ways to read the stages, with one spelling for each."""
    column = sheet.columns.texts(sheet.table, "stage")
    called = one_spelling(dict(zip(column.texts, column.counts().tolist(), strict=True)))
    others = {name: now for name, now in called.items() if name != now}
    for each in spellings(cells(sheet, "stage")):
        yield each
        yield f"{each}.replace({others})"
