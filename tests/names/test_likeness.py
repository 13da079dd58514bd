from __future__ import annotations

from tqa.names.likeness import groups, likeness


def test_groups_mark_both_ends() -> None:
    assert {"^a", "ab$", "^ab$", "a", "b"} <= groups("Ab")


def test_transliterations_are_likelier_than_french_and_english_names() -> None:
    assert min(map(likeness, ("Tcherniakov", "Goussev", "Baïramov"))) > 2
    assert max(map(likeness, ("Beauvais", "Houston", "Manchester", "Dupont"))) < -0.5
