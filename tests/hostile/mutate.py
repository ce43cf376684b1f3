#!/usr/bin/env python3
r"""Thousands of spoilt records, fed to the commands that read them.

    mutate.py BIN EXAMPLES FIXTURES [SECONDS [SEED [MUTANTS]]]

Whatever a file holds, a command ends with status 0, 1 or 3 within ten seconds
of processor time, and says nothing that could drive a terminal. Records stand
in a filled store, each kind as often as the others, or are handed to a command
that files or checks them. The mutations of one seed are always the same;
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
import resource
import shutil
import subprocess
import sys
import tempfile
import time

import yaml

ALLOWED = (0, 1, 3)
CPU_SECONDS_MAX = 10
SPOILT_AT_ONCE = 6  # in a store: of more each hides what the others would do
# C0 but for the line feed, DEL, and C1 as UTF-8 writes it.
CONTROL = re.compile(rb"[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]")
SCALARS = [
    None, True, False, 0, -1, 12, 10**30, 1e308, 97.5, "", " ", "-", "x" * 5000,
    "ha-tinh-2026", "HCLD3", "annual", "2026-02-30", "0000-00-00", "2026-05-11",
    "trước ngày 15/11 hằng năm", "NGA\u0301Y", "ngày\u202e", "\x1b[31m", "{}",
    "../../etc/passwd", "a--b", "12-KH.SXD", "đ" * 300, [], {}, [[]],
    [None], [{}], {"a": None}, [1, "a"], {"id": {"id": []}},
]

# libyaml's where it is there: ten times as fast.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
LOADER.yaml_implicit_resolvers = {
    first: [row for row in rows if "timestamp" not in row[0]]
    for first, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()
}

SCORED = ["--campaign", "ha-tinh-2026", "--cluster", "khoi-so-nganh", "--year", "2027"]

# Commands that show a work tree, and those that read commits.
READERS = [
    ("award-status", []), ("award-status", ["--format", "json"]),
    ("award-shares", []), ("award-shares", ["--pending"]),
    ("award-publish", ["--format", "json"]), ("award-publish", ["--format", "html"]),
    ("deadline-list", ["--today", "2027-12-01"]),
    ("deadline-list", ["--today", "2027-12-01", "--format", "ics"]),
    ("calendar-show", ["2027"]),
    ("document-draft", ["danh-sach", "--campaign", "ha-tinh-2026"]),
    ("document-draft", ["to-trinh", "--campaign", "ha-tinh-2026"]),
    ("document-draft", ["quyet-dinh", "--campaign", "mau-khen-thuong"]),
    ("document-draft", ["bang-khen", "--campaign", "ha-tinh-2026"]),
    ("deadline-resolve", ["--from", "2026-05-04", "trong thời hạn 15 ngày"]),
    ("campaign-show", ["ha-tinh-2026"]),
    ("campaign-status", ["--today", "2027-12-01", "ha-tinh-2026"]),
    ("campaign-status", ["--today", "2027-12-01", "--format", "json", "ha-tinh-2026"]),
    ("campaign-status", ["--today", "2027-12-01", "--html", "-", "ha-tinh-2026"]),
    ("report-summary", ["bao-cao-nam-2026", "ha-tinh-2026"]),
    ("report-summary", ["--format", "json", "bao-cao-nam-2026", "ha-tinh-2026"]),
    ("score-rank", SCORED), ("score-rank", [*SCORED, "--format", "json"]),
    ("score-list", SCORED), ("score-list", [*SCORED, "--format", "csv"]),
    ("unit-list", []), ("unit-list", ["--format", "csv"]),
    ("person-list", []), ("person-list", ["--format", "json"]),
    ("campaign-new", ["--print"]),
    ("plan-new", ["--campaign", "ha-tinh-2026", "--unit", "ha-tinh-so-xay-dung"]),
    ("report-new", ["--campaign", "ha-tinh-2026", "--unit", "ha-tinh-so-xay-dung"]),
    ("nomination-new", ["--campaign", "ha-tinh-2026", "--award", "bk-t",
                        "--person", "pham-thi-vi-du"]),
    ("person-new", ["--unit", "ha-tinh-so-xay-dung"]),
    ("entry-list", []), ("records-audit", []), ("thidua", []),
]
HISTORIANS = [("award-log", []), ("award-log", ["--awards"]), ("award-replay", []),
              ("entry-list", []), ("records-audit", [])]
# What takes records from files: how many at once, and of which examples.
TAKERS = [
    ("plan-check", ["--received", "2026-05-06"], "plans", 40),
    ("report-check", ["--received", "2026-11-10"], "reports", 40),
    ("unit-register", ["-n"], "units", 20),
    ("person-register", ["-n"], "people", 20),
    ("award-nominate", ["-n", "--today", "2027-12-01"], "nominations", 10),
    ("plan-receive", ["-n", "--received", "2026-05-06"], "plans", 1),
    ("report-receive", ["-n", "--received", "2026-11-10"], "reports", 1),
    ("campaign-new", ["-n"], "campaigns", 1),
    ("award-review", ["-n", "--today", "2031-01-31"], "proceedings", 1),
    ("award-decide", ["-n", "--today", "2031-01-31"], "decisions", 1),
    ("campaign-amend", ["-n", "--today", "2027-03-05"], "amendments", 1),
    ("score-check", ["--today", "2028-01-20"], "scoring/scores", 10),
    ("score-receive", ["-n", "--today", "2028-01-20"], "scoring/scores", 1),
]
CHANGED = ["--on", "2027-03-01", "--document", "12/QĐ-UBND/2027-02-26"]
# What writes beside records that are spoilt, with a right one.
WRITERS = [
    ("plan-receive", ["-n", "--received", "2026-05-06"],
     "plans/ubnd-xa-minh-hoa.yaml"),
    ("report-receive", ["-n", "--received", "2026-11-10"],
     "reports/cong-ty-vi-du-xanh-2026.yaml"),
    ("unit-register", ["-n"], "units/ninh-thuan-ubnd-tinh.yaml"),
    ("campaign-new", ["-n"], "campaigns/khanh-hoa-2025.yaml"),
    ("award-nominate", ["-n", "--today", "2027-12-01"],
     "nominations/huan-chuong-so-xay-dung.yaml"),
    ("award-review", ["-n", "--today", "2031-01-31"], "proceedings/trinh.yaml"),
    ("award-decide", ["-n", "--today", "2031-01-31"], "decisions/dinh-chinh.yaml"),
    ("award-load", ["-n", "--campaign", "mau-khen-thuong"], "loaded/nam-2025.csv"),
    ("person-register", ["-n", "--name", "Hà Văn Ghi", "--unit",
                         "ha-tinh-so-xay-dung", "--class", "official"], None),
    ("rules-update", ["-n"], None),
    ("campaign-amend", ["-n", "--today", "2027-03-05"],
     "amendments/sua-doi-tieu-chi.yaml"),
    ("campaign-issue", ["-n", "--campaign", "ha-tinh-2026", "--number",
                        "135/KH-UBND", "--date", "2026-04-24"], None),
    ("unit-update", ["-n", "ha-tinh-so-xay-dung", *CHANGED, "--head-name",
                     "Lê Văn Mới"], None),
    ("person-update", ["-n", "pham-thi-vi-du", *CHANGED, "--unit",
                       "ha-tinh-so-noi-vu"], None),
    ("council-update", ["-n", "ha-tinh-hoi-dong-thi-dua-khen-thuong", *CHANGED,
                        "--person", "pham-thi-vi-du", "--office", "member"], None),
    ("store-update", ["-n", "--today", "2027-03-05", *CHANGED, "--recall",
                      "refuse"], None),
    ("score-receive", ["-n", "--today", "2028-01-20"],
     "scoring/scores/ha-tinh-so-noi-vu--self.yaml"),
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
STUB = "campaigns/ha-tinh-2026/stubs/ha-tinh-so-xay-dung--2027-08-16.yaml"


class Plain(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):
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
        self.store = store
        self.work = work
        self.failed = 0
        self.runs = {}
        self.slowest = 0.0
        self.mutants = {}
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

    def git(self, *arguments):
        subprocess.run(["git", "-C", self.store, *arguments], check=True,
                       env=self.environment, stdout=subprocess.DEVNULL)

    def run(self, name, arguments):
        """What a command says and how it ends; and how long it worked."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(
            [os.path.join(self.commands, name), *arguments],
            env=self.environment, stdin=subprocess.DEVNULL, cwd=self.work,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=600,
            check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        took = (after.ru_utime + after.ru_stime
                - before.ru_utime - before.ru_stime)
        self.runs[name] = self.runs.get(name, 0) + 1
        self.slowest = max(self.slowest, took)
        said = done.stdout + done.stderr
        # Calendars are the one format whose lines end in CR LF.
        if CONTROL.search(said.replace(b"\r\n", b"\n")):
            return said, "control characters"
        if done.returncode not in ALLOWED:
            return said, "status %d" % done.returncode
        return said, took > CPU_SECONDS_MAX and "%.1f s" % took

    def hold(self, name, arguments, files, operands=()):
        """Run, and say which files it was when the end is not as it must be:
        of several that are operands, each by itself."""
        said, fault = self.run(name, [*arguments, *operands])
        if not fault:
            return
        if len(operands) > 1:
            for file in operands:
                self.hold(name, arguments, [file], [file])
            return
        self.failed += 1
        print("%s %s: %s" % (name, " ".join(arguments), fault))
        print(said[-3000:].decode("utf-8", "backslashreplace"))
        for file in files:
            with open(file, "rb") as stream:
                print("== " + file)
                print(stream.read()[:3000].decode("utf-8", "backslashreplace"))

    def count(self, kind, mutants):
        self.mutants[kind] = self.mutants.get(kind, 0) + mutants


