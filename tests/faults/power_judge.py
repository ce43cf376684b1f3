"""Whether a store that a power cut left is one that people can go on with.

A complaint is (what, text); what is one of

  head       the branch is neither where it was nor where it was to be
  objects    an object that the branch needs is missing or broken
  index      git cannot read its index
  deleted    `git commit -a` by a person takes a record away, or changes one
             to what is neither the old nor the new one
  again      the same command, run again, does not do it after all
  next       another command does not work
  left       something is left behind that the next command does not clear away
  promised   the command had ended with 0, and the commit is not there

What takes a process is asked once for each state of that on which the answer
rests.
"""

import os
import re
import shutil
import subprocess

import oracle

ID = re.compile(r"\b[0-9a-f]{40}\b")
SPLIT_ID = re.compile(r"objects/([0-9a-f]{2})/([0-9a-f]{38})\b")
OURS = re.compile(r"\.thidua[~-]|/thidua\.index|\.lock$")
JOURNAL_LOCK = re.compile(rb"^lock \d+ \d+$", re.M)
LITTER = re.compile(rb"/(tmp_obj_[^/]*|tmp_object_git2_\w+)$")
# What programs write to in place: everything else may be a second name.
IN_PLACE = re.compile(rb"(^|/)\.git/(logs/|thidua|COMMIT_EDITMSG|[^/]*$)")


def is_of_objects(path):
    return (b"/.git/objects/" in path and not LITTER.search(path) or
            is_of_branch(path))


def is_of_branch(path):
    return (b"/.git/refs" in path or
            path.endswith((b"/.git/index", b"/.git/HEAD",
                           b"/.git/packed-refs")))


def is_of_status(path):
    return (b"/.git/" not in path or is_of_branch(path) or
            path.endswith(b"/.git/index.lock"))


