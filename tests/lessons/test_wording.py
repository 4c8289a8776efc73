"""People write an answer as they say it: what is right is taken, what is wrong is not, and no format is blamed."""

from asked_here import ASKED
from every import every

RIGHT = {
    "overall": """0.04455|.04455|0,04455|,0446|4.455 %|4,455 %|4.5%|4,5%|4.5 percent
        4.5 per cent|4,5 Prozent|4.455|about 4.5%|~4.5 %|≈ 4.5 %|ca. 4,5 %|circa 4.5 %|around 4.5%
        approximately 4.46 percent|approx. 4.5 %|roughly 4.5 %|etwa 4,5 %|ungefähr 4,5 Prozent|rund 4,5 %
        4.455 % of newcomers|4,455 % der Neuen|4.5% of all the newcomers|1 in 22|1 of 22|1:22|1/22|1 out of 22
        1 von 22|one in 22|one in twenty-two|one in twenty two|einer von 22|eine von zweiundzwanzig|every 22nd
        jeder 22.|jeder 22. Neue|about 1 in 22|about one newcomer in 22|ca. 1 von 22|45 of 1000|45 out of 1,000
        45 von 1.000|4.5 per 100|4.5 in 100|45 in 1000|44.55 of 1000 newcomers|44.55 ‰|44,6 Promille|= 4.5 %
        =0.04455|answer = 4.455 %|it is 4.5 %|das sind 4,5 %|4.5 pct|4.46 % buy in the end|4,46 % kaufen am Ende
        4.5 %.|4.5 % (of all newcomers)|4.455e-2|It's about 4.5 %|nearly 4.5 %|fast 4,5 %|exactly 4.455 %
        genau 4,455 %|45 in a thousand|45 von tausend|jeder zweiundzwanzigste|every twenty-second newcomer
        vier Komma fünf Prozent|four point five percent|I'd say 4.5 %|my answer: 4.5 %|Meine Antwort: 4,5 %|maybe 4.5 %
        vielleicht 4,5 %|wohl 4,5 %|gerundet 4,5 %|rounded 4.5 %|somewhere around 4.5 %|so um die 4,5 %|4.5％
        30 Prozent mal 45 Prozent mal 55 Prozent mal 60 Prozent|30 percent of 45 percent of 55 percent of 60 percent
        30 % × 45 % × 55 % × 60 %|.3*.45*.55*.6|4,455/100|viereinhalb Prozent|4½ %""",
    "few": """0.015|.015|0,015|0,0150|1.5 %|1,5 %|1.5%|1,5%|1.5 percent
        1.5 per cent|1,5 Prozent|1.5|about 1.5%|~1.5 %|≈ 1.5 %|ca. 1,5 %|circa 1.5 %|around 1.5%
        approximately 1.50 percent|approx. 1.5 %|roughly 1.5 %|etwa 1,5 %|ungefähr 1,5 Prozent|rund 1,5 %
        1.5 % of newcomers|1,5 % der Neuen|1.5% of all the newcomers|3 in 200|3 of 200|3:200|3/200|3 out of 200
        3 von 200|three in 200|three in two hundred|drei von 200|1,5 von 100 Leads|1.5 in 100
        1,5 von 100|3 von 200 Neuen|about 3 in 200|ca. 3 von 200|15 of 1000|15 out of 1,000
        15 von 1.000|1.5 per 100|1.5 in 100|15 in 1000|15 of 1000 newcomers|15 ‰|15 Promille|= 1.5 %
        =0.015|answer = 1.5 %|it is 1.5 %|das sind 1,5 %|1.5 pct|1.50 % buy in the end|1,50 % kaufen am Ende
        1.5 %.|1.5 % (of all newcomers)|1.5e-2|It's about 1.5 %|nearly 1.5 %|fast 1,5 %|exactly 1.5 %
        genau 1,5 %|15 in a thousand|15 von tausend|1.5 of 100 newcomers
        eins Komma fünf Prozent|one point five percent|I'd say 1.5 %|my answer: 1.5 %|Meine Antwort: 1,5 %|maybe 1.5 %
        vielleicht 1,5 %|wohl 1,5 %|gerundet 1,5 %|rounded 1.5 %|somewhere around 1.5 %|so um die 1,5 %|1.5％
        50 Prozent mal 3 Prozent|50 percent of 3 percent
        50 % × 50 % × 50 % × 40 % × 50 % × 60 %|.5*.5*.5*.4*.5*.6|1,5/100|anderthalb Prozent|1½ %""",
    "told": """30|30 %|0.3|0,3|.3|3 in 10|three in ten|drei von zehn|3 of 10|3/10|3:10
        30 von 100|30 of 100|30 out of 100|thirty percent|dreißig Prozent|3 out of every 10|30 per cent of all
        about 30 %|rund 30 %|3 out of ten|30 people of 100|30 Menschen von 100|30.0 %|30,0 %|drei von 10|3 zu 10
        6 in 20|0.30""",
    "counted": """21 of 100|21 von 100|84 of 400|84/400|0.21|21 %|about 0.21|0,21
        84 out of 400|21 out of 100""",
    "waiting": """20|20 weeks|twenty weeks|zwanzig Wochen|20 Wochen|140 days|140 Tage
        about 20 weeks|ca. 20 Wochen|4.6 months|about 4.6 months|20 weeks on average|20 Wochen im Mittel
        about 20 weeks or so|20 W.|4.6 mths|4.6 Mon.|20 weeks until the purchase|20 Wochen bis zum Kauf
        20 full weeks|20 calendar weeks|20 weeks.|~20 weeks
        20 wks|rund 20 Wochen|20 weeks from entry to purchase|nach 20 Wochen""",
    "faster": """16|16 weeks|sixteen weeks|sechzehn Wochen|16 Wochen|112 days|112 Tage
        about 16 weeks|ca. 16 Wochen|3.68 months|about 3.68 months|16 weeks on average|16 Wochen im Mittel
        about 16 weeks or so|16 W.|3.68 mths|3.68 Mon.|16 weeks until the purchase|16 Wochen bis zum Kauf
        16 full weeks|16 calendar weeks|16 weeks.|~16 weeks
        16 wks|rund 16 Wochen|16 weeks from entry to purchase|nach 16 Wochen""",
    "plateau": """12000|12,000|12,000.0|12.000,00|12.000|12 000|12'000|12,000 people|12 thousand
        12.000 Menschen|12 thousand people|12k|12 Tsd.|12 Tausend Menschen|twelve thousand|zwölftausend
        60 percent of 20,000|60 % von 20.000|20.000 * 60 %
        about 12,000 people in the long run|rund 12.000 Leute|12000.0""",
    "inside": """20.25|20,25 people|about 20 people|20 people in the evaluation|20¼ people
        20 1/4|etwa 20 Menschen|20 Leute""",
    "full": """5000|5,000 people|about 5,000 people|5000 people in the research|5 thousand people
        5.000|etwa 5000 Menschen|5.000 Leute""",
    "lever": """1.5|1.5 %|1,5 %|1.5 per cent|1½ %|about 1.5 %|um 1,5 %|by 1.5 %
        eineinhalb Prozent|anderthalb Prozent|one and a half percent|15 per mille
        1.5 % more customers|0.015|1,5 Prozent mehr""",
    "inertia": """23704|23,704 kg m²|23.704 kg m²|23704 kg*m^2|23 704 kg m2
        about 23,700 kg m²|23.7 thousand""",
    "terminal": """4|4 rad/s|4.0 rad/s|about 4 rad/s|4 rad/s at the end|4 rad/s am Ende
        vier rad/s|4 rad per second|4 rad/sec|4 rad/sek|4 Radiant pro Sekunde""",
    "density": """56.7|57 kg per m3|57 kg pro Kubikmeter|57 kg per cubic metre|57 kg je m³
        56,7 Kilogramm je Kubikmeter|56.7 kilograms per cubic meter|56,7 kg/cbm|57 kg/m^3""",
    "half": """5 × ln 2|5 ln 2|5 * ln(2)|3½ Sekunden|dreieinhalb Sekunden|three and a half seconds""",
    "train": """3/2/0.5|3/(2*0.5)|drei""",
    "dozen": """a dozen weeks|ein Dutzend Wochen|one dozen weeks|zwölf Wochen|84 days""",
    "purchases": """noch 22|noch 22 Käufe|another 22|weitere 22|still 22|22 more|22 Stück""",
    "orders": """noch 1200|noch 1200 Käufe|another 1200|weitere 1200|still 1200|1200 more|1200 Stück""",
    "second": """42 second purchases|42 zweite Käufe|another 42""",
    "factor": """1,36-mal|1.36 times|1.36x|1.36 times too much|1,36-fach|das 1,36-Fache|1,36 mal so viel
        1.36 times the true one|1.36-fold|factor 1.36|Faktor 1,36|a factor of 1.36|um den Faktor 1,36|136 %
        6.08%/4.455%|0.0608/0.04455""",
    "times": """1,28-mal|1.28 times|1.28x|1.28 times too much|1,28-fach|das 1,28-Fache|1,28 mal so viel
        1.28 times the true one|1.28-fold|factor 1.28|Faktor 1,28|a factor of 1.28|um den Faktor 1,28|128 %
        1.92%/1.5%|0.01917/0.015""",
    "credit": """1,56 % / 0,7|1.56%/(1-0.3)|1 in 45|22 of 1000|22 Promille""",
    "bearing": """1.41 N m|1,41 Nm|1.41 N·m|1.41 N-m|about 1.4 N m|1.41 newton metres|1,41 Newtonmeter
        1.41 N m of torque""",
    "turn": """14.7 s|14,7 Sekunden|about 14.7 seconds|14.7 seconds for the first turn
        14.74|0.2456 min""",
}
WRONG = {
    "overall": """5.5 %|1 in 5|one in three|45 %|0.45|1:2|4.5 ‰|445 of 1000|jeder zweite|half
        95.5 %|4.5 thousand|not 4.5 %|nicht 4,5 %|less than 4.5 %|weniger als 4,5 %|more than 4.5 %
        mehr als 4,5 %|between 4 and 5 %|4.5 or 5|4 to 5 %|1 in 2|4.5 weeks|no idea|keine Ahnung|-4.5 %
        4.5 % or more|4,5 % oder mehr|4.5 % at least|4,5 % mindestens|4.5 squared|4.5 % twice|4,5 Euro|4.5 €
        4.5 dozen|twice 4.5 %|doppelt 4,5 %|half of 4.5 %|4.5 % mal zwei|4.5 times two|450 %|4.5 times
        minus 4.5 %|over 4.5 %|4.5 times 2|4.5 % plus 1|22 in 1|every 20th""",
    "few": """5.5 %|1 in 5|one in three|45 %|0.45|1:2|1.5 ‰|150 of 1000|jeder zweite|half
        98.5 %|1.5 thousand|not 1.5 %|nicht 1,5 %|less than 1.5 %|weniger als 1,5 %|more than 1.5 %
        mehr als 1,5 %|between 1 and 2 %|1.5 or 2|1 to 2 %|1 in 2|1.5 weeks|no idea|keine Ahnung|-1.5 %
        1.5 % or more|1,5 % oder mehr|1.5 % at least|1,5 % mindestens|1.5 squared|1.5 % twice|1,5 Euro|1.5 €
        4.5 dozen|twice 1.5 %|doppelt 1,5 %|half of 1.5 %|1.5 % mal zwei|1.5 times two|150 %|1.5 times
        minus 1.5 %|over 1.5 %|1.5 times 2|1.5 % plus 1|200 in 3|every 20th""",
    "told": """3|300 %|3 of 100|3 in 5|1 in 3|ein Drittel|a third|70 %|0.03|three|30 weeks
        drei|30 of 1000|30 in 70|10 in 3""",
    "waiting": """10|ten weeks|20 days|20 months|20 bicycles|20 %|20 thousand weeks|2 weeks
        19 weeks less|half a year|5 years|20 people|not 20 weeks|20 minus 1|20 and 5|20-30 weeks|20 or 30 weeks
        at least 20 weeks|mindestens 20 Wochen|1 in 20|20 million weeks|20 weeks and 20 days|2.0.0|20.0.0""",
    "faster": """8|eight weeks|16 days|16 months|16 bicycles|16 %|16 thousand weeks|2 weeks
        19 weeks less|half a year|5 years|16 people|not 16 weeks|16 minus 1|16 and 5|16-30 weeks|16 or 30 weeks
        at least 16 weeks|mindestens 16 Wochen|1 in 16|16 million weeks|16 weeks and 16 days|2.0.0|16.0.0""",
    "plateau": """12|12 million|1200|12 hundred|12.000 weeks|120000|12 Mio.|12,00|8000
        12.000 Euro|12 dozen|20 thousand|12.000.000|1.2.000|12.00.0|12,0,00""",
    "terminal": """4 rpm|4 s|4 m|0.25 rad/s|4 per cent|4 of 5""",
    "density": """57 kg|57 kg per m2|57 kg je Liter|57 g/cm³|57 tonnes""",
    "purchases": """22 Euro|22 €|22 weeks|22 Wochen|22 mal|22x|two dozen|noch 2""",
    "orders": """1200 Euro|1200 €|1200 weeks|1200 Wochen|1200 mal|1200x|twelve dozen|noch 2""",
    "dozen": """12 dozen weeks|two dozen weeks|ein Dutzend Tage|a dozen months|12 mal""",
    "factor": """36 %|36 % more|1.36 %|1.36 weeks|0.36|36 % zu hoch|1.36 Euro""",
    "times": """28 %|28 % more|1.28 %|1.28 weeks|0.28|28 % zu hoch|1.28 Euro""",
}


def spelt(answers: dict[str, str]) -> list[tuple[str, str]]:
    return [(name, each.strip()) for name, text in answers.items() for each in text.replace("\n", "|").split("|")]


@every(("name", "answer"), spelt(RIGHT))
def test_a_right_answer_is_taken_as_it_is_written(name: str, answer: str, language: str) -> None:
    assert ASKED[name].judge(answer).status == "passed"


@every(("name", "answer"), spelt(WRONG))
def test_a_wrong_answer_is_not_taken_however_it_is_written(name: str, answer: str, language: str) -> None:
    assert ASKED[name].judge(answer).status == "not yet"


def test_the_lists_are_long_enough_to_mean_something() -> None:
    assert len(spelt(RIGHT)) >= 120 and len(spelt(WRONG)) >= 60
