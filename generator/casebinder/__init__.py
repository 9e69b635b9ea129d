"""casebinder binds structured records of typical cases into a bilingual, searchable site."""

__version__ = "0.1.0"
