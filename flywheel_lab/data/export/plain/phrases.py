"""Phrases of pandas for what was decided in reading an export; which of them fits is tried on the file."""

from collections.abc import Iterator
from itertools import chain, product

from ... import fates as shop
from ...words import word
from ..payments import BACK, is_kind, kind_of
from ..people import mail_column
from ..report import DELETED, GUEST, NO_TIME, NOBODY, STATUS
from ..sheet import Sheet
from ..stages import one_spelling
from ..values import is_empty, is_nobody


def cells(sheet: Sheet, role: str) -> str:
    """Return the phrase for the column that has a role."""
    return f"rows[{sheet.header(role)!r}]"


def _spellings(column: str) -> Iterator[str]:
    """Yield the column as it is, then trimmed."""
    yield column
    yield f"{column}.str.strip()"


def _without(column: str, words: list[str]) -> str:
    """Return the phrase that takes these words out of a column."""
    return f"{column}.where({_is_none_of(column, words)})"


def _is_none_of(column: str, words: list[str]) -> str:
    return f"{column} != {words[0]!r}" if len(words) == 1 else f"~{column}.isin({words})"


def people(sheet: Sheet) -> Iterator[list[str]]:
    """Yield ways to name the person of each row: as it is written, by the mail of a guest, by a login."""
    nobody = sorted({text.strip() for text in texts_of(sheet, "person") if is_nobody(text)})
    for column in _spellings(cells(sheet, "person")):
        small = f"{column}.str.lower()"
        for each in (column, small, f"{column}.where(~{column}.str.contains('@'), {small})"):
            yield [f"rows['person'] = {_without(each, nobody) if nobody else each}"]
            yield [f"rows['person'] = {each}"]
    mail = mail_column(sheet.table, sheet.columns.of["person"])
    for column in _spellings(cells(sheet, "person")) if mail is not None and nobody else ():
        lines = [f"rows['person'] = {_without(column, nobody)}"]
        for address in _spellings(f"rows[{sheet.table.header[mail or 0]!r}]"):
            for each in (address, f"{address}.str.lower()"):
                mails = [*lines, f"mail = {_without(each, [''])}"]
                yield [*mails, "rows['person'] = rows['person'].fillna(mail)"]
                owner = "owner = rows['person'].groupby(mail).first()"
                yield [*mails, owner, "rows['person'] = rows['person'].fillna(mail.map(owner)).fillna(mail)"]
    if "login" in sheet.columns.of:
        none = sorted({text.strip() for text in texts_of(sheet, "login") if is_nobody(text)})
        yield [
            f"rows['person'] = {_without(cells(sheet, 'person'), nobody or [''])}",
            f"login = {_without(cells(sheet, 'login'), none or [''])}",
            "login = login.groupby(rows['person']).last()",
            "rows['person'] = rows['person'].map(login).fillna(rows['person'])",
        ]


def texts_of(sheet: Sheet, role: str) -> list[str]:
    """Return the different texts of the column that has a role."""
    return sheet.table.columns[sheet.columns.of[role]].texts


def rules(sheet: Sheet, reason: str) -> Iterator[str]:
    """Yield rules that may tell the rows that stay from those that are left out for a reason."""
    if reason in (GUEST, NOBODY):
        yield "rows['person'].notna()"
    if reason == NO_TIME and "time" in sheet.columns.of:
        yield f"{cells(sheet, 'time')} != ''"
    if reason == DELETED:
        yield f"~{cells(sheet, 'deleted')}.str.lower().isin(['true', '1', 'yes', 'ja'])"
    if reason in STATUS.values() and "status" in sheet.columns.of:
        kinds = {kind for kind, text in STATUS.items() if text == reason}
        words = [text.strip() for text in texts_of(sheet, "status") if text.strip()]
        dead = sorted(text for text in words if shop.FATE_OF.get(word(text), "") in kinds)
        dead += sorted(text for text in words if sheet.answers.get(f"status:{text}") == "left out")
        if dead:
            for column in _spellings(cells(sheet, "status")):
                yield _is_none_of(column, dead)


def values(sheet: Sheet) -> Iterator[str]:
    """Yield ways to read the amounts, net of what was paid back, and of the currency that was chosen."""
    amounts = [cells(sheet, role) for role in ("value", "piece") if role in sheet.columns.of]
    times = [""]
    if "quantity" in sheet.columns.of:
        times += [f" * {number}.fillna(1)" for number in _numbers(cells(sheet, "quantity"))]
    backs = [""]
    if "refund" in sheet.columns.of:
        backs += [f" - {number}.abs().fillna(0)" for number in _numbers(cells(sheet, "refund"))]
    only = ""
    if (chosen := sheet.answers.get("currency")) and "currency" in sheet.columns.of:
        only = f".where({cells(sheet, 'currency')}.str.strip().str.upper() == {chosen!r})"
    for number, some, back in product(chain.from_iterable(map(_numbers, amounts)), times, backs):
        whole = f"{number}{some}{back}"
        yield f"({whole}){only}" if only else whole
        yield from (f"{whole} * {sign}" for sign in _signs(sheet))
        for order in _spellings(cells(sheet, "order")) if "order" in sheet.columns.of else ():
            yield f"({whole}).groupby({order}).transform('sum').where(~{order}.duplicated())"


def _signs(sheet: Sheet) -> Iterator[str]:
    """Yield what is -1 where a row of a list of payments is a refund."""
    for k, header in enumerate(sheet.table.header):
        if is_kind(header):
            back = [text for text in sheet.table.columns[k].texts if kind_of(text) == BACK]
            yield f"rows[{header!r}].isin({back}).map({{True: -1, False: 1}})"


def _numbers(texts: str) -> Iterator[str]:
    bare = f"{texts}.str.replace(r'[^0-9,.-]', '', regex=True)"
    for each in (texts, bare):
        yield f"pd.to_numeric({each}, errors='coerce')"
        yield f"pd.to_numeric({each}.str.replace(',', ''), errors='coerce')"
        yield f"pd.to_numeric({each}.str.replace('.', '').str.replace(',', '.'), errors='coerce')"


def texts(sheet: Sheet, role: str) -> Iterator[str]:
    """Yield ways to read a column of texts, in which nothing is written as nothing."""
    if role not in sheet.columns.of:  # a currency beside the amounts
        signs = set(sheet.frame[role].dropna())
        yield from (repr(sign) for sign in signs if len(signs) == 1)
        return
    for column in _spellings(cells(sheet, role)):
        for each in (column, f"{column}.str.upper()"):
            yield each
            yield _without(each, [""])


def orders(sheet: Sheet) -> Iterator[str]:
    """Yield ways to tell which rows are one order."""
    for number in _spellings(cells(sheet, "order")) if "order" in sheet.columns.of else ():
        empty = sorted({text.strip() for text in texts_of(sheet, "order") if is_empty(text)})
        yield number
        yield f"{number}.where(~{number}.isin({empty}), 'row ' + rows.index.astype(str))"
    yield "range(1, len(rows) + 1)"


def stages(sheet: Sheet) -> Iterator[str]:
    """Yield ways to read the stages, with one spelling for each."""
    column = sheet.columns.texts(sheet.table, "stage")
    called = one_spelling(dict(zip(column.texts, column.counts().tolist(), strict=True)))
    others = {name: now for name, now in called.items() if name != now}
    for each in _spellings(cells(sheet, "stage")):
        yield each
        yield f"{each}.replace({others})"
