"""Glossaries as people write them by hand, each hard to change without harm."""

from __future__ import annotations

HEAD = "glossary: house\nfrom: fr\nto: en\n"
PLAIN = "  - id: kyiv\n    preferred: Kyiv\n    deprecated: [Kiev]\n    kind: name\n    why: So.\n"
NASTY = {
    "comments everywhere": f"""\
# one
{HEAD}  # two
entries:   # three
  # four

  # five: [not] {{yaml}}
  - id: kyiv    # six
    # seven
    preferred: Kyiv   # eight - "nine"
    deprecated:  # ten
      - Kiev  # eleven
      # twelve
      - 'Kief'
    kind: name
    why: So.
    # thirteen, of kyiv

  # fourteen, of the next
  - id: lviv
    preferred: Lviv
    kind: name
    why: So.
# fifteen
""",
    "flow style": HEAD + "entries: [ {id: a, preferred: A, kind: name, why: 'x, y'}, # one\n"
    "  {id: b, preferred: B, kind: name,\n   why: z} # two\n ]\n",
    "flow entries in a block": HEAD + "entries:\n- {id: a, preferred: A, kind: name, why: x}\n"
    "- { id: b , preferred: B, kind: name, why: x, deprecated: [c, 'd' , ] } # odd\n",
    "an empty flow list": HEAD + "entries: []\n",
    "an empty flow list with a remark": HEAD + "entries: [ # none\n ]\n",
    "no entries yet": HEAD + "entries:   # none yet\n\nlists: {x: [y]}\n",
    "block scalars": HEAD
    + "entries:\n"
    + PLAIN.replace("So.", "|\n      one\n\n        two\n\n")
    + PLAIN.replace("kyiv", "b").replace("So.", ">-\n      one\n      # no remark\n"),
    "a block that keeps its empty lines": HEAD
    + "entries:\n"
    + PLAIN.replace("So.", "|+\n      one\n\n\n")
    + "# end\n",
    "a block at the end of the file": HEAD
    + "entries:\n"
    + PLAIN
    + PLAIN.replace("kyiv", "b").replace("So.\n", "|\n      one"),
    "no line end at the end": (HEAD + "entries:\n" + PLAIN).rstrip("\n"),
    "a remark at the end without a line end": HEAD + "entries:\n" + PLAIN + "    # remark",
    "tabs": HEAD
    + "entries:\n"
    + PLAIN.replace("Kyiv", "Kyiv\t#\ttab").replace("So.", "So.\t# x")
    + "#\ttab\n",
    "folded over lines": HEAD
    + "entries:\n"
    + PLAIN.replace("So.", "one\n      two\n\n      three  # four").replace(
        "[Kiev]", "[Kiev,\n      'Ki''ef'  # five\n    ]"
    ),
    "empty lines between": HEAD
    + "entries:\n\n"
    + PLAIN
    + "\n\n"
    + PLAIN.replace("kyiv", "b")
    + "\n\n"
    + PLAIN.replace("kyiv", "c")
    + "\n\n\n# end\n\n",
    "what follows the entries": HEAD + "entries:\n" + PLAIN + "# of the lists\nlists:\n  x: [y]\n",
    "flush dashes": "---\n" + HEAD + "entries:\n" + PLAIN.replace("\n  ", "\n")[2:] + "...\n",
    "far to the right": HEAD
    + "entries:\n"
    + PLAIN.replace("\n    ", "\n          ").replace("  - ", "      -   "),
    "a dash of its own": HEAD
    + "entries:\n  -\n    id: a\n    preferred: A\n    kind: name\n    why: x\n",
    "other letters": HEAD
    + "entries:\n"
    + PLAIN.replace("Kyiv", "'Київ 😀'").replace("So.", '"\\u202e\\U0001f600"'),
    "keys in quotes": HEAD
    + "entries:\n"
    + PLAIN.replace("id:", '"id":').replace("why:", "'why' :"),
    "json": '{"glossary": "h", "from": "fr", "to": "en", "entries": [\n'
    '  {"id": "a", "preferred": "A", "kind": "name", "why": "x"}\n]}\n',
}
# A glossary with these is refused, though not by what puts entries in.
ANCHORS = HEAD + "entries:\n  - &a\n    id: kyiv\n    why: &w So.\n  - id: b\n    why: *w\n"
FILES = {
    **NASTY,
    **{f"{name}, CRLF": text.replace("\n", "\r\n") for name, text in NASTY.items()},
    "old line ends": NASTY["comments everywhere"].replace("\n", "\r"),
}
