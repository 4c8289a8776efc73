"""Shared by all tests: the checkout is what is tested, in English, away from the learner's own settings."""

import os
import runpy
import socket
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from filelock import FileLock
from in_turn import turn

ROOT = Path(__file__).parents[1]
COURSE = ROOT / "course"

# Notebook kernels and helper processes inherit these: they see the checkout, and no settings of a home folder.
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
os.environ.pop("FLYWHEEL_LANGUAGE", None)
_settings = tempfile.TemporaryDirectory(prefix="flywheel-test-")
for _name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR"):
    os.environ[_name] = str(Path(_settings.name, _name))
os.environ["XDG_DATA_HOME"] = str(Path(_settings.name, "data"))  # where what is kept of exports would go

# As after an installation: what reads the compiled catalogues need not read their sources.
runpy.run_path(str(ROOT / "flywheel_lab" / "messages" / "catalogue.py"))["compile_all"]()

hypothesis.settings.register_profile("repeatable", deadline=None, derandomize=True, max_examples=50)
hypothesis.settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def heavy() -> set[str]:
    """What takes long to import, so that small answers must not load it."""
    ours = {"numpy", "pandas", "matplotlib", "scipy", "narwhals", "babel", "packaging"}
    return ours | {"IPython", "jupyterlab", "ipywidgets", "anywidget"}


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course as pages; tests that run side by side share it."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "site"
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            from flywheel_lab.pages import write_site

            write_site(folder)
    return folder


@pytest.fixture(params=["en", "de"])
def language(request: pytest.FixtureRequest) -> str:
    """Speak each language in turn."""
    from flywheel_lab.messages import use_language

    use_language(request.param)
    return str(request.param)


@pytest.fixture(params=["de", pytest.param("en", marks=pytest.mark.every)])
def longer(request: pytest.FixtureRequest) -> str:
    """Speak German, whose words are longer: where they have room, English ones have. `-m every` asks those as well."""
    from flywheel_lab.messages import use_language

    use_language(request.param)
    return str(request.param)


HALVES = [("en", 0), ("de", 1), *(pytest.param(each, marks=pytest.mark.every) for each in [("en", 1), ("de", 0)])]


@pytest.fixture(params=HALVES, ids=lambda each: f"{each[0]}-{each[1]}")
def half(request: pytest.FixtureRequest) -> Callable[[Sequence[Any]], list[Any]]:
    """Speak a language, and return how to take every second case: one half of them in English, the other in German.

    It is for many cases in which a language differs in its words alone; `-m every` asks the other halves.
    """
    from flywheel_lab.messages import use_language

    code, first = request.param
    use_language(code)
    return lambda cases: list(cases[first::2])


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    from flywheel_lab.messages import use_language

    use_language("en")
    yield
    use_language("en")


@pytest.fixture(autouse=True, scope="session")
def _at_home() -> Iterator[None]:
    """Nothing in this process may speak to another machine."""
    connect = socket.socket.connect

    def checked(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and not address[0].startswith(("127.", "::1", "localhost")):
            raise AssertionError(f"left the machine: {address}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", checked)
        yield


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give `notebook` each notebook of the course, `twin` each of the English half, and `in_turn` each chapter once.

    That is in the language whose turn it is; `-m every` asks the others.
    """
    for argument, folder in (("notebook", "*"), ("twin", "en"), ("in_turn", "*")):
        if argument in metafunc.fixturenames:
            paths = sorted(COURSE.glob(f"{folder}/*.ipynb"), key=lambda path: (path.parent.name != "en", path))
            waits = {path: pytest.mark.every for path in paths if argument == "in_turn" and turn(path)}
            cases = [pytest.param(path, marks=waits.get(path, ())) for path in paths]
            metafunc.parametrize(argument, cases, ids=[f"{p.parent.name}/{p.name}" for p in paths])
