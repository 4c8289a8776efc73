"""What reads an export on a page without Python is sent from here: sentences by their names in `js/export/`, and words.

Python says the same sentences. Those that it writes in the middle of a function stand here once more; a test compares.
"""

from typing import Any

from ...data import orders
from ...data.log import people, times
from ...data.log.stages import PERHAPS
from ...data.words import WORDS
from ...export import people as joining
from ...export import read, report
from ...export.columns import placeholders
from ...export.columns.which_column import WHICH
from ...export.doubts.answers import IDS, SOME, UNHEARD
from ...export.files import (
    beside,
    ending,
    groups,
    legends,
    make_table,
    others,
    parameters,
    reading,
    sheets,
    sorting,
    texts,
    years,
)
from ...export.journeys import changes, clock, logs, members, steps, unnumbered, unpaid
from ...export.orders import alike, aside, money, paid_days, purchases, refunds
from ...export.results import control_total, evidence, ledger
from ...export.vocabulary import VOCABULARY
from ...messages import Plural, all_of, browser_text, mark, stage_name
from ...messages import gettext as _
from ...models.readings import PHASES
from .export_questions import EVIDENCE, QUESTIONS
from .export_refusals import REFUSALS

NOTES: dict[str, str | Plural] = {
    "page": texts.PAGE,
    "mixed": texts.MIXED,
    "nuls": texts.NULS,
    "sheets_joined": sheets.JOINED,
    "other_sheets": sheets.OTHERS,
    "one_sheet": sheets.SHEET,
    "sheet_states": sheets.STATES,
    "codes_beside": legends.BESIDE,
    "years_added": years.ADDED,
    "spelled_codes": legends.SPELLED,
    "beside": beside.BESIDE,
    "other_tables": others.OTHERS,
    "other_table": others.TABLE,
    "skipped": make_table.SKIPPED,
    "gathered": parameters.GATHERED,
    "titles": groups.TITLES,
    "status_group": groups.NAME,
    "twice": make_table.TWICE,
    "short": make_table.SHORT,
    "some_answers": SOME,
    "unheard_answers": UNHEARD,
    "utc": clock.UTC,
    "since_unknown": changes.SINCE_UNKNOWN,
    "never_moved": changes.NEVER_MOVED,
    "early": unpaid.EARLY,
    "all_won": logs.ALL_WON,
    "part_unknown": purchases.PART_UNKNOWN,
    "contracts_end": purchases.CONTRACTS_END,
    "paid_unpaid": paid_days.UNPAID,
    "paid_later": paid_days.PAID_LATER,
    "doubtful_parts": alike.DOUBTFUL,
    "unheeded_columns": alike.UNHEEDED,
    "stands_twice": alike.TWICE,
    "pieces": money.PIECES,
    "cents": money.CENTS,
    "unused_dates": steps.UNUSED,
    "price_of_members": members.PRICE,
    "unnumbered": unnumbered.UNNUMBERED,
    "planned": members.PLANNED,
    "other_amounts": money.OTHERS,
    "same_amounts": money.SAME,
    "by_currency": money.BY_CURRENCY,
    "unreadable": money.UNREADABLE,
    "refunds_unread": refunds.UNREAD,
    "nearly_all": refunds.NEARLY_ALL,
    "alone": aside.ALONE,
    "pieces_back": aside.PIECES_BACK,
    "for_one": aside.FOR_ONE,
    "interval": aside.INTERVAL,
    "amounts_in": money.TAKEN,
    "daily": joining.DAILY,
    "own_address": joining.OWN,
    "placeholders": placeholders.NOBODY,
    "mails_joined": joining.JOINED,
    "numbers_joined": joining.NUMBERS_JOINED,
    "cases": joining.CASES,
    "agreed": joining.AGREED,
    "until": read.UNTIL,
    "few_people": evidence.FEW_PEOPLE,
    "counted": control_total.COUNTED,
    "worth": control_total.WORTH,
    "one_day": control_total.SAME_DAY,
    "whole_counts": control_total.WHOLE,
    "part_counts": control_total.PART,
    "rest": control_total.REST,
    "statuses_count": control_total.STATUSES,
    "own_sum_agrees": control_total.AGREES,
    "own_sum_differs": control_total.DIFFERS,
    **{"_".join(("read_from", "time", *roles)): text for roles, text in evidence.READ_FROM.items()},
    "unread": read.UNREAD,
    "addresses": logs.ADDRESSES,
    "spellings": logs.SPELLINGS,
    "order_lines": orders.LINES,
    "no_amount": orders.NO_AMOUNT,
    "no_currency": orders.NO_CURRENCY,
    "currencies": orders.CURRENCIES,
    "clock_twice": times.TWICE,
    "future": times.FUTURE,
    "perhaps": PERHAPS,
    "no_referrer": people.NO_REFERRER,
    "no_referrers": people.NO_ANSWER,
    "oneself": people.ONESELF,
    "strangers": people.STRANGERS,
    "same_people": people.SAME,
    "busy_guest": people.ZERO,
    "negative_orders": mark("Orders with a negative amount (returns), left out: {n}."),
}
REASONS = {
    "sum": sorting.SUM,
    "header": sorting.HEADER,
    "comment": sorting.COMMENT,
    "broken": make_table.BROKEN,
    "cut": ending.CUT,
    "long": sorting.LONG,
    "other_rows": sorting.OTHER,
    "guest": report.GUEST,
    "nobody": report.NOBODY,
    "no_time": report.NO_TIME,
    "no_order": report.NO_ORDER,
    "bad_time": report.BAD_TIME,
    "no_day": report.NO_DAY,
    "no_stage": report.NO_STAGE,
    "no_count": report.NO_COUNT,
    "deleted": report.DELETED,
    "duplicate": report.DUPLICATE,
    "split": report.SPLIT,
    "again": report.AGAIN,
    "lost_deal": report.LOST_DEAL,
    "negative": report.NEGATIVE,
    "money_out": report.MONEY_OUT,
    "other_kind": report.OTHER_KIND,
    "known_by_mail": report.KNOWN_BY_MAIL,
    "known_by_number": report.KNOWN_BY_NUMBER,
    "known_by_order": report.KNOWN_BY_ORDER,
    "by_login": report.BY_LOGIN,
    "spelled": report.SPELLED,
    "line": report.LINE,
    "partly": report.PARTLY,
    "voucher": report.VOUCHER,
    "deposit": report.DEPOSIT,
    "left_as_deposit": report.LEFT_AS_DEPOSIT,
    "no_value": report.NO_VALUE,
    "first_stage": report.FIRST_STAGE,
    "other_field": report.OTHER_FIELD,
    "other_amount": report.OTHER_AMOUNT,
    "no_step": report.NO_STEP,
    "earlier": report.EARLIER,
    "older": report.OLDER,
    "taken_back": report.TAKEN_BACK,
    "back_again": report.BACK_AGAIN,
    "shortened": report.SHORTENED,
    "other_money": report.OTHER_MONEY,
    "other_order": report.OTHER_ORDER,
    "same_stage": report.SAME_STAGE,
    "some_date": report.SOME_DATE,
    **{name.replace(" ", "_"): reason for name, reason in report.STATUS.items()},
}
LEDGER = {
    "one": ledger.ONE,
    "told_apart": ledger.TOLD_APART,
    "days_share": mark("{days} days: {share}"),
    "record_from_now_on": mark("Record from now on: {what}."),
    **{f"who_{one or 'column'}": who for one, who in evidence.WHO.items()},
}
BALANCE = {
    "balance": mark("Rows read: {read}. Used as they are: {used}. Repaired: {repaired}. Left out: {rejected}."),
    "left_out_row": mark("left out, {reason}: {n} (first in line {line})"),
    "repaired_row": mark("repaired, {reason}: {n} (first in line {line})"),
}
ON_A_PAGE = {
    "no_page_for": mark(
        "{file} is of a kind that a page does not read. Save it as CSV or as a workbook (.xlsx), or read it with "
        "Python."
    ),
    "too_large_for_a_page": mark(
        "{file} has {size} MB, a page reads up to {most} MB. Read it with Python, where your answers hold as "
        "well: {line}"
    ),
}
WHAT = {f"{what.lower().replace(' ', '_')}": what for what in reading.OTHERS.values()}
SAID = {**NOTES, **REASONS, **QUESTIONS, **EVIDENCE, **REFUSALS, **LEDGER, **BALANCE, **ON_A_PAGE, **WHAT}


