"""CSV, TSV, JSON lines, Excel and Parquet in their ways of writing, and files that are broken."""

import json
import re
import sys

import pandas as pd
import pytest
from every import every
from mutated_exports import mutate
from speaking import speaking
from workbooks import workbook

import flywheel_lab as fl
from flywheel_lab.export.privacy import pseudonyms
from flywheel_lab.export.report import LINE, SAME_STAGE

ROWS = [["Customer ID", "Order date", "Total"], ["kim", "2026-02-03", "12.5"], ["lee", "2026-02-28", "9.25"]]
LONG = [["Customer", "Order date", "Total"], *(["90071992547409931", f"2026-02-0{day}", "12.5"] for day in (3, 4))]


def told(export):
    """Return the pseudonym and the amount of each purchase, which are those of kim and lee."""
    return export.log.events[["person", "value"]].values.tolist()


def right():
    return [[pseudonyms([name])[0], value] for name, value in (("kim", 12.5), ("lee", 9.25))]


def text(separator=",", rows=ROWS, end="\n"):
    return "".join(separator.join(row) + end for row in rows)


WAYS = {
    "commas": text().encode(),
    "semicolons and a decimal comma": text(";").replace(".", ",").encode(),
    "tabs": text("\t").encode(),
    "bars": text("|").encode(),
    "a mark of UTF-8": text().encode("utf-8-sig"),
    "UTF-16": text("\t").encode("utf-16"),
    "UTF-16 without a mark": text("\t").encode("utf-16-le"),
    "the line sep=": b"sep=;\n" + text(";").encode(),
    "line ends of Windows": text(end="\r\n").encode(),
    "line ends of old Macs": text(end="\r").encode(),
    "lines above the header": b"Shop: Tea\n\nfrom: here\n" + text().encode(),
    "a sum below": (text() + "Total,,21.75\n").encode(),
    "the header again": (text() + ",".join(ROWS[0]) + "\n").encode(),
    "quotation marks": text(rows=[[f'"{cell}"' for cell in row] for row in ROWS]).encode(),
    "American dates": text().replace("2026-02-03", "2/3/2026").replace("2026-02-28", "2/28/2026").encode(),
    "money signs": text(";").replace("12.5", "€ 12,50").replace("9.25", "9,25 €").encode(),
    "a page of Windows with euros": text(";").replace("12.5", "12,50 €").replace("9.25", "9,25 €").encode("cp1252"),
    "JSON lines": "\n".join(json.dumps(dict(zip(ROWS[0], row, strict=True))) for row in ROWS[1:]).encode(),
    "a JSON list": json.dumps([dict(zip(ROWS[0], row, strict=True)) for row in ROWS[1:]]).encode(),
}


@pytest.fixture
def saved(tmp_path):
    def save(raw, name="export.csv"):
        file = tmp_path / name
        file.write_bytes(raw)
        return file

    return save


@pytest.mark.slow
@every("way", WAYS)
def test_a_table_is_the_same_in_whatever_way_it_is_written(saved, way):
    assert told(fl.read_export(saved(WAYS[way]))) == right()


def test_a_workbook_is_read_like_any_table(saved):
    pytest.importorskip("python_calamine")
    assert told(fl.read_export(saved(workbook(ROWS), "export.xlsx"))) == right()


def test_numbers_of_customers_that_are_too_long_for_a_spreadsheet_are_refused(saved):
    pytest.importorskip("python_calamine")
    with pytest.raises(fl.FlywheelError, match="'Customer': a spreadsheet has shortened the numbers"):
        fl.read_export(saved(workbook(LONG), "export.xlsx"))


def test_parquet_is_read_like_any_table(tmp_path):
    pd.DataFrame(ROWS[1:], columns=ROWS[0]).to_parquet(tmp_path / "export.parquet")
    assert told(fl.read_export(tmp_path / "export.parquet")) == right()


@every(("raw", "line"), [(workbook(ROWS), "flywheel-lab[excel]"), (b"PAR1" + b"x" * 99, "flywheel-lab[fast]")])
def test_a_package_that_is_missing_is_named_with_the_line_that_installs_it(saved, monkeypatch, raw, line):
    for name in ("python_calamine", "pyarrow"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(fl.FlywheelError, match=re.escape(line)):
        fl.read_export(saved(raw))


def test_parameters_of_ga4_are_columns(saved):
    def event(name, day, **told):
        params = [{"key": key, "value": {"int_value": value}} for key, value in told.items()]
        return {"user_pseudo_id": "u", "event_name": name, "event_timestamp": str(day * 10**15), "event_params": params}

    raw = "\n".join(json.dumps(each) for each in (event("view_item", 1.7), event("purchase", 1.71, value=30)))
    events = fl.read_export(saved(raw.replace(".0", "").encode())).log.events
    assert events["value"].tolist()[-1] == 30


BROKEN = {
    "nothing": b"",
    "blank lines": b"\n\n\r\n",
    "only NULs": b"\0" * 300,
    "a header alone": b"customer_id,date,total\n",
    "one word": b"hello",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "a PDF": b"%PDF-1.7 1 0 obj",
    "a page": b"<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>",
    "half a workbook": b"PK\x03\x04" + bytes(range(256)),
    "half a Parquet file": b"PAR1" + bytes(range(256)),
    "noise": bytes(range(256)) * 20,
    "no people": b"date,total\n2026-01-01,5\n",
    "no dates": b"customer_id,total\na,5\nb,6\n",
    "days that are none": b"customer_id,date\na,31.02.2026\nb,soon\n",
    "an open quotation mark": b'customer_id,date\n"a,2026-01-01\nb,2026-01-02\n',
    "guests only": b"customer_id,date\n0,2026-01-01\n0,2026-01-02\n",
    "half JSON": b'{"customer_id": "a", "date": ',
    "deep JSON": b"[" * 5000,
}


@every(("code", "what"), [(code, what) for code in ("en", "de") for what in BROKEN])
def test_a_broken_file_gets_a_sentence(saved, code, what):
    with speaking(code), pytest.raises(fl.FlywheelError) as said:
        _ = fl.read_export(saved(BROKEN[what])).log
    assert len(str(said.value).split()) > 4


@every("path", ["nowhere.csv", ".", 7, None, "a\0b"])
def test_what_is_no_file_gets_a_sentence(path):
    with pytest.raises(fl.FlywheelError):
        fl.read_export(path)


def ask_mutated(saved, seeds):
    """Return the files that fail, or whose rows are neither in the log nor named in the report."""
    wrong = {}
    for seed in seeds:
        try:
            export = fl.read_export(saved(mutate(seed)))
        except fl.FlywheelError:
            continue
        except Exception as error:
            wrong[seed] = repr(error)
            continue
        report = export.report
        kept = report.used + sum(report.repaired.values())
        if export.shape in ("journal", "orders", "line items"):  # elsewhere a row is several events
            events = export.log.events
            shop = "orders" in events
            there = int(events["orders"].sum()) if shop else len(events)
            there += report.repaired.get(LINE if shop else SAME_STAGE, 0)
            wrong |= {seed: f"{there} rows in the log, {kept} in the report"} if there != kept else {}
        if report.read != kept + sum(report.rejected.values()):
            wrong[seed] = str(report)
    return wrong


@pytest.mark.slow
def test_a_mutated_file_is_read_without_loss_or_gets_a_sentence(saved):
    assert ask_mutated(saved, range(40)) == {}


@pytest.mark.every
def test_many_mutated_files_are_read_without_loss_or_get_a_sentence(saved):
    assert ask_mutated(saved, range(40, 340)) == {}
