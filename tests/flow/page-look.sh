#!/bin/sh
# page-look.sh BUILD_DIR OUT_DIR - pictures of the page of campaign-status, for
# people to look at: light, dark, on a telephone, and as it is printed. Takes
# Debian's chromium, and is no test: what it looks like nobody can assert.
set -eu

bin=$(cd "$1" && pwd)/bin
store=$(cd "$1" && pwd)/tests/fixtures/decided
mkdir -p "$2"
out=$(cd "$2" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
command -v chromium >/dev/null || {
	echo 'page-look.sh: chromium is not installed' >&2
	exit 2
}

look() {
	chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars \
		--user-data-dir="$work/chromium" "$@" >"$work/said" 2>&1 || {
		cat "$work/said" >&2
		exit 1
	}
}

for language in vi en; do
	page=$out/page-$language.html
	"$bin/campaign-status" -C "$store" --today 2026-11-20 --lang $language \
		--html "$page" ha-tinh-2026
	look --window-size=1200,2800 --screenshot="$out/$language-light.png" \
		"file://$page"
	look --window-size=1200,2800 --blink-settings=preferredColorScheme=0 \
		--screenshot="$out/$language-dark.png" "file://$page"
	look --window-size=500,3600 --screenshot="$out/$language-phone.png" \
		"file://$page"
	look --no-pdf-header-footer --print-to-pdf="$out/$language-print.pdf" \
		"file://$page"
done
ls "$out"
