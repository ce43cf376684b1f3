"""Records as an office writes them: maps, and their text in YAML."""

import json

STANDING = "so-noi-vu"
AUTHORITY = "ubnd-tinh-mau"
COUNCIL = "hoi-dong-tinh"


def value_text(value):
    return json.dumps(value, ensure_ascii=False)


def record_text(record):
    """A line a key; of a list of maps a line an item, so that what is found
    of one stands at its own place."""
    lines = []
    for key, value in record.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            lines.append(f"{key}:")
            lines += [f"  - {value_text(item)}" for item in value]
        else:
            lines.append(f"{key}: {value_text(value)}")
    return "\n".join(lines) + "\n"


def document(kind, number, day, **more):
    return {"kind": kind, "number": number, "date": day and str(day), **more}


def signed(head, authority=None):
    return {"authority": authority, "name": head[0], "office": head[1]}


def campaign(title, period_to, first_year, routed, body, council):
    """A draft: its document has no number and no day yet."""
    return {
        "schema": "thidua/campaign/1", "title": title, "form": "thematic",
        "scope": "province", "launched_by": "province",
        "document": document("ke-hoach", None, None, issuer=AUTHORITY,
                             signed={"authority": "KT",
                                     "office": "Phó Chủ tịch"}),
        "based_on": [],
        "period": {"from": "issued", "to": period_to, "source": "I"},
        "phases": [
            {"id": "g1", "from": first_year, "to": first_year + 1,
             "review": "interim", "source": "I.1"},
            {"id": "g2", "from": first_year + 2, "to": period_to,
             "review": "final", "source": "I.2"}],
        "contents": [
            {"id": "nd-1", "text": "Dùng chung dữ liệu.", "source": "II.1"},
            {"id": "nd-2", "text": "Bớt giấy tờ.", "source": "II.2"}],
        "criteria": [
            criterion("a1", ["agency", "locality", "enterprise"], "III.1",
                      measure={"unit": "%", "target": ">= 80"}),
            criterion("a2", ["agency", "locality", "enterprise"], "III.2",
                      evidence="required"),
            criterion("e1", ["enterprise"], "III.3"),
            criterion("g1", ["agency", "locality"], "III.4"),
            criterion("d1", ["official"], "III.5"),
            criterion("d2", ["worker", "business-person"], "III.6")],
        "duties": [
            duty("gui-ke-hoach", "send-plan", body,
                 "trong thời hạn 20 ngày kể từ ngày ban hành", "IV.1"),
            duty("bao-cao-nam", "report", body,
                 "trước ngày 15/11 hằng năm", "IV.2")],
        "awards": {
            "interim": {"forms": ["BK-T", "GK-TT", "GK-X"], "source": "V"},
            "final": {"forms": ["BK-T", "GK-TT", "GK-X"], "source": "V"}},
        "route": [
            {"step": "select", "by": "so-mau-1", "source": "VI.1"},
            {"step": "appraise", "by": body, "source": "VI.2"},
            {"step": "opinion", "by": council, "source": "VI.3"},
            {"step": "decide", "by": AUTHORITY, "source": "VI.4"},
        ] if routed else [],
        "quotas": [{"award": "BK-T", "stage": "interim", "most": 200,
                    "source": "VII"}],
    }


def criterion(id, classes, source, **more):
    return {"id": id, "for": classes, "text": f"Tiêu chí {id}.", **more,
            "source": source}


def duty(id, what, to, due, source):
    return {"id": id, "what": what, "text": f"Việc {id}.",
            "by": ["agency", "locality", "enterprise"], "to": [to],
            "due": due, "source": source}


