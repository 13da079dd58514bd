"""What French letters of a transliterated name are in English: the table.

Source: French press usage compared with BGN/PCGN romanisation as agencies simplify it (no soft
signs, -y for -iy); see docs/names.md for the table by language.
"""

from __future__ import annotations

from typing import NamedTuple


class Rewrite(NamedTuple):
    """French letters, English letters, a cost (0 is usual), what must stand before and after.

    ``languages``: codes of ``names-given.txt`` for which the row holds; empty: for all.
    """

    french: str
    english: str
    cost: float
    before: str = ""
    after: str = ""
    languages: str = ""


# fmt: off
REWRITES: tuple[Rewrite, ...] = tuple(Rewrite(*row) for row in (
    ("chtch", "shch", 0.0), ("tch", "ch", 0.0), ("tch", "tch", 2.5), ("ch", "sh", 0.0),
    ("ch", "ch", 1.6), ("dj", "j", 0.0), ("dj", "dzh", 1.5), ("dj", "dj", 2.0), ("j", "zh", 0.2),
    ("j", "j", 0.5), ("jj", "zhzh", 0.2), ("iou", "yu", -0.3, "^"), ("iou", "yu", 0.0), ("iou", "iu", 0.9), ("ïou", "yu", 0.0),
    ("aï", "ay", 0.0, "", "[aeo]"), ("aï", "ai", 0.2), ("aï", "ay", 0.25),
    ("eï", "ey", 0.0, "", "[aeo]"), ("eï", "ei", 0.2), ("eï", "ey", 0.2),
    ("oï", "oy", 0.0, "", "[aeo]"), ("oï", "oi", 0.25), ("oï", "oy", 0.2),
    ("ïa", "ya", 0.0), ("ïa", "ia", 0.5), ("ïe", "ye", 0.0), ("ïe", "ie", 0.5), ("ïe", "e", 0.5),
    ("ïo", "yo", 0.0), ("ï", "i", 0.3), ("ï", "y", 0.3), ("ï", "yi", 0.5),
    ("ia", "ya", 0.0, "^"), ("io", "yo", 0.0, "^"), ("ie", "ye", 0.0, "^"), ("ie", "e", 0.6, "^"),
    ("e", "ye", 0.5, "^"), ("e", "e", 0.1, "^"),
    ("ia", "ya", 0.2, ".", "[bcdfghjklmnpqrstvz]"), ("ia", "ia", 0.3, "."), ("ia", "ya", 0.35, "."),
    ("ian", "yan", 0.1, "", "$"), ("ian", "ian", 0.6, "", "$"),
    ("ie", "ie", 0.4, "."), ("ie", "ye", 0.4, "."), ("ie", "iye", 0.5, "."), ("ie", "e", 1.3, "."),
    ("iev", "iyev", 0.15, "", "$"), ("iev", "iev", 0.5, "", "$"), ("iev", "yev", 0.3, "", "$"),
    ("ieva", "iyeva", 0.15, "", "$"), ("ieva", "yeva", 0.3, "", "$"), ("ieva", "ieva", 0.5, "", "$"),
    ("io", "io", 0.3, "."), ("io", "yo", 0.5, "."),
    ("ou", "u", 0.0), ("ou", "ou", 1.3), ("ou", "w", 0.1, "", "[aeiïéè]"), ("ou", "w", 0.5, "[aei]"),
    ("ou", "v", 0.9, "[aei]", "[aei]"),
    ("ss", "s", 0.0, "[aeiouyïé]", "[aeiouyïé]"), ("ss", "ss", 0.7), ("ss", "s", 0.6, "", "$"),
    ("gu", "g", 0.0, "", "[eéèiïy]"), ("gu", "gu", 0.9, "", "[eéèiïy]"), ("gu", "gh", 1.0, "", "[eéèiïy]"),
    ("x", "ks", 0.5), ("x", "x", 0.2), ("qu", "q", 0.3), ("qu", "k", 0.4),
    ("c", "k", 0.7, "", "[aourl]"), ("c", "c", 0.3), ("c", "s", 0.7, "", "[ei]"),
    ("é", "e", 0.0), ("è", "e", 0.0), ("ê", "e", 0.0), ("ë", "e", 0.2), ("ë", "yo", 0.5),
    ("ö", "o", 0.1), ("ü", "u", 0.1),
    ("ine", "in", 0.0, "..", "$"), ("ine", "ine", 0.8, "..", "$"),
    ("ène", "en", 0.2, "", "$"), ("ène", "ene", 0.5, "", "$"),
    ("kh", "kh", 0.0), ("kh", "h", 0.7), ("gh", "gh", 0.0), ("gh", "g", 0.7), ("ts", "ts", 0.0),
    ("tz", "ts", 0.8), ("tz", "tz", 0.5), ("y", "y", 0.05), ("y", "i", 1.3),
    ("ski", "sky", 0.0, "", "$"), ("ski", "ski", 0.4, "", "$"), ("tski", "tsky", 0.0, "", "$"),
    ("i", "y", 0.55, "[^aeiouyï]", "$"), ("i", "i", 0.15),
    ("iï", "iy", 0.05, "", "$"), ("iï", "ii", 0.3, "", "$"), ("iï", "y", 0.3, "", "$"),
    ("yï", "y", 0.1, "", "$"), ("yï", "yi", 0.1, "", "$"), ("yï", "yy", 0.4, "", "$"),
    ("eï", "ei", 0.0, "", "$"), ("eï", "ey", 0.05, "", "$"), ("aï", "ai", 0.0, "", "$"),
    ("aï", "ay", 0.1, "", "$"), ("oï", "oy", 0.0, "", "$"), ("oï", "oi", 0.2, "", "$"),
    ("ouï", "uy", 0.1, "", "$"), ("ouï", "ui", 0.1, "", "$"), ("ouï", "wi", 0.4), ("uï", "ui", 0.2),
    ("oui", "wi", 0.25), ("oui", "ui", 0.2), ("oua", "wa", 0.1), ("oua", "ua", 0.25),
    ("oué", "we", 0.2), ("oué", "ue", 0.3), ("aou", "au", 0.3), ("aou", "aw", 0.1), ("eou", "eu", 0.3),
    ("k", "k", 0.0), ("k", "q", 0.8), ("gue", "g", 0.3, "", "$"),
    # Rows for one language or a few outweigh those for all.
    ("aï", "ai", -0.5, "", "(?:[^aeiouy]|$)", "ru by uk ca ch bg ar he ku mn ka"),
    ("aï", "ay", -0.6, "", "[^aeiouy]", "az hy tr"), ("eï", "ey", -0.5, "", "", "az tr"), ("eï", "ei", -0.6, "", "[^aeiou]", "he"), ("ss", "s", -0.5, "ou", "(?:[aï]|ei[^n]|e[^i])", "ar"),
    ("oï", "oy", -0.4, "", "", "ru az bg ca"), ("oï", "oi", -0.6, "", "[^aeiou]", "ru ca mn"), ("aïl", "ayil", -0.7, "", "", "az"),
    ("ouï", "uy", -0.3, "", "", "ru ca ch by"), ("iï", "iy", -0.4, "", "[^aeiou]", "ru by"), ("iï", "ii", -0.6, "", "[^aeiou$]", "uk"),
    ("iï", "iy", -0.4, "", "$", "uk"), ("yï", "yi", -0.4, "", "$", "uk"), ("ïa", "ia", -0.3, "", "", "uk"), ("iaï", "iai", -0.6, "", "", "uk"),
    ("g", "h", -0.2, "", "", "uk"), ("gu", "h", -0.4, "", "[eéèiïy]", "uk"), ("iou", "iu", -1.0, ".", "", "uk"), ("ïe", "ie", -1.0, "", "", "uk"), ("iov", "yov", -0.6, "", "$", "ru"), ("ia", "ia", -1.0, ".", "", "uk"), ("ï", "i", -0.2, "", "[^aeiou]", "uk"),
    ("dj", "j", -0.6, "", "", "az hy ar fa ca"), ("dj", "dzh", -0.7, "", "", "ch bg uk"),
    ("j", "j", -0.6, "", "", "ar fa he ku"), ("j", "zh", -0.5, "", "", "ru uk by bg ca ka hy"),
    ("aou", "au", -0.5, "", "", "ru uk ka ca ch he"), ("aou", "aw", -0.3, "", "[aeiy]", "ar ku fa"),
    ("ian", "yan", -0.7, "", "$", "hy ru"), ("ian", "ian", -0.7, "", "$", "fa el ka"),
    ("ou", "ou", -1.0, "", "", "fa"), ("oull", "ull", -2.0, "", "a", "fa ar"), ("ouddine", "uddin", -2.5, "", "$", "fa ar ca"), ("iddine", "iddin", -0.6, "", "$", "fa ar ca"), ("aï", "aei", -0.7, "", "$", "fa"), ("ia", "ia", -0.5, ".", "", "fa ka ar"),
    ("ane", "an", -0.2, "..", "$", "ar fa ku az ca"), ("ène", "en", -0.4, "", "$", "ar"), ("oune", "un", -0.2, ".", "$", "ar az ca ch"),
    ("itch", "ic", -0.7, "", "$", "sr"), ("ski", "ski", -0.6, "", "$", "bg mk sr"), ("ski", "sky", -0.3, "", "$", "ru uk by"),
    ("gu", "g", -0.3, "", "[eéèiïy]", ""), ("aïev", "ayev", -0.4, "", "", "ru ca ch az"), ("iev", "iyev", -0.6, "", "$", "az ca"), ("ieva", "iyeva", -0.6, "", "$", "az ca"),
    ("iev", "iev", -0.6, "", "$", "ru bg uk by"), ("ieva", "ieva", -0.6, "", "$", "ru bg uk by"),
    ("ss", "ss", -0.4, "o", "i", "ru"), ("ss", "ss", -0.2, "", "", "ar"), ("ss", "ss", -0.9, "a", "", "ar"), ("é", "eh", 0.4, "", "$", "ar"), ("e", "ye", -0.4, "^", "", "ru ca ch uk"), ("ie", "ye", -0.5, "^", "", ""),
    ("oua", "wa", -0.3, "", "", "ar ku"), ("moua", "mua", -0.8, "^", "", "ar"), ("ou", "ou", -0.5, ".", "[^aeiouïéy]$", "ar"), ("ahou", "ahu", -0.5, "", "$", "he"), ("ts", "tz", -0.1, "", "", "he"), ("kh", "ch", 0.3, "", "", "he"), ("kh", "kh", -0.3, "", "", "ar fa ca az hy ka ch"), ("kh", "kh", -0.8, "", "", "mn"), ("ooz", "ooz", 0.0),
    # Serbian and Macedonian are written in a Latin alphabet of their own.
    ("tch", "c", -1.2, "", "", "sr"), ("ch", "s", -1.2, "", "", "sr"), ("ts", "c", -0.8, "", "", "sr mk"), ("dj", "dj", -2.8, "", "", "sr"),
    ("adji", "adzi", -2.9, "", "", "sr"), ("adjar", "adzar", -2.9, "", "", "sr"), ("ï", "j", -0.8, "", "", "sr mk"), ("aï", "aj", -1.2, "", "", "sr mk"), ("eï", "ej", -1.2, "", "", "sr mk"),
    ("oï", "oj", -1.2, "", "", "sr mk"), ("ïe", "je", -1.2, "", "", "sr mk"), ("iou", "ju", -1.2, "", "", "sr mk"), ("ia", "ja", -0.4, "[nlv]", "", "sr mk"), ("ia", "ija", -0.9, "", "$", "sr mk"),
    ("aja", "aza", -0.6, "", "", "sr"), ("j", "j", -0.6, "", "", "sr mk"), ("ouïe", "uje", -1.5, "", "", "sr mk"), ("tskri", "ckri", -1.0, "", "", "sr mk"),
    ("ly", "li", -0.6, ".", "$", "az"), ("eddine", "addin", -0.6, "", "$", "az"), ("gui", "gi", -0.6, "", "", "az"),
    ("ch", "ch", -0.4, "[aeioï]", "(?:[aei]|ï|o(?!u))", "he"), ("ts", "ts", -0.3, "", "", "he"), ("tsh", "tzh", -0.8, "", "", "he"), ("tsk", "tzk", -0.8, "", "", "he"),
    ("ch", "ch", -0.3, "[^aeiouï]", "i$", "fa"), ("ou", "u", -1.6, "^", "", "fa"), ("ou", "u", -1.6, "", "", "fa.af"), ("ieh", "ieh", -0.9, ".", "$", "fa"),
    ("dj", "j", -0.8, "", "", "ca.kg"), ("j", "j", -1.1, "", "", "ca.kg"),
    ("ski", "ski", -0.8, "", "$", "bg mk"), ("gui", "gi", -0.6, "", "$", "bg ka hy"),
))
# fmt: on
