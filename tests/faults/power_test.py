#!/usr/bin/env python3
"""power_test.py - the model of what a power cut leaves, held against small
cases that POSIX decides, and the recorder against a program."""

import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from power_model import Broken, Log  # noqa: E402
from power_moment import Moment  # noqa: E402
from power_record import record  # noqa: E402
from power_states import states  # noqa: E402


class Case(unittest.TestCase):
    def setUp(self):
        work = tempfile.TemporaryDirectory()
        self.addCleanup(work.cleanup)
        self.root = os.path.join(os.path.realpath(work.name), "r")
        os.makedirs(os.path.join(self.root, "d"))
        with open(os.path.join(self.root, "old"), "w",
                  encoding="ascii") as file:
            file.write("1234")

    def path(self, name):
        return os.fsencode(os.path.join(self.root, name))

    def log(self, *events):
        log = Log(self.root)
        for event in events:
            log.add(tuple(self.path(part) if i and isinstance(part, str)
                          else part for i, part in enumerate(event)))
        return log

    def trees(self, log, calls=None, ordered=False):
        """All trees after these calls, as {path: content}."""
        calls = len(log.texts) if calls is None else calls
        moment = Moment(log, calls, ordered)
        wanted = {state.digest(): state
                  for state, _ in states(log, count=60, ordered=ordered)
                  if state.moment.calls == calls}
        # A state is told once, perhaps of an earlier moment: all of it again.
        for item in moment.items():
            state = moment.state([item])
            wanted[state.digest()] = state
        state = moment.state([])
        wanted[state.digest()] = state
        return [{os.fsdecode(path): content
                 for path, kind, _, content in state.entries if kind == "f"}
                for state in wanted.values()]


def with_old(**more):
    return {"old": b"1234", **more}


class Content(Case):
    def test_unsynced_content_may_be_anything_up_to_nothing(self):
        trees = self.trees(self.log(("create", "new"),
                                    ("write", "new", 0, b"abcd")))
        for content in (b"", b"ab", b"abcd", b"\0\0\0\0"):
            self.assertIn(with_old(new=content), trees)
        self.assertIn(with_old(), trees)

    def test_a_sync_of_a_file_keeps_content_and_not_the_name(self):
        trees = self.trees(self.log(("create", "new"),
                                    ("write", "new", 0, b"abcd"),
                                    ("sync", "new")))
        self.assertCountEqual(trees, [with_old(new=b"abcd"), with_old()])

    def test_a_sync_of_the_directory_keeps_the_name_alone(self):
        trees = self.trees(self.log(("create", "new"),
                                    ("write", "new", 0, b"abcd"),
                                    ("sync", "")))
        self.assertIn(with_old(new=b""), trees)
        self.assertNotIn(with_old(), trees)

    def test_what_is_written_after_a_sync_may_be_lost(self):
        trees = self.trees(self.log(("write", "old", -1, b"56"),
                                    ("sync", "old"),
                                    ("write", "old", -1, b"78")))
        self.assertIn({"old": b"123456"}, trees)
        self.assertIn({"old": b"12345678"}, trees)
        self.assertNotIn({"old": b"1234"}, trees)
        self.assertNotIn({"old": b""}, trees)

    def test_a_file_made_shorter_may_be_empty_or_as_it_was(self):
        trees = self.trees(self.log(("truncate", "old", 0),
                                    ("write", "old", 0, b"ab")))
        for content in (b"", b"1234", b"ab"):
            self.assertIn({"old": content}, trees)


