"""Verdicts on random schemas and mutated records, against python3-jsonschema.

differential.py SCHEMA-VERDICT [SEED]

The seed is fixed, so a failure repeats. Where the two are known to differ for
good reason nothing is generated: fractions in multipleOf (binary remainders
there, decimal ones here), line breaks before $ in a pattern, lists and maps in
enum (where true may equal 1 there).
"""

import copy
import json
import random
import subprocess
import sys
import tempfile

import jsonschema

SCHEMAS = 260
INSTANCES = 30
RECORDS = 1500

TEXTS = ["", "a", "ab", "ba", "abc", "á", "đồng", "a-b", "2026", "true",
         "12", "x" * 5, "😀", "e\u0301"]
NUMBERS = [0, 1, -1, 2, 3, 7, 10, 0.5, 1.0, 1.5, -2.5, 1e3, 2**53 + 1,
           2**62, 12345678901234567890]
KEYS = ["a", "b", "ab", "c", "đ", "x-1"]
PATTERNS = ["^a", "b$", "^[a-z]+$", "[0-9]{2}", "^.$", "a|đ", "^$"]
TYPES = ["null", "boolean", "integer", "number", "string", "array", "object"]

RECORD_SCHEMA = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "object",
    "additionalProperties": False,
    "required": ["schema", "unit", "received", "tasks"],
    "properties": {
        "schema": {"const": "thidua/plan/1"},
        "unit": {"$ref": "#/definitions/slug"},
        "received": {"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$"},
        "number": {"type": ["string", "null"], "minLength": 3},
        "points": {"type": "number", "minimum": 0, "exclusiveMaximum": 100,
                   "multipleOf": 0.5},
        "tasks": {"type": "array", "minItems": 1, "uniqueItems": True,
                  "items": {"$ref": "#/definitions/task"}},
        "due": {"oneOf": [{"$ref": "#/definitions/fixed"},
                          {"$ref": "#/definitions/within"}]},
    },
    "patternProperties": {"^x-": {"type": ["string", "number"]}},
    "dependencies": {"points": ["due"], "number": {"required": ["unit"]}},
    "definitions": {
        "slug": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
                 "maxLength": 20},
        "fixed": {"type": "object", "required": ["date"],
                  "properties": {"date": {"type": "string"}},
                  "additionalProperties": False},
        "within": {"type": "object", "required": ["days"],
                   "properties": {"days": {"type": "integer", "minimum": 1},
                                  "working": {"type": "boolean"}},
                   "additionalProperties": False},
        "task": {
            "type": "object",
            "required": ["id", "text"],
            "properties": {
                "id": {"$ref": "#/definitions/slug"},
                "text": {"type": "string", "minLength": 1},
                "class": {"enum": ["agency", "locality", None, 1]},
                "parts": {"type": "array",
                          "items": {"$ref": "#/definitions/task"},
                          "contains": {"required": ["class"]}},
            },
            "if": {"properties": {"class": {"const": "agency"}},
                   "required": ["class"]},
            "then": {"required": ["parts"]},
            "else": {"not": {"required": ["head"]}},
            "propertyNames": {"maxLength": 6},
        },
    },
}

RECORD = {
    "schema": "thidua/plan/1", "unit": "so-noi-vu", "received": "2026-05-11",
    "number": None, "points": 12.5, "x-note": "a",
    "due": {"days": 15, "working": True},
    "tasks": [{"id": "nd-1", "text": "Rà soát", "class": "agency",
               "parts": [{"id": "a", "text": "b", "class": None}]},
              {"id": "nd-2", "text": "Đào tạo", "class": 1.0}],
}


def value(rng, depth=0):
    kind = rng.randrange(7 if depth < 3 else 5)
    if kind == 0:
        return None
    if kind == 1:
        return rng.random() < 0.5
    if kind == 2:
        return rng.choice(NUMBERS)
    if kind in (3, 4):
        return rng.choice(TEXTS)
    if kind == 5:
        few = [value(rng, depth + 1) for _ in range(rng.randrange(5))]
        if few and rng.random() < 0.2:
            few = few * rng.choice([2, 9])
        return few
    return {rng.choice(KEYS): value(rng, depth + 1)
            for _ in range(rng.randrange(4))}


def part(rng, depth):
    """A schema below another one."""
    if depth > 3 or rng.random() < 0.08:
        return rng.choice([True, False, {}, {"$ref": "#/definitions/d"}])
    return schema(rng, depth)


def parts(rng, depth):
    return [part(rng, depth) for _ in range(rng.randrange(1, 4))]


def keyed(rng, depth, keys):
    return {k: part(rng, depth) for k in rng.sample(keys, rng.randrange(1, 4))}


