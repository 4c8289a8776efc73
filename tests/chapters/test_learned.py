"""What a room learned is counted person by person, and only of people who took a whole form."""

import pytest

from flywheel_lab.chapters.inventory.learned import room_gain
from flywheel_lab.chapters.inventory.questions import FORMS, inventory


def answers(form: str, right: int) -> dict[str, str]:
    """Return answers to a form of which the first so many are right."""
    found = {}
    for k, (name, question) in enumerate(inventory(form).items()):
        places = [option.right for option in question.options]
        found[name] = "ABCD"[places.index(k < right)]
    return found


def room(**people: tuple[int, int]) -> dict[str, dict[str, str]]:
    given: dict[str, dict[str, str]] = {}
    for who, rights in people.items():
        for form, right in zip(FORMS, rights, strict=True):
            for name, letter in answers(form, right).items():
                given.setdefault(name, {})[who] = letter
    return given


def test_each_person_is_compared_with_herself() -> None:
    gain = room_gain(room(otter=(2, 5), fox=(4, 6), heron=(3, 7)))
    assert gain is not None and gain.paired
    assert (gain.before * 8).tolist() == [2, 4, 3] and (gain.after * 8).tolist() == [5, 6, 7]


def test_a_form_that_was_not_finished_does_not_count() -> None:
    given = room(otter=(2, 5), fox=(4, 6))
    del given["after.mass"]["fox"]
    gain = room_gain(given)
    assert gain is not None and (len(gain.before), gain.alone) == (1, 1)


@pytest.mark.parametrize("form", FORMS)
def test_one_form_alone_tells_nothing(form: str) -> None:
    given = room(otter=(2, 5))
    assert room_gain({name: each for name, each in given.items() if name.startswith(form)}) is None


def test_other_questions_of_the_room_do_not_matter() -> None:
    given = room(otter=(2, 5), fox=(4, 6))
    assert repr(room_gain(given | {"funnel.doubled": {"otter": "A"}})) == repr(room_gain(given))
