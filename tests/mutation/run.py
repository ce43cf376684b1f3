#!/usr/bin/env python3
"""Change the rules in one place at a time, and see which test tells.

Usage: run.py [--seeds 1,2,3] [--places N] [--jobs N] [--only PATH]...
              [--tests PATTERN] [--list] SOURCE_DIR WORK_DIR

Draws, by seeds, N places of the code that has rules of the domain: comparisons,
conditions and constants. All changes go into one build, each in a copy of its
function which is called when a file beside the programs names it, so nothing is
built again. A first run of each unit test and case notes which places it comes
by; then each change is tried on those tests only, units first, the quickest
first, until one fails. A test that does not end in time is tried once more,
alone: the machine may have been busy. What no test tells is listed, but for
what equivalent.txt explains.

Everything is built with the sanitizers, as the tests are run with them anyway:
a loop that goes one too far is seen by nothing else.

Exit status: 0 when at least 95 in 100 changes are told, else 1; 3 when the
tests fail without any change.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import time

# What has rules of the domain, below lib/.
ROOMS = ["rules", "check", "views/shares/floors.c", "views/status",
         "views/deadlines/steps.c", "views/deadlines/party.c",
         "draft/facts_select.c", "draft/facts.c", "views/publish/honours.c"]

FUNCTION = re.compile(
    r"^((?:(?:static|const|enum|struct|unsigned|bool|int|void|char|long|"
    r"size_t|double)\b[^\n;(){}=]*\n))(\w+)\(([^;{}]*?)\)\n\{\n(.*?)^\}\n",
    re.M | re.S)
CHANGES = [
    (re.compile(r"(?<![<>=!-])<=(?!=)"), "<"),
    (re.compile(r"(?<![<>=!-])>=(?!=)"), ">"),
    (re.compile(r"(?<= )<(?= )"), "<="),
    (re.compile(r"(?<= )>(?= )"), ">="),
    (re.compile(r"(?<![<>=!])==(?!=)"), "!="),
    (re.compile(r"!="), "=="),
    (re.compile(r"&&"), "||"),
    (re.compile(r"\|\|"), "&&"),
    (re.compile(r"(?<![\w!])!(?=[\w(])"), ""),
    (re.compile(r"\btrue\b"), "false"),
    (re.compile(r"\bfalse\b"), "true"),
    (re.compile(r"(?<![\w.\"'\\])\d+(?:LL|u)?(?![\w.\"'x])"), None),
]
# Where a number says how large a buffer is, or names a case.
PASSED_OVER = re.compile(r"^\s*(case |char \w+\[|assert\(|#)|snprintf|goto ")

# Many lives, and many changes of a store: minutes, and nothing of their own
# about rules.
SLOW = ["unit.test_life_random", "unit.test_change"]
# So many may fail without any change, on a machine that lacks something.
LAME = 5

MUTANT_H = """
#ifndef TD_MUTANT_H
#define TD_MUTANT_H
extern int td_mutant_id;
void td_mutant_pass(int id);
static inline int td_mutant(int id)
{
	if (td_mutant_id < 0)
		td_mutant_pass(id);
	return td_mutant_id == id;
}
#endif
"""
MUTANT_C = """
#include "mutant.h"
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int td_mutant_id;
static char directory[PATH_MAX];
static unsigned char passed[65536];

/* Beside bin/ and tests/ of the build. */
__attribute__((constructor)) static void begin(void)
{
	ssize_t size = readlink("/proc/self/exe", directory,
	                        sizeof directory - 32);
	char text[16] = "0";
	int file;

	if (size <= 0)
		return;
	directory[size] = '\\0';
	*strrchr(directory, '/') = '\\0';
	strcat(directory, "/../mutant");
	file = open(directory, O_RDONLY);
	if (file < 0)
		return;
	if (read(file, text, sizeof text - 1) > 0)
		td_mutant_id = atoi(text);
	close(file);
	strcat(directory, ".passed");
}

