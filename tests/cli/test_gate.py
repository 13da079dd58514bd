from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.process import GLOSSARY
from tests.cli.support import Result, tqa
from tests.repository import Repository

Capture = pytest.CaptureFixture[str]
OLD = "They met in Nagorny Karabakh on Monday.\n\nThe capital of Nagorny Karabakh was calm.\n"


def configured(repository: Repository, text: str = "") -> None:
    repository.write("tqa.toml", f"shipped = false\n{text}")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    made = Repository(tmp_path / "repo")
    monkeypatch.chdir(made.folder)
    made.write("texts/a.txt", OLD)
    made.write("glossaries/house.yaml", GLOSSARY)
    configured(made)
    made.commit()
    return made


def checked(capfd: Capture, *arguments: str) -> Result:
    return tqa(capfd, "check", "texts", "--format", "concise", "--select", "name", *arguments)


def created(capfd: Capture) -> None:
    assert tqa(capfd, "baseline", "create", "texts", "--select", "name").code == 0


def test_old_findings_never_block_and_new_ones_do(capfd: Capture, repository: Repository) -> None:
    assert checked(capfd).code == 1
    created(capfd)
    assert checked(capfd, "--baseline", "tqa-baseline.json").code == 0
    configured(repository, 'baseline = "tqa-baseline.json"\n')
    assert (checked(capfd).code, checked(capfd).out) == (0, "")
    repository.write("texts/a.txt", "First came Nagorny Karabakh again.\n\n" + OLD)
    result = checked(capfd)
    assert result.code == 1
    assert result.out.startswith("texts/a.txt:1:12:")
    assert result.out.count("\n") == 1
    assert checked(capfd, "--no-baseline").out.count("\n") == 3


