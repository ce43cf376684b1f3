#!/usr/bin/env python3
"""Every command that writes, killed at and failing at its system calls.

    run.py BIN FIXTURES FAULT [OPTION…]

FAULT is the program of fault.c. Of each scene (scenes.py) the calls of a healthy
run are recorded; the points are each of them, by name and occurrence, with what
befalls it:

    kill     the process is killed instead
    once     the call fails, with each error that fits it (errors.py)
    from     it and all later calls of its name fail
    change   it and all later calls that would change something on the disk fail

After each the oracle (oracle.py) judges what is left. The calls of the dynamic
loader before the program's own first one are left out: what fails there means
that the program does not begin. With --loader they are tried as well.

    --scene NAME    this scene only; may be given several times
    --mode MODE     this only; may be given several times
    --sample N      N points, as many of each scene and mode, drawn by --seed S
    --jobs N        in so many processes (2)
    --out FILE      every point that left a bad state, one a line, as it comes,
                    and in FILE.far how far it is
    --calls FILE    the points of these calls only, one "SCENE MODE NAME" a line
    --point "SCENE MODE NAME N [ERROR]"
                    this point only, and all that is to be said of it
"""

import argparse
import collections
import multiprocessing
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

import errors
import oracle
import scenes

NOT_REACHED = 99
NOT_ALLOWED = 77
ENDLESS = 97
FULL = "no space left on"
LIBRARY = re.compile(r"\.so(\.[0-9]+)*$|/ld\.so\.(cache|preload)$")
KINDS = {"kill": "kill", "once": "single", "from": "lasting",
         "change": "lasting"}
MODES = list(KINDS)


class Stand:
    """A scene's store that is made fresh again and again: what a run has
    changed is put back, which takes less than to copy all."""

    def __init__(self, scene, directory):
        self.scene = scene
        self.directory = directory
        os.makedirs(directory, exist_ok=True)
        self.store = os.path.join(directory, "store")
        self.make()

    def make(self):
        self.scene.make(self.directory)
        self.learn()

    def learn(self):
        self.files = {}
        self.contents = {}
        for path, about in oracle.walk(self.store):
            self.files[path] = oracle.touched(about)
            if not os.path.isdir(os.path.join(self.store, path)):
                with open(os.path.join(self.store, path), "rb") as stream:
                    self.contents[path] = stream.read()

    def restore(self, files=None):
        """files: what is there, where that is known."""
        if self.scene.unfinished:
            # A journal means locks that are there, by their numbers.
            self.scene.make(self.directory)
            return
        if not self.files or not os.path.isdir(self.store):
            self.make()
            return
        found = dict(files or oracle.walk(self.store))
        for path in sorted(set(found) - set(self.files), reverse=True):
            name = os.path.join(self.store, path)
            if os.path.isdir(name) and not os.path.islink(name):
                os.rmdir(name)
            else:
                os.remove(name)
        changed = [path for path, wanted in self.files.items()
                   if path not in found
                   or oracle.touched(found[path]) != wanted]
        if any(path not in self.contents for path in changed):
            self.make()
            return
        for path in changed:
            self.put(path)
        if any(not path.startswith(".git/") for path in changed):
            scenes.git(self.store, "update-index", "-q", "--refresh")
            self.learn()

    def put(self, path):
        name = os.path.join(self.store, path)
        if os.path.lexists(name):
            os.remove(name)
        with open(name, "wb") as stream:
            stream.write(self.contents[path])
        os.chmod(name, self.files[path][0] & 0o7777)
        self.files[path] = oracle.touched(os.lstat(name))


