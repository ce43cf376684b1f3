"""Records read as the suite reads them, and their schemas.

A plain scalar is typed as JSON would type it and no further; duplicate keys,
aliases and tags are refused. The validator is python3-jsonschema.
"""
import datetime
import json
import re
import unicodedata

import jsonschema
import yaml

# Broken on purpose, so that plan-check has something to find, and how often
# each breaks its schema; the rest of its faults are rules of the domain.
BROKEN = {"examples/plans/ten-faults.yaml": 4}

INTEGER = re.compile(r"-?(0|[1-9][0-9]*)\Z")
NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\Z")
SLUG = re.compile(r"[a-z0-9]+(--?[a-z0-9]+)*\Z")
GROUP = r"[A-ZĐƯÔƠÂĂÊ][A-Za-zĐđƯư]*[0-9]*"
STATE = re.compile(rf"[0-9]{{2,}}(/[0-9]{{4}})?/{GROUP}(-{GROUP})*\Z")
PARTY = re.compile(rf"[0-9]{{2,}}-{GROUP}/{GROUP}(-{GROUP})*\Z")

class Loader(yaml.BaseLoader):
    """Plain scalars as JSON has them; duplicate keys, aliases and tags not
    at all."""

    def construct_scalar(self, node):
        text = node.value
        if node.style is not None:
            return text
        if text in ("", "~", "null"):
            return None
        if text in ("true", "false"):
            return text == "true"
        if INTEGER.match(text):
            return int(text)
        if NUMBER.match(text):
            return float(text)
        return text

    def compose_node(self, parent, index):
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError(f"alias{self.peek_event().start_mark}")
        return super().compose_node(parent, index)


def construct_mapping(loader, node):
    result = {}
    for key, value in node.value:
        name = key.value
        if name in result:
            raise yaml.YAMLError(f"'{name}' twice{key.start_mark}")
        result[name] = loader.construct_object(value, deep=True)
    return result


Loader.add_constructor("tag:yaml.org,2002:map", construct_mapping)
Loader.add_constructor("tag:yaml.org,2002:str", Loader.construct_scalar)
Loader.add_constructor(
    "tag:yaml.org,2002:seq",
    lambda loader, node: [loader.construct_object(n, deep=True)
                          for n in node.value])


def is_day(text):
    if not re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z", text):
        return False
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_phrase(text):
    """The forms the shipped records use, written out; the grammar itself is
    lib/calendar's and has its own tests."""
    day = r"[0-9]{1,2}/[0-9]{1,2}"
    forms = [
        r"trong thời hạn [0-9]+ ngày kể từ ngày .+",
        rf"(hằng năm )?trước ngày {day}(/[0-9]{{4}})?( hằng năm)?",
        rf"(chậm nhất|đến hết) ngày {day}/[0-9]{{4}}",
        r"trong tháng [0-9]{1,2}(/| năm )[0-9]{4}",
        r"trong quý (I|II|III|IV) năm [0-9]{4}",
        r"(vào|trong) năm [0-9]{4}",
        r"hằng năm", r"định kỳ", r"kịp thời", r"thường xuyên",
        r"theo quy định", r"theo hướng dẫn của .+",
        r"(nếu có|khi có|khi kết thúc|đến khi|cuối mỗi đợt) .+",
        r"hằng tuần", r"tiếp tục",
        r"trước ngày [0-9]+ tháng [0-9]+ năm [0-9]{4} \(qua .+\)",
        rf"trước [0-9]+h00 ngày {day}/[0-9]{{4}}",
        rf"chậm nhất đến [0-9]+ giờ ngày {day}/[0-9]{{4}}",
        r"từ ngày [0-9]+ đến ngày [0-9]+ tháng [0-9]+ năm [0-9]{4}",
    ]
    return is_day(text) or any(re.match(f + r"\Z", text) for f in forms)


def checker():
    formats = jsonschema.FormatChecker(formats=())
    for name, accepts in (
            ("date", is_day),
            ("slug", lambda t: bool(SLUG.match(t))),
            ("document-number",
             lambda t: bool(STATE.match(t) or PARTY.match(t))),
            ("phrase", is_phrase)):
        formats.checks(name)(
            lambda value, accepts=accepts:
            not isinstance(value, str) or accepts(value))
    return formats


class Check:
    def __init__(self, source):
        self.source = source
        self.schemas = {}
        self.formats = checker()
        self.faults = []
        self.records = 0

    def fault(self, path, text):
        self.faults.append(f"{path}: {text}")

    def schema(self, kind):
        if kind not in self.schemas:
            path = self.source / "schemas" / f"{kind}.json"
            schema = json.loads(path.read_text(encoding="utf-8"))
            jsonschema.Draft7Validator.check_schema(schema)
            self.schemas[kind] = jsonschema.Draft7Validator(
                schema, format_checker=self.formats)
        return self.schemas[kind]

    def record(self, path):
        """Read one record and hold it to its schema; None when it is not
        to be looked at further."""
        name = str(path.relative_to(self.source))
        text = path.read_bytes().decode("utf-8")
        if text != unicodedata.normalize("NFC", text):
            self.fault(name, "not in normal form C")
        try:
            value = yaml.load(text, Loader)
        except yaml.YAMLError as error:
            self.fault(name, error)
            return None
        self.records += 1
        match = re.match(r"thidua/([a-z-]+)/1\Z", str(value.get("schema")))
        if not match:
            self.fault(name, "names no schema")
            return None
        errors = list(self.schema(match[1]).iter_errors(value))
        if name in BROKEN:
            if len(errors) != BROKEN[name]:
                self.fault(name, f"breaks its schema {len(errors)} times")
            return None
        for error in errors:
            where = "/".join(str(p) for p in error.absolute_path)
            self.fault(name, f"{where}: {error.message}")
        return match[1], value
