#!/usr/bin/env python3
"""walk.py [--seed N] [--histories N] [--jobs N] [--keep] BIN FIXTURES

Random histories of filed records, each of its own seed: branches, merges of two
to four parents that take what they like, criss-cross merges, reverts, lines of
work that were rebased. What records-audit and award-log say of them is held to
a walk of its own: `git rev-list --parents` and `git diff-tree -m`, and nothing
else. Git is started nine times a history, however long it is.
"""

import argparse
import collections
import concurrent.futures
import functools
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

START = 1830000000
NOTHING = ("000000", "0" * 40)
CHANGED = {"filed-changed", "filed-remade", "filed-mode"}
REMOVED = {"filed-removed", "filed-renamed"}
OF_MERGES = {"merge-dropped", "merge-restored", "merge-exchanged",
             "merge-made", "merge-removed"}


class Git:
    def __init__(self, directory, home):
        self.directory = directory
        self.home = home
        self.env = {"PATH": "/usr/bin:/bin", "HOME": str(home), "TZ": "UTC",
                    "LC_ALL": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1"}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                self.env[name] = os.environ[name]

    def bytes(self, *words, data=None):
        done = subprocess.run(["git", *words], cwd=self.directory, input=data,
                              check=False, stdout=subprocess.PIPE,
                              env=self.env)
        if done.returncode != 0:
            sys.exit(f"not ok: git {' '.join(words)}: {done.returncode}")
        return done.stdout

    def __call__(self, *words, data=None):
        return self.bytes(*words, data=data).decode()

    def contents(self, blobs):
        """{name: bytes} of {name: id}, by one process."""
        told = self.bytes("cat-file", "--batch", data="".join(
            f"{blob}\n" for blob in blobs.values()).encode())
        found = {}
        for name in blobs:
            head, _, told = told.partition(b"\n")
            size = int(head.split()[2])
            found[name], told = told[:size], told[size + 1:]
        return found


class Maker:
    """A history, made without git's own merging: of marks for fast-import,
    which one process writes in the end."""

    def __init__(self, git, seed):
        self.git = git
        self.random = random.Random(seed)
        self.root = git("rev-parse", "HEAD").strip()
        self.before = {}
        for line in git("ls-tree", "-r", "HEAD").splitlines():
            mode, _, blob = line.partition("\t")[0].split()
            path = line.partition("\t")[2]
            if path.startswith(("decisions/", "proceedings/")) or \
                    "/plans/" in path:
                self.before[path] = (mode, blob)
        self.paths = self.random.sample(sorted(self.before), 9)
        self.texts = git.contents({path: self.before[path][1]
                                   for path in sorted(self.before)})
        self.paths += [path.replace("-qd-", f"{i}-qd-")
                       for i, path in enumerate(self.paths)
                       if path.startswith("decisions/")]
        self.stream = []
        self.marks = 0
        self.trees = {self.root: {path: self.before.get(path)
                                  for path in self.paths}}
        self.parents = {self.root: []}
        self.ancestors = {self.root: {self.root}}
        self.order = [self.root]

    def mark(self):
        self.marks += 1
        return f":{self.marks}"

    def variant(self, path):
        """A record, otherwise than any that there was."""
        text = self.texts.get(path) or self.random.choice(
            [text for other, text in self.texts.items()
             if other.startswith("decisions/")])
        text += f"# {self.random.randrange(10 ** 9)}\n".encode()
        blob = self.mark()
        self.stream.append(f"blob\nmark {blob}\ndata {len(text)}\n".encode() +
                           text + b"\n")
        return (self.random.choice(["100644"] * 9 + ["100755"]), blob)

    def commit(self, parents, tree):
        made = self.mark()
        stamp = START + 60 * len(self.order)
        text = f"commit refs/heads/made\nmark {made}\n" \
            f"committer A <a@b.example> {stamp} +0700\ndata 1\nx\n" \
            f"from {parents[0]}\n"
        text += "".join(f"merge {parent}\n" for parent in parents[1:])
        for path, value in tree.items():
            if value != self.trees[parents[0]][path]:
                text += f"M {value[0]} {value[1]} {path}\n" if value else \
                    f"D {path}\n"
        self.stream.append(text.encode() + b"\n")
        self.trees[made] = tree
        self.parents[made] = parents
        self.ancestors[made] = {made}.union(
            *(self.ancestors[parent] for parent in parents))
        self.order.append(made)
        return made

    def write(self, head):
        """Returns the commit that a mark became."""
        marks = self.git.home / "marks"
        self.git("fast-import", "--quiet", f"--export-marks={marks}",
                 data=b"".join(self.stream))
        return dict(line.split() for line in
                    marks.read_text().splitlines())[head]

    def edit(self, parent):
        tree = dict(self.trees[parent])
        for path in self.random.sample(self.paths,
                                       self.random.choice((1, 1, 1, 2, 3))):
            if tree[path] and self.random.random() < 0.35:
                tree[path] = None
            else:
                tree[path] = self.variant(path)
        return self.commit([parent], tree)

    def revert(self, commit):
        """One path as it was before some commit."""
        tree = dict(self.trees[commit])
        path = self.random.choice(self.paths)
        tree[path] = self.trees[self.random.choice(self.order)][path]
        return self.commit([commit], tree)

    def merge(self, parents):
        trees = [self.trees[parent] for parent in parents]
        shared = set.intersection(*(self.ancestors[parent]
                                    for parent in parents))
        base = self.trees[max(shared, key=self.order.index)]
        tree = {}
        for path in self.paths:
            values = [one[path] for one in trees]
            others = [value for value in values if value != base[path]]
            chance = self.random.random()
            tree[path] = others[0] if others else base[path]
            if chance < 0.12:
                tree[path] = self.random.choice(values)
            elif chance < 0.18:
                tree[path] = None
            elif chance < 0.22:
                tree[path] = self.variant(path)
        return self.commit(parents, tree)

    def rebase(self, commit, onto):
        """What one commit did to its first parent, done to another."""
        if not self.parents[commit]:
            return self.edit(onto)
        before = self.trees[self.parents[commit][0]]
        tree = dict(self.trees[onto])
        for path in self.paths:
            if self.trees[commit][path] != before[path]:
                tree[path] = self.trees[commit][path]
        return self.commit([onto], tree)

    def criss_cross(self, one, other):
        return [self.merge([one, other]), self.merge([other, one])]

    def pick(self):
        """Rather a late one."""
        return self.order[-1 - min(int(self.random.expovariate(0.25)),
                                   len(self.order) - 1)]

    def step(self):
        chance = self.random.random()
        some = list(dict.fromkeys(self.pick() for _ in range(
            self.random.choice((2, 2, 2, 3, 4)))))
        if chance < 0.45 or len(some) < 2:
            self.edit(self.pick())
        elif chance < 0.55:
            self.revert(self.pick())
        elif chance < 0.62:
            self.rebase(some[0], some[1])
        elif chance < 0.70:
            self.criss_cross(some[0], some[1])
        else:
            self.merge(some)

    def close(self):
        """One head, which all lead to."""
        while True:
            inner = {parent for parents in self.parents.values()
                     for parent in parents}
            leaves = [one for one in self.order if one not in inner]
            if len(leaves) == 1:
                return leaves[0]
            self.merge(leaves[:self.random.choice((2, 3, 4))])


def diff_trees(git, lines):
    """{commit: [(path, before, after)]} of a commit beside each of its parents,
    or of those that its line names, by one process."""
    found = collections.defaultdict(list)
    told = git("diff-tree", "--stdin", "-m", "-r", "--raw", "--no-renames",
               "--no-abbrev", data="".join(
                   " ".join(line) + "\n" for line in lines).encode())
    for line in told.splitlines():
        if not line.startswith(":"):
            commit = line.split()[0]
            continue
        facts, path = line[1:].split("\t")
        mode, other, blob, new, _ = facts.split()
        found[commit].append((path, (mode, blob), (other, new)))
    return found


class Walk:
    """What plain git says that each commit did."""

    def __init__(self, git, head, root):
        self.parents = {}
        for line in git("rev-list", "--topo-order", "--reverse", "--parents",
                        head, f"^{root}").splitlines():
            commit, *parents = line.split()
            self.parents[commit] = parents
        self.ancestors = {root: {root}}
        for commit, parents in self.parents.items():
            self.ancestors[commit] = {commit}.union(
                *(self.ancestors[parent] for parent in parents))
        # By diff-tree -m, and beside the root: what a commit has elsewhere is
        # what the root has.
        self.differences = diff_trees(git, [[commit]
                                            for commit in self.parents])
        self.beside_root = diff_trees(git, [[commit, root]
                                            for commit in self.parents])
        self.in_root = {}
        for line in git("ls-tree", "-r", root).splitlines():
            mode, _, blob = line.partition("\t")[0].split()
            self.in_root[line.partition("\t")[2]] = (mode, blob)
        self.deeds = collections.defaultdict(set)
        for commit, parents in self.parents.items():
            if len(parents) == 1:
                self.walk_simple(commit)
            else:
                self.walk_merge(commit, parents)

    def walk_simple(self, commit):
        for path, before, after in self.differences[commit]:
            kind = "added" if before == NOTHING else \
                "removed" if after == NOTHING else "changed"
            self.deeds[commit].add((path, kind))

    def at(self, commit, path):
        for told, _, after in self.beside_root[commit]:
            if told == path:
                return after
        return self.in_root.get(path, NOTHING)

    def base_values(self, one, other, path):
        """Of all that git merge-base --all names: what leads to both, and to
        nothing else that leads to both."""
        shared = self.ancestors[one] & self.ancestors[other]
        inner = set().union(*(self.ancestors[commit] - {commit}
                              for commit in shared))
        return [self.at(base, path) for base in shared - inner]

    def walk_merge(self, commit, parents):
        paths = {path for path, _, _ in self.differences[commit]}
        for path in paths:
            after = self.at(commit, path)
            sides = [self.at(parent, path) for parent in parents]
            for i, side in enumerate(sides):
                if side == after or self.is_explained(path, parents, sides, i,
                                                      after):
                    continue
                kind = "merge-removed" if after == NOTHING else "merge-made"
                if after in sides:
                    kind = "merge-restored" if side == NOTHING else \
                        "merge-dropped" if after == NOTHING else \
                        "merge-exchanged"
                self.deeds[commit].add((path, kind))
                break

    def is_explained(self, path, parents, sides, i, after):
        return any(
            sides[j] == after and
            sides[i] in (self.base_values(parents[i], parents[j], path) or
                         [NOTHING])
            for j in range(len(parents)) if j != i)


def audit(binary, git, head):
    done = subprocess.run(
        [binary / "records-audit", "--format", "json", "--today", "2031-01-31",
         "--at", head], cwd=git.directory, env=git.env, check=False,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    found = collections.defaultdict(set)
    for line in (done.stdout + done.stderr).decode().splitlines():
        told = json.loads(line)
        rule = told.get("id") or told.get("rule")
        place = told.get("file") or told.get("path") or ""
        commit, colon, path = place.partition(":")
        if not colon:
            continue
        kind = "changed" if rule in CHANGED else \
            "removed" if rule in REMOVED else \
            rule if rule in OF_MERGES else None
        if kind:
            found[commit].add((path, kind))
    return found


def compare_audit(walk, found):
    troubles = []
    for commit in walk.parents:
        wanted = {deed for deed in walk.deeds[commit] if deed[1] != "added"}
        had = found.pop(commit[:12], set())
        for what, deeds in (("not told", wanted - had),
                            ("told beside", had - wanted)):
            troubles += [f"{commit[:12]} {what}: {deed}" for deed in deeds]
    for commit, deeds in found.items():
        troubles.append(f"{commit} is no commit of it: {deeds}")
    return troubles


def compare_log(binary, git, head, walk):
    """Each event that the log tells is one, and none of a plain commit is
    left out."""
    done = subprocess.run([binary / "award-log", "--format", "json", "--at",
                           head], cwd=git.directory, env=git.env, check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    told = collections.defaultdict(set)
    troubles = []
    for line in done.stdout.decode().splitlines():
        row = json.loads(line)
        commit = row.get("commit")
        if commit not in walk.parents or "path" not in row:
            continue
        told[commit].add((row["path"], row["event"]))
        if all(row["path"] != path
               for path, _, _ in walk.differences[commit]):
            troubles.append(f"award-log: {commit[:12]} did not touch "
                            f"{row['path']}")
    for commit, parents in walk.parents.items():
        wanted = {deed for deed in walk.deeds[commit]
                  if deed[0].startswith("decisions/")}
        if len(parents) > 1:
            paths = {path for path, _ in told[commit]}
            wanted = {deed for deed in wanted if deed[0] not in paths}
            troubles += [f"award-log: {commit[:12]}: not told {deed}"
                         for deed in wanted]
            continue
        troubles += [f"award-log: {commit[:12]}: not told {deed}"
                     for deed in wanted - told[commit]]
    return troubles


def try_one(binary, fixtures, keep, seed):
    with tempfile.TemporaryDirectory() as name:
        home = pathlib.Path(name)
        store = home / "store"
        shutil.copytree(fixtures / "decided", store)
        git = Git(store, home)
        maker = Maker(git, seed)
        for _ in range(maker.random.randrange(15, 40)):
            maker.step()
        head = maker.write(maker.close())
        walk = Walk(git, head, maker.root)
        troubles = compare_audit(walk, audit(binary, git, head))
        troubles += compare_log(binary, git, head, walk)
        if troubles and keep:
            git("update-ref", "refs/heads/walked", head)
            shutil.copytree(store, f"walk-{seed}", dirs_exist_ok=True)
        merges = sum(len(parents) > 1 for parents in walk.parents.values())
        return troubles, len(walk.parents), merges, sum(
            len(deeds) for deeds in walk.deeds.values())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--histories", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1,
                        help="so many histories at once")
    parser.add_argument("--keep", action="store_true",
                        help="leave what went wrong in walk-SEED")
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("fixtures", type=pathlib.Path)
    arguments = parser.parse_args()
    commits = merges = deeds = 0
    failed = False
    seeds = range(arguments.seed, arguments.seed + arguments.histories)
    with concurrent.futures.ProcessPoolExecutor(arguments.jobs) as pool:
        for seed, (troubles, count, some, done) in zip(seeds, pool.map(
                functools.partial(try_one, arguments.bin.resolve(),
                                  arguments.fixtures.resolve(),
                                  arguments.keep), seeds)):
            commits += count
            merges += some
            deeds += done
            for trouble in troubles[:20]:
                print(f"not ok: seed {seed}: {trouble}", flush=True)
            failed = failed or bool(troubles)
    print(f"# {arguments.histories} histories, {commits} commits, "
          f"{merges} of them merges, {deeds} deeds")
    if deeds < 10 * arguments.histories:
        sys.exit("not ok: next to nothing was done")
    sys.exit(failed)


if __name__ == "__main__":
    main()
