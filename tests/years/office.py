"""One store, and its clock: what an office does with it on a day.

Commands are run as an office runs them, with the day as THIDUA has it
(--today) and as git has it. What must be wrong on purpose, and what no command
does, is written and committed by git.
"""

import datetime
import json
import os
import pathlib
import subprocess

DAY = datetime.timedelta(1)


class Refused(Exception):
    """A command ended otherwise than it had to."""


def parse_day(text):
    return datetime.date.fromisoformat(text)


class Office:
    """program: all commands in one (looked.c); what it was asked for is
    counted in a file."""

    def __init__(self, program, store, work):
        self.program, self.store = str(program), pathlib.Path(store)
        self.work = pathlib.Path(work)
        self.today = datetime.date(2026, 5, 4)
        self.commands = 0
        self.environment = {
            "PATH": "/usr/bin:/bin", "HOME": str(work), "TZ": "UTC",
            "LC_ALL": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1",
            "ASAN_OPTIONS": "detect_leaks=0",
            "LOOKED": str(self.work / "looked"),
            **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER")
               for what, value in (("NAME", "Nguyễn Văn Mẫu"),
                                   ("EMAIL", "mau@vi-du.example"))}}

    def clock(self):
        """Midday, so that the day is the same wherever it is looked at."""
        time = f"{self.today}T12:00:00+07:00"
        return dict(self.environment, GIT_AUTHOR_DATE=time,
                    GIT_COMMITTER_DATE=time)

    def run(self, name, *words, today=None, text=None, status=(0,)):
        """Standard output, and the findings on standard error."""
        argv = [self.program, name, "-C", str(self.store), "--today",
                str(today or self.today), *map(str, words)]
        ran = subprocess.run(argv, env=self.clock(), cwd=self.work,
                             input=text, capture_output=True, text=True)
        self.commands += 1
        if ran.returncode not in status:
            raise Refused(f"{self.today}: {name} {' '.join(map(str, words))}: "
                          f"exit status {ran.returncode}\n{ran.stdout}"
                          f"{ran.stderr}{text or ''}")
        return ran.stdout

    def findings(self, *words, today=None):
        """What records-check finds."""
        out = self.run("records-check", "--format", "json", *words,
                       today=today, status=(0, 1))
        return [json.loads(line) for line in out.splitlines()]

    def git(self, *words):
        ran = subprocess.run(["git", "-C", str(self.store), *words],
                             env=self.clock(), capture_output=True, text=True)
        if ran.returncode != 0:
            raise Refused(f"git {' '.join(words)}: {ran.stdout}{ran.stderr}")
        return ran.stdout.strip()

    def head(self):
        return self.git("rev-parse", "HEAD")

    def read(self, path):
        return (self.store / path).read_text()

    def write(self, path, text):
        path = self.store / path
        os.makedirs(path.parent, exist_ok=True)
        path.write_text(text)

    def commit(self, *paths):
        """By hand, as somebody does who leaves the commands aside."""
        self.git("add", "--", *paths)
        self.git("commit", "-q", "-m", "Ghi tay")

    def enter(self, path, text):
        self.write(path, text)
        self.commit(path)
