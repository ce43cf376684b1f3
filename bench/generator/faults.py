"""Faults to plant in records, each of a kind every validator can see."""

import re

# A fault by kind of record: what is replaced, once, and by what.
FAULTS = {
    "units": ((r"class: .*", "class: co-quan"),
              (r"name: .*", 'name: ""'),
              (r"level: .*\n", ""),
              (r"managed_by:", "thuoc_ve:")),
    "people": ((r"birth_year: (\d+)", r'birth_year: "\1"'),
               (r"class: .*", "class: can-bo"),
               (r"unit: .*\n", ""),
               (r"birth_year: \d+", "birth_year: 1785")),
    "registrations": ((r"registered_on: .*\n", ""),
                      (r"office: ", "chuc_vu: "),
                      (r"registered_by: .*", "registered_by: Văn thư")),
    "plans": ((r'target: "([<>]=) \d+"', r'target: "\1 cao"'),
              (r"responsible: .*", "responsible: [Văn phòng]"),
              (r"kind: ke-hoach", "kind: ke-hoach-nam"),
              (r"based_on:", "can_cu:"),
              (r"authority: null", "authority: TP")),
    "reports": ((r"status: done", "status: xong"),
                (r'value: ([0-9.]+)', r'value: "\1"'),
                (r"total: (\d+)", r"total: khoảng \1"),
                (r"period: .*\n", ""),
                (r"difficulties: .*", "difficulties: []")),
    "nominations": ((r"award: .*", "award: bằng-khen"),
                    (r"year: 2027", "year: 27"),
                    (r"  text: .*\n", ""),
                    (r"stage: .*", "stage: so-ket"),
                    (r"part: BC,", "phan: BC,")),
}


def kind_of(path):
    parts = path.split("/")
    return parts[2] if parts[0] == "campaigns" else parts[0]


def plant_faults(store):
    """One in every thousand records, of each kind of fault in turn."""
    paths = sorted(path for path in store.records
                   if kind_of(path) in FAULTS)
    planted = []
    for turn in range(max(1, store.wanted // 1000)):
        at = (turn * 1000 + 517) % len(paths)
        while not plant_fault(store, paths[at], turn, planted):
            at = (at + 1) % len(paths)
    return sorted(planted)


def plant_fault(store, path, turn, planted):
    faults = FAULTS[kind_of(path)]
    pattern, replacement = faults[turn % len(faults)]
    text = store.records[path]
    broken = re.sub(pattern, replacement, text, count=1)
    if broken == text or path in planted:
        return False
    store.records[path] = broken
    planted.append(path)
    return True
