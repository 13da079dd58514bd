"""Linters: one file for each kind of mistake, registered in ``tqa.glossary.lint``."""
