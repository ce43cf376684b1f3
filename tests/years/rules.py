"""The province's own rows of rules/awards.yaml: added by hand as years go by,
one of them for days that were over by then."""

import datetime

from dated import LAST
from office import DAY
from texts import AUTHORITY, value_text

SHIPPED = ["TTR", "BC", "BBX"]
NAMES = {
    "BK-T": ("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", "province",
             ["province-chairman"], ["ministry", "province"]),
    "GK-TT": ("Giấy khen của thủ trưởng cơ quan, đơn vị", "grassroots",
              ["agency-head"],
              ["prime-minister", "ministry", "province", "commune", "unit"]),
}


class Rules:
    def __init__(self, office):
        self.office = office
        self.path = "rules/awards.yaml"
        self.base = (office.store / self.path).read_text()
        self.rows = []

    def add(self, award, start, parts, number, council=False):
        """What was in force until then ends the day before."""
        today = self.office.today
        for row in self.rows:
            if row["id"] == award and not row["until"]:
                row["until"] = str(start - DAY)
        self.rows.append(row_of(award, start, parts, council, today, {
            "number": f"{number}/{today.year}/QĐ-UBND", "date": str(today),
            "issuer": AUTHORITY}))
        self.office.enter(self.path, self.base + "".join(
            f"  - {value_text(row)}\n" for row in self.rows))

    def parts(self, award, received, known=LAST):
        """What a dossier needs, as was known on a day."""
        found = SHIPPED
        for row in self.rows:
            if (row["id"] == award and row["from"] <= str(received)
                    and row["entered"] <= str(known)):
                found = row["dossier"]
        return found

    def row_on(self, award, received):
        found = None
        for row in self.rows:
            if row["id"] == award and row["from"] <= str(received):
                found = row
        return found


def row_of(award, start, parts, council, entered, regulation):
    name, level, deciders, launched_by = NAMES[award]
    source = {"instrument": regulation["number"], "basis": "read"}
    return {
        "id": award, "name": name, "level": level, "class": "commendation",
        "decided_by": "Theo quy định của tỉnh", "deciders": deciders,
        "council": council, **({"council_source": source} if council else {}),
        "recipients": ["individual", "collective", "household"],
        "campaign": {"stages": ["annual", "interim", "final"],
                     "launched_by": launched_by, "source": source},
        "dossier": parts,
        "factors": {"individual": 1.2, "collective": 2.4, "household": 1.8,
                    "source": source},
        "from": str(start), "until": None, "source": source,
        "regulation": regulation, "entered": str(entered),
    }
