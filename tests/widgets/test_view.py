import re

import pytest

from flywheel_lab.widgets import view
from flywheel_lab.widgets.view import STATIC, look, module


@pytest.fixture
def static(tmp_path, monkeypatch):
    monkeypatch.setattr(view, "STATIC", tmp_path)
    module.cache_clear()
    yield tmp_path
    module.cache_clear()


def test_an_imported_module_comes_first_and_once(static):
    (static / "part").mkdir()
    imports = 'import { b } from "./part/b.js";\nimport { c } from "./c.js";\n'
    (static / "a.js").write_text(imports + "export default { b, c };\n")
    (static / "part" / "b.js").write_text('import { c } from "../c.js";\nexport const b = c;\n')
    (static / "c.js").write_text("export const c = 1;\n")
    assert module("a.js") == "const c = 1;\n\nconst b = c;\n\nexport default { b, c };\n"


def test_a_module_that_is_missing_is_named(static):
    (static / "a.js").write_text('import { b } from "./b.js";\n')
    with pytest.raises(FileNotFoundError, match=r"b\.js"):
        module("a.js")


def test_the_funnel_is_one_module_without_imports():
    text = module("funnel.js")
    assert not re.search(r"^import ", text, re.MULTILINE)
    assert re.findall(r"^export .*", text, re.MULTILINE) == ["export default { render };"]


def test_nothing_is_fetched_from_anywhere():
    addresses = re.findall(r"https?://[^\s\"')]+", module("funnel.js") + look())
    assert set(addresses) == {"http://www.w3.org/2000/svg"}


def test_no_text_is_ever_parsed_as_html():
    assert not re.search(r"innerHTML|insertAdjacentHTML|outerHTML|document\.write", module("funnel.js"))


def test_every_file_is_short():
    assert [path.name for path in STATIC.rglob("*.*") if len(path.read_text("utf-8").splitlines()) > 200] == []
