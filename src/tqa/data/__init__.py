"""Data files: the published schemas."""
