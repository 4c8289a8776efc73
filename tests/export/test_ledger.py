"""The ledger says for each system what is measured, inferred by a named rule, or cannot be known."""

import pytest
from every import every
from speaking import speaking

import flywheel_lab as fl
from flywheel_lab.export.results.evidence import TOLD
from flywheel_lab.export.results.ledger import INFERRED, MEASURED, UNKNOWN
from flywheel_lab.export.vocabulary import VOCABULARY
from flywheel_lab.models.readings import PHASES

FILES = {
    "shopify": """Name,Email,Financial Status,Paid at,Currency,Total,Discount Code,Created at,Lineitem name
#1,a@example.com,paid,2026-01-01,EUR,10,EMPFEHLUNG-KIM,2026-01-01,Tea
#2,a@example.com,paid,2026-02-15,EUR,30,,2026-02-15,Mug
#3,b@example.com,paid,2026-01-05,EUR,10,,2026-01-05,Tea
#4,c@example.com,paid,2026-04-20,EUR,10,SPRING10,2026-04-20,Tea
""",
    "hubspot": """Record ID,Lifecycle Stage,Became a Lead Date,Became a SQL Date,Became a Customer Date,Associated deals
1,customer,2026-01-01,2026-01-09,2026-02-01,2
2,lead,2026-01-03,,,0
3,customer,2026-01-05,2026-01-05,2026-01-15,1
""",
    "salesforce": """Opportunity ID,Stage Name,Amount,Created Date,Type,Lead Source
a,Qualification,100,2026-01-01,New Business,Customer Referral
a,Closed Won,120,2026-02-01,Existing Customer - Upgrade,Web
b,Qualification,90,2026-01-03,New Business,Web
b,Closed Lost,90,2026-01-20,New Business,Web
""",
    "ga4": """event_date,event_timestamp,event_name,user_pseudo_id
20260101,1767225600000000,view_item,u1
20260101,1767225700000000,add_to_cart,u1
20260101,1767225800000000,purchase,u1
20260201,1769904000000000,view_item,u2
20260501,1777593600000000,view_item,u3
""",
    "": "Customer ID,Order date,Total\na,2026-01-01,5\na,2026-02-20,6\nb,2026-01-01,7\n",
}
RIGHT = {
    "shopify": {
        MEASURED: {"purchase": 4, "retention": 1, "Stages, and the time between them": 1, "Amounts": 4},
        INFERRED: {"adoption": 1, "expansion": 1, "advocacy": 1, "Who leaves as a customer": 3,
                   "Who came by a recommendation": 1},
    },
    "hubspot": {
        MEASURED: {"evaluation": 2, "purchase": 2},
        INFERRED: {"education": 3, "expansion": 1, "Stages, and the time between them": 4},
    },
    "salesforce": {
        MEASURED: {"research": 2, "purchase": 1, "expansion": 1, "Stages, and the time between them": 2,
                   "Who is lost before the purchase": 1, "Amounts": 1},
        INFERRED: {"advocacy": 1},
    },
    "ga4": {
        MEASURED: {"evaluation": 3, "purchase": 1, "Stages, and the time between them": 2},
        INFERRED: {"justification": 1, "Who is lost before the purchase": 2, "Who leaves as a customer": 1},
    },
}  # fmt: skip


@pytest.fixture
def ledger(tmp_path):
    def read(source, text=None):
        file = tmp_path / f"{source}.csv"
        file.write_text(text or FILES[source], "utf-8")
        export = fl.read_export(file)
        assert export.source == source
        return export.ledger

    return read


def rows(ledger, state):
    return {entry.quantity: entry.rows for entry in ledger.of(state)}


@every(("source", "state"), [(source, state) for source in RIGHT for state in (MEASURED, INFERRED)])
def test_each_system_tells_what_it_can(ledger, source, state):
    assert rows(ledger(source), state) == RIGHT[source][state]


@every("source", RIGHT)
def test_all_ten_phases_are_in_the_ledger(ledger, source):
    told = {entry.phase: entry.quantity for entry in ledger(source) if entry.phase}
    assert told == dict(enumerate(PHASES, 1))


@every("source", FILES)
def test_the_first_line_says_what_one_person_is(ledger, source):
    assert str(ledger(source)).startswith("What one person is here: ")


@pytest.mark.slow
@every(("code", "source"), [(code, source) for code in ("en", "de") for source in FILES])
def test_a_ledger_as_text_is_short(ledger, code, source):
    with speaking(code):
        lines = str(ledger(source)).splitlines()
    assert 3 < len(lines) <= 12


@every("source", FILES)
def test_what_is_not_measured_says_what_to_record(ledger, source):
    told = ledger(source)
    assert [entry.quantity for entry in told[1:] if (entry.state == MEASURED) == bool(entry.record)] == []