def schema(rng, depth=0):
    count, deep = rng.randrange(4), depth + 1
    makers = {
        "type": lambda: rng.sample(TYPES, rng.randrange(1, 4)),
        "enum": lambda: [value(rng, 3) for _ in range(1 + count)],
        "const": lambda: value(rng, 2),
        "minimum": lambda: rng.choice(NUMBERS),
        "maximum": lambda: rng.choice(NUMBERS),
        "exclusiveMinimum": lambda: rng.choice(NUMBERS),
        "exclusiveMaximum": lambda: rng.choice(NUMBERS),
        "multipleOf": lambda: rng.choice([1, 2, 3, 0.5]),
        "minLength": lambda: count, "maxLength": lambda: count,
        "pattern": lambda: rng.choice(PATTERNS),
        "minItems": lambda: count, "maxItems": lambda: count,
        "uniqueItems": lambda: True,
        "items": lambda: part(rng, deep) if count else parts(rng, deep),
        "additionalItems": lambda: part(rng, deep),
        "contains": lambda: part(rng, deep),
        "minProperties": lambda: count, "maxProperties": lambda: count,
        "required": lambda: rng.sample(KEYS, count % 3),
        "properties": lambda: keyed(rng, deep, KEYS),
        "patternProperties": lambda: keyed(rng, deep, PATTERNS),
        "additionalProperties": lambda: part(rng, deep),
        "propertyNames": lambda: part(rng, deep),
        "dependencies": lambda: {
            rng.choice(KEYS): rng.choice([[rng.choice(KEYS)],
                                          part(rng, deep)])},
        "allOf": lambda: parts(rng, deep), "anyOf": lambda: parts(rng, deep),
        "oneOf": lambda: parts(rng, deep), "not": lambda: part(rng, deep),
        "if": lambda: part(rng, deep), "then": lambda: part(rng, deep),
        "else": lambda: part(rng, deep),
    }
    names = rng.sample(sorted(makers), rng.randrange(1, 4))
    return {name: makers[name]() for name in names}


def places(node, path=()):
    yield path
    if isinstance(node, dict):
        for key in node:
            yield from places(node[key], path + (key,))
    elif isinstance(node, list):
        for i, item in enumerate(node):
            yield from places(item, path + (i,))


def mutate(rng, record):
    record = copy.deepcopy(record)
    for _ in range(rng.randrange(1, 4)):
        path = rng.choice([p for p in places(record) if p] or [None])
        if path is None:
            break
        holder = record
        for step in path[:-1]:
            holder = holder[step]
        what = rng.randrange(5)
        if what == 0:
            del holder[path[-1]]
        elif what == 1 and isinstance(holder, dict):
            holder[rng.choice(KEYS + ["head", "x-2"])] = value(rng, 1)
        elif what == 2 and isinstance(holder, list):
            holder.append(copy.deepcopy(rng.choice(holder)))
        else:
            holder[path[-1]] = value(rng, 1)
    return record


def compare(program, rules, instances):
    """Returns the number of verdicts, of valid ones, and of differences."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(rules, file, ensure_ascii=False)
        file.flush()
        lines = "".join(json.dumps(i, ensure_ascii=False) + "\n"
                        for i in instances)
        run = subprocess.run([program, file.name], input=lines, text=True,
                             stdout=subprocess.PIPE, check=True)
    ours = run.stdout.splitlines()
    theirs = jsonschema.Draft7Validator(rules)
    valid = differ = 0
    if len(ours) != len(instances):
        print(f"not ok: {ours[:1]}: {json.dumps(rules)}")
        return 0, 0, 1
    for instance, line in zip(instances, ours):
        try:
            wanted = theirs.is_valid(instance)
        except (RecursionError, TypeError):
            continue  # it fell over, as on additionalItems beside true
        valid += wanted
        if line != str(int(wanted)):
            differ += 1
            print(f"not ok: {line}, wanted {int(wanted)}: "
                  f"{json.dumps(instance, ensure_ascii=False)} under "
                  f"{json.dumps(rules, ensure_ascii=False)}")
    return len(instances), valid, differ


def main(program, seed="20260511"):
    rng = random.Random(int(seed))
    rows = [compare(program, RECORD_SCHEMA,
                    [RECORD] + [mutate(rng, RECORD) for _ in range(RECORDS)])]
    for _ in range(SCHEMAS):
        rules = schema(rng)
        # What is referred to consumes a level, so that no circle is empty.
        rules["definitions"] = {"d": {
            "properties": {"a": {"$ref": "#/definitions/d"}},
            "items": {"type": rng.sample(TYPES, 3)}}}
        rows.append(compare(program, rules,
                            [value(rng) for _ in range(INSTANCES)]))
    total, valid, differ = (sum(column) for column in zip(*rows))
    print(f"{total} verdicts, {valid} valid, {differ} differ")
    if differ or total < RECORDS or not total / 10 < valid < total * 9 / 10:
        return 1
    return 0


sys.exit(main(*sys.argv[1:]))