class Trial:
    """One scene, with all that a point takes."""

    def __init__(self, places, name, work):
        scenes.setup(places.bin, places.fixtures, os.path.join(work, "cache"))
        self.places = places
        self.scene = {scene.name: scene for scene in scenes.SCENES}[name]
        mine = os.path.join(work, "%s.%d" % (name, os.getpid()))
        self.stand = Stand(self.scene, mine)
        self.oracle = oracle.Oracle(places.bin, self.scene,
                                    os.path.join(mine, "oracle"))
        self.log = os.path.join(mine, "calls")

    def run(self, *how):
        argv = [self.places.fault, *how,
                *self.scene.argv(self.places.bin, self.stand.store)]
        done = subprocess.run(argv, env=self.scene.env, cwd="/",
                              stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              check=False)
        return done.returncode, done.stdout, done.stderr

    def calls(self, loader):
        """The calls of a healthy run: [(name, n, changes)]."""
        self.stand.restore()
        status, _, err = self.run("record", self.log)
        if status != 0:
            raise RuntimeError("%s: status %d: %s" % (
                self.scene.name, status, err.decode()))
        begun = loader
        found = []
        with open(self.log, encoding="utf-8", errors="replace") as stream:
            for line in stream:
                name, n, changes, about = (line.rstrip("\n") + "   ").split(
                    " ", 3)
                if name == "openat" and not LIBRARY.search(about.strip()):
                    begun = True
                if begun:
                    found.append((name, int(n), changes == "1"))
        return found

    def attempt(self, mode, name, n, error):
        """None: the point was not reached. Else (what is wrong, what was
        said)."""
        self.stand.restore(self.oracle.files)
        self.oracle.files = None
        words = [mode, name, str(n)] + ([error] if error else [])
        status, out, err = self.run(*words)
        if status == ENDLESS:
            return ["it does not end"], ""
        if status == NOT_REACHED:
            return None
        faults = self.oracle.judge(self.stand.store, KINDS[mode], status, out,
                                   err)
        said = err.decode("utf-8", "replace")
        if (mode, error, status) == ("change", "ENOSPC", 3) and \
                FULL not in said.lower():
            faults = faults + ["it does not say that the disk is full"]
        return faults, said


def in_short(fault):
    """A fault without what differs between like ones."""
    return re.sub(r"[0-9a-f]{7,}", "X", re.sub(r"\d+", "N", fault))[:160]


def all_points(places, trial, changing=None):
    """The points of a scene; only those at calls that change something, or
    only the others."""
    calls = [call for call in trial.calls(places.loader)
             if changing is None or call[2] == changing]
    return sorted((point for point in errors.points(calls)
                   if point[0] in places.modes),
                  key=lambda point: MODES.index(point[0]))


def note(places, name, tried, trial, begun):
    """How far it is, in FILE.far."""
    if places.out:
        with open(places.out + ".far", "a", encoding="utf-8") as stream:
            stream.write("%d %s %d s, %d states: %s\n" % (
                os.getpid(), name, time.time() - begun,
                len(trial.oracle.memo), ", ".join(
                    "%s %s %d" % (*what, n)
                    for what, n in sorted(tried.items()))))


def try_scene(task):
    """The points of one scene: wanted is a list of them, or what all_points()
    takes."""
    places, name, wanted, work = task
    tried = collections.Counter()
    bad = []
    begun = time.time()
    trial = Trial(places, name, work)
    if not isinstance(wanted, list):
        wanted = all_points(places, trial, wanted)
    for point in wanted:
        mode = point[0]
        result = trial.attempt(*point)
        tried[mode, "not reached" if result is None else "tried"] += 1
        if sum(tried.values()) % 100 == 0:
            note(places, name, tried, trial, begun)
        if not result or not result[0]:
            continue
        tried[mode, "bad"] += 1
        bad.append((name, point, result[0]))
        if places.out:
            with open(places.out, "a", encoding="utf-8") as stream:
                stream.write("%s %s: %s | %s\n" % (
                    name, " ".join(map(str, point)).strip(),
                    "; ".join(result[0]),
                    result[1].strip().replace("\n", " / ")[-300:]))
    note(places, name, tried, trial, begun)
    shutil.rmtree(trial.stand.directory, ignore_errors=True)
    return name, tried, bad, len(trial.oracle.memo)


def list_points(task):
    places, name, _, work = task
    trial = Trial(places, name, work)
    found = all_points(places, trial)
    shutil.rmtree(trial.stand.directory, ignore_errors=True)
    return places, name, found, work


