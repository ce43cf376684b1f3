"""Which errors a system call may end with, as far as a disk, a quota, a limit,
a permission or a signal brings them about."""

DISK = ("EIO", "ENOSPC", "EACCES")
OPEN = ("EIO", "EMFILE", "EACCES")
LOOK = ("EIO", "EACCES")
MEMORY = ("ENOMEM",)

ONCE = {
    "openat": OPEN, "open": OPEN, "openat2": ("EIO", "EMFILE", "ENOSYS"),
    "read": ("EIO", "EINTR"), "pread64": ("EIO",), "readv": ("EIO",),
    "newfstatat": LOOK, "stat": LOOK, "lstat": LOOK, "fstat": ("EIO",),
    "statx": LOOK, "access": LOOK, "faccessat": LOOK, "faccessat2": LOOK,
    "getdents64": ("EIO",), "readlink": ("EIO",), "readlinkat": ("EIO",),
    "statfs": ("EIO",), "fstatfs": ("EIO",), "getcwd": ("ENOENT",),
    "lseek": ("EIO",), "chdir": ("EACCES",), "fchdir": ("EACCES",),
    "mmap": MEMORY, "brk": MEMORY, "mremap": MEMORY, "mprotect": MEMORY,
    "close": ("EIO",), "dup": ("EMFILE",), "dup2": ("EMFILE",),
    "dup3": ("EMFILE",), "pipe2": ("EMFILE",), "memfd_create": ("EMFILE",),
    "fcntl": ("EMFILE",), "flock": ("ENOLCK", "EINTR"),
    "write": ("ENOSPC", "EIO", "EINTR"), "writev": ("ENOSPC", "EIO"),
    "pwrite64": ("ENOSPC", "EIO"), "pwritev": ("ENOSPC",),
    "sendfile": ("ENOSPC",), "copy_file_range": ("ENOSPC",),
    "fallocate": ("ENOSPC",), "ftruncate": ("EIO", "EACCES"),
    "truncate": ("EIO",),
    "fsync": ("EIO", "ENOSPC"), "fdatasync": ("EIO", "ENOSPC"),
    "syncfs": ("EIO", "ENOSPC"), "sync": (),
    "rename": DISK, "renameat": DISK, "renameat2": DISK + ("EINVAL",),
    "link": DISK + ("EPERM",), "linkat": DISK + ("EPERM",),
    "unlink": ("EIO", "EACCES"), "unlinkat": ("EIO", "EACCES"),
    "rmdir": ("EIO", "EACCES"), "mkdir": DISK, "mkdirat": DISK,
    "symlink": DISK, "symlinkat": DISK,
    "chmod": ("EPERM", "EIO"), "fchmod": ("EPERM", "EIO"),
    "fchmodat": ("EPERM", "EIO"), "utimensat": ("EPERM", "EIO"),
    "clone": ("EAGAIN",), "clone3": ("EAGAIN",), "fork": ("EAGAIN",),
    "vfork": ("EAGAIN",), "execve": ("EACCES",), "wait4": ("EINTR",),
    "waitid": ("EINTR",), "getrandom": ("ENOSYS",),
    "prlimit64": ("EPERM",), "ioctl": ("EIO",),
}

# These have no error that would be one; a process can be killed at them.
NEVER = {"umask", "exit_group", "madvise", "munmap", "sync"}

# What goes on until the command ends.
LASTING = {name: ("EIO",) for name in ONCE if "EIO" in ONCE[name]}
# A close that fails closes all the same; one that is made to fail does not, and
# whoever waits for the other end of a pipe waits for good.
del LASTING["close"]
LASTING.update({name: ("EIO", "ENOSPC", "EDQUOT") for name in (
    "write", "pwrite64", "mkdir", "mkdirat", "link", "linkat", "rename",
    "renameat", "renameat2", "fsync", "fdatasync", "syncfs")})
LASTING.update(openat=("EIO", "EMFILE"), mmap=MEMORY, brk=MEMORY,
               flock=("ENOLCK",), fcntl=("EMFILE",), clone3=("EAGAIN",),
               clone=("EAGAIN",), memfd_create=("EMFILE",))

# A disk that is full, and one that was made read-only after an error: whatever
# would change something.
CHANGES = ("ENOSPC", "EROFS")


def points(calls):
    """All of them, for the calls of a healthy run: (mode, name, n, error)."""
    for name, n, changes in calls:
        yield "kill", name, n, ""
        if name in NEVER:
            continue
        errors = ONCE.get(name, ("EIO",))
        if name in ("openat", "open") and changes:
            errors = DISK
        for error in errors:
            yield "once", name, n, error
        for error in LASTING.get(name, ()):
            yield "from", name, n, error
        if changes:
            for error in CHANGES:
                yield "change", name, n, error
