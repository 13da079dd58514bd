from __future__ import annotations

import tomllib
from pathlib import Path

from tqa.config import load, resolve
from tqa.config.show import show

CONFIG = """\
extend = "base.toml"
jobs = "auto"
baseline = "known.json"
ignore = ["date"]

[severity]
"it's" = "error"

[[overrides]]
paths = ["a/", "b\\\\c"]
ignore = ["name"]
severity = {x = "error"}
style = {locale = "en-GB"}
"""


def test_every_value_comes_with_its_origin(tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text('[style]\npreset = "uk-news"\n', encoding="utf-8")
    (tmp_path / "tqa.toml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "glossaries").mkdir()
    lines = {
        line.split(" = ")[0]: line.rsplit("# ", 1)[1]
        for line in show(resolve(tmp_path), tmp_path).splitlines()
    }
    assert lines["ignore"] == "tqa.toml:4"
    assert lines["style.locale"] == "base.toml:2"
    assert lines["from"] == "default"
    assert lines["glossaries"] == "default: the folder beside the configuration"
    assert lines["overrides"] == "tqa.toml:9"


def test_what_is_shown_is_a_configuration_of_the_same_meaning(tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text('[style]\npreset = "uk-news"\n', encoding="utf-8")
    (tmp_path / "tqa.toml").write_text(CONFIG, encoding="utf-8")
    text = show(resolve(tmp_path), tmp_path)
    tomllib.loads(text)
    before = load(tmp_path)
    (tmp_path / "tqa.toml").write_text(text, encoding="utf-8")
    assert load(tmp_path) == before
    assert str(tmp_path) not in text


def test_without_a_file_everything_is_default(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    text = show(resolve(tmp_path), tmp_path)
    assert text.startswith("# configuration file: none\n")
    assert {line.rsplit("# ", 1)[1] for line in text.splitlines()[1:]} == {"default"}
