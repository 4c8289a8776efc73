"""A room of people who answer the course's questions on their phones while a trainer opens, closes and reveals them.

It runs on the trainer's laptop and in the local network only; nobody gives a name, and at the end all is forgotten.
"""
