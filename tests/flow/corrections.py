#!/usr/bin/env python3
"""Corrections of decisions, made at random, and what every command says then.

Usage: corrections.py BIN EXAMPLES SEED...

For each SEED fills a store with nominations, each with decisions, corrections
and revocations in an order that it draws: corrections of corrections, of what was
sent up, of revocations, after a revocation, older than what they correct,
about nothing, with values that say nothing. A model below, which shares
nothing with the commands, says what counts in the end; award-publish,
document-draft (every kind), award-log, award-status and award-shares must say
the same name, day, text and amount.
"""
import csv
import datetime
import io
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

BODY = "ha-tinh-so-noi-vu"
# What goes with an award where the decision names no money.
RATES = {"BK-T": 3 * 2530000, "BK-TTG": 7 * 2530000}
CAMPAIGN_SIZE = 20
CAMPAIGNS = [f"mau-{i}" for i in range(1, 4)]
WORDS = ["máy chủ", "hồ sơ", "đường mới", "trường", "cầu", "giờ", "ngày"]


# The model: what decisions leave of each other.

class Item:
    """What one decision says of one nomination."""

    def __init__(self, decision, **said):
        self.decision = decision
        self.outcome = said.get("outcome")
        self.amount = said.get("amount")
        self.field = said.get("field")
        self.was = said.get("was")
        self.now = said.get("now")


class Decision:
    def __init__(self, kind, id, day, sequence, of=None):
        self.kind, self.id, self.day, self.of = kind, id, day, of
        self.sequence = sequence
        self.items = {}

    def key(self):
        rank = ["decide", "correct", "revoke"].index(self.kind)
        return (self.day, self.sequence, rank, self.id)


def a_day(text):
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def put_words(text, was, now):
    """The words of a text, each time they stand there as whole words."""
    before = r"(?<!\w)" if re.match(r"\w", was) else ""
    after = r"(?!\w)" if re.search(r"\w$", was) else ""
    return re.sub(before + re.escape(was) + after, lambda _: now, text)


def left_of(history, root, text):
    """Name (None: as registered), day, text and amount of a decision."""
    state = {"name": None, "day": root.decision.day, "text": text,
             "amount": root.amount}
    about = {root.decision.id}
    fields = set()
    for item in history[history.index(root) + 1:]:
        decision = item.decision
        if decision.kind != "correct" or decision.of not in about:
            continue
        about.add(decision.id)
        if item.field == "name":
            state["name"] = item.now
        elif item.field == "date" and a_day(item.now):
            state["day"] = a_day(item.now)
        elif item.field == "amount" and re.fullmatch("[0-9]{1,15}", item.now):
            state["amount"] = int(item.now)
        elif item.field == "text" and state["text"] is not None:
            changed = put_words(state["text"], item.was, item.now)
            if changed == state["text"]:
                continue
            state["text"] = changed
        else:
            continue
        fields.add(item.field)
    state["fields"] = fields
    return state


class Nomination:
    def __init__(self, number, campaign, award, name, text):
        self.number, self.campaign, self.award = number, campaign, award
        self.name, self.text = name, text
        self.id = f"{BODY}--{award.lower()}-interim-2027-to-{number}"
        self.items = []

    def history(self):
        return sorted(self.items, key=lambda item: item.decision.key())

    def settled(self):
        for item in self.history():
            if (item.decision.kind == "decide"
                    and item.outcome != "sent-up"):
                return item
        return None

    def revoked(self):
        award = self.settled()
        for item in self.history():
            if (award and item.decision.kind == "revoke"
                    and item.decision.of == award.decision.id):
                return item
        return None

    def awarded(self):
        settled = self.settled()
        return settled is not None and settled.outcome == "awarded"

    def left(self):
        return left_of(self.history(), self.settled(), self.text)


# Drawing.

