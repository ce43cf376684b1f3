"""Values that change, and when each change was entered.

A model of its own of what docs/time.md promises: it shares nothing with the
program.
"""

import datetime

FIRST = datetime.date.min
LAST = datetime.date.max


class Dated:
    """One value: its changes, each from a day on, known since another."""

    def __init__(self, value):
        self.changes = [(FIRST, FIRST, value)]

    def change(self, on, entered, value):
        self.changes.append((on, entered, value))

    def on(self, day, known=LAST):
        """The value of a day, as it was known on another."""
        return self.change_on(day, known)[2]

    def change_on(self, day, known=LAST):
        """The change that gave it: its day, its day of entry, the value."""
        held = [c for c in self.changes if c[0] <= day and c[1] <= known]
        return max(held, key=lambda change: change[0])

    def now(self):
        return self.on(LAST)
