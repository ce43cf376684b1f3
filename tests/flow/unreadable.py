#!/usr/bin/env python3
"""Nothing is written, and nothing wrong shown, on what could not be read.

    unreadable.py ASKED BIN EXAMPLES FIXTURES [SEED [TRIALS [COMMAND...]]]

What a command depends on is what it asks its snapshots for in a healthy run;
ASKED (asked.c) writes it down. Each record among that is damaged, in each of
six ways, and each folder that it lists; TRIALS of these, drawn by SEED; 0 is
all.

A command that writes then has to end with status 3, name the file, and leave
the branch where it was. One that shows something prints rows as they were in
the healthy run, or rows that say of themselves that they cannot be told; what
is missing has to be told by status 3. docs/store.md names the places that each
command depends on, and this holds it to that. Last, two hundred records that a
writing command does not ask for are broken, and it has to work as before.
"""

import collections
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
BALLOT = os.path.join(HERE, "..", "cases", "data", "phieu-hoi-dong.yaml")
ID = re.compile(r"\b[0-9a-f]{40}\b|\b[0-9a-f]{12}\b")
TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d ?(?:[+-]\d\d:\d\d|Z)")
UNTOLD = re.compile(r'cannot be told|cannot-be-told|chưa xác định được|untold|"unread":|'
                    r'"cannot_be_told":[1-9]')
DAYS = re.compile(r',"days":\d+')
FINDING = re.compile(r"\[[a-z0-9-]+\]$")


def damage_object(store, path, how):
    """Spoil the object that the last commit has at a path."""
    name = git(store, "rev-parse", "HEAD:" + path).strip()
    file = os.path.join(store, ".git", "objects", name[:2], name[2:])
    os.chmod(file, 0o644)
    if how == "gone":
        os.remove(file)
    else:
        with open(file, "r+b") as stream:
            stream.truncate(0 if how == "empty" else 7)


def damage_file(store, path, how):
    """Spoil a file of the work tree."""
    file = os.path.join(store, path)
    if how in ("directory", "link"):
        if os.path.exists(file):
            os.remove(file)
        os.makedirs(os.path.dirname(file), exist_ok=True)
    if how == "directory":
        os.mkdir(file)
        open(os.path.join(file, "x"), "w").close()
    elif how == "link":
        os.symlink("x", file)
    elif how in ("empty", "cut"):
        with open(file, "r+b") as stream:
            # Within a word of the second line.
            stream.truncate(0 if how == "empty" else stream.read().index(b"\n") + 4)
    else:
        with open(file, "a", encoding="utf-8") as stream:
            stream.write("x: 1\n" if how == "key" else "\tx\n")


def damage_record(store, path, how):
    """Commit a record in a shape that is not understood."""
    damage_file(store, path, how)
    git(store, "add", "-A")
    git(store, "commit", "-q", "-m", "x")


def damage_folder(store, path, how):
    """Put what is no directory in a folder's place."""
    folder = os.path.join(store, path)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(os.path.dirname(folder), exist_ok=True)
    if how == "in the way":
        open(folder, "w").close()
    else:
        os.symlink("x", folder)


def damage_drawer(store, path, how):
    """Commit it in the place of a folder."""
    damage_folder(store, path, how)
    git(store, "add", "-A")
    git(store, "commit", "-q", "-m", "x")


# Of what is committed, and of a work tree.
COMMITTED = {"empty": damage_object, "cut": damage_object, "gone": damage_object,
             "directory": damage_record, "key": damage_record,
             "tab": damage_record}
LYING = {how: damage_file for how in ("empty", "cut", "directory", "link", "key",
                                      "tab")}
# Of folders that are listed, whether they are there or not.
UNLISTED = {"in the way": damage_drawer, "elsewhere": damage_drawer}
HIDDEN = {how: damage_folder for how in ("in the way", "elsewhere")}


def environment(home, store, commands):
    return {
        "PATH": commands + ":/usr/bin:/bin", "HOME": home, "TZ": "UTC",
        "LC_ALL": "C.UTF-8", "THIDUA_STORE": store, "GIT_CONFIG_NOSYSTEM": "1",
        "THIDUA_REMEMBER": "no",
        "GIT_AUTHOR_NAME": "Nguyễn Văn Mẫu",
        "GIT_AUTHOR_EMAIL": "mau@vi-du.example",
        "GIT_COMMITTER_NAME": "Nguyễn Văn Mẫu",
        "GIT_COMMITTER_EMAIL": "mau@vi-du.example",
        "ASAN_OPTIONS": "detect_leaks=0",
    }


