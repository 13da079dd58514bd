"""TBX-Basic: the tree of 2019, categories as attributes or as tags, and the tree of 2008."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from tqa.exchange.held import flattened, left_out, lost
from tqa.exchange.made import NO_OTHER, is_speaking
from tqa.exchange.model import Languages, Loss, Written
from tqa.glossary.model import Entry

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_MIN = ("administrativeStatus", "customerSubset", "partOfSpeech", "subjectField")
_HELD = (
    "id",
    "preferred",
    "admitted",
    "deprecated",
    "original",
    "why",
    "source",
    "region",
    "style",
)
_WHY = "TBX-Basic has no category for it"


@dataclass(frozen=True, slots=True)
class Tree:
    """The names of one edition; ``tagged`` writes categories as tags instead of attributes."""

    concept: str = "conceptEntry"
    language: str = "langSec"
    term: str = "termSec"
    tagged: bool = False


_NEW = Tree()
_TAGGED = Tree(tagged=True)
_OLD = Tree("termEntry", "langSet", "tig")


def write_tbx(entries: Sequence[Entry], languages: Languages) -> Written:
    """Return TBX-Basic of 2019 in the style DCA."""
    return _written(_root_2019("dca", languages), _NEW, entries, languages)


def write_tbx_dct(entries: Sequence[Entry], languages: Languages) -> Written:
    """Return TBX-Basic of 2019 in the style DCT."""
    return _written(_root_2019("dct", languages), _TAGGED, entries, languages)


def write_tbx_2008(entries: Sequence[Entry], languages: Languages) -> Written:
    """Return TBX-Basic of 2008."""
    root = Element("martif", {"type": "TBX-Basic", _XML_LANG: languages.target})
    header = SubElement(root, "martifHeader")
    _source_description(header)
    encoding = SubElement(header, "encodingDesc")
    SubElement(encoding, "p", {"type": "XCSURI"}).text = "TBXBasicXCSV02.xcs"
    return _written(root, _OLD, entries, languages)


def _root_2019(style: str, languages: Languages) -> Element:
    attributes = {
        "type": "TBX-Basic",
        "style": style,
        _XML_LANG: languages.target,
        "xmlns": "urn:iso:std:iso:30042:ed-2",
    }
    if style == "dct":
        attributes["xmlns:min"] = "http://www.tbxinfo.net/ns/min"
        attributes["xmlns:basic"] = "http://www.tbxinfo.net/ns/basic"
    root = Element("tbx", attributes)
    _source_description(SubElement(root, "tbxHeader"))
    return root


def _source_description(header: Element) -> None:
    description = SubElement(SubElement(header, "fileDesc"), "sourceDesc")
    SubElement(description, "p").text = "Glossary of tqa"


def _written(root: Element, tree: Tree, entries: Sequence[Entry], languages: Languages) -> Written:
    body = SubElement(SubElement(root, "text"), "body")
    losses: list[Loss] = []
    for item in entries:
        if not (item.preferred or item.deprecated):
            losses.append(left_out(item, "a term base holds terms, not patterns"))
            continue
        _concept(body, tree, item, languages)
        losses += _losses(item)
    indent(root)
    data = tostring(root, encoding="unicode")
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n{_doctype(tree)}{data}\n'
    return Written({"": text.encode()}, tuple(losses))


def _doctype(tree: Tree) -> str:
    return '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">\n' if tree is _OLD else ""


def _losses(item: Entry) -> Iterator[Loss]:
    held = (*_HELD, "kind") if item.kind == "acronym" else _HELD
    if not item.preferred:
        held = (*held, "message") if item.message == NO_OTHER else held
    yield from lost(item, held, _WHY)
    yield from flattened(item, _HELD)


def _concept(body: Element, tree: Tree, item: Entry, languages: Languages) -> None:
    marked = item.id if item.id[0].isalpha() and is_speaking(item.id) else f"_{item.id}"
    concept = SubElement(body, tree.concept, {"id": marked})
    if item.style:
        _category(concept, tree, "admin", "customerSubset", item.style)
    if item.source:
        _category(concept, tree, "admin", "source", item.source)
    SubElement(concept, "note").text = item.why
    if item.original:
        section = SubElement(concept, tree.language, {_XML_LANG: languages.source})
        SubElement(SubElement(section, tree.term), "term").text = item.original
    section = SubElement(concept, tree.language, {_XML_LANG: languages.target})
    for status, terms in _terms(item).items():
        for text in terms:
            _term(section, tree, item, text, status)


def _terms(item: Entry) -> Mapping[str, tuple[str, ...]]:
    return {
        "preferred": (item.preferred,) if item.preferred else (),
        "admitted": item.admitted,
        "deprecated": item.deprecated,
    }


def _term(section: Element, tree: Tree, item: Entry, text: str, status: str) -> None:
    term = SubElement(section, tree.term)
    SubElement(term, "term").text = text
    _category(term, tree, "termNote", "administrativeStatus", f"{status}Term-admn-sts")
    if status == "preferred" and item.kind == "acronym":
        _category(term, tree, "termNote", "termType", "acronym")
    if status == "preferred" and item.region:
        _category(term, tree, "termNote", "geographicalUsage", item.region)


def _category(parent: Element, tree: Tree, tag: str, name: str, text: str) -> None:
    if tree.tagged:
        SubElement(parent, f"{'min' if name in _MIN else 'basic'}:{name}").text = text
    else:
        SubElement(parent, tag, {"type": name}).text = text
