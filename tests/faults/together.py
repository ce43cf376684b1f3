#!/usr/bin/env python3
"""Eight writers at once in one store, beside everything else that goes on.

    together.py BIN FIXTURES [EACH [WRITERS]]

Each of the writers files EACH records (200), of four kinds. Meanwhile git packs
the store again and again, another office takes what is there, somebody commits
records by hand and pulls those of the other office, and readers check the
store. At the end all records that were to be filed are there, each in a commit
of its own; no command failed, and no reader found a fault.
"""

import collections
import os
import subprocess
import sys
import tempfile
import threading
import time

import scenes

UNIT = """\
schema: thidua/unit/1
name: Đơn vị ví dụ %s
class: agency
level: province
managed_by: ha-tinh-ubnd-tinh
head: {name: Hồ Văn Mẫu, office: Giám đốc}
"""


def read(*parts):
    with open(scenes.example(*parts), encoding="utf-8") as stream:
        return stream.read()


class Crowd:
    def __init__(self, bin_dir, work, each):
        self.bin_dir = bin_dir
        self.work = work
        self.each = each
        self.store = os.path.join(work, "store")
        self.env = dict(scenes.ENV, HOME=work)
        for name in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
            del self.env[name]
        self.lock = threading.Lock()
        self.paths = []
        self.bad = []
        self.seen = collections.Counter()
        self.over = threading.Event()

    def run(self, argv, text=None):
        done = subprocess.run(argv, env=self.env, input=text and text.encode(),
                              stdin=None if text else subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              check=False, timeout=300)
        return (done.returncode, done.stdout.decode("utf-8", "replace"),
                done.stderr.decode("utf-8", "replace"))

    def git(self, store, *words):
        return self.run(["git", "-C", store, "-c", "core.quotePath=false",
                         *words])

    def must(self, store, *words):
        status, out, err = self.git(store, *words)
        if status != 0:
            sys.exit("git %s: %s" % (" ".join(words), err))
        return out

    def complain(self, what, text):
        with self.lock:
            self.bad.append("%s: %s" % (what, text.strip()[-400:]))

    def write(self, words, text):
        status, out, err = self.run(scenes.command_line(
            self.bin_dir, self.store, words), text)
        if status != 0:
            self.complain("a writer", "status %d: %s" % (status, out + err))
            return
        with self.lock:
            self.paths += out.split()

    # Who writes.

    def writer(self, i):
        kinds = (self.unit, self.person, self.campaign, self.plan)
        for k in range(self.each):
            kinds[(i + k) % len(kinds)](i, k)

    def unit(self, i, k):
        tag = "%d-%d" % (i, k)
        self.write(("unit-register", "--id", "don-vi-" + tag, "-"), UNIT % tag)

    def person(self, i, k):
        tag = "%d-%d" % (i, k)
        self.write(("person-register", "--id", "nguoi-" + tag, "-"),
                   read("people", "chu-van-vi-du.yaml").replace(
                       "Chu Văn Ví Dụ", "Chu Văn Ví Dụ " + tag))

    def campaign(self, i, k):
        with open(scenes.data("mau-khen-thuong.yaml"),
                  encoding="utf-8") as stream:
            self.write(("campaign-new", "--id", "pt-%d-%d" % (i, k), "-"),
                       stream.read())

    def plan(self, i, k):
        self.write(("plan-receive", "--received", "2026-05-%02d" % (8 + i),
                    "-"), read("plans", "so-xay-dung.yaml").replace(
                        "12/KH-SXD", "%d/KH-SXD" % (1000 * (i + 1) + k)))

    # Who else is there.

    def reader(self):
        for words in ([], ["--at", "HEAD"]):
            status, out, err = self.run(scenes.command_line(
                self.bin_dir, self.store, ["records-check", *words]))
            self.seen["checks"] += 1
            if status != 0:
                self.complain("records-check %s" % " ".join(words), "\n".join(
                    line for line in (out + err).splitlines()
                    if "warning" not in line and "note" not in line))

    def packer(self):
        status, _, err = self.git(self.store, "gc", "-q")
        self.seen["gc"] += status == 0
        if status != 0:
            self.seen["gc: " + (err.splitlines() or ["?"])[-1][:60]] += 1
        time.sleep(0.5)

    def until_done(self, name, *words):
        """git is told to wait where somebody holds a lock, or has moved the
        branch under it; once all is quiet it has to work."""
        quiet = 0
        while quiet < 20:
            quiet += self.over.is_set()
            status, _, err = self.git(self.store, *words)
            if status == 0:
                return True
            self.seen["%s had to wait" % name] += 1
            time.sleep(0.01)
        self.complain(name, err)
        return False

    def hand(self):
        """A record of a person's own, made elsewhere."""
        k = self.seen["by hand"]
        name = "units/%d/bang-tay-%d.yaml" % (k, k)
        aside = os.path.join(self.work, "aside")
        with open(aside, "w", encoding="utf-8") as stream:
            stream.write(UNIT % ("bằng tay %d" % k))
        os.makedirs(os.path.dirname(os.path.join(self.store, name)),
                    exist_ok=True)
        os.rename(aside, os.path.join(self.store, name))
        if self.until_done("git add", "add", name) and \
                self.until_done("git commit", "commit", "-q", "-m", "x",
                                name):
            self.seen["by hand"] += 1
        time.sleep(0.2)

    def puller(self):
        """Another office takes what is here, files in its own clone, and this
        one pulls that."""
        office = os.path.join(self.work, "office")
        name = "office-%d" % self.seen["pulled"]
        status, out, err = self.git(office, "pull", "-q", "--no-rebase",
                                    "--no-edit", self.store, "main")
        if status != 0:
            self.complain("the other office pulls", out + err)
        status, out, err = self.run(scenes.command_line(
            self.bin_dir, office, ("unit-register", "--id", name, "-")),
            UNIT % name)
        if status != 0:
            self.complain("the other office", out + err)
        # git leaves a merge half done when the branch moves under it.
        status, out, err = self.run(
            ["flock", os.path.join(self.store, ".git", "thidua.lock"), "git",
             "-C", self.store, "pull", "-q", "--no-rebase", "--no-edit",
             office, "main"])
        self.seen["pulled"] += status == 0
        if status != 0:
            self.complain("git pull under the lock", out + err)
        time.sleep(0.2)

    def somebody(self):
        self.hand()
        self.puller()

    def keep_on(self, what):
        while not self.over.is_set():
            what()

    def start(self, writers):
        scenes.shutil.copytree(os.path.join(scenes.Place.fixtures, "filed"),
                               self.store, symlinks=True)
        for key, value in (("user.name", "P"), ("user.email", "p@e.org")):
            self.must(self.store, "config", key, value)
        self.must(self.work, "clone", "-q", "store", "office")
        for key, value in (("user.name", "O"), ("user.email", "o@e.org")):
            self.must(os.path.join(self.work, "office"), "config", key, value)
        before = int(self.must(self.store, "rev-list", "--count", "HEAD"))
        beside = [threading.Thread(target=self.keep_on, args=(what,))
                  for what in (self.reader, self.packer,
                               self.somebody)]
        all_of = [threading.Thread(target=self.writer, args=(i,))
                  for i in range(writers)]
        for thread in beside + all_of:
            thread.start()
        for thread in all_of:
            thread.join()
        self.over.set()
        for thread in beside:
            thread.join()
        return before

    def judge(self, before, wanted):
        names = set(self.must(self.store, "ls-tree", "-r", "--name-only",
                              "HEAD").splitlines())
        lost = [path for path in self.paths if path not in names]
        if lost:
            self.bad.append("%d records are lost, such as %s" % (
                len(lost), lost[0]))
        if len(set(self.paths)) != wanted:
            self.bad.append("%d records of %d" % (
                len(set(self.paths)), wanted))
        merges = int(self.must(self.store, "rev-list", "--count", "--merges",
                               "HEAD"))
        count = int(self.must(self.store, "rev-list", "--count", "HEAD"))
        made = count - before - merges
        told = wanted + self.seen["by hand"] + self.seen["pulled"]
        if made != told:
            self.bad.append("%d commits, not %d" % (made, told))
        for line in self.must(self.store, "status", "--porcelain",
                              "-uall").splitlines():
            self.bad.append("git status: " + line)
        status, out, err = self.git(self.store, "fsck", "--strict",
                                    "--no-dangling")
        if status != 0:
            self.bad.append("git fsck: " + out + err)
        self.reader()
        for name in os.listdir(os.path.join(self.store, ".git")):
            if name.endswith(".lock") and os.path.getsize(
                    os.path.join(self.store, ".git", name)):
                self.bad.append("is left: " + name)


def main():
    bin_dir, fixtures = (os.path.abspath(name) for name in sys.argv[1:3])
    each = int(sys.argv[3]) if len(sys.argv) > 3 else 200
    writers = int(sys.argv[4]) if len(sys.argv) > 4 else 8
    with tempfile.TemporaryDirectory() as work:
        scenes.setup(bin_dir, fixtures, os.path.join(work, "cache"))
        crowd = Crowd(bin_dir, work, each)
        begun = time.time()
        before = crowd.start(writers)
        print("%d records in %.0f s; %s" % (
            len(crowd.paths), time.time() - begun,
            ", ".join("%s: %d" % pair for pair in sorted(crowd.seen.items()))))
        crowd.judge(before, writers * each)
    same = collections.Counter(crowd.bad)
    for text, count in same.most_common(20):
        print("BAD%s: %s" % (" %d times" % count if count > 1 else "", text))
    return 1 if crowd.bad else 0


if __name__ == "__main__":
    sys.exit(main())
