#!/usr/bin/env python3
"""Hold every record we ship to its schema with a validator that is not ours.

Usage: check.py SOURCE_DIR

Checks every *.yaml under examples/ and lib/defaults/ and every row of
examples/units/*.csv against its schema, the calendars for days that cannot be,
and all of them for references that lead nowhere. What stands in a folder
named "broken" is left to the tests that say how it is broken; a year has units
of its own, and flow.years holds it to them. Fails when it finds nothing to
check.
"""
import csv
import datetime
import pathlib
import re
import sys

sys.dont_write_bytecode = True

import yaml

from records import SLUG, Check

UNIT_CLASSES = """agency locality front enterprise school armed-force
central-body party-body press cluster""".split()


def check_calendar(check, name, value):
    days = {}
    for row in value["days"]:
        day = datetime.date.fromisoformat(row["day"])
        if row["day"] in days:
            check.fault(name, f"{day} twice")
        days[row["day"]] = row
        if str(value["year"]) != row["day"][:4]:
            check.fault(name, f"{day} is of another year")
        if row["kind"] != "holiday" and day.weekday() > 4:
            check.fault(name, f"{day} is no working day")
        if row["kind"] == "swap":
            worked = datetime.date.fromisoformat(row["worked"])
            if worked.weekday() < 5:
                check.fault(name, f"{worked} is no rest day")
    for row in value["days"]:
        if row["kind"] != "make-up":
            continue
        other = days.get(row["for"])
        rest = datetime.date.fromisoformat(row["for"]).weekday() > 4
        if not other or other["kind"] != "holiday" or not rest:
            check.fault(name, f"{row['day']} makes up for no holiday")
    if list(days) != sorted(days):
        check.fault(name, "days out of order")


def check_intervals(check, name, rows):
    for i, row in enumerate(rows):
        for other in rows[:i]:
            # A province's own row stands over one that ships.
            if (row["id"] != other["id"]
                    or ("regulation" in row) != ("regulation" in other)):
                continue
            if (row["from"] <= (other["until"] or "9999")
                    and other["from"] <= (row["until"] or "9999")):
                check.fault(name, f"'{row['id']}' overlaps itself")


def check_awards(check, name, value):
    parts = {part["id"] for part in value["parts"]}
    for row in value["awards"]:
        used = row.get("dossier", []) + row.get("dossier_payers", [])
        for part in set(used) - parts:
            check.fault(name, f"'{row['id']}' asks for unknown part {part}")
    check_intervals(check, name, value["awards"])


def check_campaign(check, name, value, known):
    for key in ("phases", "contents", "criteria", "duties"):
        ids = [row["id"] for row in value.get(key, [])]
        for id in {i for i in ids if ids.count(i) > 1}:
            check.fault(name, f"{key}: '{id}' twice")
    named = [value["document"]["issuer"]]
    named += [step["by"] for step in value["route"]]
    for duty in value["duties"]:
        named += duty.get("to", [])
        named += [by for by in duty["by"] + duty.get("with", [])
                  if by not in UNIT_CLASSES]
    for id in sorted(set(named) - set(known.units)):
        check.fault(name, f"unit '{id}' is in no units/*")
    for stage in value["awards"].values():
        for form in stage.get("forms", []):
            if form not in known.awards:
                check.fault(name, f"award '{form}' is not in the catalogue")


def check_issued(check, name, draft, issued):
    """The issued example is the draft but for what it says it adds."""
    def bare(value):
        value = dict(value, notes=None)
        value["document"] = dict(value["document"], number=None, date=None)
        value["criteria"] = [
            {key: row[key] for key in ("id", "for", "text", "source")}
            for row in value["criteria"]]
        return value
    if bare(draft) != bare(issued):
        check.fault(name, "has drifted from the draft it copies")


def check_filed(check, name, value, known):
    """A plan or report that is meant to be clean names what there is, and
    leaves out nothing that is asked of its class."""
    campaign, unit = known.campaign(value), known.units.get(value["unit"])
    if not campaign or not unit:
        check.fault(name, "names no campaign or unit that we ship")
        return
    ids = {key: {row["id"] for row in campaign[key]}
           for key in ("contents", "criteria", "duties", "phases")}
    asked = {row["id"] for row in campaign["criteria"]
             if unit["class"] in row["for"] and "kind" not in row}
    if "supplements" in value:
        # It says only what an amendment adds, which is no campaign's record.
        return
    if "results" in value:
        covered = [row["criterion"] for row in value["results"]]
        tasks = known.plan_tasks.get(value["unit"], set())
        if {row["id"] for row in value["tasks"]} != tasks:
            check.fault(name, "does not report on the tasks of its plan")
    else:
        covered = [row["id"] for row in value["criteria"]]
        named = set(value["contents"])
        for task in value["tasks"]:
            named |= set(task.get("contents", []))
            if "duty" in task and task["duty"] not in ids["duties"]:
                check.fault(name, f"'{task['id']}' serves an unknown duty")
            if set(task["criteria"]) - asked:
                check.fault(name, f"'{task['id']}' has another's criterion")
        phases = set(value.get("phases", [])) | {value.get("phase")} - {None}
        if named - ids["contents"] or phases - ids["phases"]:
            check.fault(name, "takes up what the campaign does not have")
    if set(covered) != asked:
        check.fault(name, f"covers {sorted(covered)}, not {sorted(asked)}")
    signed = value["document"]["signed"]
    if signed["authority"] != "KT" and signed["name"] != unit["head_name"]:
        check.fault(name, "is not signed by the head of the unit")


