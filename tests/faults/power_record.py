"""What a program did to the files below a directory, out of its system calls.

record() runs a program under strace and gives its calls as events, in the
order in which they ended. What the events make of the directory is compared
with what it holds afterwards (Log.check), so that a call that is
not understood here, or a file written through a mapping, is found.
"""

import os
import re
import subprocess

CALLS = ("open,openat,openat2,creat,close,write,pwrite64,writev,pwritev,"
         "pwritev2,lseek,ftruncate,truncate,fallocate,copy_file_range,"
         "sendfile,splice,mmap,munmap,rename,renameat,renameat2,link,linkat,"
         "symlink,symlinkat,unlink,unlinkat,mkdir,mkdirat,rmdir,fsync,"
         "fdatasync,syncfs,sync,sync_file_range,chmod,fchmod,fchmodat,fork,"
         "vfork,clone,clone3,read,pread64,dup,dup2,dup3,fcntl,chdir,fchdir")

LINE = re.compile(r"^(\d+) +(.*)$")
DONE = re.compile(r"^(\w+)\((.*)\) += (0x[0-9a-f]+|-?\d+)(.*)$")
CUT = re.compile(r"^(.*) <unfinished \.\.\.>$")
RESUMED = re.compile(r"^<\.\.\. (\w+) resumed>(.*)$")
FD = re.compile(r"^(-?\d+|AT_FDCWD)(?:<((?:\\x[0-9a-f]{2})*)>(\(deleted\))?)?$")
PART = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')


# What a script opens, in vain, before it does what is to be judged.
BEGIN = "/power-begins"
MARK = '"%s"' % "".join(f"\\x{byte:02x}" for byte in BEGIN.encode())


class Trouble(Exception):
    """Something was done that cannot be followed."""


def unhex(text):
    return bytes.fromhex(text.replace("\\x", ""))


def split(text):
    """The arguments of a call. Strings are in hex: no comma is inside."""
    parts, depth, start = [], 0, 0
    for i, c in enumerate(text):
        if c in "[{(":
            depth += 1
        elif c in "]})":
            depth -= 1
        elif c == "," and depth == 0:
            parts.append(text[start:i].strip())
            start = i + 1
    parts.append(text[start:].strip())
    return parts


def string(text):
    found = PART.match(text)
    if not found or found[2]:
        raise Trouble(f"a string that was cut: {text[:60]}")
    return unhex(found[1])


def calls(trace):
    """(process, name, arguments, result, rest) of each call that ended."""
    begun = {}
    for line in trace.splitlines():
        found = LINE.match(line)
        if not found:
            continue
        process, text = found[1], found[2]
        cut = CUT.match(text)
        if cut:
            begun[process] = cut[1]
            continue
        resumed = RESUMED.match(text)
        if resumed:
            text = begun.pop(process, resumed[1] + "(") + resumed[2]
        done = DONE.match(text)
        if done:
            yield (process, done[1], split(done[2]), int(done[3], 0),
                   done[4])