def git(store, *arguments):
    return subprocess.run(["git", "-C", store, "-c", "maintenance.auto=false",
                           *arguments], check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          env=environment(store, store, "")).stdout.decode()


def loose(store):
    """Every object in a file of its own, as they are while a store is young."""
    packs = os.path.join(store, ".git", "objects", "pack")
    for name in os.listdir(packs):
        if name.endswith(".pack"):
            pack = os.path.join(store, name)
            shutil.move(os.path.join(packs, name), pack)
            with open(pack, "rb") as stream:
                subprocess.run(["git", "-C", store, "unpack-objects", "-q"],
                               stdin=stream, check=True)
            os.remove(pack)


def place_of(path):
    """Of which of the places in docs/store.md a record is."""
    parts = path.split("/")
    if len(parts) == 1:
        return "header"
    if parts[0] == "campaigns":
        return "campaign" if parts[2] in ("campaign.yaml", "guidance") else parts[2]
    return parts[0]


class Command:
    def __init__(self, fixture, name, *arguments, shows=None, apart=(), own=(),
                 names=""):
        self.fixture = fixture
        self.name = name
        self.arguments = arguments
        self.shows = shows  # None: it writes; "commit", "tree": what it reads
        self.apart = apart  # damages that are told otherwise: a commit is a row
        self.own = own  # what it changes, and what that names
        self.names = names  # in JSON, where the name of a unit or person is

    def __str__(self):
        words = [a for a in self.arguments if not a.startswith("/")]
        return " ".join([self.name, *words])

    @property
    def damages(self):
        ways = LYING if self.shows == "tree" else COMMITTED
        return {how: way for how, way in ways.items() if how not in self.apart}

    @property
    def folder_damages(self):
        if "key" in self.apart:
            return {}
        return HIDDEN if self.shows == "tree" else UNLISTED

    def damage(self, path, how):
        return (self.damages if path.endswith(".yaml") else
                self.folder_damages)[how]

    def concerns(self, path, how, is_read):
        """Other units and people are compared by the names that they have and
        had; what else stands in them is no concern of a new one. Of what is
        asked for and not read it counts that it is there. A file that a release
        brought is told by its bytes: what an office made of it stays, whatever
        that is."""
        by_name = {"unit-update": "units/", "person-register": "people/",
                   "person-update": "people/", "council-update": "people/"}
        if self.name == "unit-register" and "--name" in self.arguments:
            by_name[self.name] = "units/"
        if how in ("key", "tab") and path not in self.own and (
                path.startswith(by_name.get(self.name, "//"))
                or (self.name == "rules-update" and not path.startswith("rules/"))):
            return False
        return is_read or how == "directory"


