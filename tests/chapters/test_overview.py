"""The course as a whole: what the map counts, which forecasts the chart shows, and codes that a trainer can read."""

import pytest
from answers import to

import flywheel_lab as fl
from flywheel_lab.chapters.course import find, kind_of, kinds, of_chapter
from flywheel_lab.chapters.overview import outlines, prediction_results
from flywheel_lab.figures.calibration import PickResult, RangeResult, SketchResult
from flywheel_lab.lessons.progress.store import read
from flywheel_lab.messages import texts


def test_the_map_counts_every_item_of_every_chapter_once(language: str) -> None:
    for outline in outlines():
        names = [name for name, _label, _kind in outline.items]
        assert names == list(of_chapter(names[0].split(".")[0]))
        assert len({label for _name, label, _kind in outline.items}) == len(names)


def test_to_count_them_no_number_of_a_question_is_calculated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "fill_places", lambda text, numbers: pytest.fail(f"calculated: {text}"))
    assert len(outlines()) >= 10


def test_each_kind_of_forecast_is_put_beside_its_truth() -> None:
    drawn = list(to(find("funnel.stop").card()))[3]
    for name, answer in {"funnel.return": ["20", "40", "60"], "funnel.doubled": "A", "funnel.stop": drawn}.items():
        fl.check(name, answer)
    twice, back, stop = sorted(prediction_results(read()), key=lambda each: type(each).__name__)
    assert isinstance(twice, PickResult) and not twice.right
    assert isinstance(back, RangeResult) and (back.low, back.guess, back.high) == (20, 40, 60) and back.truth > 40
    assert isinstance(stop, SketchResult) and 0 < stop.gap < 1


def test_the_map_follows_what_is_answered_elsewhere() -> None:
    shown = fl.progress()
    fl.predict("funnel.doubled").answer("funnel.doubled", "C")
    assert repr(shown) == repr(fl.progress()) != "Progress(00: 0 of 9, 01: 0 of 20)"


def test_the_first_forecast_counts() -> None:
    for answer in "AC":
        fl.check("funnel.doubled", answer)
    assert prediction_results(read()) == [PickResult(find("funnel.doubled").card()["label"], right=False)]


def test_a_number_without_a_range_is_a_pick() -> None:
    fl.check("funnel.return", 5)
    assert [type(each) for each in prediction_results(read())] == [PickResult]


def everything(answer: int) -> None:
    """Give to every item of the course one of its answers."""
    for kind in ("prediction", "quiz"):
        for name, item in kinds()[kind].items():
            answers = list(to(item.card()))
            fl.check(name, answers[answer % len(answers)])


@pytest.mark.long
@pytest.mark.parametrize("answer", range(5))
def test_a_code_tells_what_was_answered(answer: int) -> None:
    everything(answer)
    answered = read().items
    for number, key in (("00", "start"), ("01", "funnel")):
        told = fl.read_code(fl.progress().code(number))
        assert told.chapter == number
        assert {name for name, each in told.answers.items() if each is not None} == set(answered) & set(of_chapter(key))


@pytest.mark.slow
def test_a_code_is_short_enough_to_be_read_out() -> None:
    everything(0)
    lengths = {number: len(fl.progress().code(number).replace("-", "")) for number in ("00", "01")}
    assert max(lengths.values()) <= 60, lengths


def test_a_picked_option_can_be_read_from_the_code() -> None:
    fl.check("funnel.doubled", "D")
    assert fl.read_code(fl.progress().code("01")).answers["funnel.doubled"] == find("funnel.doubled").card()["order"][3]


@pytest.mark.slow
def test_solving_everything_earns_a_certificate(tmp_path, language: str) -> None:
    for name, item in of_chapter("start").items():
        solution = getattr(item, "solution", None)
        fl.check(name, solution() if solution else next(iter(to(item.card()))))
    assert "Ada" in repr(fl.certificate("Ada"))
    assert fl.certificate("Ada").save(tmp_path / "certificate.pdf").read_bytes()[:4] == b"%PDF"


def test_a_chapter_is_finished_once_all_is_predicted_and_its_exercises_are_passed(language: str) -> None:
    start = {name: item for name, item in of_chapter("start").items() if kind_of(name) != "quiz"}
    for name in kinds()["exercise"].keys() & start.keys():
        fl.check(name, start[name].solution())
    assert {"en": "predictions", "de": "Vorhersagen"}[language] in repr(fl.certificate())
    for name in kinds()["prediction"].keys() & start.keys():
        assert any(fl.check(name, answer).is_a_try for answer in to(start[name].card()))
    assert not repr(fl.certificate("Ada")).startswith("Certificate(not yet")


def test_no_item_has_a_number_that_nobody_counts() -> None:
    labels = [label for each in outlines() for _name, label, _kind in each.items]
    assert [label for label in labels if "-" in label.split()[-1] or label.endswith(" 0")] == []
