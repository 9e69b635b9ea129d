"""Rules of sense: what a reader would stumble over, or an editor did not mean."""
