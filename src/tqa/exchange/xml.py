"""XML read without danger: no entity is defined or expanded, nothing outside is opened."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from tqa.finding import TqaError

_DEEPEST = 100


def parse(name: str, data: bytes) -> Element:
    """Return the root of an XML file; names of elements as ``{namespace}name``.

    A document type may be named; it is not read. Raises TqaError for what is not well-formed,
    defines an entity, uses one that is not of XML itself, or is nested too deeply.
    """
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise _refused(name, parser.CurrentLineNumber, "elements are nested too deeply")
        builder.start(_name(tag), {_name(key): value for key, value in attributes.items()})

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_name(tag))

    def entity(*found: object) -> None:
        raise _refused(name, parser.CurrentLineNumber, f"the entity {found[0]} is not resolved")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = entity
    parser.SkippedEntityHandler = entity
    try:
        parser.Parse(data, True)
        return builder.close()
    except expat.ExpatError as error:
        what = f"not well-formed XML ({expat.errors.messages.get(error.code, error)})"
        raise _refused(name, error.lineno, what) from error
    except (LookupError, ValueError, AssertionError) as error:
        raise _refused(name, 1, f"not XML that can be read ({error})") from error


def _name(tag: str) -> str:
    return f"{{{tag}" if "}" in tag else tag


def _refused(name: str, line: int, what: str) -> TqaError:
    return TqaError(f"{name}:{line}: {what}; export it again as plain XML in UTF-8")


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def text_of(element: Element) -> str:
    """Return all text of an element, elements inside it included, white space made single."""
    return re.sub(r"[ \t\r\n]+", " ", "".join(element.itertext())).strip(" ")