void td_mutant_pass(int id)
{
	char text[16];
	int file;

	if (passed[id])
		return;
	passed[id] = 1;
	file = open(directory, O_WRONLY | O_APPEND | O_CREAT, 0666);
	snprintf(text, sizeof text, "%d\\n", id);
	if (write(file, text, strlen(text)) < 0)
		abort();
	close(file);
}
"""


def blank(text):
    """Comments and what stands in quotes, as blanks of the same length."""
    return re.sub(
        r'/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\]|\\.)*\'',
        lambda m: re.sub(r"[^\n]", " ", m.group()), text, flags=re.S)


class Place:
    def __init__(self, path, text, function, at, end, new):
        self.path, self.function = path, function
        self.at, self.end, self.new = at, end, new
        self.line = text.count("\n", 0, at) + 1
        start = text.rfind("\n", 0, at) + 1
        self.before = text[start:text.find("\n", at)]
        self.after = (self.before[:at - start] + new
                      + self.before[end - start:])
        self.id = 0

    def __str__(self):
        return (f"{self.path}:{self.line} ({self.function})\n"
                f"  - {self.before.strip()}\n  + {self.after.strip()}")

    def key(self):
        return "|".join((self.path, self.function, self.before.strip(),
                         self.after.strip()))


def places_of(path, text):
    places = []
    plain = blank(text)
    for match in FUNCTION.finditer(plain):
        if "..." in match.group(3) or parameters(match.group(3)) is None:
            continue
        for pattern, new in CHANGES:
            for found in pattern.finditer(plain, match.start(4),
                                          match.end(4)):
                start = plain.rfind("\n", 0, found.start()) + 1
                line = plain[start:plain.find("\n", found.start())]
                inside = plain[start:found.start()]
                if (PASSED_OVER.search(line)
                        or inside.count("[") > inside.count("]")):
                    continue
                value = new
                if value is None:
                    number = re.match(r"\d+", found.group()).group()
                    value = (str(int(number) + 1)
                             + found.group()[len(number):])
                places.append(Place(path, text, match.group(2),
                                    found.start(), found.end(), value))
    return places


def parameters(text):
    """Names of a function's parameters; None: too hard to tell."""
    if text.strip() in ("void", ""):
        return []
    names, depth, part = [], 0, ""
    for c in text + ",":
        depth += (c == "(") - (c == ")")
        if c != "," or depth:
            part += c
            continue
        found = re.search(r"\(\*(\w+)\)|(\w+)\s*(?:\[[^\]]*\]\s*)*$",
                          part.strip())
        if not found:
            return None
        names.append(found.group(1) or found.group(2))
        part = ""
    return names


def rewrite(text, places):
    """A file with a copy of a function for each change in it."""
    plain = blank(text)
    out, done = [], 0
    for match in FUNCTION.finditer(plain):
        mine = [p for p in places if match.start(4) <= p.at < match.end(4)]
        if not mine:
            continue
        kind, name = match.group(1).strip(), match.group(2)
        bare = kind.replace("static ", "", 1)
        arguments = ", ".join(parameters(match.group(3)))
        header = text[match.start(3):match.end(3)]
        out.append(text[done:match.start()])
        for place in mine:
            body = (text[match.start(4):place.at] + place.new
                    + text[place.end:match.end(4)])
            # A function that calls itself calls the changed one.
            out.append(f"{text[match.start(1):match.end(1)]}"
                       f"{name}({header});\n"
                       f"static {bare}\n{name}__{place.id}({header})\n"
                       f"{{\n{body}}}\n")
        out.append(f"{text[match.start(1):match.end(1)]}{name}({header})\n{{\n")
        for place in mine:
            call = f"{name}__{place.id}({arguments})"
            out.append(f"\tif (td_mutant({place.id})) {{ "
                       + (f"{call}; return; }}\n" if bare == "void"
                          else f"return {call}; }}\n"))
        out.append(text[match.start(4):match.end()])
        done = match.end()
    out.append(text[done:])
    return "".join(out)


def find_sources(source, only):
    files = []
    for room in only or ROOMS:
        at = source / "lib" / room
        files += sorted(at.rglob("*.c")) if at.is_dir() else [at]
    return [f for f in files if f.exists()]


