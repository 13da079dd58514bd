"""Every format, there and back: what changed on the way is what the loss report named."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest

from tests.exchange.sample import FR_EN, differences, entries, there_and_back
from tqa.exchange import FORMATS
from tqa.exchange.glossary_file import glossary_text
from tqa.glossary.load import load_pack
from tqa.glossary.model import Entry

every_format = pytest.mark.parametrize("name", FORMATS)


def same(old: Entry, found: tuple[Entry, ...]) -> Entry:
    """Return what came back of an entry: by its id, else by what it says."""
    by_id = [entry for entry in found if entry.id == old.id]
    said = [
        entry
        for entry in found
        if (old.preferred and entry.preferred == old.preferred)
        or (old.pattern and entry.pattern == old.pattern)
        or set(old.deprecated) & set(entry.deprecated)
    ]
    return (by_id or said)[0]


@every_format
def test_what_changes_on_the_way_is_named(name: str) -> None:
    back, losses = there_and_back(name)
    named: defaultdict[str, set[str]] = defaultdict(set)
    for loss in losses:
        named[loss.entry].add(loss.field)
    for old in entries():
        if "entry" in named[old.id]:
            continue
        assert differences(old, same(old, back.entries)) <= named[old.id], old.id


@every_format
def test_a_loss_is_no_false_alarm(name: str) -> None:
    back, losses = there_and_back(name)
    whole = {loss.entry for loss in losses if loss.field == "entry"}
    assert len(back.entries) == len(entries()) - len(whole)
    for loss in losses:
        assert loss.why
        if loss.field != "entry" and "apostrophe" not in loss.why:
            old = next(entry for entry in entries() if entry.id == loss.entry)
            changed = differences(old, same(old, back.entries))
            assert loss.field in changed, f"{old.id}: {loss.field} is there"


@every_format
def test_what_comes_back_is_a_glossary(name: str) -> None:
    back, _ = there_and_back(name)
    text = glossary_text("back", FR_EN, back.entries)
    loaded = load_pack("back.yaml", text.encode()).entries
    assert [differences(*pair) for pair in zip(back.entries, loaded, strict=True)] == [
        set() for _ in loaded
    ]


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_our_own_tables_lose_nothing(name: str) -> None:
    back, losses = there_and_back(name)
    assert losses == back.losses == ()
    assert back.entries == entries()


@every_format
def test_equal_entries_give_equal_bytes(name: str) -> None:
    write = FORMATS[name].write
    assert write
    assert write(entries(), FR_EN) == write(entries(), FR_EN)


ODD = Entry("odd", "term", "a  b\nc", preferred="a\u00a0b", deprecated=("$1 | {1}", "x  y"))


@every_format
def test_odd_characters_come_back_or_are_named(name: str) -> None:
    chosen = FORMATS[name]
    assert chosen.read
    assert chosen.write
    ill = replace(ODD, id="ill", preferred="bell \x07")
    groups = replace(ODD, id="groups", preferred=r"the \1 road")
    written = chosen.write((replace(ODD, original="x|y"), ill, groups), FR_EN)
    named = {(loss.entry, loss.field) for loss in written.losses}
    assert ("ill", "entry") in named
    back = [chosen.read(file or "x.y", data, FR_EN) for file, data in written.files.items()]
    found = {entry.preferred: entry for part in back for entry in part.entries}
    for old in (replace(ODD, original="x|y"), groups):
        if (old.id, "entry") not in named:
            lost = {field for entry, field in named if entry == old.id}
            assert differences(old, found[old.preferred]) <= lost


def test_an_empty_glossary_can_be_written_in_every_format() -> None:
    for name, chosen in FORMATS.items():
        assert chosen.write
        assert chosen.write((), FR_EN).losses == (), name
