#!/usr/bin/env python3
"""page.py BIN FIXTURES [SOURCE]

The page that campaign-status writes is one file that needs no other: its form,
what it holds of a hostile store, and its colours by the contrast that WCAG 2.1
AA asks for (1.4.3, 1.4.11), in light, dark and print. With SOURCE, also that it
stays under two mebibytes with three thousand units of which none reported.
How it looks is for people: page-look.sh beside this.
"""

import html.parser
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

CAMPAIGN = "ha-tinh-2026"
VOID = {"meta", "br", "circle"}
HOSTILE = "\"><script>alert(1)</script><img src=x onerror=y> & ' xã Ác"


class Page(html.parser.HTMLParser):
    """Tags that close, ids, links, and all text between tags."""

    def __init__(self, text):
        super().__init__()
        self.open, self.ids, self.links = [], [], []
        self.tags, self.words, self.attributes = set(), [], []
        self.feed(text)
        assert not self.open, self.open

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs
        values = dict(attrs)
        if "id" in values:
            self.ids.append(values["id"])
        if "href" in values:
            self.links.append(values["href"])
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, (tag, self.open)
        self.open.pop()

    def handle_data(self, data):
        self.words.append(data)


def run(bin_directory, store, *arguments, status=0):
    out = os.path.join(store, "..", "page.html")
    done = subprocess.run(
        [f"{bin_directory}/campaign-status", "-C", store, "--html", out,
         *arguments, CAMPAIGN],
        env={"PATH": f"{bin_directory}:/usr/bin:/bin", "HOME": store,
             "LC_ALL": "C.UTF-8", "TZ": "UTC"},
        capture_output=True, text=True, check=False)
    assert done.returncode == status, (done.returncode, done.stderr)
    assert not done.stdout, done.stdout
    return pathlib.Path(out).read_text(encoding="utf-8")


def check_form(text, language):
    page = Page(text)
    assert text.startswith(f'<!DOCTYPE html>\n<html lang="{language}">')
    assert not page.tags & {"script", "img", "link", "iframe", "object",
                            "embed", "form", "base", "use", "image"}
    assert not re.search(r"url\(|@import|https?:|//[a-z]", text)
    assert not [name for name, _ in page.attributes if name.startswith("on")
                or name in ("src", "action", "srcset")]
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert all(link.startswith("#") for link in page.links)
    return page


def luminance(colour):
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    parts = [int(digits[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045
                        else ((part + 0.055) / 1.055) ** 2.4
                        for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def check_colours(text):
    rows = re.findall(r":root\{([^}]*)\}", text)
    assert len(rows) == 3
    for row in rows:
        colours = dict(re.findall(r"--([a-z-]+):(#[0-9a-f]+)", row))
        for back in ("back", "card"):
            for words in ("text", "soft", "accent", "missing", "late"):
                ratio = contrast(colours[words], colours[back])
                assert ratio >= 4.5, (words, back, ratio)
            for shape in ("in-time", "late", "missing", "open", "untold"):
                ratio = contrast(colours[shape], colours[back])
                assert ratio >= 3, (shape, back, ratio)


def git(store, *arguments):
    subprocess.run(["git", "-C", store, "-c", "user.name=Mẫu", "-c",
                    "user.email=mau@vi-du.example", "-c",
                    "maintenance.auto=false", *arguments], check=True,
                   stdout=subprocess.DEVNULL)


def check_hostile(bin_directory, store):
    unit = pathlib.Path(store, "units/dinh/ha-tinh-ubnd-phuong-gia-dinh.yaml")
    quoted = HOSTILE.replace("'", "''")
    unit.write_text(re.sub("(?m)^name: .*$", lambda _: f"name: '{quoted}'",
                           unit.read_text(encoding="utf-8")),
                    encoding="utf-8")
    git(store, "commit", "-q", "-a", "-m", "Tên lạ")
    text = run(bin_directory, store, "--today", "2026-11-20", "--lang", "vi")
    page = check_form(text, "vi")
    assert HOSTILE in "".join(page.words)


def check_large(bin_directory, source, work):
    store = os.path.join(work, "large")
    subprocess.run([sys.executable, f"{source}/bench/generate.py",
                    "--records", "21000", store], check=True,
                   stdout=subprocess.DEVNULL)
    units = sum(1 for _ in pathlib.Path(store, "units").rglob("*.yaml"))
    assert units >= 3000, units
    shutil.rmtree(os.path.join(store, "campaigns", CAMPAIGN, "reports"))
    git(work, "init", "-q", store)
    git(store, "add", "-A")
    git(store, "commit", "-q", "-m", "Kho lớn")
    text = run(bin_directory, store, "--today", "2030-12-30", "--lang", "vi")
    page = check_form(text, "vi")
    size = len(text.encode())
    assert 300_000 < size < 2 << 20, size
    assert len(page.ids) == 5, page.ids  # a list a year
    print(f"{units} units, {size} bytes")


def main():
    bin_directory, fixtures = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as work:
        store = os.path.join(work, "store")
        shutil.copytree(f"{fixtures}/decided", store, symlinks=True)
        for language in ("vi", "en"):
            text = run(bin_directory, store, "--today", "2026-11-20",
                       "--lang", language)
            check_form(text, language)
            check_colours(text)
            # What pictures show stands beside them in words.
            assert text.count("<svg") == text.count('aria-hidden="true"><c')
            assert ("4/5: 4 đúng hạn, 1 quá hạn chưa nộp" if language == "vi"
                    else "4 of 5: 4 in time, 1 missing") in text
        check_hostile(bin_directory, store)
        if len(sys.argv) > 3:
            check_large(bin_directory, sys.argv[3], work)


if __name__ == "__main__":
    main()
