"""looks.py SOURCE_DIR - which day a value is looked at on is one table: look.def
for the program, docs/time.md for people, and looks.txt for the tests.

The page has each row with the same words, and no other. Of each row looks.txt
names two tests, of which one would fail if another day were looked at. What is
asked of the accessor is asked somewhere.
"""

import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
failed = False


def complain(text):
    global failed
    failed = True
    print(text, file=sys.stderr)


def plain(text):
    """A C string, or several side by side, without quotes."""
    return "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', text))


ROW = re.compile(
    r"^TD_LOOK\((\w+),\s*([\w |\n]+?),\s*((?:\"[^\"]*\"\s*)+),"
    r"\s*((?:\"[^\"]*\"\s*)+),\s*((?:\"[^\"]*\"\s*)+)\)",
    re.M,
)
VALUES = re.compile(r"TD_DATED_(\w+)")
source = (root / "lib/record/look.def").read_text(encoding="utf-8")
rows = {}
for name, values, day, by, why in ROW.findall(source):
    words = ", ".join(v.lower() for v in VALUES.findall(values))
    rows[name] = (words, plain(day), plain(by), plain(why))
count = len(re.findall(r"^TD_LOOK\(", source, re.M))
if count != len(rows) or not rows:
    complain(f"look.def: {count} rows, of which {len(rows)} can be read")

page = {}
for line in (root / "docs/time.md").read_text(encoding="utf-8").splitlines():
    cells = [cell.strip() for cell in line.strip("|").split("|")]
    if line.startswith("| `") and len(cells) == 5:
        page[cells[0].strip("`").upper().replace("-", "_")] = tuple(cells[1:])
for name in sorted(rows.keys() | page.keys()):
    if name not in page:
        complain(f"docs/time.md: no row {name.lower()}")
    elif name not in rows:
        complain(f"docs/time.md: {name.lower()} is no row of look.def")
    elif rows[name] != page[name]:
        for ours, theirs in zip(rows[name], page[name]):
            if ours != theirs:
                complain(f"docs/time.md: {name.lower()}: {theirs!r}, in look.def {ours!r}")

tried = {}
for line in (root / "tests/lint/looks.txt").read_text(encoding="utf-8").splitlines():
    if not line or line.startswith("#"):
        continue
    name, file, text = line.split(maxsplit=2)
    text_of = root / file
    if not text_of.is_file() or text not in text_of.read_text(encoding="utf-8"):
        complain(f"looks.txt: {file} has no {text!r}")
    tried[name] = tried.get(name, 0) + 1
for name in sorted(rows.keys() | tried.keys()):
    if name not in rows:
        complain(f"looks.txt: {name} is no row of look.def")
    elif tried.get(name, 0) < 2:
        complain(f"looks.txt: {name} needs two tests, on either side of its day")

code = "".join(
    file.read_text(encoding="utf-8")
    for folder in ("lib", "cmd")
    for file in sorted((root / folder).rglob("*.c"))
)
# Rows of rules are asked for by functions of their own (facts.txt).
BY_FUNCTION = {"CATALOGUE": "td_matter_award(", "POWER": "td_matter_award_on("}
for name in rows:
    asked = BY_FUNCTION.get(name, f"TD_LOOK_{name}")
    if asked not in code:
        complain(f"look.def: nobody asks by {name}")

sys.exit(failed)
