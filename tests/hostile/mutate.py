#!/usr/bin/env python3
r"""Thousands of spoilt records, fed to the commands that read them.

    mutate.py BIN EXAMPLES FIXTURES [SECONDS [SEED [MUTANTS]]]

Whatever a file holds, a command ends with status 0, 1 or 3 and says nothing
that could drive a terminal. The store is a filled one: cases, proceedings,
decisions, templates, guidance. The mutations of one seed are always the same;
SECONDS bounds how many of them are tried, or MUTANTS, where it is given. The
whole of it, under sanitizers:

    for seed in 1 2 3; do
      python3 tests/hostile/mutate.py build/sanitize/bin examples \
        build/sanitize/tests/fixtures 0 $seed 20000
    done
"""

import copy
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

import yaml

ALLOWED = (0, 1, 3)
BATCH = 40
# C0 but for the line feed, DEL, and C1 as UTF-8 writes it.
CONTROL = re.compile(rb"[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]")
SCALARS = [
    None, True, False, 0, -1, 12, 10**30, 1e308, 97.5, "", " ", "-", "x" * 5000,
    "ha-tinh-2026", "HCLD3", "annual", "2026-02-30", "0000-00-00", "2026-05-11",
    "trước ngày 15/11 hằng năm", "NGA\u0301Y", "ngày\u202e", "\x1b[31m", "{}",
    "../../etc/passwd", "a--b", "12-KH.SXD", "đ" * 300, [], {}, [[]],
    [None], [{}], {"a": None}, [1, "a"], {"id": {"id": []}},
]

