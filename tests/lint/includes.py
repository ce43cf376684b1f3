#!/usr/bin/env python3
"""No file sees a layer that the table in docs/architecture.md denies it.

    includes.py SOURCE_DIR

layers.sh looks at what a file includes; this follows the includes of those to
the end, in quotes or not, and says by which way the forbidden one is reached. A
row that allows what no file of its layer includes is wrong as well: it is a door
left open.
"""

import os
import re
import sys

ROW = re.compile(r"^\| `([a-z]+)` \|[^|]*\|([^|]*)\|$", re.M)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]', re.M)


def read(path):
    with open(path, encoding="utf-8") as stream:
        return stream.read()


def files_of(room):
    for folder, folders, names in os.walk(room):
        folders.sort()
        for name in sorted(names):
            if name.endswith((".c", ".h")):
                yield os.path.join(folder, name)


def layer_of(path):
    return "cmd" if path.startswith("cmd/") else path.split("/")[1]


def ways(path, includes):
    """Every file that this one sees, with the files on the way to it."""
    found = {path: [path]}
    todo = [path]
    while todo:
        at = todo.pop()
        for name in includes.get(at, ()):
            if name not in found:
                found[name] = found[at] + [name]
                todo.append(name)
    return found


def main():
    os.chdir(sys.argv[1])
    table = {layer: set(re.findall(r"`([a-z]+)`", cell))
             for layer, cell in ROW.findall(read("docs/architecture.md"))}
    paths = [*files_of("lib"), *files_of("cmd")]
    ours = set(paths)
    includes = {path: ["lib/" + name for mark, name in INCLUDE.findall(read(path))
                       if mark == '"' or "lib/" + name in ours]
                for path in paths}
    used = {layer: set() for layer in table}
    failed = 0
    for path in paths:
        layer = layer_of(path)
        told = set()
        for name, way in ways(path, includes).items():
            seen = layer_of(name)
            used[layer].add(seen)
            if seen == layer or seen in table[layer] or seen in told:
                continue
            told.add(seen)
            failed = 1
            print("%s: %s sees %s: %s" % (path, layer, seen, " > ".join(way)))
    for layer, allowed in table.items():
        for name in sorted(allowed - used[layer]):
            failed = 1
            print("docs/architecture.md: %s need not include %s" % (layer, name))
    return failed


if __name__ == "__main__":
    sys.exit(main())
