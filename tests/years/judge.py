"""What is found of a record on its own day is what is found ever after."""

import collections
import datetime

from dated import LAST


def told(finding):
    return (finding["rule"], finding.get("line"), finding.get("column"),
            finding["severity"])


def is_later(finding):
    return "later_record" in finding.get("facts", {})


def told_later(finding):
    facts = finding["facts"]
    return (finding["rule"], facts["later_record"].removeprefix("HEAD:"),
            facts["later_entered"])


class Judge:
    """due: what a record owes to later entries, by the generator's model."""

    def __init__(self, office, filing, due):
        self.office, self.filing, self.due = office, filing, due
        self.own = {}          # path: what was found on its own day
        self.seen = 0
        self.faults, self.told = [], set()
        self.ids = collections.Counter()
        self.months = self.looks = self.later = 0

    def complain(self, filed, text):
        """Once, however many months it goes on."""
        if (filed.path, text.partition(":")[0]) in self.told:
            return
        self.told.add((filed.path, text.partition(":")[0]))
        self.faults.append(f"{self.office.today}: {filed.path}: {text}")

    def day_over(self):
        """All that was filed today, on its own day."""
        fresh = self.filing.filed[self.seen:]
        self.seen = len(self.filing.filed)
        if not fresh:
            return
        found = self.by_path(self.office.findings(
            "--at", "HEAD", *[filed.path for filed in fresh]))
        for filed in fresh:
            mine = found.get(filed.path, [])
            self.own[filed.path] = [f for f in mine if not is_later(f)]
            self.hold_day(filed, mine)
            self.hold_later(filed, mine, self.office.today)

    def hold_day(self, filed, found):
        errors = {f["rule"] for f in found if f["severity"] == "error"}
        if filed.wrong and filed.wrong not in {f["rule"] for f in found}:
            self.complain(filed, f"no {filed.wrong}, but {errors}")
        if not filed.wrong and errors:
            self.complain(filed, f"is right, but {errors}")
        if filed.wrong:
            self.ids[filed.wrong] += 1
        filed.is_error = bool(errors)

    def hold_later(self, filed, found, day):
        later = [f for f in found if is_later(f)]
        wanted = collections.Counter(self.due(filed, day))
        got = collections.Counter(map(told_later, later))
        self.later += len(later)
        if got != wanted:
            self.complain(filed, f"later entries: by {day} {dict(got - wanted)} too "
                          f"many, {dict(wanted - got)} too few")
        for finding in later:
            if finding["severity"] not in ("warning", "note"):
                self.complain(filed, f"later, but {finding['severity']}: "
                              f"{finding['rule']}")

    def month_over(self, day):
        """All that was ever filed, once more."""
        found = self.by_path(self.office.findings("--at", "HEAD", today=day))
        self.months += 1
        for filed in self.filing.filed[:self.seen]:
            mine = found.get(filed.path, [])
            self.looks += 1
            self.hold_later(filed, mine, day)
            plain = collections.Counter(
                told(f) for f in mine if not is_later(f))
            own = collections.Counter(map(told, self.own[filed.path]))
            if plain != own:
                self.complain(
                    filed, f"of its own: by {day} {list((plain - own).elements())} more "
                    f"and {list((own - plain).elements())} less than on its "
                    "day")
                self.own[filed.path] = [f for f in mine if not is_later(f)]
        return found

    @staticmethod
    def by_path(findings):
        found = {}
        for finding in findings:
            path = finding.get("path", "").removeprefix("HEAD:")
            found.setdefault(path, []).append(finding)
        return found
