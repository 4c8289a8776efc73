"""The test before and after a workshop on paper: a sheet for each form, and the key for the trainer."""
