"""The page of codes says what the schemas, the names of codes and the words of
tables say.

codes.py SOURCE_DIR [--accept]

Writes docs/codes.md with --accept; otherwise shows how it differs.
"""

import difflib
import glob
import json
import os
import re
import sys

# What a list is of, in both languages; the schema and where in it; the words
# that tables take for it.
FAMILIES = [
    ("Loại đơn vị", "classes of units", "unit", "class", "unit_class"),
    ("Cấp của đơn vị", "levels of units", "unit", "level", "level"),
    ("Loại cá nhân", "classes of people", "person", "class", "person_class"),
    ("Loại đối tượng khen thưởng", "kinds of recipients", "nomination",
     "recipient/kind", "recipient_kind"),
    ("Đợt khen thưởng", "stages", "campaign", "quotas/stage", "stage"),
    ("Loại hình khen thưởng", "grounds", None, None, "ground"),
    ("Thẩm quyền quyết định", "who decides", "decision", "decider",
     "decider"),
    ("Quyền hạn ký", "authority of signing", None, None, "signed"),
    ("Chức danh trong Hội đồng", "offices in a council", "council", "office",
     "council_office"),
    ("Cấp phát động", "who launched a campaign", "campaign", "launcher",
     None),
    ("Hình thức phong trào", "forms of campaigns", "campaign", "form", None),
    ("Phạm vi phong trào", "scopes of campaigns", "campaign", "scope", None),
    ("Giai đoạn, đợt", "phases and rounds", "campaign", "phases/kind", None),
    ("Tiêu chí đặc biệt", "kinds of criteria", "campaign", "criteria/kind",
     None),
    ("Minh chứng", "evidence", "campaign", "criteria/evidence", None),
    ("Nhiệm vụ", "what a duty asks for", "campaign", "duties/what", None),
    ("Bước của quy trình", "steps of a route", "campaign", "route/step",
     None),
    ("Chỉ tiêu khen thưởng: tính theo", "quotas: counted per", "campaign",
     "quotas/per", None),
    ("Chỉ tiêu khen thưởng: tính gì", "quotas: what counts", "campaign",
     "quotas/counts", None),
    ("Chỉ tiêu khen thưởng: làm tròn", "quotas: rounding", "campaign",
     "quotas/round", None),
    ("Tình trạng nhiệm vụ trong báo cáo", "tasks in reports", "report",
     "tasks/status", None),
    ("Các bước xét", "steps of proceedings", "proceeding", "step", None),
    ("Dự họp", "attendance", "proceeding", "member-by-name/attended", None),
    ("Căn cứ công khai", "basis of publication", "nomination",
     "publication/basis", None),
    ("Độ mật", "secrecy", "nomination", "secrecy", None),
    ("Quyết định", "kinds of decisions", "decision", "kind", None),
    ("Kết quả từng đề nghị", "outcomes", "decision", "decided/outcome", None),
    ("Vụ việc", "kinds of cases", "case", "kind", None),
    ("Kết luận vụ việc", "how cases end", "case", "outcome", None),
    ("Việc được phân quyền", "steps of roles", "roles", "role/steps", None),
    ("Ngày nghỉ, ngày làm bù", "days of a calendar", "calendar", "days/kind",
     None),
    ("Loại văn bản", "kinds of documents", "campaign", "instrument", None),
]

UNCLEAR = [("unit_class", "authority"), ("decider", "province")]

HEAD = """\
# Mã dùng trong hồ sơ · Codes in records

Trang này do `tests/lint/codes.py` lập từ các lược đồ (`schemas/`) và các bảng
trong mã nguồn; một phép thử giữ cho đúng. *Mã* ghi trong hồ sơ; *tên* là tên hiện
trong thông báo; *bảng* là cách ghi khác được nhận trong ô của bảng Excel, CSV
([tables.md](tables.md)), viết hoa, viết thường, có dấu hay không dấu.

Made from the schemas and the tables in the code; a test holds it. A record has
the *code*, messages the *name*; cells of tables may have the other words as
well.
"""


