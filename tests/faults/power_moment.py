"""Which states a disk may be left in by a power cut, out of what was done.

The model is as weak as POSIX lets it be:

- the data of a file is on the disk after a sync of that file; before it any
  part may be there: nothing, the old bytes, the new length with zeros, some
  of the bytes;
- a name in a directory (made, renamed, linked, removed) is on the disk after a
  sync of that directory, and a sync of the file does not put it there; each
  may be lost while later ones are kept;
- a rename is whole or not at all within a directory; between two directories
  the old name of a file may stay beside the new one, but it is never without
  both, and a directory has one name;
- a directory that lost its own name takes with it what is in it;
- syncfs puts everything there.

With ordered=True it is as ext4 in its usual mode: names are lost from the end
only, and a sync of anything puts all names there that were given before.
"""

import hashlib
import os

from power_model import Data, Names, Sync, apply


class Moment:
    """What is and what may not be on the disk after the first calls."""

    def __init__(self, log, calls, ordered=False):
        self.log, self.calls, self.ordered = log, calls, ordered
        self.operations = [o for o in log.operations if o.call < calls]
        synced = {}   # node -> number of operations before its last sync
        every = -1
        anything = -1
        for i, operation in enumerate(self.operations):
            if not isinstance(operation, Sync):
                continue
            anything = i
            if operation.node is None:
                every = i
            else:
                synced[operation.node] = i
        self.names = []   # operations whose names may be lost
        self.data = {}    # node -> operations on its data that may be
        self.kept = {}    # node -> those that are there
        self.contents = {}
        self.hashes = log.hashes
        for i, operation in enumerate(self.operations):
            if isinstance(operation, Names):
                if not self.is_kept(operation, i, synced, every, anything):
                    self.names.append(operation)
            elif isinstance(operation, Data):
                safe = i < max(every, synced.get(operation.node, -1))
                where = self.kept if safe else self.data
                where.setdefault(operation.node, []).append(operation)
        # A removal that is on the disk has the new name there, too.
        needed = {o.needs for o in self.operations
                  if isinstance(o, Names) and o.needs and o not in self.names}
        self.names = [o for o in self.names if o not in needed]

    def is_kept(self, operation, i, synced, every, anything):
        if i < every or (self.ordered and i < anything):
            return True
        return i < synced.get(operation.slots[0][0], -1)

    def variants(self, node):
        """What the data of a file may be when it is not all there."""
        base = self.log.nodes[node].data
        for operation in self.kept.get(node, ()):
            base = apply(base, operation)
        whole = base
        for operation in self.data[node]:
            whole = apply(whole, operation)
        found = {"old": base}
        if any(o.size is not None for o in self.data[node]):
            # It was made shorter, and perhaps nothing else was.
            found["empty"] = base = b""
        found["zeros"] = base[:len(whole)].ljust(len(whole), b"\0")
        found["half"] = self.cut(base, whole, 0.5)
        if len(self.data[node]) > 1:
            last = found["old"]
            for operation in self.data[node][:-1]:
                last = apply(last, operation)
            found["but last"] = last
        kinds = {}
        for kind, data in found.items():
            if data != whole:
                kinds.setdefault(data, kind)
        return {kind: data for data, kind in kinds.items()}

    @staticmethod
    def cut(base, whole, share):
        """A part of the new bytes, as a prefix that got to the disk."""
        if len(whole) <= len(base):
            return whole
        return whole[:len(base) + int((len(whole) - len(base)) * share)]

    def part(self, node, random):
        """Some of the new bytes of a file: a prefix, or all but a sector."""
        kinds = self.variants(node)
        base, whole = kinds.get("empty", kinds.get("old", b"")), self.whole(node)
        if len(whole) <= len(base):
            return random.choice(sorted(kinds.values()))
        if random.random() < 0.5:
            return self.cut(base, whole, random.random())
        at = random.randrange(len(base), len(whole)) // 512 * 512
        at = max(at, len(base))
        end = min(at + 512, len(whole))
        return whole[:at] + b"\0" * (end - at) + whole[end:]

    def hash(self, node, content):
        """Of the content of a file, which is often the same."""
        key = node, id(content)
        if key not in self.hashes:
            # Kept with it, so that no other content gets its address.
            self.hashes[key] = hashlib.sha1(content).digest(), content
        return self.hashes[key][0]

    def whole(self, node):
        if node not in self.contents:
            data = self.log.nodes[node].data
            for operation in self.kept.get(node, []) + self.data.get(node, []):
                data = apply(data, operation)
            self.contents[node] = data
        return self.contents[node]

    def items(self):
        """All that may be lost, each as something to be lost alone."""
        found = [("name", operation) for operation in self.names]
        for node in sorted(self.data):
            for kind in sorted(self.variants(node)):
                found.append((kind, node))
        return found

    def state(self, lost):
        """The tree when these are lost: names, or (kind or bytes, node)."""
        names = {operation for kind, operation in lost if kind == "name"}
        if self.ordered and names:
            first = min(o.call for o in names)
            names = {o for o in self.names if o.call >= first}
        data = {}
        for kind, node in lost:
            if kind != "name":
                data[node] = (kind if isinstance(kind, bytes)
                              else self.variants(node)[kind])
        slots = {d: dict(n) for d, n in self.log.start.items()}
        for operation in self.operations:
            if not isinstance(operation, Names) or operation in names or \
               operation.needs in names:
                continue
            for directory, name, node in operation.slots:
                if node is None:
                    slots[directory].pop(name, None)
                else:
                    slots[directory][name] = node
        return State(self, slots, data)


class State:
    """A tree that a disk may be left with."""

    def __init__(self, moment, slots, data):
        self.moment = moment
        self.entries = []
        for path, (node, kind) in moment.log.walk(slots):
            if kind == "d":
                content = None
            elif node in data:
                content = data[node]
            else:
                content = moment.whole(node)
            self.entries.append((path, kind, node, content))

    def digest(self, wanted=None):
        """Of all, or of the paths that are wanted."""
        found = hashlib.sha1()
        for path, kind, node, content in self.entries:
            if wanted and not wanted(path):
                continue
            found.update(b"%d %s%s" % (len(path), path, kind.encode()))
            if kind != "d":
                found.update(self.moment.hash(node, content))
        return found.hexdigest()

    def materialise(self, log, root, pool=None, in_place=None):
        """Writes the tree; files that have several names keep them. With a
        pool of the files that the log began with, by their numbers, those
        that nobody wrote to are second names of these, but for paths that
        programs write to in_place."""
        root = os.fsencode(root)
        made = {}
        for path, kind, node, content in self.entries:
            place = os.path.join(root, path)
            if kind == "d":
                os.mkdir(place, log.nodes[node].mode | 0o700)
            elif node in made:
                os.link(made[node], place)
            elif kind == "l":
                os.symlink(content, place)
            else:
                made[node] = place
                if pool and content is log.nodes[node].data and \
                   node < log.first and not in_place.search(path):
                    os.link(os.path.join(os.fsencode(pool), b"%d" % node),
                            place)
                    continue
                fd = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL,
                             log.nodes[node].mode)
                os.write(fd, content)
                os.close(fd)
