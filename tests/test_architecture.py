"""The direction of imports, the size of files and functions, and no work at import."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import tqa
from tqa import checks
from tqa.checks.contract import Check, FormCheck

SOURCE = Path(tqa.__file__).parent
FILES = sorted(SOURCE.rglob("*.py"))

# Each layer may import from itself and from those above it in this table.
LAYERS = (
    ("text",),
    ("finding",),
    ("settings",),
    ("protected", "quotations", "sentences"),
    ("prose",),
    ("glossary", "checks", "readers", "render"),
    ("consistency", "selection", "discover"),
    ("placing",),
    ("checker", "fix", "config"),
    ("files",),
    ("parallel",),
    ("pipeline",),
    ("cli",),
    ("__main__",),
)
RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}
NOTHING_TO_DO_WITH = {
    "checks": {"readers", "glossary", "render"},
    "glossary": {"checks", "readers", "render"},
    "readers": {"checks", "glossary", "render", "prose", "settings"},
    "render": {"checks", "glossary", "readers", "prose", "settings"},
}


def part(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "tqa":
                names |= {alias.name for alias in node.names}
            elif node.module.startswith("tqa."):
                names.add(node.module.split(".")[1])
        elif isinstance(node, ast.Import):
            names |= {a.name.split(".")[1] for a in node.names if a.name.startswith("tqa.")}
    return names - {"__version__"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_run_one_way(path: Path) -> None:
    name = part(path)
    if name in ("__init__", "data"):
        assert imported(path) == set()
        return
    for other in imported(path) - {name}:
        assert RANK[other] <= RANK[name], f"{name} imports {other}"
        assert other not in NOTHING_TO_DO_WITH.get(name, set()), f"{name} imports {other}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_files_and_functions_stay_small(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.count("\n") <= 250
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 60, node.name


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_importing_does_no_work(path: Path) -> None:
    for statement in ast.parse(path.read_text("utf-8")).body:
        if isinstance(statement, ast.FunctionDef | ast.ClassDef | ast.If):
            continue
        calls = [n for n in ast.walk(statement) if isinstance(n, ast.Call)]
        names = {ast.unparse(call.func) for call in calls}
        assert not names & {"re.compile", "regex.compile", "open", "Path"}, names


def test_every_check_has_a_test_and_a_unique_id() -> None:
    ids = [rule.id for rule in checks.RULES]
    assert len(ids) == len(set(ids))
    for name, module in vars(checks).items():
        if isinstance(getattr(module, "CHECK", None), Check | FormCheck):
            path = Path(__file__).parent / "checks" / f"test_{name}.py"
            assert path.exists(), f"no {path.name}"
