"""American and British spelling in one document.

pass: The organisation will organise the centre.
pass: The organization will organize the center.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.checks.build import matches
from tqa.checks.contract import FormCheck
from tqa.finding import Rule, Sighting
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="mixed-spelling",
    kind="consistency",
    severity="suggestion",
    summary="American and British spelling in one document",
    why="One text keeps to one spelling; names of institutions keep theirs.",
    source="Oxford and Merriam-Webster entries of the words",
)

_PAIRS = (
    ("center", "centre"),
    ("centers", "centres"),
    ("theater", "theatre"),
    ("kilometer", "kilometre"),
    ("kilometers", "kilometres"),
    ("color", "colour"),
    ("favor", "favour"),
    ("honor", "honour"),
    ("labor", "labour"),
    ("neighbor", "neighbour"),
    ("neighboring", "neighbouring"),
    ("behavior", "behaviour"),
    ("defense", "defence"),
    ("offense", "offence"),
    ("program", "programme"),
    ("programs", "programmes"),
    ("traveled", "travelled"),
    ("organize", "organise"),
    ("organized", "organised"),
    ("organization", "organisation"),
    ("organizations", "organisations"),
    ("recognize", "recognise"),
    ("recognized", "recognised"),
    ("normalize", "normalise"),
    ("normalization", "normalisation"),
    ("criticized", "criticised"),
    ("realized", "realised"),
)


def _run(prose: Prose) -> Iterator[Sighting]:
    us = dict(_PAIRS)
    gb = {british: american for american, british in _PAIRS}
    for match in matches(rf"(?<![\w-])(?:{'|'.join([*us, *gb])})(?![\w-])", prose):
        word = match.group()
        form, other, text = ("US", "GB", us[word]) if word in us else ("GB", "US", gb[word])
        yield Sighting(
            concept="style:spelling",
            label="US / GB spelling",
            form=form,
            span=Span(*match.span()),
            rule=RULE,
            rewrites=((other, text),),
            preferred={"en-US": "US", "en-GB": "GB"}.get(prose.style.locale, ""),
        )


CHECK = FormCheck((RULE,), tuple(word for pair in _PAIRS for word in pair), _run)
