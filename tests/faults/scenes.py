"""Every command that writes, with a store that it can do its work in.

SCENES has them by name. To add one: a Scene with the fixture that its store
begins as (tests/cases/fixtures.sh), what is done to that before, the command,
and another command that writes and finds its work both before and after it.

    scenes.setup(bin_dir, fixtures, cache)      once a process
    store = scene.make(directory)               a fresh store, in directory
    subprocess.run(scene.argv(bin_dir, store), env=scene.env)
    subprocess.run(scene.next_argv(bin_dir, store), env=scene.env)

All that a run may depend on is fixed: environment, days, identity, so that two
runs make the same commit.
"""

import os
import shutil
import subprocess
import tempfile

import oracle

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.dirname(os.path.dirname(HERE))
EXAMPLES = os.path.join(SOURCE, "examples")
DATA = os.path.join(SOURCE, "tests", "cases", "data")

ENV = {
    # A day behind the stores, whatever the hour: who takes the machine's day for
    # theirs is found.
    "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "TZ": "MAY17",
    "LC_ALL": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Nguyễn Văn Mẫu",
    "GIT_AUTHOR_EMAIL": "mau@vi-du.example",
    "GIT_COMMITTER_NAME": "Nguyễn Văn Mẫu",
    "GIT_COMMITTER_EMAIL": "mau@vi-du.example",
    "GIT_AUTHOR_DATE": "2031-01-31T08:00:00+07:00",
    "GIT_COMMITTER_DATE": "2031-01-31T08:00:00+07:00",
    "ASAN_OPTIONS": "detect_leaks=0",
}

# A unit can be entered in any store that has a header, this campaign in any
# that has the authority among its units.
NEXT_UNIT = ("unit-register", "--id", "don-vi-ke-tiep", "--name",
             "Trường Ví Dụ Kế Tiếp", "--class", "school", "--level", "unit")
NEXT_CAMPAIGN = ("campaign-new", "--id", "ke-tiep",
                 os.path.join(DATA, "mau-khen-thuong.yaml"))
INIT = ("records-init", "--authority", "Ủy ban nhân dân tỉnh Hà Tĩnh",
        "--authority-id", "ha-tinh-ubnd-tinh", "--standing-body",
        "Sở Nội vụ tỉnh Hà Tĩnh", "--standing-body-id", "ha-tinh-so-noi-vu")


class Place:
    """Where things are, as setup() was told."""
    bin_dir = os.path.join(SOURCE, "build", "release", "bin")
    fixtures = os.path.join(SOURCE, "build", "release", "tests", "fixtures")
    cache = None


def setup(bin_dir, fixtures, cache):
    """Where the commands and the fixtures are, and a directory of the caller's
    for the stores that are prepared from these."""
    Place.bin_dir = os.path.abspath(bin_dir)
    Place.fixtures = os.path.abspath(fixtures)
    Place.cache = os.path.abspath(cache)
    os.makedirs(Place.cache, exist_ok=True)


