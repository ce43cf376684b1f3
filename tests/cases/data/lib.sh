# What cases share: show what is run, all that it says, and how it ends.
# shellcheck shell=sh

# The words of a command line, its command's streams, its status, with the
# directory that cases run in called HOME, and commits ID: theirs change with
# every byte before them.
say() {
	printf '$'
	printf ' %s' "$@"
	echo
}

told() {
	sed -E -e "s|$HOME|HOME|g" -e 's/\b[0-9a-f]{40}\b/ID/g' \
		-e 's/(commit|lần ghi)( |":")[0-9a-f]{12}\b/\1\2ID/g' "$HOME/said"
	[ "$status" -eq 0 ] || echo "(exit status $status)"
}

# commit_all - commit all that a case has done to the store, as if it was filed
commit_all() {
	[ -n "$(git -C "$HOME/here/store" status --porcelain 2>&1)" ] ||
		return 0
	git -C "$HOME/here/store" add -A
	git -C "$HOME/here/store" commit -q -m 'Ghi hồ sơ'
}

# settle - what is done before a command is run and its words are shown; cases
# of what reads the last commit have it commit_all
settle() { :; }

# show COMMAND… - run it, both its streams in one
show() {
	settle
	say "$@"
	status=0
	"$@" >"$HOME/said" 2>&1 || status=$?
	told
}

# full COMMAND… - run it with nowhere to write to
full() {
	settle
	say "$@" '>/dev/full'
	status=0
	"$@" >/dev/full 2>"$HOME/said" || status=$?
	told
}

# closed COMMAND… - run it without a standard input
closed() {
	settle
	say "$@" '<&-'
	status=0
	"$@" >"$HOME/said" 2>&1 <&- || status=$?
	told
}

# helped COMMAND - the first line of its help, and the form of its version
helped() {
	say "$1" --help
	"$1" --help | head -n 1
	say "$1" --version
	"$1" --version | sed 's/[0-9][0-9.]*$/N/'
}

# each COMMAND… FILE - run it under the name of the file, which names the rule
# that the file breaks
each() {
	for file in "$@"; do :; done
	echo "# $file"
	status=0
	"$@" >"$HOME/said" 2>&1 || status=$?
	told
}

# stand FILE PATH COMMAND… - run it with the file at a path of the store
stand() {
	echo "# $1"
	path=$2
	cp "$1" "$THIDUA_STORE/$path"
	shift 2
	status=0
	"$@" "$path" >"$HOME/said" 2>&1 || status=$?
	told
	git -C "$THIDUA_STORE" checkout -q -- "$path"
}

# unchanged - how many commits there are, and what differs from the last
unchanged() {
	echo "commits $(git -C "$THIDUA_STORE" rev-list --count HEAD)"
	git -C "$THIDUA_STORE" status --short
}

# received FILE DAY - the day on which an example says that it came in, or DAY
received() {
	day=$(sed -n 's/^# Nhận ngày \([0-9-]*\).*/\1/p' "$1")
	echo "${day:-$2}"
}

# placed FILE COMMAND… - run it with the file where an example says that it
# stands, on that path or on what it says is to be looked at
placed() {
	file=$1
	shift
	path=$(sed -n 's/^# Đặt tại //p' "$file")
	seen=$(sed -n 's/^# Xem //p' "$file")
	mkdir -p "$THIDUA_STORE/${path%/*}"
	cp "$file" "$THIDUA_STORE/$path"
	status=0
	# shellcheck disable=SC2086 # several words
	"$@" ${seen:-$path} || status=$?
	git -C "$THIDUA_STORE" checkout -q .
	git -C "$THIDUA_STORE" clean -q -f -d
	return "$status"
}

# counted FILE COMMAND… - run it in a store that counts the length of campaigns
# as an example says that its store does
counted() {
	file=$1
	shift
	method=$(sed -n 's/^# Kho .*(campaign_length: \([a-z-]*\)).*/\1/p' "$file")
	sed -i "s/campaign_length: exact/campaign_length: ${method:-exact}/" \
		"$THIDUA_STORE/thidua.yaml"
	[ -z "$method" ] ||
		git -C "$THIDUA_STORE" commit -q -a -m 'Cách tính thời gian'
	status=0
	"$@" "$file" || status=$?
	[ -z "$method" ] || git -C "$THIDUA_STORE" reset -q --hard HEAD~1
	return "$status"
}

# seated FILE COMMAND… - run it in a store that has the record of the council
# which an example names
seated() {
	file=$1
	shift
	council=$(sed -n 's/^# Hội đồng: //p' "$file")
	if [ -n "$council" ]; then
		seat=$(sed -n 's/^unit: //p' "$EXAMPLES/$council")
		seat=$THIDUA_STORE/councils/${seat##*-}/$seat.yaml
		mkdir -p "${seat%/*}"
		cp "$EXAMPLES/$council" "$seat"
		git -C "$THIDUA_STORE" add councils
		git -C "$THIDUA_STORE" commit -q -m 'Ghi hội đồng'
	fi
	status=0
	"$@" "$file" || status=$?
	[ -z "$council" ] || git -C "$THIDUA_STORE" reset -q --hard HEAD~1
	return "$status"
}
