#!/usr/bin/env python3
"""One dialect: conditions ask `p` and `!p`, sizes are `sizeof x`.

    dialect.py SOURCE_DIR

`p != NULL` is for an answer that is kept or handed on as a bool; parentheses
after sizeof are for a type.
"""

import os
import re
import sys

# A comment, a text, a character.
QUOTED = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'', re.S)
TYPE = r"(?:struct|enum|union|const|char|int|long|short|unsigned|void|bool|\w+_t)\b"
HABITS = (
    (re.compile(r"== NULL\b"), "`!p`, not `p == NULL`"),
    (re.compile(r"!= NULL\s*(?:&&|\|\||\?)"), "`p`, not `p != NULL`"),
    (re.compile(r"\b(?:if|while|assert) \([^()]*(?:\([^()]*\)[^()]*)*!= NULL\)"),
     "`p`, not `p != NULL`"),
    (re.compile(r"\bsizeof ?\((?!%s|array\)|\()" % TYPE), "`sizeof x`, not `sizeof(x)`"),
)


def blank(found):
    """As many lines, but nothing in them."""
    return re.sub(r"[^\n]", " ", found.group(0))


def main():
    os.chdir(sys.argv[1])
    failed = 0
    for room in ("lib", "cmd", "tests"):
        for folder, folders, names in os.walk(room):
            folders.sort()
            for name in sorted(names):
                if not name.endswith((".c", ".h")):
                    continue
                path = os.path.join(folder, name)
                with open(path, encoding="utf-8") as stream:
                    text = QUOTED.sub(blank, stream.read())
                for habit, wanted in HABITS:
                    for found in habit.finditer(text):
                        failed = 1
                        print("%s:%d: %s" % (path, text.count("\n", 0, found.start()) + 1,
                                             wanted))
    return failed


if __name__ == "__main__":
    sys.exit(main())
