"""Samples word by word, and the edits in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tqa.alignment.changes import changed_runs
from tqa.alignment.model import Word
from tqa.alignment.words import words_of
from tqa.learning.model import Compared, Edit, Phrase, Sample
from tqa.learning.sorts import alike, content, is_grammar

# Longer runs are rewritten sentences, from which no entry comes.
LONGEST = 6
# Words kept on each side of a change, so that a word is learned where its neighbours tell.
AROUND = 2

_Run = tuple[int, int, int, int]


def compare(sample: Sample) -> Compared:
    """Return a sample with its words and changes; one that did not change has neither."""
    if sample.draft == sample.edited:
        return Compared(sample)
    old, new = words_of(sample.draft), words_of(sample.edited)
    return Compared(sample, old, new, tuple(changed_runs(old, new)))


def common_words(samples: Iterable[Sample]) -> frozenset[str]:
    """Return the words that stand in small letters within a sentence more often than not."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for sample in samples:
        for text in dict.fromkeys((sample.draft, sample.edited)):
            words = words_of(text)
            for at, word in enumerate(words):
                if word.text[0].islower():
                    small[word.text] += 1
                elif word.text[0].isupper() and not _starts(words, at):
                    large[word.text.casefold()] += 1
    return frozenset(word for word, count in small.items() if count > large[word])


def edits_of(compared: Compared, common: frozenset[str]) -> Iterator[tuple[Edit, ...]]:
    """Yield for each change the ways to read it, the plain one first.

    A change is also read together with the next one behind a word or two of grammar (*the head of*
    becomes *the Secretary of*), word by word where names stand on both sides, and with up to two
    unchanged neighbours. ``common`` are the words that lose the capital of a sentence.
    """
    for at, run in enumerate(compared.runs):
        cores = [run, *_joined(compared, at), *_parts(compared, run)]
        wide = [_widened(compared, run, left, right) for left, right in _SIDES]
        readings = dict.fromkeys(
            edit
            for core in (*cores, *filter(None, wide))
            if (edit := _edit(compared, core, common))
        )
        if readings:
            yield tuple(readings)


_SIDES = ((1, 0), (0, 1), (1, 1), (2, 0), (0, 2))
_PREPOSITIONS = frozenset({"about", "against", "at", "by", "for", "from", "in", "of", "on", "with"})


def _edit(compared: Compared, run: _Run, common: frozenset[str]) -> Edit | None:
    i, n, j, m = run
    if n - i > LONGEST or m - j > LONGEST:
        return None
    old, new = _phrase(compared.old, i, n, common), _phrase(compared.new, j, m, common)
    return Edit(old, new, compared.sample.document)


def _phrase(words: Sequence[Word], first: int, end: int, common: frozenset[str]) -> Phrase:
    """Return words as they would stand within a sentence."""
    texts = [word.text for word in words[first:end]]
    if texts and _starts(words, first) and (is_grammar(texts[0]) or texts[0].lower() in common):
        texts[0] = texts[0].lower()
    return tuple(texts)


def _starts(words: Sequence[Word], at: int) -> bool:
    return at == 0 or words[at - 1].text in '.!?:“"«'


def _joined(compared: Compared, at: int) -> Iterator[_Run]:
    """Yield the run with those that follow, where only grammar stands between them."""
    i, n, j, m = compared.runs[at]
    for start, n2, _, m2 in compared.runs[at + 1 : at + 3]:
        between = [word.text for word in compared.old[n:start]]
        if len(between) > 2 or content(between) or any(not word[0].isalnum() for word in between):
            return
        n, m = n2, m2
        yield i, n, j, m


def _parts(compared: Compared, run: _Run) -> Iterator[_Run]:
    """Yield the words of two phrases of one length that are spelt alike, each alone."""
    i, n, j, m = run
    if n - i != m - j or n - i < 2:
        return
    for k in range(n - i):
        one, other = compared.old[i + k].text, compared.new[j + k].text
        if one != other and one[0].isupper() and alike((one,), (other,)) >= 0.5:
            yield i + k, i + k + 1, j + k, j + k + 1


def _tells(neighbours: Sequence[str], right: int) -> bool:
    """Whether neighbours can tell one use of a word from another: a word with a meaning, or the
    preposition that follows.
    """
    return bool(content(neighbours)) or (right == 1 and neighbours[-1] in _PREPOSITIONS)


def _widened(compared: Compared, run: _Run, left: int, right: int) -> _Run | None:
    i, n, j, m = run
    ahead = compared.old[max(0, i - left) : i]
    behind = compared.old[n : n + right]
    same = [word.text for word in compared.new[max(0, j - left) : j]]
    after = [word.text for word in compared.new[m : m + right]]
    if [word.text for word in ahead] != same or [word.text for word in behind] != after:
        return None
    if len(ahead) < left or len(behind) < right:
        return None
    texts = [word.text for word in (*ahead, *behind)]
    if any(not text[0].isalnum() for text in texts) or not _tells(texts, right):
        return None
    return i - left, n + right, j - left, m + right
