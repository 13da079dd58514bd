"""XML 1.0 that a strict parser accepts whatever stands in the text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def allowed(text: str) -> str:
    """Replace what XML 1.0 forbids (most control characters, U+FFFE, U+FFFF) by U+FFFD."""
    return _forbidden().sub("\ufffd", text)


def node(tag: str, **attributes: object) -> Element:
    """Return an element with its attributes in the order given."""
    from xml.etree.ElementTree import Element

    return Element(tag, {name: allowed(str(value)) for name, value in attributes.items()})


def document(root: Element) -> str:
    """Return the document with declaration, indented, and a final line end."""
    from xml.etree.ElementTree import indent, tostring

    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


@cache
def _forbidden() -> re.Pattern[str]:
    return re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
