from __future__ import annotations

from tqa.names.tables import attested, kept


def test_no_name_is_both_kept_and_without_letters() -> None:
    assert all(name for name in kept())
    assert "chernyshev" in attested()
