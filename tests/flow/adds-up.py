#!/usr/bin/env python3
"""adds-up.py BIN FIXTURES

What groups proposed, what the council agreed to and what was decided add up, of
each form of award, as in a province that told of it: 69 flags were proposed and 48
agreed to, 74 commendations and 69, so that 117 were awarded and 26 dropped; 5 flags
of the Government were sent up, which are not in the 117. What is dropped owes a
reason.
"""

import collections
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

CAMPAIGN = "mau-hoi-dong"
COUNCIL = "ha-tinh-hoi-dong-thi-dua-khen-thuong"
OFFICE = "ha-tinh-so-noi-vu"
# form: proposed, agreed to
PROVINCE = {"CTD-T": (69, 48), "BK-T": (74, 69), "CTD-CP": (5, 5)}
REASON = "Chưa đủ số điểm theo quy định của cụm"


def write(store, path, text):
    file = store / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def propose(store, form, number):
    unit = f"don-vi-{form.lower()}-x{number}"
    name = f"{unit}--{form.lower()}-interim-2027"
    write(store, f"units/x{number}/{unit}.yaml",
          f"schema: thidua/unit/1\nname: Đơn vị {form} số {number}\n"
          "class: agency\nlevel: province\n")
    write(store, f"campaigns/{CAMPAIGN}/nominations/x{number}/{name}.yaml",
          f"schema: thidua/nomination/1\ncampaign: {CAMPAIGN}\n"
          f"recipient: {{kind: collective, unit: {unit}}}\naward: {form}\n"
          "ground: campaign\nstage: interim\nyear: 2027\n"
          f"nominated_by: {unit}\nreceived: \"2027-08-16\"\nachievement:\n"
          "  id: dung-han\n  text: Hoàn thành nhiệm vụ trước hạn.\n"
          "  from: \"2026-06-01\"\n  to: \"2027-06-30\"\n  criteria: [a1]\n"
          "dossier:\n  - {part: TTR, date: \"2027-07-12\"}\n"
          "  - {part: BC, date: \"2027-07-05\"}\n")
    return name


def proceed(store, step, body, day, rows):
    write(store, f"proceedings/2027/{CAMPAIGN}/{body}--{step}-{day}.yaml",
          f"schema: thidua/proceeding/1\ncampaign: {CAMPAIGN}\nstep: {step}\n"
          f"by: {body}\ndate: \"{day}\"\nnominations:\n" + rows)


def decide(store, number, kind, rows):
    issuer = "ha-tinh-ubnd-tinh"
    path = f"decisions/2027/{issuer}--{number}-{kind}-ubnd.yaml"
    words = {"qd": ("quyet-dinh", "QĐ"), "ttr": ("to-trinh", "TTr")}[kind]
    write(store, path,
          f"schema: thidua/decision/1\ncampaign: {CAMPAIGN}\nkind: decide\n"
          f"decider: province-chairman\ndocument:\n  kind: {words[0]}\n"
          f"  number: {number}/{words[1]}-UBND\n  date: \"2027-11-20\"\n"
          f"  issuer: {issuer}\n  signed: {{authority: KT, name: Hoàng Thị Thí "
          f"Nghiệm, office: Phó Chủ tịch}}\nitems:\n" + rows)
    return path


def make_year(store):
    """Everything that was filed; returns where the decision stands."""
    agreed = []
    dropped = []
    for form, (proposed, left) in PROVINCE.items():
        names = [propose(store, form, i) for i in range(1, proposed + 1)]
        agreed += names[:left]
        dropped += names[left:]
    proceed(store, "appraise", OFFICE, "2027-09-08", "".join(
        f"  - {{nomination: {name}, outcome: for}}\n"
        for name in agreed + dropped))
    proceed(store, "opinion", COUNCIL, "2027-10-12", "".join(
        f"  - {{nomination: {name}, outcome: for}}\n" for name in agreed) +
        "".join(f"  - {{nomination: {name}, outcome: against, reason: {REASON}}}"
                "\n" for name in dropped))
    decide(store, 2200, "ttr", "".join(
        f"  - {{nomination: {name}, outcome: sent-up, to: prime-minister}}\n"
        for name in agreed if "ctd-cp" in name))
    return decide(store, 2201, "qd", "".join(
        f"  - {{nomination: {name}, outcome: awarded}}\n"
        for name in agreed if "ctd-cp" not in name) + "".join(
            f"  - {{nomination: {name}, outcome: declined, reason: {REASON}}}\n"
            for name in dropped))


