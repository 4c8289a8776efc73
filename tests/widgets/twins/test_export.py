"""An export read on a page is what Python reads: rows, doubts, refusals and sentences, file after file."""

import ast
import json
import tomllib
from base64 import b64encode
from pathlib import Path
from runpy import run_path
from tempfile import mkdtemp
from typing import Any

import pytest
from every import every
from mutated_exports import CASES, HERE, disguised, mutate
from packed_files import PACKED
from parquets import parquet_of_events, parquet_of_orders
from random_exports import RandomExport, random_export
from speaking import speaking
from workbooks import workbook_of_orders

import flywheel_lab as fl
from flywheel_lab.data.messy.systems import FORMS as FORMS_OF
from flywheel_lab.export.vocabulary import PARTS, plain_name
from flywheel_lab.messages import LANGUAGES
from flywheel_lab.pages.site import BUILT
from flywheel_lab.widgets.export.shown import picture
from flywheel_lab.widgets.texts import export_reading
from flywheel_lab.widgets.texts.export_reading import reading_data

pytestmark = pytest.mark.slow

IN_PYTHON_ALONE = {"half a Parquet file"}  # the library says in its own words what is wrong
FORMS = HERE / "forms"
TOLD = {k: v.get("mapping", {}) for k, v in tomllib.loads((HERE / "forms.toml").read_text("utf-8")).items()}
TESTS = ("doubts", "files", "other_tables", "people", "sheets", "shapes")
WRITTEN = {name: run_path(str(HERE / f"test_{name}.py")) for name in TESTS}
OPEN, WAYS, BROKEN = WRITTEN["doubts"]["OPEN"], WRITTEN["files"]["WAYS"], WRITTEN["files"]["BROKEN"]
WIDE, HISTORY = WRITTEN["shapes"]["WIDE"], WRITTEN["shapes"]["HISTORY"]
FILES = [
    *(RandomExport(file.name, file.read_bytes(), {}) for file in sorted(CASES.glob("*.csv"))),
    *(RandomExport(file.name, file.read_bytes(), {}) for file in sorted(FORMS.iterdir())),
    *(RandomExport(f.name, f.read_bytes(), TOLD[f.stem]) for f in sorted(FORMS.iterdir()) if TOLD[f.stem]),
    *(RandomExport("export.csv", raw, {}) for raw in WAYS.values()),
    *(RandomExport("broken.csv", raw, {}) for name, raw in BROKEN.items() if name not in IN_PYTHON_ALONE),
    *(RandomExport("export.xlsx", raw, {}) for raw in PACKED.values()),
    *(RandomExport("shop.csv", text.encode(), {}) for text, _said in WRITTEN["other_tables"]["TABLES"].values()),
    *(RandomExport("shop.csv", text.encode(), {}) for text in WRITTEN["other_tables"]["LEGENDS"].values()),
    *(RandomExport("shop.xlsx", raw, {}) for raw, *_told in WRITTEN["sheets"]["BOOKS"].values()),
    *(RandomExport("export.csv", text.encode(), {}) for text in (WIDE, HISTORY)),
    *(RandomExport("sales.csv", text.encode(), {"rows": "purchase"}) for text in WRITTEN["people"]["SALES"]),
    *(RandomExport("open.csv", text.encode(), {}) for text, _answers in OPEN.values()),
    *(RandomExport("open.csv", t.encode(), {id: a}) for id, (t, answers) in OPEN.items() for a in answers),
]
READ = """
const bytes = (text) => new Uint8Array(Buffer.from(text, "base64"));
const { data, language, files, library } = given;
const parquet = () => import(library).then(() => flywheelParquet);
const asked = { data, language, parquet };
return Promise.all(files.map(([name, raw, mapping]) => readExport(bytes(raw), { ...asked, name, mapping })));
"""
ON_A_PAGE_ALONE = {"saved", "log"}
LIBRARY = BUILT / "parquet.js"


@pytest.fixture
def differing(play, tmp_path, monkeypatch):
    """Return the files of which a page does not say what Python says."""

    def ask(files: list[RandomExport], code: str) -> dict[int, Any]:
        with speaking(code):
            given = [[file.name, b64encode(file.raw).decode(), file.answers] for file in files]
            sent = {"data": reading_data(), "language": code, "files": given, "library": LIBRARY.as_uri()}
            page = play("export/read.js", READ, sent)
            here = [by_python(file, Path(mkdtemp(dir=tmp_path))) for file in files]
        return {k: (files[k], apart(*both)) for k, both in enumerate(zip(here, page, strict=True)) if apart(*both)}

    def apart(here: dict[str, Any], page: dict[str, Any]) -> dict[str, Any]:
        names = {*here, *page} - ON_A_PAGE_ALONE
        return {name: (here.get(name), page.get(name)) for name in names if here.get(name) != page.get(name)}

    def by_python(file: RandomExport, folder: Path) -> dict[str, Any]:
        monkeypatch.chdir(folder)
        Path(file.name).write_bytes(file.raw)
        try:
            export = fl.read_export(file.name, mapping=file.answers or None)
            return json.loads(json.dumps(export.state() | ({"counts": reached(export)} if export.found else {})))
        except fl.DoubtError as error:
            return json.loads(json.dumps({"doubt": error.doubt.state(), "mapping": file.answers}))
        except fl.FlywheelError as error:
            return {"refused": str(error)}

    return ask


