"""What each row is worth, in pandas: the number in its cell, less what was paid back, in the currency that counts."""

from collections.abc import Iterator
from itertools import product
from typing import Any

import numpy as np

from ...data.endings import FATE_OF
from ...data.words import word
from ...messages import gettext as _
from ...messages import mark
from .. import report
from ..cells.values import read_values
from ..journeys.stages import is_won
from ..orders.kinds import BACK, kind_of
from ..orders.money import are_cents
from ..orders.payments import REFUND, is_kind
from ..sheet import Sheet
from .left_out import COUNTED
from .phrases import cells, is_one_of, spellings, texts_of
from .trying import Lines, NoPlainLinesError, first_that_fits, run_on_copy, same

ALL_OF_IT = mark("without an amount: all of it")
AMOUNT = "rows['amount']"
MOST = 20  # amounts that may be written row by row


def amount_lines(sheet: Sheet, told: dict[str, Any]) -> tuple[Lines, str]:
    """Return the lines that tell what each row is worth, run in `told`, and what it is among those that count."""
    kept = np.flatnonzero(sheet.fates.kept)
    truth = sheet.frame["value"].iloc[kept]
    if ("value" not in sheet.columns.of and "piece" not in sheet.columns.of) or not truth.notna().any():
        return [], ""
    nearly: tuple[int, Lines, dict[str, Any]] = (MOST + 1, [], told)
    for lines in _ways(sheet, told):
        trial = run_on_copy(told, lines)
        if trial is None:
            continue
        for phrase in _phrases(sheet):
            found = eval(phrase, trial | {"rows": trial["rows"].loc[kept]})
            if same(found, truth):
                told |= trial
                return lines, phrase
        wrong = _differ(trial["rows"]["amount"].loc[kept], truth)
        nearly = min(nearly, (len(wrong), lines, trial), key=lambda each: each[0])
    if nearly[0] > MOST:
        raise NoPlainLinesError("amount")
    told |= nearly[2]
    wrong = _differ(told["rows"]["amount"].loc[kept], truth)
    paid = told["rows"]["amount"].loc[wrong] - truth.loc[wrong]
    if (less := paid.round(2)).isna().any() or not same(told["rows"]["amount"].loc[wrong] - less, truth.loc[wrong]):
        raise NoPlainLinesError("amount")
    line = f"rows.loc[{wrong.tolist()}, 'amount'] -= {less.tolist()}"
    told |= run_on_copy(told, [line]) or {}
    return [*nearly[1], f"{line}  # {_(COUNTED).format(reason=_(report.PARTLY))}"], AMOUNT


def _differ(found: Any, truth: Any) -> Any:
    return found.index[~((found == truth) | (found.isna() & truth.isna())).to_numpy(bool)]


def _phrases(sheet: Sheet) -> Iterator[str]:
    """Yield what rows that count are worth: each for itself, or the lines of an order added up in the first."""
    yield AMOUNT
    for order in spellings(cells(sheet, "order")) if "order" in sheet.columns.of else ():
        yield f"{AMOUNT}.groupby({order}).transform('sum').where(~{order}.duplicated())"


def _ways(sheet: Sheet, told: dict[str, Any]) -> Iterator[Lines]:
    """Yield lines that tell what each row is worth, the fewest first."""
    of = sheet.columns.of
    role = "value" if "value" in of else "piece"
    first = _read_lines(_number(sheet, role, told))
    times: list[Lines] = [[]]
    if "quantity" in of:
        times += [[f"{AMOUNT} *= {_number(sheet, 'quantity', told)}.fillna(1)"]]
    signs = [[], *_signs(sheet)]
    less: list[Lines] = [[]]
    if "refund" in of:
        less += [[f"{AMOUNT} -= {_number(sheet, 'refund', told)}.abs().fillna(0)"]]
    back = [[], *_taken_back(sheet)]
    cents = [f"{AMOUNT} /= 100"] if are_cents(sheet) else []
    only = []
    if (chosen := sheet.answers.get("currency")) and "currency" in of:
        only = [f"{AMOUNT} = {AMOUNT}.where({cells(sheet, 'currency')}.str.strip().str.upper() == {chosen!r})"]
    for some in sorted(product(times, signs, less, back), key=lambda some: sum(map(len, some))):
        yield [*first, *(line for lines in some for line in lines), *cents, *only]


