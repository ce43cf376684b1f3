"""Days in their order, and what is to be done on each."""

import calendar
import heapq
import itertools

from office import DAY


def month_end(day):
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


class Clock:
    def __init__(self, office, random, last):
        self.office, self.random, self.last = office, random, last
        self.queue, self.sequence = [], itertools.count()

    def at(self, day, what, *args, first=False):
        """first: before what is filed that day. What is entered on the very
        day of a record counts as known to it."""
        if self.office.today <= day <= self.last:
            heapq.heappush(self.queue, (day, not first, next(self.sequence),
                                        what, args))

    def soon(self, least, most, what, *args, first=False):
        self.at(self.office.today + self.random.randint(least, most) * DAY,
                what, *args, first=first)

    def run(self, day_over, month_over):
        """Calls day_over() at the end of each day on which something was
        done, month_over(DAY) at the end of each month."""
        month = month_end(self.office.today)
        while self.queue:
            day = self.queue[0][0]
            while day > month:
                self.office.today = month
                month_over(month)
                month = month_end(month + DAY)
            self.office.today = day
            while self.queue and self.queue[0][0] == day:
                _, _, _, what, args = heapq.heappop(self.queue)
                what(*args)
            day_over()
        while month <= self.last:
            self.office.today = month
            month_over(month)
            month = month_end(month + DAY)
