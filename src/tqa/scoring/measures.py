"""sacrebleu's measures. The machine's text is the hypothesis, the edited one the reference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tqa.scoring.model import Measure, Significance, Tested

FEWEST = 100
SAMPLES = 1000
Counts = tuple[float, float]
_NAMES = {"ter": "TER", "ter-cased": "TER, case-sensitive", "chrf2": "chrF2", "bleu": "BLEU"}


class Ter:
    """TER of many pairs of texts, each pair counted once however often it is asked for.

    Counting shifts takes most of the time of a score, and most passages stay as they are from one
    stage to the next. Sums of edits over sums of words are just what sacrebleu makes of a corpus.
    """

    def __init__(self) -> None:
        metrics = _metrics(1)
        self._metrics = metrics["ter"], metrics["ter-cased"]
        self._counts: dict[tuple[str, str], tuple[Counts, Counts]] = {}

    def rates(self, hypotheses: Sequence[str], references: Sequence[str]) -> tuple[float, float]:
        """Return TER in per cent, case folded and case-sensitive. Raises ValueError as measures."""
        _refuse_unequal(hypotheses, references)
        found = [self.counts(*pair) for pair in zip(hypotheses, references, strict=True)]
        return _rate([pair[0] for pair in found]), _rate([pair[1] for pair in found])

    def counts(self, hypothesis: str, reference: str) -> tuple[Counts, Counts]:
        """Return (edits, words of the reference), case folded and case-sensitive."""
        pair = hypothesis, reference
        if pair not in self._counts:
            first, second = (
                metric.corpus_score([hypothesis], [[reference]]) for metric in self._metrics
            )
            self._counts[pair] = _counts(first), _counts(second)
        return self._counts[pair]


def _counts(score: Any) -> Counts:
    return float(score.num_edits), float(score.ref_length)


def _rate(counts: Sequence[Counts]) -> float:
    edits, words = sum(count[0] for count in counts), sum(count[1] for count in counts)
    return 100 * edits / words if words else 100.0 * bool(edits)


def measures(hypotheses: Sequence[str], references: Sequence[str], ter: Ter) -> tuple[Measure, ...]:
    """Return all measures of one system, in per cent.

    Raises ValueError for lists of different length, which sacrebleu would cut to the shorter one,
    and for empty ones.
    """
    _refuse_unequal(hypotheses, references)
    folded, cased = ter.rates(hypotheses, references)
    found = []
    for key, metric in _metrics(len(references)).items():
        told = {"ter": folded, "ter-cased": cased}.get(key)
        # The signature counts the references of what was scored last.
        texts = (hypotheses, references) if told is None else ([""], [""])
        score = metric.corpus_score(list(texts[0]), [list(texts[1])]).score
        signature = str(metric.get_signature())
        value = float(score if told is None else told)
        found.append(Measure(key, _NAMES[key], value, signature, told is not None))
    return tuple(found)


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
        few = "1 segment is" if count == 1 else f"{count} segments are"
        refusal = f"{few} too few to resample; it takes {FEWEST}"
        return Significance(first, second, count, refusal=refusal)
    systems = [(first, list(baseline)), (second, list(system))]
    return Significance(first, second, count, tuple(_tests(systems, list(references))))


def _tests(systems: Any, references: list[str]) -> Iterator[Tested]:
    """Test each measure by itself; TER with case only, since it takes most of the time."""
    from sacrebleu.significance import PairedTest

    for key in ("ter-cased", "chrf2", "bleu"):
        metric = _metrics(len(references))[key]
        test = PairedTest(systems, {key: metric}, [references], test_type="bs", n_samples=SAMPLES)
        signatures, scores = test()
        results: Any = scores
        name = next(name for name in results if name != "System")
        old, new = results[name]
        signature = str(signatures[name])
        yield Tested(_NAMES[key], float(old.score), float(new.score), float(new.p_value), signature)
