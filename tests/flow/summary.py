#!/usr/bin/env python3
"""summary.py BIN FIXTURES

The figures of report-summary, reckoned once more by another route: the same
records read as text by PyYAML, and fractions of Python. Reports of many units,
random but the same each time, with numbers in each way of writing them; units
that changed their class and manager, or left their cluster, on either side of
the last day of the period; a second report of a unit, and one that came in after the day of the
list.
"""

import collections
import csv
import fractions
import io
import os
import pathlib
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

import yaml

CAMPAIGN = "ha-tinh-2026"
OCCURRENCE = "bao-cao-nam-2026"
TODAY = "2026-12-20"
LAST = "2026-10-31"
UNITS = 90
NUMBERS = ("{:.2f}", "{:.0f}", "{:.1e}", "{:.6f}", "-{:.3f}")
OPERATORS = {">=": lambda a, b: a >= b, "<=": lambda a, b: a <= b,
             ">": lambda a, b: a > b, "<": lambda a, b: a < b,
             "=": lambda a, b: a == b}


def read(path):
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def write(store, path, lines):
    file = pathlib.Path(store, path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def drawer(name):
    return name.split("-")[-1]


def make_unit(store, dice, index, localities):
    name = f"mau-{index}-x{index}"
    kind = dice.choice(["agency", "locality", "enterprise", "school", "front"])
    lines = ["schema: thidua/unit/1", f"name: Đơn vị mẫu {index}",
             f"class: {kind}", "level: commune"]
    if kind != "locality" and localities and dice.random() < .8:
        lines.append(f"managed_by: {dice.choice(localities)}")
    if dice.random() < .4:
        # A class held up to the last day of the period is that of the report;
        # a class held up to the day before is not.
        until = dice.choice([LAST, "2026-10-30"])
        lines.append("was:")
        lines.append(f'  - {{until: "{until}", entered: "2026-11-02", '
                     f"class: {dice.choice(['agency', 'enterprise'])}}}")
    write(store, f"units/{drawer(name)}/{name}.yaml", lines)
    if kind == "locality":
        localities.append(name)
    return name


def make_report(store, dice, unit, received, criteria):
    number = lambda: dice.choice(NUMBERS).format(dice.uniform(0, 200))
    lines = ["schema: thidua/report/1", f"campaign: {CAMPAIGN}",
             f"unit: {unit}", f"occurrence: {OCCURRENCE}",
             "document: {kind: bao-cao, number: 1/BC-X, date: "
             '"2026-11-01", signed: {name: A, office: Giám đốc}}',
             "addressed_to: [ha-tinh-so-noi-vu]",
             f'period: {{from: "2026-05-01", to: "{LAST}"}}']
    states = ["done", "under-way", "not-started", "dropped"]
    lines.append("tasks: [" + ", ".join(
        f"{{id: t{i}, status: {dice.choice(states)}}}"
        for i in range(dice.randrange(6))) + "]")
    lines.append("results:")
    for criterion in criteria:
        luck = dice.random()
        if luck < .15:
            continue
        result = f"  - {{criterion: {criterion['id']}"
        if luck < .3:
            result += ", text: bằng lời"
        else:
            measure = criterion.get("measure", {}).get("unit")
            if luck < .4:
                measure = "lượt"
            result += f", value: {number()}"
            if measure:
                result += f', unit: "{measure}"'
            if dice.random() < .7:
                result += (f", of: {{part: {dice.randrange(900)}, whole: "
                           f"{dice.randrange(1, 999)}}}")
        lines.append(result + "}")
    if lines[-1] == "results:":
        lines[-1] = "results: []"
    total = dice.randrange(500)
    lines += ["figures:", f"  - {{id: so-lieu-{dice.randrange(3)}, text: Số, "
              f"total: {total}, parts: [{{text: P, value: {total}}}]}}"]
    write(store, f"campaigns/{CAMPAIGN}/reports/{OCCURRENCE}/{drawer(unit)}/"
          f"{unit}/{received}.yaml", lines)


def make(store):
    dice = random.Random(2026)
    localities = []
    units = []
    criteria = read(pathlib.Path(store, f"campaigns/{CAMPAIGN}/campaign.yaml")
                    )["criteria"]
    for index in range(UNITS):
        unit = make_unit(store, dice, index, localities)
        units.append(unit)
        write(store, f"campaigns/{CAMPAIGN}/registrations/{drawer(unit)}/"
              f"{unit}.yaml",
              ["schema: thidua/registration/1", f"campaign: {CAMPAIGN}",
               f"unit: {unit}", 'registered_on: "2026-05-04"',
               "registered_by: {name: A, office: Giám đốc}"])
        if dice.random() < .1:
            continue
        make_report(store, dice, unit, "2026-11-05", criteria)
        if dice.random() < .2:
            make_report(store, dice, unit, "2026-11-12", criteria)
        if dice.random() < .2:
            make_report(store, dice, unit, "2026-12-21", criteria)
    make_clusters(store, dice, units)
    commit(store)


def make_clusters(store, dice, units):
    """Two thirds of the units are in one; some left it on the last day of the
    period, which is a day on which they were in it, or the day before."""
    for number in range(3):
        lines = ["schema: thidua/cluster/1", "year: 2026",
                 f"name: Cụm {number}", "kind: cum",
                 "document: {kind: quyet-dinh, number: 1/QĐ-UBND, date: "
                 '"2026-01-05", issuer: Ủy ban nhân dân tỉnh Hà Tĩnh}',
                 'entered: "2026-01-06"', "members:"]
        for index, unit in enumerate(units[number::4]):
            until = dice.choice(["", f', until: "{LAST}"',
                                 ', until: "2026-10-30"'])
            office = "office: head, " if index == 0 else ""
            lines.append(f"  - {{unit: {unit}, {office}"
                         f'from: "2026-01-05"{until}, entered: "2026-01-06"}}')
        write(store, f"clusters/2026/cum-{number}.yaml", lines)


def commit(store):
    options = ("-c", "user.name=Mẫu", "-c", "user.email=mau@vi-du.example",
               "-c", "maintenance.auto=false")
    subprocess.run(["git", "-C", store, "add", "-A"], check=True)
    subprocess.run(["git", "-C", store, *options, "commit", "-q", "-m", "Ghi"],
                   check=True)


def run(bin_directory, store, *arguments, status=0):
    done = subprocess.run(
        [f"{bin_directory}/report-summary", "-C", store, "--today", TODAY,
         "--format", "csv", *arguments, OCCURRENCE, CAMPAIGN],
        env={"PATH": f"{bin_directory}:/usr/bin:/bin", "HOME": store,
             "LC_ALL": "C.UTF-8", "TZ": "UTC"},
        capture_output=True, text=True, check=False)
    assert done.returncode == status, (done.returncode, done.stderr)
    return list(csv.DictReader(io.StringIO(done.stdout)))


# The other route.

def on(unit, key, day):
    rows = [row for row in unit.get("was", []) if key in row
            and row["until"] >= day]
    return (min(rows, key=lambda row: row["until"]) if rows else unit).get(key)


def locality_of(units, unit, day):
    while unit:
        if on(units[unit], "class", day) == "locality":
            return unit
        unit = on(units[unit], "managed_by", day)
    return None


def cluster_of(clusters, unit, day):
    for name, cluster in clusters.items():
        if any(row["unit"] == unit and row["from"] <= day <=
               row.get("until", day) for row in cluster["members"]):
            return f"2026/{name}"
    return None


def met(target, value):
    operator, number = re.fullmatch(r"(>=|<=|>|<|=) *(\S+)", target).groups()
    return OPERATORS[operator](value, fractions.Fraction(number))


def said(criterion, result):
    """State, value, part and whole, whether met."""
    if result is None:
        return ("none", None, None, None)
    if "value" not in result:
        return ("described" if "text" in result else "none", None, None, None)
    asked = criterion.get("measure", {})
    if asked and result.get("unit") != asked["unit"]:
        return ("other_measure", None, None, None)
    value = fractions.Fraction(result["value"])
    share = None
    if "of" in result:
        share = tuple(fractions.Fraction(result["of"][key])
                      for key in ("part", "whole"))
    return ("values", value, share,
            met(asked["target"], value) if "target" in asked else None)


def reckon(store):
    """{(part, id, measure, by, group): what is said in it}"""
    units = {path.stem: read(path)
             for path in pathlib.Path(store, "units").rglob("*.yaml")}
    clusters = {path.stem: read(path) for path in
                pathlib.Path(store, "clusters/2026").glob("*.yaml")}
    campaign = read(pathlib.Path(store, f"campaigns/{CAMPAIGN}/campaign.yaml"))
    root = pathlib.Path(store, f"campaigns/{CAMPAIGN}/reports/{OCCURRENCE}")
    found = collections.defaultdict(list)
    for directory in sorted(set(path.parent for path in root.rglob("*.yaml"))):
        file = max(path for path in directory.iterdir()
                   if path.stem <= TODAY)
        report = read(file)
        unit, day = directory.name, report["period"]["to"]
        kind = on(units[unit], "class", day)
        groups = [("all", ""), ("class", kind)]
        if locality_of(units, unit, day):
            groups.append(("locality", locality_of(units, unit, day)))
        if cluster_of(clusters, unit, day):
            groups.append(("cluster", cluster_of(clusters, unit, day)))
        results = {row["criterion"]: row for row in report["results"]}

        def add(part, name, measure, what):
            for by, group in groups:
                found[part, name, measure, by, group].append(what)

        for criterion in campaign["criteria"]:
            result = results.get(criterion["id"])
            if kind not in criterion["for"] or (
                    "kind" in criterion and not result):
                continue
            what = said(criterion, result)
            measure = criterion.get("measure", {}).get("unit", "")
            if not measure and what[0] == "values":
                measure = result.get("unit", "")
            add("criterion", criterion["id"], measure, what)
        for figure in report.get("figures", []):
            add("figure", figure["id"], "",
                ("values", fractions.Fraction(figure["total"]), None, None))
        states = collections.Counter(row["status"] for row in report["tasks"])
        for state in ("done", "under-way", "not-started", "dropped"):
            if report["tasks"]:
                add("tasks", state, "",
                    ("values", fractions.Fraction(states[state]),
                     (states[state], len(report["tasks"])), None))
    return found


def numbers(what):
    values = [row[1] for row in what if row[0] == "values"]
    shares = [row[2] for row in what if row[0] == "values"]
    if not values:
        return dict.fromkeys(
            ("minimum", "median", "maximum", "sum", "share"))
    share = None
    if None not in shares:
        share = (fractions.Fraction(100 * sum(part for part, _ in shares))
                 / sum(whole for _, whole in shares))
    return {"minimum": min(values), "median": statistics.median(values),
            "maximum": max(values), "sum": sum(values), "share": share}


def compare(rows, found):
    seen = set()
    for row in rows:
        key = tuple(row[name] for name in
                    ("part", "id", "measure", "by", "group"))
        assert key not in seen, key
        seen.add(key)
        what = found[key]
        assert int(row["reports"]) == len(what), (key, row, what)
        for state in ("values", "described", "none", "other_measure"):
            count = sum(1 for one in what if one[0] == state)
            assert int(row[state]) == count, (key, state, row, count)
        for name, value in numbers(what).items():
            read_as = fractions.Fraction(row[name]) if row[name] else None
            assert read_as == value, (key, name, row[name], value)
        for name, is_met in (("met", True), ("not_met", False)):
            count = sum(1 for one in what if one[3] is is_met)
            assert int(row[name]) == count, (key, name, row, count)
    assert seen == {key for key, what in found.items() if what}, (
        seen ^ set(found))


def check_trace(bin_directory, store, rows):
    """Each figure stands where the trace says, and they add up again."""
    sums = collections.Counter()
    for row in run(bin_directory, store, "--trace"):
        if row["state"] != "values":
            continue
        sums[row["part"], row["id"], row["measure"]] += fractions.Fraction(
            row["value"])
        lines = pathlib.Path(store, row["path"]).read_text(
            encoding="utf-8").split("\n")
        if row["part"] != "tasks":
            assert row["value"] in lines[int(row["line"]) - 1], row
    for row in rows:
        if row["by"] == "all" and row["sum"]:
            assert sums[row["part"], row["id"], row["measure"]] == (
                fractions.Fraction(row["sum"])), row


def check_rehearsal(bin_directory, store, rows):
    """Another target, on a branch: what is met differs, and nothing else."""
    file = pathlib.Path(store, f"campaigns/{CAMPAIGN}/campaign.yaml")
    text = file.read_text(encoding="utf-8")
    assert '">= 95"' in text
    file.write_text(text.replace('">= 95"', '">= 50"'), encoding="utf-8")
    commit(store)
    now = run(bin_directory, store)
    assert run(bin_directory, store, "--at", "HEAD~1") == rows
    compare(now, reckon(store))
    assert {row["id"] for row, old in zip(now, rows)
            if (row["met"], row["target"]) != (old["met"], old["target"])}


def check_unread(bin_directory, store, rows):
    root = pathlib.Path(store, f"campaigns/{CAMPAIGN}/reports/{OCCURRENCE}")
    file = sorted(root.rglob("2026-11-12.yaml"))[0]
    file.write_text("x: [\n", encoding="utf-8")
    commit(store)
    spoilt = run(bin_directory, store, status=3)
    # No row counts it as one that says nothing, or leaves it out.
    figure = [row for row in spoilt if row["by"] == "all"
              and row["part"] == "figure"]
    assert figure and all(row["cannot_be_told"] == "1" for row in figure)


def check_unread_cluster(bin_directory, store):
    """It has no rows, and that is told; all others stay."""
    rows = run(bin_directory, store)
    file = pathlib.Path(store, "clusters/2026/cum-1.yaml")
    text = file.read_text(encoding="utf-8")
    file.write_text("x: [\n", encoding="utf-8")
    commit(store)
    spoilt = run(bin_directory, store, status=3)
    left = [row for row in rows if row["group"] != "2026/cum-1"]
    assert len(left) < len(rows)
    for row in (*spoilt, *left):
        row.pop("read_from")
    assert spoilt == left
    file.write_text(text, encoding="utf-8")
    commit(store)


def main():
    bin_directory, fixtures = sys.argv[1:]
    with tempfile.TemporaryDirectory() as work:
        store = os.path.join(work, "store")
        shutil.copytree(f"{fixtures}/filed", store, symlinks=True)
        make(store)
        rows = run(bin_directory, store)
        found = reckon(store)
        compare(rows, found)
        check_trace(bin_directory, store, rows)
        check_rehearsal(bin_directory, store, rows)
        check_unread_cluster(bin_directory, store)
        check_unread(bin_directory, store, rows)
        print(f"{len(rows)} rows agree")


if __name__ == "__main__":
    main()
