"""Let `python -m flywheel_lab` do what the command `flywheel-lab` does."""

from .cli import main

if __name__ == "__main__":
    raise SystemExit(main())
