"""What was done to the files below a directory, on what was there."""


import copy
import os
import re
import stat


class Broken(Exception):
    """What was recorded and what is there do not go together."""


class Node:
    """A file or directory, whatever names it has."""

    def __init__(self, number, kind, mode, data=b""):
        self.number, self.kind, self.mode, self.data = (number, kind, mode,
                                                        data)


class Names:
    """Sets names, all of them or none. They are on the disk when the directory
    of the first is synced. needs: an operation without which this one is not
    on the disk either."""

    def __init__(self, call, slots, needs=None):
        self.call, self.slots, self.needs = call, slots, needs


class Data:
    def __init__(self, call, node, at, data, size=None):
        self.call, self.node, self.at, self.data = call, node, at, data
        self.size = size  # not None: the length is set, nothing is written


class Sync:
    def __init__(self, call, node=None):
        self.call, self.node = call, node  # None: everything


def apply(data, operation):
    """The bytes of a file after one operation on its data."""
    if operation.size is not None:
        return data[:operation.size].ljust(operation.size, b"\0")
    at = len(data) if operation.at < 0 else operation.at
    head = data[:at].ljust(at, b"\0")
    return head + operation.data + data[at + len(operation.data):]


class Log:
    """The tree as it was, and what was done to it, call by call."""

    def __init__(self, root):
        self.root = os.fsencode(root)
        self.nodes = []
        self.start = {}  # directory's number -> {name: number}
        self.operations = []
        self.texts = []  # what each call was, for people
        self.top = self.take(self.root, {}).number
        self.first = len(self.nodes)  # those from here on were made later
        self.now = {d: dict(names) for d, names in self.start.items()}
        self.gone = {}
        self.hashes = {}
        self.begin = 0   # calls before this one are not judged

    # -- the tree as it was

    def make(self, kind, mode, data=b""):
        node = Node(len(self.nodes), kind, mode, data)
        self.nodes.append(node)
        if kind == "d":
            self.start[node.number] = {}
        return node

    def take(self, path, known):
        about = os.lstat(path)
        if stat.S_ISDIR(about.st_mode):
            node = self.make("d", about.st_mode & 0o7777)
            for name in sorted(os.listdir(path)):
                child = self.take(os.path.join(path, name), known)
                self.start[node.number][name] = child.number
            return node
        if about.st_ino in known:
            return known[about.st_ino]
        if stat.S_ISLNK(about.st_mode):
            node = self.make("l", 0o777, os.readlink(path))
        else:
            with open(path, "rb") as file:
                node = self.make("f", about.st_mode & 0o7777, file.read())
        known[about.st_ino] = node
        return node

    # -- what was done

    def find(self, path, names=None):
        """(directory, last name, node or None) of a path."""
        names = self.now if names is None else names
        parts = path[len(self.root):].strip(b"/").split(b"/")
        at = self.top
        if parts == [b""]:
            return None, None, at
        for part in parts[:-1]:
            at = names.get(at, {}).get(part)
            if at is None:
                raise Broken(f"no directory for {path}")
        return at, parts[-1], names[at].get(parts[-1])

    def node_of(self, path):
        node = self.find(path)[2]
        if node is None:
            node = self.gone.get(path)
        if node is None:
            raise Broken(f"{path} is not there")
        return node

    def names(self, slots, needs=None):
        operation = Names(len(self.texts), slots, needs)
        for directory, name, node in slots:
            if node is None:
                self.now[directory].pop(name, None)
            else:
                self.now[directory][name] = node
        self.operations.append(operation)
        return operation

    def data(self, path, at, data, size=None):
        node = self.node_of(path)
        self.operations.append(Data(len(self.texts), node, at, data, size))

    def add(self, event):
        """Takes one event of the recorder. Those that change nothing are no
        calls of their own."""
        getattr(self, "do_" + event[0])(*event[1:])
        self.texts.append(self.describe(event))

    def describe(self, event):
        return " ".join(
            os.fsdecode(part.removeprefix(self.root + b"/"))
            if isinstance(part, bytes) and part.startswith(self.root) else
            f"({len(part)} bytes)" if isinstance(part, bytes) else str(part)
            for part in event)

    def do_begin(self):
        """What was done so far is not judged; it is as little on the disk as
        the syncs say."""
        self.begin = len(self.texts) + 1

    def do_create(self, path):
        directory, name, node = self.find(path)
        if node is None:
            node = self.make("f", 0o644).number
            self.names([(directory, name, node)])

    def do_symlink(self, target, path):
        directory, name, _ = self.find(path)
        self.names([(directory, name, self.make("l", 0o777, target).number)])

    def do_mkdir(self, path):
        directory, name, _ = self.find(path)
        node = self.make("d", 0o755).number
        self.now[node] = {}
        self.names([(directory, name, node)])

    def do_remove(self, path):
        directory, name, node = self.find(path)
        if node is None:
            raise Broken(f"{path} is removed and is not there")
        self.gone[path] = node
        self.names([(directory, name, None)])

    def do_link(self, before, after):
        directory, name, _ = self.find(after)
        self.names([(directory, name, self.find(before)[2])])

    def do_rename(self, before, after):
        there, old, node = self.find(before)
        here, new, replaced = self.find(after)
        if node is None:
            raise Broken(f"{before} is renamed and is not there")
        if node == replaced:
            return
        if there == here or self.nodes[node].kind == "d":
            self.names([(here, new, node), (there, old, None)])
        else:
            first = self.names([(here, new, node)])
            self.names([(there, old, None)], first)

    def do_write(self, path, at, data):
        self.data(path, at, data)

    def do_truncate(self, path, size):
        self.data(path, 0, b"", size)

    def do_mapped(self, path, at, size):
        """What was in a mapping, or came from another file, is known at the
        end: see check()."""
        self.operations.append(Data(len(self.texts), self.node_of(path), at,
                                    None))
        self.operations[-1].length = size

    def do_chmod(self, path, mode):
        """Modes are taken as kept: to lose one takes no content away."""
        self.nodes[self.node_of(path)].mode = mode

    def do_sync(self, path):
        self.operations.append(Sync(len(self.texts), self.node_of(path)))

    def do_syncall(self):
        self.operations.append(Sync(len(self.texts)))

    # -- as if it had been done otherwise

    def syncs(self):
        return [(i, self.texts[o.call]) for i, o in enumerate(self.operations)
                if isinstance(o, Sync)]

    def without(self, i):
        """The same without one operation."""
        other = copy.copy(self)
        other.operations = self.operations[:i] + self.operations[i + 1:]
        return other

    def forget_syncs(self, pattern):
        found = {i for i, text in self.syncs() if re.search(pattern, text)}
        if not found:
            raise Broken(f"there is no sync like {pattern}")
        self.operations = [o for i, o in enumerate(self.operations)
                           if i not in found]

    # -- whether all of it was seen

    def fill_maps(self):
        """What was written through a mapping is taken from the file as it is
        at the end: libgit2 maps a pack piece by piece, and writes each byte
        once."""
        paths = {node: path for path, (node, _) in self.walk(self.now)}
        for operation in self.operations:
            if isinstance(operation, Data) and operation.data is None:
                path = paths.get(operation.node)
                if path is None:
                    raise Broken("a file written by mapping is gone")
                with open(os.path.join(self.root, path), "rb") as file:
                    file.seek(operation.at)
                    operation.data = file.read(operation.length)

    def check(self):
        """Holds what was recorded against what is there now."""
        self.fill_maps()
        seen = Log(self.root)
        told = {}
        for path, (node, _) in self.walk(self.now):
            data = self.nodes[node].data
            for operation in self.operations:
                if isinstance(operation, Data) and operation.node == node:
                    data = apply(data, operation)
            told[path] = (self.nodes[node].kind, data)
        found = {path: (seen.nodes[node].kind, seen.nodes[node].data)
                 for path, (node, _) in seen.walk(seen.start)}
        for path in sorted(told.keys() | found.keys()):
            if told.get(path) != found.get(path):
                raise Broken(f"{os.fsdecode(path)} is not what the calls "
                             "make of it: a call was not seen")

    def walk(self, names, at=None, above=b""):
        at = self.top if at is None else at
        for name in sorted(names.get(at, ())):
            node = names[at][name]
            path = above + name
            yield path, (node, self.nodes[node].kind)
            if self.nodes[node].kind == "d":
                yield from self.walk(names, node, path + b"/")
