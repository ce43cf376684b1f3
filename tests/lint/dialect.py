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
    (re.compile(r"== NULL\b|\bNULL =="), "`!p`, not `p == NULL`"),
    (re.compile(r"\bNULL !="), "`p`, or `p != NULL`, not `NULL != p`"),
    (re.compile(r"\bsizeof ?\((?!%s|array\)|\()" % TYPE), "`sizeof x`, not `sizeof(x)`"),
)
NOT_NULL = re.compile(r"!= NULL\b")
ASKS = re.compile(r"(?:\b(?:if|while|assert)|!)\s*$")
JOINS = re.compile(r"&&|\|\||\?")


def blank(found):
    """As many lines, but nothing in them."""
    return re.sub(r"[^\n]", " ", found.group(0))


def before(text, at):
    """What stands before a place on its own level of parentheses, the opening
    one and all before it; None: a body begins there."""
    depth = 0
    own = ""
    while at > 0:
        at -= 1
        if text[at] in ")]":
            depth += 1
        elif text[at] in "([" and depth == 0:
            return own, text[:at]
        elif text[at] in "([":
            depth -= 1
        elif text[at] in "{}" and depth == 0:
            break
        elif depth == 0:
            own = text[at] + own
    return own, None


def is_condition(text, start, end):
    """Whether `!= NULL` asks, so that its answer is not kept or handed on."""
    own, opener = before(text, start)
    if opener is not None and re.search(r"\bfor\s*$", opener):
        return own.count(";") == 1
    own = own.rpartition(";")[2]
    if JOINS.match(text[end:].lstrip()):
        return True
    operand = re.split(r",|\?|:|\breturn\b|(?<![=!<>])=(?!=)", own)[-1]
    if re.search(r"&&|\|\|", operand):
        return True
    return opener is not None and ASKS.search(opener) and "?" not in own


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
                found = [(each.start(), wanted) for habit, wanted in HABITS
                         for each in habit.finditer(text)]
                found += [(each.start(), "`p`, not `p != NULL`")
                          for each in NOT_NULL.finditer(text)
                          if is_condition(text, each.start(), each.end())]
                for at, wanted in found:
                    failed = 1
                    print("%s:%d: %s" % (path, text.count("\n", 0, at) + 1, wanted))
    return failed


if __name__ == "__main__":
    sys.exit(main())
