"""Learn entries from what editors changed in drafts."""
