"""The physical wheel: what torque, friction and mass do to its speed."""

from .flywheel import EQUATION as EQUATION
from .flywheel import RPM as RPM
from .flywheel import SHAPES as SHAPES
from .flywheel import PhysicalFlywheel as PhysicalFlywheel
from .ledger import Ledger as Ledger
from .pushes import PushTrain as PushTrain
