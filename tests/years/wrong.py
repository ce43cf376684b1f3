"""Ways to be wrong on one's own day: what is done to a record that is right,
and by which finding it is told. None touches another record."""

import datetime

DAY = datetime.timedelta(1)


def later(text, days):
    return str(datetime.date.fromisoformat(text) + days * DAY)


def without(record, list_name, key, value):
    record[list_name] = [item for item in record[list_name]
                         if item[key] != value]


def sign_otherwise(record):
    record["document"]["signed"]["name"] = "Lạ Văn Người"


def unsigned(record):
    record["document"]["signed"] = None


def after_receipt(record):
    record["document"]["date"] = later(record["document"]["date"], 9)


def other_addressee(record):
    record["addressed_to"] = ["hoi-dong-tinh"]


def last_criterion(record):
    record["criteria"] = [c for c in record["criteria"]
                          if c["id"] not in ("g1", "e1")]


def other_class(record):
    record["criteria"].append({"id": "d1"})


def unknown_criterion(record):
    record["criteria"].append({"id": "z9"})


def unknown_content(record):
    record["contents"].append("nd-9")
    record["tasks"][0]["contents"].append("nd-9")


def unknown_phase(record):
    record["phase"] = "g9"


def no_basis(record):
    record["based_on"] = [{"number": "9/KH-UBND", "date": "2025-01-06"}]


def nobody(record):
    del record["tasks"][0]["responsible"]


def no_day(record):
    del record["tasks"][0]["due"]


def outside_phase(record):
    record["tasks"][1]["due"] = later(record["tasks"][1]["due"], 900)


def unknown_duty(record):
    record["tasks"][0]["duty"] = "viec-la"


def task_twice(record):
    record["tasks"].append(dict(record["tasks"][1]))


PLAN = [
    ("document-not-signed-by-head", sign_otherwise),
    ("document-unsigned", unsigned),
    ("document-after-receipt", after_receipt),
    ("document-wrong-addressee", other_addressee),
    ("plan-criterion-missing", last_criterion),
    ("criterion-other-class", other_class),
    ("criterion-unknown", unknown_criterion),
    ("content-unknown", unknown_content),
    ("plan-phase-unknown", unknown_phase),
    ("plan-basis-missing", no_basis),
    ("plan-task-no-responsible", nobody),
    ("plan-task-no-day", no_day),
    ("plan-task-outside-phase", outside_phase),
    ("plan-duty-unknown", unknown_duty),
    ("id-repeated", task_twice),
]


def no_result(record):
    record["results"] = [r for r in record["results"]
                         if r["criterion"] not in ("g1", "e1")]


def no_task(record):
    del record["tasks"][0]


def unknown_task(record):
    record["tasks"].append({"id": "t9", "status": "done"})


def no_value(record):
    for key in ("value", "unit", "of"):
        del record["results"][0][key]
    record["results"][0]["text"] = "Đã làm."


def wrong_unit(record):
    record["results"][0]["unit"] = "vụ"


def wrong_share(record):
    record["results"][0]["value"] = 95


def no_evidence(record):
    for result in record["results"]:
        result.pop("evidence", None)


def wrong_total(record):
    record["figures"][0]["total"] = 6


def other_year(record):
    record["period"]["to"] = later(record["period"]["from"], 20)


def unfinished(record):
    record["period"]["to"] = later(record["period"]["to"], 40)


def reversed_period(record):
    period = record["period"]
    period["from"] = later(period["to"], 1)


REPORT = [
    ("document-not-signed-by-head", sign_otherwise),
    ("document-unsigned", unsigned),
    ("document-wrong-addressee", other_addressee),
    ("report-criterion-missing", no_result),
    ("report-task-missing", no_task),
    ("report-task-unknown", unknown_task),
    ("report-no-value", no_value),
    ("report-wrong-unit", wrong_unit),
    ("report-share-wrong", wrong_share),
    ("report-total-wrong", wrong_total),
    ("report-period-unfinished", unfinished),
    ("report-period-reversed", reversed_period),
]