def test_the_baseline_works_from_every_folder_and_for_single_files(
    capfd: Capture, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    created(capfd)
    configured(repository, 'baseline = "tqa-baseline.json"\n')
    monkeypatch.chdir(repository.folder / "texts")
    assert tqa(capfd, "check", "a.txt", "--select", "name").code == 0
    path = str(repository.folder / "texts" / "a.txt")
    assert tqa(capfd, "check", path, "--select", "name").code == 0


def test_what_was_paid_down_is_reported_and_update_takes_it_out(
    capfd: Capture, repository: Repository
) -> None:
    created(capfd)
    configured(repository, 'baseline = "tqa-baseline.json"\n')
    repository.write("texts/a.txt", OLD.replace("Nagorny Karabakh was", "it was"))
    out = tqa(capfd, "check", "texts", "--select", "name").out
    assert "paid down 1 of the baseline (nagorno-karabakh 1); tqa baseline update" in out
    assert "Not counted: 1 known from the baseline." in out
    result = tqa(capfd, "baseline", "update", "texts", "--select", "name")
    assert result.code == 0
    assert "1 finding known, 1 taken out" in result.err
    assert "paid down" not in tqa(capfd, "check", "texts", "--select", "name").out


def test_the_ratchet_lets_nothing_in_unless_it_is_told_to(
    capfd: Capture, repository: Repository
) -> None:
    created(capfd)
    repository.write("texts/b.txt", OLD)
    update = ("baseline", "update", "texts", "--select", "name")
    result = tqa(capfd, *update)
    assert result.code == 1
    assert "2 new findings not taken in" in result.err
    assert checked(capfd, "--baseline", "tqa-baseline.json").code == 1
    assert tqa(capfd, *update, "--allow-growth").code == 0
    assert checked(capfd, "--baseline", "tqa-baseline.json").code == 0


def test_update_leaves_alone_what_it_did_not_check(capfd: Capture, repository: Repository) -> None:
    repository.write("texts/b.txt", OLD)
    created(capfd)
    before = Path("tqa-baseline.json").read_text("utf-8")
    assert tqa(capfd, "baseline", "update", "texts/a.txt", "--select", "name").code == 0
    assert Path("tqa-baseline.json").read_text("utf-8") == before
    assert tqa(capfd, "baseline", "update", "texts", "--select", "date").code == 0
    assert Path("tqa-baseline.json").read_text("utf-8") == before
    Path("texts/b.txt").unlink()
    assert tqa(capfd, "baseline", "update", "texts", "--select", "name").code == 0
    assert "texts/b.txt" not in Path("tqa-baseline.json").read_text("utf-8")


def test_create_does_not_replace_and_show_counts(capfd: Capture, repository: Repository) -> None:
    created(capfd)
    result = tqa(capfd, "baseline", "create", "texts")
    assert result.code == 2
    assert "exists already" in result.err
    assert tqa(capfd, "baseline", "create", "texts", "--select", "name", "--force").code == 0
    shown = tqa(capfd, "baseline", "show").out
    assert "     2  nagorno-karabakh\n" in shown
    assert "     2  texts/a.txt\n" in shown
    assert shown.endswith("2 findings known\n")
    assert repository.folder.name not in Path("tqa-baseline.json").read_text("utf-8")


def test_a_missing_baseline_exits_2(capfd: Capture, repository: Repository) -> None:
    configured(repository, 'baseline = "tqa-baseline.json"\n')
    result = checked(capfd)
    assert result.code == 2
    assert "no such baseline" in result.err


def test_since_counts_changed_lines_only(capfd: Capture, repository: Repository) -> None:
    assert checked(capfd, "--since", "HEAD").code == 0
    repository.write("texts/a.txt", OLD + "\nMore on Nagorny Karabakh.\n")
    repository.write("texts/new.txt", OLD)
    result = checked(capfd, "--since", "HEAD")
    assert result.code == 1
    assert [line.split(" ")[0] for line in result.out.splitlines()] == [
        "texts/a.txt:5:9:",
        "texts/new.txt:1:13:",
        "texts/new.txt:3:16:",
    ]
    arguments = ("check", "texts", "--select", "name", "--since", "HEAD", "--format", "json")
    data = json.loads(tqa(capfd, *arguments).out)
    assert data["summary"]["suppressed"]["unchanged"] == 2


def test_since_and_baseline_go_together(capfd: Capture, repository: Repository) -> None:
    repository.write("texts/a.txt", OLD + "\nMore on Nagorny Karabakh.\n")
    created(capfd)
    arguments = ("--since", "HEAD", "--baseline", "tqa-baseline.json")
    assert checked(capfd, *arguments).code == 0


def test_since_an_unknown_commit_exits_2(capfd: Capture, repository: Repository) -> None:
    result = checked(capfd, "--since", "origin/gone")
    assert result.code == 2
    assert "git knows no commit 'origin/gone'" in result.err
    assert repository.folder.exists()


def test_unused_suppressions_are_reported_on_request(
    capfd: Capture, repository: Repository
) -> None:
    created(capfd)
    repository.write("texts/a.txt", "Calm.\n")
    repository.write("texts/b.md", "Calm. <!-- tqa-ignore nagorno-karabakh -->\n")
    configured(
        repository,
        'baseline = "tqa-baseline.json"\nignore = ["date", "ambiguous-date"]\n'
        '[[overrides]]\npaths = ["texts/"]\nignore = ["number"]\n',
    )
    quiet = tqa(capfd, "check", "texts")
    assert "suppresses nothing" not in quiet.out
    assert "paid down 2" in quiet.out
    out = tqa(capfd, "check", "texts", "--report-unused").out
    assert "texts/b.md:1: tqa-ignore nagorno-karabakh suppresses nothing; remove it" in out
    assert "ignoring ambiguous-date suppresses nothing in this run" in out
    assert "ignoring number suppresses nothing in texts/" in out
    assert "the baseline's nagorno-karabakh “nagorny karabakh” is not found any more" in out
    assert repository.folder.exists()


def test_a_used_ignore_is_not_reported(capfd: Capture, repository: Repository) -> None:
    configured(repository, 'ignore = ["name"]\n')
    out = tqa(capfd, "check", "texts", "--report-unused").out
    assert "suppresses nothing" not in out


def test_inline_comments_and_overrides_from_the_command_line(
    capfd: Capture, repository: Repository
) -> None:
    comment = "<!-- tqa-ignore nagorno-karabakh: as in the treaty -->"
    repository.write("texts/a.txt", "Calm.\n")
    repository.write("texts/b.md", f"Nagorny Karabakh {comment} and Nagorny Karabakh.\n")
    result = checked(capfd)
    assert result.out.count("\n") == 1
    configured(repository, '[[overrides]]\npaths = ["*.md"]\nignore = ["name"]\n')
    assert checked(capfd).code == 0
    configured(
        repository, '[[overrides]]\npaths = ["*.md"]\nseverity = {nagorno-karabakh = "warning"}\n'
    )
    assert checked(capfd).out.split(" ")[1] == "warning"
    assert tqa(capfd, "fix", "texts").code == 0
    fixed = Path("texts/b.md").read_text("utf-8")
    assert fixed == f"Nagorny Karabakh {comment} and Nagorno-Karabakh.\n"


def test_force_exclude(capfd: Capture, repository: Repository) -> None:
    configured(repository, 'exclude = ["texts/old/"]\n')
    repository.write("texts/old/a.txt", OLD)
    arguments = ("check", "texts/old/a.txt", "--format", "concise")
    assert tqa(capfd, *arguments).code == 1
    result = tqa(capfd, *arguments, "--force-exclude")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert tqa(capfd, "check", "texts/old", "--force-exclude").code == 0
    assert tqa(capfd, "check", "texts/old").code == 2


def test_two_configurations_are_said_on_standard_error(
    capfd: Capture, repository: Repository
) -> None:
    configured(repository)
    repository.write("pyproject.toml", "[tool.tqa]\n")
    assert "beside it is ignored" in checked(capfd).err
    assert "tqa.toml" in tqa(capfd, "config", "show").out.splitlines()[0]


def test_inconsistency_over_files_can_fail(capfd: Capture, repository: Repository) -> None:
    repository.write("texts/a.txt", "Mr. Smith came. Mr. Smith saw. Mr. Smith went home.\n")
    arguments = ("check", "texts", "--fail-on-inconsistency")
    assert tqa(capfd, *arguments).code == 0
    repository.write("texts/b.txt", "Mr Grey came. Mr Grey saw. Mr Grey went home.\n")
    assert tqa(capfd, "check", "texts").code == 0
    result = tqa(capfd, *arguments)
    assert result.code == 1
    assert "Mr." in result.out
    assert tqa(capfd, *arguments, "--exit-zero").code == 0
