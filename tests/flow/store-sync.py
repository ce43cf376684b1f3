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

CALL = re.compile(r"^(\d+) +(\w+)\((.*?)\)? += \d+(?:<.*>)?$")
BEGUN = re.compile(r"^(\d+) +(\w+)\((.*) <unfinished \.\.\.>$")
ENDED = re.compile(r"^(\d+) +<\.\.\. (\w+) resumed>(.*?)\)? += \d+(?:<.*>)?$")
OPEN = re.compile(r"^\d+<([^>]*)>")
TEXT = re.compile(r'(?:(AT_FDCWD)?(?:\d+)?(?:<([^>]*)>)?, )?"([^"]*)"')
CALLS = ("fsync", "fdatasync", "syncfs", "link", "linkat", "rename",
         "renameat", "renameat2", "mkdir", "mkdirat", "openat", "ftruncate")

# No thread is to be had.
ALONE = ("-e", "inject=clone3,clone:error=EAGAIN")


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


def calls(trace):
    """(call, arguments) of each that was done, when it was done."""
    begun = {}
    for line in trace.read_text().splitlines():
        call = BEGUN.match(line)
        if call:
            begun[call[1], call[2]] = call[3]
            continue
        call = ENDED.match(line)
        if call:
            if call[2] in CALLS:
                yield call[2], begun.pop((call[1], call[2])) + call[3]
            continue
        call = CALL.match(line)
        if call and call[2] in CALLS:
            yield call[2], call[3]


def events(trace):
    """("sync", path), ("sync all",), ("new", path), ("name", from, to),
    ("directory", path) and ("empty", path), in order."""
    for call, arguments in calls(trace):
        paths = [os.path.normpath(os.path.join(place or "", name))
                 for _, place, name in TEXT.findall(arguments)]
        if call in ("fsync", "fdatasync"):
            yield "sync", OPEN.match(arguments)[1]
        elif call == "syncfs":
            yield ("sync all",)
        elif call == "ftruncate":
            yield "empty", OPEN.match(arguments)[1]
        elif call.startswith("mkdir"):
            yield "directory", paths[0]
        elif call != "openat":
            yield "name", paths[0], paths[1]
        elif "O_CREAT" in arguments:
            yield "new", paths[0]


def kind_of(path, git):
    if path.startswith(git + "objects/"):
        return "object"
    if path == git + "refs/heads/main":
        return "branch"
    if path == git + "index":
        return "index"
    return None if path.startswith(git) else "record"


class Disk:
    """What is on the disk, as far as the calls say."""

    def __init__(self, root):
        self.git = f"{root}/.git/"
        self.ready = set()    # files and directories with all they hold
        self.new = set()      # files
        self.awaited = set()  # directories with a name that is not on it
        self.seen = {"object": 0, "record": 0, "branch": 0, "index": 0}

    def sync(self, path):
        self.ready.add(path)
        self.awaited.discard(path)

    def sync_all(self):
        self.ready |= self.new | {self.git[:-1], self.git + "thidua.lock",
                                  self.git + "index.lock"}
        self.awaited.clear()

    def made(self, path):
        if ".thidua~" in path and self.git + "thidua.lock" not in self.ready:
            fail(f"{path} is made before the journal is synced")
        self.new.add(path)

    def emptied(self, path):
        if path == self.git + "thidua.lock" and self.awaited:
            fail(f"the journal forgets before {self.awaited} is synced")

    def directory(self, path):
        if kind_of(path, self.git) in ("object", "record"):
            self.awaited.add(os.path.dirname(path))

    def name(self, before, after):
        kind = kind_of(after, self.git)
        if not kind or ".thidua~" in after:
            return
        if before not in self.ready:
            fail(f"{after} is named before its content is synced")
        if self.git + "thidua.lock" not in self.ready:
            fail(f"{after} is named before the journal is synced")
        if kind == "branch":
            if self.awaited:
                fail(f"the branch moves before {self.awaited} is synced")
            for path in (self.git + "index.lock", self.git[:-1]):
                if path not in self.ready:
                    fail(f"the branch moves before {path} is synced")
        self.awaited.add(os.path.dirname(after))
        self.seen[kind] += 1


def check(root, trace, records):
    disk = Disk(root)
    for event in events(trace):
        if event[0] == "sync":
            disk.sync(event[1])
        elif event[0] == "sync all":
            disk.sync_all()
        elif event[0] == "new":
            disk.made(event[1])
        elif event[0] == "empty":
            disk.emptied(event[1])
        elif event[0] == "directory":
            disk.directory(event[1])
        else:
            disk.name(*event[1:])
    if disk.awaited:
        fail(f"it ends before {disk.awaited} is synced")
    seen = disk.seen
    if (seen["object"] < records + 3 or seen["record"] != records
            or seen["branch"] != 1 or seen["index"] != 1):
        fail(f"too little was seen: {seen}")
    return seen


def follow(writer, root, trace, options, *files):
    run("strace", "-f", "-qq", "-y", "-o", trace, "-e",
        "trace=clone,clone3," + ",".join(CALLS), *options, writer, "write",
        root, *files)
    print("ok:", check(str(root), trace, len(files) // 2))


def main():
    writer = sys.argv[1]
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name).resolve()
        os.environ.update(HOME=name, GIT_CONFIG_NOSYSTEM="1",
                          ASAN_OPTIONS="detect_leaks=0")
        root = work / "store"
        make_store(root)
        trace = work / "trace"
        follow(writer, root, trace, (), "a/b/new.yaml", "new", "old.yaml",
               "other")
        follow(writer, root, trace, ALONE, "a/c/d/new.yaml", "more",
               "old.yaml", "another")
        # So many that their file system is synced as a whole.
        many = [text for number in range(70)
                for text in (f"many/{number}/x.yaml", f"{number}")]
        follow(writer, root, trace, (), *many)


if __name__ == "__main__":
    main()
