from __future__ import annotations

import tomllib

import pytest

from tqa.authoring.references import in_comments, in_config, in_json, mentions

CONFIG = """\
# kyiv is ours
ignore = ["kyiv", "kyiv-oblast", 'kyiv']  # kyiv
[severity]
kyiv = "error"
"kyiv-oblast" = "error"
[[overrides]]
paths = ["kyiv"]
select = [ "x",
  "kyiv" ]
severity = {kyiv = "warning"}
"""


def test_rules_are_renamed_where_the_configuration_names_rules() -> None:
    result = in_config(CONFIG, "kyiv", "kyjiw")
    assert result == (
        CONFIG.replace('["kyiv", "kyiv-oblast", \'kyiv\']', '["kyjiw", "kyiv-oblast", \'kyjiw\']')
        .replace('kyiv = "error"\n"', 'kyjiw = "error"\n"')
        .replace('  "kyiv" ]', '  "kyjiw" ]')
        .replace("{kyiv", "{kyjiw")
    )
    assert tomllib.loads(result)["overrides"][0]["paths"] == ["kyiv"]


@pytest.mark.parametrize("text", ['title = "kyiv"\n', "# kyiv\n", "", "broken = [kyiv\n"])
def test_other_words_stay(text: str) -> None:
    assert in_config(text, "kyiv", "kyjiw") == text


def test_decisions_and_baselines_follow() -> None:
    text = '{"entries": [\n {"rule": "kyiv", "match": "kyiv"},\n {"rule" : "kyiv-2"}\n]}\n'
    changed, count = in_json(text, "kyiv", "kyjiw")
    assert (changed, count) == (text.replace('"rule": "kyiv"', '"rule": "kyjiw"'), 1)
    assert in_json('{"rule": "kyiv"', "kyiv", "kyjiw") == ('{"rule": "kyiv"', 0)


def test_comments_in_texts_follow() -> None:
    text = "Kiev. <!-- tqa-ignore kyiv, name: the kyiv of old --> kyiv <!-- tqa-off x -->\n"
    changed, count = in_comments("a.md", text, "kyiv", "kyjiw")
    assert changed == text.replace("ignore kyiv", "ignore kyjiw")
    assert count == 1
    assert in_comments("a.txt", text, "kyiv", "kyjiw") == (text, 0)


def test_mentions_are_whole_words() -> None:
    assert mentions("a\nkyiv kyiv\nkyiv-oblast\nsee kyiv.\n", "kyiv") == (2, 4)
