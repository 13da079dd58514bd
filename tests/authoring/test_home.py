from __future__ import annotations

from pathlib import Path

import pytest

from tests.authoring.desk import Desk
from tqa.authoring.draft import Draft, identifier
from tqa.authoring.home import home_of, paired, place_of
from tqa.finding import TqaError
from tqa.settings import Settings
from tqa.textfile import TextFile

HEAD = "glossary: g\nfrom: fr\nto: en\nentries:\n"


def entry(name: str, kind: str = "name") -> str:
    return f"  - id: {name}\n    preferred: {name.title()}\n    kind: {kind}\n    why: x\n"


def settings(desk: Desk) -> Settings:
    return Settings(shipped=False, glossaries=(str(desk.folder / "glossaries"),), cache=False)


def place(draft: Draft, *entries: str) -> int:
    return place_of(draft, TextFile("g.yaml", b"x", HEAD + "".join(entries), "utf-8"))


NEW = Draft({"id": "minsk", "preferred": "Minsk", "kind": "name"})


def test_a_sorted_file_stays_sorted() -> None:
    assert place(NEW, entry("a"), entry("l"), entry("z")) == 2
    assert place(NEW, entry("n"), entry("o"), entry("z")) == 0


def test_kinds_stay_together() -> None:
    rows = (entry("z"), entry("a"), entry("q", "term"), entry("b", "term"))
    assert place(NEW, *rows) == 2
    assert place(NEW, *rows, entry("c")) == 5


def test_other_files_take_it_at_the_end() -> None:
    assert place(NEW) == 0
    assert place(NEW, entry("z"), entry("a")) == 2


def test_the_file_with_most_of_its_kind_takes_an_entry(desk: Desk) -> None:
    desk.write("glossaries/terms.yaml", HEAD + entry("q", "term"))
    term = Draft({"id": "x", "preferred": "x", "kind": "term"})
    assert home_of(term, settings(desk)).file.path == "glossaries/terms.yaml"
    assert home_of(NEW, settings(desk)).file.path == "glossaries/house.yaml"


def test_glossaries_of_other_languages_are_passed_over(desk: Desk) -> None:
    desk.write("glossaries/a-german.yaml", HEAD.replace("from: fr", "from: de") + entry("q"))
    desk.house.unlink()
    home = home_of(NEW, settings(desk))
    assert home.is_new
    assert Path(home.file.path).name == "house.yaml"
    named = paired(settings(desk), "glossaries/a-german.yaml")
    assert (named.from_lang, named.to_lang) == ("de", "en")
    assert not home_of(NEW, named, "glossaries/a-german.yaml").is_new


def test_what_is_no_glossary_is_refused(desk: Desk) -> None:
    desk.write("a.yaml", "a: b\n")
    with pytest.raises(TqaError, match=r"a\.txt: a glossary's name ends"):
        home_of(NEW, settings(desk), "a.txt")
    with pytest.raises(TqaError, match=r"a\.yaml: has no key entries"):
        place_of(NEW, home_of(NEW, settings(desk), "a.yaml").file)


def test_ids_are_made_of_forms() -> None:
    assert identifier("Djeyhoun Baïramov") == "djeyhoun-bairamov"
    assert identifier("Kyiv", {"kyiv", "kyiv-2"}) == "kyiv-3"
    assert identifier("日本") == "term"
