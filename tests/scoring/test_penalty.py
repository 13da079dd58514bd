from __future__ import annotations

from dataclasses import replace

import pytest

from tests.decisions.sample import decision_of
from tests.scoring.sample import found, text
from tqa.scoring.penalty import Reviewed, penalty

DRAFT = text("They met in Nagorny Karabakh and Nagorny Karabakh on this file, a war axis. .")
NAME = replace(found(DRAFT, "Nagorny Karabakh", "x", "name"), severity="error")
FILE = replace(found(DRAFT, "file", "x", "file"), severity="warning")
STOP = replace(found(DRAFT, ". .", ".", "stop"), severity="suggestion")
AXIS = found(DRAFT, "axis", "x", "axis")
ACCEPTED = decision_of("in [[Nagorny Karabakh]] on")


def reviewed() -> Reviewed:
    rejected = replace(ACCEPTED, state="rejected")
    changed = replace(ACCEPTED, state="changed")
    decided = ((NAME, ACCEPTED), (NAME, changed), (FILE, ACCEPTED), (STOP, rejected))
    unmet = (replace(ACCEPTED, rule="gone"), replace(ACCEPTED, rule="known", match="z"))
    return Reviewed("d.txt", 200, (NAME, NAME, FILE, STOP, AXIS), decided, unmet)


def test_confirmed_errors_alone_are_weighed_by_severity() -> None:
    result = penalty([reviewed()], {"known": "warning"})
    assert [(item.severity, item.weight, item.each, item.once) for item in result.weighed] == [
        ("error", 5, 2, 1),
        ("warning", 1, 2, 2),
        ("suggestion", 0, 0, 0),
    ]
    assert result.each == pytest.approx(1000 * (2 * 5 + 2 * 1) / 200)
    assert result.once == pytest.approx(1000 * (1 * 5 + 2 * 1) / 200)


def test_what_is_rejected_open_or_unknown_is_counted_apart() -> None:
    result = penalty([reviewed()], {"known": "warning"})
    assert (result.rejected, result.unreviewed, result.unknown) == (1, 1, ("gone",))


def test_a_second_document_adds_words() -> None:
    other = replace(reviewed(), decided=(), unmet=(), findings=())
    assert penalty([reviewed(), other], {}).words == 400
