"""What can be wrong, said so that a learner knows what to do next."""


class FlywheelError(ValueError):
    """Something given to flywheel_lab cannot be used; the message names what, value, bound, where and the next step.

    >>> raise FlywheelError("pushes must be at least 0, got -3.")
    Traceback (most recent call last):
    flywheel_lab.errors.FlywheelError: pushes must be at least 0, got -3.
    """

    def _render_traceback_(self, *_: object, **__: object) -> list[str]:
        # IPython calls this: in a notebook the learner reads the message alone, not forty lines of our code.
        return [f"{type(self).__name__}: {self}"]


class ModelError(FlywheelError):
    """A model got a parameter outside its domain, or cannot answer a question."""


class JourneyLogError(FlywheelError):
    """A table of events cannot be read as a journey log."""
