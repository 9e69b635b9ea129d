"""Faults put into builds on purpose: `python -m tests.faults` prints how many, and how many losses."""
