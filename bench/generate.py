#!/usr/bin/env python3
"""generate.py [--seed N] [--records N] [--faults] DIRECTORY

Make a store of exactly so many records, valid by schema and by the rules of
the domain: one province, one campaign, and units with what they sent in. The
same arguments give the same bytes. With --faults the same store has one fault
in every thousand records, each of a kind that every JSON Schema validator can
see; the paths of the faulty records are printed, one a line.
"""

import argparse
import csv
import pathlib
import sys

sys.dont_write_bytecode = True  # beside the sources

from generator.faults import plant_faults  # noqa: E402
from generator.store import Store, drawer, quoted  # noqa: E402
from generator.unit import CAMPAIGN, KINDS, REPORT_YEARS, Unit  # noqa: E402

SOURCE = pathlib.Path(__file__).resolve().parent.parent

STORE = """\
schema: thidua/store/1
authority: {id: ha-tinh-ubnd-tinh, name: Ủy ban nhân dân tỉnh Hà Tĩnh}
standing_body: {id: ha-tinh-so-noi-vu, name: Sở Nội vụ tỉnh Hà Tĩnh}
time_zone: Asia/Ho_Chi_Minh
policies:
  roll: {period: forward, fixed: none, before_event: backward}
  campaign_length: exact
  recall: warn
"""

# Records as they come with the suite and its examples.
COPIED = (
    ("calendars/2024.yaml", "lib/defaults/calendars/2024.yaml"),
    ("calendars/2025.yaml", "lib/defaults/calendars/2025.yaml"),
    ("calendars/2026.yaml", "lib/defaults/calendars/2026.yaml"),
    ("calendars/2027.yaml", "lib/defaults/calendars/2027.yaml"),
    ("rules/awards.yaml", "lib/defaults/rules/awards.yaml"),
    ("rules/procedure.yaml", "lib/defaults/rules/procedure.yaml"),
    (f"campaigns/{CAMPAIGN}/campaign.yaml",
     "examples/campaigns/ha-tinh-2026-issued.yaml"),
)


def province_unit(row):
    lines = [("name", row["name"]), ("class", row["class"]),
             ("level", row["level"]), ("managed_by", row["managed_by"])]
    text = "schema: thidua/unit/1\n"
    text += "".join(f"{key}: {quoted(value)}\n" for key, value in lines
                    if value)
    if row["head_name"]:
        text += (f"head: {{name: {quoted(row['head_name'])}, "
                 f"office: {quoted(row['head_office'])}}}\n")
    if row["from"]:
        text += f'from: "{row["from"]}"\n'
    return text


def add_province(store):
    """The records every store has, and the units that the campaign names."""
    store.add("thidua.yaml", STORE)
    for path, source in COPIED:
        store.add(path, (SOURCE / source).read_text(encoding="utf-8"))
    with open(SOURCE / "examples/units/ha-tinh.csv", encoding="utf-8",
              newline="") as rows:
        for row in csv.DictReader(rows):
            store.ids.add(row["id"])
            store.add(f"units/{drawer(row['id'])}/{row['id']}.yaml",
                      province_unit(row))


def fill(store):
    add_province(store)
    whole = 5 + len(REPORT_YEARS)
    unit = None
    while unit is None or store.missing() >= whole:
        if store.missing() < whole:
            sys.exit(f"generate.py: at least {len(store.records) + whole} "
                     "records are wanted")
        unit = Unit(store, store.pick(KINDS))
        unit.everything()
    while store.missing() > 0:
        unit.person()


def write(store, directory):
    made = set()
    for path, text in store.records.items():
        target = directory / path
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        target.write_bytes(text.encode())


def main():
    parser = argparse.ArgumentParser(
        description=__doc__.partition("\n\n")[2],
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--records", type=int, default=10000)
    parser.add_argument("--faults", action="store_true")
    parser.add_argument("directory", type=pathlib.Path)
    arguments = parser.parse_args()
    store = Store(arguments.seed, arguments.records)
    fill(store)
    if arguments.faults:
        for path in plant_faults(store):
            print(path)
    write(store, arguments.directory)


if __name__ == "__main__":
    main()