def parse(data):
    try:
        return yaml.load(data, LOADER)
    except (yaml.YAMLError, UnicodeDecodeError):
        return None


def read(path):
    with open(path, "rb") as stream:
        return stream.read()


def write(path, data):
    with open(path, "wb") as stream:
        stream.write(data)


def sources(examples, kind):
    folder = os.path.join(examples, kind)
    found = [read(os.path.join(folder, name)) for name in sorted(os.listdir(folder))
             if name.endswith(".yaml")]
    return [(data, parse(data)) for data in found]


# What an example is in a store.
FILED = [
    ("councils/hoi-dong-tinh.yaml",
     "councils/thuong/ha-tinh-hoi-dong-thi-dua-khen-thuong.yaml"),
    ("withdrawals/ubnd-xa-minh-hoa.yaml",
     "campaigns/ha-tinh-2026/withdrawals/hoa/ha-tinh-ubnd-xa-minh-hoa/2027-03-01.yaml"),
    ("scoring/khoi-so-nganh.yaml", "clusters/2027/khoi-so-nganh.yaml"),
    ("scoring/bang-diem.yaml", "indicators/rules/2027/bang-diem.yaml"),
]


def file_examples(store, examples):
    """A council, a withdrawal, a cluster, its scoring rule and its scores."""
    rows = list(FILED)
    for name in sorted(os.listdir(os.path.join(examples, "scoring", "scores"))):
        rows.append(("scoring/scores/" + name,
                     "campaigns/ha-tinh-2026/scores/2027/khoi-so-nganh/"
                     + name.replace("--", "/")))
    for example, path in rows:
        file = os.path.join(store, path)
        os.makedirs(os.path.dirname(file), exist_ok=True)
        shutil.copy(os.path.join(examples, example), file)


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
        write(os.path.join(folder, name), (CASE % name.partition("--")[0]).encode())
    os.makedirs(os.path.dirname(os.path.join(store, STUB)))
    shutil.copy(os.path.join(examples, "stubs", "ho-so-mat.yaml"),
                os.path.join(store, STUB))
    file_examples(store, examples)
    trial.git("add", "-A")
    trial.git("commit", "-q", "-m", "x")


