"""Small exports that once gave a confident wrong number, each with its right value or a refusal."""

from pathlib import Path

import pandas as pd
import pytest
from every import every

from flywheel_lab import JourneyLog, estimate_journey, funnel_counts
from flywheel_lab.errors import JourneyLogError

CASES = Path(__file__).parent / "cases"


def case(name, **options):
    return pd.read_csv(CASES / f"{name}.csv", **options)


def crm(**options):
    events = case("01_crm_lost_capital").rename(columns={"deal_id": "person", "date": "time"})
    return JourneyLog(events, **options)


@every(
    "options",
    [
        {},
        {"stages": ["Engaging", "Won"]},
        {"stages": ["Engaging", "Won", "Lost"]},
        {"stages": ["Engaging", "Won"], "exits": {"lost": ["lost"]}, "purchase": "Won", "losses": "recorded"},
    ],
    ids=str,
)
def test_deals_that_were_lost_are_no_stage_behind_won(options):
    log = crm(**options)
    assert funnel_counts(log).to_dict() == {"Engaging": 6, "Won": 2}
    assert (log.events["stage"] == "lost").sum() == 3


def test_the_win_rate_of_closed_deals_is_two_of_five():
    log = crm(stages=["Engaging", "Won"], purchase="Won", losses="recorded")
    assert estimate_journey(log).model.conversion[0, 1] == pytest.approx(2 / 5)


def test_a_list_of_deals_with_their_stage_today_is_no_journal():
    names = {"deal_id": "person", "deal_stage": "stage", "close_date": "time"}
    with pytest.raises(JourneyLogError, match=r"snapshot.*Closed Won, Closed Lost, Qualified.*melt"):
        JourneyLog(case("02_crm_snapshot_one_row_per_deal").rename(columns=names))


def shopify(**options):
    orders = case("05_shopify_line_items")
    return JourneyLog.from_orders(
        orders, person="Email", time="Paid at", value="Total", order="Name", status="Financial Status", **options
    )


def test_lines_of_an_order_are_one_order_and_guests_belong_to_nobody():
    log = shopify(currency="Currency")
    assert log.events[["person", "value"]].values.tolist() == [["a@example.com", 50.0]]
    assert {note.rows for note in log.said} == {1}
    assert [note.split(":")[0] for note in log.notes] == [
        "Rows that are further lines of an order",
        "Refunded orders, left out",
        "Cancelled orders, left out",
        "Test orders, left out",
        "Rows that name nobody, left out",
    ]


def test_an_export_with_refunds_is_asked_for_its_status():
    with pytest.raises(JourneyLogError, match=r"\(refunded, voided\). Write status='Financial Status'"):
        JourneyLog.from_orders(case("05_shopify_line_items"), person="Email", time="Created at")


def test_amounts_with_a_decimal_comma_are_read_and_never_glued():
    log = JourneyLog.from_orders(case("06_value_as_text", sep=";"), value="total")
    assert log.events["value"].tolist() == [30.5, 1030.0, 40.0]


def test_guests_of_a_shop_are_told_apart_by_their_mail_and_never_merged():
    orders = case("07_guests_woocommerce")
    names = {"time": "date_created", "order": "order_id", "status": "status", "value": "total"}
    by_mail = JourneyLog.from_orders(orders, person="billing_email", **names)
    by_id = JourneyLog.from_orders(orders, person="customer_id", **names)
    assert funnel_counts(by_mail).to_dict() == {"purchase 1": 4}
    assert by_id.events["person"].tolist() == [5]
    assert "Rows that name nobody, left out: 3 (0)." in by_id.notes


GA4 = {"event_name": "stage", "user_pseudo_id": "person"}
STEPS = ["view_item", "add_to_cart", "purchase"]


@every("column", ["event_date", "event_timestamp"])
def test_a_date_written_as_a_number_is_not_a_number_of_weeks(column):
    with pytest.raises(JourneyLogError, match=r"'time', row 0: .* is a date.*pd.to_datetime\(table\['time'\]"):
        JourneyLog(case("08_ga4_bigquery").rename(columns=GA4 | {column: "time"}), stages=STEPS)


def test_events_of_nobody_are_told():
    events = case("08_ga4_bigquery").rename(columns=GA4)
    log = JourneyLog(events.assign(time=pd.to_datetime(events["event_timestamp"], unit="us")), stages=STEPS)
    assert funnel_counts(log).tolist() == [2, 1, 1]
    assert funnel_counts(log, ["view_item", "purchase"]).tolist() == [2, 2]
    assert log.notes == ["Rows that name nobody, left out: 1 (–)."]


