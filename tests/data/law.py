#!/usr/bin/env python3
"""Hold the rules that ship to a list of what the texts say, row by row.

Usage: law.py SOURCE_DIR

law.tsv beside this file has a line a fact: the number of the statement in
docs/law.md or docs/rules.md, a day, a row's id, a key in it, and what stands
there on that day; "-" where nothing does. Of a calendar it has the year, and
which weekdays are off and which days of weekends are worked. Below it, what two rows say of one
thing is held to be the same: a day, a share or a number that stands twice.
"""
import datetime
import pathlib
import re
import sys

import yaml

DAY = datetime.timedelta(days=1)
# What an award asks for | the row of the procedure that says it for people.
YEARS = {"HCLD3": "hcld3-years", "CTD-CP": "flag-government-years",
         "CTD-T": "flag-province-years",
         "BK-TTG": "certificate-prime-minister-years"}
SHARES = {"CTD-CP": "ballot-flag", "CTD-T": "ballot-flag",
          "CSTDTQ": "ballot-emulation-fighter",
          "CSTDT": "ballot-emulation-fighter"}


class Rows:
    """The rows of both files, and which of them is in force on a day."""

    def __init__(self, source):
        folder = pathlib.Path(source, "lib/defaults/rules")
        self.awards = yaml.safe_load(
            (folder / "awards.yaml").read_text("utf-8"))["awards"]
        self.rules = yaml.safe_load(
            (folder / "procedure.yaml").read_text("utf-8"))["rules"]

    def find(self, id, day):
        found = [row for row in self.awards + self.rules
                 if row["id"] == id and row["from"] <= day
                 and day <= (row["until"] or "9999-12-31")]
        assert len(found) <= 1, (id, day)
        return found[0] if found else None


def told(value):
    """A value as the list writes it."""
    if isinstance(value, list):
        return " ".join(str(item) for item in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "-" if value is None else str(value)


def stands(row, key):
    for part in key.split("."):
        row = row.get(part) if isinstance(row, dict) else None
    return told(row)


def days(source, year, key):
    """Weekdays that a year's calendar has off, or rest days that it works."""
    path = pathlib.Path(source, "lib/defaults/calendars", f"{year}.yaml")
    found = set()
    for row in yaml.safe_load(path.read_text("utf-8"))["days"]:
        day = row["day"] if key == "off" else row.get("worked")
        if day and (key == "worked" or
                    datetime.date.fromisoformat(day).weekday() < 5):
            found.add(day[5:])
    return " ".join(sorted(found)) or "-"


def basis(row, kind):
    """Whether a factor was read: of the row, but for kinds that were not."""
    factors = row.get("factors", {})
    return ("recall" if kind in factors.get("recall", [])
            else factors["source"]["basis"])


def check_facts(source, rows, numbers, path):
    faults, count = [], 0
    for line in path.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        number, day, id, key, wanted = line.split("\t")
        row = None if id == "calendar" else rows.find(id, day)
        if id == "calendar":
            found = days(source, day, key)
        elif row is None:
            found = "-"
        elif key.startswith("basis."):
            found = basis(row, key[6:])
        else:
            found = stands(row, key)
        if found != wanted:
            faults.append(f"{number}: {id} on {day}: {key} is {found}, "
                          f"the texts have {wanted}")
        if number not in numbers:
            faults.append(f"{number}: is no statement of docs/")
        count += 1
    return faults, count


def same(faults, what, one, other):
    if one != other:
        faults.append(f"{what}: {one} in one place, {other} in the other")


def check_twice(rows):
    """What awards.yaml judges by and procedure.yaml says beside it; the ends
    of what papers cite and what lapses."""
    faults = []
    for award in rows.awards:
        day = max(award["from"], "2024-04-15")
        if award["id"] in YEARS:
            rule = rows.find(YEARS[award["id"]], day)
            same(faults, f"years of {award['id']}",
                 award["campaign"]["years"], rule["value"])
        if award["id"] in SHARES:
            rule = rows.find(SHARES[award["id"]], day)
            same(faults, f"ballot of {award['id']}",
                 award["ballot"]["share"], rule["value"])
            same(faults, f"ballot of {award['id']}: basis",
                 award["ballot"]["source"]["basis"],
                 rule["source"]["basis"])
    lapsed = {row["lapsed"]: row["from"] for row in rows.rules
              if "lapsed" in row}
    for row in rows.rules:
        if row["id"] != "cite-decree" or not row["until"]:
            continue
        after = str(datetime.date.fromisoformat(row["until"]) + DAY)
        number = re.search(r"số (\S+)", row["value"]).group(1)
        if number in lapsed:
            same(faults, f"end of {number}", lapsed[number], after)
    same(faults, "Law 06/2026/QH16",
         [row["from"] for row in rows.rules if row["id"] == "law-06-2026"],
         [row["from"] for row in rows.rules
          if row["id"] == "cite-law" and "06/2026" in row["value"]])
    # A day in a row's words is the row's own.
    for row in rows.rules:
        for day, month, year in re.findall(
                r"hết hiệu lực ngày (\d\d)/(\d\d)/(\d{4})", str(row)):
            wanted = row["from"] if "lapsed" in row else str(
                datetime.date.fromisoformat(row["until"]) + DAY)
            same(faults, f"words of {row['id']}", wanted,
                 f"{year}-{month}-{day}")
    return faults


def main(source):
    docs = "".join(pathlib.Path(source, "docs", name).read_text("utf-8")
                   for name in ("law.md", "rules.md"))
    numbers = set(re.findall(r"^\| ([A-Z]-\d\d) \|", docs, re.MULTILINE))
    rows = Rows(source)
    faults, count = check_facts(source, rows, numbers,
                                pathlib.Path(__file__).with_suffix(".tsv"))
    faults += check_twice(rows)
    for fault in faults:
        print(fault)
    print(f"{count} facts held, {len(faults)} faults")
    return 1 if faults or count < 100 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
