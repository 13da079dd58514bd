from __future__ import annotations

from tqa.translationese import FEATURES, assess, rates

NATIVE = (
    "He's Britain's best-known baker, and he couldn't care less what the town's critics think. "
    "They've turned up at the shop's door, tried the bread and gone off happy. "
)
TRANSLATED = (
    "The decision of the president of the commission of the region concerns the reform of the "
    "system of the subsidies, this which the representatives of the farmers have deplored. It is "
    "the reason for which the minister, who is the author of this text, is in favour of the plan. "
)


def test_rates_are_per_thousand_words() -> None:
    found, total = rates("The cat’s tail. The dog isn't here.")
    assert total == 7
    assert round(found["genitive ’s"]) == round(1000 / 7)
    assert round(found["contractions"]) == round(1000 / 7)
    assert round(found["the"]) == round(2000 / 7)


def test_translated_prose_scores_higher_and_says_why() -> None:
    native, translated = assess(NATIVE * 5, "fr-en"), assess(TRANSLATED * 5, "fr-en")
    assert native is not None
    assert translated is not None
    assert native.score < 20
    assert translated.score > 80
    assert any(reason.startswith(("of:", "genitive ’s:")) for reason in translated.reasons)


def test_short_texts_and_pairs_without_a_model_have_no_score() -> None:
    assert assess("The end of the day.", "fr-en") is None
    assert assess(TRANSLATED * 5, "xx-en") is None


def test_every_feature_counts_something() -> None:
    found, _ = rates(
        "The cat's off: it isn't such a thing that, in the end of the day, has been doing "
        "harm, which those who fear this, and it is odd,"
    )
    assert all(found[name] > 0 for name in FEATURES)
