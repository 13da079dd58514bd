"""How the entries of a glossary fare: what they hit, and what reviewers said to it."""
