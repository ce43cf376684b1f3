# What somebody of the commune types, a line each.
/^ *#/ { print; next }
/number: "___/ { print "  number: \"21/KH-UBND\""; next }
/date: "___/ { print "  date: \"2026-05-07\""; next }
/^contents:/ { print "contents: [nd-3, nd-4]"; next }
/id: a1, target/ { print "  - {id: a1, target: \">= 96\"}"; next }
/id: a4, target/ { print "  - {id: a4, target: \">= 80\"}"; next }
/id: t[1-5],/ {
	day = substr($0, index($0, "id: t") + 5, 1)
	print "  - {id: t" day ", criteria: [a" day "], contents: [nd-" \
		(day % 2 ? 3 : 4) "], text: \"Hướng dẫn, hỗ trợ: việc " day \
		"\", responsible: \"Văn phòng, Ủy ban\", due: \"2026-12-1" day "\"}"
	next
}
{ print }
