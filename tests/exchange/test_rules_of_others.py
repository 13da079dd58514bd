"""Vale, prh and LanguageTool: files as people write them, and ours as other parsers read them."""

from __future__ import annotations

import lxml.etree
import pytest
import yaml

from tests.exchange.sample import FR_EN, entries
from tests.glossary.support import matcher_of
from tqa.exchange import FORMATS
from tqa.exchange.glossary_file import glossary_text
from tqa.exchange.model import Batch, Written
from tqa.finding import TqaError
from tqa.glossary.examples import hits_in
from tqa.glossary.model import Example

VALE = """\
extends: substitution
message: "Consider '%s' instead of '%s'."
level: suggestion
ignorecase: true
pos: NN
swap:
  road axis: road
  axis of roads?: road
  '(?:a|the) (\\w+) axis': the $1 road
  '(?<=broken': x
  utili[sz]e: use|employ
"""
PRH = """\
version: 1
imports: [more.yml]
rules:
  - expected: Cookie
  - expected: road
    patterns: [road axis, "/ax(?:i|e)s of road/i", "/\\\\w+ways/"]
    prh: An axis is a line.
    regexpMustEmpty: $1
    specs:
      - {from: The axis of road., to: The road.}
      - {from: a, to: b}
"""
LANGUAGETOOL = """\
<rules lang="en"><category id="STYLE" name="s">
<rulegroup id="ROAD_AXIS" name="r">
<rule><pattern><token>road</token><token>axis</token></pattern>
<message>Did you mean <suggestion>road</suggestion>?</message>
<example correction="road">The <marker>road axis</marker> is shut.</example></rule>
<rule><pattern><token>axis</token><token>of</token><token regexp="yes">roads?|ways</token></pattern>
<message>Did you mean <suggestion>road</suggestion>?</message></rule></rulegroup>
<rule id="TAGS" default="off"><pattern><token postag="NN">axis</token></pattern>
<message>No.</message></rule></category></rules>"""


def read(name: str, text: str, file: str = "rules.yml") -> Batch:
    reader = FORMATS[name].read
    assert reader
    return reader(file, text.encode(), FR_EN)


def written(name: str) -> Written:
    write = FORMATS[name].write
    assert write
    return write(entries(), FR_EN)


def flags(found: Batch, text: str) -> list[tuple[str, list[str]]]:
    """Return (what is marked, suggestions) in a text by the glossary that was imported."""
    yaml_text = glossary_text("t", FR_EN, found.entries)
    hits = hits_in(matcher_of(yaml_text.partition("to: en\n")[2]), text)
    return [(hit.span.of(text), [s.text for s in hit.suggestions]) for hit in hits]


def test_swaps_of_vale_become_terms_patterns_and_drafts() -> None:
    found = read("vale", VALE, "styles/Roads.yml")
    by = {entry.id: entry for entry in found.entries}
    assert by["road"].deprecated == ("road axis", "axis of road")
    assert by["road"].severity == "suggestion"
    assert by["road"].why == "Consider 'road' instead of 'the words marked'."
    assert [entry.status for entry in found.entries].count("draft") == 1
    assert {(loss.field, loss.value) for loss in found.losses} >= {
        ("pos", "NN"),
        ("pattern", "(?<=broken"),
    }


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Snow shut this Road axis.", [("Road axis", ["Road"])]),
        ("They took a northern axis.", [("a northern axis", ["the northern road"])]),
        ("We utilise it.", [("utilise", ["use", "employ"])]),
    ],
)
def test_what_vale_found_is_found(text: str, marked: list[tuple[str, list[str]]]) -> None:
    assert flags(read("vale", VALE), text) == marked


def test_existence_rules_and_their_exceptions() -> None:
    text = (
        "extends: existence\nmessage: \"Avoid '%s'.\"\nlevel: error\nscope: heading\n"
        "tokens: [so-called, needless to say]\nexceptions: ['so-called state']\n"
        "link: https://example.org\n"
    )
    found = read("vale", text, "House/Filler.yml")
    (entry,) = found.entries
    assert (entry.id, entry.severity, entry.source) == ("filler", "error", "https://example.org")
    assert entry.deprecated == ("so-called", "needless to say")
    assert entry.admitted == ("so-called state",)
    assert [loss.field for loss in found.losses] == ["scope"]
    assert flags(found, "Needless to say, it rained.") == []
    assert flags(found, "It was, needless to say, wet.") == [("needless to say", [])]


