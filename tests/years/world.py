"""The units and people of a province, and what became of them.

Each change goes through the suite's own commands, is kept in the model, and is
made a second time, when it has to change nothing.
"""

import itertools

from dated import Dated
from office import DAY, Refused
from texts import AUTHORITY, COUNCIL, STANDING

SURNAMES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ",
            "Hồ", "Ngô", "Dương", "Lý", "Cao", "Tạ", "Mai"]
GIVEN = ["Văn Mẫu", "Thị Thử", "Văn Ví Dụ", "Thị Minh Họa", "Văn Giả Định",
         "Thị Thí Dụ", "Văn Bài Mẫu", "Thị Phác Thảo", "Văn Tạm Tính",
         "Thị Làm Mẫu", "Văn Thí Điểm", "Thị Mô Phỏng"]
COUNTED = ["", " Hai", " Ba", " Tư", " Năm", " Sáu", " Bảy", " Tám"]


class Unit:
    def __init__(self, id, name, class_, level, manager, head, letters):
        self.id, self.level, self.letters = id, level, letters
        self.name, self.class_ = Dated(name), Dated(class_)
        self.manager, self.head = Dated(manager), Dated(head)
        self.path = None
        self.dissolved = self.successor = None


class Person:
    def __init__(self, name, unit, position, class_):
        self.name, self.unit = Dated(name), Dated(unit)
        self.position, self.class_ = Dated(position), Dated(class_)
        self.id = self.path = None
        self.cases = []   # path, opened, closed, entered


