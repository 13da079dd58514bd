"""Results kept between runs by content of document, glossaries, settings and engine."""