class Names(Case):
    def test_a_rename_without_a_sync_of_the_content_may_leave_nothing(self):
        trees = self.trees(self.log(("create", "tmp"),
                                    ("write", "tmp", 0, b"new"),
                                    ("rename", "tmp", "old")))
        self.assertIn({"old": b""}, trees)

    def test_a_rename_after_a_sync_leaves_old_or_new(self):
        trees = self.trees(self.log(("create", "tmp"),
                                    ("write", "tmp", 0, b"new"),
                                    ("sync", "tmp"),
                                    ("rename", "tmp", "old")))
        self.assertCountEqual(
            trees, [{"old": b"1234"}, {"old": b"1234", "tmp": b"new"},
                    {"old": b"new"}])

    def test_a_later_name_may_be_kept_without_an_earlier_one(self):
        trees = self.trees(self.log(("create", "a"), ("create", "b")))
        self.assertIn(with_old(b=b""), trees)
        self.assertIn(with_old(a=b""), trees)

    def test_ordered_names_are_lost_from_the_end(self):
        log = self.log(("create", "a"), ("create", "b"))
        self.assertNotIn(with_old(b=b""), self.trees(log, ordered=True))
        self.assertIn(with_old(a=b""), self.trees(log, ordered=True))

    def test_ordered_names_are_kept_by_any_sync(self):
        log = self.log(("create", "a"), ("sync", "old"))
        self.assertEqual([with_old(a=b"")], self.trees(log, ordered=True))
        self.assertIn(with_old(), self.trees(log))

    def test_a_lost_directory_takes_what_is_in_it(self):
        trees = self.trees(self.log(("mkdir", "e"), ("create", "e/new"),
                                    ("sync", "e/new"), ("sync", "e")))
        self.assertCountEqual(trees, [with_old(), with_old(**{"e/new": b""})])

    def test_a_removal_may_be_lost(self):
        self.assertCountEqual(self.trees(self.log(("remove", "old"))),
                              [{}, with_old()])

    def test_a_file_is_never_lost_between_two_directories(self):
        log = self.log(("rename", "old", "d/old"))
        self.assertCountEqual(
            self.trees(log),
            [with_old(), {"d/old": b"1234"}, with_old(**{"d/old": b"1234"})])
        log = self.log(("rename", "old", "d/old"), ("sync", ""))
        self.assertEqual([{"d/old": b"1234"}], self.trees(log))

    def test_a_second_name_shares_the_content(self):
        trees = self.trees(self.log(("create", "a"), ("link", "a", "b"),
                                    ("sync", ""), ("write", "a", 0, b"x")))
        self.assertIn(with_old(a=b"", b=b""), trees)
        self.assertIn(with_old(a=b"x", b=b"x"), trees)
        self.assertNotIn(with_old(a=b"", b=b"x"), trees)

    def test_syncfs_keeps_all(self):
        trees = self.trees(self.log(("mkdir", "e"), ("create", "e/new"),
                                    ("write", "e/new", 0, b"x"),
                                    ("syncall",)))
        self.assertEqual([with_old(**{"e/new": b"x"})], trees)


class Planned(Case):
    def test_pairs_within_an_interval_are_built(self):
        log = self.log(("create", "a"), ("create", "b"), ("create", "c"),
                       ("sync", ""))
        found = [lost for _, lost in states(log, count=0)]
        self.assertIn(2, [len(lost) for lost in found])

    def test_the_same_seed_gives_the_same_states(self):
        log = self.log(*[("create", f"f{i}") for i in range(12)])
        one, two, three = ([state.digest() for state, _ in
                            states(log, seed=seed, count=50)]
                           for seed in (1, 1, 2))
        self.assertEqual(one, two)
        self.assertNotEqual(one, three)

    def test_a_tree_is_written_as_it_is_told(self):
        log = self.log(("create", "d/a"), ("write", "d/a", 0, b"x"),
                       ("link", "d/a", "b"))
        out = self.root + ".out"
        os.mkdir(out)
        Moment(log, 3).state([]).materialise(log, out)
        self.assertEqual(os.stat(out + "/b").st_ino,
                         os.stat(out + "/d/a").st_ino)
        self.assertEqual(Log(out).start[0].keys(), {b"b", b"d", b"old"})


SCRIPT = r"""
import mmap, os
os.chdir(os.environ["ROOT"])
fd = os.open("new", os.O_RDWR | os.O_CREAT, 0o644)
os.write(fd, b"one")
os.pwrite(fd, b"TWO", 1)
os.write(fd, b"four")
os.fsync(fd)
os.rename("new", "d/newer")
os.link("d/newer", "second")
os.ftruncate(fd, 4096)
with mmap.mmap(fd, 4096) as view:
    view[0:2] = b"mm"
os.mkdir("e")
os.rmdir("e")
os.unlink("old")
"""


class Recorder(Case):
    def record(self, script):
        log = Log(self.root)
        trace = self.root + ".trace"
        code, events = record(
            [sys.executable, "-c", script], self.root, trace,
            {**os.environ, "ROOT": self.root}, None)
        self.assertEqual(code, 0)
        for event in events:
            log.add(event)
        return log

    def test_what_a_program_does_is_followed(self):
        log = self.record(SCRIPT)
        log.check()
        self.assertIn("sync new", log.texts)
        self.assertIn("rename new d/newer", log.texts)

    def test_what_was_not_seen_is_found(self):
        log = self.record(SCRIPT)
        log.operations.pop()
        log.now[log.top][b"old"] = log.start[log.top][b"old"]
        with self.assertRaises(Broken):
            log.check()


if __name__ == "__main__":
    unittest.main()
