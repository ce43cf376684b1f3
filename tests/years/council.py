"""Who sits on the councils: records that are written by hand, a row a seat."""

import itertools

import texts
from dated import LAST
from filing import drawer
from office import DAY


class Seat:
    def __init__(self, name, office, start, entered):
        self.name, self.office = name, office
        self.start, self.entered = start, entered
        self.until = self.ended = None   # its last day, and when it was put in

    def is_held(self, day, known):
        return (self.start <= day and self.entered <= known
                and not (self.until and self.until < day
                         and self.ended <= known))

    def row(self):
        row = {"name": self.name, "office": self.office,
               "from": str(self.start), "entered": str(self.entered)}
        if self.until:
            row.update(until=str(self.until),
                       ended={"entered": str(self.ended)})
        return row


class Councils:
    OFFICES = ["chair", "vice-chair", "secretary"]

    def __init__(self, office, names):
        self.office, self.names = office, names
        self.seats = {}

    def path(self, id):
        return f"councils/{drawer(id)}/{id}.yaml"

    def begin(self, id):
        self.seats[id] = []
        for office in itertools.chain(self.OFFICES, ["member"] * 6):
            self.add(id, self.office.today, office)
        self.write(id)

    def add(self, id, start, office="member"):
        self.seats[id].append(Seat(next(self.names), office, start,
                                   self.office.today))

    def write(self, id):
        self.office.enter(self.path(id), texts.record_text({
            "schema": "thidua/council/1", "unit": id,
            "members": [seat.row() for seat in self.seats[id]]}))

    def change(self, id, on):
        """Somebody takes the place of somebody else."""
        today = self.office.today
        gone = [seat for seat in self.seats[id] if seat.office == "member"
                and not seat.until][0]
        if gone.start < on:
            gone.until, gone.ended = on - DAY, today
            self.add(id, on)
            self.write(id)

    def on(self, id, day, known=LAST):
        return [seat for seat in self.seats.get(id, ())
                if seat.is_held(day, known)]

    def session(self, id, day):
        return {"secret": True, "members": [
            {"name": seat.name, "office": "Ủy viên", "attended": "present"}
            for seat in self.on(id, day, day)]}

    def due(self, filed, by):
        """Who was a member, or none, as is entered later."""
        members = filed.record["session"]["members"]
        voted = {member["name"] for member in members}
        id, day = filed.record["by"], filed.day
        then = {seat.name for seat in self.on(id, day, day)}
        entered = [("vote-member-missing", seat.entered)
                   for seat in self.on(id, day, by)
                   if seat.name not in voted and seat.name not in then]
        entered += [("vote-member-stranger", seat.ended)
                    for seat in self.on(id, day, day)
                    if seat.name in voted and not seat.is_held(day, by)]
        # Of one record the day of what was entered last is told.
        for rule, _ in entered:
            yield rule, self.path(id), str(max(day for _, day in entered))
