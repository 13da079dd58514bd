from __future__ import annotations

from io import BytesIO

import lxml.etree
import pytest
from translate.storage import tbx

from tests.exchange.sample import FR_EN, entries
from tqa.exchange import FORMATS
from tqa.exchange.model import Batch
from tqa.exchange.tbx_read import read_tbx
from tqa.exchange.xml import parse
from tqa.finding import TqaError

TBX = "{urn:iso:std:iso:30042:ed-2}"
DCT = """\
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<text><body><conceptEntry id="c1"><min:subjectField>cities</min:subjectField>
<langSec xml:lang="fr"><termSec><term>Kharkov</term></termSec></langSec>
<langSec xml:lang="en-GB"><basic:definition>A city.</basic:definition>
<termSec><term>Kharkov</term><min:administrativeStatus>supersededTerm-admn-sts
</min:administrativeStatus></termSec>
<termSec><term>Khar<hi>kiv</hi></term><min:partOfSpeech>noun</min:partOfSpeech></termSec>
<termSec><term>Kharkiw</term></termSec></langSec>
<langSec xml:lang="de"><termSec><term>Charkiw</term></termSec></langSec></conceptEntry>
<conceptEntry id="c2"><langSec xml:lang="fr"><termSec><term>seul</term></termSec></langSec>
</conceptEntry></body></text></tbx>"""
OLD = """\
<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body><termEntry id="kharkiv">
<descrip type="definition">A city.</descrip>
<langSet xml:lang="en"><ntig><termGrp><term>Kharkiv</term></termGrp></ntig>
<tig><term>Kharkov</term><termNote type="administrativeStatus">forbidden</termNote></tig>
<tig><term>Charkow</term><termNote type="administrativeStatus">obsolete</termNote></tig></langSet>
</termEntry></body></text></martif>"""


def data(name: str) -> bytes:
    write = FORMATS[name].write
    assert write
    return write(entries(), FR_EN).files[""]


def read(text: str) -> Batch:
    return read_tbx("terms.tbx", text.encode(), FR_EN)


def test_the_tree_of_2019_as_another_parser_sees_it() -> None:
    root = lxml.etree.fromstring(data("tbx"))
    assert root.tag == f"{TBX}tbx"
    assert (root.get("type"), root.get("style")) == ("TBX-Basic", "dca")
    first = root.find(f".//{TBX}conceptEntry")
    assert first is not None
    status = f"{TBX}termNote[@type='administrativeStatus']"
    terms = [
        (term.findtext(f"{TBX}term"), term.findtext(status)) for term in first.iter(f"{TBX}termSec")
    ]
    assert terms == [
        ("Haut-Karabakh", None),
        ("Nagorno-Karabakh", "preferredTerm-admn-sts"),
        ("Artsakh", "admittedTerm-admn-sts"),
        ("Nagorny Karabakh", "deprecatedTerm-admn-sts"),
        ("Nagorny-Karabakh", "deprecatedTerm-admn-sts"),
    ]


def test_tags_instead_of_attributes_as_another_parser_sees_them() -> None:
    root = lxml.etree.fromstring(data("tbx-dct"))
    found = root.findall(".//{http://www.tbxinfo.net/ns/min}administrativeStatus")
    assert found[0].text == "preferredTerm-admn-sts"
    assert not root.findall(f".//{TBX}termNote")


def test_the_tree_of_2008_as_the_translate_toolkit_reads_it() -> None:
    store = tbx.tbxfile.parsefile(BytesIO(data("tbx-2008")))
    pairs = [(unit.source, unit.target) for unit in store.units]
    assert ("Haut-Karabakh", "Nagorno-Karabakh") in pairs
    assert ("axe routier", "road") in pairs


def test_what_the_translate_toolkit_writes_is_read() -> None:
    store = tbx.tbxfile(sourcelanguage="fr", targetlanguage="en")
    unit = store.addsourceunit("axe routier")
    unit.settarget("road", "en")
    found = read_tbx("t.tbx", bytes(store), FR_EN)
    assert [(entry.original, entry.preferred) for entry in found.entries] == [
        ("axe routier", "road")
    ]


def test_categories_as_tags_are_read_and_what_has_no_key_is_named() -> None:
    found = read(DCT)
    (entry,) = found.entries
    assert (entry.id, entry.preferred, entry.admitted) == ("kharkiv", "Kharkiv", ("Kharkiw",))
    assert (entry.deprecated, entry.original, entry.why) == (("Kharkov",), "Kharkov", "A city.")
    assert [(loss.entry, loss.field, loss.value) for loss in found.losses] == [
        ("c1", "subjectField", "cities"),
        ("c1", "partOfSpeech", "noun"),
        ("c1", "de", "Charkiw"),
        ("c2", "concept", "seul"),
    ]


def test_the_old_tree_and_its_loose_words_for_forbidden_are_read() -> None:
    (entry,) = read(OLD).entries
    assert (entry.id, entry.preferred) == ("kharkiv", "Kharkiv")
    assert entry.deprecated == ("Kharkov", "Charkow")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('<!DOCTYPE x [<!ENTITY a "b">]><tbx>&a;</tbx>', "the entity a is not resolved"),
        ('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><tbx>&a;</tbx>', "entity a"),
        ('<!DOCTYPE x SYSTEM "http://example.org/x"><tbx>&a;</tbx>', "entity a is not resolved"),
        ('<!DOCTYPE x [<!ENTITY % p SYSTEM "http://example.org/x"> %p;]><tbx/>', "entity p"),
        ("<tbx>", "terms.tbx:1: not well-formed XML"),
        ("<a>" * 200, "nested too deeply"),
        ("<html/>", "not TBX: the file begins with <html>"),
        ("", "not well-formed"),
        ('<?xml version="1.0" encoding="klingon"?><tbx/>', "encoding"),
    ],
)
def test_dangerous_or_broken_xml_is_refused(text: str, message: str) -> None:
    with pytest.raises(TqaError, match=message):
        read(text)


def test_entities_of_xml_itself_are_text() -> None:
    assert parse("x", b"<a>&lt;&#233;</a>").text == "<é"
