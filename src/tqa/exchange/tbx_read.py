"""TBX of 2008 (``martif``) and 2019 (``tbx``), categories as attributes (DCA) or tags (DCT)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from tqa.exchange.made import batch, entry, is_speaking
from tqa.exchange.model import Batch, Languages, Loss
from tqa.exchange.xml import local, parse, text_of
from tqa.finding import TqaError
from tqa.glossary.model import Entry

_CONCEPT = ("termEntry", "conceptEntry")
_LANGUAGE = ("langSet", "langSec")
_TERM = ("tig", "ntig", "termSec")
_GROUPS = ("descripGrp", "adminGrp", "termNoteGrp", "termGrp", "transacGrp")
_TYPED = ("descrip", "admin", "termNote", "transac", "date", "ref", "xref", "transacNote")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DEPRECATED = ("deprecated", "superseded", "forbidden", "obsolete", "notRecommended")
_PREFERRED = ("preferred", "standardized", "legal", "regulated")


@dataclass(frozen=True, slots=True)
class Told:
    """A category of data: what it says, and whether it stands at the term or above."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Term:
    language: str
    text: str
    told: tuple[Told, ...]

    @property
    def status(self) -> str:
        """``preferred``, ``deprecated`` or ``""``, whichever of many names the file uses."""
        said = next((item.text for item in self.told if item.name == "administrativeStatus"), "")
        plain = said.removesuffix("-admn-sts").removesuffix("Term")
        if plain in _DEPRECATED:
            return "deprecated"
        return "preferred" if plain in _PREFERRED else ""


def read_tbx(name: str, data: bytes, languages: Languages) -> Batch:
    """Return an entry for each concept with a term of the target language.

    Raises TqaError for what is not TBX.
    """
    root = parse(name, data)
    if local(root) not in ("tbx", "martif"):
        raise TqaError(f"{name}:1: not TBX: the file begins with <{local(root)}>, not <tbx>")
    entries: list[Entry] = []
    losses: list[Loss] = []
    for number, concept in enumerate(item for item in root.iter() if local(item) in _CONCEPT):
        made, left = _concept(name, f"{name}: concept {number + 1}", concept, languages)
        entries += made
        losses += left
    return batch(entries, losses)


def _concept(
    name: str, place: str, concept: Element, languages: Languages
) -> tuple[list[Entry], list[Loss]]:
    known = concept.get("id", "")
    place = known or place
    above = [*_told(concept)]
    terms: list[Term] = []
    for section in concept:
        if local(section) in _LANGUAGE:
            code = section.get(_XML_LANG, section.get("lang", "")).lower()
            above += _told(section)
            terms += [_term(code, item) for item in section if local(item) in _TERM]
    target = [term for term in terms if _is(term.language, languages.target)]
    if not any(term.text for term in target):
        texts = "; ".join(term.text for term in terms)
        return [], [Loss(place, "concept", texts, f"it has no term in {languages.target}")]
    values = {**_values(target, terms, languages), **_notes(above, target)}
    if is_speaking(known) or known.startswith("_"):
        values["id"] = known.removeprefix("_")
    return [entry(name, **values)], [*_unread(place, above, terms, languages)]


def _is(code: str, language: str) -> bool:
    return code.replace("_", "-").split("-")[0] == language


def _term(code: str, section: Element) -> Term:
    term = next((item for item in section.iter() if local(item) == "term"), None)
    return Term(code, "" if term is None else text_of(term), tuple(_told(section)))


def _told(parent: Element) -> Iterator[Told]:
    for item in parent:
        tag = local(item)
        if tag in _GROUPS:
            yield from _told(item)
        elif tag not in (*_LANGUAGE, *_TERM, "term"):
            name = item.get("type", tag) if tag in _TYPED else tag
            yield Told(name, text_of(item) or item.get("target", ""))


def _values(
    target: list[Term], terms: list[Term], languages: Languages
) -> dict[str, str | tuple[str, ...]]:
    good = [term.text for term in target if term.status == "preferred" and term.text]
    good += [term.text for term in target if not term.status and term.text]
    bad = tuple(t.text for t in target if t.status == "deprecated" and t.text)
    source = [term.text for term in terms if _is(term.language, languages.source)]
    values: dict[str, str | tuple[str, ...]] = {
        "preferred": good[0] if good else "",
        "admitted": tuple(good[1:]),
        "deprecated": bad,
        "original": "; ".join(source),
    }
    return values


def _notes(above: list[Told], target: list[Term]) -> Mapping[str, str]:
    own = [*above, *(item for term in target for item in term.told)]
    said = {item.name: item.text for item in reversed(own) if item.text}
    kind = "acronym" if said.get("termType") in ("acronym", "initialism") else ""
    return {
        "why": said.get("note") or said.get("definition", ""),
        "source": said.get("source", ""),
        "region": said.get("geographicalUsage", ""),
        "style": said.get("customerSubset", ""),
        "kind": kind,
    }


def _unread(
    place: str, above: list[Told], terms: list[Term], languages: Languages
) -> Iterator[Loss]:
    """Yield what an entry does not say: other languages, other categories, second values."""
    target = [term for term in terms if _is(term.language, languages.target)]
    taken = set(_notes(above, target).values())
    told = [*above, *(item for term in target for item in term.told)]
    for item in told:
        read = item.name == "administrativeStatus" or item.text in taken
        if not read and item.text and not (item.name == "termType" and item.text in taken):
            yield Loss(place, item.name, item.text, "an entry has no key for it")
    for term in terms:
        if _is(term.language, languages.source):
            for item in term.told:
                if not _is_plain(item):
                    yield Loss(place, item.name, item.text, "of the original only terms are kept")
        elif not _is(term.language, languages.target):
            yield Loss(place, term.language, term.text, "a glossary has two languages")


def _is_plain(item: Told) -> bool:
    return item.name == "administrativeStatus" and item.text.startswith(_PREFERRED)
