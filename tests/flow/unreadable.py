#!/usr/bin/env python3
"""Nothing is written on what could not be read.

    unreadable.py BIN EXAMPLES FIXTURES [SEED [TRIALS]]

For each writing command: the records that it reads in a healthy run are found
by tracing which objects it opens. Then each of them is damaged, in each of six
ways, and the command has to end with status 3, name the file, and leave the
branch where it was. TRIALS of them, drawn by SEED; 0 is all. Last, two hundred
records that the command does not read are damaged, and it has to work as
before.
"""

import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

OPENED = re.compile(r"/\.git/objects/([0-9a-f]{2})/([0-9a-f]{38})\"")


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


def damage_record(store, path, how):
    """Commit a record in a shape that is not understood."""
    file = os.path.join(store, path)
    if how == "directory":
        os.remove(file)
        os.mkdir(file)
        open(os.path.join(file, "x"), "w").close()
    else:
        with open(file, "a", encoding="utf-8") as stream:
            stream.write("x: 1\n" if how == "key" else "\tx\n")
    git(store, "add", "-A")
    git(store, "commit", "-q", "-m", "x")


DAMAGES = {"empty": damage_object, "cut": damage_object, "gone": damage_object,
           "directory": damage_record, "key": damage_record,
           "tab": damage_record}


def environment(home, store, commands):
    return {
        "PATH": commands + ":/usr/bin:/bin", "HOME": home, "TZ": "UTC",
        "LC_ALL": "C.UTF-8", "THIDUA_STORE": store, "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "Nguyễn Văn Mẫu",
        "GIT_AUTHOR_EMAIL": "mau@vi-du.example",
        "GIT_COMMITTER_NAME": "Nguyễn Văn Mẫu",
        "GIT_COMMITTER_EMAIL": "mau@vi-du.example",
        "ASAN_OPTIONS": "detect_leaks=0",
    }


def git(store, *arguments):
    return subprocess.run(["git", "-C", store, *arguments], check=True,
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


class Command:
    def __init__(self, fixture, name, *arguments):
        self.fixture = fixture
        self.name = name
        self.arguments = arguments

    def __str__(self):
        return self.name

    def by_name(self, path, how):
        """Other units are compared by the line that has the name; what else
        stands in them is no concern of a new one."""
        return ("--name" in self.arguments and path.startswith("units/")
                and self.name == "unit-register" and how in ("key", "tab"))


class Trial:
    def __init__(self, commands, fixtures, work):
        self.commands = commands
        self.fixtures = fixtures
        self.work = work
        self.store = os.path.join(work, "store")
        self.failed = 0

    def fresh(self, command):
        shutil.rmtree(self.store, ignore_errors=True)
        shutil.copytree(os.path.join(self.fixtures, command.fixture),
                        self.store, symlinks=True)
        loose(self.store)

    def run(self, command, *before):
        return subprocess.run(
            [*before, os.path.join(self.commands, command.name),
             *command.arguments],
            env=environment(self.work, self.store, self.commands),
            cwd=self.work, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, check=False)

    def complain(self, what, done):
        self.failed += 1
        print("FAIL %s: status %d: %s" % (
            what, done.returncode,
            (done.stdout + done.stderr).decode("utf-8", "replace").strip()))

    def dependencies(self, command):
        """The records that a healthy run opens, as files of the last commit."""
        self.fresh(command)
        files = {}
        for line in git(self.store, "-c", "core.quotePath=false", "ls-tree",
                        "-r", "HEAD").splitlines():
            about, path = line.split("\t")
            files.setdefault(about.split()[2], []).append(path)
        trace = os.path.join(self.work, "trace")
        done = self.run(command, "strace", "-f", "-qq", "-s", "4096", "-o",
                        trace, "-e", "trace=openat,open")
        if done.returncode != 0:
            sys.exit("%s: status %d in a healthy store: %s" % (
                command, done.returncode, done.stderr.decode()))
        with open(trace, encoding="utf-8", errors="replace") as stream:
            opened = {a + b for a, b in OPENED.findall(stream.read())}
        found = sorted(p for name in opened for p in files.get(name, ())
                       if p.endswith(".yaml"))
        rest = sorted(p for paths in files.values() for p in paths
                      if p.endswith(".yaml") and p not in found)
        return found, rest

    def try_damage(self, command, path, how):
        self.fresh(command)
        DAMAGES[how](self.store, path, how)
        before = git(self.store, "rev-parse", "HEAD")
        done = self.run(command)
        said = (done.stdout + done.stderr).decode("utf-8", "replace")
        what = "%s: %s %s" % (command, path, how)
        if done.returncode != 3 or path not in said:
            self.complain(what, done)
        elif git(self.store, "rev-parse", "HEAD") != before:
            self.complain(what + ": committed", done)

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
            self.complain("%s: %d others broken" % (command, len(rest)), done)


def commands_of(examples):
    file = lambda *parts: os.path.join(examples, *parts)
    return [
        Command("ha-tinh", "plan-receive", "--received", "2026-05-06",
                file("plans", "so-xay-dung.yaml")),
        Command("planned", "report-receive", "--received", "2026-11-10",
                file("reports", "so-xay-dung-2026.yaml")),
        Command("filed", "award-nominate", "--today", "2027-12-01",
                file("nominations", "bang-khen-tinh-pham-thi-vi-du.yaml")),
        Command("ha-tinh", "unit-register", "--campaign", "ha-tinh-2026",
                "--on", "2026-05-04", "ha-tinh-so-noi-vu"),
        Command("ha-tinh", "unit-register", "--name", "Trường Thử Đọc",
                "--class", "school", "--level", "unit"),
        Command("ha-tinh", "person-register", "--name", "Trần Thử Đọc",
                "--unit", "ha-tinh-so-xay-dung", "--position", "Chuyên viên",
                "--class", "official"),
        Command("submitted", "award-decide", "--today", "2031-01-31",
                file("decisions", "khen-thuong.yaml")),
    ]


def main():
    commands, examples, fixtures = (os.path.abspath(a) for a in sys.argv[1:4])
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else 2026
    limit = int(sys.argv[5]) if len(sys.argv) > 5 else 0
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as work:
        trial = Trial(commands, fixtures, work)
        points = []
        for command in commands_of(examples):
            found, rest = trial.dependencies(command)
            print("%s %s: reads %d records of %d" % (
                command, command.arguments[0], len(found),
                len(found) + len(rest)))
            trial.try_others(command, rest, chance)
            points += [(command, path, how) for path in found
                       for how in sorted(DAMAGES)
                       if not command.by_name(path, how)]
        drawn = chance.sample(points, limit) if 0 < limit < len(points) else points
        for command, path, how in drawn:
            trial.try_damage(command, path, how)
        print("%d of %d points tried, %d failures" % (
            len(drawn), len(points), trial.failed))
    return 1 if trial.failed else 0


if __name__ == "__main__":
    sys.exit(main())
