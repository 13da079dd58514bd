"""Reviewed text as DOCX: tracked changes and comments, written with the standard library alone."""
