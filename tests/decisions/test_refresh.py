from __future__ import annotations

from dataclasses import replace

from tests.decisions.sample import decision_of
from tests.render.sample import finding_of
from tqa.decisions.refresh import refreshed
from tqa.text import Span

OLD = "They spoke about the [[file]] for hours in Paris."
NEW = "On Monday they spoke about the file for many hours in Paris."


def test_a_decision_found_again_names_its_present_place() -> None:
    at = NEW.index("file")
    found = replace(finding_of(), path="a.txt", span=Span(at, at + 4), text="file")
    old = decision_of(OLD, rule="file-issue", replacement="issue", comment="kept")
    (new,) = refreshed([old], {"a.txt": NEW}, {"a.txt": [found]})
    assert new.before == "On Monday they spoke about the"
    assert (new.offset, new.fingerprint) == (at, found.fingerprint)
    assert (new.comment, new.replacement, new.author) == ("kept", "issue", "ada")


def test_what_is_not_found_stays_as_it_is() -> None:
    gone = decision_of(OLD, rule="file-issue")
    elsewhere = decision_of(OLD, path="b.txt")
    general = decision_of(OLD, state="rejected", scope="everywhere")
    kept = refreshed([gone, elsewhere, general], {"a.txt": NEW}, {})
    assert set(kept) == {gone, elsewhere, general}
