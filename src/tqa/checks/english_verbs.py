"""Forms of English verbs, for checks that rewrite a clause."""

from __future__ import annotations

import re
from functools import cache

_IRREGULAR = """
be was been | become became become | begin began begun | break broke broken | bring brought brought
build built built | burst burst burst | buy bought bought | catch caught caught | choose chose chosen
come came come | cost cost cost | cut cut cut | deal dealt dealt | do did done | draw drew drawn
drive drove driven | eat ate eaten | fall fell fallen | feed fed fed | feel felt felt
fight fought fought | find found found | flee fled fled | fly flew flown | forbid forbade forbidden
forget forgot forgotten | freeze froze frozen | get got got | give gave given | go went gone
grow grew grown | have had had | hear heard heard | hide hid hidden | hit hit hit | hold held held
hurt hurt hurt | keep kept kept | know knew known | lay laid laid | lead led led | leave left left
lend lent lent | let let let | lie lay lain | lose lost lost | make made made | mean meant meant
meet met met | overcome overcame overcome | pay paid paid | put put put | quit quit quit
read read read | rebuild rebuilt rebuilt | ride rode ridden | ring rang rung | rise rose risen
run ran run | say said said | see saw seen | seek sought sought | sell sold sold | send sent sent
set set set | shoot shot shot | show showed shown | sing sang sung | sink sank sunk | sit sat sat
sleep slept slept | speak spoke spoken | spend spent spent | split split split
spread spread spread | stand stood stood | steal stole stolen | stick stuck stuck
strike struck struck | swear swore sworn | swim swam swum | take took taken | teach taught taught
tear tore torn | tell told told | think thought thought | throw threw thrown
undergo underwent undergone | understand understood understood | undertake undertook undertaken
wake woke woken | wear wore worn | win won won | withdraw withdrew withdrawn | write wrote written
"""
_DOUBLING = (
    r"(?:stop|plan|drop|ban|slip|step|trap|wrap|admit|commit|permit|refer|prefer|occur|regret"
    r"|submit|transfer|equip|control|compel|expel|rebel|rob|plot|grab)$"
)


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    rows = (row.split() for line in _IRREGULAR.splitlines() for row in line.split("|"))
    return {row[0]: (row[1], row[2]) for row in rows if row}


@cache
def _irregular_third() -> dict[str, str]:
    return {"be": "is", "have": "has", "do": "does", "go": "goes"}


def past(base: str) -> str:
    """Return the simple past: go, went."""
    return _irregular()[base][0] if base in _irregular() else _regular(base)


def participle(base: str) -> str:
    """Return the past participle: go, gone."""
    return _irregular()[base][1] if base in _irregular() else _regular(base)


def third(base: str) -> str:
    """Return the third person singular of the present: go, goes."""
    if base in _irregular_third():
        return _irregular_third()[base]
    if re.search(r"(?:s|x|z|ch|sh)$", base):
        return base + "es"
    return base[:-1] + "ies" if re.search(r"[^aeiou]y$", base) else base + "s"


@cache
def _bases_by_third() -> dict[str, str]:
    return {third(base): base for base in _irregular()}


@cache
def _pasts() -> frozenset[str]:
    return frozenset(forms[0] for forms in _irregular().values())


def base_of_third(form: str) -> str:
    """Return the infinitive of a third person singular: goes, go."""
    if form in _bases_by_third():
        return _bases_by_third()[form]
    if form.endswith("ies"):
        return form[:-3] + "y"
    if re.search(r"(?:ss|x|zz|ch|sh)es$", form):
        return form[:-2]
    return form[:-1]


def is_past(form: str) -> bool:
    """Whether a form may be a simple past: regular ones by their ending."""
    return form in _pasts() or form.endswith("ed")


def _regular(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ied"
    return base + base[-1] + "ed" if re.search(_DOUBLING, base) else base + "ed"


@cache
def _past_by_participle() -> dict[str, str]:
    return {forms[1]: forms[0] for forms in _irregular().values() if forms[0] != forms[1]}


def past_of_participle(form: str) -> str:
    """Return the simple past beside a past participle: gone, went; made, made."""
    return _past_by_participle().get(form, form)
