"""Who people are stays in their file: pseudonyms that join, nothing personal in what is shown, all of it forgotten."""

import json
import re

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.export.privacy import cover_contacts, hide_words, pseudonyms

SHOP = """Customer name,Customer email,Order date,Total,Status,Channel,Notes
Kim Meier, Kim@Example.com,2026-01-03,5,paid,kim@example.com,call +49 170 1234567
Leeroy Ottfried,leeroy@example.com,2026-01-04,7,leeroy@example.com,seo,Leeroy asked
Kim Meier,kim@example.com,2026-02-20,9,paid,ads,
Kim Meier,kim@example.com,31.31.2026,3,paid,ads,0170 1234567
,,2026-02-21,3,paid,ads,for Kim Meier
"""
JOURNAL = """person id,stage,time,referred by
Annika ,lead,2026-01-01,
Annika,won,2026-01-05,
benno,lead,2026-01-06,Annika
benno,won,2026-01-07,Annika
cleo,lead,2026-01-08,zoe
cleo,won,2026-01-09,zoe
"""
PERSONAL = re.compile("kim|leeroy|ottfried|meier|1234567|annika|benno|cleo|zoe", re.IGNORECASE)


@pytest.fixture
def saved(tmp_path):
    def save(text, name="export.csv"):
        (tmp_path / name).write_text(text, "utf-8")
        return tmp_path / name

    return save


def read_shop(saved, name="export.csv"):
    file = saved(SHOP, name)
    with pytest.raises(fl.DoubtError) as asked:
        fl.read_export(file)
    return asked.value, fl.read_export(file, mapping={asked.value.doubt.id: "purchase"})


def test_people_of_a_log_have_pseudonyms(saved):
    _asked, export = read_shop(saved)
    assert export.log.people == 2
    assert PERSONAL.findall(export.log.events.to_csv()) == []


def test_nothing_that_is_shown_names_a_person(saved):
    asked, export = read_shop(saved)
    shown = [repr(export), str(export.report), str(export.ledger), *export.said, json.dumps(export.state())]
    shown += [str(asked), json.dumps(asked.doubt.state()), fl.draw_funnel(export.log).alt, repr(export.report.examples)]
    assert PERSONAL.findall("".join(shown).replace(str(saved("")), "")) == []


def test_a_status_that_is_an_address_is_covered_in_the_answers_too(saved):
    asked, export = read_shop(saved)
    assert (asked.doubt.id, export.answers) == ("status:•••@•••", {"status:•••@•••": "purchase"})


def test_the_example_of_a_reason_shows_what_names_nobody(saved):
    _asked, export = read_shop(saved)
    line, cells = export.report.examples["nobody known (guest)"]
    assert (line, cells) == (6, ("", "", "2026-02-21", "3", "paid", "ads", "••• ••• •••"))


def test_columns_that_may_name_people_ask_without_their_cells(saved):
    with pytest.raises(fl.DoubtError) as asked:
        fl.read_export(saved("Customer ID,Kundennummer,Order date\nkim,annika,2026-01-03\nleeroy,benno,2026-01-04\n"))
    assert PERSONAL.findall(str(asked.value)) == []


def test_recommendations_join_under_pseudonyms(saved):
    events = fl.read_export(saved(JOURNAL)).log.events
    ann, ben = pseudonyms(["Annika", "benno"])
    assert events.loc[events["person"] == ben, "referrer"].tolist() == [ann, ann]
    assert PERSONAL.findall(events.to_csv()) == []


def test_a_stranger_who_recommended_us_is_not_named(saved):
    assert PERSONAL.findall(" ".join(fl.read_export(saved(JOURNAL)).said)) == []


def test_person_0_stays_where_a_row_of_the_others_is_left_out(saved):
    rows = ["0,lead,2026-01-01", "0,won,2026-01-05", "1,lead,soon", "2,lead,2026-01-02", "3,lead,2026-01-03"]
    export = fl.read_export(saved("\n".join(["person,stage,time", *rows])))
    assert (len(export.log.events), export.report.used) == (4, 4)


