#!/bin/sh
# archive.sh BIN FIXTURES - what records-archive writes is verified by what stands in
# it, with git, OpenSSH and coreutils alone: all of it prints nothing where nothing
# was touched, and says so where something was. So does what the manual says.
set -eu

bin=$(cd "$1" && pwd)
fixtures=$(cd "$2" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export HOME="$work" TMPDIR="$work" GIT_CONFIG_NOSYSTEM=1 LC_ALL=C.UTF-8
export GIT_AUTHOR_NAME='Nguyễn Văn Mẫu' GIT_AUTHOR_EMAIL=mau@vi-du.example
export GIT_COMMITTER_NAME='Nguyễn Văn Mẫu' GIT_COMMITTER_EMAIL=mau@vi-du.example

fail() {
	echo "not ok: $1"
	exit 1
}

# A store that is signed, and in which plain commands show something else than
# commits have.
cp -R "$fixtures/decided" store
cd store
git config core.safecrlf false
git config gpg.format ssh
git config commit.gpgsign true
git config user.signingkey "$HOME/key"
ssh-keygen -q -t ed25519 -N '' -C '' -f "$HOME/key"
mkdir access
echo "mau@vi-du.example $(cat "$HOME/key.pub")" >access/allowed_signers
printf '%s\n' '*.yaml text eol=crlf -diff filter=x' 'README export-ignore' \
	'*.txt export-subst ident' >.gitattributes
echo 'Khác <khac@vi-du.example> <mau@vi-du.example>' >.mailmap
echo đọc >README
# shellcheck disable=SC2016
printf '%s\n' '$Id$ $Format:%H$' >ghi-chú.txt
git add -A
git commit -q -m 'Danh sách' 2>/dev/null
D=decisions/2027/ha-tinh-so-noi-vu--15-qd-snv.yaml
sed 's/15\/QĐ/16\/QĐ/; s/tran-thi-thu--gk-tt/le-van-thi-du--gk-tt/' $D \
	>decisions/2027/ha-tinh-so-noi-vu--16-qd-snv.yaml
git add -A
git commit -q -m 'Quyết định' 2>/dev/null
git tag -s kiem-tra -m 'Đã kiểm tra'
git update-ref refs/thidua/receipts "$(git commit-tree -m 'Biên nhận' "$(git mktree </dev/null)")"
cd ..
status=0
"$bin/records-archive" -C store --lang en --today 2031-01-31 made >said || status=$?
[ $status -le 1 ] || fail "it cannot be written: $(cat said)"
noted=$(sed -n 's/.*SHA256SUMS \([0-9a-f]\{64\}\)$/\1/p' said)
[ -n "$noted" ] || fail 'no number is printed'
rm -rf store

# texts FILE - the shell texts of a page, section by section, which is told
texts() {
	awk '/^## [1-9]/ { print "echo \"# " $2 "\"" } /^```sh$/ { inside = 1; next }
		/^```$/ { inside = 0 } inside' "$1"
}
# verify - what README.md says, as somebody does it who has none of the programs
verify() {
	(cd handed && texts README.md >../steps && env -i PATH=/usr/bin:/bin HOME="$work" \
		TMPDIR="$work" sh ../steps 2>&1) >told || :
}
[ "$(texts made/README.md | wc -l)" -gt 25 ] || fail 'the page has no commands'
cp -R made handed
verify
printf '%s\n' '# 1.' "$noted  SHA256SUMS" '# 2.' '# 3.' '# 4.' '# 5.' |
	diff - told || fail 'what was not touched does not verify'

# Then what by-hand.md says, in the clone.
(cd handed && { texts README.md && texts by-hand.md; } >../steps &&
	env -i PATH=/usr/bin:/bin HOME="$work" TMPDIR="$work" sh ../steps >../told 2>&1) || :
grep -q "16-qd-snv.yaml.*[[:space:]]mau@vi-du.example" told ||
	fail "who signed a decision is not told: $(cat told)"

rm -rf handed

# So is a store that lies below the root of its repository, with names that
# sha256sum writes otherwise.
git init -q nested
cp -R "$fixtures/decided" nested/kho
rm -rf nested/kho/.git
printf x >"nested/kho/$(printf 'hai\ndòng\\một')"
git -C nested add -A
git -C nested commit -q -m một
"$bin/records-archive" -C nested/kho --quiet --today 2031-01-31 handed >said || :
verify
sed '/SHA256SUMS$/d' told | tr -d '\n' | grep -qx '# 1.# 2.# 3.# 4.# 5.' ||
	fail "a store below the root does not verify: $(cat told)"
grep -q '^\\.*kho/hai\\ndòng\\\\một$' handed/files.sha256 || fail 'a strange name is not escaped'
rm -rf handed
cp -R made handed

# wrong WHAT SECTION - after something was done in handed: the section says so
wrong() {
	verify
	sed -n "/^# $2\./,/^# [^$2]/p" told | sed '/^# /d; /^[0-9a-f]* *SHA256SUMS$/d' | grep -q . ||
		fail "$1: section $2 says nothing: $(cat told)"
	rm -rf handed
	cp -R made handed
}
# sums - the sums made anew by who tampers
sums() {
	# shellcheck disable=SC2046 # names without blanks
	(cd handed && sha256sum $(sed 's/.*  //' ../made/SHA256SUMS) >SHA256SUMS)
	verify
	! grep -q "^$noted" told || fail "$1: the number that was noted is the same"
}
rm -rf handed
cp -R made handed
printf x >>handed/audit.txt
wrong 'a report that was changed' 1
rm handed/by-hand.md
wrong 'a page that is gone' 1
sed -i 's/^commits: .*/commits: 3/' handed/manifest.txt
sums 'another count of commits'
wrong 'another count of commits' 2
sed -i '/kiem-tra/d' handed/manifest.txt
sums 'a tag is kept back'
wrong 'a tag is kept back' 2
printf '\0' | dd of=handed/store.bundle bs=1 seek=3000 conv=notrunc 2>/dev/null
sums 'a bundle that is broken'
wrong 'a bundle that is broken' 2
git -c init.defaultBranch=main clone -q handed/store.bundle other
(cd other && sed -i 's/15\/QĐ/99\/QĐ/' $D && git commit -q --no-verify -am x &&
	git bundle create -q ../handed/store.bundle HEAD main)
sed -i "s/^head: .*/head: $(git -C other rev-parse HEAD)/" handed/manifest.txt
sums 'another history'
wrong 'another history' 3
sed -i 's/^records: decision .*/records: decision 5/' handed/manifest.txt
sums 'another count of decisions'
wrong 'another count of decisions' 4
sed -i "s/^head: .*/head: $(printf '%040d' 1)/" handed/manifest.txt
sums 'a commit that is not there'
wrong 'a commit that is not there' 2

# And a number that is signed.
cd handed
ssh-keygen -q -Y sign -n file -f "$HOME/key" SHA256SUMS 2>/dev/null
echo "mau@vi-du.example $(cat "$HOME/key.pub")" >../signers
ssh-keygen -Y verify -n file -f ../signers -I mau@vi-du.example -s SHA256SUMS.sig <SHA256SUMS |
	grep -q '^Good' || fail 'signed sums do not verify'
echo x >>SHA256SUMS
! ssh-keygen -Y verify -n file -f ../signers -I mau@vi-du.example -s SHA256SUMS.sig \
	<SHA256SUMS >/dev/null 2>&1 || fail 'sums that were changed verify'
echo '# an archive is verified by its own pages, and what was touched in it is told'