class World:
    def __init__(self, office, random, size):
        self.office, self.random = office, random
        self.units, self.people = {}, {}
        self.names = (f"{surname} {given}{count}" for count, given, surname in
                      itertools.product(COUNTED, GIVEN, SURNAMES))
        self.documents = itertools.count(100)
        self.events = []
        self.begin(size)

    def a_head(self, office="Giám đốc"):
        return (next(self.names), office)

    # What is there from the beginning.

    def begin(self, size):
        self.enter(Unit(AUTHORITY, "Ủy ban nhân dân tỉnh Mẫu", "authority",
                        "province", None, self.a_head("Chủ tịch"), "UBND"))
        self.enter(Unit(COUNCIL, "Hội đồng Thi đua - Khen thưởng tỉnh Mẫu",
                        "council", "province", AUTHORITY,
                        self.a_head("Chủ tịch Hội đồng"), "HĐTĐKT"))
        self.enter(Unit(STANDING, "Sở Nội vụ tỉnh Mẫu", "agency", "province",
                        AUTHORITY, self.a_head(), "SNV"))
        self.enter(self.a_body("front-mau", "Hội Mẫu tỉnh Mẫu", "front"))
        for kind, count in (("so", size), ("xa", size), ("cong-ty", size // 2)):
            for number in range(1, count + 1):
                self.enter(self.a_unit(kind, number))
        for unit in list(self.units.values())[4:]:
            for _ in range(3):
                self.employ(unit)

    def a_unit(self, kind, number):
        letter = chr(ord("A") + number % 26) + chr(ord("A") + number // 26)
        if kind == "so":
            return Unit(f"so-mau-{number}", f"Sở Mẫu {number} tỉnh Mẫu",
                        "agency", "province", AUTHORITY, self.a_head(),
                        "SM" + letter)
        if kind == "xa":
            return Unit(f"xa-mau-{number}",
                        f"Ủy ban nhân dân xã Mẫu {number}", "locality",
                        "commune", AUTHORITY, self.a_head("Chủ tịch"), "UBND")
        return Unit(f"cong-ty-mau-{number}", f"Công ty Mẫu {number}",
                    "enterprise", "unit", AUTHORITY, self.a_head(),
                    "CTM" + letter)

    def a_body(self, id, name, class_):
        return Unit(id, name, class_, "province", AUTHORITY, self.a_head(),
                    "BTM")

    def enter(self, unit):
        manager = unit.manager.now()
        unit.path = self.office.run(
            "unit-register", "--id", unit.id, "--name", unit.name.now(),
            "--class", unit.class_.now(), "--level", unit.level,
            *(["--managed-by", manager] if manager else []),
            "--head-name", unit.head.now()[0],
            "--head-office", unit.head.now()[1]).strip()
        self.units[unit.id] = unit

    def employ(self, unit, name=None):
        class_ = {"agency": "official", "locality": "official",
                  "enterprise": "worker"}[unit.class_.now()]
        person = Person(name or next(self.names), unit.id, "Chuyên viên",
                        class_)
        person.path = self.office.run(
            "person-register", "--name", person.name.now(), "--birth-year",
            self.random.randint(1965, 1999), "--unit", unit.id, "--position",
            person.position.now(), "--class", class_).strip()
        person.id = person.path.rpartition("/")[2].removesuffix(".yaml")
        self.people[person.id] = person
        return person

    # What becomes of them.

    def update(self, command, who, on, *options):
        """Twice: the second time nothing changes."""
        words = [command, who.id, "--on", on, *options, "--document",
                 f"{next(self.documents)}/QĐ-UBND/{on}"]
        self.office.run(*words)
        head = self.office.head()
        self.office.run(*words)
        if self.office.head() != head:
            raise Refused(f"{words}: the second time changed something")
        self.events.append((self.office.today, command, who.id, on, options))

    @staticmethod
    def is_free(value, on):
        """A value changes once on a day, and what is known last holds."""
        return all(on != change[0] for change in value.changes)

    def change_head(self, unit, on):
        if not self.is_free(unit.head, on):
            return
        head = self.a_head(unit.head.now()[1])
        self.update("unit-update", unit, on, "--head-name", head[0],
                    "--head-office", head[1])
        unit.head.change(on, self.office.today, head)

    def rename_unit(self, unit, on, name):
        if not self.is_free(unit.name, on):
            return
        self.update("unit-update", unit, on, "--name", name)
        unit.name.change(on, self.office.today, name)

    def change_class(self, unit, on, class_):
        if not self.is_free(unit.class_, on):
            return
        self.update("unit-update", unit, on, "--class", class_)
        unit.class_.change(on, self.office.today, class_)

    def change_manager(self, unit, on, manager):
        if not self.is_free(unit.manager, on):
            return
        self.update("unit-update", unit, on, "--managed-by", manager)
        unit.manager.change(on, self.office.today, manager)

    def move(self, person, on, unit):
        if not self.is_free(person.unit, on):
            return
        self.update("person-update", person, on, "--unit", unit.id)
        person.unit.change(on, self.office.today, unit.id)

    def promote(self, person, on, position):
        if not self.is_free(person.position, on):
            return
        self.update("person-update", person, on, "--position", position)
        person.position.change(on, self.office.today, position)

    def rename_person(self, person, on):
        if not self.is_free(person.name, on):
            return
        name = next(self.names)
        self.update("person-update", person, on, "--name", name)
        person.name.change(on, self.office.today, name)

    def change_person_class(self, person, on, class_):
        if not self.is_free(person.class_, on):
            return
        self.update("person-update", person, on, "--class", class_)
        person.class_.change(on, self.office.today, class_)

    def dissolve(self, unit, on, successor):
        """Merged into another, by hand; its people move there."""
        text = (self.office.store / unit.path).read_text()
        self.office.enter(unit.path, text.rstrip("\n") + f"""
dissolved:
  on: "{on}"
  entered: "{self.office.today}"
  successors: [{successor.id}]
""")
        unit.dissolved = (on, self.office.today)
        unit.successor = successor.id
        for person in self.people.values():
            if person.unit.now() == unit.id:
                self.move(person, on, successor)

    def split(self, unit, number):
        """A new unit, with some of the people of another."""
        made = self.a_unit(unit.id.split("-mau-")[0], number)
        self.enter(made)
        staff = [p for p in self.people.values() if p.unit.now() == unit.id]
        for person in staff[: len(staff) // 2]:
            self.move(person, self.office.today + DAY, made)
        return made

    def standing(self, class_=None):
        return [unit for unit in self.units.values()
                if not unit.dissolved and unit.class_.now() == class_]
