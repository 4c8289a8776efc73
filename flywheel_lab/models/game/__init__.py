"""The Flywheel Game: a team leads one firm for twelve quarters, and from the eighth on nobody may advertise.

Two stages of the journey model, one step a quarter, rounded as people round on paper: the room and the printed tables
call the same `quarter`.
"""

from .board import BOARDS as BOARDS
from .board import Board as Board
from .cards import CARDS as CARDS
from .cards import Event as Event
from .cards import shuffle_cards as shuffle_cards
from .diagnosis import diagnosis as diagnosis
from .match import absent as absent
from .match import play as play
from .match import score as score
from .quarter import State as State
from .quarter import Turn as Turn
from .quarter import quarter as quarter
from .rules import Plan as Plan
from .rules import affordable as affordable
from .rules import check_plan as check_plan