def test_a_report_of_counts_is_no_log():
    with pytest.raises(JourneyLogError, match=r"missing\. The table has: Event name, Event count, Total users"):
        JourneyLog(case("09_ga4_ui_report", comment="#"))


def test_german_dates_are_refused_with_the_way_to_read_them():
    orders = case("11_german_latin1", sep=";", encoding="cp1252")
    names = {"person": "Kundennummer", "time": "Bestelldatum", "value": "Betrag"}
    with pytest.raises(JourneyLogError, match=r"'Bestelldatum', row 0: .*'03.04.2026'.*dayfirst"):
        JourneyLog.from_orders(orders, **names)
    orders["Bestelldatum"] = pd.to_datetime(orders["Bestelldatum"], dayfirst=True)
    assert JourneyLog.from_orders(orders, **names).events["value"].tolist() == [99.9, 12.0]


def test_an_export_of_matomo_is_a_log():
    events = case("12_matomo_utf16", sep="\t", encoding="utf-16").set_axis(["person", "stage", "time"], axis=1)
    assert funnel_counts(JourneyLog(events)).to_dict() == {"Produktansicht": 2, "Bestellung": 1}


@every(
    ("name", "zone", "orders"),
    [("14_dst_fall_back", "Europe/Berlin", 2), ("15_tz_new_york", "America/New_York", 1)],
)
@every("as_text", [False, True])
def test_the_order_of_events_survives_the_clock_on_the_wall(name, zone, orders, as_text):
    events = case(name)
    time = pd.to_datetime(events["time_utc"]).dt.tz_convert(zone)
    log = JourneyLog(events.assign(time=time.map(lambda each: each.isoformat()) if as_text else time))
    assert funnel_counts(log).to_dict() == {"visit": 2, "order": orders}
    assert log.events["time"].max() == time.dt.tz_localize(None).max()


def test_the_last_day_of_observation_ends_in_the_evening():
    log = JourneyLog(case("16_until_is_last_day"), observed_until="2026-01-31")
    assert f"{log.observed_until:%Y-%m-%d %H:%M}" == "2026-01-31 23:59"


@every("channel", ["ads", "seo"])
def test_the_channel_of_a_person_is_the_one_that_brought_them(channel):
    log = JourneyLog(case("17_channel_on_first_event_only"), stages=["lead", "won"])
    assert funnel_counts(log.where(channel=channel)).to_dict() == {"lead": 2, "won": 1}


def test_a_referrer_that_is_a_page_is_no_referral_of_nobody():
    log = JourneyLog(case("20_referrer_is_url"))
    assert "referrer" not in log.events
    assert "referrals are not recorded" in log.notes[0]
    assert "https://www.google.com/" in log.notes[0]


def test_a_heavy_buyer_does_not_stretch_the_funnel():
    log = JourneyLog.from_orders(case("22_heavy_buyer"))
    counts = funnel_counts(log)
    assert counts.iloc[:3].tolist() == [3, 2, 1]
    assert len(counts) == 10


def test_payments_count_where_they_were_made_in_earnest_and_two_currencies_are_not_added():
    names = {"person": "Customer Email", "time": "Created date (UTC)", "value": "Amount", "order": "id"}
    log = JourneyLog.from_orders(case("23_stripe_payments"), **names, status="Status", currency="Currency")
    assert log.events[["person", "value", "currency"]].values.tolist() == [
        ["a@example.com", 15.0, "USD"],
        ["b@example.com", 15.0, "EUR"],
    ]
    assert sum(note.rows for note in log.said) == 3
    assert "several currencies (EUR, USD)" in log.notes[-1]
    with pytest.raises(JourneyLogError, match="currency='Currency'"):
        JourneyLog.from_orders(case("23_stripe_payments"), **names, status="Status")


def test_long_numbers_of_customers_are_not_run_together():
    with pytest.raises(JourneyLogError, match=r"'customer_id', row 0: .*dtype=\{'customer_id': str\}"):
        JourneyLog.from_orders(case("25_float_ids"))
    log = JourneyLog.from_orders(case("25_float_ids", dtype={"customer_id": str}))
    assert (log.people, log.said[0].rows) == (2, 1)


def test_an_order_without_an_amount_is_an_order():
    log = JourneyLog.from_orders(case("27_value_gap"), value="total")
    assert funnel_counts(log).to_dict() == {"purchase 1": 2, "purchase 2": 1}
    assert log.events["value"].isna().tolist() == [False, True, False]
    assert log.notes == ["Orders without an amount: 1. They count as orders, but add nothing to the value."]
