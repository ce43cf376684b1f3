"""Records as they are made, and how ids and scalars are written."""

import random
import re
import unicodedata

from generator import words


def slug(text):
    """Fold a name to an id, as the suite does."""
    text = text.replace("đ", "d").replace("Đ", "D")
    text = unicodedata.normalize("NFD", text).encode("ascii", "ignore")
    return re.sub("[^a-z0-9]+", "-", text.decode().lower()).strip("-")


def drawer(record_id):
    """The directory of an id: its last syllable, but for a distinction."""
    return record_id.partition("--")[0].rpartition("-")[2]


def quoted(text, inside=""):
    """A scalar, plain where it can be; inside: the signs that end one here."""
    if re.fullmatch(r"[^\W\d_][\w ,;()./-]*", text) and \
            not text.endswith(" ") and not set(inside) & set(text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


class Store:
    """Records as they are made, up to the number that is wanted."""

    def __init__(self, seed, records):
        self.random = random.Random(seed)
        self.wanted = records
        self.records = {}
        self.ids = set()
        self.people = set()

    def add(self, path, text):
        self.records[path] = text

    def missing(self):
        return self.wanted - len(self.records)

    def pick(self, things):
        return self.random.choice(things)

    def number(self, low, high):
        return self.random.randrange(low, high + 1)

    def new_id(self, name, prefix=""):
        """An id not used yet; equal names are told apart as files are."""
        plain = slug(prefix + name)
        chosen = plain
        while chosen in self.ids:
            chosen = f"{plain}--{self.number(0x1000, 0xffff):x}"
        self.ids.add(chosen)
        return chosen

    def person_name(self):
        return " ".join((self.pick(words.FAMILY), self.pick(words.MIDDLE),
                         self.pick(words.GIVEN)))

    def person(self):
        """Name and year of birth, which no two people share: the suite would
        point that out."""
        while True:
            person = self.person_name(), self.number(1965, 2002)
            known = slug(" ".join(map(str, person)))
            if known not in self.people:
                self.people.add(known)
                return person

    def sentence(self):
        """What is done, and how, in two halves."""
        return "; ".join((self.clause(), self.pick(words.MANNERS),
                          self.clause().lower(),
                          self.pick(words.MANNERS))) + "."

    def clause(self):
        return f"{self.pick(words.ACTIONS)} {self.pick(words.OBJECTS)}"

    def outcome(self):
        return f"{self.clause()}, {self.pick(words.OUTCOMES)}."
