"""Names of other alphabets in French transliteration: their English form, and why."""
