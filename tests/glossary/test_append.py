from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqa.finding import TqaError
from tqa.glossary.append import appended, entries_of, identifiers, new_glossary
from tqa.glossary.load import load_pack
from tqa.glossary.written import quoted

FILE = """\
# House rules.
glossary: house
from: fr
to: en
entries:
  - id: kharkiv    # a city
    preferred: Kharkiv
    deprecated: [Kharkov]
    kind: name
    why: The Ukrainian name.
"""
ENTRY = """\
- id: artsakh
  preferred: "Artsakh"
  deprecated: ["Nagorny: Karabakh", 'yes']
  kind: name
  why: "House decision"
  examples:
    - bad: "In [[Nagorny: Karabakh]] 😀\\n\\u202e"
      good: "In [[Artsakh]] 😀"
"""


def added(text: str, proposal: str = ENTRY) -> str:
    return appended(text, entries_of(proposal, "p"), "house.yaml")


def test_entries_are_added_and_the_rest_stays_letter_for_letter() -> None:
    result = added(FILE)
    assert result.startswith(FILE)
    pack = load_pack("house.yaml", result.encode())
    assert [entry.id for entry in pack.entries] == ["kharkiv", "artsakh"]
    made = pack.entries[1]
    assert made.deprecated == ("Nagorny: Karabakh", "yes")
    assert made.examples[0].bad == "In [[Nagorny: Karabakh]] 😀\n\u202e"


def test_what_follows_the_entries_still_follows() -> None:
    tail = "\nlists:\n  city: [Paris]\n"
    result = added(FILE + tail)
    assert result.endswith(tail)
    assert len(load_pack("house.yaml", result.encode()).entries) == 2


def test_line_ends_missing_final_newline_and_other_indents_are_kept() -> None:
    windows = added(FILE.rstrip().replace("\n", "\r\n"))
    assert windows.count("\n") == windows.count("\r\n")
    flush = FILE.replace("\n  ", "\n")
    assert "\n- id: artsakh\n  preferred" in added(flush)
    for result in (windows, added(flush)):
        assert len(load_pack("house.yaml", result.encode()).entries) == 2


def test_a_new_glossary_takes_entries() -> None:
    result = added(new_glossary("house", "fr", "en"))
    assert [entry.id for entry in load_pack("house.yaml", result.encode()).entries] == ["artsakh"]


def test_a_whole_glossary_is_read_for_its_entries() -> None:
    assert identifiers(entries_of(FILE, "p")) == ("kharkiv",)


@pytest.mark.parametrize("text", ["a: b", "[]", "- a", "- {preferred: x}", "glossary: x"])
def test_what_is_no_list_of_entries_is_refused(text: str) -> None:
    with pytest.raises(TqaError, match="p:1:"):
        entries_of(text, "p")


def test_entries_in_one_line_take_another_there() -> None:
    head = "glossary: h\nfrom: fr\nto: en\n"
    result = added(head + "entries: [{id: a, preferred: A, kind: name, why: w}]  # short\n")
    assert result.startswith(
        head + "entries: [{id: a, preferred: A, kind: name, why: w}, {id: artsakh"
    )
    assert result.endswith("]  # short\n")
    assert len(load_pack("house.yaml", result.encode()).entries) == 2


@given(st.text(min_size=1).filter(lambda text: text.encode("utf-8", "ignore").decode() == text))
def test_any_text_survives(text: str) -> None:
    """What a proposal says in quotes, the glossary says too."""
    proposal = f"- id: x\n  kind: name\n  preferred: y\n  why: {quoted(text)}\n"
    (entry,) = entries_of(proposal, "p")
    assert entry.value["why"].value == text
    again = entries_of(added(FILE, proposal), "house.yaml")[1]
    assert again.value["why"].value == text
