"""What is asked of an export on a page without Python, and what speaks for an answer, by its name in `js/export/`."""

from ...export.journeys import clock
from ...messages import Plural, mark

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
    "does_it_count": mark("'{column}' says '{status}' (rows: {n}). Is that a purchase?"),
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
    "none_of_them": mark("none of them"),
    "whose_price": mark("Whose price stands in '{column}'?"),
    "whole_line": mark("of the whole line"),
    "one_piece": mark("of one piece, times the quantity"),
    "several_times": mark(
        "Nearly each row stands there several times, and no number tells orders apart. What are these rows?"
    ),
    "count_once": mark("count each of them once"),
    "count_all": mark("they are different; count all of them"),
    "whose_rows_below": mark(
        "In '{column}' each name stands only once, and some rows have none. Whose are they? Rows: {n}."
    ),
    "customer_above": mark("of the customer whose name stands above"),
    "of_guests": mark("of guests, whom nobody knows; leave them out"),
    "what_is_a_row": mark("What is a row of this file?"),
    "a_purchase": mark("a purchase"),
    "a_payment": mark("a payment that was made"),
    "dates_are_steps": mark("a person whose dates are steps: {names}"),
    "a_contract": mark("a contract or a membership"),
    "price_of_interval": mark(
        "'{column}' seems to be a price for each month or year, not a payment. What is a row of this file?"
    ),
    "something_else": mark("something else, such as a visit, a registration or a question"),
    "which_kind": mark("'{column}' says '{kind}' (rows: {n}). What is that?"),
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
    "whole_order": mark("what the whole order costs"),
    "each_row": mark("what each row costs; add them up"),
    "what_do_rows_say": mark(
        "Some orders have several rows with the same amount in '{column}'. What does it say? Orders: {n}."
    ),
    "one_line": mark("one line, paid by several means"),
    "several_lines": mark("several; count all of them"),
    "are_they_one_line": mark("Some rows of an order differ only in '{column}'. Are they one line? Further rows: {n}."),
    "last_purchase": mark("from the customer's last purchase before it that was as large"),
    "none_of_the_orders": mark("from none of them; leave it out"),
    "do_free_count": mark("Some orders cost nothing. Do they count? Orders: {n}."),
    "trials_or_the_like": mark("no, leave them out: they are trials, exchanges, cancellations or the like"),
    "vouchers_cost_nothing": mark("yes: to redeem one is a purchase that brings in no new money"),
    "vouchers_left_out": mark("yes: to redeem one is no purchase; the voucher that was sold was"),
    "vouchers_are_money": mark("no: both bring in money, and both count in full"),
    "do_vouchers_count_twice": mark(
        "Vouchers are sold here (rows: {sold}), and orders are paid with vouchers (rows: {paid}; '{column}'). Is that "
        "the same money?"
    ),
    "rest_of_vouchers": mark("yes; only what was paid besides is money"),
    "without_vouchers": mark("no; it was taken off before"),
    "rest_of_deposits": mark("yes; only the rest is revenue"),
    "without_deposits": mark("no; it comes on top"),
    "are_deposits_in": mark("'{column}' tells a deposit that is given back. Does '{value}' contain it?"),
    "are_vouchers_in": mark("'{column}' tells what was paid with vouchers. Does '{value}' contain it?"),
    "do_testers_count": mark("Some customers are called 'test' or the like. Do their orders count? Rows: {n}."),
    "do_staff_count": mark("Some customers are marked as employees. Do their orders count? Rows: {n}."),
    "do_all_count": mark("All rows count alike, whatever these columns say: {columns}. Is that right?"),
    "all_count": mark("yes, all of them count"),
    "leave_out_parts": mark("no, leave out {names} (rows: {n}; left: customers {customers}, orders {orders})"),
    "do_disputed_count": mark("Some payments are disputed. Do they count? Rows: {n}."),
    "no_leave_them_out": mark("no, leave them out"),
    "paid_otherwise": mark("yes, they are purchases, paid with a voucher for instance"),
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