def plan(campaign, basis, unit, sign, day, number, to, criteria, year):
    return {
        "schema": "thidua/plan/1", "campaign": campaign, "unit": unit,
        "document": document("ke-hoach", number, day, signed=signed(sign)),
        "addressed_to": [to],
        "based_on": [{"number": basis[0], "date": str(basis[1])}],
        "phase": "g1", "contents": ["nd-1", "nd-2"],
        "criteria": [{"id": id, "how": "Giao cho từng phòng."}
                     for id in criteria],
        "tasks": [
            {"id": "t1", "text": "Mở lớp học.", "contents": ["nd-1"],
             "criteria": criteria[:1], "responsible": "Văn phòng",
             "due": f"{year}-12-15"},
            {"id": "t2", "text": "Bớt một loại giấy.", "contents": ["nd-2"],
             "criteria": criteria[1:2], "responsible": "Văn phòng",
             "due": f"{year + 1}-06-30"}],
    }


def report(campaign, unit, sign, day, number, to, occurrence, period, criteria,
           tasks):
    return {
        "schema": "thidua/report/1", "campaign": campaign, "unit": unit,
        "occurrence": occurrence,
        "document": document("bao-cao", number, day, signed=signed(sign)),
        "addressed_to": [to],
        "period": {"from": str(period[0]), "to": str(period[1])},
        "tasks": [{"id": id, "status": "done"} for id in tasks],
        "results": [result(id) for id in criteria],
        "figures": [{"id": "mo-hinh", "text": "Mô hình mới", "total": 5,
                     "parts": [{"text": "Phòng", "value": 2},
                               {"text": "Trung tâm", "value": 3}]}],
    }


def result(id):
    if id == "a1":
        return {"criterion": id, "value": 90, "unit": "%",
                "of": {"part": 9, "whole": 10}}
    if id == "a2":
        return {"criterion": id, "text": "Đã làm.",
                "evidence": [{"text": "Biên bản"}]}
    return {"criterion": id, "text": "Đã làm."}


def nomination(campaign, recipient, award, stage, year, by, received, deed,
               period, criteria, parts):
    made = {
        "schema": "thidua/nomination/1", "campaign": campaign,
        "recipient": recipient, "award": award, "ground": "campaign",
        "stage": stage, "year": year, "nominated_by": by,
        "received": str(received),
        "achievement": {"id": deed, "text": f"Làm xong việc {deed}.",
                        "from": str(period[0]), "to": str(period[1]),
                        "criteria": criteria},
        "dossier": [{"part": part} for part in parts],
    }
    if "person" in recipient:
        made["publication"] = {"basis": "consent", "on": str(received)}
    return made


def decision(campaign, number, day, issuer, decider, sign, items,
             authority=None):
    return {
        "schema": "thidua/decision/1", "campaign": campaign,
        "kind": "decide", "decider": decider,
        "document": document("quyet-dinh", number, day, issuer=issuer,
                             signed=signed(sign, authority)),
        "items": items,
    }


def proceeding(campaign, step, by, day, items):
    return {"schema": "thidua/proceeding/1", "campaign": campaign,
            "step": step, "by": by, "date": str(day), "nominations": items}


def scoring(year, day, campaign, cluster, own):
    """own: the criterion of each class."""
    return {
        "schema": "thidua/scoring-rule/1", "title": f"Bảng điểm năm {year}",
        "document": document("huong-dan", f"{year}/HD-SNV", day,
                             issuer="Sở Nội vụ tỉnh Mẫu"),
        "year": year, "entered": str(day), "campaign": campaign,
        "clusters": [cluster], "from": f"{year}-01-01",
        "whole_year": "Mục V", "maximum": 120,
        "criteria": [scored("chi-dao"), scored("ket-qua"),
                     *[scored(id, **{"for": [class_]})
                       for class_, id in own.items()]],
        "stages": ["self", "reviewed"],
    }


def scored(id, **more):
    return {"id": id, "text": f"Tiêu chí {id}.", "maximum": 40, **more,
            "measure": {"evidence": "required"}, "formula": {"kind": "judged"}}


def score(campaign, year, cluster, unit, stage, rule, received, figures):
    return {"schema": "thidua/score/1", "campaign": campaign, "year": year,
            "cluster": cluster, "unit": unit, "stage": stage, "rule": rule,
            "received": str(received), "by": STANDING, "figures": figures}
