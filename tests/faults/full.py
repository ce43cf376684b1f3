#!/usr/bin/env python3
"""Every command that writes, on a disk with ever less room.

    full.py BIN FIXTURES [--levels N] [--scene NAME]…

Each scene (scenes.py) is tried on a file system in memory of its own, at N
levels (20) of free room from none to twice what a healthy run leaves, and at as
many levels of files that may still be made. Then there is room again, and the oracle
(oracle.py) judges what was left. A command that fails has to say what is the
matter.

To mount it takes root or a user namespace; where there is neither the status is
77.
"""

import argparse
import collections
import os
import subprocess
import sys
import tempfile

import oracle
import scenes

ROOM = 64 << 20
FILES = 20000
SAID = "no space left on"


def enter_namespace():
    """Begins anew where mounting is allowed."""
    if os.environ.get("TD_FULL_INSIDE"):
        return
    how = ["unshare", "--mount"]
    if os.geteuid() != 0:
        how += ["--user", "--map-root-user"]
    probe = subprocess.run([*how, "mount", "-t", "tmpfs", "none", "/mnt"],
                           stdout=subprocess.DEVNULL,
                           stderr=subprocess.PIPE, check=False)
    if probe.returncode != 0:
        print("no file system can be mounted here: " +
              probe.stderr.decode().strip())
        sys.exit(77)
    os.environ["TD_FULL_INSIDE"] = "1"
    os.execvp(how[0], [*how, sys.executable, *sys.argv])


class Disk:
    """A file system that is as full as one asks for."""

    def __init__(self, mount):
        self.mount = mount
        self.filler = os.path.join(mount, "filler")
        self.fillers = os.path.join(mount, "fillers")
        subprocess.run(["mount", "-t", "tmpfs", "-o",
                        "size=%d,nr_inodes=%d" % (ROOM, FILES), "none",
                        mount], check=True)
        os.mkdir(self.fillers)

    def free(self):
        about = os.statvfs(self.mount)
        return about.f_bavail * about.f_frsize

    def free_files(self):
        return os.statvfs(self.mount).f_favail

    def leave(self, room):
        with open(self.filler, "wb") as stream:
            if self.free() > room:
                os.posix_fallocate(stream.fileno(), 0, self.free() - room)

    def leave_files(self, count):
        """An empty file takes one of them, and no room."""
        for i in range(self.free_files() - count):
            os.close(os.open(os.path.join(self.fillers, str(i)),
                             os.O_CREAT | os.O_WRONLY))

    def clear(self):
        if os.path.exists(self.filler):
            os.remove(self.filler)
        for entry in os.scandir(self.fillers):
            os.remove(entry.path)


class Trial:
    def __init__(self, bin_dir, scene, disk):
        self.bin_dir = bin_dir
        self.scene = scene
        self.disk = disk
        self.place = os.path.join(disk.mount, "place")
        os.makedirs(self.place, exist_ok=True)
        self.oracle = oracle.Oracle(bin_dir, scene,
                                    os.path.join(disk.mount, "oracle"))

    def run(self, store):
        done = subprocess.run(self.scene.argv(self.bin_dir, store),
                              env=self.scene.env, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              check=False, timeout=120)
        return (done.returncode, done.stdout.decode("utf-8", "replace"),
                done.stderr.decode("utf-8", "replace"))

    def needs(self):
        """The room and the files that a healthy run takes."""
        store = self.scene.make(self.place)
        room, files = self.disk.free(), self.disk.free_files()
        self.run(store)
        return room - self.disk.free(), files - self.disk.free_files()

    def attempt(self, leave, level):
        store = self.scene.make(self.place)
        leave(level)
        status, out, err = self.run(store)
        self.disk.clear()
        faults = self.oracle.judge(store, "lasting", status, out, err)
        if status == 3 and SAID not in err.lower():
            faults.append("it does not say that the disk is full: " +
                          err.strip()[:200])
        return status, faults


def steps(need, levels):
    """From nothing to more than is needed, for while it works a command takes
    more than it leaves; no level twice."""
    most = max(2 * need, levels - 1)
    return sorted({most * i // (levels - 1) for i in range(levels)})


def main():
    enter_namespace()
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("bin", type=os.path.abspath)
    parser.add_argument("fixtures", type=os.path.abspath)
    parser.add_argument("--levels", type=int, default=20)
    parser.add_argument("--scene", action="append")
    places = parser.parse_args()
    bad = 0
    tried = collections.Counter()
    with tempfile.TemporaryDirectory() as work:
        mount = os.path.join(work, "mount")
        os.mkdir(mount)
        disk = Disk(mount)
        scenes.setup(places.bin, places.fixtures, os.path.join(work, "cache"))
        try:
            for scene in scenes.SCENES:
                if places.scene and scene.name not in places.scene:
                    continue
                trial = Trial(places.bin, scene, disk)
                room, files = trial.needs()
                ends = collections.Counter()
                for leave, need in ((disk.leave, room // 4096),
                                    (disk.leave_files, files)):
                    for level in steps(need, places.levels):
                        size = level * (4096 if leave == disk.leave else 1)
                        status, faults = trial.attempt(leave, size)
                        ends[status] += 1
                        for fault in faults:
                            print("BAD %s, %s %d: %s" % (
                                scene.name, leave.__name__, size, fault))
                        bad += bool(faults)
                print("%-24s takes %3d KB, %2d files; %2d levels; %s" % (
                    scene.name, room // 1024, files, sum(ends.values()),
                    ", ".join("%d times status %s" % (n, status)
                              for status, n in sorted(ends.items()))))
                tried.update(ends)
        finally:
            subprocess.run(["umount", mount], check=True)
    print("%d levels, %d bad" % (sum(tried.values()), bad))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