def test_two_exports_of_one_shop_join(saved):
    one, other = (read_shop(saved, name)[1].log.events["person"] for name in ("one.csv", "other.csv"))
    assert set(one) == set(other)


def test_the_key_is_kept_where_the_learner_is_and_not_beside_the_data(saved, own_place):
    file = saved(JOURNAL)
    fl.read_export(file)
    assert [each.name for each in own_place.iterdir()] == ["export-key"]
    assert [each.name for each in file.parent.iterdir()] == ["export.csv"]
    assert (own_place / "export-key").stat().st_mode & 0o077 == 0


def test_without_a_place_for_the_key_there_are_pseudonyms_and_a_sentence(saved, own_place, monkeypatch):
    (own_place / "file").write_text("")
    monkeypatch.setenv("FLYWHEEL_PROGRESS", str(own_place / "file" / "progress.json"))
    export = fl.read_export(saved(JOURNAL))
    assert any("key of the pseudonyms could not be kept" in text for text in export.said)
    assert PERSONAL.findall(export.log.events.to_csv()) == []


def test_forgetting_deletes_answers_and_key_and_says_so(saved, own_place):
    file = saved(SHOP)
    _asked, export = read_shop(saved)
    said = fl.forget()
    assert (own_place / "export-key").exists() == file.with_name("export.csv.mapping.json").exists() == False  # noqa: E712
    assert file.exists()
    assert ["export.csv.mapping.json" in said, "key" in said] == [True, True]
    assert set(read_shop(saved)[1].log.events["person"]).isdisjoint(export.log.events["person"])


@every("which", ["the export", "its folder"])
def test_one_export_may_be_forgotten_alone(saved, tmp_path, which):
    kept = [read_shop(saved, name)[1] for name in (f"{which}.csv", f"{which} 2.csv")]
    place = tmp_path / f"{which}.csv" if which == "the export" else tmp_path
    fl.forget(place)
    left = [(tmp_path / f"{each.file}.mapping.json").exists() for each in kept]
    assert left == [False, which == "the export"]


def test_what_is_no_path_cannot_be_forgotten():
    with pytest.raises(fl.FlywheelError, match="path must be"):
        fl.forget(7)


def test_formulas_and_html_are_texts(saved):
    rows = ["a,=cmd|' /C calc'!A0,2026-01-01", "a,<b>won</b>,2026-01-05", "b,=cmd|' /C calc'!A0,2026-01-06"]
    log = fl.read_export(saved("\n".join(["person,stage,time", *rows]))).log
    assert log.stages == ("=cmd|' /C calc'!A0", "<b>won</b>")
    assert "<b>" not in fl.draw_funnel(log)._repr_html_()


def test_who_paid_in_two_currencies_on_one_day_is_not_named(saved):
    rows = ["kimba,2026-01-03,5,EUR", "kimba,2026-01-03,7,USD", "leeroy,2026-01-04,3,EUR"]
    with pytest.raises(fl.DoubtError) as asked:
        fl.read_export(saved("\n".join(["Customer ID,Order date,Total,Currency", *rows])))
    assert [choice.value for choice in asked.value.doubt.choices] == ["EUR", "USD"]
    assert PERSONAL.findall(str(asked.value).replace(str(saved("")), "")) == []


@every("text", ["2026-01-31 10:00:00 +0200", "20260131", "+1,234.50", "0.5", "Closed Won", "01/02/2026", "12-34 x@y"])
def test_what_is_no_address_stays(text):
    assert cover_contacts(text) == text


@every("text", ["kim@example.com", "Kim <kim@example.co.uk>", "+49 (170) 123-4567", "0049170 1234567", "0170/1234567"])
def test_addresses_and_telephone_numbers_are_covered(text):
    assert not re.search(r"kim@|\d{4}", cover_contacts(text))


def test_of_a_name_only_its_build_is_shown():
    assert hide_words("Müller-Lüdenscheidt, K.") == "•••-•••, •••."
