"""What becomes of a province in ten years: its register, its header, its
rules."""

import datetime
import itertools

import texts
from clock import Clock, month_end
from council import Councils
from office import DAY
from rules import Rules
from world import World

BEGIN = datetime.date(2026, 5, 4)
LATER_STANDING = "ban-thi-dua"


class Life(Clock):
    def __init__(self, office, random, years, size):
        super().__init__(office, random, month_end(
            datetime.date(BEGIN.year + years, 4, 30)))
        self.numbers = itertools.count(500)   # of later documents
        self.split_numbers = itertools.count(size + 1)
        office.today = BEGIN
        office.store.mkdir()
        office.run("records-init", "--authority", "Ủy ban nhân dân tỉnh Mẫu",
                   "--authority-id", texts.AUTHORITY, "--standing-body",
                   "Sở Nội vụ tỉnh Mẫu", "--standing-body-id", texts.STANDING)
        self.world = World(office, random, size)
        self.rules = Rules(office)
        self.councils = Councils(office, self.world.names)
        self.councils.begin(texts.COUNCIL)
        self.standing = texts.STANDING
        self.calendars()
        self.plan_ahead()

    def change_header(self, *options):
        self.office.run("store-update", "--on", self.office.today, *options)

    def calendars(self):
        for year in range(2028, self.last.year + 2):
            self.office.write(f"calendars/{year}.yaml", texts.record_text({
                "schema": "thidua/calendar/1", "year": year, "days": [
                    {"day": f"{year}-{day}", "kind": "holiday", "name": name,
                     "source": {"instrument": "Bộ luật Lao động",
                                "basis": "recall"}}
                    for day, name in (("01-01", "Tết Dương lịch"),
                                      ("04-30", "Ngày 30/4"),
                                      ("05-01", "Ngày 01/5"),
                                      ("09-02", "Quốc khánh"))]}))
        self.office.commit("calendars")

    def plan_ahead(self):
        day = datetime.date(2026, 6, 1)
        while day <= self.last:
            self.at(day + self.random.randint(0, 26) * DAY, self.small_changes,
                    first=True)
            day = month_end(day) + DAY
        for year in range(2027, self.last.year + 1):
            self.at(datetime.date(year, 3, 16), self.merge, 0, first=True)
            if year % 2:
                self.at(datetime.date(year, 11, 16), self.merge, 15,
                        first=True)
            self.at(datetime.date(year, 5, 20), self.split, first=True)
            self.at(datetime.date(year, 2, 3), self.new_members, first=True)
        for day, what, *args in (
                ((2027, 2, 9), self.change_class, "so-mau-4", "enterprise"),
                ((2027, 12, 20), self.new_row, "BK-T", (2028, 1, 1),
                 ["TTR", "BC", "BBX", "YK"]),
                ((2029, 1, 1), self.change_header, "--campaign-length",
                 "calendar-years", "--late-entry-days", 60),
                ((2027, 1, 11), self.launch_small, "front-mau"),
                ((2028, 2, 1), self.change_class, "front-mau", "party-body"),
                ((2029, 3, 1), self.new_council),
                ((2030, 7, 1), self.rename_authority),
                ((2030, 12, 10), self.new_row, "BK-T", (2031, 1, 1),
                 ["TTR", "BC", "BBX"]),
                ((2031, 1, 15), self.change_class, texts.COUNCIL, "front"),
                ((2031, 3, 3), self.new_standing_body),
                ((2032, 2, 9), self.change_class, "so-mau-5", "enterprise"),
                ((2033, 9, 10), self.new_row, "GK-TT", (2033, 7, 15),
                 ["TTR", "BC", "BBX", "YK"])):
            self.at(datetime.date(*day), what, *args, first=True)

    # What changes in the register.

    def some(self, list_):
        return self.random.choice(list_)

    def bodies(self, *classes):
        return [unit for class_ in classes
                for unit in self.world.standing(class_)]

    def departments(self):
        """Without those that others count on."""
        return [u for u in self.bodies("agency")
                if u.id not in (texts.STANDING, LATER_STANDING, "so-mau-1",
                                "so-mau-2", "so-mau-3", "so-mau-4",
                                "so-mau-5")]

    def small_changes(self):
        world, today = self.world, self.office.today
        on = today + self.random.choice([0, 0, 1, 5]) * DAY
        month = (today.year - 2026) * 12 + today.month
        people = sorted(world.people.values(), key=lambda p: p.id)
        for _ in range(2):
            world.change_head(self.some(self.bodies(
                "agency", "locality", "enterprise")), on)
            world.promote(self.some(people), on,
                          f"Trưởng phòng {next(self.numbers)}")
        self.move_somebody(self.some(people), on)
        if month % 3 == 0:
            unit = self.some(self.bodies("agency", "locality"))
            world.rename_unit(unit, on, f"{unit.name.changes[0][2]} (số "
                                        f"{next(self.numbers)})")
        if month % 4 == 1:
            world.rename_person(self.some(people), on)
        if month % 8 == 2 and self.departments():
            world.change_manager(self.some(self.bodies("enterprise")), on,
                                 self.some(self.departments()).id)
        if month % 12 == 4:
            officials = [p for p in people if p.class_.now() == "official"]
            world.change_person_class(self.some(officials), on, "worker")

    def move_somebody(self, person, on):
        places = [u for u in self.bodies("agency", "locality")
                  if u.id != person.unit.now()]
        if person.class_.now() == "official":
            self.world.move(person, on, self.some(places))

    def merge(self, days_ago):
        units = self.departments() + self.bodies("locality")[:-3]
        if len(units) > 3:
            gone = self.some(units)
            units.remove(gone)
            on = self.office.today - days_ago * DAY
            self.world.dissolve(gone, on, self.some(
                [u for u in units if u.level == gone.level]
                or self.bodies(gone.class_.now())))

    def split(self):
        units = self.departments()
        if units:
            self.world.split(self.some(units), next(self.split_numbers))

    def change_class(self, id, class_):
        unit = self.world.units.get(id)
        if unit and not unit.dissolved:
            self.world.change_class(unit, self.office.today, class_)

    def new_row(self, award, start, parts):
        self.rules.add(award, datetime.date(*start), parts,
                       next(self.numbers), council=award == "BK-T")

    def launch_small(self, issuer):
        """A campaign of a body that becomes one of the Party's."""
        record = texts.campaign("Phong trào nhỏ", 2030, 2027, False,
                                texts.STANDING, texts.COUNCIL)
        record["document"] = texts.document(
            "ke-hoach", "12/KH-BTM", self.office.today, issuer=issuer)
        self.office.run("campaign-new", "--id", "phong-trao-nho", "-",
                        text=texts.record_text(record))

    # Who is who.

    def council(self):
        """Whom new routes name."""
        return LATER_STANDING if (
            LATER_STANDING in self.world.units) else texts.COUNCIL

    def new_members(self):
        for id in self.councils.seats:
            self.councils.change(id, self.office.today)

    def new_council(self):
        """Not yet a council when it is entered."""
        self.world.enter(self.world.a_body(LATER_STANDING,
                                           "Ban Thi đua tỉnh Mẫu", "front"))
        self.councils.begin(LATER_STANDING)
        self.at(datetime.date(2030, 9, 2), self.change_class, LATER_STANDING,
                "council")

    def rename_authority(self):
        name = "Ủy ban nhân dân tỉnh Mẫu Mới"
        unit = self.world.units[texts.AUTHORITY]
        self.world.rename_unit(unit, self.office.today, name)
        self.change_header("--authority", name)

    def new_standing_body(self):
        self.world.enter(self.world.a_body("so-mau-noi-vu",
                                           "Sở Mẫu Nội vụ", "agency"))
        self.standing = "so-mau-noi-vu"
        self.change_header("--standing-body-id", self.standing,
                           "--standing-body", "Sở Mẫu Nội vụ")