def draw(places, tasks):
    """As many of each scene and mode."""
    chance = random.Random(places.seed)
    share = -(-places.sample // (len(tasks) * len(places.modes)))
    total = sum(len(found) for _, _, found, _ in tasks)
    drawn = []
    for _, name, found, work in tasks:
        some = []
        for mode in places.modes:
            of_mode = [point for point in found if point[0] == mode]
            some += chance.sample(of_mode, min(share, len(of_mode)))
        drawn.append((places, name, some, work))
    print("%d of %d points" % (sum(len(some) for _, _, some, _ in drawn),
                               total))
    return drawn


def choose(places, tasks):
    """The points of the calls that a file names."""
    with open(places.calls, encoding="utf-8") as stream:
        wanted = {tuple(line.split()) for line in stream
                  if line.strip() and not line.startswith("#")}
    chosen = []
    for _, name, found, work in tasks:
        points = [point for point in found
                  if (name, point[0], point[1]) in wanted]
        met = {(name, point[0], point[1]) for point in points}
        for call in sorted(call for call in wanted - met if call[0] == name):
            sys.exit("no point of %s" % " ".join(call))
        chosen.append((places, name, points, work))
    return chosen


def merge(results):
    """What was found in a scene at several times, together."""
    merged = {}
    for name, tried, bad, asked in results:
        if name in merged:
            before = merged[name]
            merged[name] = (name, before[1] + tried, before[2] + bad,
                            before[3] + asked)
        else:
            merged[name] = (name, tried, bad, asked)
    return list(merged.values())


def show(results):
    print("%-24s %8s" % ("", "states") + "".join(
        "%18s" % mode for mode in MODES))
    total = collections.Counter()
    for name, tried, _, asked in results:
        row = "%-24s %8d" % (name, asked)
        for mode in MODES:
            row += "%18s" % ("%d, %d bad" % (tried[mode, "tried"],
                                             tried[mode, "bad"]))
        print(row)
        total.update(tried)
    print("%-24s %8s" % ("all", "") + "".join("%18s" % (
        "%d, %d bad" % (total[mode, "tried"], total[mode, "bad"]))
        for mode in MODES))
    missed = sum(n for (_, what), n in total.items() if what == "not reached")
    if missed:
        print("%d points were not reached" % missed)
    groups = collections.defaultdict(list)
    for _, _, bad, _ in results:
        for name, point, faults in bad:
            for fault in faults:
                groups[point[0], in_short(fault)].append((name, point))
    for (mode, fault), where in sorted(groups.items(),
                                       key=lambda pair: -len(pair[1])):
        name, point = where[0]
        print("BAD %d times, %s: %s\n    such as: %s %s" % (
            len(where), mode, fault, name, " ".join(map(str, point))))
    return sum(n for (_, what), n in total.items() if what == "bad")


def parse():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("bin", type=os.path.abspath)
    parser.add_argument("fixtures", type=os.path.abspath)
    parser.add_argument("fault", type=os.path.abspath)
    parser.add_argument("--scene", action="append")
    parser.add_argument("--mode", action="append", dest="modes", choices=MODES)
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--out")
    parser.add_argument("--point")
    parser.add_argument("--calls")
    parser.add_argument("--loader", action="store_true")
    places = parser.parse_args()
    places.modes = places.modes or MODES
    places.scene = places.scene or [scene.name for scene in scenes.SCENES]
    return places


def try_one(places, work):
    name, mode, call, n, *error = places.point.split()
    trial = Trial(places, name, work)
    result = trial.attempt(mode, call, int(n), "".join(error))
    if result is None:
        sys.exit("not reached")
    print(result[1].rstrip())
    print("\n".join(result[0]) or "as it should be")
    return len(result[0])


def probe(places):
    """Where the kernel, or what we run in, does not let one process answer for
    another, nothing can be tried, and that is said."""
    done = subprocess.run([places.fault, "record", "/dev/null", "/bin/true"],
                          stderr=subprocess.PIPE, check=False)
    if done.returncode != 0:
        print(done.stderr.decode().strip())
        sys.exit(NOT_ALLOWED)


def main():
    places = parse()
    probe(places)
    with tempfile.TemporaryDirectory() as work:
        if places.point:
            return 1 if try_one(places, work) else 0
        # What changes something first: when there is no time for all, that
        # is what was tried.
        tasks = [(places, name, changing, work)
                 for changing in (True, False) for name in places.scene]
        with multiprocessing.Pool(places.jobs) as pool:
            if places.sample or places.calls:
                tasks = pool.map(list_points, [
                    (places, name, None, work) for name in places.scene],
                                 chunksize=1)
            if places.calls:
                tasks = choose(places, tasks)
            elif places.sample:
                tasks = draw(places, tasks)
            results = pool.map(try_scene, tasks, chunksize=1)
        return 1 if show(merge(results)) else 0


if __name__ == "__main__":
    sys.exit(main())
