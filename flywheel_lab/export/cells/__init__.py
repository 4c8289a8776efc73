"""What the texts of a column mean as dates and as amounts: decided for the whole column, with its evidence."""
