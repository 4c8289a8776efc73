"""`fl.cite` prints the sources of exactly what was used."""

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab import FlywheelError

PACKAGE = "flywheel_lab authors, flywheel_lab 0.1.0, Python package"


def printed(capsys: pytest.CaptureFixture[str], *thing: object) -> list[str]:
    fl.cite(*thing)
    return capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("thing", [(), (None,), (fl,)])
def test_the_package_is_cited_alone(capsys: pytest.CaptureFixture[str], thing: tuple[object, ...]) -> None:
    assert printed(capsys, *thing) == [PACKAGE]


@pytest.mark.parametrize("name", ["cdnow", "berkeley", "saas", "subscription_retention", "durable_sales"])
def test_each_data_set_has_a_source(capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert len(printed(capsys, name)) == 2


def test_an_estimate_cites_the_laws_that_were_fitted(capsys: pytest.CaptureFixture[str]) -> None:
    sources = "\n".join(printed(capsys, fl.estimate_journey(fl.load("cdnow").only(["purchase 1", "purchase 2"]))))
    assert "Schmidt & Witte (1989)" in sources
    assert "Kemeny & Snell (1960)" in sources
    assert "Genta" not in sources


def test_a_function_a_class_and_its_value_cite_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, fl.PhysicalFlywheel)[1:] == [
        "Genta (2005), Dynamics of Rotating Systems, Springer; closed forms in `motion`."
    ]
    assert "Kaplan & Meier (1958)" in printed(capsys, fl.share_within)[1]


def test_a_room_is_cited_as_the_package_and_what_it_is_made_of(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, fl.figures) == [PACKAGE]


@every("thing", ["nothing", "", 3, [], print, pytest, "text".upper])
def test_anything_else_is_refused(thing: object) -> None:
    with pytest.raises(FlywheelError):
        fl.cite(thing)
