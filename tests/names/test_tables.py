from __future__ import annotations

from tqa.names.letters import bare
from tqa.names.tables import attested, forenames, kept, origins


def test_no_name_is_both_kept_and_without_letters() -> None:
    assert all(name for name in kept())
    assert "chernyshev" in attested()


def test_origins_and_given_names_tell_languages_by_words_without_accents() -> None:
    for table in (origins(), forenames()):
        assert all(bare(word) == word.lower() and languages for word, languages in table.items())
    assert origins()["zougdidi"] == {"ka"}
    assert not set(origins()) & {"paris", "bourges"}
