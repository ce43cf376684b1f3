#!/bin/sh
# git-hooks.sh BIN WRITER - a repository's hooks and its wish for signatures are
# kept, and a hook that receives a push can judge it.
set -eu

bin=$(cd "$1" && pwd)
writer=$2
PATH=$bin:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
HOME=$work XDG_CONFIG_HOME=$work GIT_CONFIG_NOSYSTEM=1
THIDUA_STORE=$work/kho
LC_ALL=C.UTF-8
# What a hook starts would be asked for leaks in a place that it has not.
ASAN_OPTIONS=detect_leaks=0
export PATH HOME XDG_CONFIG_HOME GIT_CONFIG_NOSYSTEM THIDUA_STORE LC_ALL
export ASAN_OPTIONS
unset LANGUAGE || :
hooks=$THIDUA_STORE/.git/hooks

fail() {
	printf 'not ok: %s\n' "$*" >&2
	sed 's/^/    /' "$work/err" >&2
	exit 1
}

# unit STATUS ID - a unit is registered, ends with STATUS, and where that is not
# 0 nothing at all is different
unit() {
	before=$(state)
	ended=0
	unit-register --id "$2" --name "Đơn vị $2" --class agency \
		--level province >"$work/out" 2>"$work/err" || ended=$?
	test "$ended" = "$1" || fail "unit $2: status $ended, not $1"
	test "$ended" = 0 || test "$before" = "$(state)" ||
		fail "unit $2: something was changed: $(state)"
	test -z "$(git -C "$THIDUA_STORE" status --porcelain -uall)" ||
		fail "unit $2: $(git -C "$THIDUA_STORE" status --porcelain)"
	for left in "$THIDUA_STORE"/.git/thidua.hook* \
		"$THIDUA_STORE"/.git/thidua.message; do
		test ! -e "$left" || fail "unit $2: $left is left"
	done
}

state() {
	git -C "$THIDUA_STORE" rev-parse HEAD
	git -C "$THIDUA_STORE" ls-files -s
	git -C "$THIDUA_STORE" status --porcelain -uall
}

said() {
	grep -q -- "$1" "$work/err" || fail "'$1' is not said"
}

not_said() {
	! grep -q -- "$1" "$work/err" || fail "'$1' is said"
}

hook() {
	mkdir -p "${2-$hooks}"
	cat >"${2-$hooks}/$1"
	chmod +x "${2-$hooks}/$1"
}

git config --global user.name 'Nguyễn Văn Mẫu'
git config --global user.email mau@vi-du.example
git config --global init.defaultBranch main

# Signatures: not even a store is begun.
init() {
	records-init --authority 'UBND tỉnh Ví Dụ' --authority-id vi-du-ubnd \
		--standing-body 'Sở Nội vụ' --standing-body-id vi-du-snv \
		"$THIDUA_STORE" >"$work/out" 2>"$work/err"
}
git config --global commit.gpgsign true
git config --global gpg.format ssh
! init || fail 'a store without the signature that was wanted'
said signing-no-key
test ! -e "$THIDUA_STORE/.git" || fail 'a repository was made'
git config --global --unset commit.gpgsign
init || fail 'no store was made'
git -C "$THIDUA_STORE" config commit.gpgsign true
unit 3 ky
said signing-no-key
git -C "$THIDUA_STORE" config commit.gpgsign ja
unit 3 ky
git -C "$THIDUA_STORE" config commit.gpgsign false
unit 0 ky

# No hook, no process: git is not even there. Samples and files that cannot be
# executed are no hooks.
hook pre-commit.sample <<'END'
#!/bin/sh
exit 1
END
printf '#!/bin/sh\nexit 1\n' >"$hooks/commit-msg"
mkdir "$work/none"
before=$PATH
PATH=$bin:$work/none
ended=0
unit-register --id khong --name Không --class agency --level province \
	>"$work/out" 2>"$work/err" || ended=$?
PATH=$before
test "$ended" = 0 || fail 'git is run without a hook'
rm "$hooks/commit-msg"

