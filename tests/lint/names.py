#!/usr/bin/env python3
"""A name says whose it is, stands once, and means one thing.

    names.py SOURCE_DIR

- What one file of lib/ shows to others begins with td_ (TD_; thidua in what is
  public), and a header declares it: functions, data, types, structs, enums,
  their constants, macros.
- A command shows nothing but main().
- No two folders of lib/ and cmd/ have files of one name.
- td_x_read() makes an object, so what it takes first is a pointer to a pointer
  (CONTRIBUTING.md).
- The words of the glossary in docs/architecture.md stand in the names of their
  own rooms alone. Comments and texts may use them as anybody does.

What is otherwise for a reason stands in names.txt.
"""

import os
import re
import sys

ASIDE = re.compile(r'/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)
INCLUDE = re.compile(r"^[ \t]*#[ \t]*include.*$", re.M)
DIRECTIVE = re.compile(r"^[ \t]*#(?:.*\\\n)*.*$", re.M)
DEFINITION = re.compile(r"^(\w+)\((?:[^;{}]*?)\)\n\{", re.M)
FUNCTION = re.compile(r"\)\s*\{\}$")
DECLARATION = re.compile(r"^\*?(\w+)\(", re.M)
MACRO = re.compile(r"^[ \t]*#[ \t]*define[ \t]+(\w+)", re.M)
TAG = re.compile(r"^(?:typedef )?(?:struct|enum|union) (\w+)\s*\{", re.M)
ENUM = re.compile(r"^(?:typedef )?enum \w* ?\{(.*?)\}", re.M | re.S)
READ = re.compile(r"^\*?(td_\w+_read)\(([^,)]*)", re.M)
OURS = re.compile(r"(td|TD|thidua|THIDUA|__attribute_)_")
TYPED = re.compile(r"^td_\w+ (td_\w+(?:,\s*td_\w+)*);", re.M)
ENTRY = re.compile(r"^- `(\w+)` (everywhere|nowhere|in [^:]*):", re.M)


def blank(match):
    """As many lines, and nothing on them."""
    return "\n" * match.group(0).count("\n") or " "


class Complaints:
    """What is wrong, less what names.txt lets stand; what of it is of no use."""

    def __init__(self):
        self.failed = 0
        self.exceptions = {}
        with open("tests/lint/names.txt", encoding="utf-8") as stream:
            for line in stream:
                if line.strip() and not line.startswith("#"):
                    what, name, _ = line.split(None, 2)
                    self.exceptions[what, name] = False

    def add(self, what, name, place, text):
        if (what, name) in self.exceptions:
            self.exceptions[what, name] = True
            return
        self.failed = 1
        print("%s: %s" % (place, text))

    def end(self):
        for (what, name), used in self.exceptions.items():
            if not used:
                self.failed = 1
                print("tests/lint/names.txt: '%s %s' is out of date" % (what, name))
        return self.failed


def files_of(*rooms):
    for room in rooms:
        for folder, folders, names in os.walk(room):
            folders.sort()
            for name in sorted(names):
                if name.endswith((".c", ".h")):
                    yield os.path.join(folder, name)


def bare_code(path):
    """Without comments, texts and includes."""
    with open(path, encoding="utf-8") as stream:
        return ASIDE.sub(blank, INCLUDE.sub("", stream.read()))


def line_of(code, at):
    return code.count("\n", 0, at) + 1


def is_static(code, at):
    """Whether what stands before a definition, up to an empty line, says so."""
    return "static" in code[:at].rsplit("\n\n", 1)[-1].split()


def check_declared(say, sources):
    declared = set()
    for path, code in sources.items():
        if path.endswith(".h"):
            declared.update(DECLARATION.findall(code))
            for several in TYPED.findall(code):
                declared.update(re.split(r",\s*", several))
    for path, code in sources.items():
        if not path.endswith(".c"):
            continue
        bare = DIRECTIVE.sub(blank, code)
        for match in DEFINITION.finditer(bare):
            name = match.group(1)
            if is_static(bare, match.start()):
                continue
            place = "%s:%d" % (path, line_of(bare, match.start()))
            if not OURS.match(name):
                say.add("prefix", name, place, "%s() does not begin with td_" % name)
            if name not in declared:
                say.add("header", name, place, "no header declares %s()" % name)


def statements(code):
    """What stands outside all bodies, and in which line: what is in braces is left
    out, the braces stay."""
    code = re.sub(r"\bextern(\s*)\{", r"      \1 ", DIRECTIVE.sub(blank, code))
    depth = 0
    text = ""
    start = 0
    for at, sign in enumerate(code):
        inside = depth > 1 or (depth == 1 and sign != "}")
        depth = max(0, depth + (sign == "{") - (sign == "}"))
        if inside:
            continue
        if not text.strip():
            start = at + (sign == "\n")
            text = ""
        text += sign
        if depth == 0 and (sign == ";" or (sign == "}" and FUNCTION.search(text))):
            yield text.strip(), line_of(code, start)
            text = ""


def names_of(statement):
    """What a statement outside all bodies names: "function", "type", "data" or
    "extern", and the names."""
    text = re.sub(r"__attribute__\s*\(\(.*?\)\)", " ", statement, flags=re.S)
    text = re.sub(r"\b(?:TD|THIDUA)_\w+(?:\([^()]*\))?(?=\s+[\w*])", " ", text)
    if FUNCTION.search(text):
        return "function", re.findall(r"(\w+)\s*\(", text)[:1]
    is_type = re.match(r"\s*typedef\b", text)
    pointed = re.match(r"[^(]*\(\s*\*\s*(?:const\s+)?(\w+)[^()]*\)\s*\(", text)
    if is_type and pointed:
        return "type", [pointed.group(1)]
    head = re.sub(r"\{\}", " ", text.rstrip(";"))
    if not pointed and "(" in head.partition("=")[0]:
        names = re.findall(r"(\w+)\s*\(", head)[:1]
        return ("type" if is_type else "declaration"), names
    if pointed:
        names = [pointed.group(1)]
    else:
        if re.fullmatch(r"\s*(?:const\s+)?(?:struct|union|enum)(?:\s+\w+)?\s*", head):
            return "tag", []
        names = []
        for each in head.split(","):
            words = re.findall(r"\w+", re.split(r"[\[=]", each)[0])
            names += words[-1:]
    if is_type:
        return "type", names
    return ("extern" if re.match(r"\s*extern\b", text) else "data"), names


def check_data(say, sources):
    """Data and types that others see."""
    declared = set()
    for path, code in sources.items():
        for text, _ in statements(code):
            kind, names = names_of(text)
            if kind == "extern" and path.endswith(".h"):
                declared.update(names)
    for path, code in sources.items():
        for text, line in statements(code):
            kind, names = names_of(text)
            own = path.endswith(".c") and (kind == "type" or "static" in text.split())
            if kind not in ("type", "data", "extern") or own:
                continue
            for name in names:
                place = "%s:%d" % (path, line)
                if not OURS.match(name):
                    say.add("prefix", name, place, "%s does not begin with td_" % name)
                if kind == "data" and path.endswith(".c") and name not in declared:
                    say.add("header", name, place, "no header declares %s" % name)


def check_commands(say):
    for path in files_of("cmd"):
        for text, line in statements(bare_code(path)):
            kind, names = names_of(text)
            if kind not in ("function", "data") or "static" in text.split():
                continue
            for name in names:
                if name != "main":
                    say.add("static", name, "%s:%d" % (path, line),
                            "%s is not static" % name)


def check_prefixes(say, sources):
    for path, code in sources.items():
        if not path.endswith(".h"):
            continue
        shown = [(m.group(1), m.start(1)) for m in TAG.finditer(code)]
        shown += [(m.group(1), m.start(1)) for m in MACRO.finditer(code)]
        shown += [(m.group(1), m.start(1)) for m in DECLARATION.finditer(code)]
        for match in ENUM.finditer(DIRECTIVE.sub(blank, code)):
            for each in re.finditer(r"(?:^|,)\s*(\w+)", match.group(1)):
                shown.append((each.group(1), match.start(1) + each.start(1)))
        for name, at in shown:
            if not OURS.match(name):
                place = "%s:%d" % (path, line_of(code, at))
                say.add("prefix", name, place, "%s does not begin with td_" % name)


def check_reads(say, sources):
    for path, code in sources.items():
        for match in READ.finditer(code):
            if path.endswith(".h") and "**" not in match.group(2):
                place = "%s:%d" % (path, line_of(code, match.start()))
                say.add(
                    "read", match.group(1), place,
                    "%s() does not make what it takes first: "
                    "gather, load or parse" % match.group(1),
                )


def check_files(say):
    folders = {}
    for path in files_of("lib", "cmd"):
        folder, name = os.path.split(path)
        folders.setdefault(os.path.splitext(name)[0], set()).add(folder)
    for name, where in sorted(folders.items()):
        if len(where) > 1:
            say.add("file", name, " and ".join(sorted(where)), "both have a '%s'" % name)


def check_words(say, sources):
    with open("docs/architecture.md", encoding="utf-8") as stream:
        entries = ENTRY.findall(stream.read().rpartition("\n## Words\n")[2])
    if not entries:
        sys.exit("docs/architecture.md: no glossary is found")
    for word, where in entries:
        rooms = tuple("lib/" + room for room in re.findall(r"`([\w/]+)`", where))
        if where == "everywhere":
            continue
        pattern = re.compile(r"\b(?:\w*_)?%ss?(?:_\w*)?\b" % word, re.I)
        used = set()
        for path, code in sources.items():
            stem = os.path.splitext(path)[0]
            names = [(m.group(0), m.start()) for m in pattern.finditer(code)]
            if path.endswith(".h"):
                guard = "TD_" + re.sub(r"\W", "_", path[4:]).upper()
                names = [each for each in names if each[0] != guard]
            if pattern.fullmatch(os.path.basename(stem)):
                names.append((os.path.basename(stem), 0))
            home = [room for room in rooms if (stem + "/").startswith(room)]
            if names:
                used.update(home)
            seen = {} if home else dict(reversed(names))
            for name, at in seen.items():
                place = "%s:%d" % (path, line_of(code, at))
                say.add("word", name, place, "'%s' of %s is not at home here" % (word, name))
        for room in rooms:
            if room not in used:
                say.add(
                    "room", word + "/" + room, "docs/architecture.md",
                    "no name in %s has the word '%s'" % (room, word),
                )


def main():
    os.chdir(sys.argv[1])
    say = Complaints()
    sources = {}
    for path in [*files_of("lib"), "include/thidua.h"]:
        sources[path] = bare_code(path)
    check_declared(say, sources)
    check_prefixes(say, sources)
    check_data(say, sources)
    check_commands(say)
    check_reads(say, sources)
    check_files(say)
    check_words(say, sources)
    return say.end()


if __name__ == "__main__":
    sys.exit(main())