def _read_lines(number: str) -> Lines:
    """Return the lines that read amounts: in two steps where the phrase is long."""
    if len(number) <= 80:
        return [f"{AMOUNT} = {number}"]
    texts = number.removeprefix("pd.to_numeric(").removesuffix(", errors='coerce')")
    return [f"{AMOUNT} = {texts}", f"{AMOUNT} = pd.to_numeric({AMOUNT}, errors='coerce')"]


def _number(sheet: Sheet, role: str, told: dict[str, Any]) -> str:
    """Return the phrase that reads the numbers of a column as they were read."""
    mark = sheet.answers.get(f"value.mark:{sheet.header(role)}")
    truth = read_values(sheet.table.columns[sheet.columns.of[role]], mark if mark in (".", ",") else None).numbers
    kept = np.flatnonzero(sheet.fates.kept)
    rows = {"rows": told["rows"].loc[kept]}
    return first_that_fits(_numbers(cells(sheet, role)), lambda each: same(eval(each, told | rows), truth[kept]))


def _numbers(texts: str) -> Iterator[str]:
    bare = f"{texts}.str.replace(r'[^0-9,.-]', '', regex=True)"
    whole = f"{texts}.str.replace(r'[.,]-+|[^0-9,.-]', '', regex=True)"  # 12.- is 12
    for each in (texts, bare, whole):
        yield f"pd.to_numeric({each}, errors='coerce')"
        yield f"pd.to_numeric({each}.str.replace(',', ''), errors='coerce')"
        yield f"pd.to_numeric({each}.str.replace('.', '').str.replace(',', '.'), errors='coerce')"


def _signs(sheet: Sheet) -> Iterator[Lines]:
    """Yield lines after which rows that give money back are below zero."""
    for k, header in enumerate(sheet.table.header):
        if k in sheet.table.columns and is_kind(header):
            back = sorted(text for text in sheet.table.columns[k].texts if _gives_back(text.strip(), sheet))
            if back:
                yield [f"rows.loc[{is_one_of(f'rows[{header!r}]', back)}, 'amount'] *= -1"]


def _gives_back(kind: str, sheet: Sheet) -> bool:
    answer = sheet.answers.get(f"kind:{kind}")
    return answer == REFUND or (not answer and kind_of(kind) == BACK)


def _taken_back(sheet: Sheet) -> Iterator[Lines]:
    """Yield lines that take off a purchase what other rows, which name it, give back."""
    of = sheet.columns.of
    if {"parent", "order"} <= of.keys():
        parent, order = sheet.header("parent"), cells(sheet, "order")
        yield [
            f"paid_back = rows[{AMOUNT} < 0].groupby({parent!r})['amount'].sum()",
            f"{AMOUNT} += {order}.map(paid_back).fillna(0)",
        ]
    if {"stage", "order"} <= of.keys():
        stage, order, texts = cells(sheet, "stage"), cells(sheet, "order"), texts_of(sheet, "stage")
        texts = [text.strip() for text in texts]
        back = sorted(text for text in texts if FATE_OF.get(word(text)) == "refunded")
        won = sorted(text for text in texts if is_won(text))
        if back and won:
            whole = sheet.frame["value"][sheet.columns.texts(sheet.table, "stage").take([x in back for x in texts])]
            none = ".fillna(float('inf'))" if whole.isna().any() else ""
            why = f"  # {_(ALL_OF_IT)}" if none else ""
            yield [
                f"back = rows[{is_one_of(stage, back)}]",
                f"paid_back = back['amount'].abs(){none}.groupby(back[{sheet.header('order')!r}]).sum(){why}",
                f"bought = {is_one_of(stage, won)}",
                f"rows.loc[bought, 'amount'] -= {order}.map(paid_back).fillna(0)",
            ]