def reached(export):
    return picture(export)["counts"]


@every("code", LANGUAGES)
def test_a_page_reads_each_file_of_the_tests_as_python_does(differing, code):
    assert differing(FILES[LANGUAGES.index(code) :: len(LANGUAGES)], code) == {}


def test_a_page_reads_files_put_together_by_chance_as_python_does(differing):
    two_currencies = 1388  # as many rows each, and the first row of all does not count
    assert differing([random_export(seed) for seed in (*range(40), two_currencies)], "de") == {}


def test_a_page_reads_other_letters_digits_and_amounts_as_python_does(differing):
    odd_ends = 2026  # signs at which only some programs end a line, between objects of JSON
    files = [RandomExport(f"{seed}.csv", disguised(seed), {}) for seed in (*range(25), odd_ends)]
    one_reason = RandomExport("98.csv", mutate(98), {})  # rows that are left out, and others repaired, for one reason
    assert differing([*files, one_reason], "en") == {}


def test_a_page_reads_workbooks_as_python_does(differing):
    pytest.importorskip("python_calamine")
    written = WRITTEN["files"]
    files = [workbook_of_orders(), *(written["workbook"](rows) for rows in (written["ROWS"], written["LONG"]))]
    assert differing([RandomExport("orders.xlsx", raw, {}) for raw in files], "en") == {}


def test_a_page_reads_parquet_as_python_does(differing):
    pytest.importorskip("pyarrow")
    files = [parquet_of_orders(), parquet_of_events(), parquet_of_orders(compression="snappy", row_group_size=7)]
    assert differing([RandomExport("orders.parquet", raw, {}) for raw in files], "en") == {}


def test_a_page_refuses_half_a_parquet_file_with_a_sentence(play):
    given = [["half.parquet", b64encode(BROKEN["half a Parquet file"]).decode(), {}]]
    sent = {"data": reading_data(), "language": "en", "files": given, "library": LIBRARY.as_uri()}
    (told,) = play("export/read.js", READ, sent)
    assert told["refused"].startswith("half.parquet cannot be read as Parquet: ")


@pytest.mark.every
@every("code", LANGUAGES)
def test_a_page_reads_all_files_in_all_languages_as_python_does(differing, code):
    changed = [RandomExport(f"{seed}.csv", way(seed), {}) for way in (mutate, disguised) for seed in range(200)]
    assert differing([*FILES, *map(random_export, range(40, 300)), *changed], code) == {}


@pytest.mark.every
@every("system", FORMS_OF)
def test_a_page_reads_exports_with_faults_as_python_does(differing, system):
    exports = [fl.messy_export(seed, difficulty, system) for seed in range(4) for difficulty in (1, 2, 3)]
    assert differing([RandomExport(each.name, each.bytes, each.answers) for each in exports], "en") == {}


def test_what_a_page_says_is_a_sentence_of_python():
    """Those that stand in the middle of a function stand twice: here it shows when one of them changes alone."""
    package = Path(fl.__file__).parent
    said = {
        node.value
        for folder in ("data", "export")
        for file in (package / folder).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant)
    }
    parts = [export_reading.NOTES, export_reading.QUESTIONS, export_reading.EVIDENCE, export_reading.REFUSALS]
    texts = [text for part in (*parts, export_reading.LEDGER, export_reading.BALANCE) for text in part.values()]
    forms = [form for text in texts for form in ([text] if isinstance(text, str) else text)]
    assert [form for form in forms if form not in said] == []


def test_a_page_takes_the_same_words_off_the_name_of_a_column(play):
    headers = [f"{part} - Stage" for part in (*sorted(PARTS), "customer")]  # a page has these words a second time
    assert play("export/vocabulary.js", "return given.map(plainName);", headers) == list(map(plain_name, headers))


def test_no_two_sentences_have_one_name():
    parts = ["NOTES", "REASONS", "QUESTIONS", "EVIDENCE", "REFUSALS", "LEDGER", "BALANCE", "ON_A_PAGE", "WHAT"]
    assert len(export_reading.SAID) == sum(len(getattr(export_reading, part)) for part in parts)