class Trial:
    def __init__(self, asked, commands, fixtures, work):
        self.asked = asked
        self.commands = commands
        self.fixtures = fixtures
        self.work = work
        self.store = os.path.join(work, "store")
        self.stands = None  # the fixture that the store is a copy of
        self.head = ""
        self.faults = collections.Counter()
        self.points = collections.Counter()

    def fresh(self, command):
        """The store of a command as it was made."""
        if self.stands != command.fixture:
            shutil.rmtree(self.store, ignore_errors=True)
            shutil.copytree(os.path.join(self.fixtures, command.fixture),
                            self.store, symlinks=True)
            loose(self.store)
            self.stands = command.fixture
            self.head = git(self.store, "rev-parse", "HEAD").strip()

    def put_back(self, kept):
        for file, data in kept:
            with open(file, "wb") as stream:
                stream.write(data)
        git(self.store, "reset", "-q", "--hard", self.head)
        git(self.store, "clean", "-ffdq")

    def run(self, command, *before, asked=None):
        program = ([self.asked, command.name] if asked else
                   [os.path.join(self.commands, command.name)])
        about = environment(self.work, self.store, self.commands)
        shutil.rmtree(os.path.join(self.work, "archive"), ignore_errors=True)
        if asked:
            about["ASKED"] = asked
        return subprocess.run(
            [*before, *program, *command.arguments], env=about, cwd=self.work,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, check=False)

    def complain(self, command, what, done, why):
        self.faults[str(command)] += 1
        print("FAIL %s: %s: %s, status %d" % (command, what, why, done.returncode))

    def dependencies(self, command):
        """The records that a healthy run asks for, and the others."""
        self.fresh(command)
        asked = os.path.join(self.work, "asked")
        open(asked, "w").close()
        done = self.run(command, asked=asked)
        if done.returncode != 0 and not command.shows:
            sys.exit("%s: status %d in a healthy store: %s" % (
                command, done.returncode, done.stderr.decode()))
        if done.returncode not in (0, 1):
            sys.exit("%s: status %d: %s" % (command, done.returncode,
                                            done.stderr.decode()))
        if not command.shows:
            self.put_back([])
        with open(asked, encoding="utf-8") as stream:
            lines = {line.rstrip("\n") for line in stream}
        of = ("commit", "tree") if command.shows else ("commit",)
        read, has = ({line.split(" ", 2)[2] for line in lines
                      if line.split(" ")[0] in of and line.split(" ")[1] == how}
                     for how in ("read", "has"))
        self.fresh(command)
        files = git(self.store, "-c", "core.quotePath=false", "ls-tree", "-r",
                    "--name-only", "HEAD").splitlines()
        records = [path for path in files if path.endswith(".yaml")]
        asked = {path: path in read for path in sorted((read | has) & set(records))}
        folders = {line.split(" ", 2)[2] for line in lines
                   if line.split(" ")[0] in of and line.split(" ")[1] == "list"}
        folders = sorted(path for path in folders if "/" in path)
        return asked, folders, sorted(set(records) - read - has), done

    def try_point(self, command, healthy, path, how):
        self.fresh(command)
        self.points[str(command)] += 1
        kept = []
        damage = command.damage(path, how)
        if damage is damage_object:
            name = git(self.store, "rev-parse", "HEAD:" + path).strip()
            file = os.path.join(self.store, ".git", "objects", name[:2], name[2:])
            with open(file, "rb") as stream:
                kept.append((file, stream.read()))
        damage(self.store, path, how)
        before = git(self.store, "rev-parse", "HEAD")
        done = self.run(command)
        what = "%s %s" % (path, how)
        if command.shows:
            self.hold_rows(command, healthy, path, what, done)
        elif done.returncode != 3 or path not in said(done):
            self.complain(command, what, done, "not refused")
        if git(self.store, "rev-parse", "HEAD") != before:
            self.complain(command, what, done, "committed")
            self.stands = None
        else:
            self.put_back(kept)

    def hold_rows(self, command, healthy, path, what, done):
        if done.returncode == 3 and os.path.exists(os.path.join(self.work, "archive")):
            self.complain(command, what, done, "an archive is there")
        were = rows_of(command, healthy)
        are = rows_of(command, done)
        # How long a step took is not said where one before it may be unread.
        less = {DAYS.sub("", row) for row in were}
        wrong = [row for row in are - were
                 if not UNTOLD.search(row) and not is_told_of(row, path)
                 and not (row in less and done.returncode == 3)]
        missing = were - are
        # Of a folder nobody knows what it holds: a list that names it, with
        # status 3, says of all its numbers that they may lack something.
        if wrong and not (path in said(done) and done.returncode == 3 and
                          not path.endswith(".yaml")):
            self.complain(command, what, done, "wrong row: " + wrong[0][:200])
        elif missing and done.returncode != 3 and not any(
                is_told_of(row, path) for row in are - were):
            self.complain(command, what, done,
                          "a row is gone: " + next(iter(missing))[:200])

    def hold_page(self, command, places, named):
        if places - named:
            self.faults[str(command)] += 1
            print("FAIL %s: docs/store.md does not name %s" % (
                command, ", ".join(sorted(places - named))))

    def try_others(self, command, rest, chance):
        """What is not read may be broken, all of it that can be."""
        self.fresh(command)
        for path in chance.sample(rest, min(len(rest), 200)):
            with open(os.path.join(self.store, path), "a",
                      encoding="utf-8") as stream:
                stream.write("x: 1\n")
        git(self.store, "commit", "-q", "-a", "-m", "x")
        done = self.run(command)
        if done.returncode != 0:
            self.complain(command, "%d others broken" % len(rest), done,
                          "stopped")
        self.put_back([])


