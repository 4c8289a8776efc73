"""Claims of the marketing literature as questions to a model: where does each one hold, and where does it fail?"""

from .claim import Claim as Claim
from .effort import PUSHES, WEAKEST
from .growth import BREAKTHROUGH, MARKET
from .loop import FRICTION, ITSELF, MOUTH, REST
from .wheel import FASTER, MASS

# In the order of the lab.
CLAIMS = {
    each.name: each for each in (MOUTH, REST, ITSELF, MARKET, BREAKTHROUGH, MASS, PUSHES, FASTER, FRICTION, WEAKEST)
}