class Reader:
    """Turns calls into events. A descriptor is told by the path that strace
    gives it, an offset by process and number: the programs looked at hand no
    open file of a store to another process."""

    def __init__(self, root):
        self.root = os.fsencode(root)
        self.cwd = {}  # process -> its directory, as it was last told
        self.offsets = {}
        self.appends = set()
        self.maps = {}
        self.events = []

    def inside(self, path):
        return path == self.root or path.startswith(self.root + b"/")

    def path(self, where, name):
        found = FD.match(where)
        base = unhex(found[2]) if found and found[2] else b"/"
        return os.path.normpath(os.path.join(base, string(name)))

    def of(self, text):
        """The path of a descriptor below the directory, or None."""
        found = FD.match(text)
        if not found or not found[2]:
            return None, None
        path = unhex(found[2])
        if found[3] or path.endswith(b" (deleted)"):
            path = path.removesuffix(b" (deleted)")
        return (int(found[1]), path) if self.inside(path) else (None, None)

    def add(self, *event):
        self.events.append(event)

    def opened(self, process, path, flags, result, rest):
        if not self.inside(path) or result < 0:
            return
        if "O_TMPFILE" in flags:
            raise Trouble("O_TMPFILE")
        self.offsets[process, result] = 0
        self.appends.discard((process, result))
        if "O_APPEND" in flags:
            self.appends.add((process, result))
        if "O_CREAT" in flags:
            self.add("create", path)
        if "O_TRUNC" in flags:
            self.add("truncate", path, 0)

    def wrote(self, process, fd, path, data, size, at=None):
        key = process, fd
        if size <= 0:
            return
        if at is None:
            at = -1 if key in self.appends else self.offsets.get(key, 0)
            if at >= 0:
                self.offsets[key] = at + size
        self.add("write", path, at, data[:size])

    def call(self, process, name, args, result, rest):
        self.process = process
        for arg in args:
            found = FD.match(arg)
            if found and found[1] == "AT_FDCWD" and found[2]:
                self.cwd[process] = unhex(found[2])
        if name == "openat" and args[1] == MARK:
            self.add("begin")
        handler = getattr(self, "on_" + name, None)
        if handler and (result >= 0 or name == "mmap"):
            handler(process, args, result, rest)

    def on_chdir(self, process, args, result, rest):
        self.cwd[process] = self.at(args[0])

    def on_fchdir(self, process, args, result, rest):
        self.cwd[process] = unhex(FD.match(args[0])[2])

    def on_openat(self, process, args, result, rest):
        self.opened(process, self.path(args[0], args[1]),
                    " ".join(args[2:]), result, rest)

    on_openat2 = on_openat

    def on_open(self, process, args, result, rest):
        self.opened(process, self.at(args[0]), " ".join(args[1:]), result,
                    rest)

    def on_write(self, process, args, result, rest):
        fd, path = self.of(args[0])
        if path:
            self.wrote(process, fd, path, string(args[1]), result)

    def on_pwrite64(self, process, args, result, rest):
        fd, path = self.of(args[0])
        if path:
            self.wrote(process, fd, path, string(args[1]), result,
                       int(args[3]))

    def on_writev(self, process, args, result, rest):
        fd, path = self.of(args[0])
        if path:
            data = b"".join(unhex(part) for part, _ in PART.findall(args[1]))
            self.wrote(process, fd, path, data, result)

    def refuse(self, process, args, result, rest):
        if any(self.of(arg)[1] for arg in args):
            raise Trouble(f"a call that is not followed: {args}")

    on_pwritev = on_pwritev2 = on_sendfile = on_splice = refuse
    on_fallocate = refuse

    def on_copy_file_range(self, process, args, result, rest):
        fd, path = self.of(args[2])
        if path and result > 0:
            if args[3] != "NULL":
                self.refuse(process, args, result, rest)
            at = self.offsets.get((process, fd), 0)
            self.offsets[process, fd] = at + result
            self.add("mapped", path, at, result)

    def on_read(self, process, args, result, rest):
        fd, path = self.of(args[0])
        if path:
            key = process, fd
            self.offsets[key] = self.offsets.get(key, 0) + result

    def on_lseek(self, process, args, result, rest):
        fd, path = self.of(args[0])
        if path:
            self.offsets[process, fd] = result

    def on_dup(self, process, args, result, rest):
        fd, path = self.of(args[0])
        if path:
            self.offsets[process, result] = self.offsets.get((process, fd), 0)

    on_dup2 = on_dup3 = on_dup

    def on_ftruncate(self, process, args, result, rest):
        _, path = self.of(args[0])
        if path:
            self.add("truncate", path, int(args[1]))

    def on_mmap(self, process, args, result, rest):
        if len(args) < 6 or "MAP_SHARED" not in args[3] or \
           "PROT_WRITE" not in args[2]:
            return
        _, path = self.of(args[4])
        if path:
            self.maps[process, result] = (path, int(args[5], 0), int(args[1]))

    def on_munmap(self, process, args, result, rest):
        found = self.maps.pop((process, int(args[0], 0)), None)
        if found:
            self.add("mapped", *found)

    def moved(self, before, after, flags=""):
        if "RENAME_EXCHANGE" in flags:
            raise Trouble("RENAME_EXCHANGE")
        if self.inside(before) != self.inside(after):
            raise Trouble(f"{before} moves across the edge of the store")
        if self.inside(before):
            self.add("rename", before, after)

    def on_rename(self, process, args, result, rest):
        self.moved(self.at(args[0]), self.at(args[1]))

    def on_renameat(self, process, args, result, rest):
        self.moved(self.path(args[0], args[1]), self.path(args[2], args[3]))

    def on_renameat2(self, process, args, result, rest):
        self.moved(self.path(args[0], args[1]), self.path(args[2], args[3]),
                   args[4])

    def at(self, name):
        """A path given without a directory. strace does not say where a
        process is; its loader has opened something there before."""
        text = string(name)
        if not text.startswith(b"/"):
            text = os.path.join(self.cwd[self.process], text)
        return os.path.normpath(text)

    def on_link(self, process, args, result, rest):
        if self.inside(self.at(args[1])):
            self.add("link", self.at(args[0]), self.at(args[1]))

    def on_linkat(self, process, args, result, rest):
        after = self.path(args[2], args[3])
        if self.inside(after):
            self.add("link", self.path(args[0], args[1]), after)

    def on_symlink(self, process, args, result, rest):
        if self.inside(self.at(args[1])):
            self.add("symlink", string(args[0]), self.at(args[1]))

    def on_unlink(self, process, args, result, rest):
        if self.inside(self.at(args[0])):
            self.add("remove", self.at(args[0]))

    on_rmdir = on_unlink

    def on_unlinkat(self, process, args, result, rest):
        path = self.path(args[0], args[1])
        if self.inside(path):
            self.add("remove", path)

    def on_mkdir(self, process, args, result, rest):
        if self.inside(self.at(args[0])):
            self.add("mkdir", self.at(args[0]))

    def on_mkdirat(self, process, args, result, rest):
        path = self.path(args[0], args[1])
        if self.inside(path):
            self.add("mkdir", path)

    def on_chmod(self, process, args, result, rest):
        if self.inside(self.at(args[0])):
            self.add("chmod", self.at(args[0]), int(args[1], 8))

    def on_fchmod(self, process, args, result, rest):
        _, path = self.of(args[0])
        if path:
            self.add("chmod", path, int(args[1], 8))

    def on_fchmodat(self, process, args, result, rest):
        path = self.path(args[0], args[1])
        if self.inside(path):
            self.add("chmod", path, int(args[2], 8))

    def on_fsync(self, process, args, result, rest):
        _, path = self.of(args[0])
        if path:
            self.add("sync", path)

    on_fdatasync = on_fsync

    def on_syncfs(self, process, args, result, rest):
        if self.of(args[0])[1]:
            self.add("syncall")

    def on_sync(self, process, args, result, rest):
        self.add("syncall")


def read(trace, root):
    reader = Reader(root)
    for call in calls(trace):
        reader.call(*call)
    return reader.events


def record(command, root, trace, env, output):
    """Runs the command; returns its status and the events below root."""
    done = subprocess.run(
        ["strace", "-f", "-qq", "-y", "-xx", "-s", "67108864", "-o", trace,
         "--seccomp-bpf", "-e", "signal=none", "-e", "trace=" + CALLS,
         *command],
        env=env, cwd=root, stdin=subprocess.DEVNULL, stdout=output,
        stderr=output, check=False)
    with open(trace, encoding="ascii") as file:
        return done.returncode, read(file.read(), root)
