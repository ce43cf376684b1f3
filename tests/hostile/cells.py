#!/usr/bin/env python3
r"""Every cell of a table of past awards, filled with what no cell should hold.

    cells.py BIN DATA FIXTURES [EVERY]

Each column in turn is left out, left empty, or says what it should not. The
table, or every so many-th, is then loaded or refused with status 1; all that is said of it stands at
one of its rows, never at a line that the table does not have. Under sanitizers:

    python3 tests/hostile/cells.py build/sanitize/bin tests/cases/data \
      build/sanitize/tests/fixtures
"""

import itertools
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROW = {
    "issuer": "huyen-cam-thu", "number": "12/QĐ-UBND", "date": "2024-12-20",
    "decider": "district-chairman", "signed": "", "signer": "Lê Văn Mẫu",
    "office": "Chủ tịch", "award": "LDTT", "kind": "individual",
    "person": "tran-thi-thu", "unit": "", "name": "", "ground": "merit",
    "stage": "annual", "year": "2024", "achievement": "Tận tụy với dân",
    "amount": "710000", "campaign": "thuong-xuyen", "received": "2024-12-01",
    "consent": "2024-12-21", "guardian": "",
}
VALUES = [
    "", "x", " ", "11/12/2024", "2024-02-30", "2024-12-20 ", "-5", "1e6", "0",
    "9" * 40, "null", "~", "true", "{}", "[a", "a: b", "# a", "*a", "../..",
    "a/b", "a\nb", "a\tb", "\x01\x1b[31m\x7f", "\u0085\u2028\ufeff\u202e",
    "NGA\u0301Y", "\U0001f600", "đ" * 300, "x" * 70000, "/", "12/QĐ-UBND/",
]
ALLOWED = (0, 1)
PLACE = re.compile(r"^<stdin>(?::(\d+):(\d+))?: (?:error|warning|note)")
CONTROL = re.compile(rb"[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]")


def cell(text):
    return '"' + text.replace('"', '""') + '"'


def table(rows):
    lines = [",".join(rows[0])] + [",".join(map(cell, row.values())) for row in rows]
    return "\n".join(lines) + "\n"


def spoilt():
    """Each table, and what was done to it: a decision for each value, and two
    rows of one decision that differ in the column."""
    for column in ROW:
        yield column + " left out", table(
            [{key: text for key, text in ROW.items() if key != column}])
        yield column + " of any kind", table(
            [{**ROW, "number": "%d/QĐ-UBND" % number, column: value}
             for number, value in enumerate(VALUES, 1)])
        for value in "", "11/12/2024":
            yield "%s = '%s'" % (column, value), table([{**ROW, column: value}])
            yield "%s = '%s' below" % (column, value), table(
                [ROW, {**ROW, "person": "pham-thi-vi-du", column: value}])
    yield "rows cut short", table([ROW])[:-60]


def faults(run, text):
    """What is wrong with how a table was answered."""
    if run.returncode not in ALLOWED:
        yield "status %d" % run.returncode
    if CONTROL.search(run.stderr):
        yield "control characters"
    said = run.stderr.decode("utf-8", "replace").splitlines()
    if run.returncode and not said:
        yield "nothing said"
    for line in said:
        place = PLACE.match(line)
        if not place:
            yield "no place of the table: " + line
        elif place[1] and int(place[1]) > text.count("\n") + 1:
            yield "a line that the table has not: " + line


def main():
    commands, data, fixtures = map(os.path.abspath, sys.argv[1:4])
    every = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    home = tempfile.mkdtemp()
    store = os.path.join(home, "store")
    environment = dict(
        os.environ, PATH=commands + ":/usr/bin:/bin", HOME=home, TZ="UTC",
        LC_ALL="C.UTF-8", THIDUA_STORE=store, GIT_CONFIG_NOSYSTEM="1",
        GIT_AUTHOR_NAME="Nguyễn Văn Mẫu", GIT_AUTHOR_EMAIL="mau@vi-du.example",
        GIT_COMMITTER_NAME="Nguyễn Văn Mẫu",
        GIT_COMMITTER_EMAIL="mau@vi-du.example")
    failed = count = 0
    try:
        shutil.copytree(os.path.join(fixtures, "ha-tinh"), store)
        subprocess.run(["sh", "-c", '. "$1/past.sh" && past "$2"', "sh", data, store],
                       env=environment, check=True)
        for what, text in itertools.islice(spoilt(), 0, None, every):
            run = subprocess.run(
                ["award-load", "-n", "--lang", "en", "--today", "2026-05-05", "-"],
                env=environment, input=text.encode(), capture_output=True,
                timeout=60, check=False)
            count += 1
            for fault in faults(run, text):
                failed += 1
                print("%s: %s" % (what, fault[:300]))
    finally:
        shutil.rmtree(home)
    print("%d tables, %d faults" % (count, failed))
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
