#!/usr/bin/env python3
"""walk.py [--seed N] [--histories N] [--keep] BIN FIXTURES

Random histories of filed records, each of its own seed: branches, merges of two
to four parents that take what they like, criss-cross merges, reverts, lines of
work that were rebased. What records-audit and award-log say of them is held to
a walk of its own: `git rev-list --parents`, `git diff-tree -m` and
`git merge-base --all`, and nothing else.
"""

import argparse
import collections
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
             "merge-made"}


class Git:
    def __init__(self, directory, home):
        self.directory = directory
        self.env = {"PATH": "/usr/bin:/bin", "HOME": str(home), "TZ": "UTC",
                    "LC_ALL": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1",
                    "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@b.example",
                    "GIT_COMMITTER_NAME": "A",
                    "GIT_COMMITTER_EMAIL": "a@b.example",
                    "GIT_INDEX_FILE": str(home / "index")}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                self.env[name] = os.environ[name]

    def __call__(self, *words, data=None, env=None, status=(0,)):
        done = subprocess.run(["git", *words], cwd=self.directory, input=data,
                              check=False, stdout=subprocess.PIPE,
                              env={**self.env, **(env or {})})
        if done.returncode not in status:
            sys.exit(f"not ok: git {' '.join(words)}: {done.returncode}")
        return done.stdout.decode()


class Maker:
    """A history, made without git's own merging."""

    def __init__(self, git, seed):
        self.git = git
        self.random = random.Random(seed)
        self.clock = START
        self.root = git("rev-parse", "HEAD").strip()
        self.before = {}
        for line in git("ls-tree", "-r", "HEAD").splitlines():
            mode, _, blob = line.partition("\t")[0].split()
            path = line.partition("\t")[2]
            if path.startswith(("decisions/", "proceedings/")) or \
                    "/plans/" in path:
                self.before[path] = (mode, blob)
        self.paths = self.random.sample(sorted(self.before), 9)
        self.texts = {path: git("cat-file", "blob", blob)
                      for path, (_, blob) in self.before.items()}
        self.paths += [path.replace("-qd-", f"{i}-qd-")
                       for i, path in enumerate(self.paths)
                       if path.startswith("decisions/")]
        self.trees = {self.root: {path: self.before.get(path)
                                  for path in self.paths}}
        self.parents = {self.root: []}
        self.order = [self.root]

    def variant(self, path):
        """A record, otherwise than any that there was."""
        text = self.texts.get(path) or self.random.choice(
            [text for other, text in self.texts.items()
             if other.startswith("decisions/")])
        text += f"# {self.random.randrange(10 ** 9)}\n"
        blob = self.git("hash-object", "-w", "--stdin", data=text.encode())
        return (self.random.choice(["100644"] * 9 + ["100755"]), blob.strip())

    def commit(self, parents, tree):
        self.clock += 60
        self.git("read-tree", self.root)
        self.git("update-index", "--index-info", data="".join(
            f"{value[0]} {value[1]}\t{path}\n" if value else
            f"0 {'0' * 40}\t{path}\n"
            for path, value in tree.items()).encode())
        written = self.git("write-tree").strip()
        stamp = f"{self.clock} +0700"
        made = self.git(
            "commit-tree", written, "-m", "x",
            *[word for parent in parents for word in ("-p", parent)],
            env={"GIT_AUTHOR_DATE": stamp, "GIT_COMMITTER_DATE": stamp})
        made = made.strip()
        self.trees[made] = tree
        self.parents[made] = parents
        self.order.append(made)
        return made

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
        base = self.git("merge-base", "--octopus", *parents).strip()
        base = self.trees.get(base, self.trees[self.root])
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


class Walk:
    """What plain git says that each commit did."""

    def __init__(self, git, head, root):
        self.git = git
        self.parents = {}
        for line in git("rev-list", "--topo-order", "--reverse", "--parents",
                        head, f"^{root}").splitlines():
            commit, *parents = line.split()
            self.parents[commit] = parents
        self.deeds = collections.defaultdict(set)
        self.bases = {}
        for commit, parents in self.parents.items():
            if len(parents) == 1:
                self.walk_simple(commit)
            else:
                self.walk_merge(commit, parents)

    def differences(self, commit):
        """{parent number: {path: (before, after)}}, by diff-tree -m."""
        found = []
        told = self.git("diff-tree", "-m", "-r", "--raw", "--no-renames",
                        "--no-abbrev", commit)
        for line in told.splitlines():
            if not line.startswith(":"):
                found.append({})
                continue
            facts, path = line[1:].split("\t")
            mode, other, blob, new, _ = facts.split()
            found[-1][path] = ((mode, blob), (other, new))
        return found

    def walk_simple(self, commit):
        for one in self.differences(commit):
            for path, (before, after) in one.items():
                kind = "added" if before == NOTHING else \
                    "removed" if after == NOTHING else "changed"
                self.deeds[commit].add((path, kind))

    def at(self, commit, path):
        line = self.git("ls-tree", commit, "--", path)
        if not line:
            return NOTHING
        mode, _, blob = line.partition("\t")[0].split()
        return (mode, blob)

    def base_values(self, one, other, path):
        key = tuple(sorted((one, other)))
        if key not in self.bases:
            self.bases[key] = self.git("merge-base", "--all", *key,
                                       status=(0, 1)).split()
        return [self.at(base, path) for base in self.bases[key]]

    def walk_merge(self, commit, parents):
        paths = {path for one in self.differences(commit) for path in one}
        for path in paths:
            after = self.at(commit, path)
            sides = [self.at(parent, path) for parent in parents]
            for i, side in enumerate(sides):
                if side == after or self.is_explained(path, parents, sides, i,
                                                      after):
                    continue
                kind = "merge-made"
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
        if all(row["path"] not in one for one in walk.differences(commit)):
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


def try_one(binary, fixtures, seed, keep):
    with tempfile.TemporaryDirectory() as name:
        home = pathlib.Path(name)
        store = home / "store"
        shutil.copytree(fixtures / "decided", store)
        git = Git(store, home)
        maker = Maker(git, seed)
        for _ in range(maker.random.randrange(15, 40)):
            maker.step()
        head = maker.close()
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
    parser.add_argument("--keep", action="store_true",
                        help="leave what went wrong in walk-SEED")
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("fixtures", type=pathlib.Path)
    arguments = parser.parse_args()
    commits = merges = deeds = 0
    failed = False
    for seed in range(arguments.seed, arguments.seed + arguments.histories):
        troubles, count, some, done = try_one(arguments.bin.resolve(),
                                        arguments.fixtures.resolve(), seed,
                                        arguments.keep)
        commits += count
        merges += some
        deeds += done
        for trouble in troubles[:20]:
            print(f"not ok: seed {seed}: {trouble}")
        failed = failed or bool(troubles)
    print(f"# {arguments.histories} histories, {commits} commits, "
          f"{merges} of them merges, {deeds} deeds")
    if deeds < 10 * arguments.histories:
        sys.exit("not ok: next to nothing was done")
    sys.exit(failed)


if __name__ == "__main__":
    main()
