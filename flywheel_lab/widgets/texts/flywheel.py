"""What `explore_flywheel` says; the sentences are filled in by js/flywheel/sentences.js and facts.js."""

from ...messages import Plural, mark, plural
from ...models.domain import DWELL, PUSHES
from .counts import LEADS, ORDERS, counted

TEXTS: dict[str, str | Plural] = {
    **counted("n_people", "n_purchases", "n_pushed", "n_buy", "n_leave"),
    **ORDERS,
    **LEADS,
    "title": mark("Explore the flywheel"),
    "pushes_unit": PUSHES.unit,
    "friction": mark("Friction: lost after retention"),
    "friction_tip": mark(
        "Moves the conversion of retention: of all who leave this phase, this share is lost. The others move on to "
        "expansion or advocacy. The more are lost, the sooner the wheel slows down."
    ),
    "referrals": mark("Referrals"),
    "referrals_spoken": mark("{factor} times those of the model, referral factor {gain}"),
    "referrals_tip": mark(
        "Multiplies the referrals of the model: how many new leads each customer sends per week. The referral "
        "factor G says how many others one new lead brings in over the whole time."
    ),
    "more": mark("More controls"),
    "cycle": mark("Time to purchase"),
    "cycle_tip": mark(
        "Moves the time in all phases up to the purchase together; added up, they make the time to purchase."
    ),
    "stay_tip": mark(
        "Moves the time in retention: how long customers stay in this phase before they move on or leave."
    ),
    "mass": mark(
        "Mass has no control of its own. What a wheel of steel keeps in its mass, this one keeps in the people "
        "inside, and how many they are follows from new leads, friction and referrals."
    ),
    "stop": mark("Stop the ads"),
    "again": mark("Start the ads again"),
    "play": mark("Let time run"),
    "pause": mark("Pause"),
    "reset": mark("Reset"),
    "week": mark("Week"),
    "week_of": mark("week {week} of {weeks}"),
    "week_tip": mark("Move through time: wheel and curve show this week, and the ads stop in it if you stop them."),
    "size": plural("One dot is {n} person", "One dot is {n} people"),
    "touch": mark("Drag the rim or the curve: time follows your hand."),
    "grips": mark("What can be dragged in the picture"),
    "rim": mark("Turn the wheel"),
    "in_hub": mark("customers"),
    "wire": mark("{referred} brought in"),
    "pushed_now": mark("{pushed} from ads"),
    "nobody_pushes": mark("no ads"),
    "lost_now": mark("{lost} lost a week"),
    "drawn": mark("your prediction"),
    "chart_drawn": mark("purple: your prediction"),
    "customers": mark("Customers"),
    "per_week": mark("{people} per week"),
    "lost": mark("lost"),
    "chart_legend": mark(
        "Solid: now · dashed: after the stop, without referrals · dotted: starting values · grey: no ads"
    ),
    "half": mark("half"),
    "never": mark("more than 2,080 weeks"),
    "table_open": mark("The same as a table"),
    "table": mark("Each phase in numbers"),
    "phase": mark("Phase"),
    "segment": mark("Segment"),
    "column_moves_on": mark("Move on"),
    "column_dwell": DWELL.label,
    "column_people": mark("People now"),
    "column_lost": mark("Lost per week"),
    "column_refer": mark("Bring in per week"),
    "said_first": plural(
        "Ads bring this firm {pushes} new lead a week, and customers send others. It is in balance: as many come "
        "as leave. What happens if the ads stop? Make a guess: after how many weeks is half of the customers "
        "left? Then press “Stop the ads”.",
        "Ads bring this firm {pushes} new leads a week, and customers send others. It is in balance: as many "
        "come as leave. What happens if the ads stop? Make a guess: after how many weeks is half of the "
        "customers left? Then press “Stop the ads”.",
    ),
    "said_first_stopped": mark(
        "From the dashed line on there are no ads. What would the curve look like with less friction, or with "
        "more referrals? Make a guess, then move a control."
    ),
    "said_reset": mark("Everything is as it was at the start."),
    "said_stopped": mark(
        "Without ads from week {week} on, {customers} left after {half}; without referrals it would be {alone}. "
        "At first those arrive who are on their way. After that, half is lost every {time} (half-life), without "
        "referrals every {alone_time}."
    ),
    "said_stopped_alone": mark(
        "Without ads from week {week} on, {customers} left after {half}. Nobody brings in others here: the "
        "customers coast only because they stay. In the long run, half is lost every {time} (half-life)."
    ),
    "said_stopped_grows": mark(
        "No ads from week {week} on, and yet the number of customers grows without limit: each new lead brings "
        "in {gain}. In the long run it doubles in {time}. Without referrals, {customers} would be left after "
        "{alone}. In a real market, growth ends where no new leads are left."
    ),
    "said_stopped_level": mark(
        "No ads from week {week} on, and in the long run the number of customers stays as it is, on average: "
        "everyone who leaves is replaced by one who was brought in. Without referrals, {customers} would be left "
        "after {alone}."
    ),
    "said_stopped_nobody": mark(
        "No ads from week {week} on. Nobody has bought yet, so there are no customers who could keep the wheel going."
    ),
    "said_coasts": mark(
        "After the stop in week {week}, half of the customers are left after {half}, without referrals after {alone}."
    ),
    "said_again": mark("The ads run again and bring {pushes} new leads per week, all the time."),
    "said_pushes": mark(
        "New leads from ads: {before} → {after} per week. Everything in the wheel changes in proportion. The "
        "half-life stays {time}: more ads fill the wheel, but do not make it run longer."
    ),
    "said_pushes_grows": mark(
        "New leads from ads: {before} → {after} per week. There is no level in the long run: the number of "
        "customers grows without limit and in the end doubles in {time}, however much you advertise."
    ),
    "said_referrals": mark(
        "Referrals: × {before} → × {after}. Referral factor G: {gain_before} → {gain_after}, so 1,000 new leads "
        "bring in {brought} in the time that they are there, who bring in others in turn."
    ),
    "said_friction_less": mark(
        "Friction: {before} → {after} of those who leave retention are lost. More customers stay, and who stays longer "
        "brings in more people: G {gain_before} → {gain_after}."
    ),
    "said_friction_more": mark(
        "Friction: {before} → {after} of those who leave retention are lost. Fewer customers stay, and who leaves "
        "sooner brings in fewer people: G {gain_before} → {gain_after}."
    ),
    "said_conversion_more": mark(
        "Conversion after “{stage}”: {before} → {after}. More people get to all phases after it, customers among them: "
        "G {gain_before} → {gain_after}."
    ),
    "said_conversion_less": mark(
        "Conversion after “{stage}”: {before} → {after}. Fewer people get to all phases after it, customers among "
        "them: G {gain_before} → {gain_after}."
    ),
    "said_cycle": mark(
        "Time to purchase: {before} → {after}. The same share of people buys, only at another time, so G stays "
        "{gain_after}."
    ),
    "said_dwell": mark("Time in “{stage}”: {before} → {after}. G {gain_before} → {gain_after}."),
    "pace_half": mark("Half-life: {before} → {after}."),
    "pace_same": mark("The half-life stays {after}."),
    "pace_now": mark("Half-life now: {after}."),
    "pace_doubling": mark("It grows without limit and doubles in {after} instead of {before}."),
    "pace_now_grows": mark(
        "Each new person now brings in more than one other: it grows without limit and doubles in {after}, so there is "
        "no level in the long run."
    ),
    "level": mark("Customers in the long run, with these ads: {before} → {after}."),
    "level_same": mark("Customers in the long run, with these ads: {after}, as before."),
    "level_now": mark("Customers in the long run, with these ads: {after}. Before, they grew without limit."),
    "said_week": mark(
        "From week {early} to week {late}: {bought}, and {lost}. So the number of customers goes from {before} to "
        "{after}."
    ),
    "summary": mark(
        "Week {week} of {weeks}, {pushes} new leads per week from ads. Customers: {customers}. {orders}: "
        "{purchases}. Leads sent by customers per week: {referred}."
    ),
    "summary_stopped": mark(
        "Week {week} of {weeks}, no ads since week {stop}. Customers: {customers}. {orders}: {purchases}. Leads "
        "sent by customers per week: {referred}."
    ),
    "pace_fades": plural(
        "Referral factor G = {gain}. With these ads there is {level} customer in the long run.",
        "Referral factor G = {gain}. With these ads there are {level} customers in the long run.",
    ),
    "pace_stopped": mark("Without ads, half is lost every {time} (half-life), and without referrals every {alone}."),
    "pace_grows": mark(
        "Referral factor G = {gain}: it grows without limit and doubles in {time} in the long run, with ads or "
        "without. Without referrals and without ads, half would be lost every {alone}."
    ),
    "pace_level": mark(
        "Referral factor G = {gain}: without ads, the number of customers stays as it is; with ads it grows "
        "without limit."
    ),
    "alt_wheel": mark(
        "Wheel of three segments in week {week}. {segments} Per week {pushes}, {on}, {buy}, and {referred}."
    ),
    "alt_segment": plural(
        "{name}: {people} person inside, {lost} lost per week.",
        "{name}: {people} people inside, {lost} lost per week.",
    ),
    "alt_chart": mark("Customers in weeks 0 to {weeks}. In week {week}: {now}; at the end: {end}."),
    "alt_chart_stopped": mark(
        "Customers in weeks 0 to {weeks}, without ads from week {stop} on. In week {week}: {now}; at the end: "
        "{end}, without referrals: {alone}."
    ),
    "half_are": plural(
        "half of your {n} customer is",
        "half of your {n} customers are",
    ),
    "half_of": plural(
        "half of your {n} customer",
        "half of your {n} customers",
    ),
    "n_others": plural(
        "{n} other",
        "{n} others",
    ),
    "n_on": plural(
        "{n} moves on",
        "{n} move on",
    ),
    "n_brought": plural(
        "{n} is brought in by customers",
        "{n} are brought in by customers",
    ),
}
