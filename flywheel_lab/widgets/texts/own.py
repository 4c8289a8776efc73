"""What `explore_your_firm` says: beside what is typed, below the pictures, and on the page to keep."""

from ...messages import Plural, mark, plural
from ...models.firms.spans import ADVICE, NAMES, REFUSED
from . import reading

SAID: dict[str, str | Plural] = {
    "title": mark("Four numbers of your firm"),
    "start": mark("Start from"),
    "empty": mark("my own numbers"),
    "firm": mark("Name of the firm (if you like)"),
    "kept": mark(
        "What you type is kept with your answers, on this device. No result code holds it. “My own numbers” brings "
        "it back."
    ),
    "your_number": mark("Your number"),
    "how": mark("How do you know?"),
    "counted": mark("counted"),
    "about": mark("roughly"),
    "guess": mark("a guess"),
    "lowest": mark("from"),
    "highest": mark("to"),
    "quantity_new": mark("New customers"),
    "quantity_lost": mark("Customers lost"),
    "such_customers": mark("such as 9,000"),
    "such_new": mark("such as 650, or 31 a year"),
    "such_lost": mark("such as 650, or 31 a year"),
    "such_referred": mark("such as 30 %, or 3 of 10: “A customer told me.”"),
    "named_people": mark("people"),
    "named_share": mark("per cent"),
    "read_one": mark("I read: {value}"),
    "read_span": mark("I read: {value}, between {low} and {high}"),
    "which_people": mark("I read {share}, a share. How many people is that?"),
    "which_people_a_month": mark(
        "I read {share}, a share. How many people is that? If you mean fewer than one a month, count by the year: "
        "6 a year, say."
    ),
    "of_how_many": mark("{n} of how many? Write it like this: 3 of 10, or 30 %."),
    "below_range": mark("{value} lies below your own range, which begins at {low}. Change one of them."),
    "above_range": mark("{value} lies above your own range, which ends at {high}. Change one of them."),
    "month": mark("{n} a month"),
    "year": mark("{n} a year"),
    "missing": mark("How long would you last without a single ad? Fill in the four numbers. A guess will do."),
    "half": mark("Without ads, it takes at least **{guess}** to lose half of your customers."),
    "half_span": mark(
        "Without ads, it takes at least **{guess}** to lose half of your customers. Counting what you aren't sure of: "
        "{low} to {high}."
    ),
    "half_open": mark(
        "Without ads, it takes at least **{guess}** to lose half of your customers. Counting what you aren't sure of: "
        "{low}, or without end, for at best customers replace all who leave."
    ),
    "never": mark(
        "By these numbers your firm would grow without a single ad. That is very rare. Check how many leave, and "
        "how many of the new ones a customer really sent."
    ),
    "never_open": mark(
        "By these numbers your firm would grow without a single ad. That is very rare. If everything you aren't sure "
        "of goes against you, half of your customers are gone after {low}. Check that first."
    ),
    "weeks": plural("{n} week", "{n} weeks"),
    "years": plural("{n} year", "{n} years"),
    "century": mark("more than 100 years"),
    "funnel": mark("Funnel"),
    "funnel_says": mark("New customers: {new}. I didn't ask what comes before, so it stays grey."),
    "hourglass": mark("Hourglass"),
    "hourglass_says": mark("{customers} customers. They stay {lifetime} on average; {lost} leave."),
    "wheel": mark("Flywheel"),
    "wheel_says": mark("Referral factor {gain}: while they stay, 100 customers bring in {people} new ones."),
    "guessed": mark("Dashed: a guess."),
    "spread": mark("{guess} ({low} to {high})"),
    "spread_open": mark("{guess} (from {low}, without end)"),
    "lasts": mark("Half left after"),
    "you": mark("You"),
    "shop": mark("For comparison: Maschenpost, the shop of the course"),
    "lever_title": mark("What a tenth does"),
    "lever": mark("Lever"),
    "half_column": mark("Half left after"),
    "long_run": mark("Customers in the long run"),
    "lever_lost": mark("a tenth fewer leave"),
    "lever_referred": mark("a tenth more are sent"),
    "lever_ads": mark("a tenth more come by ads"),
    "no_half": mark("grows by itself"),
    "no_level": mark("no limit"),
    "strongest": mark(
        "**Strongest lever: {lever}.** It is the same in every firm that runs down without ads: people who stay longer "
        "also send others for longer. Next, if you want more customers in the long run: {second}. Only you know what "
        "a tenth costs."
    ),
    "unsure": mark("**Find this out first:** {name}. No other number widens your range as much."),
    "growing": mark(
        "You are growing: more people come than leave. That's why your referral factor, {gain}, is larger than the "
        "share who are sent, {share}. The factor compares them with those who leave, the share with those who come."
    ),
    "shrinking": mark(
        "You are shrinking: more people leave than come. That's why your referral factor, {gain}, is smaller than the "
        "share who are sent, {share}. The factor compares them with those who leave, the share with those who come."
    ),
    "why_open": mark("Why “at least”?"),
    "why": mark(
        "Four numbers don't see the people on the way to a first order, and they still come. They also treat all "
        "customers alike, but people who have stayed long mostly stay on. So the real wheel mostly runs longer."
    ),
    "make": mark("My page to keep"),
    "save": mark("Save as HTML"),
    "picture": mark("Save as PNG"),
    "print": mark("Print or PDF"),
    "saved": mark("The page is in your downloads: {name}."),
    "not_saved": mark("This browser can't make that picture. Choose “Print or PDF”."),
    "page_title": mark("How long do we last without ads?"),
    "my_firm": mark("My firm"),
    "number": mark("Number"),
    "value": mark("Value"),
    "range": mark("Range"),
    "assumption": mark("assumption"),
    "unknown_title": mark("What four numbers can't know"),
    "unknown": mark(
        "Who is already on the way to a first order. Whether newcomers leave sooner than regulars. Whether people who "
        "are sent buy like all others. What seasons and competitors do. Ask again in a quarter."
    ),
    "made": mark("Made with the course “Funnel, hourglass, flywheel” (Flywheel Lab), on my own device."),
    "still": mark("Four numbers that anybody knows or can guess say how long a firm lasts without ads:"),
}
TEXTS: dict[str, str | Plural] = {
    **reading.TEXTS,
    **SAID,
    **{f"name_{name}": text for name, text in NAMES.items()},
    **{f"advice_{name}": text for name, text in ADVICE.items()},
    **{f"refused_{key.replace(' ', '_')}": text for key, text in REFUSED.items()},
}
