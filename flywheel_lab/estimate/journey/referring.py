"""Who brought whom in, and from which stage: referrals per person and step in each stage.

A newcomer who names a referrer counts for the stage in which the referrer was just before. The rate of a stage is its
newcomers divided by all the time that people spent there, those who are still there included.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...data.log import JourneyLog
from ...models.checks import Array
from .stays import Stays, Whole


@dataclass(frozen=True, eq=False)
class Referring:
    """Newcomers by the stage of their referrer (row) and their own first stage (column): `brought` is (n, n).

    `newcomers` (n,) came without a referrer, `nowhere` with one who was in no stage of the log just before.
    """

    brought: Whole
    newcomers: Whole
    nowhere: int
    recorded: bool

    @property
    def counts(self) -> Whole:
        """Whom the people of each stage brought in, shape (n,)."""
        return np.asarray(self.brought.sum(axis=1))

    @property
    def unreferred(self) -> float:
        """The share of newcomers without a referrer."""
        return int(self.newcomers.sum()) / max(1, self.people) if self.recorded else np.nan

    @property
    def people(self) -> int:
        """How many people were in a stage at all."""
        return int(self.newcomers.sum()) + self.nowhere + int(self.brought.sum())

    @property
    def enter(self) -> Whole:
        """The number who enter each stage without a referrer, shape (n,); all newcomers if everybody has one."""
        return self.newcomers if self.newcomers.any() else np.asarray(self.brought.sum(axis=0))


def referring(log: JourneyLog, seen: Stays) -> Referring:
    """Return who brought whom in."""
    n = len(log.stages)
    first = np.flatnonzero(seen.first & (seen.stage < n))
    brought = np.zeros((n, n), dtype=np.int64)
    if "referrer" not in log.events:
        return Referring(brought, np.bincount(seen.stage[first].astype(np.intp), minlength=n), 0, recorded=False)
    named, by = _referrers(log, seen)
    referred = named[seen.person[first]]
    came, by = first[referred], by[seen.person[first[referred]]]
    at = _just_before(seen, by, seen.begins[came])
    known = at >= 0
    known[known] = seen.stage[at[known]] < n
    np.add.at(brought, (seen.stage[at[known]], seen.stage[came[known]]), 1)
    alone = np.bincount(seen.stage[first[~referred]].astype(np.intp), minlength=n)
    return Referring(brought, alone, int((~known).sum()), recorded=True)


def _referrers(log: JourneyLog, seen: Stays) -> tuple["np.ndarray[tuple[int], np.dtype[np.bool_]]", Whole]:
    """Return for each person whether a referrer is named, and the referrer's place among the people (-1: unknown)."""
    told = log.events[["person", "referrer"]].dropna(subset="referrer").drop_duplicates("person")
    place = seen.names.get_indexer(pd.Index(told["person"]))
    named, by = np.zeros(len(seen.names), dtype=bool), np.full(len(seen.names), -1, dtype=np.int64)
    named[place] = True
    by[place] = seen.names.get_indexer(pd.Index(told["referrer"]))
    return named, by


def _just_before(seen: Stays, person: Whole, time: Array) -> Whole:
    """Return the row of the last stay of each person that began before the time, or -1."""
    moments = np.unique(seen.begins)
    width = len(moments) + 1
    keys = seen.person * width + np.searchsorted(moments, seen.begins)
    row = np.searchsorted(keys, person * width + np.searchsorted(moments, time)) - 1
    right = (row >= 0) & (person >= 0)
    right[right] = seen.person[row[right]] == person[right]
    return np.where(right, row, -1)
