"""What is looked at beside the commands: git itself, with and without its
syncs, and writers that are bad on purpose."""

import os
import shutil
import subprocess
import tempfile

import scenes
from power_record import BEGIN

ONE = next(s for s in scenes.SCENES if s.name == "unit-register")


class Shell(scenes.Scene):
    """A script run in the store with the path of the file to be added."""

    def __init__(self, name, script, settings=()):
        super().__init__(name, "units", ())
        self.script, self.settings = script, settings

    def make(self, directory):
        store = super().make(directory)
        for name, value in self.settings:
            scenes.git(store, "config", name, value)
        return store

    def call(self, store, path):
        return ["sh", "-ec", 'cd "$1"\n' + self.script, "sh", store, path]

    def argv(self, bin_dir, store):
        return self.call(store, "units/an/an.yaml")

    def next_argv(self, bin_dir, store):
        return self.call(store, "units/nay/sau-nay.yaml")

    def check(self, store):
        return ["git", "-C", store, "status", "--porcelain"]


class Taken(scenes.Scene):
    """Somebody has written the record by hand, to the byte, and the object of
    it: a moment ago, so that nothing is on the disk. Where the command did not
    come to its end, what is left of that is hers."""

    unfinished_is_judged = False
    script = """
cd "$1"
mkdir -p "${3%/*}"
cp "$2" "$3"
git hash-object -w "$3" >/dev/null
cat "$4" 2>/dev/null || :
shift 4
exec "$@"
"""

    def __init__(self):
        super().__init__("taken-over", "ha-tinh", ONE.words, ONE.next_words)

    def recorded(self, bin_dir, store):
        path = "units/minh/truong-vi-du-mot-minh.yaml"
        copy = os.path.join(scenes.Place.cache, "taken-over.yaml")
        if not os.path.exists(copy):
            with tempfile.TemporaryDirectory(dir=scenes.Place.cache) as name:
                made = ONE.make(name)
                subprocess.run(ONE.argv(bin_dir, made), env=self.env,
                               check=True, stdout=subprocess.DEVNULL)
                shutil.copy(os.path.join(made, path), copy)
        return ["sh", "-ec", self.script, "sh", store, copy, path, BEGIN,
                *self.argv(bin_dir, store)]


GIT = """
mkdir -p "${2%/*}"
echo 'name: An' >"$2"
git add "$2"
git commit -qm Add
"""

SCENES = [
    Taken(),
    Shell("git", GIT),
    Shell("git-committed", GIT, (("core.fsync", "committed,index"),)),
    Shell("git-none", GIT, (("core.fsync", "none"),)),
]
