"""Data sets that come with the course, read by name."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal, overload

import pandas as pd

from ..errors import FlywheelError
from ..messages import gettext as _
from ..messages import mark
from ..models.readings import PHASES
from ..paths import shipped
from .log import JourneyLog

Table = Literal["wheel_coastdown", "subscription_retention", "durable_sales", "shop_holdout"]


@overload
def load(name: Table) -> pd.DataFrame: ...  # type: ignore[overload-overlap]
@overload
def load(name: str) -> JourneyLog: ...
def load(name: str) -> JourneyLog | pd.DataFrame:
    """Return one of the data sets of the course; raises FlywheelError that lists them for any other name.

    `"cdnow"`: purchase days of 2,357 customers of a music shop who first bought in early 1997, seen until 1998-06-30.
    Source: Fader & Hardie (2001), Forecasting Repeat Sales at CDNOW, Interfaces 31(3), S94-S107.
    `"berkeley"`: graduate admissions of autumn 1973 with `gender` and `dept`; time 0: applied, 1: admitted.
    Source: Bickel, Hammel & O'Connell (1975), Sex Bias in Graduate Admissions, Science 187, 398-404.
    `"subscription_retention"`: a table of the share of two groups still there after 0 to 12 years: `segment`, `year`,
    `share_still_customer`. Source: Fader & Hardie (2007), How to Project Customer Retention, Journal of Interactive
    Marketing 21(1), 76-90.
    `"durable_sales"`: a table of yearly sales of three products in the United States: `product`, `year`,
    `units_thousand`. Source: Srinivasan & Mason (1986), Nonlinear Least Squares Estimation of New Product Diffusion
    Models, Marketing Science 5(2).
    `"wheel_coastdown"`: a table of two coasting wheels, `wheel`, `time_s` and `speed_rad_s`; synthetic.
    `"saas"`, `"shop"`, `"machines"`, `"craft"`: two years of the firms of `fl.firm`, all ten phases, with `referrer`;
    churn is recorded, lost prospects are not (of `"machines"`: lost offers are); seen until 2025-12-31; of the shop
    every 50th lead, with all whom these bring in; synthetic.
    `"shop_holdout"`: a table of 3,900 customers of the shop, some with a note in the parcel, some held out, some from
    before: `person`, `group`, `enrolled`, `left`, `stayed` 36 weeks later, `parcels`; synthetic.

    >>> load("cdnow")
    JourneyLog(2357 people, 6696 events, 10 stages, 1997-01-01 to 1998-06-30)
    >>> load("saas")
    JourneyLog(6114 people, 11247 events, 10 stages, 2024-01-01 to 2025-12-31)
    >>> load("shop")
    JourneyLog(16213 people, 31627 events, 10 stages, 2024-01-01 to 2025-12-31)
    >>> load("wheel_coastdown").head(2)
      wheel  time_s  speed_rad_s
    0     A       0        30.02
    1     A       1        29.25
    """
    if isinstance(name, str) and name not in READERS and Path(name).suffix:
        message = _(
            "load reads the data sets of the course: {names}. A file of your own: JourneyLog.from_orders("
            "pandas.read_csv({name!r}), person=…, time=…), or JourneyLog(…) for a table of events."
        )
        raise FlywheelError(message.format(name=name, names=", ".join(READERS)))
    if not isinstance(name, str) or name not in READERS:
        message = _("There is no data set {name!r}. There are: {names}.")
        raise FlywheelError(message.format(name=name, names=", ".join(READERS)))
    return READERS[name]()


def _read(file: str) -> pd.DataFrame:
    path = shipped("datasets") / file
    if not path.exists():
        message = _("The data file {path} is missing. Install flywheel_lab again.")
        raise FlywheelError(message.format(path=path))
    return pd.read_csv(path, dtype={"customer_id": str})


def _cdnow() -> JourneyLog:
    return JourneyLog.from_orders(_read("real/cdnow_transactions.csv"), value="usd", observed_until="1998-06-30")


def _berkeley() -> JourneyLog:
    counts = _read("real/berkeley_admissions.csv")
    applicants = counts.loc[counts.index.repeat(counts["applicants"])].reset_index(drop=True)
    applied = applicants.assign(person=applicants.index, stage=mark("applied", "stage"), time=0)
    admitted = applied[applied["admit"] == "Admitted"].assign(stage=mark("admitted", "stage"), time=1)
    events = pd.concat([applied, admitted]).drop(columns=["admit", "applicants"])
    return JourneyLog(events, observed_until=1, stages=("applied", "admitted"), losses="not recorded")


def _subscription_retention() -> pd.DataFrame:
    return _read("real/subscription_retention.csv")


def _durable_sales() -> pd.DataFrame:
    return _read("real/durable_sales.csv")


def _wheel_coastdown() -> pd.DataFrame:
    return _read("synthetic/wheel_coastdown.csv")


def _shop_holdout() -> pd.DataFrame:
    table = _read("synthetic/shop_holdout.csv")
    return table.assign(**{name: pd.to_datetime(table[name]) for name in ("enrolled", "left")})


def _firm(name: str, losses: tuple[str, ...] = PHASES[6:]) -> JourneyLog:  # contracts end aloud
    events = _read(f"synthetic/{name}.csv").rename(columns={"date": "time"})
    return JourneyLog(events, observed_until="2025-12-31", stages=PHASES, losses=losses)


READERS: dict[str, Callable[[], JourneyLog | pd.DataFrame]] = {
    "cdnow": _cdnow,
    "berkeley": _berkeley,
    "wheel_coastdown": _wheel_coastdown,
    "saas": lambda: _firm("saas"),
    "shop": lambda: _firm("shop"),
    "machines": lambda: _firm("machines", (*PHASES[3:5], *PHASES[6:])),  # whoever says no to an offer says so
    "craft": lambda: _firm("craft"),
    "subscription_retention": _subscription_retention,
    "durable_sales": _durable_sales,
    "shop_holdout": _shop_holdout,
}
