"""The lab from Python: its state, its verdicts, what was found, and what it refuses."""

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import traitlets
from every import every

import flywheel_lab as fl
from flywheel_lab.models.claims import CLAIMS
from flywheel_lab.widgets.claims import ClaimLab
from flywheel_lab.widgets.texts.claims import TEXTS, WORDS

MOUTH = {"conversion": 0.1, "churn": 0.05, "referral": 0.3}
# Settings that chance hardly draws: G just below 1, and just below ½.
SELDOM = {
    "mouth": [
        {"conversion": 0.17, "churn": 0.08, "referral": 0.47},
        {"conversion": 0.13, "churn": 0.12, "referral": 0.46},
    ]
}


@pytest.fixture
def lab() -> ClaimLab:
    return fl.claim_lab("mouth")


def test_it_says_in_one_line_what_is_on_the_screen(lab: ClaimLab) -> None:
    assert repr(lab) == "ClaimLab(mouth: conversion=0.1, churn=0.05, referral=0; 0 of 10 stamped)"


def test_it_opens_with_the_claim_that_is_asked_for_and_else_with_the_first() -> None:
    assert fl.claim_lab().claim == next(iter(CLAIMS))
    assert [fl.claim_lab(name).claim for name in CLAIMS] == list(CLAIMS)


@pytest.mark.slow
@every("language", ["en", "de"])
@every("name", CLAIMS)
def test_each_verdict_is_explained_with_its_numbers(name: str, language: str) -> None:
    fl.use_language(language)
    lab, rng, heard = fl.claim_lab(name), np.random.default_rng(3), set()
    drawn = [
        {
            each.name: float(rng.choice(np.arange(each.slider[0], each.slider[1], each.slider[2])).round(9))
            for each in CLAIMS[name].parameters
        }
        for _ in range(300)
    ]
    for steps in [*drawn, *SELDOM.get(name, [])]:
        lab.settings = steps
        verdict = lab.verdict()
        heard.add(CLAIMS[name].reason(lab.settings, verdict.numbers))
        assert verdict.holds == CLAIMS[name].holds(steps)
        assert not re.search(r"[{}]|nan|inf", verdict.reason)
    assert heard == set(WORDS[name].reasons)


@every(
    ("language", "setting", "words"),
    [
        ("en", (0.11, 0.06, 0.54), "One per cent more referrals: +9,900% customers. One per cent more new leads: +1%."),
        ("de", (0.11, 0.06, 0.54), "Empfehlungen: +9.900\u00a0% Kunden. Ein Prozent mehr neue Leads: +1\u00a0%."),
        ("en", (0.17, 0.08, 0.47), "G is just below 1: with one per cent more referrals"),
        ("de", (0.17, 0.08, 0.47), "G liegt knapp unter 1: Mit einem Prozent mehr Empfehlungen"),
        ("en", (0.13, 0.12, 0.46), "Holds here. G = 0.5: two customers together win one other or hardly fewer."),
        (
            "de",
            (0.13, 0.12, 0.46),
            "Gilt hier. G = 0,5: Zwei Kunden gewinnen zusammen einen anderen oder kaum weniger.",
        ),
        ("en", (0.2, 0.02, 0.6), "grows without limit, and ads do not decide any more."),
    ],
)
def test_one_per_cent_is_said_as_it_is(language: str, setting: tuple[float, float, float], words: str) -> None:
    fl.use_language(language)
    lab = fl.claim_lab("mouth")
    lab.settings = dict(zip(MOUTH, setting, strict=True))
    assert words in repr(lab.verdict())


def test_a_claim_brings_its_own_sliders_and_what_was_tried_stays(lab: ClaimLab) -> None:
    lab.tries = {"mouth": [{"looks": [], "mark": 0.3}]}
    lab.claim = "mass"
    assert lab.settings == {"times": 3, "viscous": 0.2, "time": 5}
    assert (lab.is_asking, lab.moves) == (True, 0)
    lab.set_state({"claim": "mouth", "settings": MOUTH})
    assert lab.verdict().holds and lab.moves == 1