def said(done):
    return (done.stdout + done.stderr).decode("utf-8", "replace")


def rows_of(command, done):
    """What a run shows, line by line, without ids and times of commits."""
    text = done.stdout.decode("utf-8", "replace")
    if command.name == "document-draft":
        return collections.Counter([TIME.sub("TIME", ID.sub("ID", text))]
                                   if text else [])
    if command.name.endswith("-check"):
        # Whatever it calls a unit whose name cannot be read.
        text = re.sub(r"^(\S+): (\w+): .* (\[[a-z-]+\])$", r"\1: \2 \3", text, flags=re.M)
    if command.names:
        # Who cannot be read is called by the id.
        text = re.sub(r'"(%s)":"[^"]*"' % command.names, r'"\1":""', text)
    return collections.Counter(TIME.sub("TIME", ID.sub("ID", row))
                               for row in text.splitlines() if row.strip())


def is_told_of(row, path):
    """A finding about the damaged record itself, or that it is broken."""
    return bool(FINDING.search(row)) and (
        row.startswith(path) or "[record-broken]" in row)


def writing(examples, work):
    file = lambda *parts: os.path.join(examples, *parts)

    def table(name, *rows):
        path = os.path.join(work, name)
        with open(path, "w", encoding="utf-8") as stream:
            stream.write("\n".join(rows) + "\n")
        return path
    return [
        Command("ha-tinh", "plan-receive", "--received", "2026-05-06",
                file("plans", "so-xay-dung.yaml")),
        Command("scored", "score-receive", "--today", "2028-01-20",
                file("scoring", "scores", "ha-tinh-so-noi-vu--self.yaml")),
        Command("scored", "cluster-update", "--today", "2027-07-05", "--unit",
                "ha-tinh-so-khoa-hoc-va-cong-nghe", "--office", "deputy",
                "--on", "2027-07-01", "2027/khoi-so-nganh"),
        Command("ha-tinh", "scoring-issue", "--today", "2027-03-08", "--id",
                "chuyen-doi-so", file("scoring", "chuyen-doi-so.yaml")),
        Command("ha-tinh", "review-receive", "--today", "2028-01-15",
                file("reviews", "so-ket.yaml")),
        Command("ha-tinh", "inspection-receive", "--today", "2027-06-20",
                file("inspections", "truc-tiep.yaml")),
        Command("planned", "report-receive", "--received", "2026-11-10",
                file("reports", "so-xay-dung-2026.yaml")),
        Command("guided", "award-nominate", "--today", "2027-12-01",
                file("nominations", "bang-khen-tinh-pham-thi-vi-du.yaml")),
        Command("ha-tinh", "unit-register", "--campaign", "ha-tinh-2026",
                "--on", "2026-05-04", "ha-tinh-so-noi-vu"),
        Command("left", "unit-register", "--today", "2027-03-05", "--campaign",
                "ha-tinh-2026", "--on", "2027-03-03", "ha-tinh-so-xay-dung"),
        Command("returned", "unit-register", "--today", "2027-03-15", "--campaign",
                "ha-tinh-2026", "--withdraw", "--on", "2027-03-12", "--reason", "x",
                "ha-tinh-so-xay-dung"),
        # Beside what was filed before.
        Command("reported", "report-receive", "--received", "2026-11-12",
                os.path.join(work, "so-xay-dung-2026.yaml")),
        Command("followed", "review-receive", "--today", "2028-01-15",
                os.path.join(work, "so-ket.yaml")),
        Command("ha-tinh", "unit-register", "--name", "Trường Thử Đọc",
                "--class", "school", "--level", "unit"),
        Command("ha-tinh", "person-register", "--name", "Trần Thử Đọc",
                "--unit", "ha-tinh-so-xay-dung", "--position", "Chuyên viên",
                "--class", "official"),
        Command("ha-tinh", "campaign-new", "--id", "thu-doc",
                file("campaigns", "ha-tinh-2026-issued.yaml")),
        Command("reviewing", "award-review", "--today", "2031-01-31", "--on",
                "2030-12-03", "--step", "withdraw", "--campaign", "mau-hoi-dong",
                "--by", "ha-tinh-so-xay-dung", "--reason", "Xin rút",
                "ha-tinh-so-xay-dung--ctd-t-final-2030"),
        Command("submitted", "award-decide", "--today", "2031-01-31",
                file("decisions", "khen-thuong.yaml")),
        Command("past", "award-load", "--campaign", "thuong-xuyen", "--today",
                "2026-05-05", file("loaded", "nam-2025.csv")),
        Command("first", "rules-update"),
        Command("ha-tinh", "store-update", "--today", "2027-03-05", "--on",
                "2026-03-01", "--late-entry-days", "45"),
        Command("seated", "council-update", "--today", "2031-01-31", "--on",
                "2030-12-01", "--person", "pham-thi-vi-du", "--office", "vice-chair",
                "ha-tinh-hoi-dong-thi-dua-khen-thuong",
                own=("people/du/pham-thi-vi-du.yaml",)),
        Command("seated", "award-review", "--today", "2031-01-31", BALLOT),
        Command("guided", "campaign-amend", "--today", "2027-03-05",
                file("amendments", "sua-doi-tieu-chi.yaml")),
        Command("guided", "campaign-amend", "--today", "2027-03-05", "--campaign",
                "ha-tinh-2026", "--number", "900/QĐ-UBND", "--date", "2027-03-01",
                "--end", "criterion=a4"),
        Command("ha-tinh-draft", "campaign-issue", "--campaign", "ha-tinh-2026",
                "--number", "135/KH-UBND", "--date", "2026-04-24"),
        Command("ha-tinh", "unit-update", "--today", "2027-03-05", "--on",
                "2027-03-01", "--managed-by", "ha-tinh-so-noi-vu",
                "ha-tinh-so-xay-dung", own=("units/dung/ha-tinh-so-xay-dung.yaml",
                                            "units/vu/ha-tinh-so-noi-vu.yaml")),
        Command("ha-tinh", "unit-update", "--today", "2027-03-05", "--on",
                "2027-03-01", "--csv", table("don-vi.csv", "name,class",
                                             "Sở Xây dựng tỉnh Hà Tĩnh,school"),
                own=("units/dung/ha-tinh-so-xay-dung.yaml",)),
        Command("ha-tinh", "person-update", "--today", "2027-03-05", "--on",
                "2027-03-01", "--unit", "ha-tinh-so-noi-vu", "pham-thi-vi-du",
                own=("people/du/pham-thi-vi-du.yaml",)),
        Command("ha-tinh", "person-update", "--today", "2027-03-05", "--on",
                "2027-03-01", "--csv", table(
                    "nguoi.csv", "name,birth_year,unit",
                    "Phạm Thị Ví Dụ,1985,ha-tinh-so-noi-vu"),
                own=("people/du/pham-thi-vi-du.yaml",)),
    ]


