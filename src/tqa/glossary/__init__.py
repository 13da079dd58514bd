"""Glossaries: what they say, and how their rules are found in text."""
