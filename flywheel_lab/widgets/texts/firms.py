"""What `explore_firms` says; the sentences are filled in by js/firms/sentences.js."""

from ...messages import Plural, mark

TEXTS: dict[str, str | Plural] = {
    "title": mark("Four firms, one button"),
    "said_first": mark(
        "Four firms in balance: as many customers come as leave, and each wheel turns with its orders. Now all ads "
        "stop at once. In which order are the four down to half of their customers?"
    ),
    "said_calm": mark(
        "Week {week} without {what}. You can hardly see it: those who order now were on their way before the stop."
    ),
    "said_gap": mark(
        "Week {week} without {what}: nobody is down to half yet. But look at {name}: {customers} of its customers are "
        "left, and {orders} of its orders."
    ),
    "said_runs": mark("No {what} any more. Which wheel is down to half first?"),
    "said_runs_on": mark("Down to half: {done}. Who is next?"),
    "said_some": mark("Week {week} without {what}. Down to half: {done}. Still above: {rest}."),
    "said_all": mark("All four are down to half: {done}. That was with referrals. Which order is it without them?"),
    "said_all_cut": mark("No ads and no threads, and all four are down to half: {done}."),
    "said_swap": mark("{up} and {down} have changed places: {down} lived on referrals, {up} on customers who stay."),
    "ads": mark("ads"),
    "both": mark("ads and threads"),
    "stop": mark("Stop all ads"),
    "threads": mark("Cut the threads as well"),
    "play": mark("Let time run"),
    "pause": mark("Pause"),
    "again": mark("Back to the start"),
    "week": mark("Week"),
    "week_of": mark("week {week} of {weeks}"),
    "week_now": mark("week {week}"),
    "week_tip": mark("Move through the weeks after the stop: all four wheels show the same week."),
    "customers": mark("Customers"),
    "orders": mark("Orders"),
    "thread": mark("thread {share}"),
    "cut": mark("thread cut"),
    "first": mark("1st"),
    "second": mark("2nd"),
    "third": mark("3rd"),
    "fourth": mark("4th"),
    "half_in": mark("half in week {week}"),
    "half_of": mark("{name} ({weeks} weeks)"),
    "key": mark(
        "{size} The red arrow is the thread: the share of new leads that customers send. The dashed circle holds "
        "half of the dots. Customers, and orders a week, are in per cent of the start."
    ),
    "one_each": mark("A dot is a customer."),
    "many_each": mark("A dot is a customer, at {name} {n} customers."),
    "picture": mark("Four wheels of customers. {rows}"),
    "row": mark("{name}: {customers} of its customers, {orders} of its orders, {thread}."),
    "table_open": mark("The same as a table"),
    "table": mark("The four firms in week {week} after the stop"),
    "column_firm": mark("Firm"),
    "column_start": mark("Customers at the start"),
    "column_customers": mark("Customers left"),
    "column_orders": mark("Orders left"),
    "column_thread": mark("Thread: leads that customers send"),
    "column_ads": mark("Without ads: half left after"),
    "column_both": mark("Without ads and threads: half left after"),
    "n_weeks": mark("{n} weeks"),
}
