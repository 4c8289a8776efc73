"""The kinds of faults in an export: what a list calls each, and what is said once it is found."""

from collections.abc import Callable
from typing import NamedTuple

from ....messages import Plural, mark, plural
from . import adding, changing
from .draft import Draft


class Kind(NamedTuple):
    """A kind of fault: its name in a list, a sentence on `{n}` rows of it, why it matters, and what plants it.

    A `whole` one is in the file as a whole, so that there is nothing to count.
    """

    name: str
    said: Plural
    why: str
    plant: Callable[[Draft, int], int]
    whole: bool = False


KINDS: dict[str, Kind] = {
    "lines": Kind(
        mark("One order in several rows"),
        plural(
            "{n} row is a further line of an order that stands there already.",
            "{n} rows are further lines of orders that stand there already.",
        ),
        mark("A row is no order: count rows, and these orders count twice or more often."),
        changing.count_lines,
    ),
    "guests": Kind(
        mark("Orders by nobody known"),
        plural(
            "{n} order has neither a customer nor an address. Nobody knows whose it is.",
            "{n} orders have neither a customer nor an address. Nobody knows whose they are.",
        ),
        mark("They are sales, but nobody can say whether these people ever came back."),
        adding.add_guests,
    ),
    "nobody": Kind(
        mark("Steps by nobody known"),
        plural("{n} row names nobody who did it.", "{n} rows name nobody who did it."),
        mark("A step without a person belongs to no journey, so nothing can follow from it."),
        adding.add_nobody,
    ),
    "mails": Kind(
        mark("Customers who ordered as guests"),
        plural(
            "{n} order has no customer number, but an address that tells whose it is.",
            "{n} orders have no customer number, but an address that tells whose they are.",
        ),
        mark("Count by customer number alone, and each of them is a stranger who never returned."),
        changing.change_customers,
    ),
    "browsers": Kind(
        mark("One person in two browsers"),
        plural(
            "{n} row is from somebody who came with two browsers, and whom the login gives away.",
            "{n} rows are from people who came with two browsers, and whom the login gives away.",
        ),
        mark("Two browsers look like two people: one who only looks, and one who buys at once."),
        changing.change_browsers,
    ),
    "capitals": Kind(
        mark("Addresses in another spelling"),
        plural("{n} address has odd capitals or spaces.", "{n} addresses have odd capitals or spaces."),
        mark("For a file, capitals make a new customer, and the old one seems to be gone."),
        changing.change_mails,
    ),
    "refunds": Kind(
        mark("Refunded orders"),
        plural("{n} order was paid back in full.", "{n} orders were paid back in full."),
        mark("The money went back, so nothing was sold. Counted along, it is turnover you don’t have."),
        adding.add_refunds,
    ),
    "parts": Kind(
        mark("Orders refunded in part"),
        plural(
            "Of {n} order a part was paid back. Only the rest counts.",
            "Of {n} orders a part was paid back. Only the rest counts.",
        ),
        mark("The order counts, but only with what was left of it after the refund."),
        changing.change_refunds,
    ),
    "cancelled": Kind(
        mark("Cancelled orders"),
        plural("{n} order was cancelled.", "{n} orders were cancelled."),
        mark("Nobody received anything, so these are neither orders nor new customers."),
        adding.add_cancelled,
    ),
    "failed": Kind(
        mark("Failed payments"),
        plural("The payment of {n} order failed.", "The payments of {n} orders failed."),
        mark("Somebody wanted to buy and couldn’t: a reason to call them, but not a sale."),
        adding.add_failed,
    ),
    "waiting": Kind(
        mark("Orders nobody has paid yet"),
        plural("{n} order still waits for its payment.", "{n} orders still wait for their payment."),
        mark("The money may come or not. Count them now, and next month’s report contradicts this one."),
        adding.add_waiting,
    ),
    "samples": Kind(
        mark("Free samples under a status of their own"),
        plural("{n} row is a free sample and no purchase.", "{n} rows are free samples and no purchases."),
        mark("A gift shows interest, but who takes one has not bought anything yet."),
        adding.add_samples,
    ),
    "tests": Kind(
        mark("Test orders"),
        plural("{n} order was only a test of the shop.", "{n} orders were only tests of the shop."),
        mark("Somebody from the firm pressed the button, so no customer is behind these orders."),
        adding.add_tests,
    ),
    "doubles": Kind(
        mark("Rows that stand there twice"),
        plural("{n} row stands there a second time.", "{n} rows stand there a second time."),
        mark("The same row counted twice is twice the turnover, or one customer too many."),
        adding.add_doubles,
    ),
    "deleted": Kind(
        mark("Rows deleted in the system"),
        plural(
            "{n} row was deleted in the system, and is still in the export.",
            "{n} rows were deleted in the system, and are still in the export.",
        ),
        mark("What somebody deleted in the system stays in its dump, and counts once more."),
        adding.add_deleted,
    ),
    "again": Kind(
        mark("The same stage once more"),
        plural(
            "{n} row repeats the stage before it. Only the amount has changed.",
            "{n} rows repeat the stage before them. Only the amount has changed.",
        ),
        mark("Nobody moved, only the amount is new. Counted as a step, it makes the way longer."),
        adding.add_again,
    ),
    "spellings": Kind(
        mark("Stages in another spelling"),
        plural("{n} row writes its stage in another way.", "{n} rows write their stage in another way."),
        mark("Two spellings make two stages, and in the funnel people disappear between them."),
        changing.change_stages,
    ),
    "currencies": Kind(
        mark("A second currency"),
        plural("{n} amount is in francs, and not in euros.", "{n} amounts are in francs, and not in euros."),
        mark("A hundred francs are not a hundred euros, so the two must never be added up."),
        changing.change_currencies,
    ),
    "gaps": Kind(
        mark("Missing amounts"),
        plural("{n} row has no amount.", "{n} rows have no amount."),
        mark("It happened, but the amount is unknown. As a zero it would pull down every average."),
        changing.change_amounts,
    ),
    "sentinels": Kind(
        mark("Impossible dates"),
        plural(
            "{n} row has a date that stands for none, such as the first day of 1970.",
            "{n} rows have a date that stands for none, such as the first day of 1970.",
        ),
        mark("A system writes such a day where it knows none. Read as a date, it makes customers ancient."),
        adding.add_sentinels,
    ),
    "placeholders": Kind(
        mark("An impossible date for a stage that nobody reached"),
        plural(
            "In {n} row a stage that was never reached has a date in 1970.",
            "In {n} rows a stage that was never reached has a date in 1970.",
        ),
        mark("Nobody reached that stage. Read as a date, it would put the end before the beginning."),
        changing.change_unreached,
    ),
    "dateless": Kind(
        mark("Rows without a date"),
        plural("{n} row has no date at all.", "{n} rows have no date at all."),
        mark("Without a date nobody can say what came first, so these rows tell no journey."),
        adding.add_dateless,
    ),
    "writings": Kind(
        mark("Dates written in two ways"),
        plural(
            "{n} date begins with the year, and all others with the day.",
            "{n} dates begin with the year, and all others with the day.",
        ),
        mark("Two ways of writing in one column, and a spreadsheet takes only one of them for dates."),
        changing.change_dates,
    ),
    "headers": Kind(
        mark("The names of the columns once more"),
        plural(
            "{n} row in the middle holds the names of the columns.",
            "{n} rows in the middle hold the names of the columns.",
        ),
        mark("Several exports were pasted together, and each header in between looks like a customer."),
        adding.add_headers,
    ),
    "sums": Kind(
        mark("Sums among the rows"),
        plural("{n} row is a sum of others.", "{n} rows are sums of others."),
        mark("A sum is no order. Counted along, it doubles your turnover at one stroke."),
        adding.add_sums,
    ),
    "broken": Kind(
        mark("Lines that were cut off"),
        plural("{n} line ends in the middle.", "{n} lines end in the middle."),
        mark("The export stopped in the middle of a line, and nobody can guess what is missing."),
        adding.add_broken,
    ),
    "clock": Kind(
        mark("A clock in another time zone"),
        plural(
            "The clock runs in UTC, one or two hours behind that of the firm ({n} row).",
            "The clock runs in UTC, one or two hours behind that of the firm ({n} rows).",
        ),
        mark("What happens shortly after midnight falls on the day before, and at times into another month."),
        changing.count_all,
        whole=True,
    ),
    "letters": Kind(
        mark("Umlauts in an old encoding"),
        plural(
            "The file is in an old encoding of Windows, so that umlauts break elsewhere ({n} row).",
            "The file is in an old encoding of Windows, so that umlauts break elsewhere ({n} rows).",
        ),
        mark("Read in the wrong encoding, Müller is spelled with strange signs, and is somebody else."),
        changing.count_all,
        whole=True,
    ),
}
"""All kinds by their key, in the order in which a list shows them."""