# pre-commit sees the commit that is to be, and only that, as the person who
# makes it; what it says is shown; nothing is changed when it refuses.
printf 'ghi chú\n' >"$THIDUA_STORE/ghi-chu.txt"
git -C "$THIDUA_STORE" add ghi-chu.txt
hook pre-commit <<END
#!/bin/sh
git diff --cached --name-status >"$work/seen"
git show :units/mot/mot.yaml >>"$work/seen"
echo "\$GIT_AUTHOR_NAME <\$GIT_AUTHOR_EMAIL>" >>"$work/seen"
git log -1 --format=%s >>"$work/seen"
pwd >>"$work/seen"
printf 'dòng một\n\ndòng hai\n' >&2
exit 7
END
before=$(state)
ended=0
unit-register --id mot --name Một --class agency --level province \
	>"$work/out" 2>"$work/err" || ended=$?
test "$ended" = 3 || fail "a refusal of pre-commit gives $ended"
test "$before" = "$(state)" || fail 'pre-commit refused, something changed'
said "note: hook 'pre-commit': dòng một"
said "note: hook 'pre-commit': dòng hai"
said "'pre-commit' refused the commit with status 7: nothing was written"
test ! -s "$work/out" || fail 'a path is printed'
grep -qx 'A	units/mot/mot.yaml' "$work/seen" || fail "$(cat "$work/seen")"
! grep -q ghi-chu "$work/seen" || fail 'what a person staged is shown'
grep -q 'name: Một' "$work/seen" || fail 'the record is not in the index'
grep -qx 'Nguyễn Văn Mẫu <mau@vi-du.example>' "$work/seen" || fail author
grep -qx "$THIDUA_STORE" "$work/seen" || fail 'not in the work tree'
git -C "$THIDUA_STORE" rm -qf ghi-chu.txt
unit-register --lang vi --id mot --name Một --class agency --level province \
	>"$work/out" 2>"$work/err" && fail 'not refused'
said 'chưa ghi gì'

# What it puts in the index in place of what was checked is not taken.
hook pre-commit <<'END'
#!/bin/sh
echo x >x.yaml && git add x.yaml && rm x.yaml
END
unit 3 hai
said "'pre-commit' changed what was checked"
hook pre-commit <<'END'
#!/bin/sh
exit 0
END
unit 0 hai

# commit-msg: may add to the message, may refuse, may not take trailers away.
hook commit-msg <<'END'
#!/bin/sh
test -s "$1" || exit 9
git interpret-trailers --in-place --trailer 'Change-Id: I1' "$1"
END
unit 0 ba
test "$(git -C "$THIDUA_STORE" log -1 --format='%(trailers:key=Change-Id)')" \
	= 'Change-Id: I1' || fail 'the line of commit-msg is lost'
"$writer" write "$THIDUA_STORE" x.yaml x 2>"$work/err" || fail 'a trailer'
test "$(git -C "$THIDUA_STORE" log -1 --format='%(trailers:only)')" \
	= 'File: x.yaml
Change-Id: I1' || fail 'a trailer is lost'
git -C "$THIDUA_STORE" reset -q --hard HEAD~1
hook commit-msg <<'END'
#!/bin/sh
echo gone >"$1"
END
unit 3 bon
said "'commit-msg' changed what was checked"
hook commit-msg <<'END'
#!/bin/sh
exit 1
END
unit 3 bon
said "'commit-msg' refused the commit with status 1"
rm "$hooks/commit-msg" "$hooks/pre-commit"

# post-commit: after it, with the store free, so that it may write too; it can
# change nothing any more.
hook post-commit <<END
#!/bin/sh
git log -1 --format=%s >"$work/seen"
git status --porcelain >>"$work/seen"
test -e "$work/once" && exit
: >"$work/once"
unit-register --id sau --name Sau --class agency --level province
exit 5
END
unit 0 bon
said "the record was filed; the repository's hook 'post-commit'.* status 5"
test "$(git -C "$THIDUA_STORE" ls-files 'units/*/bon.yaml' \
	'units/*/sau.yaml' | wc -l)" = 2 || fail 'post-commit could not write'
rm "$hooks/post-commit"

