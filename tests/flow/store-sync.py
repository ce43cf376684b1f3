#!/usr/bin/env python3
"""store-sync.py WRITER - what a commit needs is on the disk before the branch
names it, and the branch when the command ends, also where git's own settings
forbid it to sync anything: by the order of the system calls.

A name counts as on the disk when its directory is synced after it was given;
a file's content when the file was synced after it was written and before it
got its name.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += 0$")
OPEN = re.compile(r"^\d+<([^>]*)>")
TEXT = re.compile(r'(?:(AT_FDCWD)?(?:\d+)?(?:<([^>]*)>)?, )?"([^"]*)"')


def fail(text):
    sys.exit(f"not ok: {text}")


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def make_store(root):
    run("git", "init", "-q", "-b", "main", root)
    for name, value in (("user.name", "A"), ("user.email", "a@example.org"),
                        ("core.fsync", "none"),
                        ("core.fsyncObjectFiles", "false")):
        run("git", "-C", root, "config", name, value)
    (root / "thidua.yaml").write_text("a:\n")
    (root / "old.yaml").write_text("old")
    run("git", "-C", root, "add", ".")
    run("git", "-C", root, "commit", "-qm", "start")


def events(trace):
    """("sync", path) and ("name", from, to), in order."""
    for line in trace.read_text().splitlines():
        call = CALL.match(line)
        if not call:
            continue
        if call[1] in ("fsync", "fdatasync"):
            yield "sync", OPEN.match(call[2])[1]
        elif call[1] in ("link", "linkat", "rename", "renameat", "renameat2"):
            yield ("name", *(os.path.join(place or "", name)
                             for _, place, name in TEXT.findall(call[2])))


def check(root, trace):
    ready = set()    # files and directories with all they hold
    awaited = set()  # directories with a name that is not on the disk
    git = f"{root}/.git/"
    seen = {"object": 0, "record": 0, "branch": 0}
    for event in events(trace):
        if event[0] == "sync":
            ready.add(event[1])
            awaited.discard(event[1])
            continue
        _, before, after = event
        kind = ("object" if after.startswith(git + "objects/") else
                "branch" if after == git + "refs/heads/main" else
                "record" if not after.startswith(git) else
                "index" if after == git + "index" else None)
        if not kind or ".thidua~" in after or ".thidua-" in after:
            continue
        if before not in ready:
            fail(f"{after} is named before its content is synced")
        if kind == "branch":
            if awaited:
                fail(f"the branch moves before {awaited} is synced")
            if git + "thidua.index" not in ready:
                fail("the branch moves before the index is synced")
        if kind != "index":
            awaited.add(os.path.dirname(after))
            seen[kind] += 1
    if awaited:
        fail(f"it ends before {awaited} is synced")
    if seen["object"] < 5 or seen["record"] < 2 or seen["branch"] != 1:
        fail(f"too little was seen: {seen}")
    return seen


def main():
    writer = sys.argv[1]
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name).resolve()
        os.environ.update(HOME=name, GIT_CONFIG_NOSYSTEM="1",
                          ASAN_OPTIONS="detect_leaks=0")
        root = work / "store"
        make_store(root)
        trace = work / "trace"
        run("strace", "-f", "-qq", "-y", "-o", trace, "-e",
            "trace=fsync,fdatasync,link,linkat,rename,renameat,renameat2",
            writer, "write", root, "a/b/new.yaml", "new", "old.yaml", "other")
        print("ok:", check(str(root), trace))


if __name__ == "__main__":
    main()