def reading_data() -> dict[str, Any]:
    """Return what reads an export in a browser: sentences in the language in use, and the words of exports.

    >>> reading_data()["texts"]["guest"]
    'nobody known (guest)'
    """
    said: dict[str, Any] = {name: browser_text(text) for name, text in SAID.items()}
    said |= {f"which_{role}": browser_text(text) for role, text in WHICH.items()}
    said |= {f"state_{state}": _(text, "evidence") for state, text in ledger.STATES.items()}
    said["stages"] = all_of("stage")
    words = {**WORDS, "stages": {kind: sorted(words) for kind, words in WORDS["stages"].items()}}
    doubts = {id: more for id, more in IDS.items() if id != "sample"}  # a page reads each row
    return {"texts": said, "vocabulary": VOCABULARY, "words": words, "doubts": doubts, "ledger": _ledger()}


def _ledger() -> dict[str, Any]:
    """Return what each system can tell, with its rules in the language in use."""

    def said(lines: dict[str, Any]) -> dict[str, Any]:
        return {name: {**line, "rule": _(line.get("rule", ""))} for name, line in lines.items()}

    return {
        **{part: {name: said(told) for name, told in evidence.TOLD[part].items()} for part in ("sources", "shapes")},
        "record": {name: _(what) for name, what in evidence.TOLD["record"].items()},
        "beside": {name: _(text) for name, text in evidence.BESIDE.items()},
        "plain": {name: _(text) for name, text in evidence.PLAIN.items()},
        "phases": [[phase, stage_name(phase)] for phase in PHASES],
        "unknown": list(evidence.UNKNOWN_SYSTEM),
    }
