#!/bin/sh
# reduced.sh BUILD_DIR - what cases compare of a finding are its place, its
# severity, its facts and its rule, in whichever language it was told: each
# sample of findings.txt gives the same line from both, but for names that a row
# has in each language, and that line itself.
# What does not agree with its text stays as it is.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

reduce() {
	"$build/tests/reduce" "$build/share/locale/vi/LC_MESSAGES/thidua.mo"
}

# The table as lines: what is wanted, then what is told in both languages.
awk -v work="$work" '
	function wanted(facts) {
		return "a.yaml:4:9: " severity facts " [" slug "]"
	}
	function add(facts, fact) {
		return facts (facts == "" ? ": " : ", ") fact
	}
	# The facts that a text shows: of what a row gives a name, the name.
	function named(ending, facts) {
		for (i = 0; i < count; i++)
			if (key[i] !~ /_name(_en)?$/)
				facts = add(facts, key[i] "=" \
				    ((key[i] ending) in value ? \
				    value[key[i] ending] : value[key[i]]))
		return facts
	}
	function finish() {
		if (slug == "")
			return
		line = wanted(facts)
		print wanted(named("_name_en")) > (work "/wanted")
		print wanted(named("_name")) > (work "/wanted")
		print line > (work "/wanted")
		for (i = 0; i < told; i++)
			print "a.yaml:4:9: " text[i] " [" slug "]" > (work "/told")
		print line > (work "/told")
		slug = ""
	}
	/^[a-z]/ {
		finish()
		slug = $1
		facts = ""
		told = count = 0
		split("", value)
		next
	}
	/^\t[a-z_0-9]+=/ {
		facts = add(facts, substr($0, 2))
		key[count] = substr($0, 2, index($0, "=") - 2)
		value[key[count++]] = substr($0, index($0, "=") + 1)
		next
	}
	/^\t/ {
		text[told++] = substr($0, 2)
		if (told == 1)
			severity = substr($0, 2, index($0, ":") - 2)
	}
	END { finish() }
' "$here/findings.txt"
reduce <"$work/told" >"$work/found"
diff -u --label 'wanted of findings.txt' --label 'reduced' \
	"$work/wanted" "$work/found"

# Told; and what is left of it.
cat >"$work/told" <<'EOF'
bắt đầu
a.yaml:4:9: error: the catalogue has no award 'X' (Law 06/2022/QH15, art. 5(2)(b)) [award-unknown]
a.yaml:4:9: error: the catalogue has no award form 'X' [award-unknown]
a.yaml:4:9: lỗi: the catalogue has no award form 'X' (Law 06/2022/QH15, art. 5(2)(b)) [award-unknown]
a.yaml:4:9: error: the catalogue has no award form 'X' (Law 06/2022/QH15, art. 5(2)(b)) [no-such-rule]
a.yaml:4:9: error: the catalogue has no award form 'X' (Law 06/2022/QH15, art. 5(2)(b)) [award-unknown].
  a.yaml: error: the catalogue has no award form 'X' (Law 06/2022/QH15, art. 5(2)(b); mục V.2) [award-unknown]
b: error: is in the store already, with other content (mục V.2) [file-exists]
b: lỗi: đã có trong kho hồ sơ với nội dung khác [file-exists]
b: warning: is in the store already, with other content; only for a.yaml, entered on 2026-07-02 [file-exists]
b: cảnh báo: đã có trong kho hồ sơ với nội dung khác; chỉ vì hồ sơ a.yaml được nhập sau, ngày 02/07/2026 [file-exists]
b: warning: is in the store already, with other content; only for a.yaml, which does not say when it was entered (mục V.2) [file-exists]
b: cảnh báo: đã có trong kho hồ sơ với nội dung khác; chỉ vì hồ sơ a.yaml không ghi ngày nhập [file-exists]
{"rule":"award-unknown","severity":"error","path":"a \"b\"","line":4,"message":"no \"X\"","source":"Law 06/2022/QH15, art. 5(2)(b); mục V.2","facts":{"award":"X"}}
{"rule":"award-unknown","severity":"error","message":"không","source":"Luật 06/2022/QH15, điểm b khoản 2 Điều 5","facts":{"award":"X"}}
{"rule":"award-unknown","severity":"error","message":"no","source":"another law","facts":{"award":"X"}}
{"rule":"file-exists","severity":"error","message":"is","source":"mục V.2"}
EOF
printf 'hết' >>"$work/told"
cat >"$work/wanted" <<'EOF'
bắt đầu
a.yaml:4:9: error: the catalogue has no award 'X' (Law 06/2022/QH15, art. 5(2)(b)) [award-unknown]
a.yaml:4:9: error: the catalogue has no award form 'X' [award-unknown]
a.yaml:4:9: lỗi: the catalogue has no award form 'X' (Law 06/2022/QH15, art. 5(2)(b)) [award-unknown]
a.yaml:4:9: error: the catalogue has no award form 'X' (Law 06/2022/QH15, art. 5(2)(b)) [no-such-rule]
a.yaml:4:9: error: the catalogue has no award form 'X' (Law 06/2022/QH15, art. 5(2)(b)) [award-unknown].
  a.yaml: error: award=X, source=mục V.2 [award-unknown]
b: error: source=mục V.2 [file-exists]
b: error [file-exists]
b: warning: later_record=a.yaml, later_entered=2026-07-02 [file-exists]
b: warning: later_record=a.yaml, later_entered=2026-07-02 [file-exists]
b: warning: later_record=a.yaml, source=mục V.2 [file-exists]
b: warning: later_record=a.yaml [file-exists]
{"rule":"award-unknown","severity":"error","path":"a \"b\"","line":4,"source":"mục V.2","facts":{"award":"X"}}
{"rule":"award-unknown","severity":"error","facts":{"award":"X"}}
{"rule":"award-unknown","severity":"error","message":"no","source":"another law","facts":{"award":"X"}}
{"rule":"file-exists","severity":"error","source":"mục V.2"}
EOF
printf 'hết' >>"$work/wanted"
reduce <"$work/told" >"$work/found"
diff -u --label wanted --label reduced "$work/wanted" "$work/found"
