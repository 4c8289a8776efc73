"""Rows of deposits, which are given back: they are no revenue, and giving them back is no refund."""

import re

import numpy as np

from ..report import LEFT_AS_DEPOSIT
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, plain_name
from .payments import kind_columns
from .vouchers import voucher_columns

NAMES, BESIDE = (VOCABULARY["deposits"][kind] for kind in ("names", "beside"))
DEPOSIT = re.compile(rf"\b(?:{'|'.join(NAMES)})\b")
OTHERWISE = re.compile(rf"\b(?:{'|'.join(BESIDE)})")
MOST = 5  # words; what is longer is a remark


def is_deposit(name: str) -> bool:
    """Whether a plain name or text speaks of a deposit that is given back, not of one that was kept or is part of more.

    >>> is_deposit("kaution zurück"), is_deposit("zelt inkl kaution"), is_deposit("deposit")
    (True, False, False)
    """
    return bool(DEPOSIT.search(name)) and not OTHERWISE.search(name) and len(name.split()) <= MOST


def leave_out_deposits(sheet: Sheet) -> None:
    """Reject rows of which what was sold, or their kind, is a deposit."""
    table, columns = sheet.table, sheet.columns
    told = np.zeros(len(table), bool)
    for k in {*voucher_columns(table, columns)[1], *kind_columns(table, columns)}:
        told |= table.columns[k].take([is_deposit(plain_name(text)) for text in table.columns[k].texts])
    if not told.all():
        sheet.fates.reject(told, LEFT_AS_DEPOSIT)
