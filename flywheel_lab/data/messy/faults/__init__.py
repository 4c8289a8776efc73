"""What is wrong in an export: kinds of faults, how they get in, and how many of them somebody has found."""
