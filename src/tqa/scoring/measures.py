"""sacrebleu's measures. The machine's text is the hypothesis, the edited one the reference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tqa.scoring.model import Measure, Significance, Tested

FEWEST = 100
SAMPLES = 1000
_NAMES = {"ter": "TER", "ter-cased": "TER, case-sensitive", "chrf2": "chrF2", "bleu": "BLEU"}


def measures(hypotheses: Sequence[str], references: Sequence[str]) -> tuple[Measure, ...]:
    """Return all measures of one system, in per cent.

    Raises ValueError for lists of different length, which sacrebleu would cut to the shorter one,
    and for empty ones.
    """
    _refuse_unequal(hypotheses, references)
    found = []
    for key, metric in _metrics(len(references)).items():
        score = metric.corpus_score(list(hypotheses), [list(references)]).score
        signature = str(metric.get_signature())
        found.append(Measure(key, _NAMES[key], float(score), signature, key.startswith("ter")))
    return tuple(found)


def ter(hypotheses: Sequence[str], references: Sequence[str]) -> tuple[float, float]:
    """Return TER in per cent, case folded and case-sensitive. Raises ValueError like measures."""
    _refuse_unequal(hypotheses, references)
    metrics = _metrics(len(references))
    folded, cased = (
        float(metrics[key].corpus_score(list(hypotheses), [list(references)]).score)
        for key in ("ter", "ter-cased")
    )
    return folded, cased


def _refuse_unequal(hypotheses: Sequence[str], references: Sequence[str]) -> None:
    if len(hypotheses) != len(references) or not references:
        raise ValueError(f"{len(hypotheses)} hypotheses for {len(references)} references")


def _metrics(segments: int) -> Mapping[str, Any]:
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    return {
        "ter": TER(),
        "ter-cased": TER(case_sensitive=True),
        "chrf2": CHRF(),
        # A single segment can be too short for four words in a row.
        "bleu": BLEU(effective_order=segments == 1),
    }


def significance(
    names: tuple[str, str],
    baseline: Sequence[str],
    system: Sequence[str],
    references: Sequence[str],
) -> Significance:
    """Return a paired bootstrap of two systems against one reference, where it means something."""
    _refuse_unequal(baseline, references)
    _refuse_unequal(system, references)
    first, second = names
    count = len(references)
    if list(baseline) == list(system):
        return Significance(first, second, count, refusal="both are equal, word for word")
    if count < FEWEST:
        refusal = f"{count} segments are too few to resample; it takes {FEWEST}"
        return Significance(first, second, count, refusal=refusal)
    systems = [(first, list(baseline)), (second, list(system))]
    return Significance(first, second, count, tuple(_tests(systems, list(references))))


def _tests(systems: Any, references: list[str]) -> Iterator[Tested]:
    """Test each measure by itself: sacrebleu tells them apart by names that both TERs share."""
    from sacrebleu.significance import PairedTest

    for key, metric in _metrics(len(references)).items():
        test = PairedTest(systems, {key: metric}, [references], test_type="bs", n_samples=SAMPLES)
        signatures, scores = test()
        results: Any = scores
        name = next(name for name in results if name != "System")
        old, new = results[name]
        signature = str(signatures[name])
        yield Tested(_NAMES[key], float(old.score), float(new.score), float(new.p_value), signature)
