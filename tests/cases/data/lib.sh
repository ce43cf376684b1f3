# What cases share: show what is run, all that it says, and how it ends.
# shellcheck shell=sh

# The words of a command line, its command's streams, its status. The directory
# that cases run in becomes HOME, and what commits are called ID, in all that
# such a case says (tests/run-case.sh): theirs change with every byte before
# them.
: >"$HOME/masked"

say() {
	printf '$'
	printf ' %s' "$@"
	echo
}

how_ended() {
	[ "$status" -eq 0 ] || echo "(exit status $status)"
}

told() {
	cat "$HOME/said"
	how_ended
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
	"$@" 2>&1 || status=$?
	how_ended
}

# full COMMAND… - run it with nowhere to write to
full() {
	settle
	say "$@" '>/dev/full'
	status=0
	{ "$@" >/dev/full; } 2>&1 || status=$?
	how_ended
}

# closed COMMAND… - run it without a standard input
closed() {
	settle
	say "$@" '<&-'
	status=0
	"$@" 2>&1 <&- || status=$?
	how_ended
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
	"$@" 2>&1 || status=$?
	how_ended
}

# stand FILE PATH COMMAND… - run it with the file at a path of the store
stand() {
	echo "# $1"
	path=$2
	cp "$1" "$THIDUA_STORE/$path"
	shift 2
	status=0
	"$@" "$path" 2>&1 || status=$?
	how_ended
	git -C "$THIDUA_STORE" checkout -q -- "$path"
}

# unchanged - how many commits there are, and what differs from the last
unchanged() {
	echo "commits $(git -C "$THIDUA_STORE" rev-list --count HEAD)"
	git -C "$THIDUA_STORE" status --short
}

# noted FILE BEFORE [AFTER] - what stands between the two in a comment that the
# file begins with, in $note
noted() {
	note=
	while IFS= read -r line; do
		case $line in
		"# $2"*"${3-}"*)
			note=${line#"# $2"}
			note=${note%%"${3:-
}"*}
			return
			;;
		'#'*) ;;
		*) return ;;
		esac
	done <"$1"
}

# received FILE DAY - the day on which an example says that it came in, or DAY
received() {
	noted "$1" 'Nhận ngày '
	note=${note%%[!0-9-]*}
	echo "${note:-$2}"
}

# placed FILE COMMAND… - run it with the file where an example says that it
# stands, or at $at, on that path or on what it says is to be looked at
placed() {
	file=$1
	shift
	noted "$file" 'Xem '
	seen=$note
	noted "$file" 'Đặt tại '
	path=${at:-$note}
	made=
	folder=$THIDUA_STORE/${path%/*}
	while [ ! -d "$folder" ]; do
		made=$folder
		folder=${folder%/*}
	done
	[ -z "$made" ] || mkdir -p "$THIDUA_STORE/${path%/*}"
	stood=
	[ ! -e "$THIDUA_STORE/$path" ] || {
		stood=yes
		mv "$THIDUA_STORE/$path" "$HOME/stood"
	}
	cp "$file" "$THIDUA_STORE/$path"
	status=0
	# shellcheck disable=SC2086 # several words
	"$@" ${seen:-$path} || status=$?
	if [ -n "$stood" ]; then
		mv "$HOME/stood" "$THIDUA_STORE/$path"
	else
		rm -r "${made:-$THIDUA_STORE/$path}"
	fi
	return "$status"
}

# counted FILE COMMAND… - run it in a store that counts the length of campaigns
# as an example says that its store does
counted() {
	file=$1
	shift
	noted "$file" 'Kho ' ')'
	method=${note#*(campaign_length: }
	[ -z "$method" ] || {
		sed -i "s/campaign_length: exact/campaign_length: $method/" \
			"$THIDUA_STORE/thidua.yaml"
		git -C "$THIDUA_STORE" commit -q -a -m 'Cách tính thời gian'
	}
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
	noted "$file" 'Hội đồng: '
	council=$note
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