def strings(text):
    return "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', text))


def catalogue(source):
    names = {}
    for path in glob.glob(os.path.join(source, "po/vi/*.po")) + [
            os.path.join(source, "po/vi.po")]:
        with open(path, encoding="utf-8") as file:
            for entry in file.read().split("\n\n"):
                parts = re.search(r"^msgid (.*?)\nmsgstr (.*)", entry,
                                  re.S | re.M)
                if parts:
                    names.setdefault(strings(parts[1]), strings(parts[2]))
    return names


def terms(source):
    with open(os.path.join(source, "lib/diag/terms.def"),
              encoding="utf-8") as file:
        rows = re.findall(r'^TD_TERM\("([^"]+)",\s*((?:"[^"]*"\s*)+)\)',
                          file.read(), re.M)
    return {code: strings(text) for code, text in rows}


def words(source):
    with open(os.path.join(source, "lib/cli/forms/table_words.c"),
              encoding="utf-8") as file:
        text = file.read()
    lists = {}
    for name, body in re.findall(r"td_words_(\w+)\[\] = \{(.*?)\n\};", text,
                                 re.S):
        rows = re.findall(r'\{\s*"([^"]+)",\s*((?:"[^"]*"\s*)+)\}', body)
        lists[name] = {code: strings(called).split("|")
                       for code, called in rows}
    return lists


def enums(source, schema):
    found = {}

    def walk(node, path):
        if isinstance(node, dict):
            if "enum" in node:
                found.setdefault("/".join(path),
                                 [code for code in node["enum"] if code])
            for key, value in node.items():
                walk(value, path if key in ("properties", "items",
                                            "definitions")
                     else path + [key])
        elif isinstance(node, list):
            for value in node:
                walk(value, path)

    with open(os.path.join(source, "schemas", schema + ".json"),
              encoding="utf-8") as file:
        walk(json.load(file), [])
    return found


def page(source):
    vietnamese, english = catalogue(source), terms(source)
    lists = words(source)
    lines = [HEAD]
    for title, called, schema, path, listed in FAMILIES:
        taken = lists[listed] if listed else {}
        codes = enums(source, schema)[path] if schema else list(taken)
        if taken and sorted(codes) != sorted(taken):
            sys.exit(f"td_words_{listed} has other codes than {schema}.json")
        lines += [f"## {title} · {called}", ""]
        lines += ["| mã | tên | name | bảng |" if taken
                  else "| mã | tên | name |",
                  "|---|---|---|---|" if taken else "|---|---|---|"]
        for code in codes:
            more = taken.get(code, [])
            name = english.get(code, "")
            local = (vietnamese.get(name, "") if name else "") or (more[0] if more else "")
            if not local:
                sys.exit(f"docs/codes.md: {code} ({title}) has no name: "
                         "a row of lib/diag/terms.def and its Vietnamese")
            # What a message calls a code is taken for it, but for what is
            # unclear alone: a People's Committee, which the level tells, and
            # a province that decides, whose chairman may be meant.
            if (taken and (listed, code) not in UNCLEAR and
                    local.lower() not in [word.lower() for word in more]):
                sys.exit(f"td_words_{listed}: {code} is called {local}")
            cells = [f"`{code}`", local, name]
            if taken:
                cells.append("; ".join(more))
            lines.append("| " + " | ".join(cells) + " |")
        lines.append("")
    return "\n".join(lines)


def main():
    source = sys.argv[1]
    path = os.path.join(source, "docs/codes.md")
    made = page(source)
    if "--accept" in sys.argv[2:]:
        with open(path, "w", encoding="utf-8") as file:
            file.write(made)
        return
    with open(path, encoding="utf-8") as file:
        held = file.read()
    if held != made:
        sys.stdout.writelines(difflib.unified_diff(
            held.splitlines(True), made.splitlines(True), "docs/codes.md",
            "what the code says"))
        sys.exit("docs/codes.md: run tests/lint/codes.py . --accept")


main()
