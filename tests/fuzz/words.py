#!/usr/bin/env python3
"""The words of the schemas, as a C header: keys, and values that are listed.

    words.py SCHEMAS HEADER
"""

import json
import os
import sys


def walk(value, keys, words):
    if isinstance(value, list):
        for part in value:
            walk(part, keys, words)
    if not isinstance(value, dict):
        return
    keys.update(value.get("properties", {}))
    words.update(json.dumps(word, ensure_ascii=False)
                 for word in value.get("enum", []) + [value.get("const")])
    for part in value.values():
        walk(part, keys, words)


def table(name, texts):
    rows = ["\t%s,\n" % json.dumps(text, ensure_ascii=False) for text in sorted(texts)]
    return "static const char *const %s[] = {\n%s};\n" % (name, "".join(rows))


def main():
    keys, words = set(), set()
    for name in sorted(os.listdir(sys.argv[1])):
        if name.endswith(".json"):
            with open(os.path.join(sys.argv[1], name), encoding="utf-8") as stream:
                walk(json.load(stream), keys, words)
    with open(sys.argv[2], "w", encoding="utf-8") as stream:
        stream.write(table("schema_keys", keys) + table("schema_words", words))


if __name__ == "__main__":
    main()
