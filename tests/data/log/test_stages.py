"""What events are called: stages in an order that somebody said or everybody took, and exits in any spelling."""

import pandas as pd
import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st

from flywheel_lab import JourneyLog, estimate_journey, funnel_counts
from flywheel_lab.errors import JourneyLogError


def rows(*events):
    return pd.DataFrame(events, columns=["person", "stage", "time"])


def deals(lost, won="won"):
    return rows(("a", "lead", 0), ("a", won, 3), ("b", "lead", 0), ("b", lost, 2), ("c", "lead", 1))


# ---- exits


@every("lost", ["lost", "Lost", "LOST", "lost ", "Closed Lost", "closedlost", "churned", "verloren"])
def test_leaving_for_good_is_no_stage_however_it_is_spelled(lost):
    log = JourneyLog(deals(lost), stages=["lead", "won"])
    assert funnel_counts(log).to_dict() == {"lead": 2 + 1, "won": 1}
    assert (log.events["stage"] == "lost").sum() == 1
    assert any(lost in note for note in log.notes) == (lost != "lost")


@every("lost", ["Auftrag weg", "nope", "cancelled", "42"])
def test_any_event_can_be_an_exit(lost):
    log = JourneyLog(deals(lost), stages=["lead", "won"], exits={"lost": [lost.upper()]})
    assert log.stages == ("lead", "won")
    assert log.exits == {"lost": (lost,)}
    assert log.notes == []


def test_an_exit_may_say_who_bought():
    log = JourneyLog(deals("lost", won="Paid"), stages=["lead"], exits={"lost": ["lost"], "bought": ["paid"]})
    assert estimate_journey(log).model.time_to_purchase().probability == pytest.approx(1 / 2)


def test_exits_may_be_none():
    log = JourneyLog(deals("lost"), stages=["lead", "won", "lost"], exits={})
    assert funnel_counts(log, ["lead", "lost"]).to_dict() == {"lead": 3, "lost": 1}


@every("name", ["bought", "Bought", "lost"])
def test_a_stage_may_be_called_as_an_exit_is(name):
    exits = None if name.casefold() == "bought" else {}
    log = JourneyLog(rows((1, "visit", 0), (1, name, 1), (2, "visit", 0)), stages=["visit", name], exits=exits)
    assert funnel_counts(log).tolist() == [2, 1]
    assert estimate_journey(log).counts == (2, 1)


@every("name", ["cancelled", "Unsubscribed", "gekündigt"])
def test_what_sounds_like_an_exit_is_named(name):
    log = JourneyLog(deals(name), stages=["lead", "won", name])
    assert any(f"exits={{'lost': ['{name}']}}" in note for note in log.notes)
    with pytest.raises(JourneyLogError, match=r"exits=\{'lost'"):
        JourneyLog(deals(name), stages=["lead", "won"])


def test_an_exit_that_no_event_bears_is_told():
    assert "no event has that name" in JourneyLog(deals("lost"), exits={"lost": ["Losst", "lost"]}).notes[0]


# ---- spellings and order


def test_spellings_of_a_stage_are_one_stage_and_told():
    log = JourneyLog(rows((1, "Visit", 0), (1, "order ", 1), (2, " visit", 0)), stages=["visit", "order"])
    assert funnel_counts(log).tolist() == [2, 1]
    assert log.notes == [
        "Spellings of one stage are one stage: ' visit', 'Visit', 'visit'.",
        "Spellings of one stage are one stage: 'order', 'order '.",
    ]


def test_steps_may_be_asked_for_in_another_spelling():
    log = JourneyLog(rows((1, "Visit", 0), (1, "Order", 1)))
    assert funnel_counts(log, ["visit", " ORDER"]).to_dict() == {"visit": 1, " ORDER": 1}


def test_an_order_that_people_do_not_agree_on_is_not_invented():
    log = JourneyLog(rows((1, "catalog", 0), (1, "main", 1), (2, "main", 0), (2, "catalog", 1)))
    assert not log.ordered
    for ask in (log.in_order, lambda: funnel_counts(log), lambda: estimate_journey(log)):
        with pytest.raises(JourneyLogError, match=r"catalog, main.*stages=\['catalog', 'main'\]"):
            ask()


