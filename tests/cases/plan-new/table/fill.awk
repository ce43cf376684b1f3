# What somebody of the commune types in a spreadsheet.
BEGIN { FS = OFS = "," }
/^"Số, ký hiệu"/ { sub(/___/, "21") }
/^Ngày ban hành/ { sub(/___/, "07/05/2026") }
/^Nội dung thi đua/ { sub(/___/, "\"nd-3, nd-4\"") }
/^a[14],/ { sub(/>= ___/, "96") }
/^t[1-5],/ {
	day = substr($1, 2)
	$2 = "\"Hướng dẫn: việc " day "\""
	$4 = day % 2 ? "nd-3" : "nd-4"
	$5 = "Văn phòng"
	$6 = "Đoàn Thanh niên"
	$7 = day == 5 ? "thường xuyên" : "1" day "/12/2026"
	$8 = "Báo cáo"
}
{ print }
END { print ",Thêm một việc,a1,nd-3,Văn phòng,,trong quý III năm 2026,,,," }
