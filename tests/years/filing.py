"""What units send in and bodies decide: right, by the commands, and some wrong,
by hand."""

import itertools

import texts
import wrong
from office import DAY, parse_day


class Filed:
    """A record, its own day, and what the judge needs of it."""

    def __init__(self, path, kind, day, record, **more):
        self.path, self.kind, self.day = path, kind, day
        self.record = record
        self.wrong = None      # the finding by which it is wrong on its day
        self.commit = None     # of its entry
        self.entered = None
        self.unit = self.person = self.campaign = None
        self.twins = []        # of a nomination: those that repeat it
        self.nominations = []  # of a decision
        self.__dict__.update(more)


def drawer(id):
    return id.split("--")[0].rpartition("-")[2]


class Filing:
    def __init__(self, office, world, random, faults):
        self.office, self.world, self.random = office, world, random
        self.filed = []
        self.count = itertools.count()
        self.faults = faults   # one in so many is wrong
        self.ways = {kind: itertools.cycle(list_) for kind, list_ in (
            ("plan", wrong.PLAN), ("report", wrong.REPORT),
            ("nomination", wrong.NOMINATION), ("decision", wrong.DECISION),
            ("proceeding", wrong.PROCEEDING), ("vote", wrong.VOTE))}
        self.numbers = itertools.count(100)

    def number(self, letters, kind):
        return f"{next(self.numbers)}/{kind}-{letters}"

    def keep(self, filed):
        filed.commit, filed.entered = self.office.head(), self.office.today
        self.filed.append(filed)
        return filed

    def put(self, filed, command):
        """Right, by the command; else by hand."""
        text = texts.record_text(filed.record)
        if filed.wrong:
            self.office.enter(filed.path, text)
        else:
            path = self.office.run(*command, "-", text=text).strip()
            assert not filed.path or path == filed.path, (path, filed.path)
            filed.path = path
        return self.keep(filed)

    def spoil(self, filed):
        """Every so often, in the next way of its kind."""
        if next(self.count) % self.faults:
            return filed
        filed.wrong, spoil = next(self.ways[filed.kind])
        if filed.wrong == "consent-late" and not filed.person:
            filed.wrong, spoil = next(self.ways[filed.kind])
        spoil(filed.record)
        return filed

    # Plans and reports.

    def plan(self, campaign, unit, supplements=None, adds=()):
        today = self.office.today
        dated = today if supplements else max(
            today - self.random.randint(0, 3) * DAY, campaign.first)
        class_ = unit.class_.on(dated, today)
        criteria = list(adds) if supplements else campaign.criteria(
            class_, dated, today)
        record = texts.plan(campaign.id, (campaign.document, campaign.first),
                            unit.id, unit.head.on(dated, today), dated,
                            self.number(unit.letters, "KH"), campaign.body,
                            criteria, campaign.year)
        if supplements:
            record["supplements"] = supplements
            record["contents"] = []
            record["tasks"] = [dict(record["tasks"][1], id="t3",
                                    criteria=criteria, contents=[])]
        filed = Filed(campaign.path(f"plans/{drawer(unit.id)}/{unit.id}/"
                                    f"{today}.yaml"), "plan", today, record,
                      unit=unit, campaign=campaign)
        if not supplements:
            self.spoil(filed)
        campaign.plans.setdefault(unit.id, []).append(filed)
        return self.put(filed, ["plan-receive", "--received", today])

    def report(self, campaign, unit, occurrence, period, to=None):
        today = self.office.today
        dated = max(today - self.random.randint(0, 3) * DAY,
                    period[1] + DAY)
        known = [p for p in campaign.plans[unit.id] if p.day <= today]
        tasks = [task["id"] for plan in known for task in plan.record["tasks"]]
        record = texts.report(
            campaign.id, unit.id, unit.head.on(dated, today), dated,
            self.number(unit.letters, "BC"), campaign.body, occurrence,
            period, campaign.criteria(unit.class_.on(period[1], today),
                                      period[1], today),
            dict.fromkeys(tasks))
        filed = Filed(campaign.path(f"reports/{occurrence}/{drawer(unit.id)}/"
                                    f"{unit.id}/{today}.yaml"), "report",
                      today, record, unit=unit, campaign=campaign)
        campaign.reports.add((unit.id, occurrence))
        return self.put(self.spoil(filed),
                        ["report-receive", "--received", today])

    # Nominations, and what becomes of them.

    def nominate(self, campaign, stage, award, who, parts, twin=None):
        today = self.office.today
        year, start, end = campaign.stage(stage)
        deed = twin.record["achievement"]["id"] if twin else (
            f"viec-{len(self.filed)}")
        if hasattr(who, "position"):
            recipient = {"kind": "individual", "person": who.id}
            by = who.unit.on(today, today)
            criteria = ["d1" if who.class_.on(end, today) == "official"
                        else "d2"]
        else:
            recipient = {"kind": "collective", "unit": who.id}
            by, criteria = who.id, ["a1"]
        record = texts.nomination(campaign.id, recipient, award, stage, year,
                                  by, today, deed, (start, end), criteria,
                                  parts)
        filed = Filed(None, "nomination", today, record, campaign=campaign,
                      **{"person" if "person" in recipient else "unit": who})
        filed.award = award
        if twin:
            filed.wrong = "achievement-rewarded-twice"
            twin.twins.append(filed)
        else:
            self.spoil(filed)
        id = f"{who.id}--{record['award'].lower()}-{stage}-{year}"
        if filed.wrong:
            filed.path = campaign.path(
                f"nominations/{drawer(id)}/{id}.yaml")
        filed.id = id
        self.put(filed, ["award-nominate"])
        filed.id = filed.path.rpartition("/")[2].removesuffix(".yaml")
        return filed

    def review(self, campaign, step, by, nominations):
        today = self.office.today
        path = self.office.run(
            "award-review", "--step", step, "--campaign", campaign.id, "--by",
            by, "--on", today, "--for", *[n.id for n in nominations]).strip()
        return self.keep(Filed(path, "proceeding", today, None,
                               campaign=campaign, nominations=nominations))

    def vote(self, campaign, session, nominations):
        """A ballot, of which there is a record."""
        today = self.office.today
        number = len(session["members"])
        record = texts.proceeding(campaign.id, "vote", campaign.council, today, [
            {"nomination": n.id,
             "votes": {"for": number, "against": 0, "invalid": 0}}
            for n in nominations])
        record["document"] = texts.document(
            "bien-ban", f"{next(self.numbers)}/BB-HĐTĐKT", today)
        record["session"] = session
        filed = Filed(None, "vote", today, record, campaign=campaign,
                      nominations=nominations)
        self.spoil(filed)
        if filed.wrong:
            filed.path = (f"proceedings/{today.year}/{campaign.id}/"
                          f"{campaign.council}--vote-{today}.yaml")
        return self.put(filed, ["award-review"])

    def misreview(self, campaign, nomination):
        """A step that is wrong, of a nomination that goes no further."""
        today = self.office.today
        record = texts.proceeding(
            campaign.id, "select", campaign.gate, today,
            [{"nomination": nomination.id, "outcome": "for"}])
        filed = Filed(None, "proceeding", today, record, campaign=campaign,
                      nominations=[nomination])
        filed.wrong, spoil = next(self.ways["proceeding"])
        spoil(record)
        if filed.wrong == "life-out-of-turn":
            record["by"] = campaign.council
        filed.day = parse_day(record["date"])
        id = f"{record['by']}--{record['step']}-{record['date']}"
        filed.path = f"proceedings/{filed.day.year}/{campaign.id}/{id}.yaml"
        return self.put(filed, [])

    def decide(self, campaign, decider, issuer, nominations, symbol="QĐ"):
        today = self.office.today
        number = self.number(issuer.letters, symbol)
        head = issuer.head.on(today, today)
        record = texts.decision(
            campaign.id, number, today, issuer.id, decider, head,
            [{"nomination": n.id, "outcome": "awarded"} for n in nominations])
        filed = Filed(None, "decision", today, record, campaign=campaign,
                      unit=issuer, nominations=nominations)
        filed.number = number
        self.spoil(filed)
        if filed.wrong:
            slug = number.lower().replace("đ", "d").replace("/", "-")
            issued = record["document"]["issuer"]
            filed.path = f"decisions/{today.year}/{issued}--{slug}.yaml"
            return self.put(filed, [])
        filed.path = self.office.run(
            "award-decide", "--campaign", campaign.id, "--decider", decider,
            "--issuer", issuer.id, "--number", number, "--on", today,
            "--signer", head[0], "--office", head[1], "--award", "--amounts",
            *[n.id for n in nominations]).strip()
        return self.keep(filed)
