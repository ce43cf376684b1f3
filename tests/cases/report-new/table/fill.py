# What somebody of a department types in a spreadsheet.
import csv
import sys

rows = list(csv.reader(sys.stdin))
part = ""
for row in rows:
    row += [""] * (13 - len(row))
    if row[0].startswith("Mã "):
        part = row[0]
    elif row[0] == "Số, ký hiệu":
        row[1] = "231/BC-SXD"
    elif row[0] == "Ngày ban hành":
        row[1] = "05/11/2027"
    elif row[0] == "Đến ngày":
        row[1] = "31/10/2027"
    elif row[0] == "Khó khăn, vướng mắc":
        row[1] = "Thiếu người: hai phòng"
    elif part == "Mã công việc" and row[0]:
        row[3] = {"t1": "Đã xong", "t2": "đang làm"}.get(row[0], "done")
        row[4] = "Đúng hạn" if row[0] == "t1" else ""
    elif part == "Mã tiêu chí" and row[0]:
        if row[4]:
            row[4] = "97,5"
        if row[0] == "a1":
            row[6:8] = ["195", "200"]
        row[8] = "Đã làm: xong, đủ" if row[8] or row[4] else ""
        if row[9]:
            row[9:13] = ["Bảng tổng hợp", "12/SXD-VP", "04/11/2027",
                         "Văn phòng Sở"]
    elif part == "Mã số liệu" and "___" in row[3]:
        row[3] = "12" if row[0] else {"Phòng chuyên môn": "5",
                                      "Đơn vị trực thuộc": "4"}.get(row[2], "3")
csv.writer(sys.stdout, lineterminator="\n").writerows(rows)
