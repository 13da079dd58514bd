"""The direction of imports, the size of files and functions, and no work at import."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import tqa
from tqa.checks import CHECKS, FORM_CHECKS

SOURCE = Path(tqa.__file__).parent
FILES = sorted(SOURCE.rglob("*.py"))
TESTS = Path(__file__).parent

# Each layer may import from itself and from those above it in this table.
LAYERS = (
    ("text", "data", "storing"),
    ("interval", "names", "roots", "translationese"),
    ("finding",),
    ("report", "settings", "ruletable"),
    ("protected", "quotations", "sentences"),
    ("alignment", "prose"),
    ("glossary", "checks", "readers", "render"),
    (
        "baseline",
        "changes",
        "consistency",
        "selection",
        "decisions",
        "discover",
        "evidence",
        "exchange",
        "inline",
    ),
    ("placing",),
    ("checker", "fix", "config"),
    ("auto",),
    ("files", "textfile", "applying"),
    ("docx", "large"),
    ("parallel", "settling", "worker"),
    ("results",),
    ("gathering",),
    ("pipeline",),
    ("authoring", "corpus", "curation", "learning", "review", "scoring", "usage"),
    ("lsp",),
    ("cli",),
    ("__main__",),
)
RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}
# These may import nothing of tqa but what stands here.
ONLY = {
    "alignment": {"sentences", "text"},
    "baseline": {"finding", "report", "ruletable", "storing"},
    "changes": {"finding"},
    "checks": {"finding", "names", "prose", "settings", "text"},
    "decisions": {"finding", "storing", "text"},
    "exchange": {"finding", "glossary", "text"},
    "glossary": {"finding", "prose", "settings", "text"},
    "learning": {
        *("alignment", "checker", "decisions", "discover", "finding", "glossary", "interval"),
        *("prose", "readers", "render", "settings", "text"),
    },
    "names": set(),
    "roots": set(),
    "translationese": set(),
    "usage": {"decisions", "finding", "glossary", "interval", "render", "storing"},
    "readers": {"finding", "text"},
    "render": {"finding", "report", "ruletable", "text"},
}
HEAVY = {
    "hyperscan",
    "jinja2",
    "langdetect",
    "lsprotocol",
    "openpyxl",
    "pyarrow",
    "pygls",
    "pyspark",
    "sacrebleu",
    "sentencex",
    "yaml",
}
# Modules of checks/ that serve the checks and are none.
HELPERS = {"__init__", "build", "contract", "speech"}

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))


def module(path: Path) -> str:
    """Return ``tqa.checks.build`` for its file, ``tqa.checks`` for an ``__init__``."""
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module(path): path for path in FILES}


def imports(path: Path) -> Iterator[str]:
    """Yield the modules of tqa that a file imports anywhere, lazily too."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: relative imports hide from this test"
            for alias in node.names:
                below = f"{node.module}.{alias.name}"
                yield below if below in MODULES else str(node.module)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def inner(path: Path) -> set[str]:
    return {name for name in imports(path) if name.split(".")[0] == "tqa"} - {"tqa"}


@each_file
def test_imports_run_one_way(path: Path) -> None:
    here = (*module(path).split("."), "__init__")[1]
    others = {name.split(".")[1] for name in inner(path)} - {here}
    if here == "__init__":
        assert others == set()
        return
    for other in others:
        assert RANK[other] <= RANK[here], f"{here} imports {other}"
        assert other in ONLY.get(here, {other}), f"{here} imports {other}"


def test_no_module_imports_itself_by_a_detour() -> None:
    # A package's __init__ runs before its modules, so that only its own imports count.
    graph = {name: inner(path) - {name} for name, path in MODULES.items()}
    try:
        tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


@each_file
def test_files_and_functions_stay_small(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.count("\n") <= 250
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 60, node.name


def calls_at_import(node: ast.AST) -> Iterator[str]:
    """Yield the names of the functions called when the module is imported."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            defaults = [*child.args.defaults, *filter(None, child.args.kw_defaults)]
            yield from calls_at_import(ast.Tuple([*child.decorator_list, *defaults]))
        elif not isinstance(child, ast.Lambda):
            if isinstance(child, ast.Call):
                yield ast.unparse(child.func)
            yield from calls_at_import(child)


@each_file
def test_importing_does_no_work(path: Path) -> None:
    for name in calls_at_import(ast.parse(path.read_text("utf-8"))):
        last = name.rsplit(".", 1)[-1]
        assert last not in {"compile", "open", "read_text", "read_bytes", "loads"}, name


def test_work_at_import_is_noticed() -> None:
    found = calls_at_import(ast.parse("class A:\n  x = re.compile('a')\n@run(1)\ndef f(): g()\n"))
    assert list(found) == ["re.compile", "run"]


def test_starting_the_command_line_imports_nothing_heavy() -> None:
    code = "import sys, tqa.cli; tqa.cli.run(['--version']); print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    loaded = set(run.stdout.split())
    assert not loaded & HEAVY
    assert "tqa.pipeline" not in loaded


def test_every_check_stands_in_the_table_and_has_a_test() -> None:
    names = {path.stem for path in (SOURCE / "checks").glob("*.py")} - HELPERS
    assert len(names) == len(CHECKS) + len(FORM_CHECKS)
    missing = {name for name in names if not (TESTS / "checks" / f"test_{name}.py").exists()}
    assert missing == set()


def test_tests_mirror_the_source() -> None:
    folders = {path.parent.relative_to(SOURCE) for path in FILES}
    for path in TESTS.rglob("test_*.py"):
        assert path.parent.relative_to(TESTS) in folders, path.name
