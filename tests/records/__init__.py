"""The records, resolved and indexed."""
