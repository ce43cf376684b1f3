#!/usr/bin/env python3
"""questions.py BIN DOCS FIXTURES - each of the 32 questions of docs/questions.md
has a line that answers it, or says why none does; and each line runs, and says
something."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import shutil

VALUES = {
    "NOMINATION": "ha-tinh-cong-ty-vi-du-xanh--bk-t-interim-2027",
    "DECISION": "2155/QĐ-UBND",
    "CAMPAIGN": "ha-tinh-2026",
    "PERSON": "dinh-van-mau",
    "PATH_OF_DECISION": "decisions/2027/ha-tinh-ubnd-tinh--2155-qd-ubnd.yaml",
}
# What says nothing where nothing is wrong.
SILENT = re.compile(r"^records-check ")


def lines_of(page):
    """The number of each question, and the command lines of its answer."""
    for row in re.findall(r"(?m)^\| (\d+) \|.*$", page):
        line = re.search(rf"(?m)^\| {row} \| (.*?[^\\]) \| (.*) \|$", page)
        answer = line[2].replace("\\|", "|")
        yield int(row), answer, [
            one for one in re.findall(r"`([^`]*)`", answer)
            if re.match(r"(award|records|entry|git)[a-z-]* ?", one) and
            (" " in one or one in ("award-status", "award-shares",
                                   "records-audit"))]


def main():
    binary, docs, fixtures = map(pathlib.Path, sys.argv[1:])
    page = (docs / "questions.md").read_text(encoding="utf-8")
    failed = False
    numbers = []
    with tempfile.TemporaryDirectory() as home:
        store = pathlib.Path(home) / "store"
        shutil.copytree(fixtures / "decided", store)
        env = {"PATH": f"{binary.resolve()}:/usr/bin:/bin", "HOME": home,
               "TZ": "UTC", "LC_ALL": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1",
               "GIT_PAGER": "cat", **VALUES}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                env[name] = os.environ[name]
        env["COMMIT"] = subprocess.run(
            ["git", "log", "--format=%H", "--", VALUES["PATH_OF_DECISION"]],
            cwd=store, env=env, check=True, text=True,
            stdout=subprocess.PIPE).stdout.strip()
        for number, answer, lines in lines_of(page):
            numbers.append(number)
            if not lines and "not answered" not in answer:
                failed = True
                print(f"not ok: {number}: neither a line nor a reason")
            for line in lines:
                done = subprocess.run(
                    ["sh", "-c", line], cwd=store, env=env, check=False,
                    text=True, stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE)
                silent = not done.stdout and not SILENT.match(line)
                if done.returncode not in (0, 1) or silent:
                    failed = True
                    print(f"not ok: {number}: {line}: {done.returncode}\n"
                          f"{done.stderr[:500]}")
    if numbers != list(range(1, 33)):
        failed = True
        print(f"not ok: questions {numbers}")
    print(f"# {len(numbers)} questions")
    sys.exit(failed)


if __name__ == "__main__":
    main()
