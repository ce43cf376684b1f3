"""What a portal may show: the generator's own list of awards, and what
award-publish and award-log say."""

import json


class Published:
    def __init__(self, office, filing, world):
        self.office, self.filing, self.world = office, filing, world
        self.faults, self.rows = [], 0

    def expected(self):
        """Of decisions that were right on their day, whatever came later."""
        for decision in self.filing.filed:
            if decision.kind == "decision" and not decision.is_error:
                for nomination in decision.nominations:
                    yield (decision.number, str(decision.day),
                           nomination.record["achievement"]["text"],
                           *self.called(nomination, decision.day))

    def called(self, nomination, day):
        """Name and office of the day, as they were known on it."""
        person = nomination.person
        if not person:
            return nomination.unit.name.on(day, day), None
        unit = self.world.units[person.unit.on(day, day)]
        return person.name.on(day, day), (f"{person.position.on(day, day)}, "
                                          f"{unit.name.on(day, day)}")

    def compare(self):
        if not any(self.expected()):
            return
        out = self.office.run("award-publish", "--format", "json",
                              status=(0, 1))
        found = sorted(
            (row["decision"], row["date"], row["achievement"], row["name"],
             row.get("office") or "") for row in map(json.loads,
                                                     out.splitlines()))
        wanted = sorted((*row[:4], row[4] or "") for row in self.expected())
        self.rows += len(wanted)
        if found != wanted:
            more = [row for row in found if row not in wanted]
            less = [row for row in wanted if row not in found]
            self.faults.append(f"{self.office.today}: award-publish: {more} "
                               f"too many, {less} too few")
        self.log()

    def log(self):
        """The log has the same names, and all awards, whatever is wrong."""
        out = self.office.run("award-log", "--awards", "--format", "json",
                              status=(0, 1))
        rows = {(row["number"], row["nomination"]): row["recipient_name"]
                for row in map(json.loads, out.splitlines())
                if row["what"] == "awarded"}
        for decision in self.filing.filed:
            if decision.kind != "decision":
                continue
            for nomination in decision.nominations:
                name = rows.get((decision.number, nomination.id), "")
                wanted = self.called(nomination, decision.day)[0]
                if not name.startswith(wanted):
                    self.faults.append(
                        f"{self.office.today}: award-log: {decision.path}: "
                        f"{name!r}, the model has {wanted!r}")
