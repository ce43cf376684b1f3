"""A campaign: its document, what amended it, and who takes part."""

import datetime

import texts
from dated import LAST
from office import DAY

NEW = {  # what an amendment adds, to whom
    "a7": ["agency", "locality"], "a8": ["agency", "locality", "enterprise"],
    "a9": ["agency", "locality"]}


class Change:
    """What a later document does to the criteria, from a day on."""

    def __init__(self, path, start, entered, adds=(), ends=()):
        self.path, self.start, self.entered = path, start, entered
        self.adds, self.ends = adds, ends


class Campaign:
    def __init__(self, office, number, first, routed, body, council):
        self.office, self.number, self.first = office, number, first
        self.id = f"phong-trao-{number}"
        self.routed, self.body, self.council = routed, body, council
        self.year = first.year
        self.last_year = first.year + 2
        self.title = f"Phong trào mẫu {number}"
        self.document = f"{30 + number}/KH-UBND"
        self.changes = []
        self.members = {}     # unit id: day of registration
        self.plans = {}       # unit id: its plans, as filed
        self.reports = set()  # (unit id, occurrence)
        self.gate = "so-mau-1"

    def path(self, rest):
        return f"campaigns/{self.id}/{rest}"

    # Its life.

    def draft(self):
        text = texts.record_text(texts.campaign(
            self.title, self.last_year, self.year, self.routed, self.body,
            self.council))
        self.office.run("campaign-new", "--id", self.id, "-", text=text)
        return text

    def issue(self, text):
        words = ["campaign-issue", "--campaign", self.id, "--number",
                 self.document, "--date", self.first]
        self.office.run(*words)
        head = self.office.head()
        self.office.run(*words)
        self.office.run("campaign-new", "--id", self.id, "-", text=text)
        assert self.office.head() == head, "it is issued once"

    def register(self, units):
        self.office.run("unit-register", "--campaign", self.id, "--on",
                        self.office.today, *[unit.id for unit in units])
        for unit in units:
            self.members[unit.id] = self.office.today

    def amend(self, number, start, adds=(), ends=(), **more):
        """Twice: the second time nothing changes."""
        today = self.office.today
        record = {
            "schema": "thidua/amendment/1", "campaign": self.id,
            "document": texts.document(
                "quyet-dinh", f"{number}/QĐ-UBND",
                min(today, max(start, self.first)),
                issuer=texts.AUTHORITY),
            "from": str(start), "entered": str(today), **more}
        if adds:
            record.setdefault("add", {})["criteria"] = [
                texts.criterion(id, NEW[id], "Điều 1") for id in adds]
        if ends:
            record.setdefault("end", {})["criteria"] = list(ends)
        text = texts.record_text(record)
        path = self.office.run("campaign-amend", "-", text=text).strip()
        head = self.office.head()
        self.office.run("campaign-amend", "-", text=text)
        assert self.office.head() == head, "it is amended once"
        self.changes.append(Change(path, start, today, adds, ends))
        return path

    def amend_by_options(self, number, start, *options):
        """What the command makes the record of."""
        words = ["campaign-amend", "--campaign", self.id, "--number",
                 f"{number}/QĐ-UBND", "--date", self.office.today, "--from",
                 start, *options]
        self.office.run(*words)
        head = self.office.head()
        self.office.run(*words)
        assert self.office.head() == head, "it is amended once"

    def guide(self, number, start, **more):
        """No command files guidance."""
        today = self.office.today
        path = self.path(f"guidance/{texts.STANDING}--{number}.yaml")
        self.office.enter(path, texts.record_text({
            "schema": "thidua/guidance/1", "campaign": self.id,
            "document": texts.document("huong-dan", f"{number}/SNV-TĐKT",
                                       today, issuer="Sở Nội vụ"),
            "from": str(start), "entered": str(today), **more}))
        return path

    # What it asks for.

    def criteria(self, class_, day, known=LAST):
        asked = {"a1": 1, "a2": 1}
        asked["e1" if class_ == "enterprise" else "g1"] = 1
        for change in sorted(self.changes, key=lambda c: c.start):
            if change.start > day or change.entered > known:
                continue
            for id in change.ends:
                asked.pop(id, None)
            for id in change.adds:
                if class_ in NEW[id]:
                    asked[id] = 1
        return list(asked)

    def plan_due(self):
        return self.first + 20 * DAY

    def years(self):
        return range(self.year, self.last_year + 1)

    def period(self, year):
        start = datetime.date(year - 1, 11, 1)
        return max(start, self.first), datetime.date(year, 10, 31)

    def stage(self, stage):
        """Year, and first and last day of what is rewarded."""
        if stage == "interim":
            return (self.year + 1, self.first + 20 * DAY,
                    datetime.date(self.year + 1, 6, 30))
        return (self.year + 2, datetime.date(self.year + 1, 7, 1),
                datetime.date(self.year + 2, 6, 30))