def draw(source, seeds, count, only):
    texts = {str(f.relative_to(source)): f.read_text()
             for f in find_sources(source, only)}
    left = [p for path, text in texts.items() for p in places_of(path, text)]
    keys, total = {p.key() for p in left}, len(left)
    drawn = []
    for at, seed in enumerate(seeds):
        share = count * (at + 1) // len(seeds) - count * at // len(seeds)
        some = random.Random(seed).sample(left, min(share, len(left)))
        drawn += some
        left = [p for p in left if p not in some]
    for id, place in enumerate(drawn, 1):
        place.id = id
    return texts, drawn, keys, total


def read_explained():
    """Changes that change nothing, and why."""
    explained = {}
    notes = pathlib.Path(__file__).with_name("equivalent.txt")
    for line in notes.read_text().splitlines():
        if line and not line.startswith("#"):
            key, _, why = line.rpartition("|")
            explained[key] = why.strip()
    return explained


def run_or_end(command):
    ran = subprocess.run(command, capture_output=True, text=True)
    if ran.returncode:
        sys.exit(f"{' '.join(command)}:\n{ran.stdout[-6000:]}"
                 f"{ran.stderr[-2000:]}")


def build(source, work, texts, drawn, pattern):
    """A copy of the tree with all changes in it, built; and the tests."""
    tree = work / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    files = subprocess.run(["git", "-C", str(source), "ls-files", "-z"],
                           capture_output=True, check=True, text=True)
    for name in files.stdout.split("\0"):
        if name and (source / name).is_file():
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source / name, tree / name)
    for path, text in texts.items():
        mine = [p for p in drawn if p.path == path]
        if mine:
            (tree / path).write_text(rewrite(text, mine))
    (tree / "lib/base/mutant.h").write_text(MUTANT_H)
    (tree / "lib/base/mutant.c").write_text(MUTANT_C)
    lists = tree / "lib/base/CMakeLists.txt"
    lists.write_text(lists.read_text().replace("    alloc.c\n",
                                               "    alloc.c\n    mutant.c\n"))
    made = tree / "build"
    flags = f"-w -O0 -include {tree}/lib/base/mutant.h"
    run_or_end(["cmake", "-G", "Ninja", "-B", str(made), "-S", str(tree),
                "-DCMAKE_BUILD_TYPE=None", "-DTHIDUA_SANITIZE=ON",
                f"-DCMAKE_C_FLAGS={flags}"])
    names = [t["name"] for t in list_tests(made)
             if is_asked_for(t["name"], pattern)]
    targets = []
    if all(name.startswith("unit.test_") for name in names):
        targets = ["--target"] + [name.replace("unit.", "") for name in names]
    run_or_end(["cmake", "--build", str(made)] + targets)
    tests, fixtures = find_tests(made, pattern)
    for fixture in fixtures:
        if fixture.run(600) != PASSED:
            sys.exit("the stores of the cases cannot be made")
    return made, tests


PASSED, FAILED, LATE = "passed", "failed", "not ended"


class Test:
    def __init__(self, test):
        properties = {p["name"]: p["value"] for p in test["properties"]}
        self.name, self.command = test["name"], test["command"]
        self.directory = properties.get("WORKING_DIRECTORY")
        self.environment = dict(os.environ)
        for line in properties.get("ENVIRONMENT", []):
            key, _, value = line.partition("=")
            self.environment[key] = value
        self.needs_store = "FIXTURES_REQUIRED" in properties
        self.seconds, self.passes = 0, set()

    def run(self, limit):
        started = time.monotonic()
        ran = subprocess.Popen(
            self.command, cwd=self.directory, env=self.environment,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL, start_new_session=True)
        try:
            end = FAILED if ran.wait(limit) else PASSED
        except subprocess.TimeoutExpired:
            end = LATE
            # And the command that a case is waiting for.
            os.killpg(ran.pid, signal.SIGKILL)
            ran.wait()
        self.took = time.monotonic() - started
        return end


def is_asked_for(name, pattern):
    return (name.startswith(("unit.", "case.")) and name not in SLOW
            and re.search(pattern, name))


