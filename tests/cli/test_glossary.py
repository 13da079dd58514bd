from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.support import tqa
from tests.curation.support import commit, entry, write

Capture = pytest.CaptureFixture[str]
BAD = entry("a", "Aa, Aa, Bb", "Cc")
EXAMPLES = ("source: x", "original: x", "examples:", "  - bad: a [[Bb]]", "    good: a [[Cc]]")


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "tqa.toml").write_text("shipped = false\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("tqa.checker.cache_folder", lambda: tmp_path / "cache")
    return tmp_path


def test_lint_shows_where_and_what(project: Path, capfd: Capture) -> None:
    write(project, BAD)
    result = tqa(capfd, "glossary", "lint")
    assert result.code == 1
    assert "glossaries/house.yaml:8:22: a: “Aa” is flagged twice" in result.out
    assert result.out.endswith("1 entries, 2 remarks\n")
    data = json.loads(tqa(capfd, "glossary", "lint", "--quick", "--format", "json").out)
    assert [item["code"] for item in data["remarks"]] == ["incomplete", "repeated"]


def test_lint_mends_after_it_showed_how(project: Path, capfd: Capture) -> None:
    path = write(project, BAD)
    before = path.read_text("utf-8")
    shown = tqa(capfd, "glossary", "lint", "--diff")
    assert (shown.code, path.read_text("utf-8")) == (1, before)
    assert "+    deprecated: [Aa, Bb]" in shown.out
    assert "repeated" not in tqa(capfd, "glossary", "lint", "--fix").out
    assert path.read_text("utf-8") == before.replace("Aa, Aa", "Aa")
    assert tqa(capfd, "glossary", "lint", "--diff").code == 0


def test_lint_tells_of_a_pattern_that_cannot_be_used(project: Path, capfd: Capture) -> None:
    write(project, entry("a", "Aa", "Bb").replace("deprecated: [Aa]", "pattern: 'b*'"))
    result = tqa(capfd, "glossary", "lint")
    assert result.code == 1
    assert "a: the pattern can match nothing [empty]" in result.out


def test_lint_fails_from_the_severity_asked_for(project: Path, capfd: Capture) -> None:
    write(project, entry("a", "Aa", "Bb"))
    assert tqa(capfd, "glossary", "lint", "--quick").code == 1
    assert tqa(capfd, "glossary", "lint", "--quick", "--fail-on", "error").code == 0


def test_test_shows_the_place_expected_and_what_was_found(project: Path, capfd: Capture) -> None:
    write(project, entry("a", "Bb", "Cc", *EXAMPLES))
    assert tqa(capfd, "glossary", "test").out == "1 examples of 1 entries, 0 failed\n"
    assert "(1 held before" in tqa(capfd, "glossary", "test").out
    assert "held" not in tqa(capfd, "glossary", "test", "--no-cache").out
    write(project, entry("a", "Bb", "Cc", *EXAMPLES).replace("a [[Bb]]", "'[[a Bb]]'"))
    result = tqa(capfd, "glossary", "test")
    assert result.code == 1
    assert result.out.startswith(
        "glossaries/house.yaml:13:9: a: expected [[a Bb]], found [[Bb]]: [[a Bb]]\n"
    )


def test_watching_needs_something_to_watch(capfd: Capture) -> None:
    result = tqa(capfd, "glossary", "test", "--watch")
    assert result.code == 2
    assert "no glossary of your own" in result.err


def test_watching_runs_the_own_glossaries(
    project: Path, capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(project, entry("a", "Bb", "Cc", *EXAMPLES))
    watched: list[str] = []

    def once(paths: list[str], _: object, action: Callable[[], object]) -> int:
        watched.extend(paths)
        action()
        return 0

    monkeypatch.setattr("tqa.cli.watch.watch", once)
    assert tqa(capfd, "glossary", "test", "--watch").out.endswith("0 failed\n")
    assert [Path(path).name for path in watched] == ["glossaries"]


def test_try_chooses_by_its_argument_alone(project: Path, capfd: Capture) -> None:
    write(project, entry("a", "Aa", "Bb"))
    assert tqa(capfd, "glossary", "try", "a", ".", "--select", "a").code == 2


def test_try_reads_what_check_reads(project: Path, capfd: Capture) -> None:
    write(project, entry("a", "Aa", "Bb"))
    (project / "a.txt").write_text("See Aa.\n", "utf-8")
    result = tqa(capfd, "glossary", "try", "a", ".")
    assert result.code == 0
    assert "a.txt:1:5" in result.out
    assert tqa(capfd, "glossary", "try", "a", "nope").code == 2
    assert tqa(capfd, "glossary", "try", "b", ".").code == 2


def test_diff_compares_with_a_revision(project: Path, capfd: Capture) -> None:
    write(project, entry("a", "Aa", "Bb"))
    (project / "a.txt").write_text("Aa Cc\n", "utf-8")
    commit(project)
    assert tqa(capfd, "glossary", "diff", "HEAD", "a.txt", "--exit-code").code == 0
    write(project, entry("a", "Aa", "Bb"), entry("c", "Cc", "Dd"))
    result = tqa(capfd, "glossary", "diff", "HEAD", "a.txt")
    assert (result.code, result.out.split("\n")[0]) == (
        0,
        "1 finding gained, 0 lost, 0 changed, 0 newly conflicting, in 1 file.",
    )
    assert tqa(capfd, "glossary", "diff", "HEAD", "a.txt", "--exit-code").code == 1
    assert tqa(capfd, "glossary", "diff", "nope", "a.txt").code == 2
