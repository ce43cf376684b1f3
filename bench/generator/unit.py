"""A unit of the bench's campaign and what it sends in."""

from generator import words
from generator.store import drawer, quoted, slug

CAMPAIGN = "ha-tinh-2026"
STANDING_BODY = "ha-tinh-so-noi-vu"
REPORT_YEARS = (2026, 2027)

# The campaign's criteria by whom they address: id, unit of measure, least or
# greatest value. Those marked are reported with evidence.
OFFICES = (("a1", "%", ">="), ("a2", None, None), ("a3", None, None),
           ("a4", "%", ">="), ("a5", None, None))
FRONT = (("b1", None, None), ("b2", None, None))
FIRMS = (("c1", None, None), ("c2", "sản phẩm", ">="), ("c3", None, None),
         ("c4", "%", "<="), ("c5", None, None))
EVIDENCE = {"a1", "c2"}


class Kind:
    """What units of one sort have in common."""

    def __init__(self, row):
        (self.unit_class, self.level, self.name, self.head, self.code,
         self.criteria, self.person_class, self.person_criterion) = row


KINDS = tuple(Kind(row) for row in (
    ("locality", "commune", "Ủy ban nhân dân xã {}", "Chủ tịch", "UBND",
     OFFICES, "official", "d1"),
    ("locality", "commune", "Ủy ban nhân dân phường {}", "Chủ tịch", "UBND",
     OFFICES, "official", "d1"),
    ("school", "unit", "Trường Tiểu học {}", "Hiệu trưởng", "TH",
     OFFICES, "official", "d1"),
    ("school", "unit", "Trường Trung học cơ sở {}", "Hiệu trưởng", "THCS",
     OFFICES, "official", "d1"),
    ("agency", "unit", "Trung tâm Dịch vụ tổng hợp {}", "Giám đốc", "TTDV",
     OFFICES, "official", "d1"),
    ("front", "commune", "Hội Nông dân xã {}", "Chủ tịch", "HND",
     FRONT, "farmer", "d3"),
    ("front", "commune", "Hội Liên hiệp Phụ nữ phường {}", "Chủ tịch", "HPN",
     FRONT, "official", "d1"),
    ("armed-force", "commune", "Ban Chỉ huy Quân sự xã {}",
     "Chỉ huy trưởng", "BCH", OFFICES, "soldier", "d3"),
    ("central-body", "province", "Chi nhánh Kho bạc khu vực {}", "Giám đốc",
     "KBKV", OFFICES, "official", "d1"),
    ("enterprise", "unit", "Công ty cổ phần {}", "Tổng Giám đốc", "CTCP",
     FIRMS, "business-person", "d2"),
    ("enterprise", "unit", "Hợp tác xã {}", "Giám đốc", "HTX",
     FIRMS, "worker", "d3"),
))

