"""tqa: translation QA for text that was translated."""

__version__ = "0.1.0"