@every(
    ("name", "value", "words"),
    [
        ("claim", "gravity", "claim must be one of mouth, rest"),
        ("claim", "", "claim must be one of"),
        ("settings", {"conversion": 0.1}, "settings of the claim 'mouth' are a dictionary with conversion, churn"),
        ("settings", MOUTH | {"referral": 7}, r"referral must lie in \[0, 0.6\], got 7"),
        ("settings", MOUTH | {"referral": "many"}, "referral must be numbers, got 'many'"),
        ("settings", MOUTH | {"churn": float("nan")}, "churn must lie in"),
        ("tries", {"gravity": []}, "claim must be one of"),
        (
            "tries",
            {"mouth": [{"mark": 7}]},
            "A try of the claim 'mouth' has at most 2 looks and then a mark",
        ),
        ("tries", {"mouth": [{"looks": [0.1, 0.2, 0.3]}]}, "at most 2 looks"),
        ("tries", {"mouth": [{"looks": ["here"]}]}, "at most 2 looks"),
        ("tries", {"mouth": [{"looks": []}, {"mark": 0.3}]}, "at most 2 looks"),
        ("claims", [], "claims is fixed once the widget is made. Call fl.claim_lab again"),
        ("language", "de", "language is fixed"),
        ("texts", {}, "texts is fixed"),
    ],
)
@every("by", ["learner", "browser"])
def test_a_value_that_cannot_be_is_refused_and_the_old_one_stays(
    lab: ClaimLab, name: str, value: Any, words: str, by: str
) -> None:
    before = getattr(lab, name)
    with pytest.raises(fl.errors.ModelError, match=words) as refused:
        setattr(lab, name, value) if by == "learner" else lab.set_state({name: value})
    assert isinstance(refused.value, traitlets.TraitError)
    assert getattr(lab, name) == before


@every("claim", ["gravity", 3, [], fl.aida])
def test_a_claim_that_is_not_there_is_refused_with_the_list(claim: Any) -> None:
    with pytest.raises(fl.errors.ModelError, match="claim must be one of mouth, rest, itself"):
        fl.claim_lab(claim)


def test_sliders_are_those_of_the_claims(lab: ClaimLab) -> None:
    for described, claim in zip(lab.claims, CLAIMS.values(), strict=True):
        assert described["name"] == claim.name
        for sent, each in zip(described["parameters"], claim.parameters, strict=True):
            assert (sent["name"], sent["min"], sent["max"], sent["step"]) == (each.name, *each.slider)


@every("name", CLAIMS)
def test_words_name_what_is_measured_and_nothing_else(name: str) -> None:
    claim, words = CLAIMS[name], WORDS[name]
    known = claim.start.keys() | claim.measure(claim.start).keys()
    said = set(re.findall(r"\{(\w+)\}", " ".join(words.reasons.values())))
    assert said | {key for key, _label, _unit in words.quantities} <= known
    assert {key.partition("_")[0] for key in words.reasons} == {"holds", "fails"}


def test_every_text_is_translated() -> None:
    fl.use_language("de")
    german = fl.claim_lab()
    assert german.texts.keys() == TEXTS.keys()
    assert [key for key, english in TEXTS.items() if german.texts[key] == english] == []
    for name, sent in zip(CLAIMS, german.claims, strict=True):
        assert sent["statement"] != WORDS[name].statement and sent["reasons"] != dict(WORDS[name].reasons)


def test_the_screen_says_each_text_and_no_other(read_sources: Callable[[str], str]) -> None:
    source = read_sources("claims.js")
    assert set(re.findall(r"\btexts\.(\w+)", source)) == TEXTS.keys()
    assert "texts[" not in source, "a key that is put together cannot be checked"


def test_the_screen_reads_each_trait_that_is_sent_and_no_other(read_sources: Callable[[str], str]) -> None:
    read = set(re.findall(r'model\.get\("(\w+)"\)', read_sources("claims.js")))
    assert read == set(ClaimLab.class_own_traits(sync=True)) | {"locks"}  # asked of every widget


@every("language", ["en", "de"])
def test_a_page_on_which_nothing_moves_shows_claim_and_question_and_the_verdict_once_the_mark_is_set(
    language: str,
) -> None:
    fl.use_language(language)
    lab = fl.claim_lab("itself")
    assert lab.asked in lab._repr_html_()
    assert lab.verdict().reason not in lab._repr_html_()
    lab.tries = {"itself": [{"looks": [], "mark": 0.2}]}
    assert lab.verdict().reason in lab._repr_html_()
    assert lab.claims[2]["statement"] in lab._repr_html_()