@every("source", FILES)
def test_what_is_inferred_names_its_rule(ledger, source):
    assert [entry.quantity for entry in ledger(source).of(INFERRED) if not entry.rule] == []


def test_silence_is_a_choice_and_shows_what_depends_on_it(ledger):
    (churn,) = [entry for entry in ledger("shopify") if entry.quantity == "Who leaves as a customer"]
    assert churn.sensitivity == ((30, pytest.approx(2 / 3)), (60, pytest.approx(2 / 3)), (90, pytest.approx(1 / 3)))


def test_a_stage_that_was_skipped_is_flagged(ledger):
    (dwell,) = [entry for entry in ledger("hubspot") if entry.quantity.startswith("Stages")]
    assert dwell.sensitivity == ((0, 0.25),)


def test_who_is_lost_in_silence_is_nobody_who_bought(ledger):
    (lost,) = [entry for entry in ledger("ga4") if entry.quantity.startswith("Who is lost")]
    assert lost.sensitivity == ((30, 0.5), (60, 0.5), (90, 0))


def test_recommendations_by_name_are_measured(ledger):
    text = (
        FILES["salesforce"]
        .replace("Lead Source", "Referred by")
        .replace("b,Qualification,90,2026-01-03,New Business,Web", "b,Qualification,90,2026-01-03,New Business,a")
    )
    assert rows(ledger("salesforce", text), MEASURED)["advocacy"] == 1


def test_a_file_without_second_orders_does_not_measure_retention(ledger):
    text = "\n".join(line for line in FILES["shopify"].splitlines() if not line.startswith("#2"))
    assert {"retention", "adoption"} <= rows(ledger("shopify", text), UNKNOWN).keys()


def test_each_system_that_is_known_has_a_ledger():
    assert set(TOLD["sources"]) <= set(VOCABULARY["sources"])


@every("source", TOLD["sources"])
def test_a_ledger_of_a_system_is_written_in_known_words(source):
    lines = TOLD["sources"][source]
    assert set(lines) <= set(TOLD["record"])
    assert {line["kind"] for line in lines.values()} <= {MEASURED, INFERRED}
    assert [name for name, line in lines.items() if (line["kind"] == INFERRED) != ("rule" in line)] == []


def test_a_report_of_counts_knows_nobody(tmp_path):
    (tmp_path / "report.csv").write_text("Event name,Total users\nview_item,20\npurchase,4\n")
    told = fl.read_export(tmp_path / "report.csv").ledger
    assert "nobody" in str(told[0])
    assert {entry.state for entry in told[1:]} == {UNKNOWN}


def test_a_list_of_today_counts_the_deals_that_are_won_or_lost_and_their_amounts(tmp_path):
    rows = ["Record Id,Deal Name,Stage,Amount", "1,Ash,Closed Won,5", "2,Birch,Closed Lost,7", "3,Cole,Proposal,"]
    (tmp_path / "deals.csv").write_text("\n".join(rows), "utf-8")
    ledger = fl.read_export(tmp_path / "deals.csv").ledger
    assert ledger[0].rule == "a deal. A buyer with two deals counts twice."
    measured = {entry.quantity: entry.rows for entry in ledger.of(MEASURED)}
    assert measured == {"Purchases": 1, "Who is lost before the purchase": 1, "Amounts": 2}


def test_who_leaves_after_the_purchase_is_not_lost_before_it(tmp_path):
    rows = ["Deal,Date,Stage", "a,2026-01-01,Lead", "a,2026-01-05,Won", "a,2026-02-01,Lost", "b,2026-01-02,Lead"]
    rows += ["b,2026-01-20,Lost", "c,2026-01-03,Lead", "c,2026-01-09,Won", "c,2026-03-01,Won"]
    (tmp_path / "deals.csv").write_text("\n".join(rows), "utf-8")
    measured = {entry.quantity: entry.rows for entry in fl.read_export(tmp_path / "deals.csv").ledger.of(MEASURED)}
    told = (
        "Who is lost before the purchase",
        "Who leaves as a customer",
        "Further purchases, and the time between them",
    )
    assert [measured[quantity] for quantity in told] == [1, 1, 1]


def test_purchases_of_one_person_on_one_day_count_one_by_one(tmp_path):
    rows = ["Customer ID,Order ID,Date,Total", "K1,1,2026-01-02,10", "K1,2,2026-01-02,20", "K2,3,2026-01-03,5"]
    (tmp_path / "orders.csv").write_text("\n".join(rows), "utf-8")
    export = fl.read_export(tmp_path / "orders.csv")
    assert len(export.log.events) == 2
    assert {entry.quantity: entry.rows for entry in export.ledger}["Purchases"] == 3
