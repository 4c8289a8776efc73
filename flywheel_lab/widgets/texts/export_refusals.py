"""Why an export cannot be read on a page without Python, and what to do then, by its name in `js/export/`."""

from ...export.journeys import counts, missing
from ...messages import Plural, mark, plural

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
    "no_year": missing.NO_YEAR,
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
        "{file} does not say what happened, and no column names steps. Export the orders, a row for each with its "
        "day and its customer; or a row for each step of a customer, with the name of the step."
    ),
    "no_field_is_stage": mark(
        "Each row of {file} is the change of a field, which '{column}' names: {fields}. None of these is known as a "
        "stage. Write stage there instead of the name of the field that holds the stage, or export the history of "
        "stages."
    ),
    "row_of_parameter": mark(
        "{file} has a row for each parameter of an event (column '{column}'), so that events would count several "
        "times. Export one row for each event, or JSON lines."
    ),
    "sums_of_customers": mark(
        "Each row of {file} holds sums such as '{column}', so that it does not tell who bought "
        "when. Export the orders or the payments, a row for each."
    ),
    "an_account": mark(
        "{file} is an account with debit ('{debit}') and credit ('{credit}'), in which payments would count as "
        "purchases. Export the invoices or the orders, a row for each."
    ),
    "several_rows": counts.SEVERAL,
    "several_in": counts.SEVERAL_IN,
    "compared": counts.COMPARED,
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
    "shortened_numbers": mark(
        "Column '{column}': a spreadsheet has shortened the numbers, so that different ones look the same (first "
        "in line {line}). Export the file once more, and do not save it in Excel before the column is set to text."
    ),
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
