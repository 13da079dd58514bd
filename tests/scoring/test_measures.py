from __future__ import annotations

import pytest

from tqa.scoring.measures import FEWEST, Ter, measures, significance

DRAFT = "The UNITED STATES met in Nagorny Karabakh ."
EDITED = "The United States met in Nagorno-Karabakh ."


def test_every_measure_has_the_signature_of_its_kind() -> None:
    found = {item.key: item for item in measures([DRAFT], [EDITED], Ter())}
    assert list(found) == ["ter", "ter-cased", "chrf2", "bleu"]
    assert "case:lc|tok:tercom" in found["ter"].signature
    assert "case:mixed|tok:tercom" in found["ter-cased"].signature
    assert "nc:6|nw:0" in found["chrf2"].signature
    assert "eff:yes" in found["bleu"].signature
    assert all("nrefs:1" in item.signature for item in found.values())


def test_capitals_count_in_case_sensitive_ter_alone() -> None:
    assert Ter().rates(["UNITED STATES"], ["United States"]) == (0.0, 100.0)


def test_the_draft_is_the_hypothesis() -> None:
    ter = Ter()
    assert ter.rates(["a b c d e"], ["a b c d"])[0] == 25.0
    assert ter.rates(["a b c d"], ["a b c d e"])[0] == 20.0


def test_rates_are_what_sacrebleu_makes_of_the_corpus() -> None:
    from sacrebleu.metrics.ter import TER

    drafts = [DRAFT, "b c a", "", "extra words here", EDITED]
    edited = [EDITED, "a b c", "added", "", EDITED]
    expected = TER(case_sensitive=True).corpus_score(drafts, [edited]).score
    assert Ter().rates(drafts, edited)[1] == pytest.approx(expected)


@pytest.mark.parametrize(("drafts", "edited"), [(["a", "b"], ["a"]), (["a"], ["a", "b"]), ([], [])])
def test_unequal_and_empty_lists_are_refused(drafts: list[str], edited: list[str]) -> None:
    with pytest.raises(ValueError, match="hypotheses for"):
        measures(drafts, edited, Ter())
    with pytest.raises(ValueError, match="hypotheses for"):
        significance(("a", "b"), drafts, drafts, edited)


def test_equal_systems_and_few_segments_are_not_tested() -> None:
    many = ["a b c d"] * FEWEST
    equal = significance(("draft", "fixed"), many, many, many)
    assert (equal.tests, equal.refusal) == ((), "both are equal, word for word")
    few = significance(("draft", "fixed"), ["a"], ["b"], ["b"])
    assert few.refusal == f"1 segment is too few to resample; it takes {FEWEST}"


def test_a_clear_difference_is_found_with_its_seed_stated() -> None:
    draft = [f"the {n} mices ran away quickly today" for n in range(FEWEST)]
    fixed = [f"the {n} mice ran away quickly today" for n in range(FEWEST)]
    found = significance(("draft", "fixed"), draft, fixed, fixed)
    assert [item.name for item in found.tests] == ["TER, case-sensitive", "chrF2", "BLEU"]
    assert found.tests[0].baseline > found.tests[0].system == 0
    assert all(item.p < 0.05 for item in found.tests)
    assert "bs:1000|seed:12345" in found.tests[0].signature
    assert significance(("draft", "fixed"), draft, fixed, fixed) == found
