"""Every injection of a catalogue in every field: `python -m tests.injection` prints what came of it."""
