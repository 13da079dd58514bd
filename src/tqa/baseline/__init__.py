"""The findings that were there already: their file, finding them again, letting them only fall."""
