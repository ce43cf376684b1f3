"""Whether what a command left behind is the old state or the new one.

    oracle = Oracle(bin_dir, scene, work)
    faults = oracle.judge(store, kind, status, out, err)

kind is what befell the command:

    "none"     nothing
    "kill"     it was killed; also a loss of power: status, out, err mean nothing
    "single"   one system call failed
    "lasting"  system calls failed from some moment to its end, and work again

The answer is a list of sentences, empty where all is as it should be. What takes
long (git's own check, the next commands) is asked once for each state that is
met. judge() uses the store up: it lets the next commands go on in it.
"""

import hashlib
import os
import re
import shutil
import stat
import struct
import subprocess

# Left by whoever died while writing an object; git removes it in time.
OBJECT_LITTER = re.compile(r"(^|/)(tmp_obj\w*|tmp_object_git2_\w+)$")
RANDOM = re.compile(r"(tmp_obj_|tmp_object_git2_|_git2_)\w+")
LOG_TIME = re.compile(rb"> \d+ [+-]\d{4}")
JOURNAL_LOCK = re.compile(r"^lock (\d+) (\d+)$", re.M)
OURS = ".thidua~"
JOURNAL = ".git/thidua.lock"
# What may be said in a process that cannot begin.
LOADER = (b"error while loading shared libraries", b"cannot execute",
          b"cannot apply additional memory protection",
          b"cannot allocate TLS", b"cannot create TLS",
          b"relocation", b"undefined symbol", b"Fatal glibc error")


def run(argv, env, cwd="/"):
    done = subprocess.run(argv, env=env, cwd=cwd, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          check=False, timeout=120)
    return (done.returncode, done.stdout.decode("utf-8", "replace"),
            done.stderr.decode("utf-8", "replace"))


def git(store, env, *words):
    return run(["git", "-C", store, *words], env)


def walk(store):
    """Every name in a store with what lstat says, in order."""
    found = []
    todo = [""]
    while todo:
        here = todo.pop()
        try:
            entries = list(os.scandir(os.path.join(store, here)))
        except FileNotFoundError:
            continue
        for entry in entries:
            path = here + entry.name
            about = entry.stat(follow_symlinks=False)
            found.append((path, about))
            if stat.S_ISDIR(about.st_mode):
                todo.append(path + "/")
    found.sort(key=lambda pair: pair[0])
    return found


def read_head(store):
    """The id of the last commit; None: there is none."""
    where = os.path.join(store, ".git")
    try:
        with open(os.path.join(where, "HEAD"), encoding="ascii") as stream:
            text = stream.read().strip()
        if not text.startswith("ref: "):
            return text
        with open(os.path.join(where, text[5:]), encoding="ascii") as stream:
            return stream.read().strip()
    except (FileNotFoundError, NotADirectoryError):
        pass
    try:
        with open(os.path.join(where, "packed-refs"),
                  encoding="utf-8") as stream:
            for line in stream:
                if line.strip().endswith(" " + text[5:]):
                    return line.split()[0]
    except (FileNotFoundError, NotADirectoryError, UnboundLocalError):
        pass
    return None


def index_entries(data):
    """Where the entries of an index begin, with their paths; None for what is
    none. Versions 2 to 4."""
    if len(data) < 32 or data[:4] != b"DIRC":
        return None
    version, count = struct.unpack(">II", data[4:12])
    at = 12
    path = b""
    found = []
    for _ in range(count):
        begin = at
        flags = struct.unpack(">H", data[at + 60:at + 62])[0]
        at += 64 if flags & 0x4000 else 62
        keep = 0
        if version == 4:
            byte = data[at]
            at += 1
            cut = byte & 127
            while byte & 128:
                byte = data[at]
                at += 1
                cut = ((cut + 1) << 7) | (byte & 127)
            keep = len(path) - cut
        end = data.index(b"\0", at)
        path = path[:keep] + data[at:end]
        at = end + 1
        if version != 4:
            at = begin + ((end - begin + 8) & ~7)
        found.append((begin, path.decode("utf-8", "surrogateescape")))
    return found