class Store:
    def __init__(self, binary, directory, home):
        self.binary = binary
        self.directory = directory
        self.env = {"PATH": "/usr/bin:/bin", "HOME": str(home), "TZ": "UTC",
                    "LC_ALL": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1"}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                self.env[name] = os.environ[name]
        for who in ("AUTHOR", "COMMITTER"):
            self.env[f"GIT_{who}_NAME"] = "A"
            self.env[f"GIT_{who}_EMAIL"] = "a@b.example"
            self.env[f"GIT_{who}_DATE"] = "2027-11-21T08:00:00+07:00"

    def run(self, *words):
        return subprocess.run(
            [str(word) for word in words], cwd=self.directory, env=self.env,
            check=False, text=True, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE)

    def commit(self):
        self.run("git", "add", "-A")
        self.run("git", "commit", "-qm", "Năm 2027")

    def rows(self, command, *words):
        done = self.run(self.binary / command, "--format", "json", "--today",
                        "2027-11-25", *words)
        return [json.loads(line) for line in done.stdout.splitlines()]


def form_of(name):
    for form in PROVINCE:
        if name.startswith(f"don-vi-{form.lower()}-x"):
            return form
    return None


def count(rows):
    return dict(collections.Counter(rows))


def wanted(agreed, dropped, sent="sent-up"):
    """What is to be counted of each form, by what became of it."""
    found = {}
    for form, (proposed, left) in PROVINCE.items():
        found[form, sent if form == "CTD-CP" else agreed] = left
        if proposed > left:
            found[form, dropped] = proposed - left
    return found


def compare(what, found, expected):
    if found != expected:
        sys.exit(f"not ok: {what}: {found}, and not {expected}")


def look(store):
    rows = [row for row in store.rows("award-log", "--campaign", CAMPAIGN)
            if form_of(row["nomination"])]

    def of(*steps):
        return [row for row in rows if row["what"] in steps]

    compare("proposed", count(row["award"] for row in of("nominate")),
            {form: proposed for form, (proposed, _) in PROVINCE.items()})
    # What is dropped has a reason, and nothing else has one.
    compare("the council", count(
        (row["award"], "against" if row.get("reason") == REASON else "for")
        for row in of("opinion")), wanted("for", "against", "for"))
    compare("decided", count((row["award"], row["what"])
                             for row in of("awarded", "declined", "sent-up")),
            wanted("awarded", "declined"))
    compare("reasons", count(row["what"] for row in rows if "reason" in row),
            {"opinion": 26, "declined": 26})
    states = {row["nomination"]: row["state"]
              for row in store.rows("award-status")
              if form_of(row["nomination"])}
    compare("states", count((form_of(name), state)
                            for name, state in states.items()),
            wanted("awarded", "declined"))
    awarded = sum(state == "awarded" for state in states.values())
    compare("of the province", awarded, 117)
    print(f"# {len(states)} proposed, {awarded} awarded")


def drop_reason(store, path):
    """One that is dropped owes it."""
    file = store.directory / path
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(f", reason: {REASON}", "", 1),
                    encoding="utf-8")
    compare(path, [(row["rule"], row["facts"])
                   for row in store.rows("records-check", path)
                   if row["severity"] == "error"],
            [("schema-required", {"key": "reason"})])
    file.write_text(text, encoding="utf-8")


def main():
    binary, fixtures = map(pathlib.Path, sys.argv[1:])
    with tempfile.TemporaryDirectory() as home:
        directory = pathlib.Path(home) / "store"
        shutil.copytree(fixtures / "reviewing", directory)
        store = Store(binary.resolve(), directory, home)
        decision = make_year(directory)
        store.commit()
        look(store)
        drop_reason(store, decision)
        drop_reason(store, f"proceedings/2027/{CAMPAIGN}/{COUNCIL}--opinion-"
                    "2027-10-12.yaml")


if __name__ == "__main__":
    main()