yaml.SafeLoader.yaml_implicit_resolvers = {
    first: [row for row in rows if "timestamp" not in row[0]]
    for first, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


# Commands that read a store, what lies in its work tree where they can, and those
# that check a file against it.
READERS = [
    ("award-status", ["--work-tree"]), ("award-shares", ["--work-tree"]),
    ("award-publish", ["--work-tree", "--format", "json"]),
    ("deadline-list", ["--today", "2027-12-01"]), ("award-log", []),
    ("award-log", ["--awards"]), ("award-replay", []),
    ("calendar-show", ["2027"]),
    ("award-shares", ["--work-tree", "--pending"]),
    ("document-draft",
     ["danh-sach", "--work-tree", "--campaign", "ha-tinh-2026"]),
    ("document-draft",
     ["to-trinh", "--work-tree", "--campaign", "ha-tinh-2026"]),
    ("document-draft",
     ["quyet-dinh", "--work-tree", "--campaign", "mau-khen-thuong"]),
]
WRITERS = [
    ("award-nominate", "nominations"), ("award-review", "proceedings"),
    ("award-decide", "decisions"),
]
CASES = [
    ("ha-tinh-so-xay-dung--audit-2027-08-01.yaml", "dung"),
    ("ha-tinh-ubnd-tinh--audit-2027-08-01.yaml", "tinh"),
]
CASE = """schema: thidua/case/1
subject: {unit: %s}
kind: audit
opened: "2027-08-01"
closed: "2027-09-01"
text: Kiểm toán việc sử dụng kinh phí (ví dụ).
"""


class Plain(yaml.SafeDumper):
    """Writes what is the same twice twice: an alias is refused unread."""

    def ignore_aliases(self, data):
        return True


def places(value, into):
    """Every (container, key) in a tree."""
    rows = value.items() if isinstance(value, dict) else enumerate(value)
    for key, part in rows:
        into.append((value, key))
        if isinstance(part, (dict, list)):
            places(part, into)
    return into


def rename(container, key, chance):
    """The key with a slip of the pen, its order kept."""
    name = str(key)
    at = chance.randrange(len(name) + 1)
    wrong = chance.choice([name[:at] + name[at + 1:], name[:at] + "x" + name[at:],
                           name.upper(), name + "\u00a0", ""])
    rows = [(wrong if k == key else k, v) for k, v in container.items()]
    container.clear()
    container.update(rows)


def spoil_tree(tree, chance):
    """Change a tree in one to three places."""
    tree = copy.deepcopy(tree)
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        rows = places(tree, [])
        if not rows:
            break
        container, key = chance.choice(rows)
        what = chance.randrange(6)
        if what == 0:
            del container[key]
        elif what == 1:
            container[key] = copy.deepcopy(chance.choice(SCALARS))
        elif what == 2 and isinstance(container, dict):
            rename(container, key, chance)
        elif what == 2:
            container.insert(key, copy.deepcopy(container[key]))
        elif what == 3:
            other, place = chance.choice(rows)
            swapped = copy.deepcopy(other[place])
            container[key] = swapped
        elif what == 4 and isinstance(container, dict):
            container["key%d" % chance.randrange(9)] = copy.deepcopy(container[key])
        else:
            container[key] = [container[key]] * chance.choice([1, 2, 40])
    return yaml.dump(tree, Dumper=Plain, allow_unicode=True, sort_keys=False).encode(
        "utf-8", "surrogatepass")


def spoil_bytes(data, chance):
    """Cut, flip, double: what a disk or a mail does to a file."""
    what = chance.randrange(5)
    at = chance.randrange(len(data))
    if what == 0:
        return data[:at]
    if what == 1:
        spoilt = bytearray(data)
        for _ in range(chance.choice([1, 1, 4, 16])):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        return bytes(spoilt)
    if what == 2:
        lines = data.split(b"\n")
        line = chance.randrange(len(lines))
        return b"\n".join(lines[:line + 1] + lines[line:])
    if what == 3:
        lines = data.split(b"\n")
        del lines[chance.randrange(len(lines))]
        return b"\n".join(lines)
    return data[:at] + chance.choice([b"\t", b"\x00", b"&a ", b"*a", b"!!int ",
                                      b"---\n", b"\xff", b"{", b"[" * 70,
                                      b"'", b'"', b"\r"]) + data[at:]


def spoil(data, tree, chance):
    if isinstance(tree, dict) and chance.random() < 0.75:
        return spoil_tree(tree, chance)
    return spoil_bytes(data, chance)


class Trial:
    """Runs commands, and keeps what went wrong."""

    def __init__(self, commands, store, work):
        self.commands = commands
        self.work = work
        self.failed = 0
        self.runs = 0
        self.files = 0
        self.environment = {
            "PATH": commands + ":/usr/bin:/bin", "HOME": work, "TZ": "UTC",
            "LC_ALL": "C.UTF-8", "THIDUA_STORE": store,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "Nguyễn Văn Mẫu",
            "GIT_AUTHOR_EMAIL": "mau@vi-du.example",
            "GIT_COMMITTER_NAME": "Nguyễn Văn Mẫu",
            "GIT_COMMITTER_EMAIL": "mau@vi-du.example",
            "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", ""),
            "UBSAN_OPTIONS": os.environ.get("UBSAN_OPTIONS", ""),
        }

    def run(self, name, *arguments):
        return subprocess.run(
            [os.path.join(self.commands, name), *arguments],
            env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120,
            check=False)

    def must(self, name, *arguments):
        done = self.run(name, *arguments)
        if done.returncode != 0:
            sys.exit("%s: %d\n%s" % (name, done.returncode,
                                     done.stderr.decode("utf-8", "replace")))

    def git(self, *arguments):
        subprocess.run(["git", *arguments], env=self.environment, check=True,
                       cwd=self.environment["THIDUA_STORE"],
                       stdout=subprocess.DEVNULL)

    def hold(self, name, arguments, files):
        """Run, and say which files it was when the end is not as it must be."""
        done = self.run(name, *arguments)
        said = done.stdout + done.stderr
        self.runs += 1
        self.files += len(files)
        if done.returncode in ALLOWED and not CONTROL.search(said):
            return
        if len(files) > 1 and files[0] in arguments:
            rest = [a for a in arguments if a not in files]
            for file in files:
                self.hold(name, rest + [file], [file])
            return
        self.failed += 1
        print("%s: status %d" % (name, done.returncode))
        print(said[-3000:].decode("utf-8", "backslashreplace"))
        for file in files[:1]:
            with open(file, "rb") as stream:
                print(stream.read()[:4000].decode("utf-8", "backslashreplace"))


def kind_files(examples, kind):
    folder = os.path.join(examples, kind)
    return [os.path.join(folder, name) for name in sorted(os.listdir(folder))
            if name.endswith(".yaml")]


def sources(examples, kind):
    folder = os.path.join(examples, kind)
    found = []
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".yaml"):
            continue
        with open(os.path.join(folder, name), "rb") as stream:
            data = stream.read()
        try:
            tree = yaml.load(data, yaml.SafeLoader)
        except (yaml.YAMLError, UnicodeDecodeError):
            tree = None
        found.append((data, tree))
    return found