def test_other_rules_of_vale_are_named_as_a_whole() -> None:
    found = read("vale", "extends: spelling\n", "S.yml")
    assert found.entries == ()
    assert [(loss.field, loss.value) for loss in found.losses] == [("extends", "spelling")]


def test_vocabularies_of_vale() -> None:
    accepted = read("vale", "# names\nKharkiv\ncolou?r\nx+\n", "Vocab/accept.txt")
    assert [entry.preferred for entry in accepted.entries] == ["Kharkiv", "color", "colour"]
    assert [loss.value for loss in accepted.losses] == ["x+"]
    rejected = read("vale", "Kharkov\n", "Vocab/reject.txt")
    assert rejected.entries[0].deprecated == ("Kharkov",)


def test_our_rules_as_vale_would_parse_them() -> None:
    files = written("vale").files
    assert list(files) == ["nagorno-karabakh.yml", "head-of-diplomacy.yml", "road.yml"]
    rule = yaml.safe_load(files["nagorno-karabakh.yml"])
    assert rule["swap"] == {
        "Nagorny Karabakh": "Nagorno-Karabakh",
        "Nagorny-Karabakh": "Nagorno-Karabakh",
    }
    assert (rule["extends"], rule["level"], rule["ignorecase"]) == ("substitution", "error", False)
    assert rule["message"].replace("%%", "").count("%s") == 2


def test_rules_of_prh_become_entries_with_examples() -> None:
    found = read("prh", PRH)
    cookie, road, axis, ways = found.entries
    assert (cookie.preferred, cookie.deprecated, cookie.case) == ("Cookie", ("cookie",), "smart")
    assert flags(found, "The Web has a cookie and a Cookie.") == [("cookie", ["Cookie"])]
    assert (road.preferred, road.deprecated) == ("road", ("road axis",))
    assert (axis.deprecated, axis.case) == (("axes of road", "axis of road"), "smart")
    assert axis.examples == (Example("The [[axis of road]].", "The [[road]]."),)
    assert (road.examples, ways.pattern) == ((), "\\w+ways")
    assert [loss.field for loss in found.losses] == ["imports", "regexpMustEmpty", "specs"]


def test_our_rules_as_prh_would_parse_them() -> None:
    rules = {rule["expected"]: rule for rule in yaml.safe_load(written("prh").files[""])["rules"]}
    assert rules["road"]["patterns"] == ["/road axis/i", "/axis of road/i"]
    assert rules["Nagorno-Karabakh"]["specs"][0] == {
        "from": "over Nagorny Karabakh, the object of two wars",
        "to": "over Nagorno-Karabakh, the object of two wars",
    }


def test_phrase_rules_of_languagetool_become_entries() -> None:
    found = read("languagetool", LANGUAGETOOL, "grammar.xml")
    (road,) = [entry for entry in found.entries if entry.id == "road-axis"]
    assert road.deprecated == ("road axis", "axis of road", "axis of ways")
    assert road.examples[0].good == "The [[road]] is shut."
    assert [(loss.entry, loss.field) for loss in found.losses] == [("TAGS", "rule")]
    assert flags(found, "The axis of ways.") == [("axis of ways", ["road"])]


def test_our_rules_as_languagetool_would_parse_them() -> None:
    root = lxml.etree.fromstring(written("languagetool").files[""])
    group = root.find(".//rulegroup[@id='NAGORNO_KARABAKH']")
    assert group is not None
    tokens = [[token.text for token in rule.iter("token")] for rule in group]
    assert tokens == [["Nagorny", "Karabakh"], ["Nagorny-Karabakh"]]
    assert group.findtext(".//suggestion") == "Nagorno-Karabakh"


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("vale", "swap: {a: b}\n", "not a rule of Vale"),
        ("vale", "- a\n", "expected “key: value”"),
        (
            "vale",
            "extends: substitution\nswap: {a: b, a: c}\n",
            "the key a stands twice or is no text",
        ),
        ("vale", "a: &x 1\nb: *x\n", "aliases"),
        ("prh", "version: 1\n", "no list “rules”"),
        ("prh", "rules: [{pattern: a}]\n", "rule 1: no text “expected”"),
        ("prh", "rules: [\n", "not valid YAML"),
        ("languagetool", "<html/>", "not rules of LanguageTool"),
    ],
)
def test_what_are_no_such_rules_is_named(name: str, text: str, message: str) -> None:
    with pytest.raises(TqaError, match=message):
        read(name, text)
