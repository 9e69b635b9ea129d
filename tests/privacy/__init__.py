"""The privacy gate: what it must find, what it must leave alone, what it costs."""