class Judge:
    """Judges the states of one scene, in a directory at the place where the
    scene was recorded."""

    def __init__(self, scene, bin_dir, place, env):
        self.scene, self.bin_dir, self.place = scene, bin_dir, place
        self.env = {**scene.env, **env}
        self.store = os.path.join(place, "store")
        self.log = self.pool = None
        self.known, self.asked, self.runs = {}, {}, 0
        self.files = {}  # what the oracle has read
        self.laid = None
        self.learn()

    # -- tools

    def run(self, argv, **env):
        self.runs += 1
        done = subprocess.run(argv, env={**self.env, **env}, cwd=self.place,
                              stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False)
        return done.returncode, done.stdout.decode(errors="replace")

    def git(self, *args, **env):
        return self.run(["git", "-C", self.store, *args], **env)

    def fresh(self):
        shutil.rmtree(self.place, ignore_errors=True)
        os.mkdir(self.place)
        self.scene.make(self.place)

    def command(self):
        return self.run(self.scene.argv(self.bin_dir, self.store))

    def other(self):
        return self.run(self.scene.next_argv(self.bin_dir, self.store))

    def check(self):
        if hasattr(self.scene, "check"):
            return self.run(self.scene.check(self.store))[0]
        return self.run([os.path.join(self.bin_dir, "records-check"),
                         "--store", self.store])[0]

    def tree(self):
        return self.git("rev-parse", "-q", "--verify", "HEAD^{tree}")[1]

    def ask(self, key, question, *args):
        if key not in self.asked:
            self.asked[key] = question(*args)
        return self.asked[key]

    def files_of_head(self):
        lines = self.git("ls-tree", "-r", "HEAD")[1].splitlines()
        return {path: about.split()[2] for about, path in
                (line.split("\t", 1) for line in lines)}

    # -- what happens without a power cut

    def learn(self):
        self.wanted = {}  # what was run -> (tree, status of the check)
        for steps in ((self.command, self.other), (self.other, self.command)):
            self.fresh()
            if steps[0] == self.other and not os.path.isdir(self.store):
                continue
            if steps[0] == self.command:
                self.old = oracle.read_head(self.store)
            done = ()
            for step in steps:
                code, text = step()
                if code != 0:
                    raise SystemExit(f"{self.scene.name}: {code}: {text}")
                done += (step.__name__,)
                self.wanted[done] = self.tree(), self.check()
                if done == ("command",):
                    self.new = oracle.read_head(self.store)
                    self.made = self.files_of_head()

    def record_as(self, log, pool):
        """The log of what the states are of; pool: a directory for the files
        that the scene began with."""
        self.log, self.pool = log, pool
        shutil.rmtree(pool, ignore_errors=True)
        os.mkdir(pool)
        for node in log.nodes[:log.first]:
            if node.kind == "f":
                path = os.path.join(pool, str(node.number))
                with open(path, "wb") as file:
                    file.write(node.data)
                os.chmod(path, node.mode)

    def lay(self, state):
        """The state, afresh."""
        shutil.rmtree(self.place, ignore_errors=True)
        os.mkdir(self.place)
        state.materialise(self.log, self.place, self.pool, IN_PLACE)
        self.mend_journal(state)
        self.laid = state

    def mend_journal(self, state):
        """The journal names git's lock by device and inode. These are other
        ones here, as they would not be on the disk that lost its power."""
        lock = os.path.join(self.store, ".git/index.lock")
        journal = os.path.join(self.store, ".git/thidua.lock")
        path = os.fsencode(os.path.relpath(lock, self.place))
        made = any(entry[0] == path and entry[2] >= self.log.first
                   for entry in state.entries)
        if not made or not os.path.exists(journal):
            return
        about = os.stat(lock)
        line = b"lock %d %d" % (about.st_dev, about.st_ino)
        with open(journal, "rb+") as file:
            text = JOURNAL_LOCK.sub(line, file.read())
            file.seek(0)
            file.truncate()
            file.write(text)

    # -- what is looked at

    def head(self):
        try:
            return oracle.read_head(self.store)
        except (OSError, ValueError) as error:
            return f"unreadable: {error}"

    def broken(self):
        """What git fsck says of objects that the branch needs."""
        code, text = self.git("fsck", "--strict", "--full", "--no-dangling")
        if code == 0:
            return ""
        code, needed = self.git("rev-list", "--objects", "--all")
        if code != 0:
            return text
        needed = {line[:40] for line in needed.splitlines()}
        bad = [line for line in text.splitlines()
               if not line.startswith(("notice:", "dangling", "warning")) and
               (set(ID.findall(line)) |
                {a + b for a, b in SPLIT_ID.findall(line)}) & needed and
               "reflog" not in line]
        return "\n".join(bad)

    def left(self):
        found = []
        for above, _, names in os.walk(self.store):
            for name in names:
                path = os.path.join(above, name)
                if OURS.search(path) and not path.endswith("thidua.lock"):
                    found.append(os.path.relpath(path, self.store))
        return found

    def look(self, head, state):
        """What a person sees who looks, and what `git commit -a` does."""
        if self.old is None and head != self.new:
            # There is no store yet: whatever is there is to be made into one.
            return []
        if head not in (self.old, self.new):
            return [("head", f"HEAD is {head}")]
        text = self.ask(("fsck", state.digest(is_of_objects)), self.broken)
        if text:
            return [("objects", text)]
        return self.ask(("status", state.digest(is_of_status)),
                        self.commit_all, head)

    def commit_all(self, head):
        code, text = self.git("status", "--porcelain", "-uall",
                              GIT_OPTIONAL_LOCKS="0")
        if code != 0:
            return [("index", text)]
        if all(line.startswith("??") for line in text.splitlines()):
            return []
        self.laid = None
        code, _ = self.git("commit", "-qam", "by hand")
        if code != 0:
            return []
        code, text = self.git("diff", "--raw", "--no-renames", "--no-abbrev",
                              head, "HEAD")
        if code != 0 or not all(self.is_wanted(line)
                                for line in text.splitlines()):
            return [("deleted", f"git commit -a: {text}")]
        return []

    def is_wanted(self, line):
        """Whether a line of a difference is of a file that is new, or as the
        command makes it: it was not done, and a person may do it."""
        about, path = line.split("\t", 1)
        return about[-1] == "A" or self.made.get(path) == about.split()[3]

    # -- what people do

    def go_on(self, again, done):
        """The same command again, or another one, and what there is then."""
        step = self.command if again else self.other
        code, text = step()
        if code != 0:
            what = "again" if again else "next"
            return [(what, f"status {code}: {text}")]
        steps = (("command",) if done else ()) + (step.__name__,)
        tree, check = self.wanted[steps]
        after = oracle.State(self.store, self.files)
        return self.ask(("after", after.digest, steps), self.after, tree,
                        check, after)

    def leftovers(self):
        left = self.left()
        return [("left", f"left behind: {left}")] if left else []

    def after(self, tree, check, state):
        found = self.leftovers()
        if state.journal:
            found.append(("left", "the journal is left"))
        if self.tree() != tree:
            found.append(("again", "another tree: " + self.git(
                "log", "--stat", "--oneline", "-4")[1]))
        text = self.broken()
        if text:
            found.append(("again", "fsck: " + text))
        code, text = self.git("status", "--porcelain", "-uall")
        if code != 0 or text:
            found.append(("left", "status: " + text))
        code = self.check()
        if code != check:
            found.append(("next", f"the check says {code}"))
        return found

    # -- all of it

    def judge(self, state, done):
        key = state.digest(oracle_sees)
        if key not in self.known:
            self.known[key] = self.look_at(state, int(key[-1], 16) & 1)
        head, complaints = self.known[key]
        if done and head != self.new:
            complaints = complaints + [("promised", f"HEAD is {head}")]
        return complaints

    def look_at(self, state, odd):
        """Of what people do next with an unfinished state, one state gets the
        one and the next gets the other."""
        self.lay(state)
        head = self.head()
        complaints = self.look(head, state)
        if any(what in ("head", "objects") for what, _ in complaints):
            return head, complaints
        done = head == self.new
        if not done and not getattr(self.scene, "unfinished_is_judged", True):
            return head, complaints
        if self.laid is not state:
            self.lay(state)
        again = not done and (odd or self.old is None)
        return head, complaints + self.go_on(again, done)


def oracle_sees(path):
    """Litter that git itself removes in time makes no other state."""
    return not LITTER.search(path)
