#!/bin/sh
# shared-places.sh BIN - one folder that several accounts write to, by turns,
# and clones that meet in a bare repository.
#
# The accounts are made-up numbers, which only root can become; as somebody else
# the modes are compared with those that git gives.
set -eu

bin=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
LC_ALL=C.UTF-8 GIT_CONFIG_NOSYSTEM=1 HOME=$work XDG_CONFIG_HOME=$work
export LC_ALL GIT_CONFIG_NOSYSTEM HOME XDG_CONFIG_HOME
unset LANGUAGE THIDUA_STORE || :
chmod 755 "$work"
kho=$work/kho

fail() {
	printf 'not ok: %s\n' "$*" >&2
	exit 1
}

cat >"$work/.gitconfig" <<'END'
[user]
	name = Nguyễn Văn Mẫu
	email = mau@vi-du.example
[safe]
	directory = *
[init]
	defaultBranch = main
END

init() {
	"$bin/records-init" --authority 'UBND tỉnh Ví Dụ' \
		--authority-id vi-du-ubnd --standing-body 'Sở Nội vụ' \
		--standing-body-id vi-du-snv "$1" >"$work/out" 2>&1 ||
		fail "records-init $1: $(cat "$work/out")"
}

# unit STORE ID [RUN…] - register a unit, as somebody
unit() {
	store=$1 id=$2
	shift 2
	"$@" "$bin/unit-register" -C "$store" --id "$id" --name "Đơn vị $id" \
		--class agency --level province >"$work/out" 2>&1 ||
		fail "unit $id: $(cat "$work/out")"
}

# The modes that git gives, and those that we give, are the same: of all that
# both have made.
modes() {
	(
		cd "$1"
		stat -c '%a %n' .git/index .git/refs/heads .git/refs/heads/main \
			.git/logs/HEAD .git/logs/refs/heads/main units/mot \
			units/mot/mot.yaml
		find .git/objects -type d -name '??' -exec stat -c '%a dir' {} +
		find .git/objects -type f -exec stat -c '%a object' {} +
	) | sort -u
}

for shared in group all 0660 0640; do
	for mask in 022 002 077; do
		rm -rf "$work/git" "$kho"
		(
			umask $mask
			git init -q --shared=$shared "$kho"
			mkdir -m "$(stat -c %a "$kho")" "$work/git"
			chmod g+s "$kho"
			init "$kho"
			unit "$kho" mot
		)
		(
			# The same commit by git, in a work tree whose files are
			# as the setting says.
			umask $mask
			git init -q --shared=$shared "$work/git"
			chmod g+s "$work/git"
			umask "$(case $shared in
			group) printf '%04o' $((mask & 07707)) ;;
			all) printf '%04o' $((mask & 07702)) ;;
			0660) echo 0007 ;;
			0640) echo 0027 ;;
			esac)"
			mkdir -p "$work/git/units/mot"
			cp "$kho/units/mot/mot.yaml" "$work/git/units/mot"
			chmod "$(printf '%o' $((0666 & ~$(umask))))" \
				"$work/git/units/mot/mot.yaml"
			git -C "$work/git" add .
			git -C "$work/git" commit -qm x
		)
		modes "$kho" >"$work/ours"
		modes "$work/git" >"$work/theirs"
		diff -u "$work/theirs" "$work/ours" ||
			fail "modes under $shared, umask $mask"
	done
done

# Clones that meet in a bare repository.
git clone -q --bare "$kho" "$work/chung.git"
git clone -q "$work/chung.git" "$work/a"
git clone -q "$work/chung.git" "$work/b"
unit "$work/a" hai
git -C "$work/a" push -q
unit "$work/b" ba
git -C "$work/b" pull -q --no-rebase --no-edit
git -C "$work/b" push -q
git -C "$work/a" pull -q
unit "$work/a" bon
for one in a b; do
	"$bin/records-check" -C "$work/$one" >"$work/out" 2>&1 ||
		fail "clone $one: $(cat "$work/out")"
done
"$bin/records-check" --at main -C "$work/chung.git" >"$work/out" 2>&1 ||
	fail "bare: $(cat "$work/out")"
for one in hai ba bon; do
	test -e "$work/a/units/$one/$one.yaml" || fail "a clone lacks $one"
done

# Two accounts of one group, with different habits, take turns.
test "$(id -u)" = 0 || exit 0
command -v setpriv >/dev/null || exit 0
as() {
	account=$1 mask=$2
	shift 2
	(
		umask "$mask"
		exec setpriv --reuid "$account" --regid "$account" \
			--groups 47001 "$@"
	)
}
rm -rf "$kho"
git init -q --shared=group "$kho"
chgrp -R 47001 "$kho"
chmod -R g+ws "$kho"
as 47002 022 "$bin/records-init" --authority 'UBND tỉnh Ví Dụ' \
	--authority-id vi-du-ubnd --standing-body 'Sở Nội vụ' \
	--standing-body-id vi-du-snv "$kho" >"$work/out" 2>&1 ||
	fail "the first account: $(cat "$work/out")"
for i in 1 2 3; do
	# All go into one drawer, which the first has made.
	unit "$kho" "an-$i-chung" as 47003 022
	unit "$kho" "binh-$i-chung" as 47002 002
	unit "$kho" "chi-$i-chung" as 47002 022
	unit "$kho" "dung-$i-chung" as 47003 077
	as 47003 022 git -C "$kho" commit -q --allow-empty -m 'by hand'
done
as 47002 022 "$bin/records-check" -C "$kho" >"$work/out" 2>&1 ||
	fail "of two accounts: $(cat "$work/out")"
test -z "$(git -C "$kho" status --porcelain -uall)" || fail 'not clean'
git -C "$kho" fsck --strict >"$work/out" 2>&1 || fail "$(cat "$work/out")"