def test_stages_that_nobody_joins_have_no_order():
    assert not JourneyLog(rows((1, "a", 0), (1, "b", 1), (2, "c", 0), (2, "d", 3))).ordered


@pytest.mark.slow
@given(st.permutations("abcd"))
def test_an_order_that_everybody_took_is_found(order):
    events = rows(*((1, stage, time) for time, stage in enumerate(order)))
    assert JourneyLog(events).stages == tuple(order)


def test_an_unordered_categorical_column_says_nothing_about_the_order():
    events = rows((1, "visit", 0), (1, "order", 1)).astype({"stage": "category"})
    assert JourneyLog(events).stages == ("visit", "order")  # as people took them, not by the alphabet


# ---- purchase and losses


def test_the_purchase_is_a_stage_of_the_log():
    assert JourneyLog(deals("lost"), purchase="WON").purchase == "won"
    with pytest.raises(JourneyLogError, match="no stage 'paid'"):
        JourneyLog(deals("lost"), purchase="paid")


@every(("said", "told"), [("recorded", ("lead", "won")), (["lead"], ("lead",)), (None, None)], ids=str)
def test_where_losses_are_recorded_is_said_and_not_guessed(said, told):
    assert JourneyLog(deals("lost"), losses=said).losses == told


@every("wrong", ["not recorded", ["won"]])
def test_losses_that_are_recorded_cannot_be_denied(wrong):
    with pytest.raises(JourneyLogError, match="from 'lead', but the events record it once"):
        JourneyLog(deals("lost"), losses=wrong)


@every("wrong", [True, 1, "yes", ["leads"], {"lost": 1}], ids=str)
def test_losses_of_another_kind_are_refused(wrong):
    with pytest.raises(JourneyLogError, match=r"losses|no stage 'leads'"):
        JourneyLog(deals("lost"), losses=wrong)


# ---- what a reviewer found


@every("lost", ["Lost to competitor", "Deal verloren", "LOST_DEAL", "Perdu (prix)", "Nicht gekauft"])
def test_a_longer_name_of_a_loss_is_one_and_told(lost):
    log = JourneyLog(deals(lost), stages=["lead", "won"])
    assert (log.events["stage"] == "lost").sum() == 1
    assert any(lost in note for note in log.notes)


def test_a_loss_that_exits_forgets_is_named():
    table = pd.concat([deals("Storniert"), rows(("d", "lead", 0), ("d", "Verloren", 1))])
    log = JourneyLog(table, stages=["lead", "won", "Verloren"], exits={"lost": ["Storniert"]})
    assert any("'Verloren'" in note for note in log.notes)


def test_bought_is_a_stage_where_nobody_named_the_stages():
    log = JourneyLog(rows((1, "visit", 0), (1, "bought", 1), (2, "visit", 0)))
    assert funnel_counts(log).to_dict() == {"visit": 2, "bought": 1}


@every("options", [{"purchase": "Won"}, {}])
def test_who_leaves_as_a_buyer_by_a_stage_has_reached_it(options):
    exits = {"lost": ["Lost"], "bought": ["Won"]}
    log = JourneyLog(deals("Lost", won="Won"), stages=["lead", "Won"], exits=exits, **options)
    assert funnel_counts(log).to_dict() == {"lead": 3, "Won": 1}
    assert log.purchase == "Won"


def test_an_exit_can_be_counted_by_its_name():
    log = JourneyLog(deals("Lost", won="Won"), stages=["lead"], exits={"lost": ["Lost"], "bought": ["Won"]})
    assert funnel_counts(log, ["lead", "won"]).tolist() == [3, 1]


def test_exits_that_contradict_themselves_are_refused():
    with pytest.raises(JourneyLogError, match="both that it is lost and that it is bought"):
        JourneyLog(deals("lost"), exits={"lost": ["lost"], "bought": ["LOST"]})


def test_a_set_of_stages_has_no_order():
    with pytest.raises(JourneyLogError, match="must be a list"):
        JourneyLog(deals("lost"), stages={"lead", "won"})
