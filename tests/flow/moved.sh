#!/bin/sh
# moved.sh BIN EXAMPLES FIXTURES - somebody's git moves the branch while a
# command works: all rules are judged again on what it brought.
#
# The moment is a pre-commit hook, which runs when all is judged and nothing is
# written; thidua's own writers wait for each other and cannot come between.
set -eu

bin=$(cd "$1" && pwd)
examples=$(cd "$2" && pwd)
fixtures=$3
PATH=$bin:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
HOME=$work XDG_CONFIG_HOME=$work GIT_CONFIG_NOSYSTEM=1 LC_ALL=C.UTF-8 TZ=UTC
ASAN_OPTIONS=detect_leaks=0
kho=$work/kho other=$work/other
export PATH HOME XDG_CONFIG_HOME GIT_CONFIG_NOSYSTEM LC_ALL TZ ASAN_OPTIONS
unset LANGUAGE THIDUA_STORE || :
git config --global user.name 'Nguyễn Văn Mẫu'
git config --global user.email mau@vi-du.example

fail() {
	printf 'not ok: %s\n' "$*" >&2
	sed 's/^/    /' "$work/out" >&2
	exit 1
}

# start STORE - two clones, and a hook in one that pulls from the other, once
start() {
	rm -rf "$kho" "$other" "$work/pulled"
	cp -R "$fixtures/$1" "$kho"
	git clone -q "$kho" "$other"
	mkdir -p "$kho/.git/hooks"
	cat >"$kho/.git/hooks/pre-commit" <<-END
		#!/bin/sh
		echo run >>"$work/pulled"
		unset GIT_INDEX_FILE
		exec git pull -q --ff-only "$other" main
	END
	chmod +x "$kho/.git/hooks/pre-commit"
}

# run STATUS STORE COMMAND… - with what it says in out
run() {
	wanted=$1 THIDUA_STORE=$2
	export THIDUA_STORE
	shift 2
	ended=0
	"$@" >"$work/out" 2>&1 || ended=$?
	test "$ended" = "$wanted" || fail "$*: status $ended, not $wanted"
}

said() {
	grep -q "$1" "$work/out" || fail "'$1' is not said"
}

not_said() {
	! grep -q "$1" "$work/out" || fail "'$1' is said"
}

# sound RUNS - the hook ran so often, and all is in order
sound() {
	test "$(wc -l <"$work/pulled")" = "$1" ||
		fail "the hook ran $(wc -l <"$work/pulled") times, not $1"
	test -z "$(git -C "$kho" status --porcelain -uall)" ||
		fail "$(git -C "$kho" status --porcelain -uall)"
	run 0 "$kho" records-check
	run 0 "$kho" records-check --at HEAD
}

same_tip() {
	test "$(git -C "$kho" rev-parse HEAD)" = \
		"$(git -C "$other" rev-parse HEAD)" || fail 'something is filed'
}

# A second decision on the nomination that was decided meanwhile.
decide() {
	sed "s/2155/$3/" "$examples/decisions/khen-thuong.yaml" \
		>"$work/decision.yaml"
	run "$1" "$2" award-decide --today 2031-01-31 "$work/decision.yaml"
}
start submitted
decide 0 "$other" 2155
decide 1 "$kho" 2156
said life-step-not-allowed
not_said branch-moved
same_tip
sound 1

# A nomination for what was nominated meanwhile, out of standard input, which
# is there once.
start filed
nominations=$examples/nominations
run 0 "$other" award-nominate \
	"$nominations/bang-khen-tinh-pham-thi-vi-du.yaml"
one=$nominations/giay-khen-pham-thi-vi-du.yaml
run 1 "$kho" award-nominate - <"$one"
said achievement-rewarded-twice
same_tip
sound 1

# The very same record: it is there, and that is all.
start filed
run 0 "$other" award-nominate "$one"
run 0 "$kho" award-nominate "$one"
said '^campaigns/'
same_tip
sound 1

# What forbids nothing: filed on top, judged twice, printed once.
start filed
run 0 "$other" unit-register --id moi --name 'Đơn vị mới' --class agency \
	--level province
run 0 "$kho" award-nominate - <"$one"
test "$(grep -c '^campaigns/' "$work/out")" = 1 || fail 'printed twice'
test "$(git -C "$kho" rev-parse HEAD~1)" = \
	"$(git -C "$other" rev-parse HEAD)" || fail 'not on top'
test "$(git -C "$kho" log -1 --format='%(trailers:key=Rule-Set,valueonly)')" \
	= "$(git -C "$kho" rev-parse HEAD~1:rules)" || fail 'of other rules'
sound 2

# Beside the store, or nothing at all: nothing to judge again.
start filed
git -C "$other" commit -q --allow-empty -m beside
run 0 "$kho" award-nominate "$one"
test "$(git -C "$kho" rev-parse HEAD~1)" = \
	"$(git -C "$other" rev-parse HEAD)" || fail 'not on top of the empty one'
sound 1

# Somebody who commits without end is said.
start filed
cat >"$kho/.git/hooks/pre-commit" <<END
#!/bin/sh
echo run >>"$work/pulled"
unset GIT_INDEX_FILE
date +%N >ghi-chu.txt
git add ghi-chu.txt
exec git commit -q --no-verify -m 'by hand'
END
run 3 "$kho" award-nominate "$one"
said branch-moved
test -z "$(git -C "$kho" status --porcelain -uall)" || fail 'not clean'
