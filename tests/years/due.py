"""What later entries make of filed records: the model of hindsight.

What was entered after a record was filed is never an error of it: it is a
warning that names the record that was changed. This says which are due.
"""

import datetime

import scores


class Due:
    def __init__(self, life):
        self.life = life

    def __call__(self, filed, by):
        """(rule, later record, its day of entry) of all that is due by a
        day."""
        if filed.kind in ("plan", "report"):
            yield from signer(filed, by)
            yield from criteria(filed, by)
            gone = dissolved_since(filed, by)
            if gone:
                yield "unit-dissolved", filed.unit.path, str(gone)
        elif filed.kind == "nomination":
            yield from manager(filed, by, self.life.world.units)
            yield from twins(filed, by)
            yield from cases("nominee-case-open", filed, filed.day, filed.day,
                             by)
            yield from self.parts(filed, by)
        elif filed.kind == "score":
            yield from scores.due(filed, by)
        elif filed.kind == "vote":
            yield from self.life.councils.due(filed, by)
        elif filed.kind == "decision":
            yield from outside(filed, by, self.life.world.units)
            for nomination in filed.nominations:
                yield from cases("decision-case-open", nomination, filed.day,
                                 filed.day, by)
                yield from self.parts(nomination, by, filed.day)
                yield from self.money(filed, nomination, by)

    def parts(self, nomination, by, known=None):
        """A row that reaches back may ask for more, also of who decided."""
        rules, day = self.life.rules, nomination.day
        then = rules.parts(nomination.award, day, known or day)
        for part in rules.parts(nomination.award, day, by):
            if part not in then:
                row = rules.row_on(nomination.award, day)
                yield "dossier-part-missing", rules.path, row["entered"]

    def money(self, decision, nomination, by):
        """And give another sum, where one was said."""
        row = self.life.rules.row_on(nomination.award, decision.day)
        if (row and not decision.wrong
                and str(decision.day) < row["entered"] <= str(by)):
            yield "decision-amount-wrong", self.life.rules.path, row["entered"]


def day_of(text):
    return datetime.date.fromisoformat(text)


def signer(filed, by):
    document = filed.record["document"]
    if not document["signed"]:
        return
    dated, head = day_of(document["date"]), filed.unit.head
    name = document["signed"]["name"]
    if (head.on(dated, filed.day)[0] == name
            and head.on(dated, by)[0] != name):
        # Of one record the day of what was entered last is told.
        entered = head.change_on(dated, by)[1]
        yield ("document-not-signed-by-head", filed.unit.path,
               str(max(entered, dissolved_since(filed, by) or entered)))


def dissolved_since(filed, by):
    """When it was entered that its unit was no more, if that was later."""
    gone = filed.unit.dissolved
    return gone[1] if gone and gone[0] <= filed.day < gone[1] <= by else None


def criteria(filed, by):
    campaign = filed.campaign
    if filed.kind == "plan":
        day = day_of(filed.record["document"]["date"])
        named = [c["id"] for c in filed.record["criteria"]]
        covered = {c["id"] for plan in campaign.plans[filed.unit.id]
                   for c in plan.record["criteria"] if plan.day <= by}
        missing = "plan-criterion-missing"
    else:
        day = day_of(filed.record["period"]["to"])
        covered = named = [r["criterion"] for r in filed.record["results"]]
        missing = "report-criterion-missing"
    class_ = filed.unit.class_.on(day, by)
    then = campaign.criteria(class_, day, filed.day)
    now = campaign.criteria(class_, day, by)
    for id in now:
        if id not in then and id not in covered:
            change = [c for c in campaign.changes if id in c.adds][0]
            yield (missing, change.path, str(change.entered))
    for id in named:
        if id in then and id not in now:
            change = [c for c in campaign.changes if id in c.ends][0]
            yield ("criterion-unknown", change.path, str(change.entered))


def moved(person, day, known, by):
    """The change by which somebody was elsewhere on a day, entered since."""
    change = person.unit.change_on(day, by)
    return change if change[2] != person.unit.on(day, known) else None


def stands_for(units, unit, body, by):
    """Whether a unit is a body, or was merged into it in the end."""
    while unit != body and units[unit].dissolved and (
            units[unit].dissolved[1] <= by):
        unit = units[unit].successor
    return unit == body


def manager(filed, by, units):
    """Who nominates manages the recipient when the dossier is handed in."""
    change = filed.person and moved(filed.person, filed.day, filed.day, by)
    if change and not stands_for(units, change[2],
                                 filed.record["nominated_by"], by):
        yield "nominee-not-managed", filed.person.path, str(change[1])


def outside(filed, by, units):
    """An agency awards its own."""
    localities_only = filed.record["decider"] == "commune-chairman"
    if filed.record["decider"] not in ("agency-head", "commune-chairman"):
        return
    for nomination in filed.nominations:
        person = nomination.person
        change = person and moved(person, nomination.day, filed.day, by)
        if change and not stands_for(units, change[2], filed.unit.id,
                                     by) and not (
                localities_only and units[change[2]].class_.on(
                    nomination.day) != "locality"):
            yield "decision-recipient-outside", person.path, str(change[1])


def twins(filed, by):
    for twin in filed.twins:
        if twin.day <= by:
            yield "achievement-rewarded-twice", twin.path, str(twin.day)


def cases(rule, nomination, day, known, by):
    person = nomination.person
    for path, opened, closed, entered in person.cases if person else ():
        if opened <= day < closed and known < entered <= by:
            yield rule, path, str(entered)