def showing(examples):
    file = lambda *parts: os.path.join(examples, *parts)
    tree = lambda *words, **more: Command(*words, shows="tree", **more)
    commit = lambda *words, **more: Command(*words, shows="commit", **more)
    log = {"apart": ("directory", "key", "tab")}
    # What is no file is not listed, and asked for as what is not there.
    file_only = {"apart": ("directory", "link")}
    json = "--format", "json"
    cluster = ("--campaign", "ha-tinh-2026", "--year", "2027", "--cluster",
               "khoi-so-nganh")
    builder = "--campaign", "ha-tinh-2026", "--unit", "ha-tinh-so-xay-dung"
    return [
        tree("supplemented", "unit-list", *json),
        tree("supplemented", "person-list", *json, names="unit_name"),
        tree("supplemented", "campaign-show", *json, "ha-tinh-2026",
             names="whom|to|with|how"),
        commit("supplemented", "campaign-status", "--today", "2027-12-01", *json,
               "ha-tinh-2026"),
        commit("supplemented", "report-summary", "--today", "2027-12-01", *json,
               "bao-cao-nam-2027", "ha-tinh-2026", names="name"),
        tree("supplemented", "plan-new", "--today", "2027-03-05", *builder),
        # What was decided is no concern of a plan.
        tree("decided", "plan-new", "--today", "2027-12-01", *builder),
        tree("supplemented", "report-new", "--today", "2027-11-01", *builder),
        tree("supplemented", "nomination-new", "--today", "2027-08-16",
             "--campaign", "ha-tinh-2026", "--person", "pham-thi-vi-du",
             "--award", "BK-T", "--stage", "interim"),
        tree("supplemented", "person-new", "--unit", "ha-tinh-so-xay-dung"),
        tree("supplemented", "calendar-show", *json, "2027"),
        tree("supplemented", "deadline-resolve", "--anchor", "2027-02-01",
             *json, "trong 15 ngày làm việc kể từ ngày ký"),
        commit("decided", "records-audit", *json, **log),
        commit("decided", "records-archive", *json, "archive",
               **log),
        commit("supplemented", "plan-diff", "--today", "2027-08-01", *json, *builder),
        commit("supplemented", "entry-list", *json),
        tree("followed", "score-rank", *json, *cluster, names="name"),
        tree("followed", "score-list", *json, *cluster),
        tree("followed", "score-check", "--lang", "en",
             file("scoring", "scores", "ha-tinh-so-noi-vu--final.yaml")),
        tree("followed", "scoring-list", *json),
        tree("followed", "review-list", "--today", "2028-02-01", *json,
             "ha-tinh-2026", names="by_name"),
        tree("followed", "inspection-list", "--today", "2027-10-15", *json,
             "ha-tinh-2026", names="by_name|unit_names"),
        tree("guided", "deadline-list", "--today", "2027-12-01", *json,
             names="to_name|who_name", **file_only),
        tree("reviewing", "deadline-list", "--today", "2027-12-01", *json,
             names="to_name|who_name", **file_only),
        tree("decided", "deadline-list", "--today", "2027-12-01", *json,
             names="to_name|who_name", **file_only),
        tree("ha-tinh", "plan-check", "--received", "2026-05-06", "--lang", "en",
             file("plans", "ten-faults.yaml"), **file_only),
        tree("planned", "report-check", "--received", "2026-11-10", "--lang", "en",
             file("reports", "so-xay-dung-2026.yaml"), **file_only),
        tree("decided", "records-check", "--lang", "en"),
        tree("guided", "records-check", "--lang", "en"),
        tree("loaded", "records-check", "--lang", "en"),
        tree("supplemented", "records-check", "--lang", "en"),
        tree("long", "records-check", "--lang", "en"),
        tree("reviewing", "records-check", "--lang", "en"),
        tree("voted", "records-check", "--lang", "en"),
        commit("decided", "award-status", *json),
        commit("reviewing", "award-status", *json),
        commit("decided", "award-shares", *json, names="name"),
        commit("reviewing", "award-shares", "--pending", *json, names="name"),
        commit("decided", "award-publish", *json),
        commit("decided", "award-log", *json, **log),
        commit("decided", "award-replay", *json, **log),
        commit("decided", "document-draft", "to-trinh", "--campaign",
               "ha-tinh-2026", *json),
        commit("decided", "document-draft", "danh-sach", "--campaign",
               "ha-tinh-2026", *json),
        commit("decided", "document-draft", "quyet-dinh", "--campaign",
               "mau-khen-thuong", "--decision",
               "2027/ha-tinh-ubnd-tinh--2160-qd-ubnd", *json),
        commit("decided", "document-draft", "bang-khen", "--campaign",
               "ha-tinh-2026", *json),
    ]


