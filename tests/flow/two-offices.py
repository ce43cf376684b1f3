#!/usr/bin/env python3
"""Two offices' updates of one unit, drawn at random and merged by plain git.

    two-offices.py BIN [PAIRS [SEED [PAIR]]]

Each pair begins with a unit of up to two changes. In two clones it is then
changed by unit-update, some of it for days before a change that stands already;
one takes over what the other did by `git pull`. What has to come of it, by a
model of its own:

- of values that only one office changed, what that office has, on every day;
- of a value that both changed, what comes of both changes made one after the
  other, or a finding that names what to do: the command that it names, with a
  value of either office, is run until nothing is left, and loses nothing.

PAIR: this one only, with the record on both sides.
"""

import collections
import datetime
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

DAY = datetime.timedelta(1)
CHANGES = [datetime.date(2027, month, 1) for month in range(2, 7)]
LOOKS = sorted({day for on in CHANGES for day in (on - DAY, on)})
TODAY = "2027-12-01"
VALUES = {
    "name": ["Sở A", "Sở B", "Sở C", "Sở D", "Sở E"],
    "level": ["province", "commune", "central"],
    "managed_by": ["co-quan-1", "co-quan-2", "co-quan-3"],
    "head": ["Lê Một", "Lê Hai", "Lê Ba", "Lê Bốn"],
}
OPTIONS = {"name": "--name", "level": "--level", "managed_by": "--managed-by",
           "head": "--head-name"}
UNIT = "so-mau"
# Commands that settle one record; no pair needs more.
STEPS = 8


class Fault(Exception):
    """What should not be."""


class Model:
    """Of each value, what it was from a day on."""

    def __init__(self, since=None):
        self.since = since or {
            key: [(datetime.date.min, values[0])]
            for key, values in VALUES.items()}

    def copy(self):
        return Model({key: list(rows) for key, rows in self.since.items()})

    def on(self, key, day):
        return max(row for row in self.since[key] if row[0] <= day)[1]

    def change(self, day, values):
        for key, value in values:
            if self.on(key, day) != value:
                self.since[key] = [row for row in self.since[key]
                                   if row[0] != day] + [(day, value)]

    def seen(self, key):
        return [self.on(key, day) for day in LOOKS]


class Office:
    def __init__(self, pairs, store):
        self.pairs, self.store = pairs, store

    def run(self, *words):
        return self.pairs.run(words[0], "-C", self.store, "--today", TODAY,
                              *words[1:])

    def git(self, *words):
        return self.pairs.run("git", "-C", self.store, *words)

    def head(self):
        return self.git("rev-parse", "HEAD").stdout.strip()

    def update(self, day, values):
        """Whether it was entered; what is refused is refused to both."""
        before = self.head()
        self.run("unit-update", UNIT, "--on", day, "--document",
                 f"1/QĐ/{day}",
                 *[word for key, value in values
                   for word in (OPTIONS[key], value)])
        return self.head() != before

    def seen(self):
        """Each value on each day, as the register tells it."""
        found = {key: [] for key in VALUES}
        for day in LOOKS:
            out = self.pairs.run("unit-list", "-C", self.store, "--today", day,
                                 "--format", "json").stdout
            row = next((row for row in map(json.loads, out.splitlines())
                        if row["id"] == UNIT), {})
            for key in VALUES:
                found[key].append(row.get(
                    "head_name" if key == "head" else key))
        return found

    def errors(self, *words):
        out = self.run("records-check", "--lang", "en", "--format", "json",
                       *words).stdout
        return [row for row in map(json.loads, out.splitlines())
                if row["severity"] in ("error", "trouble")]

    def text(self):
        return self.git("show", f"HEAD:units/mau/{UNIT}.yaml").stdout


