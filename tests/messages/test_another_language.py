"""Another language costs its catalogues and its notebooks, and nothing else: here is one, in a copy of the package.

It is Polish by its code alone, which has three forms where English has two: one, a few, many.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po
from translatable import forms, of_the_package

pytestmark = pytest.mark.long

CODE = "pl"


@pytest.fixture(scope="module")
def copy(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of package and course in which somebody has added a language."""
    place = tmp_path_factory.mktemp("copy")
    for name in ("flywheel_lab", "course", "datasets"):
        shutil.copytree(root / name, place / name, ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
    before = files(place)
    whole = Catalog(locale=CODE)
    for text, context in of_the_package(root):
        said = [f"«{form}»" for form in forms(text)]
        whole.add(text, (*said, f"{said[1]}!") if len(said) > 1 else said[0], context=context)
    (place / f"flywheel_lab/messages/{CODE}").mkdir()
    with (place / f"flywheel_lab/messages/{CODE}/all.po").open("wb") as po:
        write_po(po, whole)
    for english in (place / "course" / "en").glob("*.ipynb"):
        book = english.read_text("utf-8").replace('language=\\"en\\"', f'language=\\"{CODE}\\"')
        (place / "course" / CODE / english.name).parent.mkdir(exist_ok=True)
        (place / "course" / CODE / english.name).write_text(book, "utf-8")
    added = files(place) - before
    notebooks = {f"course/{CODE}/{english.name}" for english in (root / "course" / "en").glob("*.ipynb")}
    assert added == {f"flywheel_lab/messages/{CODE}/all.po"} | notebooks
    return place


def files(place: Path) -> set[str]:
    return {file.relative_to(place).as_posix() for file in place.rglob("*") if file.is_file()}


def run(copy: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environ = os.environ | {"PYTHONPATH": str(copy)}
    return subprocess.run([sys.executable, *words], cwd=copy, env=environ, capture_output=True, text=True, check=False)


def python(copy: Path, program: str) -> list[str]:
    """Run a program that has imported the package of the copy and speaks its language; return its lines."""
    head = f"import flywheel_lab as fl; from flywheel_lab import messages; fl.use_language({CODE!r}); "
    ran = run(copy, "-c", head + program)
    assert ran.stderr == ""
    return ran.stdout.splitlines()


def test_it_is_spoken(copy: Path) -> None:
    program = "print(messages.gettext('order', 'stage')); print(fl.quiz('funnel').questions[0]['ask'][0])"
    assert python(copy, program) == ["«order»", "«"]


def test_its_numbers_are_written_as_it_does(copy: Path) -> None:
    program = "print(messages.number(12345.5), messages.percent(0.5))"
    assert python(copy, program) == ["12\N{NO-BREAK SPACE}345,5 50%"]


def test_its_plurals_are_counted_as_it_does(copy: Path) -> None:
    program = "print(*(messages.ngettext('{n} person', '{n} people', n).format(n=n) for n in (1, 3, 5, 4.5)))"
    assert python(copy, program) == ["«1 person» «3 people» «5 people»! «4.5 people»"]


def test_the_browser_gets_each_of_its_forms(copy: Path) -> None:
    program = "print(sorted(messages.browser_text(messages.plural('{n} person', '{n} people')).items()))"
    said = "[('few', '«{n} people»'), ('many', '«{n} people»!'), ('one', '«{n} person»'), ('other', '«{n} people»')]"
    assert python(copy, program) == [said]


def test_the_command_speaks_and_lists_it(copy: Path) -> None:
    said = run(copy, "-m", "flywheel_lab", "--language", CODE, "--help").stdout
    assert said.startswith(f"«usage: flywheel-lab [--folder FOLDER] [--language en|de|{CODE}]")


@pytest.mark.parametrize("name", ["pl_PL.UTF-8", "Polish", "polski", "Polish_Poland.1250"])
def test_the_command_knows_it_by_its_names(copy: Path, name: str) -> None:
    assert python(copy, f"from flywheel_lab.cli.options import course_language; print(course_language({name!r}))") == [
        CODE
    ]


def test_the_course_is_placed_and_opens_in_it(copy: Path, tmp_path: Path) -> None:
    program = (
        "from pathlib import Path; from flywheel_lab.cli import defaults, folder, lab; from flywheel_lab import paths; "
        f"place = Path({str(tmp_path)!r}); folder.place_course(paths.shipped('course'), place); "
        "print(lab.lab_words(place, [])[-1] if lab.lab_words(place, [])[-1] != '--allow-root' "
        "else lab.lab_words(place, [])[-2]); print(defaults.interface())"
    )
    assert python(copy, program) == [f"--LabApp.default_url=/lab/tree/course/{CODE}/00_start.ipynb", "pl_PL"]
    assert (tmp_path / "course" / CODE / "01_funnel.ipynb").exists()


def test_a_chapter_begins_in_it(copy: Path) -> None:
    program = (
        f"import json; cells = json.load(open('course/{CODE}/01_funnel.ipynb'))['cells']; "
        "cell = next(''.join(c['source']) for c in cells if 'fl.start' in ''.join(c['source'])); "
        "exec(cell.rpartition('\\n')[0]); print(eval(cell.rpartition('\\n')[2]).head['title'], messages.language())"
    )
    assert python(copy, program) == ["«The funnel»" + f" {CODE}"]


def test_an_unknown_language_is_answered_with_all_there_are(copy: Path) -> None:
    said = run(copy, "-m", "flywheel_lab", "--language", "fr").stderr
    assert f"en, de, {CODE}, got 'fr'" in said
