"""The physical wheel: what torque, friction and mass do to its speed."""

from .examples import COLLINS as COLLINS
from .examples import FORCE as FORCE
from .examples import THICKNESS as THICKNESS
from .flywheel import EQUATION as EQUATION
from .flywheel import RPM as RPM
from .flywheel import SHAPES as SHAPES
from .flywheel import PhysicalFlywheel as PhysicalFlywheel
from .ledger import EnergyLedger as EnergyLedger
from .pushes import PushTrain as PushTrain