def check_nomination(check, name, value, known):
    campaign, recipient = known.campaign(value), value["recipient"]
    person = recipient.get("person")
    if person and person not in known.people:
        check.fault(name, f"'{person}' is in no people/*.yaml")
    for unit in {recipient.get("unit"), value["nominated_by"]} - {None}:
        if unit not in known.units:
            check.fault(name, f"'{unit}' is in no units/*.csv")
    ids = {row["id"] for row in campaign["criteria"]}
    for criterion in set(value["achievement"]["criteria"]) - ids:
        check.fault(name, f"the campaign has no criterion '{criterion}'")
    if value["award"] not in known.awards:
        check.fault(name, f"award '{value['award']}' is not in the catalogue")
    for row in value["dossier"]:
        if row["part"] not in known.parts:
            check.fault(name, f"unknown part '{row['part']}'")


def check_places(check):
    """ten-faults.md names ten places, each the start of a key or value."""
    folder = check.source / "examples" / "plans"
    text = (folder / "ten-faults.yaml").read_text(encoding="utf-8")
    starts, nodes = set(), [yaml.compose(text, yaml.BaseLoader)]
    for node in nodes:
        starts.add(f"{node.start_mark.line + 1}:{node.start_mark.column + 1}")
        if isinstance(node, yaml.MappingNode):
            nodes += [part for pair in node.value for part in pair]
        elif isinstance(node, yaml.SequenceNode):
            nodes += node.value
    page = (folder / "ten-faults.md").read_text(encoding="utf-8")
    places = re.findall(r"^\| ([0-9]+:[0-9]+) \|", page, re.MULTILINE)
    if len(set(places)) != 10 or set(places) - starts:
        check.fault("examples/plans/ten-faults.md",
                    "does not name ten places of the plan")


class Known:
    """What records may refer to."""

    def __init__(self, units, records):
        self.units = units
        self.people, self.plan_tasks = set(), {}
        self.awards, self.parts, self.named = set(), set(), {}
        for name, kind, value in records:
            self.named[name] = value
            if kind == "person":
                self.people.add(pathlib.PurePath(name).stem)
            elif kind == "plan":
                self.plan_tasks[value["unit"]] = {
                    task["id"] for task in value["tasks"]}
            elif kind == "awards":
                self.parts |= {part["id"] for part in value["parts"]}
                for row in value["awards"]:
                    self.awards |= {row["id"], row.get("family", row["id"])}

    def campaign(self, value):
        return self.named.get(
            f"examples/campaigns/{value['campaign']}.yaml")


def read_units(check, folder):
    """All example units by id, each row held to the schema of a unit."""
    units = {path.stem: {"class": "", "head_name": ""}
             for path in folder.glob("*.yaml")}
    for path in sorted(folder.glob("*.csv")):
        name = str(path.relative_to(check.source))
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            id = row["id"]
            if id in units or not SLUG.match(id):
                check.fault(name, f"id '{id}' twice or no slug")
            units[id] = row
            unit = {"schema": "thidua/unit/1"}
            unit.update((key, row[key]) for key in (
                "name", "class", "level", "managed_by", "from") if row[key])
            if row["head_name"] or row["head_office"]:
                unit["head"] = {"name": row["head_name"],
                                "office": row["head_office"]}
            for error in check.schema("unit").iter_errors(unit):
                check.fault(name, f"{id}: {error.message}")
            check.records += 1
        for row in rows:
            if row["managed_by"] and row["managed_by"] not in units:
                check.fault(name, f"'{row['id']}' is managed by nobody")
    return units


def check_references(check, records, known):
    for name, kind, value in records:
        if kind == "calendar":
            check_calendar(check, name, value)
        elif kind == "awards":
            check_awards(check, name, value)
        elif kind == "procedure":
            check_intervals(check, name, value["rules"])
        elif kind == "campaign":
            check_campaign(check, name, value, known)
        elif kind in ("plan", "report"):
            check_filed(check, name, value, known)
        elif kind == "nomination":
            check_nomination(check, name, value, known)
        elif kind == "person" and value["unit"] not in known.units:
            check.fault(name, f"'{value['unit']}' is in no units/*.csv")
    folder = "examples/campaigns/"
    check_issued(check, folder + "ha-tinh-2026-issued.yaml",
                 known.named[folder + "ha-tinh-2026.yaml"],
                 known.named[folder + "ha-tinh-2026-issued.yaml"])
    check_places(check)


def main():
    source = pathlib.Path(sys.argv[1]).resolve()
    check = Check(source)
    units = read_units(check, source / "examples" / "units")
    records = []
    for folder in ("lib/defaults", "examples"):
        paths = [path for path in sorted((source / folder).rglob("*.yaml"))
                 if "broken" not in path.parts]
        if not paths:
            check.fault(folder, "holds no record")
        for path in paths:
            record = check.record(path)
            if record:
                records.append((str(path.relative_to(source)), *record))
    if not check.faults:
        records = [record for record in records
                   if not record[0].startswith("examples/years/")]
        check_references(check, records, Known(units, records))
    for fault in check.faults:
        print(fault)
    print(f"{check.records} records checked, {len(check.faults)} faults")
    return 1 if check.faults or not check.records else 0


if __name__ == "__main__":
    sys.exit(main())
