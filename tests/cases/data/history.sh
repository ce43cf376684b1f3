# What cases about git's history share.
# shellcheck shell=sh

# tidy - without the ids of commits and rule sets, which change with every byte
# before them, and of keys, which are new each time; and without the line that
# says which commit was read, which the case award-log/read-from shows
tidy() {
	sed -E -e '/^(read from commit|đọc từ lần ghi) [0-9a-fI]/d' \
		-e 's/(rules|bộ quy định) [0-9a-f]{12}/\1 RULES/g' \
		-e 's/\b[0-9a-f]{40}\b/ID/g; s/\b[0-9a-f]{12}\b/ID/g' \
		-e 's/(ssh-[a-z0-9]+) [A-Za-z0-9+/=]+/\1 KEY/g'
}

# by_hand MESSAGE - what somebody commits without the commands
by_hand() {
	git -C "$THIDUA_STORE" add -A
	git -C "$THIDUA_STORE" commit -q -m "$1"
}

# rewrite - the store's last commit with another message, from standard input
rewrite() {
	git -C "$THIDUA_STORE" commit -q --amend -F -
}
