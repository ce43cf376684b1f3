#!/usr/bin/env python3
"""history.py [--records N] [--commits N] [--keys N] [--keep DIR] BUILD_DIR

Make a store of so many records, then so many commits on it, each signed with
one of so many keys (0: nobody signs); two file a record, the third changes an
entry. Measure what records-gate takes for all of them as one push, and what
records-audit takes for the whole history, beside `git log --raw` and `git log
--show-signature` over the same commits. Prints seconds, by the clock and of the
processor, and the most memory of each and its children.
"""

import argparse
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zlib

sys.dont_write_bytecode = True  # beside the sources

from generate import fill  # noqa: E402
from generator.store import Store  # noqa: E402

BEGIN = 1767225600  # 2026-01-01, in UTC


def run(*words, data=None, cwd=None):
    return subprocess.run(words, input=data, cwd=cwd, check=True,
                          stdout=subprocess.PIPE).stdout


def access(keys):
    names = [f"k{i}" for i in range(len(keys))]
    roles = "schema: thidua/roles/1\nidentities:\n"
    for name in names:
        roles += f"  - {{id: {name}, name: Ng {name}, " \
                 f"principal: {name}@vi-du.example}}\n"
    roles += "roles:\n"
    for name in names:
        roles += f"  - {{who: {name}, steps: [send-in, register, nominate], " \
                 'from: "2026-01-01"}\n'
    lines = "".join(f"{name}@vi-du.example {key.with_suffix('.pub').read_text()}"
                    for name, key in zip(names, keys))
    return {"access/roles.yaml": roles, "access/allowed_signers": lines}


def make_keys(work, count):
    keys = [work / f"key{i}" for i in range(count)]
    for key in keys:
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", key)
    return keys


def changes(base, added, wanted):
    """What commits do: file a record each, and every third edit an entry."""
    people = [path for path in base if path.startswith("people/")]
    left = iter(added)
    for at in range(wanted):
        if at % 3 == 2 and people:
            path = people[at % len(people)]
            yield {path: re.sub("(?m)^position: .*", f"position: Chức vụ {at}",
                                base[path])}
        else:
            yield dict([next(left)])


def stream(base, added, wanted):
    """What git fast-import reads: one commit with the store, then one each."""
    commits = [base, *changes(base, added, wanted)]
    for at, files in enumerate(commits):
        who = f"Bench <k0@vi-du.example> {BEGIN + 60 * at} +0700"
        yield f"commit refs/heads/main\nmark :{at + 1}\n" \
              f"author {who}\ncommitter {who}\ndata 1\nx\n".encode()
        if at:
            yield f"from :{at}\n".encode()
        for path, text in files.items():
            body = text.encode()
            yield f"M 100644 inline {path}\ndata {len(body)}\n".encode()
            yield body + b"\n"


def write_object(git, kind, body):
    whole = kind + b" %d\0" % len(body) + body
    name = hashlib.sha1(whole).hexdigest()
    path = git / "objects" / name[:2] / name[2:]
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(zlib.compress(whole, 1))
    return name


def sign(directory, keys):
    """The same commits, signed, on one another."""
    git = directory / ".git"
    ids = run("git", "rev-list", "--reverse", "main", cwd=directory).split()
    raw = run("git", "cat-file", "--batch", cwd=directory,
              data=b"\n".join(ids) + b"\n")
    parent = None
    names = []
    for at in range(len(ids)):
        head, _, raw = raw.partition(b"\n")
        size = int(head.split()[2])
        body, raw = raw[:size], raw[size + 1:]
        lines = body.split(b"\n")
        if parent:
            lines[1] = b"parent " + parent.encode()
            key = at % len(keys)
            lines = [line.replace(b"<k0@", b"<k%d@" % key) for line in lines]
            body = b"\n".join(lines)
            made = run("ssh-keygen", "-q", "-Y", "sign", "-n", "git", "-f",
                       keys[key], data=body)
            end = lines.index(b"")
            lines[end:end] = [b"gpgsig " +
                              made.strip().replace(b"\n", b"\n ")]
        parent = write_object(git, b"commit", b"\n".join(lines))
        names.append(parent)
    run("git", "update-ref", "refs/heads/main", parent, cwd=directory)
    run("git", "reflog", "expire", "--expire=now", "--all", cwd=directory)
    run("git", "repack", "-adq", cwd=directory)
    return names


def measure(build, label, words, directory, data=b""):
    """By a small program: what this one holds would be counted, too."""
    with tempfile.TemporaryFile() as given, \
            tempfile.NamedTemporaryFile() as told:
        given.write(data)
        given.seek(0)
        subprocess.run([build / "bench/measure", told.name, *words],
                       cwd=directory, stdin=given, check=False,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wall, used, kib, status = told.read().split()
    print(f"{label:24} {float(wall):7.1f} s {float(used):7.1f} s of processor "
          f"{int(kib) / 1024:7.1f} MiB, status {int(status)}", flush=True)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__.partition("\n\n")[2],
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--records", type=int, default=10000)
    parser.add_argument("--commits", type=int, default=1000)
    parser.add_argument("--keys", type=int, default=4)
    parser.add_argument("--keep", help="also leave the store here")
    parser.add_argument("build", type=pathlib.Path)
    arguments = parser.parse_args()
    build = arguments.build.resolve()
    made = Store(arguments.seed, arguments.records + arguments.commits)
    fill(made)
    records = list(made.records.items())
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        os.environ["HOME"] = name
        keys = make_keys(work, arguments.keys)
        base = dict(records[:arguments.records])
        if keys:
            base.update(access(keys))
        store = work / "store"
        run("git", "init", "-q", "-b", "main", store)
        run("git", "fast-import", "--quiet", cwd=store, data=b"".join(
            stream(base, records[arguments.records:], arguments.commits)))
        names = sign(store, keys) if keys else run(
            "git", "rev-list", "--reverse", "main", cwd=store).decode().split()
        run("git", "reset", "-q", "--hard", cwd=store)
        run("git", "config", "gpg.ssh.allowedSignersFile",
            "access/allowed_signers", cwd=store)
        if arguments.keep:
            shutil.copytree(store, arguments.keep)
        print(f"{arguments.records} records, {arguments.commits} commits")
        programs = build / "bin"
        day = ["--today", "2028-01-10"]
        push = f"{names[0]} {names[-1]} refs/heads/main\n".encode()
        measure(build, "records-gate", [programs / "records-gate", *day],
                store, push)
        measure(build, "records-audit", [programs / "records-audit", *day],
                store)
        measure(build, "git log --raw", ["git", "log", "--raw"], store)
        measure(build, "git log --show-signature",
                ["git", "log", "--show-signature"], store)


if __name__ == "__main__":
    main()
