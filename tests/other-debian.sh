#!/bin/sh
# Build thidua and run all of its tests on the other release of Debian, in a
# bare system that is made for it from this machine's package source and
# thrown away.
#
#   sh tests/other-debian.sh [SUITE [PRESET...]]
#
#   SUITE    bookworm or trixie; by default the one that this machine is not
#   PRESET   as in tests/run.sh; by default release
#
# What is tried is the last commit, but for the tests whose names fit
# THIDUA_LEFT_OUT. Wants root, the network, and 3 GB in TMPDIR
# (by default /var/tmp).
#
# Ends with 0 when all passed, 1 when that release fails, 77 when it could not
# be tried: what is missing is said.
set -eu

cannot() {
	echo "other-debian: cannot try $suite: $1" >&2
	exit 77
}

# The address that apt of this machine has its own release from.
package_source() {
	# shellcheck disable=SC2016
	apt-get indextargets --format '$(RELEASE) $(REPO_URI)' \
		'Created-By: Packages' 'Component: main' |
		sed -n "s/^$own //p" | head -n 1
}

# Settings of apt that say how to reach it: a proxy, a clock that is off.
reach() {
	apt-config dump --no-empty |
		grep -E '^Acquire::(https?|Check|Retries|ForceIPv)' || :
}

# Run in namespaces of its own, so that no mount and no process is left.
make_system() {
	root=$1
	proxy=
	eval "$(apt-config shell proxy Acquire::http::Proxy)"
	[ -z "$proxy" ] || export http_proxy="$proxy"
	timeout 600 debootstrap --variant=minbase --include=ca-certificates \
		"$suite" "$root" "$address" >"$root.log" 2>&1 || {
		tail -n 5 "$root.log" >&2
		cannot "debootstrap failed with $address"
	}
	reach >"$root/etc/apt/apt.conf.d/90reach"
	cp /etc/resolv.conf "$root/etc/"
	# Whoever it belongs to: a machine that tests is often given the tree.
	printf '[safe]\n\tdirectory = *\n' >"$root.gitconfig"
	GIT_CONFIG_GLOBAL=$root.gitconfig git clone -q "$top" "$root/src" ||
		cannot "no clone of $top"
	mount -t proc proc "$root/proc" || cannot "may not mount /proc"
	mount --rbind /dev "$root/dev" || cannot "may not mount /dev"
	shift
	for preset in "$@"; do
		echo "== $suite, $preset"
		chroot "$root" env -i HOME=/root TERM=dumb LC_ALL=C.UTF-8 \
			PATH=/usr/sbin:/usr/bin:/sbin:/bin \
			${http_proxy:+http_proxy="$http_proxy"} \
			${THIDUA_LEFT_OUT:+THIDUA_LEFT_OUT="$THIDUA_LEFT_OUT"} \
			sh /src/tests/run.sh "$preset" || exit 1
	done
}

if [ "${1-}" = --inside ]; then
	suite=$2 address=$3 top=$4
	shift 4
	make_system "$@"
	exit 0
fi

top=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=/dev/null
own=$(. /etc/os-release && echo "${VERSION_CODENAME-unknown}")
case $own in
bookworm) suite=trixie ;;
*) suite=bookworm ;;
esac
if [ $# -gt 0 ]; then
	suite=$1
	shift
fi
[ $# -gt 0 ] || set -- release

[ "$(id -u)" -eq 0 ] || cannot "wants to be run as root"
for program in apt-get git unshare; do
	command -v $program >/dev/null || cannot "no $program is installed"
done
sh "$top/tests/packages.sh" other || cannot "no debootstrap is installed"
address=$(package_source)
[ -n "$address" ] || cannot "apt has no package source of $own"
unshare --mount --pid --fork true 2>/dev/null ||
	cannot "may not make namespaces"

directory=$(mktemp -d "${TMPDIR:-/var/tmp}/other-debian.XXXXXX")
trap 'rm -rf --one-file-system "$directory"' EXIT
trap 'exit 1' HUP INT TERM
status=0
unshare --mount --pid --fork --kill-child --mount-proc \
	sh "$top/tests/other-debian.sh" --inside "$suite" "$address" "$top" \
	"$directory/root" "$@" || status=$?
exit $status
