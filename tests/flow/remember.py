#!/usr/bin/env python3
"""remember.py BIN GENERATE [SEED [ROUNDS]]

What a writing command says and does is the same whether it takes what the last
one left in .git/thidua or finds out everything anew. A store of the bench is
changed at random by git, and units and nominations, some of them like others,
are entered with and without; what is left there is damaged, taken away and
given to somebody else meanwhile.
"""

import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

TODAY = "2027-08-30"
LIKE = re.compile(r"recognised_by: \{number: ([^,]*), (.*), issuer: ([^}]*)\}")


def fail(text):
    sys.exit(f"not ok: {text}")


class Store:
    def __init__(self, work, programs, generate, dice):
        self.root = work / "store"
        self.programs = programs
        self.dice = dice
        self.entered = 0
        self.alike = 0
        subprocess.run([sys.executable, generate, "--seed", "7", "--records",
                        "400", self.root], check=True)
        self.git("init", "-q", "-b", "main")
        self.commit()

    def git(self, *arguments):
        subprocess.run(["git", "-C", self.root, *arguments], check=True,
                       stdout=subprocess.DEVNULL)

    def commit(self):
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "By hand")

    def paths(self, pattern):
        return sorted(self.root.glob(pattern))

    def run(self, remember, *command):
        environment = dict(os.environ, THIDUA_REMEMBER=remember)
        done = subprocess.run([self.programs / command[0], "--lang", "en",
                               "-C", self.root, *command[1:]],
                              capture_output=True, env=environment,
                              check=False)
        return done.returncode, done.stdout, done.stderr

    def enter(self, *command):
        """Both ways as a rehearsal, and then for good."""
        anew = self.run("no", *command, "--dry-run")
        known = self.run("yes", *command, "--dry-run")
        done = self.run("yes", *command)
        if not anew == known == done:
            fail(f"{command}: anew {anew}, remembered {known}, done {done}")
        self.entered += 1
        self.alike += b"-double]" in anew[2] or b"initiative-" in anew[2]
        return anew[0]


def edit(store, pattern):
    """One change of the register or of what was nominated; what was changed."""
    dice = store.dice
    path = dice.choice(store.paths(pattern))
    kind = dice.randrange(6)
    text = path.read_text()
    if kind == 0:
        path.unlink()
    elif kind == 1:
        path.rename(path.with_name(path.stem + "--ab" + path.suffix))
    elif kind == 2:
        copy = path.with_name(path.stem + "--cd" + path.suffix)
        shutil.copyfile(path, copy)
    elif kind == 3 and "units" in path.parts:
        other = dice.choice(store.paths("units/*/*.yaml")).read_text()
        name = re.search("^name: .*$", other, re.M)
        text = re.sub("^name: .*$", lambda _: name[0], text, 1, re.M)
        path.write_text(text)
    elif kind == 4:
        path.write_text(re.sub("^name: (.*)$", r"name: >-\n  \1", text, 1,
                               re.M))
    else:
        path.write_text(text + "# sửa tay\n")
    store.commit()
    return text


def spoil(store):
    """Whatever may become of what is remembered."""
    place = store.root / ".git/thidua"
    kind = store.dice.randrange(16)
    names = [place / name for name in ("unit-names", "nominations")]
    if kind == 0:  # from 7 on nothing
        shutil.rmtree(place, ignore_errors=True)
    elif kind == 1:
        for name in filter(pathlib.Path.is_file, names):
            bytes_ = bytearray(name.read_bytes())
            bytes_[store.dice.randrange(len(bytes_))] ^= 1
            name.write_bytes(bytes_)
    elif kind == 2:
        for name in filter(pathlib.Path.is_file, names):
            size = name.stat().st_size
            os.truncate(name, store.dice.randrange(size + 1))
    elif kind == 3 and place.is_dir():
        shutil.rmtree(place)
        place.write_text("a file")
    elif kind == 4 and place.is_file():
        place.unlink()
    elif kind == 5 and place.is_dir() and os.geteuid() == 0:
        for name in filter(pathlib.Path.is_file, names):
            os.chown(name, 12345, -1)
    elif kind == 6:
        store.git("checkout", "-q", "-B", "main", "HEAD~1")


def register(store):
    """One of the name of the unit that was changed just now, or of none."""
    text = edit(store, "units/*/*.yaml")
    spoil(store)
    name = re.search('^name: "?(.*?)"?$', text, re.M)[1].strip(">- ")
    if store.dice.randrange(4) == 0:
        name = "Công ty Thử " + str(store.dice.randrange(40))
    store.enter("unit-register", "--name", name or "Công ty Thử", "--class",
                "enterprise", "--level", "unit", "--from", "2026-01-01",
                "--id", f"thu-{store.entered}-moi")


def nominate(store, work):
    """A recipient for something later, by the paper of the nomination that was
    changed just now."""
    dice = store.dice
    pattern = "campaigns/*/nominations/*/*.yaml"
    other = LIKE.search(edit(store, pattern))
    spoil(store)
    text = dice.choice(store.paths(pattern)).read_text()
    text = re.sub("^  id: (.*)$", rf"  id: \1-{store.entered}", text, 1, re.M)
    text = re.sub("^  from: .*$", '  from: "2027-07-01"', text, 1, re.M)
    text = re.sub("^  to: .*$", '  to: "2027-07-20"', text, 1, re.M)
    if other and dice.randrange(4):
        text = LIKE.sub(lambda _: other[0], text)
    file = work / "nomination.yaml"
    file.write_text(text)
    store.enter("award-nominate", "--today", TODAY, file)


def main():
    programs = pathlib.Path(sys.argv[1])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 2026
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 30
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        os.environ.update(
            HOME=name, LC_ALL="C.UTF-8", TZ="UTC", GIT_CONFIG_NOSYSTEM="1",
            GIT_AUTHOR_NAME="Mẫu", GIT_AUTHOR_EMAIL="mau@vi-du.example",
            GIT_COMMITTER_NAME="Mẫu", GIT_COMMITTER_EMAIL="mau@vi-du.example")
        store = Store(work, programs, sys.argv[2], random.Random(seed))
        remembered = 0
        for _ in range(rounds):
            register(store)
            nominate(store, work)
            remembered += (store.root / ".git/thidua/unit-names").is_file()
        if store.alike < rounds / 10:
            fail(f"only {store.alike} of {store.entered} were like another")
        if remembered < rounds / 3:
            fail(f"something was remembered in {remembered} rounds only")
        print(f"ok: {store.entered} entered, {store.alike} like another, "
              f"something remembered in {remembered} of {rounds} rounds")


if __name__ == "__main__":
    main()
