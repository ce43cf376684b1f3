#!/usr/bin/env python3
"""No circle among the files of a module but the recursions that are named.

    circles.py SOURCE_DIR BUILD_DIR

A file calls another when its object wants what the other's defines. Files that
call each other in a circle can only be read all at once; most often a helper
was left in the file on top. What is recursion in its nature stands in
circles.txt: the module, the files, and why.
"""

import os
import re
import subprocess
import sys

OBJECT = re.compile(r"^([a-z]+)/CMakeFiles/[^/]+/(.+)\.c\.o$")


def objects(build):
    """Every (module, file, path of its object) of the library."""
    room = os.path.join(build, "lib")
    for folder, folders, names in os.walk(room):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(folder, name)
            found = OBJECT.match(os.path.relpath(path, room))
            if found:
                yield found.group(1), found.group(2), path


def symbols(paths):
    """What each object defines for others, and what it wants of them."""
    found = {path: (set(), set()) for path in paths}
    out = subprocess.run(["nm", "-A", *paths], stdout=subprocess.PIPE, check=True,
                         universal_newlines=True).stdout
    for line in out.splitlines():
        path, _, rest = line.rpartition(":")
        words = rest.split()
        defined, wanted = found[path]
        if words[-2] == "U":
            wanted.add(words[-1])
        elif words[-2] in "TDRBV":
            defined.add(words[-1])
    return found


def calls_of(files):
    """Which file calls which, and by what names."""
    home = {name: file for file, (defined, _) in files.items() for name in defined}
    calls = {file: {} for file in files}
    for file, (_, wanted) in files.items():
        for name in sorted(wanted):
            if home.get(name, file) != file:
                calls[file].setdefault(home[name], []).append(name)
    return calls


def reached(calls, start):
    found, todo = set(), [start]
    while todo:
        for file in calls[todo.pop()]:
            if file not in found:
                found.add(file)
                todo.append(file)
    return found


def circles(calls):
    ways = {file: reached(calls, file) for file in calls}
    seen = set()
    for file in sorted(calls):
        if file in seen or file not in ways[file]:
            continue
        circle = sorted(f for f in ways[file] if file in ways[f])
        seen.update(circle)
        yield circle


def named(source):
    """The recursions of circles.txt: `module: file file …  # why`."""
    rows = {}
    with open(os.path.join(source, "tests/lint/circles.txt"),
              encoding="utf-8") as stream:
        for line in stream:
            if line.strip() and not line.startswith("#"):
                what, _, _ = line.partition("#")
                module, _, files = what.partition(":")
                rows[module.strip(), tuple(sorted(files.split()))] = line.strip()
    return rows


def main():
    source, build = sys.argv[1:3]
    rows = named(source)
    places = [(module, file, path) for module, file, path in objects(build)
              if os.path.exists(os.path.join(source, "lib", module, file + ".c"))]
    if not places:
        sys.exit("%s holds no objects of lib" % build)
    found = symbols([path for _, _, path in places])
    modules = {}
    for module, file, path in places:
        modules.setdefault(module, {})[file] = found[path]
    failed = 0
    for module, files in sorted(modules.items()):
        calls = calls_of(files)
        for circle in circles(calls):
            if rows.pop((module, tuple(circle)), None):
                continue
            failed = 1
            print("lib/%s: a circle of %s" % (module, ", ".join(circle)))
            for file in circle:
                for other in sorted(set(calls[file]) & set(circle)):
                    print("  %s calls %s: %s"
                          % (file, other, " ".join(calls[file][other])))
    for line in rows.values():
        failed = 1
        print("tests/lint/circles.txt: no such circle: %s" % line)
    return failed


if __name__ == "__main__":
    sys.exit(main())
