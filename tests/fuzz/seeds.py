#!/usr/bin/env python3
"""What fuzz targets start from: stores, and inputs out of them and of examples.

    seeds.py BIN EXAMPLES FIXTURES OUT

Makes OUT/stores (FUZZ_STORES of the targets) and OUT/<target>/ with a file for
each input. What a target's corpus/ has beside them is what once was wrong, or
is hard to find.
"""

import json
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "hostile"))
import mutate

MESSAGE = """\
Quyết định khen thưởng 02/QĐ-UBND

Hai cá nhân, một tập thể.

Campaign: ha-tinh-2026
Decision: 2031/ha-tinh-ubnd-tinh--02-qd-ubnd
Findings: none
Rule-Set: 0123456789012345678901234567890123456789
"""
WHO = "Nguyễn Văn Mẫu <mau@vi-du.example> 1777856400 +0700"
SIGNATURE = """\
gpgsig -----BEGIN SSH SIGNATURE-----
 U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgO1O4hWMcXYaKGUiTnqYuyNJnBv
 AAAAA2dpdAAAAAAAAAAGc2hhNTEyAAAAUwAAAAtzc2gtZWQyNTUxOQAAAEA
 -----END SSH SIGNATURE-----
"""
COMMITS = {
    "plain": "tree TREE\nparent PARENT\nauthor %s\ncommitter %s\n\n%s",
    "root": "tree TREE\nauthor %s\ncommitter %s\n\n%s",
    "merge": "tree TREE\nparent PARENT\nparent OLDER\nauthor %s\ncommitter %s\n\n%s",
    "signed": "tree TREE\nparent PARENT\nauthor %s\ncommitter %s\n" + SIGNATURE
              + "\n%s",
    "gone": "tree EMPTY\nparent PARENT\nauthor %s\ncommitter %s\nencoding x\n\n%s",
}
BLOB = "587be6b4c3f93f93c489c0111bba5596147a26cb"
JOURNALS = {
    "begun": "branch refs/heads/main\nwrite %s %s units/dung/x.yaml\n",
    "locked": "branch refs/heads/main\nwrite %s %s thidua.yaml\nlock 64 1234\n",
    "done": "branch refs/heads/main\nadopt %s %s rules/awards.yaml\nlock 64 1\n"
            "commit 0123456789012345678901234567890123456789\n",
}
PEOPLE = """\
name,birth_year,unit,position,class
Hà Văn Ghi,1985,ha-tinh-so-xay-dung,Chuyên viên,official
Hà Thị Ghi,,ha-tinh-so-noi-vu,,worker
"""


def write(folder, name, data):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name), "wb") as stream:
        stream.write(data)


def read(*parts):
    with open(os.path.join(*parts), "rb") as stream:
        return stream.read()


def below(folder):
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if f not in (".git", "broken"))
        for name in sorted(names):
            yield os.path.relpath(os.path.join(place, name), folder)


def make_stores(commands, examples, fixtures, out):
    stores = os.path.join(out, "stores")
    os.makedirs(stores)
    decided = os.path.join(stores, "decided")
    trial = mutate.Trial(commands, decided, out)
    mutate.fill_store(trial, decided, examples, fixtures)
    for name, source in (("empty", "empty"), ("past", "ha-tinh")):
        shutil.copytree(os.path.join(fixtures, source),
                        os.path.join(stores, name), symlinks=True)
    past = os.path.join(stores, "past")
    data = os.path.join(HERE, "..", "cases", "data")
    subprocess.run(["sh", "-c", '. "$1/past.sh" && past "$2"', "sh", data, past],
                   env=dict(trial.environment, THIDUA_STORE=past), check=True)
    return stores


def seed_records(out, stores):
    """Every record of the store, by its path; of those much alike some."""
    seen = {}
    for path in below(os.path.join(stores, "decided")):
        if not path.endswith(".yaml"):
            continue
        kind = path.split("/")[0], path.split("/")[2] if path.count("/") > 2 else ""
        seen[kind] = seen.get(kind, 0) + 1
        if path.startswith(("units/", "people/")) and seen[kind] > 3:
            continue
        data = path.encode() + b"\n" + read(stores, "decided", path)
        for target in ("record", "views"):
            write(os.path.join(out, target), path.replace("/", "+"), data)


def seed_tables(out, examples):
    tables = {"units": ("units", "ha-tinh.csv"), "awards": ("loaded", "nam-2025.csv")}
    for kind, parts in tables.items():
        data = read(examples, *parts)
        short = b"\n".join(data.split(b"\n")[:6]) + b"\n"
        for target, table in (("csv", data), ("table", kind.encode() + b"\n" + short)):
            write(os.path.join(out, target), kind, table)
    write(os.path.join(out, "table"), "people", b"people\n" + PEOPLE.encode())


def seed_reader(out, stores, examples):
    """Documents: one of each kind of record, the examples, the YAML suite."""
    folder = os.path.join(out, "reader")
    kinds = {}
    for path in below(os.path.join(stores, "decided")):
        if path.endswith(".yaml"):
            data = read(stores, "decided", path)
            kinds.setdefault(data.split(b"\n")[0], (path, data))
    for path, data in kinds.values():
        write(folder, path.replace("/", "+"), data)
    for path in below(examples):
        if path.endswith(".yaml"):
            write(folder, "example-" + path.replace("/", "+"), read(examples, path))
    with open(os.path.join(HERE, "yaml-suite.json"), encoding="utf-8") as stream:
        suite = json.load(stream)
    for name, text in suite.items():
        write(folder, "suite-" + name, text.encode())


def main():
    commands, examples, fixtures, out = map(os.path.abspath, sys.argv[1:])
    shutil.rmtree(out, ignore_errors=True)
    os.makedirs(out)
    stores = make_stores(commands, examples, fixtures, out)
    seed_records(out, stores)
    seed_tables(out, examples)
    seed_reader(out, stores, examples)
    templates = os.path.join(stores, "decided", "templates")
    for name in below(templates):
        write(os.path.join(out, "template"), name, read(templates, name))
    shipped = os.path.join(HERE, "..", "..", "lib", "defaults", "templates")
    for name in below(shipped):
        write(os.path.join(out, "template"), "shipped-" + name, read(shipped, name))
    for name, text in COMMITS.items():
        write(os.path.join(out, "commit"), name, (text % (WHO, WHO, MESSAGE)).encode())
    for name, text in JOURNALS.items():
        write(os.path.join(out, "journal"), name, (text % (BLOB, "0" * 40)).encode())
    for name in ("empty", "past"):
        write(os.path.join(out, "index"), name, read(stores, name, ".git", "index"))


if __name__ == "__main__":
    main()
