"""The paper of a decision is the same whenever it is drafted."""

import re

COMMIT = re.compile(r"\b[0-9a-f]{12,40}\b")


class Papers:
    def __init__(self, office, filing, random):
        self.office, self.filing, self.random = office, filing, random
        self.first = {}        # path of a decision: its paper on its day
        self.faults, self.drafts = [], 0

    def draft(self, decision, *words):
        self.drafts += 1
        id = decision.path.removeprefix("decisions/").removesuffix(".yaml")
        return self.office.run(
            "document-draft", "quyet-dinh", "--campaign",
            decision.campaign.id, "--decision", id, *words, status=(0, 1))

    def day_over(self):
        for decision in self.filing.filed:
            if (decision.kind == "decision" and not decision.wrong
                    and decision.path not in self.first):
                self.first[decision.path] = (decision, self.draft(
                    decision, "--at", decision.commit))

    def month_over(self, count):
        """Some of those that were ever made, from their commit and from the
        last one."""
        known = sorted(self.first)
        for path in self.random.sample(known, min(count, len(known))):
            decision, first = self.first[path]
            again = self.draft(decision, "--at", decision.commit)
            if again != first:
                self.complain(decision, "at its commit", first, again)
            tip = COMMIT.sub("COMMIT", self.draft(decision))
            if tip != COMMIT.sub("COMMIT", first):
                self.complain(decision, "from the tip",
                              COMMIT.sub("COMMIT", first), tip)

    def complain(self, decision, where, first, now):
        other = [line for line in now.splitlines()
                 if line not in first.splitlines()]
        self.faults.append(f"{self.office.today}: the paper of "
                           f"{decision.path}, {where}, has now {other}")