class Pairs:
    def __init__(self, programs, work, seed):
        self.work, self.seed = work, seed
        self.environment = {
            "PATH": f"{os.path.abspath(programs)}:/usr/bin:/bin",
            "HOME": work, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8",
            "ASAN_OPTIONS": "detect_leaks=0",
            **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER")
               for what, value in (("NAME", "Nguyễn Văn Mẫu"),
                                   ("EMAIL", "mau@vi-du.example"))}}
        self.base = os.path.join(work, "base")
        self.run("records-init", "--authority", "Ủy ban nhân dân tỉnh Mẫu",
                 "--standing-body", "Sở Nội vụ tỉnh Mẫu", self.base)
        office = Office(self, self.base)
        common = ("--class", "agency", "--level", "province", "--from",
                  "2020-01-01")
        for manager in VALUES["managed_by"]:
            office.run("unit-register", "--id", manager, "--name",
                       f"Cơ quan quản lý {manager[-1]}", *common)
        office.run("unit-register", "--id", UNIT, "--name", "Sở A",
                   "--managed-by", VALUES["managed_by"][0], "--head-name",
                   "Lê Một", "--head-office", "Giám đốc", *common)

    def run(self, *argv):
        done = subprocess.run([str(word) for word in argv], check=False,
                              env=self.environment, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True)
        if done.returncode < 0 or "AddressSanitizer" in done.stderr:
            raise Fault(f"{argv}: {done.returncode}: {done.stderr}")
        return done

    def draw(self, draw, count):
        for _ in range(count):
            keys = draw.sample(list(VALUES), draw.choice([1, 1, 1, 2]))
            yield (draw.choice(CHANGES),
                   [(key, draw.choice(VALUES[key])) for key in keys])

    def office(self, name, like):
        store = os.path.join(self.work, name)
        shutil.rmtree(store, ignore_errors=True)
        shutil.copytree(like, store)
        return Office(self, store)

    def changed(self, office, model, changes):
        """Those that were entered."""
        made = []
        for day, values in changes:
            if office.update(day, values):
                model.change(day, values)
                made.append((day, values))
        if office.seen() != {key: model.seen(key) for key in VALUES}:
            raise Fault(f"after {made}: {office.seen()}\n{office.text()}")
        return made

    def attempt(self, number, tell=lambda text: None):
        """How the pair ended."""
        draw = random.Random(f"{self.seed}/{number}")
        here = self.office("here", self.base)
        model = Model()
        self.changed(here, model, self.draw(draw, draw.randint(0, 2)))
        there = self.office("there", here.store)
        models = model, model.copy()
        made = [self.changed(office, mine,
                             self.draw(draw, draw.choice([1, 1, 2])))
                for office, mine in zip((here, there), models)]
        if not all(made):
            return "only one changed"
        tell(f"{made}\n{here.text()}---\n{there.text()}")
        one, other = map(self.touched, made)
        if here.git("pull", "-q", "--no-rebase", "--no-edit", there.store,
                    "HEAD").returncode != 0:
            raise Fault("git does not merge it")
        tell(f"---\n{here.text()}")
        ended = "merged"
        if here.errors():
            if not one & other:
                raise Fault(f"of different values: {here.errors()}")
            self.settle(here, draw, models, tell)
            ended = "settled"
        seen = here.seen()
        for key in VALUES:
            wanted = self.wanted(key, models, made, one, other)
            if seen[key] not in wanted and not (
                    ended == "settled" and key in one & other):
                raise Fault(f"{key}: {seen[key]}, wanted {wanted}")
        return ended

    @staticmethod
    def touched(made):
        return {key for _, values in made for key, _ in values}

    @staticmethod
    def wanted(key, models, made, one, other):
        if key not in one & other:
            return [models[key in other].seen(key)]
        both = []
        for mine, theirs in ((models[0], made[1]), (models[1], made[0])):
            mine = mine.copy()
            for day, values in theirs:
                mine.change(day, values)
            both.append(mine.seen(key))
        return both

    def settle(self, office, draw, models, tell):
        merge = office.head()
        for _ in range(STEPS):
            found = office.errors()
            if not found:
                break
            facts = found[0]["facts"]
            command, _, days = facts["command"].partition(" … --on ")
            if not days:
                raise Fault(f"no command in {found[0]}")
            day = draw.choice(days.split(" | "))
            value = self.value(facts, draw, day, models)
            tell(f"$ {command} {value} --on {day}")
            done = office.run(*command.split(), value, "--on", day)
            if done.returncode != 0:
                raise Fault(f"{done.stdout}{done.stderr}")
        if office.errors("--since", merge):
            raise Fault(f"settled: {office.errors('--since', merge)}")
        tell(f"---\n{office.text()}")

    @staticmethod
    def value(facts, draw, day, models):
        """One that the finding names, which began on the day."""
        named = [facts[name] for name in ("value", "first", "second")
                 if name in facts and not re.match(r"\d{4}-", facts[name])]
        names = [re.sub(r"^\{name: ([^,}]*).*", r"\1", value).strip('"')
                 for value in named]
        day = datetime.date.fromisoformat(day)
        key = facts["key"]
        if "from" in facts and "second" not in facts:  # its value is lost
            names += [value for model in models
                      for began, value in model.since[key] if began == day]
        began = [value for value in names
                 for model in models if (day, value) in model.since[key]]
        return draw.choice(began or names)


def main(programs, pairs=40, seed=2026, only=None):
    ended, faults = collections.Counter(), 0
    with tempfile.TemporaryDirectory() as work:
        trial = Pairs(programs, work, seed)
        for number in [int(only)] if only else range(int(pairs)):
            try:
                ended[trial.attempt(number, print if only else
                                    lambda text: None)] += 1
            except Fault as fault:
                print(f"pair {number}: {fault}")
                faults += 1
    print(", ".join(f"{count} {how}" for how, count in sorted(ended.items())),
          f"{faults} faults", sep=", ")
    return faults > 0 or ended["settled"] + ended["merged"] == 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
