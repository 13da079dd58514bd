"""Kinds of findings in the terms of MQM-Core and of ITS 2.0 (``locQualityIssueType``)."""

from __future__ import annotations

from collections.abc import Mapping

ISSUE_TYPES: Mapping[str, tuple[str, str]] = {
    "name": ("Terminology/inconsistent with terminology resource", "terminology"),
    "term": ("Terminology/inconsistent with terminology resource", "terminology"),
    "title": ("Terminology/wrong term", "terminology"),
    "acronym": ("Terminology/wrong term", "terminology"),
    "calque": ("Style/unidiomatic style", "style"),
    "false-friend": ("Accuracy/mistranslation", "mistranslation"),
    "grammar": ("Linguistic conventions/grammar", "grammar"),
    "punctuation": ("Linguistic conventions/punctuation", "typographical"),
    "typography": ("Linguistic conventions/punctuation", "typographical"),
    "quotes": ("Linguistic conventions/punctuation", "typographical"),
    "capitals": ("Linguistic conventions/spelling", "misspelling"),
    "number": ("Locale conventions/number format", "locale-violation"),
    "date": ("Locale conventions/date format", "locale-violation"),
    "spelling": ("Linguistic conventions/spelling", "misspelling"),
    "consistency": ("Style/inconsistent style", "inconsistency"),
    "untranslated": ("Accuracy/untranslated", "untranslated"),
    "encoding": ("Linguistic conventions/character encoding", "characters"),
    "omission": ("Accuracy/omission", "omission"),
    "mismatch": ("Accuracy/mistranslation", "mistranslation"),
}
