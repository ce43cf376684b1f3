"""Run every row of the tables in the manual page on deadlines.

read_phrases.py DEADLINE-RESOLVE PAGE

A row is three cells: the words, what is known, and what they come to.
"""

import json
import os
import subprocess
import sys

PROGRAM, PAGE = sys.argv[1:]


def rows(path):
    """The rows of all tables, without their headings."""
    row = None
    with open(path, encoding="utf-8") as page:
        for line in page:
            line = line.rstrip("\n")
            if line.startswith("|"):
                row = [line[1:].strip()]
            elif row and line.startswith(":") and not line.startswith(":<"):
                row.append(line[1:].strip())
                if len(row) == 3:
                    yield row
                    row = None
            elif row:
                sys.exit(f"{path}: a row ends too early: {row}")


def options(known):
    if known == "—":
        return []
    if ".." in known:
        begin, end = known.split("..")
        return ["--from", begin, "--to", end]
    return ["--event" if "=" in known else "--anchor", known]


def call(words, known, *more):
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
        environment[name] = os.environ.get(name, "")
    return subprocess.run(
        [PROGRAM, *more, *options(known), "--", words],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd="/",
        env=environment, encoding="utf-8")


def run(words, known):
    done = call(words, known)
    if done.returncode == 0:
        return " ".join(done.stdout.split())
    done = call(words, known, "--format", "json")
    if not done.stdout:
        first = done.stderr.splitlines()[0]
        return "refused: " + json.loads(first)["facts"]["word"]
    return "no day: " + json.loads(done.stdout.splitlines()[0])["why"]


count = failed = 0
for words, known, wanted in rows(PAGE):
    count += 1
    found = run(words, known)
    if found != wanted:
        failed += 1
        print(f"'{words}' ({known}): '{found}', the page says '{wanted}'")
if count < 40:
    sys.exit(f"{PAGE}: found {count} rows, at least 40 are wanted")
sys.exit(1 if failed else 0)
