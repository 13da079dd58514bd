from __future__ import annotations

import difflib
import json

import pytest

from tests.authoring.conftest import desk
from tests.authoring.desk import HOUSE, Desk
from tqa.cli import glossary_edit

__all__ = ["desk"]


def touched(desk: Desk) -> list[str]:
    lines = difflib.ndiff(HOUSE.splitlines(), desk.text().splitlines())
    return [line for line in lines if line[0] in "+-"]


def test_only_the_lines_that_change_are_touched(desk: Desk) -> None:
    result = desk.run("edit", "lviv", "--add-deprecated", "Lwów", "--set", "severity=error")
    assert (result.code, result.out) == (0, "wrote glossaries/house.yaml: lviv\n")
    assert touched(desk) == ["+       - Lwów", "+     severity: error"]


def test_examples_follow_the_preferred_form(desk: Desk) -> None:
    assert desk.run("edit", "kyiv", "--set", "preferred=Kyjiw").code == 0
    assert [line for line in touched(desk) if line[0] == "+"] == [
        "+     preferred: Kyjiw",
        "+         good: Trains from [[Kyjiw]] were late.",
    ]


def test_lists_keys_and_examples_change(desk: Desk) -> None:
    assert desk.run(
        "edit", "kyiv", "--set", "deprecated=Kiev; Kief", "--add", "unless=chicken",
        "--unset", "source", "--example", "Kief froze.", "--pass", "Chicken Kiev.",
    ).code == 0  # fmt: skip
    assert touched(desk) == [
        "-     deprecated: [Kiev]   # and Kief?",
        "+     deprecated: [Kiev, Kief]   # and Kief?",
        "+     unless: [chicken]",
        "-     source: house",
        '+       - bad: "[[Kief]] froze."',
        '+         good: "[[Kyiv]] froze."',
        "+       - pass: Chicken Kiev.",
    ]
    assert desk.run("edit", "kyiv", "--remove", "deprecated=Kief", "--unset", "unless").code == 2


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--set", "why"), "write KEY=VALUE"),
        (("--set", "whi=x"), "did you mean why?"),
        (("--set", "severity=bad"), "unknown value bad"),
        (("--set", "id=x"), "tqa glossary rename"),
        (("--add", "why=x"), "why is no list"),
        (("--add-deprecated", "Kiev"), "has “Kiev” already"),
        (("--remove", "deprecated=Kief"), "has no “Kief”"),
        (("--unset", "message"), "has no key message"),
        (("--add-unless", "trains"), "its examples do not hold"),
        ((), "nothing to change"),
    ],
)
def test_what_cannot_be_changed_is_said(desk: Desk, options: tuple[str, ...], words: str) -> None:
    result = desk.run("edit", "kyiv", *options)
    assert result.code == 2
    assert words in result.err
    assert desk.text() == HOUSE


def test_an_unknown_entry_has_neighbours(desk: Desk) -> None:
    assert "did you mean kyiv?" in desk.run("edit", "kiyv", "--set", "why=x").err


def test_an_entry_from_below_is_changed_by_one_over_it(desk: Desk) -> None:
    desk.write("base/base.yaml", HOUSE.replace("house", "base"))
    desk.write("tqa.toml", 'shipped = false\nextends = ["base"]\n')
    desk.house.unlink()
    result = desk.run("edit", "kyiv", "--add-deprecated", "Kief", "--set", "severity=error")
    assert result.code == 0, result.err
    assert desk.text().endswith(
        "entries:\n  - id: kyiv\n    deprecated: [Kiev, Kief]\n    severity: error\n"
    )
    assert desk.run("edit", "lviv", "--unset", "source").code == 2
    desk.house.write_bytes(
        b"glossary: h\nfrom: fr\nto: en\nentries:\n  - id: kyiv\n    fix: safe\n"
    )
    assert desk.run("edit", "kyiv", "--add-deprecated", "Kief").code == 0
    assert desk.text().endswith("- id: kyiv\n    deprecated: [Kiev, Kief]\n    fix: safe\n")
    broken = desk.run("edit", "kyiv", "--add-unless", "trains")
    assert "kyiv: its examples do not hold; nothing was written" in broken.err
    assert desk.run("test").code == 0


