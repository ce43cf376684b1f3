"""Clusters, what their units are scored by, and the scores of each year.

Whom a criterion is for depends on what a unit is on the last day of the year
that is scored.
"""

import datetime
import itertools
import random

import texts
from filing import Filed
from office import DAY
from wrong import SCORE

CLUSTER = "khoi-tinh"
ALL = ("chi-dao", "ket-qua")
OWN = {"agency": "co-quan", "enterprise": "san-xuat", "front": "doan-the",
       "school": "day-hoc"}
COLUMNS = ("unit", "criterion", "points", "evidence")


def asked(class_):
    return [*ALL, *([OWN[class_]] if class_ in OWN else [])]


class Scores:
    """Draws by itself: what else happens in a store is the same without."""

    def __init__(self, life, filing, seasons, seed):
        self.life, self.filing, self.seasons = life, filing, seasons
        self.office, self.world = life.office, life.world
        self.random = random.Random(seed)
        self.ways = itertools.cycle(SCORE)
        self.count = itertools.count(1)
        self.numbers = itertools.count(1)
        self.bodies = [f"hoi-mau-{number}" for number in range(1, 5)]
        for id in self.bodies:
            self.world.enter(self.world.a_body(id, f"Hội Mẫu {id[-1]}",
                                               "front"))
        for year in range(2027, life.last.year + 1):
            life.at(datetime.date(year, 2, 8), self.begin, year, first=True)

    def begin(self, year):
        """Of whom the cluster is this year, and by what it is scored."""
        life, today = self.life, self.office.today
        units = [unit for unit in life.bodies("agency", "enterprise")
                 if unit.id.startswith(("so-mau-", "cong-ty-mau-"))]
        self.random.shuffle(units)
        units = units[:11] + [self.world.units[id] for id in self.bodies]
        self.members = [{"unit": unit.id, "from": f"{year}-01-01",
                         "entered": str(today)} for unit in units]
        self.members[0]["office"] = "head"
        self.write_cluster(year)
        self.campaign = self.seasons.running[-1]
        self.rule = f"{year}/bang-diem"
        self.office.enter(f"indicators/rules/{self.rule}.yaml",
                          texts.record_text(texts.scoring(
                              year, today, self.campaign.id, CLUSTER, OWN)))
        life.at(datetime.date(year, 8, 3), self.new_head, year, first=True)
        life.at(datetime.date(year, 12, 10), self.receive_table, year, units)
        for unit in units:
            life.at(datetime.date(year + 1, 1, self.random.randint(11, 25)),
                    self.receive, year, unit)
        life.at(datetime.date(year + 1, 1, 29), self.late_class, year,
                first=True)

    def write_cluster(self, year):
        self.office.enter(
            f"clusters/{year}/{CLUSTER}.yaml", texts.record_text({
                "schema": "thidua/cluster/1", "year": year,
                "name": "Khối tỉnh Mẫu", "kind": "khoi",
                "document": texts.document("quyet-dinh", f"{year}/QĐ-UBND",
                                           f"{year}-02-01",
                                           issuer="Ủy ban nhân dân tỉnh Mẫu"),
                "entered": f"{year}-02-08", "members": self.members}))

    def new_head(self, year):
        """Another unit leads the cluster for the rest of the year."""
        today, gone = self.office.today, self.members[0]
        gone["until"] = str(today - DAY)
        self.members += [
            {"unit": gone["unit"], "from": str(today), "entered": str(today)},
            {"unit": self.members[1]["unit"], "office": "head",
             "from": str(today), "entered": str(today)}]
        self.members[1]["until"] = str(today - DAY)
        self.write_cluster(year)

    # What comes in.

    def path(self, year, unit, stage):
        return self.campaign.path(
            f"scores/{year}/{CLUSTER}/{unit.id}/{stage}.yaml")

    def class_(self, year, unit, known):
        return unit.class_.on(datetime.date(year, 12, 31), known)

    def figures(self, year, unit):
        return [{"criterion": id, "points": self.random.randint(10, 40),
                 "reason": "Chấm lại", "evidence": [{"text": "Biên bản"}]}
                for id in asked(self.class_(year, unit, self.office.today))]

    def record(self, year, unit, stage):
        return texts.score(self.campaign.id, year, CLUSTER, unit.id, stage,
                           self.rule, self.office.today,
                           self.figures(year, unit))

    def keep(self, year, unit, stage, record):
        return Filed(self.path(year, unit, stage), "score", self.office.today,
                     record, unit=unit, campaign=self.campaign, year=year)

    def receive_table(self, year, units):
        """What units say of themselves, in one table."""
        units = [unit for unit in units[:4] if not unit.dissolved]
        filed = [self.keep(year, unit, "self",
                           self.record(year, unit, "self")) for unit in units]
        rows = [",".join(COLUMNS)]
        rows += [f"{made.unit.id},{figure['criterion']},{figure['points']},"
                 "Biên bản" for made in filed
                 for figure in made.record["figures"]]
        out = self.office.run(
            "score-receive", "--csv", "-", "--campaign", self.campaign.id,
            "--year", year, "--cluster", CLUSTER, "--stage", "self", "--rule",
            self.rule, text="\n".join(rows) + "\n")
        assert sorted(out.split()) == sorted(made.path for made in filed), out
        for made in filed:
            self.filing.keep(made)

    def receive(self, year, unit):
        filed = self.keep(year, unit, "reviewed",
                          self.record(year, unit, "reviewed"))
        if unit.id not in self.bodies and next(self.count) % 4 == 0:
            filed.wrong, spoil = next(self.ways)
            spoil(filed.record)
        self.filing.put(filed, ["score-receive"])

    def late_class(self, year):
        """A unit was something else when the year was over, as comes to be
        known when its score is filed."""
        unit = self.world.units[self.bodies[year % len(self.bodies)]]
        self.world.change_class(
            unit, datetime.date(year, 12, 20),
            "school" if unit.class_.now() == "front" else "front")

    # What is looked at.

    def lists(self):
        if not self.office.today.month == 3 or not hasattr(self, "rule"):
            return
        year = self.office.today.year - 1
        for command in ("score-list", "score-rank"):
            self.office.run(command, "--campaign", self.campaign.id, "--year",
                            year, "--cluster", CLUSTER, status=(0, 1, 3))


def due(filed, by):
    """What a unit was on the last day of the year, as is entered later."""
    last = datetime.date(filed.year, 12, 31)
    change = filed.unit.class_.change_on(last, by)
    then = asked(filed.unit.class_.on(last, filed.day))
    now = asked(change[2])
    named = [figure["criterion"] for figure in filed.record["figures"]]
    for id in named:
        if id in then and id not in now:
            yield "criterion-other-class", filed.unit.path, str(change[1])
    for id in now:
        if id not in then and id not in named:
            yield "score-no-figure", filed.unit.path, str(change[1])
