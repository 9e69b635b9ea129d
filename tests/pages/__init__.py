"""Pages say what the records say."""
