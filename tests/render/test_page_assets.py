"""The script's modules become one script, in an order that holds, with nothing unsafe in it."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files

from tqa.render.page_assets import MODULES, STYLES, script, style

FOLDER = files("tqa.render") / "page"


def module(name: str) -> str:
    return (FOLDER / "script" / f"{name}.js").read_text("utf-8")


def test_every_file_is_used_once() -> None:
    scripts = {item.name.removesuffix(".js") for item in (FOLDER / "script").iterdir()}
    assert scripts - {"types.d.ts"} == set(MODULES)
    assert len(MODULES) == len(set(MODULES))
    assert {item.name.removesuffix(".css") for item in (FOLDER / "style").iterdir()} == set(STYLES)


def test_modules_import_only_what_stands_before_them() -> None:
    for number, name in enumerate(MODULES):
        for other in re.findall(r'from "\./([a-z_]+)\.js"', module(name)):
            assert other in MODULES[:number], f"{name} imports {other}"


def test_no_two_modules_declare_one_name() -> None:
    declared = re.compile(r"^(?:export )?(?:async )?(?:const|let|function) (\w+|\[[^\]]+\])", re.M)
    names = [
        part.strip()
        for name in MODULES
        for found in declared.findall(module(name))
        for part in found.strip("[]").split(",")
    ]
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_modules_are_small_and_checked() -> None:
    for name in MODULES:
        text = module(name)
        assert text.startswith("// @ts-check\n// "), name
        assert text.count("\n") <= 250, name


def test_nothing_is_parsed_as_markup_or_code() -> None:
    forbidden = (
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|Function\("
    )
    assert re.findall(forbidden, script()) == []
    assert "</script" not in script().lower()
    assert "<!--" not in script()
    assert "</style" not in style().lower()
    assert "@import" not in style()
    assert "url(" not in style()


def test_no_import_or_export_is_left() -> None:
    assert re.findall(r"^(?:import|export)\b.*", script(), re.M) == []
