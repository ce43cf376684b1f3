"""Two offices change one record, and plain git merges what they did."""

import shutil

from office import DAY, Office


class Merges:
    def __init__(self, office, world, random):
        self.office, self.world, self.random = office, world, random
        self.faults, self.done = [], 0

    def other_office(self):
        """A clone, and its clock."""
        path = self.office.work / "office"
        shutil.rmtree(path, ignore_errors=True)
        self.office.git("clone", "-q", str(self.office.store), str(path))
        other = Office(self.office.program, path, self.office.work)
        other.today = self.office.today
        return other

    def complain(self, text):
        self.faults.append(f"{self.office.today}: {text}")

    def is_free(self, unit):
        """What was changed on a day is not changed once more on it."""
        on = self.office.today
        return (self.world.is_free(unit.name, on)
                and self.world.is_free(unit.head, on)
                and self.world.is_free(unit.head, on + 3 * DAY))

    def pull(self, other):
        self.office.git("pull", "-q", "--no-rebase", "--no-edit",
                        str(other.store), "HEAD")

    def header(self):
        """Two policies, of days apart: each has its own."""
        on = self.office.today
        other = self.other_office()
        there = ["store-update", "--on", on - 9 * DAY, "--keep-papers",
                 ("yes", "no")[self.done % 2], "--document",
                 f"94/QĐ-UBND/{on}"]
        here = ["store-update", "--on", on - 5 * DAY, "--late-entry-days",
                61 + self.done, "--document", f"95/QĐ-UBND/{on}"]
        other.run(*there)
        self.office.run(*here)
        self.pull(other)
        merged = self.office.head()
        for words in (here, there):
            self.office.run(*words)
        bad = [f for f in self.office.findings("thidua.yaml")
               if f["severity"] == "error"]
        if self.office.head() != merged or bad:
            self.complain(f"thidua.yaml: merged, it has lost one of two "
                          f"changes: {bad}")
        self.done += 1

    def different(self, unit):
        """One has a new head, the other a new name: both are right."""
        on, today = self.office.today, self.office.today
        other = self.other_office()
        head = self.world.a_head(unit.head.now()[1])
        name = f"{unit.name.changes[0][2]} (gộp {on})"
        there = ["unit-update", unit.id, "--on", on, "--name", name,
                 "--document", f"91/QĐ-UBND/{on}"]
        here = ["unit-update", unit.id, "--on", on, "--head-name", head[0],
                "--head-office", head[1], "--document", f"92/QĐ-UBND/{on}"]
        other.run(*there)
        self.office.run(*here)
        self.pull(other)
        unit.name.change(on, today, name)
        unit.head.change(on, today, head)
        merged = self.office.head()
        for words in (here, there):
            self.office.run(*words)
        if self.office.head() != merged:
            self.complain(f"{unit.path}: merged, it has lost one of two "
                          "changes")
        bad = [f for f in self.office.findings(unit.path)
               if f["severity"] == "error"]
        if bad:
            self.complain(f"{unit.path}: merged, {bad}")
        self.done += 1

    def same(self, unit):
        """Both have another head: records-check names both, their days and
        the command that settles it, which it does."""
        on = self.office.today
        one, two = self.other_office(), None
        path = self.office.work / "office-two"
        shutil.rmtree(path, ignore_errors=True)
        one.git("clone", "-q", str(one.store), str(path))
        two = Office(self.office.program, path, self.office.work)
        two.today = on
        names = []
        for office, day in ((one, on), (two, on + 3 * DAY)):
            head = self.world.a_head()
            names.append(head[0])
            office.run("unit-update", unit.id, "--on", day, "--head-name",
                       head[0], "--document", f"93/QĐ-UBND/{day}")
        one.git("pull", "-q", "--no-rebase", "--no-edit", str(two.store),
                "HEAD")
        found = [f for f in one.findings(unit.path)
                 if f["rule"] == "was-changed-twice"]
        wanted = [*names, str(on - DAY), str(on + 2 * DAY),
                  f"unit-update {unit.id} --head-name", str(on + 3 * DAY)]
        said = " ".join(f["message"] for f in found)
        for words in wanted:
            if words not in said:
                self.complain(f"{unit.path}: no {words!r} in {said!r}")
        pick = self.random.randint(0, 1)
        one.run("unit-update", unit.id, "--on", (on, on + 3 * DAY)[pick],
                "--head-name", names[pick])
        bad = [f for f in one.findings(unit.path) if f["severity"] == "error"]
        text = (one.store / unit.path).read_text()
        if bad or names[pick] not in text or names[1 - pick] in text:
            self.complain(f"{unit.path}: settled, {bad}:\n{text}")
        self.done += 1
