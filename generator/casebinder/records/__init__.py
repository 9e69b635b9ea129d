"""The model: frozen values, a file a record type; nothing here knows YAML."""
