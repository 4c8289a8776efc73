"""The stages of a journal: their spellings, who leaves by which, and their order, asked where nothing tells it."""

import re
from collections import Counter
from collections.abc import Mapping

import numpy as np
import pandas as pd

from ...data.log import LOST
from ...data.words import fold, sounds
from ...errors import FlywheelError
from ...messages import gettext as _
from ..cells.codes import count_each
from ..doubts.answers import Answers
from ..doubts.doubt import Choice, Doubt, DoubtError, check_answer
from ..vocabulary import STAGES, VOCABULARY, joined, plain_name

BETWEEN = " > "
NEVER = np.iinfo(np.int64).min
FEW = 3  # people, of whom it tells something where their way ends
SAME_WAY = 0.8  # of those who come to a stage, the share that was at one stage before, where that is the way to it
WON, BESIDE_WON = (frozenset(VOCABULARY["stages"][name]) for name in ("won_words", "beside_won"))


def same(name: str) -> str:
    """Return a stage as all its spellings have it.

    >>> same("Closed–Won") == same("closed won")
    True
    """
    return fold(re.sub(r"[\s_–-]+", " ", name))


def one_spelling(rows: Mapping[str, int]) -> dict[str, str]:
    """Return for each name the commonest spelling of the same stage, by the rows that have it.

    >>> one_spelling({"demo ": 1, "Demo": 2})
    {'demo ': 'Demo', 'Demo': 'Demo'}
    """
    seen = Counter(rows)
    first: dict[str, str] = {}
    for name, _n in seen.most_common():
        first.setdefault(same(name), name.strip())
    return {name: first[same(name)] for name in seen}


def is_won(stage: str) -> bool:
    """Whether a stage is the purchase.

    >>> is_won("Closed Won"), is_won("Geschlossen & gewonnen"), is_won("Demo"), is_won("Not won")
    (True, True, False, False)
    """
    words = set(re.findall(r"[^\W\d_]+", same(stage)))
    told = not words.isdisjoint(WON) and words <= WON | BESIDE_WON
    return told or joined(same(stage)) in map(joined, VOCABULARY["stages"]["won"])


def is_step(stage: str, answers: Answers) -> bool:
    """Whether a stage is one of a known order, the purchase, or named in the answer to the order of stages.

    >>> is_step("add_to_cart", Answers()), is_step("scroll", Answers())
    (True, False)
    """
    named = {same(each) for each in (answers.hear("stages") or "").split(BETWEEN.strip())}
    return same(stage) in named or joined(plain_name(stage)) in STAGES or is_won(stage)


def find_exits(passages: pd.DataFrame, answers: Answers, doubts: list[Doubt]) -> list[str]:
    """Return the stages by which people leave for good; where the word alone does not tell, a doubt is added.

    The rows of `passages` say which person came to which stage at which moment.
    """
    stages, gone = list(dict.fromkeys(passages["stage"])), []
    exits = set(map(joined, VOCABULARY["stages"]["exits"]))
    told = any(sounds(stage, LOST) or is_won(stage) or joined(same(stage)) in exits for stage in stages)
    named = {same(each) for each in (answers.get("stages") or "").split(BETWEEN.strip())}
    ends = [] if told or len(stages) < 3 else [end for end in _side_ends(passages, stages) if same(end) not in named]
    for stage in stages:
        sure = sounds(stage, LOST)
        likely = joined(same(stage)) in exits or stage in ends
        if not sure and not is_won(stage) and (likely or sounds(stage, "maybe")):
            choices = (Choice("lost", _("they leave for good")), Choice("stage", _("it is a stage like the others")))
            question = _("What happens to people at '{stage}'?").format(stage=stage)
            doubt = Doubt(f"exit:{stage}", "", question, choices, "lost" if likely else "stage", 0.9 if likely else 0.6)
            doubts.append(doubt)
            likely = check_answer(answers.get(doubt.id) or doubt.default, doubt) == "lost"
        if sure or likely:
            gone.append(stage)
    return gone


def _side_ends(passages: pd.DataFrame, stages: list[str]) -> list[str]:
    """Return the stages that end the way of those who come to them, from wherever they were, beside another such end.

    To that other one, people come from the same stage.
    """
    passages = passages.assign(moment=passages["moment"].dt.tz_convert(None))
    firsts = passages.groupby(["person", "stage"], sort=False)["moment"].min().unstack("stage")[stages]
    times = firsts.to_numpy("datetime64[us]").astype(np.int64)  # NaT is the least
    alike = {}
    for k, stage in enumerate(stages):
        came = times[times[:, k] != NEVER]
        others = np.delete(came, k, axis=1)
        if len(came) >= FEW and (came[:, k] >= others.max(axis=1)).sum() >= 0.9 * len(came):
            alike[stage] = count_each(others.argmax(axis=1)).max() / len(came)
    return [stage for stage, most in alike.items() if most < SAME_WAY <= max(alike.values())]


def order_stages(passages: pd.DataFrame, answers: Answers, name: str, column: str) -> list[str]:
    """Return stages in order: as answered, as the system has it, or as people passed them; raises DoubtError.

    The rows of `passages` say which person came to which stage at which moment.
    """
    there = list(passages["stage"].unique())
    given = answers.hear("stages")
    if given is not None and (chosen := _chosen(given, there)):
        return chosen
    for known in VOCABULARY["stages"]["orders"]:
        place = {joined(name): k for k, name in enumerate(known)}
        if all(joined(plain_name(stage)) in place for stage in there):
            return sorted(there, key=lambda stage: place[joined(plain_name(stage))])
    proposed, sure = _as_passed(passages, there)
    if sure:
        return proposed
    evidence = (_("This is who came first most often, but some pairs of stages stay open."),)
    question = _("In which order do people pass the stages?")
    choice = Choice(BETWEEN.join(proposed), BETWEEN.join(proposed))
    raise DoubtError(Doubt("stages", column, question, (choice,), "", 0.6, evidence, blocking=True), name)


def _chosen(given: str, there: list[str]) -> list[str]:
    """Return the stages of an answer that are there, or nothing if one is missing in it, so that it is asked again."""
    names = [each.strip() for each in given.split(BETWEEN.strip())]
    if len({same(each) for each in names}) < len(names):
        raise FlywheelError(_("The answer to {id!r} names a stage twice: {answer}.").format(id="stages", answer=given))
    called = {same(stage): stage for stage in there}
    found = [called[same(each)] for each in names if same(each) in called]
    return found if len(found) == len(there) else []


def _as_passed(passages: pd.DataFrame, there: list[str]) -> tuple[list[str], bool]:
    """Return the order in which most people came to the stages first, and whether each pair of stages shows it."""
    firsts = passages.groupby(["person", "stage"], sort=False)["moment"].min().unstack("stage")
    first = {stage: firsts[stage].to_numpy() for stage in there}
    before = {(a, b): int((first[a] < first[b]).sum()) for a in there for b in there}
    ahead = {a: sum((before[a, b] > before[b, a]) - (before[a, b] < before[b, a]) for b in there) for a in there}
    order = sorted(there, key=lambda stage: -ahead[stage])
    pairs = [(a, b) for k, a in enumerate(order) for b in order[k + 1 :]]
    open_pair = any(before[b, a] > 0.2 * before[a, b] or not before[a, b] for a, b in pairs)
    last = ~pd.isna(first[order[-1]])
    skipped = any(pd.isna(first[stage][last]).sum() > 0.2 * last.sum() for stage in order[:-1])
    return order, not (open_pair or (skipped and len(order) > 2))
