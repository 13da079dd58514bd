from __future__ import annotations

from pathlib import Path

import pytest

from tests.glossary.support import HEAD, glossary_of
from tqa.finding import TqaError
from tqa.glossary.load import load_glossary, load_pack
from tqa.settings import Settings

GOOD = "entries:\n  - id: a\n    kind: name\n    why: x\n    preferred: A\n    deprecated: [B b]\n"


def test_a_four_line_entry_is_enough() -> None:
    ((_, entry),) = glossary_of(GOOD).entries
    assert (entry.preferred, entry.deprecated, entry.severity) == ("A", ("B b",), "warning")
    assert (entry.mark.line, entry.mark.column) == (5, 5)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            GOOD.replace("why", "wyh"),
            r"t.yaml:7:5: unknown key wyh in an entry; did you mean why\?",
        ),
        (GOOD + "    why: y\n", "t.yaml:10:5: key why stands twice"),
        (GOOD + GOOD.replace("entries:\n", ""), "id a is already used at t.yaml:5:5"),
        (GOOD.replace("name", "nam"), "unknown value nam; did you mean name"),
        (GOOD.replace(": A", ": No"), "YAML reads No as yes or no; write 'No'"),
        (GOOD.replace(": A", ": 12:30"), "YAML does not read 12:30 as text; write '12:30'"),
        (GOOD.replace(": A", ": 1e3"), "1e3"),
        (GOOD.replace(": A", ": 2023-05-04"), "write '2023-05-04'"),
        (GOOD.replace(": A", ":"), "does not read nothing as text"),
        (GOOD.replace(": A", ": [A]"), "preferred: expected text, found a list"),
        (GOOD.replace("id: a", "id: A b"), "use lower-case letters"),
        (GOOD + "    pattern: x\n", "either pattern or deprecated"),
        (GOOD + "    enabled: false\n", "needs a reason"),
        (GOOD + "    enabled: 'false'\n", "true or false without quotes"),
        (GOOD + "    valid_to: '2023-13-01'\n", "expected a date"),
        (GOOD + "    examples:\n      - bad: x\n", r"mark one place with \[\[ and \]\]"),
        (GOOD + "    examples:\n      - good: '[[x]]'\n", "exactly one of bad, pass, false_alarm"),
        ("entries: x\n", "entries: expected a list"),
        ("entries:\n  - x\n", "expected an entry as"),
        ("entries:\n\t- x\n", "not valid YAML"),
        ("entries: &a [*a]\n", "anchors"),
        ("entries: [}\n", "not valid YAML"),
    ],
)
def test_mistakes_name_file_line_column_and_remedy(text: str, message: str) -> None:
    with pytest.raises(TqaError, match=message) as caught:
        load_pack("t.yaml", (HEAD + text).encode())
    assert str(caught.value).startswith("t.yaml:")


def test_all_mistakes_of_a_file_are_listed() -> None:
    text = GOOD.replace("kind: name", "kind: x") + GOOD.replace("entries:\n", "").replace(
        "why", "w"
    )
    with pytest.raises(TqaError) as caught:
        load_pack("t.yaml", (HEAD + text).encode())
    assert len(str(caught.value).splitlines()) == 2


def test_deep_nesting_and_alias_bombs_are_refused() -> None:
    for data in (b"[" * 5000, b"a: " + b"{a: " * 3000, b"a: &x [1]\nb: [*x, *x]\n"):
        with pytest.raises(TqaError):
            load_pack("t.yaml", data)


def test_not_utf_8() -> None:
    with pytest.raises(TqaError, match="byte 3 is not UTF-8"):
        load_pack("t.yaml", b"a: \xff")


def written(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(HEAD + text, encoding="utf-8")
    return str(folder / name)


def test_a_later_layer_changes_only_the_keys_it_gives(tmp_path: Path) -> None:
    base = written(tmp_path, "base.yaml", GOOD)
    own = written(tmp_path, "own.yaml", "entries:\n  - id: a\n    severity: error\n")
    settings = Settings(shipped=False, extends=(base,), glossaries=(own,))
    ((pack, entry),) = load_glossary(settings).entries
    assert (entry.severity, entry.deprecated, pack.layer) == ("error", ("B b",), 2)


def test_a_later_layer_retires_an_entry(tmp_path: Path) -> None:
    base = written(tmp_path, "base.yaml", GOOD)
    own = written(tmp_path, "own.yaml", "entries:\n  - id: a\n    enabled: false\n    reason: x\n")
    settings = Settings(shipped=False, extends=(base,), glossaries=(own,))
    assert load_glossary(settings).entries == ()


def test_packs_of_other_languages_are_left_out(tmp_path: Path) -> None:
    path = written(tmp_path, "base.yaml", GOOD)
    assert load_glossary(Settings(shipped=False, glossaries=(path,), from_lang="de")).entries == ()
