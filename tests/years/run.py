#!/usr/bin/env python3
"""A store that lives for years, and what its records are judged by ever after.

    run.py LOOKED [YEARS [SIZE [SEED [DIRECTORY]]]]

A province of SIZE (14) departments and as many communes is made day by day for
YEARS (10), in DIRECTORY if its store is to be kept, by LOOKED (looked.c): units
are renamed, merged, split and get new heads, people move, campaigns are amended,
rules change, some of it for days that were over. Units file plans and reports
and are scored, people are nominated and awarded; one record in nine is wrong on
its own day, on purpose. At the end of each month

- what is found of each record (rule, place, severity) is what was found on its
  own day; what came with a later entry is a warning that names it, and the
  model (due.py) says which are due: no more, no less;
- award-publish and award-log say what the model says (publish.py);
- the papers of decisions are as they were (papers.py);
- what two offices changed is merged by plain git (merges.py).

Of ten years, each row of lib/record/look.def has to be hit at least twenty
times: something was asked for that has another answer on another day; and some
two thousand records are filed, one in ten of them wrong, by twenty findings.
"""

import collections
import os
import pathlib
import random
import sys
import tempfile
import time

from due import Due
from filing import Filing
from honours import Honours
from judge import Judge
from life import Life
from merges import Merges
from office import Office
from papers import Papers
from publish import Published
from scores import Scores
from season import Seasons

# What ten years have to show: hits of each row, findings by which records are
# wrong, records that are filed, and how many of a hundred are wrong.
HITS = 20
FINDINGS = 20
RECORDS = 2000
WRONG = 8


class Run:
    def __init__(self, program, work, years, size, seed):
        self.years = years
        draw = random.Random(seed)
        office = Office(pathlib.Path(program).resolve(), work / "store", work)
        self.office = office
        self.life = Life(office, draw, years, size)
        self.filing = Filing(office, self.life.world, draw, 9)
        self.seasons = Seasons(self.life, self.filing,
                               Honours(self.life, self.filing))
        self.scores = Scores(self.life, self.filing, self.seasons, seed)
        self.judge = Judge(office, self.filing, Due(self.life))
        self.published = Published(office, self.filing, self.life.world)
        # What is only looked at is drawn by itself: it changes nothing.
        self.looks = random.Random(seed)
        self.papers = Papers(office, self.filing, self.looks)
        self.merges = Merges(office, self.life.world, self.looks)

    def day_over(self):
        self.judge.day_over()
        self.papers.day_over()

    def month_over(self, day):
        self.judge.month_over(day)
        self.papers.month_over(2)
        if day.month % 3 == 0:
            self.published.compare()
            self.lists()
        if day.month in (1, 8):
            for merge in (self.merges.different, self.merges.same):
                merge(self.looks.choice(
                    [unit for unit in self.life.bodies("agency", "locality")
                     if self.merges.is_free(unit)]))
            self.merges.header()

    def lists(self):
        """What else looks at a day."""
        for register in ("unit-list", "person-list"):
            self.office.run(register)
        self.scores.lists()
        for campaign in self.seasons.running[-2:]:
            self.office.run("deadline-list", campaign.id,
                            status=(0, 1, 3))
            self.office.run("campaign-show", campaign.id)
            self.summary(campaign)
            for command in ("award-status", "award-shares"):
                self.office.run(command, "--campaign", campaign.id,
                                status=(0, 1, 3))

    def summary(self, campaign):
        """Of the last year of which reports came in."""
        years = [year for year in campaign.years()
                 if any(occurrence == f"bao-cao-nam-{year}"
                        for _, occurrence in campaign.reports)]
        if years:
            self.office.run("report-summary", f"bao-cao-nam-{years[-1]}",
                            campaign.id, status=(0, 1, 3))

    def faults(self):
        yield from self.judge.faults
        yield from self.published.faults
        yield from self.papers.faults
        yield from self.merges.faults
        if self.years >= 10:
            yield from self.missed()

    def missed(self):
        """What ten years should have shown, and have not."""
        filed = len(self.filing.filed)
        wrong = sum(bool(f.wrong) for f in self.filing.filed)
        if len(self.judge.ids) < FINDINGS:
            yield f"{len(self.judge.ids)} findings, not {FINDINGS}"
        if filed < RECORDS:
            yield f"{filed} records, not {RECORDS}"
        if wrong * 100 < filed * WRONG:
            yield f"{wrong} of {filed} records wrong, not {WRONG} of 100"
        for row, (_, hits) in sorted(self.hits().items()):
            if hits < HITS:
                yield f"{row} is hit {hits} times, not {HITS}"

    def hits(self):
        asked = collections.Counter()
        other = collections.Counter()
        for row in rows():
            asked[row] = other[row] = 0
        for line in (self.office.work / "looked").read_text().splitlines():
            row, count, others = line.split()
            asked[row] += int(count)
            other[row] += int(others)
        return {row: (asked[row], other[row]) for row in asked}

    def report(self, begun):
        filed = self.filing.filed
        kinds = collections.Counter(f.kind for f in filed)
        print(f"{len(filed)} records: " + ", ".join(
            f"{count} {kind}s" for kind, count in kinds.most_common()))
        print(f"{sum(bool(f.wrong) for f in filed)} of them wrong, by "
              f"{len(self.judge.ids)} findings")
        print(f"{self.judge.months} months, {self.judge.looks} looks at a "
              f"record, {self.judge.later} warnings of later entries; "
              f"{self.published.rows} published rows, {self.papers.drafts} "
              f"papers, {self.merges.done} merges; {self.office.commands} "
              f"commands in {time.time() - begun:.0f} s, of a core "
              f"{sum(os.times()[:4]):.0f} s")
        print("rows asked/hit: " + ", ".join(
            f"{row.lower()} {asked}/{hits}"
            for row, (asked, hits) in sorted(self.hits().items())))


def rows():
    """The rows of look.def."""
    source = pathlib.Path(__file__).resolve().parents[2]
    text = (source / "lib/record/look.def").read_text()
    return [line[len("TD_LOOK("):].partition(",")[0]
            for line in text.splitlines() if line.startswith("TD_LOOK(")]


def main(program, years=10, size=14, seed=2026, keep=None):
    begun = time.time()
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(keep or work)
        run = Run(program, work, int(years), int(size), int(seed))
        try:
            run.life.run(run.day_over, run.month_over)
        finally:
            faults = list(run.faults())
            for fault in faults[:40]:
                print(fault[:1000])
            run.report(begun)
            print(f"{len(faults)} faults")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
