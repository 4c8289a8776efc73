import re

import pytest
from every import every

from flywheel_lab.widgets import view
from flywheel_lab.widgets.view import SOURCES, module, style_sheets

ENTRIES = sorted(path.name for path in SOURCES.glob("*.js") if "export default" in path.read_text("utf-8"))


@pytest.fixture
def static(tmp_path, monkeypatch):
    monkeypatch.setattr(view, "SOURCES", tmp_path)
    module.cache_clear()
    yield tmp_path
    module.cache_clear()


def test_an_imported_module_comes_first_and_once(static):
    (static / "part").mkdir()
    imports = 'import { b } from "./part/b.js";\nimport {\n  c,\n} from "./c.js";\n'
    (static / "a.js").write_text(imports + "export default { b, c };\n")
    (static / "part" / "b.js").write_text('import { c } from "../c.js";\nexport const b = c;\n')
    (static / "c.js").write_text("export const c = 1;\n")
    assert module("a.js") == "const c = 1;\n\nconst b = c;\n\nexport default { b, c };\n"


def test_a_module_that_is_missing_is_named(static):
    (static / "a.js").write_text('import { b } from "./b.js";\n')
    with pytest.raises(FileNotFoundError, match=r"b\.js"):
        module("a.js")


@pytest.mark.parametrize(
    "line",
    [
        'import { b as c } from "./b.js";',
        'import * as b from "./b.js";',
        'import b from "./b.js";',
        'import "./b.js";',
        'import { b } from "somewhere";',
        "import { b } from './b.js';",
        'const { b } = await import("./b.js");',
        'export { b } from "./b.js";',
        'export * from "./b.js";',
        "export { b };",
    ],
)
def test_what_cannot_be_joined_is_refused(static, line):
    (static / "a.js").write_text(f"{line}\nexport default {{}};\n")
    (static / "b.js").write_text("export const b = 1;\n")
    with pytest.raises(RuntimeError, match=r"a\.js has '.*' *, which cannot be joined"):
        module("a.js")


def test_only_the_widget_itself_has_a_default(static):
    (static / "a.js").write_text('import { b } from "./b.js";\nexport default b;\n')
    (static / "b.js").write_text("export const b = 1;\nexport default b;\n")
    with pytest.raises(RuntimeError, match=r"b\.js has 'export default b;'"):
        module("a.js")


@pytest.mark.parametrize(
    "line",
    [
        "const sum = 1;",
        "function sum() {}",
        "async function sum() {}",
        "class sum {}",
        "let sum;",
        "export function* sum() {}",
        "const { other, sum } = {};",
        "const [sum] = [];",
    ],
)
def test_a_name_that_two_files_declare_is_refused(static, line):
    (static / "a.js").write_text('import { b } from "./b.js";\n' + line + "\nexport default {};\n")
    (static / "b.js").write_text("const sum = 1;\nexport const b = sum;\n")
    with pytest.raises(RuntimeError, match=r"a\.js declares 'sum', and so does b\.js"):
        module("a.js")


def test_a_name_inside_a_function_may_be_used_again(static):
    (static / "a.js").write_text(
        'import { b } from "./b.js";\nfunction a() {\n  const sum = b;\n}\nexport default a;\n'
    )
    (static / "b.js").write_text("const sum = 1;\nexport const b = sum;\n")
    assert "  const sum = b;" in module("a.js")


@every("name", ENTRIES)
def test_each_widget_is_one_module_without_imports(name):
    text = module(name)
    assert not re.search(r"^import ", text, re.MULTILINE)
    assert re.findall(r"^export .*", text, re.MULTILINE) == ["export default { render };"]


@every("name", ENTRIES)
def test_nothing_is_fetched_from_anywhere(name):
    addresses = re.findall(r"https?://[^\s\"')]+", module(name) + style_sheets())
    assert set(addresses) <= {"http://www.w3.org/2000/svg"}


@every("name", ENTRIES)
def test_no_text_is_ever_parsed_as_html(name):
    assert not re.search(r"innerHTML|insertAdjacentHTML|outerHTML|document\.write", module(name))


def test_every_file_is_short():
    assert [path.name for path in SOURCES.rglob("*.*") if len(path.read_text("utf-8").splitlines()) > 200] == []
