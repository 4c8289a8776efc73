"""People write an answer as they say it: what is right is taken, what is wrong is not, and no format is blamed."""

import pytest

import flywheel_lab as fl

RIGHT = {
    "funnel.overall": """0.015|.015|0,015|0,0150|1.5 %|1,5 %|1.5%|1,5%|1.5 percent
        1.5 per cent|1,5 Prozent|1.5|about 1.5%|~1.5 %|≈ 1.5 %|ca. 1,5 %|circa 1.5 %|around 1.5%
        approximately 1.50 percent|approx. 1.5 %|roughly 1.5 %|etwa 1,5 %|ungefähr 1,5 Prozent|rund 1,5 %
        1.5 % of newcomers|1,5 % der Neuen|1.5% of all the newcomers|3 in 200|3 of 200|3:200|3/200|3 out of 200
        3 von 200|three in 200|three in 200|three in two hundred|drei von 200|1,5 von 100 Leads|1.5 in 100
        1,5 von 100|3 von 200 Neuen|about 3 in 200|about 3 in 200|ca. 3 von 200|15 of 1000|15 out of 1,000
        15 von 1.000|1.5 per 100|1.5 in 100|15 in 1000|15 of 1000 newcomers|15 ‰|15 Promille|= 1.5 %
        =0.015|answer = 1.5 %|it is 1.5 %|das sind 1,5 %|1.5 pct|1.50 % buy in the end|1,50 % kaufen am Ende
        1.5 %.|1.5 % (of all newcomers)|1.5e-2|It's about 1.5 %|nearly 1.5 %|fast 1,5 %|exactly 1.5 %
        genau 1,5 %|15 in a thousand|15 von tausend|1.5 of 100 newcomers
        eins Komma fünf Prozent|one point five percent|I'd say 1.5 %|my answer: 1.5 %|Meine Antwort: 1,5 %|maybe 1.5 %
        vielleicht 1,5 %|wohl 1,5 %|gerundet 1,5 %|rounded 1.5 %|somewhere around 1.5 %|so um die 1,5 %|1.5％
        50 Prozent mal 3 Prozent|50 percent of 3 percent
        50 % × 50 % × 50 % × 40 % × 50 % × 60 %|.5*.5*.5*.4*.5*.6|1,5/100|anderthalb Prozent|1½ %""",
    "word_of_mouth.share": """30|30 %|0.3|0,3|.3|3 in 10|three in ten|drei von zehn|3 of 10|3/10|3:10
        30 von 100|30 of 100|30 out of 100|thirty percent|dreißig Prozent|3 out of every 10|30 per cent of all
        about 30 %|rund 30 %|3 out of ten|30 people of 100|30 Menschen von 100|30.0 %|30,0 %|drei von 10|3 zu 10
        6 in 20|0.30""",
    "three_lenses.share": """21 of 100|21 von 100|84 of 400|84/400|0.21|21 %|about 0.21|0,21
        84 out of 400|21 out of 100""",
    "funnel.waiting": """16|16 weeks|sixteen weeks|sechzehn Wochen|16 Wochen|112 days|112 Tage
        about 16 weeks|ca. 16 Wochen|3.68 months|about 3.68 months|16 weeks on average|16 Wochen im Mittel
        about 16 weeks or so|16 W.|3.68 mths|3.68 Mon.|16 weeks until the purchase|16 Wochen bis zum Kauf
        16 full weeks|16 calendar weeks|16 weeks.|~16 weeks
        16 wks|rund 16 Wochen|16 weeks from entry to purchase|nach 16 Wochen""",
    "word_of_mouth.plateau": """12000|12,000|12,000.0|12.000,00|12.000|12 000|12'000|12,000 people|12 thousand
        12.000 Menschen|12 thousand people|12k|12 Tsd.|12 Tausend Menschen|twelve thousand|zwölftausend
        60 percent of 20,000|60 % von 20.000|20.000 * 60 %
        about 12,000 people in the long run|rund 12.000 Leute|12000.0""",
    "funnel.inside": """5000|5,000 people|about 5,000 people|5000 people in the research|5 thousand people
        5.000|etwa 5000 Menschen|5.000 Leute""",
    "flywheel.lever": """1.5|1.5 %|1,5 %|1.5 per cent|1½ %|about 1.5 %|um 1,5 %|by 1.5 %
        eineinhalb Prozent|anderthalb Prozent|one and a half percent|15 per mille
        1.5 % more customers|0.015|1,5 Prozent mehr""",
    "physical_flywheel.inertia": """23704|23,704 kg m²|23.704 kg m²|23704 kg*m^2|23 704 kg m2
        about 23,700 kg m²|23.7 thousand""",
    "physical_flywheel.terminal": """4|4 rad/s|4.0 rad/s|about 4 rad/s|4 rad/s at the end|4 rad/s am Ende
        vier rad/s|4 rad per second|4 rad/sec|4 rad/sek|4 Radiant pro Sekunde""",
    "physical_flywheel.density": """56.7|57 kg per m3|57 kg pro Kubikmeter|57 kg per cubic metre|57 kg je m³
        56,7 Kilogramm je Kubikmeter|56.7 kilograms per cubic meter|56,7 kg/cbm|57 kg/m^3""",
    "physical_flywheel.half": """5 × ln 2|5 ln 2|5 * ln(2)|3½ Sekunden|dreieinhalb Sekunden|three and a half seconds""",
    "physical_flywheel.train": """3/2/0.5|3/(2*0.5)|drei""",
    "hourglass.waiting": """a dozen weeks|ein Dutzend Wochen|one dozen weeks|zwölf Wochen|84 days""",
    "funnel.pipeline": """noch 1200|noch 1200 Käufe|another 1200|weitere 1200|still 1200|1200 more|1200 Stück""",
    "funnel.backtest": """42 second purchases|42 zweite Käufe|another 42""",
    "funnel.report": """1,28-mal|1.28 times|1.28x|1.28 times too much|1,28-fach|das 1,28-Fache|1,28 mal so viel
        1.28 times the true one|1.28-fold|factor 1.28|Faktor 1,28|a factor of 1.28|um den Faktor 1,28|128 %
        1.92%/1.5%|0.01917/0.015""",
    "three_lenses.credit": """1,56 % / 0,7|1.56%/(1-0.3)|1 in 45|22 of 1000|22 Promille""",
    "physical_flywheel.bearing": """1.41 N m|1,41 Nm|1.41 N·m|1.41 N-m|about 1.4 N m|1.41 newton metres|1,41 Newtonmeter
        1.41 N m of torque""",
    "physical_flywheel.turn": """14.7 s|14,7 Sekunden|about 14.7 seconds|14.7 seconds for the first turn
        14.74|0.2456 min""",
}
WRONG = {
    "funnel.overall": """5.5 %|1 in 5|one in three|45 %|0.45|1:2|1.5 ‰|150 of 1000|jeder zweite|half
        98.5 %|1.5 thousand|not 1.5 %|nicht 1,5 %|less than 1.5 %|weniger als 1,5 %|more than 1.5 %
        mehr als 1,5 %|between 1 and 2 %|1.5 or 2|1 to 2 %|1 in 2|1.5 weeks|no idea|keine Ahnung|-1.5 %
        1.5 % or more|1,5 % oder mehr|1.5 % at least|1,5 % mindestens|1.5 squared|1.5 % twice|1,5 Euro|1.5 €
        4.5 dozen|twice 1.5 %|doppelt 1,5 %|half of 1.5 %|1.5 % mal zwei|1.5 times two|150 %|1.5 times
        minus 1.5 %|over 1.5 %|1.5 times 2|1.5 % plus 1|200 in 3|every 20th""",
    "word_of_mouth.share": """3|300 %|3 of 100|3 in 5|1 in 3|ein Drittel|a third|70 %|0.03|three|30 weeks
        drei|30 of 1000|30 in 70|10 in 3""",
    "funnel.waiting": """8|eight weeks|16 days|16 months|16 bicycles|16 %|16 thousand weeks|2 weeks
        19 weeks less|half a year|5 years|16 people|not 16 weeks|16 minus 1|16 and 5|16-30 weeks|16 or 30 weeks
        at least 16 weeks|mindestens 16 Wochen|1 in 16|16 million weeks|16 weeks and 16 days|2.0.0|16.0.0""",
    "word_of_mouth.plateau": """12|12 million|1200|12 hundred|12.000 weeks|120000|12 Mio.|12,00|8000
        12.000 Euro|12 dozen|20 thousand|12.000.000|1.2.000|12.00.0|12,0,00""",
    "physical_flywheel.terminal": """4 rpm|4 s|4 m|0.25 rad/s|4 per cent|4 of 5""",
    "physical_flywheel.density": """57 kg|57 kg per m2|57 kg je Liter|57 g/cm³|57 tonnes""",
    "funnel.pipeline": """1200 Euro|1200 €|1200 weeks|1200 Wochen|1200 mal|1200x|twelve dozen|noch 2""",
    "hourglass.waiting": """12 dozen weeks|two dozen weeks|ein Dutzend Tage|a dozen months|12 mal""",
    "funnel.report": """28 %|28 % more|1.28 %|1.28 weeks|0.28|28 % zu hoch|1.28 Euro""",
}


def spelt(answers: dict[str, str]) -> list[tuple[str, str]]:
    return [(name, each.strip()) for name, text in answers.items() for each in text.replace("\n", "|").split("|")]


@pytest.mark.parametrize(("name", "answer"), spelt(RIGHT))
def test_a_right_answer_is_taken_as_it_is_written(name: str, answer: str, language: str) -> None:
    assert fl.check(name, answer).status == "passed"


@pytest.mark.parametrize(("name", "answer"), spelt(WRONG))
def test_a_wrong_answer_is_not_taken_however_it_is_written(name: str, answer: str, language: str) -> None:
    assert fl.check(name, answer).status == "not yet"


def test_the_lists_are_long_enough_to_mean_something() -> None:
    assert len(spelt(RIGHT)) >= 120 and len(spelt(WRONG)) >= 60
