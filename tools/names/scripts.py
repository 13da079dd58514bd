"""Other alphabets written in French and in English usage; used to build the tables of names.

Source: French press usage; BGN/PCGN romanisation with the simplifications of English agencies.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import islice, product

VOWELS = "аеёиоуыэюяіїє"
# fmt: off
FRENCH = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "j", "з": "z", "и": "i",
    "й": "ï", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "ou", "ф": "f", "х": "kh", "ц": "ts", "ч": "tch", "ш": "ch", "щ": "chtch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "iou", "я": "ia", "ё": "io", "і": "i", "ї": "ï",
    "є": "ie", "ґ": "g", "ў": "ou", "ә": "a", "ө": "o", "ү": "u", "ұ": "ou", "қ": "k", "ғ": "g",
    "ң": "n", "һ": "h", "ҳ": "kh", "ҷ": "dj", "ӣ": "i", "ӯ": "ou", "җ": "dj", "-": "-",
    "'": "", "’": "", "ʼ": "",
}
ENGLISH = FRENCH | {
    "ж": "zh", "й": "y", "у": "u", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya",
    "ё": "yo", "ї": "yi", "є": "ye", "ў": "u", "ұ": "u", "қ": "q", "ғ": "gh", "ҳ": "h", "ҷ": "j",
    "ӯ": "u", "җ": "j",
}
ARMENIAN = dict(zip(
    "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
    "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f".split(),
    strict=True,
))
GEORGIAN = dict(zip(
    "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h".split(),
    strict=True,
))
# fmt: on
_SOFTENED = {"я": "ïa", "ю": "ïou", "ё": "ïo"}
_VARIANTS = {"й": ("y", "i"), "ё": ("yo", "e"), "ї": ("yi", "i"), "я": ("ya", "ia"),
             "ю": ("yu", "iu"), "є": ("ye", "ie")}  # fmt: skip
_MOST = 48


def is_ukrainian(word: str) -> bool:
    return re.search("[іїєґ]", word) is not None


def french_from_cyrillic(word: str, *, ukrainian: bool) -> str:
    """Return the French transliteration, "" for a letter that is not in the table."""
    if any(letter not in FRENCH for letter in word):
        return ""
    text = "".join(_french_letter(word, at, ukrainian) for at in range(len(word)))
    return text + "e" if len(text) > 4 and word.endswith(("ин", "ын")) else text


def _french_letter(word: str, at: int, ukrainian: bool) -> str:
    letter, before, after = word[at], word[at - 1 : at] if at else "", word[at + 1 : at + 2]
    after_vowel = bool(before) and before in VOWELS
    if letter == "г":
        soft = bool(after) and after in "еиэіїєюьый"
        return "h" if ukrainian else "gu" if soft else "g"
    if letter == "с" and after_vowel and after and after in VOWELS:
        return "ss"
    if letter == "и":
        return "y" if ukrainian else "ï" if after_vowel else "i"
    if letter == "е" and (before == "ь" or (after_vowel and before not in "иы")):
        return "ie" if before == "ь" else "ïe"
    if letter in _SOFTENED and after_vowel and before not in "ию":
        return _SOFTENED[letter]
    if letter == "й" and (not before or before in "иы"):
        return "" if before and not after else "i" if not before else "ï"
    return FRENCH[letter]


def english_from_cyrillic(word: str, *, ukrainian: bool) -> list[str]:
    """Return the usual English romanisations, none for a letter that is not in the table."""
    if any(letter not in ENGLISH for letter in word):
        return []
    letters = [_english_letter(word, at, ukrainian) for at in range(len(word))]
    return ["".join(choice) for choice in islice(product(*letters), _MOST)]


def _english_letter(word: str, at: int, ukrainian: bool) -> tuple[str, ...]:
    letter, before, after = word[at], word[at - 1 : at] if at else "", word[at + 1 : at + 2]
    last = at + 2 == len(word) and after == "й"
    if letter == "г" and ukrainian:
        return ("h",)
    if letter in "иы" and last:
        return ("y", "iy")
    if letter == "и" and ukrainian:
        return ("y",)
    if letter == "е" and not ukrainian and (not before or before in VOWELS + "ьъ"):
        return ("ye", "e")
    if letter == "й" and before and before in "иы":
        return ("",)
    if letter == "с" and before and after and before in VOWELS and after in VOWELS:
        return ("s", "ss")
    return _VARIANTS.get(letter, (ENGLISH[letter],))


def from_table(word: str, table: dict[str, str]) -> str:
    """Return a word letter by letter, "" for a letter that is not in the table."""
    word = word.replace("ու", "\0")
    parts = ["u" if letter == "\0" else table.get(letter, "?") for letter in word]
    return "" if "?" in parts else "".join(parts)


_TO_FRENCH: tuple[tuple[str, str], ...] = (
    ("shch", "\1"), ("zh", "\2"), ("sh", "\3"), ("t?ch", "\4"), ("oo", "u"), ("ee", "i"),
    ("kh", "\5"), ("gh", "\6"), ("ts", "\7"), (r"(?<![aeo])u(?!u)", "ou"), ("j", "dj"),
    (r"w(?=[aeiou])", "ou"), (r"g(?=[eiy])", "gu"), (r"(?<=[aeiou])s(?=[aeiouy])", "ss"),
    (r"(?:^|(?<=[^aeiou]))you", "iou"), (r"(?<=[aeou])y(?=[aeo])", "ï"), (r"^y(?=[aeou])", "i"),
    (r"(?<=[aeou])y", "ï"), (r"iy(?=[aeou])", "i"), (r"(?<=[^aeiou])y(?=[aeou])", "i"),
    (r"iy$", "i"), ("\1", "chtch"), ("\2", "j"), ("\3", "ch"), ("\4", "tch"), ("\5", "kh"),
    ("\6", "gh"), ("\7", "ts"),
)  # fmt: skip


def french_from_english(word: str) -> str:
    """Return how French would write a name romanised for English readers (lower case, ASCII)."""
    for pattern, text in _TO_FRENCH:
        word = re.sub(pattern, text, word)
    return word


def plain(text: str) -> str:
    """Return lower case without accents and apostrophes."""
    text = re.sub("[ʻ‘’'`ʼ]", "", text.lower()).replace("ı", "i").replace("ə", "a")
    apart = unicodedata.normalize("NFD", text)
    return "".join(char for char in apart if not unicodedata.combining(char))