def steady_index(data, store):
    """An index without what differs from run to run: of each file's times and
    number only whether they are those of the file."""
    try:
        entries = index_entries(data)
    except (IndexError, ValueError, struct.error):
        entries = None
    if entries is None:
        return data
    bytes_ = bytearray(data[:-20])
    for begin, path in entries:
        cached = struct.unpack(">IIIIII", data[begin:begin + 24])
        try:
            about = os.lstat(os.path.join(store, path))
        except OSError:
            about = None
        fresh = about is not None and cached == (
            int(about.st_ctime_ns // 10**9), about.st_ctime_ns % 10**9,
            int(about.st_mtime_ns // 10**9), about.st_mtime_ns % 10**9,
            about.st_dev & 0xffffffff, about.st_ino & 0xffffffff)
        known = cached[2] != 0
        bytes_[begin:begin + 24] = bytes([fresh, known] + [0] * 22)
    good = hashlib.sha1(data[:-20]).digest() == data[-20:]
    return bytes(bytes_) + (b"good" if good else data[-20:])


def steady_journal(data, store):
    """A journal with the name of the lock that it means, not its number."""
    def name(match):
        for path in (".git/index.lock", ".git/thidua.index.hold"):
            try:
                about = os.lstat(os.path.join(store, path))
            except OSError:
                continue
            if (str(about.st_dev), str(about.st_ino)) == match.groups():
                return "lock is " + path
        return "lock is gone"
    return JOURNAL_LOCK.sub(name, data.decode("utf-8", "replace")).encode()


def touched(about):
    """What tells whether a file was touched; of a directory only that it is
    one."""
    if stat.S_ISDIR(about.st_mode):
        return (about.st_mode,)
    return (about.st_mode, about.st_ino, about.st_size, about.st_mtime_ns,
            about.st_ctime_ns)


class State:
    """What a store holds, as far as it can matter. known: the contents of files
    that were read before."""

    def __init__(self, store, known=None):
        self.head = read_head(store)
        self.names = set()
        self.journal = b""
        self.known = {} if known is None else known
        self.files = walk(store)
        digest = hashlib.sha1()
        for path, about in self.files:
            name = RANDOM.sub(r"\1X", path)
            digest.update(("%s\0%o\0" % (name, about.st_mode)).encode(
                "utf-8", "surrogateescape"))
            if not path.startswith(".git/objects/"):
                self.names.add(path)
            elif not re.fullmatch(r"(pack|info|[0-9a-f]{2})(/.*)?",
                                  path[len(".git/objects/"):]) \
                    and not OBJECT_LITTER.search(path):
                self.names.add(path)
            if stat.S_ISREG(about.st_mode) and not OBJECT_LITTER.search(path):
                digest.update(self.read(store, path, touched(about)))
            digest.update(b"\0")
        self.digest = digest.hexdigest()

    def read(self, store, path, key):
        data = self.known.get((path, key))
        if data is not None:
            return data
        try:
            with open(os.path.join(store, path), "rb") as stream:
                data = stream.read()
        except OSError as error:
            return str(error.errno).encode()
        steady = self.steady(store, path, data)
        if steady is data:
            steady = hashlib.sha1(data).digest()
            self.known[path, key] = steady
        return steady

    def steady(self, store, path, data):
        """A file's content without what differs from run to run; the same one
        where that depends on nothing else."""
        if path.startswith(".git/logs/"):
            return LOG_TIME.sub(b"> T", data) + b" "
        if path == JOURNAL:
            self.journal = data
            return steady_journal(data, store) + b" "
        if data[:4] == b"DIRC":
            return steady_index(data, store)
        return data

    def lasting_names(self):
        """Names but for what may come with any command: the empty journal, and
        what is remembered, in whatever state."""
        return {name for name in self.names
                if name not in (JOURNAL, ".git/thidua")
                and not re.fullmatch(r"\.git/thidua/[a-z-]+(\.new)?", name)
                and not name.startswith(".git/logs")}


def copy_store(store, to):
    """A copy in which the journal means the copy's locks."""
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(store, to, symlinks=True)
    journal = os.path.join(to, JOURNAL)
    try:
        with open(journal, "rb") as stream:
            steady = steady_journal(stream.read(), store).decode()
    except OSError:
        return

    def number(match):
        about = os.lstat(os.path.join(to, match.group(1)))
        return "lock %d %d" % (about.st_dev, about.st_ino)
    text = re.sub(r"^lock is (\.git/.*)$", number, steady, flags=re.M)
    text = text.replace("lock is gone", "lock 1 1")
    with open(journal, "wb") as stream:
        stream.write(text.encode())


class Oracle:
    """Knows what a scene's command makes where nothing befalls it."""

    def __init__(self, bin_dir, scene, work):
        """work is a directory of the oracle's own."""
        self.bin_dir = bin_dir
        self.scene = scene
        self.env = scene.env
        self.work = work
        self.memo = {}
        self.known = {}
        self.files = None  # what judge() found, where it left it so
        os.makedirs(work, exist_ok=True)
        self.learn()

    # What a healthy run makes.

    def learn(self):
        store = self.scene.make(self.work)
        self.old = State(store)
        # Of what is unfinished a reader of the work tree sees a part.
        self.begun = getattr(self.scene, "unfinished", False)
        self.old_check = self.check(
            store, *(["--at", "HEAD"] if self.begun else [])) \
            if self.old.head else 0
        self.paths = set()
        if self.begun:
            self.paths = {line[3:].strip('"') for line in git(
                store, self.env, "-c", "core.quotePath=false", "status",
                "--porcelain", "-uall")[1].splitlines()}
        if self.old.head:
            self.old_tree = self.tree(store)
            self.must(self.scene.next_argv(self.bin_dir, store))
            self.next_on_old = (self.tree(store), State(store))
        store = self.scene.make(self.work)
        self.out = self.must(self.scene.argv(self.bin_dir, store))
        self.new = State(store)
        self.new_tree = self.tree(store)
        self.new_check = self.check(store)
        self.must(self.scene.next_argv(self.bin_dir, store))
        self.next_on_new = (self.tree(store), State(store))
        self.paths |= self.new.names - self.old.names
        if self.old.head and self.old.head == self.new.head:
            raise RuntimeError("%s: nothing is committed" % self.scene.name)

    def must(self, argv):
        status, out, err = run(argv, self.env)
        if status != 0:
            raise RuntimeError("%s: status %d: %s" % (argv, status, err))
        return out

    def tree(self, store):
        return git(store, self.env, "rev-parse", "HEAD^{tree}")[1].strip()

    def check(self, store, *words):
        return run([os.path.join(self.bin_dir, "records-check"), "--store",
                    store, *words], self.env)[0]

    # What a run left.

    def judge(self, store, kind, status, out, err):
        state = State(store, self.known)
        self.files = None
        if state.head not in (self.old.head, self.new.head):
            return ["the last commit is neither the old nor the new one: %s"
                    % state.head]
        is_new = state.head == self.new.head
        faults = []
        if kind != "kill":
            faults += self.judge_status(is_new, kind, status, out, err)
        # Without memory there is nothing but to die.
        clean = kind in ("single", "none") and \
            b"out of memory" not in as_bytes(err)
        if clean:
            faults += self.judge_rest(state, is_new, kind)
        key = (state.digest, clean)
        if key in self.memo:
            self.files = state.files
        else:
            self.memo[key] = self.go_on(store, state, is_new, clean)
        return faults + self.memo[key]

    def judge_status(self, is_new, kind, status, out, err):
        """Whether the status says which state it is."""
        out, err = as_bytes(out), as_bytes(err)
        if is_new:
            if status != 0:
                return ["status %s, and the commit stands" % status]
            if out.decode("utf-8", "replace") != self.out and \
                    b"filed-unprinted" not in err:
                return ["status 0 with another output"]
            return []
        if status == 0:
            return ["status 0, and there is no commit"]
        if kind == "none":
            return ["status %s, and nothing befell it" % status]
        if status == 3:
            return [] if err.strip() else ["status 3 without a word"]
        if status == 127 and any(text in err for text in LOADER):
            return []
        return ["status %s" % status]

    def judge_rest(self, state, is_new, kind):
        """Whether a command that ended has left nothing."""
        wanted = self.new if is_new else self.old
        faults = []
        # It may stay where a sync failed, and the next command finds it done.
        if state.journal and kind == "none":
            faults.append("is left: the journal")
        more = state.lasting_names() - wanted.lasting_names()
        less = wanted.lasting_names() - state.lasting_names()
        if not is_new and self.begun:
            # What another command had left may be cleared away by now, or
            # still be settled by the next: the journal has it.
            less &= self.new.lasting_names()
            if state.journal:
                more.discard(".git/index.lock")
        if not is_new and not self.old.head:
            # An empty repository is no store yet.
            more = {name for name in more if not name.startswith(".git")}
        faults += ["is left: %s" % name for name in sorted(more)]
        faults += ["is missing: %s" % name for name in sorted(less)]
        return faults

    def go_on(self, store, state, is_new, clean):
        """What git says of a state, what readers say, and what the next
        commands make of it."""
        faults = []
        clean = clean and (is_new or not self.begun)
        if state.head:
            faults += self.ask_git(store, "", clean)
            wanted = self.new_check if is_new else self.old_check
            # Of the work tree a reader sees what there is of a change.
            for words in ([], ["--at", "HEAD"]) if clean else (
                    ["--at", "HEAD"],):
                found = self.check(store, *words)
                if found != wanted:
                    faults.append("records-check %s says %d, not %d" % (
                        " ".join(words), found, wanted))
        again = os.path.join(self.work, "again")
        if os.path.isdir(store):
            copy_store(store, again)
        else:
            shutil.rmtree(again, ignore_errors=True)
        faults += self.do_again(again)
        if state.head:
            faults += self.do_next(store, is_new)
        return faults

    def ask_git(self, store, when, clean=True):
        faults = []
        status, out, err = git(store, self.env, "fsck", "--strict",
                               "--no-dangling")
        said = [line for line in (out + err).splitlines()
                if not line.startswith(("notice", "Checking"))]
        if status != 0 or said:
            faults.append("%sgit fsck: %s" % (when, " | ".join(said)[:200]))
        if clean or when:
            return faults + self.ask_status(store, when, False)
        return faults + self.ask_status(store, when, True)

    def ask_status(self, store, when, unfinished):
        """git's status is empty, but for the names of an unfinished change."""
        status, out, err = git(store, self.env, "-c", "core.quotePath=false",
                               "status", "--porcelain", "-uall")
        if status != 0:
            return ["%sgit status: %s" % (when, err.strip()[:200])]
        faults = []
        for line in out.splitlines():
            path = line[3:].strip('"')
            if unfinished and (path in self.paths or OURS in path
                               or path in self.changed()):
                continue
            faults.append("%sgit status: %s" % (when, line))
        return faults

    def changed(self):
        """The files that the command replaces."""
        if not hasattr(self, "replaced"):
            store = self.scene.make(self.work)
            if self.old.head:
                self.must(self.scene.argv(self.bin_dir, store))
                out = git(store, self.env, "-c", "core.quotePath=false",
                          "diff", "--name-only", "HEAD~1", "HEAD")[1]
                self.replaced = set(out.splitlines())
            else:
                self.replaced = set()
        return self.replaced

    def do_next(self, store, is_new):
        """The next command, another one, puts all right."""
        status, _, err = run(self.scene.next_argv(self.bin_dir, store),
                             self.env)
        if status != 0:
            return ["the next command: status %d: %s" % (
                status, err.strip()[:300])]
        tree, state = self.next_on_new if is_new else self.next_on_old
        return self.compare(store, "after the next command: ", tree, state)

    def do_again(self, store):
        """The same command again: there is what was wanted, once."""
        status, _, err = run(self.scene.argv(self.bin_dir, store), self.env)
        if status != 0:
            return ["the same command: status %d: %s" % (
                status, err.strip()[:300])]
        when = "after the same command: "
        faults = self.compare(store, when, self.new_tree, self.new)
        head = read_head(store)
        if head != self.new.head:
            faults.append("%sHEAD is %s" % (when, head))
        return faults

    def compare(self, store, when, tree, wanted):
        faults = []
        if self.tree(store) != tree:
            faults.append("%sanother tree" % when)
        state = State(store)
        if state.journal:
            faults.append("%sthe journal is left" % when)
        more = state.lasting_names() - wanted.lasting_names()
        less = wanted.lasting_names() - state.lasting_names()
        faults += ["%sis left: %s" % (when, name) for name in sorted(more)]
        faults += ["%sis missing: %s" % (when, name) for name in sorted(less)]
        found = self.check(store)
        if found != self.new_check:
            faults.append("%srecords-check says %d" % (when, found))
        return faults + self.ask_git(store, when)


def as_bytes(text):
    return text if isinstance(text, bytes) else (text or "").encode()
