"""Equal input gives equal bytes, in every format, whatever the machine."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.process import BAD, project, tqa_process
from tests.render.hard import DATA
from tqa.render import FORMATS

FILES = 36
# What may differ between two machines: environment variables, and the arguments of tqa.
VARIANTS = {
    "hash seed": ({"PYTHONHASHSEED": "1"}, ()),
    "another hash seed": ({"PYTHONHASHSEED": "12345"}, ()),
    "plain locale": ({"LC_ALL": "C", "LANG": "C"}, ()),
    "Turkish locale": ({"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}, ()),
    "time zone": ({"TZ": "Pacific/Kiritimati"}, ()),
    "terminal": ({"COLUMNS": "40", "TERM": "dumb"}, ()),
    "processes": ({}, ("--jobs", "2")),
    "no cache": ({}, ("--no-cache",)),
}


def texts(folder: Path) -> Path:
    project(folder)
    for number in range(FILES):
        text = BAD + f"\nA second one in Nagorny Karabakh, “{number}”.\n"
        (folder / "texts" / f"é {number}.txt").write_text(text, encoding="utf-8")
    (folder / "texts" / "hard, 100%.md").write_bytes(DATA)
    return folder


def reports(folder: Path, *arguments: str, **environment: str) -> dict[str, bytes]:
    """Return the bytes of a report in every format, and of standard output."""
    pairs = [part for name in FORMATS for part in ("--format", name, "--output", f"out/{name}")]
    paths = [item for item in arguments if not item.startswith("-") and item != "2"] or ["texts"]
    options = [item for item in arguments if item not in paths]
    run = tqa_process(folder, "check", *paths, *options, *pairs, **environment)
    assert run.returncode == 1, run.stderr.decode()
    found = {name: (folder / "out" / name).read_bytes() for name in FORMATS}
    shutil.rmtree(folder / "out")
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return texts(tmp_path_factory.mktemp("first") / "checkout")


@pytest.fixture(scope="module")
def wanted(folder: Path) -> dict[str, bytes]:
    return reports(folder, PYTHONHASHSEED="0")


@pytest.mark.parametrize("name", VARIANTS)
def test_the_machine_does_not_matter(folder: Path, wanted: dict[str, bytes], name: str) -> None:
    variables, arguments = VARIANTS[name]
    assert reports(folder, *arguments, **variables) == wanted


def test_the_order_and_form_of_arguments_do_not_matter(
    folder: Path, wanted: dict[str, bytes]
) -> None:
    names = sorted((folder / "texts").iterdir(), reverse=True)
    forms = ["./texts/../texts/a.txt", *map(str, names), *(f"texts/{path.name}" for path in names)]
    assert reports(folder, *forms) == wanted


def test_the_folder_of_the_checkout_does_not_matter(
    wanted: dict[str, bytes], tmp_path: Path
) -> None:
    other = texts(tmp_path / "quite another" / "place")
    found = reports(other)
    assert found == wanted
    assert not [name for name, data in found.items() if str(tmp_path).encode() in data]


def test_every_format_holds_the_findings(wanted: dict[str, bytes]) -> None:
    for name, data in wanted.items():
        assert b"nagorno-karabakh" in data, name


def test_what_goes_through_a_pipe_is_utf8_in_every_locale(tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    text = "Ελλάδα, été: Nagorny Karabakh.\n"
    (folder / "texts" / "a.txt").write_text(text, encoding="utf-8")
    variables = {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    run = tqa_process(folder, "fix", "texts", "--diff", **variables)
    assert run.returncode == 1, run.stderr
    assert f"-{text}".encode() in run.stdout
    (folder / "tqa.toml").write_text('shipped = false\nexclude = ["Ελλάδα"]\n', encoding="utf-8")
    assert "Ελλάδα".encode() in tqa_process(folder, "config", "show", **variables).stdout


@pytest.mark.skipif(sys.platform != "linux", reason="names are not bytes here")
def test_a_name_that_is_not_utf8_breaks_no_format(tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    (folder / "texts" / "a.txt").unlink()
    name = os.fsencode(folder / "texts") + b"/caf\xe9.txt"
    Path(os.fsdecode(name)).write_text(BAD, encoding="utf-8")
    found = reports(folder)
    assert b"texts/caf%E9.txt" in found["sarif"]
    for kind in ("json", "gitlab", "rdjson", "sarif"):
        json.loads(found[kind])
    for kind in ("junit", "checkstyle"):
        ElementTree.fromstring(found[kind].decode())
