"""Run clauses as they stand in documents, and count what was read of them.

read_clauses.py DEADLINE-RESOLVE TABLE SHARE

A row of the table is a clause, its kind, --anchor, --from, --to, and the days
wanted, apart by commas, or "undetermined": status 1 and no day. Of the rows of
each kind at least SHARE in 100 have to be right, and no day may be wrong.
Rows with a day that rest on a year without a calendar do not count.
"""

import collections
import os
import subprocess
import sys

PROGRAM, TABLE, SHARE = sys.argv[1], sys.argv[2], int(sys.argv[3])


def run(row):
    words, _, anchor, first, last, _ = row
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
        environment[name] = os.environ.get(name, "")
    options = [part for name, value in (("--anchor", anchor),
                                        ("--from", first), ("--to", last))
               if value for part in (name, value)]
    return subprocess.run(
        [PROGRAM, "--lang", "en", *options, "--", words], cwd="/",
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment,
        encoding="utf-8")


right, rows = collections.Counter(), collections.Counter()
wrong = 0
with open(TABLE, encoding="utf-8") as table:
    for line in table:
        row = line.rstrip("\n").split("\t")
        if len(row) != 6:
            sys.exit(f"{TABLE}: {len(row)} cells, not 6: {line}")
        kind, wanted = row[1], row[5]
        done = run(row)
        found = ",".join(done.stdout.split())
        if ("calendar-missing" in done.stderr and found != wanted and
                wanted != "undetermined"):
            continue
        rows[kind] += 1
        if (found == wanted and done.returncode == 0 or
                wanted == "undetermined" and not found and
                done.returncode == 1):
            right[kind] += 1
            continue
        wrong += bool(found)
        print(f"{kind}: {row[0]!r}: {found!r} with status {done.returncode}, "
              f"wanted {wanted!r}")
low = [kind for kind in rows if right[kind] * 100 < SHARE * rows[kind]]
for kind in rows:
    print(f"{kind}: {right[kind]} of {rows[kind]}")
if sum(rows.values()) < 200:
    sys.exit(f"{TABLE}: {sum(rows.values())} rows, at least 200 are wanted")
if low or wrong:
    sys.exit(f"{wrong} wrong days; too few right: {', '.join(low) or 'none'}")