class Draw:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.nominations = []
        self.decisions = []
        self.taken = 100
        for number in range(CAMPAIGN_SIZE * len(CAMPAIGNS)):
            self.nominate(number)
        for campaign in CAMPAIGNS:
            self.decide(campaign)
        self.pay_back()

    def pay_back(self):
        """A revocation takes back what was paid until then."""
        for nomination in self.nominations:
            revoked = nomination.revoked()
            if revoked:
                history = nomination.history()
                before = history[:history.index(revoked)]
                revoked.amount = left_of(before, nomination.settled(),
                                         None)["amount"] or 0

    def nominate(self, number):
        r = self.random
        words = r.sample(WORDS, 3)
        text = (f"Làm {words[0]} {number}, {words[1]} {r.randint(2, 30)} "
                f"{words[2]}; {words[0]} tốt.")
        self.nominations.append(Nomination(
            number, CAMPAIGNS[number // CAMPAIGN_SIZE],
            r.choice(["BK-T", "BK-T", "BK-TTG"]), f"Tổ Số {number}", text))

    def new(self, kind, day, of=None, issuer="ha-tinh-ubnd-tinh",
            symbol="QĐ-UBND"):
        self.taken += 1
        slug = symbol.lower().replace("đ", "d")
        decision = Decision(kind, f"{day.year}/{issuer}--{self.taken}-{slug}",
                            day, self.random.choice([1, 1, 1, 2]), of)
        decision.issuer, decision.number = issuer, f"{self.taken}/{symbol}"
        self.decisions.append(decision)
        return decision

    def add(self, decision, nomination, **said):
        item = Item(decision, **said)
        decision.items.setdefault(nomination.id, []).append(item)
        decision.campaign = nomination.campaign
        decision.award = nomination.award
        nomination.items.append(item)

    def decide(self, campaign):
        r = self.random
        mine = [n for n in self.nominations if n.campaign == campaign]
        r.shuffle(mine)
        while mine:
            award = mine[0].award
            group = [n for n in mine if n.award == award][:r.randint(1, 3)]
            mine = [n for n in mine if n not in group]
            day = datetime.date(2027, 11, r.randint(3, 20))
            state = award == "BK-TTG"
            if state:
                sent = self.new("decide", day - datetime.timedelta(9),
                                symbol="TTr-UBND")
                for nomination in group:
                    self.add(sent, nomination, outcome="sent-up")
            decision = self.award(group, day, state)
            for nomination in group:
                self.go_on(nomination, decision, day)

    def award(self, group, day, state):
        r = self.random
        decision = self.new(
            "decide", day,
            issuer="thu-tuong-chinh-phu" if state else "ha-tinh-ubnd-tinh",
            symbol="QĐ-TTg" if state else "QĐ-UBND")
        for nomination in group:
            if r.random() < 0.12:
                self.add(decision, nomination, outcome="declined")
            else:
                self.add(decision, nomination, outcome="awarded",
                         amount=r.choice([None, 3510000, 7020000,
                                          r.randint(1, 9) * 1000]))
        return decision

    def go_on(self, nomination, award, day):
        """What comes after, in any order that a clerk, or a mistake, may
        make of it."""
        r = self.random
        known = [award.id]
        for _ in range(r.randint(0, 6)):
            day += datetime.timedelta(r.choice([0, 0, 1, 1, 2, 5]))
            what = r.random()
            if what < 0.08 and nomination.awarded() \
                    and not nomination.revoked():
                known.append(self.revoke(nomination, award, day).id)
            elif what < 0.14:
                again = self.award([nomination], day,
                                   nomination.award == "BK-TTG")
                known.append(again.id)
            else:
                known.append(self.correct(nomination, known, day).id)

    def revoke(self, nomination, award, day):
        day = max(day, max(i.decision.day for i in nomination.items))
        day += datetime.timedelta(1)
        decision = self.new("revoke", day, award.id, award.issuer,
                            award.number.partition("/")[2])
        self.add(decision, nomination)
        return decision

    def correct(self, nomination, known, day):
        r = self.random
        others = [i.decision.id for i in nomination.items]
        of = r.choice([known[0], known[0], known[-1], r.choice(others),
                       "2027/ha-tinh-ubnd-tinh--1-qd-ubnd"])
        if r.random() < 0.06:
            day -= datetime.timedelta(r.randint(5, 40))
        decision = self.new("correct", day, of)
        if r.random() < 0.04:
            decision.of = decision.id
        for field in r.sample(["name", "date", "text", "amount",
                               "recipient"], r.choice([1, 1, 1, 2])):
            was, now = self.values(nomination, field)
            self.add(decision, nomination, field=field, was=was, now=now)
        return decision

    def values(self, nomination, field):
        r = self.random
        if field == "date":
            return "2027-11-10", r.choice(
                [f"2027-11-{r.randint(1, 30):02}",
                 f"2027-10-{r.randint(1, 30):02}", "2027-02-30", "mồng 3"])
        if field == "amount":
            return "3510000", r.choice(
                [str(r.randint(0, 99) * 1000), "3.510.000", "3510000 đồng",
                 "0", str(r.randint(1, 10 ** 9))])
        if field == "text":
            return r.choice(WORDS + [nomination.text, "ng", "2", "tốt."]), \
                r.choice(["nhà máy", "hồ sơ mới", "12 phút", "“xưởng”"])
        return nomination.name, r.choice(
            [nomination.name.upper(), f"Tổ Sô {nomination.number}",
             f"Tổ {nomination.number}",
             f"Tổ Khác {nomination.number}"])


# Writing them down, as if they had been filed.

def text_of(value):
    return json.dumps(value, ensure_ascii=False)


def item_text(decision, id, item):
    said = [f"nomination: {id}"]
    if decision.kind == "decide":
        said.append(f"outcome: {item.outcome}")
        if item.outcome == "sent-up":
            said.append("to: prime-minister")
        elif item.outcome == "declined":
            said.append("reason: Chưa nổi bật")
        elif item.amount is not None:
            said.append(f"amount: {item.amount}")
    elif decision.kind == "correct":
        said += [f"field: {item.field}", f"was: {text_of(item.was)}",
                 f"is: {text_of(item.now)}", "reason: Ghi nhầm"]
    else:
        said += ["ground: b", "reason: Giấy tờ sai", "evidence: [{text: "
                 "Kết luận}]", "recover: {amount: %d, artefact: true}"
                 % (item.amount or 0)]
    return "  - {" + ", ".join(said) + "}\n"


def decision_text(decision):
    state = decision.issuer == "thu-tuong-chinh-phu"
    pointer = {"correct": "corrects", "revoke": "revokes"}
    lines = [
        "schema: thidua/decision/1", f"campaign: {decision.campaign}",
        f"kind: {decision.kind}",
        f"decider: {'prime-minister' if state else 'province-chairman'}",
        "document:",
        f"  kind: {'to-trinh' if 'TTr' in decision.number else 'quyet-dinh'}",
        f"  number: {decision.number}", f'  date: "{decision.day}"',
        f"  issuer: {decision.issuer}",
        "  signed: {authority: null, name: Nguyễn Văn Mẫu, office: "
        + ("Thủ tướng}" if state else "Chủ tịch}")]
    if decision.sequence > 1:
        lines.append(f"sequence: {decision.sequence}")
    if decision.of:
        lines.append(f"{pointer[decision.kind]}: {decision.of}")
    return "\n".join(lines) + "\nitems:\n" + "".join(
        item_text(decision, id, item)
        for id, items in decision.items.items() for item in items)


def nomination_text(n):
    return f"""schema: thidua/nomination/1
campaign: {n.campaign}
recipient: {{kind: collective, unit: {BODY}, name: {n.name}, members: 9, women: 4, small: true}}
award: {n.award}
ground: campaign
stage: interim
year: 2027
nominated_by: {BODY}
received: "2027-08-16"
achievement:
  id: viec-{n.number}
  text: {text_of(n.text)}
  from: "2026-06-01"
  to: "2027-06-30"
  criteria: [a1]
dossier:
  - {{part: TTR, date: "2027-07-12"}}
  - {{part: BC, date: "2027-07-05"}}
  - {{part: BBX, date: "2027-07-09"}}
  - {{part: YK}}
  - {{part: E}}
"""


def vote_text(campaign, ids):
    members = "\n".join(
        f"    - {{name: Ủy viên {i}, office: Ủy viên, attended: present}}"
        for i in range(9))
    return (f"schema: thidua/proceeding/1\ncampaign: {campaign}\nstep: vote\n"
            "by: ha-tinh-hoi-dong-thi-dua-khen-thuong\n"
            'date: "2027-09-15"\n'
            "document: {kind: bien-ban, number: 12/BB-HĐTĐKT, date: "
            '"2027-09-15"}\n'
            f"session:\n  secret: true\n  members:\n{members}\nnominations:\n"
            + "".join(f"  - {{nomination: {id}, votes: {{for: 9, against: 0,"
                      " invalid: 0}}\n" for id in ids))


class Store:
    def __init__(self, bin, examples, path):
        self.bin, self.examples, self.path = bin, examples, path
        work = path.parent
        self.environment = {
            "PATH": f"{bin}:/usr/bin:/bin", "HOME": str(work), "TZ": "UTC",
            "LC_ALL": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1",
            "THIDUA_STORE": str(self.path),
            **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER")
               for what, value in (("NAME", "Mẫu"),
                                   ("EMAIL", "mau@vi-du.example"))}}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
            if name in os.environ:
                self.environment[name] = os.environ[name]

    def run(self, *words, status=(0,)):
        ran = subprocess.run(words, env=self.environment, cwd=self.path.parent,
                             capture_output=True)
        if ran.returncode not in status:
            sys.exit(f"{' '.join(words)}: exit status {ran.returncode}\n"
                     + ran.stderr.decode())
        return ran.stdout.decode()

    def write(self, path, text):
        path = self.path / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def commit(self):
        self.run("git", "-C", str(self.path), "add", "-A")
        self.run("git", "-C", str(self.path), "commit", "-qm", "Ghi hồ sơ")

    def begin(self):
        """What all stores have alike."""
        self.path.mkdir()
        self.run("records-init", "--authority",
                 "Ủy ban nhân dân tỉnh Hà Tĩnh", "--authority-id",
                 "ha-tinh-ubnd-tinh", "--standing-body",
                 "Sở Nội vụ tỉnh Hà Tĩnh", "--standing-body-id", BODY)
        self.run("unit-register", "--csv",
                 str(self.examples / "units/ha-tinh.csv"))
        frame = (self.examples.parent
                 / "tests/cases/data/mau-khen-thuong.yaml").read_text()
        frame = frame.replace("for: [official", "for: [agency, official")
        for at, campaign in enumerate(CAMPAIGNS):
            self.write(f"campaigns/{campaign}/campaign.yaml",
                       frame.replace("137/KH", f"{137 + at}/KH"))
        self.floors()
        self.commit()
        for campaign in CAMPAIGNS:
            self.run("unit-register", "--campaign", campaign, "--on",
                     "2026-05-04", BODY)

    def fill(self, draw):
        for n in draw.nominations:
            self.write(f"campaigns/{n.campaign}/nominations/vu/"
                       f"{n.id}.yaml", nomination_text(n))
        for campaign in CAMPAIGNS:
            self.write(
                f"proceedings/2027/{campaign}/ha-tinh-hoi-dong-thi-dua-khen-"
                "thuong--vote-2027-09-15.yaml",
                vote_text(campaign, [n.id for n in draw.nominations
                                     if n.campaign == campaign]))
        for decision in draw.decisions:
            self.write(f"decisions/{decision.id}.yaml",
                       decision_text(decision))
        self.commit()

    def floors(self):
        """A floor of its own for each day, so that one that is not kept
        tells the day."""
        rows = []
        for at in range(91):
            day = datetime.date(2027, 10, 1) + datetime.timedelta(at)
            rows.append(
                "  - {id: share-farmers, name: Tỷ lệ, value: %d, unit: "
                'percent, from: "%s", until: "%s", source: {instrument: Q, '
                "basis: read}}\n" % (at + 1, day, day))
        path = self.path / "rules/procedure.yaml"
        path.write_text(path.read_text() + "".join(rows))


