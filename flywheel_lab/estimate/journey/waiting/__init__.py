"""The observations in one stage, and the laws of waiting that explain them: who moves on, and after how long."""

from .choice import Law as Law
from .choice import Read as Read
from .choice import read as read
from .counting import product_interval as product_interval
from .counting import rate_interval as rate_interval
from .counting import share_interval as share_interval
from .geometric import Waiting as Waiting
from .unsettled import Open as Open
from .unsettled import SoFar as SoFar
from .unsettled import Untested as Untested
from .unsettled import later_share as later_share