def write_batch(trial, rows, chance, count):
    files = []
    for i in range(count):
        path = os.path.join(trial.work, "%d.yaml" % i)
        with open(path, "wb") as stream:
            stream.write(spoil(*chance.choice(rows), chance))
        files.append(path)
    return files


def fill_store(trial, store, examples, fixtures):
    """A store whose awards are decided, and what only hands enter."""
    shutil.copytree(os.path.join(fixtures, "decided"), store, symlinks=True)
    campaign = os.path.join(store, "campaigns", "ha-tinh-2026")
    for kind, folder in (("amendments", os.path.join(campaign, "amendments")),
                         ("guidance", os.path.join(campaign, "guidance")),
                         ("templates", os.path.join(store, "templates"))):
        os.makedirs(folder, exist_ok=True)
        for name in sorted(os.listdir(os.path.join(examples, kind))):
            if name.endswith(".yaml"):
                shutil.copy(os.path.join(examples, kind, name), folder)
    for name, drawer in CASES:
        folder = os.path.join(store, "cases", drawer)
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, name), "w", encoding="utf-8") as stream:
            stream.write(CASE % name.partition("--")[0])
    trial.git("add", "-A")
    trial.git("commit", "-q", "-m", "x")


def records_of(store):
    found = []
    for folder, folders, names in os.walk(store):
        folders[:] = sorted(f for f in folders if f != ".git")
        found += [os.path.join(folder, n) for n in sorted(names)
                  if n.endswith(".yaml")]
    return found


def spoil_store(trial, store, examples, chance):
    """Spoil some records where they stand, check all, put them back."""
    kept = {}
    for path in chance.sample(records_of(store), 6):
        with open(path, "rb") as stream:
            kept[path] = stream.read()
        try:
            tree = yaml.load(kept[path], yaml.SafeLoader)
        except yaml.YAMLError:
            tree = None
        with open(path, "wb") as stream:
            stream.write(spoil(kept[path], tree, chance))
    trial.hold("records-check", [], list(kept))
    for name, arguments in chance.sample(READERS, 2):
        trial.hold(name, arguments, list(kept))
    # Writers read what is committed; the branch is put back afterwards.
    trial.git("commit", "-q", "-a", "--allow-empty", "-m", "spoilt")
    for name, kind in chance.sample(WRITERS, 2):
        file = chance.choice(kind_files(examples, kind))
        trial.hold(name, ["--dry-run", "--today", "2027-12-01", file], [file])
    trial.git("reset", "-q", "--soft", "HEAD^")
    for path, data in kept.items():
        with open(path, "wb") as stream:
            stream.write(data)


def main():
    commands, examples, fixtures = (os.path.abspath(a) for a in sys.argv[1:4])
    numbers = [float(a) for a in sys.argv[4:]] + [15, 2026, 0][len(sys.argv) - 4:]
    seconds, seed, mutants = numbers
    chance = random.Random(int(seed))
    with tempfile.TemporaryDirectory() as work:
        store = os.path.join(work, "store")
        trial = Trial(commands, store, work)
        fill_store(trial, store, examples, fixtures)
        rows = {kind: sources(examples, kind)
                for kind in ("plans", "reports", "nominations", "campaigns",
                             "proceedings", "decisions")}
        end = time.monotonic() + seconds
        while trial.failed < 5 and (trial.files < mutants if mutants
                                    else time.monotonic() < end):
            files = write_batch(trial, rows["plans"], chance, BATCH)
            trial.hold("plan-check", ["--received", "2026-05-06", *files], files)
            files = write_batch(trial, rows["reports"], chance, BATCH)
            trial.hold("report-check", ["--received", "2026-11-10", *files], files)
            for _ in range(4):
                for name, kind in WRITERS + [("campaign-new", "campaigns")]:
                    files = write_batch(trial, rows[kind], chance, 1)
                    trial.hold(name, ["--dry-run", *files], files)
                spoil_store(trial, store, examples, chance)
        print("%d runs, %d spoilt files, %d failures"
              % (trial.runs, trial.files, trial.failed))
    return 1 if trial.failed else 0


if __name__ == "__main__":
    sys.exit(main())
