"""Who is nominated, and what becomes of it."""

import datetime

import texts
from filing import drawer
from office import DAY


class Honours:
    def __init__(self, life, filing):
        self.life, self.filing, self.rules = life, filing, life.rules
        self.office, self.world = life.office, life.world
        self.random = life.random

    def plan_ahead(self, campaign):
        for stage in ("interim", "final"):
            year = campaign.stage(stage)[0]
            for batch in range(8):
                self.life.at(datetime.date(year, 7, 20) + 9 * batch * DAY,
                             self.batch, campaign, stage)

    def batch(self, campaign, stage):
        """Some nominations, which go on together."""
        nominees = self.nominees(campaign, stage)
        self.random.shuffle(nominees)
        if campaign.routed:
            self.nominate(campaign, stage, "BK-T", nominees[:6])
            if len(nominees) > 6:
                self.astray(campaign, stage, nominees[6])
            return
        by_unit = {}
        for who in nominees:
            if hasattr(who, "position"):
                by_unit.setdefault(who.unit.now(), []).append(who)
        for id in self.random.sample(sorted(by_unit), min(3, len(by_unit))):
            unit = self.world.units[id]
            award = {"agency": "GK-TT", "locality": "GK-X"}.get(
                unit.class_.now())
            if award:
                self.nominate(campaign, stage, award, by_unit[id][:2], unit)

    def nominees(self, campaign, stage):
        """Who took part throughout, and was not nominated at this stage."""
        year, start, _ = campaign.stage(stage)
        had = {n.person or n.unit for n in self.filing.filed
               if n.kind == "nomination" and n.campaign is campaign
               and n.record["stage"] == stage}
        good = {u for u in campaign.plans if all(
            (u, f"bao-cao-nam-{y}") in campaign.reports
            for y in range(campaign.year, year))
            and (u, "bao-cao-nhanh") in campaign.reports and not self.world.units[u].dissolved and u != campaign.body}
        people = [p for p in self.world.people.values()
                  if p not in had and p.unit.now() in good
                  and p.unit.on(start) in good]
        units = [self.world.units[u] for u in sorted(good)
                 if self.world.units[u] not in had
                 and self.world.units[u].class_.now() in (
                     "agency", "locality")]
        return sorted(people, key=lambda p: p.id) + units[:3]

    def nominate(self, campaign, stage, award, nominees, issuer=None):
        parts = self.rules.parts(award, self.office.today, self.office.today)
        right = []
        for who in nominees:
            made = self.filing.nominate(campaign, stage, award, who, parts)
            if not made.wrong:
                right.append(made)
        if not right:
            return
        at, today = self.life.at, self.office.today
        if self.random.random() < 0.3:
            at(today + 3 * DAY, self.twice, self.random.choice(right), parts)
        if self.random.random() < 0.4:
            at(today + 34 * DAY, self.late_move, self.random.choice(right),
               first=True)
        if self.random.random() < 0.4:
            at(today + 36 * DAY, self.late_case, self.random.choice(right),
               first=True)
        if issuer:
            at(today + 12 * DAY, self.decide_own, campaign, issuer, right)
            return
        for days, step in ((6, "select"), (10, "appraise"), (14, "speak")):
            at(today + days * DAY, self.review, campaign, step, right)
        at(today + 20 * DAY, self.decide, campaign, right)

    def twice(self, nomination, parts):
        """The same achievement once more, for another award."""
        award = {"BK-T": "GK-TT", "GK-TT": "BK-T", "GK-X": "BK-T"}
        self.filing.nominate(
            nomination.campaign, nomination.record["stage"],
            award[nomination.award], nomination.person or nomination.unit,
            parts, nomination)

    def astray(self, campaign, stage, who):
        """A nomination of which the first step is wrong, and the last."""
        parts = self.rules.parts("BK-T", self.office.today, self.office.today)
        made = self.filing.nominate(campaign, stage, "BK-T", who, parts)
        if not made.wrong:
            self.life.at(self.office.today + 7 * DAY, self.filing.misreview,
                         campaign, made)

    def late_move(self, nomination):
        """Who was nominated had moved by then, as is entered after all."""
        person = nomination.person
        if (person and person.unit.now() == nomination.record["nominated_by"]
                and not self.is_pending(person, nomination)):
            places = [u for u in self.life.bodies("agency", "locality")
                      if u.id != person.unit.now()]
            self.world.move(person, nomination.day - 2 * DAY,
                            self.random.choice(places))

    def is_pending(self, person, but):
        """Nominated once more, and perhaps not decided yet."""
        return any(n.person is person and n is not but and n.day >= but.day
                   for n in self.filing.filed if n.kind == "nomination")

    def late_case(self, nomination):
        """A matter that was open when it came in, as is entered later."""
        person, today = nomination.person, self.office.today
        if not person or self.is_pending(person, nomination):
            return
        opened = nomination.day - 2 * DAY
        path = (f"cases/{drawer(person.id)}/{person.id}--inspection-{opened}"
                ".yaml")
        closed = today - 3 * DAY
        self.office.enter(path, texts.record_text({
            "schema": "thidua/case/1", "subject": {"person": person.id},
            "kind": "inspection", "opened": str(opened),
            "entered": str(today), "closed": str(closed),
            "outcome": "cleared", "text": "Kiểm tra."}))
        person.cases.append((path, opened, closed, today))

    def review(self, campaign, step, nominations):
        """A council speaks by a ballot, or gives its opinion."""
        by = {"select": campaign.gate, "appraise": campaign.body}
        if step in by:
            self.filing.review(campaign, step, by[step], nominations)
        elif self.random.random() < 0.3:
            self.filing.review(campaign, "opinion", campaign.council,
                               nominations)
        else:
            self.ballot(campaign, nominations)

    def ballot(self, campaign, nominations):
        """One that is wrong goes no further."""
        councils, id = self.life.councils, campaign.council
        filed = self.filing.vote(campaign, councils.session(
            id, self.office.today), nominations)
        if filed.wrong:
            nominations.clear()
        if self.random.random() < 0.4:
            self.life.soon(5, 9, councils.change, id,
                           self.office.today - 2 * DAY, first=True)

    def decide(self, campaign, nominations):
        if not nominations:
            return
        self.filing.decide(campaign, "province-chairman",
                           self.world.units[texts.AUTHORITY], nominations)

    def decide_own(self, campaign, issuer, nominations):
        decider = {"agency": "agency-head", "locality": "commune-chairman"}
        today = self.office.today
        class_ = issuer.class_.on(today)
        # What a row asks for that came in since is waited for.
        nominations = [n for n in nominations if not any(
            {"part": part} not in n.record["dossier"]
            for part in self.rules.parts(n.award, n.day, today))]
        if nominations and not issuer.dissolved and class_ in decider:
            self.filing.decide(campaign, decider[class_], issuer, nominations)