def do(store, *words):
    """One command in a store, which has to succeed."""
    done = subprocess.run(command_line(Place.bin_dir, store, words), env=ENV,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    if done.returncode != 0:
        raise RuntimeError("%s: status %d: %s" % (
            " ".join(words), done.returncode, done.stdout.decode()))


def git(store, *words):
    subprocess.run(["git", "-C", store, *words], env=ENV, check=True,
                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def command_line(bin_dir, store, words):
    return [os.path.join(bin_dir, words[0]), "--store", store, *words[1:]]


def example(*parts):
    return os.path.join(EXAMPLES, *parts)


def data(name):
    return os.path.join(DATA, name)


class Scene:
    """One command on one store. None as a fixture: there is no store yet, and
    next_words work only after the command."""

    unfinished = False

    def __init__(self, name, fixture, words, next_words=NEXT_UNIT,
                 prepare=None):
        self.name = name
        self.fixture = fixture
        self.words = words
        self.next_words = next_words
        self.prepare = prepare
        self.env = ENV

    def argv(self, bin_dir, store):
        return command_line(bin_dir, store, self.words)

    def next_argv(self, bin_dir, store):
        return command_line(bin_dir, store, self.next_words)

    def prepared(self):
        """The store as the command finds it; made once."""
        made = os.path.join(Place.cache, self.name)
        if not os.path.isdir(made):
            work = made + ".%d" % os.getpid()
            if self.fixture:
                shutil.copytree(os.path.join(Place.fixtures, self.fixture),
                                work, symlinks=True)
                shutil.rmtree(os.path.join(work, ".git", "hooks"),
                              ignore_errors=True)
            else:
                os.mkdir(work)
            if self.prepare:
                self.prepare(work)
            try:
                os.rename(work, made)
            except OSError:  # another process was first
                shutil.rmtree(work)
        return made

    def make(self, directory):
        """A fresh store in a directory that is there. The index knows its
        files, as it does where a person works."""
        store = os.path.join(directory, "store")
        shutil.rmtree(store, ignore_errors=True)
        if self.fixture is None:
            return store
        shutil.copytree(self.prepared(), store, symlinks=True)
        git(store, "update-index", "-q", "--refresh")
        return store


def nominate_two(store):
    for who in ("pham-thi-vi-du", "cong-ty-vi-du-xanh"):
        do(store, "award-nominate",
           example("nominations", "bang-khen-tinh-%s.yaml" % who))


def allow_loading(store):
    subprocess.run(["sh", "-c", '. "$1"; past "$2"', "sh", data("past.sh"),
                    store], check=True,
                   env=dict(ENV, THIDUA_STORE=store,
                            PATH=Place.bin_dir + ":/usr/bin:/bin"))
    with open(os.path.join(os.path.dirname(store), "nam-2025.csv"), "w",
              encoding="utf-8") as stream:
        stream.write(TABLE)


TABLE = """\
issuer;number;date;decider;signed;signer;office;award;person;unit;name;kind;\
received;amount;year;achievement;consent;ground
huyen-cam-thu;12/QĐ-UBND;2024-12-20;district-chairman;;Lê Văn Mẫu;Chủ tịch;\
CSTDCS;tran-thi-thu;;;;2024-12-01;2.340.000;;;;
huyen-cam-thu;12/QĐ-UBND;2024-12-20;district-chairman;;Lê Văn Mẫu;Chủ tịch;\
LDTT;pham-thi-vi-du;;;;2024-12-01;710000;;Tận tụy với dân;2026-05-05;
xa-cam-cu;07/QĐ-UBND;2025-01-08;commune-chairman;KT;Vũ Thị Mẫu;Phó Chủ tịch;\
GK-X;;xa-cam-cu;Tổ một cửa;;;;2024;;;
"""


class Loading(Scene):
    """The table stands beside the prepared stores."""

    def argv(self, bin_dir, store):
        table = os.path.join(Place.cache, "nam-2025.csv")
        return super().argv(bin_dir, store) + [table]


class Listed(Scene):
    """What is written is what a table says."""

    def __init__(self, name, fixture, words, table, **more):
        super().__init__(name, fixture, words, **more)
        self.table = table

    def argv(self, bin_dir, store):
        path = os.path.join(Place.cache, self.name + ".csv")
        if not os.path.exists(path):
            with open(path + ".%d" % os.getpid(), "w",
                      encoding="utf-8") as stream:
                stream.write(self.table)
            os.rename(path + ".%d" % os.getpid(), path)
        return super().argv(bin_dir, store) + ["--csv", path]


class Recovering(Scene):
    """Another command was killed at a call that is about `at`, and has left its
    journal: what befalls this one befalls the recovery."""

    unfinished = True
    killed = ("unit-register", "--name", "Trường Ví Dụ Dở Dang", "--class",
              "school", "--level", "unit")

    def __init__(self, name, fixture, at, words, **more):
        super().__init__(name, fixture, words, prepare=self.kill, **more)
        self.at = at

    def kill(self, store):
        fault = os.path.join(os.path.dirname(Place.bin_dir), "tests", "fault")
        with tempfile.TemporaryDirectory() as work:
            copy = os.path.join(work, "store")
            log = os.path.join(work, "log")
            shutil.copytree(store, copy, symlinks=True)
            for where, how in ((copy, ("record", log)),
                               (store, ("kill", "renameat", None))):
                if how[0] == "kill":
                    with open(log, encoding="utf-8") as stream:
                        calls = [line.split() for line in stream]
                    how = how[:2] + tuple(
                        call[1] for call in calls
                        if call[0] == how[1] and call[-1] == self.at)
                git(where, "update-index", "-q", "--refresh")
                subprocess.run(
                    [fault, *how,
                     *command_line(Place.bin_dir, where, self.killed)],
                    env=ENV, stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                    check=how[0] == "record")
        if not os.path.getsize(os.path.join(store, oracle.JOURNAL)):
            raise RuntimeError("%s: no journal is left" % self.name)

    def make(self, directory):
        """The journal means the copy's locks."""
        store = os.path.join(directory, "store")
        oracle.copy_store(self.prepared(), store)
        return store


class First(Scene):
    """There is no store yet."""

    def argv(self, bin_dir, store):
        return [os.path.join(bin_dir, self.words[0]), *self.words[1:], store]


def first_release(store):
    """The store of the first release has an update to get."""
    shutil.rmtree(store)
    subprocess.run(["git", "-c", "init.defaultBranch=main", "clone", "-q",
                    os.path.join(SOURCE, "tests", "data", "store-1b0c046",
                                 "store.bundle"), store], env=ENV, check=True)


def loose(store):
    """Every object in a file of its own, as while a store is young."""
    packs = os.path.join(store, ".git", "objects", "pack")
    for name in sorted(os.listdir(packs)):
        if name.endswith(".pack"):
            aside = os.path.join(store, name)
            shutil.move(os.path.join(packs, name), aside)
            with open(aside, "rb") as stream:
                subprocess.run(["git", "-C", store, "unpack-objects", "-q"],
                               stdin=stream, check=True, env=ENV)
            os.remove(aside)
    for name in os.listdir(packs):
        os.remove(os.path.join(packs, name))


def hooked(store):
    hooks = os.path.join(store, ".git", "hooks")
    os.makedirs(hooks)
    for name in ("pre-commit", "post-commit"):
        path = os.path.join(hooks, name)
        with open(path, "w", encoding="ascii") as stream:
            stream.write("#!/bin/sh\nexit 0\n")
        os.chmod(path, 0o755)


def signed(store):
    """Commits are signed, with a key that makes the same signature each time.
    The copies of the store find it beside the prepared one."""
    key = os.path.join(store, ".git", "khoa")
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "khoa",
                    "-f", key], check=True, env=ENV, stdin=subprocess.DEVNULL)
    git(store, "config", "gpg.format", "ssh")
    git(store, "config", "commit.gpgSign", "true")
    git(store, "config", "user.signingKey",
        os.path.join(Place.cache, "signed", ".git", "khoa"))