def list_tests(made):
    """As ctest knows them; with their commands once these are built."""
    return json.loads(subprocess.run(
        ["ctest", "--test-dir", str(made), "--show-only=json-v1"],
        capture_output=True, check=True, text=True).stdout)["tests"]


def find_tests(made, pattern):
    """The tests that tell, and what makes the stores they need."""
    everything = [Test(t) for t in list_tests(made) if "command" in t]
    tests = [t for t in everything if is_asked_for(t.name, pattern)]
    if not any(t.needs_store for t in tests):
        return tests, []
    return tests, [t for t in everything if t.name == "fixtures"]


def cover(tests, made):
    """Which places each test comes by, and how long it takes."""
    log = made / "mutant.passed"
    (made / "mutant").write_text("-1")
    lame = []
    for test in tests:
        log.unlink(missing_ok=True)
        if test.run(600) != PASSED and test.run(600) != PASSED:
            print(f"{test.name} fails without any change", flush=True)
            lame.append(test)
            if len(lame) > LAME:
                sys.exit(3)
            continue
        test.seconds = test.took
        test.passes = (set(map(int, log.read_text().split()))
                       if log.exists() else set())


def try_out(place, tests, made, jobs):
    """The test that tells and how it ended, or None; and how many were run."""
    (made / "mutant").write_text(str(place.id))
    mine = sorted((t for t in tests if place.id in t.passes),
                  key=lambda t: (t.name.startswith("case."), t.seconds))
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for at in range(0, len(mine), jobs):
            some = mine[at:at + jobs]
            ends = list(pool.map(lambda t: t.run(20 + 10 * t.seconds), some))
            if FAILED in ends:
                return some[ends.index(FAILED)], FAILED, at + len(some)
            for test, end in zip(some, ends):
                if end == LATE:
                    end = test.run(2 * (20 + 10 * test.seconds))
                if end != PASSED:
                    return test, end, at + len(some)
    return None, PASSED, len(mine)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("work", type=pathlib.Path)
    parser.add_argument("--seeds", default="1,2,3")
    parser.add_argument("--places", type=int, default=210)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--only", action="append")
    parser.add_argument("--tests", default=".",
                        help="only tests whose names have this pattern")
    parser.add_argument("--list", action="store_true",
                        help="only say what would be changed")
    options = parser.parse_args()
    source, work = options.source.resolve(), options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    seeds = list(map(int, options.seeds.split(",")))
    texts, drawn, keys, total = draw(source, seeds, options.places,
                                     options.only)
    print(f"{len(drawn)} of {total} places, seeds {options.seeds}",
          flush=True)
    explained = read_explained()
    for key in explained:
        if key not in keys and not options.only:
            print(f"explained, and not there any more: {key}")
    if options.list:
        print(*drawn, sep="\n")
        return 0
    started = time.monotonic()
    made, tests = build(source, work, texts, drawn, options.tests)
    cover(tests, made)
    tests = [t for t in tests if t.seconds]
    print(f"built and run once in {time.monotonic() - started:.0f} s: "
          f"{len(tests)} tests", flush=True)
    survived, equal, by_unit, late = [], [], 0, 0
    for place in drawn:
        test, end, count = try_out(place, tests, made, options.jobs)
        if test:
            by_unit += test.name.startswith("unit.")
            late += end == LATE
            print(f"told by {test.name}{' (not ended)' * (end == LATE)}: "
                  f"{place}", flush=True)
        elif place.key() in explained:
            equal.append(place)
            print(f"no change, {explained[place.key()]}: {place}", flush=True)
        else:
            survived.append(place)
            print(f"SURVIVED {count} tests: {place}", flush=True)
    (made / "mutant").write_text("0")
    rest = len(drawn) - len(equal)
    print(f"\n{len(drawn)} changes, {len(equal)} of them change nothing; "
          f"{rest - len(survived)} of {rest} told, {by_unit} by a unit test, "
          f"{late} by a test that does not end; "
          f"{time.monotonic() - started:.0f} s")
    for place in survived:
        print(f"SURVIVED: {place}")
    return 0 if (rest - len(survived)) * 100 >= rest * 95 else 1


if __name__ == "__main__":
    sys.exit(main())
