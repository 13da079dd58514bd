"""Tools for those who keep a glossary: load, mend, test, try out, compare."""
