#!/usr/bin/env python3
"""one_schema.py SCHEMA... - join the schemas of all kinds into one.

A validator that is started once for the whole store needs one schema: it says
which of the others holds by the record's own key 'schema'.
"""

import json
import pathlib
import sys


def lead_into(value, kind):
    """Make references within one schema ones within the joined schema."""
    if isinstance(value, list):
        return [lead_into(item, kind) for item in value]
    if not isinstance(value, dict):
        return value
    return {key: item.replace("#/", f"#/definitions/{kind}/", 1)
            if key == "$ref" and isinstance(item, str)
            else lead_into(item, kind) for key, item in value.items()}


def main():
    definitions = {}
    choices = []
    for path in map(pathlib.Path, sys.argv[1:]):
        kind = path.stem
        schema = json.loads(path.read_text(encoding="utf-8"))
        dialect = schema.pop("$schema")
        name = schema["properties"]["schema"]["const"]
        definitions[kind] = lead_into(schema, kind)
        choices.append({
            "if": {"properties": {"schema": {"const": name}}},
            "then": {"$ref": f"#/definitions/{kind}"}})
    names = [choice["if"]["properties"]["schema"]["const"]
             for choice in choices]
    json.dump({"$schema": dialect, "type": "object", "required": ["schema"],
               "properties": {"schema": {"enum": names}},
               "allOf": choices, "definitions": definitions},
              sys.stdout, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
