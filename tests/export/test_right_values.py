"""Small exports that fail or mislead elsewhere, read by name alone: right value, right question, or a refusal."""

from pathlib import Path

import pandas as pd
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.export.privacy import pseudonyms

CASES = Path(__file__).parents[1] / "data" / "cases"
COUNTS = {
    "01_crm_lost_capital": {"Engaging": 6, "Won": 2},
    "05_shopify_line_items": {"purchase 1": 1},
    "06_value_as_text": {"purchase 1": 2, "purchase 2": 1},
    "07_guests_woocommerce": {"purchase 1": 4},
    "08_ga4_bigquery": {"view_item": 2, "add_to_cart": 1, "purchase": 1},
    "11_german_latin1": {"purchase 1": 2},
    "12_matomo_utf16": {"Produktansicht": 2, "Bestellung": 1},
    "14_dst_fall_back": {"visit": 2, "order": 2},
    "15_tz_new_york": {"visit": 2, "order": 1},
    "16_until_is_last_day": {"lead": 2, "won": 1},
    "17_channel_on_first_event_only": {"lead": 4, "won": 2},
    "20_referrer_is_url": {"visit": 2, "order": 1},
    "23_stripe_payments": {"purchase 1": 2},
    "25_float_ids": {"purchase 1": 2},
    "27_value_gap": {"purchase 1": 2, "purchase 2": 1},
}


def read(name, **options):
    return fl.read_export(CASES / f"{name}.csv", **options)


def rows(name, *columns):
    return read(name).log.events[list(columns)].astype(object).values.tolist()


def known(*people):
    """Return what people are called in a log, each followed by what else the log says of them."""
    return [[pseudonyms([name])[0], *more] for name, *more in people]


@pytest.mark.slow
@every("name", COUNTS)
def test_an_export_is_read_as_what_it_is(name):
    assert fl.funnel_counts(read(name).log).to_dict() == COUNTS[name]


def test_deals_that_were_lost_are_recorded_as_lost():
    log = read("01_crm_lost_capital").log
    assert (log.events["stage"] == "lost").sum() == 3
    assert fl.estimate_journey(log).model.conversion[0, 1] == pytest.approx(2 / 5)


@every(
    ("name", "counts"),
    [
        ("02_crm_snapshot_one_row_per_deal", {"Closed Won": 2, "Closed Lost": 3, "Qualified": 1}),
        ("09_ga4_ui_report", {"session_start": 4695, "view_item": 2381, "add_to_cart": 610, "purchase": 190}),
    ],
)
def test_what_has_no_journeys_has_counts_and_refuses_a_log(name, counts):
    export = read(name)
    assert export.counts == counts
    with pytest.raises(fl.FlywheelError, match=r"Export the (history|events)"):
        _ = export.log


def test_the_total_of_a_report_is_left_out_and_named():
    assert read("09_ga4_ui_report").report.rejected == {"total row": 1}


def test_lines_of_an_order_count_once_and_what_is_no_purchase_is_told():
    export = read("05_shopify_line_items")
    assert rows("05_shopify_line_items", "person", "value") == known(["a@example.com", 50.0])
    assert export.report.rejected == {"refunded": 1, "cancelled": 1, "test order": 1, "nobody known (guest)": 1}
    assert export.report.examples["refunded"][0] == 5


@every(
    ("name", "columns", "right"),
    [
        ("06_value_as_text", ("person", "value"), [["a", 30.5], ["b", 1030.0], ["b", 40.0]]),
        ("11_german_latin1", ("person", "value"), [["Groß", 99.9], ["Müller", 12.0]]),
        (
            "23_stripe_payments",
            ("person", "value", "currency"),
            [["b@example.com", 15.0, "EUR"], ["cus_1", 15.0, "USD"]],
        ),
        ("25_float_ids", ("person",), [["90071992547409931"], ["90071992547409932"]]),
    ],
)
def test_people_and_amounts_are_read_as_they_are_written(name, columns, right):
    assert rows(name, *columns) == known(*right)


def test_guests_are_known_by_their_mail():
    mails = ["x@example.com", "y@example.com", "z@example.com", "5"]
    assert set(read("07_guests_woocommerce").log.events["person"]) == set(pseudonyms(mails))


def test_microseconds_are_dates_and_waits_are_an_hour_and_eight_days():
    events = read("08_ga4_bigquery").log.events
    of = {stage: rows.groupby("person")["time"].min() for stage, rows in events.groupby("stage")}
    assert (of["purchase"] - of["view_item"])[pseudonyms(["u1", "u2"])].tolist() == [
        pd.Timedelta("1h"),
        pd.Timedelta("8D"),
    ]


def test_a_shop_may_say_in_which_zone_its_days_begin(tmp_path):
    copy = tmp_path / "clock.csv"
    copy.write_bytes((CASES / "14_dst_fall_back.csv").read_bytes())
    log = fl.read_export(copy, mapping={"zone": "Europe/Berlin"}).log
    assert fl.funnel_counts(log).to_dict() == {"visit": 2, "order": 2}
    assert str(log.events["time"].iloc[0]) == "2025-10-26 02:50:00"


def test_the_day_in_the_name_of_the_file_is_the_end_of_that_day(tmp_path):
    copy = tmp_path / "deals_2026-01-31.csv"
    copy.write_bytes((CASES / "16_until_is_last_day.csv").read_bytes())
    assert f"{fl.read_export(copy).log.observed_until:%d %H}" == "31 23"


def test_a_channel_on_the_first_event_counts_for_the_person():
    log = read("17_channel_on_first_event_only").log
    both = [fl.funnel_counts(log.where(channel=channel)).to_dict() for channel in ("ads", "seo")]
    assert both == [{"lead": 2, "won": 1}] * 2


def test_addresses_of_pages_are_no_recommendations():
    export = read("20_referrer_is_url")
    assert "referrer" not in export.log.events
    assert any("addresses of pages" in text for text in export.said)


def test_a_wholesaler_makes_no_endless_funnel():
    counts = fl.funnel_counts(read("22_heavy_buyer").log).to_dict()
    assert (len(counts), counts["purchase 1"], counts["purchase 2"], counts["purchase 3"]) == (10, 3, 2, 1)


def test_a_missing_amount_is_told_and_the_order_counts():
    assert any("without an amount: 1" in text for text in read("27_value_gap").said)
