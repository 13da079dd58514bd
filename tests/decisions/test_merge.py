from __future__ import annotations

from dataclasses import replace

from tests.decisions.sample import decision_of
from tqa.decisions.merge import merge_files
from tqa.decisions.model import Decision, DecisionFile

ADA = decision_of("They met in [[Nagorny Karabakh]] on Monday.")
BEN = replace(ADA, author="ben", time="2026-11-26T11:00:00Z")


def files(*groups: tuple[Decision, ...]) -> list[DecisionFile]:
    return [DecisionFile(f"{number}.json", group) for number, group in enumerate(groups)]


def test_equal_verdicts_agree_and_keep_both_comments() -> None:
    merged = merge_files(files((replace(ADA, comment="one"),), (replace(BEN, comment="two"),)))
    assert merged.decisions == (replace(BEN, comment="one\ntwo"),)
    assert merged.agreed == merged.decisions
    assert merged.conflicts == ()


def test_accepting_and_writing_the_same_wording_agree() -> None:
    merged = merge_files(files((ADA,), (replace(BEN, state="changed"),)))
    assert len(merged.agreed) == 1


def test_different_verdicts_are_a_conflict_and_decide_nothing() -> None:
    merged = merge_files(files((ADA,), (replace(BEN, state="rejected", replacement=""),)))
    assert merged.decisions == ()
    (voices,) = merged.conflicts
    assert [(voice.name, voice.decision.author) for voice in voices] == [
        ("0.json", "ada"),
        ("1.json", "ben"),
    ]


def test_the_latest_wins_for_one_author_whatever_the_order_of_files() -> None:
    late = replace(ADA, state="rejected", replacement="", time="2026-11-26T12:30:00+02:00")
    for order in ((ADA, late), (late, ADA)):
        merged = merge_files(files(*((item,) for item in order)))
        assert merged.decisions == (late,)
        assert (merged.conflicts, merged.agreed, merged.replaced) == ((), (), 1)


def test_without_authors_two_files_are_two_reviewers() -> None:
    nobody = replace(ADA, author="")
    assert len(merge_files(files((nobody,), (replace(nobody, state="rejected"),))).conflicts) == 1


def test_a_comment_is_no_verdict() -> None:
    remark = replace(BEN, state="commented", replacement="", comment="really?")
    merged = merge_files(files((ADA,), (remark,)))
    assert merged.decisions == (replace(ADA, comment="really?"),)
    assert (merged.agreed, merged.conflicts) == ((), ())
    assert merge_files(files((remark,))).decisions == (remark,)


def test_decisions_about_different_places_are_all_kept() -> None:
    second = replace(BEN, ordinal=2, state="rejected")
    everywhere = replace(BEN, scope="everywhere", state="rejected")
    merged = merge_files(files((ADA, everywhere), (second,)))
    assert set(merged.decisions) == {ADA, second, everywhere}