def kind_of(path):
    parts = path.split("/")
    if parts[0] == "campaigns":
        return parts[2].partition(".")[0]
    return parts[0].partition(".")[0]


def records_of(store):
    """Of each kind the records with what they hold."""
    kinds = {}
    for folder, folders, names in os.walk(store):
        folders[:] = sorted(f for f in folders if f != ".git")
        for name in sorted(names):
            if name.endswith(".yaml"):
                path = os.path.join(folder, name)
                data = read(path)
                kinds.setdefault(kind_of(os.path.relpath(path, store)), []).append(
                    (path, data, parse(data)))
    return kinds


def spoil_store(trial, kinds, examples, chance):
    """Spoil some records where they stand, run commands, put them back."""
    kept = {}
    for kind in chance.sample(sorted(kinds), SPOILT_AT_ONCE):
        path, data, tree = chance.choice(kinds[kind])
        kept[path] = data
        write(path, spoil(data, tree, chance))
        trial.count(kind, 1)
    trial.hold("records-check", [], list(kept))
    for name, arguments in chance.sample(READERS, 2):
        trial.hold(name, arguments, list(kept))
    # These read what is committed; the branch is put back afterwards.
    if chance.random() < 0.5:
        trial.git("commit", "-q", "-a", "--allow-empty", "-m", "spoilt")
        trial.hold(*chance.choice(HISTORIANS), list(kept))
        for name, arguments, file in chance.sample(WRITERS, 2):
            operands = [os.path.join(examples, file)] if file else []
            trial.hold(name, arguments, list(kept), operands)
        trial.git("reset", "-q", "--soft", "HEAD^")
    for path, data in kept.items():
        write(path, data)


