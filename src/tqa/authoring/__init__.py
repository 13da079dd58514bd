"""Write glossaries: find what is there, propose spellings and examples, try, change, take down."""