# What the commands say.

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


class Paper:
    """A document as OpenDocument has it: its text, and its rows."""

    def __init__(self, fodt):
        root = ElementTree.fromstring(fodt)
        self.rows = []
        for row in root.iter(f"{TABLE}table-row"):
            self.rows.append([self.plain(cell) for cell in
                              row.iter(f"{TABLE}table-cell")])
        self.text = "\n".join(self.plain(p) for p in root.iter()
                              if p.tag in (f"{TEXT}p", f"{TEXT}h"))

    @staticmethod
    def plain(element):
        return " ".join("".join(element.itertext()).split())

    def column(self, heading):
        """The cells below a heading, by the name in their row."""
        for at, row in enumerate(self.rows):
            if heading in row:
                name = [i for i, cell in enumerate(row)
                        if cell.startswith("Tên tập thể")][0]
                column = row.index(heading)
                return {other[name]: other[column]
                        for other in self.rows[at + 1:]
                        if len(other) == len(row)}
        return {}


def in_words(day):
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def grouped(amount):
    return f"{amount:,}".replace(",", ".")


class Compare:
    def __init__(self, store, draw):
        self.store, self.draw, self.faults, self.looked = store, draw, [], 0

    def same(self, where, found, wanted):
        self.looked += 1
        if found != wanted:
            self.faults.append(f"{where}: {found!r}, the model has {wanted!r}")

    def has(self, where, paper, wanted):
        self.looked += 1
        if wanted not in paper.text:
            self.faults.append(f"{where}: no {wanted!r} in:\n{paper.text}")

    def name(self, nomination, left=None):
        return (left or nomination.left())["name"] or nomination.name

    def publish(self):
        rows = [json.loads(line) for line in self.store.run(
            "award-publish", "--format", "json", status=(0, 1)).splitlines()]
        found = {}
        for row in rows:
            found.setdefault((row["decision"], row["name"]), []).append(row)
        awarded = [n for n in self.draw.nominations if n.awarded()]
        self.same("award-publish", len(rows), len(awarded))
        for n in awarded:
            left, revoked = n.left(), n.revoked()
            key = (n.settled().decision.number, self.name(n))
            match = [row for row in found.get(key, [])
                     if row["achievement"] == left["text"]]
            self.same(f"award-publish {n.id}", [r["date"] for r in match],
                      [str(left["day"])])
            if not match:
                continue
            self.same(f"award-publish {n.id} revoked",
                      match[0].get("revoked_on"),
                      str(left_of(n.history(), revoked, None)["day"])
                      if revoked else None)
        table = self.store.run("award-publish", "--format", "csv", status=(0, 1))
        self.same("award-publish csv",
                  sorted(row["achievement"] for row in
                         csv.DictReader(io.StringIO(table))),
                  sorted(n.left()["text"] for n in awarded))

    def log(self):
        rows = [json.loads(line) for line in self.store.run(
            "award-log", "--awards", "--format", "json").splitlines()]
        found = {(row["nomination"], row["number"]): row for row in rows}
        for n in self.draw.nominations:
            if not n.awarded():
                continue
            settled, left = n.settled(), n.left()
            row = found[n.id, settled.decision.number]
            told = {
                "name": row.get("corrected_name"),
                "day": row.get("corrected_day", row["day"]),
                "text": row.get("corrected_text", n.text),
                "amount": row.get("corrected_amount", row.get("amount")),
            }
            self.same(f"award-log {n.id}", told,
                      {"name": left["name"], "day": str(left["day"]),
                       "text": left["text"], "amount": left["amount"]})
            self.same(f"award-log {n.id} by", "corrected_by" in row,
                      bool(left["fields"]))

    def status(self):
        for campaign in CAMPAIGNS:
            rows = {row["nomination"]: row for row in map(
                json.loads, self.store.run(
                    "award-status", "--campaign", campaign, "--format",
                    "json").splitlines())}
            for n in self.draw.nominations:
                if n.campaign != campaign:
                    continue
                last = n.revoked() or n.settled()
                self.same(f"award-status {n.id}", rows[n.id]["since"], str(
                    left_of(n.history(), last, None)["day"]))

    def shares(self):
        """The floor that is not kept tells the last day of a batch."""
        for campaign in CAMPAIGNS:
            days = [n.left()["day"] for n in self.draw.nominations
                    if n.campaign == campaign and n.awarded()
                    and not n.revoked()]
            ran = subprocess.run(
                ["award-shares", "--campaign", campaign, "--format", "json"],
                env=self.store.environment, capture_output=True, text=True)
            required = re.findall('"required":"([0-9]+)"', ran.stderr)
            self.same(f"award-shares {campaign}",
                      required, [str((max(days) - datetime.date(
                          2027, 10, 1)).days + 1)] if days else [])
            totals = re.findall('"total":([0-9]+)', ran.stdout)
            self.same(f"award-shares {campaign} total",
                      totals[:1], [str(len(days))] if days else [])

    def draft(self, kind, campaign, *words):
        return Paper(self.store.run(
            "document-draft", kind, "--campaign", campaign, "--format",
            "fodt", *words))

    def recipients(self, where, paper, nominations, left, dated=True):
        """A table, or words where there is one recipient."""
        texts = paper.column("Thành tích")
        amounts = paper.column("Tiền thưởng (đồng)")
        for n in nominations:
            mine = left(n)
            name = self.name(n, mine)
            if texts:
                self.same(f"{where} {n.id} text", texts.get(name),
                          mine["text"])
            if amounts:
                amount = mine["amount"]
                if amount is None and dated:
                    amount = RATES[n.award]
                self.same(f"{where} {n.id} amount", amounts.get(name),
                          "" if amount is None else grouped(amount))

    def decided(self):
        """Papers of decisions that settled something, some of them."""
        for decision in self.draw.decisions:
            group = [n for n in self.draw.nominations
                     if n.settled().decision is decision
                     and n.settled().outcome == "awarded"]
            if not group or self.draw.random.random() > 0.15:
                continue
            days = {n.left()["day"] for n in group}
            day = days.pop() if len(days) == 1 else decision.day
            options = ["--decision", decision.id]
            where = f"danh-sach {decision.id}"
            paper = self.draft("danh-sach", decision.campaign, "--by",
                               "ha-tinh-ubnd-tinh", *options)
            self.has(where, paper, in_words(day))
            self.recipients(where, paper, group, Nomination.left)
            for n in group:
                self.has(where, paper, self.name(n))
            if decision.issuer != "ha-tinh-ubnd-tinh":
                continue
            where = f"quyet-dinh {decision.id}"
            paper = self.draft("quyet-dinh", decision.campaign, *options)
            self.has(where, paper, in_words(day))
            self.recipients(where, paper, group, Nomination.left)
            if len(group) == 1:
                self.has(where, paper, self.name(group[0]))
            standing = [n for n in group if not n.revoked()]
            for n in standing[:1]:
                where = f"huy-bo {n.id}"
                paper = self.draft("quyet-dinh", n.campaign, "--about",
                                   "revoke", n.id)
                self.revocation(where, paper, n, n.left()["amount"])

    def standing(self):
        """Papers of nominations, whatever decided them."""
        for campaign in CAMPAIGNS:
            mine = [n for n in self.draw.nominations
                    if n.campaign == campaign and n.awarded()
                    and not n.revoked()]
            if not mine:
                continue
            ids = [n.id for n in mine]
            paper = self.draft("danh-sach", campaign, *ids)
            self.recipients(f"danh-sach {campaign}", paper, mine,
                            Nomination.left, False)
            # No certificate of what others decide.
            paper = self.draft("bang-khen", campaign, *[
                n.id for n in mine if n.award == "BK-T"])
            for n in mine:
                if n.award != "BK-T":
                    continue
                self.has(f"bang-khen {n.id}", paper, self.name(n))
                self.has(f"bang-khen {n.id}", paper,
                         f"{n.settled().decision.number} "
                         + in_words(n.left()["day"]))

    def revocation(self, where, paper, n, amount):
        self.has(where, paper, self.name(n))
        self.has(where, paper, f"{n.settled().decision.number} "
                 + in_words(n.left()["day"]))
        if amount:
            self.has(where, paper, grouped(amount) + " đồng")

    def revoked(self):
        for decision in self.draw.decisions:
            if (decision.kind != "revoke"
                    or decision.issuer != "ha-tinh-ubnd-tinh"):
                continue
            n, = [n for n in self.draw.nominations
                  if n.id in decision.items]
            own = left_of(n.history(), n.revoked(), None)
            where = f"huy-bo {decision.id}"
            paper = self.draft("quyet-dinh", n.campaign, "--decision",
                               decision.id)
            self.has(where, paper, "ngày" + in_words(own["day"])[4:])
            if not own["name"]:
                self.revocation(where, paper, n, own["amount"])

    def sent_up(self):
        """A submission has what was corrected of itself."""
        for decision in self.draw.decisions:
            if ("TTr" not in decision.number
                    or self.draw.random.random() > 0.3):
                continue
            group = [n for n in self.draw.nominations
                     if n.id in decision.items]

            def left(n):
                root = [i for i in n.items if i.decision is decision][0]
                return left_of(n.history(), root, n.text)
            where = f"to-trinh {decision.id}"
            paper = self.draft("to-trinh", decision.campaign, "--decision",
                               decision.id)
            days = {left(n)["day"] for n in group}
            self.has(where, paper, in_words(
                days.pop() if len(days) == 1 else decision.day))
            self.recipients(where, paper, group, left)
            if len(group) == 1:
                self.has(where, paper, left(group[0])["text"])
                self.has(where, paper, self.name(group[0], left(group[0])))

    def voted(self):
        for campaign in CAMPAIGNS:
            for kind in ("phieu", "bien-ban"):
                paper = self.draft(
                    kind, campaign, "--proceeding", "2027/ha-tinh-hoi-dong-"
                    "thi-dua-khen-thuong--vote-2027-09-15")
                for n in self.draw.nominations:
                    if n.campaign == campaign:
                        self.has(f"{kind} {n.id}", paper, self.name(n))


def compare_all(store, draw):
    compare = Compare(store, draw)
    for look in (compare.publish, compare.log, compare.status, compare.shares,
                 compare.standing, compare.decided, compare.revoked,
                 compare.sent_up, compare.voted):
        look()
    return compare


def main(bin, examples, *seeds):
    bin, examples = pathlib.Path(bin).resolve(), pathlib.Path(
        examples).resolve()
    failed = not seeds
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        base = Store(bin, examples, work / "base")
        base.begin()
        for seed in seeds:
            draw = Draw(int(seed))
            store = Store(bin, examples, work / "store")
            shutil.rmtree(store.path, ignore_errors=True)
            shutil.copytree(base.path, store.path)
            store.fill(draw)
            compare = compare_all(store, draw)
            for fault in compare.faults[:20]:
                print(fault)
            failed |= bool(compare.faults) or compare.looked < 500
            print(f"seed {seed}: {len(draw.nominations)} nominations, "
                  f"{sum(d.kind == 'correct' for d in draw.decisions)} "
                  f"corrections, {compare.looked} looks, "
                  f"{len(compare.faults)} faults")
    return failed


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