# Those that are not run are named; core.hooksPath is where they are looked for.
hook prepare-commit-msg </dev/null
hook reference-transaction </dev/null
unit 0 nam
said "note: .*'prepare-commit-msg' was not run"
said "note: .*'reference-transaction' was not run"
hook pre-commit "$work/others" <<'END'
#!/bin/sh
exit 4
END
git -C "$THIDUA_STORE" config core.hooksPath "$HOME/others"
unit 3 tam
said 'with status 4'
not_said 'was not run'
mkdir "$THIDUA_STORE/.git/own"
git -C "$THIDUA_STORE" config core.hooksPath .git/own
unit 0 tam
cp "$work/others/pre-commit" "$THIDUA_STORE/.git/own"
unit 3 chin
rm "$THIDUA_STORE/.git/own/pre-commit"

# A linked work tree has the hooks of its repository.
git -C "$THIDUA_STORE" config --unset core.hooksPath
rm "$hooks"/*
git -C "$THIDUA_STORE" worktree add -q -b hai "$work/hai"
hook pre-commit <<'END'
#!/bin/sh
exit 6
END
main=$THIDUA_STORE
ended=0
unit-register -C "$work/hai" --id chin --name Chín --class agency \
	--level province >"$work/out" 2>"$work/err" || ended=$?
test "$ended" = 3 || fail 'a hook is not run for a linked work tree'
said 'with status 6'
rm "$hooks/pre-commit"
git -C "$THIDUA_STORE" worktree remove "$work/hai"

# A hook of somebody else's repository is not run where git would not run it.
if test "$(id -u)" = 0; then
	hook pre-commit <<END
#!/bin/sh
: >"$work/ran"
END
	chown -R 65534 "$main"
	unit-register --id nguoi --name Người --class agency --level province \
		>"$work/out" 2>"$work/err" && fail 'foreign, and written to'
	test ! -e "$work/ran" || fail "somebody else's hook was run"
	chown -R 0 "$main"
	rm "$hooks/pre-commit"
fi

# A server judges a push before it takes it: the objects lie apart.
git clone -q --bare "$THIDUA_STORE" "$work/kho.git"
hook pre-receive "$work/kho.git/hooks" <<'END'
#!/bin/sh
while read -r _ new _; do
	env -u THIDUA_STORE records-check --at "$new" -C "$PWD" || exit 1
done
END
git -C "$THIDUA_STORE" remote add origin "$work/kho.git"
unit 0 muoi
git -C "$THIDUA_STORE" push -q origin main 2>"$work/err" ||
	fail 'a good push is refused'
not_said revision-unknown
printf 'x: 1\n' >"$THIDUA_STORE/units/muoi/muoi.yaml"
git -C "$THIDUA_STORE" commit -qam 'by hand'
git -C "$THIDUA_STORE" push -q origin main 2>"$work/err" &&
	fail 'a bad push is taken'
said 'units/muoi/muoi.yaml:1:1: error'
git -C "$THIDUA_STORE" reset -q --hard HEAD~1
# In a pack, and with another repository's objects behind the server's.
git clone -q --bare --shared "$work/kho.git" "$work/sau:\"1\".git"
cp "$work/kho.git/hooks/pre-receive" "$work/sau:\"1\".git/hooks"
git -C "$work/sau:\"1\".git" config transfer.unpackLimit 1
git -C "$THIDUA_STORE" remote add sau "$work/sau:\"1\".git"
unit 0 mot
git -C "$THIDUA_STORE" push -q sau main 2>"$work/err" ||
	fail 'a good push of a pack is refused'
# Elsewhere the object directories of the environment are not read.
printf 'rỗng\n' >"$work/rong"
id=$(GIT_OBJECT_DIRECTORY=$work/kho.git/objects \
	git -C "$work/kho.git" rev-parse main)
git init -q "$work/khac"
GIT_OBJECT_DIRECTORY=$work/kho.git/objects records-check --at "$id" \
	-C "$work/khac" >"$work/out" 2>"$work/err" && fail 'redirected'
grep -q revision-unknown "$work/out" "$work/err" || fail 'redirected'
