"""The page for whoever decides: all its texts in each form, nothing beyond its edges, a refusal without a number."""

import datetime as dt
import re
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from every import every
from matplotlib.text import Text

import flywheel_lab as fl
from flywheel_lab.estimate.money.likely import likely_journeys
from flywheel_lab.estimate.money.report import Fact
from flywheel_lab.figures.sheet import fold_text, width_of
from flywheel_lab.messages import use_language

sys.path.append(str(Path(__file__).parents[1] / "models"))
from money import levers_of

DAY = dt.date(2026, 11, 29)


def page_of(name, of=None, source="our contact list", **more):
    firm = fl.firm(name)
    return fl.where_next(of or firm.model, firm.money, levers_of(name), firm.pushes, **more).report(source, DAY)


@pytest.fixture(scope="module")
def measured():
    return page_of("saas", fl.estimate_journey(fl.load("saas")))


@pytest.fixture(scope="module")
def refused():
    return page_of("craft", fl.estimate_journey(fl.load("craft")))


def texts_of(page):
    return [text for text in page.draw().findobj(Text) if text.get_text() and text.get_visible()]


@pytest.mark.slow
@every("language", fl.messages.LANGUAGES)
def test_nothing_leaves_the_page_and_no_line_lies_on_another(language):
    use_language(language)
    figure = page_of("shop").draw()
    figure.draw_without_rendering()
    edges = [text.get_window_extent() for text in figure.texts]
    assert min(box.x0 for box in edges) >= 0 and max(box.x1 for box in edges) <= figure.bbox.x1
    assert min(box.y0 for box in edges) >= 0
    columns = [box for box in edges if box.x0 < figure.bbox.x1 / 2]
    assert not [(a, b) for a, b in pairwise(columns) if a.overlaps(b) and a.y0 != b.y0]


@pytest.mark.slow
@every("name, language", [(name, code) for name in ("shop", "machines") for code in fl.messages.LANGUAGES])
def test_the_page_of_six_levers_ends_above_its_foot(name, language):
    use_language(language)
    one, likely = fl.firm(name), likely_journeys(name)
    answer = fl.where_next(likely, one.money, fl.levers(one), one.pushes)
    figure = answer.report("made-up log", DAY).draw()
    figure.draw_without_rendering()
    *others, foot = figure.texts
    assert min(text.get_window_extent().y0 for text in others) > foot.get_window_extent().y1
    assert min(text.get_fontsize() for text in figure.texts) >= 7  # points: smaller letters are not read


@pytest.mark.slow
@every("language", fl.messages.LANGUAGES)
def test_the_page_of_nine_levers_ends_above_its_foot_within_its_edges(language):
    use_language(language)
    one = fl.firm("saas")  # whose words are the longest
    figure = fl.where_next(one.model, one.money, fl.levers(one, which="nine"), one.pushes).report("log", DAY).draw()
    figure.draw_without_rendering()
    *others, foot = figure.texts
    assert min(text.get_window_extent().y0 for text in others) > foot.get_window_extent().y1
    assert min(text.get_window_extent().x0 for text in figure.findobj(Text) if text.get_text()) >= 0
    assert min(text.get_fontsize() for text in figure.texts) >= 7


def test_a_guess_says_how_many_people_are_lost_at_its_step():
    shop = fl.firm("shop")
    leave = 1 - shop.model.conversion[5].sum()
    lost = round(shop.model.steady_state(shop.pushes)[5] / shop.model.dwell[5] * leave * 52 / 12)
    guessed = {fact.what for fact in page_of("shop").report.rests[-1].lines if isinstance(fact, Fact)}
    assert any(f"of {lost:,} lost a month" in what for what in guessed), (lost, guessed)


def test_a_tie_says_what_both_bring_back_in_the_first_year():
    one = fl.firm("machines")
    answer = fl.where_next(likely_journeys("machines"), one.money, fl.levers(one), one.pushes)
    first, other = (answer.table.loc[each.name, "first_year"] for each in (answer.best, answer.second()))
    said = str(answer.report("made-up log", DAY).report.said.lines[0])
    assert answer.outcome == "tie"
    assert f"In the first year alone it is {first:.2g} € and {other:.2g} €." in said


@pytest.mark.slow
def test_html_says_each_line_of_the_report(measured):
    html = measured.html().replace("&#x27;", "'")
    lines = [line for part in measured.report.parts for line in part.lines]
    words = [word for line in lines for word in (line if isinstance(line, Fact) else [line])]
    assert [word for word in words if word not in html] == []


@pytest.mark.slow
def test_the_drawn_page_says_each_line_of_the_report(measured):
    drawn = " ".join(text.get_text() for text in texts_of(measured)).replace("\N{NO-BREAK SPACE}", " ")
    lines = [line for part in measured.report.parts for line in part.lines if isinstance(line, str)]
    words = {word for line in lines for word in line.replace("\N{NO-BREAK SPACE}", " ").split()}
    assert sorted(word for word in words if word not in drawn) == []


@pytest.mark.slow
def test_a_refusal_is_a_page_with_a_sentence_and_no_euro(refused):
    html = re.sub(r"<style>.*?</style>", "", refused.html(), flags=re.DOTALL)
    assert "Record cancellations first" in html
    assert not re.search(r"\d\s*€|€\s*\d", html)
    assert "<img" not in html
    assert not refused.draw().axes


@pytest.mark.slow
@every("ending", ["pdf", "png", "html", "PDF"])
def test_it_is_saved_by_its_ending(ending, refused, tmp_path):
    file = refused.save(tmp_path / f"page.{ending}")
    assert file.stat().st_size > 1000


def test_another_ending_is_refused(refused, tmp_path):
    with pytest.raises(fl.FlywheelError, match=r"not as 'page\.docx'"):
        refused.save(tmp_path / "page.docx")


def test_a_place_where_nothing_can_be_written_is_named(refused, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(fl.FlywheelError, match="could not be saved"):
        refused.save(tmp_path / "file" / "page.html")


def test_it_shows_itself_with_all_it_says(refused):
    assert "Record cancellations first" in refused._repr_html_()


def test_html_stays_text_where_a_source_has_markup():
    assert "<b>" not in page_of("shop", source="<b>list</b>").html()


def test_a_line_is_no_wider_than_its_column():
    lines = fold_text(
        "Whether what was so remains so: 1,820 € and more are in none of these numbers.", 2.0, 8, "normal"
    )
    assert len(lines) > 1 and all(width_of(line, 8, "normal") <= 2.0 for line in lines)


def test_a_sum_and_its_euro_stay_on_one_line():
    assert [line for line in fold_text("of 7,280 € that", 0.3, 8, "normal") if line == "€"] == []