class Unit:
    """A unit and what it sends in."""

    def __init__(self, store, kind):
        self.store = store
        self.kind = kind
        self.name = self.new_name()
        self.id = store.new_id(self.name, "Hà Tĩnh ")
        self.head = store.person_name()
        self.sign = kind.code
        self.plan_day = store.number(5, 8)
        self.targets = {}
        self.tasks = []

    def new_name(self):
        """No two units have one name: the suite would point that out."""
        while True:
            parts = [self.store.pick(words.PLACE) for _ in range(2)]
            while len(self.store.ids) > 5000 and len(parts) < 3:
                parts.append(self.store.pick(words.PLACE))
            name = self.kind.name.format(" ".join(parts))
            if slug("Hà Tĩnh " + name) not in self.store.ids:
                return name

    def own(self, directory):
        return (f"campaigns/{CAMPAIGN}/{directory}/{drawer(self.id)}/"
                f"{self.id}")

    def signed(self):
        return (f"{{authority: null, name: {self.head}, "
                f"office: {self.kind.head}}}")

    def unit(self):
        self.store.add(f"units/{drawer(self.id)}/{self.id}.yaml", f"""\
schema: thidua/unit/1
name: {quoted(self.name)}
class: {self.kind.unit_class}
level: {self.kind.level}
managed_by: ha-tinh-ubnd-tinh
head: {{name: {self.head}, office: {self.kind.head}}}
from: "{self.store.number(2010, 2025)}-07-01"
""")

    def registration(self):
        day = self.store.number(1, 4)
        self.store.add(self.own("registrations") + ".yaml", f"""\
schema: thidua/registration/1
campaign: {CAMPAIGN}
unit: {self.id}
registered_on: "2026-05-{day:02}"
registered_by: {{name: {self.store.person_name()}, office: Văn thư}}
document: {{number: {self.store.number(10, 99)}/{self.sign}-VP, \
date: "2026-05-{day:02}"}}
""")

    def plan_criterion(self, criterion):
        name, _, sense = criterion
        text = f"  - id: {name}\n"
        if sense:
            low, high = {"a1": (95, 98), "a4": (80, 88), "c2": (1, 3),
                         "c4": (80, 90)}[name]
            self.targets[name] = self.store.number(low, high)
            text += f'    target: "{sense} {self.targets[name]}"\n'
        return text + f"    how: {quoted(self.store.sentence())}\n"

    def plan_task(self, number, content):
        store = self.store
        criterion = store.pick(self.kind.criteria)[0]
        task = f"t{number}"
        self.tasks.append(task)
        year, month = store.pick(((2026, 9), (2026, 12), (2027, 3), (2027, 6)))
        return f"""\
  - id: {task}
    text: {quoted(store.sentence())}
    contents: [{content}]
    criteria: [{criterion}]
    responsible: {quoted(store.pick(words.DEPARTMENTS))}
    due: "{year}-{month:02}-{store.number(1, 28):02}"
"""

    def plan(self):
        store = self.store
        contents = sorted(store.random.sample(range(1, 8), store.number(3, 5)))
        criteria = "".join(map(self.plan_criterion, self.kind.criteria))
        tasks = "".join(self.plan_task(number, f"nd-{content}")
                        for number, content in enumerate(contents * 2, 1))
        listed = ", ".join(f"nd-{content}" for content in contents)
        store.add(self.own("plans") + f"/2026-05-{self.plan_day:02}.yaml", f"""\
schema: thidua/plan/1
campaign: {CAMPAIGN}
unit: {self.id}
document:
  kind: ke-hoach
  number: {store.number(10, 99)}/KH-{self.sign}
  date: "2026-05-05"
  signed: {self.signed()}
addressed_to: [{STANDING_BODY}]
based_on:
  - {{number: 462/QĐ-TTg, date: "2026-03-22", issuer: Thủ tướng Chính phủ}}
  - {{number: 135/KH-UBND, date: "2026-04-24", issuer: Ủy ban nhân dân tỉnh}}
phase: giai-doan-1
contents: [{listed}]
criteria:
{criteria}tasks:
{tasks}""")

    def measured(self, criterion):
        """A value that reaches the target, with the share it comes from."""
        name, measure, _ = criterion
        if measure != "%":
            value = self.targets[name] + self.store.number(0, 4)
            return f"    value: {value}\n    unit: {measure}\n"
        whole = self.store.number(100, 800)
        if name == "c4":
            part = whole * (self.targets[name] - self.store.number(1, 9)) // 100
        else:
            low = -(-whole * self.targets[name] // 100)
            part = self.store.number(low, whole)
        return (f'    value: {100 * part / whole:.1f}\n    unit: "%"\n'
                f"    of: {{part: {part}, whole: {whole}}}\n")

    def result(self, criterion, year):
        store = self.store
        name, measure, _ = criterion
        text = f"  - criterion: {name}\n"
        if measure:
            text += self.measured(criterion)
        text += f"    text: {quoted(store.outcome())}\n"
        if name in EVIDENCE:
            text += f"""\
    evidence:
      - {{text: Bảng tổng hợp số liệu mười tháng, \
number: {store.number(100, 400)}/{self.sign}-VP, date: "{year}-11-02", \
issuer: {quoted(self.name)}}}
"""
        return text

    def figures(self):
        parts = [(name, self.store.number(1, 9))
                 for name in words.DEPARTMENTS[:self.store.number(2, 4)]]
        lines = "".join(
            f"      - {{text: {quoted(name)}, value: {value}}}\n"
            for name, value in parts)
        return f"""\
  - id: mo-hinh
    text: Mô hình, cách làm mới được áp dụng
    total: {sum(value for _, value in parts)}
    parts:
{lines}"""

    def report(self, year):
        store = self.store
        first = f"2026-05-{self.plan_day:02}" if year == 2026 \
            else f"{year - 1}-11-01"
        states = ("done", "under-way") if year > 2026 \
            else ("done", "under-way", "not-started")
        tasks = "".join(
            f"  - {{id: {task}, status: {store.pick(states)}, "
            f"note: {quoted(store.outcome(), ',')}}}\n" for task in self.tasks)
        results = "".join(self.result(criterion, year)
                          for criterion in self.kind.criteria)
        occurrence = f"bao-cao-nam-{year}"
        path = self.own(f"reports/{occurrence}")
        store.add(f"{path}/{year}-11-{store.number(4, 13):02}.yaml", f"""\
schema: thidua/report/1
campaign: {CAMPAIGN}
unit: {self.id}
occurrence: {occurrence}
document:
  kind: bao-cao
  number: {store.number(100, 400)}/BC-{self.sign}
  date: "{year}-11-03"
  signed: {self.signed()}
addressed_to: [{STANDING_BODY}]
period: {{from: "{first}", to: "{year}-10-31"}}
tasks:
{tasks}results:
{results}figures:
{self.figures()}difficulties: {quoted(store.pick(words.DIFFICULTIES))}
proposals: {quoted(store.pick(words.PROPOSALS))}
""")

    def person(self):
        name, year = self.store.person()
        person = self.store.new_id(name)
        self.store.add(f"people/{drawer(person)}/{person}.yaml", f"""\
schema: thidua/person/1
name: {name}
birth_year: {year}
unit: {self.id}
position: {quoted("Tổ trưởng " + self.store.pick(words.DEPARTMENTS))}
class: {self.kind.person_class}
""")
        return person

    def nomination(self, person):
        if self.store.number(1, 3) > 1:
            recipient = f"{{kind: individual, person: {person}}}"
            criterion, about = self.kind.person_criterion, person
        elif self.kind.unit_class == "enterprise":
            recipient = f"{{kind: enterprise, unit: {self.id}}}"
            criterion, about = self.kind.criteria[0][0], self.id
        else:
            recipient = f"{{kind: collective, unit: {self.id}}}"
            criterion, about = self.kind.criteria[0][0], self.id
        self.store.add(
            f"campaigns/{CAMPAIGN}/nominations/{drawer(about)}/"
            f"{about}.yaml",
            self.nomination_text(recipient, criterion))

    def nomination_text(self, recipient, criterion):
        store = self.store
        action, thing = store.pick(words.ACTIONS), store.pick(words.OBJECTS)
        payer = "" if self.kind.unit_class != "enterprise" else f"""\
  - {{part: XNT, date: "2027-06-30", issuer: Thuế tỉnh Hà Tĩnh}}
  - {{part: XNB, date: "2027-06-30", issuer: Bảo hiểm xã hội tỉnh Hà Tĩnh}}
"""
        issuer = quoted(self.name)
        consent = "" if "individual" not in recipient else """\
publication: {basis: consent, on: "2027-07-02", text: Phiếu đồng ý}
"""
        return f"""\
schema: thidua/nomination/1
campaign: {CAMPAIGN}
recipient: {recipient}
award: BK-T
ground: campaign
stage: interim
year: 2027
nominated_by: {self.id}
received: "2027-08-{store.number(2, 27):02}"
achievement:
  id: {slug(thing)}
  text: {quoted(f"{action} {thing}; {store.pick(words.MANNERS)}; "
                f"{store.pick(words.OUTCOMES)}.")}
  from: "2026-{store.number(6, 9):02}-01"
  to: "2027-06-30"
  criteria: [{criterion}]
  evidence:
    - {{text: Biên bản nghiệm thu, number: {store.number(10, 99)}/BB-{self.sign}, \
date: "2027-05-20", issuer: {issuer}}}
  initiative:
    title: {quoted(thing[0].upper() + thing[1:])}
    recognised_by: {{number: {store.number(10, 99)}/QĐ-{self.sign}, \
date: "2027-06-15", issuer: {issuer}}}
dossier:
  - {{part: TTR, number: {store.number(10, 99)}/TTr-{self.sign}, \
date: "2027-07-12", issuer: {issuer}}}
  - {{part: BC, date: "2027-07-05"}}
  - {{part: BBX, number: {store.number(10, 99)}/BB-{self.sign}, \
date: "2027-07-09", issuer: {issuer}}}
{payer}{consent}"""

    def everything(self):
        self.unit()
        self.registration()
        self.plan()
        for year in REPORT_YEARS:
            self.report(year)
        self.nomination(self.person())
