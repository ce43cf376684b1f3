#!/usr/bin/env python3
"""Compute every sum of prize money that the shipped rules give, with exact
fractions and without any of our code, and hold what the C code says to it.

Usage: money.py SOURCE_DIR PROGRAM

PROGRAM prints a line a sum: award, kind of recipient, day, amount. For each
form of award, kind of recipient, row of the catalogue and base salary, the
first and the last day of what they have in common are asked for.
"""
import datetime
import fractions
import pathlib
import subprocess
import sys

import yaml

KINDS = "individual collective household enterprise".split()
OPEN = "2027-12-31"


def holds(row, day):
    return row["from"] <= day <= (row["until"] or "9999-12-31")


def value(rules, name, day):
    rows = [row["value"] for row in rules
            if row["id"] == name and holds(row, day)]
    assert len(rows) <= 1, (name, day)
    return rows[0] if rows else None


def factor(award, kind):
    factors = award.get("factors", {})
    if kind == "enterprise" and kind not in factors:
        kind = "collective"
    return fractions.Fraction(str(factors.get(kind, 0)))


def amount(award, kind, rules, day):
    """Factor times salary, up to the next multiple of the step."""
    salary = value(rules, "base-salary", day)
    step = value(rules, "amount-rounding", day)
    product = factor(award, kind) * salary
    if not product:
        return -1
    whole, rest = divmod(product, step)
    return int(whole + (rest > 0)) * step


def days(award, rules):
    """Where an interval of the award meets one of the salary: its ends."""
    for row in rules:
        if row["id"] != "base-salary":
            continue
        first = max(award["from"], row["from"])
        last = min(award["until"] or OPEN, row["until"] or OPEN)
        if first <= last:
            yield first
            yield last


def main(source, program):
    rows = pathlib.Path(source, "lib/defaults/rules")
    awards = yaml.safe_load((rows / "awards.yaml").read_text("utf-8"))
    rules = yaml.safe_load((rows / "procedure.yaml").read_text("utf-8"))
    wanted = {}
    for award in awards["awards"]:
        for day in days(award, rules["rules"]):
            datetime.date.fromisoformat(day)
            for kind in KINDS:
                wanted[award["id"], kind, day] = amount(
                    award, kind, rules["rules"], day)
    asked = "".join("%s %s %s\n" % key for key in wanted)
    said = subprocess.run([program], input=asked, check=True, text=True,
                          stdout=subprocess.PIPE).stdout.splitlines()
    wrong = [(line, sum_) for line, (key, sum_) in zip(said, wanted.items())
             if line != "%s %s %s %d" % (*key, sum_)]
    for line, sum_ in wrong:
        print(f"said {line}, wanted {sum_}")
    paid = sum(sum_ > 0 for sum_ in wanted.values())
    print(f"{len(wanted)} sums, {paid} of them paid, {len(wrong)} wrong")
    return 1 if wrong or len(said) != len(wanted) or paid < 100 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
