from .gain import estimate_gain as estimate_gain
from .journey import Estimate as Estimate
from .journey import estimate_journey as estimate_journey
from .journey.arrival import share_within as share_within
from .wheel import estimate_wheel as estimate_wheel
