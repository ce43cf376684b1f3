"""Campaigns from their launch to their last report, day by day."""

import datetime
import itertools

import texts
from campaign import Campaign
from office import DAY


class Seasons:
    """What goes on in campaigns, told to the clock of a Life."""

    def __init__(self, life, filing, honours):
        self.life, self.filing, self.honours = life, filing, honours
        self.office, self.world = life.office, life.world
        self.random = life.random
        self.numbers = itertools.count(1)
        self.running = []
        day = datetime.date(2026, 5, 6)
        while day <= life.last:
            life.at(day, self.launch)
            month = day.month + 14
            day = datetime.date(day.year + month // 12, month % 12 + 1, 6)

    def launch(self):
        number = next(self.numbers)
        life = self.life
        campaign = Campaign(self.office, number, self.office.today + 5 * DAY,
                            number % 2 == 1,
                            life.standing,
                            life.council() if number > 3 else texts.COUNCIL)
        self.running.append(campaign)
        life.at(campaign.first, self.issue, campaign, campaign.draft())

    def issue(self, campaign, text):
        campaign.issue(text)
        life = self.life
        members = life.bodies("agency", "locality", "enterprise")
        self.random.shuffle(members)
        for at in range(0, len(members), 5):
            life.soon(1, 6, campaign.register, members[at:at + 5])
        for unit in members:
            life.soon(7, 19, self.plan, campaign, unit)
        self.amendments(campaign)
        for year in campaign.years():
            for unit in members:
                life.at(datetime.date(year, 11, 2) + self.random.randint(
                    0, 11) * DAY, self.report, campaign, unit,
                    f"bao-cao-nam-{year}", campaign.period(year))
        self.honours.plan_ahead(campaign)

    def plan(self, campaign, unit):
        if unit.dissolved:
            return
        filed = self.filing.plan(campaign, unit)
        if self.random.random() < 0.1:
            self.life.soon(5, 12, self.late_head, filed, first=True)

    def late_head(self, filed):
        """Who signed was not the head any more, as is entered later."""
        if not filed.unit.dissolved:
            dated = datetime.date.fromisoformat(
                filed.record["document"]["date"])
            self.world.change_head(filed.unit,
                                   dated - self.random.randint(0, 3) * DAY)

    def report(self, campaign, unit, occurrence, period):
        if unit.dissolved or unit.id not in campaign.plans:
            return
        filed = self.filing.report(campaign, unit, occurrence, period)
        if self.random.random() < 0.06:
            self.life.soon(5, 12, self.late_head, filed, first=True)

    # Later documents.

    def amendments(self, campaign):
        """The first for days to come, for the plans that came in, or for the
        reports that came in, by turns."""
        first, at = campaign.first, self.life.at
        if campaign.number % 3 == 1:
            at(first + 110 * DAY, self.amend, campaign, first + 120 * DAY,
               ["a9"], ["a2"], first=True)
        elif campaign.number % 3 == 2:
            at(first + 40 * DAY, self.amend, campaign, first + DAY, ["a8"], [],
               first=True)
        else:
            year = campaign.year + 1
            at(datetime.date(year, 11, 25), self.amend, campaign,
               datetime.date(year, 10, 20), ["a7"], ["a2"],
               first=True)
        at(first + 405 * DAY, self.amend_again, campaign, first=True)
        at(first + 200 * DAY, self.ask_quickly, campaign)
        for days, last in ((430, 20), (520, 25)):
            at(first + days * DAY, self.give_time, campaign, last, first=True)

    def amend(self, campaign, start, adds, ends):
        campaign.amend(next(self.life.numbers), start, adds, ends)
        for id in sorted(campaign.plans):
            unit = self.world.units[id]
            wanted = [a for a in adds if a in campaign.criteria(
                unit.class_.now(), max(start, self.office.today))]
            if wanted and self.random.random() < 0.7:
                self.life.soon(3, 40, self.supplement, campaign, unit, wanted)

    def supplement(self, campaign, unit, adds):
        plans = campaign.plans[unit.id]
        if (plans[0].wrong == "plan-criterion-missing" or unit.dissolved
                or self.office.today < campaign.changes[0].start
                or any(p.day == self.office.today for p in plans)):
            return
        self.filing.plan(campaign, unit, str(plans[0].day), adds)

    def amend_again(self, campaign):
        replace = {"duties": [texts.duty(
            "bao-cao-nam", "report", campaign.body,
            "trước ngày 15/11 hằng năm", "Điều 2")]}
        if campaign.routed:
            replace["route"] = [{"step": "select", "by": "so-mau-2",
                                 "source": "Điều 3"}]
            campaign.gate = "so-mau-2"
        campaign.amend(
            next(self.life.numbers), self.office.today + 5 * DAY,
            period={"to": campaign.last_year + 1, "source": "Điều 1"},
            replace=replace)

    def give_time(self, campaign, last):
        campaign.amend_by_options(
            next(self.life.numbers), self.office.today + DAY, "--extend",
            f"bao-cao-nam=trước ngày {last}/11 hằng năm", "--section",
            "Điều 1")

    def ask_quickly(self, campaign):
        """A letter asks for one more report."""
        due = self.office.today + 25 * DAY
        campaign.guide(next(self.life.numbers), self.office.today, duties=[
            texts.duty("bao-cao-nhanh", "report", campaign.body,
                       f"trước ngày {due.day}/{due.month}/{due.year}", "1")])
        period = (campaign.first, self.office.today - DAY)
        for id in sorted(campaign.plans):
            self.life.soon(3, 22, self.report, campaign,
                           self.world.units[id], "bao-cao-nhanh", period)
