"""A score of ``tqa score --format json`` as tables for the page."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tqa.finding import TqaError
from tqa.render.options import Table

_REMEDY = "write one with tqa score DRAFT EDITED --format json --output FILE"
_RULES = 12


def read_score(name: str) -> tuple[Table, ...]:
    """Return the tables of a score, none for ``""``. Raises TqaError for what is no score."""
    if not name:
        return ()
    try:
        data = json.loads(Path(name).read_bytes().decode("utf-8-sig"))
        if not isinstance(data, dict) or data.get("type") != "score":
            raise TqaError(f"{name}: no score of tqa; {_REMEDY}")
        return tuple(_tables(data))
    except OSError as error:
        cause = error.strerror or type(error).__name__
        raise TqaError(f"{name}: score cannot be read ({cause}); check the path") from error
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise TqaError(f"{name}: no score that can be read ({error!r}); {_REMEDY}") from error


def _tables(data: Mapping[str, Any]) -> Iterator[Table]:
    words = sum(document["words"] for document in data["documents"])
    yield _measures("Draft against edited text", "H", data["measures"], f"{words:,} words. ")
    for side, found in data["against_reference"].items():
        yield _measures(f"{side.capitalize()} against the reference", "", found, "")
    if data["effort"]:
        yield from _effort(data["effort"])
    if data["penalty"]:
        yield _penalty(data["penalty"])


def _measures(title: str, mark: str, found: list[dict[str, Any]], note: str) -> Table:
    rows = tuple(
        (
            f"{mark if item['lower_is_better'] else ''}{item['name']}",
            f"{item['score']:.2f}",
            "lower" if item["lower_is_better"] else "higher",
        )
        for item in found
    )
    signatures = "; ".join(
        f"{row[0]} {item['signature']}" for row, item in zip(rows, found, strict=True)
    )
    note += f"Figures compare only under equal signatures: {signatures}"
    return Table(title, ("Measure", "per cent", "better is"), rows, note)


def _effort(effort: Mapping[str, Any]) -> Iterator[Table]:
    stages = tuple(
        (stage["name"], f"{stage['ter']:.2f}", f"{stage['ter_cased']:.2f}")
        for stage in effort["stages"]
    )
    note = "Edits in a hundred words that an editor would still make."
    yield Table("Left to edit after tqa", ("After", "HTER", "case-sensitive"), stages, note)
    shown = tuple(
        tuple(str(rule[key]) for key in ("rule", "edits", "made", "otherwise", "left"))
        for rule in effort["rules"][:_RULES]
    )
    title = f"Edits that tqa would have proposed: {effort['proposed']} of {effort['edits']}"
    columns = ("Rule", "edits", "made", "otherwise", "left alone")
    yield Table(title, columns, shown, _remarks(effort))


def _remarks(effort: Mapping[str, Any]) -> str:
    share = effort["share"]
    told = "No edits. " if share is None else f"{share:.0%} of the changed words and marks. "
    if effort["circular"]:
        rest = effort["share_without_circular"]
        told += f"{effort['circular']} edits are circular"
        return told + (f"; without them {rest:.0%}." if rest is not None else ".")
    if not effort["decided"]:
        return told + "Circular if the editor worked with tqa: no decisions were given."
    return told.strip()


def _penalty(penalty: Mapping[str, Any]) -> Table:
    rows = tuple(
        (item["severity"], item["level"], *(str(item[key]) for key in ("weight", "each", "once")))
        for item in penalty["weighed"]
    )
    title = f"Penalty of confirmed errors: {penalty['per_1000_words']:.2f} per 1,000 words"
    note = (
        f"Over {penalty['words']:,} words of the drafts; {penalty['rejected']} findings rejected, "
        f"{penalty['unreviewed']} not reviewed, neither counts. After the way of MQM, every type "
        f"weighs 1; {penalty['per_1000_words_once']:.2f} with repeated errors once a document."
    )
    return Table(title, ("Severity", "as", "weight", "errors", "once a document"), rows, note)
