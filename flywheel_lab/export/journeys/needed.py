"""Which columns of an export are needed: of a long file, the others are never held."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from ...data.flags import is_flag
from ...data.log.notes import note_that
from ..columns.counter import counter_columns
from ..columns.full_name import join_names
from ..columns.mails import MAIL
from ..columns.nameless import refuse_nobody
from ..columns.own_amounts import take_own_amounts
from ..columns.placeholders import empty_placeholders
from ..columns.roles import Columns, find_columns
from ..doubts.answers import Answers
from ..doubts.doubt import Doubt
from ..files.make_table import make_table
from ..files.progress import Seen
from ..files.table import Table
from ..orders.aside import counts_back
from ..orders.besides import amounts_within
from ..orders.deals import tells_deals
from ..orders.doubtful import is_mark
from ..orders.may_divide import may_be_exceptions, may_divide
from ..orders.older import updated_columns
from ..orders.payments import kind_columns, payment_numbers
from ..orders.refunds import CALLED
from ..orders.returns import receivers
from ..orders.signs import day_columns, days_of, event_numbers, status_columns
from ..orders.vouchers import voucher_columns
from ..sampling import FEW, ask_share
from ..vocabulary import name_points
from . import shape
from .closed import closed_columns
from .missing import possible_amounts
from .shape import count_columns
from .steps import STEPS, possible_steps


def read_columns(
    sample: Table, system: str, answers: Answers, file: Path, seen: Seen | None, told: Collection[int]
) -> tuple[Table, Columns, list[Doubt]]:
    """Return the table with those columns that are needed, what they are, and the doubt whether all is to be read.

    `sample` has its first rows, and `told` are columns of which the ledger tells.
    A column that is empty in the sample, such as that of refunds, may be filled later on: then it is looked at again.
    """
    while True:
        columns = find_columns(sample, system, answers)
        take_own_amounts(columns, sample, answers.get("column.value") is not None)
        refuse_nobody(sample, answers)
        needed = needed_columns(sample, columns).union(told, sample.names)
        needed |= {*shape.step_dates(sample, columns)} if answers.get("rows") == STEPS else set()
        few, doubt = ask_share(file, sample, columns, answers)
        table = make_table(sample.cells, file.name, needed, seen=seen, chosen=few.choose if few else None)
        table = empty_placeholders(join_names(table, sample.names))
        late = table.first_filled(sample.sample)
        if not late:
            table.notes += note_that(FEW, n=few.one_in) if few else []
            return replace(table, sample=sample.sample), columns, [doubt] if doubt else []
        sample.sample += [_as_held(row, number, table) for number, row in table.pick(late)]


def _as_held(row: list[str], number: int, table: Table) -> list[str]:
    """Return a row of a file with what is held of it in place of its cells, such as whole names."""
    return [table.columns[k][number] if k in table.columns else cell for k, cell in enumerate(row)]


def needed_columns(table: Table, columns: Columns) -> set[int]:
    """Return the columns that have a role or may have one, or tell mails, dates, counts, or whether orders count."""
    sample = range(len(table.header))
    asked = [*columns.rivals.values(), *(columns.others[role] for role in columns.weak)]
    rivals = {k for some in asked for k in some}
    dates = set(shape.stage_dates(table, columns))
    flags = {k for k in sample if is_flag(table.header[k])} | {*kind_columns(table, columns)}
    mails = {k for k in sample if any(MAIL.match(row[k]) for row in table.sample)}
    amounts = {*possible_amounts(table, columns)[0][:1]} if "value" not in columns.of else set()
    empty = {k for k in sample if not any(row[k].strip() for row in table.sample)}
    actions = {k for told in shape.action_columns(table) for k in told.values()}
    counts = {columns.of.get("stage", 0), *counted} if (counted := count_columns(table)) else set[int]()
    days = {*day_columns("paid", table, columns), *days_of("returned", table, columns)}
    marks = {k for k in sample if is_mark(table.header[k])} | {*payment_numbers(table, columns)}
    divided = {k for k in sample if _may_tell(table.header[k], [row[k] for row in table.sample])}
    told = {*days, *divided, *status_columns(table, columns), *receivers(table, columns), *event_numbers(table), *marks}
    told |= {k for k in sample if tells_deals(table.header[k], {row[k] for row in table.sample})}
    told |= {k for k in sample if name_points("refund", table.header[k]) >= CALLED or counts_back(table.header[k])}
    told |= {columns.mentions, *closed_columns(table, columns)} - {-1}
    told |= {k for some in voucher_columns(table, columns) for k in some} | {*amounts_within(table, columns)}
    told |= {*updated_columns(table, columns)}
    told |= {*counter_columns(table), *columns.cases, *columns.within, *possible_steps(table, columns)}
    return set(columns.of.values()) | rivals | dates | flags | mails | amounts | empty | counts | actions | told


def _may_tell(header: str, texts: list[str]) -> bool:
    """Whether a column may divide rows into those that count and those that do not."""
    return may_divide(header, texts) or may_be_exceptions(header, texts)