def test_a_person_is_asked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["deprecated", "Lwow", "deprecated", "-Lvov", "why", "New.", "", "n"])
    monkeypatch.setattr(glossary_edit, "is_interactive", lambda yes: not yes)
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: next(answers))
    result = desk.run("edit", "lviv")
    assert result.code == 2  # its example still holds Lvov
    answers = iter(["why", "New.", "", "y"])
    assert desk.run("edit", "lviv").code == 0
    assert touched(desk) == ["-     why: The Ukrainian name.", "+     why: New."]


def test_an_entry_is_retired_with_its_reason(desk: Desk) -> None:
    assert "say why" in desk.run("retire", "lviv").err
    assert "did you mean" in desk.run("retire", "lviv", "--replaced-by", "kiyv").err
    assert desk.run("retire", "lviv", "--replaced-by", "kyiv", "--reason", "They merged.").code == 0
    assert touched(desk) == [
        "+     status: retired",
        "+     reason: Replaced by kyiv. They merged.",
    ]
    assert "retired already" in desk.run("retire", "lviv", "--reason", "x").err


def test_an_entry_is_retired_on_a_day(desk: Desk) -> None:
    assert "expected a date" in desk.run("retire", "lviv", "--on", "2025-02-30").err
    assert desk.run("retire", "lviv", "--on", "2125-02-03").code == 0
    assert touched(desk) == ['+     valid_to: "2125-02-03"']


def test_a_new_id_goes_wherever_the_old_one_stood(desk: Desk) -> None:
    desk.write("tqa.toml", 'shipped = false\nignore = ["kyiv"]\n')
    desk.write("tqa-decisions.json", json.dumps({"decisions": [{"rule": "kyiv"}]}))
    desk.write("tqa-baseline.json", json.dumps({"entries": [{"rule": "kyiv"}, {"rule": "x"}]}))
    text = desk.write("a.md", "Kiev <!-- tqa-ignore kyiv -->\n")
    shown = desk.run("rename", "kyiv", "kyiv-city", "a.md", "--dry-run")
    assert shown.out.count("+++ b/") == 5
    assert desk.text() == HOUSE
    result = desk.run("rename", "kyiv", "kyiv-city", "a.md")
    assert result.out == (
        "wrote glossaries/house.yaml: the entry\nwrote tqa.toml: settings\n"
        "wrote tqa-decisions.json: rows (1)\nwrote tqa-baseline.json: rows (1)\n"
        "wrote a.md: comments (1)\n"
    )
    assert touched(desk) == ["-   - id: kyiv   # see lviv", "+   - id: kyiv-city   # see lviv"]
    assert "tqa-ignore kyiv-city" in text.read_text("utf-8")
    assert (desk.folder / "tqa.toml").read_text("utf-8").endswith('ignore = ["kyiv-city"]\n')


def test_renaming_can_be_kept_to_the_glossary_and_mentions_are_listed(desk: Desk) -> None:
    desk.write("tqa.toml", 'shipped = false\nignore = ["lviv"]\n')
    result = desk.run("rename", "lviv", "lvov-city", "--glossary-only")
    assert result.out == "wrote glossaries/house.yaml: the entry\n"
    assert "glossaries/house.yaml:7: mentions lviv" in result.err


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [("kyiv", "lviv", "in use"), ("kyiv", "Kyiv", "lower-case"), ("kiyv", "x", "did you mean")],
)
def test_an_id_that_cannot_be_is_refused(desk: Desk, old: str, new: str, words: str) -> None:
    result = desk.run("rename", old, new)
    assert result.code == 2
    assert words in result.err


def test_what_is_not_the_projects_is_not_renamed(desk: Desk) -> None:
    desk.write("base/base.yaml", HOUSE.replace("house", "base").replace("lviv", "odesa"))
    desk.write("tqa.toml", 'shipped = false\nextends = ["base"]\n')
    assert "changes the entry at base/base.yaml:7:5" in desk.run("rename", "kyiv", "k").err
    assert "not an entry of this project" in desk.run("rename", "odesa", "o").err


def test_the_schema_is_printed(desk: Desk) -> None:
    assert json.loads(desk.run("schema").out)["title"] == "tqa glossary"
