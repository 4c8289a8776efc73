"""What reads an export on a page without Python is sent from here: sentences by their names in `js/export/`, and words.

Python says the same sentences. Those that it writes in the middle of a function stand here once more; a test compares.
"""

from typing import Any

from ...data import orders
from ...data.export import (
    alike,
    changes,
    clock,
    columns,
    ending,
    evidence,
    files,
    formats,
    ledger,
    logs,
    missing,
    money,
    parameters,
    purchases,
    read,
    report,
    sorting,
    steps,
    table,
    texts,
)
from ...data.export import people as joining
from ...data.export.answers import IDS, SOME
from ...data.export.vocabulary import VOCABULARY
from ...data.log import people, times
from ...data.log.stages import PERHAPS
from ...data.words import WORDS
from ...messages import Plural, all_of, browser_text, mark, plural, stage_name
from ...messages import gettext as _
from ...models.readings import PHASES

NOTES: dict[str, str | Plural] = {
    "page": texts.PAGE,
    "mixed": texts.MIXED,
    "nuls": texts.NULS,
    "sheet": formats.SHEET,
    "skipped": table.SKIPPED,
    "gathered": parameters.GATHERED,
    "twice": table.TWICE,
    "short": table.SHORT,
    "some_answers": SOME,
    "utc": clock.UTC,
    "since_unknown": changes.SINCE_UNKNOWN,
    "never_moved": changes.NEVER_MOVED,
    "early": logs.EARLY,
    "all_won": logs.ALL_WON,
    "part_unknown": purchases.PART_UNKNOWN,
    "contracts_end": purchases.CONTRACTS_END,
    "doubtful_parts": alike.DOUBTFUL,
    "stands_twice": alike.TWICE,
    "pieces": money.PIECES,
    "cents": money.CENTS,
    "unused_dates": steps.UNUSED,
    "other_amounts": money.OTHERS,
    "unreadable": money.UNREADABLE,
    "amounts_in": money.TAKEN,
    "daily": joining.DAILY,
    "mails_joined": joining.JOINED,
    "numbers_joined": joining.NUMBERS_JOINED,
    "cases": joining.CASES,
    "until": read.UNTIL,
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
    "broken": table.BROKEN,
    "cut": ending.CUT,
    "long": sorting.LONG,
    "guest": report.GUEST,
    "nobody": report.NOBODY,
    "no_time": report.NO_TIME,
    "bad_time": report.BAD_TIME,
    "no_day": report.NO_DAY,
    "no_stage": report.NO_STAGE,
    "no_count": report.NO_COUNT,
    "deleted": report.DELETED,
    "duplicate": report.DUPLICATE,
    "split": report.SPLIT,
    "again": report.AGAIN,
    "negative": report.NEGATIVE,
    "other_kind": report.OTHER_KIND,
    "known_by_mail": report.KNOWN_BY_MAIL,
    "known_by_number": report.KNOWN_BY_NUMBER,
    "known_by_order": report.KNOWN_BY_ORDER,
    "by_login": report.BY_LOGIN,
    "spelled": report.SPELLED,
    "line": report.LINE,
    "partly": report.PARTLY,
    "no_value": report.NO_VALUE,
    "first_stage": report.FIRST_STAGE,
    "other_field": report.OTHER_FIELD,
    "no_step": report.NO_STEP,
    "earlier": report.EARLIER,
    "taken_back": report.TAKEN_BACK,
    "back_again": report.BACK_AGAIN,
    "shortened": report.SHORTENED,
    "other_money": report.OTHER_MONEY,
    "other_order": report.OTHER_ORDER,
    "same_stage": report.SAME_STAGE,
    "some_date": report.SOME_DATE,
    **{name.replace(" ", "_"): reason for name, reason in report.STATUS.items()},
}
QUESTIONS: dict[str, str | Plural] = {
    "which_is_the_day": mark("Which is the day and which the month in '{column}'?"),
    "are_they_dates": mark("Are the numbers in '{column}' dates?"),
    "how_are_amounts": mark("How are the amounts in '{column}' written, such as {example}?"),
    "point_is_mark": mark("the point is the decimal mark"),
    "comma_is_mark": mark("the comma is the decimal mark"),
    "several_currencies": mark("The amounts are in several currencies. Which of them count?"),
    "keep_apart": mark("keep them apart; never add them"),
    "only_currency": mark("only {currency} (rows: {n})"),
    "only_amounts_in": mark("only the amounts in {currency} (rows: {n}); the other rows count without an amount"),
    "does_it_count": mark("Does an order count that has '{status}' in '{column}'? Rows with it: {n}."),
    "does_the_deal_count": mark("Does a deal with the status '{status}' count? Rows with it: {n}."),
    "yes_deal": mark("yes, it is a deal like the others"),
    "yes_purchase": mark("yes, it is a purchase"),
    "no_leave_out": mark("no, leave it out"),
    "what_happens_at": mark("What happens to people at '{stage}'?"),
    "leave_for_good": mark("they leave for good"),
    "like_the_others": mark("it is a stage like the others"),
    "in_which_order": mark("In which order do people pass the stages?"),
    "which_purchase": mark("Which stage is the purchase?"),
    "are_they_steps": mark("Each row has several dates: {columns}. Are they steps that people pass one after another?"),
    "each_is_a_step": mark("yes, each of them is a step"),
    "only_one_counts": mark("no, only one of them counts"),
    "which_column": mark("Which column is {role}?"),
    "none_of_them": mark("none of them"),
    "whose_price": mark("Whose price stands in '{column}'?"),
    "whole_line": mark("of the whole line"),
    "one_piece": mark("of one piece, times the quantity"),
    "several_times": mark(
        "Nearly each row stands there several times, and no number tells orders apart. What are these rows?"
    ),
    "count_once": mark("count each of them once"),
    "count_all": mark("they are different; count all of them"),
    "what_is_a_row": mark("What is a row of this file?"),
    "a_purchase": mark("a purchase"),
    "a_payment": mark("a payment that was made"),
    "dates_are_steps": mark("a person whose dates are steps: {names}"),
    "a_contract": mark("a contract or a membership"),
    "price_of_interval": mark(
        "'{column}' seems to be a price for each month or year, not a payment. What is a row of this file?"
    ),
    "something_else": mark("something else, such as a visit, a registration or a question"),
    "which_kind": mark("What is a row with '{kind}' in '{column}'? Rows with it: {n}."),
    "goes_back": mark("money that goes back to the customer"),
    "neither": mark("neither; leave it out"),
    "which_refunds": mark(
        "Money goes back to customers, and nothing tells from which of their purchases. Rows: {n}. From which?"
    ),
    "is_it_the_same_money": mark(
        "Some amounts go back to a customer in rows of two kinds, as a return and its credit note do. Is that the same "
        "money? Rows: {n}."
    ),
    "went_back_once": mark("yes, it went back once"),
    "both_went_back": mark("no, both went back"),
    "whole_order": mark("the whole order costs it"),
    "each_row": mark("each row costs it; add them up"),
    "what_do_rows_say": mark(
        "Some orders have several rows with the same amount in '{column}'. What does it say? Orders: {n}."
    ),
    "one_line": mark("one line, paid by several means"),
    "several_lines": mark("several; count all of them"),
    "are_they_one_line": mark("Some rows of an order differ only in '{column}'. Are they one line? Further rows: {n}."),
    "last_purchase": mark("from the customer's last purchase before it that was as large"),
    "none_of_the_orders": mark("from none of them; leave it out"),
    "do_free_count": mark("Some orders cost nothing. Do they count? Orders: {n}."),
    "trials_or_the_like": mark("no, leave them out: they are trials, exchanges or the like"),
    "do_testers_count": mark("Some customers are called 'test' or the like. Do their orders count? Rows: {n}."),
    "do_staff_count": mark("Some customers are marked as employees. Do their orders count? Rows: {n}."),
    "do_all_count": mark("All rows count alike, whatever these columns say: {columns}. Is that right?"),
    "all_count": mark("yes, all of them count"),
    "leave_out_parts": mark("no, leave out {names} (rows: {n}; left: customers {customers}, orders {orders})"),
    "do_disputed_count": mark("Some payments are disputed. Do they count? Rows: {n}."),
    "no_leave_them_out": mark("no, leave them out"),
    "they_are_purchases": mark("yes, they are purchases"),
    **clock.KINDS,
}
EVIDENCE = {
    "both_orders": mark("both orders occur: day first in {a} rows, month first in {b}"),
    "above_12": mark("a number above 12 must be a day; rows: {n}"),
    "with_points": mark("with points, the day comes first"),
    "same_number": mark("day and month are the same number in each row"),
    "am_pm": mark("AM and PM are American"),
    "in_order_of_time": mark("only so do the rows run in the order of time"),
    "in_the_future": mark("the other order lies in the future; rows: {n}"),
    "days_differ": mark("days differ more often than months"),
    "rest_of_the_file": mark("the rest of the file is written so"),
    "nothing_tells": mark("nothing tells the day from the month"),
    "no_word_for_dates": mark("no word in the column's name says that these numbers are dates"),
    "who_came_first": mark("This is who came first most often, but some pairs of stages stay open."),
}
REFUSALS: dict[str, str | Plural] = {
    "empty": mark("{file} is empty. Export it once more."),
    "no_table": mark("{file} is {what}, no table. Export the data as CSV or Excel."),
    "in_a_format": mark("in a format that is not known"),
    "no_csv": mark("{file} cannot be read as a table: {error}. Export it once more, as CSV in UTF-8."),
    "no_rows": mark("{file} has a header but no rows. Export it once more."),
    "no_dates": mark("Column '{column}' holds no dates that can be read, such as {value!r}. Write them as 2026-03-31."),
    "no_zone": mark("There is no time zone {zone!r}. Write one such as 'Europe/Berlin'."),
    "no_column_for": mark("There is no column '{column}' for {role!r}. There are: {there}."),
    "no_source": mark("There is no source {name!r}. There are: {names}. Leave it out for any other system."),
    "no_time_column": mark(
        "{file} has no column that can hold a date. It has: {columns}. Export it with the date of each row."
    ),
    "no_days": mark(
        "Column '{column}' tells no days, only whole months, weeks or years such as {value}. Export it with the "
        "day of each row."
    ),
    "dates_in_names": missing.DATES_IN_NAMES,
    "no_person_column": mark(
        "{file} has no column that can name people. It has: {columns}. Export it with a customer number."
    ),
    "what_happened": mark(
        "{file} does not say what happened. Name the column that does, such as {remedy}, or add one."
    ),
    "only_contracts": mark(
        "{file} lists contracts and what each of them costs ('{column}'; rows: {n}), but no payments. Export the "
        "payments or the invoices, a row for each."
    ),
    "nameless_deals": mark(
        "{file} has a row for each deal, but no column that tells the deals apart. Export it once more, with the "
        "ID of each deal."
    ),
    "names_nobody": mark(
        "The column '{column}' names no people: it holds counts, days, lines, phases, channels or means of payment. "
        "Choose another one, or export the file with a customer number."
    ),
    "only_counts": mark(
        "{file} is a report of counts, such as '{column}', and names nobody, so that no journeys can be read in it. "
        "Export a row for each event or order, with the number of the visitor or customer."
    ),
    "no_steps": mark(
        "{file} does not say what happened, and no column names steps. Export a row for each step of a customer, "
        "with the name of the step."
    ),
    "row_of_parameter": mark(
        "{file} has a row for each parameter of an event (column '{column}'), so that events would count several "
        "times. Export one row for each event, or JSON lines."
    ),
    "sums_of_customers": mark(
        "Each row of {file} holds sums such as '{column}', so that it does not tell who bought "
        "when. Export the orders, a row for each."
    ),
    "an_account": mark(
        "{file} is an account with debit ('{debit}') and credit ('{credit}'), in which payments would count as "
        "purchases. Export the invoices or the orders, a row for each."
    ),
    "several_rows": mark(
        "{file}: '{stage}' stands in several rows, and people of several days or channels cannot be added up. "
        "Export one row for each stage."
    ),
    "counts_by_day": mark(
        "{file} counts by the day (column '{column}'), and people of several days cannot be added up. Export the "
        "counts by stage, such as page or event, for the whole time."
    ),
    "no_actions": mark("{file} has visits, but no action with a time. Export the visits log with its actions."),
    "no_doubt": mark("There is no doubt {id!r} to answer. Answers are called {ids}."),
    "no_choice": mark("The answer {answer!r} to {id!r} is none of the choices: {choices}."),
    "no_answers": mark("{file} holds no answers that can be read. Delete it, and answer once more."),
    "twice_named": mark("The answer to {id!r} names a stage twice: {answer}."),
    "nothing_used": mark("{file} has no row that can be used. {report}"),
    "no_order_counts": mark("No order counts as a purchase. {notes}"),
    "several_people": mark(
        "Column '{column}': {order!r} belongs to several people. Choose the column that numbers orders."
    ),
    "paid_in_several": mark(
        "{person!r} paid in several currencies on {day}; they cannot be added. Convert them first."
    ),
    "no_date_or_mistake": plural(
        "Column '{column}', row {row}: {value} stands for no date, or is a mistake ({n} such row between {first} "
        "and {last}). Correct this row or leave it out.",
        "Column '{column}', row {row}: {value} stands for no date, or is a mistake ({n} such rows between {first} "
        "and {last}). Correct these rows or leave them out.",
    ),
    "until_unread": mark(
        "observed_until is {end}, which cannot be read. Write the day you stopped looking as 2026-03-31, or a "
        "number where times are numbers."
    ),
    "until_early": mark("observed_until is {end}, but the last event is at {last}. Give the day you stopped looking."),
    "until_no_date": mark("observed_until is {end}, which stands for no date. Give the day you stopped looking."),
    "hardly_anybody": mark(
        "Hardly anybody has more than one stage here, so this is a snapshot: where each one stands now ({stages}). "
        "A journey log is a journal, with a row for each stage that a person reached and when. If the table has a "
        "date for each stage, reshape it: table.melt('person', ['date of …', 'date of …'], 'stage', 'time').dropna(). "
        "Otherwise export the history of the stages."
    ),
    "no_workbook": mark("{file} is damaged, or no workbook. Open it in Excel and save it again."),
    "packed": mark("{file} is packed. Unpack it with a double click, and choose what is inside: {names}."),
    "locked": mark("{file} has a password. Open it in Excel, save it without one, and choose it again."),
    "no_parquet": mark("{file} cannot be read as Parquet: {error}. Export it once more."),
}
LEDGER = {
    "one": ledger.ONE,
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
WHAT = {f"{what.lower().replace(' ', '_')}": what for what in files.OTHERS.values()}
SAID = {**NOTES, **REASONS, **QUESTIONS, **EVIDENCE, **REFUSALS, **LEDGER, **BALANCE, **ON_A_PAGE, **WHAT}


def reading_data() -> dict[str, Any]:
    """Return what reads an export in a browser: sentences in the language in use, and the words of exports.

    >>> reading_data()["texts"]["guest"]
    'nobody known (guest)'
    """
    said: dict[str, Any] = {name: browser_text(text) for name, text in SAID.items()}
    said |= {f"role_{role}": _(text, "role") for role, text in columns.ROLES.items()}
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
