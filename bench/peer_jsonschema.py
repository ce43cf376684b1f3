#!/usr/bin/env python3
"""peer_jsonschema.py SCHEMA-DIRECTORY DIRECTORY

Check every *.yaml file below a directory with PyYAML's C loader and
python3-jsonschema, each against the schema of its kind. All faults of a file
are looked for, as the suite does. Prints the faulty files and how many files
were read; ends with 1 when any was faulty.
"""

import json
import os
import pathlib
import sys

import jsonschema
import yaml

# YAML 1.2, which the schemas are written for, has no "on" for true.
for letter in "oOyYnN":
    yaml.CSafeLoader.yaml_implicit_resolvers[letter] = [
        (tag, pattern)
        for tag, pattern in yaml.CSafeLoader.yaml_implicit_resolvers.get(
            letter, [])
        if tag != "tag:yaml.org,2002:bool"
    ]


def read_schemas(directory):
    validators = {}
    for path in sorted(pathlib.Path(directory).glob("*.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        name = schema["properties"]["schema"]["const"]
        validators[name] = jsonschema.Draft7Validator(schema)
    return validators


def records(directory):
    for parent, directories, names in os.walk(directory):
        directories.sort()
        for name in sorted(names):
            if name.endswith(".yaml"):
                yield os.path.join(parent, name)


def main():
    validators = read_schemas(sys.argv[1])
    files = faulty = 0
    for path in records(sys.argv[2]):
        with open(path, "rb") as file:
            record = yaml.load(file, Loader=yaml.CSafeLoader)
        files += 1
        faults = list(validators[record["schema"]].iter_errors(record))
        if faults:
            faulty += 1
            print(f"{path}: {len(faults)} faults")
    print(f"{files} files")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
