#!/usr/bin/env python3
"""Each lint fails where what it holds is broken.

    self.py SOURCE_DIR

A copy of the tree is broken in many places, as somebody might break it who means
no harm, and the lint that is for it has to name each: its line where it was added
at the end of a file. What a lint tells of a file once is broken in another file.
"""

import os
import shutil
import subprocess
import sys
import tempfile

ROOMS = ("lib", "cmd", "include", "docs", "tests/lint")

# The lint, the file, what stands there instead of what ("": is added at the
# end), and what the lint has to say.
BREAKINGS = (
    ("facts", "lib/draft/named.c", "", "f(x->is.text);", "value that a correction"),
    ("facts", "lib/draft/named.c", "", "f(d->items[0].is);", "value that a correction"),
    ("facts", "lib/draft/named.c", "", "f(r->item.named_amount);", "amount that a decision"),
    ("facts", "lib/api/store.c", "", "f(items[2].named_amount);", "amount that a decision"),
    ("facts", "cmd/award-log.c", "", "f(decided->named_amount);", "amount that a decision"),
    ("facts", "lib/views/log/past.c", "", "f(x->recover_amount);", "amount that a revocation"),
    ("facts", "lib/views/shares/tally.c", "", "f(r.women);", "share of women"),
    ("facts", "lib/views/shares/tally.c", "", "f(who->own_name);", "name that a nomination"),
    ("facts", "lib/views/shares/tally.c", "", "f(what->deed);", "text of an achievement"),
    ("facts", "lib/views/shares/tally.c", "", "f(n->secrecy.text);", "mark of secrecy"),
    ("facts", "lib/views/shares/tally.c", "", "f(d->paper.date);", "day on a paper"),
    ("facts", "lib/check/rivals.c", "", "f(life.reached > 3);", "state of a nomination"),
    ("facts", "lib/check/rivals.c", "", "f(3 == a->reached);", "state of a nomination"),
    ("facts", "lib/check/rivals.c", "", "enum td_life_state s;", "state of a nomination"),
    ("facts", "tests/lint/facts.txt", "draft/named.c rules/matter.c", "check/rivals.c rules/matter.c",
     "nothing in lib/check/rivals.c reads"),
    ("sizes", "lib/draft/facts.c", "", "/* Longer. */", "its row"),
    ("sizes", "lib/record/read.c", "#include <stdlib.h>\n", "", "its row"),
    ("sizes", "tests/lint/sizes.txt", "", "lib/draft/grid.c 80 it is not long", "needs no row"),
    ("sizes", "lib/draft/named.c", "", "\n" * 400, "are allowed"),
    ("names", "lib/draft/named.c", "", "int foo_glob;", "foo_glob does not begin"),
    ("names", "lib/draft/named.c", "", "int *a[2] = { 0 }, td_b;", "a does not begin"),
    ("names", "lib/draft/named.c", "", "int td_foo_glob = 3;", "no header declares"),
    ("names", "lib/draft/named.h", "", "extern int foo_glob;", "foo_glob does not begin"),
    ("names", "lib/draft/named.h", "", "typedef int foo_t;", "foo_t does not begin"),
    ("names", "lib/draft/named.h", "", "typedef int (*foo)(int);", "foo does not begin"),
    ("names", "lib/draft/named.c", "", "int\nfoo(void)\n{\n}", "foo() does not begin"),
    ("names", "lib/draft/named.c", "", "int\ntd_foo(void)\n{\n}", "no header declares"),
    ("names", "cmd/award-log.c", "", "int\nfoo(void)\n{\n}", "foo is not static"),
    ("names", "cmd/award-log.c", "", "int td_foo;", "td_foo is not static"),
    ("dialect", "lib/draft/named.c", "", "int x = NULL != p;", "`p`"),
    ("dialect", "lib/draft/named.c", "", "f(NULL == p);", "`!p`"),
    ("dialect", "lib/draft/named.c", "", "if (f(a) != NULL) {}", "`p`"),
    ("dialect", "lib/draft/named.c", "", "if ((a = f(g(x))) != NULL) {}", "`p`"),
    ("dialect", "lib/draft/named.c", "", "for (; p != NULL;) {}", "`p`"),
    ("dialect", "lib/draft/named.c", "", "x = !(p != NULL);", "`p`"),
    ("dialect", "lib/draft/named.c", "", "return q && p != NULL;", "`p`"),
    ("dialect", "lib/draft/named.c", "", "return p != NULL ? 1 : 2;", "`p`"),
    ("dialect", "lib/draft/named.c", "", "x = sizeof(x);", "`sizeof x`"),
    ("includes", "lib/rules/cite.c", "", "#include <archive/reader.h>", "rules sees archive"),
    ("includes", "lib/rules/weight.h", "", "#  include \"archive/reader.h\"",
     "rules sees archive"),
    ("layers", "lib/rules/cite.c", "", "#include <archive/reader.h>",
     "rules may not include archive"),
    ("layers", "lib/rules/cite.c", "", "#include <rules/matter.h>", "is ours"),
    ("layers", "lib/rules/cite.c", "", "#include READER", "names no file"),
    ("layers", "lib/rules/cite.c", "", "void f(void) { exit(1); }", "end the process"),
)


def run(lint, root):
    """What a lint finds in a tree."""
    folder = os.path.join(root, "tests/lint", lint)
    command = ["sh", folder + ".sh"] if os.path.exists(folder + ".sh") else [
        sys.executable, folder + ".py"]
    done = subprocess.run([*command, root], stdout=subprocess.PIPE, check=False,
                          stderr=subprocess.STDOUT, encoding="utf-8")
    return done.stdout if done.returncode != 0 else ""


def break_all(root, breakings):
    """Break a tree; where each has its place: a file, and its lines."""
    places = []
    for _, path, old, new, _ in breakings:
        with open(os.path.join(root, path), encoding="utf-8") as stream:
            whole = stream.read()
        if old not in whole:
            sys.exit("%s: there is no '%s'" % (path, old))
        lines = []
        if not old:
            first = whole.count("\n") + 1
            lines = ["%s:%d:" % (path, line)
                     for line in range(first, first + 1 + new.count("\n"))]
        whole = whole.replace(old, new, 1) if old else "%s%s\n" % (whole, new)
        with open(os.path.join(root, path), "w", encoding="utf-8") as stream:
            stream.write(whole)
        places.append([*lines, path + ": "])
    return places


def not_told(lint, breakings, places, said):
    failed = 0
    for (_, path, _, new, wanted), place in zip(breakings, places):
        if not any(wanted in line and (path.endswith(".txt") or
                                       line.startswith(tuple(place)))
                   for line in said.splitlines()):
            failed = 1
            print("%s does not say '%s' of %s: %s" % (lint, wanted, path, new.strip()))
    return failed


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as root:
        for room in ROOMS:
            shutil.copytree(os.path.join(sys.argv[1], room), os.path.join(root, room))
        for lint in sorted({each[0] for each in BREAKINGS}):
            breakings = [each for each in BREAKINGS if each[0] == lint]
            places = break_all(root, breakings)
            failed |= not_told(lint, breakings, places, run(lint, root))
            for path in {each[1] for each in breakings}:
                shutil.copy(os.path.join(sys.argv[1], path), os.path.join(root, path))
    return failed


if __name__ == "__main__":
    sys.exit(main())
