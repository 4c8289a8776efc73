"""What an export leaves open is asked once, with the line that answers it, and answers are kept beside the data."""

import json

import pytest
from every import every

import flywheel_lab as fl

OPEN = {
    "time.order:Order date": (
        "Customer ID,Order date,Total\na,03/04/2025,5\nb,05/06/2025,5\n",
        {"dmy": "2025-04-03", "mdy": "2025-03-04"},
    ),
    "status:packed": (
        "Customer ID,Order date,Status\na,2026-01-03,packed\nb,2026-01-04,paid\n",
        {"purchase": "2026-01-03", "left out": "2026-01-04"},
    ),
    "value.mark:Total": (
        "Customer ID,Order date,Total\na,2026-01-03,1.234\nb,2026-01-04,2.500\n",
        {".": "2026-01-03", ",": "2026-01-03"},
    ),
    "stages": (
        "person,stage,time\na,demo,2026-01-01\nb,lead,2026-01-03\nc,demo,2026-01-02\nc,lead,2026-01-02\nd,talk,2026-01-09\n"
        "d,lead,2026-01-09\n",
        {"lead > demo > talk": "2026-01-01", "talk > demo > lead": "2026-01-01"},
    ),
    "outline": (
        "Customer,Order date,Total\nkim ash,2026-01-03,5\n,2026-01-02,6\nlee oak,2026-01-05,7\n,2026-01-06,8\n",
        {"above": "2026-01-02", "guest": "2026-01-03"},
    ),
    "column.person": (
        "Customer ID,Kundennummer,Order date\na,x,2026-01-03\nb,x,2026-01-04\nc,y,2026-01-04\n",
        {"Customer ID": "2026-01-03", "Kundennummer": "2026-01-03"},
    ),
}


@pytest.fixture
def saved(tmp_path):
    def save(text, name="export.csv"):
        file = tmp_path / name
        file.write_text(text, "utf-8")
        return file

    return save


def doubt_of(file, **options):
    with pytest.raises(fl.DoubtError) as raised:
        fl.read_export(file, **options)
    return raised.value


@every("id", OPEN)
def test_what_would_change_the_numbers_is_asked(saved, id):
    doubt = doubt_of(saved(OPEN[id][0])).doubt
    assert (doubt.id, doubt.blocking) == (id, True)


def test_stages_that_have_a_column_each_are_not_said_to_stand_in_another(saved):
    lines = [
        "Record ID,Lead-Status,Datum des Eintritts in „Neu“ (Lifecycle-Phase),"
        "Datum des Eintritts in „Alt“ (Lifecycle-Phase)",
        *("1,offen,2026-01-02,2026-01-05", "2,offen,2026-01-09,2026-01-05", "3,zu,2026-01-09,2026-01-09"),
    ]
    doubt = doubt_of(saved("\n".join(lines))).doubt
    assert (doubt.id, doubt.column) == ("stages", "")


@pytest.mark.slow
@every("id", OPEN)
def test_the_last_line_of_the_question_answers_it(saved, id):
    line = str(doubt_of(saved(OPEN[id][0], f"{id.partition(':')[0]}.csv"))).splitlines()[-1]
    assert eval(line, {"fl": fl}).log.people > 0


@pytest.mark.slow
@every(("id", "answer"), [(id, answer) for id, (_text, answers) in OPEN.items() for answer in answers])
def test_each_answer_is_followed(saved, id, answer):
    text, first = OPEN[id]
    log = fl.read_export(saved(text, f"{abs(hash((id, answer)))}.csv"), mapping={id: answer}).log
    assert f"{log.events['time'].min():%Y-%m-%d}" == first[answer]


def test_a_point_may_stand_before_cents_or_after_thousands(saved):
    text = OPEN["value.mark:Total"][0]
    totals = [
        fl.read_export(saved(text, f"{k}.csv"), mapping={"value.mark:Total": mark}).log.events["value"].sum()
        for k, mark in enumerate(".,")
    ]
    assert totals == pytest.approx([3.734, 3734])


def test_what_was_answered_is_not_asked_again(saved):
    file = saved(OPEN["stages"][0])
    first = fl.read_export(file, mapping={"stages": ["lead", "demo", "talk"]})
    assert fl.read_export(file).log.stages == first.log.stages == ("lead", "demo", "talk")


def test_next_month_with_a_new_stage_asks_again(saved):
    file = saved(OPEN["stages"][0])
    fl.read_export(file, mapping={"stages": ["lead", "demo", "talk"]})
    saved(OPEN["stages"][0] + "e,trial,2026-01-10\n")
    assert doubt_of(file).doubt.id == "stages"


