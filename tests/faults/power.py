#!/usr/bin/env python3
"""power.py BIN FIXTURES [OPTION...] - a power cut at any moment of a command
that writes leaves a store that people can go on with.

Each command of scenes.py is run once under strace. From its calls the states
are built that a disk may be left in (power_moment.py says which those are), and
each is judged by what git and the next commands make of it (power_judge.py).

Of each moment: each single loss; each two losses of what was done since the
last sync; and 2000 seeded others over the whole run. git is beside it, by name
(power_scenes.py): --only 'git.*'.

    --only NAMES     scenes whose name is this regular expression
    --sample N       of all planned states of a scene, N seeded ones
    --count N        so many seeded losses (2000); --seed N another choice
    --ordered        names are lost from the end only, as on ext4
    --without CALLS  as if the syncs that this finds had not been called
    --self-test      what is known to be bad is found to be (KNOWN)
    --needless       say which syncs can be left out, one at a time
    --calls          list the calls; --show N tell of so many bad states
    --preload FILE   no-sleep, so that no command waits for a lock
"""

import argparse
import collections
import copy
import os
import pathlib
import re
import sys
import tempfile
import time

import power_scenes
import scenes
from power_judge import Judge
from power_model import Log
from power_record import record
from power_states import sample, states


# A scene, the syncs that are taken away, and how a state is bad then.
KNOWN = (
    ("unit-register", "sync store/.git/thidua.lock$", "left"),
    ("unit-register", "sync store/.git/objects/../", "objects"),
    ("unit-register", "sync store/.git/objects/..$", "objects"),
    ("unit-register", "sync store/.git/objects$", "objects"),
    ("unit-register", "sync store/units/.*thidua", "deleted"),
    ("unit-register", "sync store/units/minh$", "deleted"),
    ("unit-register", "sync store/units$", "deleted"),
    ("unit-register", "sync store/.git$", "deleted"),
    ("unit-register", "sync store/.git/index.lock$", "index"),
    ("unit-register", "main.lock$", "head"),
    ("unit-register", "sync store/.git/refs/heads$", "promised"),
    ("records-init", "^syncall", "again"),
    ("git-none", "", "objects"),
)


def prepare(scene, options, work):
    """Records the scene. Returns its log and a judge of its states."""
    env = {"LD_PRELOAD": options.preload} if options.preload else {}
    judge = Judge(scene, options.bin, str(work / "place"), env)
    judge.fresh()
    log = Log(judge.place)
    with open(work / "said", "wb") as output:
        argv = getattr(scene, "recorded", scene.argv)
        status, events = record(argv(options.bin, judge.store), judge.place,
                                str(work / "trace"), scene.env, output)
    if status != 0:
        sys.exit(f"{scene.name}: status {status}: "
                 f"{(work / 'said').read_text()}")
    for event in events:
        log.add(event)
    log.check()
    judge.record_as(log, str(work / "pool"))
    return log, judge


def tell(lost, moment, complaints):
    texts = moment.log.texts
    print(f"  after call {moment.calls}:",
          texts[moment.calls - 1] if moment.calls else "(none)")
    for kind, what in lost:
        call = what.call if kind == "name" else moment.data[what][-1].call
        kind = "lost" if kind == "name" else kind
        kind = kind if isinstance(kind, str) else f"{len(kind)} bytes"
        print(f"    {kind}: {texts[call]}")
    for what, text in complaints:
        print(f"    {what}: {text.strip()[:600]}")


class Count:
    def __init__(self):
        self.states = self.bad = 0
        self.kinds = collections.Counter()

    def __str__(self):
        kinds = ", ".join(f"{what} {count}"
                          for what, count in sorted(self.kinds.items()))
        return (f"{self.states} states, {self.bad} bad" +
                (f" ({kinds})" if kinds else ""))


def judge_all(log, judge, options, found):
    """Counts the states. Yields what is bad, as it comes."""
    source = (sample(log, options.seed, options.sample, options.ordered)
              if options.sample else
              states(log, options.seed, options.count, options.ordered))
    for state, lost in source:
        found.states += 1
        complaints = judge.judge(state, state.moment.calls == len(log.texts))
        if complaints:
            found.bad += 1
            found.kinds.update({what for what, _ in complaints})
            yield state.moment, lost, complaints


def run(scene, options, work):
    """Returns whether no state is bad."""
    begun = time.monotonic()
    log, judge = prepare(scene, options, work)
    if options.without:
        log.forget_syncs(options.without)
    if options.calls:
        for i, text in enumerate(log.texts):
            print(f"{i + 1:4} {text}")
    found = Count()
    for moment, lost, complaints in judge_all(log, judge, options, found):
        if found.bad <= options.show:
            tell(lost, moment, complaints)
    print(f"{scene.name}: {len(log.texts)} calls, {found}; "
          f"{len(judge.known)} looked at, {judge.runs} processes, "
          f"{time.monotonic() - begun:.0f} s", flush=True)
    if options.needless:
        tell_needless(log, judge, options)
    return found.bad == 0


def is_seen(log, judge, options, what):
    """Whether some state is bad in this way."""
    for state, _ in sample(log, options.seed, -1, with_pairs=False):
        complaints = judge.judge(state, state.moment.calls == len(log.texts))
        if what in [kind for kind, _ in complaints]:
            return True
    return False


def self_test(all_scenes, options, work):
    """Whether all that is known to be bad is found to be."""
    good = True
    made = {}
    for name, syncs, what in KNOWN:
        if name not in made:
            made = {name: prepare(all_scenes[name], options, work)}
        log, judge = made[name]
        if syncs:
            log = copy.copy(log)
            log.forget_syncs(syncs)
        seen = is_seen(log, judge, options, what)
        print(f"{'seen' if seen else 'NOT SEEN'}: {name} without {syncs!r}: "
              f"{what}", flush=True)
        good = good and seen
    return good


def tell_needless(log, judge, options):
    """Syncs without which no state of all is bad."""
    for i, text in log.syncs():
        shorter = log.without(i)
        if not any(True for _ in judge_all(shorter, judge, options, Count())):
            print(f"  needless: {text}")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("bin", type=os.path.abspath)
    parser.add_argument("fixtures", type=os.path.abspath)
    parser.add_argument("--only", default="(?!git).*")
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--show", type=int, default=5)
    for name in ("--ordered", "--calls", "--needless", "--self-test"):
        parser.add_argument(name, action="store_true")
    parser.add_argument("--preload", type=os.path.abspath)
    parser.add_argument("--without")
    options = parser.parse_args()
    good = True
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name).resolve()
        scenes.setup(options.bin, options.fixtures, str(work / "cache"))
        # A journal means locks by their numbers, which a disk laid out anew
        # does not keep.
        found = [scene for scene in scenes.SCENES if not scene.unfinished]
        found += power_scenes.SCENES
        if options.self_test:
            good = self_test({s.name: s for s in found}, options, work)
            found = []
        for scene in found:
            if re.fullmatch(options.only, scene.name):
                good = run(scene, options, work) and good
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
