"""Style and script of the page: small files, joined in the order of a table.

The modules of the script import from one another, so that they can be type-checked; here each
becomes a stretch of one function. A name declared at the top of a module is hence unique.
"""

from __future__ import annotations

import base64
import hashlib
import re
from importlib.resources import files

STYLES = ("tokens", "frame", "sidebar", "article", "card", "dialog", "views", "static", "media")
# A module may import only from those before it.
MODULES = (
    *("dom", "text", "data", "edits", "decisions", "store", "address", "filters", "choose"),
    *("storage", "anchors", "diff", "zip", "proposals", "files", "server"),
    *("actions", "dialogs", "settings", "bulk", "wording"),
    *("summary", "lists", "sidebar", "textbar"),
    *("runs", "article", "compare", "card_parts", "verdict", "card"),
    *("house_plan", "house", "concordance", "consistency", "charts", "trend", "scores"),
    *("effort", "overview"),
    *("take_decisions", "takeaway", "print", "keyboard", "main"),
)
_IMPORT = r"^import \{[^}]*\} from \"\./[a-z_]+\.js\";\n"
_EXPORT = r"^export (?=const |function |async )"


def style() -> str:
    """Return the whole style sheet."""
    return "".join(_read("style", f"{name}.css") for name in STYLES)


def script() -> str:
    """Return the modules as one classic script, which runs from ``file://`` as well."""
    modules = "".join(_read("script", f"{name}.js") for name in MODULES)
    plain = re.sub(f"{_IMPORT}|{_EXPORT}", "", modules, flags=re.MULTILINE)
    return f'(() => {{\n"use strict";\n{plain}}})();\n'


def hash_of(text: str) -> str:
    """Return the hash by which the page's policy lets an inline element run."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _read(folder: str, name: str) -> str:
    return (files("tqa.render") / "page" / folder / name).read_text("utf-8")