def edit(path, old, new):
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    if old not in text:
        sys.exit("%s has no '%s'" % (path, old))
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(text.replace(old, new))


def make_fixtures(fixtures, commands, examples, work):
    """Those of the tests, and some that are made of them."""
    made = os.path.join(work, "fixtures")
    os.mkdir(made)
    for name in os.listdir(fixtures):
        os.symlink(os.path.join(fixtures, name), os.path.join(made, name))
    past = os.path.join(made, "past")
    shutil.copytree(os.path.join(fixtures, "ha-tinh"), past, symlinks=True)
    about = environment(work, past, commands)
    subprocess.run(["sh", "-c", '. "$1/past.sh" && past "$2"', "sh",
                    os.path.join(HERE, "..", "cases", "data"), past], env=about,
                   check=True)
    guided = os.path.join(made, "guided")
    shutil.copytree(os.path.join(fixtures, "filed"), guided, symlinks=True)
    folder = os.path.join(guided, "campaigns", "ha-tinh-2026", "guidance")
    os.mkdir(folder)
    shutil.copy(os.path.join(examples, "guidance", "bao-cao-dinh-ky.yaml"), folder)
    git(guided, "add", "-A")
    git(guided, "commit", "-q", "-m", "x")
    run = lambda store, *words: subprocess.run(
        words, env=environment(work, store, commands), check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    loaded = os.path.join(made, "loaded")
    shutil.copytree(past, loaded, symlinks=True)
    edit(os.path.join(loaded, "campaigns", "thuong-xuyen", "campaign.yaml"),
         "award: BK-T, stage: annual, most: 9", "award: LDTT, stage: annual, percent: 50")
    git(loaded, "commit", "-q", "-a", "-m", "x")
    run(loaded, "unit-register", "--campaign", "thuong-xuyen", "--on", "2026-05-04",
        "ha-tinh-so-xay-dung", "ha-tinh-so-noi-vu", "ha-tinh-cong-ty-vi-du-xanh",
        "ha-tinh-ubnd-xa-minh-hoa")
    run(loaded, "award-load", "--campaign", "thuong-xuyen", "--today", "2026-05-05",
        os.path.join(examples, "loaded", "nam-2025.csv"))
    supplemented = os.path.join(made, "supplemented")
    shutil.copytree(os.path.join(fixtures, "planned"), supplemented, symlinks=True)
    run(supplemented, "campaign-amend", "--today", "2027-03-03",
        os.path.join(examples, "amendments", "sua-doi-tieu-chi.yaml"))
    run(supplemented, "plan-receive", "--today", "2027-04-06", "--received", "2027-04-06",
        os.path.join(examples, "plans", "so-xay-dung-bo-sung.yaml"))
    # It lacks the task of the supplement, and says of it what it lacks.
    report = os.path.join(supplemented, "campaigns", "ha-tinh-2026", "reports",
                          "bao-cao-nam-2027", "dung", "ha-tinh-so-xay-dung",
                          "2027-11-12.yaml")
    os.makedirs(os.path.dirname(report))
    shutil.copy(os.path.join(examples, "reports", "so-xay-dung-2026.yaml"), report)
    edit(report, "2026", "2027")
    edit(report, "campaign: ha-tinh-2027", "campaign: ha-tinh-2026")
    git(supplemented, "add", "-A")
    git(supplemented, "commit", "-q", "-m", "x")
    scored = os.path.join(made, "scored")
    shutil.copytree(os.path.join(fixtures, "ha-tinh"), scored, symlinks=True)
    for name, *folder in (("khoi-so-nganh.yaml", "clusters", "2027"),
                          ("bang-diem.yaml", "indicators", "rules", "2027")):
        os.makedirs(os.path.join(scored, *folder))
        shutil.copy(os.path.join(examples, "scoring", name),
                    os.path.join(scored, *folder, name))
    git(scored, "add", "-A")
    git(scored, "commit", "-q", "-m", "x")
    followed = os.path.join(made, "followed")
    shutil.copytree(os.path.join(fixtures, "planned"), followed, symlinks=True)
    subprocess.run(["sh", "-c", 'EXAMPLES=$2; . "$1/scoring.sh"; . "$1/reviews.sh";'
                    " file_scoring; file_reviews", "sh",
                    os.path.join(HERE, "..", "cases", "data"), examples],
                   env=environment(work, followed, commands), check=True)
    git(followed, "add", "-A")
    git(followed, "commit", "-q", "-m", "x")
    seated = os.path.join(made, "seated")
    shutil.copytree(os.path.join(fixtures, "reviewing"), seated, symlinks=True)
    os.makedirs(os.path.join(seated, "councils", "thuong"))
    shutil.copy(os.path.join(examples, "councils", "hoi-dong-tinh.yaml"), os.path.join(
        seated, "councils", "thuong", "ha-tinh-hoi-dong-thi-dua-khen-thuong.yaml"))
    git(seated, "add", "-A")
    git(seated, "commit", "-q", "-m", "x")
    voted = os.path.join(made, "voted")
    shutil.copytree(seated, voted, symlinks=True)
    run(voted, "award-review", "--today", "2031-01-31", BALLOT)
    left = os.path.join(made, "left")
    shutil.copytree(os.path.join(fixtures, "filed"), left, symlinks=True)
    part = "--campaign", "ha-tinh-2026", "ha-tinh-so-xay-dung"
    run(left, "unit-register", "--today", "2027-03-05", "--withdraw", "--on",
        "2027-03-01", "--reason", "x", *part)
    returned = os.path.join(made, "returned")
    shutil.copytree(left, returned, symlinks=True)
    run(returned, "unit-register", "--today", "2027-03-05", "--on", "2027-03-03", *part)
    reported = os.path.join(made, "reported")
    shutil.copytree(os.path.join(fixtures, "planned"), reported, symlinks=True)
    again = {"so-xay-dung-2026.yaml": "reports", "so-ket.yaml": "reviews"}
    for name, folder in again.items():
        shutil.copy(os.path.join(examples, folder, name), work)
    run(reported, "report-receive", "--received", "2026-11-10",
        os.path.join(work, "so-xay-dung-2026.yaml"))
    for name in again:  # with other bytes than what is filed
        with open(os.path.join(work, name), "a", encoding="utf-8") as stream:
            stream.write("# x\n")
    first = os.path.join(HERE, "..", "data", "store-1b0c046", "store.bundle")
    subprocess.run(["git", "clone", "-q", first, os.path.join(made, "first")],
                   env=about, check=True, stderr=subprocess.DEVNULL)
    return made


def documented():
    """What docs/store.md says that each command that shows something asks for."""
    with open(os.path.join(HERE, "..", "..", "docs", "store.md"),
              encoding="utf-8") as stream:
        rows = re.findall(r"^\| (`[^|]*`) \| [^|]* \| ([^|]*) \|$", stream.read(), re.M)
    return {name: set(places.split(", ")) for names, places in rows
            for name in re.findall(r"`([^`]*)`", names)}


def draw(points, limit, chance):
    """As many of each command as it takes for so many; 0: all."""
    of = {}
    for point in points:
        of.setdefault(point[0], []).append(point)
    share = -(-limit // len(of)) if limit and of else len(points)
    return [point for some in of.values()
            for point in chance.sample(some, min(share, len(some)))]


def main():
    asked, commands, examples, fixtures = (os.path.abspath(a) for a in sys.argv[1:5])
    seed = int(sys.argv[5]) if len(sys.argv) > 5 else 2026
    limit = int(sys.argv[6]) if len(sys.argv) > 6 else 0
    only = sys.argv[7:]
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as work:
        trial = Trial(asked, commands, make_fixtures(fixtures, commands, examples,
                                                       work), work)
        points = []
        pages = documented()
        # Those that begin with the same store one after the other.
        for command in sorted(writing(examples, work) + showing(examples),
                              key=lambda command: command.fixture):
            if only and command.name not in only:
                continue
            found, folders, rest, healthy = trial.dependencies(command)
            print("%s: asks for %d records of %d: %s" % (
                command, len(found), len(found) + len(rest),
                ", ".join(sorted({place_of(path) for path in found}))), flush=True)
            if command.shows:
                trial.hold_page(command, {place_of(path) for path in found},
                                pages.get(command.name, set()))
            else:
                trial.try_others(command, rest, chance)
            points += [(command, healthy, path, how) for path in found
                       for how in sorted(command.damages)
                       if command.concerns(path, how, found[path])]
            points += [(command, healthy, path, how) for path in folders
                       for how in sorted(command.folder_damages)]
        drawn = draw(points, limit, chance)
        for point in drawn:
            trial.try_point(*point)
        for name, count in sorted(trial.points.items()):
            print("%s: %d points, %d faults" % (name, count, trial.faults[name]))
        print("%d of %d points tried, %d failures" % (
            len(drawn), len(points), sum(trial.faults.values())))
    return 1 if trial.faults else 0


if __name__ == "__main__":
    sys.exit(main())
