from __future__ import annotations

import pytest

from tests.usage.sample import GLOSSARY
from tqa.finding import TqaError
from tqa.usage.splice import with_value


def test_a_value_is_replaced_in_its_place() -> None:
    changed = with_value(GLOSSARY, "file-issue", "severity", "error", "house.yaml")
    assert changed == GLOSSARY.replace("'warning'   # for now", "'error'   # for now")


def test_a_missing_key_is_added_behind_the_kind() -> None:
    changed = with_value(GLOSSARY, "kharkiv", "fix", "safe", "house.yaml")
    assert changed == GLOSSARY.replace("# its name\n", "# its name\n    fix: safe\n")
    windows = with_value(GLOSSARY.replace("\n", "\r\n"), "kharkiv", "fix", "safe", "house.yaml")
    assert windows == changed.replace("\n", "\r\n")
    flow = with_value("\ufeff" + GLOSSARY, "idle", "severity", "error", "house.yaml")
    assert flow == "\ufeff" + GLOSSARY.replace("kind: term", "kind: term, severity: error")


def test_an_entry_that_has_gone_is_named() -> None:
    with pytest.raises(TqaError, match="no entry gone here any more"):
        with_value(GLOSSARY, "gone", "severity", "error", "house.yaml")
