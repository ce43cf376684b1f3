"""The official draft-07 suite, as Debian packages it.

official.py SCHEMA-VERDICT SUITE

Every case of every group must come out as the suite says. A group may be
refused only when it is listed here, with the reason; so an evaluator that
refuses more than it did fails, and so does a missing suite.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

ESCAPED = "schema-unsupported"  # keys that are no keywords, to be pointed at
REMOTE = "schema-remote-ref"
INNER_ID = "schema-unsupported"

REFUSED = {
    ("definitions.json", "valid definition"): REMOTE,
    ("definitions.json", "invalid definition"): REMOTE,
    ("ref.json", "escaped pointer ref"): ESCAPED,
    ("ref.json", "remote ref, containing refs itself"): REMOTE,
    ("ref.json", "Recursive references between schemas"): INNER_ID,
    ("refRemote.json", "remote ref"): REMOTE,
    ("refRemote.json", "fragment within remote ref"): REMOTE,
    ("refRemote.json", "ref within remote ref"): REMOTE,
    ("refRemote.json", "base URI change"): INNER_ID,
    ("refRemote.json", "base URI change - change folder"): INNER_ID,
    ("refRemote.json", "base URI change - change folder in subschema"):
        INNER_ID,
    ("refRemote.json", "root ref in remote ref"): REMOTE,
}

# Files below optional/ that the evaluator answers for as well.
OPTIONAL = ["bignum.json", "zeroTerminatedFloats.json"]


def verdicts(program, schema, instances):
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(schema, file, ensure_ascii=False)
        file.flush()
        lines = "".join(json.dumps(i, ensure_ascii=False) + "\n"
                        for i in instances)
        run = subprocess.run([program, file.name], input=lines, text=True,
                             stdout=subprocess.PIPE, check=True)
    return run.stdout.splitlines()


def main(program, suite):
    suite = pathlib.Path(suite)
    files = sorted(suite.glob("*.json"))
    files += [suite / "optional" / name for name in OPTIONAL]
    right = wrong = refused = 0
    unused = dict(REFUSED)
    if len(files) < 30:
        sys.exit(f"the suite is not at {suite}: "
                 "install json-schema-test-suite")
    for path in files:
        for group in json.loads(path.read_text(encoding="utf-8")):
            name = f"{path.name}: {group['description']}"
            tests = group["tests"]
            lines = verdicts(program, group["schema"],
                             [t["data"] for t in tests])
            if lines and lines[0].startswith("refused"):
                refused += len(tests)
                reason = unused.pop((path.name, group["description"]), None)
                if lines[0] != f"refused {reason}":
                    wrong += 1
                    print(f"not ok: {name}: {lines[0]}")
                continue
            for test, line in zip(tests, lines, strict=True):
                if line == str(int(test["valid"])):
                    right += 1
                else:
                    wrong += 1
                    print(f"not ok: {name}: {test['description']}: {line}")
    for path, description in unused:
        wrong += 1
        print(f"not ok: {path}: {description}: expected to be refused")
    print(f"{right} right, {wrong} wrong, {refused} refused")
    return 1 if wrong else 0


sys.exit(main(*sys.argv[1:]))