def spoil_operands(trial, rows, taker, chance):
    """Spoil records that a command is given."""
    name, arguments, kind, count = taker
    files = []
    for i in range(count):
        files.append(os.path.join(trial.work, "%d.yaml" % i))
        write(files[-1], spoil(*chance.choice(rows[kind]), chance))
    trial.count(kind + " given", count)
    trial.hold(name, arguments, files, files)


def main():
    commands, examples, fixtures = (os.path.abspath(a) for a in sys.argv[1:4])
    numbers = [float(a) for a in sys.argv[4:]] + [15, 2026, 0][len(sys.argv) - 4:]
    seconds, seed, mutants = numbers
    chance = random.Random(int(seed))
    with tempfile.TemporaryDirectory() as work:
        store = os.path.join(work, "store")
        trial = Trial(commands, store, work)
        fill_store(trial, store, examples, fixtures)
        kinds = records_of(store)
        rows = {taker[2]: sources(examples, taker[2]) for taker in TAKERS}
        end = time.monotonic() + seconds
        done = 0
        while trial.failed < 5 and (done < mutants if mutants
                                    else time.monotonic() < end):
            for taker in TAKERS:
                spoil_operands(trial, rows, taker, chance)
            for _ in range(16):
                spoil_store(trial, kinds, examples, chance)
            done = sum(trial.mutants.values())
    print("mutants:", ", ".join("%s %d" % row for row in sorted(trial.mutants.items())))
    print("runs:", ", ".join("%s %d" % row for row in sorted(trial.runs.items())))
    print("%d mutants, %d runs, slowest %.1f s, %d failures" % (
        done, sum(trial.runs.values()), trial.slowest, trial.failed))
    return 1 if trial.failed else 0


if __name__ == "__main__":
    sys.exit(main())
