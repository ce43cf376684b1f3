#!/usr/bin/env python3
"""Functions stop at 60 lines, files at 350, commands at 150.

    sizes.py SOURCE_DIR

What is longer for a reason stands in sizes.txt: file, lines, and why. The lines
are as many as it has, so that whoever lets it grow says so, and what became
short enough has no row.
"""

import os
import sys

LIMITS = {"lib": 350, "cmd": 150}
FUNCTION = 60


def known():
    rows = {}
    with open("tests/lint/sizes.txt", encoding="utf-8") as stream:
        for line in stream:
            if line.strip() and not line.startswith("#"):
                path, lines, _ = line.split(None, 2)
                rows[path] = int(lines)
    return rows


def long_functions(lines):
    """Where a body begins in the first column, and how long it is."""
    start = None
    for number, line in enumerate(lines, 1):
        if line == "{":
            start = number
        elif line == "}" and start:
            if number - start - 1 > FUNCTION:
                yield start, number - start - 1
            start = None


def main():
    os.chdir(sys.argv[1])
    rows = known()
    failed = 0
    for room, limit in LIMITS.items():
        for folder, folders, names in os.walk(room):
            folders.sort()
            for name in sorted(names):
                if not name.endswith((".c", ".h")):
                    continue
                path = os.path.join(folder, name)
                with open(path, encoding="utf-8") as stream:
                    lines = stream.read().splitlines()
                for line, length in long_functions(lines):
                    failed = 1
                    print("%s:%d: a function of %d lines" % (path, line, length))
                row = rows.pop(path, None)
                if row is None and len(lines) > limit:
                    failed = 1
                    print("%s: %d lines, %d are allowed" % (path, len(lines), limit))
                if row is not None and len(lines) <= limit:
                    failed = 1
                    print("tests/lint/sizes.txt: %s needs no row" % path)
                elif row is not None and len(lines) != row:
                    failed = 1
                    print("%s: %d lines, its row in tests/lint/sizes.txt has %d"
                          % (path, len(lines), row))
    for path in rows:
        failed = 1
        print("tests/lint/sizes.txt: there is no %s" % path)
    return failed


if __name__ == "__main__":
    sys.exit(main())
