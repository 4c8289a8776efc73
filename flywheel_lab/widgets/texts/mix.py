"""What `explore_mix` says; the sentences are filled in by js/mix/layout.js."""

from ...messages import Plural, mark, plural

TEXTS: dict[str, str | Plural] = {
    "title": mark("Two channels and their total"),
    "search": mark("Search"),
    "social": mark("Social media"),
    "total": mark("Total"),
    "said_start": mark(
        "Last spring {share} of all leads bought. **Your puzzle:** let both channels get better, "
        "and the total get worse."
    ),
    "said_one": mark("{channel} has not got better yet. In the puzzle both have."),
    "said_up": mark(
        "Both channels are better, and the total is, too: {share} instead of {before}. What else can you move?"
    ),
    "said_level": mark("Both channels are better, and the total hasn't moved: {share}. You're nearly there."),
    "said_solved": mark(
        "**Solved.** Search {search} instead of {search_before}, social media {social} instead of {social_before}, and "
        "all together {share} instead of {before}. Nobody got worse. More people come where fewer buy."
    ),
    "mix": mark("Where people come from"),
    "mix_text": mark("{search} by search, {social} by social media"),
    "mix_tip": mark("Moves people from one channel to the other; there are always as many as last spring."),
    "better": mark("{channel}: of 1,000 leads buy"),
    "better_tip": mark("It can't get worse than last spring."),
    "row": mark("{buy} of {leads} = {share}"),
    "was": mark("last spring {share}"),
    "worse": mark("▼ worse"),
    "better_now": mark("▲ better"),
    "again": mark("Last spring again"),
    "size": plural(
        "A blue dot is {n} lead, a yellow one a purchase.", "A blue dot is {n} leads, a yellow one a purchase."
    ),
    "table_open": mark("The same as a table"),
    "table": mark("Leads and purchases in each channel"),
    "channel": mark("Channel"),
    "column_leads": mark("Leads"),
    "column_buy": mark("Buy"),
    "column_share": mark("Share"),
    "column_before": mark("Last spring"),
    "picture": mark("Who comes, and who buys: {rows}."),
}