def no_part(record):
    without(record, "dossier", "part", "BC")


def unknown_part(record):
    record["dossier"].append({"part": "ZZ"})


def unfinished_deed(record):
    record["achievement"]["to"] = later(record["received"], 9)


def reversed_deed(record):
    deed = record["achievement"]
    deed["from"], deed["to"] = deed["to"], deed["from"]


def deed_outside(record):
    record["achievement"]["from"] = "2025-06-01"


def unknown_deed_criterion(record):
    record["achievement"]["criteria"] = ["z9"]


def other_class_deed(record):
    record["achievement"]["criteria"] = ["e1"]


def not_in_campaign(record):
    record["award"] = "BK-TTG"


def late_consent(record):
    record["publication"]["on"] = later(record["received"], 9)


NOMINATION = [
    ("dossier-part-missing", no_part),
    ("dossier-part-unknown", unknown_part),
    ("achievement-unfinished", unfinished_deed),
    ("achievement-reversed", reversed_deed),
    ("achievement-outside-campaign", deed_outside),
    ("criterion-unknown", unknown_deed_criterion),
    ("criterion-other-class", other_class_deed),
    ("consent-late", late_consent),
    ("award-not-in-campaign", not_in_campaign),
]


def wrong_decider(record):
    record["decider"] = "minister"
    record["document"]["issuer"] = "bo-mau"


def for_all(record):
    record["document"]["signed"]["authority"] = "TM"


def wrong_document(record):
    record["document"]["kind"] = "cong-van"


def by_order(record):
    record["document"]["signed"]["authority"] = "TUQ"


DECISION = [
    ("decision-wrong-decider", wrong_decider),
    ("decision-signed-tm", for_all),
    ("decision-document-kind", wrong_document),
    ("decision-authorisation-missing", by_order),
]


def of_nobody(record):
    record["by"] = "so-mau-3"


def too_early(record):
    record["date"] = later(record["date"], -30)


def out_of_turn(record):
    record.update(step="opinion", by="hoi-dong-tinh")


def stranger_supplements(record):
    record["step"] = "supplement"
    for item in record["nominations"]:
        del item["outcome"]
        item.update(answers="2026/so-noi-vu--return-2026-01-01",
                    dossier=[{"part": "BC"}])


def one_too_few(record):
    del record["session"]["members"][-1]
    for item in record["nominations"]:
        item["votes"]["for"] -= 1


def one_too_many(record):
    members = record["session"]["members"]
    members.append(dict(members[-1], name="Lạ Văn Người"))
    for item in record["nominations"]:
        item["votes"]["for"] += 1


def miscounted(record):
    for item in record["nominations"]:
        item["votes"]["for"] += 1


VOTE = [
    ("vote-member-missing", one_too_few),
    ("vote-member-stranger", one_too_many),
    ("vote-count-mismatch", miscounted),
]

PROCEEDING = [
    ("life-wrong-body", of_nobody),
    ("life-before-receipt", too_early),
    ("life-out-of-turn", out_of_turn),
    ("supplement-without-return", stranger_supplements),
]


def no_proof(record):
    del record["figures"][0]["evidence"]


def unknown_figure(record):
    record["figures"].append({"criterion": "la", "points": 1})


def too_many_points(record):
    record["figures"][0]["points"] = 41


def figure_of_others(record):
    named = [figure["criterion"] for figure in record["figures"]]
    record["figures"].append(dict(
        record["figures"][0],
        criterion="san-xuat" if "co-quan" in named else "co-quan"))


def figure_twice(record):
    record["figures"].append(dict(record["figures"][0]))


SCORE = [
    ("score-no-evidence", no_proof),
    ("scoring-criterion-unknown", unknown_figure),
    ("score-points-outside", too_many_points),
    ("criterion-other-class", figure_of_others),
    ("id-repeated", figure_twice),
]
