#!/usr/bin/env python3
"""All communes of the country in one table, with names as they have them.

    communes.py BIN

3,321 rows, made by chance and always the same: names of one or two syllables,
some that only marks tell apart, some that communes of several provinces have,
which then have ids, as an office saves them. They go in at once, each with an id
of its own; once more they change nothing, and nothing is found of them. One row
that is there twice is refused at its place, and with --keep-going alone.
"""

import os
import random
import re
import subprocess
import sys
import tempfile
import time
import unicodedata

ROWS = 3321
SECONDS = 90  # for all of it; far more than it takes, under sanitizers too
SYLLABLES = (
    "An Ba Bình Bảo Cẩm Cao Châu Chí Cường Đại Đông Đức Gia Giao Hà Hải Hậu "
    "Hòa Hóa Hoàng Hồng Hưng Hương Khánh Kiến Kim Kỳ Lạc Lâm Liên Lộc Long Mỹ "
    "Minh Nam Nghi Nghĩa Ngọc Nguyên Nhân Nhàn Ninh Phong Phú Phúc Phước "
    "Quang Quảng Quỳnh Sơn Tam Tám Tân Tấn Tây Thạch Thái Thanh Thành Thạnh "
    "Thiện Thịnh Thọ Thuận Thượng Tiên Tiến Trà Trung Trường Tú Tùng Vạn Văn "
    "Việt Vĩnh Xuân Yên Ea Krông Pờ Ia Mường Nậm Bản").split()
PROVINCES = ("An Mẫu", "Bắc Thử", "Cao Ví", "Đông Dụ", "Hà Nháp", "Lâm Giả",
             "Nam Tường", "Quảng Minh", "Sơn Họa", "Thái Nghiệm", "Tây Tập")


def communes():
    """Kind, name and province, no two the same."""
    chance = random.Random(3321)
    seen = {}
    while len(seen) < ROWS:
        kind = chance.choices(("Xã", "Phường", "Đặc khu"), (2621, 687, 13))[0]
        name = " ".join(chance.choices(SYLLABLES, k=chance.choice((1, 2, 2, 2))))
        seen[kind, name, chance.choice(PROVINCES)] = None
    return list(seen)


def fold(name):
    plain = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return re.sub(r"[\u0300-\u036f]", "", plain).lower()


def main():
    programs = os.path.abspath(sys.argv[1])
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as work:
        environment = dict(
            os.environ, PATH=programs + ":" + os.environ["PATH"],
            THIDUA_STORE=work + "/store", HOME=work, LC_ALL="C.UTF-8",
            GIT_AUTHOR_NAME="Mẫu", GIT_AUTHOR_EMAIL="mau@vi-du.example")

        def run(*words, wanted=0):
            done = subprocess.run(words, cwd=work, env=environment,
                                  stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, encoding="utf-8")
            if done.returncode != wanted:
                errors = [line for line in done.stderr.splitlines()
                          if " error: " in line]
                sys.exit(f"{words}: status {done.returncode}\n{errors[:5]}")
            return done.stdout.splitlines(), done.stderr.splitlines()

        run("records-init", "--authority", "Bộ Nội vụ Ví Dụ",
            "--standing-body", "Vụ Thi đua Ví Dụ", work + "/store")
        with open(work + "/tinh.csv", "w", encoding="utf-8") as table:
            table.write("Tên đơn vị,Loại,Cấp\n")
            for province in PROVINCES:
                table.write(f"Ủy ban nhân dân tỉnh {province},UBND tỉnh,Tỉnh\n")
        run("unit-register", "--csv", "tinh.csv")
        rows = communes()
        names, slugs, alike = set(), set(), 0
        with open(work + "/xa.csv", "w", encoding="utf-8-sig", newline="") as table:
            table.write("DANH SÁCH ĐƠN VỊ HÀNH CHÍNH CẤP XÃ;;;;;\r\n;;;;;\r\n"
                        "STT;Mã;Tên xã, phường;Loại;Cấp;Cơ quan quản lý\r\n")
            for number, (kind, name, province) in enumerate(rows, 1):
                whole = f"{kind} {name}"
                given = f"x{number}-{fold(name).replace(' ', '-')}" \
                    if whole in names else ""
                if not given:
                    alike += fold(whole) in slugs
                    slugs.add(fold(whole))
                names.add(whole)
                table.write(f"{number};{given};{whole};{kind};Cấp xã;"
                            f"UBND tỉnh {province}\r\n")
        paths, told = run("unit-register", "--csv", "xa.csv")
        if len(set(paths)) != ROWS:
            sys.exit(f"{len(set(paths))} paths for {ROWS} rows")
        if alike < 100 or sum("--" in path for path in paths) != alike:
            sys.exit(f"{alike} names are another's but for marks, and "
                     f"{sum('--' in path for path in paths)} got a digest")
        if not all("[unit-double]" in line for line in told):
            sys.exit(f"told: {told[:5]}")
        again, _ = run("unit-register", "--csv", "xa.csv")
        if again != paths:
            sys.exit("entered once more, they have other paths")
        found, _ = run("records-check")
        if not all("[unit-double]" in line for line in found):
            sys.exit(f"found: {found[:5]}")
        with open(work + "/xa.csv", "a", encoding="utf-8") as table:
            table.write(f"9999;;{' '.join(rows[7][:2])};Xã;Xã;\r\n"
                        "9999;;Xã Mới;Xã;Xã;\r\n")
        _, told = run("unit-register", "--csv", "xa.csv", wanted=1)
        if not any(line.startswith(f"xa.csv:{ROWS + 4}:") and
                   "table-id-repeated" in line for line in told):
            sys.exit(f"a row that is there twice: {told[-3:]}")
        paths, _ = run("unit-register", "--keep-going", "--csv", "xa.csv",
                       wanted=1)
        if len(paths) != ROWS or "units/moi/xa-moi.yaml" not in paths:
            sys.exit(f"{len(paths)} paths with --keep-going")
    took = time.monotonic() - begun
    print(f"{ROWS} rows, {alike} alike, {took:.1f} s")
    if took > SECONDS:
        sys.exit("too slow")


main()
