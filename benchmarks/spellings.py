"""How many French spellings of reviewed names are proposed from the English one by letters alone.

Run: python -m benchmarks.spellings. The tables of names reviewed by hand are the test here; at work
their spellings are proposed first.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.authoring.transliterate import french_forms
from tqa.names.given import AFRICAN, FRENCH, entries
from tqa.names.letters import bare


def pairs(are_known: bool) -> Iterator[tuple[str, str, str]]:
    """Yield (French spelling, English form, language) of rows about persons, or of the others."""
    for french, rows in entries().items():
        for row in rows:
            differs = row.english.lower() != french
            if differs and row.language not in (FRENCH, AFRICAN) and row.is_known == are_known:
                yield french, row.english, row.language


def main() -> None:
    print(f"{'names':<10} {'pairs':>6} {'first':>6} {'in 4':>6} {'without accents':>16}")
    for label, are_known in (("persons", True), ("given", False)):
        found = [
            (french, [form.lower() for form in french_forms(english, language, 4, reviewed=False)])
            for french, english, language in pairs(are_known)
        ]
        first = sum(forms[:1] == [french] for french, forms in found)
        among = sum(french in forms for french, forms in found)
        plain = sum(bare(french) in map(bare, forms) for french, forms in found)
        shares = [f"{count / len(found):.0%}" for count in (first, among, plain)]
        print(f"{label:<10} {len(found):>6} {shares[0]:>6} {shares[1]:>6} {shares[2]:>16}")


if __name__ == "__main__":
    main()
