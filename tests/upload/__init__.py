"""Publishing into stores."""
