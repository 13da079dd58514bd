"""Which passages of an edited text came from which of its draft, and what was changed in them."""
