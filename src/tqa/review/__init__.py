"""The page of a report served on this machine, so that decisions are saved as they are made."""
