"""The words of the Flywheel Game on the three pages."""

from ...messages import Plural, mark, plural

GAME: dict[str, str | Plural] = {
    "game_title": mark("The Flywheel Game"),
    "team_title": mark("Which team are you in?"),
    "team_how": mark("One phone of each team sends the plan. The others see it too."),
    "team_n": mark("Team {n}"),
    "team_yours": mark("You are in team {n}."),
    "team_other": mark("I am in another team"),
    "team_waits": mark("The first quarter comes by itself. Leave this page open."),
    "plan_left": plural("{n} chip left", "{n} chips left"),
    "plan_none_left": mark("All chips are placed."),
    "plan_meeting": mark("Meeting of all three departments: {n}."),
    "plan_moved": mark("Lost by moving: {n}."),
    "plan_less": mark("{measure}: one chip less"),
    "plan_more": mark("{measure}: one chip more"),
    "plan_chips": plural("{n} chip", "{n} chips"),
    "plan_sent": mark("Your team has sent: {plan}."),
    "plan_empty": mark("no chips"),
    "plan_dear": mark("That is more than you have. Take some chips off."),
    "plans": mark("The plans"),
    "game_axis": mark("Customers, by quarter"),
    "game_cut": mark("Advertising stops"),
    "game_coins": mark("Coins"),
    "game_yours": mark("Your team"),
}
"""What the phones and the wall say of it."""