def test_answers_hold_no_cell_of_a_customer(saved):
    file = saved("Email,Order date,Status\nkim@example.com,2026-01-03,packed\n")
    fl.read_export(file, mapping={"status:packed": "purchase"})
    kept = file.with_name("export.csv.mapping.json").read_text("utf-8")
    assert "kim" not in kept
    assert json.loads(kept)["answers"] == {"status:packed": "purchase"}


def test_orders_that_wait_are_left_out_and_asked(saved):
    file = saved("Customer ID,Order date,Status\na,2026-01-03,on-hold\nb,2026-01-04,paid\n")
    export = fl.read_export(file)
    assert [(doubt.id, doubt.default, doubt.blocking) for doubt in export.doubts] == [
        ("status:on-hold", "left out", False)
    ]
    assert (export.log.people, export.report.rejected) == (1, {"still waits for payment": 1})


def test_one_currency_counts_if_somebody_says_so(saved):
    file = saved("Customer ID,Order date,Total,Currency\na,2026-01-03,5,EUR\nb,2026-01-04,7,USD\n")
    export = fl.read_export(file, mapping={"currency": "USD"})
    assert export.log.events["value"].dropna().tolist() == [7.0]
    assert export.log.people == 1


@every(
    ("answers", "says"),
    [
        ({"stages": "lead > lead"}, "names a stage twice"),
        ({"column.person": "Kunde"}, "no column 'Kunde'"),
        ({"time.order:Datum": "dmy"}, "no column 'Datum' for 'time.order'"),
        ({"stage": "lead > won"}, "no doubt 'stage' to answer"),
        ({"zone": "Berlin"}, "no time zone 'Berlin'"),
        (7, "mapping must be"),
        ("nowhere.json", "no answers that can be read"),
    ],
)
def test_a_wrong_answer_gets_a_sentence(saved, answers, says):
    file = saved("person,stage,time\na,lead,2026-01-01 10:00Z\na,won,2026-01-02 10:00Z\n", f"{says[:5]}.csv")
    with pytest.raises(fl.FlywheelError, match=says):
        fl.read_export(file, mapping=answers)


def test_answers_that_the_file_does_not_ask_for_are_told(saved):
    file = saved("Customer ID,Order date,Status\na,2026-01-03,packed\nb,2026-01-04,paid\n")
    export = fl.read_export(file, mapping={"status:packed": "purchase", "status:paid": "left out", "free": "purchase"})
    (said,) = (text for text in export.said if "change nothing" in text)
    assert "'status:paid', 'free'." in said


@every("name", OPEN)
def test_an_answer_that_was_asked_for_is_not_told_as_needless(saved, name):
    text, answers = OPEN[name]
    for answer in answers:
        export = fl.read_export(saved(text), mapping={name: answer})
        assert "change nothing" not in " ".join(export.said)


def test_a_wrong_answer_is_not_kept(saved):
    file = saved("person,stage,time\na,lead,2026-01-01 10:00Z\na,won,2026-01-02 10:00Z\n")
    with pytest.raises(fl.FlywheelError):
        fl.read_export(file, mapping={"zone": "Berlin"})
    assert fl.read_export(file).answers == {}


def test_answers_may_be_given_one_after_the_other(saved):
    file = saved("Customer ID,Order date,Status\na,03/04/2025,packed\nb,05/06/2025,paid\n")
    asked = [doubt_of(file).doubt.id, doubt_of(file, mapping={"status:packed": "purchase"}).doubt.id]
    assert asked == ["status:packed", "time.order:Order date"]
    assert fl.read_export(file, mapping={"time.order:Order date": "dmy"}).log.people == 2


def test_an_unknown_source_gets_the_list(saved):
    with pytest.raises(fl.FlywheelError, match=r"no source 'Shopware'.*shopify"):
        fl.read_export(saved("person,time\na,2026-01-01\n"), source="Shopware")


def test_the_line_gives_the_same_log(saved):
    export = fl.read_export(saved(OPEN["stages"][0]), mapping={"stages": "lead > demo > talk"})
    again = eval(export.line, {"fl": fl}).log
    assert again.events.equals(export.log.events)
    assert again.stages == export.log.stages


@every(
    ("status", "first"), {"Did not come": "left out", "Refund under way": "left out", "Confirmed": "purchase"}.items()
)
def test_the_likelier_answer_stands_first(saved, status, first):
    text = f"Customer ID,Order date,Status\na,2026-01-03,{status}\nb,2026-01-04,paid\n"
    assert doubt_of(saved(text)).doubt.choices[0].value == first