def fourth_index(store):
    git(store, "update-index", "--index-version", "4")


def seated(store):
    """A council, of which one member is to change office."""
    folder = os.path.join(store, "councils", "thuong")
    os.makedirs(folder)
    shutil.copy(example("councils", "hoi-dong-tinh.yaml"), os.path.join(
        folder, "ha-tinh-hoi-dong-thi-dua-khen-thuong.yaml"))
    git(store, "add", "councils")
    git(store, "commit", "-q", "-m", "Ghi hội đồng")


def clustered(store):
    """A cluster and its scoring rule, of which a unit files its score."""
    for name, *folder in (("khoi-so-nganh.yaml", "clusters", "2027"),
                          ("bang-diem.yaml", "indicators", "rules", "2027")):
        os.makedirs(os.path.join(store, *folder))
        shutil.copy(example("scoring", name), os.path.join(store, *folder, name))
    git(store, "add", "clusters", "indicators")
    git(store, "commit", "-q", "-m", "Ghi cụm, khối và bảng điểm")


SCENES = [
    First("records-init", None, INIT),
    Scene("campaign-new", "units",
          ("campaign-new", "--id", "ha-tinh-2026",
           example("campaigns", "ha-tinh-2026-issued.yaml"))),
    Scene("unit-register", "ha-tinh",
          ("unit-register", "--name", "Trường Ví Dụ Một Mình", "--class",
           "school", "--level", "unit"), NEXT_CAMPAIGN),
    Scene("unit-register-csv", "empty",
          ("unit-register", "--csv", example("units", "ha-tinh.csv"))),
    Scene("unit-register-campaign", "ha-tinh",
          ("unit-register", "--campaign", "ha-tinh-2026", "--on",
           "2026-05-04", "ha-tinh-so-noi-vu"), NEXT_CAMPAIGN),
    Scene("person-register", "units",
          ("person-register", example("people", "chu-van-vi-du.yaml"),
           example("people", "dinh-van-mau.yaml"))),
    Scene("unit-update", "ha-tinh",
          ("unit-update", "ha-tinh-so-xay-dung", "--on", "2027-03-01",
           "--head-name", "Lê Văn Mới", "--document",
           "12/QĐ-UBND/2027-02-26")),
    Scene("person-update", "ha-tinh",
          ("person-update", "pham-thi-vi-du", "--on", "2027-03-01", "--unit",
           "ha-tinh-so-noi-vu")),
    Listed("person-register-csv", "units", ("person-register",),
           "name;birth_year;unit;class;position\n"
           "Trần Thử Một;1980;ha-tinh-so-xay-dung;official;Chuyên viên\n"
           "Lê Thử Hai;1990;ha-tinh-so-noi-vu;official;Chuyên viên\n"),
    Listed("unit-update-csv", "ha-tinh",
           ("unit-update", "--on", "2027-03-01"),
           "name;class;level;head_name\n"
           "Sở Xây dựng tỉnh Hà Tĩnh;;;Lê Văn Mới\n"
           "Sở Nội vụ tỉnh Hà Tĩnh;;;Trần Thị Mới\n"
           "Trường Ví Dụ Mới;school;unit;\n"),
    Listed("person-update-csv", "ha-tinh",
           ("person-update", "--on", "2027-03-01"),
           "name;birth_year;unit\n"
           "Phạm Thị Ví Dụ;1985;ha-tinh-so-noi-vu\n"
           "Đinh Văn Mẫu;1994;ha-tinh-so-noi-vu\n"),
    Scene("campaign-amend", "planned",
          ("campaign-amend", "--today", "2027-03-05",
           example("amendments", "sua-doi-tieu-chi.yaml")), NEXT_CAMPAIGN),
    Scene("campaign-issue", "ha-tinh-draft",
          ("campaign-issue", "--campaign", "ha-tinh-2026", "--number",
           "135/KH-UBND", "--date", "2026-04-24")),
    Scene("council-update", "ha-tinh",
          ("council-update", "ha-tinh-hoi-dong-thi-dua-khen-thuong", "--on",
           "2027-03-01", "--person", "pham-thi-vi-du", "--office", "vice-chair",
           "--document", "12/QĐ-UBND/2027-02-26"), prepare=seated),
    Scene("store-update", "ha-tinh",
          ("store-update", "--today", "2027-03-05", "--on", "2027-03-01",
           "--recall", "refuse", "--document", "12/QĐ-UBND/2027-02-26")),
    Scene("plan-receive", "ha-tinh",
          ("plan-receive", "--received", "2026-05-08",
           example("plans", "so-xay-dung.yaml"))),
    Scene("score-receive", "ha-tinh",
          ("score-receive", "--today", "2028-01-20",
           example("scoring", "scores", "ha-tinh-so-noi-vu--self.yaml")),
          prepare=clustered),
    Scene("cluster-update", "ha-tinh",
          ("cluster-update", "--today", "2027-07-05", "--unit",
           "ha-tinh-so-khoa-hoc-va-cong-nghe", "--office", "deputy", "--on",
           "2027-07-01", "2027/khoi-so-nganh"), prepare=clustered),
    Scene("scoring-issue", "ha-tinh",
          ("scoring-issue", "--today", "2027-03-08", "--id", "chuyen-doi-so",
           example("scoring", "chuyen-doi-so.yaml"))),
    Scene("review-receive", "ha-tinh",
          ("review-receive", "--today", "2028-01-15",
           example("reviews", "so-ket.yaml"))),
    Scene("inspection-receive", "ha-tinh",
          ("inspection-receive", "--today", "2027-06-20",
           example("inspections", "truc-tiep.yaml"))),
    Scene("report-receive", "planned",
          ("report-receive", "--received", "2026-11-12",
           example("reports", "so-xay-dung-2026.yaml"))),
    Scene("award-nominate", "filed",
          ("award-nominate", "--today", "2027-12-01",
           example("nominations", "bang-khen-tinh-pham-thi-vi-du.yaml"))),
    Scene("award-review", "filed",
          ("award-review", "--today", "2031-01-31",
           example("proceedings", "xet-chon-so-khoa-hoc.yaml")),
          prepare=nominate_two),
    Scene("award-decide", "submitted",
          ("award-decide", "--today", "2031-01-31",
           example("decisions", "khen-thuong.yaml"))),
    Loading("award-load", "ha-tinh",
            ("award-load", "--campaign", "thuong-xuyen", "--today",
             "2026-05-05"), prepare=allow_loading),
    Scene("rules-update", "empty", ("rules-update",),
          prepare=first_release),
    # What another command has left that was killed.
    Recovering("taking-back", "ha-tinh", "refs/heads/main.lock",
               ("plan-receive", "--received", "2026-05-08",
                example("plans", "so-xay-dung.yaml"))),
    Recovering("finishing", "ha-tinh", "index.lock",
               ("person-update", "pham-thi-vi-du", "--on", "2027-03-01",
                "--unit", "ha-tinh-so-noi-vu")),
    # What a store may be besides.
    Scene("loose-objects", "ha-tinh",
          ("plan-receive", "--received", "2026-05-08",
           example("plans", "so-xay-dung.yaml")), prepare=loose),
    Scene("hooks", "units",
          ("person-register", example("people", "chu-van-vi-du.yaml")),
          prepare=hooked),
    Scene("signed", "units",
          ("person-register", example("people", "chu-van-vi-du.yaml")),
          prepare=signed),
    Scene("index-v4", "units",
          ("person-register", example("people", "chu-van-vi-du.yaml")),
          prepare=fourth_index),
]
