"""Examples for an entry: built from it, from a sentence given, or found in the desk's own texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tqa.authoring.draft import Draft
from tqa.discover import discover
from tqa.finding import Hit, TqaError
from tqa.glossary.examples import brackets, hits_in
from tqa.glossary.match import Matcher, build_matcher
from tqa.glossary.model import Glossary, Pack
from tqa.readers import read
from tqa.sentences import sentence_spans
from tqa.text import Document, Span

Example = Mapping[str, str]
# Frames in which a form of any kind can be found; an article before it could be mended too.
_FRAME = "They wrote about {} on Monday."
_SILENT = "Nothing was said about {} that day."
_LONGEST = 240


@dataclass(frozen=True, slots=True)
class Found:
    """What an entry would flag in texts: places, files with any, and examples made of the first."""

    places: int
    files: int
    examples: tuple[Example, ...]


def built_fault(draft: Draft) -> tuple[Example, ...]:
    """Return an example made of the entry alone: its first deprecated form, in its context."""
    flagged = [*draft.deprecated, *draft.values.get("forms", ())]
    if not flagged:
        return ()
    context = [*draft.values.get("only_if", ())][:1]
    return (from_sentence(draft, _FRAME.format(" and ".join([flagged[0], *context]))),)


def built_pass(draft: Draft) -> tuple[Example, ...]:
    """Return an example that must be silent: the deprecated form where its context says so, else
    the preferred one.
    """
    bad, exceptions = draft.deprecated[:1], [*draft.values.get("unless", ())][:1]
    if bad and (exceptions or "only_if" in draft.values):
        return (passing(draft, _FRAME.format(" and ".join([*bad, *exceptions]))),)
    return (passing(draft, _SILENT.format(draft.preferred)),) if draft.preferred else ()


def from_sentence(draft: Draft, sentence: str) -> Example:
    """Return the example that a sentence makes: marked with [[ ]], or where the entry fires.

    Raises TqaError for a sentence in which the entry finds nothing, or not what is marked.
    """
    is_marked = "[[" in sentence
    text, span = _marked(sentence) if is_marked else (sentence, Span(0, 0))
    hits = hits_in(_matcher(draft), text)
    if not hits or (is_marked and span not in [hit.span for hit in hits]):
        found = ", ".join(f"“{hit.span.of(text)}”" for hit in hits) or "nothing"
        raise TqaError(f"the entry finds {found} in the example “{sentence}”; change one of them")
    hit = next((hit for hit in hits if hit.span == span), hits[0])
    return _example(text, hit)


def passing(draft: Draft, sentence: str) -> Example:
    """Return an example that must be silent. Raises TqaError for one in which the entry fires."""
    hits = hits_in(_matcher(draft), sentence)
    if hits:
        raise TqaError(
            f"the entry finds “{hits[0].span.of(sentence)}” in “{sentence}”, which is to pass; "
            "add unless or only_if, or leave the example out"
        )
    return {"pass": sentence}


def from_texts(draft: Draft, paths: Sequence[str], encoding: str, most: int = 2) -> Found:
    """Count what the entry would flag in files and folders; make examples of the first sentences.

    Raises TqaError for a path that does not exist and a file that is no text.
    """
    matcher = _matcher(draft)
    files, problems = discover(paths)
    if problems:
        raise TqaError(problems[0].message)
    found = [_sentences(matcher, document) for document in _documents(files, encoding)]
    short = [
        example for examples in found for example in examples if len(example["bad"]) < _LONGEST
    ]
    distinct = {example["bad"]: example for example in short}
    return Found(sum(map(len, found)), sum(map(bool, found)), tuple(distinct.values())[:most])


def _documents(files: Sequence[str], encoding: str) -> Iterator[Document]:
    for name in files:
        try:
            data = Path(name).read_bytes()
        except OSError as error:
            raise TqaError(f"{name}: cannot be read ({error.strerror})") from error
        yield read(name, data, encoding)


def _sentences(matcher: Matcher, document: Document) -> list[Example]:
    return [
        _example(sentence, hit)
        for segment in document.segments
        for sentence in _split(segment.text)
        for hit in hits_in(matcher, sentence)
    ]


def _split(text: str) -> Iterator[str]:
    for span in sentence_spans(text):
        sentence = " ".join(span.of(text).split())
        if sentence and "[[" not in sentence and "]]" not in sentence:
            yield sentence


def _example(text: str, hit: Hit) -> Example:
    before, inside, after = text[: hit.span.start], hit.span.of(text), text[hit.span.end :]
    example = {"bad": f"{before}[[{inside}]]{after}"}
    if hit.suggestions:
        example["good"] = f"{before}[[{hit.suggestions[0].text}]]{after}"
    return example


def _marked(sentence: str) -> tuple[str, Span]:
    if (sentence.count("[["), sentence.count("]]")) != (1, 1):
        raise TqaError(f"mark one place with [[ and ]] in the example “{sentence}”")
    return brackets(sentence)


def _matcher(draft: Draft) -> Matcher:
    """The entry alone, live whatever its status."""
    entry = draft.having(id="new", examples=(), status="", enabled="", valid_from="", valid_to="")
    pack = Pack("draft", "fr", "en", "", {}, (entry.entry(),), "the entry", 2)
    glossary = Glossary((pack,), ((pack, pack.entries[0]),), "")
    return build_matcher("", lambda: glossary, (), None)
